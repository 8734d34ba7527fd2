"""
One round of matching from people to proposals: everything that a round works out, without a database.

A *wave* makes groups of those who wait and fills groups that take people in. A *repair* merges groups that have become
too small, with each other or into groups that take people in; the members of such a group stay together.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from math import log
from typing import Any

from grooc_xblocks.domain import match_report, pool
from grooc_xblocks.domain.matching import (
    Certificate,
    Fact,
    Grouping,
    Id,
    MatchedGroup,
    Rules,
    Seeker,
    certificate,
    form_groups,
    make_group,
    why_left,
)
from grooc_xblocks.domain.pool import Counts, Looking, Opening

Progress = Callable[[float, str], None]
"""Hears a share 0..1 of the work and its phase: "reading", "forming", "improving"."""
Cancelled = Callable[[], bool]

BUDGETS = ((50, 1.0), (500, 5.0), (5_000, 30.0), (50_000, 60.0))
"""People, and the seconds that forming groups of them may take; docs/performance.rst says what comes of it."""
IMPROVING = 0.6  # share of the search after which the groups stand in the main
PROOF_S = 30.0


@dataclass(frozen=True, slots=True)
class Setting:
    """
    How a round is worked out: the engine's rules without open groups, the seed, the moment for whose offsets from UTC
    hours are compared, and the seconds it may take (None: by the number of people).
    """

    rules: Rules
    seed: int
    at: datetime
    budget_s: float | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who is to be asked; ``leaves`` is the group that would be left for it, None for whoever has none."""

    person: Looking
    leaves: int | None = None


@dataclass(frozen=True, slots=True)
class Formed:
    """
    A group to be. ``kind`` is "new", "fill" (people join ``group``) or "merge" (members of other groups do). ``asked``
    are its newcomers; ``matched`` has all its people, those of ``group`` first.
    """

    kind: str
    group: int | None
    asked: tuple[Asked, ...]
    matched: MatchedGroup
    line: match_report.Line


@dataclass(frozen=True, slots=True)
class Result:
    """
    What comes of a round. ``left`` wait on, each with the reasons. ``counts`` and ``figures`` are of everybody in a
    group to be and of those who are left. ``grouping`` is what ``proof`` needs.
    """

    groups: tuple[Formed, ...]
    left: tuple[tuple[Looking, tuple[Fact, ...]], ...]
    counts: Counts
    figures: Mapping[str, Any]
    grouping: Grouping


def seconds(people: int) -> float:
    """How long forming groups of so many people may take: between two of ``BUDGETS`` by their logarithms."""
    last = BUDGETS[0]
    for size, budget in BUDGETS:
        if people <= size:
            way = log(max(people, last[0]) / last[0]) / log(size / last[0]) if size > last[0] else 1.0
            return float(last[1] * (budget / last[1]) ** way)
        last = size, budget
    return last[1]


def form(
    people: Iterable[Looking],
    openings: Iterable[Opening],
    setting: Setting,
    *,
    small: Iterable[Opening] = (),
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Result | None:
    """
    Work a round out; None when it was cancelled. Deterministic for the people, the groups and the setting.

    ``small`` are groups to be merged; nobody stands in two of ``people``, ``openings`` and ``small``. Proposed are only
    groups that somebody would come to; a group among ``small`` for which nothing is found stays as it is.
    """
    tell = progress or (lambda share, phase: None)
    tell(0.0, "reading")
    round_ = _Round(tuple(people), tuple(openings), tuple(small), setting)
    found = form_groups(
        round_.newcomers,
        round_.rules,
        setting.seed,
        setting.budget_s or seconds(len(round_.looking)),
        progress=lambda share: tell(share, "forming" if share < IMPROVING else "improving"),
        cancelled=cancelled,
    )
    if cancelled is not None and cancelled():
        return None
    return round_.result(found)


def proof(result: Result, budget_s: float = PROOF_S) -> Certificate:
    """
    How near the best possible the groups are. Takes a few seconds for 200 people and half a minute for 500, for which
    it is proven; above that it is an estimate of a few seconds.
    """
    return certificate(result.grouping, budget_s=budget_s)


def _as_home(people: int, group: Opening) -> tuple[bool, int, int]:
    """Which of small groups is to take the others in: one that has the seats for all, then the largest, the oldest."""
    roomy = group.room is None or len(group.members) + group.room >= people
    return roomy, len(group.members), -group.id


class _Round:
    """The people of a round by id, and who belongs where."""

    def __init__(
        self,
        people: tuple[Looking, ...],
        openings: tuple[Opening, ...],
        small: tuple[Opening, ...],
        setting: Setting,
    ) -> None:
        self.setting, self.waiting = setting, people
        self.homes: dict[Id, Opening] = {one.id: one for one in (*openings, *small)}
        self.home_of: dict[Id, Opening] = {member.id: one for one in small for member in one.members}
        members = [member for one in self.homes.values() for member in one.members]
        self.looking: dict[Id, Looking] = {one.id: one for one in (*people, *members)}
        skills = pool.count(self.looking.values()).known_skills
        self.seekers = self._seekers(skills)
        self.newcomers = [self.seekers[one] for one in (*(person.id for person in people), *self.home_of)]
        self.rules = replace(
            setting.rules,
            open_groups=tuple(pool.open_group(one, setting.at, skills) for one in openings if one.members),
            together=tuple(tuple(member.id for member in one.members) for one in small),
        )

    def _seekers(self, skills: Iterable[str]) -> dict[Id, Seeker]:
        known = frozenset(skills)
        return {name: pool.seeker_of(person, self.setting.at, known) for name, person in self.looking.items()}

    def result(self, found: Grouping) -> Result:
        """Name each group's home, and judge all of them by the people who take part in the end."""
        joined = [group for group in found.groups if self._is_news(group)]
        reasons = why_left(found)
        left = [person for person in self.waiting if person.id in reasons]
        part = [*(self.looking[member] for group in joined for member in group.members), *left]
        counts = pool.count(part)
        skills = counts.known_skills
        if skills != found.skills:
            self.seekers = self._seekers(skills)
        groups = tuple(self._formed(group, skills) for group in joined)
        return Result(
            groups,
            tuple((person, reasons[person.id]) for person in left),
            counts,
            match_report.figures([one.line for one in groups], counts, len(left)),
            self._alone(found, groups, left, skills),
        )

    def _is_news(self, group: MatchedGroup) -> bool:
        """Somebody comes: it is more than one group as it was, an open or a small one."""
        homes = [self.home_of.get(member) for member in group.newcomers]
        return bool(homes) and not (len(homes) == len(group.members) and homes[0] and homes == homes[:1] * len(homes))

    def _formed(self, group: MatchedGroup, skills: tuple[str, ...]) -> Formed:
        settled = len(group.newcomers) < len(group.members)
        homes = [self.home_of[member] for member in group.newcomers if member in self.home_of]
        home = self.homes[group.id] if settled else max(homes, key=partial(_as_home, len(group.members)), default=None)
        there = {member.id for member in home.members} if home else set()
        chosen = home.cause or None if home else None
        members = [self.seekers[member] for member in group.members]
        matched = make_group(group.id, members, self.setting.rules, skills, there, chosen)
        asked = tuple(self._asked(one) for one in matched.newcomers)
        kind = "new" if home is None else "merge" if any(one.leaves is not None for one in asked) else "fill"
        line = match_report.line(matched, members, self.setting.rules.slot_minutes)
        return Formed(kind, home.id if home else None, asked, matched, line)

    def _asked(self, name: Id) -> Asked:
        leaves = self.home_of.get(name)
        return Asked(self.looking[name], leaves.id if leaves else None)

    def _alone(
        self, found: Grouping, groups: Iterable[Formed], left: Iterable[Looking], skills: tuple[str, ...]
    ) -> Grouping:
        """The grouping of those who take part only."""
        names = {person.id for person in left}
        formed = tuple(one.matched for one in groups)
        part = {member: self.seekers[member] for group in formed for member in group.members}
        part |= {name: self.seekers[name] for name in names}
        unplaced = tuple(one for one in found.unplaced if one.seeker in names)
        return replace(found, rules=self.setting.rules, seekers=part, skills=skills, groups=formed, unplaced=unplaced)
