"""What moving somebody would do."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import match_rules, pool
from grooc_xblocks.domain.match_moves import Effects, Everyone, Side, effects
from grooc_xblocks.domain.matching import Grouping, Rules, Seeker, Unplaced, make_group
from grooc_xblocks.domain.matching.reasons import why_unplaced
from tests.domain.waiting import AT, crowd, waits

RULES = match_rules.rules({"preset": "balanced"}, (2, 4))
SKILLS = ("Film", "Web")


def seeker(number: int, **told: object) -> Seeker:
    return pool.seeker_of(waits(number, **told), AT, SKILLS)


def move(who: Seeker, leaves: Side | None, joins: Side | None, rules: Rules = RULES) -> Effects:
    return effects(who, "Tomasz", leaves, joins, rules=rules, skills=SKILLS, everyone=Everyone(8, 4.0, 0.8))


def words(found: Effects, at: int) -> list[str]:
    facts = found.groups[at].words
    return [(fact.plural if fact.plural and fact.count != 1 else fact.msgid) % {**fact.params} for fact in facts]


def grouping(sides: dict[int, list[Seeker]], rules: Rules, skills: tuple[str, ...]) -> Grouping:
    """What the engine says of these groups; 0 are those without one."""
    everybody = {one.id: one for members in sides.values() for one in members}
    groups = tuple(make_group(n, members, rules, skills) for n, members in sides.items() if n and members)
    unplaced = tuple(Unplaced(one.seeker, one.reason) for one in why_unplaced(rules, everybody, sides[0]))
    return Grouping(rules, 1, everybody, skills, groups, unplaced)


@given(
    st.integers(0, 999),
    st.integers(0, 2),
    st.integers(0, 2),
    st.sampled_from(["balanced", "hours_first", "causes_first", "mixed_skills"]),
)
def test_effects_are_what_the_engine_says_of_the_groupings_before_and_after(
    seed: int, left: int, joined: int, preset: str
) -> None:
    people = crowd(10, seed)
    rules = match_rules.rules({"preset": preset}, (2, 4))
    skills = pool.count(people).known_skills
    seekers = [pool.seeker_of(one, AT, skills) for one in people]
    sides = {1: seekers[:4], 2: seekers[4:7], 0: seekers[7:]}
    before = grouping(sides, rules, skills)
    who = sides[left][0]
    moved = {number: [one for one in members if one is not who] for number, members in sides.items()}
    moved[joined].append(who)
    after = grouping(moved, rules, skills)

    there = {number: Side(number, tuple(members)) if number else None for number, members in sides.items()}
    everyone = Everyone(10, before.worth * len(seekers), 1.0)
    found = effects(who, "x", there[left], there[joined], rules=rules, skills=skills, everyone=everyone)
    if left == joined:
        assert found.why_not is not None
        return
    assert found.worth == (pytest.approx(before.worth), pytest.approx(after.worth))
    assert found.gap == pytest.approx(1 - after.worth)
    for change in found.groups:
        was, now = (next((one for one in each.groups if one.id == change.number), None) for each in (before, after))
        assert was is not None
        assert change.worth == pytest.approx((was.worth, now.worth if now else 0.0))
        assert change.hours == (len(was.slots) / 2, len(now.slots) / 2 if now else 0)
        assert change.people == (len(was.members), len(now.members) if now else 0)
        assert change.after == now


def test_hours_that_open_and_close_are_told() -> None:
    late = seeker(9, hours=(18, 43))
    side = Side(1, (seeker(1, hours=(18, 19)), seeker(2, hours=(18, 19)), late))
    gone = move(late, side, Side(2, (seeker(3, hours=(18, 42, 43)), seeker(4, hours=(18, 42, 43)))))
    assert words(gone, 0) == ["All could meet then as well: (38, 39)."]
    assert words(gone, 1) == ["Tomasz gets a first wish.", "All could no longer meet then: (84, 85)."]


def test_what_the_topic_is_to_the_one_who_comes_is_told() -> None:
    there = Side(2, tuple(seeker(n, topics=("Bees",)) for n in (1, 2)))
    for topics, told in (
        (("Film", "Bees"), "Tomasz gets a second wish."),
        (("Film", "Web", "Bees"), "Tomasz gets a third wish."),
        (("a", "b", "c", "Bees"), "Bees is among the wishes of Tomasz."),
        (("Film",), "Bees is no wish of Tomasz."),
    ):
        assert words(move(seeker(9, topics=topics), None, there), 0)[0] == told


def test_another_topic_a_full_group_and_a_missing_language_are_told() -> None:
    members = (seeker(1, topics=("Bees", "Ants")), seeker(2, topics=("Ants", "Bees")), seeker(3, topics=("Bees",)))
    found = words(move(seeker(9, topics=("Ants",), languages=("sw",)), None, Side(2, members)), 0)
    assert "The group is full." in found
    assert "There is no language that all of them can work in." in found
    leaving = move(members[2], Side(2, members), None)
    assert leaving.groups[0].after is not None
    ants = Side(3, (members[1], seeker(5, topics=("Bees",)), seeker(6, topics=("Ants", "Bees"))))
    assert "Ants becomes what most of them wish." in words(move(ants.members[1], ants, None), 0)


def test_a_group_that_gets_too_small_or_empty_is_told_of() -> None:
    pair = Side(1, (seeker(1), seeker(2)))
    left = words(move(pair.members[0], pair, None), 0)
    assert left[-1] == "1 person is left, fewer than 2."
    one = Side(1, (seeker(1),))
    empty = move(one.members[0], one, None)
    assert words(empty, 0) == ["Nobody is left: this group goes away."]
    assert empty.groups[0].after is None
    larger = replace(RULES, size_min=3)
    assert words(move(pair.members[0], Side(1, (*pair.members, seeker(3))), None, larger), 0)[-1] == (
        "2 people are left, fewer than 3."
    )


def test_moves_that_are_not_allowed_say_why() -> None:
    three = tuple(seeker(n) for n in (1, 2, 3))
    who = seeker(9)
    mine = Side(1, (who, *three))
    reasons = {
        "full": move(who, mine, Side(2, tuple(seeker(n) for n in (4, 5, 6, 7)))),
        "no seat kept": move(who, mine, Side(2, (seeker(4), seeker(5)), frozenset({4}), room=1)),
        "locked": move(who, mine, Side(2, (seeker(4),), locked=True)),
        "lock of the group left": move(who, replace(mine, locked=True), None),
        "member": move(who, replace(mine, settled=frozenset({9})), None),
        "there already": move(who, mine, mine),
        "nowhere": move(who, None, None),
    }
    told = {name: found.why_not[0] if found.why_not else "" for name, found in reasons.items()}
    assert told == {
        "full": "That group is full.",
        "no seat kept": "That group is full.",
        "locked": "One of the two groups is locked.",
        "lock of the group left": "One of the two groups is locked.",
        "member": "Whoever is in a group already stays there.",
        "there already": "That is where this person is.",
        "nowhere": "That is where this person is.",
    }
    assert move(who, mine, Side(2, (seeker(4), seeker(5)), frozenset({4}), room=2)).why_not is None


def test_without_a_bound_there_is_no_gap_and_none_is_negative() -> None:
    pair = Side(1, (seeker(1), seeker(2)))
    everyone = Everyone(3, 2.0)
    assert effects(seeker(3), "x", None, pair, rules=RULES, skills=SKILLS, everyone=everyone).gap is None
    low = Everyone(3, 2.0, 0.1)
    assert effects(seeker(3), "x", None, pair, rules=RULES, skills=SKILLS, everyone=low).gap == 0
