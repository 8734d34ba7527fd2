"""
Groups with a similar problem: those whose texts have rare words in common, with these words as the reason.

A word counts the more, the fewer texts have it and the longer it is, so no list of any language's little words is
needed (term weighting by rarity: Spärck Jones, J. Documentation 28, 1972). Words are compared by their first five
letters, which finds about as much as a dictionary of word forms does (shown for Turkish: Can and others, JASIST 59,
2008). Scripts without blanks between words are compared by pieces of two or three signs.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from math import log, sqrt

from grooc_xblocks.domain.texts import UNSPACED, folded

_SHORTEST = 3  # letters of a word that is compared
_STEM = 5  # letters by which words are compared
_REASONS = 3
_LEAST = 0.08  # likeness, from 0 to 1, below which texts are not called similar


@dataclass(frozen=True)
class Similar:
    """A text that is similar, and up to three words of one's own text that are the reason, the weightiest first."""

    id: int
    words: tuple[str, ...]


@dataclass(frozen=True)
class _Piece:
    """A word, or a piece of a run without blanks: what it is compared by, and where in its text it stands."""

    key: str
    start: int
    end: int
    is_run: bool = False


def similar(own: str, others: Mapping[int, str], *, most: int = 3) -> tuple[Similar, ...]:
    """Return the texts that are most similar to ``own``, the most similar first; none where no rare word is shared."""
    pieces = list(_pieces(own))
    read = {one: frozenset(piece.key for piece in _pieces(text)) for one, text in others.items()}
    mine = frozenset(piece.key for piece in pieces)
    held = Counter(key for keys in (mine, *read.values()) for key in keys)
    weights = {key: log((len(read) + 2) / count) * len(key) for key, count in held.items()}
    # What half of the texts say is what the course is about, and no reason.
    rare = {key for key in mine if held[key] <= max(2, (len(read) + 1) // 2)}
    found = []
    for one, keys in read.items():
        likeness = _likeness(mine, keys, weights)
        if keys & rare and likeness >= _LEAST:
            found.append((-likeness, one, keys & rare))
    return tuple(
        Similar(one, tuple(_words(own, pieces, shared, weights))[:_REASONS])
        for _less, one, shared in sorted(found)[:most]
    )


def in_text(words: Iterable[str], text: str) -> tuple[str, ...]:
    """Return those of the ``words`` that ``text`` shares, compared as ``similar`` does."""
    keys = {piece.key for piece in _pieces(text)}
    return tuple(word for word in words if all(piece.key in keys for piece in _pieces(word)))


def _likeness(mine: frozenset[str], theirs: frozenset[str], weights: Mapping[str, float]) -> float:
    """Return the cosine of two texts, 0 to 1."""
    lengths = sqrt(_squares(mine, weights) * _squares(theirs, weights))
    return _squares(mine & theirs, weights) / lengths if lengths else 0.0


def _squares(keys: frozenset[str], weights: Mapping[str, float]) -> float:
    return sum(weights[key] ** 2 for key in sorted(keys))


def _pieces(text: str) -> Iterator[_Piece]:
    start = 0
    for kind, signs in groupby(text, key=_kind):
        run = "".join(signs)
        if kind == "spaced":
            yield from _word(run, start)
        elif kind == "unspaced":
            size = 2 if run[0] >= "\u3040" else 3
            for at in range(max(1, len(run) - size + 1)):
                part = run[at : at + size]
                yield _Piece(_flat(part), start + at, start + at + len(part), is_run=True)
        start += len(run)


def _kind(sign: str) -> str:
    """Tell signs of words apart from others, and those of scripts without blanks from those with."""
    if unicodedata.category(sign)[0] not in "LMN":
        return "between"
    return "unspaced" if UNSPACED.match(sign) else "spaced"


def _word(run: str, start: int) -> Iterator[_Piece]:
    key = _flat(run)
    if len(key) >= _SHORTEST and not key.isdigit():
        yield _Piece(key[:_STEM], start, start + len(run))


def _flat(run: str) -> str:
    """Return how a piece is compared; Korean syllables stay whole."""
    return unicodedata.normalize("NFC", folded(run))


def _words(text: str, pieces: list[_Piece], shared: frozenset[str], weights: Mapping[str, float]) -> Iterator[str]:
    """Yield shared words as ``text`` writes them, the weightiest first, each once; pieces of one run together."""
    spans: list[tuple[int, int, float, str]] = []  # where from, where to, weight, what it is compared by
    for piece in pieces:
        if piece.key not in shared:
            continue
        if piece.is_run and spans and piece.start < spans[-1][1]:
            start, _end, weight, key = spans.pop()
            spans.append((start, piece.end, weight + weights[piece.key], key + piece.key[-1:]))
        else:
            spans.append((piece.start, piece.end, weights[piece.key], piece.key))
    once = {key: (start, end, weight) for start, end, weight, key in reversed(spans)}
    for start, end, _weight in sorted(once.values(), key=lambda span: (-span[2], span[0])):
        yield text[start:end]
