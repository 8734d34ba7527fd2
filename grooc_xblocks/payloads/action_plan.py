"""
What the handlers of the action plan take: one class a handler, named like it.

Whatever changes something carries ``since``, what the view has already, and is answered with what is newer. Ids of
rows, notes and comments are the browser's own. A *place* is a section, "part.section".
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from grooc_xblocks.domain import plan_agree, plan_fields, plan_life, records
from grooc_xblocks.payloads.asset_map import MEGABYTE, AssetId, Number, Token, Whose
from grooc_xblocks.payloads.fields import Day, Id, Line, Lines, Note, Version, at_most, once, written
from grooc_xblocks.payloads.reading import Payload

RowId = AssetId
NoteId = AssetId
PartId = Annotated[str, StringConstraints(pattern=r"\A[a-z0-9_-]{1,40}\z")]
Place = Annotated[str, StringConstraints(pattern=r"\A[a-z0-9_-]{1,40}\.[a-z0-9_-]{1,40}\z")]
Where = Annotated[str, Field(max_length=100)]
"""Where somebody writes: a place, "problem", or a field of a row or a note, "row:id.field"."""
Text = Annotated[Lines, at_most(6000)]
Words = Annotated[Lines, at_most(2000), written]
People = Annotated[
    tuple[Id | Annotated[Line, at_most(records.PEOPLE_LENGTH)], ...], Field(max_length=records.PEOPLE), once
]
When = Annotated[Line, at_most(10)]
"""An ISO day or "": what is none, the rules refuse by its field."""
Decimal = Annotated[Line, at_most(20)]
NoteKind = Literal["checkins", "meetings", "readings"]
ROW, NOTE = plan_fields.LENGTHS, plan_life.LENGTHS
PICTURE = 3 * MEGABYTE


class Edit(Payload):
    """``since`` is the version token of what the view has."""

    since: Token = ""


class Writing(Payload):
    where: Where


class Poll(Payload):
    version: Token
    writing: Writing | None = None


# Texts and rows


class WriteSection(Edit):
    """``base`` is the version of the text that the learner started from, 0 for one that nobody has begun."""

    section: Place
    text: Text
    base: Version


class WriteProblem(Edit):
    text: Text
    base: Version


class Tick(Edit):
    """``item`` is a line of the author's, as it stands there."""

    part: PartId
    section: PartId
    item: Annotated[str, Field(max_length=1000)]
    done: bool


class RowFields(Payload):
    """Any of the fields that rows have; ``sent()`` tells which, and the rules which of them the kind has."""

    what: Annotated[Line, at_most(ROW["what"])] = ""
    who: People = ()
    when: When = ""
    uses: Annotated[tuple[AssetId, ...], Field(max_length=100), once] = ()
    done_when: Annotated[Lines, at_most(ROW["done_when"])] = ""
    status: Literal["not_begun", "under_way", "done", "dropped"] = "not_begun"
    unit: Annotated[Line, at_most(ROW["unit"])] = ""
    how: Annotated[Lines, at_most(ROW["how"])] = ""
    baseline: Decimal = ""
    target: Decimal = ""
    until: When = ""
    address: Annotated[Line, at_most(ROW["address"])] = ""
    summary: Annotated[Lines, at_most(ROW["summary"])] = ""
    done: bool = False


class AddRow(Edit):
    id: RowId
    part: PartId
    section: PartId
    kind: Literal["action", "indicator", "link", "item"]
    fields: RowFields


class EditRow(Edit):
    """``base`` is the version of the row that the learner started from."""

    id: RowId
    base: Version
    changes: RowFields


class RemoveRow(Edit):
    id: RowId


class RestoreRow(Edit):
    id: RowId


class MoveRow(Edit):
    """``after`` is the row behind which it is to stand, "" for the first place."""

    id: RowId
    after: RowId | Literal[""]


# What becomes of it


class NoteFields(Payload):
    """Any of the fields that check-ins, meeting notes and readings have."""

    planned: When = ""
    date: When = ""
    predicted: Annotated[Lines, at_most(NOTE["predicted"])] = ""
    did: Annotated[Lines, at_most(NOTE["did"])] = ""
    learned: Annotated[Lines, at_most(NOTE["learned"])] = ""
    decision: Literal["", "adopt", "adapt", "abandon"] = ""
    words: Annotated[Lines, at_most(NOTE["words"])] = ""
    where: Annotated[Line, at_most(NOTE["where"])] = ""
    there: People = ()
    text: Annotated[Lines, at_most(NOTE["text"])] = ""
    agreed: Annotated[tuple[Annotated[Line, at_most(plan_life.AGREED_LENGTH)], ...], Field(max_length=100)] = ()
    indicator: RowId | Literal[""] = ""
    value: Decimal = ""
    who: People = ()
    how: Annotated[Line, at_most(NOTE["how"])] = ""


class AddNote(Edit):
    kind: NoteKind
    id: NoteId
    fields: NoteFields


class EditNote(Edit):
    kind: NoteKind
    id: NoteId
    base: Version
    changes: NoteFields


class RemoveNote(Edit):
    kind: NoteKind
    id: NoteId


class RestoreNote(Edit):
    kind: NoteKind
    id: NoteId


# What is said of it


class Comment(Edit):
    """``quote`` are the words it hangs on, ``on_version`` is the version of the section they were read in."""

    id: NoteId
    where: Place
    quote: Annotated[Lines, at_most(500)] = ""
    on_version: Version = 0
    text: Words
    group: Whose | None = None


class Reply(Edit):
    comment: NoteId
    id: NoteId
    text: Words
    group: Whose | None = None


class SettleComment(Edit):
    id: NoteId
    settled: bool
    group: Whose | None = None


class Agree(Edit):
    part: PartId
    answer: Literal["agree", "object", ""]
    why: Annotated[Lines, at_most(plan_agree.WHY)] = ""


class SubmitPart(Edit):
    part: PartId


class SetPace(Edit):
    part: PartId
    date: Day | None


# Who sees it


class Consent(Edit):
    """``answer``: may others see the plan; ``named``: may they read one's own name."""

    answer: Literal["yes", "no", ""]
    named: Literal["yes", "no", ""]


class Publish(Edit):
    parts: Annotated[tuple[PartId, ...], Field(max_length=20), once]
    words: Note = ""


class Unpublish(Edit):
    pass


class ChooseFinal(Edit):
    reflections: Annotated[tuple[Annotated[str, Field(max_length=100)], ...], Field(max_length=60), once] = ()
    map: bool
    names: bool


class BringAlong(Edit):
    source: Literal["own", "left"]


class LeaveBehind(Edit):
    source: Literal["own", "left"]


# Reading


class Look(Payload):
    """``group`` is for course staff, who look at any plan."""

    group: Whose | None = None


class ReadVersion(Look):
    number: Number


class OlderActs(Look):
    before: Id


class ReadFinal(Look):
    pass


class ExportPlan(Look):
    """``pictures`` are PNGs as base64: of the "map", and of charts by their indicator. ``number`` is a version's."""

    most_bytes: ClassVar[int] = 8 * MEGABYTE
    format: Literal["docx", "csv", "json"]
    number: Number | None = None
    pictures: Annotated[
        dict[Annotated[str, Field(max_length=40)], Annotated[str, Field(max_length=PICTURE)]], Field(max_length=40)
    ] = {}


class ReadingsCsv(Look):
    indicator: RowId


class Calendar(Payload):
    """``mine``: only what is the learner's own, or nobody's."""

    mine: bool
