"""
People as arrays: one row a unit, a unit being whoever must stay together (mostly one person).

A set of units is described by joining their rows (AND of hours, OR of regions, sums, maxima). Each table ends with a
neutral row, so an empty seat is simply the index `Cohort.nobody`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from grooc_xblocks.domain.matching.data import Id, OpenGroup, Rules, Seeker
from grooc_xblocks.domain.matching.plain import free_seats

WORTH_UNIT = 100  # wishes are added up as whole hundredths
CHOSEN = 10_000  # added to the topic an open group has chosen, so that no other can win

Ints = NDArray[np.int32]
Words = NDArray[np.uint64]


@dataclass(frozen=True)
class Cohort:
    """`units[u]` are positions in `seekers`; the arrays have one row a unit and the neutral row last."""

    rules: Rules
    seekers: tuple[Seeker, ...]
    units: tuple[tuple[int, ...], ...]
    open_groups: tuple[OpenGroup, ...]
    topics: tuple[str, ...]
    tongues: tuple[str, ...]
    skill_names: tuple[str, ...]
    size: NDArray[np.int16]
    frozen: NDArray[np.bool_]  # members of an open group: they are never moved
    blocked: NDArray[np.int16]  # seats of an open group that nobody may take
    topic: Ints  # (units + 1, wishes), padded with len(topics)
    wish: NDArray[np.int16]  # (units + 1, wishes), hundredths
    hours: Words
    place: Ints  # of a unit by size, then by free slots, most first; alike units share one
    languages: Words
    skills: NDArray[np.uint8]
    experience: NDArray[np.float32]  # (units + 1, 2): lowest, highest
    commitment: NDArray[np.float32]  # (units + 1, 2): lowest, highest
    regions: NDArray[np.float32]  # one column a region, 0 or 1
    marked: NDArray[np.int16]  # one column a rule of "not alone": how many in the unit have it
    apart: Ints  # (pairs, 2)

    @property
    def nobody(self) -> int:
        return len(self.units)

    @property
    def people(self) -> int:
        return len(self.seekers)


def words(masks: Sequence[int], bits: int, neutral: int) -> Words:
    """Masks of `bits` bits as rows of 64-bit words, and one neutral row."""
    length = max(1, -(-bits // 64)) * 8
    raw = b"".join(mask.to_bytes(length, "little") for mask in (*masks, neutral))
    return np.frombuffer(raw, "<u8").reshape(len(masks) + 1, length // 8).astype(np.uint64)


def _one_hot(rows: Sequence[Iterable[int]], columns: int) -> NDArray[np.float32]:
    table = np.zeros((len(rows) + 1, columns), np.float32)
    for at, marks in enumerate(rows):
        table[at, list(marks)] = 1
    return table


def _ranges(units: Sequence[tuple[int, ...]], values: Sequence[float | None]) -> NDArray[np.float32]:
    """Lowest and highest known value of each unit; +inf, -inf where nobody says."""
    table = np.empty((len(units) + 1, 2), np.float32)
    table[:] = np.inf, -np.inf
    for at, unit in enumerate(units):
        known = [value for value in (values[i] for i in unit) if value is not None]
        if known:
            table[at] = min(known), max(known)
    return table


def _wishes(
    cohort_units: Sequence[tuple[int, ...]], seekers: Sequence[Seeker], rules: Rules, fixed: Sequence[str | None]
) -> tuple[tuple[str, ...], Ints, NDArray[np.int16]]:
    """The topics, and for each unit whatever its people list with the summed worth (see WORTH_UNIT)."""
    numbers: dict[str, int] = {}
    rows: list[dict[int, int]] = []
    values = [round(value * WORTH_UNIT) for value in rules.rank_values]
    for at, unit in enumerate(cohort_units):
        row: dict[int, int] = {}
        for i in unit:
            for topic, value in zip(dict.fromkeys(seekers[i].topics), values, strict=False):
                number = numbers.setdefault(topic, len(numbers))
                row[number] = row.get(number, 0) + value
        chosen = fixed[at] if at < len(fixed) else None
        if chosen is not None:
            number = numbers.setdefault(chosen, len(numbers))
            row = {number: CHOSEN + row.get(number, 0)}
        rows.append(row)
    width = max(map(len, rows), default=0) or 1
    wished = np.full((len(rows) + 1, width), len(numbers), np.int32)
    wish = np.zeros((len(rows) + 1, width), np.int16)
    for at, row in enumerate(rows):
        wished[at, : len(row)] = list(row)
        wish[at, : len(row)] = list(row.values())
    return tuple(numbers), wished, wish


def _skills(
    units: Sequence[tuple[int, ...]], seekers: Sequence[Seeker], top: int
) -> tuple[tuple[str, ...], NDArray[np.uint8]]:
    names = tuple(sorted({name for seeker in seekers for name in seeker.skills}))
    levels = np.zeros((len(units) + 1, max(1, len(names))), np.uint8)
    for at, unit in enumerate(units):
        for i in unit:
            held = seekers[i].skills
            row = [min(max(int(held.get(name, 0)), 0), top) for name in names] or [0]
            levels[at] = np.maximum(levels[at], row)
    return names, levels


def make_units(
    seekers: Sequence[Seeker], rules: Rules, opened: Sequence[OpenGroup]
) -> tuple[list[tuple[int, ...]], list[tuple[Id, Id]]]:
    """
    Units out of "together", the open groups first, and the pairs whose wish to be together could not be met.

    A pair that is also apart, or that would make a unit larger than a group, stays two.
    """
    place = {seeker.id: i for i, seeker in enumerate(seekers)}
    unit_of: dict[int, list[int]] = {i: [i] for i in range(len(seekers))}
    settled = 0
    for group in opened:
        unit = list(range(settled, settled + len(group.members)))
        settled += len(group.members)
        unit_of.update(dict.fromkeys(unit, unit))
    enemies = {frozenset((place[a], place[b])) for a, b in rules.apart if a in place and b in place}
    refused: list[tuple[Id, Id]] = []
    for first, second in (pair for bond in rules.together for pair in pairwise(bond)):
        if first not in place or second not in place or unit_of[place[first]] is unit_of[place[second]]:
            continue
        one, other = unit_of[place[first]], unit_of[place[second]]
        foes = any(frozenset((a, b)) in enemies for a in one for b in other)
        if foes or len(one) + len(other) > rules.size_max or (one[0] < settled and other[0] < settled):
            refused.append((first, second))
            continue
        joined = sorted(one + other)
        unit_of.update(dict.fromkeys(joined, joined))
    return [tuple(unit) for i, unit in unit_of.items() if unit[0] == i], refused


def week_slots(rules: Rules) -> int:
    return 7 * 24 * 60 // rules.slot_minutes


def make_cohort(newcomers: Sequence[Seeker], rules: Rules) -> tuple[Cohort, list[tuple[Id, Id]]]:
    """
    Arrays of the open groups' members and the newcomers, and the pairs "together" that could not be honoured.

    Raises ValueError when an id comes twice or a mask of hours has a slot outside the week.
    """
    opened = tuple(group for group in rules.open_groups if group.members)
    seekers = (*(seeker for group in opened for seeker in group.members), *newcomers)
    _check(seekers, rules)
    units, refused = make_units(seekers, rules, opened)
    topics, topic, wish = _wishes(units, seekers, rules, [group.topic for group in opened])
    tongues = tuple(sorted({code for seeker in seekers for code in seeker.languages}))
    skill_names, skills = _skills(units, seekers, rules.skill_top)
    all_day, all_said = (1 << week_slots(rules)) - 1, (1 << len(tongues)) - 1
    experience = [None if s.experience is None else min(s.experience, rules.experience_top) for s in seekers]
    spoken = [sum(1 << tongues.index(code) for code in seeker.languages) for seeker in seekers]
    free = [_all_of((seekers[i].hours for i in unit), all_day) for unit in units]
    cohort = Cohort(
        rules, seekers, tuple(units), opened, topics, tongues, skill_names,
        size=np.array([*map(len, units), 0], np.int16),
        frozen=np.arange(len(units) + 1) < len(opened),
        blocked=_blocked(units, rules, opened),
        topic=topic,
        wish=wish,
        hours=words(free, week_slots(rules), all_day),
        place=_places([(len(unit), mask.bit_count()) for unit, mask in zip(units, free, strict=True)]),
        languages=words([_all_of((spoken[i] for i in u), all_said) for u in units], len(tongues), all_said),
        skills=skills,
        experience=_ranges(units, experience),
        commitment=_ranges(units, [s.commitment for s in seekers]),
        regions=_regions(units, seekers),
        marked=_marked(units, seekers, rules),
        apart=_apart(units, seekers, rules),
    )  # fmt: skip
    return cohort, refused


def _places(sizes: Sequence[tuple[int, int]]) -> Ints:
    """Nobody, who is last in the table, has no people and no slots."""
    everybody = [*sizes, (0, 0)]
    place = {size: at for at, size in enumerate(sorted(set(everybody), reverse=True))}
    return np.array([place[size] for size in everybody], np.int32)


def _blocked(units: Sequence[tuple[int, ...]], rules: Rules, opened: Sequence[OpenGroup]) -> NDArray[np.int16]:
    table = np.zeros(len(units) + 1, np.int16)
    for at, group in enumerate(opened):
        table[at] = max(0, rules.size_max - len(group.members)) - free_seats(group, rules)
    return table


def _regions(units: Sequence[tuple[int, ...]], seekers: Sequence[Seeker]) -> NDArray[np.float32]:
    names = {name: at for at, name in enumerate(sorted({s.region for s in seekers if s.region}))}
    return _one_hot([[names[seekers[i].region] for i in unit if seekers[i].region] for unit in units], len(names))


def _check(seekers: Sequence[Seeker], rules: Rules) -> None:
    seen: set[Id] = set()
    for seeker in seekers:
        if seeker.id in seen:
            raise ValueError(f"{seeker.id!r} comes twice")
        if seeker.hours < 0 or seeker.hours >> week_slots(rules):
            raise ValueError(f"{seeker.id!r} has hours outside the week")
        seen.add(seeker.id)


def _all_of(masks: Iterable[int], everything: int) -> int:
    for mask in masks:
        everything &= mask
    return everything


def _marked(units: Sequence[tuple[int, ...]], seekers: Sequence[Seeker], rules: Rules) -> NDArray[np.int16]:
    table = np.zeros((len(units) + 1, len(rules.not_alone)), np.int16)
    for column, (attribute, value) in enumerate(rules.not_alone):
        for at, unit in enumerate(units):
            table[at, column] = sum(seekers[i].attributes.get(attribute) == value for i in unit)
    return table


def _apart(units: Sequence[tuple[int, ...]], seekers: Sequence[Seeker], rules: Rules) -> Ints:
    unit_of = {seekers[i].id: at for at, unit in enumerate(units) for i in unit}
    pairs = {
        (min(unit_of[a], unit_of[b]), max(unit_of[a], unit_of[b]))
        for a, b in rules.apart
        if a in unit_of and b in unit_of and unit_of[a] != unit_of[b]
    }
    return np.array(sorted(pairs), np.int32).reshape(len(pairs), 2)
