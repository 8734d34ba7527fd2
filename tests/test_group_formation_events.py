"""Tracking events: each act publishes the one that ``docs/events.rst`` describes, and nothing else."""

import re
from pathlib import Path

import pytest

from grooc_xblocks.groups import jobs
from tests.matching import Matching
from tests.wire import SMALL, WELLS, Wire, published

ROOT = Path(__file__).resolve().parent.parent
CHOOSING, MATCHING = (
    (ROOT / "grooc_xblocks" / name).read_text(encoding="utf-8") for name in ("group_formation.py", "group_matching.py")
)
PAGE = (ROOT / "docs" / "events.rst").read_text(encoding="utf-8").partition("\n``grooc_asset_map``\n")[0]
HANDLER = re.compile(r'_handler\(wanted\.\w+(?:, [^)]*?)?event="([^"]+)"[^)]*\)\n    def (\w+)')
ROW = re.compile(r"^``(grooc\.[a-z_.]+)``\s+``(\w+)``\s+(\S.*)$", re.MULTILINE)

IN_CODE = {handler: event for event, handler in HANDLER.findall(CHOOSING + MATCHING)}
DOCUMENTED = {handler: event for event, handler, _ in ROW.findall(PAGE)}


@pytest.fixture
def at(block, call):
    return Wire(block(SMALL), call)


def test_the_page_names_every_event_and_no_other():
    assert DOCUMENTED == IN_CODE
    assert len(ROW.findall(PAGE)) == len(DOCUMENTED)
    assert len(IN_CODE) == (CHOOSING + MATCHING).count("event=") == 34


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
    assert {name for name, _ in published()} == {event for event, _ in HANDLER.findall(CHOOSING)}


def acts_of_matching(at, people, monkeypatch):
    """Who does what, in an order that always succeeds: every handler of matching that publishes."""
    priya = people.priya
    head = at.forms(priya)
    one = {"round": head["id"], "version": head["version"]}
    yield priya, "lock_proposal", {**one, "number": 1, "locked": False}
    yield priya, "move_person", {**one, "version": one["version"] + 1, "learner": people.amina.pk, "to": 0}
    yield priya, "undo_move", {**one, "version": one["version"] + 2}
    yield priya, "discard_round", {**one, "version": one["version"] + 3}
    with monkeypatch.context() as nobody_works:
        nobody_works.setattr(jobs, "start", lambda round_id: None)
        queued = at.forms(priya)
    yield priya, "cancel_round", {"round": queued["id"]}
    head = at.forms(priya)
    yield priya, "announce_round", {"round": head["id"], "version": head["version"]}
    proposal = at.asked(people.amina)["id"]
    yield people.amina, "answer_proposal", {"proposal": proposal, "answer": "yes"}
    yield people.otieno, "answer_proposal", {"proposal": proposal, "answer": "yes"}
    yield people.otieno, "let_fill", {"fills": True}
    yield people.layla, "enter_pool", {}
    yield people.layla, "take_offer", {"group": at.sees(people.otieno)["group"]["id"]}
    yield people.thuha, "enter_pool", {}
    yield people.thuha, "leave_pool", {}


def test_every_act_of_matching_publishes_its_event(block, call, people, rounds_at_once, monkeypatch):
    at = Matching(block(SMALL), call)
    at.starts(people.priya, name="Of the staff")
    for user in (people.amina, people.otieno):
        at.waits(user)
    begun = len(published())
    done = []
    for user, handler, payload in acts_of_matching(at, people, monkeypatch):
        at.does(user, handler, **payload)
        done.append(handler)
    group = at.sees(people.otieno)["group"]["id"]
    told = [(name, data["group_id"]) for name, data in published()[begun:]]
    among = [one for one in told if one[0] != "grooc.match.round_started"]
    grouped = ["answer_proposal", "let_fill", "take_offer"]
    expected = [(IN_CODE[handler], group if handler in grouped else None) for handler in done]
    expected[done.index("answer_proposal")] = ("grooc.match.answered", None)  # the first yes begins no group yet
    assert among == expected
    assert {*done, "start_round"} == {handler for _, handler in HANDLER.findall(MATCHING)}


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
