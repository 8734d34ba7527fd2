"""
What the handlers of peer reflection take from learners: one class a handler, named like it.

People are never named by a browser, and neither is the lane of a response: who is a teammate the server knows.
"""

import base64
import binascii
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from grooc_xblocks.domain import reflection_files as enclosed
from grooc_xblocks.domain import reflection_texts as limits
from grooc_xblocks.domain.errors import Malformed
from grooc_xblocks.domain.exchange import Lane
from grooc_xblocks.domain.reflection_moderation import Reason
from grooc_xblocks.payloads.fields import Id, Line, Lines, Moment, Term, Title, at_most, once, written
from grooc_xblocks.payloads.reading import Payload

Token = Annotated[str, StringConstraints(pattern=r"\A[!-~]{0,100}\z")]
PromptId = Annotated[str, StringConstraints(pattern=r"\A[a-z0-9_-]{1,40}\z")]
Answers = Annotated[dict[PromptId, Annotated[Lines, at_most(limits.ANSWER)]], Field(max_length=20)]
Summary = Annotated[Lines, at_most(limits.SUMMARY)]
Number = Annotated[int, Field(ge=1, le=10**6)]
Page = Annotated[int, Field(ge=1, le=100_000)]
Days = Annotated[int, Field(ge=0, le=3650)]
"""How far back to look; 0 is to the beginning."""
ClientId = Annotated[str, StringConstraints(pattern=r"\A[a-z0-9]{8,32}\z")]
Key = Annotated[str, StringConstraints(pattern=r"\A[0-9a-f]{20}\z")]
"""What stands for a group or a person in what one reader was sent."""
What = Literal["contribution", "response", "message"]


class Poll(Payload):
    version: Token


class Link(Payload):
    kind: Literal["link"]
    url: Annotated[Line, at_most(limits.ADDRESS)]
    summary: Summary = ""


class Talk(Payload):
    """``with`` is a word of Python's own, so it is ``people`` here."""

    kind: Literal["talk"]
    people: Annotated[Line, at_most(limits.WITH), Field(alias="with")] = ""
    when: Annotated[Line, at_most(10)] = ""
    summary: Summary = ""


class OwnVersion(Payload):
    """A version of the group's map or plan. Its title is the server's; the view may send back what it was told."""

    kind: Literal["map", "plan"]
    number: Number
    title: Title = ""
    summary: Summary = ""


class OwnFile(Payload):
    """A file that was kept before. Its name and size are the server's; the view may send back what it was told."""

    kind: Literal["file"]
    file: ClientId
    name: Title = ""
    size: Annotated[int, Field(ge=0, le=enclosed.MOST_BYTES)] = 0
    summary: Summary = ""


Attachment = Annotated[Link | Talk | OwnVersion | OwnFile, Field(discriminator="kind")]


class SaveDraft(Payload):
    """A draft may lack anything; it is one's own. It may be long in any script."""

    most_bytes: ClassVar[int] = 2**19
    answers: Answers
    attachments: Annotated[tuple[Attachment, ...], Field(max_length=limits.ATTACHMENTS)] = ()

    def brought(self) -> list[dict[str, Any]]:
        """Return the attachments as mappings, their keys as the front end and the rules call them."""
        return [one.model_dump(by_alias=True) for one in self.attachments]

    def files(self) -> list[str]:
        """Return the keys of the files among them."""
        return [one.file for one in self.attachments if isinstance(one, OwnFile)]


class Share(SaveDraft):
    """The first time version 1, later the next one."""


class KeepPiece(Payload):
    """A piece of a file, from 0, as base64; ``name`` and ``size`` are those of the whole."""

    most_bytes: ClassVar[int] = 2**21
    id: ClientId
    name: Annotated[Line, at_most(enclosed.NAME)]
    size: Annotated[int, Field(ge=0, le=2**40)]
    number: Annotated[int, Field(ge=0, le=2**20)]
    data: Annotated[str, StringConstraints(max_length=4 * enclosed.PIECE_BYTES // 3 + 8)]

    def piece(self) -> enclosed.Piece:
        """Return the piece. Raises Malformed for what is no base64."""
        try:
            data = base64.b64decode(self.data, validate=True)
        except (binascii.Error, ValueError):
            raise Malformed from None
        return enclosed.Piece(self.name, self.size, self.number, data)


class ReadFile(Payload):
    """A file of one's own, or one that came along with a contribution, in its newest version or another."""

    file: ClientId
    contribution: Id | None = None
    number: Number | None = None


class NoteLink(Payload):
    """A reader could not open the link at ``position`` of a version, or takes that back."""

    contribution: Id
    number: Number
    position: Annotated[int, Field(ge=0, lt=limits.ATTACHMENTS)]
    dead: bool


class WithdrawShare(Payload):
    pass


class Serve(Payload):
    lane: Lane


class ShowAnother(Serve):
    pass


class SaveResponseDraft(Payload):
    contribution: Id
    answers: Answers


class Respond(Payload):
    """``version`` is the one that was read. ``lane`` is for facilitators, who answer as such."""

    contribution: Id
    version: Number
    answers: Answers
    lane: Literal["", "staff"] = ""


class ReviseResponse(Payload):
    response: Id
    answers: Answers


class Reply(Payload):
    """``id`` is the browser's own, so that a message that is sent twice stands there once."""

    response: Id
    id: ClientId
    text: Annotated[Lines, at_most(limits.MESSAGE), written]


class MarkHelped(Payload):
    response: Id
    mark: Literal["yes", "no", ""]
    why: Annotated[Lines, at_most(limits.BECAUSE)] = ""


class Thank(Payload):
    response: Id


class Decide(Payload):
    response: Id
    will: Literal["", "use", "later", "no"]
    because: Annotated[Lines, at_most(limits.BECAUSE)] = ""


class AskReveal(Payload):
    response: Id


class Report(Payload):
    what: What
    id: Id
    reason: Reason
    words: Annotated[Lines, at_most(limits.REPORT)] = ""


class Browse(Payload):
    text: Title = ""
    cause: Term = ""
    page: Page = 1
    followed: bool = False


class Read(Payload):
    """``number`` is that of a version, None the newest."""

    contribution: Id
    number: Number | None = None


class Follow(Payload):
    """Either a contribution or a group; a ``group`` is named by its key here, so that it is ``whose`` in Python."""

    contribution: Id | None = None
    whose: Key | None = Field(None, alias="group")
    on: bool

    @model_validator(mode="after")
    def _one_of_the_two(self) -> Self:
        if (self.contribution is None) == (self.whose is None):
            raise PydanticCustomError("one_of_two", "either a contribution or a group")
        return self


class Seen(Payload):
    responses: Annotated[tuple[Id, ...], Field(max_length=200), once]


class MyNetwork(Payload):
    days: Days = 0


class SetDigest(Payload):
    on: bool


class SetPace(Payload):
    date: Moment | None


class Older(Payload):
    """``before`` is the id of the oldest response the view has."""

    which: Literal["given", "received"]
    before: Id
