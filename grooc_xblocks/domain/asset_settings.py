"""What an author can set for an asset map: what it is when nothing is set, and what it cannot be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grooc_xblocks.domain import asset_exemplar
from grooc_xblocks.domain.asset_fields import ASSETS, LINKS
from grooc_xblocks.domain.faults import choice_fault, ids_fault, length_fault, list_fault, number_fault, shared_faults
from grooc_xblocks.domain.texts import is_blank
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

WORK = ("group", "alone")
COMPLETIONS = ("added", "reflected", "submitted")
QUESTION = 200  # characters
LISTS = {"kinds": (1, 9, 60), "levels": (1, 8, 60), "verbs": (1, 20, 40), "prompts": (0, 10, 300)}
"""How few and how many an author may list, and how many characters each has at most."""
NUMBERS = {"min_assets": ASSETS, "min_kinds": 9, "min_links": LINKS, "min_reflections": 50}
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

    ``values`` has every field of ``Settings``, each of the right type; lists may be lists or tuples, and what they list
    has the keys of the defaults.
    """
    found = {
        **shared_faults(values),
        "work": choice_fault([values["work"]], WORK),
        "question": _question_fault(values["question"]),
        **{name: _listed_fault(values[name], *limits) for name, limits in LISTS.items()},
        **{name: number_fault(values[name], 0, most) for name, most in NUMBERS.items()},
        "completion": choice_fault([values["completion"]], COMPLETIONS),
    }
    found["kinds"] = found["kinds"] or _shape_fault(values["kinds"])
    listed = {name: values[name] for name in ("kinds", "levels", "verbs")}
    if not any(found[name] for name in listed):
        found["exemplar"] = asset_exemplar.fault(values["exemplar"], **listed)
    found["min_kinds"] = found["min_kinds"] or _too_many_kinds(values)
    found["min_reflections"] = found["min_reflections"] or _no_prompts(values["prompts"], values["min_reflections"])
    found["completion"] = found["completion"] or _no_prompts(values["prompts"], values["completion"] == "reflected")
    return {name: fault for name, fault in found.items() if fault is not None}


def _question_fault(text: str) -> Message | None:
    if is_blank(text):
        return _("Write the question that stands over the first line."), {}
    return length_fault(text, QUESTION)


def _listed_fault(listed: Sequence[Mapping[str, Any]], least: int, most: int, letters: int) -> Message | None:
    """Say what is wrong with what the author lists: ids are kept in maps, so each is there once and stays."""
    fault = ids_fault([one["id"] for one in listed], least)
    return fault or list_fault([one.get("name", one.get("text")) for one in listed], most, letters)


def _shape_fault(kinds: Sequence[Mapping[str, Any]]) -> Message | None:
    """Colour alone tells nobody who does not see it: each kind has a shape of its own."""
    shapes = [kind["shape"] for kind in kinds]
    if choice_fault(shapes, SHAPES) or not all(0 <= kind["colour"] < COLOURS for kind in kinds):
        return _("Give each kind a shape of its own, and a colour."), {}
    return None


def _too_many_kinds(values: Mapping[str, Any]) -> Message | None:
    have = len(values["kinds"])
    if values["min_kinds"] <= have:
        return None
    return _("The list of kinds is shorter than that: it has %(have)s."), {"have": have}


def _no_prompts(prompts: Sequence[Mapping[str, Any]], is_wanted: object) -> Message | None:
    return (
        (_("There is no question to reflect on. Add one, or ask for none."), {}) if is_wanted and not prompts else None
    )
