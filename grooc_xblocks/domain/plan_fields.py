"""
What the rows of a plan are made of, how much of it there may be, and what it cannot be.

A row has ``part``, ``section``, ``kind`` and the fields of its kind. Days are ISO days, numbers are decimals written
with a point, people are members by number or others by name, ``uses`` are ids of assets; "" is not said yet.
"""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

from grooc_xblocks.domain import fieldwise, records
from grooc_xblocks.domain.addresses import is_address
from grooc_xblocks.domain.errors import FieldClash, Malformed, Refused, RowClash, faulty
from grooc_xblocks.domain.faults import choice_fault
from grooc_xblocks.domain.fieldwise import Ways
from grooc_xblocks.domain.plan_text import SCHEMES
from grooc_xblocks.domain.texts import many_lines, one_line
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

Row = Mapping[str, Any]

STATUSES = ("not_begun", "under_way", "done", "dropped")
WAYS: Mapping[str, Ways] = {
    "action": {
        "what": "line", "done_when": "lines", "when": "choice", "status": "choice", "who": "set", "uses": "set",
    },
    "indicator": {
        "what": "line", "unit": "line", "how": "lines", "baseline": "choice", "target": "choice", "until": "choice",
        "who": "set",
    },
    "link": {"what": "line", "summary": "lines", "address": "choice"},
    "item": {"what": "line", "done": "choice"},
}  # fmt: skip
"""The fields of each kind of row, in the order in which clashes are told, and how each comes together."""
KINDS = tuple(WAYS)

ROWS = 600  # of a plan
LENGTHS = {"what": 200, "done_when": 500, "unit": 60, "how": 500, "summary": 1000, "address": 2000}
USES = 20
STATUSES_KEPT = 20
REMOVED_KEPT = 50

_NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?")
_NO_WHAT = _("Write a line or two first.")
_NO_SUMMARY = _("Say in your own words what is there, so that people know before they follow it.")
_REQUIRED = {"summary": _NO_SUMMARY, **dict.fromkeys([f"{kind}.what" for kind in KINDS if kind != "link"], _NO_WHAT)}
_NO_ADDRESS = _("This is not the address of a page. It begins with https:// or http:// and has no blanks.")
_NO_NUMBER = _("Write a number, or leave it empty.")
_NO_ASSET = _("Choose from your asset map.")


def blank(kind: str) -> dict[str, Any]:
    """Return the fields of a row, nothing told."""
    empty = {"set": [], "choice": "", "line": "", "lines": ""}
    special: dict[str, Any] = {"status": STATUSES[0], "done": False}
    return {name: special.get(name, [] if way == "set" else empty[way]) for name, way in WAYS[kind].items()}


def tidy(kind: str, told: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of the kind that ``told`` has, as they are stored."""
    return {name: _tidied(name, way, told[name]) for name, way in WAYS[kind].items() if name in told}


def _tidied(name: str, way: str, value: Any) -> Any:
    if name == "who":
        return records.tidy_people(value)
    if way == "set":
        return list(dict.fromkeys(value))
    if way == "lines":
        return many_lines(value)
    return one_line(value) if isinstance(value, str) else value


def check(
    kind: str,
    told: Mapping[str, Any],
    *,
    people: Collection[int] | None = None,
    assets: Collection[str] | None = None,
) -> None:
    """
    Raise Refused, with a reason at each field, for what a row cannot be.

    ``told`` are tidied fields of the kind, some or all. ``people`` are the learners who can be meant, members and
    whoever the row has already, and ``assets`` the ids to choose from, with those the row uses already; each None where
    that was asked before.
    """
    found = {name: _fault(kind, name, value) for name, value in told.items()}
    if people is not None and found.get("who", ...) is None:
        found["who"] = records.strangers_fault(told["who"], people)
    if assets is not None and not set(told.get("uses", ())) <= set(assets):
        found["uses"] = _NO_ASSET, {}
    faults = {name: fault for name, fault in found.items() if fault is not None}
    if faults:
        raise faulty(faults)


def _fault(kind: str, name: str, value: Any) -> Message | None:
    match name:
        case "who":
            return records.people_fault(value)
        case "uses":
            return (_("Choose %(most)s assets at most."), {"most": USES}) if len(value) > USES else None
        case "when" | "until":
            return records.day_fault(value)
        case "baseline" | "target":
            return number_fault(value)
        case "address" if len(value) <= LENGTHS["address"]:
            return None if is_address(value, SCHEMES) else (_NO_ADDRESS, {})
        case "status" | "done":
            return choice_fault([value], STATUSES if name == "status" else (True, False))
        case _:
            required = _REQUIRED.get(name) or _REQUIRED.get(f"{kind}.{name}", "")
            return records.text_fault(value, LENGTHS[name], required=required)


def number_fault(text: str) -> Message | None:
    """Say what is wrong with a number that may be empty."""
    return None if not text or _NUMBER.fullmatch(text) else (_NO_NUMBER, {})


def edited(
    row: str,
    theirs: Row,
    changes: Mapping[str, Any],
    *,
    ways: Ways,
    base: Row | None,
    check: Callable[[Mapping[str, Any]], None],
    version: int,
    by: int,
    at: str,
) -> Row:
    """
    Return a row or a note after ``fieldwise.edit``; ``row`` is its id, ``version`` that of it as it is now.

    Raises Malformed for a field that it does not have, Refused from ``check``, and RowClash.
    """
    if not set(changes) <= set(ways):
        raise Malformed
    try:
        return fieldwise.edit(theirs, changes, ways=ways, base=base, check=check, by=by, at=at)
    except FieldClash as refused:
        raise RowClash({"row": row, "version": version, **refused.details["clash"]}) from None


def require_room(count: int, most: int) -> None:
    """Raise Refused (``too_many``) when a plan would have ``count`` of something of which it may have ``most``."""
    if count > most:
        raise Refused(_("A plan has room for %(most)s of these."), code="too_many", params={"most": most})
