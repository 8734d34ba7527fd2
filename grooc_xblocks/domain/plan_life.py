"""
What becomes of a plan: cycles of trying (predicted, did, learned, decided), notes of meetings, readings of indicators.

``Life`` is what the ``group_state`` fields of these three hold, and what was removed of them. A note is edited field by
field like any record, and has ``writers`` (learners, the latest first) besides ``by``, ``at`` and ``marks``. Every act
returns a new life; an act that was done already returns the very same. ``by`` is the learner's id, ``at`` an ISO time.

The cycle is Plan, Do, Study, Act (Deming; Langley and others, The Improvement Guide, 2009).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from grooc_xblocks.domain import records
from grooc_xblocks.domain.errors import NotThere, faulty
from grooc_xblocks.domain.faults import choice_fault
from grooc_xblocks.domain.fieldwise import Ways
from grooc_xblocks.domain.plan_fields import REMOVED_KEPT, edited, number_fault, require_room
from grooc_xblocks.domain.texts import is_blank, many_lines, one_line
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

Kind = Literal["checkins", "meetings", "readings"]
Note = Mapping[str, Any]

DECISIONS = ("adopt", "adapt", "abandon")
WAYS: Mapping[Kind, Ways] = {
    "checkins": {
        "predicted": "lines", "did": "lines", "learned": "lines", "words": "lines", "planned": "choice",
        "date": "choice", "decision": "choice",
    },
    "meetings": {"text": "lines", "where": "line", "date": "choice", "there": "set", "agreed": "set"},
    "readings": {"how": "line", "value": "choice", "date": "choice", "indicator": "choice", "who": "set"},
}  # fmt: skip
"""The fields of each kind of note, in the order in which clashes are told, and how each comes together."""
LENGTHS = {"predicted": 1000, "did": 1000, "learned": 1000, "words": 500, "text": 4000, "where": 120, "how": 200}
MOST: Mapping[Kind, int] = {"checkins": 60, "meetings": 100, "readings": 600}  # of a plan
AGREED, AGREED_LENGTH = 20, 200
WRITERS = 12

_NO_DAY = _("Choose the day.")
_NO_VALUE = _("Write the number that you read or counted.")
_NO_TEXT = _("Write a line or two first.")


@dataclass(frozen=True)
class Life:
    """
    Notes by id. A check-in that is only planned has no ``date``; ``there`` of a meeting and ``who`` of a reading are
    members by number or others by name. ``removed`` has ``{"kind", "note", "by", "at"}`` by id.
    """

    checkins: Mapping[str, Note] = field(default_factory=dict)
    meetings: Mapping[str, Note] = field(default_factory=dict)
    readings: Mapping[str, Note] = field(default_factory=dict)
    removed: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def of(self, kind: Kind) -> Mapping[str, Note]:
        return {"checkins": self.checkins, "meetings": self.meetings, "readings": self.readings}[kind]


def _with(now: Life, kind: Kind, notes: Mapping[str, Note]) -> Life:
    match kind:
        case "checkins":
            return replace(now, checkins=notes)
        case "meetings":
            return replace(now, meetings=notes)
        case "readings":
            return replace(now, readings=notes)


def blank(kind: Kind) -> dict[str, Any]:
    """Return the fields of a note, nothing told."""
    return {name: [] if way == "set" else "" for name, way in WAYS[kind].items()}


def tidy(kind: Kind, told: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of the kind that ``told`` has, as they are stored."""
    return {name: _tidied(name, way, told[name]) for name, way in WAYS[kind].items() if name in told}


def _tidied(name: str, way: str, value: Any) -> Any:
    if name == "agreed":
        return list(dict.fromkeys(words for words in map(one_line, value) if not is_blank(words)))
    if way == "set":
        return records.tidy_people(value)
    return many_lines(value) if way == "lines" else one_line(value)


def check(kind: Kind, told: Mapping[str, Any]) -> None:
    """Raise Refused, with a reason at each field, for what a note cannot be; ``told`` are some or all tidied fields."""
    found = {name: fault for name, value in told.items() if (fault := _fault(kind, name, value)) is not None}
    if kind == "meetings" and {"text", "agreed"} <= set(told) and is_blank(told["text"]) and not told["agreed"]:
        found["text"] = _NO_TEXT, {}
    if found:
        raise faulty(found)


def _fault(kind: Kind, name: str, value: Any) -> Message | None:
    match name:
        case "there" | "who":
            return records.people_fault(value)
        case "agreed":
            if len(value) > AGREED:
                return _("Please keep this list to %(most)s lines."), {"most": AGREED}
            return next(filter(None, (records.text_fault(words, AGREED_LENGTH) for words in value)), None)
        case "date" | "planned":
            is_needed = name == "date" and kind != "checkins"
            return (_NO_DAY, {}) if is_needed and not value else records.day_fault(value)
        case "decision":
            return choice_fault([value], ("", *DECISIONS))
        case "value":
            return number_fault(value) if value else (_NO_VALUE, {})
        case "indicator":
            return None
        case _:
            return records.text_fault(value, LENGTHS[name])


def add(now: Life, kind: Kind, note: str, told: Mapping[str, Any], *, by: int, at: str) -> Life:
    """
    Add a note under an id that the browser chose; a known id of the same learner, removed ones too, changes nothing.

    ``told`` are tidied fields; whether a reading's indicator is in the plan is the caller's question. Raises Malformed
    for what is no id, Conflict when somebody else's note has it, Refused.
    """
    records.require_id(note)
    known = now.of(kind).get(note) or now.removed.get(note, {}).get("note")
    if records.is_again(known, by):
        return now
    require_room(len(now.of(kind)) + 1, MOST[kind])
    fields = {**blank(kind), **told}
    check(kind, fields)
    return _with(now, kind, {**now.of(kind), note: {**fields, "by": by, "at": at, "marks": {}, "writers": [by]}})


def edit(
    now: Life, kind: Kind, note: str, changes: Mapping[str, Any], *, base: Note | None, version: int, by: int, at: str
) -> Life:
    """
    Apply ``changes`` (tidied fields) that were made on ``base``, to the note as it is now; see ``fieldwise.edit``.

    ``version`` is that of the note as it is now. Raises NotThere when it is gone, Malformed for a field that its kind
    does not have, Refused, and RowClash, with nothing applied.
    """
    if note not in now.of(kind):
        raise NotThere
    theirs = now.of(kind)[note]
    whole = {name: theirs[name] for name in WAYS[kind]}
    after = edited(
        note, theirs, changes, ways=WAYS[kind], base=base, check=lambda told: check(kind, {**whole, **told}),
        version=version, by=by, at=at,
    )  # fmt: skip
    if after is theirs:
        return now
    writers = [by, *(one for one in theirs["writers"] if one != by)][:WRITERS]
    return _with(now, kind, {**now.of(kind), note: {**after, "writers": writers}})


def remove(now: Life, kind: Kind, note: str, *, by: int, at: str) -> Life:
    """Take a note out, so that it can be restored. Gone already is fine."""
    if note not in now.of(kind):
        return now
    gone = {"kind": kind, "note": now.of(kind)[note], "by": by, "at": at}
    rest = _with(now, kind, {key: one for key, one in now.of(kind).items() if key != note})
    return replace(rest, removed=records.latest({**now.removed, note: gone}, REMOVED_KEPT))


def restore(now: Life, kind: Kind, note: str) -> Life:
    """
    Put a removed note back; there already is fine. Raises NotThere when it is not among the latest 50 removed, Refused
    (``too_many``) when there is no room.
    """
    if note in now.of(kind):
        return now
    if now.removed.get(note, {}).get("kind") != kind:
        raise NotThere
    require_room(len(now.of(kind)) + 1, MOST[kind])
    back = _with(now, kind, {**now.of(kind), note: now.removed[note]["note"]})
    return replace(back, removed={key: one for key, one in now.removed.items() if key != note})


def numbers(checkins: Mapping[str, Note]) -> dict[str, int]:
    """Return the number by which each check-in is called: from 1, in the order of days, those without one last."""
    days = {key: one["date"] or one["planned"] or "~" for key, one in checkins.items()}
    order = sorted(checkins, key=lambda key: (days[key], checkins[key]["at"], key))
    return {key: number for number, key in enumerate(order, 1)}


def cycles(checkins: Mapping[str, Note]) -> int:
    """Return how many cycles are complete: something was tried, and the group decided what comes of it."""
    return sum(bool(one["decision"]) and not is_blank(one["did"] + one["learned"]) for one in checkins.values())


def took_part(now: Life) -> frozenset[int]:
    """Return the learners who took part in what became of the plan: who wrote, and who was at a meeting."""
    notes = [*now.checkins.values(), *now.meetings.values(), *now.readings.values()]
    people: Sequence[Any] = [one for note in notes for one in (*note["writers"], *note.get("there", ()))]
    return frozenset(one for one in people if isinstance(one, int))
