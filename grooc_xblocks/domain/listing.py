"""
The searchable list of a group set, in memory: 20,000 groups answer about as fast as 200.

Each group has a position, in order of creation; what can be searched for is kept as sets of positions (``bitmaps``).
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from heapq import nsmallest
from operator import and_
from threading import Lock
from typing import Any, Generic, TypeVar

from grooc_xblocks.domain import bitmaps
from grooc_xblocks.domain.hours import SLOTS
from grooc_xblocks.domain.wordsearch import WordSearch

PAGE_SIZE = 10
FACETS = 50
"""Causes, and languages, that are counted: the most common ones, and those searched for. Own words make a long tail."""

_HOURS = {1: 1, 2: 2, 4: 3}  # hours in common, and which power of two that is in half hours
_Term = TypeVar("_Term", bound=Hashable)


@dataclass(frozen=True)
class Entry:
    """One group as the list knows it; ``slots`` are the half hours of the UTC week in which it meets."""

    id: int
    name: str
    initiative: str
    place: str
    cause: str
    languages: tuple[str, ...]
    slots: int
    free: int
    members: int

    @property
    def text(self) -> str:
        """What a search looks through."""
        return f"{self.name} {self.initiative} {self.place} {self.cause}"


@dataclass(frozen=True)
class Search:
    """What somebody looks for: every word, any of the causes and languages, so many hours in common and places."""

    text: str = ""
    causes: Sequence[str] = ()
    languages: Sequence[str] = ()
    hours: int = 0  # 0, 1, 2 or 4
    free: int = 0  # 0, 1 or 2
    sort: str = "fit"  # or "new", "free"
    page: int = 1


@dataclass(frozen=True)
class Facets:
    """How many groups there would be under each choice of one filter, while the other filters hold."""

    causes: list[tuple[str, int]]
    languages: list[tuple[str, int]]
    hours: dict[str, int]
    free: dict[str, int]


@dataclass(frozen=True)
class Found:
    """One page, and what is known of the whole; ``page`` is the last one where a later one was asked for."""

    ids: list[int]
    total: int
    page: int
    pages: int
    open: int  # groups of the set with a free place
    fitting: int  # of those, groups that meet for an hour or more when the searcher is free
    facets: Facets


class _Terms(Generic[_Term]):
    """Positions by term."""

    def __init__(self) -> None:
        self.positions: dict[_Term, int] = {}
        self._counts: Counter[_Term] = Counter()
        self._common: list[_Term] = []  # as asked for

    def move(self, before: Iterable[_Term], after: Iterable[_Term], bit: int) -> None:
        """Let the group of ``bit`` have the terms ``after`` where it had those ``before``."""
        for term in set(before) ^ set(after):
            self.positions[term] = self.positions.get(term, 0) ^ bit
            self._counts[term] += 1 if self.positions[term] & bit else -1
            if not self._counts[term]:
                del self.positions[term], self._counts[term]
            self._common = []

    def any_of(self, terms: Iterable[_Term]) -> int:
        return bitmaps.any_of(self.positions.get(term, 0) for term in terms)

    def common(self) -> list[_Term]:
        """Return the terms that most groups have."""
        if not self._common:
            self._common = [term for term, _ in nsmallest(FACETS, self._counts.items(), key=_by_count)]
        return self._common


def _by_count(counted: tuple[Any, int]) -> tuple[int, Any]:
    """Sort the highest count first, equal ones by their names."""
    return -counted[1], counted[0]


def _facet(within: int, terms: _Terms[str], chosen: Sequence[str]) -> list[tuple[str, int]]:
    """Count the common terms and the chosen ones within a set; none but chosen ones may be 0."""
    counts = {term: (within & terms.any_of([term])).bit_count() for term in (*terms.common(), *chosen)}
    return sorted(((term, count) for term, count in counts.items() if count or term in chosen), key=_by_count)


class Index:
    """
    The list itself. Several threads may use one.

    A group keeps its position for ever, even while it is dropped, so that coming back does not make it new.
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._lock = Lock()
        self._entries: dict[int, Entry] = {}
        self._position: dict[int, int] = {}
        self._ids: list[int] = []
        self._all = 0
        self._slots = [0] * SLOTS
        self._languages, self._causes, self._free = _Terms[str](), _Terms[str](), _Terms[int]()
        self._words = WordSearch()
        for entry in entries:
            self.put(entry)

    def __len__(self) -> int:
        return len(self._entries)

    def put(self, entry: Entry) -> None:
        """List a group, or what has become of it. The first time decides how new it is: begin with the oldest."""
        with self._lock:
            before = self._entries.get(entry.id)
            if before != entry:
                self._entries[entry.id] = entry
                self._change(entry.id, before, entry)

    def drop(self, group: int) -> None:
        """Take a group off the list; one that is not on it is fine."""
        with self._lock:
            before = self._entries.pop(group, None)
            if before is not None:
                self._change(group, before, None)

    def _change(self, group: int, before: Entry | None, after: Entry | None) -> None:
        position = self._position.setdefault(group, len(self._ids))
        if position == len(self._ids):
            self._ids.append(group)
        bit = 1 << position
        if before is None or after is None:
            self._all ^= bit
        for slot in bitmaps.bits((before.slots if before else 0) ^ (after.slots if after else 0)):
            self._slots[slot] ^= bit
        self._languages.move(before.languages if before else (), after.languages if after else (), bit)
        self._causes.move(_cause(before), _cause(after), bit)
        self._free.move([before.free] if before else (), [after.free] if after else (), bit)
        if before is None or after is None or before.text != after.text:
            self._words.put(position, after.text if after else "")

    def find(self, search: Search, my_slots: int, my_languages: Iterable[str] = (), *, size: int = PAGE_SIZE) -> Found:
        """Return a page of ``size`` groups for somebody who is free in ``my_slots`` and works in ``my_languages``."""
        with self._lock:
            common = bitmaps.counted(self._slots[slot] for slot in bitmaps.bits(my_slots) if self._slots[slot])
            by_hours = {hours: bitmaps.at_least(common, power) for hours, power in _HOURS.items()}
            by_free = {free: self._with_free(free) for free in (1, 2)}
            filters = self._filters(search, by_hours, by_free)
            found = _within(filters)
            total = found.bit_count()
            pages = max(1, -(-total // size))
            page = min(max(1, search.page), pages)
            parts = self._in_order(found, search.sort, common, self._languages.any_of(my_languages))
            return Found(
                ids=[self._ids[position] for position in bitmaps.stretch(parts, (page - 1) * size, size)],
                total=total,
                page=page,
                pages=pages,
                open=by_free[1].bit_count(),
                fitting=(by_free[1] & by_hours[1]).bit_count(),
                facets=Facets(
                    causes=_facet(_within(filters, "causes"), self._causes, search.causes),
                    languages=_facet(_within(filters, "languages"), self._languages, search.languages),
                    hours=_counts(_within(filters, "hours"), by_hours),
                    free=_counts(_within(filters, "free"), by_free),
                ),
            )

    def _filters(self, search: Search, by_hours: dict[int, int], by_free: dict[int, int]) -> dict[str, int]:
        """Return what each filter lets through; a filter that is not set lets everything through."""
        text = self._words.matching(search.text)
        return {
            "text": self._all if text is None else text,
            "causes": self._causes.any_of(search.causes) if search.causes else self._all,
            "languages": self._languages.any_of(search.languages) if search.languages else self._all,
            "hours": by_hours[search.hours] if search.hours else self._all,
            "free": by_free[search.free] if search.free else self._all,
        }

    def _with_free(self, least: int) -> int:
        return self._free.any_of(free for free in self._free.positions if free >= least)

    def _in_order(self, found: int, sort: str, common: list[int], my_language: int) -> Iterator[int]:
        """Part what was found by rank, best first; within a part the newest comes first."""
        if sort == "new":
            yield found
        elif sort == "free":
            for free in sorted(self._free.positions, reverse=True):
                yield found & self._free.positions[free]
        else:
            for part in bitmaps.most_first(found, common):
                spoken = part & my_language
                yield spoken
                yield part ^ spoken


def _cause(entry: Entry | None) -> tuple[str, ...]:
    return (entry.cause,) if entry and entry.cause else ()


def _within(filters: dict[str, int], but: str = "") -> int:
    """Return what all the filters but one let through."""
    return reduce(and_, (bitmap for name, bitmap in filters.items() if name != but))


def _counts(bitmap: int, choices: dict[int, int]) -> dict[str, int]:
    return {str(choice): (bitmap & positions).bit_count() for choice, positions in choices.items()}
