"""
Days of a plan: what is overdue where a learner lives, what was submitted late, and what comes next.

Days are ISO days, "" where none is set. A day that a group or an author chose lasts until it is over everywhere.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Literal
from zoneinfo import ZoneInfo

from grooc_xblocks.domain.hours import is_zone

What = Literal["part", "checkin", "action", "indicator"]

_ORDER: tuple[What, ...] = ("part", "checkin", "action", "indicator")  # of steps on one day
_LAST_ZONE = timezone(timedelta(hours=-12))  # where a day ends last
_SETTLED = frozenset({"done", "dropped"})


@dataclass(frozen=True)
class Step:
    """Something that is planned for a day. ``days`` is how many are left, negative when it is overdue."""

    what: What
    id: str
    day: str
    days: int
    who: tuple[int | str, ...] = ()

    @property
    def is_overdue(self) -> bool:
        return self.days < 0


def today(zone: str, now: datetime) -> date:
    """Return the day it is in ``zone`` at the moment ``now``, which has a zone; in UTC for a zone nobody knows."""
    return now.astimezone(ZoneInfo(zone) if is_zone(zone) else UTC).date()


def days_left(day: str, here: date) -> int:
    """Return how many days are left until ``day`` where it is ``here`` today; negative when it is over."""
    return (date.fromisoformat(day) - here).days


def is_overdue(row: Mapping[str, Any], here: date) -> bool:
    """Tell whether the day of an action is over, and it is neither done nor dropped."""
    return bool(row["when"]) and row["status"] not in _SETTLED and days_left(row["when"], here) < 0


def due_day(pace: Mapping[str, str], part: str, suggested: str) -> str:
    """Return the day a part is due: the group's own, else the one the author suggests (a day or a moment), else ""."""
    return pace.get(part, "") or _day(suggested[:10])


def _day(text: str) -> str:
    """Return an ISO day, "" for what is none: settings that were written by hand are looked at by nobody."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def is_late(due: str, submitted: datetime) -> bool:
    """Tell whether a part was submitted after ``due`` was over everywhere; the same for whoever asks, for ever."""
    return bool(due) and submitted.astimezone(_LAST_ZONE).date() > date.fromisoformat(due)


def steps(
    *,
    rows: Mapping[str, Mapping[str, Any]],
    checkins: Mapping[str, Mapping[str, Any]],
    due: Mapping[str, str],
    here: date,
) -> tuple[Step, ...]:
    """
    Return what is planned and not done, the earliest first: check-ins without a day on which they were held, actions
    neither done nor dropped, days by which indicators are to reach their targets, and parts.

    ``due`` are the days of the parts that have not been submitted; ``here`` is today where the learner lives.
    """
    found = [
        Step(what, one, day, days_left(day, here), who) for what, one, day, who in _planned(rows, checkins, due) if day
    ]
    return tuple(sorted(found, key=lambda step: (step.day, _ORDER.index(step.what), step.id)))


def _planned(
    rows: Mapping[str, Mapping[str, Any]], checkins: Mapping[str, Mapping[str, Any]], due: Mapping[str, str]
) -> Iterator[tuple[What, str, str, tuple[int | str, ...]]]:
    for part, day in due.items():
        yield "part", part, day, ()
    for one, checkin in checkins.items():
        yield "checkin", one, "" if checkin["date"] else checkin["planned"], ()
    for one, row in rows.items():
        if row["kind"] == "action" and row["status"] not in _SETTLED:
            yield "action", one, row["when"], tuple(row["who"])
        if row["kind"] == "indicator":
            yield "indicator", one, row["until"], tuple(row["who"])


def own_steps(found: tuple[Step, ...], learner: int) -> tuple[Step, ...]:
    """Return the steps that are a learner's: those with their name, and those with nobody's."""
    return tuple(step for step in found if not step.who or learner in step.who)


def next_step(found: tuple[Step, ...]) -> Step | None:
    """
    Return the earliest step that is still to come. An overdue one is next only where nothing else is planned, the
    latest of them: what was due long ago is no step to take today. A target's day that is over is none.
    """
    coming = [step for step in found if not step.is_overdue]
    overdue = [step for step in found if step.is_overdue and step.what != "indicator"]
    return next(iter(coming), None) or (overdue[-1] if overdue else None)
