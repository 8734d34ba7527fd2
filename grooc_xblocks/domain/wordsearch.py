"""
Which of many short texts hold every word of a query, anywhere within a word, without regard to case and accents.

A part of a word lies within one word of a text, so it is enough to look through the vocabulary, which grows far more
slowly than the texts. What is so common that the vocabulary would be the long way round is looked up in the texts.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import reduce
from itertools import repeat
from operator import and_

from grooc_xblocks.domain import bitmaps
from grooc_xblocks.domain.texts import folded

WORDS_HEARD = 8  # of a query; more only cost time
_KEPT = 100  # answers, kept true while texts change: turning a page or ticking a box does not search again
_COMMON = 200  # holders of a word that is worth a bitmap of its own
_EFFORT_OF_A_WORD = 3  # found in the vocabulary, in the time that one position of a holder takes
_AS_DIGITS = b"01" + bytes(254)


class WordSearch:
    """Texts by position. What is put is looked at only when the first query after it comes."""

    def __init__(self) -> None:
        self._texts: list[str] = []  # folded, by position; "" where none stands
        self._waiting: dict[int, str] = {}
        self._holders: dict[str, set[int]] = {}
        self._commonly: dict[str, int] = {}  # the holders of common words, as asked for
        self._words: list[str] = []
        self._vocabulary = bytearray()  # all words in UTF-8, each followed by a newline
        self._starts = [0]  # of each word in the vocabulary, and of the one to come
        self._answers: dict[str, int] = {}

    def put(self, position: int, text: str) -> None:
        """Let ``text`` stand at ``position`` from now on; an empty text is never found."""
        self._waiting[position] = text

    def matching(self, query: str) -> int | None:
        """Return the positions of the texts that hold every word of ``query``; None when it has no words."""
        words = folded(query).split()[:WORDS_HEARD]
        if not words:
            return None
        self._read_what_waits()
        return reduce(and_, map(self._answer, words))

    def _answer(self, word: str) -> int:
        if word not in self._answers:
            if len(self._answers) >= _KEPT:
                self._answers.clear()
            self._answers[word] = self._search(word)
        return self._answers[word]

    def _search(self, part: str) -> int:
        """Unite the holders of all words with ``part`` in them; where that gets long, read all the texts instead."""
        held = 0
        effort = 0
        rarely: set[int] = set()
        for word in self._words_with(part):
            holders = self._holders[word]
            effort += _EFFORT_OF_A_WORD
            if len(holders) < _COMMON:
                rarely |= holders
                effort += len(holders)
            else:
                held |= self._common_word(word)
            if effort > len(self._texts) // 8:
                return self._scan(part)
        return held | bitmaps.of(rarely, len(self._texts))

    def _words_with(self, part: str) -> Iterator[str]:
        sought = _encoded(part)
        at = self._vocabulary.find(sought)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield self._words[number]
            at = self._vocabulary.find(sought, self._starts[number + 1])

    def _common_word(self, word: str) -> int:
        if word not in self._commonly:
            self._commonly[word] = bitmaps.of(self._holders[word], len(self._texts))
        return self._commonly[word]

    def _scan(self, part: str) -> int:
        held = bytes(map(str.__contains__, self._texts, repeat(part)))  # one byte a text, 0 or 1
        return int(held.translate(_AS_DIGITS)[::-1], 2)

    def _read_what_waits(self) -> None:
        self._texts += [""] * (max(self._waiting, default=-1) + 1 - len(self._texts))
        for position, text in self._waiting.items():
            for word in set(self._texts[position].split()):
                self._holders[word].discard(position)
                self._commonly.pop(word, None)
            self._texts[position] = folded(text)
            self._correct_answers(position)
            for word in set(self._texts[position].split()):
                if word not in self._holders:
                    self._learn(word)
                self._holders[word].add(position)
                self._commonly.pop(word, None)
        self._waiting.clear()

    def _correct_answers(self, position: int) -> None:
        bit, text = 1 << position, self._texts[position]
        for word, held in self._answers.items():
            if bool(held & bit) != (word in text):
                self._answers[word] = held ^ bit

    def _learn(self, word: str) -> None:
        self._holders[word] = set()
        self._words.append(word)
        self._vocabulary += _encoded(word) + b"\n"
        self._starts.append(len(self._vocabulary))


def _encoded(word: str) -> bytes:
    return word.encode("utf-8", "surrogatepass")
