"""
A map as a table: written for a spreadsheet, read back without loss, and read from any list that people have.

Columns are ``COLUMNS``. ``kind``, ``level`` and ``state`` are ids (names are understood as well), ``person`` is "yes"
or "". ``knows`` is ``name; name``, ``links`` is ``verb > name; verb > name``; in both ``#id`` stands for whoever has no
name of their own here, ``#problem`` for the problem, and a backslash takes the meaning from the sign after it.
A cell that a spreadsheet would take for a formula has an apostrophe before it.
"""

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grooc_xblocks.domain.asset_cells import harmless, item, joined, plain
from grooc_xblocks.domain.asset_fields import CHOICES, IMPORTED, TEXTS
from grooc_xblocks.domain.asset_rows import YES, Fault, Reader, Row
from grooc_xblocks.domain.asset_table import UNKNOWN_COLUMN, table
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.texts import is_blank, one_line
from grooc_xblocks.domain.words import marked as _

COLUMNS = ("id", "name", "kind", "level", "state", "offers", "knows", "place", "note", "person", "links")
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Listed:
    """What a list holds. ``total`` counts the lines that tell of an asset, faulty ones too."""

    rows: tuple[Row, ...] = ()
    faults: tuple[Fault, ...] = ()
    total: int = 0


def write(now: AssetMap, *, people: Mapping[int, str]) -> str:
    """Write a map as CSV, with a byte order mark for spreadsheets. ``people`` are names of learners by id."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    times = Counter(asset["name"] for asset in now.assets.values())
    leading: dict[str, list[str]] = {}
    for link in now.links.values():
        name = now.assets[link["to"]]["name"] if link["to"] in now.assets else ""
        target = item(name) if times[name] == 1 else f"#{link['to']}"
        leading.setdefault(link["from"], []).append(f"{item(link['verb'])} > {target}")
    for key, asset in now.assets.items():
        told = {column: asset[column] for column in COLUMNS if column in TEXTS + CHOICES}
        knows = joined(_person(who, people) for who in asset["knows"])
        person = YES if asset["person"] else ""
        cells = {**told, "id": key, "knows": knows, "person": person, "links": joined(leading.get(key, ()))}
        writer.writerow([harmless(cells[column]) for column in COLUMNS])
    return BYTE_ORDER_MARK + table.getvalue()


def _person(who: int | str, people: Mapping[int, str]) -> str:
    """Write a learner by name where that says who it is, and somebody else so that no learner is meant."""
    names = list(people.values())
    if isinstance(who, str):
        return plain(who) if who in names else item(who)
    name = people.get(who, "")
    is_plain = not is_blank(name) and one_line(name) == name and names.count(name) == 1
    return item(name) if is_plain else f"#{who}"


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
    reader = Reader(now, kinds, levels, verbs, people)
    found = table(text, COLUMNS, reader.guess, IMPORTED + 1)
    told = [reader.told(record) for record in found.records[:IMPORTED]]
    rows, faults = reader.rows(told)
    unknown = [Fault(1, column, (UNKNOWN_COLUMN, {})) for column in found.unknown]
    rest = [Fault(record.line, "", (_TOO_MANY, {"most": IMPORTED})) for record in found.records[IMPORTED:]]
    return Listed(tuple(rows), (*unknown, *faults, *rest), found.total)


_TOO_MANY = _("A list has room for %(most)s lines. This one and those below it are left out.")
