"""
After the search: nobody stays in a group that is not valid while there is a valid place.

Who is left first forms groups of their own, then takes free seats, then builds a group with people whom larger groups
can spare.
"""

import numpy as np

from grooc_xblocks.domain.matching.criteria import Sets
from grooc_xblocks.domain.matching.growth import Grower, Units, seat

TRIES = 20  # people left over for whom others are moved
MOST = 1.0  # what a place for one more may cost the others, in the highest worth that one person can have


def dissolve(grower: Grower, table: Sets) -> tuple[Sets, Units]:
    """
    The valid groups and those that stay, and everybody else: from a group that is not valid all go who may be moved.
    """
    objective, cohort, still = grower.whole, grower.cohort, grower.still
    valid = objective.values(table) > 0
    opened = still[table].any(axis=1)
    sorry = table[~valid]
    left = sorry[(sorry != cohort.nobody) & ~still[sorry]]
    kept = table[valid | opened]
    mine = objective.values(kept) <= 0
    kept[mine] = np.where(still[kept[mine]], kept[mine], cohort.nobody)
    kept.sort(axis=1)  # "nobody" is the largest number, so free seats come last
    return kept, left


def settle(grower: Grower, table: Sets) -> tuple[Sets, Units]:
    """A table of valid groups (and open groups nobody could join), and the units that have no place in any."""
    kept, pool = reseat(grower, *dissolve(grower, table))
    for unit in pool[:TRIES]:
        if unit in pool:
            kept, pool = borrow(grower, kept, pool, unit)
    return kept, pool


def reseat(grower: Grower, table: Sets, pool: Units) -> tuple[Sets, Units]:
    """Groups made of the pool alone, then seats in groups that have room; the table and who is left."""
    cohort = grower.cohort
    people = int(cohort.size[pool].sum())
    groups = people // cohort.rules.size_min
    if groups:
        fresh, left = grower.bucket(pool, people / groups)
        formed, pool = dissolve(grower, np.concatenate([fresh, grower.bins(left)]))
        table = np.concatenate([table, _as_wide(formed, table, cohort.nobody)])
    return table, grower.join(table, pool)


def _as_wide(table: Sets, other: Sets, nobody: int) -> Sets:
    """`table` with as many seats as `other`."""
    wide = np.full((len(table), other.shape[1]), nobody, np.int32)
    wide[:, : table.shape[1]] = table
    return wide


def borrow(grower: Grower, table: Sets, pool: Units, unit: int) -> tuple[Sets, Units]:
    """
    Build a group around `unit` with others left over and people out of groups; who loses a group by that joins another.

    Returns the new table and pool when that leaves fewer people over and does not cost the others more than MOST, and
    else the old.
    """
    cohort = grower.cohort
    trial = table.copy()
    fresh = np.full((1, table.shape[1]), cohort.nobody, np.int32)
    fresh[0, 0] = unit
    loose = pool[pool != unit]
    while int(cohort.size[fresh].sum()) < cohort.rules.size_min:
        choice = _next_member(grower, trial, fresh, loose)
        if choice is None:
            return table, pool
        loose = loose[loose != choice]
        trial[trial == choice] = cohort.nobody
        seat(fresh, np.zeros(1, np.int64), np.array([choice], np.int32), cohort.nobody)
    kept, freed = dissolve(grower, np.concatenate([trial, fresh]))
    kept, left = reseat(grower, kept, np.concatenate([freed, loose]))
    placed = int(cohort.size[pool].sum()) - int(cohort.size[left].sum())
    cost = float(grower.whole.worths(table).sum() - grower.whole.worths(kept).sum())
    return (kept, left) if placed > 0 and cost <= placed * MOST else (table, pool)


def _next_member(grower: Grower, table: Sets, fresh: Sets, loose: Units) -> int | None:
    """Who adds most to `fresh` after what their own group loses; None when nobody fits."""
    objective, cohort = grower.whole, grower.cohort
    row, place = np.nonzero((table != cohort.nobody) & ~grower.still[table])
    without = table[row]
    without[np.arange(len(row)), place] = cohort.nobody
    loss = objective.values(table)[row] - objective.values(without)
    members = np.concatenate([loose, table[row, place]])
    if not len(members):
        return None
    gain = grower.growing.worth_of_joins(members[:, None], fresh)[:, 0]
    fits = (gain > 0) & (cohort.size[members] + int(cohort.size[fresh].sum()) <= cohort.rules.size_max)
    if not fits.any():
        return None
    return int(members[np.where(fits, gain - np.concatenate([np.zeros(len(loose)), loss]), -np.inf).argmax()])
