"""What stands in one cell of a map's table: harmless for a spreadsheet, and read back as it was."""

import re
from collections.abc import Iterable, Iterator

_FORMULA = "=+\\-@\t\r\n＝＋－＠"
_DANGEROUS = re.compile(f"'*[{_FORMULA}]")
_MADE_HARMLESS = re.compile(f"'+[{_FORMULA}]")

_ENDS_ITEM = ";؛；"
_SPECIAL = re.compile(rf"([\\>{_ENDS_ITEM}])")
_ITEM = re.compile(rf"(?:\\.|[^{_ENDS_ITEM}\\]|\\$)+", re.DOTALL)
_VERB = re.compile(r"((?:\\.|[^>\\])*)>(.*)", re.DOTALL)
_TAKEN = re.compile(r"\\(.)", re.DOTALL)


def harmless(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would run, and before what has one for that reason."""
    return f"'{cell}" if _DANGEROUS.match(cell) else cell


def as_written(cell: str) -> str:
    """Take off the apostrophe that ``harmless`` put there."""
    return cell[1:] if _MADE_HARMLESS.match(cell) else cell


def item(text: str) -> str:
    """Write a name so that it is one item, and no ``#id``."""
    written = _SPECIAL.sub(r"\\\1", text)
    return f"\\{written}" if written.startswith("#") else written


def plain(text: str) -> str:
    """Write a name that must not be taken for that of somebody else: with a backslash before it."""
    written = item(text)
    return written if written.startswith("\\") else f"\\{written}"


def joined(items: Iterable[str]) -> str:
    """Put items into one cell."""
    return "; ".join(items)


def items(cell: str) -> Iterator[str]:
    """Yield the items of a cell as they are written, without the empty ones."""
    yield from filter(None, (part.strip() for part in _ITEM.findall(cell)))


def verb_and_target(written: str) -> tuple[str, str]:
    """Return the two sides of a link's ``>``, as they are written; the verb is "" where there is no such sign."""
    found = _VERB.fullmatch(written)
    return (found[1].strip(), found[2].strip()) if found else ("", written)


def id_in(written: str) -> str:
    """Return the id of a ``#id``, "" for a name."""
    return written[1:] if written.startswith("#") else ""


def text_of(written: str) -> str:
    """Return a name as it was before ``item``."""
    return _TAKEN.sub(r"\1", written)
