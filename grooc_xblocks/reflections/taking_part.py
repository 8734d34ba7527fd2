"""
Who takes part in a block, and what they are told.

Everything here runs inside the transaction of the deed it belongs to; digests go out when that is committed.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial

from django.db import IntegrityError, transaction
from django.db.models import F, Q, QuerySet
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.reflections.data import Person
from grooc_xblocks.reflections.models import Contribution, Participant
from grooc_xblocks.reflections.signals import digest_due
from grooc_xblocks.storage.transactions import Overtaken

DIGEST_EVERY = timedelta(hours=1)


def present(usage_key: UsageKey, person: Person) -> Participant:
    """Return the learner's row, made or brought up to what the block says of them now; their texts follow the group."""
    row = Participant.objects.filter(usage_key=usage_key, learner_id=person.id).first()
    now = {
        "name": person.name[:120],
        "place": person.place[:120],
        "group_id": person.group_id,
        "group_name": person.group_name[:120],
        "staff": person.staff,
    }
    if row is None:
        try:
            return Participant.objects.create(usage_key=usage_key, learner_id=person.id, **now)
        except IntegrityError as error:
            raise Overtaken from error
    changed = {name: value for name, value in now.items() if getattr(row, name) != value}
    if changed:
        Participant.objects.filter(pk=row.pk).update(**changed)
    if "group_id" in changed:
        mine = Contribution.objects.filter(usage_key=usage_key, author_id=person.id, of_group=False)
        mine.update(group_id=person.group_id)
    return row


def note_change(usage_key: UsageKey, learners: Iterable[int]) -> None:
    """Let the views of learners notice that something of theirs is new."""
    rows = Participant.objects.filter(usage_key=usage_key, learner_id__in=set(learners))
    rows.update(changes=F("changes") + 1)


def tell(usage_key: UsageKey, learners: Iterable[int], now: datetime) -> None:
    """Note that something came in for learners; each hears of it at once, or with the next digest an hour later."""
    rows = Participant.objects.filter(usage_key=usage_key, learner_id__in=set(learners))
    rows.update(changes=F("changes") + 1, news=F("news") + 1)
    send(rows, now)


def send(rows: "QuerySet[Participant]", now: datetime) -> int:
    """
    Send a digest to those of ``rows`` who want one, have news and had none within the hour; return how many.

    Whoever changes ``told_at`` sends it, so that two at one instant send one.
    """
    due = rows.filter(Q(told_at__isnull=True) | Q(told_at__lte=now - DIGEST_EVERY), news__gt=0, untold=False)
    sent = 0
    for row in due:
        if Participant.objects.filter(pk=row.pk, told_at=row.told_at).update(told_at=now, news=0):
            given = {"usage_key": row.usage_key, "learner": row.learner_id, "news": row.news}
            transaction.on_commit(partial(digest_due.send_robust, sender=Participant, **given), robust=True)
            sent += 1
    return sent
