"""What becomes of a proposed group as the people in it answer."""

from collections.abc import Iterable
from datetime import datetime
from functools import reduce
from operator import and_

from grooc_xblocks.domain import pool
from grooc_xblocks.domain.hours import EVERY_SLOT, HOURS

FEWEST = 2
"""Nobody begins alone."""


def needed(size_min: int, asked: int) -> int:
    """Return how many yes begin a group: the smallest size, or all who are still asked where they are fewer."""
    return max(FEWEST, min(size_min, asked))


def begins(*, yes: int, asked: int, size_min: int, late: bool) -> bool:
    """Tell whether a group begins with those who have said yes; at the end of the time two are enough."""
    return yes >= (FEWEST if late else needed(size_min, asked))


def name(topic: str, number: int) -> str:
    """Return the name a group begins with; its members give it a better one."""
    return f"{topic} {number}" if topic else f"№ {number}"


def meeting_hours(people: Iterable[pool.Looking], at: datetime) -> list[int]:
    """Return the hours of the UTC week, 0..167, at which all are free; those whose hours nobody knows do not count."""
    masks = [mask for person in people if (mask := pool.seeker_of(person, at).hours)]
    common = reduce(and_, masks, EVERY_SLOT if masks else 0)
    return [hour for hour in range(HOURS) if common >> 2 * hour & 3 == 3]


def languages(people: Iterable[pool.Looking]) -> list[str]:
    """Return the languages in which all can work, by the alphabet."""
    spoken = [pool.languages(person) for person in people]
    return sorted(reduce(and_, spoken)) if spoken else []
