"""What happened to a plan, the newest first, with what is planned on top."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

from grooc_xblocks.domain.plan_dates import today
from grooc_xblocks.domain.plan_life import Life

What = Literal["planned", "checkin", "meeting", "reached", "submitted", "status"]


@dataclass(frozen=True)
class Event:
    """
    ``id`` is that of the check-in, the meeting, the reading that reached its target first, the version (its serial), or
    the action; ``status`` is what an action became. ``day`` is "" for a check-in planned for no day, ``at`` the ISO
    time at which it was written, by which events of one day are ordered.
    """

    what: What
    id: str
    day: str
    at: str
    by: int
    status: str = ""


def timeline(
    life: Life, rows: Mapping[str, Mapping[str, Any]], versions: Mapping[str, Mapping[str, Any]], *, zone: str
) -> tuple[Event, ...]:
    """
    Return all events. ``versions`` maps a serial to its head (``plan_submit``), of which ``at`` and ``by`` are asked;
    ``zone`` is where the learner lives, for the days of what has a time only.
    """
    planned = sorted(_planned(life), key=lambda event: (event.day or "~", event.at, event.id), reverse=True)
    happened = [*_notes(life), *_reached(life, rows), *_with_times(rows, versions, zone)]
    happened.sort(key=lambda event: (event.day, _moment(event.at), event.what, event.id), reverse=True)
    return (*planned, *happened)


def _moment(at: str) -> datetime:
    return datetime.fromisoformat(at)


def _planned(life: Life) -> Iterator[Event]:
    for key, one in life.checkins.items():
        if not one["date"]:
            yield Event("planned", key, one["planned"], one["at"], one["by"])


def _notes(life: Life) -> Iterator[Event]:
    for key, one in life.checkins.items():
        if one["date"]:
            yield Event("checkin", key, one["date"], one["at"], one["by"])
    for key, one in life.meetings.items():
        yield Event("meeting", key, one["date"], one["at"], one["by"])


def _reached(life: Life, rows: Mapping[str, Mapping[str, Any]]) -> Iterator[Event]:
    """Yield, for each indicator, the first reading that reached the target, from whichever side it began."""
    in_order = sorted(life.readings.items(), key=lambda one: (one[1]["date"], one[1]["at"], one[0]))
    for indicator, row in rows.items():
        own = [(key, one) for key, one in in_order if one["indicator"] == indicator]
        if row["kind"] != "indicator" or not row["target"] or not own:
            continue
        target = Decimal(row["target"])
        start = Decimal(row["baseline"] or own[0][1]["value"])
        first = next((one for one in own if is_reached(start, target, Decimal(one[1]["value"]))), None)
        if first is not None:
            yield Event("reached", first[0], first[1]["date"], first[1]["at"], first[1]["by"])


def is_reached(start: Decimal, target: Decimal, value: Decimal) -> bool:
    """Tell whether a value is at the target or beyond it, coming from ``start``."""
    return value <= target if start > target else value >= target


def _with_times(
    rows: Mapping[str, Mapping[str, Any]], versions: Mapping[str, Mapping[str, Any]], zone: str
) -> Iterator[Event]:
    for key, head in versions.items():
        yield Event("submitted", key, _day(head["at"], zone), head["at"], head["by"])
    for key, row in rows.items():
        for line in row.get("statuses", ())[1:]:  # the first is where every action begins
            yield Event("status", key, _day(line["at"], zone), line["at"], line["by"], line["status"])


def _day(at: str, zone: str) -> str:
    return today(zone, _moment(at)).isoformat()
