"""A plan to take along: as a document, as a table, as data for another program, as days for one's own calendar."""

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from grooc_xblocks import compat
from grooc_xblocks.documents import plan_docx
from grooc_xblocks.documents.pictures import Picture
from grooc_xblocks.documents.tables import Cell, csv_lines
from grooc_xblocks.domain import plan_calendar, plan_dates, plan_life
from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.domain.plan_fields import WAYS
from grooc_xblocks.domain.plan_life import WAYS as NOTE_WAYS
from grooc_xblocks.domain.plan_parts import FINAL
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups.data import SnapshotData
from grooc_xblocks.states import plan_content as contents
from grooc_xblocks.states import plan_deliverable as deliverable
from grooc_xblocks.states.group_shapes import Json
from grooc_xblocks.states.plan_content import Content
from grooc_xblocks.states.plan_sight import Sight
from grooc_xblocks.states.plan_told import OPEN, STATUSES, Teller, readings_of

File = tuple[Iterable[bytes], str]
"""The bytes of a file and its name."""

_KINDS = {
    "text": _("Text"), "reading": _("Reading"), "checkin": _("Check-in"), "meeting": _("Meeting"),
    "action": _("Action"), "indicator": _("Indicator"), "link": _("Link"), "item": _("Line to tick off"),
}  # fmt: skip
_COLUMNS = {
    "what": _("What"), "who": _("Who"), "when": _("When"), "status": _("Status"), "done_when": _("Done when"),
    "uses": _("With what"), "unit": _("Unit"), "baseline": _("Start"), "target": _("Target"),
    "latest": _("Latest reading"), "value": _("Value"), "how": _("How it is read"),
    "address": _("Address"), "summary": _("Summary"),
}  # fmt: skip
_NUMBERS = ("baseline", "target", "latest", "value")
_DONE = {True: STATUSES["done"], False: OPEN}
_READING_HEADS = (_("Day"), _("Value"), _("Unit"), _("Who"), _("How it was read"))


def export(sight: Sight, copy: SnapshotData | None, form: str, pictures: Mapping[str, Picture]) -> File:
    """
    Return a file of the plan as it is, or of one version: "docx", "csv" or "json".

    As a document the plan is the final deliverable, and a version is the part that was submitted.
    """
    content = contents.now(sight) if copy is None else contents.then(copy)
    head = sight.kept("versions")[str(copy.number)] if copy is not None else None
    name = deliverable.title(sight)
    if form == "csv":
        return csv_lines(_table(_teller(sight, content))), name
    if form == "json":
        return [json.dumps(_data(_teller(sight, content), name), ensure_ascii=False, indent=1).encode()], name
    if head is None or head["part"] == FINAL:
        return [plan_docx.write(deliverable.whole(sight, content, pictures, head))], name
    return [plan_docx.write(deliverable.one_part(_teller(sight, content, head), head, pictures))], name


def _teller(sight: Sight, content: Content, head: Mapping[str, Any] | None = None) -> Teller:
    """Return who tells a group its own plan: everybody is named. Two queries at most."""
    ids = content.people() | {one["learner"] for one in (head["signers"] if head is not None else ())}
    return Teller(sight, content, {**sight.named(ids), **sight.names})


# As a table


def _table(teller: Teller) -> Iterator[list[Cell]]:
    """Give heads, all of the parts in order, and what became of them; ISO days, and numbers as they were written."""
    yield [teller.sight.say(head) for head in (_("Kind"), _("Part"), _("Section"), *_COLUMNS.values())]
    for place in contents.places(teller.sight, teller.content):
        where = (place.part["title"], place.section["title"])
        if place.text:
            yield _line(teller, "text", where, {"what": place.text})
        for line, is_done in place.lines:
            yield _line(teller, "item", where, {"what": line, "status": teller.sight.say(_DONE[is_done])})
        for key, row in place.rows:
            yield _line(teller, row["kind"], where, _cells(teller, key, row))
    for text in contents.texts_left_over(teller.sight, teller.content).values():
        yield _line(teller, "text", ("", ""), {"what": text})
    for key, row in contents.left_over(teller.sight, teller.content):
        yield _line(teller, row["kind"], ("", ""), _cells(teller, key, row))
    yield from _lived(teller)


def _line(teller: Teller, kind: str, where: tuple[str, str], cells: Mapping[str, str]) -> list[Cell]:
    told = {**cells, **{name: _number(cells[name]) for name in _NUMBERS if name in cells}}
    return [teller.sight.say(_KINDS[kind]), *where, *(told.get(name, "") for name in _COLUMNS)]


def _number(text: str) -> Cell:
    """Return a number as one, so that a spreadsheet counts with it, below zero too."""
    return Decimal(text) if text else ""


def _cells(teller: Teller, key: str, row: Mapping[str, Any]) -> dict[str, str]:
    told = {**teller.told(row), **{name: row[name] for name in ("when", "baseline", "target") if name in row}}
    if row["kind"] == "item":
        told["status"] = told["done"]
    if row["kind"] == "indicator":
        told |= {"when": row["until"], "latest": _latest(teller.content, key)}
    return told


def _lived(teller: Teller) -> Iterator[list[Cell]]:
    content, nowhere = teller.content, ("", "")
    for indicator, row in content.rows.rows.items():
        for _id, one in readings_of(content, indicator):
            told = {**teller.told(one), "what": row["what"], "unit": row["unit"], "when": one["date"]}
            yield _line(teller, "reading", nowhere, {**told, "value": one["value"]})
    for kind, on, note in teller.notes():
        yield _line(teller, kind, nowhere, {"what": note.lines(), "when": on})


def _latest(content: Content, indicator: str) -> str:
    values: list[str] = [one["value"] for _id, one in readings_of(content, indicator)]
    return values[-1] if values else ""


# As data


def _data(teller: Teller, name: str) -> Json:
    content = teller.content
    parts: dict[str, Json] = {}
    for place in contents.places(teller.sight, content):
        part = parts.setdefault(
            place.part["id"], {"id": place.part["id"], "title": place.part["title"], "sections": []}
        )
        section = {one: place.section[one] for one in ("id", "kind", "title")}
        lines = [{"what": line, "done": is_done} for line, is_done in place.lines]
        rows = [_row(teller, key, row) for key, row in place.rows]
        part["sections"].append({**section, "text": place.text, "lines": lines, "rows": rows})
    left: Json = {
        "other_texts": contents.texts_left_over(teller.sight, content),
        "other_rows": [_row(teller, key, row) for key, row in contents.left_over(teller.sight, content)],
    }
    notes: Json = {
        str(kind): [_note(teller, kind, key, one) for key, one in content.life.of(kind).items()] for kind in NOTE_WAYS
    }
    return {"title": name, "problem": content.problem, "parts": list(parts.values()), **left, **notes}


def _row(teller: Teller, key: str, row: Mapping[str, Any]) -> Json:
    return {"id": key, "kind": row["kind"], **{name: _value(teller, name, row[name]) for name in WAYS[row["kind"]]}}


def _note(teller: Teller, kind: plan_life.Kind, key: str, note: Mapping[str, Any]) -> Json:
    return {"id": key, **{name: _value(teller, name, note[name]) for name in NOTE_WAYS[kind]}}


def _value(teller: Teller, name: str, value: Any) -> Any:
    """People and assets by name, in lists; everything else as it is kept."""
    if name in ("who", "there"):
        return [teller.person(one) for one in value]
    if name == "uses":
        return [teller.content.chips[one].name for one in value if one in teller.content.chips]
    return value


# Readings and days


def readings_csv(sight: Sight, indicator: str) -> File:
    """Return the readings of an indicator, oldest first; raise NotThere when there is no such indicator."""
    content = contents.now(sight)
    row = content.rows.rows.get(indicator)
    if row is None or row["kind"] != "indicator":
        raise NotThere
    teller = _teller(sight, content)
    lines: list[list[Cell]] = [
        [one["date"], _number(one["value"]), row["unit"], teller.people(one["who"]), one["how"]]
        for _id, one in readings_of(content, indicator)
    ]
    return csv_lines([[sight.say(head) for head in _READING_HEADS], *lines]), row["what"]


def calendar(sight: Sight, *, mine: bool) -> File:
    """Return what is planned as days of a calendar: of everybody, or only the reader's ``mine`` and nobody's."""
    content = contents.now(sight)
    rows, checkins = content.rows.rows, content.life.checkins
    found = plan_dates.steps(rows=rows, checkins=checkins, due=sight.days_to_come(), here=sight.today)
    steps = plan_dates.own_steps(found, sight.reader.me) if mine else found
    key, name = sight.reader.usage_key, deliverable.title(sight)
    address = compat.block_address(str(key)) if key is not None else ""
    teller = _teller(sight, content)
    events = [_event(teller, step, address) for step in steps]
    title = sight.say(_("%(name)s: action plan")) % {"name": name}
    written = plan_calendar.write(events, name=title, plan=f"{key} {sight.share.owner}", now=sight.reader.now)
    return [written.encode()], title


def _event(teller: Teller, step: plan_dates.Step, address: str) -> plan_calendar.Event:
    """Return a step as a day; whoever reads it in their calendar sees no page around it, so it says what it is."""
    sight, rows = teller.sight, teller.content.rows.rows
    row = rows.get(step.id, {})
    match step.what:
        case "part":
            part = next(one["title"] for one in sight.parts if one["id"] == step.id)
            title = sight.say(_("“%(part)s” is due")) % {"part": part}
        case "checkin":
            number = plan_life.numbers(teller.content.life.checkins)[step.id]
            title = sight.say(_("Check-in %(number)s")) % {"number": number}
        case "indicator":
            title = sight.say(_("%(what)s: the target is to be reached")) % {"what": row["what"]}
        case "action":
            title = row["what"]
    told = [teller.people(row.get("who", ())), row.get("done_when", "")]
    return plan_calendar.Event(f"{step.what}:{step.id}", step.day, title, "\n".join(filter(None, told)), address)
