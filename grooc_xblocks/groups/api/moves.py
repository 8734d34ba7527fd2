"""
The facilitator's changes of a preview: move a person, lock a group, undo. Each is one whole transaction, guarded by the
version of the round that the facilitator saw.
"""

from dataclasses import dataclass

from grooc_xblocks.domain import match_moves
from grooc_xblocks.domain.errors import NotThere, Refused, RoundMovedOn
from grooc_xblocks.domain.match_moves import Effects, Everyone, Side
from grooc_xblocks.domain.pool import Looking, seeker_of
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups.judging import JUDGED, figures_of, judge, rules_of, sides, skills_of
from grooc_xblocks.groups.match_models import MatchRound, Proposal, ProposalSeat, ProposalState, RoundState
from grooc_xblocks.storage.transactions import whole_transaction

NOBODY = 0
"""In place of the number of a proposed group: back to those who wait."""


@dataclass
class _Move:
    """A person on the way from one proposed group (None: has none) to another (None: back to waiting)."""

    row: MatchRound
    seat: ProposalSeat
    leaves: Proposal | None
    joins: Proposal | None
    sides: dict[int, Side]

    def side(self, proposal: Proposal | None) -> Side | None:
        return self.sides[proposal.id] if proposal else None

    @property
    def effects(self) -> Effects:
        row, seat = self.row, self.seat
        figures = row.figures or {}
        certificate = figures.get("certificate") or {}
        looking = Looking(seat.learner_id, seat.card, seat.hours, seat.wishes)
        worth = float(figures.get("worth", 0.0)) * row.people
        return match_moves.effects(
            seeker_of(looking, row.started_at or row.queued_at, skills_of(row)),
            seat.name,
            self.side(self.leaves),
            self.side(self.joins),
            rules=rules_of(row),
            skills=skills_of(row),
            everyone=Everyone(row.people, worth, certificate.get("bound")),
        )


def effects(*, group_set_id: int, round_id: int, learner: int, to: int) -> Effects:
    """
    Return what moving somebody to the proposed group number ``to``, or to ``NOBODY``, would do. Five queries.

    Raises NotThere for a person or a group that is not in this round, RoundMovedOn when it is no preview.
    """
    return _move(_preview(group_set_id, round_id), learner, to).effects


@whole_transaction
def move_person(*, group_set_id: int, round_id: int, version: int, learner: int, to: int) -> None:
    """
    Move somebody in a preview. Raises Refused when a group is locked or full, NotThere and RoundMovedOn as ``effects``
    does, and RoundMovedOn when somebody has changed the round since ``version``.
    """
    row = _preview(group_set_id, round_id, version)
    move = _move(row, learner, to)
    left = move.leaves.number if move.leaves else NOBODY
    _do(move, [*row.moves, {"learner": learner, "left": left, "joined": to}])


@whole_transaction
def undo_move(*, group_set_id: int, round_id: int, version: int) -> None:
    """Take the latest move back. Raises RoundMovedOn also when there is none, Refused when its groups are locked."""
    row = _preview(group_set_id, round_id, version)
    if not row.moves:
        raise RoundMovedOn
    *before, last = row.moves
    try:
        move = _move(row, last["learner"], last["left"])
    except NotThere:  # the account has come to its end meanwhile: there is nobody to be moved back
        row.moves = before
        return _store(row)
    _do(move, before)


@whole_transaction
def lock_proposal(*, group_set_id: int, round_id: int, version: int, number: int, locked: bool) -> None:
    """Keep a group as it is, or let people be moved in and out of it again."""
    row = _preview(group_set_id, round_id, version)
    if not Proposal.objects.filter(round=row, number=number).update(locked=locked):
        raise NotThere
    _store(row)


def _preview(group_set_id: int, round_id: int, version: int | None = None) -> MatchRound:
    """Return a preview; hold it, where a ``version`` is to be changed."""
    rows = MatchRound.objects.filter(id=round_id, group_set_id=group_set_id)
    row = (rows if version is None else rows.select_for_update()).first()
    if row is None:
        raise NotThere
    if row.state != RoundState.PREVIEW or version not in (None, row.version):
        raise RoundMovedOn
    return row


def _move(row: MatchRound, learner: int, to: int) -> _Move:
    seat = ProposalSeat.objects.filter(round=row, learner_id=learner).first()
    if seat is None:
        raise NotThere
    numbers = Proposal.objects.filter(round=row, state=ProposalState.DRAFT).select_related("group")
    found = {one.number: one for one in numbers.filter(number=to)}
    if to != NOBODY and to not in found:
        raise NotThere
    leaves = Proposal.objects.filter(id=seat.proposal_id).select_related("group").first() if seat.proposal_id else None
    joins = found.get(to)
    if joins is not None and joins.group_id is not None and joins.group_id == seat.group_from_id:
        raise Refused(_("This person is a member of that group."))
    both = {one.id: one for one in (leaves, joins) if one is not None}
    return _Move(row, seat, leaves, joins, sides(row, both.values()))


def _do(move: _Move, moves: list[dict[str, int]]) -> None:
    """Move somebody, work both groups and the figures out anew, and store all of it."""
    found = move.effects
    if found.why_not is not None:
        raise Refused(found.why_not[0], params=found.why_not[1])
    move.seat.proposal, move.seat.facts = move.joins, []
    move.seat.save(update_fields=["proposal", "facts"])
    both = [one for one in (move.leaves, move.joins) if one is not None]
    after = sides(move.row, both)
    for one in both:
        judge(move.row, one, after[one.id])
    Proposal.objects.bulk_update(both, JUDGED)
    move.row.moves = moves
    unplaced = ProposalSeat.objects.filter(round=move.row, proposal__isnull=True).count()
    move.row.figures = figures_of(move.row, unplaced)
    _store(move.row)


def _store(row: MatchRound) -> None:
    """Store a changed preview under its next version; where a database ignores locks this is what holds."""
    preview = MatchRound.objects.filter(id=row.id, state=RoundState.PREVIEW, version=row.version)
    if not preview.update(version=row.version + 1, moves=row.moves, figures=row.figures):
        raise RoundMovedOn
