"""
The worth of one group, spelled out in plain Python: what the arrays of the search must agree with, quick for a few
groups.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grooc_xblocks.domain.matching.data import Languages, OpenGroup, Regions, Rules, Seeker


@dataclass(frozen=True, slots=True)
class Judged:
    """A set of people under the rules. `worth` is 0 for what is no valid group; `quality` is the same without that."""

    valid: bool
    worth: float
    quality: float
    terms: Mapping[str, float]
    topic: str | None
    hours: int
    languages: frozenset[str]


def judge(people: Sequence[Seeker], rules: Rules, skills: Sequence[str], chosen: str | None = None) -> Judged:
    """
    Judge a group of at least one. `skills` are those of the whole cohort; `chosen` is the topic an open group has
    settled on.
    """
    hours = people[0].hours
    languages = people[0].languages
    for person in people[1:]:
        hours &= person.hours
        languages = languages & person.languages
    topic, topics = best_topic(people, rules, chosen)
    terms = {
        "topics": topics / len(people),
        **_others(people, rules, hours, languages),
        "skills": _skills(people, rules, skills),
    }
    weights = weights_in_use(rules, skills)
    total = sum(weights.values()) or 1.0
    quality = sum(weight * terms[name] for name, weight in weights.items()) / total
    valid = is_valid(people, rules, languages)
    thin = rules.thin if len(people) == rules.size_min < rules.size_max else 1.0
    used = {name: terms[name] for name in weights}
    return Judged(valid, quality * thin if valid else 0.0, quality, used, topic, hours, languages)


def weights_in_use(rules: Rules, skills: Sequence[str]) -> dict[str, float]:
    """The weights above 0 by the name of their criterion."""
    found = {name: getattr(rules.weights, name) for name in rules.weights.__slots__}
    if rules.languages is not Languages.SOFT:
        found["languages"] = 0.0
    if not skills:
        found["skills"] = 0.0
    return {name: weight for name, weight in found.items() if weight > 0}


def best_topic(people: Sequence[Seeker], rules: Rules, chosen: str | None = None) -> tuple[str | None, float]:
    """The topic that the people wish most together, and the sum of their wishes."""
    wishes: defaultdict[str, float] = defaultdict(float)
    for person in people:
        for topic, value in zip(dict.fromkeys(person.topics), rules.rank_values, strict=False):
            wishes[topic] += value
    if chosen is not None:
        return chosen, wishes[chosen]
    if not wishes:
        return None, 0.0
    return max(wishes.items(), key=lambda one: one[1])


def is_valid(people: Sequence[Seeker], rules: Rules, languages: frozenset[str]) -> bool:
    """Tell whether size, language and those to be kept apart are as they must be."""
    return rules.size_min <= len(people) <= rules.size_max and _may_meet(people, rules, languages)


def may_grow(group: OpenGroup, seeker: Seeker, rules: Rules) -> bool:
    """Tell whether the group has a seat for the person and all of them may be together, be they too few or not."""
    people = (*group.members, seeker)
    languages = frozenset.intersection(*(person.languages for person in people))
    return free_seats(group, rules) > 0 and _may_meet(people, rules, languages)


def free_seats(group: OpenGroup, rules: Rules) -> int:
    """How many may join an open group."""
    left = rules.size_max - len(group.members)
    return max(0, left if group.room is None else min(left, group.room))


def _may_meet(people: Sequence[Seeker], rules: Rules, languages: frozenset[str]) -> bool:
    ids = {person.id for person in people}
    spoken = bool(languages) or rules.languages is not Languages.HARD
    return spoken and not any({a, b} <= ids for a, b in rules.apart)


def _others(people: Sequence[Seeker], rules: Rules, hours: int, languages: frozenset[str]) -> dict[str, float]:
    common = hours.bit_count() * rules.slot_minutes / 60
    return {
        "hours": min(1.0, common / rules.enough_hours),
        "languages": float(bool(languages)),
        "experience": _spread([p.experience for p in people], rules.experience_top),
        "commitment": 1 - _spread([p.commitment for p in people], rules.commitment_span),
        "region": _regions(people, rules),
        "company": _company(people, rules),
    }


def _spread(values: Sequence[float | None], span: float) -> float:
    known = [value for value in values if value is not None]
    return min(1.0, (max(known) - min(known)) / span) if known else 0.0


def _skills(people: Sequence[Seeker], rules: Rules, skills: Sequence[str]) -> float:
    best = [max(min(max(person.skills.get(name, 0), 0), rules.skill_top) for person in people) for name in skills]
    return sum(best) / len(best) / rules.skill_top if best else 0.0


def _regions(people: Sequence[Seeker], rules: Rules) -> float:
    count = len({person.region for person in people if person.region})
    mixed = min(1.0, max(0, count - 1) / max(1, rules.size_min - 1))
    return mixed if rules.regions is Regions.MIX else 1 - mixed


def _company(people: Sequence[Seeker], rules: Rules) -> float:
    if not rules.not_alone:
        return 1.0
    counts = [sum(person.attributes.get(name) == value for person in people) for name, value in rules.not_alone]
    return sum(count != 1 for count in counts) / len(counts)
