"""
Something to answer: handed out, put aside for another, kept while it is being written.

Giving back what lapsed, putting aside and handing out are whole transactions one after the other: nobody holds one
contribution while waiting for another.
"""

from collections.abc import Mapping

from django.utils import timezone
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.domain.exchange import Lane
from grooc_xblocks.reflections import queue
from grooc_xblocks.reflections.data import Asked, LeaseData, Person
from grooc_xblocks.reflections.models import Contribution, ContributionVersion, Lease
from grooc_xblocks.reflections.rows import lease_data, version_data
from grooc_xblocks.reflections.words import LeaseState
from grooc_xblocks.storage.transactions import Overtaken, whole_transaction


def serve(*, usage_key: UsageKey, person: Person, lane: Lane, asked: Asked) -> LeaseData | None:
    """
    Hand somebody a contribution to answer, or what they have in hand already; None when there is nothing just now.

    Five queries as a rule, two more when leases have lapsed. Raises Busy where too many take the same ones at one
    instant.
    """
    queue.give_back_lapsed(usage_key, timezone.now())
    return _serve(usage_key, person, lane, asked)


def show_another(*, usage_key: UsageKey, person: Person, lane: Lane, asked: Asked) -> LeaseData | None:
    """
    Put aside what is in hand, and hand out another one. What was put aside comes back only when nothing else is left.
    """
    _put_aside(usage_key, person, lane)
    return serve(usage_key=usage_key, person=person, lane=lane, asked=asked)


@whole_transaction
def _put_aside(usage_key: UsageKey, person: Person, lane: Lane) -> None:
    mine = queue.in_hand(usage_key, person.id).filter(lane=lane).select_for_update().first()
    if mine is not None:
        Lease.objects.filter(pk=mine.pk).update(open=None, state=LeaseState.SKIPPED)
        if mine.open:
            queue.free([mine.contribution_id])


@whole_transaction
def _serve(usage_key: UsageKey, person: Person, lane: Lane, asked: Asked) -> LeaseData | None:
    now = timezone.now()
    mine = queue.own_leases(usage_key, person)
    held = next((lease for lease in mine.values() if lease.lane == lane and queue.is_in_hand(lease)), None)
    if held is not None:
        about = Contribution.objects.get(pk=held.contribution_id)
        version = ContributionVersion.objects.get(contribution=about, number=held.version)
        return lease_data(held, about, version_data(version))
    for _ in range(queue.LOOKS):
        rows = queue.front(usage_key, person, lane, mine)
        chosen = queue.fitting(rows, lane, asked)
        if not chosen:
            enough = queue.has_given_enough(rows, asked)
            chosen = queue.fitting(queue.leftovers(usage_key, person, lane, mine, enough=enough), lane, asked)
        if not chosen:
            return None
        for row in chosen:
            lease = queue.take(row, person, lane, asked, now, mine.get(row.pk))
            if lease is not None:
                return lease_data(lease, row, queue.version(row))
    raise Overtaken


@whole_transaction
def save_response_draft(*, usage_key: UsageKey, person: Person, contribution: int, answers: Mapping[str, str]) -> None:
    """
    Keep what somebody has written so far to a contribution they were handed, in time or not. Raises NotThere for one
    they never had.
    """
    mine = Lease.objects.filter(usage_key=usage_key, reviewer_id=person.id, contribution_id=contribution)
    if not mine.update(draft=dict(answers), draft_at=timezone.now()):
        raise NotThere
