"""
Hours of the week in two shapes.

``LocalHours``: hours 0..167 of the week in somebody's own zone, Monday 00:00 first; what people type.
``Slots``: an int of 336 bits; bit ``s`` is half hour ``s`` of the UTC week, Monday 00:00 first; what is compared.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

LocalHours = tuple[int, ...]

HOURS = 168
SLOTS = 336
EVERY_SLOT = (1 << SLOTS) - 1
_NOT_A_PLACE = {"Factory", "localtime"}  # files of the machine's own, in the same folder as the zones


@cache
def _zones() -> frozenset[str]:
    # Reading the folder takes tens of milliseconds, and ZoneInfo(name) raises five kinds of errors for odd names.
    return frozenset(available_timezones() - _NOT_A_PLACE)


def is_zone(name: str) -> bool:
    """Tell whether ``name`` is an IANA zone known here."""
    return name in _zones()


def slots(hours: Iterable[int], zone: str, at: datetime) -> int:
    """
    Turn local hours into half hours of the UTC week, with the offset that ``zone`` has at the moment ``at``.

    Zones on a quarter of an hour (Kathmandu, Chatham) go to the nearest half hour, later offsets first: +5:45 counts
    as +6:00. Raises ValueError for an unknown zone, a moment without a zone, or an hour outside of 0..167.
    """
    shift = offset_slots(zone, at)
    mask = 0
    for hour in hours:
        if not 0 <= hour < HOURS:
            raise ValueError(f"{hour} is not an hour of the week")
        start = 2 * hour - shift
        mask |= 1 << start % SLOTS | 1 << (start + 1) % SLOTS
    return mask


def offset_slots(zone: str, at: datetime) -> int:
    """Tell how many half hours ``zone`` is ahead of UTC at the moment ``at``; negative to the west."""
    if not is_zone(zone):
        raise ValueError(f"{zone!r} is not a time zone")
    if at.tzinfo is None:
        raise ValueError("a moment needs a zone of its own")
    offset = at.astimezone(ZoneInfo(zone)).utcoffset()
    assert offset is not None  # noqa: S101  ZoneInfo always has one
    return (int(offset.total_seconds()) + 900) // 1800


def slot_list(mask: int) -> list[int]:
    """List the half hours of ``mask``, earliest first."""
    return [slot for slot in range(SLOTS) if mask >> slot & 1]


def slot_mask(listed: Iterable[int]) -> int:
    """Put listed half hours together again."""
    mask = 0
    for slot in listed:
        mask |= 1 << slot
    return mask


def hours_in_common(a: int, b: int) -> float:
    """Tell for how many hours a week both are free."""
    return (a & b).bit_count() / 2


def free_together(masks: Iterable[int]) -> list[int]:
    """Count for each half hour of the week how many of ``masks`` are free then."""
    counts = [0] * SLOTS
    for mask in masks:
        for slot in slot_list(mask & EVERY_SLOT):
            counts[slot] += 1
    return counts
