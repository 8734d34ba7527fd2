"""Any list that people have, as records: what the spreadsheet wrote, cells that were copied from it, names by line."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from grooc_xblocks.domain.asset_cells import as_written
from grooc_xblocks.domain.texts import folded, is_blank
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

_SEPARATORS = ",;\t"
_LINE_END = re.compile(r"\r\n?|\n")
_BULLET = re.compile(r"\s*(?:[-–—*•·▪◦]|\d{1,3}[.)])\s+")

BROKEN = _("A quotation mark opens here and nothing closes it, or more follows after it.")
CROWDED = _("This line has more cells than there are columns.")
UNKNOWN_COLUMN = _("There is no such column; it is left out.")


@dataclass(frozen=True)
class Record:
    """One line of a list, from 1: its cells by column; ``fault`` says why it cannot be read."""

    line: int
    cells: dict[str, str]
    fault: Message | None = None


@dataclass(frozen=True)
class Table:
    """The first records, how many there are, and the columns of the header that nobody knows."""

    records: tuple[Record, ...]
    total: int
    unknown: tuple[str, ...] = ()


def table(
    text: str, columns: Sequence[str], guess: Callable[[Sequence[str]], dict[str, str] | None], most: int
) -> Table:
    """
    Read a text with a header of ``columns``, cells without one, which ``guess`` tells apart (None: too many), or lines;
    ``most`` records of it, the others are counted.
    """
    text = text.removeprefix("\ufeff")
    separator, header = _header(text, columns)
    if header:
        known = [column if column in columns else "" for column in header]
        rows = list(_rows(text, separator, strict=True))[1:]
        unknown = tuple(column for column in header if column and column not in columns)
        return Table(tuple(_record(row, known) for row in rows[:most]), len(rows), unknown)
    if "\t" in text.strip():
        rows = list(_rows(text, "\t", strict=False))
        return Table(tuple(_guessed(row, guess) for row in rows[:most]), len(rows))
    lines = [(at, line) for at, line in enumerate(_LINE_END.split(text), 1) if not is_blank(line)]
    return Table(tuple(Record(at, {"name": _BULLET.sub("", line, count=1)}) for at, line in lines[:most]), len(lines))


@dataclass(frozen=True)
class _Row:
    line: int
    cells: Sequence[str]
    fault: Message | None = None


def _header(text: str, columns: Sequence[str]) -> tuple[str, list[str]]:
    """Return the separator and the columns of the first line; no columns when it is no header."""
    best: tuple[str, list[str]] = ("", [])
    for separator in _SEPARATORS:
        first = next(_rows(text, separator, strict=False), _Row(1, ()))
        header = [folded(cell).strip() for cell in first.cells]
        if "name" in header and _known(header, columns) > _known(best[1], columns):
            best = separator, header
    return best


def _known(header: Sequence[str], columns: Sequence[str]) -> int:
    return len(set(header) & set(columns))


def _rows(text: str, separator: str, *, strict: bool) -> Iterator[_Row]:
    """Yield rows with the line on which each begins; a broken one is the last."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=strict)
    line = 1
    try:
        for cells in reader:
            if not all(map(is_blank, cells)):
                yield _Row(line, cells)
            line = reader.line_num + 1
    except csv.Error:
        yield _Row(line, (), (BROKEN, {}))


def _record(row: _Row, header: Sequence[str]) -> Record:
    if row.fault or not all(map(is_blank, row.cells[len(header) :])):
        return Record(row.line, {}, row.fault or (CROWDED, {}))
    named = zip(header, row.cells, strict=False)
    return Record(row.line, {column: as_written(cell) for column, cell in named if column})


def _guessed(row: _Row, guess: Callable[[Sequence[str]], dict[str, str] | None]) -> Record:
    cells = None if row.fault else guess([as_written(cell) for cell in row.cells])
    return Record(row.line, cells or {}, row.fault or (None if cells else (CROWDED, {})))
