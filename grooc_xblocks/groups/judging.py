"""How good proposed groups are, worked out anew from the people who are in them now."""

from collections.abc import Iterable

from grooc_xblocks.domain import match_moves, match_report, match_rules
from grooc_xblocks.domain.match_report import Line
from grooc_xblocks.domain.matching import Rules
from grooc_xblocks.domain.pool import Counts, Looking, seeker_of
from grooc_xblocks.groups.match_models import MatchRound, Proposal, ProposalSeat
from grooc_xblocks.groups.match_reading import judged_columns
from grooc_xblocks.groups.models import Membership


def rules_of(row: MatchRound) -> Rules:
    """Return the rules a round was worked out with."""
    return match_rules.rules(row.rules, (row.size_min, row.size_max))


def skills_of(row: MatchRound) -> tuple[str, ...]:
    """Return the skills that count in a round."""
    return Counts(**row.counts).known_skills


def sides(row: MatchRound, proposals: Iterable[Proposal]) -> dict[int, match_moves.Side]:
    """
    Return proposed groups by id, with those who are members of the group already. ``group`` is read with each row. Two
    queries.
    """
    wanted = {one.id: one for one in proposals}
    at, skills = row.started_at or row.queued_at, skills_of(row)
    people: dict[int, list[Looking]] = {one: [] for one in wanted}
    for seat in ProposalSeat.objects.filter(proposal_id__in=list(wanted)).order_by("id"):
        if seat.proposal_id is not None:
            people[seat.proposal_id].append(Looking(seat.learner_id, seat.card, seat.hours, seat.wishes))
    there: dict[int, list[Looking]] = {}
    for member in Membership.objects.filter(group_id__in=[one.group_id for one in wanted.values() if one.group_id]):
        there.setdefault(member.group_id, []).append(Looking(member.learner_id, member.card, member.hours))
    found = {}
    for number, one in wanted.items():
        settled = there.get(one.group_id or 0, [])
        found[number] = match_moves.Side(
            number=one.number,
            members=tuple(seeker_of(person, at, skills) for person in [*settled, *people[number]]),
            settled=frozenset(person.id for person in settled),
            chosen=(one.group.cause or None) if one.group else None,
            locked=one.locked,
            room=max(0, min(one.group.size_max, row.size_max) - len(settled)) if one.group else None,
        )
    return found


def judge(row: MatchRound, proposal: Proposal, side: match_moves.Side) -> None:
    """Set the columns of a proposal that say how good it is; it is not stored yet."""
    judged = side.judged(rules_of(row), skills_of(row))
    line = match_report.line(judged, side.members) if judged else None
    for column, value in judged_columns(judged, line).items():
        setattr(proposal, column, value)


JUDGED = ["topic", "languages", "slots", "hours", "worth", "line"]
"""The columns that ``judge`` sets."""


def figures_of(row: MatchRound, unplaced: int) -> dict[str, object]:
    """Return the figures of a round out of the lines of its groups, as stored. One query."""
    lines = Proposal.objects.filter(round=row).exclude(line={}).order_by("number").values_list("line", flat=True)
    proof = (row.figures or {}).get("certificate")
    return match_report.figures([Line(**line) for line in lines], Counts(**row.counts), unplaced, proof)
