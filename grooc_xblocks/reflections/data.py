"""What the api of reflections takes and returns: frozen, without Django in it, safe to hand to a block."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from grooc_xblocks.domain.exchange import Lane

Answers = Mapping[str, str]
"""Texts by the id of the author's prompt."""


@dataclass(frozen=True)
class Person:
    """
    A learner as others of a block may come to know one: the account, and what the profile shows. The group is the one
    the learner is in now, None without one.
    """

    id: int
    name: str = ""
    place: str = ""
    group_id: int | None = None
    group_name: str = ""
    staff: bool = False


@dataclass(frozen=True)
class Asked:
    """What the author asks of everybody: responses to give in each lane, and for how many hours a text is one's."""

    give_team: int = 1
    give_strangers: int = 1
    lease_hours: int = 2


@dataclass(frozen=True)
class VersionData:
    """A contribution as it was at one time, from 1. ``attachments`` are as the block checked and stored them."""

    number: int
    answers: Answers
    attachments: tuple[Mapping[str, Any], ...]
    by: int
    at: datetime


@dataclass(frozen=True)
class ContributionData:
    """A shared reflection; ``owner`` is ``learner:<id>`` or ``group:<id>``, ``title`` its first words."""

    id: int
    owner: str
    author: int
    group_id: int | None
    of_group: bool
    cause: str
    title: str
    current: int
    state: str
    shared_at: datetime
    waiting_since: datetime
    responses: int
    leases: int
    boosted: bool
    version: VersionData | None = None
    dead: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Links that readers could not open: "version.position" to who said so."""


@dataclass(frozen=True)
class FileData:
    """A file that comes along: ``stored`` of its ``pieces`` are here."""

    key: str
    author: int
    name: str
    size: int
    stored: int
    pieces: int


@dataclass(frozen=True)
class FeedbackData:
    """
    A response to something that brought along version ``number`` of a map or a plan; ``will`` ("use", "later", "no" or
    "") and ``because`` are its receiver's decision.
    """

    id: int
    number: int
    lane: str
    answers: Answers
    at: datetime
    will: str
    because: str


@dataclass(frozen=True)
class LeaseData:
    """What somebody was handed to answer, why, until when it is kept for them, and the draft meanwhile."""

    id: int
    lane: str
    why: str
    until: datetime
    contribution: ContributionData
    draft: Answers
    draft_at: datetime | None


@dataclass(frozen=True)
class MessageData:
    """A line of the talk under a response."""

    id: int
    response: int
    by: int
    text: str
    hidden: bool
    at: datetime


@dataclass(frozen=True)
class ResponseData:
    """
    A response and what its receiver made of it. ``to`` is the author of the contribution, ``owner`` whose it is.

    ``changed_since``: the contribution has a newer version than the one that was answered.
    """

    id: int
    contribution: int
    title: str
    version: int
    changed_since: bool
    by: int
    to: int
    owner: str
    lane: str
    answers: Answers
    at: datetime
    revised_at: datetime | None
    late: bool
    hidden: bool
    seen_by_receiver: datetime | None
    seen_by_giver: datetime | None
    thanked: bool
    helped: str
    helped_why: str
    will: str
    because: str
    decided_at: datetime | None
    giver_reveals: bool
    receiver_reveals: bool
    thread: tuple[MessageData, ...] = ()


@dataclass(frozen=True)
class Shared:
    """What sharing led to: ``changed`` is False when the newest version said the same already."""

    contribution: int
    number: int
    changed: bool


@dataclass(frozen=True)
class Given:
    """What responding led to: ``changed`` is False when the very same response was there already."""

    response: int
    lane: str
    late: bool
    changed: bool


@dataclass(frozen=True)
class Received:
    """
    What has come in: the latest, how many there are in all, how many were not looked at yet, and how many of those that
    were not come from strangers (what a learner who has given nothing sees only later).
    """

    latest: tuple[ResponseData, ...] = ()
    total: int = 0
    fresh: int = 0
    fresh_strangers: int = 0


@dataclass(frozen=True)
class Overview:
    """
    All that a learner's own view of a block shows. ``waiting`` counts to ``WAITING_MOST`` only; ``digest`` says whether
    the learner is told of what comes in, None on a site that tells nobody.
    """

    stamp: str
    mine: ContributionData | None = None
    versions: tuple[VersionData, ...] = ()
    in_hand: tuple[LeaseData, ...] = ()
    given_team: int = 0
    given_strangers: int = 0
    given: tuple[ResponseData, ...] = ()
    received: Received = field(default_factory=Received)
    waiting: int = 0
    others: bool = False
    helped: int = 0
    thanked: int = 0
    digest: bool | None = None
    people: Mapping[int, Person] = field(default_factory=dict)


@dataclass(frozen=True)
class Standing:
    """
    What a learner has done in a block. ``gave`` counts the learner's own responses to learners, ``given`` those of each
    lane, where groups reflect together all members'. ``others``: somebody else shares something.
    """

    shared: bool
    took_part: bool
    gave: int
    given: Mapping[Lane, int]
    others: bool


@dataclass(frozen=True)
class Page:
    """One page of contributions to look through, of how many in all, and how many there are of each cause."""

    rows: tuple[ContributionData, ...]
    total: int
    causes: tuple[tuple[str, int], ...]
    answered: frozenset[int]
    followed: frozenset[int]
    followed_groups: frozenset[int]
    people: Mapping[int, Person]


@dataclass(frozen=True)
class Reading:
    """A contribution opened: one of its versions, the numbers there are, and the responses that may be read."""

    contribution: ContributionData
    responses: tuple[ResponseData, ...]
    people: Mapping[int, Person]


@dataclass(frozen=True)
class ReportedData:
    """
    Something that was reported: how often for each reason, what was written about it, newest first, and whether it is
    hidden now. Who reported it is nobody's to know.
    """

    what: str
    id: int
    text: str
    by: int
    reasons: Mapping[str, int]
    words: tuple[str, ...]
    hidden: bool
    at: datetime


@dataclass(frozen=True)
class GroupTotals:
    """What the people of a group shared, gave and received; ``without`` counts those whom nobody has answered."""

    group_id: int | None
    name: str
    people: int
    contributions: int
    given: int
    received: int
    without: int


@dataclass(frozen=True)
class DeskData:
    """What facilitators look at: who waits, what was reported, and the totals of the block and of each group."""

    waiting: tuple[ContributionData, ...]
    reported: tuple[ReportedData, ...]
    groups: tuple[GroupTotals, ...]
    responses: int
    median_first_hours: float | None
    people: Mapping[int, Person]


@dataclass(frozen=True)
class Tie:
    """``giver`` has answered ``receiver`` so many times, last at ``at``."""

    giver: int
    receiver: int
    times: int
    at: datetime
