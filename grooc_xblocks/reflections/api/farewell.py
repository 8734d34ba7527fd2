"""When an account comes to its end: names and texts go, counts stay, and nobody's exchange breaks off."""

from grooc_xblocks.reflections import queue
from grooc_xblocks.reflections.api.files import erase_files
from grooc_xblocks.reflections.models import (
    Contribution,
    ContributionVersion,
    Follow,
    Lease,
    Participant,
    Report,
    Response,
    ResponseMessage,
)
from grooc_xblocks.reflections.words import ContributionState
from grooc_xblocks.storage.transactions import whole_transaction


@whole_transaction
def retire(*, learner: int) -> None:
    """
    Erase what a learner wrote and what names them, in every block. Safe to repeat.

    What they shared is taken back; what they gave stays counted, without its words. A group's reflection stays the
    group's. The number of the account, which names nobody, stays beside it.
    """
    in_hand = Lease.objects.filter(reviewer_id=learner, open=True).values_list("contribution_id", flat=True)
    queue.free(list(in_hand))  # one of each: a reviewer has a contribution in hand once
    Lease.objects.filter(reviewer_id=learner, open=True).delete()
    Lease.objects.filter(reviewer_id=learner).update(draft={}, draft_at=None)
    own = Contribution.objects.filter(author_id=learner, of_group=False)
    own.update(state=ContributionState.WITHDRAWN, servable=False, title="", cause="")
    texts = ContributionVersion.objects.filter(contribution__author_id=learner, contribution__of_group=False)
    ContributionVersion.objects.filter(pk__in=list(texts.values_list("pk", flat=True))).update(
        answers={}, attachments=[], folded=""
    )
    erase_files(learner=learner)
    Response.objects.filter(reviewer_id=learner).update(answers={})
    received = Response.objects.filter(contribution__author_id=learner).values_list("pk", flat=True)
    Response.objects.filter(pk__in=list(received)).update(helped_why="", because="")
    ResponseMessage.objects.filter(by_id=learner).update(text="")
    Report.objects.filter(reporter_id=learner).update(text="")
    Follow.objects.filter(learner_id=learner).delete()
    Participant.objects.filter(learner_id=learner).update(name="", place="", news=0)
