"""What the handlers of peer reflection take from course staff and authors."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from grooc_xblocks.payloads.asset_desk import AuthorsLine, AuthorsNumber
from grooc_xblocks.payloads.fields import Id, Lines, at_most
from grooc_xblocks.payloads.peer_reflection import Days, What
from grooc_xblocks.payloads.reading import Payload


class Desk(Payload):
    pass


class Boost(Payload):
    contribution: Id
    on: bool


class Moderate(Payload):
    what: What
    id: Id
    hide: bool


class CourseNetwork(Payload):
    days: Days = 0


class NetworkCsv(CourseNetwork):
    pass


class Export(Payload):
    format: Literal["csv", "json"]


AuthorsText = Annotated[Lines, at_most(20_000)]


class Prompt(Payload):
    id: AuthorsLine
    label: AuthorsLine
    help: AuthorsLine
    required: bool


Prompts = Annotated[tuple[Prompt, ...], Field(max_length=100)]


class SaveSettings(Payload):
    """
    An author's settings, whole. Only the types are held here: ``domain.reflection_settings.check`` says the rest, by
    field.
    """

    most_bytes: ClassVar[int] = 2**20
    display_name: AuthorsLine
    group_set: AuthorsLine
    suggested_date: AuthorsLine
    intro: AuthorsText
    prompts: Prompts
    response_prompts: Prompts
    give_team: AuthorsNumber
    give_strangers: AuthorsNumber
    names_team: AuthorsLine
    names_strangers: AuthorsLine
    who: AuthorsLine
    browse: bool
    example: AuthorsText
    completion: AuthorsLine
    hide_at: AuthorsNumber
    lease_hours: AuthorsNumber
    rescue_hours: AuthorsNumber
    grade_on_completion: bool
