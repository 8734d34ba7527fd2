"""What a matching promises, whoever comes."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grooc_xblocks.domain.matching import Languages, OpenGroup, Rules, Weights, effort, fairness, form_groups
from grooc_xblocks.domain.matching.data import Grouping
from tests.domain.matching.crowd import crowd, evening, person

QUICK = 0.01
rulebooks = st.builds(
    lambda least, more, language, weights: Rules(
        size_min=least, size_max=least + more, languages=language, weights=Weights(*weights)
    ),
    st.integers(2, 4),
    st.integers(0, 3),
    st.sampled_from(list(Languages)),
    st.tuples(*[st.sampled_from([0.0, 0.1, 0.5])] * 8),
)


def members(grouping: Grouping) -> Counter[object]:
    return Counter(member for group in grouping.groups for member in group.members)


def assert_sound(grouping: Grouping, rules: Rules) -> None:
    """Everybody once, groups of the right size with a language, and a reason for whoever is left."""
    everybody = members(grouping) + Counter(one.seeker for one in grouping.unplaced)
    assert everybody == Counter(list(grouping.seekers))
    for group in grouping.groups:
        assert rules.size_min <= len(group.members) <= rules.size_max
        assert group.languages or rules.languages is not Languages.HARD
        assert not any({a, b} <= set(group.members) for a, b in rules.apart)
    assert all(one.reason.msgid for one in grouping.unplaced)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 30), st.integers(1, 9), rulebooks)
def test_everybody_is_in_one_valid_group_or_told_why_not(size: int, seed: int, rules: Rules) -> None:
    assert_sound(form_groups(crowd(size, seed), rules, seed, QUICK), rules)


def test_the_same_seed_gives_the_same_groups_however_slow_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(effort, "monotonic", lambda: 0.0)
    people = crowd(60)
    first, again = (form_groups(people, Rules(), 7, 0.5) for _ in range(2))
    assert first.complete
    assert first == again


def test_more_than_a_handful_are_matched_far_better_than_in_order() -> None:
    people = crowd(60, languages=["en"])
    grouping = form_groups(people, Rules(), 1, 1.0)
    by_order = form_groups(people, replace(Rules(), together=tuple(zip(*[iter(range(60))] * 5, strict=True))), 1, 0.1)
    assert grouping.worth > 1.5 * by_order.worth


def test_people_asked_together_stay_together_and_people_asked_apart_do_not_meet() -> None:
    people = crowd(40, languages=["en"])
    rules = Rules(together=((0, 1, 2), (7, 9)), apart=((3, 4), (5, 6), (0, 9)))
    grouping = form_groups(people, rules, 1, 0.3)
    assert_sound(grouping, rules)
    of = {member: group.id for group in grouping.groups for member in group.members}
    assert of[0] == of[1] == of[2] != of[9] == of[7]


def test_wishes_that_contradict_each_other_are_noted_and_nobody_is_lost() -> None:
    rules = Rules(together=((0, 1), (2, 3, 4, 5, 6, 7, 8)), apart=((0, 1), (1, 0)))
    grouping = form_groups([person(i) for i in range(12)], rules, 1, 0.2)
    assert_sound(grouping, rules)
    assert [note.kind for note in grouping.notes] == ["not_together", "not_together"]
    assert grouping.notes[0].params == {"first": 0, "second": 1}


def test_an_open_group_is_filled_and_its_members_stay() -> None:
    old = tuple(person(f"old{i}", topics=("bikes",)) for i in range(2))
    rules = Rules(open_groups=(OpenGroup("cyclists", old, "bikes"),))
    newcomers = [person(i, topics=("seeds", "bikes")) for i in range(10)]
    grouping = form_groups(newcomers, rules, 1, 0.3)
    assert_sound(grouping, rules)
    group = next(one for one in grouping.groups if one.id == "cyclists")
    assert group.members[:2] == ("old0", "old1")
    assert set(group.newcomers) == set(group.members[2:])
    assert group.topic == "bikes"


def test_an_open_group_that_is_full_stays_as_it_is() -> None:
    old = tuple(person(f"old{i}") for i in range(6))
    grouping = form_groups([person(i) for i in range(5)], Rules(open_groups=(OpenGroup("full", old),)), 1, 0.2)
    assert next(one for one in grouping.groups if one.id == "full").newcomers == ()


@settings(max_examples=20)
@given(st.integers(1, 9), st.integers(0, 24), st.lists(st.tuples(st.integers(1, 6), st.integers(0, 4)), max_size=4))
def test_no_more_people_come_to_an_open_group_than_it_has_room_for(
    seed: int, size: int, groups: list[tuple[int, int]]
) -> None:
    opened = tuple(
        OpenGroup(name, tuple(person(f"old{name}-{i}") for i in range(count)), room=room)
        for name, (count, room) in enumerate(groups, 1)
    )
    rules = Rules(open_groups=opened)
    grouping = form_groups(crowd(size, seed, languages=["en"]), rules, seed, 0.05)
    room = {group.id: min(group.room or 0, rules.size_max - len(group.members)) for group in opened}
    for group in grouping.groups:
        if group.id in room and len(group.newcomers) < len(group.members):
            assert len(group.newcomers) <= room[group.id]
            assert len(group.members) >= rules.size_min or not group.newcomers
    everybody = members(grouping) + Counter(one.seeker for one in grouping.unplaced)
    assert everybody == Counter(list(grouping.seekers))


@pytest.mark.parametrize(("room", "come"), [(None, 2), (2, 2), (1, 1), (0, 0)])
def test_an_open_group_takes_as_many_as_it_has_room_for(room: int | None, come: int) -> None:
    old = tuple(person(f"old{i}") for i in range(4))
    rules = Rules(open_groups=(OpenGroup("open", old, room=room),))
    grouping = form_groups([person(1), person(2)], rules, 1, 0.1)
    assert len(grouping.groups[0].newcomers) == come
    assert len(grouping.unplaced) == 2 - come


def test_nobody_is_the_only_woman_when_that_is_asked() -> None:
    people = [person(i, attributes={"gender": "woman" if i % 5 == 0 else "man"}) for i in range(20)]
    rules = Rules(weights=Weights(company=2.0), not_alone=(("gender", "woman"),))
    grouping = form_groups(people, rules, 1, 0.5)
    assert all(group.terms["company"] == 1 for group in grouping.groups)


@pytest.mark.parametrize(
    ("size", "groups", "left", "reason"),
    [
        (0, 0, 0, None),
        (1, 0, 1, "too_few"),
        (3, 0, 3, "too_few"),
        (4, 1, 0, None),
        (7, 1, 1, "no_place"),
        (13, 3, 0, None),
    ],
)
def test_few_people_get_what_can_be_had(size: int, groups: int, left: int, reason: str | None) -> None:
    grouping = form_groups([person(i) for i in range(size)], Rules(), 1, 0.2)
    assert (len(grouping.groups), len(grouping.unplaced)) == (groups, left)
    assert {one.reason.kind for one in grouping.unplaced} == ({reason} if reason else set())


def test_people_who_are_all_the_same_are_simply_shared_out() -> None:
    grouping = form_groups([person(i) for i in range(50)], Rules(), 1, 0.3)
    assert not grouping.unplaced
    assert min(group.worth for group in grouping.groups) > 0.85


def test_nobody_shares_a_language() -> None:
    people = [person(i, languages=frozenset({f"l{i}"})) for i in range(12)]
    grouping = form_groups(people, Rules(), 1, 0.2)
    assert len(grouping.unplaced) == 12
    assert grouping.unplaced[0].reason.kind == "few_speakers"
    soft = form_groups(people, Rules(languages=Languages.SOFT), 1, 0.2)
    assert not soft.unplaced


def test_nobody_has_said_a_language() -> None:
    people = [person(i, languages=frozenset()) for i in range(8)]
    assert not form_groups(people, Rules(languages=Languages.SOFT), 1, 0.2).unplaced
    assert {one.reason.kind for one in form_groups([*people, person(9)], Rules(), 1, 0.2).unplaced} >= {"no_language"}


def test_nobody_shares_an_hour_or_a_topic() -> None:
    people = [person(i, hours=evening(8 * i, length=8), topics=(f"own {i}",)) for i in range(24)]
    grouping = form_groups(people, Rules(), 1, 0.3)
    assert not grouping.unplaced


def test_a_language_spoken_by_few_still_makes_a_group_of_theirs() -> None:
    people = [person(i, languages=frozenset({"en"})) for i in range(21)]
    people += [person(100 + i, languages=frozenset({"sw"})) for i in range(4)]
    grouping = form_groups(people, Rules(), 1, 0.3)
    assert not grouping.unplaced
    assert {group.languages for group in grouping.groups} == {("en",), ("sw",)}


def test_one_who_is_left_over_gets_a_group_out_of_people_whom_others_can_spare() -> None:
    # Four Swahili speakers needed; two of them also speak English and sit in groups of five or more.
    people = [person(i, topics=("wells",)) for i in range(14)]
    people += [person(20 + i, languages=frozenset({"en", "sw"}), topics=("wells",)) for i in range(3)]
    people.append(person(30, languages=frozenset({"sw"}), topics=("heat",), hours=0))
    grouping = form_groups(people, Rules(), 1, 0.3)
    assert not grouping.unplaced


def test_wrong_input_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        form_groups([person(1), person(1)], Rules(), 1, 0.1)
    with pytest.raises(ValueError, match="outside the week"):
        form_groups([person(1, hours=1 << 336)], Rules(), 1, 0.1)
    with pytest.raises(ValueError, match="sizes"):
        form_groups([], Rules(size_min=5, size_max=4), 1, 0.1)
    with pytest.raises(ValueError, match="slot"):
        form_groups([], Rules(slot_minutes=15), 1, 0.1)


def test_progress_is_told_and_a_cancelled_run_still_gives_valid_groups() -> None:
    heard: list[float] = []
    rules = Rules()
    grouping = form_groups(crowd(40), rules, 1, 5.0, progress=heard.append, cancelled=lambda: len(heard) > 4)
    assert heard == sorted(heard)
    assert len(heard) == 5
    assert not grouping.complete
    assert_sound(grouping, rules)


def test_a_run_out_of_time_says_so() -> None:
    grouping = form_groups(crowd(200), Rules(), 1, 1e-6)
    assert not grouping.complete
    assert_sound(grouping, Rules())


def test_fairness_counts_everybody_by_language_and_region() -> None:
    people = [person(i) for i in range(10)]
    people.append(person(50, languages=frozenset({"sw"}), region="afr_en"))
    grouping = form_groups(people, Rules(), 1, 0.2)
    report = fairness(grouping)
    assert report.everyone.people == 11
    assert report.everyone.mean == pytest.approx(grouping.worth)
    assert report.everyone.worst_tenth == 0
    assert (report.by_language["sw"].unplaced, report.by_language["en"].unplaced) == (1, 0)
    assert report.by_region["weurope"].people == 10
