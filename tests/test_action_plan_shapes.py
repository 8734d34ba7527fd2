"""What the server sends is what ``state.ts`` says: every key, no key more, every type; patches are parts of it."""

from dataclasses import asdict
from pathlib import Path

import pytest

from grooc_xblocks.domain import plan_settings
from tests.lively_plans import READY, lively
from tests.typescript import Types
from tests.wire import arguments

STATE = Path(__file__).resolve().parent.parent / "frontend" / "action_plan" / "state.ts"
FILLED = (
    "sections", "rows", "removed", "removed_notes", "ticks", "chips", "can_use", "checks", "standings", "versions",
    "changed_since", "comments", "checkins", "meetings", "readings", "charts", "timeline", "overdue", "pace", "writing",
    "acts", "appreciations", "feedback", "former", "next", "published",
)  # fmt: skip


@pytest.fixture(scope="module")
def types():
    return Types(STATE)


@pytest.fixture
def at(block, call, people):
    return lively(block, call, people)


def test_the_whole_state_is_the_contracts(at, people, types):
    state = at.state(people.amina)
    assert types.departures("State", state) == []
    assert [name for name in FILLED if not state[name]] == []
    assert state["former"][str(people.thuha.pk)] == "Thuha"


def test_what_everybody_else_starts_from_is_the_contracts(at, people, types, rendered, seen_by):
    for who in (people.thuha, people.henrik, people.maria):
        assert types.departures("State", at.state(who)) == []
    assert types.departures("State", at.does(people.henrik, "view_plan", group=at.wells)) == []
    for user in (people.layla, None):
        given = arguments(rendered(seen_by(user, at.block)))
        assert set(given) == {"state", "locale", "rtl", "catalog"}
        assert types.departures("State", given["state"]) == []
    preview = arguments(rendered(seen_by(people.priya, at.block, preview=True), "author_view"))
    assert types.departures("State", preview["state"]) == []


def departures_of(types, patch):
    """Where a patch departs from the keys of the state that it has; null stands for an entry that is gone."""
    state = types.interfaces["State"]
    faults = [f"{key}: no key of the state" for key in patch if key not in state]
    for key, value in patch.items():
        if state.get(key, "").startswith("Record<"):
            value = {name: one for name, one in value.items() if one is not None}
        faults += types.departures(state.get(key, "null"), value, key)
    return faults


ACTS = {
    "write_section": {"section": "vision.vision", "text": "Another day", "base": 0},
    "write_problem": {"text": "Pumps.", "base": 0},
    "tick": {"part": "work", "section": "ready", "item": READY, "done": False},
    "add_row": {"id": "rowaaaaa", "part": "work", "section": "actions", "kind": "action", "fields": {"what": "Ox"}},
    "edit_row": {"id": "rowaaaaa", "base": 0, "changes": {"what": "Oxen"}},
    "move_row": {"id": "rowaaaaa", "after": ""},
    "remove_row": {"id": "worksaaa"},
    "restore_row": {"id": "worksaaa"},
    "add_note": {"kind": "readings", "id": "readbbbb", "fields": {
        "indicator": "worksaaa", "date": "2001-11-21", "value": "8",
    }},
    "edit_note": {"kind": "readings", "id": "readbbbb", "base": 0, "changes": {"value": "9"}},
    "remove_note": {"kind": "readings", "id": "readbbbb"},
    "restore_note": {"kind": "readings", "id": "readbbbb"},
    "comment": {"id": "commentb", "where": "work.first", "quote": "", "on_version": 0, "text": "Hi"},
    "reply": {"comment": "commentb", "id": "replybbb", "text": "Hello"},
    "settle_comment": {"id": "commentb", "settled": True},
    "agree": {"part": "work", "answer": "object", "why": "No"},
    "submit_part": {"part": "vision"},
    "set_pace": {"part": "final", "date": None},
    "consent": {"answer": "no", "named": ""},
    "publish": {"parts": ["vision"], "words": ""},
    "unpublish": {},
    "choose_final": {"reflections": [], "map": False, "names": False},
    "leave_behind": {"source": "own"},
}  # fmt: skip


def test_what_is_answered_after_every_act_is_a_part_of_the_state(at, people, types):
    at.state(people.amina)
    for handler, payload in ACTS.items():
        status, patch = at.asks(people.amina, handler, **payload, since=at.tokens[people.amina.pk])
        assert status in (200, 409), (handler, patch)
        if status == 409:
            patch = patch["state"]
        assert departures_of(types, patch) == [], handler
        assert not {"me", "settings"} & set(patch), handler
        at.tokens[people.amina.pk] = patch["version"]


def merged(state, patch, types):
    """What a view holds that takes a patch in."""
    after = dict(state)
    for key, value in patch.items():
        if types.interfaces["State"][key].startswith("Record<") and key in after:
            value = {**after[key], **value}
            value = {name: one for name, one in value.items() if one is not None}
        after[key] = value
    return after


def test_a_view_that_takes_every_patch_in_holds_the_whole_state(at, people, types):
    held = at.state(people.otieno)
    for handler, payload in ACTS.items():
        at.asks(people.amina, handler, **payload, since="")
        patch = at.does(people.otieno, "poll", version=held["version"])
        if patch:
            held = merged(held, patch, types)
    whole = at.state(people.otieno)
    differing = {key for key in whole if whole[key] != held[key]} - {"now", "former"}
    assert {key: (held[key], whole[key]) for key in differing} == {}


def test_what_further_rooms_receive_is_the_contracts(at, people, types, rendered, seen_by):
    for head in at.state(people.amina)["versions"]:
        version = at.does(people.amina, "read_version", number=head["serial"])
        assert types.departures("PlanVersion", version) == []
    older = at.does(people.amina, "older_acts", before=2**53)["acts"]
    assert (older != [], types.departures(types.interfaces["State"]["acts"], older)) == (True, [])
    assert types.departures("Final", at.does(people.amina, "read_final")) == []
    gallery = at.does(people.layla, "gallery_page", text="", page=1)
    assert types.departures("Gallery", gallery) == []
    assert [card["id"] for card in gallery["similar"]] == [at.wells]
    assert types.departures("GalleryPlan", at.does(people.maria, "gallery_plan", id=at.wells)) == []
    board = at.does(people.henrik, "board", text="", page=1)
    assert types.departures("Board", board) == []
    assert [row["name"] for row in board["rows"]] == ["Wells", "River"]
    studio = arguments(rendered(seen_by(people.priya, at.block, studio=True), "studio_view"))["state"]
    assert types.departures("StudioState", studio) == []
    assert set(types.interfaces["StudioValues"]) == set(asdict(plan_settings.Settings()))
    assert studio["plan_count"] == 2
