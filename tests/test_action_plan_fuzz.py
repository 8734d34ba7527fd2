"""Whatever a browser can send to any handler of the action plan: it succeeds, or is refused and changes nothing."""

import base64

import pytest
from hypothesis import strategies as st

from grooc_xblocks.action_plan import ActionPlanXBlock
from tests.action_plans import TYPE, Plans
from tests.fuzzing import AnyRequest, handlers_of

HANDLERS = handlers_of(ActionPlanXBlock)
IDS = ["mendaaaa", "worksaaa", "goneaaaa", "itemaaaa", "commenta", "checkaaa", "meetaaaa", "readaaaa", "newid001"]
WHOSE = ["<group>", "<abroad>", "<alone>", 0]
PLACES = ["vision.vision", "work.first", "work.actions", "problem.problem", "final.x", "gone.gone"]
PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"\0" * 40).decode()
ids, parts = st.sampled_from(IDS), st.sampled_from(["vision", "work", "measuring", "final", "gone"])
ROW = [
    {"what": "Ox"}, {"status": "done", "when": "2026-02-30"}, {"who": [1, "Rose"], "uses": ["pumpaaaa"]},
    {"target": "1e9", "baseline": "-2"}, {"address": "https://x.example", "summary": "x"}, {"done": True}, {},
]  # fmt: skip
NOTE = [
    {"date": "2026-11-02", "text": "x\ny", "agreed": ["a", ""]}, {"value": "7", "date": "", "indicator": "worksaaa"},
    {"did": "x", "decision": "adopt"}, {"there": [1, "Rose"], "who": [2**53]}, {"planned": "soon"}, {},
]  # fmt: skip
FITTING = {
    "since": st.sampled_from(["", "<token>", "g1.1.1"]), "version": st.sampled_from(["", "<token>"]),
    "writing": st.sampled_from([None, {"where": "vision.vision"}]), "id": ids, "base": st.integers(0, 30),
    "text": st.sampled_from(["", "Hi\nyou", "=1+1"]), "section": st.sampled_from(PLACES), "part": parts,
    "item": st.sampled_from(["We have asked them what they think.", "meet", ""]), "done": st.booleans(),
    "after": st.sampled_from([*IDS, ""]), "where": st.sampled_from(PLACES), "quote": st.sampled_from(["", "A day"]),
    "on_version": st.integers(0, 20), "settled": st.booleans(),
    "answer": st.sampled_from(["agree", "object", ""]), "why": st.sampled_from(["", "Too soon"]),
    "date": st.sampled_from([None, "2026-12-01", "2026-02-30"]), "parts": st.lists(parts, max_size=2),
    "words": st.just("Ours"), "map": st.booleans(), "names": st.booleans(), "number": st.integers(1, 5),
    "reflections": st.lists(st.sampled_from(["map:1", "reflection:1"]), max_size=1),
    "source": st.sampled_from(["own", "left"]), "before": st.integers(1, 9), "page": st.integers(1, 3),
    "format": st.sampled_from(["docx", "csv", "json"]),
    "pictures": st.sampled_from([{}, {"map": PNG}, {"worksaaa": "%%%"}]), "indicator": ids, "mine": st.booleans(),
    "group": st.sampled_from([*WHOSE, None]), "plan": st.sampled_from(WHOSE), "points": st.sampled_from([None, 4, -1]),
    "rubric": st.sampled_from([{}, {"clear": "yes"}]), "ids": st.lists(ids, max_size=2),
    "add_row": {
        "kind": st.sampled_from(["action", "indicator", "link", "item"]), "fields": st.sampled_from(ROW),
        "section": st.sampled_from(["actions", "x"]),
    },
    "reply": {"comment": ids},
    "comment": {"where": st.sampled_from(PLACES)},
    "edit_row": {"changes": st.sampled_from(ROW)},
    "tick": {"section": st.sampled_from(["ready", "actions"])},
    "add_note": {"kind": st.sampled_from(["checkins", "meetings", "readings"]), "fields": st.sampled_from(NOTE)},
    "edit_note": {"kind": st.sampled_from(["checkins", "meetings", "readings"]), "changes": st.sampled_from(NOTE)},
    "remove_note": {"kind": st.sampled_from(["checkins", "meetings", "readings"])},
    "restore_note": {"kind": st.sampled_from(["checkins", "meetings", "readings"])},
    "consent": {"answer": st.sampled_from(["yes", "no", ""]), "named": st.sampled_from(["yes", "no", ""])},
    "gallery_plan": {"id": st.sampled_from(WHOSE)},
    "appreciate": {"kind": st.sampled_from(["appreciate", "ask", "meet"])},
    "write_feedback": {"kind": st.sampled_from(["word", "mark", "note"])},
}  # fmt: skip


@pytest.fixture
def world(block, call, people):
    """A plan with rows, notes, a comment and a version; one of another group, one of somebody alone."""
    at = Plans(block({"rule": "any", "marks": "points"}, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    at.mapped(people.amina, at.wells)
    at.writes(people.amina, "vision.vision", "A day")
    at.adds_row(people.amina, "mendaaaa", "action", "work.actions", what="Mend", uses=["pumpaaaa"])
    at.adds_row(people.otieno, "worksaaa", "indicator", "measuring.indicators", what="Pumps", target="10")
    at.adds_row(people.otieno, "goneaaaa", "item", "work.ready", what="Rope")
    at.does(people.otieno, "remove_row", id="goneaaaa")
    at.notes(people.amina, "readings", "readaaaa", indicator="worksaaa", date="2026-11-20", value="7")
    at.notes(people.amina, "checkins", "checkaaa", date="2026-11-21", did="x", decision="adapt")
    at.does(people.amina, "comment", id="commenta", where="vision.vision", text="Hi")
    at.submits(people.amina, part="vision")
    at.does(people.amina, "consent", answer="yes", named="")
    at.does(people.amina, "publish", parts=["vision"], words="")
    seeds = at.grouped(people.maria, name="Seeds")
    at.writes(people.layla, "work.stop", "Alone")
    at.known = {
        "<group>": at.wells, "<abroad>": seeds, "<alone>": -at.share_of(people.layla),
        "<token>": at.tokens[people.amina.pk],
    }  # fmt: skip
    at.people = [people.amina, people.maria, people.layla, people.henrik, people.priya, None]
    return at


def test_every_handler_of_the_block_is_found():
    assert {"poll", "write_section", "add_row", "submit_part", "board_csv", "save_settings"} <= set(HANDLERS)
    assert len(HANDLERS) == 41


class TestActionPlan(AnyRequest):
    BLOCK = ActionPlanXBlock
    FITTING = FITTING
    WORLDLY = [*IDS, "<group>", "<alone>", "<token>"]
    LEARNERS = (
        {"section": "vision.vision", "text": "x", "base": 0},
        {"part": "vision"},
        {"answer": "yes", "named": "yes"},
        {"parts": ["vision"], "words": ""},
    )
