import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import exchange
from grooc_xblocks.domain.exchange import Candidate, Reader, serve
from tests.domain.exchanges import HOUR, InMemory, Outcome, run, trace

AMINA = Reader(1, group=7)
reachable = st.builds(
    Candidate,
    id=st.integers(1, 40),
    author=st.integers(1, 12),
    waiting_since=st.integers(0, 50).map(float),
    group=st.sampled_from([None, 7, 8, 9]),
    of_group=st.booleans(),
    responses=st.integers(0, 4),
    leases=st.integers(0, exchange.LEASES),
    gave=st.booleans(),
    boosted=st.booleans(),
)
crowds = st.lists(reachable, max_size=20, unique_by=lambda each: each.id)
ids = st.frozensets(st.integers(1, 40), max_size=5)
readers = st.builds(
    Reader,
    id=st.integers(1, 12),
    group=st.sampled_from([None, 7, 8]),
    answered=ids,
    skipped=ids,
    enough=st.booleans(),
    followed=ids,
    followed_groups=st.frozensets(st.integers(7, 9)),
)
lanes = st.sampled_from(exchange.LANES)


def by(author: int, since: float = 0, **told) -> Candidate:
    return Candidate(author, author, since, **told)


def chosen(candidates, reader=AMINA, lane="strangers") -> int | None:
    choice = serve(candidates, reader, lane)
    return choice and choice.candidate.id


class TestWhoIsServed:
    def test_the_fewest_responses_come_first_and_those_on_their_way_count(self):
        assert chosen([by(2, responses=1), by(3, leases=1, since=5), by(4, since=9)]) == 4
        assert chosen([by(2, responses=1), by(3, leases=1, since=-1)]) == 3

    def test_among_equals_those_who_gave_come_first_then_whoever_waits_longest(self):
        assert chosen([by(2, since=1), by(3, since=9, gave=True), by(4, since=5, gave=True), by(5, since=2)]) == 4
        assert chosen([by(2, since=3), by(3, since=2)]) == 3

    def test_the_last_who_has_not_given_comes_before_those_who_have(self):
        gave, quiet, boosted = by(2, gave=True), by(3, since=9), by(4, gave=True, boosted=True)
        assert chosen([gave, quiet]) == 3
        assert chosen([gave, quiet, by(4, since=10)]) == 2
        assert chosen([gave, quiet, boosted]) == 4
        assert chosen([gave, replace(quiet, leases=1)]) == 2
        assert chosen([gave, quiet], replace(AMINA, skipped=frozenset({3}))) == 2

    def test_a_call_for_help_comes_before_all_others_for_one_person_at_a_time(self):
        asked = by(2, responses=5, boosted=True)
        assert chosen([asked, by(3)]) == 2
        assert chosen([replace(asked, leases=1), by(3)]) == 3

    def test_who_has_given_enough_is_handed_only_strangers_whom_nobody_has_answered(self):
        generous = replace(AMINA, enough=True)
        assert chosen([by(2, responses=1), by(3, leases=1), by(4)], generous) == 4
        assert chosen([by(2, responses=1), by(3, leases=1)], generous) is None
        assert chosen([by(2, responses=1, boosted=True)], generous) == 2
        assert chosen([by(2, responses=1, group=7)], generous, "team") == 2

    def test_no_more_than_three_have_one_in_hand(self):
        assert chosen([by(2, leases=3, group=7)], lane="team") is None

    def test_what_was_put_aside_comes_back_when_nothing_else_is_left(self):
        reader = replace(AMINA, skipped=frozenset({2}))
        assert chosen([by(2), by(3, responses=1)], reader) == 3
        choice = serve([by(2)], reader, "strangers")
        assert choice.candidate.id == 2
        assert choice.again

    @given(crowds, readers, lanes)
    def test_nobody_gets_their_own_or_what_they_have_answered_or_more_than_may_be_in_hand(self, crowd, reader, lane):
        while choice := serve(crowd, reader, lane):
            assert choice.candidate.author != reader.id
            assert choice.candidate.id not in reader.answered
            assert choice.candidate.leases < exchange.LEASES
            crowd = [each for each in crowd if each != choice.candidate]

    @given(crowds, readers)
    def test_a_stranger_is_never_of_the_own_group_and_a_teammate_always_is(self, crowd, reader):
        strangers, team = serve(crowd, reader, "strangers"), serve(crowd, reader, "team")
        assert strangers is None or reader.group is None or strangers.candidate.group != reader.group
        assert team is None or (reader.group is not None and team.candidate.group == reader.group)

    @given(crowds, readers)
    def test_what_a_group_wrote_together_is_the_own_of_each_of_them(self, crowd, reader):
        choice = serve(crowd, replace(reader, only_group=True), "strangers")
        assert not (choice and choice.candidate.of_group and choice.candidate.group == reader.group is not None)

    @given(crowds, readers, lanes, st.randoms())
    def test_it_does_not_matter_in_which_order_contributions_are_looked_at(self, crowd, reader, lane, chance):
        shuffled = chance.sample(crowd, len(crowd))
        assert serve(crowd, reader, lane) == serve(shuffled, reader, lane)

    @given(crowds, readers, lanes)
    def test_nobody_with_fewer_is_passed_over(self, crowd, reader, lane):
        choice = serve([replace(each, boosted=False) for each in crowd], reader, lane)
        fitting = [each for each in crowd if exchange.may_be_served(replace(each, boosted=False), reader, lane)]
        asked = [each for each in fitting if each.id not in reader.skipped] or fitting
        assert (choice and choice.candidate.load) == min((each.load for each in asked), default=None)

    def test_a_thousand_cohorts_are_handed_no_stranger_of_their_own_group(self):
        chance = random.Random(7)
        for _ in range(1000):
            groups = [chance.choice([None, 1, 2, 3]) for _ in range(chance.randint(2, 12))]
            crowd = [Candidate(n, n, chance.random(), group=group) for n, group in enumerate(groups)]
            for person, group in enumerate(groups):
                choice = serve(crowd, Reader(person, group=group), "strangers")
                assert choice is None or group is None or choice.candidate.group != group


class TestWhyThisOne:
    @pytest.mark.parametrize(
        ("candidate", "reader", "lane", "why"),
        [
            (by(2, group=7), replace(AMINA, only_group=True), "strangers", "only_group"),
            (by(2, group=7), AMINA, "team", "your_team"),
            (by(2, group=7, boosted=True), AMINA, "team", "asked_for_help"),
            (by(2, responses=1, boosted=True), AMINA, "strangers", "asked_for_help"),
            (by(2, responses=1, group=8), replace(AMINA, followed_groups=frozenset({8})), "strangers", "followed"),
            (by(2), replace(AMINA, followed=frozenset({2})), "strangers", "followed"),
            (by(2), AMINA, "strangers", "nobody_yet"),
            (by(2, responses=1), AMINA, "strangers", "waits_longest"),
            (by(2, responses=1, gave=True), AMINA, "strangers", "fewest"),
        ],
    )
    def test_the_reason_is_told(self, candidate, reader, lane, why):
        assert serve([candidate], reader, lane).why == why

    @given(crowds, readers, lanes)
    def test_and_it_is_true(self, crowd, reader, lane):
        choice = serve(crowd, reader, lane)
        fitting = [each for each in crowd if exchange.may_be_served(each, reader, lane)]
        asked = [each for each in fitting if each.id not in reader.skipped] or fitting
        assert (choice is None) == (not asked)
        equals = [each for each in asked if choice.candidate.load == each.load and not each.is_ahead]
        match choice and choice.why:
            case "waits_longest":
                assert choice.candidate.waiting_since == min(each.waiting_since for each in equals)
            case "fewest":
                assert choice.candidate.load == min(each.load for each in asked)
            case "nobody_yet":
                assert choice.candidate.responses == 0
            case "only_group":
                assert choice.candidate.group == reader.group
            case "followed":
                followed = {choice.candidate.id} & reader.followed or {choice.candidate.group} & reader.followed_groups
                assert followed
            case "asked_for_help":
                assert choice.candidate.boosted


class TestWhatCameIn:
    @pytest.mark.parametrize(
        ("lane", "told", "is_seen"),
        [
            ("strangers", {"gave": 0, "can_give": True}, False),
            ("strangers", {"gave": 1, "can_give": True}, True),
            ("strangers", {"gave": 0, "can_give": False}, True),
            ("strangers", {"gave": 0, "can_give": True, "seen": True}, True),
            ("team", {"gave": 0, "can_give": True}, True),
            (exchange.STAFF, {"gave": 0, "can_give": True}, True),
        ],
    )
    def test_strangers_answers_are_read_after_giving_one(self, lane, told, is_seen):
        assert exchange.is_seen(lane, **told) is is_seen


def rescued(exchanged: InMemory, outcome: Outcome) -> Outcome:
    """Let a facilitator answer everybody who is on the list two days after the last deed."""
    late = (outcome.end_h + 48) * HOUR
    for author in exchanged.rescue(late):
        exchanged.respond(-1, author, late)
        outcome.received[author] += 1
    return outcome


class TestACourse:
    @pytest.mark.parametrize("seed", range(7, 12))
    @pytest.mark.parametrize("size", [40, 200])
    def test_everybody_is_answered_evenly_and_soon(self, size, seed):
        found = run(trace(size, seed), InMemory()).measures()
        assert found["without"] == 0
        assert found["gini"] <= 0.18
        assert found["spread"] <= 2
        assert size < 200 or found["first_median_h"] <= 5

    @pytest.mark.parametrize("seed", range(7, 12))
    def test_of_twelve_two_at_most_are_left_to_a_facilitator(self, seed):
        exchanged = InMemory()
        outcome = run(trace(12, seed), exchanged)
        assert outcome.measures()["without"] <= 2
        assert rescued(exchanged, outcome).measures()["without"] == 0

    @pytest.mark.parametrize("size", range(2, 13))
    def test_where_each_answers_once_each_is_answered_once(self, size):
        exchanged = InMemory()
        for learner in range(size):
            exchanged.share(learner, learner)
        for learner in range(size):
            exchanged.respond(learner, exchanged.ask(learner, size), size)
        assert {each.responses for each in exchanged.shared.values()} == {1}

    @given(st.integers(2, 12), st.randoms(use_true_random=False))
    def test_in_a_small_cohort_whoever_is_there_and_wants_to_answer_gets_everybody_answered(self, size, chance):
        exchanged = InMemory()
        for learner in range(size):
            exchanged.share(learner, learner)
        people = list(range(size))
        for turn in range(3):
            chance.shuffle(people)
            for learner in people:
                author = exchanged.ask(learner, size + turn)
                if author is not None:
                    exchanged.respond(learner, author, size + turn)
        received = [exchanged.shared[learner].responses for learner in range(size)]
        assert min(received) >= 1
        assert max(received) - min(received) <= 1

    def test_alone_there_is_nothing_to_answer(self):
        exchanged = InMemory()
        exchanged.share(1, 0)
        assert exchanged.ask(1, 1) is None

    def test_what_is_walked_away_from_is_handed_to_somebody_else_when_its_time_is_over(self):
        exchanged = InMemory()
        exchanged.share(1, 0)
        assert [exchanged.ask(reader, HOUR) for reader in (2, 3, 4, 5)] == [1, 1, 1, None]
        assert exchanged.ask(5, 3 * HOUR) == 1

    def test_another_one_is_shown_and_a_late_response_counts(self):
        exchanged = InMemory()
        exchanged.share(1, 0)
        exchanged.share(2, 1)
        assert exchanged.ask(3, 2) == 1
        exchanged.skip(3, 1)
        assert exchanged.ask(3, 3) == 2
        exchanged.respond(3, 2, 9 * 24 * HOUR)
        assert exchanged.shared[2].responses == 1
