"""
What goes into a matching and what comes out: plain, frozen data.

Hours are bit masks of the UTC week, Monday 00:00 first: bit s is slot s, and a slot is `Rules.slot_minutes` long (30
or 60). Messages are msgids for gettext; their `params` are filled in after translation with `%(name)s`.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Id = Hashable


class Languages(StrEnum):
    """How much a common language matters."""

    HARD = "hard"  # no group without one
    SOFT = "soft"  # weighed like any other criterion
    OFF = "off"


class Regions(StrEnum):
    MIX = "mix"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Seeker:
    """A person who looks for a group. Whatever is left out counts as "says nothing" for that criterion."""

    id: Id
    topics: tuple[str, ...] = ()  # the wanted initiatives, best first
    hours: int = 0  # free slots of the UTC week as a bit mask
    languages: frozenset[str] = frozenset()
    skills: Mapping[str, int] = field(default_factory=dict)  # 0..Rules.skill_top
    experience: int | None = None  # 0..Rules.experience_top
    commitment: float | None = None  # hours a week
    region: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OpenGroup:
    """A group that exists and has free places: its members stay, others may come."""

    id: Id
    members: tuple[Seeker, ...]
    topic: str | None = None  # the initiative it has chosen, when it has
    room: int | None = None  # how many may join; None: up to the largest size


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each criterion counts; 0 switches it off. Only the proportions matter."""

    topics: float = 0.50
    hours: float = 0.35
    skills: float = 0.15
    languages: float = 0.0  # used when languages are soft
    experience: float = 0.0
    commitment: float = 0.0
    region: float = 0.0
    company: float = 0.0  # nobody alone in one of Rules.not_alone


@dataclass(frozen=True, slots=True)
class Rules:
    """
    What the author asks for.

    `thin` is the worth of a group of the smallest size against a larger one: one drop-out breaks it. `care` is how
    much more the search minds what lies below one half, for the sake of those who would get a poor match; 0 looks at
    the mean alone. Worths that are reported are never changed by it.
    """

    size_min: int = 4
    size_max: int = 6
    weights: Weights = Weights()
    rank_values: tuple[float, ...] = (1.0, 0.8, 0.6, 0.4, 0.2)
    languages: Languages = Languages.HARD
    regions: Regions = Regions.MIX
    slot_minutes: int = 30
    enough_hours: float = 4.0  # common hours a week above which more is no better
    skill_top: int = 5
    experience_top: int = 4
    commitment_span: float = 6.0  # hours a week of difference at which "similar" is zero
    thin: float = 0.96
    care: float = 0.3
    not_alone: tuple[tuple[str, str], ...] = ()  # (attribute, value): whoever has it meets another who has it
    together: tuple[tuple[Id, ...], ...] = ()
    apart: tuple[tuple[Id, Id], ...] = ()
    open_groups: tuple[OpenGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """
    One sentence to be said to a learner or a facilitator.

    `msgid` (and `plural` with `count`) go through gettext; `params` fill the translation. Parameters called `slots` and
    `slot` are slots of the UTC week, for the caller to show in the reader's own time; `topic`, `language`, `region` and
    `skills` are the caller's own keys, to be named by it.
    """

    kind: str
    msgid: str
    params: Mapping[str, object] = field(default_factory=dict)
    plural: str = ""
    count: int | None = None


def counted(kind: str, words: tuple[str, str], count: int, params: Mapping[str, object]) -> Fact:
    """A fact whose words, a singular and a plural, depend on a number."""
    return Fact(kind, words[0], params, words[1], count)


@dataclass(frozen=True, slots=True)
class MatchedGroup:
    """
    A formed group: `members` are seeker ids, those of an open group first; `worth` in 0..1 is the mean of its
    learners.
    """

    id: Id
    members: tuple[Id, ...]
    newcomers: tuple[Id, ...]
    topic: str | None
    worth: float
    terms: Mapping[str, float]  # criterion -> 0..1
    slots: tuple[int, ...]  # common slots of the UTC week
    languages: tuple[str, ...]  # spoken by all


@dataclass(frozen=True, slots=True)
class Unplaced:
    seeker: Id
    reason: Fact


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the cohort in the fairness report."""

    people: int
    mean: float
    worst_tenth: float
    unplaced: int


@dataclass(frozen=True, slots=True)
class Fairness:
    everyone: Share
    by_language: Mapping[str, Share]
    by_region: Mapping[str, Share]


@dataclass(frozen=True, slots=True)
class Certificate:
    """
    How near the grouping is to the best possible one.

    `proven` says that no grouping whatever can exceed `bound`; otherwise `bound` is an estimate. `gap` is the share
    of the bound that is missing.
    """

    bound: float
    reached: float
    gap: float
    proven: bool
    statement: Fact


@dataclass(frozen=True, slots=True)
class Grouping:
    """A whole matching: everybody is in one of `groups` or in `unplaced`."""

    rules: Rules
    seed: int
    seekers: Mapping[Id, Seeker]  # everybody in it, the members of open groups too
    skills: tuple[str, ...]  # all that anybody named
    groups: tuple[MatchedGroup, ...]
    unplaced: tuple[Unplaced, ...]
    notes: tuple[Fact, ...] = ()  # wishes that contradict each other and how they were read
    complete: bool = True  # False when the clock or the caller stopped the work early

    @property
    def worth(self) -> float:
        """The mean worth over all seekers, 0 for whoever has no group: what the matching maximises."""
        return sum(group.worth * len(group.members) for group in self.groups) / max(1, len(self.seekers))
