"""CSV that a spreadsheet opens as a table of texts, line by line."""

import csv
import io
from collections.abc import Iterable, Iterator

BYTE_ORDER_MARK = "\ufeff"
"""Spreadsheets take a file without one for some other encoding."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_lines(rows: Iterable[Iterable[str]]) -> Iterator[bytes]:
    """Give a table as UTF-8, one line at a time; a cell that would be a formula has an apostrophe before it."""
    mark = BYTE_ORDER_MARK
    for row in rows:
        line = io.StringIO()
        csv.writer(line).writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
        yield (mark + line.getvalue()).encode()
        mark = ""
