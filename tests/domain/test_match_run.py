"""A round of matching, from people to proposals."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grooc_xblocks.domain import match_run
from grooc_xblocks.domain.match_rules import rules
from grooc_xblocks.domain.match_run import Result, Setting, form
from grooc_xblocks.domain.matching.effort import Clock
from grooc_xblocks.domain.pool import Looking, Opening
from tests.domain.waiting import AT, crowd, group_of, waits

SETTING = Setting(rules({"preset": "balanced"}, (4, 6)), 1, AT, 0.1)


@pytest.fixture(autouse=True, scope="module")
def _no_busy_machine_stops_a_search() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Clock, "over", lambda clock, share: False)
        yield


def formed(people: list[Looking], *openings: Opening, small: tuple[Opening, ...] = ()) -> Result:
    result = form(people, openings, SETTING, small=small)
    assert result is not None
    return result


def seats(result: Result) -> dict[int, int]:
    """Who is asked, by the number of the proposal."""
    return {one.person.id: at for at, group in enumerate(result.groups) for one in group.asked}


def test_a_wave_asks_everybody_who_waits_once() -> None:
    people = crowd(40)
    result = formed(people)
    asked = [one.person.id for group in result.groups for one in group.asked]
    left = [person.id for person, _ in result.left]
    assert sorted(asked + left) == [person.id for person in people]
    assert all(group.kind == "new" and group.group is None for group in result.groups)
    assert all(reasons for _, reasons in result.left)
    assert result.figures["people"] == 40 == result.counts.people


def test_the_same_round_gives_the_same_groups() -> None:
    assert formed(crowd(40)) == formed(crowd(40))


def test_three_people_are_too_few_for_a_group_and_are_told_so() -> None:
    result = formed([waits(n) for n in (1, 2, 3)])
    assert result.groups == ()
    assert [reasons[0].kind for _, reasons in result.left] == ["too_few"] * 3
    assert result.figures["unplaced"] == 3


def test_nobody_waits_and_nothing_is_formed() -> None:
    result = formed([], group_of(7, waits(1), waits(2)))
    assert (result.groups, result.left, result.counts.people) == ((), (), 0)


def test_open_groups_are_filled_as_far_as_they_have_room() -> None:
    people = [waits(n) for n in range(10, 18)]
    narrow = group_of(7, *(waits(n) for n in (1, 2, 3)), cause="Mental health", room=1)
    wide = group_of(8, *(waits(n) for n in (4, 5)))
    result = formed(people, narrow, wide)
    by_group = {group.group: group for group in result.groups if group.group}
    assert len(by_group[7].asked) == 1
    assert (by_group[7].kind, by_group[7].matched.topic) == ("fill", "Mental health")
    assert by_group[7].matched.members[:3] == (1, 2, 3)
    assert 2 <= len(by_group[8].asked) <= 4
    assert len(seats(result)) + len(result.left) == len(people)


def test_a_group_that_nobody_comes_to_is_not_proposed_and_does_not_count() -> None:
    stranger = group_of(7, *(waits(n, languages=("sw",)) for n in (1, 2, 3, 4)))
    result = formed([waits(n) for n in range(10, 14)], stranger)
    assert [group.group for group in result.groups] == [None]
    assert (result.figures["people"], result.figures["languages"]) == (4, 1)
    assert result.counts.languages == {"en": 4}


def test_small_groups_are_merged_whole_into_the_largest() -> None:
    two = group_of(7, waits(1), waits(2), cause="Mental health")
    three = group_of(8, waits(3), waits(4), waits(5), cause="Mental health")
    (merged,) = formed([], small=(two, three)).groups
    assert (merged.kind, merged.group, merged.matched.topic) == ("merge", 8, "Mental health")
    assert merged.matched.members[:3] == (3, 4, 5)
    assert [(one.person.id, one.leaves) for one in merged.asked] == [(1, 7), (2, 7)]


def test_small_groups_may_go_into_a_group_that_takes_people_in() -> None:
    two = group_of(7, waits(1), waits(2))
    four = group_of(9, *(waits(n) for n in (11, 12, 13, 14)))
    (merged,) = formed([], four, small=(two,)).groups
    assert (merged.kind, merged.group) == ("merge", 9)
    assert {one.leaves for one in merged.asked} == {7}


def test_a_group_that_has_the_seats_for_it_takes_the_others_in() -> None:
    three = group_of(7, *(waits(n) for n in (1, 2, 3)), room=1)
    two = group_of(8, waits(4), waits(5), room=4)
    (merged,) = formed([], small=(three, two)).groups
    assert (merged.group, {one.leaves for one in merged.asked}) == (8, {7})


def test_a_small_group_for_which_there_is_nothing_stays_as_it_is() -> None:
    alone = group_of(1, waits(1), waits(2))
    result = formed([], small=(alone,))
    assert (result.groups, result.left) == ((), ())


def test_whoever_waits_may_complete_a_small_group() -> None:
    (group,) = formed([waits(20), waits(21)], small=(group_of(7, waits(1), waits(2)),)).groups
    assert (group.kind, group.group) == ("fill", 7)
    assert sorted(one.person.id for one in group.asked) == [20, 21]


@settings(max_examples=25)
@given(st.integers(0, 99), st.integers(0, 12), st.lists(st.integers(1, 3), max_size=4), st.integers(0, 3))
def test_nobody_is_asked_twice_and_no_group_grows_too_large(
    seed: int, waiting: int, sizes: list[int], room: int
) -> None:
    people = crowd(waiting, seed)
    small = []
    for at, size in enumerate(sizes):
        small.append(group_of(100 + at, *crowd(size, seed + at, first=1000 + 10 * at)))
    opening = group_of(99, *crowd(3, seed, first=2000), room=room)
    result = formed(people, opening, small=tuple(small))
    asked = [one.person.id for group in result.groups for one in group.asked]
    assert len(asked) == len(set(asked))
    assert {person.id for person in people} <= {*asked, *(person.id for person, _ in result.left)}
    for group in result.groups:
        assert SETTING.rules.size_min <= len(group.matched.members) <= SETTING.rules.size_max
        assert group.asked
        assert set(group.matched.newcomers) == {one.person.id for one in group.asked}
        if group.group == 99:
            assert len(group.asked) <= room
        for one in group.asked:
            whole = next((each.members for each in small if each.id == one.leaves), ())
            assert {member.id for member in whole} <= set(group.matched.members)


def test_progress_is_told_and_does_not_go_back() -> None:
    heard: list[tuple[float, str]] = []
    form(crowd(30), [], SETTING, progress=lambda share, phase: heard.append((share, phase)))
    assert heard[0] == (0.0, "reading")
    assert [share for share, _ in heard] == sorted(share for share, _ in heard)
    assert {phase for _, phase in heard} == {"reading", "forming", "improving"}


def test_a_round_that_is_cancelled_gives_nothing() -> None:
    assert form(crowd(30), [], SETTING, cancelled=lambda: True) is None


def test_the_proof_is_about_those_who_take_part() -> None:
    stranger = group_of(7, *(waits(n, languages=("sw",)) for n in (101, 102, 103, 104)))
    result = formed(crowd(24, 5), stranger)
    assert result.grouping.worth == pytest.approx(result.figures["worth"])
    found = match_run.proof(result, 1.0)
    assert found.proven
    assert found.bound >= result.figures["worth"]


def test_more_people_get_more_time() -> None:
    times = [match_run.seconds(people) for people in (0, 3, 50, 51, 200, 500, 5_000, 50_000, 200_000)]
    assert times == sorted(times)
    assert [match_run.seconds(people) for people, _ in match_run.BUDGETS] == [
        pytest.approx(budget) for _, budget in match_run.BUDGETS
    ]
