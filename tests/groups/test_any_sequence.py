"""Whatever several learners do with several groups, in whatever order: the counts are true, and the line is fair."""

from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from grooc_xblocks.domain.errors import GroocError
from grooc_xblocks.groups import api
from grooc_xblocks.groups.models import Group, JoinRequest, Membership
from tests.groups.acting import Clock, Groups, cast_of

WHO = st.sampled_from(["ana", "ben", "cyd", "dan", "eve", "fay"])
WHICH = st.integers(0, 2)
OPENNESS = st.sampled_from(["open", "open", "request", "code"])


class Learners(RuleBasedStateMachine):
    """Six learners, up to three groups of one set; each rule is one press of a button, most of them refused."""

    users: list = []
    clock: Clock

    def __init__(self):
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.groups, self.cast, self.made = Groups(), cast_of(self.users), []

    def teardown(self):
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    def attempt(self, act, *given, **more):
        """Whatever is refused is refused in words: no other exception may come out."""
        try:
            return act(*given, **more)
        except GroocError:
            return None

    def group(self, which):
        return self.made[which % len(self.made)]

    @initialize(openness=OPENNESS)
    def there_is_a_full_group(self, openness):
        self.made.append(self.groups.start(self.cast.ana, self.cast.ben, size_max=2, openness=openness))

    @rule(who=WHO, openness=OPENNESS)
    def start(self, who, openness):
        if len(self.made) < 3:
            made = self.attempt(self.groups.start, getattr(self.cast, who), size_max=2, openness=openness)
            self.made += [made] if made else []

    @rule(
        which=WHICH, who=WHO, act=st.sampled_from(["join", "join_by_code", "ask", "wait", "wait", "withdraw", "leave"])
    )
    def come_or_go(self, which, who, act):
        self.attempt(getattr(self.groups, act), self.group(which), getattr(self.cast, who))

    @rule(which=WHICH, by=WHO, who=WHO, accept=st.booleans())
    def answer(self, which, by, who, accept):
        self.attempt(self.groups.answer, self.group(which), getattr(self.cast, by), getattr(self.cast, who), accept)

    @rule(which=WHICH, by=WHO, who=WHO, agree=st.booleans())
    def vote(self, which, by, who, agree):
        self.attempt(self.groups.vote, self.group(which), getattr(self.cast, by), getattr(self.cast, who), agree)

    @rule(which=WHICH, by=WHO, size_max=st.integers(2, 4), openness=OPENNESS)
    def edit(self, which, by, size_max, openness):
        what = {"size_max": size_max, "openness": openness}
        self.attempt(self.groups.edit, self.group(which), getattr(self.cast, by), **what)

    @rule(which=WHICH, by=WHO, act=st.sampled_from(["rest", "wake", "wake"]))
    def rest_or_wake(self, which, by, act):
        self.attempt(getattr(self.groups, act), self.group(which), getattr(self.cast, by))

    @rule(which=WHICH, who=WHO)
    def staff_removes(self, which, who):
        self.attempt(api.remove_member, group_id=self.group(which).id, learner=getattr(self.cast, who).id, actor=None)

    @rule(which=WHICH, who=WHO)
    def follow_a_link(self, which, who):
        code = self.groups.now(self.group(which)).code
        self.attempt(api.invite, code=code, learner=getattr(self.cast, who).id)

    @rule(which=WHICH, by=WHO)
    def renew_the_code(self, which, by):
        self.attempt(api.renew_code, group_id=self.group(which).id, actor=getattr(self.cast, by).id)

    @rule(who=WHO)
    def leave_the_course(self, who):
        api.take_out(learner=getattr(self.cast, who).id, course_key=self.groups.course_key)

    @rule(hours=st.sampled_from([1, 47, 49]))
    def time_passes(self, hours):
        self.clock.forward(hours=hours)

    @precondition(lambda self: JoinRequest.objects.filter(state="offered").exists())
    @rule()
    def the_operators_clock_strikes(self):
        api.advance_all()
        assert not JoinRequest.objects.filter(state="offered", expires_at__lte=self.clock.time).exists()

    # What always holds

    @invariant()
    def counts_are_what_is_there(self):
        for group in Group.objects.all():
            requests = JoinRequest.objects.filter(group=group)
            assert group.members == Membership.objects.filter(group=group).count()
            assert group.offered == requests.filter(state="offered").count()
            assert group.waiting == requests.filter(state="waiting").count()
            assert requests.filter(state="joined").count() == group.members

    @invariant()
    def no_group_is_overfull_and_an_empty_one_is_closed(self):
        for group in Group.objects.all():
            assert group.members + group.offered <= group.size_max
            assert (group.state == "closed") == (group.members == 0)

    @invariant()
    def nobody_is_in_two_groups_of_a_set(self):
        learners = list(Membership.objects.values_list("group_set_id", "learner_id"))
        assert len(learners) == len(set(learners))

    @invariant()
    def nobody_who_has_a_group_still_holds_a_place_elsewhere(self):
        members = Membership.objects.values("learner_id")
        holds = JoinRequest.objects.filter(state__in=("asked", "waiting", "offered"), learner_id__in=members)
        assert not holds.exists()

    @invariant()
    def no_place_is_offered_past_somebody_who_has_waited_longer(self):
        for offer in JoinRequest.objects.filter(state="offered"):
            line = JoinRequest.objects.filter(group_id=offer.group_id, state="waiting")
            assert not line.filter(queued_at__lt=offer.queued_at).exists()

    @invariant()
    def no_place_is_free_while_somebody_waits(self):
        for group in Group.objects.filter(state__in=("forming", "active"), waiting__gt=0):
            assert group.members + group.offered == group.size_max

    @invariant()
    def offers_are_held_for_a_while_and_no_longer(self):
        for offer in JoinRequest.objects.filter(state="offered"):
            assert offer.expires_at <= self.clock.time + timedelta(hours=48)


@pytest.mark.django_db
def test_any_sequence_of_acts_keeps_the_groups_in_order(people, clock):
    Learners.users, Learners.clock = people.more(6), clock
    run_state_machine_as_test(
        Learners,
        settings=settings(
            max_examples=20,
            stateful_step_count=20,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
