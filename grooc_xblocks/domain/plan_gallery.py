"""
What others in the course get to see of a plan: versions of parts that its group chose, without anybody who did not
agree to be named; and what they say back.

``published`` has at ``PAGE`` ``{"parts": [ids], "words": str, "at": iso, "by": learner}``. ``appreciations`` maps an id
to ``{"kind", "text", "by", "name", "group" (the name of their group, or ""), "at", "answer": {"text", "by", "name",
"at"} or None}``. ``consents`` and ``named`` are both as ``consent`` has them: may the plan be seen, may one's name be
read.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Literal

from grooc_xblocks.domain import consent, plan_submit, talk
from grooc_xblocks.domain.asset_erasing import without_names, without_words_of_names
from grooc_xblocks.domain.errors import NotThere, faulty
from grooc_xblocks.domain.faults import choice_fault
from grooc_xblocks.domain.fieldwise import Record
from grooc_xblocks.domain.plan_carried import Chip
from grooc_xblocks.domain.plan_fields import LENGTHS, WAYS, require_room
from grooc_xblocks.domain.plan_parts import FINAL
from grooc_xblocks.domain.records import text_fault
from grooc_xblocks.domain.texts import many_lines
from grooc_xblocks.domain.words import marked as _

Published = Mapping[str, Mapping[str, Any]]
Appreciations = talk.Said
Person = int | Literal["member", "somebody"]
"""How somebody is shown in the gallery: a member who agreed to be named, a member, somebody without an account."""
Hidden = tuple[tuple[str, ...], tuple[str, ...]]
"""Names that are read nowhere: of learners, and of people without an account."""

PAGE = "page"
WORDS = 1000  # characters
KINDS = ("appreciate", "ask", "meet")
APPRECIATIONS = 300  # of a plan
LENGTH = 2000
_NOBODY = 0


def publish(
    published: Published, parts: Collection[str], words: str, *, versions: plan_submit.Versions, by: int, at: str
) -> Published:
    """
    Return what is published with these parts, of each its newest version, and words of the group's own.

    The final deliverable is the other parts again, and left out. Raises Refused where no other part is chosen, or one
    that was never submitted, and for long words. The same page again changes nothing.
    """
    chosen = [part for part in dict.fromkeys(parts) if part != FINAL]
    own = many_lines(words)
    faults = {
        "parts": None
        if chosen and all(plan_submit.newest(versions, part) for part in chosen)
        else (_("Choose at least one part, of those that were submitted."), {}),
        "words": text_fault(own, WORDS),
    }
    found = {name: fault for name, fault in faults.items() if fault is not None}
    if found:
        raise faulty(found)
    page = {"parts": chosen, "words": own}
    before = published.get(PAGE, {})
    if {name: before.get(name) for name in page} == page:
        return published
    return {PAGE: {**page, "at": at, "by": by}}


def is_shown(published: Published, consents: consent.Consents, members: Collection[int]) -> bool:
    """Tell whether others see the plan: it is published, a member agreed, none refused. One "no" takes it away."""
    return PAGE in published and consent.is_public(consents, members)


def hidden_names(
    names: Mapping[int, str], named: Collection[int], rows: Iterable[Record], chips: Iterable[Chip]
) -> Hidden:
    """
    Return whose names are to be read nowhere: of learners (``names`` of members and those who left, without those
    ``named``), and of people without an account: whoever is meant in ``rows`` by name, and people on the map.
    """
    learners = {name for learner, name in names.items() if learner not in named and name}
    others = {who for row in rows for who in row.get("who", ()) if isinstance(who, str)}
    others |= {name for chip in chips if chip.is_person for name in (chip.name, chip.was) if name}
    return tuple(sorted(learners)), tuple(sorted(others))


def public(value: Any, hidden: Hidden) -> Any:
    """
    Return a text, or values with texts at any depth, with "…" where a name of ``hidden_names`` stood; of learners
    single words of their names, too.
    """
    learners, others = hidden
    return without_words_of_names(without_names(value, others), learners)


def public_row(row: Record, named: Collection[int], hidden: Hidden) -> dict[str, Any]:
    """
    Return what others see of a row: its kind, where it stands, its order, and its fields; ``who`` are ``Person``.
    Nobody wrote it (``by`` is 0), and nothing is told of who changed what when.
    """
    fields = {name: row[name] for name in WAYS[row["kind"]]}
    told: dict[str, Any] = {
        name: public(one, hidden) if name in LENGTHS else one for name, one in fields.items()
    }  # days, numbers and choices are no place for a name
    if "who" in fields:
        told["who"] = public_who(row["who"], named)
    if "uses" in fields:
        told["uses"] = list(row["uses"])
    where = {name: row[name] for name in ("kind", "part", "section", "order")}
    if row["kind"] == "action":
        told["statuses"] = []
    return {**where, **told, "by": _NOBODY, "at": row["at"], "marks": {}}


def public_who(who: Iterable[int | str], named: Collection[int]) -> list[Person]:
    """Return who is meant as others see them, each kind of unnamed people once."""
    shown: list[Person] = [
        one if isinstance(one, int) and one in named else "member" if isinstance(one, int) else "somebody"
        for one in who
    ]
    return list(dict.fromkeys(shown))


def public_chip(chip: Chip, hidden: Hidden) -> Chip:
    """Return an asset as others see it: people by their kind only, and nobody in the name of a thing."""
    return replace(chip, name="" if chip.is_person else public(chip.name, hidden), was="")


def appreciate(
    appreciations: Appreciations,
    name_of_it: str,
    kind: str,
    text: str,
    *,
    by: int,
    name: str,
    group: str,
    at: str,
) -> Appreciations:
    """
    Return the appreciations with one more, under an id that the browser chose; a known id of the same person changes
    nothing. Raises Malformed, Conflict, Refused as ``talk.said`` does, and Refused for a ``kind`` that is none.
    """
    fault = choice_fault([kind], KINDS)
    if fault is not None:
        raise faulty({"kind": fault})
    about = {"kind": kind, "name": name, "group": group, "at": at, "answer": None}
    room = partial(require_room, most=APPRECIATIONS)
    return talk.said(appreciations, name_of_it, text, about, by=by, most=LENGTH, room=room)


def answer(appreciations: Appreciations, name_of_it: str, text: str, *, by: int, name: str, at: str) -> Appreciations:
    """
    Return the appreciations with the group's answer to one; a later answer takes the place of an earlier one, the same
    words change nothing. Raises NotThere, Refused for an empty or a long text.
    """
    if name_of_it not in appreciations:
        raise NotThere
    one = appreciations[name_of_it]
    said = many_lines(text)
    fault = text_fault(said, LENGTH, required=_("Write a line or two first."))
    if fault is not None:
        raise faulty({"text": fault})
    if one["answer"] is not None and one["answer"]["text"] == said:
        return appreciations
    return {**appreciations, name_of_it: {**one, "answer": {"text": said, "by": by, "name": name, "at": at}}}
