"""Reading rounds for the facilitator: the desk, one round's progress, its groups page by page. Nothing here writes."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum
from opaque_keys.edx.keys import LearningContextKey

from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.domain.match_report import FEW_HOURS
from grooc_xblocks.domain.places import GroupState
from grooc_xblocks.groups.api.repair import small_groups
from grooc_xblocks.groups.data import MembershipData
from grooc_xblocks.groups.match_data import Answers, DeskData, ProposalData, RoundData, RoundPageData
from grooc_xblocks.groups.match_models import Answer, MatchRound, Proposal, ProposalSeat, ProposalState, Seeker
from grooc_xblocks.groups.match_reading import proposal_data, round_data, seat_data, with_asked
from grooc_xblocks.groups.models import Group, Membership
from grooc_xblocks.groups.reading import group_data, membership_data

ROUNDS_SHOWN = 10
PAGE_SIZE = 20


def desk(*, course_key: LearningContextKey, group_set: str, size_min: int) -> DeskData:
    """Return what the desk shows of a set, its rounds newest first. Five queries."""
    here = {"group_set__course_key": course_key, "group_set__slug": group_set}
    living = Group.objects.filter(**here, fills=True, state__in=(GroupState.FORMING, GroupState.ACTIVE))
    places = F("size_max") - F("members") - F("offered")
    filling = living.aggregate(free=Sum(places))["free"] or 0
    rounds = list(with_asked().filter(**here).order_by("-number")[:ROUNDS_SHOWN])
    return DeskData(
        waiting=Seeker.objects.filter(**here).count(),
        filling=filling,
        small=small_groups(course_key=course_key, group_set=group_set, size_min=size_min),
        rounds=tuple(_with_answers(rounds)),
    )


def round_head(*, group_set_id: int, round_id: int) -> RoundData:
    """Return a round as it stands. Two queries."""
    return next(iter(_with_answers([_round(group_set_id, round_id)])))


def round_page(
    *, group_set_id: int, round_id: int, filter: str = "all", text: str = "", page: int = 1
) -> RoundPageData:
    """
    Return one page of a round's groups, or of those without one (``filter`` "unplaced"), best to look at first: groups
    of few hours and low worth begin with the lowest. ``text`` is part of somebody's name. Eight queries at most.
    """
    row = _round(group_set_id, round_id)
    few, poor = Q(hours__lt=FEW_HOURS), Q(worth__lt=float((row.figures or {}).get("low", 0.0)))
    proposals = Proposal.objects.filter(round=row)
    tally = proposals.aggregate(all=Count("id"), few_hours=Count("id", filter=few), low=Count("id", filter=poor))
    alone = ProposalSeat.objects.filter(round=row, proposal__isnull=True)
    counts = {**tally, "unplaced": alone.count()}
    wanted = proposals.filter({"few_hours": few, "low": poor}.get(filter, Q()))
    first = {"few_hours": "hours", "low": "worth"}.get(filter, "number")
    if filter == "unplaced":
        shown = _named(alone, row, text).order_by("name", "id")
    else:
        shown = _named(wanted, row, text).order_by(first, "number")
    pages = max(1, -(-shown.count() // PAGE_SIZE))
    page = min(page, pages)
    rows = list(shown[(page - 1) * PAGE_SIZE : page * PAGE_SIZE])
    return RoundPageData(
        round=next(iter(_with_answers([row]))),
        filter=filter,
        counts=counts,
        groups=tuple(_with_people([one for one in rows if isinstance(one, Proposal)])),
        unplaced=tuple(seat_data(one) for one in rows if isinstance(one, ProposalSeat)),
        targets=tuple(_targets(row)),
        page=page,
        pages=pages,
    )


def _named(rows: QuerySet[Any], row: MatchRound, text: str) -> QuerySet[Any]:
    """Narrow groups, or people, of a round to those with ``text`` in a name."""
    if not text:
        return rows
    if rows.model is ProposalSeat:
        return rows.filter(name__icontains=text)
    named = ProposalSeat.objects.filter(round=row, name__icontains=text)
    return rows.filter(id__in=named.values("proposal_id"))


def _round(group_set_id: int, round_id: int) -> MatchRound:
    row = with_asked().filter(id=round_id, group_set_id=group_set_id).first()
    if row is None:
        raise NotThere
    return row


def _with_answers(rows: Iterable[MatchRound]) -> Iterable[RoundData]:
    """Return rounds, those that were announced with a count of answers. One query."""
    rounds = list(rows)
    told = [row.id for row in rounds if row.announced_at is not None]
    asked = ProposalSeat.objects.filter(round_id__in=told, proposal__isnull=False)
    found = asked.values("round_id").annotate(
        yes=Count("id", filter=Q(answer=Answer.YES)),
        again=Count("id", filter=Q(answer=Answer.AGAIN)),
        silent=Count("id", filter=Q(answer__in=(Answer.NONE, Answer.LATE))),
    )
    answers = {one["round_id"]: Answers(one["yes"], one["again"], one["silent"]) for one in found.order_by()}
    return [round_data(row, answers.get(row.id, Answers() if row.id in told else None)) for row in rounds]


def _with_people(rows: list[Proposal]) -> Iterable[ProposalData]:
    """Return proposed groups with who is asked and who is there already. Three queries."""
    groups = {one.id: one for one in Group.objects.filter(id__in=[one.group_id for one in rows if one.group_id])}
    there: dict[int, list[MembershipData]] = {one: [] for one in groups}
    for member in Membership.objects.filter(group_id__in=list(groups)):
        there[member.group_id].append(membership_data(member))
    seats: dict[int | None, list[ProposalSeat]] = {one.id: [] for one in rows}
    for seat in ProposalSeat.objects.filter(proposal_id__in=list(seats)).order_by("id"):
        seats[seat.proposal_id].append(seat)
    for row in rows:
        group = groups.get(row.group_id or 0)
        members = tuple(there[group.id]) if group else ()
        yield proposal_data(row, seats[row.id], group_data(group) if group else None, members)


def _targets(row: MatchRound) -> Iterable[tuple[int, str, int, int]]:
    """Return where somebody can be moved: number, topic, people, free places of each unlocked group. One query."""
    unlocked = Proposal.objects.filter(round=row, locked=False, state=ProposalState.DRAFT).order_by("number")
    columns = ("number", "topic", "group__members", "group__size_max", "asked")
    for number, topic, members, size_max, asked in unlocked.annotate(asked=Count("seats")).values_list(*columns):
        people = asked + (members or 0)
        most = min(row.size_max, size_max) if size_max is not None else row.size_max
        yield number, topic, people, max(0, most - people)
