"""From a table of seats to a Grouping and back."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from grooc_xblocks.domain.hours import slot_list
from grooc_xblocks.domain.matching.cohort import Cohort
from grooc_xblocks.domain.matching.criteria import Sets
from grooc_xblocks.domain.matching.data import Fact, Grouping, Id, MatchedGroup, Rules, Seeker
from grooc_xblocks.domain.matching.objective import Objective
from grooc_xblocks.domain.matching.plain import judge
from grooc_xblocks.domain.matching.reasons import why_unplaced


def make_group(
    name: Id,
    members: Sequence[Seeker],
    rules: Rules,
    skills: Sequence[str],
    settled: Iterable[Id] = (),
    chosen: str | None = None,
) -> MatchedGroup:
    """A group with its terms; `settled` are those who were in it before and do not move."""
    before = frozenset(settled)
    people = sorted(members, key=lambda member: member.id not in before)
    judged = judge(people, rules, skills, chosen)
    ids = tuple(member.id for member in people)
    return MatchedGroup(
        name, ids, tuple(i for i in ids if i not in before), judged.topic, judged.worth, judged.terms,
        tuple(slot_list(judged.hours)), tuple(sorted(judged.languages)),
    )  # fmt: skip


def group_alone(group: MatchedGroup, members: Iterable[Seeker], rules: Rules, skills: Sequence[str]) -> Grouping:
    """A grouping of one group, for `explain`: what is counted over everybody is counted over its members only."""
    return Grouping(rules, 0, {member.id: member for member in members}, tuple(skills), (group,), ())


def make_grouping(
    objective: Objective,
    table: Sets,
    left: NDArray[np.int32],
    *,
    seed: int,
    notes: Iterable[Fact] = (),
    complete: bool = True,
) -> Grouping:
    """The rows of `table` as groups: open groups keep their names, the others are numbered from 1."""
    cohort = objective.cohort
    rules = cohort.rules
    taken = {group.id for group in cohort.open_groups}
    numbers = iter(number for number in range(1, len(table) + len(taken) + 1) if number not in taken)
    groups = []
    for row in table.tolist():
        units = [unit for unit in row if unit != cohort.nobody]
        people = [cohort.seekers[i] for unit in units for i in cohort.units[unit]]
        opened = next((cohort.open_groups[unit] for unit in units if cohort.frozen[unit]), None)
        if opened is None:
            groups.append(make_group(next(numbers), people, rules, cohort.skill_names))
        else:
            settled = [member.id for member in opened.members]
            groups.append(make_group(opened.id, people, rules, cohort.skill_names, settled, opened.topic))
    alone = [cohort.seekers[i] for unit in left.tolist() for i in cohort.units[unit]]
    seekers = {seeker.id: seeker for seeker in cohort.seekers}
    unplaced = tuple(why_unplaced(rules, seekers, alone))
    return Grouping(rules, seed, seekers, cohort.skill_names, tuple(groups), unplaced, tuple(notes), complete)


def to_table(cohort: Cohort, groups: Sequence[Iterable[Id]]) -> Sets:
    """The seats of these groups; members who are not in the cohort are left out, and so are groups that lose all."""
    unit_of = {cohort.seekers[i].id: at for at, unit in enumerate(cohort.units) for i in unit}
    rows = [sorted({unit_of[member] for member in group if member in unit_of}) for group in groups]
    rows = [row for row in rows if row]
    width = max([cohort.rules.size_max, *map(len, rows)])
    table = np.full((len(rows), width), cohort.nobody, np.int32)
    for at, row in enumerate(rows):
        table[at, : len(row)] = row
    return table
