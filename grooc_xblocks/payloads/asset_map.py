"""
What the handlers of the asset map take: one class a handler, named like it.

Whatever changes something carries ``since``, what the view has already, and is answered with what is newer. Ids of
assets, links and comments are the browser's own.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from grooc_xblocks.domain import asset_fields as limits
from grooc_xblocks.domain import records
from grooc_xblocks.payloads.fields import Id, Line, Lines, Moment, Version, at_most, once, written
from grooc_xblocks.payloads.reading import Payload

Token = Annotated[str, Field(max_length=100)]
AssetId = Annotated[str, StringConstraints(pattern=r"\A[a-z0-9]{8,32}\z")]
End = AssetId | Literal["problem"]
Choice = Annotated[Line, at_most(40)]
Name = Annotated[Line, at_most(limits.LENGTHS["name"])]
Offers = Annotated[Lines, at_most(limits.LENGTHS["offers"])]
Place = Annotated[Line, at_most(limits.LENGTHS["place"])]
NoteText = Annotated[Lines, at_most(limits.LENGTHS["note"])]
Knows = Annotated[
    tuple[Id | Annotated[Line, at_most(records.PEOPLE_LENGTH)], ...], Field(max_length=records.PEOPLE), once
]
AssetState = Literal["idea", "asked", "agreed", "active"]
AssetField = Literal["name", "offers", "place", "note", "kind", "level", "state", "knows", "person", ""]
Answers = Annotated[
    dict[Annotated[str, Field(max_length=40)], Annotated[Lines, at_most(limits.ANSWER_LENGTH)]], Field(max_length=20)
]
Verb = Annotated[Line, at_most(limits.VERB_LENGTH), written]
Coordinate = Annotated[int, Field(ge=-limits.FARTHEST, le=limits.FARTHEST)]
Whose = Annotated[int, Field(ge=-(2**53), le=2**53)]
"""Whose map: a group's id, or minus the id of a learner's own map."""
Number = Annotated[int, Field(ge=1, le=10**6)]
MEGABYTE = 2**20


class Edit(Payload):
    """``since`` is the version token of what the view has."""

    since: Token = ""


class Writing(Payload):
    """Where a learner writes just now: in a field of an asset, in the problem, or nowhere in particular."""

    asset: End | Literal[""]
    field: AssetField = ""


class Poll(Payload):
    version: Token
    writing: Writing | None = None


class AddAsset(Edit):
    id: AssetId
    name: Name
    kind: Choice
    level: Choice
    offers: Offers = ""
    place: Place = ""
    note: NoteText = ""
    knows: Knows = ()
    state: AssetState = "idea"
    person: bool = False


class AssetChanges(Payload):
    """Any of the fields of an asset; ``sent()`` tells which."""

    name: Name = ""
    kind: Choice = ""
    level: Choice = ""
    offers: Offers = ""
    place: Place = ""
    note: NoteText = ""
    knows: Knows = ()
    state: AssetState = "idea"
    person: bool = False


class EditAsset(Edit):
    """``base`` is the version of the asset that the learner started from."""

    id: AssetId
    base: Version
    changes: AssetChanges


class RemoveAsset(Edit):
    id: AssetId
    why: Annotated[Line, at_most(limits.WHY_LENGTH)] = ""


class RestoreAsset(Edit):
    id: AssetId


class ErasePerson(Edit):
    id: AssetId


class LinkAssets(Edit):
    """``from`` is a word of Python's own, so it is ``start`` here."""

    id: AssetId
    start: Annotated[End, Field(alias="from")]
    verb: Verb
    to: End


class UnlinkAssets(Edit):
    id: AssetId


class MoveAssets(Edit):
    positions: Annotated[dict[AssetId, tuple[Coordinate, Coordinate]], Field(max_length=limits.ASSETS)]


class TidyMap(Edit):
    pass


class WriteProblem(Edit):
    text: Annotated[Lines, at_most(limits.PROBLEM_LENGTH)]
    base: Version


class SaveDraft(Edit):
    answers: Answers


class ShareReflection(Edit):
    answers: Answers


class UnshareReflection(Edit):
    pass


class CommentAsset(Edit):
    """``group`` is for course staff, who comment on any map."""

    id: AssetId
    asset: AssetId
    text: Annotated[Lines, at_most(limits.COMMENT_LENGTH), written]
    group: Whose | None = None


class SettleComment(Edit):
    id: AssetId
    settled: bool
    group: Whose | None = None


class SubmitMap(Edit):
    name: Annotated[Line, at_most(limits.VERSION_NAME_LENGTH)] = ""


class Look(Payload):
    """``group`` is for course staff, who look at any map."""

    group: Whose | None = None


class ReadVersion(Look):
    number: Number


class RestoreVersion(Edit):
    number: Number


class DismissHint(Edit):
    hint: Annotated[str, Field(max_length=100)]


class SetPace(Edit):
    date: Moment | None


class Consent(Edit):
    answer: Literal["yes", "no", ""]


Source = Literal["own", "left"]


class BringAlong(Edit):
    assets: Annotated[tuple[AssetId, ...], Field(max_length=limits.ASSETS), once]
    source: Annotated[Source, Field(alias="from")]


class LeaveBehind(Edit):
    source: Annotated[Source, Field(alias="from")]


class ReadImport(Payload):
    most_bytes: ClassVar[int] = 2 * MEGABYTE
    text: Annotated[str, Field(max_length=MEGABYTE)]


class ImportedAsset(AssetChanges):
    id: AssetId
    name: Name
    kind: Choice
    level: Choice


class ImportedLink(Payload):
    verb: Verb
    to: End


class ImportRow(Payload):
    """A row of the preview. Its line, and whether it was known, are the view's to remember; they mean nothing here."""

    asset: ImportedAsset
    links: Annotated[tuple[ImportedLink, ...], Field(max_length=limits.LINKS)] = ()
    line: int = 0
    known: bool = False


class ImportAssets(Edit):
    most_bytes: ClassVar[int] = 4 * MEGABYTE
    rows: Annotated[tuple[ImportRow, ...], Field(max_length=limits.IMPORTED, min_length=1)]


class OlderActs(Look):
    before: Id


class History(Look):
    asset: AssetId


class ExportMap(Look):
    """``picture`` is a PNG as base64, for DOCX; ``number`` is that of a version, None the map as it is."""

    most_bytes: ClassVar[int] = 3 * MEGABYTE
    format: Literal["csv", "docx", "json"]
    picture: Annotated[str, Field(max_length=3 * MEGABYTE)] = ""
    number: Number | None = None
