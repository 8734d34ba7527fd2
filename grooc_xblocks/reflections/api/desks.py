"""What facilitators look at, and what they do about who waits. The number of queries is the same for every course."""

from collections import Counter
from datetime import timedelta
from statistics import median
from typing import Any

from django.db.models import Count, F, Q, Sum
from django.utils import timezone
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.reflections import queue
from grooc_xblocks.reflections.data import DeskData, GroupTotals, ReportedData
from grooc_xblocks.reflections.models import Contribution, Participant, Report, Response, ResponseMessage
from grooc_xblocks.reflections.rows import contribution_data, current_versions, people
from grooc_xblocks.reflections.taking_part import note_change
from grooc_xblocks.reflections.words import ContributionState, Target
from grooc_xblocks.storage.transactions import whole_transaction

LISTED = 200
"""Contributions that wait, and things that were reported, that are listed at once."""
WORDS = 20
"""Reasons in reporters' own words that are shown of one thing."""

SAID = 20
"""What so many of the latest reporters of a thing wrote is shown."""


@whole_transaction
def boost(*, usage_key: UsageKey, contribution: int, on: bool) -> None:
    """
    Call for help for a contribution, or not any more: the next one who asks is handed it, one at a time, until somebody
    has answered. Raises NotThere.
    """
    row = Contribution.objects.select_for_update().filter(usage_key=usage_key, pk=contribution).first()
    if row is None:
        raise NotThere
    if row.boosted != on:
        row.boosted = on
        queue.stand(row)
        row.save()
        note_change(usage_key, [row.author_id])


def desk(*, usage_key: UsageKey, rescue_hours: int) -> DeskData:
    """
    Return who has waited for ``rescue_hours`` without an answer, longest first; what was reported and is not decided,
    or is hidden; and who takes part how much.
    """
    shared = Contribution.objects.filter(usage_key=usage_key, state=ContributionState.SHARED)
    late = timezone.now() - timedelta(hours=rescue_hours)
    waiting = list(shared.filter(responses=0, waiting_since__lte=late).order_by("waiting_since", "id")[:LISTED])
    texts = current_versions(waiting)
    reported = _reported(usage_key)
    waits = _first_waits(usage_key)
    return DeskData(
        waiting=tuple(contribution_data(row, texts.get(row.pk)) for row in waiting),
        reported=reported,
        groups=_groups(usage_key),
        responses=Response.objects.filter(usage_key=usage_key).count(),
        median_first_hours=round(median(waits), 1) if waits else None,
        people=people(usage_key, {row.author_id for row in waiting} | {one.by for one in reported}),
    )


def _first_waits(usage_key: UsageKey) -> list[float]:
    """Return how many hours each contribution that was answered waited for its first response."""
    rows = Contribution.objects.filter(usage_key=usage_key)
    return [
        (first - began).total_seconds() / 3600
        for first, began in rows.values_list("first_response_at", "shared_at")
        if first is not None
    ]


def _groups(usage_key: UsageKey) -> tuple[GroupTotals, ...]:
    taking_part = Participant.objects.filter(usage_key=usage_key).order_by("group_name", "group_id")
    rows = taking_part.values_list("group_id", "group_name").annotate(
        people=Count("pk"), gave=Sum(F("given_team") + F("given_strangers"))
    )
    shared = Contribution.objects.filter(usage_key=usage_key).exclude(state=ContributionState.WITHDRAWN)
    counts: Any = shared.order_by("group_id").values_list("group_id")
    counts = counts.annotate(texts=Count("pk"), received=Sum("responses"), without=Count("pk", filter=Q(responses=0)))
    counted = {one[0]: one[1:] for one in counts}
    return tuple(
        GroupTotals(group, name, count, texts, gave or 0, received or 0, without)
        for group, name, count, gave in rows
        for texts, received, without in [counted.get(group, (0, 0, 0))]
    )


def _reported(usage_key: UsageKey) -> tuple[ReportedData, ...]:
    """Return what was reported, newest report first: what waits for a decision before what stays hidden."""
    reports = Report.objects.filter(usage_key=usage_key).order_by("settled", "-at", "-id")
    found: dict[tuple[str, int], list[Report]] = {}
    for report in reports[: LISTED * 5]:
        found.setdefault((report.what, report.target), []).append(report)
    texts: dict[tuple[str, int], tuple[int, int, str, bool]] = {
        (what.value, one[0]): one
        for what in Target
        for one in _texts(what, [target for kind, target in found if kind == what])
    }
    told = []
    for (what, target), those in found.items():
        if (what, target) not in texts:
            continue
        _, by, text, hidden = texts[what, target]
        if hidden or not all(one.settled for one in those):
            said = tuple(one.text for one in those if one.text)[:SAID]
            reasons = Counter(one.reason for one in those)
            told.append(ReportedData(what, target, text, by, reasons, said, hidden, max(one.at for one in those)))
    return tuple(told[:LISTED])


def _texts(what: Target, ids: list[int]) -> list[tuple[int, int, str, bool]]:
    """Return (id, whose, text, hidden) of what was reported, of one kind."""
    if not ids:
        return []
    if what is Target.CONTRIBUTION:
        shared = Contribution.objects.filter(pk__in=ids, versions__number=F("current"))
        rows = shared.values_list("pk", "author_id", "versions__answers", "state")
        return [(pk, by, _joined(said), state == ContributionState.HIDDEN) for pk, by, said, state in rows]
    if what is Target.RESPONSE:
        given = Response.objects.filter(pk__in=ids).values_list("pk", "reviewer_id", "answers", "hidden")
        return [(pk, by, _joined(said), hidden) for pk, by, said, hidden in given]
    return list(ResponseMessage.objects.filter(pk__in=ids).values_list("pk", "by_id", "text", "hidden"))


def _joined(answers: dict[str, str]) -> str:
    return "\n".join(text for text in answers.values() if text)
