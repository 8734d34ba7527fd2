"""What the asset map's handlers take that are about many maps: the gallery, course staff, authors."""

from typing import Annotated, ClassVar

from pydantic import Field

from grooc_xblocks.payloads.asset_map import MEGABYTE, Whose
from grooc_xblocks.payloads.fields import Line, Title, at_most
from grooc_xblocks.payloads.reading import Payload

Page = Annotated[int, Field(ge=1, le=100_000)]


class Gallery(Payload):
    text: Title = ""
    page: Page = 1


class GalleryMap(Payload):
    id: Whose


class Board(Payload):
    text: Title = ""
    page: Page = 1


class ViewMap(Payload):
    group: Whose


class BoardCsv(Payload):
    pass


AuthorsLine = Annotated[Line, at_most(1000)]
AuthorsNumber = Annotated[int, Field(ge=-(10**6), le=10**6)]
AuthorsId = Annotated[str, Field(max_length=100)]


class Kind(Payload):
    id: AuthorsId
    name: AuthorsLine
    shape: AuthorsId
    colour: AuthorsNumber


class Named(Payload):
    id: AuthorsId
    name: AuthorsLine


class Prompt(Payload):
    id: AuthorsId
    text: AuthorsLine


Kinds = Annotated[tuple[Kind, ...], Field(max_length=100)]
Listed = Annotated[tuple[Named, ...], Field(max_length=100)]
Exemplar = Annotated[str, Field(max_length=500_000)]


class ReadExemplar(Payload):
    """An author's list of an exemplar, and what the form lists while it is edited."""

    most_bytes: ClassVar[int] = MEGABYTE
    text: Exemplar
    kinds: Kinds
    levels: Listed
    verbs: Listed


class SaveSettings(Payload):
    """
    An author's settings, whole. Only the types are held here: ``domain.asset_settings.check`` says the rest, by field.
    """

    most_bytes: ClassVar[int] = MEGABYTE
    display_name: AuthorsLine
    group_set: AuthorsLine
    suggested_date: AuthorsLine
    work: AuthorsLine
    question: AuthorsLine
    kinds: Kinds
    levels: Listed
    verbs: Listed
    prompts: Annotated[tuple[Prompt, ...], Field(max_length=100)]
    min_assets: AuthorsNumber
    min_kinds: AuthorsNumber
    min_links: AuthorsNumber
    min_reflections: AuthorsNumber
    exemplar: Exemplar
    gallery: bool
    completion: AuthorsLine
    grade_on_completion: bool
