"""
What a reader would ask before a part is submitted. Checks never block; each leads to the one place where it is
answered.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from grooc_xblocks.domain import plan_parts, plan_submit
from grooc_xblocks.domain.plan_gaps import ACTION, INDICATOR, USES, Gap, is_asked
from grooc_xblocks.domain.plan_parts import FINAL, Part, Section
from grooc_xblocks.domain.plan_rows import Rows, in_order
from grooc_xblocks.domain.steps import key as step_key
from grooc_xblocks.domain.texts import is_blank
from grooc_xblocks.domain.words import counted as _n
from grooc_xblocks.domain.words import marked as _

NAMED = 2
"""Rows that lack the same thing are named one by one; when they are more, they are counted."""
_WHAT = 80  # characters of a row's words that are shown


@dataclass(frozen=True)
class Check:
    """
    The ``Check`` of the front end, not yet translated. ``text`` is one msgid, or singular and plural for ``count``;
    ``params`` are filled into it after translation, ``count`` among them. ``more`` and ``action`` are msgids or "".
    ``part``, ``section`` and ``row`` are the place to go to, which may be in another part.
    """

    id: str
    part: str
    section: str
    text: tuple[str] | tuple[str, str]
    row: str = ""
    met: bool = False
    count: int | None = None
    params: Mapping[str, Any] = field(default_factory=dict)
    more: str = ""
    action: str = ""


@dataclass(frozen=True)
class Asked:
    """
    A plan as checks look at it: the author's ``parts`` in the reader's language, the ``problem`` as it is shown, values
    of the fields of these names, ``changes`` of ``plan_submit.last_changes``, whether there ``is_map`` to choose from,
    and of cycles how many are complete and how many the author suggests.
    """

    parts: Sequence[Part]
    problem: str
    sections: Mapping[str, Mapping[str, Any]]
    rows: Rows
    ticks: Collection[str]
    versions: plan_submit.Versions
    changes: Mapping[str, int]
    is_map: bool
    cycles: int
    suggested_cycles: int


def checks(part: Part, asked: Asked) -> tuple[Check, ...]:
    """Return the checks of a part: what is open first, each in the order of the sections."""
    if part["id"] == FINAL:
        found = list(_final(asked))
    else:
        found = list(chain.from_iterable(_section(part["id"], section, asked) for section in part["sections"]))
        found += [*_texts_met(part, found), *_countable(part, asked)]
    return (*(one for one in found if not one.met), *(one for one in found if one.met))


def _section(part: str, section: Section, asked: Asked) -> Iterator[Check]:
    match section["kind"]:
        case "problem":
            yield _problem(part, section["id"], asked.problem)
        case "text":
            text = asked.sections.get(plan_parts.key(part, section["id"]), {"text": ""})["text"]
            if is_blank(text):
                yield Check(
                    f"empty:{section['id']}", part, section["id"], (_("Nothing stands under “%(title)s” yet."),),
                    params={"title": section["title"]}, more=_("A line or two is enough to begin."),
                    action=_("Write it"),
                )  # fmt: skip
        case "actions":
            yield from _actions(part, section["id"], asked)
        case "indicators":
            yield from _indicators(part, section["id"], asked)
        case "checklist":
            yield from _checklist(part, section, asked)


def _problem(part: str, section: str, problem: str) -> Check:
    if is_blank(problem):
        more, action = _("What do you want to change that you can influence?"), _("Write it")
        return Check("problem", part, section, (_("The problem is not written yet."),), more=more, action=action)
    return Check("problem", part, section, (_("The problem is there, and every part shows it."),), met=True)


def _texts_met(part: Part, found: Sequence[Check]) -> Iterator[Check]:
    texts = [section["id"] for section in part["sections"] if section["kind"] == "text"]
    if texts and not any(one.id.startswith("empty:") for one in found):
        yield Check("texts", part["id"], texts[0], (_("There is something under every heading."),), met=True)


def _actions(part: str, section: str, asked: Asked) -> Iterator[Check]:
    rows = _rows(asked, part, section, "action")
    if not rows:
        text, more = (_("There is no action yet."),), _("Who does the first thing, and when?")
        yield Check(f"actions:{section}", part, section, text, more=more, action=_("Add an action"))
    gaps = (*ACTION, USES) if asked.is_map else ACTION
    yield from chain.from_iterable(_gap(gap, part, section, rows) for gap in gaps if rows)


def _indicators(part: str, section: str, asked: Asked) -> Iterator[Check]:
    rows = _rows(asked, part, section, "indicator")
    open_ones = list(chain.from_iterable(_gap(gap, part, section, rows) for gap in INDICATOR))
    yield from open_ones
    if rows and not open_ones:
        text = (_("Every number says where you are, where you want to be, by when, and how you will know."),)
        yield Check(f"numbers:{section}", part, section, text, met=True)


def _gap(gap: Gap, part: str, section: str, rows: Mapping[str, Mapping[str, Any]]) -> Iterator[Check]:
    """Say which rows lack something, or that none does."""
    lacking = [key for key, row in rows.items() if is_asked(row) and gap.lacks(row)]
    asks: dict[str, Any] = {"more": gap.more, "action": gap.action}
    if len(lacking) > NAMED:
        count = len(lacking)
        params = {"count": count}
        yield Check(
            f"{gap.name}:{section}", part, section, gap.many, row=lacking[0], count=count, params=params, **asks
        )
        return
    for key in lacking:
        yield Check(f"{gap.name}:{key}", part, section, (gap.one,), row=key, params={"what": _what(rows[key])}, **asks)
    if gap.met and not lacking:
        yield Check(f"{gap.name}:{section}", part, section, (gap.met,), met=True)


def _what(row: Mapping[str, Any]) -> str:
    words: str = row["what"]
    return words if len(words) <= _WHAT else words[: _WHAT - 1].rstrip() + "…"


def _rows(asked: Asked, part: str, section: str, kind: str) -> dict[str, Mapping[str, Any]]:
    found = {key: asked.rows.rows[key] for key in in_order(asked.rows, part, section)}
    return {key: row for key, row in found.items() if row["kind"] == kind}


def _countable(part: Part, asked: Asked) -> Iterator[Check]:
    """Ask for a number where there is anything to do or to count: the place may be in another part."""
    place = plan_parts.holding(asked.parts, "indicators")
    kinds = {section["kind"] for section in part["sections"]}
    if place is None or not kinds & {"actions", "indicators"}:
        return
    if any(row["kind"] == "indicator" for row in asked.rows.rows.values()):
        return
    text, more = (_("Nothing can be counted yet."),), _("How many of what, and by when?")
    yield Check("countable", *place, text, more=more, action=_("Say what you count"))


def _checklist(part: str, section: Section, asked: Asked) -> Iterator[Check]:
    where = plan_parts.key(part, section["id"])
    ticked = sum(f"{where}:{step_key(line)}" in asked.ticks for line in section["items"])
    rows = _rows(asked, part, section["id"], "item").values()
    whole, done = len(section["items"]) + len(rows), ticked + sum(row["done"] for row in rows)
    if not whole:
        return
    name, params = f"ticks:{section['id']}", {"title": section["title"], "count": whole - done}
    if done == whole:
        text = (_("Everything under “%(title)s” is ticked off."),)
        yield Check(name, part, section["id"], text, params=params, met=True)
    else:
        yield Check(
            name, part, section["id"], _OPEN_LINES, count=whole - done, params=params, action=_("Look at it")
        )  # fmt: skip


_OPEN_LINES = _n(
    "%(count)d line under “%(title)s” is not ticked off.", "%(count)d lines under “%(title)s” are not ticked off."
)


def _final(asked: Asked) -> Iterator[Check]:
    """Ask whether the parts were submitted as they are, and whether the plan was lived."""
    before = len(asked.parts) - 1
    fine = 0
    for part in asked.parts[:before]:
        newest = plan_submit.newest(asked.versions, part["id"])
        params = {"title": part["title"]}
        if newest is None:
            text, more = (
                (_("“%(title)s” has not been submitted."),),
                _("Submit it, and it is in the final deliverable."),
            )
            yield Check(f"part:{part['id']}", part["id"], "", text, params=params, more=more, action=_("Go there"))
        elif plan_submit.has_changed(part["id"], asked.changes.get(part["id"], 0), asked.versions):
            text = (_("“%(title)s” has changed since it was submitted."),)
            more = _("Submit it again, and the newer version is taken.")
            yield Check(f"part:{part['id']}", part["id"], "", text, params=params, more=more, action=_("Go there"))
        else:
            fine += 1
    if fine == before:
        yield Check("parts", FINAL, "", (_("Every part was submitted as it stands."),), met=True)
    if asked.suggested_cycles:
        params = {"done": asked.cycles, "wanted": asked.suggested_cycles}
        text = (_("Cycles of trying that came to a decision: %(done)s of %(wanted)s."),)
        yield Check("cycles", FINAL, "", text, params=params, met=asked.cycles >= asked.suggested_cycles)
