"""
The figures of a preview, in the shape of ``Figures`` in the front end.

They are made of one ``Line`` a group, small enough to be kept beside it: after somebody was moved, two lines are made
anew and the rest is only added up again.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from math import floor
from statistics import median
from typing import Any

from grooc_xblocks.domain.matching import Certificate, MatchedGroup, Seeker
from grooc_xblocks.domain.pool import REGIONS, Counts

CAUSES = 8  # rows of the table of causes; the others share one more
BINS = 10  # columns of the histogram
WIDTHS = (2, 4, 5, 6, 8, 10)  # of a column, in hundredths
FEW_HOURS = 2.0  # common hours a week under which a group is one of few hours
LOW = 2 / 3  # of the mean worth: a group below is one to look at
SPEAKERS = 5  # a language of fewer people is not compared with others


@dataclass(frozen=True, slots=True)
class Line:
    """
    What the figures need of one group. ``first`` and ``second`` are people whose first or second wish its topic is;
    ``languages`` counts who can work in each; ``regions`` counts who lives in each.
    """

    people: int
    worth: float
    hours: float
    topic: str
    first: int
    second: int
    languages: Mapping[str, int] = field(default_factory=dict)
    regions: Mapping[str, int] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """To be stored; ``Line(**stored)`` is the way back."""
        return asdict(self)


def line(group: MatchedGroup, members: Sequence[Seeker], slot_minutes: int = 30) -> Line:
    """The line of one group; ``members`` are the people in it, in any order."""
    ranks = Counter(person.topics.index(group.topic) for person in members if group.topic in person.topics)
    return Line(
        people=len(members),
        worth=group.worth,
        hours=len(group.slots) * slot_minutes / 60,
        topic=group.topic or "",
        first=ranks[0],
        second=ranks[1],
        languages=dict(Counter(code for person in members for code in sorted(person.languages))),
        regions=dict(Counter(person.region for person in members if person.region)),
    )


def figures(
    lines: Sequence[Line], counts: Counts, unplaced: int, proof: Certificate | Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """
    Add the lines up. ``counts`` are those of everybody who took part, ``unplaced`` of whom have no group; ``proof`` is
    the engine's certificate, or a stored one, whose ``reached`` and ``gap`` follow the lines.

    Means are over people, and whoever has no group counts 0. Shares of nothing are 0.
    """
    people = sum(one.people for one in lines) + unplaced
    worth = sum(one.worth * one.people for one in lines) / max(1, people)
    hours = [one.hours for one in lines]
    return {
        "people": people,
        "zones": counts.zones,
        "languages": len(counts.languages),
        "groups": len(lines),
        "sizes": [list(pair) for pair in sorted(Counter(one.people for one in lines).items())],
        "first_or_second": sum(one.first + one.second for one in lines) / max(1, people),
        "first": sum(one.first for one in lines) / max(1, people),
        "two_hours": sum(one >= FEW_HOURS for one in hours) / max(1, len(hours)),
        "median_hours": median(hours) if hours else 0.0,
        "worth": worth,
        "worst_tenth": _worst_tenth(lines, unplaced),
        "lowest_language": _lowest_language(lines, counts),
        "unplaced": unplaced,
        "certificate": _certificate(proof, worth),
        "histogram": _histogram([one.worth for one in lines]),
        "low": low(worth),
        "by_cause": _by_cause(lines, counts),
    }


def with_proof(told: Mapping[str, Any], proof: Certificate) -> dict[str, Any]:
    """Figures that were made before the certificate, with it."""
    return {**told, "certificate": _certificate(proof, told["worth"])}


def low(worth: float) -> float:
    """The worth below which a group is one to look at, for a mean over everybody."""
    return round(LOW * worth, 3)


def _worst_tenth(lines: Sequence[Line], unplaced: int) -> float:
    """The mean of the tenth of people, at least one, who are worst off."""
    people = sum(one.people for one in lines) + unplaced
    tenth = max(1, people // 10)
    missing, total = tenth - unplaced, 0.0
    for one in sorted(lines, key=lambda one: one.worth):
        total += one.worth * max(0, min(missing, one.people))
        missing -= one.people
    return total / tenth


def _lowest_language(lines: Sequence[Line], counts: Counts) -> dict[str, Any] | None:
    """The language whose speakers are worst off, where enough people speak it; None with one language or none."""
    total: defaultdict[str, float] = defaultdict(float)
    for one in lines:
        for code, speakers in one.languages.items():
            total[code] += one.worth * speakers
    means = {code: total[code] / number for code, number in counts.languages.items() if number >= SPEAKERS}
    if len(means) < 2:
        return None
    code = min(means, key=lambda one: (means[one], one))
    return {"code": code, "mean": means[code]}


def _certificate(proof: Certificate | Mapping[str, Any] | None, worth: float) -> dict[str, Any] | None:
    if proof is None:
        return None
    bound, proven = (proof.bound, proof.proven) if isinstance(proof, Certificate) else (proof["bound"], proof["proven"])
    return {"bound": bound, "reached": worth, "gap": max(0.0, 1 - worth / bound) if bound else 0.0, "proven": proven}


def _histogram(worths: Sequence[float]) -> list[dict[str, Any]]:
    """Columns of a round width that hold all groups; the last one takes its upper end in."""
    if not worths:
        return []
    hundredths = [floor(100 * worth + 1e-9) for worth in worths]
    width, start = next(_scales(min(hundredths), max(hundredths)))
    found = Counter(min(BINS - 1, (one - start) // width) for one in hundredths)
    ends = [(start + at * width) / 100 for at in range(BINS + 1)]
    return [{"from": ends[at], "to": ends[at + 1], "groups": found[at]} for at in range(BINS)]


def _scales(least: int, most: int) -> Iterator[tuple[int, int]]:
    """Widths and starts of columns that hold everything and do not go beyond 1, narrowest first."""
    for width in WIDTHS:
        start = min(least // width * width, 100 - BINS * width)
        if start + BINS * width >= most:
            yield width, start


def _by_cause(lines: Sequence[Line], counts: Counts) -> dict[str, Any]:
    """Groups by topic and by the region in which most members live; the most wanted topics have a row each."""
    topics = {one.topic for one in lines if one.topic}
    wanted = sorted(topics, key=lambda topic: (-counts.topics.get(topic, 0), topic))[:CAUSES]
    rows = [*wanted, *([""] if any(one.topic not in wanted for one in lines) else [])]
    table = [[0] * len(REGIONS) for _ in rows]
    for one in lines:
        if one.regions:
            home = max(REGIONS, key=lambda region: one.regions.get(region, 0))
            table[rows.index(one.topic if one.topic in wanted else "")][REGIONS.index(home)] += 1
    return {"causes": rows, "regions": list(REGIONS), "groups": table}
