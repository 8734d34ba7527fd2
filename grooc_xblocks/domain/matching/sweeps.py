"""
The search: sweeps of assignments.

A sweep takes one seat out of every group, values everybody taken out in every hole, and gives all of them back at
once in the best way. Noise on the values, lowered step by step to nothing, keeps the search from settling too early.
Empty seats take part, so groups grow and shrink by themselves. With many groups a sweep goes block by block, a block
being groups that share a language and a topic or an hour.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from grooc_xblocks.domain.matching.assign import assign
from grooc_xblocks.domain.matching.criteria import Hours, Sets, bits_of, count_bits, seat_by_seat
from grooc_xblocks.domain.matching.growth import by_load
from grooc_xblocks.domain.matching.objective import Objective

BLOCK = 256  # groups a block
EMPTY_SHARE = 0.15  # how often a random pick takes a free seat
Rows = NDArray[np.int64]


@dataclass(frozen=True)
class Mood:
    """How a sweep goes about it."""

    heat: float  # noise on the values, in the worth of one person
    informed: float  # share of blocks that take out the seats with most to gain, not random ones
    curiosity: float  # how far a seat with less to gain may still be taken

    @property
    def empty_gain(self) -> float:
        """What an informed pick thinks a free seat gains; less often wanted the more noise is on the choice."""
        return -0.15 - 1.5 * self.curiosity


COLD = Mood(0.0, 0.5, 0.3)


class Sweeper:
    """Improves a table of seats in place. `still` are units that are not to be moved."""

    def __init__(self, objective: Objective, table: Sets, rng: np.random.Generator, still: NDArray[np.bool_]) -> None:
        self.objective, self.cohort, self.table, self.rng, self.still = objective, objective.cohort, table, rng, still
        self.noise = rng.standard_normal(1 << 20, dtype=np.float32)
        self.hours = next(((one, weight) for one, weight in objective.used if isinstance(one, Hours)), None)
        self.orders = self._orders()
        self.wishes_by_rank = [np.ascontiguousarray(each.T) for each in (self.cohort.topic, self.cohort.wish)]
        settled = ((self.cohort.size + self.cohort.blocked)[table] * still[table]).sum(axis=1)
        self.rows = np.flatnonzero(~still[table].all(axis=1) & (settled < self.cohort.rules.size_max))

    def sweep(self, mood: Mood) -> None:
        """One seat of every group."""
        if not len(self.rows):
            return
        order = self.order()
        parts = max(1, round(len(order) / BLOCK))
        for rows in np.array_split(order, parts) if parts > 1 else [order]:
            self.block(rows, mood)

    def block(self, rows: Rows, mood: Mood) -> None:
        pick = self.informed(rows, mood) if self.rng.random() < mood.informed else self.random(rows)
        holes = self.table[rows]
        at = np.arange(len(rows))
        taken = holes[at, pick]
        holes[at, pick] = self.cohort.nobody
        candidates = by_load(self.cohort, taken)
        worth = self.objective.worth_of_joins(candidates[:, None], holes)
        if mood.heat > 0:
            worth += self._noise(worth.shape, mood.heat)
        units, columns = assign(worth)
        holes[columns, pick[columns]] = candidates[units]
        self.table[rows] = holes

    def _noise(self, shape: tuple[int, ...], heat: float) -> NDArray[np.float32]:
        length = shape[0] * shape[1]
        if length >= len(self.noise):
            return self.rng.standard_normal(shape, dtype=np.float32) * np.float32(heat)
        start = int(self.rng.integers(len(self.noise) - length))
        return self.noise[start : start + length].reshape(shape) * np.float32(heat)

    def random(self, rows: Rows) -> Rows:
        """A seat of each group by chance."""
        sets = self.table[rows]
        key = self.rng.random(sets.shape, dtype=np.float32)
        key[sets == self.cohort.nobody] = -1
        key[self.still[sets]] = -2
        free, some = self._free(sets)
        lucky = some & ((self.rng.random(len(rows)) < EMPTY_SHARE) | (key.max(axis=1) < -1))
        key[lucky, free[lucky]] = 2
        return key.argmax(axis=1)

    def _free(self, sets: Sets) -> tuple[Rows, NDArray[np.bool_]]:
        empty = sets == self.cohort.nobody
        return empty.argmax(axis=1), empty.any(axis=1)

    def informed(self, rows: Rows, mood: Mood) -> Rows:
        """The seat of each group by whose leaving an ideal newcomer would gain most, with some chance."""
        sets = self.table[rows]
        gain = self._gain(sets) + mood.curiosity * self.rng.gumbel(size=sets.shape)
        gain[sets == self.cohort.nobody] = -1e6
        gain[self.still[sets]] = -1e9
        free, some = self._free(sets)
        hope = mood.empty_gain + mood.curiosity * self.rng.gumbel(size=len(rows))
        gain[some, free[some]] = hope[some]
        return gain.argmax(axis=1)

    def _gain(self, sets: Sets) -> NDArray[np.float64]:
        """(groups, seats): topic and hours to be gained by replacing each seat."""
        cohort, objective = self.cohort, self.objective
        topics = objective.topics
        best = topics.sums(topics.gather(sets)).argmax(axis=0)
        gain = objective.topic_weight * (1 - self._wishes(sets, best) / 100)
        if self.hours is None:
            return gain
        criterion, weight = self.hours
        without, whole = self._hours_without(sets, criterion)
        enough = float(criterion.enough)
        more = (np.minimum(without, enough) - np.minimum(whole, enough)[:, None]) / enough
        return gain + weight * cohort.size[sets].sum(axis=1)[:, None] * more

    def _wishes(self, sets: Sets, best: NDArray[np.int64]) -> NDArray[np.int64]:
        """(groups, seats): what whoever is on a seat wishes the group's best topic, in hundredths."""
        seats = sets.T
        total = np.zeros(seats.shape, np.int64)
        for topic, wish in zip(*self.wishes_by_rank, strict=True):
            total += wish.take(seats) * (topic.take(seats) == best)
        return total.T

    @staticmethod
    def _hours_without(sets: Sets, hours: Hours) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """(groups, seats) common slots without each seat, and (groups) with all."""
        masks = seat_by_seat(hours.table, sets)
        before, after = np.empty_like(masks), np.empty_like(masks)
        before[0] = after[-1] = hours.table[-1]
        last = len(masks) - 1
        for at in range(last):
            np.bitwise_and(before[at], masks[at], out=before[at + 1])
            np.bitwise_and(after[last - at], masks[last - at], out=after[last - at - 1])
        counts = count_bits((before & after).reshape(sets.size, -1))
        return counts.reshape(masks.shape[:2]).T, count_bits(before[-1] & masks[-1])

    def _orders(self) -> list[tuple[str, ...]]:
        """What neighbouring blocks may share, most telling first."""
        first = ("language",) if self.objective.hard else ()
        found: list[tuple[str, ...]] = []
        if self.objective.topic_weight:
            found += [(*first, "topic"), (*first, "wish")]
        if self.hours is not None:
            found += [(*first, "hour"), (*first, "free")]
        return found or [first]

    def order(self) -> Rows:
        """The groups in an order in which neighbours have something in common."""
        count = len(self.rows)
        if count <= BLOCK * 1.5:
            return self.rng.permutation(self.rows)
        names = self.orders[int(self.rng.integers(len(self.orders)))]
        table = self.table[self.rows]
        keys = [self.rng.random(count), *(self._key(name, table) for name in reversed(names))]
        return self.rows[np.roll(np.lexsort(keys), int(self.rng.integers(count)))]

    def _key(self, name: str, table: Sets) -> Rows:
        """
        A number a group, the same for groups that share something; shuffled, or turned for hours, so that each sweep
        cuts anew.
        """
        cohort = self.cohort
        if name == "topic":
            return self._shuffled(self._topics(table), len(cohort.topics) + 1)
        someone = table[np.arange(len(table)), self.rng.random(table.shape).argmax(axis=1)]
        if name == "wish":
            rank = (self.rng.random((len(table), cohort.topic.shape[1])) * (cohort.wish[someone] > 0)).argmax(axis=1)
            return self._shuffled(cohort.topic[someone, rank], len(cohort.topics) + 1)
        if name == "language":
            common, count = np.bitwise_and.reduce(cohort.languages[table], axis=1), len(cohort.tongues)
            return self._shuffled(self._one_bit(common, count), count + 1)
        masks = cohort.hours[someone] if name == "free" else np.bitwise_and.reduce(cohort.hours[table], axis=1)
        width = 7 * 24 * 60 // cohort.rules.slot_minutes
        return (self._one_bit(masks, width) + int(self.rng.integers(width))) % (width + 1)

    def _shuffled(self, keys: NDArray[np.int32] | NDArray[np.int64], count: int) -> Rows:
        return self.rng.permutation(count)[keys]

    def _one_bit(self, masks: NDArray[np.uint64], width: int) -> Rows:
        """One set bit of each row by chance, `width` where there is none."""
        bits = bits_of(masks, width)
        pick = (self.rng.random(bits.shape, dtype=np.float32) * bits).argmax(axis=1)
        return np.where(bits.any(axis=1), pick, width)

    def _topics(self, table: Sets) -> Rows:
        topics = self.objective.topics
        parts = range(0, len(table), 1024)
        return np.concatenate([topics.sums(topics.gather(table[at : at + 1024])).argmax(axis=0) for at in parts])
