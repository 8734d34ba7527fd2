"""
Places in a group: how many are free, who may take one and how, who is next in line, what becomes of the group.

How somebody stands to a group is one ``Standing``; a ``Step`` leads from one to the next:

    (nothing) ─ ask → asked ─ accept → joined ─ leave → left ─ join → joined, if there is a place
              │             └ queue → waiting, when it is full by then
              ├ wait → waiting ─ offer → offered ─ join → joined
              │                                  └ lapse, withdraw → withdrawn
              ├ invite → invited ─ join → joined
              └ join → joined ─ remove → removed ─ ask → asked: from here only by asking
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from grooc_xblocks.domain.errors import AlreadyInGroup, Conflict, GroupFull, NotYours
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _


class Openness(StrEnum):
    OPEN = "open"
    REQUEST = "request"
    CODE = "code"


class GroupState(StrEnum):
    FORMING = "forming"
    ACTIVE = "active"
    RESTING = "resting"
    CLOSED = "closed"


class Standing(StrEnum):
    INVITED = "invited"
    ASKED = "asked"
    WAITING = "waiting"
    OFFERED = "offered"
    JOINED = "joined"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LEFT = "left"
    REMOVED = "removed"


class Step(StrEnum):
    INVITE = "invite"
    ASK = "ask"
    WAIT = "wait"
    QUEUE = "queue"
    OFFER = "offer"
    LAPSE = "lapse"
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    JOIN = "join"
    LEAVE = "leave"
    REMOVE = "remove"


_FROM_OUTSIDE = {
    Step.INVITE: Standing.INVITED,
    Step.ASK: Standing.ASKED,
    Step.WAIT: Standing.WAITING,
    Step.JOIN: Standing.JOINED,
}
_NEXT: dict[Standing | None, dict[Step, Standing]] = {
    None: _FROM_OUTSIDE,
    Standing.WITHDRAWN: _FROM_OUTSIDE,
    Standing.LEFT: _FROM_OUTSIDE,
    Standing.DECLINED: {**_FROM_OUTSIDE, Step.WITHDRAW: Standing.WITHDRAWN},
    Standing.INVITED: {**_FROM_OUTSIDE, Step.WITHDRAW: Standing.WITHDRAWN},
    Standing.REMOVED: {Step.ASK: Standing.ASKED},
    Standing.ASKED: {
        Step.ACCEPT: Standing.JOINED,
        Step.QUEUE: Standing.WAITING,
        Step.DECLINE: Standing.DECLINED,
        Step.WITHDRAW: Standing.WITHDRAWN,
        Step.JOIN: Standing.JOINED,
    },
    Standing.WAITING: {
        Step.OFFER: Standing.OFFERED,
        Step.DECLINE: Standing.DECLINED,
        Step.WITHDRAW: Standing.WITHDRAWN,
        Step.JOIN: Standing.JOINED,
    },
    Standing.OFFERED: {
        Step.JOIN: Standing.JOINED,
        Step.LAPSE: Standing.WITHDRAWN,
        Step.WITHDRAW: Standing.WITHDRAWN,
    },
    Standing.JOINED: {Step.LEAVE: Standing.LEFT, Step.REMOVE: Standing.REMOVED},
}


@dataclass(frozen=True)
class Room:
    """What the rules know of a group; ``offered`` counts the places held for somebody whose offer has not lapsed."""

    openness: str
    state: str
    size_max: int
    members: int
    offered: int = 0

    @property
    def free(self) -> int:
        """How many places nobody has or is offered."""
        return free_places(size_max=self.size_max, members=self.members, offered=self.offered)


@dataclass(frozen=True)
class Comer:
    """Somebody at the door: how they stand to the group, and whether they have its code or a group of their own."""

    standing: str | None = None
    expires_at: datetime | None = None
    has_code: bool = False
    in_group: bool = False

    def holds_offer(self, now: datetime) -> bool:
        """Tell whether a place is held for this person just now."""
        return self.standing == Standing.OFFERED and self.expires_at is not None and now < self.expires_at


@dataclass(frozen=True)
class Waiting:
    learner: int
    since: datetime


def step(standing: str | None, taken: str) -> Standing:
    """Return how somebody stands after a step. Raises Conflict when it does not lead on from there."""
    after = _NEXT[Standing(standing) if standing else None].get(Step(taken))
    if after is None:
        raise Conflict
    return after


def free_places(*, size_max: int, members: int, offered: int) -> int:
    """Count the places that nobody has and nobody is offered."""
    return max(0, size_max - members - offered)


def may_join(room: Room, comer: Comer, now: datetime) -> None:
    """
    Return when ``comer`` may take a place at once; else raise why not.

    An offered place can be taken until it lapses, whatever the openness: the group has said yes by then. Who was
    invited, waits, or left may come (back) without asking, who left even to a group that has closed; who was removed
    asks, even where the door is open.
    """
    _takes_people(room, comer, reopens=comer.standing == Standing.LEFT)
    if comer.holds_offer(now):
        return
    if comer.standing == Standing.REMOVED:
        raise NotYours(
            _("Please ask this group first: its members would like to talk before you come back."), code="must_ask"
        )
    _is_open_to(room, comer)
    if not room.free:
        raise GroupFull


def may_ask(room: Room, comer: Comer) -> None:
    """Return when ``comer`` may send a request; else raise why not. At a full group too: a yes then queues."""
    _takes_people(room, comer)
    if room.openness == Openness.CODE and comer.standing != Standing.REMOVED:
        _is_open_to(room, comer)
    step(comer.standing, Step.ASK)


def may_wait(room: Room, comer: Comer) -> Standing:
    """
    Return how ``comer`` stands after asking for a place in the line of a full group: waiting, or asked first.

    Asked first where the group is on request, or the comer was removed. Raises Conflict when there is a place at once.
    """
    on_request = room.openness == Openness.REQUEST and not comer.has_code and comer.standing not in _WELCOME
    if on_request or comer.standing == Standing.REMOVED:
        may_ask(room, comer)
        return Standing.ASKED
    _takes_people(room, comer)
    _is_open_to(room, comer)
    if room.free:
        raise Conflict(_("There is a free place: you can join at once."), code="place_free")
    return step(comer.standing, Step.WAIT)


def may_accept(room: Room) -> None:
    """Return when the members of a group may say yes to somebody; a group that rests is woken first."""
    if room.state == GroupState.RESTING:
        raise Conflict(_("This group is resting and takes nobody just now."), code="group_resting")


_WELCOME = (Standing.INVITED, Standing.WAITING, Standing.LEFT)  # the group has said yes before
_BY_CODE = _("This group is joined with its code. One of its members can give it to you.")


def _takes_people(room: Room, comer: Comer, *, reopens: bool = False) -> None:
    if comer.in_group or comer.standing == Standing.JOINED:
        raise AlreadyInGroup
    if room.state == GroupState.CLOSED and not reopens:
        raise Conflict(_("This group has come to its end. What it made stays."), code="group_closed")
    may_accept(room)


def _is_open_to(room: Room, comer: Comer) -> None:
    if room.openness == Openness.OPEN or comer.has_code or comer.standing in _WELCOME:
        return
    if room.openness == Openness.CODE:
        raise NotYours(_BY_CODE, code="by_code")
    raise NotYours(
        _("This group asks for a few words first. Ask to join, and its members will answer."), code="on_request"
    )


def next_in_line(waiting: Iterable[Waiting], free: int) -> list[int]:
    """Return who is offered the ``free`` places: first come, first served."""
    line = sorted(waiting, key=lambda one: (one.since, one.learner))
    return [one.learner for one in line[: max(0, free)]]


def offer_until(now: datetime, offer_hours: int) -> datetime:
    """Return when an offer made now lapses."""
    return now + timedelta(hours=offer_hours)


def lapsed(offers: Iterable[tuple[int, datetime]], now: datetime) -> list[int]:
    """Return whose offers, given as (learner, expires at), were not taken in time."""
    return [learner for learner, expires_at in offers if expires_at <= now]


def is_removed(learner: int, *, members: Collection[int], agreed: Collection[int]) -> bool:
    """Tell whether a member has to go: all the others agree, and they are at least two."""
    others = set(members) - {learner}
    return learner in members and len(others) >= 2 and others <= set(agreed)


def state_after(state: str, *, members: int, size_min: int) -> GroupState:
    """
    Return the state that follows from the number of members: what was active stays so, what is empty closes, and a
    closed group that somebody came back to forms anew.
    """
    if not members:
        return GroupState.CLOSED
    if state in (GroupState.FORMING, GroupState.CLOSED):
        return GroupState.ACTIVE if members >= size_min else GroupState.FORMING
    return GroupState(state)


def rested(state: str) -> GroupState:
    """Return the state of a group that takes a rest. Raises Conflict when it rests already or has closed."""
    if state not in (GroupState.FORMING, GroupState.ACTIVE):
        raise Conflict
    return GroupState.RESTING


def woken(state: str, *, was_active: bool, members: int, size_min: int) -> GroupState:
    """Return the state of a group that wakes: what it was before it rested. Raises Conflict when it does not rest."""
    if state != GroupState.RESTING:
        raise Conflict
    before = GroupState.ACTIVE if was_active else GroupState.FORMING
    return state_after(before, members=members, size_min=size_min)


def size_faults(size_min: int, size_max: int, *, least: int, most: int, held: int) -> dict[str, Message]:
    """
    Return what is wrong with a group's sizes, by field; empty when nothing is.

    ``least`` and ``most`` are the author's limits, ``held`` the places that people have or are offered.
    """
    most = max(most, held)  # the author may have lowered the limit since: nobody has to go for that
    faults: dict[str, Message] = {}
    if not least <= size_min <= most:
        faults["size_min"] = (_("Choose a number from %(least)s to %(most)s."), {"least": least, "most": most})
    if not least <= size_max <= most:
        faults["size_max"] = (_("Choose a number from %(least)s to %(most)s."), {"least": least, "most": most})
    elif size_max < size_min:
        faults["size_max"] = (_("“At most” is smaller than “at least”. Choose %(least)s or more."), {"least": size_min})
    elif size_max < held:
        faults["size_max"] = (
            _("Some of these places are taken or promised. Choose %(least)s or more."),
            {"least": held},
        )
    return faults
