"""
The criteria, each as one description of a set of people that can be joined with another.

`gather` describes sets (rows of unit numbers), `outer` gives the term of every candidate set joined with every hole (a
group short of a seat) as one matrix, `alone` the term of each set itself; all terms lie in 0..1. Matrices are made of
rows of bytes picked out of tables: numpy 1.26 has no bit count, and products of 0/1 tables are slower.
"""

from abc import ABC, abstractmethod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grooc_xblocks.domain.matching.cohort import CHOSEN, WORTH_UNIT, Cohort, week_slots

Sets = NDArray[np.int32]  # (sets, seats) unit numbers, padded with Cohort.nobody
Matrix = NDArray[np.float32]  # (candidates, holes)
State = Any  # what a criterion remembers of sets: arrays whose first axis is the sets


_SET_BITS = np.array([number.bit_count() for number in range(1 << 16)], np.int16)


class Criterion(ABC):
    """One term of a group's worth."""

    name: str

    @abstractmethod
    def gather(self, sets: Sets) -> State: ...

    @abstractmethod
    def outer(self, candidates: State, holes: State, weight: float) -> Matrix:
        """`weight` times the term, which saves passes over the matrix."""

    @abstractmethod
    def alone(self, sets: State) -> NDArray[np.float64]: ...


def bits_of(masks: NDArray[Any], width: int) -> NDArray[np.uint8]:
    """Rows of words as rows of 0/1, the first `width` bits."""
    octets = np.ascontiguousarray(masks.astype("<u8", copy=False)).view(np.uint8)
    return np.unpackbits(octets, axis=1, count=width, bitorder="little")


def count_bits(masks: NDArray[np.uint64]) -> NDArray[np.int64]:
    """How many bits of each row of words are set."""
    parts = np.ascontiguousarray(masks).view(np.uint16)
    return (_SET_BITS.take(parts) @ np.ones(parts.shape[1], np.int16)).astype(np.int64)


def seat_by_seat(table: NDArray[Any], sets: Sets) -> NDArray[Any]:
    """(seats, sets, ...): the rows of the units on each seat. Joining them over the first axis is quickest."""
    return table.take(sets.T, axis=0)


def slot_lists(masks: NDArray[np.uint64], width: int) -> tuple[NDArray[np.int16], NDArray[np.int64]]:
    """The set bits of each row, padded with `width`, and how many they are."""
    bits = bits_of(masks, width)
    row, slot = np.nonzero(bits)
    count = bits.sum(axis=1, dtype=np.int64)
    lists = np.full((len(masks), max(1, int(count.max(initial=0)))), width, np.int16)
    lists[row, np.arange(len(row)) - (np.cumsum(count) - count)[row]] = slot
    return lists, count


def _last_with_more(count: NDArray[np.int64]) -> list[int]:
    """
    For each n below the largest count: one past the last row that has more than n. Few rows when they are sorted,
    most first.
    """
    last = np.zeros(int(count.max(initial=0)) + 1, np.int64)
    np.maximum.at(last, count, np.arange(1, len(count) + 1))
    return np.maximum.accumulate(last[::-1])[::-1][1:].tolist()


class Hours(Criterion):
    """
    Hours a week at which all are free, up to enough.

    Each candidate's free slots pick rows of the holes' table, one slot of all candidates at a time: few are free more
    than a few dozen slots, so this is several times faster than a product of 0/1 tables.
    """

    name = "hours"

    def __init__(self, cohort: Cohort, enough: float | None = None) -> None:
        self.table = cohort.hours
        self.width = week_slots(cohort.rules)
        self.enough = np.float32((enough or cohort.rules.enough_hours) * 60 / cohort.rules.slot_minutes)
        self.slots, self.count = slot_lists(self.table[:-1], self.width)
        self.slots = np.append(self.slots, np.full((1, self.slots.shape[1]), self.width, np.int16), axis=0)
        self.count = np.append(self.count, 0)  # an empty seat is free always: see outer
        self.kind: type[np.uint8 | np.uint16] = np.uint8 if self.width < 256 else np.uint16

    def gather(self, sets: Sets) -> State:
        if sets.shape[1] == 1:
            only = sets[:, 0]
            empty = only == len(self.table) - 1
            return self.table.take(only, axis=0), self.slots.take(only, axis=0), self.count.take(only), empty
        return np.bitwise_and.reduce(seat_by_seat(self.table, sets), axis=0), None, None, None

    def outer(self, candidates: State, holes: State, weight: float) -> Matrix:
        mine, slots, count, empty = candidates
        if slots is None:
            slots, count = slot_lists(mine, self.width)
            empty = np.zeros(len(mine), np.bool_)
        bits = bits_of(holes[0], self.width)
        table = np.zeros((self.width + 1, len(bits)), self.kind)
        table[:-1] = bits.T
        total = np.zeros((len(slots), len(bits)), self.kind)
        each = np.empty_like(total)
        for column, last in enumerate(_last_with_more(count)):
            part = each[:last]
            table.take(slots[:last, column], axis=0, out=part, mode="clip")
            np.add(total[:last], part, out=total[:last])
        if empty.any():
            total[empty] = bits.sum(axis=1, dtype=self.kind)
        common: Matrix = np.multiply(total, np.float32(weight) / self.enough, dtype=np.float32)
        return np.minimum(common, np.float32(weight), out=common)

    def alone(self, sets: State) -> NDArray[np.float64]:
        return np.minimum(count_bits(sets[0]).astype(np.float64), self.enough) / float(self.enough)


class SharedLanguage(Criterion):
    """1 where all speak one language."""

    name = "languages"

    def __init__(self, cohort: Cohort) -> None:
        self.table = cohort.languages
        if len(cohort.tongues) <= 16:  # narrow words are four times as fast
            self.table = self.table.astype(np.uint16)

    def gather(self, sets: Sets) -> State:
        return np.bitwise_and.reduce(seat_by_seat(self.table, sets), axis=0)

    def shared(self, candidates: State, holes: State) -> NDArray[np.bool_]:
        common = np.zeros((len(candidates), len(holes)), np.bool_)
        for word in range(self.table.shape[1]):
            common |= (candidates[:, None, word] & holes[None, :, word]) != 0
        return common

    def outer(self, candidates: State, holes: State, weight: float) -> Matrix:
        return self.shared(candidates, holes) * np.float32(weight)

    def alone(self, sets: State) -> NDArray[np.float64]:
        return sets.any(axis=1).astype(np.float64)


class Skills(Criterion):
    """The best member in each skill, averaged over the skills."""

    name = "skills"

    def __init__(self, cohort: Cohort) -> None:
        self.table = cohort.skills
        self.top = cohort.rules.skill_top * self.table.shape[1]
        self.kind = np.uint8 if self.top < 256 else np.uint16

    def gather(self, sets: Sets) -> State:
        return seat_by_seat(self.table, sets).max(axis=0).astype(self.kind, copy=False)

    def outer(self, candidates: State, holes: State, weight: float) -> Matrix:
        columns = np.ascontiguousarray(holes.T)
        total = np.maximum(candidates[:, :1], columns[0])
        each = np.empty_like(total)
        for skill in range(1, self.table.shape[1]):
            np.maximum(candidates[:, skill, None], columns[skill], out=each)
            total += each
        return np.multiply(total, np.float32(weight / self.top), dtype=np.float32)

    def alone(self, sets: State) -> NDArray[np.float64]:
        return sets.sum(axis=1, dtype=np.float64) / self.top


class Spread(Criterion):
    """How far apart the members are in a number: wanted wide (experience) or narrow (commitment)."""

    def __init__(self, name: str, table: NDArray[np.float32], span: float, *, wide: bool) -> None:
        self.name, self.table, self.span, self.wide = name, table, np.float32(span), wide

    def gather(self, sets: Sets) -> State:
        rows = seat_by_seat(self.table, sets)
        return np.stack([rows[:, :, 0].min(axis=0), rows[:, :, 1].max(axis=0)], axis=1)

    def _term(self, lowest: NDArray[np.float32], highest: NDArray[np.float32]) -> NDArray[np.float32]:
        apart = np.clip((highest - lowest) / self.span, 0, 1)  # nobody says: -inf, so 0
        return apart if self.wide else np.subtract(1, apart, dtype=np.float32)

    def outer(self, candidates: State, holes: State, weight: float) -> Matrix:
        lowest = np.minimum(candidates[:, None, 0], holes[None, :, 0])
        highest = np.maximum(candidates[:, None, 1], holes[None, :, 1])
        return self._term(lowest, highest) * np.float32(weight)

    def alone(self, sets: State) -> NDArray[np.float64]:
        return self._term(sets[:, 0], sets[:, 1]).astype(np.float64)


class RegionMix(Criterion):
    """Different regions in the group: 1 when as many as the smallest group has places, 0 when one; or the reverse."""

    name = "region"

    def __init__(self, cohort: Cohort, *, wide: bool) -> None:
        self.table, self.wide = cohort.regions, wide
        self.most = np.float32(max(1, cohort.rules.size_min - 1))

    def gather(self, sets: Sets) -> State:
        return seat_by_seat(self.table, sets).max(axis=0)

    def _term(self, count: NDArray[np.float32]) -> NDArray[np.float32]:
        mixed = np.clip((count - 1) / self.most, 0, 1)
        return mixed if self.wide else np.subtract(1, mixed, dtype=np.float32)

    def outer(self, candidates: State, holes: State, weight: float) -> Matrix:
        count = candidates.sum(axis=1)[:, None] + holes.sum(axis=1)[None, :] - candidates @ holes.T
        return self._term(count) * np.float32(weight)

    def alone(self, sets: State) -> NDArray[np.float64]:
        return self._term(sets.sum(axis=1)).astype(np.float64)


class Company(Criterion):
    """The share of the named attributes in which nobody is the only one."""

    name = "company"

    def __init__(self, cohort: Cohort) -> None:
        self.table = cohort.marked

    def gather(self, sets: Sets) -> State:
        return seat_by_seat(self.table, sets).sum(axis=0)

    def outer(self, candidates: State, holes: State, weight: float) -> Matrix:
        good = np.zeros((len(candidates), len(holes)), np.float32)
        for column in range(self.table.shape[1]):
            good += (candidates[:, column, None] + holes[None, :, column]) != 1
        return good * np.float32(weight / max(1, self.table.shape[1]))

    def alone(self, sets: State) -> NDArray[np.float64]:
        return (sets != 1).mean(axis=1) if self.table.shape[1] else np.ones(len(sets))


class Topics:
    """What the members wish, summed for the group's best topic; the mean over the members is taken by the objective."""

    name = "topics"

    def __init__(self, cohort: Cohort) -> None:
        self.topic, self.wish, self.count = cohort.topic, cohort.wish, len(cohort.topics)

    def gather(self, sets: Sets) -> State:
        shape = (len(sets), sets.shape[1] * self.topic.shape[1])
        return self.topic.take(sets, axis=0).reshape(shape), self.wish.take(sets, axis=0).reshape(shape)

    def sums(self, sets: State) -> NDArray[np.int16]:
        """(topics + 1, sets): the summed wishes; the last row is the padding's and stays 0."""
        topic, wish = sets
        table = np.zeros((self.count + 1) * len(topic), np.int16)
        np.add.at(table, (topic * np.int64(len(topic)) + np.arange(len(topic))[:, None]).ravel(), wish.ravel())
        return table.reshape(self.count + 1, len(topic))

    def hundredths(self, candidates: State, holes: State) -> NDArray[np.int16]:
        """The summed wishes of each candidate with each hole, in hundredths (WORTH_UNIT)."""
        table = self.sums(holes)
        best = table.max(axis=0)
        topic, wish = candidates
        total = np.repeat(best[None, :], len(topic), axis=0)
        each = np.empty_like(total)
        for column in range(topic.shape[1]):
            table.take(topic[:, column], axis=0, out=each, mode="clip")
            each += wish[:, column, None]
            np.maximum(total, each, out=total)
        total -= np.where(best >= CHOSEN, CHOSEN, 0).astype(np.int16)
        return total

    def alone(self, sets: State) -> NDArray[np.float64]:
        best = np.concatenate([self.sums((sets[0][at : at + 1024], sets[1][at : at + 1024])).max(axis=0)
                               for at in range(0, max(1, len(sets[0])), 1024)])  # fmt: skip
        return np.where(best >= CHOSEN, best - CHOSEN, best) / WORTH_UNIT
