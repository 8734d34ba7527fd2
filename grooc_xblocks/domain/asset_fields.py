"""
What an asset is made of, how much of it there may be, and what it cannot be.

An asset is a mapping with the keys of ``blank()``: a value of the ``group_state`` field ``assets``, without the ``id``
and ``version`` that the ``Asset`` of the front end has as well (its key, and the version that wrote it).
"""

import re
from collections.abc import Collection, Mapping
from typing import Any

from grooc_xblocks.domain.errors import Refused, faulty, misfit
from grooc_xblocks.domain.texts import is_blank, many_lines, one_line
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

Asset = Mapping[str, Any]
Link = Mapping[str, Any]

PROBLEM = "problem"
"""Stands for the problem at an end of a link; no asset has an id so short."""
ID = re.compile(r"[a-z0-9]{8,32}")

STATES = ("idea", "asked", "agreed", "active")
TEXTS = ("name", "offers", "place", "note")
CHOICES = ("kind", "level", "state", "person")
FIELDS = (*TEXTS, *CHOICES, "knows")
"""What a learner edits, in the order in which clashes are told."""
OF_SEVERAL_LINES = ("offers", "note")

ASSETS, LINKS = 600, 1200  # of a map
IMPORTED = 500  # assets at once
LENGTHS = {"name": 120, "offers": 500, "place": 120, "note": 2000}
LINES = 100  # of a text: merging takes time that grows with the square of the lines
KNOWS, KNOWS_LENGTH = 40, 120
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
        people = [one_line(one) if isinstance(one, str) else one for one in value]
        return list(dict.fromkeys(one for one in people if isinstance(one, int) or not is_blank(one)))
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
    strangers = [one for one in told.get("knows", ()) if isinstance(one, int) and one not in (people or ())]
    if strangers and people is not None:
        found["knows"] = _("Choose from the members, or write a name."), {}
    if found:
        raise faulty(found)


def faults(told: Mapping[str, Any], *, kinds: Collection[str], levels: Collection[str]) -> dict[str, Message]:
    """Return what is wrong with tidied fields, by field; empty when nothing is."""
    choices = {"kind": (kinds, _NO_KIND), "level": (levels, _NO_LEVEL), "state": (STATES, _NO_STATE)}
    found = {field: text_fault(field, told[field]) for field in TEXTS if field in told}
    found |= {field: (said, {}) for field, (ids, said) in choices.items() if field in told and told[field] not in ids}
    if "knows" in told:
        found["knows"] = _knows_fault(told["knows"])
    return {field: fault for field, fault in found.items() if fault is not None}


_NO_KIND = _("Choose a kind from the list.")
_NO_LEVEL = _("Choose a level from the list.")
_NO_STATE = _("Choose idea, asked, agreed or active.")


def text_fault(field: str, text: str) -> Message | None:
    """Say what is wrong with a text field."""
    if field == "name" and is_blank(text):
        return _("Write who or what it is."), {}
    if len(text) > LENGTHS[field]:
        return _("Please stay under %(most)s characters."), {"most": LENGTHS[field]}
    if text.count("\n") >= LINES:
        return _("Please stay under %(most)s lines."), {"most": LINES}
    return None


def _knows_fault(people: Collection[int | str]) -> Message | None:
    if len(people) > KNOWS:
        return _("Please name %(most)s people at most."), {"most": KNOWS}
    if any(isinstance(one, str) and len(one) > KNOWS_LENGTH for one in people):
        return _("Please stay under %(most)s characters."), {"most": KNOWS_LENGTH}
    return None


def require_id(text: str) -> None:
    """Raise Malformed for what cannot be an id."""
    if ID.fullmatch(text) is None:
        raise misfit(id=(_("An id has 8 to 32 small letters and digits."), {}))


def require_room(count: int, most: int) -> None:
    """Raise Refused (``too_many``) when a map would have ``count`` of something of which it may have ``most``."""
    if count > most:
        raise Refused(_("A map has room for %(most)s of these."), code="too_many", params={"most": most})
