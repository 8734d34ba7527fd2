"""
What a plan is made of: parts, each with sections. ``plan_templates.parts`` gives the parts of a plan, translated.

A part is ``{"id", "title", "intro", "suggested_date": iso moment or None, "sections"}``; a section is ``{"id", "kind",
"title", "prompt", "example", "items"}``, ``items`` being the author's lines on a checklist. What learners write is kept
under "part.section". The last part is always ``FINAL``: it has no sections, for it is put together from the others.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from grooc_xblocks.domain.errors import NotThere

Part = Mapping[str, Any]
Section = Mapping[str, Any]
SectionKind = Literal["problem", "text", "actions", "indicators", "links", "checklist"]

SECTION_KINDS: tuple[SectionKind, ...] = ("problem", "text", "actions", "indicators", "links", "checklist")
ROW_KINDS = {"actions": "action", "indicators": "indicator", "links": "link", "checklist": "item"}
"""The kind of row (``plan_fields.KINDS``) that each kind of section holds; problem and text hold words."""
FINAL = "final"


def key(part: str, section: str) -> str:
    """Return the key under which the text of a section is kept."""
    return f"{part}.{section}"


def section(kind: SectionKind, name: str, title: str, prompt: str, example: str, items: Sequence[str] = ()) -> Section:
    """Return a section; ``name`` is its id."""
    return {"id": name, "kind": kind, "title": title, "prompt": prompt, "example": example, "items": list(items)}


def part(name: str, title: str, intro: str, *sections: Section) -> Part:
    """Return a part without a date; ``name`` is its id."""
    return {"id": name, "title": title, "intro": intro, "suggested_date": None, "sections": list(sections)}


def by_key(parts: Sequence[Part]) -> dict[str, Section]:
    """Return all sections by "part.section", in order."""
    return {key(one["id"], each["id"]): each for one in parts for each in one["sections"]}


def require_part(parts: Sequence[Part], name: str) -> Part:
    """Return the part; raise NotThere when the author has none of that id, or not any more."""
    found = next((one for one in parts if one["id"] == name), None)
    if found is None:
        raise NotThere
    return found


def require_section(parts: Sequence[Part], where: str, *kinds: str) -> Section:
    """Return the section under "part.section"; raise NotThere when there is none, or none of these ``kinds``."""
    found = by_key(parts).get(where)
    if found is None or found["kind"] not in kinds:
        raise NotThere
    return found


def require_row_place(parts: Sequence[Part], part: str, section: str, kind: str) -> None:
    """Raise NotThere unless a row of this ``kind`` ("action", "indicator", "link", "item") can stand there."""
    if ROW_KINDS.get(require_section(parts, key(part, section), *ROW_KINDS)["kind"]) != kind:
        raise NotThere


def holding(parts: Sequence[Part], kind: str) -> tuple[str, str] | None:
    """Return the part and section of the first section of a ``kind``, None when there is none; of "problem" is one."""
    places = ((one["id"], each["id"]) for one in parts for each in one["sections"] if each["kind"] == kind)
    return next(places, None)
