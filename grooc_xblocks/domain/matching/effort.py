"""
How much work fits a budget.

The work is a number of sweeps out of a fixed cost model, not a reading of the clock: the same people, rules, seed and
budget give the same groups on a busy machine as on an idle one. The model is that of one core of a 2020s server with
half of the time to spare; the clock is looked at only to stop a run that has used up its whole budget all the same,
and such a grouping is marked as not complete.
"""

from dataclasses import dataclass
from time import monotonic

from grooc_xblocks.domain.matching.assign import EXACT
from grooc_xblocks.domain.matching.objective import Objective
from grooc_xblocks.domain.matching.sweeps import BLOCK

USED = 0.6  # share of the budget that the model plans for
A_BLOCK = 0.45e-3  # seconds a block of groups
A_JOIN = 60e-9  # seconds a join that is valued: block size squared
A_PERSON = 150e-6  # seconds a person: reading, starting and describing
AUCTION = 2.5  # how much longer without scipy


@dataclass(frozen=True)
class Effort:
    sweeps: int
    heat: float  # at the start
    coolest: float  # before the last, cold sweeps

    @property
    def cold(self) -> int:
        return 1 + self.sweeps // 20

    def heat_at(self, done: int) -> float:
        """The noise of the next sweep, in the worth of one person."""
        hot = self.sweeps - self.cold
        return self.heat + (self.coolest - self.heat) * done / hot if done < hot else 0.0


def plan(objective: Objective, groups: int, budget_s: float) -> Effort:
    """The sweeps that fit: many get a slower, hotter search, few a cold one."""
    blocks = max(1, round(groups / BLOCK)) if groups > BLOCK * 1.5 else 1
    extra = 1 + 0.15 * max(0, len(objective.used) - 2) + 0.2 * (objective.cohort.rules.slot_minutes < 60)
    joins = (groups / blocks) ** 2 * extra
    each = blocks * (A_BLOCK * extra + A_JOIN * joins * (1 if EXACT else AUCTION))
    left = budget_s * USED - A_PERSON * objective.cohort.people
    sweeps = max(10, int(left / max(each, 1e-9)))
    return Effort(sweeps, 0.10, 0.05 if sweeps > 1000 else 0.0)


class Clock:
    """The safety stop: the hot part of a run may use most of the budget, the cold part all of it."""

    def __init__(self, budget_s: float) -> None:
        self.start, self.budget_s = monotonic(), budget_s

    def over(self, share: float) -> bool:
        return monotonic() - self.start > share * self.budget_s
