"""Whatever people and facilitators do, in whatever order: nobody is ever in two groups, asked twice, or lost."""

import random

from django.db import transaction
from django.db.models import F, Q

from grooc_xblocks.domain.errors import GroocError
from grooc_xblocks.groups import api
from grooc_xblocks.groups.match_models import MatchRound, Proposal, ProposalSeat, Seeker
from grooc_xblocks.groups.models import Group, Membership
from tests.groups.acting import Groups
from tests.groups.matching import Matching, outcome

NAMES = ("ana", "ben", "cyd", "dan", "eve", "fay")
STEPS = 60


class People:
    """Six learners and their facilitators; each act is a press of a button, many of them refused."""

    def __init__(self, cast, clock, seed):
        self.matching = Matching(Groups())
        self.groups, self.cast, self.clock = self.matching.groups, cast, clock
        self.chance = random.Random(seed)
        self.wants: set[int] = set()  # who waits, as the learners themselves see it
        self.done: list[str] = []

    def anybody(self):
        return getattr(self.cast, self.chance.choice(NAMES))

    def attempt(self, act, *given, **more):
        """Whatever is refused is refused in words: no other exception may come out."""
        try:
            return act(*given, **more) or True
        except GroocError:
            return None

    def step(self):
        acts = {
            self.enter: 4,
            self.run_a_wave: 4,
            self.run_a_repair: 2,
            self.announce: 3,
            self.facilitate: 2,
            self.some_answer: 6,
            self.do_something_else: 3,
            self.time_passes: 1,
        }
        (act,) = self.chance.choices(list(acts), list(acts.values()))
        self.done.append(act.__name__)
        act()

    def enter(self):
        for who in self.chance.sample(NAMES, 3):
            if self.attempt(self.matching.wait, getattr(self.cast, who)):
                self.wants.add(getattr(self.cast, who).id)

    def run_a_wave(self):
        started = self.attempt(self.matching.start, at_once=self.chance.random() < 0.3)
        if not started:
            return
        work = api.claim_round(round_id=started.id)
        ids = {one.learner_id for one in work.seekers}
        waiting = [getattr(self.cast, name) for name in NAMES if getattr(self.cast, name).id in ids]
        self.chance.shuffle(waiting)
        size = self.chance.choice([2, 3, 4])
        groups = [waiting[at : at + size] for at in range(0, len(waiting), size)]
        into = next((one.group.id for one in work.open_groups if self.chance.random() < 0.5), None)
        groups = groups[: 1 if into else None]
        assert api.store_round(round_id=started.id, outcome=outcome(work, groups, into))

    def run_a_repair(self):
        started = self.attempt(self.matching.start, kind="repair")
        if not started:
            return
        work = api.claim_round(round_id=started.id)
        api.cancel_round(**self.matching.here, round_id=started.id)
        small = [one.group for one in work.open_groups if one.small]
        others = [one.group for one in work.open_groups if small and one.group != small[0] and one.room]
        if small and others:
            self.matching.merge(small[0], others[-1], at_once=self.chance.random() < 0.7)

    def announce(self):
        previews = list(MatchRound.objects.filter(state="preview").order_by("id"))
        if previews:
            self.attempt(self.matching.announce, self.matching.round(self.chance.choice(previews)))

    def facilitate(self):
        preview = MatchRound.objects.filter(state="preview").order_by("-id").first()
        if preview is None:
            return
        one, act = self.matching.round(preview), self.chance.choice(["move", "move", "undo", "lock", "discard"])
        if act == "move":
            self.attempt(self.matching.move, one, self.anybody(), self.chance.randint(0, 2))
        elif act == "lock":
            self.attempt(self.matching.lock, one, self.chance.randint(1, 2), self.chance.random() < 0.5)
        else:
            self.attempt(getattr(self.matching, act), one)

    def some_answer(self):
        seats = list(ProposalSeat.objects.filter(round__announced_at__isnull=False, proposal__isnull=False, open=True))
        seats += list(ProposalSeat.objects.filter(proposal__isnull=False, open__isnull=True))[:2]
        for seat in self.chance.sample(seats, self.chance.randint(0, len(seats))):
            answer = self.chance.choice(["yes", "yes", "yes", "again"])
            told = {"proposal_id": seat.proposal_id, "learner": seat.learner_id, "answer": answer}
            self.attempt(api.answer_proposal, **self.matching.here, **told)

    def do_something_else(self):
        who, made = self.anybody(), list(Group.objects.order_by("id"))
        act = self.chance.choice(["stop", "unenrol", "start", "join", "take_offer", "leave", "leave", "rest", "wake"])
        if act == "stop":
            self.matching.stop(who)
            self.wants.discard(who.id)
        elif act == "unenrol":
            api.take_out(learner=who.id, course_key=self.groups.course_key)
            self.wants.discard(who.id)
        elif act == "start":
            self.attempt(self.groups.start, who, fills=True, size_max=3)
        elif made and act == "take_offer":
            self.attempt(api.take_offer, **self.groups.here, group_id=self.chance.choice(made).id, person=who)
        elif made:
            self.attempt(getattr(self.groups, act), self.chance.choice(made), who)

    def time_passes(self):
        self.clock.forward(hours=self.chance.choice([1, 50, 80]))
        api.lapse_answers()
        assert not Proposal.objects.filter(state="open", round__answer_by__lte=self.clock.time).exists()

    # What always holds

    def check(self):
        self.nobody_is_in_two_groups_or_lost()
        self.only_those_who_wait_or_would_move_are_asked_and_each_once()
        self.no_question_hangs_in_the_air()
        self.groups_count_what_is_there()
        assert MatchRound.objects.filter(live=True).count() <= 1

    def nobody_is_in_two_groups_or_lost(self):
        """Who has entered waits or has (had) a group; and who has a group does not wait."""
        learners = list(Membership.objects.values_list("learner_id", flat=True))
        waiting = set(Seeker.objects.values_list("learner_id", flat=True))
        assert len(learners) == len(set(learners))
        assert not set(learners) & waiting
        self.wants -= set(learners)
        assert waiting == self.wants

    def only_those_who_wait_or_would_move_are_asked_and_each_once(self):
        seats = list(ProposalSeat.objects.filter(open=True).select_related("round", "proposal"))
        for seat in seats:
            assert (seat.round.state, seat.proposal.state) == ("announced", "open")
            if seat.group_from_id is None:
                assert Seeker.objects.filter(learner_id=seat.learner_id).exists()
            else:
                assert Membership.objects.filter(learner_id=seat.learner_id, group_id=seat.group_from_id).exists()
        assert len(seats) == len({seat.learner_id for seat in seats})

    def no_question_hangs_in_the_air(self):
        """A group that can begin has begun; one that cannot is let go."""
        for one in Proposal.objects.filter(state="open", kind="new", group__isnull=True).select_related("round"):
            seats = ProposalSeat.objects.filter(proposal=one, open=True)
            assert seats.count() >= 2
            assert seats.filter(answer="yes").count() < max(2, min(one.round.size_min, seats.count()))

    def groups_count_what_is_there(self):
        for group in Group.objects.all():
            assert group.members == Membership.objects.filter(group=group).count()
        assert not Group.objects.filter(size_max__lt=F("members") + F("offered")).exists()
        assert not Group.objects.filter(Q(members=0) & ~Q(state="closed")).exists()


def sequence(cast, clock, seed):
    """One sequence of acts, undone in the end; return how people answered: (kind of proposal, answer)."""
    with transaction.atomic():
        people = People(cast, clock, seed)
        for _ in range(STEPS):
            people.step()
            try:
                people.check()
            except AssertionError as error:
                raise AssertionError(f"seed {seed}, after {', '.join(people.done)}") from error
        answers = set(ProposalSeat.objects.filter(proposal__isnull=False).values_list("proposal__kind", "answer"))
        transaction.set_rollback(True)
    return answers


def test_any_sequence_of_acts_loses_nobody_and_doubles_nobody(groups, cast, clock):
    answers = set().union(*(sequence(cast, clock, seed) for seed in range(5)))
    # Groups begin, are filled and merge in these sequences; else they would prove nothing.
    assert answers >= {(kind, "yes") for kind in ("new", "fill", "merge")}
    assert answers >= {("new", answer) for answer in ("", "again", "late")}
