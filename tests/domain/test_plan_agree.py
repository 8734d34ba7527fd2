from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_agree as rules
from grooc_xblocks.domain.errors import Refused
from tests.domain.asset_maps import AT, LATER

MEMBERS = (1, 2, 3, 4, 5)
learners = st.integers(1, 6)
answers = st.dictionaries(learners, st.sampled_from(["agree", "object", ""]))
some_members = st.sets(st.integers(1, 5), min_size=1)
NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)


def told(answers, part="start", version=3):
    now = {}
    for learner, answer in answers.items():
        now = rules.answered(now, part, learner, answer, "", version=version, at=AT)
    return now


def stands(answers, *, rule="majority", active=MEMBERS, members=MEMBERS, by=None):
    return rules.standing(told(answers), "start", members=members, active=active, rule=rule, by=by)


@given(answers, some_members, some_members, st.sampled_from(rules.RULES))
def test_what_the_vanished_said_or_did_not_say_never_changes_what_is_missing(said, members, active, rule):
    without = {learner: answer for learner, answer in said.items() if learner in active & members}
    here = stands(without, members=members & active, active=active, rule=rule)
    assert stands(said, members=members, active=active, rule=rule).missing == here.missing


@given(answers, some_members, some_members, st.sampled_from(rules.RULES), st.none() | st.integers(1, 5))
def test_every_member_is_told_in_one_place(said, members, active, rule, by):
    one = stands(said, members=members, active=active, rule=rule, by=by)
    everybody = [*one.agreed, *one.objected, *one.silent, *one.away]
    assert sorted(everybody) == sorted(members | ({by} if by else set()))


@given(answers, some_members, st.sampled_from(rules.RULES), st.integers(1, 5))
def test_one_more_who_agrees_never_brings_it_farther_away(said, active, rule, learner):
    more = {**said, learner: "agree"}
    assert stands(more, active=active, rule=rule).missing <= stands(said, active=active, rule=rule).missing


@given(answers, some_members)
def test_a_stricter_rule_never_needs_fewer(said, active):
    needed = [stands(said, active=active, rule=rule).missing for rule in rules.RULES]
    assert needed == sorted(needed)


@given(some_members)
def test_all_active_members_can_always_submit(active):
    for rule in rules.RULES:
        assert stands(dict.fromkeys(active, "agree"), active=active, rule=rule).is_enough


def test_more_than_half_of_the_active_members_is_a_majority():
    one = stands({1: "agree", 2: "agree"}, active=[1, 2, 3, 4])
    assert (one.needed, one.missing, one.silent, one.away) == (3, 1, (3, 4), (5,))
    assert stands({1: "agree", 2: "agree"}, active=[1, 2, 3, 4], by=3).is_enough


def test_an_objection_is_shown_and_stops_only_where_all_have_to_agree():
    said = {1: "agree", 2: "agree", 3: "object"}
    assert stands(said, active=[1, 2, 3]).is_enough
    assert stands(said, active=[1, 2, 3]).objected == (3,)
    assert not stands(said, active=[1, 2, 3], rule="all_active").is_enough
    assert stands(said, active=[1, 2], rule="all_active").is_enough
    assert not stands({3: "object"}, active=[3], rule="any", by=3).is_enough


def test_where_nobody_is_active_nobody_has_agreed():
    one = stands({1: "agree"}, active=[], rule="all_active")
    with pytest.raises(Refused) as refused:
        rules.require_enough(one)
    assert (refused.value.code, refused.value.details) == ("not_agreed", {"missing": 1})
    rules.require_enough(stands({}, active=[], rule="all_active", by=2))


def test_whoever_works_alone_submits_alone():
    for rule in rules.RULES:
        assert stands({}, members=[7], active=[], rule=rule, by=7).is_enough


@given(st.sampled_from(["agree", "object", ""]), st.text(max_size=20))
def test_the_same_answer_twice_is_one(answer, why):
    now = rules.answered(told({2: "agree"}), "start", 1, answer, why, version=3, at=AT)
    assert rules.answered(now, "start", 1, answer, why, version=3, at=LATER) is now


def test_parts_are_agreed_to_one_by_one_and_an_answer_can_be_taken_back():
    now = {**told({1: "agree"}), **told({1: "agree"}, part="measure")}
    after = rules.answered(now, "start", 1, "", "", version=3, at=AT)
    assert set(after) == {"measure:1"}


def test_a_reason_is_short():
    with pytest.raises(Refused):
        rules.answered({}, "start", 1, "object", "x" * 501, version=3, at=AT)


def test_active_is_who_did_something_in_the_last_fourteen_days():
    last = {1: NOW, 2: NOW - timedelta(days=14), 3: NOW - timedelta(days=14, seconds=1), 9: NOW}
    assert rules.active([1, 2, 3, 4], last, NOW) == {1, 2}


def test_a_version_keeps_who_agreed_to_it_and_who_to_an_earlier_text():
    now = rules.answered(told({1: "agree"}, version=5), "start", 4, "object", "Too soon.", version=8, at=AT)
    one = rules.standing(now, "start", members=MEMBERS, active=MEMBERS, rule="any", by=2)
    assert rules.signers(now, "start", one, changed=7) == [
        {"learner": 1, "answer": "agree", "why": "", "earlier": True},
        {"learner": 2, "answer": "agree", "why": "", "earlier": False},
        {"learner": 4, "answer": "object", "why": "Too soon.", "earlier": False},
    ]
