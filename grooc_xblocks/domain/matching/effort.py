"""
How much work fits a budget.

The work is a number of sweeps out of a fixed cost model, not a reading of the clock: the same people, rules, seed and
budget give the same groups on a busy machine as on an idle one. The model is that of one core of a 2020s server with a
third of the time to spare; the clock is looked at only to cool at once a run that has used most of its budget all the
same, and to stop it at the end; such a grouping is marked as not complete.
"""

from dataclasses import dataclass
from math import log10
from time import monotonic

from grooc_xblocks.domain.matching.assign import exact_solver
from grooc_xblocks.domain.matching.objective import Objective
from grooc_xblocks.domain.matching.sweeps import BLOCK, COLD, Mood

USED = 0.85  # share of the budget that the model plans for
A_BLOCK = 0.5e-3  # seconds a block of groups
A_JOIN = 62e-9  # seconds a join that is valued: block size squared
A_PERSON = 80e-6  # seconds a person: reading, starting and describing
A_WORD = 60e-6  # seconds a person: describing the groups after the search
AUCTION = 5.0  # how much longer without scipy


@dataclass(frozen=True)
class Effort:
    """
    So many sweeps, hot to cold. With few, only the seats with most to gain are worth a try; many leave time for
    detours.
    """

    sweeps: int
    heat: float  # noise at the start
    coolest: float  # before the last, cold sweeps

    @property
    def cold(self) -> int:
        return 1 + self.sweeps // 20

    def mood(self, done: int) -> Mood:
        """How the next sweep goes about it after `done` sweeps."""
        hot = self.sweeps - self.cold
        if done >= hot:
            return COLD
        way = done / hot
        leisure = min(1.0, max(0.0, log10(self.sweeps / 100)))
        return Mood(
            self.heat + (self.coolest - self.heat) * way,
            informed=1.0 - 0.5 * leisure - way * 0.2 * (1 - leisure),
            curiosity=0.1 + 0.2 * leisure + way * 0.1 * (1 - leisure),
        )


def plan(objective: Objective, groups: int, budget_s: float) -> Effort:
    """The sweeps that fit: many get a slower, hotter search, few a cold one."""
    blocks = max(1, round(groups / BLOCK)) if groups > BLOCK * 1.5 else 1
    extra = 1 + 0.15 * max(0, len(objective.used) - 2) + 0.2 * (objective.cohort.rules.slot_minutes < 60)
    joins = (groups / blocks) ** 2
    each = blocks * extra * (A_BLOCK + A_JOIN * joins * (1 if exact_solver() else AUCTION))
    left = budget_s * USED - A_PERSON * objective.cohort.people
    sweeps = max(10, int(left / max(each, 1e-9)))
    if sweeps > 1500:
        return Effort(sweeps, 0.10, 0.05)
    return Effort(sweeps, 0.10 if sweeps > 200 else 0.07, 0.0)


class Clock:
    """The safety stop: the hot part of a run may use most of the budget, the cold part all of it."""

    def __init__(self, budget_s: float, people: int) -> None:
        exact_solver()  # loading it is no part of the work
        self.start, self.budget_s = monotonic(), max(budget_s / 2, budget_s - A_WORD * people)

    def over(self, share: float) -> bool:
        return monotonic() - self.start > share * self.budget_s
