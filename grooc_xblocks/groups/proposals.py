"""
One proposed group while its row is locked: who answers, when the group begins, who takes the places that are left.

The lock of the proposal makes answers one after the other, so the same yes is never counted twice and a group never
begins twice. The people of a proposal may come and go meanwhile; what they hold is locked in the order of ``waiting``.
"""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from grooc_xblocks.domain import match_answers, places
from grooc_xblocks.domain.errors import AlreadyInGroup, Conflict, GroocError, NotThere
from grooc_xblocks.domain.places import Openness, Standing
from grooc_xblocks.domain.pool import Looking
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups.data import Person
from grooc_xblocks.groups.match_models import Answer, MatchRound, Proposal, ProposalSeat, ProposalState, Seeker
from grooc_xblocks.groups.models import Group, JoinRequest
from grooc_xblocks.groups.seats import comer_of, locked, member, record, room, seat, unseat, unused_code
from grooc_xblocks.groups.waiting import hold_accounts
from grooc_xblocks.storage.transactions import Overtaken

CLOSED = _("This question has been answered. You are looked after: see where you stand now.")


@dataclass
class Asked:
    """A proposal whose row is locked, its round, and everybody who was asked."""

    row: Proposal
    round: MatchRound
    seats: list[ProposalSeat]
    now: datetime
    offer_hours: int

    @property
    def open(self) -> list[ProposalSeat]:
        """The people who can answer, or whose yes waits for the others'."""
        return [one for one in self.seats if one.open]

    @property
    def is_late(self) -> bool:
        """Whether the time to answer is over."""
        return self.round.answer_by is None or self.round.answer_by <= self.now

    def close(self, seats: list[ProposalSeat], answer: str | None = None) -> None:
        """
        Ask these people no longer; what they answered stands unless ``answer`` says otherwise.

        Taking a place has closed the seat as that of somebody who went elsewhere: here it is said how it was.
        """
        for one in seats:
            one.open, one.answer, one.answered_at = None, one.answer if answer is None else answer, self.now
        ProposalSeat.objects.bulk_update(seats, ["open", "answer", "answered_at"])


def locked_proposal(proposal_id: int, now: datetime, offer_hours: int) -> Asked:
    """Hold a proposal for one transaction. Raises NotThere for one that nobody has been told of."""
    row = Proposal.objects.select_for_update().filter(id=proposal_id).first()
    if row is None or row.state == ProposalState.DRAFT:
        raise NotThere
    matched = MatchRound.objects.defer("figures", "counts").get(id=row.round_id)
    return Asked(row, matched, list(ProposalSeat.objects.filter(proposal=row).order_by("id")), now, offer_hours)


def settle(asked: Asked) -> list[int]:
    """
    Let follow what follows from the answers so far: the group begins, or cannot any more, or the time is over. Returns
    who has got a place.
    """
    joined: list[int] = []
    if asked.row.group_id is None:
        yes = [one for one in asked.open if one.answer == Answer.YES]
        counts = {"yes": len(yes), "asked": len(asked.open), "size_min": asked.round.size_min}
        if match_answers.begins(**counts, late=asked.is_late):
            joined = _begin(asked, yes)
        elif len(asked.open) < match_answers.FEWEST:
            asked.close(asked.open)
    if asked.is_late:
        asked.close([one for one in asked.open if one.answer == Answer.YES])
        asked.close(asked.open, Answer.LATE)
    if not asked.open:
        asked.row.state = ProposalState.CLOSED
    asked.row.save(update_fields=["state", "group"])
    return joined


def take_place(asked: Asked, mine: ProposalSeat) -> GroocError | None:
    """
    Give somebody who said yes a place in the group there is; return why there is none, and then ask no longer.
    """
    try:
        with transaction.atomic():
            if mine.group_from_id is None:
                _join(asked, mine)
            else:
                _move(asked, mine, mine.group_from_id)
    except GroocError as refusal:
        asked.close([mine], Answer.LATE)
        return refusal
    asked.close([mine], Answer.YES)
    return None


def _begin(asked: Asked, yes: list[ProposalSeat]) -> list[int]:
    """
    Begin the group with those who said yes.

    Somebody whose seat is open waits, so whoever is found not to has just left or joined elsewhere, in a transaction
    that is about to close the seat: everything is tried again after it.
    """
    hold_accounts([one.learner_id for one in yes])
    waiting = Seeker.objects.select_for_update().filter(
        group_set_id=asked.row.group_set_id, learner_id__in=[one.learner_id for one in yes]
    )
    people = [Looking(one.learner_id, one.card, one.hours, one.wishes) for one in waiting.order_by("id")]
    if len(people) < len(yes):
        raise Overtaken
    made = _new_group(asked, people)
    with locked(made.id, made.group_set_id, asked.now, asked.offer_hours) as group:
        for person in people:
            try:
                seat(group, Person(person.id, person.card, tuple(person.hours)), asked.now)
            except AlreadyInGroup as error:
                raise Overtaken from error
            record(group, "joined", person.id, asked.now)
    asked.row.group = made
    asked.close(yes, Answer.YES)
    return [person.id for person in people]


def _new_group(asked: Asked, people: list[Looking]) -> Group:
    topic, matched = asked.row.topic, asked.round
    alike = Group.objects.filter(group_set_id=asked.row.group_set_id, cause=topic).count()
    return Group.objects.create(
        group_set_id=asked.row.group_set_id,
        usage_key=matched.usage_key,
        name=match_answers.name(topic, alike + 1),
        cause=topic,
        languages=match_answers.languages(people),
        meets=match_answers.meeting_hours(people, asked.now),
        meets_zone="UTC",
        size_min=matched.size_min,
        size_max=max(matched.size_max, len(people)),
        openness=Openness.REQUEST,
        fills=True,
        code=unused_code(),
        created_at=asked.now,
        listed_at=asked.now,
    )


def _join(asked: Asked, mine: ProposalSeat) -> None:
    with locked(_home(asked), asked.row.group_set_id, asked.now, asked.offer_hours) as group:
        _check_room(group, mine.learner_id, asked.now)
        hold_accounts([mine.learner_id])
        waits = Seeker.objects.select_for_update().filter(group_set_id=group.group_set_id, learner_id=mine.learner_id)
        seeker = waits.first()
        if seeker is None:
            raise Conflict(CLOSED)
        seat(group, Person(seeker.learner_id, seeker.card, tuple(seeker.hours)), asked.now)
        record(group, "joined", mine.learner_id, asked.now)


def _move(asked: Asked, mine: ProposalSeat, leaves: int) -> None:
    """Leave one group and join the other, both or neither; two groups are locked in the order of their ids."""
    joins = _home(asked)
    with ExitStack() as stack:
        groups = {
            one: stack.enter_context(locked(one, asked.row.group_set_id, asked.now, asked.offer_hours))
            for one in sorted({leaves, joins})
        }
        membership = member(groups[leaves], mine.learner_id)
        person = Person(mine.learner_id, membership.card, tuple(membership.hours))
        _check_room(groups[joins], mine.learner_id, asked.now, moves=True)
        record(groups[leaves], "left", mine.learner_id, asked.now)
        unseat(groups[leaves], membership, Standing.LEFT, asked.now, asked.offer_hours)
        seat(groups[joins], person, asked.now)
        record(groups[joins], "joined", mine.learner_id, asked.now)


def _home(asked: Asked) -> int:
    if asked.row.group_id is None:
        raise Conflict(CLOSED)
    return asked.row.group_id


def _check_room(group: Group, learner: int, now: datetime, moves: bool = False) -> None:
    """Raise unless the group takes somebody in; its openness is for those whom nobody has proposed."""
    request = JoinRequest.objects.filter(group=group, learner_id=learner).first()
    comer = comer_of(group, learner, request, True)
    if moves:
        comer = places.Comer(comer.standing, comer.expires_at, True, False)
    places.may_join(room(group), comer, now)
