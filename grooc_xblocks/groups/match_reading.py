"""Rows of matching to dataclasses, and back for what a round or a move has worked out."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from grooc_xblocks.domain import match_reasons
from grooc_xblocks.domain.match_report import Line
from grooc_xblocks.domain.matching import MatchedGroup
from grooc_xblocks.domain.pool import Counts
from grooc_xblocks.groups.data import GroupData, MembershipData
from grooc_xblocks.groups.match_data import Answers, OpenGroupData, ProposalData, RoundData, SeatData, SeekerData
from grooc_xblocks.groups.match_models import (
    LIVE,
    MatchRound,
    Proposal,
    ProposalSeat,
    ProposalState,
    RoundState,
    Seeker,
)
from grooc_xblocks.groups.models import Group, Membership
from grooc_xblocks.groups.reading import group_data, membership_data

CLOSED = "closed"
"""The state, on reading, of an announced round in which nobody can answer any more."""

BEAT = timedelta(seconds=60)
"""A round whose worker has given no sign of life for so long is taken for interrupted."""
QUEUE = timedelta(minutes=10)
"""So long a round waits for a worker, and a worker for the database that stores its result: being busy is no crash."""
STORING = "storing"
INTERRUPTED = "interrupted"

_ROUND_COLUMNS = (
    "id",
    "group_set_id",
    "number",
    "kind",
    "state",
    "trigger",
    "date",
    "rules",
    "seed",
    "at_once",
    "answer_hours",
    "by_name",
    "queued_at",
    "started_at",
    "ended_at",
    "announced_at",
    "answer_by",
    "progress",
    "phase",
    "fault",
    "people",
    "groups",
    "figures",
    "version",
)


def with_asked() -> QuerySet[MatchRound]:
    """Return all rounds, each knowing whether anybody in it can still answer."""
    return MatchRound.objects.annotate(
        asks=Exists(Proposal.objects.filter(round=OuterRef("pk"), state=ProposalState.OPEN))
    )


def silent(now: datetime) -> Q:
    """Return the condition for a round whose worker has died, or never came."""
    patient = Q(state=RoundState.QUEUED) | Q(phase=STORING)
    live = Q(state__in=LIVE)
    return live & ((patient & Q(beat_at__lte=now - QUEUE)) | (~patient & Q(beat_at__lte=now - BEAT)))


def _is_silent(row: MatchRound, now: datetime) -> bool:
    patient = row.state == RoundState.QUEUED or row.phase == STORING
    return row.state in LIVE and row.beat_at <= now - (QUEUE if patient else BEAT)


def round_data(row: MatchRound, answers: Answers | None = None) -> RoundData:
    """
    Return a round; "closed" where the row was read by ``with_asked`` and nobody is asked any more, "failed" where its
    worker is gone and nobody has written that down yet.
    """
    values = {name: getattr(row, name) for name in _ROUND_COLUMNS}
    values.update(
        usage_key=str(row.usage_key),
        sizes=(row.size_min, row.size_max),
        by=row.by_id,
        counts=Counts(**row.counts),
        changes=len(row.moves),
        answers=answers,
    )
    if row.state == RoundState.ANNOUNCED and not getattr(row, "asks", True):
        values["state"] = CLOSED
    if _is_silent(row, timezone.now()):
        values.update(state=RoundState.FAILED.value, fault=INTERRUPTED)
    return RoundData(**values)


def seeker_data(row: Seeker) -> SeekerData:
    """Return somebody who waits."""
    return SeekerData(row.learner_id, row.card, tuple(row.hours), row.wishes, row.entered_at)


def seat_data(row: ProposalSeat) -> SeatData:
    """Return a person of a round."""
    facts = tuple(match_reasons.told(fact) for fact in row.facts)
    answer, asked = row.answer, bool(row.open)
    return SeatData(row.learner_id, row.card, tuple(row.hours), row.wishes, facts, answer, asked, row.group_from_id)


def proposal_data(
    row: Proposal,
    seats: Iterable[ProposalSeat] = (),
    group: GroupData | None = None,
    members: tuple[MembershipData, ...] = (),
) -> ProposalData:
    """Return a proposed group with the people in it."""
    return ProposalData(
        id=row.id,
        number=row.number,
        kind=row.kind,
        state=row.state,
        topic=row.topic,
        languages=tuple(row.languages),
        slots=tuple(row.slots),
        hours=row.hours,
        worth=row.worth,
        locked=row.locked,
        seats=tuple(seat_data(seat) for seat in seats),
        group=group,
        members=members,
    )


def judged_columns(judged: MatchedGroup | None, line: Line | None) -> dict[str, Any]:
    """Return the columns of a proposal that say how good it is; those of nobody, when nobody is left in it."""
    if judged is None or line is None:
        return {"topic": "", "languages": [], "slots": [], "hours": 0.0, "worth": 0.0, "line": {}}
    return {
        "topic": (judged.topic or "")[:80],
        "languages": list(judged.languages),
        "slots": list(judged.slots),
        "hours": line.hours,
        "worth": judged.worth,
        "line": line.as_json(),
    }


def with_members(groups: QuerySet[Group]) -> list[tuple[Group, tuple[MembershipData, ...]]]:
    """Return groups, each with its members. Two queries."""
    rows = list(groups)
    members: dict[int, list[MembershipData]] = {row.id: [] for row in rows}
    for one in Membership.objects.filter(group_id__in=list(members)):
        members[one.group_id].append(membership_data(one))
    return [(row, tuple(members[row.id])) for row in rows]


def open_group_data(
    row: Group, members: tuple[MembershipData, ...], size_max: int, small: bool = False
) -> OpenGroupData:
    """Return a group that takes people in, up to its own largest size and that of the round."""
    held = row.members + row.offered
    return OpenGroupData(group_data(row), members, max(0, min(row.size_max, size_max) - held), small)
