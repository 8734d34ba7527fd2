"""
Who waits to be matched, as joining and leaving groups sees it: whoever has a place does not wait, and is not asked.

Rows are locked in one order everywhere, so that no two transactions wait for each other: rounds, proposal, groups (by
id), account, membership, seeker, seats. What a deadlock there is left, between one person's two presses at the same
instant, ends with one of them being run again (``transactions.whole_transaction``).
"""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, Q, QuerySet

from grooc_xblocks.domain.places import GroupState
from grooc_xblocks.groups.match_models import Answer, ProposalSeat, Seeker


def hold_accounts(learners: Iterable[int]) -> None:
    """
    Hold the accounts of learners who enter or get a place, before anything else of theirs: so of an entry and a
    membership at the same instant one sees the other. The check of a foreign key would do, if PostgreSQL did not put
    it off to the end of the transaction.
    """
    accounts = get_user_model().objects.filter(pk__in=list(learners)).order_by("pk")
    list(accounts.select_for_update().values_list("pk"))


def stop_waiting(group_set_id: int, learner: int, now: datetime) -> None:
    """
    Let a learner who has just got a place wait no longer: asked by no round, in nobody's preview when it is announced.

    Called while the account is held and the membership written: of this and an entry or an announcement at the same
    instant, one waits for the other.
    """
    Seeker.objects.filter(group_set_id=group_set_id, learner_id=learner).delete()
    close_seats(ProposalSeat.objects.filter(group_set_id=group_set_id, learner_id=learner), Answer.AGAIN, now)


def stay_no_mover(group_id: int, learner: int, now: datetime) -> None:
    """Take back that somebody who has just left a group was asked to move from it to another one."""
    close_seats(ProposalSeat.objects.filter(group_from_id=group_id, learner_id=learner), Answer.AGAIN, now)


def close_seats(seats: QuerySet[ProposalSeat], answer: str, now: datetime) -> int:
    """Ask these people no longer; their ``answer`` is written down. Returns how many were asked."""
    return seats.filter(open=True).update(open=None, answer=answer, answered_at=now)


def not_asked() -> QuerySet[Seeker]:
    """Return everybody who waits and has no question to answer just now."""
    asked = ProposalSeat.objects.filter(group_set_id=OuterRef("group_set_id"), learner_id=OuterRef("learner_id"))
    return Seeker.objects.filter(~Exists(asked.filter(open=True)))


def under_size(size_min: int) -> Q:
    """Return the condition for a group that has shrunk under the smallest size, or has begun under it."""
    begun = Q(state=GroupState.ACTIVE) | Q(state=GroupState.FORMING, fills=True)
    return begun & Q(members__gt=0, members__lt=size_min)
