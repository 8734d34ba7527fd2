"""The linear relaxation of "choose groups so that nobody is in two", by an interior-point method in plain numpy."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Columns = NDArray[np.int32]  # (columns, seats): people in each group, padded with the number of people

STEPS = 60
BACK = 0.99  # how far towards the border a step may go


class Packing:
    """
    max worth . x with every person in groups that sum to 1 at most: a free-standing slack column a person makes it an
    equation.
    """

    def __init__(self, columns: Columns, worth: Floats, people: int) -> None:
        self.people = people
        self.columns = columns.astype(np.int64)
        self.cost = np.concatenate([-worth, np.zeros(people)])
        row, column = np.repeat(self.columns, columns.shape[1], axis=1), np.tile(self.columns, columns.shape[1])
        self.pairs = (row * (people + 1) + column).ravel()
        self.width = columns.shape[1] ** 2

    def inside(self, worth: Floats) -> tuple[Floats, Floats]:
        """
        A start that is well within all limits: shares of groups with room for all, and prices that leave no group a
        surplus.
        """
        padded = self.columns < self.people
        offers = np.bincount(self.columns.ravel(), minlength=self.people + 1)
        groups = 0.9 / np.where(padded, offers[self.columns], 1).max(axis=1, initial=1)
        price = np.full(self.people + 1, 0.1)
        each = worth / np.maximum(padded.sum(axis=1), 1)
        np.maximum.at(price, self.columns.ravel(), np.repeat(each + 0.1, self.columns.shape[1]))
        used = self.times(np.concatenate([groups, np.zeros(self.people)]))
        return np.concatenate([groups, 1 - used]), -price[:-1]

    def times(self, x: Floats) -> Floats:
        """A x: how much of each person is used."""
        groups = x[: len(self.columns)]
        used = np.bincount(self.columns.ravel(), np.repeat(groups, self.columns.shape[1]), self.people + 1)
        return np.asarray(used[:-1] + x[len(self.columns) :])

    def transposed(self, y: Floats) -> Floats:
        """A' y: the sum of the prices of each group's people."""
        return np.concatenate([np.append(y, 0.0)[self.columns].sum(axis=1), y])

    def normal(self, scale: Floats) -> Floats:
        """A diag(scale) A'."""
        side = self.people + 1
        weights = np.repeat(scale[: len(self.columns)], self.width)
        matrix = np.bincount(self.pairs, weights, side * side).astype(np.float64).reshape(side, side)[:-1, :-1]
        matrix[np.arange(self.people), np.arange(self.people)] += scale[len(self.columns) :] + 1e-12
        return matrix


def prices(columns: Columns, worth: Floats, people: int, close: float = 1e-5) -> Floats:
    """
    What each person is worth to the groups offered: (people,), nothing below 0.

    The optimum of the dual to a relative gap of `close`. Mehrotra's predictor and corrector; its prices lie in the
    middle of the optimal ones, which is what makes the next groups found with them good.
    """
    columns, worth = columns[worth > 0], worth[worth > 0]
    packing = Packing(columns, worth, people)
    count = len(packing.cost)
    x, y = packing.inside(worth)
    z = packing.cost - packing.transposed(y)
    for _ in range(STEPS):
        gap = float(x @ z) / count
        if gap * count < close * (1 + abs(float(y.sum()))):
            break
        step = _Newton(packing, x, y, z)
        dx, _, dz = step.towards(-x * z)
        ahead = float((x + _longest(x, dx) * dx) @ (z + _longest(z, dz) * dz)) / count
        centre = gap * (ahead / gap) ** 3
        dx, dy, dz = step.towards(centre - x * z - dx * dz)
        step_x, step_z = BACK * _longest(x, dx), BACK * _longest(z, dz)
        x, y, z = x + step_x * dx, y + step_z * dy, z + step_z * dz
    return np.maximum(-y, 0.0)


class _Newton:
    """Directions from one point, with one factorisation."""

    def __init__(self, packing: Packing, x: Floats, y: Floats, z: Floats) -> None:
        self.packing, self.x, self.z = packing, x, z
        self.primal = 1.0 - packing.times(x)
        self.dual = packing.cost - packing.transposed(y) - z
        self.factor = np.linalg.cholesky(packing.normal(x / z))

    def towards(self, target: Floats) -> tuple[Floats, Floats, Floats]:
        """The step that would bring x z to what it is plus `target`, and all equations to hold."""
        right = self.primal + self.packing.times((self.x * self.dual - target) / self.z)
        dy = np.linalg.solve(self.factor.T, np.linalg.solve(self.factor, right))
        dz = self.dual - self.packing.transposed(dy)
        return (target - self.x * dz) / self.z, dy, dz


def _longest(value: Floats, direction: Floats) -> float:
    """The longest step, up to 1, that keeps everything positive."""
    falling = direction < 0
    return min(1.0, float((-value[falling] / direction[falling]).min())) if falling.any() else 1.0
