"""
Steps of a plan for somebody's own calendar: a file by RFC 5545 that any calendar takes, and takes again.

An event has the same UID for ever, so whoever takes the file a second time has it moved, not doubled. Days are whole
days (``VALUE=DATE``), which are the same day in every zone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from grooc_xblocks.domain.texts import many_lines, one_line

_OCTETS = 75  # of a line, without its end (RFC 5545, 3.1)
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True)
class Event:
    """A whole day in a calendar. ``id`` tells it from the others of its plan; ``address`` is where to go, or ""."""

    id: str
    day: str
    title: str
    description: str = ""
    address: str = ""


def write(events: Sequence[Event], *, name: str, plan: str, now: datetime) -> str:
    """
    Return the file. ``name`` is what the calendar is called; ``plan`` tells one plan from any other in the world, the
    same for ever; ``now``, with a zone, is when it is written.
    """
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//grooc-xblocks//Action plan//EN", "CALSCALE:GREGORIAN"]
    lines = [*head, f"X-WR-CALNAME:{_text(one_line(name))}"]
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for event in events:
        lines += _event(event, plan, stamp)
    return "".join(f"{folded}\r\n" for line in [*lines, "END:VCALENDAR"] for folded in fold(line))


def _event(event: Event, plan: str, stamp: str) -> Iterator[str]:
    day = date.fromisoformat(event.day)
    yield "BEGIN:VEVENT"
    yield f"UID:{uid(plan, event.id)}"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{_day(day)}"
    if day < date.max:
        yield f"DTEND;VALUE=DATE:{_day(day + timedelta(days=1))}"
    yield f"SUMMARY:{_text(one_line(event.title))}"
    if event.description:
        yield f"DESCRIPTION:{_text(many_lines(event.description))}"
    if event.address:
        yield f"URL:{one_line(event.address)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def uid(plan: str, event: str) -> str:
    """Return the UID of an event, from which nobody learns whose plan it is."""
    whole = "\n".join((plan, event))
    return f"{sha256(whole.encode()).hexdigest()[:32]}@grooc-xblocks"


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(text: str) -> str:
    """Return a text as a value (RFC 5545, 3.3.11)."""
    return text.translate(_ESCAPES)


def fold(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets, all but the first after a blank; no sign is cut in two."""
    piece, octets = "", 0
    for sign in line:
        size = len(sign.encode())
        if octets + size > _OCTETS:
            yield piece
            piece, octets = " ", 1
        piece, octets = piece + sign, octets + size
    yield piece
