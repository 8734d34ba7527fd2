"""Digests that are due: what came in within the hour after one went out."""

from django.utils import timezone

from grooc_xblocks.reflections.models import Participant
from grooc_xblocks.reflections.taking_part import send
from grooc_xblocks.storage.transactions import whole_transaction

AT_ONCE = 500


@whole_transaction
def send_due_digests() -> int:
    """
    Send to everybody who has news and had no digest within the hour; return to how many. For a clock, should a site
    have one: without it whoever has news hears of it with the next thing that comes in.
    """
    now = timezone.now()
    untold = Participant.objects.filter(news__gt=0).order_by("pk").values_list("pk", flat=True)
    return send(Participant.objects.filter(pk__in=list(untold[:AT_ONCE])), now)
