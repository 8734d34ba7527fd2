"""What the action plan's handlers take that are about many plans: the gallery, course staff, authors."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from grooc_xblocks.payloads.action_plan import Edit, PartId, RowId, Words
from grooc_xblocks.payloads.asset_desk import AuthorsId, AuthorsLine, AuthorsNumber, Page
from grooc_xblocks.payloads.asset_map import MEGABYTE, Whose
from grooc_xblocks.payloads.fields import Lines, Story, Title, at_most
from grooc_xblocks.payloads.reading import Payload


class GalleryPage(Payload):
    text: Title = ""
    page: Page = 1


class GalleryPlan(Payload):
    id: Whose


class Appreciate(Payload):
    """``plan`` is whose plan it is about: a group's id, or minus the id of a state alone."""

    id: RowId
    plan: Whose
    kind: Literal["appreciate", "ask", "meet"]
    text: Words


class AnswerAppreciation(Edit):
    id: RowId
    text: Words


# Course staff


class Board(Payload):
    text: Title = ""
    page: Page = 1


class BoardCsv(Payload):
    pass


class ViewPlan(Payload):
    group: Whose


class WriteFeedback(Edit):
    """``part`` "" is the plan as a whole. ``rubric`` is the level reached by criterion."""

    group: Whose
    id: RowId
    kind: Literal["word", "mark", "note"]
    part: PartId | Literal[""] = ""
    text: Story = ""
    points: Annotated[float, Field(ge=0, le=1_000_000, allow_inf_nan=False)] | None = None
    rubric: Annotated[dict[AuthorsId, AuthorsId], Field(max_length=100)] = {}


class Release(Edit):
    group: Whose
    ids: Annotated[tuple[RowId, ...], Field(max_length=600)]


# Authors

AuthorsText = Annotated[Lines, at_most(10_000)]


class Section(Payload):
    id: AuthorsId
    kind: AuthorsLine
    title: AuthorsLine
    prompt: AuthorsText = ""
    example: AuthorsText = ""
    items: Annotated[tuple[AuthorsLine, ...], Field(max_length=200)] = ()


class Part(Payload):
    id: AuthorsId
    title: AuthorsLine
    intro: AuthorsText = ""
    suggested_date: AuthorsLine | None = None
    sections: Annotated[tuple[Section, ...], Field(max_length=200)] = ()


class Level(Payload):
    id: AuthorsId
    title: AuthorsLine
    points: AuthorsNumber


class Criterion(Payload):
    id: AuthorsId
    title: AuthorsLine
    levels: Annotated[tuple[Level, ...], Field(max_length=100)] = ()


class SaveSettings(Payload):
    """
    An author's settings, whole. Only the types are held here: ``domain.plan_settings.check`` says the rest, by field.
    """

    most_bytes: ClassVar[int] = 4 * MEGABYTE
    display_name: AuthorsLine
    group_set: AuthorsLine
    suggested_date: AuthorsLine
    work: AuthorsLine
    template: AuthorsLine
    parts: Annotated[tuple[Part, ...], Field(max_length=100)]
    rule: AuthorsLine
    gallery: bool
    marks: AuthorsLine
    points: AuthorsNumber
    rubric: Annotated[tuple[Criterion, ...], Field(max_length=100)]
    completion: AuthorsLine
    cycles: AuthorsNumber
    grade_on_completion: bool
