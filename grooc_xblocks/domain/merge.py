"""Two people wrote in one text at the same time: join what can be joined, and show both where it cannot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

Lines = list[str]


@dataclass(frozen=True)
class Merged:
    """
    What became of two edits. No line that either side added is ever missing from ``text``.

    ``clean`` says that nobody touched what the other did. If not, ``text`` holds both versions of the lines in
    question, theirs first: a proposal for a person to edit, not to be stored unseen.
    """

    text: str
    clean: bool

    @property
    def together(self) -> str:
        """Name the same text by its use when the merge is not clean."""
        return self.text


@dataclass(frozen=True)
class _Edit:
    """Lines ``start`` to ``end`` of the base became ``lines``; ``start == end`` is an insertion before ``start``."""

    start: int
    end: int
    lines: Lines

    def reaches_into(self, other: "_Edit") -> bool:
        """Tell whether both change one line, or one puts lines into the middle of what the other changes."""
        return self.start < other.end and other.start < self.end

    def meets(self, other: "_Edit") -> bool:
        """Tell whether both put lines in at one place."""
        return self.start == self.end == other.start == other.end


def merge(base: str, theirs: str, yours: str) -> Merged:
    """
    Merge two edits of ``base`` line by line.

    Edits of different lines are joined, neighbours too. Lines that both put in at one place stand one after the other,
    theirs first; what both wrote alike stands once. Changing or removing what the other changed or removed is not
    clean, unless both did the same.
    """
    if yours in (base, theirs):
        return Merged(theirs, clean=True)
    if theirs == base:
        return Merged(yours, clean=True)
    lines = base.split("\n")
    their_edits, your_edits = _edits(lines, theirs.split("\n")), _edits(lines, yours.split("\n"))
    merged: Lines = []
    clean, at = True, 0
    for their_part, your_part in _parts(their_edits, your_edits):
        part = their_part + your_part
        start, end = min(edit.start for edit in part), max(edit.end for edit in part)
        merged += lines[at:start]
        joined, is_clean = _join(lines, start, end, their_part, your_part)
        merged += joined
        clean, at = clean and is_clean, end
    return Merged("\n".join(merged + lines[at:]), clean)


def _edits(base: Lines, side: Lines) -> list[_Edit]:
    if base == [""]:  # nothing was there: that is no blank line to which the one between two paragraphs is alike
        return [_Edit(0, 1, side)]
    codes = SequenceMatcher(None, base, side, autojunk=False).get_opcodes()
    return [_Edit(b1, b2, side[s1:s2]) for tag, b1, b2, s1, s2 in codes if tag != "equal"]


def _parts(theirs: Sequence[_Edit], yours: Sequence[_Edit]) -> Iterator[tuple[list[_Edit], list[_Edit]]]:
    """Group edits that have to do with each other, in the order of the text; most stand alone."""
    part: tuple[list[_Edit], list[_Edit]] = ([], [])
    marked = [(edit, 0) for edit in theirs] + [(edit, 1) for edit in yours]
    for edit, side in sorted(marked, key=lambda one: (one[0].start, one[0].end, one[1])):
        others = part[0] + part[1]
        if others and not any(edit.reaches_into(other) or edit.meets(other) for other in others):
            yield part
            part = ([], [])
        part[side].append(edit)
    yield part


def _join(base: Lines, start: int, end: int, theirs: list[_Edit], yours: list[_Edit]) -> tuple[Lines, bool]:
    """Join the edits of one part; the second value says whether that was clean."""
    their_lines, your_lines = _applied(base, start, end, theirs), _applied(base, start, end, yours)
    if not yours or their_lines == your_lines:
        return their_lines, True
    if not theirs:
        return your_lines, True
    only_added = start == end
    return _both(their_lines, your_lines), only_added


def _applied(base: Lines, start: int, end: int, edits: list[_Edit]) -> Lines:
    lines: Lines = []
    for edit in edits:
        lines += base[start : edit.start] + edit.lines
        start = edit.end
    return lines + base[start:end]


def _both(theirs: Lines, yours: Lines) -> Lines:
    """Interleave two texts so that nothing of either is missing, and lines that are alike in both stand once."""
    lines: Lines = []
    t_at = y_at = 0
    for block in SequenceMatcher(None, theirs, yours, autojunk=False).get_matching_blocks():
        alike = theirs[block.a : block.a + block.size]
        # Blank lines alone are no likeness: each paragraph keeps its own.
        if not block.size or any(line.strip() for line in alike):
            lines += theirs[t_at : block.a] + yours[y_at : block.b] + alike
            t_at, y_at = block.a + block.size, block.b + block.size
    return lines
