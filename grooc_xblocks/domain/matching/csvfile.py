"""
Learners in, groups out, as comma-separated files.

Columns: ``id``; ``topics`` (ranked, best first); ``languages``; ``availability`` (168 bits of the UTC week, Monday
00:00 first, as 42 hexadecimal digits, first hour = highest bit); ``skills`` (whole numbers from 0); ``region``. Lists
have ``|`` between. Only ``id`` must be there;
``utc_offset`` and whatever else is not read. A byte order mark is skipped.
"""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TextIO

from grooc_xblocks.domain.matching.data import Fact, Grouping, Seeker

HOURS = 168
SKILL_TOP = 5


class BadFile(Exception):
    """What is wrong with a file, and where: `line` counts from 1, `column` is the column's name."""

    def __init__(self, problem: str, line: int = 1, column: str = "") -> None:
        super().__init__(problem)
        self.problem, self.line, self.column = problem, line, column

    def __str__(self) -> str:
        where = f"line {self.line}"
        return f"{where}, column {self.column}: {self.problem}" if self.column else f"{where}: {self.problem}"


def read_learners(path: Path) -> list[Seeker]:
    """The people of a file. Raises BadFile for what cannot be read and OSError when there is no file."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        try:
            return list(_people(file))
        except UnicodeDecodeError as error:
            raise BadFile("the file is not text in UTF-8") from error
        except csv.Error as error:
            raise BadFile(f"not a comma-separated file: {error}") from error


def _people(file: TextIO) -> Iterator[Seeker]:
    rows = csv.DictReader(file, strict=True)
    names = rows.fieldnames or []
    if "id" not in names:
        raise BadFile("there is no column called id")
    twice = next((name for at, name in enumerate(names) if name in names[:at]), None)
    if twice is not None:
        raise BadFile("this column comes twice", 1, twice)
    seen: dict[str, int] = {}
    for row in rows:
        line = rows.line_num
        if None in row or None in row.values():
            raise BadFile(f"this line should have {len(names)} values, like the first")
        person = _person(row, line)
        if str(person.id) in seen:
            raise BadFile(f"{person.id} is on line {seen[str(person.id)]} already", line, "id")
        seen[str(person.id)] = line
        yield person


def _person(row: dict[str, str], line: int) -> Seeker:
    name = (row["id"] or "").strip()
    if not name:
        raise BadFile("this learner has no id", line, "id")
    values = {field: _value(row, line, column, read) for column, (field, read) in READ.items() if row.get(column)}
    return Seeker(name, **values)


def _value(row: dict[str, str], line: int, column: str, read: Callable[[str], Any]) -> Any:
    try:
        return read(row[column].strip())
    except ValueError as error:
        raise BadFile(str(error), line, column) from error


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


def _spoken(text: str) -> frozenset[str]:
    return frozenset(_list(text))


def _ranked(text: str) -> tuple[str, ...]:
    topics = _list(text)
    if len(set(topics)) < len(topics):
        raise ValueError("a topic is listed twice")
    return topics


def _week(text: str) -> int:
    """Hexadecimal, first hour highest, as a mask whose lowest bit is the first hour."""
    try:
        bits = f"{int(text, 16):0{HOURS}b}"
    except ValueError:
        raise ValueError(f"{text!r} is not a hexadecimal number") from None
    if len(bits) > HOURS or "-" in bits:
        raise ValueError(f"more than the {HOURS} hours of a week")
    return int(bits[::-1], 2)


def _levels(text: str) -> dict[str, int]:
    levels = {}
    for number, part in enumerate(text.split("|"), 1):
        if not part.strip().isdecimal() or int(part) > SKILL_TOP:
            raise ValueError(f"{part!r} is not a whole number from 0 to {SKILL_TOP}")
        levels[f"skill {number}"] = int(part)
    return levels


READ: dict[str, tuple[str, Callable[[str], Any]]] = {
    "topics": ("topics", _ranked),
    "availability": ("hours", _week),
    "languages": ("languages", _spoken),
    "skills": ("skills", _levels),
    "region": ("region", str),
}


def write_groups(file: TextIO, grouping: Grouping, order: list[Seeker]) -> None:
    """One line a learner in the order given: id, group (empty for nobody's), its topic, and why there is no group."""
    group_of = {member: group for group in grouping.groups for member in group.members}
    reasons = {one.seeker: one.reason for one in grouping.unplaced}
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["id", "group", "topic", "reason"])
    for seeker in order:
        group = group_of.get(seeker.id)
        if group is None:
            out.writerow([seeker.id, "", "", in_english(reasons[seeker.id])])
        else:
            out.writerow([seeker.id, group.id, group.topic or "", ""])


def in_english(fact: Fact) -> str:
    """A fact as it stands, for those who have no catalogue at hand."""
    text = fact.plural if fact.plural and fact.count != 1 else fact.msgid
    return text % {name: ", ".join(value) if isinstance(value, tuple) else value for name, value in fact.params.items()}
