"""What the api of groups returns: frozen, without Django in it, safe to hand to a block."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

Json = Any
Delta = dict[str, dict[str, Json]]
"""Changes by field and key; None removes the key."""
ABOUT_PEOPLE = frozenset({"removed", "accepted", "declined", "place_offered"})
"""Operations of a group's history whose subject is the id of a learner."""


@dataclass(frozen=True)
class Owner:
    """Whose shared state it is: a group's, or one learner's who works alone."""

    group_id: int | None = None
    learner_id: int | None = None

    def __post_init__(self) -> None:
        if (self.group_id is None) == (self.learner_id is None):
            raise ValueError("An owner is either a group or a learner.")

    def __str__(self) -> str:
        return f"group:{self.group_id}" if self.group_id is not None else f"learner:{self.learner_id}"

    @classmethod
    def named(cls, text: str) -> "Owner":
        """Return the owner that a row names."""
        kind, _, number = text.partition(":")
        return cls(group_id=int(number)) if kind == "group" else cls(learner_id=int(number))


@dataclass(frozen=True)
class Item:
    """One stored value and the version that wrote it; ``removed`` items have no value."""

    value: Json
    version: int
    removed: bool = False


@dataclass(frozen=True)
class SharedData:
    """An owner's state in one block. ``id`` and ``version`` are 0 as long as nothing was ever written."""

    id: int = 0
    version: int = 0
    items: Mapping[str, Mapping[str, Item]] = field(default_factory=dict)


class Told(NamedTuple):
    """How a line of history names a write: what was done, and what it was about."""

    operation: str
    subject: str = ""


@dataclass(frozen=True)
class Edit:
    """
    What one handler wants written, and what to call it in the history.

    A numbered copy of the state as it was ``keep_before`` the write, and one of what it became, ``keep_after``, are
    taken under these names in the same transaction; "" takes none.
    """

    operation: str
    changes: Delta
    subject: str = ""
    keep_before: str = ""
    keep_after: str = ""


@dataclass(frozen=True)
class SnapshotData:
    """A numbered copy of a state, from 1."""

    owner: Owner
    name: str
    number: int
    version: int
    value: Json
    by: int | None
    at: datetime


@dataclass(frozen=True)
class GroupData:
    """
    A group as any learner of the course may see it; ``code`` is for members only and left out by whoever shows it to
    others.
    """

    id: int
    usage_key: str
    name: str
    initiative: str
    why: str
    cause: str
    place: str
    languages: tuple[str, ...]
    meets: tuple[int, ...]
    meets_zone: str
    size_min: int
    size_max: int
    openness: str
    fills: bool
    state: str
    code: str
    members: int
    offered: int
    waiting: int
    version: int
    created_at: datetime
    active_since: datetime | None

    @property
    def free(self) -> int:
        """Places that nobody holds and that are held for nobody."""
        return max(0, self.size_max - self.members - self.offered)


@dataclass(frozen=True)
class MembershipData:
    """A learner's place in a group. ``hours`` are free hours of the week, 0..167 in the card's zone."""

    id: int
    learner_id: int
    card: Mapping[str, Any]
    hours: tuple[int, ...]
    roles: tuple[str, ...]
    joined_at: datetime


@dataclass(frozen=True)
class RequestData:
    """How a learner stands to a group that is not theirs, or not theirs any more."""

    group_id: int
    learner_id: int
    state: str
    note: str
    reply: str
    card: Mapping[str, Any]
    hours: tuple[int, ...]
    at: datetime
    expires_at: datetime | None
    ahead: int = 0


@dataclass(frozen=True)
class ActData:
    """One line of a group's history."""

    id: int
    actor_id: int | None
    operation: str
    subject: str
    at: datetime


@dataclass(frozen=True)
class SeenData:
    """When somebody did something last, and for each of some weeks, oldest first, whether they did anything."""

    at: datetime
    weeks: tuple[bool, ...]


@dataclass(frozen=True)
class Person:
    """A learner as groups know one: the account, what others may see, and free hours of the week in the card's zone."""

    id: int
    card: Mapping[str, Any]
    hours: tuple[int, ...] = ()


@dataclass(frozen=True)
class Asked:
    """A member is asked to move to another group: how many have answered so far, and until when they may."""

    proposal: int
    answers: int
    until: datetime


@dataclass(frozen=True)
class Situation:
    """Who I am in a group set: my group and my membership, or neither; ``asked`` when I am asked to move."""

    group: GroupData | None = None
    membership: MembershipData | None = None
    asked: Asked | None = None


@dataclass(frozen=True)
class Stamp:
    """
    What a view of somebody without a group depends on, as a short text, and what nobody has done yet though its time
    has come: pass on an offered place (``late_offer``), close a proposal (``late_answers``), begin a round (``due``).
    """

    text: str = ""
    late_offer: bool = False
    late_answers: bool = False
    due: bool = False


@dataclass(frozen=True)
class PageData:
    """Everything the page of a group shows, read in a handful of queries."""

    members: tuple[MembershipData, ...]
    requests: tuple[RequestData, ...]
    acts: tuple[ActData, ...]
    removal_votes: Mapping[int, tuple[int, ...]]
    names: Mapping[int, str]
