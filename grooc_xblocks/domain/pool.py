"""
People who wait to be matched, as the engine sees them, and what can be said to them about it.

Whoever waits is known by the card that others see, by the hours, and by wishes: ``topics`` (ranked), ``commitment``
(hours a week) and ``experience`` (0 to 4). Of a skill it is known only that somebody has it: it counts as the highest
level. All weeks are UTC weeks of half hours, with the offsets of one moment ``at``.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from grooc_xblocks.domain.hours import HOURS, is_zone, offset_slots, slots
from grooc_xblocks.domain.matching import Fact, OpenGroup, Rules, Seeker
from grooc_xblocks.domain.words import counted as _n
from grooc_xblocks.domain.words import marked as _

REGIONS = ("americas", "europe_africa", "middle_east_south_asia", "east_asia_pacific")
TOPICS = 5
"""Wishes that count."""
SKILLS = 16
"""
Skills that count in a round, those that most people have: one that a single person wrote down would only take weight
from the others, and time from the search.
"""
_PARTS = {
    **dict.fromkeys(("America", "US", "Canada", "Brazil", "Chile", "Mexico"), "americas"),
    **dict.fromkeys(("Africa", "Europe", "Arctic"), "europe_africa"),
    **dict.fromkeys(("Pacific", "Australia"), "east_asia_pacific"),
}
_TOP = Rules().skill_top


@dataclass(frozen=True, slots=True)
class Looking:
    """Somebody who waits, or who is a member of a group that others may join."""

    id: int
    card: Mapping[str, Any]
    hours: Sequence[int] = ()  # of the week 0..167 in the card's zone
    wishes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Opening:
    """A group with free seats: its members stay. ``room`` is how many may join (None: up to the largest size)."""

    id: int
    members: tuple[Looking, ...]
    cause: str = ""
    room: int | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people name each language they can work in, each topic, each skill; ``zones`` are different ones."""

    people: int = 0
    zones: int = 0
    languages: Mapping[str, int] = field(default_factory=dict)
    topics: Mapping[str, int] = field(default_factory=dict)
    skills: Mapping[str, int] = field(default_factory=dict)

    @property
    def known_skills(self) -> tuple[str, ...]:
        """The skills that count among these people, by the alphabet."""
        often = sorted(self.skills, key=lambda name: (-self.skills[name], name))
        return tuple(sorted(often[:SKILLS]))

    def without(self, person: "Looking") -> "Counts":
        """The same people but for one of them. The zone may be somebody else's too, and is counted still."""
        mine = count([person])
        tables = [
            {name: left for name, number in table.items() if (left := number - less.get(name, 0)) > 0}
            for table, less in (
                (self.languages, mine.languages), (self.topics, mine.topics), (self.skills, mine.skills),
            )
        ]  # fmt: skip
        return Counts(max(0, self.people - 1), self.zones, *tables)

    def as_json(self) -> dict[str, Any]:
        """To be stored; ``Counts(**stored)`` is the way back."""
        return asdict(self)


def topics(person: Looking) -> tuple[str, ...]:
    """The ranked wishes, dearest first; whoever ranked none wishes the causes of the profile, as they stand there."""
    named = person.wishes.get("topics") or person.card.get("causes") or ()
    return tuple(dict.fromkeys(named))[:TOPICS]


def languages(person: Looking) -> frozenset[str]:
    """The languages the person can work in."""
    return frozenset(spoken["code"] for spoken in person.card.get("languages", ()) if spoken["level"] == "work")


def count(people: Iterable[Looking]) -> Counts:
    """Count what people name. Languages, topics and skills stand in the order of the alphabet."""
    everybody = list(people)
    spoken = Counter(code for person in everybody for code in languages(person))
    wished = Counter(topic for person in everybody for topic in topics(person))
    skills = Counter(name for person in everybody for name in set(person.card.get("skills", ())))
    zones = {person.card["zone"] for person in everybody if person.card.get("zone")}
    tables = [dict(sorted(counter.items())) for counter in (spoken, wished, skills)]
    return Counts(len(everybody), len(zones), *tables)


def seeker_of(person: Looking, at: datetime, skills: Iterable[str] | None = None) -> Seeker:
    """
    The person as the engine sees one. ``skills`` are those that count (all, when None).

    Without a known zone nobody can tell when the hours are: none count then.
    """
    zone = person.card.get("zone", "")
    named = set(person.card.get("skills", ()))
    return Seeker(
        person.id,
        topics=topics(person),
        hours=slots((hour for hour in person.hours if 0 <= hour < HOURS), zone, at) if is_zone(zone) else 0,
        languages=languages(person),
        skills=dict.fromkeys(sorted(named if skills is None else named.intersection(skills)), _TOP),
        experience=person.wishes.get("experience"),
        commitment=person.wishes.get("commitment"),
        region=region_of(zone, at),
    )


def open_group(opening: Opening, at: datetime, skills: Iterable[str] | None = None) -> OpenGroup:
    """The group as the engine sees it."""
    members = tuple(seeker_of(member, at, skills) for member in opening.members)
    return OpenGroup(opening.id, members, opening.cause or None, opening.room)


def region_of(zone: str, at: datetime) -> str:
    """
    One of ``REGIONS`` for an IANA zone, "" for an unknown one.

    The zone's first part decides where it can; Asia, the oceans and nameless offsets go by the distance to UTC at that
    moment, and Asia from +6:30 on (Yangon) is the east.
    """
    if not is_zone(zone):
        return ""
    part = zone.partition("/")[0]
    ahead = offset_slots(zone, at)
    if part in _PARTS:
        return _PARTS[part]
    if ahead >= 13:
        return "east_asia_pacific"
    if part in ("Asia", "Indian") or ahead > 6:
        return "middle_east_south_asia"
    return "europe_africa" if ahead > -4 else "americas"


def what_you_add(others: Counts, mine: Seeker) -> tuple[Fact, ...]:
    """
    What somebody brings to those who wait, who are counted in ``others`` without that person; the rarest first.

    Nothing is said where nobody else waits. Facts: ``skills`` that few of them have, a language (``languages``), a
    ``topic`` that people share.
    """
    if not others.people:
        return ()
    return (*_rare_skills(others, mine), *_rare_language(others, mine), *_shared_topic(others, mine))


def _rare_skills(others: Counts, mine: Seeker) -> list[Fact]:
    alone = tuple(name for name in sorted(mine.skills) if not others.skills.get(name))
    if alone:
        return [Fact("skills", _("You bring %(skills)s, which nobody else here has yet."), {"skills": alone})]
    held = sorted(mine.skills, key=lambda name: (others.skills[name], name))
    if not held or others.skills[held[0]] * 2 > others.people:
        return []
    words = _n(
        "You bring %(skills)s; %(count)d other person here does.",
        "You bring %(skills)s; %(count)d other people here do.",
    )
    number = others.skills[held[0]]
    return [Fact("skills", words[0], {"skills": (held[0],), "count": number}, words[1], number)]


def _rare_language(others: Counts, mine: Seeker) -> list[Fact]:
    """The language in which the person joins fewest others, and at least one: two who share one are a beginning."""
    shared = [code for code in mine.languages if others.languages.get(code)]
    if not shared:
        return []
    code = min(shared, key=lambda one: (others.languages[one], one))
    number = others.languages[code]
    words = _n("You can work in %(language)s with one of them.", "You can work in %(language)s with %(count)d of them.")
    return [Fact("languages", words[0], {"language": code, "count": number}, words[1], number)]


def _shared_topic(others: Counts, mine: Seeker) -> list[Fact]:
    wished = [topic for topic in mine.topics if others.topics.get(topic)]
    if not wished:
        return []
    number = others.topics[wished[0]]
    words = _n("%(count)d of them wishes %(topic)s too.", "%(count)d of them wish %(topic)s too.")
    return [Fact("topic", words[0], {"topic": wished[0], "count": number}, words[1], number)]
