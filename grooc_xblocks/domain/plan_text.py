"""
Texts of a plan: plain lines with four signs, which merge and compare well, and what is drawn from them.

``# `` begins a heading, ``- `` a line of a list, ``1. `` a line of a numbered one, ``[words](https://…)`` is a link.
Everything else is text as it stands; page, document and print are drawn from the blocks, and markup never is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from grooc_xblocks.domain.addresses import is_address
from grooc_xblocks.domain.texts import is_blank, many_lines

Kind = Literal["heading", "paragraph", "bullets", "numbers"]

SCHEMES = ("https", "http")
_SIGNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("heading", re.compile(r"#[ \t]+(?=\S)")),
    ("bullets", re.compile(r"[-*•][ \t]+(?=\S)")),
    ("numbers", re.compile(r"(\d{1,3})[.)][ \t]+(?=\S)")),
)
# The address may have pairs of brackets in it, as those of encyclopedias do.
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\(((?:[^\s()]|\([^\s()]*\)){1,2000})\)")


@dataclass(frozen=True)
class Span:
    """Words in a line; ``address`` is where they lead, or ""."""

    text: str
    address: str = ""


Line = tuple[Span, ...]


@dataclass(frozen=True)
class Block:
    """A heading of one line, a paragraph or a list of several; ``first`` is the number of a numbered list's first."""

    kind: Kind
    lines: tuple[Line, ...]
    first: int = 1


def parse(text: str) -> tuple[Block, ...]:
    """
    Return what ``text`` says as blocks; any text is fine.

    A blank line ends a block. Blanks around a line are nothing to show, and lines of a numbered list count on from the
    number of its first.
    """
    lines = (_read(line.strip(" \t")) for line in many_lines(text).split("\n"))
    blocks: list[Block] = []
    for (kind, _alone), group in groupby(enumerate(lines), key=lambda one: _joins(*one)):
        if kind is not None:
            run = [line for _at, line in group]
            blocks.append(Block(kind, tuple(tuple(_spans(words)) for _kind, words, _number in run), run[0][2]))
    return tuple(blocks)


def _read(line: str) -> tuple[Kind | None, str, int]:
    """Return a line's kind, None for a blank one, its words, and its number, 1 where it has none."""
    for kind, sign in _SIGNS:
        found = sign.match(line)
        if found is not None:
            return kind, line[found.end() :], int(found[1]) if found.groups() else 1
    return (None if is_blank(line) else "paragraph"), line, 1


def _joins(at: int, line: tuple[Kind | None, str, int]) -> tuple[Kind | None, int]:
    """Lines with the same value stand in one block; a heading stands alone."""
    return line[0], at if line[0] == "heading" else -1


def _spans(line: str) -> Iterator[Span]:
    start = 0
    for found in _LINK.finditer(line):
        words, address = found.groups()
        if is_address(address, SCHEMES) and not is_blank(words):
            if start < found.start():
                yield Span(line[start : found.start()])
            yield Span(words, address)
            start = found.end()
    if start < len(line):
        yield Span(line[start:])


def write(blocks: Sequence[Block]) -> str:
    """Return lines that say what blocks of ``parse`` say: parsed again, they are these blocks."""
    return "\n\n".join("\n".join(_written(block)) for block in blocks)


def _written(block: Block) -> Iterator[str]:
    for number, line in enumerate(block.lines, block.first):
        # A list that counts past 999 goes on from there: more digits are no number of a line.
        signs = {"heading": "# ", "bullets": "- ", "numbers": f"{min(number, 999)}. "}
        yield signs.get(block.kind, "") + "".join(map(_sign_of, line))


def _sign_of(span: Span) -> str:
    return f"[{span.text}]({span.address})" if span.address else span.text


def plain(text: str) -> str:
    """Return the words of ``text`` without its signs and addresses, a line each, for search and excerpts."""
    return "\n".join("".join(span.text for span in line) for block in parse(text) for line in block.lines)
