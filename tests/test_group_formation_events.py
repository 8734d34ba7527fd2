"""Tracking events: each act publishes the one that ``docs/events.rst`` describes, and nothing else."""

import re
from pathlib import Path

import pytest

from tests.wire import SMALL, WELLS, Wire, published

ROOT = Path(__file__).resolve().parent.parent
BLOCK = (ROOT / "grooc_xblocks" / "group_formation.py").read_text(encoding="utf-8")
PAGE = (ROOT / "docs" / "events.rst").read_text(encoding="utf-8")
HANDLER = re.compile(r'_handler\(wanted\.\w+(?:, [^)]*?)?event="([^"]+)"[^)]*\)\n    def (\w+)')
ROW = re.compile(r"^``(grooc\.[a-z_.]+)``\s+``(\w+)``\s+(\S.*)$", re.MULTILINE)

IN_CODE = {handler: event for event, handler in HANDLER.findall(BLOCK)}
DOCUMENTED = {handler: event for event, handler, _ in ROW.findall(PAGE)}


@pytest.fixture
def at(block, call):
    return Wire(block(SMALL), call)


def test_the_page_names_every_event_and_no_other():
    assert DOCUMENTED == IN_CODE
    assert len(ROW.findall(PAGE)) == len(DOCUMENTED)
    assert len(IN_CODE) == BLOCK.count("event=") == 22


def test_every_event_says_when_it_is_published():
    assert [event for event, _, trigger in ROW.findall(PAGE) if len(trigger) < 10] == []


def acts(people, wells):
    """Who does what, in an order that always succeeds: every handler that publishes, at least once."""
    role, group = {"role": "Storyteller"}, {"group": wells["id"]}
    amina, otieno, maria = people.amina, people.otieno, people.maria
    yield amina, "save_profile", {"name": "Amina"}
    yield otieno, "work_alone", {"alone": True}
    yield otieno, "join_group", group
    yield amina, "edit_group", {"openness": "request"}
    yield maria, "ask_to_join", {**group, "note": "Hello"}
    yield maria, "withdraw", group
    yield maria, "ask_to_join", {**group, "note": "Hello"}
    yield otieno, "answer_request", {"learner": maria.pk, "accept": True}
    yield amina, "edit_group", {"openness": "open"}
    yield people.thuha, "wait_for_place", group
    yield amina, "take_role", role
    yield amina, "pass_role", {**role, "to": otieno.pk}
    yield otieno, "drop_role", role
    yield amina, "agree_to_remove", {"learner": maria.pk, "agree": True}
    yield amina, "write_section", {"section": "why", "text": "Water.", "base": 0}
    yield amina, "sign_charter", {}
    yield amina, "tick_step", {"step": "meet", "done": True}
    yield amina, "renew_code", {}
    yield amina, "rest_group", {}
    yield amina, "wake_group", {}
    yield people.priya, "remove_member", {**group, "learner": maria.pk}
    yield otieno, "leave_group", {}


def test_every_act_publishes_its_event_with_the_group_it_is_about(at, people):
    wells = at.starts(people.amina)
    expected = [("grooc.group.started", wells["id"])]
    for user, handler, payload in acts(people, wells):
        at.does(user, handler, **payload)
        alone = handler == "work_alone"
        expected.append((IN_CODE[handler], None if alone else wells["id"]))
    at.does(people.layla, "join_by_code", code=at.sees(people.amina)["group"]["code"])
    expected.append(("grooc.group.joined", wells["id"]))
    assert published() == [(name, {"group_set": "main", "group_id": group}) for name, group in expected]
    assert {name for name, _ in published()} == set(IN_CODE.values())


def test_staff_of_a_group_of_their_own_is_not_mistaken_for_it(at, people):
    wells = at.joined(at.starts(people.amina), people.otieno)
    at.starts(people.priya, name="Staff")
    at.does(people.priya, "remove_member", group=wells["id"], learner=people.otieno.pk)
    assert published("grooc.group.member_removed") == [
        ("grooc.group.member_removed", {"group_set": "main", "group_id": wells["id"]})
    ]


def test_refusals_and_reading_publish_nothing(at, people):
    wells = at.starts(people.amina)
    before = published()
    at.refuses(people.otieno, "leave_group", 403, "no_group")
    at.refuses(people.amina, "start_group", 409, "already_in_group", **WELLS)
    at.refuses(people.amina, "write_section", 400, "malformed", section="why", text="x", base=9)
    at.does(people.otieno, "find_groups")
    at.does(people.otieno, "look_up_code", code=wells["code"])
    at.does(people.amina, "older_acts", before=9)
    at.sees(people.otieno)
    assert published() == before
