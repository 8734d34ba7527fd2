"""
A preview becomes questions to people: one transaction, the same number of statements for five people and for fifty
thousand.

Its people are held first (``waiting`` says in which order): whoever joins a group, leaves one or stops waiting at this
instant is either seen here as gone, or finds the question and closes it. Two facilitators at once, or two previews with
the same people, meet at the rows of the previews; that nobody is asked twice is a constraint.
"""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from grooc_xblocks.domain import match_answers
from grooc_xblocks.domain.errors import RoundMovedOn
from grooc_xblocks.domain.places import GroupState
from grooc_xblocks.groups.judging import JUDGED, judge, sides
from grooc_xblocks.groups.match_models import (
    MatchRound,
    Proposal,
    ProposalKind,
    ProposalSeat,
    ProposalState,
    RoundKind,
    RoundState,
    Seeker,
)
from grooc_xblocks.groups.models import Group, Membership


def held_previews(group_set_id: int) -> list[MatchRound]:
    """Hold the previews of a set, in the order of their ids."""
    previews = MatchRound.objects.select_for_update().filter(group_set_id=group_set_id, state=RoundState.PREVIEW)
    return list(previews.order_by("id"))


def announce(row: MatchRound, now: datetime) -> None:
    """
    Ask everybody in a preview whose row is held; people who have gone are left out, and groups that are too few then.

    Other previews of the set are thrown away: they were made of the same people. Raises RoundMovedOn when it is no
    longer the preview that ``row`` was.
    """
    answer_by = now + timedelta(hours=row.answer_hours)
    told = {"state": RoundState.ANNOUNCED, "announced_at": now, "answer_by": answer_by, "version": row.version + 1}
    preview = MatchRound.objects.filter(id=row.id, state=RoundState.PREVIEW, version=row.version)
    if not preview.update(**told, moves=[]):
        raise RoundMovedOn
    _hold_people(row)
    changed = _leave_out_who_is_gone(row)
    _dissolve(row)
    _judge_anew(row, changed)
    proposals = Proposal.objects.filter(round=row, state=ProposalState.DRAFT)
    try:
        with transaction.atomic():
            ProposalSeat.objects.filter(round=row, proposal__isnull=False).update(open=True)
    except IntegrityError as error:
        raise RoundMovedOn from error
    groups = proposals.update(state=ProposalState.OPEN)
    MatchRound.objects.filter(id=row.id).update(groups=groups)
    others = MatchRound.objects.filter(group_set_id=row.group_set_id, state=RoundState.PREVIEW)
    ProposalSeat.objects.filter(round__in=others.values("id")).delete()
    others.update(state=RoundState.DISCARDED, version=F("version") + 1)


def _hold_people(row: MatchRound) -> None:
    """Hold those who may be asked: who waits, or the groups that a repair concerns and their members."""
    if row.kind == RoundKind.WAVE:
        list(Seeker.objects.select_for_update().filter(group_set_id=row.group_set_id).order_by("id").values_list("id"))
        return
    leaves = ProposalSeat.objects.filter(round=row, group_from__isnull=False).values_list("group_from_id", flat=True)
    joins = Proposal.objects.filter(round=row, group__isnull=False).values_list("group_id", flat=True)
    ids = sorted({one for one in [*leaves, *joins] if one is not None})
    groups = Group.objects.filter(id__in=ids).order_by("id")
    list(groups.select_for_update().values_list("id"))
    # Their members' pages ask something new now; a view notices by the version.
    groups.order_by().update(version=F("version") + 1)
    list(Membership.objects.select_for_update().filter(group_id__in=ids).order_by("id").values_list("id"))


def _leave_out_who_is_gone(row: MatchRound) -> set[int]:
    """Forget those who found a group, left theirs, or are asked by another round; return the proposals they were in."""
    waits = Seeker.objects.filter(group_set_id=row.group_set_id, learner_id=OuterRef("learner_id"))
    stays = Membership.objects.filter(group_id=OuterRef("group_from_id"), learner_id=OuterRef("learner_id"))
    asked = ProposalSeat.objects.filter(group_set_id=row.group_set_id, learner_id=OuterRef("learner_id"), open=True)
    mover = Q(group_from__isnull=False)
    gone = (~mover & ~Exists(waits)) | (mover & ~Exists(stays)) | Exists(asked)
    seats = ProposalSeat.objects.filter(gone, round=row, proposal__isnull=False)
    found = list(seats.values_list("id", "proposal_id"))
    ProposalSeat.objects.filter(id__in=[one for one, _ in found]).delete()
    return {proposal_id for _, proposal_id in found if proposal_id is not None}


def _dissolve(row: MatchRound) -> None:
    """Let go of groups that nobody, or one person alone, would begin, and of places that are no longer there."""
    shut = Q(group__isnull=False) & ~Q(group__state__in=(GroupState.FORMING, GroupState.ACTIVE))
    full = Q(group__size_max__lte=F("group__members") + F("group__offered"))
    unwilling = Q(kind=ProposalKind.FILL, group__fills=False)
    gone = set(_drafts(row).filter(shut | full | unwilling).values_list("id", flat=True))
    asked = _drafts(row).annotate(asked=Count("seats")).values_list("id", "kind", "asked")
    least = {ProposalKind.NEW.value: match_answers.FEWEST}
    ids = [one for one, kind, number in asked if one in gone or number < least.get(kind, 1)]
    if ids:
        ProposalSeat.objects.filter(proposal_id__in=ids).update(proposal=None)
        Proposal.objects.filter(id__in=ids).update(state=ProposalState.CLOSED)


def _judge_anew(row: MatchRound, changed: set[int]) -> None:
    """Say of groups that have lost somebody how good they are without."""
    proposals = list(_drafts(row).filter(id__in=changed).select_related("group")) if changed else []
    if proposals:
        found = sides(row, proposals)
        for one in proposals:
            judge(row, one, found[one.id])
        Proposal.objects.bulk_update(proposals, JUDGED, batch_size=100)


def _drafts(row: MatchRound) -> QuerySet[Proposal]:
    return Proposal.objects.filter(round=row, state=ProposalState.DRAFT)
