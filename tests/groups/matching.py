"""The api of matching with the words of a sentence: ``matching.wait(ana)``, ``matching.preview([ana, ben], [cyd])``."""

from collections.abc import Iterable, Sequence
from typing import Any

from grooc_xblocks.domain import match_report, match_rules, pool
from grooc_xblocks.domain.matching import Fact, make_group
from grooc_xblocks.domain.pool import Looking, seeker_of
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import GroupData, Person
from grooc_xblocks.groups.match_data import (
    MyProposal,
    NewProposal,
    NewSeat,
    Outcome,
    RoundData,
    RoundPageData,
    RoundPlan,
    Work,
)
from grooc_xblocks.groups.match_models import Proposal, ProposalSeat, Seeker
from tests.groups.acting import Groups

RULES = {"preset": "balanced"}
PLAN = RoundPlan(rules=RULES, sizes=(3, 4), answer_hours=72)
ALONE = Fact("no_place", "No group of %(smallest)d to %(largest)d people.", {"smallest": 3, "largest": 4})


def plan(**more: Any) -> RoundPlan:
    return RoundPlan(**{"rules": RULES, "sizes": (3, 4), "answer_hours": 72, **more})


class Matching:
    """The matching of one group set."""

    def __init__(self, groups: Groups) -> None:
        self.groups = groups
        self.where = groups.where
        self.place = {"usage_key": groups.usage_key, "group_set": groups.group_set}

    @property
    def set_id(self) -> int:
        return api.group_set_id(**self.where)

    @property
    def here(self) -> dict[str, int]:
        return {"group_set_id": self.set_id}

    # Waiting

    def wait(self, *people: Person, topics: Sequence[str] = ("Clean water",), **wishes: Any) -> None:
        for who in people:
            api.enter_pool(**self.here, person=who, wishes={"topics": list(topics), **wishes})

    def stop(self, who: Person) -> None:
        api.leave_pool(**self.here, learner=who.id)

    def waiting(self) -> set[int]:
        return set(Seeker.objects.filter(group_set_id=self.set_id).values_list("learner_id", flat=True))

    def pool(self, who: Person | None = None) -> Any:
        return api.pool(**self.where, learner=who.id if who else None)

    # Rounds

    def start(self, **more: Any) -> RoundData:
        return api.start_round(**self.place, plan=plan(**more))

    def claim(self, started: RoundData | None = None, **more: Any) -> Work:
        work = api.claim_round(round_id=(started or self.start(**more)).id)
        assert work is not None
        return work

    def preview(self, *groups: Sequence[Person], **more: Any) -> RoundData:
        """A round that proposes these groups; whoever waits and is in none of them has no group."""
        work = self.claim(**more)
        assert api.store_round(round_id=work.round.id, outcome=outcome(work, groups))
        return self.round(work.round)

    def fill(self, group: GroupData, *people: Person, **more: Any) -> RoundData:
        """A round that proposes places of a group to these people."""
        work = self.claim(**more)
        assert api.store_round(round_id=work.round.id, outcome=outcome(work, [people], into=group.id))
        return self.round(work.round)

    def merge(self, small: GroupData, into: GroupData, **more: Any) -> RoundData:
        """A round that asks the members of one group to move to another."""
        work = self.claim(kind="repair", **more)
        movers = next(one.members for one in work.open_groups if one.group.id == small.id)
        people = [Looking(one.learner_id, one.card, one.hours) for one in movers]
        new = proposal(work, people, kind="merge", group_id=into.id, group_from=small.id)
        assert api.store_round(round_id=work.round.id, outcome=Outcome((new,), (), pool.count(people), {}))
        return self.round(work.round)

    def round(self, one: RoundData) -> RoundData:
        return api.round_head(**self.here, round_id=one.id)

    def page(self, one: RoundData, **more: Any) -> RoundPageData:
        return api.round_page(**self.here, round_id=one.id, **more)

    def proposed(self, one: RoundData) -> list[set[int]]:
        """Who is in each group of a round."""
        return [{seat.learner_id for seat in each.seats} for each in self.page(one).groups]

    def announce(self, one: RoundData) -> RoundData:
        return api.announce_round(**self.here, round_id=one.id, version=one.version)

    def discard(self, one: RoundData) -> None:
        api.discard_round(**self.here, round_id=one.id, version=one.version)

    def cancel(self, one: RoundData) -> None:
        api.cancel_round(**self.here, round_id=one.id)

    def move(self, one: RoundData, who: Person, to: int) -> RoundData:
        api.move_person(**self.here, round_id=one.id, version=one.version, learner=who.id, to=to)
        return self.round(one)

    def undo(self, one: RoundData) -> RoundData:
        api.undo_move(**self.here, round_id=one.id, version=one.version)
        return self.round(one)

    def lock(self, one: RoundData, number: int, locked: bool = True) -> RoundData:
        api.lock_proposal(**self.here, round_id=one.id, version=one.version, number=number, locked=locked)
        return self.round(one)

    # Answers

    def asked(self, who: Person) -> MyProposal | None:
        return api.my_proposal(**self.where, learner=who.id)

    def answer(self, answer: str, *people: Person) -> None:
        for who in people:
            seat = ProposalSeat.objects.filter(learner_id=who.id, round__announced_at__isnull=False).latest("id")
            api.answer_proposal(
                **self.here, proposal_id=seat.proposal_id or 0, learner=who.id, answer=answer, offer_hours=48
            )

    def yes(self, *people: Person) -> None:
        self.answer("yes", *people)

    def again(self, *people: Person) -> None:
        self.answer("again", *people)

    def lapse(self) -> int:
        return api.lapse_answers(**self.here)

    def home(self, *people: Person) -> int | None:
        """The group all of these people are in."""
        (group,) = {self.groups.home(who) for who in people}
        return group

    def told(self, who: Person) -> str:
        """What the latest round has written down of somebody's answer."""
        return ProposalSeat.objects.filter(learner_id=who.id).latest("id").answer

    def states(self, one: RoundData) -> list[str]:
        return list(Proposal.objects.filter(round_id=one.id).order_by("number").values_list("state", flat=True))


def proposal(
    work: Work, people: Iterable[Looking], kind: str = "new", group_id: int | None = None, group_from: int | None = None
) -> NewProposal:
    matched, looking = work.round, list(people)
    rules = match_rules.rules(matched.rules, matched.sizes)
    seekers = [seeker_of(one, matched.at) for one in looking]
    judged = make_group(1, seekers, rules, sorted({name for one in seekers for name in one.skills}))
    seats = tuple(NewSeat(one, group_from=group_from) for one in looking)
    return NewProposal(seats, judged, match_report.line(judged, seekers), kind, group_id)


def outcome(work: Work, groups: Iterable[Sequence[Person]], into: int | None = None) -> Outcome:
    """What a worker would have made of a round, had it thought of exactly these groups."""
    found = {one.learner_id: one.looking for one in work.seekers}
    wanted = [[found.pop(who.id) for who in group] for group in groups]
    made = tuple(proposal(work, people, "fill" if into else "new", into) for people in wanted)
    alone = tuple(NewSeat(one, (ALONE,)) for one in found.values())
    counts = pool.count([*(one for people in wanted for one in people), *found.values()])
    figures = match_report.figures([one.line for one in made], counts, len(alone))
    return Outcome(made, alone, counts, figures)
