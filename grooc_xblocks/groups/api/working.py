"""
A round at work: claimed by one worker, kept alive by its beat, stored as a whole or not at all.

A worker that dies between any two statements leaves a round that is running and silent, and those who wait as they
were. A round is claimed once and stored once, whatever is sent to work twice.
"""

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from grooc_xblocks.domain import match_report
from grooc_xblocks.domain.errors import RoundMovedOn
from grooc_xblocks.domain.match_reasons import stored
from grooc_xblocks.domain.matching import Certificate
from grooc_xblocks.domain.places import GroupState
from grooc_xblocks.groups.announcing import announce
from grooc_xblocks.groups.match_data import NewProposal, NewSeat, OpenGroupData, Outcome, Work
from grooc_xblocks.groups.match_models import LIVE, MatchRound, Proposal, ProposalSeat, ProposalState, RoundKind
from grooc_xblocks.groups.match_models import RoundState as State
from grooc_xblocks.groups.match_reading import judged_columns, open_group_data, round_data, seeker_data, with_members
from grooc_xblocks.groups.models import Group
from grooc_xblocks.groups.waiting import not_asked, under_size
from grooc_xblocks.storage.transactions import Overtaken, whole_transaction

BATCH = 500
"""Rows a statement: well under what any of the databases takes at once."""


def claim_round(*, round_id: int) -> Work | None:
    """
    Take a queued round to work, and return what it is made of; None for any other round, such as one that another
    worker has taken. Five queries.
    """
    now = timezone.now()
    mine = MatchRound.objects.filter(id=round_id, state=State.QUEUED)
    if not mine.update(state=State.RUNNING, started_at=now, beat_at=now, phase="reading"):
        return None
    row = MatchRound.objects.get(id=round_id)
    if row.kind == RoundKind.REPAIR:
        return Work(round_data(row), (), tuple(_groups_to_repair(row)))
    waiting = not_asked().filter(group_set_id=row.group_set_id).order_by("id")
    return Work(round_data(row), tuple(seeker_data(one) for one in waiting), tuple(_groups_to_fill(row)))


def note_progress(*, round_id: int, progress: float, phase: str) -> bool:
    """
    Give a sign of life, and return whether to go on: False when the round was cancelled, or taken for interrupted. One
    query.
    """
    running = MatchRound.objects.filter(id=round_id, state=State.RUNNING)
    return bool(running.update(beat_at=timezone.now(), progress=min(1.0, max(0.0, progress)), phase=phase))


def fail_round(*, round_id: int, fault: str) -> None:
    """Say that a round could not be worked out, with a code of what was wrong; one that has ended stays as it is."""
    ended = {"state": State.FAILED, "live": None, "fault": fault, "ended_at": timezone.now()}
    MatchRound.objects.filter(id=round_id, state__in=LIVE).update(**ended)


def store_round(*, round_id: int, outcome: Outcome) -> bool:
    """
    Store what a round has worked out, all of it or nothing: it is a preview then, or announced if it is to be at once.

    Returns False, and stores nothing, when it was cancelled, or taken for interrupted, in the meantime.
    """
    try:
        _store(round_id, outcome)
    except RoundMovedOn:
        return False
    return True


@whole_transaction
def prove_round(*, round_id: int, proof: Certificate) -> None:
    """
    Add to a round's figures how near the best possible it is: a proof takes longer than the groups themselves, so the
    preview does not wait for it. A round that was thrown away needs none.
    """
    shown = MatchRound.objects.filter(id=round_id, state__in=(State.PREVIEW, State.ANNOUNCED))
    row = shown.select_for_update().first()
    if row is None or row.figures is None:
        return
    figures = match_report.with_proof(row.figures, proof)
    if not shown.filter(version=row.version).update(figures=figures):
        raise Overtaken


@whole_transaction
def _store(round_id: int, outcome: Outcome) -> None:
    now = timezone.now()
    people = sum(len(one.seats) for one in outcome.proposals) + len(outcome.unplaced)
    done = {"state": State.PREVIEW, "live": None, "progress": 1.0, "phase": "", "beat_at": now, "ended_at": now}
    told = {"figures": outcome.figures, "counts": outcome.counts.as_json()}
    size = {"people": people, "groups": len(outcome.proposals), "version": F("version") + 1}
    if not MatchRound.objects.filter(id=round_id, state=State.RUNNING).update(**done, **told, **size):
        raise RoundMovedOn
    row = MatchRound.objects.get(id=round_id)
    proposals = [_proposal(row, number, one) for number, one in enumerate(outcome.proposals, 1)]
    Proposal.objects.bulk_create(proposals, batch_size=BATCH)
    # Asked for, because not every database tells the ids of many rows at once.
    ids = dict(Proposal.objects.filter(round=row).values_list("number", "id"))
    seats = [_seat(row, one, ids[number]) for number, each in enumerate(outcome.proposals, 1) for one in each.seats]
    seats += [_seat(row, one, None) for one in outcome.unplaced]
    ProposalSeat.objects.bulk_create(seats, batch_size=BATCH)
    if row.at_once:
        announce(row, now)


def _proposal(row: MatchRound, number: int, new: NewProposal) -> Proposal:
    columns = judged_columns(new.judged, new.line)
    return Proposal(
        round=row, group_set_id=row.group_set_id, number=number, kind=new.kind, group_id=new.group_id, **columns
    )


def _seat(row: MatchRound, new: NewSeat, proposal_id: int | None) -> ProposalSeat:
    return ProposalSeat(
        round=row,
        group_set_id=row.group_set_id,
        proposal_id=proposal_id,
        learner_id=new.person.id,
        group_from_id=new.group_from,
        name=str(new.person.card.get("name", ""))[:120],
        card=dict(new.person.card),
        hours=list(new.person.hours),
        wishes=dict(new.person.wishes),
        facts=[stored(fact) for fact in new.facts],
    )


def _groups_to_fill(row: MatchRound) -> list[OpenGroupData]:
    """Return the groups that let the matching fill their places; who stands in their own line goes first."""
    found = _free_of_questions(row).filter(fills=True, members__lt=row.size_max)
    read = with_members(found.filter(members__lt=F("size_max"), offered=0, waiting=0).order_by("id"))
    return [open_group_data(group, members, row.size_max) for group, members in read]


def _groups_to_repair(row: MatchRound) -> list[OpenGroupData]:
    """Return the groups that are too small, and those that could take their people in; the small ones first."""
    too_small = under_size(row.size_min)
    takes = Q(fills=True, members__lt=row.size_max, offered=0, waiting=0) & Q(members__lt=F("size_max"))
    read = with_members(_free_of_questions(row).filter(too_small | takes).order_by("members", "id"))
    return [open_group_data(group, members, row.size_max, _is_small(group, row.size_min)) for group, members in read]


def _is_small(group: Group, size_min: int) -> bool:
    return group.members < size_min and (group.state == GroupState.ACTIVE or group.fills)


def _free_of_questions(row: MatchRound) -> QuerySet[Group]:
    """Return the living groups of a set whose members, or those who could join them, are not being asked just now."""
    open_to = Proposal.objects.filter(group=OuterRef("pk"), state=ProposalState.OPEN)
    from_it = ProposalSeat.objects.filter(group_from=OuterRef("pk"), open=True)
    living = Group.objects.filter(group_set_id=row.group_set_id, state__in=(GroupState.FORMING, GroupState.ACTIVE))
    return living.filter(~Exists(open_to), ~Exists(from_it), members__gt=0)
