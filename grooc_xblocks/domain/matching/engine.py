"""Form groups out of people: the whole way from seekers to a Grouping."""

from collections.abc import Callable, Sequence

import numpy as np

from grooc_xblocks.domain.matching.cohort import make_cohort
from grooc_xblocks.domain.matching.data import Grouping, Rules, Seeker
from grooc_xblocks.domain.matching.effort import Clock, Effort, plan
from grooc_xblocks.domain.matching.exact import SMALL, best_choice
from grooc_xblocks.domain.matching.growth import Grower
from grooc_xblocks.domain.matching.objective import Objective
from grooc_xblocks.domain.matching.reasons import why_refused
from grooc_xblocks.domain.matching.results import make_grouping
from grooc_xblocks.domain.matching.settle import settle
from grooc_xblocks.domain.matching.sweeps import Sweeper

Progress = Callable[[float], None]
Cancelled = Callable[[], bool]
LITTLE = 0.3  # share of the budget for the sweeps of a small cohort: the exact search makes up for it
EXACT_FROM = 0.5  # seconds
HOT_TIME = 0.85  # share of the budget after which only cold sweeps follow


def form_groups(
    seekers: Sequence[Seeker],
    rules: Rules,
    seed: int,
    budget_s: float,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Grouping:
    """
    The best groups found for these people.

    Pure and deterministic: the same arguments give the same grouping, see effort.py. `progress` hears a share 0..1
    now and then; when `cancelled` says true, what has been found by then is returned with `complete` false. Raises
    ValueError for an id that comes twice, hours outside the week, or rules that contradict themselves.
    """
    check(rules)
    clock = Clock(budget_s, len(seekers))
    cohort, refused = make_cohort(seekers, rules)
    rng = np.random.default_rng([seed, len(seekers)])
    grower = Grower(cohort, Objective(cohort), rng)
    if not len(cohort.units):
        table, complete = np.empty((0, rules.size_max), np.int32), True
    else:
        table = grower.start(usual_size(rules))
        sweeper = Sweeper(grower.whole, table, rng, cohort.frozen)
        exact = cohort.people <= SMALL and budget_s >= EXACT_FROM
        effort = plan(grower.whole, len(table), budget_s * (LITTLE if exact else 1.0))
        complete = search(sweeper, effort, clock, progress, cancelled)
        better = best_choice(cohort, table) if complete and exact else None
        table = table if better is None else better
    table, left = settle(grower, table)
    return make_grouping(grower.whole, table, left, seed=seed, notes=why_refused(refused), complete=complete)


def check(rules: Rules) -> None:
    """Raise ValueError when no group can follow the rules."""
    if not 1 <= rules.size_min <= rules.size_max:
        raise ValueError("group sizes must be at least 1, and the largest no smaller than the smallest")
    if rules.slot_minutes not in (30, 60):
        raise ValueError("a slot is 30 or 60 minutes")


def usual_size(rules: Rules) -> float:
    """People a group to start with: near the smallest size, for hours in common are lost with every member."""
    return rules.size_min + 0.25 * (rules.size_max - rules.size_min)


def search(
    sweeper: Sweeper, effort: Effort, clock: Clock, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> bool:
    """Sweep, hot then cold; tells whether all the work was done."""
    hot = effort.sweeps - effort.cold
    done, complete = 0, True
    while done < effort.sweeps:
        if clock.over(1.0) or (cancelled is not None and cancelled()):
            return False
        if done < hot and clock.over(HOT_TIME):
            done, complete = hot, False  # too slow a machine: cool at once, for a hot result is worth little
        sweeper.sweep(effort.mood(done))
        done += 1
        if progress is not None:
            progress(done / effort.sweeps)
    return complete
