"""What the handlers of matching take: one class a handler, named like it."""

from typing import Annotated, Literal

from pydantic import Field

from grooc_xblocks.domain import pool
from grooc_xblocks.payloads.fields import Id, Term, Title, Version, once, written
from grooc_xblocks.payloads.reading import Payload

Strength = Literal["off", "some", "much"]
HoursAWeek = Annotated[float, Field(ge=1, le=40, allow_inf_nan=False)]
Number = Annotated[int, Field(ge=1, le=10**6)]
"""The number of a proposed group in its round."""


class EnterPool(Payload):
    """``topics`` are the wishes, dearest first; none means the causes of the profile."""

    topics: Annotated[tuple[Annotated[Term, written], ...], Field(max_length=pool.TOPICS), once] = ()
    commitment: HoursAWeek | None = None
    experience: Annotated[int, Field(ge=0, le=4)] | None = None


class LeavePool(Payload):
    pass


class AnswerProposal(Payload):
    proposal: Id
    answer: Literal["yes", "again"]


class TakeOffer(Payload):
    group: Id


class LetFill(Payload):
    fills: bool


class MatchDesk(Payload):
    pass


class Rules(Payload):
    preset: Literal["balanced", "hours_first", "causes_first", "mixed_skills", "own"]
    causes: Strength
    hours: Strength
    skills: Strength
    experience: Strength
    commitment: Strength
    region: Strength
    regions: Literal["mix", "same"]
    languages: Literal["must", "nice", "off"]


class StartRound(Payload):
    kind: Literal["wave", "repair"]
    rules: Rules
    seed: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None


class RoundProgress(Payload):
    round: Id


class CancelRound(Payload):
    round: Id


class DiscardRound(Payload):
    round: Id
    version: Version


class RoundPage(Payload):
    round: Id
    filter: Literal["all", "few_hours", "low", "unplaced"] = "all"
    text: Title = ""
    page: Annotated[int, Field(ge=1, le=100_000)] = 1


class PreviewMove(Payload):
    """``to`` is the number of a proposed group, 0 for nobody: back to those who wait."""

    round: Id
    learner: Id
    to: Annotated[int, Field(ge=0, le=10**6)]


class MovePerson(Payload):
    round: Id
    version: Version
    learner: Id
    to: Annotated[int, Field(ge=0, le=10**6)]


class LockProposal(Payload):
    round: Id
    version: Version
    number: Number
    locked: bool


class UndoMove(Payload):
    round: Id
    version: Version


class AnnounceRound(Payload):
    round: Id
    version: Version
