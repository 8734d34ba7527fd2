"""
What follows when somebody is no longer asked, or when the time to answer is over; one proposal, one transaction.
"""

from datetime import datetime

from django.utils import timezone

from grooc_xblocks.groups.match_models import Proposal, ProposalSeat, ProposalState
from grooc_xblocks.groups.proposals import locked_proposal, settle
from grooc_xblocks.groups.seats import OFFER_HOURS
from grooc_xblocks.storage.transactions import whole_transaction

Placed = list[tuple[int, int]]
"""Learners who have got a place, and the group: what they asked of other groups can be taken back."""


def settle_left(*, learner: int, offer_hours: int = OFFER_HOURS) -> Placed:
    """
    Let groups that others are asked about begin, or not, without a learner who has gone elsewhere. One query, if none.
    """
    seats = ProposalSeat.objects.filter(learner_id=learner, open__isnull=True, proposal__group__isnull=True)
    undecided = seats.filter(proposal__state=ProposalState.OPEN).order_by("proposal_id")
    ids = list(undecided.values_list("proposal_id", flat=True))
    return [one for proposal_id in ids for one in settle_one(proposal_id, timezone.now(), offer_hours)]


@whole_transaction
def settle_one(proposal_id: int | None, now: datetime, offer_hours: int) -> Placed:
    """Let follow what follows from the answers and the clock; nothing, most of the time."""
    if proposal_id is None or not Proposal.objects.filter(id=proposal_id, state=ProposalState.OPEN).exists():
        return []
    asked = locked_proposal(proposal_id, now, offer_hours)
    learners = settle(asked)
    return [(learner, asked.row.group_id) for learner in learners if asked.row.group_id is not None]
