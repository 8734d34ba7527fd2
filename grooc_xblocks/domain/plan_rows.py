"""
The rows of a plan: who does what, what is measured, links to work elsewhere, lines to tick off.

``Rows`` is what the ``group_state`` fields ``rows`` and ``removed`` hold. Every act returns new rows and leaves the old
ones alone; an act that was done already returns the very same rows. ``by`` is the learner's id, ``at`` an ISO time.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from grooc_xblocks.domain import records
from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.domain.plan_fields import (
    REMOVED_KEPT,
    ROWS,
    STATUSES_KEPT,
    WAYS,
    Row,
    blank,
    check,
    edited,
    require_room,
)

_STEP = 1024  # between two neighbours when they are numbered anew: room for ten moves into one gap


@dataclass(frozen=True)
class Rows:
    """
    Rows by id, and what was removed, ``{"row": Row, "by": int, "at": iso}`` by id.

    A row has ``part``, ``section``, ``kind``, ``order`` (an int, small ones first), the fields of its kind, ``by``,
    ``at`` and ``marks`` as ``fieldwise`` has them; an action has ``statuses`` (``{"status", "by", "at"}``, oldest
    first, at most 20) as well.
    """

    rows: Mapping[str, Row] = field(default_factory=dict)
    removed: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def in_order(now: Rows, part: str, section: str) -> list[str]:
    """Return the ids of a section's rows in the order in which they are shown."""
    here = (key for key, row in now.rows.items() if (row["part"], row["section"]) == (part, section))
    return sorted(here, key=lambda key: (now.rows[key]["order"], key))


def add(now: Rows, row: str, told: Mapping[str, Any], *, part: str, section: str, kind: str, by: int, at: str) -> Rows:
    """
    Add a row at the end of a section, under an id that the browser chose; a known id of the same learner, removed ones
    too, changes nothing.

    ``told`` are tidied and checked fields. What a kind cannot be without is asked for here: a link has its address and
    a summary of one's own. Raises Malformed for what is no id, Conflict when somebody else's row has it, Refused.
    """
    records.require_id(row)
    known = now.rows.get(row) or now.removed.get(row, {}).get("row")
    if records.is_again(known, by):
        return now
    require_room(len(now.rows) + 1, ROWS)
    fields = {**blank(kind), **told}
    check(kind, fields)
    one = {"part": part, "section": section, "kind": kind, **fields, "by": by, "at": at, "marks": {}}
    if kind == "action":
        one["statuses"] = [{"status": fields["status"], "by": by, "at": at}]
    return replace(now, rows={**now.rows, row: {**one, "order": _last(now, part, section) + _STEP}})


def _last(now: Rows, part: str, section: str) -> int:
    return max((now.rows[key]["order"] for key in in_order(now, part, section)), default=0)


def edit(now: Rows, row: str, changes: Mapping[str, Any], *, base: Row | None, version: int, by: int, at: str) -> Rows:
    """
    Apply ``changes`` (tidied and checked fields) that were made on ``base``, to the row as it is now.

    ``version`` is that of the row as it is now; ``base`` and how fields come together are those of ``fieldwise.edit``.
    A change of status is logged. A request that was applied already changes nothing.

    Raises NotThere when the row is gone, Malformed for a field that its kind does not have, Refused for what it would
    be, and RowClash, with nothing applied.
    """
    if row not in now.rows:
        raise NotThere
    theirs = now.rows[row]
    kind = theirs["kind"]
    after = edited(
        row, theirs, changes, ways=WAYS[kind], base=base, check=lambda told: check(kind, told), version=version, by=by,
        at=at,
    )  # fmt: skip
    if after is theirs:
        return now
    return replace(now, rows={**now.rows, row: _logged(theirs, after, by=by, at=at)})


def _logged(theirs: Row, after: Row, *, by: int, at: str) -> Row:
    """A change of status is one more line of its log."""
    if "status" not in after or after["status"] == theirs["status"]:
        return after
    line = {"status": after["status"], "by": by, "at": at}
    return {**after, "statuses": [*after["statuses"], line][-STATUSES_KEPT:]}


def remove(now: Rows, row: str, *, by: int, at: str) -> Rows:
    """Take a row out, so that it can be restored. Gone already is fine."""
    if row not in now.rows:
        return now
    gone = {"row": now.rows[row], "by": by, "at": at}
    rest = {key: one for key, one in now.rows.items() if key != row}
    return Rows(rest, records.latest({**now.removed, row: gone}, REMOVED_KEPT))


def restore(now: Rows, row: str) -> Rows:
    """
    Put a removed row back where it stood; there already is fine. Raises NotThere when it is not among the latest 50
    removed, Refused (``too_many``) when the plan is full.
    """
    if row in now.rows:
        return now
    if row not in now.removed:
        raise NotThere
    require_room(len(now.rows) + 1, ROWS)
    removed = {key: one for key, one in now.removed.items() if key != row}
    return Rows({**now.rows, row: now.removed[row]["row"]}, removed)


def move(now: Rows, row: str, after: str) -> Rows:
    """
    Put a row right behind another one of its section, or first when ``after`` is ""; the last move of a row counts.

    Raises NotThere when either is gone or ``after`` stands elsewhere.
    """
    if row not in now.rows:
        raise NotThere
    part, section = now.rows[row]["part"], now.rows[row]["section"]
    order = in_order(now, part, section)
    others = [key for key in order if key != row]
    if after and after not in others:
        raise NotThere
    at = others.index(after) + 1 if after else 0
    if order == [*others[:at], row, *others[at:]]:
        return now
    orders = _orders(now, others, row, at)
    return replace(now, rows={**now.rows, **{key: {**now.rows[key], "order": one} for key, one in orders.items()}})


def _orders(now: Rows, others: list[str], row: str, at: int) -> dict[str, int]:
    """Return the new orders: the row's alone while there is a number between its neighbours, else all of them."""
    before = now.rows[others[at - 1]]["order"] if at else None
    behind = now.rows[others[at]]["order"] if at < len(others) else None
    low = before if before is not None else (behind or 0) - 2 * _STEP
    high = behind if behind is not None else low + 2 * _STEP
    if high - low > 1:
        return {row: (low + high) // 2}
    return {key: number * _STEP for number, key in enumerate([*others[:at], row, *others[at:]], 1)}


def bring(now: Rows, source: Rows, *, members: Collection[int], names: Mapping[int, str]) -> Rows:
    """
    Add the rows of a plan that a learner began alone, behind those of the group; twice is once.

    They keep their ids and whose they are. Whoever is meant in them and is none of the ``members`` is kept by name, or
    not at all. Raises Refused (``too_many``).
    """
    known = {*now.rows, *now.removed}
    coming = [key for key in sorted(source.rows, key=lambda key: source.rows[key]["order"]) if key not in known]
    require_room(len(now.rows) + len(coming), ROWS)
    for key in coming:
        row = dict(source.rows[key])
        if "who" in row:
            who = [one if isinstance(one, str) or one in members else names.get(one, "") for one in row["who"]]
            row["who"] = records.tidy_people(who)
        row["order"] = _last(now, row["part"], row["section"]) + _STEP
        now = replace(now, rows={**now.rows, key: row})
    return now
