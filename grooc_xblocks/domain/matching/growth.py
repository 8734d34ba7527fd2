"""
The start: groups grown side by side, one seat a round, each round an optimal assignment.

People are taken in buckets of similar ones (same languages, then same first wish), so that the matrices stay small.
"""

import numpy as np
from numpy.typing import NDArray

from grooc_xblocks.domain.matching.assign import assign
from grooc_xblocks.domain.matching.cohort import Cohort
from grooc_xblocks.domain.matching.criteria import Sets
from grooc_xblocks.domain.matching.objective import Objective

BUCKET = 2500  # people a bucket
Units = NDArray[np.int32]


def by_load(cohort: Cohort, units: Units) -> Units:
    """Largest units first, then those with most hours: the order in which matrices are quickest."""
    return units[np.argsort(cohort.place[units], kind="stable")]


def seat(sets: Sets, rows: NDArray[np.int64], units: Units, nobody: int) -> None:
    """Put each unit on the first free seat of its row."""
    sets[rows, (sets[rows] == nobody).argmax(axis=1)] = units


class Grower:
    """Grows groups out of pools of units, around those that are `still`: by default the members of open groups."""

    def __init__(
        self, cohort: Cohort, objective: Objective, rng: np.random.Generator, still: NDArray[np.bool_] | None = None
    ) -> None:
        self.cohort, self.rules, self.rng = cohort, cohort.rules, rng
        self.still = cohort.frozen if still is None else still
        self.whole, self.growing = objective, Objective(cohort, growing=True)

    def start(self, fill: float) -> Sets:
        """
        Everybody on a seat, in groups of `fill` people on average; who fits nowhere sits in rows that are no valid
        groups.
        """
        cohort = self.cohort
        order = np.lexsort((cohort.topic[:-1, 0], *cohort.languages[:-1].T)).astype(np.int32)
        tables, rest = [], []
        for bucket in np.array_split(order, max(1, round(len(order) / BUCKET))):
            table, left = self.bucket(bucket, fill)
            tables.append(table)
            rest.append(left)
        return np.concatenate([*tables, self.bins(np.concatenate(rest))])

    def bins(self, units: Units) -> Sets:
        """Rows that just hold units."""
        seats = self.rules.size_max
        table = np.full(-(-len(units) // seats) * seats, self.cohort.nobody, np.int32)
        table[: len(units)] = units
        return table.reshape(-1, seats)

    def bucket(self, units: Units, fill: float) -> tuple[Sets, Units]:
        """Groups out of these units, around the open groups among them, and who found no place."""
        cohort, rules = self.cohort, self.rules
        settled, free = units[self.still[units]], self.rng.permutation(units[~self.still[units]])
        free = free[np.argsort(-cohort.size[free], kind="stable")]  # who comes together starts a group
        wanted = max(0.0, float(np.maximum(fill - cohort.size[settled], 0).sum()))
        count = min(len(free), max(0, round((float(cohort.size[free].sum()) - wanted) / fill)))
        table = np.full((len(settled) + count, rules.size_max), cohort.nobody, np.int32)
        table[:, 0] = np.concatenate([settled, free[:count]])
        return table, self.join(table, self.complete(table, free[count:]))

    def complete(self, table: Sets, pool: Units) -> Units:
        """Bring groups that are too small to the smallest size; returns who is left."""
        while len(pool):
            short = np.flatnonzero(self.cohort.size[table].sum(axis=1) < self.rules.size_min)
            if not len(short):
                break
            found = self._round(table, short, pool, self.growing)
            if len(found) == len(pool):
                break
            pool = found
        return pool

    def join(self, table: Sets, pool: Units) -> Units:
        """Seat as many as possible in groups that stay, or become, valid; returns the others."""
        while len(pool):
            room = np.flatnonzero(
                (self.cohort.size[table].sum(axis=1) < self.rules.size_max) & (table[:, -1] == self.cohort.nobody)
            )
            found = self._round(table, room, pool, self.whole) if len(room) else pool
            if len(found) == len(pool):
                break
            pool = found
        return pool

    def _round(self, table: Sets, rows: NDArray[np.int64], pool: Units, objective: Objective) -> Units:
        pool = by_load(self.cohort, pool)
        worth = objective.worth_of_joins(pool[:, None], table[rows])
        gain = worth - np.float32(100) * (worth <= 0)
        if objective is self.whole:
            gain -= objective.values(table[rows]).astype(np.float32)
        units, holes = assign(gain.astype(np.float32, copy=False))
        good = worth[units, holes] > 0
        seat(table, rows[holes[good]], pool[units[good]], self.cohort.nobody)
        return np.delete(pool, units[good])
