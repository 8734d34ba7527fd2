"""Following a contribution, or what a group shares."""

from django.db import IntegrityError
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.reflections.models import Contribution, Follow
from grooc_xblocks.storage.transactions import Overtaken, whole_transaction


@whole_transaction
def follow(*, usage_key: UsageKey, learner: int, what: str, target: int, on: bool) -> None:
    """
    Follow a "contribution" or a "group" by its id, or do not any more. Raises NotThere for what is not in this block.
    """
    mine = Follow.objects.filter(usage_key=usage_key, learner_id=learner, what=what, target=target)
    if not on:
        mine.delete()
        return
    named = {"pk": target} if what == "contribution" else {"group_id": target}
    if not Contribution.objects.filter(usage_key=usage_key, **named).exists():
        raise NotThere
    if not mine.exists():
        try:
            Follow.objects.create(usage_key=usage_key, learner_id=learner, what=what, target=target)
        except IntegrityError as error:
            raise Overtaken from error
