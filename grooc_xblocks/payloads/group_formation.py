"""What the handlers of the group formation block take: one class a handler, named like it."""

from typing import Annotated, Literal

from pydantic import Field

from grooc_xblocks.domain import charter, profile
from grooc_xblocks.payloads.fields import (
    Hours,
    Id,
    LanguageCode,
    Line,
    Lines,
    Note,
    Sentence,
    Size,
    Story,
    Term,
    Title,
    Version,
    Zone,
    at_most,
    once,
    one_of,
    written,
)
from grooc_xblocks.payloads.reading import Payload

SectionId = Literal["why", "norms", "assumptions", "meeting", "deciding", "expectations"]
Openness = Literal["open", "request", "code"]
GroupName = Annotated[Title, written]
GroupLanguages = Annotated[tuple[LanguageCode, ...], Field(max_length=8), once]
Causes = Annotated[tuple[Annotated[Term, written], ...], Field(max_length=profile.CAUSES), once]
Skills = Annotated[tuple[Annotated[Term, written], ...], Field(max_length=profile.SKILLS), once]
Words = Annotated[Lines, at_most(profile.WORDS_LENGTH)]


class Poll(Payload):
    """``writing`` names the section that has the learner's focus."""

    version: Annotated[str, Field(max_length=100)]
    writing: SectionId | None = None


class Spoken(Payload):
    code: LanguageCode
    level: Literal["work", "basic"]


class SaveProfile(Payload):
    """Any of the fields; ``sent()`` tells which."""

    name: Annotated[Line, at_most(profile.NAME_LENGTH)] = ""
    place: Annotated[Line, at_most(profile.PLACE_LENGTH)] = ""
    zone: Zone = ""
    hours: Hours = ()
    languages: Annotated[tuple[Spoken, ...], Field(max_length=profile.LANGUAGES)] = ()
    causes: Causes = ()
    skills: Skills = ()
    brings: Words = ""
    hopes: Words = ""


class FindGroups(Payload):
    text: Title = ""
    causes: Annotated[tuple[Term, ...], Field(max_length=40), once] = ()
    languages: Annotated[tuple[LanguageCode, ...], Field(max_length=40), once] = ()
    hours: Annotated[int, one_of(0, 1, 2, 4)] = 0
    free: Annotated[int, one_of(0, 1, 2)] = 0
    sort: Literal["fit", "new", "free"] = "fit"
    page: Annotated[int, Field(ge=1, le=100_000)] = 1


class LookUpCode(Payload):
    code: Title


class JoinByCode(Payload):
    code: Title


class StartGroup(Payload):
    """``openness`` "code" is the door of those who bring their group."""

    name: GroupName
    initiative: Sentence = ""
    why: Story = ""
    cause: Term = ""
    place: Title = ""
    languages: GroupLanguages = ()
    meets: Hours = ()
    meets_zone: Zone = ""
    size_min: Size
    size_max: Size
    openness: Openness


class EditGroup(Payload):
    """Any of the fields of ``StartGroup``; ``sent()`` tells which. What was not sent has no meaning here."""

    name: GroupName = ""
    initiative: Sentence = ""
    why: Story = ""
    cause: Term = ""
    place: Title = ""
    languages: GroupLanguages = ()
    meets: Hours = ()
    meets_zone: Zone = ""
    size_min: Size = 1
    size_max: Size = 1
    openness: Openness = "open"


class JoinGroup(Payload):
    group: Id


class WaitForPlace(Payload):
    """``code`` of somebody who was handed the group's: they need not ask first."""

    group: Id
    note: Note = ""
    code: Title = ""


class AskToJoin(Payload):
    group: Id
    note: Note = ""


class Withdraw(Payload):
    group: Id


class AnswerRequest(Payload):
    learner: Id
    accept: bool
    reply: Note = ""


class RenewCode(Payload):
    pass


class LeaveGroup(Payload):
    pass


class RestGroup(Payload):
    pass


class WakeGroup(Payload):
    pass


class TakeRole(Payload):
    role: Annotated[Term, written]


class DropRole(Payload):
    role: Annotated[Term, written]


class PassRole(Payload):
    role: Annotated[Term, written]
    to: Id


class AgreeToRemove(Payload):
    learner: Id
    agree: bool


class RemoveMember(Payload):
    group: Id
    learner: Id


class ViewGroup(Payload):
    group: Id


class WorkAlone(Payload):
    alone: bool


class WriteSection(Payload):
    """``base`` is the version of the section that the writer started from, 0 for an empty one."""

    section: SectionId
    text: Annotated[Lines, at_most(charter.SECTION_LENGTH)]
    base: Version


class SignCharter(Payload):
    pass


class TickStep(Payload):
    """``step`` is "meet", or a line of the author's."""

    step: Annotated[Line, at_most(200), written]
    done: bool


class OlderActs(Payload):
    before: Id


AuthorsLine = Annotated[Line, at_most(1000)]
AuthorsList = Annotated[tuple[AuthorsLine, ...], Field(max_length=200)]
AuthorsNumber = Annotated[int, Field(ge=-(10**6), le=10**6)]


class AuthorsRules(Payload):
    """The rules of matching: words that ``domain.match_rules`` knows."""

    preset: AuthorsLine
    causes: AuthorsLine
    hours: AuthorsLine
    skills: AuthorsLine
    experience: AuthorsLine
    commitment: AuthorsLine
    region: AuthorsLine
    regions: AuthorsLine
    languages: AuthorsLine


class SaveSettings(Payload):
    """An author's settings, whole. Only the types are held here: ``domain.settings.check`` says the rest, by field."""

    display_name: AuthorsLine
    group_set: AuthorsLine
    suggested_date: AuthorsLine
    doors: AuthorsList
    size_min: AuthorsNumber
    size_max: AuthorsNumber
    causes: AuthorsList
    roles: AuthorsList
    skills: AuthorsList
    questions: AuthorsList
    offer_hours: AuthorsNumber
    completion: AuthorsLine
    grade_on_completion: bool
    next_steps: AuthorsList
    match_when: AuthorsLine
    match_date: AuthorsLine
    match_count: AuthorsNumber
    match_rolling: bool
    match_announce: AuthorsLine
    match_rules: AuthorsRules
    answer_hours: AuthorsNumber
