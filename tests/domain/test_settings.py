from dataclasses import asdict

import pytest

from grooc_xblocks.domain import settings as rules
from grooc_xblocks.domain.errors import NotYours

DEFAULTS = asdict(rules.Settings())


def faults(**changes):
    return rules.check({**DEFAULTS, **changes})


def said(fault):
    text, params = fault
    return text % params


def test_it_works_as_it_is():
    assert rules.check(DEFAULTS) == {}


def test_at_most_smaller_than_at_least_is_said_at_its_field():
    found = faults(size_min=4, size_max=3)
    assert set(found) == {"size_max"}
    assert said(found["size_max"]) == "“At most” is smaller than “at least”. Choose 4 or more."


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("display_name", " \u200b"),
        ("display_name", "x" * 121),
        ("group_set", ""),
        ("group_set", "Main"),
        ("group_set", "-main"),
        ("group_set", "main "),
        ("group_set", "main\n"),
        ("group_set", "x" * 51),
        ("group_set", "группа"),
        ("suggested_date", "soon"),
        ("suggested_date", "2026-11-29T18:00:00"),
        ("suggested_date", "2026-13-01T00:00:00Z"),
        ("doors", []),
        ("doors", ["window"]),
        ("doors", ["join", "join"]),
        ("size_min", 1),
        ("size_max", 51),
        ("size_max", -1),
        ("causes", ["Water", ""]),
        ("causes", ["Water", " \u200f "]),
        ("causes", ["Water", "WÁTER"]),
        ("causes", ["x" * 81]),
        ("causes", [str(number) for number in range(41)]),
        ("roles", [str(number) for number in range(21)]),
        ("skills", ["A", "a"]),
        ("next_steps", ["x" * 201]),
        ("questions", ["age"]),
        ("offer_hours", 0),
        ("offer_hours", 337),
        ("completion", "never"),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_only_there(field, value):
    found = faults(**{field: value})
    assert set(found) == {field}
    assert "%" not in said(found[field])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("group_set", "a"),
        ("group_set", "spring-2027"),
        ("group_set", "x" * 50),
        ("suggested_date", "2026-11-29T18:00:00Z"),
        ("suggested_date", "2026-11-29T18:00:00+03:00"),
        ("doors", ["alone"]),
        ("causes", []),
        ("causes", ["x" * 80]),
        ("causes", [str(number) for number in range(40)]),
        ("questions", []),
        ("offer_hours", 336),
        ("completion", "charter"),
        ("next_steps", ["Meet once, for half an hour"]),
    ],
)
def test_what_can_be(field, value):
    assert faults(**{field: value}) == {}


def test_several_faults_are_all_said():
    assert set(faults(doors=[], group_set="?", size_min=0)) == {"doors", "group_set", "size_min"}


def test_a_line_that_stands_twice_is_quoted_as_it_was_written_first():
    assert said(faults(causes=["Energy", "Water", "wáter"])["causes"]) == "“Water” stands here twice."


def test_a_percent_sign_in_a_line_is_only_text():
    assert said(faults(causes=["100 %(s)", "100 %(S)"])["causes"]) == "“100 %(s)” stands here twice."


def test_a_door_that_the_author_closed_stays_closed():
    rules.require_open("join", ["join", "start"])
    with pytest.raises(NotYours):
        rules.require_open("alone", ["join", "start"])
