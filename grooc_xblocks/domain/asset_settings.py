"""What an author can set for an asset map: what it is when nothing is set, and what it cannot be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

WORK = ("group", "alone")
COMPLETIONS = ("added", "reflected", "submitted")
SHAPES = ("disc", "hexagon", "square", "diamond", "triangle", "star", "pentagon", "cross", "drop")
COLOURS = 9

KINDS = (
    {"id": "people", "name": _("People"), "shape": "disc", "colour": 0},
    {"id": "groups", "name": _("Groups and clubs"), "shape": "hexagon", "colour": 1},
    {"id": "institutions", "name": _("Institutions"), "shape": "square", "colour": 2},
    {"id": "places", "name": _("Places and things"), "shape": "diamond", "colour": 3},
    {"id": "trade", "name": _("Trade and exchange"), "shape": "triangle", "colour": 4},
    {"id": "culture", "name": _("Culture and stories"), "shape": "star", "colour": 5},
)
LEVELS = (
    {"id": "self", "name": _("Ourselves")},
    {"id": "team", "name": _("Our team")},
    {"id": "organisation", "name": _("Our organisation")},
    {"id": "community", "name": _("Wider community")},
)
VERBS = (
    {"id": "supports", "name": _("supports")},
    {"id": "knows", "name": _("knows")},
    {"id": "uses", "name": _("uses")},
    {"id": "could_host", "name": _("could host")},
    {"id": "could_learn_from", "name": _("could learn from")},
    {"id": "helps_on", "name": _("helps on")},
    {"id": "measures", "name": _("measures")},
)
PROMPTS = (
    {"id": "surprised", "text": _("What surprised us?")},
    {"id": "missing", "text": _("Who is missing?")},
    {"id": "first", "text": _("Whom do we ask first?")},
)


@dataclass(frozen=True)
class Settings:
    """An author's settings; the defaults work as they are. Words are msgids until an author writes their own."""

    display_name: str = _("Asset map")
    group_set: str = "main"
    suggested_date: str = ""
    work: str = "group"
    question: str = _("Who or what does your community already have?")
    kinds: tuple[Mapping[str, Any], ...] = KINDS
    levels: tuple[Mapping[str, Any], ...] = LEVELS
    verbs: tuple[Mapping[str, Any], ...] = VERBS
    prompts: tuple[Mapping[str, Any], ...] = PROMPTS
    min_assets: int = 15
    min_kinds: int = 4
    min_links: int = 10
    min_reflections: int = 1
    exemplar: str = ""
    gallery: bool = False
    completion: str = "added"
    grade_on_completion: bool = False


def check(values: Mapping[str, Any]) -> dict[str, Message]:
    """
    Return what is wrong with an author's settings, by field; empty when nothing is.

    ``values`` has every field of ``Settings``, each of the right type; lists may be lists or tuples.
    """
    raise NotImplementedError
