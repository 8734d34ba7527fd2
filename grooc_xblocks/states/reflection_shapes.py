"""
What views receive of reflections and responses; the shapes are those of ``frontend/peer_reflection/state.ts``.

What a reader may not see is left out here, and nowhere later: names, marks, the talk of others, what is hidden.
"""

from collections.abc import Iterable
from datetime import datetime

from grooc_xblocks.domain import identity
from grooc_xblocks.domain.exchange import is_seen, lane_of
from grooc_xblocks.domain.reflection_moderation import may_read
from grooc_xblocks.reflections.data import (
    ContributionData,
    LeaseData,
    MessageData,
    ResponseData,
    VersionData,
)
from grooc_xblocks.states import reflection_bring as bringing
from grooc_xblocks.states.group_shapes import Json, iso
from grooc_xblocks.states.reflection_sight import People, ReflectionSight

HIDDEN = "hidden"


def version(one: VersionData) -> Json:
    """Return one version of a reflection."""
    return {
        "number": one.number,
        "answers": dict(one.answers),
        "attachments": [bringing.shown(each) for each in one.attachments],
        "at": iso(one.at),
    }


def contribution(sight: ReflectionSight, one: ContributionData, people: People) -> Json:
    """Return a reflection; one whose text was not read has none."""
    text = one.version or VersionData(one.current, {}, (), one.author, one.shared_at)
    return {
        "id": one.id,
        "by": sight.face(one.author, people),
        "of_group": one.of_group,
        "cause": one.cause,
        "current": one.current,
        "version": version(text),
        "title": one.title,
        "at": iso(one.shared_at),
        "waiting_since": None if one.responses else iso(one.waiting_since),
        "responses": one.responses,
        "hidden": one.state == HIDDEN,
        "dead": dead(sight, one, text.number),
    }


def dead(sight: ReflectionSight, one: ContributionData, number: int) -> list[Json]:
    """Return which links of a version readers could not open: where each stands, how many, and whether the reader."""
    places = (place.split(".") for place in one.dead)
    return [
        {"position": int(position), "count": len(readers), "mine": sight.me in readers}
        for version, position in places
        if int(version) == number and (readers := one.dead[f"{version}.{position}"])
    ]


def served(sight: ReflectionSight, lease: LeaseData, people: People) -> Json:
    """Return what the reader has in hand."""
    return {
        "lease": lease.id,
        "lane": lease.lane,
        "contribution": contribution(sight, lease.contribution, people),
        "why": lease.why,
        "until": iso(lease.until),
        "draft": dict(lease.draft),
        "draft_saved_at": iso(lease.draft_at),
    }


def response(sight: ReflectionSight, one: ResponseData, people: People) -> Json:
    """
    Return a response as this reader may know it: the talk to its giver, its receiver and facilitators; what came of it
    to giver and receiver only.
    """
    mine, for_me = sight.is_mine(one), sight.is_for_me(one)
    between = mine or for_me
    seen_at = one.seen_by_giver if mine else one.seen_by_receiver
    thread = one.thread if between or sight.reader.staff else ()
    return {
        "id": one.id,
        "contribution": one.contribution,
        "title": one.title,
        "version": one.version,
        "changed_since": one.changed_since,
        "by": sight.face(one.by, people),
        "to": sight.face(one.to, people),
        "lane": one.lane,
        "answers": dict(one.answers),
        "at": iso(one.at),
        "late": one.late,
        "isnew": for_me and seen_at is None,
        "hidden": one.hidden,
        "thread": [message(sight, each, people, between, seen_at) for each in _readable(sight, thread)],
        "helped": {"mark": one.helped, "why": one.helped_why} if between else None,
        "decision": {"will": one.will, "because": one.because, "at": iso(one.decided_at)} if between else None,
        "thanked": between and one.thanked,
        "revealed": revealed(sight, one, people),
    }


def _readable(sight: ReflectionSight, thread: Iterable[MessageData]) -> Iterable[MessageData]:
    return (
        each
        for each in thread
        if may_read(hidden=each.hidden, is_author=each.by == sight.me, is_staff=sight.reader.staff)
    )


def message(sight: ReflectionSight, one: MessageData, people: People, between: bool, seen_at: datetime | None) -> Json:
    """Return a line of the talk; new to whom it is for, since they last looked."""
    isnew = between and one.by != sight.me and (seen_at is None or one.at > seen_at)
    return {
        "id": one.id,
        "by": sight.face(one.by, people),
        "text": one.text,
        "at": iso(one.at),
        "isnew": isnew,
        "hidden": one.hidden,
    }


def revealed(sight: ReflectionSight, one: ResponseData, people: People) -> str:
    """Return how far giver and receiver are with telling each other their names, where the author lets them."""
    if not (sight.is_mine(one) or sight.is_for_me(one)) or one.lane == "staff":
        return ""
    other = one.to if sight.is_mine(one) else one.by
    group = people[other].group_id if other in people else None
    if sight.modes[lane_of(sight.viewer.group, group)] != "reveal":
        return ""
    asked = ([one.by] if one.giver_reveals else []) + ([one.to] if one.receiver_reveals else [])
    # What a group received is each member's to answer, so that whoever of it reads stands for its author.
    return identity.revealed(asked, one.by if sight.is_mine(one) else one.to, other)


def is_locked(one: ResponseData, *, gave: int, can_give: bool) -> bool:
    """Tell whether a response that was received waits for the receiver to give one."""
    return not is_seen(one.lane, gave=gave, can_give=can_give, seen=one.seen_by_receiver is not None)
