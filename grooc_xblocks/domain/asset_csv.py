"""
A map as a table: written for a spreadsheet, read back without loss, and read from any list that people have.

Columns are ``COLUMNS``. ``kind``, ``level`` and ``state`` are ids (names are understood as well), ``person`` is "yes"
or "". ``knows`` is ``name; name``, ``links`` is ``verb > name; verb > name``; in both ``#id`` stands for whoever has no
name of their own here, ``#problem`` for the problem, and a backslash takes the meaning from the sign after it.
A cell that a spreadsheet would take for a formula has an apostrophe before it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.words import Message

COLUMNS = ("id", "name", "kind", "level", "state", "offers", "knows", "place", "note", "person", "links")


@dataclass(frozen=True)
class Row:
    """
    One asset of a list. ``asset`` has ``id`` and the fields of ``asset_fields.FIELDS``; ``links`` are
    ``{"verb": str, "to": id or PROBLEM}``; ``known`` says that this id or name is on the map already.
    """

    line: int
    asset: Mapping[str, Any]
    links: tuple[Mapping[str, str], ...] = ()
    known: bool = False


@dataclass(frozen=True)
class Fault:
    """What could not be read: the line, from 1, the column's name or "", and the reason."""

    line: int
    column: str
    message: Message


@dataclass(frozen=True)
class Listed:
    """What a list holds. ``total`` counts the lines that tell of an asset, faulty ones too."""

    rows: tuple[Row, ...] = ()
    faults: tuple[Fault, ...] = ()
    total: int = 0


def write(now: AssetMap, *, people: Mapping[int, str], header: bool = True) -> str:
    """Write a map as CSV, with a byte order mark for spreadsheets. ``people`` are names of learners by id."""
    raise NotImplementedError


def read(
    text: str,
    *,
    now: AssetMap,
    kinds: Sequence[Mapping[str, Any]],
    levels: Sequence[Mapping[str, Any]],
    verbs: Sequence[Mapping[str, Any]],
    people: Mapping[int, str],
) -> Listed:
    """
    Read CSV (comma, semicolon or tab, with the header of ``COLUMNS`` in any order), or a list with one name a line, or
    cells without a header pasted from a spreadsheet. Never raises for what a text may hold.

    ``now`` is the map it is for; ``kinds``, ``levels`` and ``verbs`` are the author's; ``people`` are the members'
    names by id. A row with a fault is left out; only a faulty link is left out alone.
    """
    raise NotImplementedError
