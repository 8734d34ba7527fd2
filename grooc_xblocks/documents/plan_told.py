"""What the document of a plan tells: words to be read; names, days and numbers as the reader writes them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from grooc_xblocks.documents.map_docx import MapDocument
from grooc_xblocks.documents.pictures import Picture

Row = Mapping[str, str]
"""The fields of a row or a note, each as it is read; what there is none of is ""."""


@dataclass(frozen=True)
class Section:
    """``text`` has the four signs of ``plan_text``; ``rows`` are of the section's ``kind``, in their order."""

    title: str
    kind: str
    text: str = ""
    rows: Sequence[Row] = ()


@dataclass(frozen=True)
class Part:
    """``note`` says which version it is, or ""."""

    title: str
    note: str
    sections: Sequence[Section]


@dataclass(frozen=True)
class Measured:
    """An indicator with its readings (``day``, ``value``, ``who``, ``how``), oldest first; ``says`` is the sentence."""

    what: str
    says: str
    readings: Sequence[Row]
    picture: Picture | None = None


@dataclass(frozen=True)
class Note:
    """A check-in or the notes of a meeting: a heading, and under which words a text was told, or a list of points."""

    title: str
    told: Sequence[tuple[str, str | tuple[str, ...]]]

    def lines(self) -> str:
        """Return all that was told as one text."""
        return "\n".join(
            line for words, said in self.told for line in (words, *([said] if isinstance(said, str) else said))
        )


@dataclass(frozen=True)
class Thought:
    """A reflection that the group chose."""

    title: str
    name: str
    text: str


@dataclass(frozen=True)
class Used:
    """Feedback from outside, and what the group did with it; ``name`` may be ""."""

    name: str
    text: str
    will: str
    because: str


@dataclass(frozen=True)
class PlanDocument:
    """
    A plan, or one part of it. ``by`` says who wrote it; ``map`` comes with its picture; ``signers`` (``name``,
    ``answer``, ``why``) are those of one part's version. ``say`` translates a message (with its plural, for a number);
    ``locale`` is the language of the document.
    """

    title: str
    subtitle: str
    by: str
    problem: str
    parts: Sequence[Part]
    say: Callable[[str, str, int | None], str]
    locale: str
    right_to_left: bool = False
    map: MapDocument | None = None
    measured: Sequence[Measured] = ()
    notes: Sequence[Note] = ()
    thoughts: Sequence[Thought] = ()
    used: Sequence[Used] = ()
    signers: Sequence[Row] = ()

    def words(self, text: str) -> str:
        """Return a message in the reader's language."""
        return self.say(text, "", None)
