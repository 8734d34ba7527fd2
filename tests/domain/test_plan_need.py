from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_need as rules

TODAY = date(2026, 11, 22)


def ago(days):
    return (TODAY - timedelta(days=days)).isoformat()


days = st.integers(-20, 40).map(ago)
parts = st.sampled_from(["vision", "work", "final"])
plans = st.builds(
    rules.Plan,
    members=st.integers(0, 6),
    active=st.integers(0, 6),
    last=st.just("") | days,
    is_begun=st.booleans(),
    due=st.dictionaries(parts, st.just("") | days),
    submitted=st.dictionaries(parts, days),
    answered=st.just("") | days,
    checkins=st.lists(st.just("") | days, max_size=2).map(tuple),
    overdue=st.integers(0, 5),
    cycles=st.integers(0, 4),
    unreleased=st.integers(0, 2),
)


def said(**facts):
    one = rules.need(rules.Plan(**{"members": 4, "active": 4, "last": ago(0), "is_begun": True, **facts}), TODAY)
    words = one.words[0] if one.count in (None, 1) else one.words[1]
    return one.kind, words % {"part": one.part.capitalize(), **one.params}


@given(plans)
def test_of_every_plan_something_can_be_said(plan):
    one = rules.need(plan, TODAY)
    assert one.kind in rules.KINDS
    assert (one.count is None) == (len(one.words) == 1)
    for words in one.words:
        assert words % {"part": "Vision", **one.params}
    assert bool(one.part) == ("%(part)s" in one.words[0])
    assert one.count is None or one.count >= 0


@given(st.lists(plans, max_size=6))
def test_those_who_wait_come_first_and_the_longest_wait_before_the_others(several):
    needs = sorted((rules.need(plan, TODAY) for plan in several), key=lambda one: one.order)
    assert [rules.KINDS.index(one.kind) for one in needs] == sorted(rules.KINDS.index(one.kind) for one in needs)
    waiting = [one.count for one in needs if one.kind == "waits"]
    assert waiting == sorted(waiting, reverse=True)


@pytest.mark.parametrize(
    ("facts", "kind", "sentence"),
    [
        (
            {"is_begun": False, "due": {"vision": ago(9)}},
            "waits",
            "Nothing is written, and “Vision” was due 9 days ago.",
        ),
        ({"active": 0, "last": ago(15)}, "waits", "Nobody has been here for 15 days."),
        ({"active": 1}, "waits", "3 of 4 members have been silent for two weeks."),
        ({"due": {"work": ago(1)}}, "word", "“Work” was due 1 day ago."),
        ({"due": {"work": ago(1), "vision": ago(3)}}, "word", "“Vision” was due 3 days ago."),
        (
            {"submitted": {"vision": ago(8)}, "answered": ago(9)},
            "word",
            "“Vision” was submitted 8 days ago, and nobody has written back.",
        ),
        ({"checkins": ("", ago(2), ago(-3))}, "word", "A check-in was planned for 2 days ago."),
        ({"overdue": 3}, "word", "3 actions are overdue."),
        ({"unreleased": 1}, "word", "1 mark waits to be released."),
        ({"submitted": {"vision": ago(2)}}, "fine", "“Vision” was submitted 2 days ago."),
        ({"submitted": {"vision": ago(0)}}, "fine", "“Vision” was submitted today."),
        (
            {"submitted": {"vision": ago(2), "work": ago(1)}, "cycles": 1},
            "fine",
            "“Work” is submitted, and 1 cycle of trying is complete.",
        ),
        ({}, "fine", "They are writing, and nothing is overdue."),
        ({"is_begun": False, "due": {"vision": ago(-1)}}, "fine", "They have not begun, and nothing is due yet."),
    ],
)
def test_what_is_said(facts, kind, sentence):
    assert said(**facts) == (kind, sentence)


def test_whoever_is_done_may_be_silent():
    assert said(active=0, last=ago(30), submitted={"final": ago(3)})[0] == "fine"


def test_what_was_submitted_is_not_due():
    assert said(submitted={"work": ago(1)}, due={"work": ago(5)})[0] == "fine"


def test_an_answer_on_the_day_is_an_answer():
    assert said(submitted={"vision": ago(8)}, answered=ago(8))[0] == "fine"
