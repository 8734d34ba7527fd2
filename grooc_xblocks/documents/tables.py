"""CSV that a spreadsheet opens as a table of texts, line by line."""

import csv
import io
from collections.abc import Iterable, Iterator
from decimal import Decimal

BYTE_ORDER_MARK = "\ufeff"
"""Spreadsheets take a file without one for some other encoding."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Cell = str | Decimal


def csv_lines(rows: Iterable[Iterable[Cell]]) -> Iterator[bytes]:
    """
    Give a table as UTF-8, one line at a time; a text that would be a formula has an apostrophe before it. What comes as
    a number stays one, below zero too.
    """
    mark = BYTE_ORDER_MARK
    for row in rows:
        line = io.StringIO()
        csv.writer(line).writerow(map(_harmless, row))
        yield (mark + line.getvalue()).encode()
        mark = ""


def _harmless(cell: Cell) -> str:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else str(cell)
