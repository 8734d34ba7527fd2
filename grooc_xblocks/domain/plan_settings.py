"""What an author can set for an action plan: what it is when nothing is set, and what it cannot be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grooc_xblocks.domain.faults import (
    choice_fault,
    date_fault,
    ids_fault,
    length_fault,
    list_fault,
    number_fault,
    shared_faults,
)
from grooc_xblocks.domain.plan_agree import RULES
from grooc_xblocks.domain.plan_parts import FINAL, SECTION_KINDS, Part, Section
from grooc_xblocks.domain.plan_templates import OWN, TEMPLATES
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

Listed = Sequence[Mapping[str, Any]]

CHOICES: Mapping[str, tuple[str, ...]] = {
    "work": ("group", "alone"),
    "template": (*TEMPLATES, OWN),
    "rule": RULES,
    "marks": ("none", "complete", "points", "rubric"),
    "completion": ("wrote", "submitted", "lived"),
}
NUMBERS = {"points": (1, 1000), "cycles": (0, 20)}
"""The smallest and the largest number of each."""
PARTS, SECTIONS_OF_PART, SECTIONS = 12, 20, 60
ITEMS, ITEM = 30, 200
TITLE = 120  # characters
LETTERS = {"intro": 1000, "prompt": 500, "example": 2000}
CRITERIA, LEVELS, LEVEL_POINTS = 10, 8, 100


@dataclass(frozen=True)
class Settings:
    """
    An author's settings; the defaults work as they are. Words are msgids until an author writes their own.

    ``parts`` are the author's own (``plan_parts``, without the final one), with ``template`` "own"; with a template
    there are none. ``points`` are the most a mark can be where ``marks`` are "points". ``rubric`` is a list of ``{"id",
    "title", "levels": [{"id", "title", "points": int}]}``. ``cycles`` is how many of trying are suggested, 0 none.
    """

    display_name: str = _("Action plan")
    group_set: str = "main"
    suggested_date: str = ""
    work: str = "group"
    template: str = "lis"
    parts: tuple[Mapping[str, Any], ...] = ()
    rule: str = "majority"
    gallery: bool = True
    marks: str = "none"
    points: int = 10
    rubric: tuple[Mapping[str, Any], ...] = ()
    completion: str = "submitted"
    cycles: int = 3
    grade_on_completion: bool = False


def check(values: Mapping[str, Any]) -> dict[str, Message]:
    """
    Return what is wrong with an author's settings, by field; empty when nothing is.

    ``values`` has every field of ``Settings``, each of the right type; lists may be lists or tuples, and what they list
    has all the keys that ``Settings`` and ``plan_parts`` name.
    """
    found = {
        **shared_faults(values),
        **{name: choice_fault([values[name]], choices) for name, choices in CHOICES.items()},
        **{name: number_fault(values[name], *limits) for name, limits in NUMBERS.items()},
        "parts": parts_fault(values["parts"], least=1 if values["template"] == OWN else 0),
        "rubric": rubric_fault(values["rubric"], least=1 if values["marks"] == "rubric" else 0),
    }
    return {name: fault for name, fault in found.items() if fault is not None}


def parts_fault(parts: Sequence[Part], *, least: int) -> Message | None:
    """Return the first thing that is wrong with an author's parts, in their order."""
    sections = [section for part in parts for section in part["sections"]]
    if len(parts) < least:
        return ids_fault([], least)
    fault = ids_fault([*(part["id"] for part in parts), FINAL], 1)
    fault = fault or list_fault([part["title"] for part in parts], PARTS, TITLE)
    if fault is None and len(sections) > SECTIONS:
        return _("Please keep a plan to %(most)s sections."), {"most": SECTIONS}
    if fault is None and sum(section["kind"] == "problem" for section in sections) > 1:
        return _("The problem is written in one place. Leave one section of this kind."), {}
    return fault or _first(_part_fault(part) for part in parts)


def _part_fault(part: Part) -> Message | None:
    sections = part["sections"]
    if not sections:
        return _("“%(title)s” has no section. Add one, or take the part out."), {"title": part["title"]}
    fault = length_fault(part["intro"], LETTERS["intro"]) or date_fault(part["suggested_date"] or "")
    fault = fault or ids_fault([section["id"] for section in sections], 1)
    fault = fault or list_fault([section["title"] for section in sections], SECTIONS_OF_PART, TITLE)
    return fault or _first(_section_fault(section) for section in sections)


def _section_fault(section: Section) -> Message | None:
    fault = choice_fault([section["kind"]], SECTION_KINDS)
    fault = fault or _first(length_fault(section[name], LETTERS[name]) for name in ("prompt", "example"))
    return fault or list_fault(section["items"], ITEMS, ITEM)


def rubric_fault(rubric: Listed, *, least: int) -> Message | None:
    """Return the first thing that is wrong with a rubric."""
    fault = ids_fault([criterion["id"] for criterion in rubric], least)
    fault = fault or list_fault([criterion["title"] for criterion in rubric], CRITERIA, TITLE)
    return fault or _first(_levels_fault(criterion) for criterion in rubric)


def _levels_fault(criterion: Mapping[str, Any]) -> Message | None:
    levels = criterion["levels"]
    if len(levels) < 2:
        return _("Give “%(title)s” two levels or more."), {"title": criterion["title"]}
    fault = ids_fault([level["id"] for level in levels], 1)
    fault = fault or list_fault([level["title"] for level in levels], LEVELS, TITLE)
    return fault or _first(number_fault(level["points"], 0, LEVEL_POINTS) for level in levels)


def _first(faults: Any) -> Message | None:
    return next((fault for fault in faults if fault is not None), None)
