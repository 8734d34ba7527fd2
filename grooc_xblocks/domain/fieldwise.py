"""
Edits of a record that several people write at once, field by field: what two changed at the same time comes together.

A record is a mapping with its fields, ``by`` and ``at`` of whoever added it, ``marks`` (``{"by", "at"}`` by field, of
those changed since) and, once it was edited, ``edits`` for ``replays``.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from grooc_xblocks.domain import replays
from grooc_xblocks.domain.errors import FieldClash
from grooc_xblocks.domain.merge import merge
from grooc_xblocks.domain.texts import one_line

_MARKS = r".,;:!?()\[\]\"“”«»¿¡…،؛؟।。、，"
_WORDS = re.compile(rf"\n|[^\S\n]*(?:[{_MARKS}]|[^\s{_MARKS}]+)|[^\S\n]+")
_WORDS_MOST = 400  # of a text that is put together word by word, for the time it takes
_ALIKE = 0.5  # of the words, on a scale to 1: below it a text was written anew, and words of two texts make no third
_LINE_END = "\r"  # stands for a newline while each word is a line; no stored text has one

Record = Mapping[str, Any]
Way = Literal["line", "lines", "choice", "set"]
"""How a field comes together: texts of one or several lines are merged, sets are joined, of choices there is one."""
Ways = Mapping[str, Way]
"""The fields of a record, in the order in which clashes are told."""


@dataclass(frozen=True)
class Field:
    """A field of an edit: its value where the writer started, if that is ``known``, now, and as the writer has it."""

    name: str
    way: Way
    base: Any
    theirs: Any
    yours: Any
    known: bool = True

    @property
    def together(self) -> Any | None:
        """The value in which both sides are; None when a person has to choose."""
        if self.yours == self.theirs or (self.known and self.yours == self.base):
            return self.theirs
        if self.theirs == (self.base if self.known else ""):
            return self.yours
        if self.way == "set":
            return _joined(self.base if self.known else (), self.theirs, self.yours)
        if self.way == "choice" or not self.known:
            return None
        merged = merge(self.base, self.theirs, self.yours)
        return merged.text if merged.clean else None

    def clash(self, mark: Mapping[str, Any]) -> dict[str, Any]:
        """
        Show both sides and, for texts, a proposal that has the words of both; ``mark`` says who wrote theirs.

        What a record is called and its version are the caller's to add: ``asset`` or ``row``, and ``version``.
        """
        base, theirs, yours = (_shown(value) for value in (self.base if self.known else "", self.theirs, self.yours))
        together = yours if self.way == "choice" else put_together(base, theirs, yours)
        return {
            "field": self.name, "base": base, "yours": yours, "theirs": theirs,
            "together": one_line(together) if self.way == "line" else together,
            "by": mark["by"], "at": mark["at"], "merged": [],
        }  # fmt: skip


def edit(
    theirs: Record,
    changes: Mapping[str, Any],
    *,
    ways: Ways,
    base: Record | None,
    check: Callable[[Mapping[str, Any]], None],
    by: int,
    at: str,
) -> Record:
    """
    Return the record with ``changes`` (tidied and checked fields) that were made on ``base``.

    ``base`` is the record as the version wrote it from which the writer started, None when nobody has it any more. A
    field that nobody changed since is set; one with the same value already stays; texts are merged; sets are joined. A
    request that was applied already, be it before the latest edits of others, and one that changes nothing return the
    very same ``theirs``.

    ``check`` is given what changed, merged, and raises Refused, for what was joined may be too long. Raises FieldClash,
    with nothing applied, when a text does not merge or a choice was made otherwise: ``details["clash"]`` is
    ``Field.clash`` of the first such field, with what comes together without asking in ``merged``. The answer to a
    clash edits that field alone, from the record as it is now; the other changes are sent again from their own base,
    for they may clash as well.
    """
    request = replays.digest(by, base, dict(changes))
    if replays.is_known(theirs, request):
        return theirs
    fields = list(_fields(ways, base, theirs, changes))
    together = {field.name: field.together for field in fields}
    clashing = next((field for field in fields if together[field.name] is None), None)
    if clashing is not None:
        clash = clashing.clash(theirs["marks"].get(clashing.name, theirs))
        raise FieldClash({**clash, "merged": _merged(ways, base, theirs, together, by)})
    changed = {name: value for name, value in together.items() if value != theirs[name]}
    if not changed:
        return theirs
    check(changed)
    mark = {"by": by, "at": at}
    marks = {**theirs["marks"], **dict.fromkeys(changed, mark)}
    return {**theirs, **changed, "marks": marks, replays.KEY: replays.remembered(theirs, request)}


def _fields(ways: Ways, base: Record | None, theirs: Record, changes: Mapping[str, Any]) -> Iterator[Field]:
    for name, way in ways.items():
        if name in changes:
            yield Field(name, way, base[name] if base else None, theirs[name], changes[name], known=base is not None)


def _merged(
    ways: Ways, base: Record | None, theirs: Record, together: Mapping[str, Any], by: int
) -> list[dict[str, Any]]:
    """Tell which other fields of the edit come together without asking: by whom each was changed since ``base``."""
    told = []
    for name in ways:
        if base is not None and base[name] != theirs[name] and together.get(name, "") is not None:
            told.append({"field": name, "by": theirs["marks"].get(name, theirs)["by"]})
        if together.get(name) is not None and together[name] != theirs[name]:
            told.append({"field": name, "by": by})
    return told


def _joined(base: Sequence[int | str], theirs: Sequence[int | str], yours: Sequence[int | str]) -> list[int | str]:
    """Add what the writer added and leave out what the writer left out."""
    kept = [one for one in theirs if one in yours or one not in base]
    return list(dict.fromkeys(kept + [one for one in yours if one not in base]))


def _shown(value: Any) -> str:
    """Show a choice as a text: a mark that is set is "yes", else nothing."""
    return value if isinstance(value, str) else "yes" if value else ""


def put_together(base: str, theirs: str, yours: str) -> str:
    """Propose one text with the words of both sides: word by word where both kept most, else one after the other."""
    words, their_words, your_words = (
        [word.replace("\n", _LINE_END) for word in _WORDS.findall(text)] for text in (base, theirs, yours)
    )
    if max(map(len, (words, their_words, your_words))) > _WORDS_MOST:
        return merge(base, theirs, yours).together
    if any(SequenceMatcher(None, words, side, autojunk=False).ratio() < _ALIKE for side in (their_words, your_words)):
        return merge(base, theirs, yours).together
    by_word = merge("\n".join(words), *("\n".join(_runs(words, side)) for side in (their_words, your_words))).together
    return by_word.replace("\n", "").replace(_LINE_END, "\n")


def _runs(words: Sequence[str], side: Sequence[str]) -> Iterator[str]:
    """Yield the words that a side kept, one by one, and what it wrote between them in one piece."""
    for tag, _start, _end, start, end in SequenceMatcher(None, words, side, autojunk=False).get_opcodes():
        yield from side[start:end] if tag == "equal" else ["".join(side[start:end])]
