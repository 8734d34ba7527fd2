"""
The linear relaxation of a matching: the best prices for people, over all groups that could be formed.

Any prices give a bound: no grouping is worth more than all prices together when no group is worth more than its
people's prices. Prices that nearly do come from the relaxation over the groups found so far; groups worth more are
searched for and added until few are left, and what remains is put on the prices of their people. That is valid at
every moment; work only makes it tighter.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import inf
from time import monotonic

import numpy as np
from numpy.typing import NDArray

from grooc_xblocks.domain.matching.cohort import make_cohort
from grooc_xblocks.domain.matching.data import Id, Rules, Seeker
from grooc_xblocks.domain.matching.lp import Columns, Floats, prices
from grooc_xblocks.domain.matching.objective import Objective
from grooc_xblocks.domain.matching.pricing import Pricer, TooMany
from grooc_xblocks.domain.matching.sweeps import Mood, Sweeper

ROUNDS = 40
CLOSE = 3e-4  # how exact prices must be: those in the middle of the good ones find better groups than the very best
BEAM = 150  # partial groups a topic and level while looking for good ones
WIDE = 2000  # the same when looking for all that are nearly good
KEEP = 6000  # groups kept from one round to the next
FRESH = 12  # new groups a person that may come in a round
WALK = 150  # sweeps that collect groups to begin with
EXTENSIONS = 60_000_000  # partial groups that a proof may look at
NEAR = 1e-3  # mean surplus a person at which a search has done its part
FLOOR = 2e-4  # surplus a person that is not looked for, but added to every price


def _best_for_each(groups: Columns, worth: Floats, people: int) -> NDArray[np.int64]:
    """The groups that are among the FRESH best of one of their people."""
    order = np.argsort(-worth, kind="stable")
    person = groups[order].ravel()
    rank = np.repeat(np.arange(len(order)), groups.shape[1])
    by_person = np.argsort(person, kind="stable")
    person, rank = person[by_person], rank[by_person]
    first = np.searchsorted(person, np.arange(people + 1))
    nth = np.arange(len(person)) - first[np.minimum(person, people)]
    return np.asarray(order[np.unique(rank[(nth < FRESH) & (person < people)])])


class Relaxation:
    """Column generation on the groups of a cohort."""

    def __init__(self, people: Sequence[Seeker], rules: Rules, groups: Iterable[Iterable[Id]]) -> None:
        self.cohort, _ = make_cohort(people, replace(rules, together=(), apart=(), open_groups=()))
        self.objective = Objective(self.cohort)
        self.pricer = Pricer(self.objective)
        place = {seeker.id: at for at, seeker in enumerate(self.cohort.seekers)}
        rows = [[place[member] for member in group if member in place] for group in groups]
        given = self._table([row for row in rows if rules.size_min <= len(row) <= rules.size_max])
        self.columns = np.unique(np.concatenate([given, *self._visited(given)]), axis=0)
        self.worth = self.objective.worths(self.columns)

    def _visited(self, given: Columns) -> list[Columns]:
        """The groups that a warm search comes by."""
        table = given.copy()
        sweeper = Sweeper(self.objective, table, np.random.default_rng(0), self.cohort.frozen)
        seen = []
        for _ in range(WALK):
            sweeper.sweep(Mood(0.08, 0.5, 0.3))
            seen.append(np.sort(table, axis=1))
        return seen

    def _table(self, rows: list[list[int]]) -> Columns:
        table = np.full((len(rows), self.cohort.rules.size_max), self.cohort.nobody, np.int32)
        for at, row in enumerate(rows):
            table[at, : len(row)] = sorted(row)
        return table

    def solve(self, budget_s: float = inf, *, proof: bool = True) -> float:
        """
        The best bound that the budget allows, a mean over the people.

        Without `proof` only good prices and groups are looked for.
        """
        end = monotonic() + budget_s
        people = self.cohort.people
        bound, price, beam = float(self._dear().sum()), self._dear(), True
        self.price = price
        for turn in range(ROUNDS):
            if len(self.columns):
                self.price = price = prices(self.columns, self.worth, people, max(CLOSE, 1e-2 * 0.5**turn))
            late = monotonic() > end
            if beam and not late:
                groups, surplus = self.pricer.find(price, 0.0, beam=BEAM)
                beam = float(self._raise(groups, surplus, 0.0).sum()) > NEAR * people
            if not beam and not proof:
                break
            if not beam or late:
                try:
                    groups, surplus = self.pricer.find(price, FLOOR, limit=EXTENSIONS)
                except TooMany:
                    break
                more = float(self._raise(groups, surplus, FLOOR).sum())
                bound = min(bound, float(price.sum()) + more)
                if late or more < NEAR * people:
                    break
            self._exchange(groups, surplus, price)
        return bound / people

    def nearly(self, short: float) -> tuple[Columns, Floats, Floats]:
        """
        The groups known or found that fall short of their people's prices by `short` a person at most; their worth;
        the prices.
        """
        groups, _ = self.pricer.find(self.price, -short, beam=WIDE)
        columns = np.unique(np.concatenate([self.columns, groups]), axis=0)
        return columns, self.objective.worths(columns), self.price

    def _dear(self) -> Floats:
        """Prices that no group can exceed: everybody in the best of groups for themself."""
        wish = self.pricer.wish.max(axis=0)
        rest = (
            self.pricer.hour_weight * self.cohort.hours[:-1].any(axis=1) + self.pricer.skill_weight + self.pricer.rest
        )
        return np.asarray(wish + rest, np.float64)

    def _exchange(self, groups: Columns, surplus: Floats, price: Floats) -> None:
        """Let go of the groups that are worth least at these prices, and take the best of the new ones."""
        people = self.cohort.people
        left = self.worth - np.append(price, 0.0)[self.columns].sum(axis=1)
        each = left / np.maximum((self.columns < people).sum(axis=1), 1)
        old = np.union1d(np.argsort(-each, kind="stable")[:KEEP], _best_for_each(self.columns, each, people))
        new = _best_for_each(groups, surplus / (groups < people).sum(axis=1), people)
        self.columns = np.concatenate([self.columns[old], groups[new]])
        self.worth = np.concatenate([self.worth[old], self.objective.worths(groups[new])])

    def _raise(self, groups: Columns, surplus: Floats, floor: float) -> Floats:
        """What to put on each price so that none of these groups is worth more than its people."""
        people = self.cohort.people
        more = np.full(people + 1, floor)
        each = surplus / np.maximum((groups < people).sum(axis=1), 1)
        np.maximum.at(more, groups.ravel(), np.repeat(floor + each, groups.shape[1]))
        return more[:-1]
