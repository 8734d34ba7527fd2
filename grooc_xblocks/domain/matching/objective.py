"""
The worth of groups under the author's rules.

    worth of a group = people x thinness x language gate x sum of weight x term    (terms and the sum of weights: 0..1)

The mean over all people is what a matching maximises.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grooc_xblocks.domain.matching import criteria as terms
from grooc_xblocks.domain.matching.cohort import WORTH_UNIT, Cohort
from grooc_xblocks.domain.matching.data import Languages, Regions

LOW = 0.5  # a worth below which `Rules.care` applies
PLACED = 0.01  # what the search gives anybody for being in a valid group at all, so that one worth nothing beats none


@dataclass(frozen=True)
class Described:
    """Sets as each criterion sees them."""

    size: NDArray[np.int64]
    full: NDArray[np.int64]  # seats taken or blocked
    states: tuple[Any, ...]
    topics: Any
    languages: Any


class Objective:
    """
    Values sets of units as groups; a set that is no valid group (size, language, people to be kept apart) is worth 0.

    `growing` values groups that are still to be filled: any size counts as a whole group, and more than enough hours
    is better.
    """

    def __init__(self, cohort: Cohort, *, growing: bool = False) -> None:
        rules = cohort.rules
        self.cohort = cohort
        weights = rules.weights
        self.topics = terms.Topics(cohort)
        self.gate = terms.SharedLanguage(cohort)
        self.hard = rules.languages is Languages.HARD and bool(cohort.tongues)
        soft = weights.languages if rules.languages is Languages.SOFT else 0.0
        listed: list[tuple[terms.Criterion, float]] = [
            (terms.Hours(cohort, 2 * rules.enough_hours if growing else None), weights.hours),
            (terms.Skills(cohort), weights.skills if cohort.skill_names else 0.0),
            (self.gate, soft),
            (terms.Spread("experience", cohort.experience, rules.experience_top, wide=True), weights.experience),
            (terms.Spread("commitment", cohort.commitment, rules.commitment_span, wide=False), weights.commitment),
            (terms.RegionMix(cohort, wide=rules.regions is Regions.MIX), weights.region),
            (terms.Company(cohort), weights.company),
        ]
        total = sum(weight for _, weight in listed) + weights.topics or 1.0
        self.used = [(criterion, weight / total) for criterion, weight in listed if weight > 0]
        self.topic_weight = weights.topics / total
        self.factor = self._factors(growing)
        self.some_blocked = bool(cohort.blocked.any())
        self.care = 0.0 if growing else rules.care

    def _factors(self, growing: bool) -> NDArray[np.float64]:
        """People x thinness by the size of a group, 0 for a wrong size."""
        rules = self.cohort.rules
        most = max(rules.size_max, int(self.cohort.size.max(initial=0)))
        sizes = np.arange(2 * most + 2)
        factor = sizes * np.where((sizes == rules.size_min) & (rules.size_max > rules.size_min), rules.thin, 1.0)
        if growing:
            return np.where(sizes <= rules.size_max, sizes, 0.0)
        return np.where((sizes >= rules.size_min) & (sizes <= rules.size_max), factor, 0.0)

    def clashes(self, sets: terms.Sets) -> NDArray[np.int64]:
        """The sets that hold two units to be kept apart."""
        first, second = self.cohort.apart.T
        where = self.where(sets)
        return where[first][(where[first] == where[second]) & (where[first] >= 0)]

    def where(self, sets: terms.Sets) -> NDArray[np.int64]:
        """For each unit the set it is in, or -1."""
        found = np.full(len(self.cohort.size), -1, np.int64)
        found[sets] = np.arange(len(sets))[:, None]
        found[-1] = -1
        return found

    def keep_apart(self, value: terms.Matrix, candidates: terms.Sets, holes: terms.Sets) -> None:
        """Make joins of two units to be kept apart worth nothing."""
        row, column = self.where(candidates), self.where(holes)
        for mine, theirs in (self.cohort.apart.T, self.cohort.apart.T[::-1]):
            both = (row[mine] >= 0) & (column[theirs] >= 0)
            value[row[mine[both]], column[theirs[both]]] = 0
        value[:, self.clashes(holes)] = 0

    def worth_of_joins(self, candidates: terms.Sets, holes: terms.Sets) -> terms.Matrix:
        """
        (candidates, holes): the worth of each hole with each candidate in it. Fastest with the largest candidates
        first.
        """
        value = self.outer(self.describe(candidates), self.describe(holes))
        if len(self.cohort.apart):
            self.keep_apart(value, candidates, holes)
        return value

    def describe(self, sets: terms.Sets) -> Described:
        size = self.cohort.size[sets].sum(axis=1, dtype=np.int64)
        return Described(
            size,
            size + self.cohort.blocked[sets].sum(axis=1, dtype=np.int64) if self.some_blocked else size,
            tuple(criterion.gather(sets) for criterion, _ in self.used),
            self.topics.gather(sets),
            self.gate.gather(sets) if self.hard else None,
        )

    def outer(self, candidates: Described, holes: Described) -> terms.Matrix:
        """The matrix of `worth_of_joins` without regard to who is to be kept apart."""
        shape = len(candidates.size), len(holes.size)
        value: terms.Matrix | None = None
        for (criterion, weight), mine, theirs in zip(self.used, candidates.states, holes.states, strict=True):
            term = criterion.outer(mine, theirs, weight)
            value = term if value is None else np.add(value, term, out=value)
        if value is None:
            value = np.zeros(shape, np.float32)
        wishes = self.topics.hundredths(candidates.topics, holes.topics)
        edges = np.flatnonzero(np.diff(candidates.size)) + 1
        for start, stop in zip([0, *edges], [*edges, shape[0]], strict=True):
            size = holes.size + candidates.size[start]
            part = value[start:stop]
            each = (self.topic_weight / WORTH_UNIT / np.maximum(size, 1)).astype(np.float32)
            part += np.multiply(wishes[start:stop], each, dtype=np.float32)
            self._with_care(part)
            part += np.float32(PLACED)
            part *= self.factor[size].astype(np.float32)
            if self.some_blocked:
                part[:, holes.full + candidates.size[start] > self.cohort.rules.size_max] = 0
        if self.hard:
            np.copyto(value, 0, where=~self.gate.shared(candidates.languages, holes.languages))
        return value

    def values(self, sets: terms.Sets) -> NDArray[np.float64]:
        """Worth of each group times its people as the search sees it: more than 0 exactly for valid groups."""
        described = self.describe(sets)
        total = self.factor[described.size] * (self._with_care(self.quality(described)) + PLACED)
        if self.hard:
            total *= self.gate.alone(described.languages)
        total[described.full > self.cohort.rules.size_max] = 0
        if len(self.cohort.apart):
            total[self.clashes(sets)] = 0
        return np.asarray(total, np.float64)

    def _with_care(self, quality: NDArray[Any]) -> NDArray[Any]:
        """In place: what lies below LOW counts more by `Rules.care`, so that few are left with a poor match."""
        if self.care:
            steep = quality * quality.dtype.type(1 + self.care)
            quality += quality.dtype.type(self.care * LOW)
            np.minimum(quality, steep, out=quality)
        return quality

    def worths(self, sets: terms.Sets) -> NDArray[np.float64]:
        """Worth of each group times its people, as it is told to people; 0 for what is no valid group."""
        described = self.describe(sets)
        return np.where(self.values(sets) > 0, self.factor[described.size] * self.quality(described), 0.0)

    def quality(self, described: Described) -> NDArray[np.float64]:
        """Weighted terms of each set, whatever its size and languages."""
        total = self.topic_weight * self.topics.alone(described.topics) / np.maximum(described.size, 1)
        for (criterion, weight), state in zip(self.used, described.states, strict=True):
            total = total + weight * criterion.alone(state)
        return np.asarray(total, np.float64)

    def each_term(self, sets: terms.Sets) -> dict[str, NDArray[np.float64]]:
        """Every term in use, by name."""
        described = self.describe(sets)
        found = (
            {"topics": self.topics.alone(described.topics) / np.maximum(described.size, 1)} if self.topic_weight else {}
        )
        for (criterion, _), state in zip(self.used, described.states, strict=True):
            found[criterion.name] = criterion.alone(state)
        return found
