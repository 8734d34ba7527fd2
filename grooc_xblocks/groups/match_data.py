"""What the api of matching takes and returns: frozen, without Django in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from grooc_xblocks.domain.match_report import Line
from grooc_xblocks.domain.matching import Fact, MatchedGroup
from grooc_xblocks.domain.pool import Counts, Looking, Opening
from grooc_xblocks.groups.data import GroupData, MembershipData


@dataclass(frozen=True)
class SeekerData:
    """A learner who waits, since ``entered_at``."""

    learner_id: int
    card: Mapping[str, Any]
    hours: tuple[int, ...]
    wishes: Mapping[str, Any]
    entered_at: datetime

    @property
    def looking(self) -> Looking:
        """The person as the matching knows one."""
        return Looking(self.learner_id, self.card, self.hours, self.wishes)


@dataclass(frozen=True)
class PoolData:
    """
    Who waits in a set. ``counts`` are of all of them, a little old where very many wait; ``people`` is the number now.

    ``mine`` is the reader's own row, None for somebody who does not wait. ``rounds`` were announced without a group for
    the reader since then; ``unplaced`` is why the latest of them had none. ``forming``: a round is being worked out.
    """

    people: int
    counts: Counts
    mine: SeekerData | None = None
    rounds: int = 0
    unplaced: tuple[Fact, ...] = ()
    forming: bool = False


@dataclass(frozen=True)
class RoundPlan:
    """
    What a round is to be: ``rules`` are the strengths of domain.match_rules with the preset's name, ``sizes`` the
    fewest and the most people of a group. ``at_once``: announced as soon as it is worked out. ``by`` None: the course
    itself.
    """

    rules: Mapping[str, Any]
    sizes: tuple[int, int]
    answer_hours: int
    kind: str = "wave"
    seed: int = 1
    at_once: bool = False
    by: int | None = None
    by_name: str = ""


@dataclass(frozen=True)
class Answers:
    """How many people of an announced round said yes, asked for another round, or said nothing (yet)."""

    yes: int = 0
    again: int = 0
    silent: int = 0


@dataclass(frozen=True)
class RoundData:
    """
    A round as it stands. ``state`` is one of match_models.RoundState, or "closed": announced, and everybody has
    answered or can no longer. ``fault`` is a code: "interrupted", or what ``fail_round`` was told.

    ``figures`` are those of domain.match_report; ``changes`` moves by hand can be undone.
    """

    id: int
    group_set_id: int
    usage_key: str
    number: int
    kind: str
    state: str
    trigger: str
    date: datetime | None
    rules: Mapping[str, Any]
    sizes: tuple[int, int]
    seed: int
    at_once: bool
    answer_hours: int
    by: int | None
    by_name: str
    queued_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    announced_at: datetime | None
    answer_by: datetime | None
    progress: float
    phase: str
    fault: str
    people: int
    groups: int
    figures: Mapping[str, Any] | None
    counts: Counts
    changes: int
    version: int
    answers: Answers | None = None

    @property
    def took_s(self) -> float | None:
        """Seconds of work, None while it is not done."""
        return (self.ended_at - self.started_at).total_seconds() if self.started_at and self.ended_at else None

    @property
    def at(self) -> datetime:
        """The moment whose offsets from UTC the round was worked out with."""
        return self.started_at or self.queued_at


@dataclass(frozen=True)
class SeatData:
    """A person in a round. ``group_from`` is the group the person would leave; ``open``: may answer now."""

    learner_id: int
    card: Mapping[str, Any]
    hours: tuple[int, ...]
    wishes: Mapping[str, Any]
    facts: tuple[Fact, ...] = ()
    answer: str = ""
    open: bool = False
    group_from: int | None = None

    @property
    def looking(self) -> Looking:
        """The person as the matching knows one."""
        return Looking(self.learner_id, self.card, self.hours, self.wishes)


@dataclass(frozen=True)
class ProposalData:
    """
    A group to be. ``seats`` are the people who are, or will be, asked; ``group`` and ``members`` are the group that it
    fills, or has become, and who is in that now. ``slots`` are half hours of the UTC week, ``worth`` is 0..1.
    """

    id: int
    number: int
    kind: str
    state: str
    topic: str
    languages: tuple[str, ...]
    slots: tuple[int, ...]
    hours: float
    worth: float
    locked: bool
    seats: tuple[SeatData, ...] = ()
    group: GroupData | None = None
    members: tuple[MembershipData, ...] = ()


@dataclass(frozen=True)
class MyProposal:
    """What a learner is asked: the seat is theirs, ``needed`` yes begin the group, ``yes`` have been said."""

    proposal: ProposalData
    round: RoundData
    mine: SeatData
    needed: int
    yes: int


@dataclass(frozen=True)
class RoundPageData:
    """
    One page of a round: groups, or who has none. ``counts`` are the groups (people, for "unplaced") by filter.
    ``targets`` are the unlocked groups: (number, topic, people, free places).
    """

    round: RoundData
    filter: str
    counts: Mapping[str, int]
    groups: tuple[ProposalData, ...]
    unplaced: tuple[SeatData, ...]
    targets: tuple[tuple[int, str, int, int], ...]
    page: int
    pages: int


@dataclass(frozen=True)
class OpenGroupData:
    """A group that takes people in: ``room`` is how many may join. ``small``: it has shrunk under the smallest size."""

    group: GroupData
    members: tuple[MembershipData, ...]
    room: int
    small: bool = False

    @property
    def opening(self) -> Opening:
        """The group as the matching knows one."""
        people = tuple(Looking(one.learner_id, one.card, one.hours) for one in self.members)
        return Opening(self.group.id, people, self.group.cause, self.room)


@dataclass(frozen=True)
class Work:
    """What a claimed round is made of: who waits and is not asked just now, and the groups that take people in."""

    round: RoundData
    seekers: tuple[SeekerData, ...]
    open_groups: tuple[OpenGroupData, ...]


@dataclass(frozen=True)
class NewSeat:
    """A person of a finished round; ``facts`` why there is no group, for those without one. ``group_from``: a move."""

    person: Looking
    facts: tuple[Fact, ...] = ()
    group_from: int | None = None


@dataclass(frozen=True)
class NewProposal:
    """
    A group of a finished round, as it is judged and as the figures need it. ``seats`` are the people to be asked,
    without those who are members of ``group_id`` already.
    """

    seats: tuple[NewSeat, ...]
    judged: MatchedGroup
    line: Line
    kind: str = "new"
    group_id: int | None = None


@dataclass(frozen=True)
class Outcome:
    """What a round has worked out; ``counts`` of the people in it, ``figures`` of domain.match_report."""

    proposals: tuple[NewProposal, ...]
    unplaced: tuple[NewSeat, ...]
    counts: Counts
    figures: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class SmallGroups:
    """Groups that are under the smallest size, and the people in them."""

    groups: int
    people: int


@dataclass(frozen=True)
class DeskData:
    """What the facilitator's desk shows; ``filling`` are free places in groups that the matching may fill."""

    waiting: int
    filling: int
    small: SmallGroups
    rounds: tuple[RoundData, ...]
