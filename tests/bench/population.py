"""
A seeded, made-up population of learners who look for a group, and a neutral score of a grouping.

The model: 11 regions with their offsets and languages; T = max(6, 1.1 N**0.545) topics, Zipf 0.8, 40 % of them
regional; Plackett-Luce rankings of 1 to 5 topics; 3 to 7 blocks of 2 to 3 free hours a week by four habits; one
strength in the skills.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from grooc_xblocks.domain.matching import Seeker

# name, weight, utc offsets, [(primary language, p)], P(also English), (second regional language, p)
REGIONS: list[tuple[str, float, list[int], list[tuple[str, float]], float, tuple[str, float]]] = [
    ("latam", 0.16, [-6, -5, -4, -3], [("es", 1.0)], 0.40, ("pt", 0.10)),
    ("brazil", 0.08, [-3], [("pt", 1.0)], 0.40, ("es", 0.20)),
    ("namerica", 0.16, [-8, -7, -6, -5], [("en", 0.93), ("es", 0.05), ("fr", 0.02)], 0.95, ("es", 0.15)),
    ("weurope", 0.16, [0, 1, 1, 1], [("en", 0.3), ("fr", 0.3), ("de", 0.25), ("es", 0.15)], 0.75, ("fr", 0.15)),
    ("eeurope", 0.07, [2, 3], [("ru", 1.0)], 0.50, ("de", 0.10)),
    ("afr_fr", 0.08, [0, 1], [("fr", 1.0)], 0.25, ("ar", 0.15)),
    ("afr_en", 0.09, [0, 1, 2, 3], [("en", 1.0)], 1.00, ("fr", 0.10)),
    ("mena", 0.06, [2, 3], [("ar", 1.0)], 0.45, ("fr", 0.15)),
    ("sasia", 0.08, [5], [("hi", 0.7), ("en", 0.3)], 0.70, ("hi", 0.10)),
    ("easia", 0.03, [8], [("zh", 1.0)], 0.45, ("en", 0.00)),
    ("seasia", 0.03, [7, 8], [("id", 0.7), ("en", 0.3)], 0.60, ("zh", 0.05)),
]
SKILLS = 6
HABITS = [(0, 7, 17, 22), (5, 7, 8, 21), (0, 5, 8, 17), (0, 7, 21, 26)]  # days from, to; hours from, to
RANK_VALUE = (1.0, 0.8, 0.6, 0.4, 0.2)


def population(size: int, seed: int) -> list[Seeker]:
    """People in hours of 60 minutes."""
    random = np.random.default_rng([seed, size])
    topics = max(6, round(1.1 * size**0.545))
    weights = np.array([region[1] for region in REGIONS])
    weights /= weights.sum()
    home = random.choice(len(REGIONS), size, p=weights)
    topic_home = np.where(random.random(topics) < 0.4, random.choice(len(REGIONS), topics, p=weights), -1)
    taste = np.tile(1.0 / np.arange(1, topics + 1) ** 0.8, (len(REGIONS), 1))
    taste[topic_home[topic_home >= 0], np.flatnonzero(topic_home >= 0)] *= 4
    taste /= taste.sum(1, keepdims=True)
    listed = np.minimum(random.choice([1, 2, 3, 4, 5], size, p=[0.10, 0.15, 0.40, 0.20, 0.15]), topics)
    people = []
    for number in range(size):
        gumbel = np.log(taste[home[number]]) + random.gumbel(size=topics)
        wishes = tuple(str(topic) for topic in np.argsort(-gumbel)[: listed[number]])
        languages = _languages(random, home[number])
        hours = _hours(random, _offset(random, home[number]))
        people.append(Seeker(str(number), wishes, hours, languages, _skills(random), region=REGIONS[home[number]][0]))
    return people


def _languages(random: Any, region: int) -> frozenset[str]:
    _, _, _, primaries, english, (second, second_p) = REGIONS[region]
    spoken = {primaries[random.choice(len(primaries), p=[p for _, p in primaries])][0]}
    if random.random() < english:
        spoken.add("en")
    if random.random() < second_p:
        spoken.add(second)
    return frozenset(spoken)


def _offset(random: Any, region: int) -> int:
    offsets = REGIONS[region][2]
    return offsets[random.integers(len(offsets))]


def _hours(random: Any, offset: int) -> int:
    mask = 0
    day_from, day_to, hour_from, hour_to = HABITS[random.choice(4, p=[0.5, 0.2, 0.2, 0.1])]
    for _ in range(random.integers(3, 8)):
        day, hour = int(random.integers(day_from, day_to)), int(random.integers(hour_from, hour_to))
        for extra in range(random.integers(2, 4)):
            mask |= 1 << (day * 24 + hour + extra - offset) % 168
    return mask


def _skills(random: Any) -> dict[str, int]:
    skills = random.integers(0, 3, SKILLS)
    best, good = random.choice(SKILLS, 2, replace=False)
    skills[best], skills[good] = random.integers(3, 6), random.integers(2, 5)
    return {f"skill {at}": int(level) for at, level in enumerate(skills)}


def score(
    people: Sequence[Seeker], groups: Iterable[Iterable[Any]], smallest: int = 4, largest: int = 6
) -> Mapping[str, float]:
    """
    The neutral objective J in 0..1, apart from the engine's own, and the mean of the worst tenth of the learners.

    J = 1/N sum over valid groups of |g| q(|g|) (.50 topic + .35 min(common hours, 4)/4 + .15 skills), q = .96 at the
    smallest size.
    """
    known = {one.id: one for one in people}
    value = dict.fromkeys(known, 0.0)
    for group in groups:
        members = [known[one] for one in group]
        if smallest <= len(members) <= largest and frozenset.intersection(*(one.languages for one in members)):
            thin = 0.96 if len(members) == smallest else 1.0
            value.update(dict.fromkeys((one.id for one in members), thin * _quality(members)))
    worst = sorted(value.values())[: max(1, len(value) // 10)]
    return {"J": sum(value.values()) / len(value), "worst10": sum(worst) / len(worst)}


def _quality(members: Sequence[Seeker]) -> float:
    wishes: defaultdict[str, float] = defaultdict(float)
    hours = members[0].hours
    for one in members:
        hours &= one.hours
        for topic, worth in zip(one.topics, RANK_VALUE, strict=False):
            wishes[topic] += worth
    best = [max(one.skills[name] for one in members) for name in members[0].skills]
    topic = max(wishes.values()) / len(members)
    return 0.5 * topic + 0.35 * min(hours.bit_count(), 4) / 4 + 0.15 * sum(best) / len(best) / 5
