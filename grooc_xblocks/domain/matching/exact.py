"""
The last step for a handful of groups: the best choice among all groups that the relaxation has found.

Prices tell what each group falls short of its people's worth, and what somebody costs who is left out; the best
grouping is the choice that covers everybody with the least loss. The search allows little loss at first, then more,
and gives up after so many tries.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from grooc_xblocks.domain.matching.cohort import Cohort
from grooc_xblocks.domain.matching.criteria import Sets
from grooc_xblocks.domain.matching.relaxation import Relaxation

SMALL = 64  # people
TRIES = 15_000
ALLOWED = (0.03, 0.06, 0.12, 0.25, 0.5)  # loss in the worth of one person
NEAR = 0.02  # groups that fall short by up to this a person are looked for
Option = tuple[float, int, int]  # loss, people as a bit mask, group (-1: left out)


def best_choice(cohort: Cohort, table: Sets) -> Sets | None:
    """A better table than `table` for a small cohort of single people, None when none is found."""
    plain = not (cohort.open_groups or len(cohort.apart) or len(cohort.units) < cohort.people)
    if not plain or not cohort.rules.size_min <= cohort.people <= SMALL:
        return None
    ids = [[cohort.seekers[unit].id for unit in row if unit != cohort.nobody] for row in table.tolist()]
    relaxation = Relaxation(cohort.seekers, cohort.rules, ids)
    relaxation.solve(proof=False)
    columns, worth, price = relaxation.nearly(NEAR)
    limit = float(price.sum() - relaxation.objective.worths(table).sum())
    chosen = _Choice(columns, worth, price).best(limit)
    if chosen is None:
        return None
    better = columns[chosen]
    left = np.setdiff1d(np.arange(cohort.people, dtype=np.int32), better)
    rows = np.full((-(-len(left) // better.shape[1]), better.shape[1]), cohort.nobody, np.int32)
    rows.ravel()[: len(left)] = left
    return np.concatenate([better, rows])


class _Choice:
    """Depth first over the people, the one with fewest groups first."""

    def __init__(self, columns: Sets, worth: NDArray[np.float64], price: NDArray[np.float64]) -> None:
        people = len(price)
        loss = np.maximum(0.0, np.append(price, 0.0)[columns].sum(axis=1) - worth)
        options: list[list[Option]] = [[(float(price[one]), 1 << one, -1)] for one in range(people)]
        for group, row in enumerate(columns.tolist()):
            members = [one for one in row if one < people]
            mask = sum(1 << one for one in members)
            for one in members:
                options[one].append((float(loss[group]), mask, group))
        self.options = [sorted(some) for some in options]
        self.order = sorted(range(people), key=lambda one: len(options[one]))
        self.found: list[int] | None = None

    def best(self, limit: float) -> list[int] | None:
        """The groups of the choice with the least loss below `limit`, None when the tries run out before any."""
        for allowed in ALLOWED:
            self.limit, self.tries = min(allowed, limit - 1e-9), TRIES
            self._search(0, 0, 0.0, [])
            if self.found is not None or allowed >= limit:
                break
        return self.found

    def _search(self, at: int, covered: int, loss: float, chosen: Sequence[int]) -> None:
        while at < len(self.order) and covered >> self.order[at] & 1:
            at += 1
        if at == len(self.order):
            self.found, self.limit = [group for group in chosen if group >= 0], loss - 1e-9
            return
        for more, mask, group in self.options[self.order[at]]:
            if loss + more > self.limit or self.tries <= 0:
                return
            if not mask & covered:
                self.tries -= 1
                self._search(at + 1, covered | mask, loss + more, [*chosen, group])
