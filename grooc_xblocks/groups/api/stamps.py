"""
What a poll asks before anything else: one query that tells whether the view of somebody without a group would change.
"""

from datetime import UTC, datetime
from typing import Any

from django.db.models import BooleanField, Count, Exists, F, Max, Model, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from opaque_keys.edx.keys import LearningContextKey

from grooc_xblocks.groups.api.rounds import ATTEMPTS
from grooc_xblocks.groups.data import Stamp
from grooc_xblocks.groups.match_reading import INTERRUPTED, silent
from grooc_xblocks.groups.models import GroupSet, JoinRequest, MatchRound, ProposalSeat, Seeker

_SET = OuterRef("pk")
_PARTS = ("n", "at", "until", "mine", "asked_in", "asked_answers", "asked_until", "latest", "people", "forming")
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def stamp(
    *,
    course_key: LearningContextKey,
    group_set: str,
    learner: int,
    now: datetime,
    date: datetime | None = None,
    count: int | None = None,
) -> Stamp:
    """
    Return a stamp that changes whenever the learner's requests do, or who waits to be matched, or what the learner is
    asked. By the author's plan groups are formed on a ``date``, or when ``count`` people wait. One query.
    """
    here = GroupSet.objects.filter(course_key=course_key, slug=group_set)
    parts = {**_requests(learner, now), **asked_of(_SET, learner), **_waiting(learner)}
    planned = date is not None or count is not None
    due = _rounds(date, now) if planned else {}  # most of the time is spent on putting the query together
    for row in here.annotate(**parts, **due).values(*_PARTS, "late", *due)[:1]:
        until = row["asked_until"]
        return Stamp(
            text="-".join(_said(row[part]) for part in _PARTS),
            late_offer=bool(row["late"]),
            late_answers=until is not None and until <= now,
            due=planned and _is_due(row, date is not None and date <= now, count),
        )
    return Stamp()


def _is_due(row: dict[str, Any], date_has_come: bool, count: int | None) -> bool:
    """Tell whether a round may be due; ``start_due`` has the last word."""
    people, busy = row["people"] or 0, row["forming"] and not row["stale"]
    by_date = date_has_come and not row["dated"]
    free = people - (row["questions"] or 0)
    by_count = count is not None and free >= count and row["fresh"] and not row["held"]
    return bool(people and not busy and (by_date or by_count))


def asked_of(group_set: OuterRef | F, learner: int) -> dict[str, Any]:
    """Annotate what a learner is asked just now: in which proposal, until when, how many in it have answered."""
    mine = ProposalSeat.objects.filter(group_set=group_set, learner_id=learner, open=True)
    answered = mine.filter(proposal__seats__answered_at__isnull=False)
    return {
        "asked_in": Subquery(mine.values("proposal_id")[:1]),
        "asked_until": Subquery(mine.values("round__answer_by")[:1]),
        "asked_answers": _one(answered, "proposal_id", Count("proposal__seats")),
    }


def _requests(learner: int, now: datetime) -> dict[str, Any]:
    mine = JoinRequest.objects.filter(group__group_set=_SET, learner_id=learner)
    lapsed = Q(group__requests__state="offered", group__requests__expires_at__lte=now)
    return {
        "n": _one(mine, "learner_id", Count("id")),
        "at": _one(mine, "learner_id", Max("at")),
        "until": _one(mine, "learner_id", Max("expires_at")),
        "late": Exists(mine.filter(lapsed, state__in=("waiting", "offered"))),
    }


def _waiting(learner: int) -> dict[str, Any]:
    rounds = MatchRound.objects.filter(group_set=_SET)
    seekers = Seeker.objects.filter(group_set=_SET)
    return {
        "people": _one(seekers, "group_set_id", Count("id")),
        "mine": Subquery(seekers.filter(learner_id=learner).values("entered_at")[:1]),
        "forming": Exists(rounds.filter(live=True)),
        "latest": _one(rounds, "group_set_id", Max("announced_at")),
    }


def _rounds(date: datetime | None, now: datetime) -> dict[str, Any]:
    """Annotate what decides whether another round is due; a date has counted when its round was not interrupted."""
    rounds = MatchRound.objects.filter(group_set=_SET)
    latest = rounds.order_by("-queued_at").values("queued_at")[:1]
    since = Coalesce(Subquery(latest), _LONG_AGO)
    questions = ProposalSeat.objects.filter(group_set=_SET, open=True, group_from__isnull=True)
    again = Q(state__in=("queued", "running")) | Q(state="failed", fault=INTERRUPTED, attempt__lt=ATTEMPTS)
    return {
        "dated": Exists(rounds.filter(date=date).exclude(again)) if date else Value(False, BooleanField()),
        "fresh": Exists(Seeker.objects.filter(group_set=_SET, entered_at__gt=since)),
        "questions": _one(questions, "group_set_id", Count("id")),
        "held": Exists(rounds.filter(state="preview", trigger="count")),
        "stale": Exists(rounds.filter(silent(now), live=True)),
    }


def _one(rows: QuerySet[Any, Model], by: str, value: Any) -> Subquery:
    """An aggregate over rows that all have the same ``by``, as a value."""
    return Subquery(rows.order_by().values(by).annotate(value=value).values("value")[:1])


def _said(value: object) -> str:
    if isinstance(value, datetime):
        return str(int(value.timestamp() * 1000))
    return "" if value is None else str(int(value)) if isinstance(value, bool | int) else str(value)
