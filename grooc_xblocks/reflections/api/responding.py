"""Answering: a response is stored whenever it comes, once a version of what it answers."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError
from django.db.models import F
from django.utils import timezone
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain import exchange
from grooc_xblocks.domain.errors import Conflict, NotThere, NotYours
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.reflections import queue
from grooc_xblocks.reflections.data import Given, Person
from grooc_xblocks.reflections.models import Contribution, Lease, Participant, Response
from grooc_xblocks.reflections.rows import owners
from grooc_xblocks.reflections.taking_part import note_change, present, tell
from grooc_xblocks.reflections.words import ContributionState, LeaseState
from grooc_xblocks.storage.transactions import Overtaken, whole_transaction


@whole_transaction
def respond(
    *,
    usage_key: UsageKey,
    person: Person,
    contribution: int,
    version: int,
    answers: Mapping[str, str],
    as_staff: bool = False,
) -> Given:
    """
    Store a response to a version of a contribution that one was handed, or found by oneself. It is never too late: not
    after the lease has lapsed, nor when what it answers was hidden or taken back meanwhile.

    The very same response again changes nothing. Raises NotThere for what one cannot see, NotYours for one's own,
    Conflict when one has answered this version in other words already (``revise_response`` changes those).
    """
    now = timezone.now()
    row = Contribution.objects.select_for_update().filter(usage_key=usage_key, pk=contribution).first()
    lease = Lease.objects.filter(reviewer_id=person.id, contribution_id=contribution).first() if row else None
    if row is None or not 1 <= version <= row.current:
        raise NotThere
    if row.owner in owners(person) or row.author_id == person.id:
        raise NotYours
    there = Response.objects.filter(reviewer_id=person.id, contribution=row, version=version).first()
    if there is not None:
        return _again(there, answers)
    if lease is None and row.state != ContributionState.SHARED and not as_staff:
        raise NotThere
    me = present(usage_key, person)
    response = _store(row, lease, person, version, answers, _lane(row, lease, person, as_staff), now)
    _count(row, lease, me, response, now)
    note_change(usage_key, [person.id])
    tell(usage_key, [row.author_id], now)
    return Given(response.id, response.lane, response.late, changed=True)


@whole_transaction
def revise_response(*, usage_key: UsageKey, person: Person, response: int, answers: Mapping[str, str]) -> bool:
    """Change one's own response; its receiver sees that it has changed. Returns whether it said something else."""
    rows = Response.objects.select_for_update().filter(usage_key=usage_key, pk=response)
    row = rows.select_related("contribution").first()
    if row is None:
        raise NotThere
    if row.reviewer_id != person.id:
        raise NotYours
    if row.answers == dict(answers):
        return False
    now = timezone.now()
    Response.objects.filter(pk=row.pk).update(answers=dict(answers), revised_at=now)
    note_change(usage_key, [person.id, row.contribution.author_id])
    return True


def _again(there: Response, answers: Mapping[str, str]) -> Given:
    if there.answers != dict(answers):
        raise Conflict(_("You have answered this already. You can change what you wrote."), code="already_answered")
    return Given(there.id, there.lane, there.late, changed=False)


def _lane(row: Contribution, lease: Lease | None, person: Person, as_staff: bool) -> str:
    """Return the lane in which it was handed out, else the one between the two."""
    if as_staff:
        return exchange.STAFF
    return lease.lane if lease is not None else exchange.lane_of(person.group_id, row.group_id)


def _store(
    row: Contribution,
    lease: Lease | None,
    person: Person,
    version: int,
    answers: Mapping[str, str],
    lane: str,
    now: datetime,
) -> Response:
    late = lease is not None and (lease.state == LeaseState.LAPSED or lease.expires_at <= now)
    try:
        return Response.objects.create(
            usage_key=row.usage_key,
            contribution=row,
            version=version,
            reviewer_id=person.id,
            lane=lane,
            answers=dict(answers),
            at=now,
            late=late,
        )
    except IntegrityError as error:  # sent from two windows at once: the other one is stored
        raise Overtaken from error


def _count(row: Contribution, lease: Lease | None, me: Participant, response: Response, now: datetime) -> None:
    """Bring everything that counts responses up to one more; a call for help ends with it."""
    row.responses += 1
    if lease is not None and lease.open:
        row.leases -= 1
    row.boosted, row.waiting_since = False, now
    row.first_response_at = row.first_response_at or now
    queue.stand(row)
    row.save()
    state = LeaseState.ANSWERED if response.version == row.current else LeaseState.OUTDATED
    answered: dict[str, Any] = {
        "state": state,
        "open": None,
        "version": response.version,
        "draft": {},
        "draft_at": None,
    }
    if lease is not None:
        Lease.objects.filter(pk=lease.pk).update(**answered)
    else:
        found = {"usage_key": row.usage_key, "contribution": row, "reviewer_id": response.reviewer_id}
        Lease.objects.create(**found, lane=response.lane, served_at=now, expires_at=now, **answered)
    if response.lane in exchange.LANES:
        given = f"given_{response.lane}"
        Participant.objects.filter(pk=me.pk).update(**{given: F(given) + 1})
        if me.given_team + me.given_strangers == 0:
            mine = Contribution.objects.filter(usage_key=row.usage_key, author_id=response.reviewer_id, idle=True)
            mine.update(idle=False)
