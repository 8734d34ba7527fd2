"""The author's settings of matching, and that a block in two modules is one block to XBlock."""

from dataclasses import asdict

import pytest
from xblock.core import XBlock

from grooc_xblocks.domain import settings
from grooc_xblocks.domain.match_rules import filled_in
from grooc_xblocks.group_formation import GroupFormationXBlock
from grooc_xblocks.group_matching import MatchingHandlers
from tests.matching import EVENINGS, RULES, Matching
from tests.test_group_formation_shapes import CONTRACT
from tests.typescript import Types
from tests.wire import arguments

DEFAULTS = asdict(settings.Settings())
OWN = {**RULES, "preset": "own"}


@pytest.fixture
def studio(block, people):
    return block(EVENINGS, people.priya, studio=True)


def saved(call, studio, **values):
    return call(studio, "save_settings", {**studio.setting_values(), **values})


# Saving


@pytest.mark.parametrize(
    "values",
    [
        {"match_when": "date", "match_date": "2027-01-31T18:00:00+00:00"},
        {"match_when": "count", "match_count": 2},
        {"match_rolling": False, "match_announce": "at_once", "answer_hours": 336},
        {"match_rules": {**OWN, "hours": "off", "region": "much", "regions": "same", "languages": "nice"}},
        {"doors": ["match"], "questions": []},
    ],
)
def test_settings_of_matching_are_saved_and_read_again(studio, call, seen_by, people, values):
    status, answer = saved(call, studio, **values)
    assert (status, {name: answer["values"][name] for name in values}) == (200, values)
    assert {name: seen_by(people.amina, studio).setting_values()[name] for name in values} == values


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"match_when": "full moon"}, "match_when", "Choose from what is offered"),
        ({"match_when": "date"}, "match_date", "Choose the date on which groups are formed."),
        ({"match_date": "soon"}, "match_date", "Choose a date and a time"),
        ({"match_date": "2027-01-31T18:00:00"}, "match_date", "Choose a date and a time"),
        ({"match_count": 1}, "match_count", "Choose a number from 2 to 10000."),
        (
            {"match_when": "count", "match_count": 3, "size_min": 4}, "match_count",
            "These are fewer than one group needs. Choose 4 or more.",
        ),
        ({"match_announce": "never"}, "match_announce", "Choose from what is offered"),
        ({"answer_hours": 0}, "answer_hours", "Choose a number from 1 to 336."),
        ({"match_rules": {**OWN, "hours": "lots"}}, "match_rules", "Choose from what is offered"),
        (
            {"match_rules": {**dict.fromkeys(RULES, "off"), "preset": "own", "regions": "mix"}}, "match_rules",
            "At least one thing has to count, or any group would be as good as any other.",
        ),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_named_at_its_field(studio, call, values, field, words):
    status, refusal = saved(call, studio, **values)
    assert (status, refusal["code"], list(refusal["fields"])) == (422, "invalid", [field])
    assert refusal["fields"][field].startswith(words)


@pytest.mark.parametrize("rules", [{}, {"preset": "balanced"}, {**OWN, "more": "much"}, "balanced", None])
def test_rules_that_have_another_shape_are_malformed(studio, call, rules):
    status, refusal = saved(call, studio, match_rules=rules)
    assert (status, "match_rules" in refusal["fields"]) == (400, True)


def test_the_form_starts_from_whole_rules_whatever_stands_in_the_course(block, people, rendered):
    types = Types(*CONTRACT)
    for written in ('{"causes": "some"}', '{"preset": "own", "hours": ["much"]}', '{"nonsense": 1}', "{}"):
        element = f"<grooc_group_formation match_rules='{written}' match_date='next week'/>"
        given = arguments(rendered(block(element, people.priya, studio=True), "studio_view"))
        assert types.departures("StudioState", given["state"]) == []
        assert given["state"]["values"]["match_rules"] == RULES


def test_a_date_written_by_hand_that_is_none_begins_nothing(block, call, people, rounds_at_once):
    at = Matching(block({**EVENINGS, "match_when": "date", "match_date": "next week"}), call)
    at.waits(people.amina)
    state = at.waits(people.otieno)
    assert state["match"]["plan"]["date"] is None


# What learners are told


def test_learners_are_told_the_plan_and_not_the_rules(block, call, people):
    at = Matching(block({**EVENINGS, "match_when": "count", "match_count": 12, "answer_hours": 24}), call)
    state = at.sees(people.amina)
    assert state["match"]["plan"] == {
        "when": "count", "date": None, "count": 12, "rolling": True, "answer_hours": 24,
    }  # fmt: skip
    shown = at.does(people.amina, "save_profile")["settings"]
    assert shown["doors"] == ["bring", "join", "start", "match", "alone"]
    assert [name for name in shown if name.startswith("match") or name == "answer_hours"] == []


def test_a_language_nobody_is_asked_about_is_not_required(block, call, people):
    at = Matching(block({**EVENINGS, "questions": ["hours"]}), call)
    rules = at.does(people.priya, "match_desk")["rules"]
    assert (rules["languages"], rules["preset"], rules["causes"]) == ("nice", "own", "much")
    off = filled_in({"preset": "own", "causes": "much", "languages": "off"})
    assert settings.rules_in_use(off, []) == off


# One block


def test_fields_and_handlers_of_both_modules_are_the_blocks():
    own = set(GroupFormationXBlock.fields)
    assert set(DEFAULTS) < own
    assert set(MatchingHandlers.fields) < own
    assert {"charter", "alone", "grooc_profile", "match_rules"} <= own
    for name in ("enter_pool", "announce_round", "poll", "save_settings"):
        assert getattr(GroupFormationXBlock, name)._is_xblock_handler
    assert {name for name, field in GroupFormationXBlock.fields.items() if field.scope.name == "group_state"} == {
        "charter", "signatures", "steps",
    }  # fmt: skip


def test_a_field_of_the_lower_module_is_saved_like_any_other(studio, seen_by, people):
    studio.match_count = 7
    studio.save()
    assert seen_by(people.amina, studio).match_count == 7


def test_static_files_are_those_of_the_package():
    with GroupFormationXBlock.open_local_resource("public/group_formation.js") as file:
        assert file.read(1)
    assert GroupFormationXBlock.__module__.rpartition(".")[0] == MatchingHandlers.__module__.rpartition(".")[0]


def test_a_course_finds_the_block_and_not_its_base():
    assert XBlock.load_class("grooc_group_formation") is GroupFormationXBlock
