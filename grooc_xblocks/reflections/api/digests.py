"""Digests: those that are due within the hour after one went out, and who wants none."""

from django.utils import timezone
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.reflections.data import Person
from grooc_xblocks.reflections.models import Participant
from grooc_xblocks.reflections.taking_part import note_change, send
from grooc_xblocks.storage.transactions import whole_transaction

AT_ONCE = 500


@whole_transaction
def send_due_digests() -> int:
    """
    Send to everybody who has news and had no digest within the hour; return to how many. For a clock, should a site
    have one: without it whoever has news hears of it with the next thing that comes in.
    """
    now = timezone.now()
    untold = Participant.objects.filter(news__gt=0, untold=False).order_by("pk").values_list("pk", flat=True)
    return send(Participant.objects.filter(pk__in=list(untold[:AT_ONCE])), now)


@whole_transaction
def set_digest(*, usage_key: UsageKey, person: Person, on: bool) -> None:
    """
    Tell a learner of what comes in, or not; what came in meanwhile is no news once it is on again.

    Raises NotThere for somebody who has not taken part: nothing comes in for them.
    """
    row = Participant.objects.filter(usage_key=usage_key, learner_id=person.id).first()
    if row is None:
        raise NotThere
    if row.untold == on:
        Participant.objects.filter(pk=row.pk).update(untold=not on, news=0)
        note_change(usage_key, [person.id])
