"""When an account comes to its end: nothing that names the learner stays, and every group lives on."""

from grooc_xblocks import compat
from grooc_xblocks.groups.api.membership import take_out
from grooc_xblocks.groups.data import ABOUT_PEOPLE, Owner
from grooc_xblocks.groups.match_models import MatchRound, ProposalSeat
from grooc_xblocks.groups.models import Change, CodeAttempt, JoinRequest, SharedState, Snapshot
from grooc_xblocks.groups.shared_rows import left

PROFILE_FIELDS = ["grooc_profile"]


def retire(*, learner: int) -> None:
    """
    Take a learner out of every group and erase or anonymise what names them, in every table and field. Safe to repeat.

    What a group wrote together stays the group's. The number of the account, which names nobody, stays beside it.
    """
    take_out(learner=learner)
    mine = Change.objects.filter(operation__in=ABOUT_PEOPLE, subject=str(learner))
    groups = JoinRequest.objects.filter(learner_id=learner).values_list("group_id", flat=True)
    mine.filter(owner__in=[str(Owner(group_id=group)) for group in groups]).update(subject="")
    JoinRequest.objects.filter(learner_id=learner).delete()
    CodeAttempt.objects.filter(learner_id=learner).delete()
    ProposalSeat.objects.filter(learner_id=learner).delete()
    MatchRound.objects.filter(by_id=learner).update(by=None, by_name="")
    SharedState.objects.filter(owner=str(Owner(learner_id=learner))).delete()
    Change.objects.filter(owner=str(Owner(learner_id=learner))).delete()
    Change.objects.filter(actor_id=learner).update(actor=None)
    Snapshot.objects.filter(name=left(learner)).delete()
    Snapshot.objects.filter(by_id=learner).update(by=None)
    compat.forget_fields(learner, PROFILE_FIELDS)
