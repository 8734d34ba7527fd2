"""
Find every group that is worth more than its people's prices: what the certificate needs to be a proof.

A search by topic and level by level (pairs, triples, ...) with bounds: people are taken in the order of what they
bring to the topic less their price, so nobody later brings more than the last; common hours can only fall; skills can
only rise so far.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from grooc_xblocks.domain.matching.cohort import WORTH_UNIT, Cohort, week_slots
from grooc_xblocks.domain.matching.criteria import Hours, Skills, bits_of
from grooc_xblocks.domain.matching.objective import Objective

Floats = NDArray[np.float64]
Groups = NDArray[np.int32]
CHUNK = 20_000  # partial groups extended at a time
_COUNT = np.array([bin(number).count("1") for number in range(1 << 16)], np.uint8)


@dataclass(frozen=True)
class Partial:
    """
    Partial groups of one topic: positions in the topic's order, what they bring, and what they still have in common.
    """

    members: NDArray[np.int32]  # (groups, people so far)
    brings: Floats  # wishes less prices
    hours: NDArray[np.uint64]
    languages: NDArray[np.uint64]
    skills: NDArray[np.uint8]
    reach: NDArray[np.float64]  # most skill points that one more person can add

    def at(self, rows: NDArray[np.int64] | NDArray[np.bool_]) -> "Partial":
        return Partial(
            self.members[rows],
            self.brings[rows],
            self.hours[rows],
            self.languages[rows],
            self.skills[rows],
            self.reach[rows],
        )


class TooMany(Exception):
    """The search is larger than it may be."""


class Pricer:
    """Prices groups of single people; rules that tie or part people are left out, which can only raise a bound."""

    def __init__(self, objective: Objective) -> None:
        self.objective, self.cohort = objective, objective.cohort
        cohort, rules = self.cohort, self.cohort.rules
        self.sizes = range(rules.size_min, rules.size_max + 1)
        weights = {criterion.name: weight for criterion, weight in objective.used}
        self.hour_weight, self.skill_weight = weights.pop("hours", 0.0), weights.pop("skills", 0.0)
        self.rest = sum(weights.values())
        self.enough = next((float(one.enough) for one, _ in objective.used if isinstance(one, Hours)), 1.0)
        self.top = next((one.top for one, _ in objective.used if isinstance(one, Skills)), 1)
        levels = cohort.skills[:-1].astype(np.int16)
        self.reach = np.array([np.maximum(levels - mine, 0).sum(axis=1).max() for mine in levels], np.float64)
        self.wish = self._wishes(cohort)
        self._all_pairs()

    def _wishes(self, cohort: Cohort) -> Floats:
        """(topics, people): the weighted wish; one row of nothing when nobody wishes anything."""
        table = np.zeros((len(cohort.topics) + 1, cohort.people))
        for column in range(cohort.topic.shape[1]):
            table[cohort.topic[:-1, column], np.arange(cohort.people)] += cohort.wish[:-1, column]
        return table[: max(1, len(cohort.topics))] * self.objective.topic_weight / WORTH_UNIT

    def find(
        self, price: Floats, floor: float, *, beam: int | None = None, limit: int = 1 << 40
    ) -> tuple[Groups, Floats]:
        """
        Groups whose worth is above their people's prices by more than `floor` a person, and that surplus (above the
        floor).

        All of them without a `beam`; with one only those reached by that many best partial groups a topic and level.
        Raises TooMany when more than `limit` extensions would have to be looked at.
        """
        self.left = limit
        found = [self._topic(wish, price + floor, beam) for wish in self.wish]
        groups = np.unique(np.concatenate(found), axis=0)
        sizes = (groups < self.cohort.nobody).sum(axis=1)
        surplus = (
            self.objective.worths(groups) - np.append(price + floor, 0.0)[groups].sum(axis=1)
            if len(groups)
            else np.zeros(0)
        )
        good = (surplus > 1e-9) & (sizes >= self.sizes[0])
        return groups[good], surplus[good]

    def _topic(self, wish: Floats, price: Floats, beam: int | None) -> Groups:
        """Candidates for groups around one topic, as padded rows of sorted people."""
        brings = wish - price
        order = np.argsort(-brings, kind="stable").astype(np.int32)
        most, largest = float(brings[order[0]]), self.sizes[-1]
        term = self.hour_weight + self.skill_weight + self.rest
        order = order[brings[order] + (largest - 1) * max(most, -1.0) + largest * term > 0]
        if not len(order):
            return np.empty((0, largest), np.int32)
        cohort = self.cohort
        one = Partial(
            np.arange(len(order), dtype=np.int32)[:, None], brings[order], cohort.hours[order], cohort.languages[order],
            cohort.skills[order], self.reach[order],
        )  # fmt: skip
        one = one.at(self._bound(one, one.brings) > 0)
        allowed = self._pairs(order, brings)
        level, found = one, []
        for size in range(1, largest + 1):
            if size > 1:
                level = self._extend(level, one_of=order, brings=brings, allowed=allowed, beam=beam)
            if size >= self.sizes[0]:
                found.append(self._padded(order[level.members]))
        return np.concatenate(found)

    def _padded(self, people: Groups) -> Groups:
        table = np.full((len(people), self.sizes[-1]), self.cohort.nobody, np.int32)
        table[:, : people.shape[1]] = np.sort(people, axis=1)
        return table

    def _bound(self, level: Partial, following: Floats) -> Floats:
        """
        The most surplus of each partial group, or of what it grows into with people who bring no more than
        `following`.
        """
        points = level.skills.sum(axis=1, dtype=np.float64)
        return self._most(
            level.members.shape[1], level.brings, self._shared(_bits(level.hours)), points, level.reach, following
        )

    def _shared(self, slots: Floats) -> Floats:
        """The terms that can only fall from here, and those about which nothing is known."""
        return np.minimum(slots / self.enough, 1) * self.hour_weight + self.rest

    def _most(
        self, people: int, brings: Floats, shared: Floats, points: Floats, reach: Floats, following: Floats | float
    ) -> Floats:
        best = np.full(brings.shape, -np.inf)
        for size in self.sizes:
            more = size - people
            if more >= 0:
                skill = np.minimum(points + more * reach, self.top) * (self.skill_weight / self.top)
                np.maximum(best, brings + more * following + size * (shared + skill), out=best)
        return best

    def _all_pairs(self) -> None:
        """What every two people have in common, for `_pairs`."""
        cohort = self.cohort
        bits = bits_of(cohort.hours[:-1], week_slots(cohort.rules)).astype(np.float32)
        self.pair_shared = self._shared((bits @ bits.T).astype(np.float64))
        levels = cohort.skills[:-1]
        self.pair_points = np.array([np.maximum(levels, mine).sum(axis=1) for mine in levels], np.float64)
        self.pair_reach = np.minimum.outer(self.reach, self.reach)
        languages = cohort.languages[:-1]
        self.pair_spoken = np.array([self._spoken(languages & mine) for mine in languages])

    def _pairs(self, order: Groups, brings: Floats) -> NDArray[np.bool_]:
        """(people, people) in the topic's order: whether an earlier and a later one can be in one good group."""
        both = np.ix_(order, order)
        mine = np.add.outer(brings[order], brings[order])
        best = float(brings[order[0]])  # anybody may come too, and nobody brings more than the first
        bound = self._most(2, mine, self.pair_shared[both], self.pair_points[both], self.pair_reach[both], best)
        return np.asarray(np.triu((bound > 0) & self.pair_spoken[both], 1))

    def _spoken(self, languages: NDArray[np.uint64]) -> NDArray[np.bool_]:
        return np.asarray(languages.any(axis=1)) if self.objective.hard else np.ones(len(languages), np.bool_)

    def _extend(
        self, level: Partial, one_of: Groups, brings: Floats, allowed: NDArray[np.bool_], beam: int | None
    ) -> Partial:
        """All good partial groups with one more person."""
        parts = [level.at(np.zeros(0, np.int64))]
        parts[0] = self._grown(parts[0], np.zeros(0, np.int64), np.zeros(0, np.int64), one_of, brings)[0]
        for at in range(0, len(level.brings), CHUNK):
            some = level.at(np.arange(at, min(at + CHUNK, len(level.brings))))
            open_to = allowed[some.members[:, 0]]
            for column in range(1, some.members.shape[1]):
                open_to = open_to & allowed[some.members[:, column]]
            row, who = np.nonzero(open_to)
            self.left -= len(row)
            if self.left < 0:
                raise TooMany
            grown, bound = self._grown(some, row, who, one_of, brings)
            parts.append(grown.at(bound > 0))
        joined = Partial(
            *(np.concatenate([getattr(part, name) for part in parts]) for name in Partial.__dataclass_fields__)
        )
        if beam is None or len(joined.brings) <= beam:
            return joined
        bound = self._bound(joined, brings[one_of[joined.members[:, -1]]])
        return joined.at(np.argpartition(-bound, beam)[:beam])

    def _grown(
        self, level: Partial, row: NDArray[np.int64], who: NDArray[np.int64], order: Groups, brings: Floats
    ) -> tuple[Partial, Floats]:
        """The partial groups `row` with the people at positions `who`, and their bounds."""
        people = order[who]
        grown = Partial(
            np.column_stack([level.members[row], who.astype(np.int32)]),
            level.brings[row] + brings[people],
            level.hours[row] & self.cohort.hours[people],
            level.languages[row] & self.cohort.languages[people],
            np.maximum(level.skills[row], self.cohort.skills[people]),
            np.minimum(level.reach[row], self.reach[people]),
        )
        bound = self._bound(grown, brings[people])
        bound[~self._spoken(grown.languages)] = -np.inf
        return grown, bound


def _bits(masks: NDArray[np.uint64]) -> Floats:
    """How many bits of each row are set."""
    halves = np.ascontiguousarray(masks).view(np.uint16)
    return np.asarray(_COUNT[halves].sum(axis=1, dtype=np.int64), np.float64)
