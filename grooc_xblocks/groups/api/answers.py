"""
What a learner is asked after a round, and what becomes of the answer. Whole transactions, but for what follows a
success.
"""

from django.db.models import Q
from django.utils import timezone
from opaque_keys.edx.keys import LearningContextKey

from grooc_xblocks.domain import match_answers
from grooc_xblocks.domain.errors import Conflict, GroocError, NotThere
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups.api.requests import release_others
from grooc_xblocks.groups.api.settling import Placed, settle_one
from grooc_xblocks.groups.match_data import MyProposal
from grooc_xblocks.groups.match_models import Answer, Proposal, ProposalSeat, ProposalState
from grooc_xblocks.groups.match_reading import proposal_data, round_data, seat_data
from grooc_xblocks.groups.models import Membership
from grooc_xblocks.groups.proposals import CLOSED, locked_proposal, settle, take_place
from grooc_xblocks.groups.reading import group_data, membership_data
from grooc_xblocks.groups.seats import OFFER_HOURS
from grooc_xblocks.storage.transactions import whole_transaction

LATE = _("The time for this answer is over. You are in the next round.")


def my_proposal(*, course_key: LearningContextKey, group_set: str, learner: int) -> MyProposal | None:
    """
    Return what a learner is asked just now, with the others who are asked; who said no is not among them. Three queries
    at most.
    """
    mine = (
        ProposalSeat.objects.filter(learner_id=learner, open=True, round__answer_by__gt=timezone.now())
        .filter(group_set__course_key=course_key, group_set__slug=group_set)
        .select_related("round", "proposal__group")
        .first()
    )
    if mine is None or mine.proposal is None:
        return None
    seats = list(ProposalSeat.objects.filter(proposal=mine.proposal, open=True).order_by("id"))
    group = mine.proposal.group
    rows = Membership.objects.filter(group=group) if group else ()
    members = tuple(membership_data(row) for row in rows)
    begun = len(members) if mine.proposal.kind == "new" else 0
    yes = sum(one.answer == Answer.YES for one in seats) + begun
    needed = 0 if group else match_answers.needed(mine.round.size_min, len(seats))
    shown = proposal_data(mine.proposal, seats, group_data(group) if group else None, members)
    return MyProposal(shown, round_data(mine.round), seat_data(mine), needed, yes)


def answer_proposal(
    *, group_set_id: int, proposal_id: int, learner: int, answer: str, offer_hours: int = OFFER_HOURS
) -> None:
    """
    Say "yes" to a proposed group, or "again": look again for me. The same answer twice is one answer.

    Raises NotThere for a proposal that does not ask the learner; Conflict when it no longer does: answered otherwise,
    too late, or the group is full by now. Whoever is told so waits for the next round.
    """
    placed, refusal = _answer(group_set_id, proposal_id, learner, answer, offer_hours)
    for one, group_id in placed:
        release_others(learner=one, but=group_id, offer_hours=offer_hours)
    if refusal is not None:
        raise refusal


@whole_transaction
def _answer(
    group_set_id: int, proposal_id: int, learner: int, answer: str, offer_hours: int
) -> tuple[Placed, GroocError | None]:
    """Return who got a place, and a refusal that is to be said after what it brought with it is stored."""
    now = timezone.now()
    asked = locked_proposal(proposal_id, now, offer_hours)
    mine = next((one for one in asked.seats if one.learner_id == learner), None)
    if mine is None or asked.row.group_set_id != group_set_id:
        raise NotThere
    if not mine.open:
        if mine.answer == answer:
            return [], None
        raise Conflict(CLOSED, code="round_moved_on")
    refusal: GroocError | None = None
    placed = []
    if asked.is_late:
        refusal = Conflict(LATE, code="round_moved_on")
    elif answer == Answer.AGAIN:
        asked.close([mine], Answer.AGAIN)
    elif asked.row.group_id is None:
        mine.answer, mine.answered_at = Answer.YES, now
        mine.save(update_fields=["answer", "answered_at"])
    else:
        refusal = take_place(asked, mine)
        placed = [] if refusal else [learner]
    placed += settle(asked)
    return [(one, asked.row.group_id) for one in placed if asked.row.group_id is not None], refusal


def lapse_answers(
    *,
    group_set_id: int | None = None,
    learner: int | None = None,
    most: int | None = None,
    offer_hours: int = OFFER_HOURS,
) -> int:
    """
    End questions whose time to answer is over, and return how many: those of a set, those a learner is asked, or of the
    whole site; at most ``most`` of them. One query when there are none.

    A group that two or more said yes to begins; everybody else waits for the next round, without blame.
    """
    now = timezone.now()
    late = Q(state=ProposalState.OPEN, round__answer_by__lte=now)
    if group_set_id is not None:
        late &= Q(group_set_id=group_set_id)
    if learner is not None:
        late &= Q(seats__learner_id=learner, seats__open=True)
    ids = list(Proposal.objects.filter(late).order_by("id").values_list("id", flat=True)[:most])
    for proposal_id in ids:
        for one, group_id in settle_one(proposal_id, now, offer_hours):
            release_others(learner=one, but=group_id, offer_hours=offer_hours)
    return len(ids)
