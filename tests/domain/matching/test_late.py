"""Late joiners, drop-outs, and groups that ask for better."""

from dataclasses import replace

import pytest

from grooc_xblocks.domain.matching import (
    Languages,
    OpenGroup,
    Rules,
    form_groups,
    improve,
    insert,
    rank_open_groups,
    repair,
)
from grooc_xblocks.domain.matching.data import Grouping
from tests.domain.matching.crowd import crowd, evening, person
from tests.domain.matching.test_form_groups import assert_sound

RULES = Rules()


def group_of(grouping: Grouping, member: object) -> tuple[object, ...]:
    return next(group.members for group in grouping.groups if member in group.members)


def test_a_late_joiner_goes_where_topic_and_hours_fit_and_nobody_else_moves() -> None:
    people = [person(i, topics=("wells",), hours=evening(38)) for i in range(5)]
    people += [person(10 + i, topics=("bikes",), hours=evening(100)) for i in range(5)]
    before = form_groups(people, RULES, 1, 0.2)
    after = insert(before, person("late", topics=("bikes",), hours=evening(100)))
    assert set(group_of(after, "late")) >= {10, 11, 12, 13, 14}
    assert group_of(after, 0) == group_of(before, 0)
    assert_sound(after, RULES)


def test_a_late_joiner_without_a_common_language_is_told_so() -> None:
    before = form_groups([person(i) for i in range(5)], RULES, 1, 0.2)
    after = insert(before, person("late", languages=frozenset({"sw"})))
    assert [one.seeker for one in after.unplaced] == ["late"]
    assert after.unplaced[0].reason.kind == "few_speakers"
    assert after.worth < before.worth


def test_a_late_joiner_goes_to_a_friend_and_not_to_a_foe() -> None:
    people = [person(i) for i in range(8)]
    rules = Rules(together=((0, "friend"),), apart=(("shy", 5),))
    before = form_groups(people, rules, 1, 0.2)
    after = insert(insert(before, person("friend", topics=("heat",))), person("shy"))
    assert 0 in group_of(after, "friend")
    assert 5 not in group_of(after, "shy")


def test_full_groups_take_nobody() -> None:
    before = form_groups([person(i) for i in range(6)], RULES, 1, 0.2)
    assert [one.seeker for one in insert(before, person("late")).unplaced] == ["late"]


def test_a_late_joiner_finds_the_room_that_an_open_group_keeps_for_others_taken() -> None:
    old = tuple(person(f"old{i}") for i in range(4))
    rules = replace(RULES, open_groups=(OpenGroup("kept", old, room=1),))
    first = insert(form_groups([], rules, 1, 0.1), person("first"))
    assert group_of(first, "first") == ("old0", "old1", "old2", "old3", "first")
    assert [one.seeker for one in insert(first, person("second")).unplaced] == ["second"]
    assert len(group_of(improve(insert(first, person("second")), [], budget_s=0.1), "old0")) == 5


def test_the_groups_that_fit_one_person_are_ranked() -> None:
    def opened(name: str, count: int, room: int | None = None, **told: object) -> OpenGroup:
        return OpenGroup(name, tuple(person(f"{name}{i}", **told) for i in range(count)), room=room)

    groups = [
        opened("other wishes", 3, topics=("heat",)),
        opened("small and fitting", 1),
        opened("full", 6),
        opened("kept", 3, room=0),
        opened("strangers", 3, languages=frozenset({"sw"})),
        opened("asleep", 3, hours=evening(200)),
        opened("with a foe", 3),
    ]
    rules = replace(RULES, apart=(("late", "with a foe0"),))
    found = rank_open_groups(groups, person("late"), rules, ("design", "money"))
    assert [groups[at].id for at, _ in found] == ["small and fitting", "other wishes"]
    assert [group.newcomers for _, group in found] == [("late",), ("late",)]
    anytime = replace(rules, weights=replace(rules.weights, hours=0.0))
    ranked = rank_open_groups(groups, person("late"), anytime, (), most=9)
    assert {groups[at].id for at, _ in ranked} == {"small and fitting", "other wishes", "asleep"}
    assert len(rank_open_groups(groups, person("late"), anytime, (), most=1)) == 1


def test_nobody_comes_in_twice() -> None:
    before = form_groups([person(i) for i in range(6)], RULES, 1, 0.1)
    with pytest.raises(ValueError, match="already"):
        insert(before, person(3))


def test_drop_outs_leave_valid_groups_and_whole_groups_stay_together() -> None:
    people = crowd(80, languages=["en", "fr"])
    before = form_groups(people, RULES, 1, 0.5)
    gone = {one.id for one in people[::7]}
    after = repair(before, gone, budget_s=0.5)
    assert_sound(after, RULES)
    assert set(after.seekers) == {one.id for one in people} - gone
    for group in before.groups:
        stayed = set(group.members) - gone
        if len(stayed) >= RULES.size_min:
            now = next(one for one in after.groups if one.id == group.id)
            assert stayed <= set(now.members)


def test_only_those_who_agreed_are_moved() -> None:
    people = [person(i) for i in range(13)]
    before = form_groups(people, RULES, 1, 0.2)
    small = min(before.groups, key=lambda group: len(group.members))
    leaver, *rest = small.members
    after = repair(before, [leaver], agreed=[], budget_s=0.2)
    assert set(rest) <= set(group_of(after, rest[0]))
    assert next(group for group in after.groups if group.id == small.id)


def test_a_group_whose_people_do_not_agree_is_filled_from_those_without_one() -> None:
    people = [person(i) for i in range(5)]
    waiting = insert(form_groups(people, replace(RULES, size_max=5), 1, 0.2), person("waiting"))
    assert waiting.unplaced
    after = repair(waiting, [0, 1], agreed=[], budget_s=0.2)
    assert not after.unplaced
    assert set(after.groups[0].members) == {2, 3, 4, "waiting"}


def test_when_all_leave_nothing_is_left() -> None:
    before = form_groups([person(i) for i in range(9)], RULES, 1, 0.1)
    after = repair(before, range(9), budget_s=0.1)
    assert (after.groups, after.unplaced, after.worth) == ((), (), 0)


def test_members_of_an_open_group_are_not_moved_by_a_repair() -> None:
    old = tuple(person(f"old{i}") for i in range(3))
    rules = Rules(open_groups=(OpenGroup("before", old, "wells"),))
    grouping = form_groups([person(i) for i in range(6)], rules, 1, 0.2)
    after = repair(grouping, ["old0", 0, 1], budget_s=0.2)
    group = next(one for one in after.groups if one.id == "before")
    assert group.members[:2] == ("old1", "old2")


def test_improving_never_makes_it_worse_and_leaves_the_frozen_where_they_are() -> None:
    people = crowd(60, languages=["en"])
    rules = Rules(languages=Languages.SOFT)
    before = form_groups(people, rules, 1, 0.02)
    frozen = before.groups[0].members
    after = improve(before, frozen, budget_s=0.5)
    assert after.worth > before.worth
    assert set(frozen) <= set(group_of(after, frozen[0]))
    assert_sound(after, rules)
    assert improve(before, [one.id for one in people], budget_s=0.1).worth == before.worth
