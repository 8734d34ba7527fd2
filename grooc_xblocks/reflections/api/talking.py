"""What becomes of a response: read, thanked for, marked, talked about, decided on, by its giver or its receiver."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import IntegrityError
from django.db.models import F, Q
from django.utils import timezone
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain.errors import NotThere, NotYours
from grooc_xblocks.reflections.data import MessageData, Person
from grooc_xblocks.reflections.models import Response, ResponseMessage
from grooc_xblocks.reflections.rows import message_data, owners
from grooc_xblocks.reflections.taking_part import note_change, tell
from grooc_xblocks.storage.transactions import Overtaken, whole_transaction


def _locked(usage_key: UsageKey, response: int) -> Response:
    rows = Response.objects.select_for_update().filter(usage_key=usage_key, pk=response)
    row = rows.select_related("contribution").first()
    if row is None:
        raise NotThere
    return row


def _is_receiver(row: Response, person: Person) -> bool:
    return row.contribution.owner in owners(person)


def _received(usage_key: UsageKey, person: Person, response: int) -> Response:
    """Return a response that came in for the learner, locked. Raises NotThere, and NotYours for anybody else's."""
    row = _locked(usage_key, response)
    if not _is_receiver(row, person):
        raise NotYours
    return row


def _both(row: Response) -> list[int]:
    return [row.reviewer_id, row.contribution.author_id]


@whole_transaction
def reply(*, usage_key: UsageKey, person: Person, response: int, text: str, client: str) -> MessageData:
    """
    Say something under a response one gave or received. ``client`` is the id the browser gave it: sent again with the
    same one, it stands there once. Raises NotYours for anybody else.
    """
    row = _locked(usage_key, response)
    if row.reviewer_id != person.id and not _is_receiver(row, person):
        raise NotYours
    there = ResponseMessage.objects.filter(response=row, by_id=person.id, client=client).first()
    if there is not None:
        return message_data(there)
    now = timezone.now()
    try:
        said = ResponseMessage.objects.create(response=row, by_id=person.id, client=client, text=text, at=now)
    except IntegrityError as error:
        raise Overtaken from error
    Response.objects.filter(pk=row.pk).update(messages=F("messages") + 1)
    note_change(usage_key, [person.id])
    tell(usage_key, set(_both(row)) - {person.id}, now)
    return message_data(said)


def _set(row: Response, **values: Any) -> None:
    if any(getattr(row, name) != value for name, value in values.items()):
        Response.objects.filter(pk=row.pk).update(**values)
        note_change(row.usage_key, _both(row))


@whole_transaction
def mark_helped(*, usage_key: UsageKey, person: Person, response: int, mark: str, why: str = "") -> None:
    """Say whether a response one received helped: "yes", "no", or "" to take that back. Its giver alone sees it."""
    _set(_received(usage_key, person, response), helped=mark, helped_why=why if mark else "")


@whole_transaction
def thank(*, usage_key: UsageKey, person: Person, response: int) -> None:
    """Thank for a response one received; thanking twice is thanking once."""
    _set(_received(usage_key, person, response), thanked=True)


@whole_transaction
def decide(*, usage_key: UsageKey, person: Person, response: int, will: str, because: str = "") -> None:
    """Say what one will do with a response one received: "use", "later", "no", or "" to take that back; and why."""
    row = _received(usage_key, person, response)
    if (row.will, row.because) != (will, because):
        _set(row, will=will, because=because if will else "", decided_at=timezone.now() if will else None)


@whole_transaction
def ask_reveal(*, usage_key: UsageKey, person: Person, response: int) -> None:
    """Say that one is willing to be known by name to the other side of a response. Both must."""
    row = _locked(usage_key, response)
    if row.reviewer_id == person.id:
        _set(row, giver_reveals=True)
    elif _is_receiver(row, person):
        _set(row, receiver_reveals=True)
    else:
        raise NotYours


@whole_transaction
def seen(*, usage_key: UsageKey, person: Person, responses: Collection[int]) -> None:
    """Note that one has looked at responses one gave or received, their talk included. Others' are left alone."""
    now: datetime = timezone.now()
    rows = Response.objects.filter(usage_key=usage_key, pk__in=responses)
    received = Q(contribution__owner__in=owners(person))
    looked = rows.filter(received).values_list("pk", flat=True)
    Response.objects.filter(pk__in=list(looked)).update(seen_by_receiver=now)
    rows.filter(reviewer_id=person.id).update(seen_by_giver=now)
    note_change(usage_key, [person.id])
