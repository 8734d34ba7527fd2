from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import places
from grooc_xblocks.domain.errors import Conflict, GroocError
from grooc_xblocks.domain.places import Comer, Room, Standing, Step, Waiting

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
OPEN = Room("open", "active", size_max=6, members=5)
ON_REQUEST = replace(OPEN, openness="request")
BY_CODE = replace(OPEN, openness="code")
FULL = replace(OPEN, members=6)


def refusal(rule, *args):
    """The code with which a rule refuses, "" when it does not."""
    try:
        rule(*args)
    except GroocError as error:
        return error.code
    return ""


class TestJoining:
    @pytest.mark.parametrize(
        ("room", "comer", "code"),
        [
            (OPEN, Comer(), ""),
            (FULL, Comer(), "group_full"),
            (replace(OPEN, offered=1), Comer(), "group_full"),
            (ON_REQUEST, Comer(), "on_request"),
            (ON_REQUEST, Comer("asked"), "on_request"),
            (ON_REQUEST, Comer("invited"), ""),
            (ON_REQUEST, Comer(has_code=True), ""),
            (BY_CODE, Comer(), "by_code"),
            (BY_CODE, Comer(has_code=True), ""),
            (replace(BY_CODE, members=6), Comer(has_code=True), "group_full"),
            (OPEN, Comer("withdrawn"), ""),
            (OPEN, Comer("declined"), ""),
            (ON_REQUEST, Comer("declined"), "on_request"),
            (OPEN, Comer(in_group=True), "already_in_group"),
            (OPEN, Comer("joined"), "already_in_group"),
            (replace(OPEN, state="forming"), Comer(), ""),
            (replace(OPEN, state="closed"), Comer(), "group_closed"),
            (replace(OPEN, state="resting"), Comer(), "group_resting"),
        ],
    )
    def test_who_may_take_a_place_at_once(self, room, comer, code):
        assert refusal(places.may_join, room, comer, NOW) == code

    @pytest.mark.parametrize("room", [OPEN, ON_REQUEST, BY_CODE])
    def test_who_left_may_come_back_without_asking_while_there_is_a_place(self, room):
        assert refusal(places.may_join, room, Comer("left"), NOW) == ""
        assert refusal(places.may_join, replace(room, members=6), Comer("left"), NOW) == "group_full"

    @pytest.mark.parametrize("room", [OPEN, ON_REQUEST, BY_CODE])
    def test_who_was_removed_must_ask_even_at_an_open_door_and_with_the_code(self, room):
        assert refusal(places.may_join, room, Comer("removed", has_code=True), NOW) == "must_ask"
        assert refusal(places.may_ask, room, Comer("removed")) == ""

    @pytest.mark.parametrize("room", [OPEN, ON_REQUEST, BY_CODE])
    def test_an_offered_place_can_be_taken_until_it_lapses_and_by_nobody_else(self, room):
        held = replace(room, offered=1)
        assert refusal(places.may_join, held, Comer("offered", LATER), NOW) == ""
        assert refusal(places.may_join, held, Comer("offered", NOW), NOW) != ""
        assert refusal(places.may_join, held, Comer("offered"), NOW) != ""
        assert refusal(places.may_join, held, Comer(has_code=True), NOW) == "group_full"

    @pytest.mark.parametrize("state", ["closed", "resting"])
    @given(st.sampled_from([None, *Standing]), st.booleans(), st.sampled_from(["open", "request", "code"]))
    def test_a_group_that_is_closed_or_rests_takes_nobody_but_those_who_come_back(
        self, state, standing, has_code, openness
    ):
        room, comer = Room(openness, state, 6, 3), Comer(standing, LATER, has_code)
        comes_back = state == "closed" and standing == Standing.LEFT
        assert bool(refusal(places.may_join, room, comer, NOW)) != comes_back
        assert refusal(places.may_ask, room, comer)
        assert refusal(places.may_wait, room, comer)


class TestAsking:
    @pytest.mark.parametrize(
        ("room", "comer", "code"),
        [
            (ON_REQUEST, Comer(), ""),
            (replace(ON_REQUEST, members=6), Comer(), ""),
            (ON_REQUEST, Comer("declined"), ""),
            (ON_REQUEST, Comer("left"), ""),
            (ON_REQUEST, Comer("asked"), "moved_on"),
            (ON_REQUEST, Comer("waiting"), "moved_on"),
            (ON_REQUEST, Comer(in_group=True), "already_in_group"),
            (BY_CODE, Comer(), "by_code"),
            (BY_CODE, Comer(has_code=True), ""),
            (BY_CODE, Comer("left"), ""),
        ],
    )
    def test_who_may_ask(self, room, comer, code):
        assert refusal(places.may_ask, room, comer) == code


class TestWaiting:
    @pytest.mark.parametrize(
        ("room", "comer", "standing"),
        [
            (FULL, Comer(), "waiting"),
            (replace(OPEN, offered=1), Comer("left"), "waiting"),
            (replace(ON_REQUEST, members=6), Comer(), "asked"),
            (replace(ON_REQUEST, members=6), Comer(has_code=True), "waiting"),
            (replace(ON_REQUEST, members=6), Comer("left"), "waiting"),
            (replace(BY_CODE, members=6), Comer(has_code=True), "waiting"),
            (FULL, Comer("removed"), "asked"),
        ],
    )
    def test_who_gets_in_line_and_who_asks_first(self, room, comer, standing):
        assert places.may_wait(room, comer) == standing

    @pytest.mark.parametrize(
        ("room", "comer", "code"),
        [
            (OPEN, Comer(), "place_free"),
            (FULL, Comer("waiting"), "moved_on"),
            (FULL, Comer("joined"), "already_in_group"),
            (replace(BY_CODE, members=6), Comer(), "by_code"),
        ],
    )
    def test_who_does_not(self, room, comer, code):
        assert refusal(places.may_wait, room, comer) == code

    def test_first_come_first_served_whatever_the_order_of_the_rows(self):
        line = [Waiting(3, LATER), Waiting(2, NOW), Waiting(1, NOW), Waiting(4, NOW - timedelta(days=1))]
        assert places.next_in_line(line, 3) == [4, 1, 2]
        assert places.next_in_line(line, 0) == places.next_in_line(line, -1) == []
        assert places.next_in_line([], 2) == []

    def test_an_offer_lapses_after_the_authors_hours(self):
        until = places.offer_until(NOW, 48)
        assert until == NOW + timedelta(days=2)
        assert places.lapsed([(1, until), (2, until + timedelta(seconds=1))], until) == [1]


class TestStanding:
    def test_the_way_in_by_asking_and_out(self):
        standing = None
        for taken, after in [
            ("ask", "asked"), ("queue", "waiting"), ("offer", "offered"), ("lapse", "withdrawn"), ("ask", "asked"),
            ("accept", "joined"), ("leave", "left"), ("join", "joined"), ("remove", "removed"), ("ask", "asked"),
            ("decline", "declined"), ("withdraw", "withdrawn"), ("invite", "invited"), ("join", "joined"),
        ]:  # fmt: skip
            standing = places.step(standing, taken)
            assert standing == after

    @pytest.mark.parametrize("taken", [step for step in Step if step is not Step.ASK])
    def test_from_being_removed_only_asking_leads_on(self, taken):
        with pytest.raises(Conflict):
            places.step("removed", taken)

    def test_only_an_offer_makes_offered_and_only_members_leave(self):
        for standing, taken in product([None, *Standing], Step):
            try:
                after = places.step(standing, taken)
            except Conflict:
                continue
            assert (after == Standing.OFFERED) == (taken == Step.OFFER)
            assert (standing == Standing.JOINED) == (taken in (Step.LEAVE, Step.REMOVE))

    def test_there_is_a_way_in_from_everywhere(self):
        for standing in [None, *Standing]:
            reached, edge = {standing}, {standing}
            while edge:
                edge = {after for at in edge for after in places._NEXT[at].values()} - reached
                reached |= edge
            assert Standing.JOINED in reached


class TestState:
    @pytest.mark.parametrize(
        ("state", "members", "after"),
        [
            ("forming", 1, "forming"),
            ("forming", 3, "forming"),
            ("forming", 4, "active"),
            ("active", 5, "active"),
            ("active", 2, "active"),
            ("resting", 5, "resting"),
            ("resting", 1, "resting"),
            ("closed", 0, "closed"),
            ("closed", 1, "forming"),
            ("closed", 4, "active"),
            ("forming", 0, "closed"),
            ("active", 0, "closed"),
            ("resting", 0, "closed"),
        ],
    )
    def test_the_state_follows_the_number_of_members(self, state, members, after):
        assert places.state_after(state, members=members, size_min=4) == after

    def test_a_rest_ends_where_it_began(self):
        assert places.rested("active") == places.rested("forming") == "resting"
        assert places.woken("resting", was_active=True, members=2, size_min=4) == "active"
        assert places.woken("resting", was_active=False, members=2, size_min=4) == "forming"
        assert places.woken("resting", was_active=False, members=4, size_min=4) == "active"

    @pytest.mark.parametrize("state", ["resting", "closed"])
    def test_only_a_group_at_work_takes_a_rest(self, state):
        with pytest.raises(Conflict):
            places.rested(state)

    @pytest.mark.parametrize("state", ["active", "closed"])
    def test_only_a_resting_group_wakes(self, state):
        with pytest.raises(Conflict):
            places.woken(state, was_active=True, members=2, size_min=4)


@pytest.mark.parametrize(
    ("members", "agreed", "removed"),
    [
        ([1, 2, 3], [2, 3], True),
        ([1, 2, 3], [2, 3, 9], True),
        ([1, 2, 3], [2], False),
        ([1, 2], [2], False),
        ([1], [], False),
        ([2, 3], [2, 3], False),
    ],
)
def test_somebody_goes_when_all_the_others_agree_and_are_at_least_two(members, agreed, removed):
    assert places.is_removed(1, members=members, agreed=agreed) is removed


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_places_are_never_fewer_than_none(size_max, members, offered):
    free = places.free_places(size_max=size_max, members=members, offered=offered)
    assert free == max(0, size_max - members - offered)


@pytest.mark.parametrize(
    ("sizes", "faulty"),
    [
        ((4, 6), set()),
        ((3, 6), {"size_min"}),
        ((4, 9), {"size_max"}),
        ((6, 5), {"size_max"}),
        ((4, 4), {"size_max"}),
        ((9, 1), {"size_min", "size_max"}),
    ],
)
def test_a_groups_sizes_keep_to_the_authors_and_to_what_is_taken(sizes, faulty):
    assert set(places.size_faults(*sizes, least=4, most=8, held=5)) == faulty


def test_nobody_has_to_go_because_the_author_chose_smaller_groups():
    assert places.size_faults(4, 9, least=4, most=6, held=9) == {}
