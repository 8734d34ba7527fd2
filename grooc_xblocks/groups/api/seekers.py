"""Waiting to be matched: who does, with which wishes, and what all of them together bring."""

from collections.abc import Mapping
from typing import Any

from django.core.cache import cache
from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone
from opaque_keys.edx.keys import LearningContextKey

from grooc_xblocks.domain import match_reasons
from grooc_xblocks.domain.errors import AlreadyInGroup
from grooc_xblocks.domain.matching import Fact
from grooc_xblocks.domain.pool import Counts, Looking, count
from grooc_xblocks.groups.api.requests import release_others
from grooc_xblocks.groups.api.settling import settle_left
from grooc_xblocks.groups.data import Person
from grooc_xblocks.groups.match_data import PoolData, SeekerData
from grooc_xblocks.groups.match_models import Answer, MatchRound, ProposalSeat, Seeker
from grooc_xblocks.groups.match_reading import seeker_data, silent
from grooc_xblocks.groups.models import GroupSet, Membership
from grooc_xblocks.groups.seats import OFFER_HOURS
from grooc_xblocks.groups.waiting import close_seats, hold_accounts
from grooc_xblocks.storage.transactions import whole_transaction

COUNTED_S = 60
"""Seconds for which counts stay, at most, while the number of those who wait stays the same."""
EXACT = 1000
"""People up to whom everybody who enters or leaves is counted anew; beyond, every hundred of them."""


@whole_transaction
def enter_pool(*, group_set_id: int, person: Person, wishes: Mapping[str, Any]) -> None:
    """
    Wait to be matched, with ``wishes`` {topics, commitment, experience}; entering again changes the wishes.

    Raises AlreadyInGroup for a member of the set.
    """
    hold_accounts([person.id])
    if Membership.objects.filter(group_set_id=group_set_id, learner_id=person.id).exists():
        raise AlreadyInGroup
    told = {"card": dict(person.card), "hours": list(person.hours), "wishes": dict(wishes)}
    here = {"group_set_id": group_set_id, "learner_id": person.id}
    _row, made = Seeker.objects.get_or_create(**here, defaults={**told, "entered_at": timezone.now()})
    if not made:
        Seeker.objects.filter(**here).update(**told)


def leave_pool(*, group_set_id: int, learner: int, offer_hours: int = OFFER_HOURS) -> None:
    """Wait no longer; whoever was asked together with the learner goes on without. Leaving twice is leaving once."""
    _leave(group_set_id, learner)
    for other, group_id in settle_left(learner=learner, offer_hours=offer_hours):
        release_others(learner=other, but=group_id, offer_hours=offer_hours)


@whole_transaction
def _leave(group_set_id: int, learner: int) -> None:
    here = {"group_set_id": group_set_id, "learner_id": learner}
    Seeker.objects.filter(**here).delete()
    # A member who is asked to move does not wait, and stays asked.
    close_seats(ProposalSeat.objects.filter(**here, group_from__isnull=True), Answer.AGAIN, timezone.now())


def pool(*, course_key: LearningContextKey, group_set: str, learner: int | None) -> PoolData:
    """
    Return who waits, and how the reader does. Two queries; two more for somebody who waits; one more now and then.
    """
    live = MatchRound.objects.filter(group_set=OuterRef("pk"), live=True).exclude(silent(timezone.now()))
    sets = GroupSet.objects.filter(course_key=course_key, slug=group_set)
    found = sets.annotate(people=Count("seekers"), forming=Exists(live)).values_list("id", "people", "forming").first()
    if found is None:
        return PoolData(0, Counts())
    group_set_id, people, forming = found
    counts = _counts(group_set_id, people)
    mine = Seeker.objects.filter(group_set_id=group_set_id, learner_id=learner).first() if learner else None
    if mine is None:
        return PoolData(people, counts, forming=forming)
    return PoolData(people, counts, seeker_data(mine), *_history(mine), forming)


def waiting(*, group_set_id: int, learner: int) -> SeekerData | None:
    """Return somebody who waits, None for anybody else. One query."""
    row = Seeker.objects.filter(group_set_id=group_set_id, learner_id=learner).first()
    return seeker_data(row) if row else None


def _counts(group_set_id: int, people: int) -> Counts:
    """Count what those who wait name; the same for every reader, so it is kept as long as it is likely to be true."""
    step = 1 if people <= EXACT else 100
    key = f"grooc.pool.{group_set_id}.{people // step * step}"
    kept = cache.get(key)
    if kept is None:
        rows = Seeker.objects.filter(group_set_id=group_set_id).values_list("card", "wishes")
        kept = count(Looking(0, card, (), wishes) for card, wishes in rows.iterator()).as_json()
        cache.set(key, kept, COUNTED_S + people // 50)
    return Counts(**kept)


def _history(mine: Seeker) -> tuple[int, tuple[Fact, ...]]:
    """Return how many rounds went by since somebody entered, and why the latest of them had no group."""
    without = Q(open__isnull=True, round__announced_at__gte=mine.entered_at)
    seats = ProposalSeat.objects.filter(without, group_set_id=mine.group_set_id, learner_id=mine.learner_id)
    rows = list(seats.order_by("-round__announced_at").values_list("proposal_id", "facts"))
    latest: list[dict[str, Any]] = rows[0][1] if rows and rows[0][0] is None else []
    return len(rows), tuple(match_reasons.told(fact) for fact in latest)
