"""A whole group by the rules alone: however people come and go, it is never overfull and offers are kept."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from grooc_xblocks.domain import places
from grooc_xblocks.domain.errors import GroocError
from grooc_xblocks.domain.places import Comer, Room, Standing, Waiting

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
people = st.integers(1, 6)


class OneGroup(RuleBasedStateMachine):
    """A whole group by the rules alone, with three places and six people around it."""

    @initialize(openness=st.sampled_from(["open", "request"]))
    def begin(self, openness):
        self.room = Room(openness, "forming", size_max=3, members=0)
        self.stands, self.line, self.now = {}, [], NOW

    def comer(self, who):
        return Comer(self.stands.get(who), self.now + timedelta(hours=1))

    def goes_on(self, who, rule, *args):
        """Let ``rule`` say how somebody stands from now on; a refusal leaves all as it was."""
        with suppress(GroocError):
            self.stands[who] = rule(*args)

    def refusal_to_join(self, comer):
        try:
            places.may_join(self.room, comer, self.now)
        except GroocError as refused:
            return refused.code
        return ""

    @rule(who=people)
    def join(self, who):
        comer, held = self.comer(who), self.stands.get(who) == Standing.OFFERED
        code = self.refusal_to_join(comer)
        assert not (held and code), "an offered place can be taken"
        assert (code == "group_full") <= (self.room.free == 0)
        if not code:
            self.stands[who] = places.step(comer.standing, "join")

    @rule(who=people)
    def wait(self, who):
        self.goes_on(who, places.may_wait, self.room, self.comer(who))

    @rule(who=people)
    def be_answered(self, who):
        if self.stands.get(who) == Standing.ASKED:
            self.stands[who] = places.step("asked", "accept" if self.room.free else "queue")

    @rule(who=people, taken=st.sampled_from(["leave", "remove", "lapse", "withdraw", "ask"]))
    def move(self, who, taken):
        self.goes_on(who, places.step, self.stands.get(who), taken)

    @invariant()
    def the_size_holds_and_whoever_waits_longest_comes_first(self):
        self.now += timedelta(minutes=1)
        waiting = [one.learner for one in self.line if self.stands[one.learner] == Standing.WAITING]
        self.line = [one for one in self.line if one.learner in waiting]
        late = [one for one in sorted(self.stands) if self.stands[one] == Standing.WAITING and one not in waiting]
        self.line += [Waiting(one, self.now) for one in late]
        self.room = counted(self.room, self.stands)
        offered = places.next_in_line(self.line, self.room.free)
        assert offered == (waiting + late)[: len(offered)]
        self.stands |= {one: places.step(self.stands[one], "offer") for one in offered}
        self.room = counted(self.room, self.stands)
        assert self.room.members + self.room.offered <= self.room.size_max
        assert not (self.room.free and Standing.WAITING in self.stands.values())


def counted(room, stands):
    standings = list(stands.values())
    return replace(room, members=standings.count(Standing.JOINED), offered=standings.count(Standing.OFFERED))


TestOneGroup = OneGroup.TestCase
TestOneGroup.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
