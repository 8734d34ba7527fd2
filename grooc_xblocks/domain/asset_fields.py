"""
What an asset is made of, how much of it there may be, and what it cannot be.

An asset is a mapping with the keys of ``blank()``: a value of the ``group_state`` field ``assets``, without the ``id``
and ``version`` that the ``Asset`` of the front end has as well (its key, and the version that wrote it).
"""

from collections.abc import Collection, Mapping
from typing import Any

from grooc_xblocks.domain import records
from grooc_xblocks.domain.errors import Refused, faulty
from grooc_xblocks.domain.texts import many_lines, one_line
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

Asset = Mapping[str, Any]
Link = Mapping[str, Any]

PROBLEM = "problem"
"""Stands for the problem at an end of a link; no asset has an id so short."""

STATES = ("idea", "asked", "agreed", "active")
TEXTS = ("name", "offers", "place", "note")
CHOICES = ("kind", "level", "state", "person")
FIELDS = (*TEXTS, *CHOICES, "knows")
"""What a learner edits, in the order in which clashes are told."""
OF_SEVERAL_LINES = ("offers", "note")

ASSETS, LINKS = 600, 1200  # of a map
IMPORTED = 500  # assets at once
LENGTHS = {"name": 120, "offers": 500, "place": 120, "note": 2000}
VERB_LENGTH = 40
WHY_LENGTH = 500
PROBLEM_LENGTH = 2000
COMMENT_LENGTH = 2000
COMMENTS = 500  # of a map
ANSWER_LENGTH = 5000
VERSION_NAME_LENGTH = 120
STATES_KEPT = 20
REMOVED_KEPT = 50
FARTHEST = 1000  # a position's x and y, either way from the middle


def blank() -> dict[str, Any]:
    """Return what a learner may tell of an asset, empty: the fields of ``FIELDS``, kind and level not chosen."""
    return {**dict.fromkeys((*TEXTS, "kind", "level"), ""), "state": STATES[0], "person": False, "knows": []}


def tidy(told: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of ``FIELDS`` that ``told`` has, texts and names as they are stored."""
    return {field: _tidied(field, told[field]) for field in FIELDS if field in told}


def _tidied(field: str, value: Any) -> Any:
    if field == "knows":
        return records.tidy_people(value)
    if field in TEXTS:
        return many_lines(value) if field in OF_SEVERAL_LINES else one_line(value)
    return value


def check(
    told: Mapping[str, Any],
    *,
    kinds: Collection[str],
    levels: Collection[str],
    people: Collection[int] | None = None,
) -> None:
    """
    Raise Refused, with a reason at each field, for what an asset cannot be.

    ``told`` are tidied fields of ``FIELDS``, some or all; ``kinds`` and ``levels`` are the ids to choose from, and
    ``people``, unless None, the learners who can be told to know an asset: members, and whoever the map has already.
    Nobody learns the name of a learner by noting down a number.
    """
    found = faults(told, kinds=kinds, levels=levels)
    strange = None if people is None else records.strangers_fault(told.get("knows", ()), people)
    if strange is not None:
        found["knows"] = strange
    if found:
        raise faulty(found)


def faults(told: Mapping[str, Any], *, kinds: Collection[str], levels: Collection[str]) -> dict[str, Message]:
    """Return what is wrong with tidied fields, by field; empty when nothing is."""
    choices = {"kind": (kinds, _NO_KIND), "level": (levels, _NO_LEVEL), "state": (STATES, _NO_STATE)}
    found = {field: text_fault(field, told[field]) for field in TEXTS if field in told}
    found |= {field: (said, {}) for field, (ids, said) in choices.items() if field in told and told[field] not in ids}
    if "knows" in told:
        found["knows"] = records.people_fault(told["knows"])
    return {field: fault for field, fault in found.items() if fault is not None}


_NO_NAME = _("Write who or what it is.")
_NO_KIND = _("Choose a kind from the list.")
_NO_LEVEL = _("Choose a level from the list.")
_NO_STATE = _("Choose idea, asked, agreed or active.")


def text_fault(field: str, text: str) -> Message | None:
    """Say what is wrong with a text field."""
    return records.text_fault(text, LENGTHS[field], required=_NO_NAME if field == "name" else "")


def require_room(count: int, most: int) -> None:
    """Raise Refused (``too_many``) when a map would have ``count`` of something of which it may have ``most``."""
    if count > most:
        raise Refused(_("A map has room for %(most)s of these."), code="too_many", params={"most": most})
