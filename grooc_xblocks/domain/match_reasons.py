"""
Why these people, for one of them to read: the engine's facts about one group, and what the group's cards add to them.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from grooc_xblocks.domain.hours import is_zone, offset_slots
from grooc_xblocks.domain.matching import (
    Fact,
    Grouping,
    Id,
    MatchedGroup,
    Rules,
    explain,
    group_alone,
    make_group,
    rank_open_groups,
)
from grooc_xblocks.domain.pool import Counts, Looking, Opening, open_group, seeker_of
from grooc_xblocks.domain.words import marked as _

DAY = 48  # half hours
SEVEN = 14  # half hours after midnight


@dataclass(frozen=True, slots=True)
class Reasons:
    """``why`` this group, most important first; ``helps`` says what would have helped, empty for a good match."""

    why: tuple[Fact, ...]
    helps: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """A group that may be joined, and why it fits."""

    group: int
    why: tuple[Fact, ...]


def stored(fact: Fact) -> dict[str, Any]:
    """A fact as JSON."""
    return {**asdict(fact), "params": dict(fact.params)}


def told(stored_fact: dict[str, Any]) -> Fact:
    """The way back from ``stored``; lists stay lists."""
    return Fact(**stored_fact)


def reasons(
    reader: int,
    people: Sequence[Looking],
    *,
    rules: Rules,
    counts: Counts,
    at: datetime,
    chosen: str = "",
) -> Reasons:
    """
    Why ``people``, for ``reader``, who is one of them (else KeyError).

    ``counts`` are those of everybody who took part; ``chosen`` is the cause that the group has settled on, if it has.
    Times are told as slots of the UTC week, for the offsets of the moment ``at``.
    """
    skills = counts.known_skills
    seekers = [seeker_of(person, at, skills) for person in people]
    alone = group_alone(make_group(0, seekers, rules, skills, (), chosen or None), seekers, rules, skills)
    return _reasons(reader, people, alone, counts, at)


def best_openings(
    person: Looking,
    openings: Sequence[Opening],
    *,
    rules: Rules,
    counts: Counts,
    at: datetime,
    most: int = 3,
) -> list[Fit]:
    """The open groups that fit a late comer best, best first, each with its reasons; at most ``most``."""
    skills = counts.known_skills
    me = seeker_of(person, at, skills)
    groups = [open_group(opening, at, skills) for opening in openings]
    found = []
    for number, group in rank_open_groups(groups, me, rules, skills, most):
        opening = openings[number]
        alone = group_alone(group, [*groups[number].members, me], rules, skills)
        found.append(Fit(opening.id, _reasons(person.id, [*opening.members, person], alone, counts, at).why))
    return found


def _reasons(reader: int, people: Sequence[Looking], alone: Grouping, counts: Counts, at: datetime) -> Reasons:
    names: dict[Id, str] = {person.id: person.card["name"] for person in people if person.card.get("name")}
    facts: list[Fact] = []
    for fact in explain(alone, reader, names, counts.topics):
        facts += [fact, *_waking_hours(alone.groups[0], people, at)] if fact.kind == "hours" else [fact]
    helps = tuple(fact for fact in facts if fact.kind.endswith("_help"))
    return Reasons(tuple(fact for fact in facts if fact not in helps), helps)


def _waking_hours(group: MatchedGroup, people: Sequence[Looking], at: datetime) -> list[Fact]:
    """Worth saying where people live at different hours, and true of every hour they have in common."""
    zones = {person.card.get("zone", "") for person in people}
    offsets = {offset_slots(zone, at) for zone in zones if is_zone(zone)}
    early = any((slot + ahead) % DAY < SEVEN for slot in group.slots for ahead in offsets)
    if early or len(offsets) < 2:
        return []
    return [Fact("hours_kind", _("Nobody has to begin before seven in the morning."))]
