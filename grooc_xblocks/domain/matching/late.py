"""After the matching: somebody comes late, some drop out, some ask for better."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import numpy as np

from grooc_xblocks.domain.matching.cohort import Cohort, make_cohort
from grooc_xblocks.domain.matching.criteria import Sets
from grooc_xblocks.domain.matching.data import Grouping, Id, Languages, MatchedGroup, OpenGroup, Rules, Seeker
from grooc_xblocks.domain.matching.effort import Clock, Effort, plan
from grooc_xblocks.domain.matching.engine import search, usual_size
from grooc_xblocks.domain.matching.growth import Grower, Units
from grooc_xblocks.domain.matching.objective import Objective
from grooc_xblocks.domain.matching.plain import judge, may_grow
from grooc_xblocks.domain.matching.reasons import why_unplaced
from grooc_xblocks.domain.matching.results import make_group, make_grouping, to_table
from grooc_xblocks.domain.matching.settle import settle
from grooc_xblocks.domain.matching.sweeps import Sweeper

SHORTLIST = 20  # groups that are looked at closely for a late joiner
WARM = 0.04  # noise with which a finished grouping is improved


def insert(grouping: Grouping, seeker: Seeker) -> Grouping:
    """
    The grouping with a late joiner in the open group where that does most good to all; nobody else moves.

    Who has a friend in a group by "together" goes there when there is room. Without any valid place the joiner is
    unplaced, with a reason. Raises ValueError when the person is in the grouping already.
    """
    if seeker.id in grouping.seekers:
        raise ValueError(f"{seeker.id!r} is in the grouping already")
    rules = grouping.rules
    skills = tuple(sorted({*grouping.skills, *seeker.skills}))
    best: tuple[float, int, MatchedGroup] | None = None
    for at in _shortlist(grouping, seeker):
        group = grouping.groups[at]
        joined = _with(grouping, group, seeker)
        gain = joined.worth * len(joined.members) - group.worth * len(group.members)
        if joined.worth > 0 and (best is None or gain > best[0]):
            best = gain, at, joined
    everybody = {**grouping.seekers, seeker.id: seeker}
    grown = replace(grouping, seekers=everybody, skills=skills)
    if best is None:
        return replace(grown, unplaced=(*grouping.unplaced, *why_unplaced(rules, everybody, [seeker])))
    _, at, joined = best
    return replace(grown, groups=(*grouping.groups[:at], joined, *grouping.groups[at + 1 :]))


def rank_open_groups(
    groups: Iterable[OpenGroup], seeker: Seeker, rules: Rules, skills: Sequence[str], most: int = 3
) -> list[tuple[int, MatchedGroup]]:
    """
    The groups that fit one person best, best first: the place of each in `groups`, and how it would be with that
    person; at most `most`.

    A group that is still too small counts like a whole one. Left out are full groups, groups with somebody to be kept
    apart, groups without a common language when one is required, and groups that would not have an hour in common when
    hours count.
    """
    found: list[tuple[float, int, MatchedGroup]] = []
    for at, group in enumerate(groups):
        if not may_grow(group, seeker, rules):
            continue
        members = (*group.members, seeker)
        judged = judge(members, rules, skills, group.topic)
        if rules.weights.hours and not judged.hours:
            continue
        settled = [member.id for member in group.members]
        found.append((-judged.quality, at, make_group(group.id, members, rules, skills, settled, group.topic)))
    return [(at, group) for _, at, group in sorted(found, key=lambda one: one[:2])[:most]]


def chosen_topic(rules: Rules, name: Id) -> str | None:
    """The topic that an open group has settled on."""
    return next((group.topic for group in rules.open_groups if group.id == name), None)


def _with(grouping: Grouping, group: MatchedGroup, seeker: Seeker) -> MatchedGroup:
    settled = set(group.members) - set(group.newcomers)
    members = [*(grouping.seekers[i] for i in group.members), seeker]
    return make_group(
        group.id, members, grouping.rules, grouping.skills, settled, chosen_topic(grouping.rules, group.id)
    )


def _shortlist(grouping: Grouping, seeker: Seeker) -> list[int]:
    """The groups with room that look best at a glance: by common hours, topic and language as they are now."""
    rules = grouping.rules
    friends = {i for bond in rules.together if seeker.id in bond for i in bond}
    foes = {i for pair in rules.apart if seeker.id in pair for i in pair} - {seeker.id}
    value = dict(zip(seeker.topics, rules.rank_values, strict=False))
    enough = rules.enough_hours * 60 / rules.slot_minutes
    room = {group.id: group.room for group in rules.open_groups}
    found: list[tuple[float, int]] = []
    for at, group in enumerate(grouping.groups):
        left = room.get(group.id)
        full = len(group.members) >= rules.size_max or (left is not None and len(group.newcomers) >= left)
        if full or (foes and not foes.isdisjoint(group.members)):
            continue
        spoken = not seeker.languages.isdisjoint(group.languages)
        if rules.languages is Languages.HARD and not spoken:
            continue
        common = sum(seeker.hours >> slot & 1 for slot in group.slots)
        look = rules.weights.hours * min(common / enough, 1) + rules.weights.topics * value.get(group.topic or "", 0.0)
        friendly = bool(friends) and not friends.isdisjoint(group.members)
        found.append((look + rules.weights.languages * spoken + 10 * friendly, at))
    found.sort(key=lambda one: (-one[0], one[1]))
    if found and found[0][0] >= 10:
        return [found[0][1]]
    return [at for _, at in found[:SHORTLIST]]


def repair(
    grouping: Grouping, gone: Collection[Id], *, agreed: Collection[Id] | None = None, budget_s: float = 4.0
) -> Grouping:
    """
    The grouping without those who are `gone`: groups that became too small are merged or filled.

    Only members of such groups move, and of them only those who `agreed` (all, when None), and whoever was unplaced;
    all other groups keep their members and may receive some. Deterministic for the grouping's seed and the budget.
    """
    lost = set(gone)
    sizes = {group.id: len(set(group.members) - lost) for group in grouping.groups}
    small = [group for group in grouping.groups if 0 < sizes[group.id] < grouping.rules.size_min]
    free = {member for group in small for member in group.newcomers if agreed is None or member in agreed}
    free |= {unplaced.seeker for unplaced in grouping.unplaced}
    return _rework(grouping, lost, free, budget_s, heat=0.1)


def improve(grouping: Grouping, frozen: Collection[Id], *, budget_s: float = 5.0) -> Grouping:
    """A grouping that is at least as good, with all of `frozen` (and the members of open groups) where they are."""
    held = set(frozen)
    free = {member for group in grouping.groups for member in group.newcomers} - held
    free |= {unplaced.seeker for unplaced in grouping.unplaced}
    better = _rework(grouping, set(), free, budget_s, heat=WARM)
    return better if better.worth > grouping.worth else grouping


def _rework(grouping: Grouping, lost: set[Id], free: set[Id], budget_s: float, heat: float) -> Grouping:
    clock = Clock(budget_s, len(grouping.seekers))
    cohort = _cohort_without(grouping, lost)
    rng = np.random.default_rng([grouping.seed, len(cohort.seekers)])
    moves = np.array([*(all(cohort.seekers[i].id in free for i in unit) for unit in cohort.units), False])
    still = cohort.frozen | ~moves
    still[cohort.nobody] = False
    grower = Grower(cohort, Objective(cohort), rng, still)
    table = to_table(cohort, [group.members for group in grouping.groups])
    seated = set(table.ravel().tolist())
    table = _regrow(grower, table, np.array([u for u in range(cohort.nobody) if u not in seated], np.int32))
    if len(table):
        effort = plan(grower.whole, len(table), budget_s)
        search(Sweeper(grower.whole, table, rng, still), Effort(effort.sweeps, heat, 0.0), clock)
    table, left = settle(grower, table)
    made = make_grouping(grower.whole, table, left, seed=grouping.seed, notes=grouping.notes)
    return replace(made, groups=tuple(inherit_names(grouping.groups, made.groups)))


def _cohort_without(grouping: Grouping, lost: set[Id]) -> Cohort:
    opened = tuple(
        replace(group, members=tuple(member for member in group.members if member.id not in lost))
        for group in grouping.rules.open_groups
    )
    settled = {member.id for group in opened for member in group.members}
    others = [seeker for name, seeker in grouping.seekers.items() if name not in lost and name not in settled]
    return make_cohort(others, replace(grouping.rules, open_groups=opened))[0]


def _regrow(grower: Grower, table: Sets, loose: Units) -> Sets:
    """Take whoever may move out of groups that are too small, and grow new groups out of them and the `loose`."""
    cohort = grower.cohort
    small = cohort.size[table].sum(axis=1) < cohort.rules.size_min
    moving = table[small]
    pool = np.concatenate([moving[~grower.still[moving] & (moving != cohort.nobody)], loose])
    table[small] = np.where(grower.still[moving], moving, cohort.nobody)
    table.sort(axis=1)
    table = table[table[:, 0] != cohort.nobody]
    pool = grower.complete(table, pool)
    if not len(pool):
        return table
    fresh, left = grower.bucket(pool, usual_size(cohort.rules))
    return np.concatenate(
        [table, *(_widened(part, table.shape[1], cohort.nobody) for part in (fresh, grower.bins(left)))]
    )


def _widened(table: Sets, width: int, nobody: int) -> Sets:
    wide = np.full((len(table), width), nobody, np.int32)
    wide[:, : table.shape[1]] = table
    return wide


def inherit_names(before: Iterable[MatchedGroup], after: Sequence[MatchedGroup]) -> list[MatchedGroup]:
    """The new groups, each with the name of the old group from which it has most members; names are given once."""
    old = {member: group.id for group in before for member in group.members}
    order = {group.id: at for at, group in enumerate(before)}
    given = {at: group.id for at, group in enumerate(after) if len(group.newcomers) < len(group.members)}
    taken = set(given.values())
    claims: list[tuple[int, int, int]] = []
    for at, group in enumerate(after):
        names = [old[member] for member in group.members if member in old]
        claims += [(-names.count(name), order[name], at) for name in set(names)]
    ids = list(order)
    for _, number, at in sorted(claims):
        if at not in given and ids[number] not in taken:
            given[at] = ids[number]
            taken.add(ids[number])
    used = set(order) | taken
    fresh = iter(number for number in range(1, len(used) + len(after) + 1) if number not in used)
    return [replace(group, id=given[at] if at in given else next(fresh)) for at, group in enumerate(after)]
