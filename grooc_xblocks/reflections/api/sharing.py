"""Sharing a reflection, sharing it anew, and taking it back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError
from django.utils import timezone
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain.reflection_texts import title
from grooc_xblocks.domain.texts import folded
from grooc_xblocks.reflections import queue
from grooc_xblocks.reflections.data import Person, Shared
from grooc_xblocks.reflections.models import Contribution, ContributionVersion, Lease, Participant
from grooc_xblocks.reflections.rows import owner_of
from grooc_xblocks.reflections.taking_part import note_change, present
from grooc_xblocks.reflections.words import ContributionState, LeaseState
from grooc_xblocks.storage.transactions import Overtaken, whole_transaction

Attachments = Sequence[Mapping[str, Any]]


@whole_transaction
def share(
    *,
    usage_key: UsageKey,
    person: Person,
    of_group: bool = False,
    cause: str = "",
    answers: Mapping[str, str],
    attachments: Attachments = (),
) -> Shared:
    """
    Share a reflection: the first time as version 1, later as the next version. The same content again is no version.

    ``of_group``: the author wants one a group; it is the group's then, whoever of it shares. Something that was hidden
    stays hidden with its new version.
    """
    now = timezone.now()
    me = present(usage_key, person)
    row = Contribution.objects.select_for_update().filter(usage_key=usage_key, owner=owner_of(person, of_group)).first()
    if row is None:
        row = _first(usage_key, person, of_group, _has_given(me), now)
    elif _says(row, answers, attachments):
        return Shared(row.id, row.current, changed=_show_again(row))
    else:
        row.current += 1
        done = (LeaseState.ANSWERED, LeaseState.SKIPPED)  # what was done with the last version can be handed out again
        Lease.objects.filter(contribution=row, state__in=done).update(state=LeaseState.OUTDATED)
    if row.state == ContributionState.WITHDRAWN:
        row.state = ContributionState.SHARED
    row.cause, row.group_id, row.waiting_since = cause[:80], person.group_id, now
    row.title = title(answers, attachments)
    queue.stand(row)
    row.save()
    _keep_version(row, person, answers, attachments, now)
    note_change(usage_key, {person.id, row.author_id})
    return Shared(row.id, row.current, changed=True)


@whole_transaction
def withdraw_share(*, usage_key: UsageKey, person: Person, of_group: bool = False) -> bool:
    """
    Take a reflection back: nobody is handed it any more, and nobody finds it. What was answered stays with its giver
    and its receiver. Returns whether there was something to take back.
    """
    row = Contribution.objects.select_for_update().filter(usage_key=usage_key, owner=owner_of(person, of_group)).first()
    if row is None or row.state != ContributionState.SHARED:
        return False
    row.state = ContributionState.WITHDRAWN
    queue.stand(row)
    row.save()
    note_change(usage_key, {person.id, row.author_id})
    return True


def _first(usage_key: UsageKey, person: Person, of_group: bool, gave: bool, now: datetime) -> Contribution:
    owner = owner_of(person, of_group)
    try:
        return Contribution.objects.create(
            usage_key=usage_key,
            owner=owner,
            author_id=person.id,
            group_id=person.group_id,
            of_group=owner.startswith("group:"),
            shared_at=now,
            waiting_since=now,
            idle=not gave,
        )
    except IntegrityError as error:  # another member shared at this instant: theirs is the first version, this the next
        raise Overtaken from error


def _has_given(me: Participant) -> bool:
    return me.given_team + me.given_strangers > 0


def _says(row: Contribution, answers: Mapping[str, str], attachments: Attachments) -> bool:
    newest = ContributionVersion.objects.get(contribution_id=row.id, number=row.current)
    return newest.answers == dict(answers) and newest.attachments == [dict(one) for one in attachments]


def _show_again(row: Contribution) -> bool:
    """Share what was taken back, as it was; return whether it had been."""
    if row.state != ContributionState.WITHDRAWN:
        return False
    row.state = ContributionState.SHARED
    queue.stand(row)
    row.save()
    note_change(row.usage_key, [row.author_id])
    return True


def _keep_version(
    row: Contribution, person: Person, answers: Mapping[str, str], attachments: Attachments, now: datetime
) -> None:
    words = [*answers.values(), *(str(one.get("summary", "")) for one in attachments), row.cause]
    ContributionVersion.objects.create(
        contribution=row,
        number=row.current,
        by_id=person.id,
        answers=dict(answers),
        attachments=[dict(one) for one in attachments],
        folded=folded(" ".join(words)),
        at=now,
    )
