"""
Rounds of matching: started by hand, by a date or by how many wait, stopped, thrown away. One at a time in a set, which
a constraint sees to.
"""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain.errors import NotThere, RoundMovedOn, RoundRunning
from grooc_xblocks.groups import jobs
from grooc_xblocks.groups.announcing import announce, held_previews
from grooc_xblocks.groups.match_data import RoundData, RoundPlan
from grooc_xblocks.groups.match_models import LIVE, MatchRound, ProposalSeat, RoundState, Trigger
from grooc_xblocks.groups.match_reading import INTERRUPTED, round_data, silent
from grooc_xblocks.groups.models import GroupSet
from grooc_xblocks.groups.waiting import not_asked
from grooc_xblocks.storage.transactions import Overtaken, whole_transaction

ATTEMPTS = 3
"""How often a round that was planned for a date is begun, when it is interrupted."""


@whole_transaction
def start_round(*, usage_key: UsageKey, group_set: str, plan: RoundPlan) -> RoundData:
    """
    Start a round, and return it as it waits for its worker, who is called once this is stored.

    Raises RoundRunning while another one is queued or worked on.
    """
    now = timezone.now()
    group_set_id = GroupSet.objects.get_or_create(course_key=usage_key.context_key, slug=group_set)[0].id
    if _is_busy(group_set_id, now):
        raise RoundRunning
    return _new_round(group_set_id, usage_key, plan, now)


@whole_transaction
def start_due(
    *, usage_key: UsageKey, group_set: str, plan: RoundPlan, date: datetime | None = None, count: int | None = None
) -> RoundData | None:
    """
    Start the round that is due, for whoever looks first: on a ``date``, once, or when ``count`` people wait. Returns
    None when nothing is due. At most five queries then.
    """
    now = timezone.now()
    sets = GroupSet.objects.filter(course_key=usage_key.context_key, slug=group_set, seekers__isnull=False)
    group_set_id = sets.values_list("id", flat=True).first()
    if group_set_id is None:
        return None
    if date is not None and date <= now:
        attempt = _next_attempt(group_set_id, date)
        if attempt and not _is_busy(group_set_id, now):
            return _new_round(group_set_id, usage_key, plan, now, Trigger.DATE, date, attempt)
    if count is not None and _are_enough(group_set_id, count) and not _is_busy(group_set_id, now):
        return _new_round(group_set_id, usage_key, plan, now, Trigger.COUNT)
    return None


def cancel_round(*, group_set_id: int, round_id: int) -> None:
    """Stop a round that is queued or worked on; its worker hears of it at its next sign of life, and stores nothing."""
    live = MatchRound.objects.filter(id=round_id, group_set_id=group_set_id, state__in=LIVE)
    if not live.update(state=RoundState.CANCELLED, live=None, ended_at=timezone.now()):
        raise _gone(group_set_id, round_id)


@whole_transaction
def discard_round(*, group_set_id: int, round_id: int, version: int) -> None:
    """
    Throw a preview away; nobody has been told of it. Its people are forgotten, its figures stay.

    Raises RoundMovedOn when it is no preview any more, or another one than ``version``.
    """
    preview = MatchRound.objects.filter(id=round_id, group_set_id=group_set_id, state=RoundState.PREVIEW)
    if not preview.filter(version=version).update(state=RoundState.DISCARDED, version=version + 1):
        raise _gone(group_set_id, round_id)
    ProposalSeat.objects.filter(round_id=round_id).delete()


@whole_transaction
def announce_round(*, group_set_id: int, round_id: int, version: int) -> RoundData:
    """
    Ask everybody in a preview, and return the round. People who have found a group since are left out; other previews
    are thrown away.

    Raises RoundMovedOn when it is no preview any more, or another one than ``version``: somebody else was quicker.
    """
    row = next((one for one in held_previews(group_set_id) if one.id == round_id), None)
    if row is None or row.version != version:
        raise _gone(group_set_id, round_id)
    announce(row, timezone.now())
    return round_data(MatchRound.objects.get(id=round_id))


def _gone(group_set_id: int, round_id: int) -> Exception:
    """Return what to say of a round that is not as the caller thinks."""
    there = MatchRound.objects.filter(id=round_id, group_set_id=group_set_id).exists()
    return RoundMovedOn() if there else NotThere()


def _is_busy(group_set_id: int, now: datetime) -> bool:
    """Tell whether a round is queued or worked on; one whose worker is gone is closed."""
    live = MatchRound.objects.filter(group_set_id=group_set_id, live=True)
    interrupted = {"state": RoundState.FAILED, "fault": INTERRUPTED, "live": None, "ended_at": now}
    return live.exists() and not live.filter(silent(now)).update(**interrupted)


def _new_round(
    group_set_id: int,
    usage_key: UsageKey,
    plan: RoundPlan,
    now: datetime,
    trigger: str = Trigger.HAND,
    date: datetime | None = None,
    attempt: int = 1,
) -> RoundData:
    """Write a round down; somebody who does so at the same instant makes us look again."""
    latest = MatchRound.objects.filter(group_set_id=group_set_id).aggregate(number=Max("number"))["number"] or 0
    row = MatchRound(group_set_id=group_set_id, usage_key=usage_key, number=latest + 1, queued_at=now, beat_at=now)
    row.trigger, row.date, row.attempt = trigger, date, attempt
    row.kind, row.rules, row.seed = plan.kind, dict(plan.rules), plan.seed
    row.size_min, row.size_max = plan.sizes
    row.at_once, row.answer_hours = plan.at_once, plan.answer_hours
    row.by_id, row.by_name = plan.by, plan.by_name
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise Overtaken from error
    jobs.start(row.id)
    return round_data(row)


def _next_attempt(group_set_id: int, date: datetime) -> int | None:
    """Return which attempt a date's round would be; None when the date has counted."""
    before = MatchRound.objects.filter(group_set_id=group_set_id, date=date).order_by("-attempt").first()
    if before is None:
        return 1
    # One that is live may prove to be interrupted in a moment, when its beat is looked at.
    again = before.live or (before.state == RoundState.FAILED and before.fault == INTERRUPTED)
    return before.attempt + 1 if again and before.attempt < ATTEMPTS else None


def _are_enough(group_set_id: int, count: int) -> bool:
    """
    Tell whether so many wait that nobody asks just now; somebody must have come since the latest round, or the same
    people would be matched for ever, and no preview may wait for its facilitator.
    """
    rounds = MatchRound.objects.filter(group_set_id=group_set_id)
    if rounds.filter(state=RoundState.PREVIEW, trigger=Trigger.COUNT).exists():
        return False
    latest = rounds.aggregate(at=Max("queued_at"))["at"]
    free = not_asked().filter(group_set_id=group_set_id)
    fresh = free if latest is None else free.filter(entered_at__gt=latest)
    return fresh.exists() and free.count() >= count
