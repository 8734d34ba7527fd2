"""When an account comes to its end: nothing that names the learner stays, and every group lives on."""

from grooc_xblocks import compat
from grooc_xblocks.groups.api.membership import take_out
from grooc_xblocks.groups.data import Owner
from grooc_xblocks.groups.models import Change, CodeAttempt, JoinRequest, SharedState, Snapshot

PROFILE_FIELDS = ["grooc_profile"]


def retire(*, learner: int) -> None:
    """
    Take a learner out of every group and erase or anonymise what names them, in every table and field. Safe to repeat.

    What a group wrote together stays the group's; who wrote which line is forgotten.
    """
    take_out(learner=learner)
    JoinRequest.objects.filter(learner_id=learner).delete()
    CodeAttempt.objects.filter(learner_id=learner).delete()
    SharedState.objects.filter(owner=str(Owner(learner_id=learner))).delete()
    Change.objects.filter(owner=str(Owner(learner_id=learner))).delete()
    Change.objects.filter(actor_id=learner).update(actor=None)
    Snapshot.objects.filter(by_id=learner).update(by=None)
    compat.forget_fields(learner, PROFILE_FIELDS)
