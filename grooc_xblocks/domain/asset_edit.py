"""Edits of an asset and of the problem, field by field: what two people changed at the same time comes together."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any

from grooc_xblocks.domain import replays
from grooc_xblocks.domain.asset_fields import (
    CHOICES,
    FIELDS,
    LINES,
    OF_SEVERAL_LINES,
    PROBLEM,
    PROBLEM_LENGTH,
    STATES_KEPT,
    TEXTS,
    Asset,
    text_fault,
)
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.errors import AssetClash, NotThere, faulty
from grooc_xblocks.domain.merge import merge
from grooc_xblocks.domain.texts import one_line
from grooc_xblocks.domain.words import marked as _

_MARKS = r".,;:!?()\[\]\"“”«»¿¡…،؛؟।。、，"
_WORDS = re.compile(rf"\n|[^\S\n]*(?:[{_MARKS}]|[^\s{_MARKS}]+)|[^\S\n]+")
_WORDS_MOST = 400  # of a text that is put together word by word, for the time it takes
_ALIKE = 0.5  # of the words, on a scale to 1: below it a text was written anew, and words of two texts make no third
_LINE_END = "\r"  # stands for a newline while each word is a line; no stored text has one


@dataclass(frozen=True)
class _Field:
    """A field of an edit: its value where the learner started, if that is ``known``, now, and as the learner has it."""

    name: str
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
        if self.name == "knows":
            return _joined(self.base if self.known else (), self.theirs, self.yours)
        if self.name in CHOICES or not self.known:
            return None
        merged = merge(self.base, self.theirs, self.yours)
        return merged.text if merged.clean else None

    def clash(self, asset: str, version: int, mark: Mapping[str, Any]) -> dict[str, Any]:
        """Show both sides and, for texts, a proposal that has the words of both."""
        base, theirs, yours = (_shown(value) for value in (self.base if self.known else "", self.theirs, self.yours))
        together = yours if self.name in CHOICES else put_together(base, theirs, yours)
        if self.name in TEXTS and self.name not in OF_SEVERAL_LINES:
            together = one_line(together)
        return {
            "asset": asset, "field": self.name, "base": base, "yours": yours, "theirs": theirs, "together": together,
            "version": version, "by": mark["by"], "at": mark["at"], "merged": [],
        }  # fmt: skip


def edit(
    now: AssetMap,
    asset: str,
    changes: Mapping[str, Any],
    *,
    base: Asset | None,
    version: int,
    by: int,
    at: str,
) -> AssetMap:
    """
    Apply ``changes`` (tidied and checked fields) that were made on ``base``, to the asset as it is now.

    ``base`` is the asset as the version wrote it from which the learner started, None when the history no longer has
    it; ``version`` is that of the asset as it is now. A field that nobody changed since is set; one with the same value
    already stays; texts are merged; who knows it is merged as a set; a change of state is logged. A request that was
    applied already, be it before the latest edits of others, changes nothing.

    Raises NotThere when the asset is gone, Refused when a merged text is too long, and AssetClash, with nothing
    applied, when a text does not merge or a choice was made otherwise: ``details["clash"]`` is the ``Clash`` of the
    front end, of the first such field. The answer to a clash edits that field alone, from the clash's ``version``; the
    other changes are sent again from their own base, for they may clash as well.
    """
    if asset not in now.assets:
        raise NotThere
    theirs, request = now.assets[asset], replays.digest(by, base, dict(changes))
    if replays.is_known(theirs, request):
        return now
    parts = list(_parts(base, theirs, changes))
    together = {part.name: part.together for part in parts}
    clashing = next((part for part in parts if together[part.name] is None), None)
    if clashing is not None:
        clash = clashing.clash(asset, version, theirs["marks"].get(clashing.name, theirs))
        raise AssetClash({**clash, "merged": _merged(base, theirs, together, by)})
    changed = {name: value for name, value in together.items() if value != theirs[name]}
    if not changed:
        return now
    _check_texts(changed)
    after = {**_with(theirs, changed, by=by, at=at), replays.KEY: replays.remembered(theirs, request)}
    return replace(now, assets={**now.assets, asset: after})


def _parts(base: Asset | None, theirs: Asset, changes: Mapping[str, Any]) -> Iterator[_Field]:
    for name in FIELDS:
        if name in changes:
            yield _Field(name, base[name] if base else None, theirs[name], changes[name], known=base is not None)


def _with(asset: Asset, changed: Mapping[str, Any], *, by: int, at: str) -> dict[str, Any]:
    """Set fields and note who set them; a change of state is one more line of its log."""
    mark = {"by": by, "at": at}
    log = [{"state": changed["state"], **mark}] if "state" in changed else []
    return {
        **asset,
        **changed,
        "states": [*asset["states"], *log][-STATES_KEPT:],
        "marks": {**asset["marks"], **dict.fromkeys(changed, mark)},
    }


def _check_texts(texts: Mapping[str, Any]) -> None:
    found = {name: fault for name in TEXTS if name in texts for fault in [text_fault(name, texts[name])] if fault}
    if found:
        raise faulty(found)


def _merged(base: Asset | None, theirs: Asset, together: Mapping[str, Any], by: int) -> list[dict[str, Any]]:
    """Tell which other fields of the edit come together without asking: by whom each was changed since ``base``."""
    told = []
    for name in FIELDS:
        if base is not None and base[name] != theirs[name] and together.get(name, "") is not None:
            told.append({"field": name, "by": theirs["marks"].get(name, theirs)["by"]})
        if together.get(name) is not None and together[name] != theirs[name]:
            told.append({"field": name, "by": by})
    return told


def _joined(base: Sequence[int | str], theirs: Sequence[int | str], yours: Sequence[int | str]) -> list[int | str]:
    """Add whom the learner added and leave out whom the learner left out."""
    kept = [one for one in theirs if one in yours or one not in base]
    return list(dict.fromkeys(kept + [one for one in yours if one not in base]))


def _shown(value: Any) -> str:
    """Show a choice as a text: the mark of a person is "yes" or nothing."""
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


def write_problem(
    problem: Mapping[str, Any], text: str, *, base: int, base_text: str | None, version: int, by: int, at: str
) -> Mapping[str, Any]:
    """
    Return the problem, ``{"text": str, "by": int, "at": iso, "edits": [str]}`` or ``{}``, with ``text`` in it, joined
    with what others wrote since version ``base``, which had ``base_text`` (None: nobody knows that any more).

    ``version`` is that of the problem as it is now. Writing what is there returns the same ``problem``. Raises
    AssetClash (``field`` "problem", ``asset`` "") and Refused for a text that is too long.
    """
    request = replays.digest(by, base, text)
    if replays.is_known(problem, request):
        return problem
    written = _Field(PROBLEM, base_text, problem.get("text", ""), text, known=base_text is not None)
    together = written.together
    if together is None:
        raise AssetClash(written.clash("", version, problem))
    if together == written.theirs:
        return problem
    if len(together) > PROBLEM_LENGTH:
        raise faulty({"text": (_("Please stay under %(most)s characters."), {"most": PROBLEM_LENGTH})})
    if together.count("\n") >= LINES:
        raise faulty({"text": (_("Please stay under %(most)s lines."), {"most": LINES})})
    return {"text": together, "by": by, "at": at, replays.KEY: replays.remembered(problem, request)}
