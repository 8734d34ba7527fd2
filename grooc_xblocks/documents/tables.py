"""CSV that a spreadsheet opens as a table of texts, line by line."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

BYTE_ORDER_MARK = "\ufeff"
"""Spreadsheets take a file without one for some other encoding."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-[0-9]+(\.[0-9]+)?")


def csv_lines(rows: Iterable[Iterable[str]]) -> Iterator[bytes]:
    """
    Give a table as UTF-8, one line at a time; a cell that would be a formula has an apostrophe before it. A number
    below zero stays a number.
    """
    mark = BYTE_ORDER_MARK
    for row in rows:
        line = io.StringIO()
        csv.writer(line).writerow(map(_harmless, row))
        yield (mark + line.getvalue()).encode()
        mark = ""


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell
