"""What the server sends is what ``state.ts`` says: every key, no key more, every type; patches are parts of it."""

from dataclasses import asdict
from pathlib import Path

import pytest

from grooc_xblocks.domain import plan_settings
from tests.action_plans import TYPE, Plans
from tests.typescript import Types
from tests.wire import arguments

STATE = Path(__file__).resolve().parent.parent / "frontend" / "action_plan" / "state.ts"
RUBRIC = [
    {"id": "clear", "title": "Clear", "levels": [
        {"id": "not", "title": "Not yet", "points": 0}, {"id": "yes", "title": "Yes", "points": 4},
    ]},
]  # fmt: skip


@pytest.fixture(scope="module")
def types():
    return Types(STATE)


@pytest.fixture
def at(block, call, people):
    """A lively plan: with everything that there can be in one."""
    settings = {"marks": "rubric", "rubric": RUBRIC, "suggested_date": "2026-12-20T18:00:00+00:00"}
    at = Plans(block(settings, block_type=TYPE), call)
    amina, otieno, thuha = people.amina, people.otieno, people.thuha
    at.wells = at.grouped(amina, otieno, thuha)
    at.mapped(amina, at.wells)
    at.writes(amina, "vision.vision", "# A day\n- Water at noon")
    at.writes(thuha, "work.first", "One pump")
    at.does(otieno, "write_problem", text="Pumps stay broken.", base=0)
    mend = at.adds_row(
        amina, "mendaaaa", "action", "work.actions", what="Mend it", who=[otieno.pk, "Mr Haile"], when="2026-11-01",
        uses=["pumpaaaa", "roseaaaa"], done_when="Water",
    )  # fmt: skip
    at.edits_row(otieno, mend, status="under_way")
    at.adds_row(amina, "goneaaaa", "action", "work.actions", what="Gone")
    at.adds_row(
        amina, "worksaaa", "indicator", "measuring.indicators", what="Pumps", unit="of 12", baseline="5", target="10",
        until="2027-01-26",
    )  # fmt: skip
    at.adds_row(
        otieno, "tallyaaa", "link", "measuring.links", what="Tally", address="https://tally.example/a", summary="Ours"
    )
    item = at.does(amina, "poll", version="")["settings"]["parts"]
    line = next(section["items"][0] for part in item for section in part["sections"] if section["items"])
    at.does(amina, "tick", part="work", section="ready", item=line, done=True)
    at.adds_row(amina, "itemaaaa", "item", "work.ready", what="Buy rope")
    at.notes(otieno, "readings", "readaaaa", indicator="worksaaa", date="2026-11-20", value="7", who=[otieno.pk])
    at.notes(
        otieno, "checkins", "checkaaa", date="2026-11-21", did="We oiled it", learned="It squeaked", decision="adapt"
    )
    at.notes(amina, "checkins", "checkbbb", planned="2026-12-05", predicted="Ten pumps")
    at.notes(amina, "meetings", "meetaaaa", date="2026-11-14", there=[amina.pk, "Rose"], text="We met", agreed=["Ask"])
    at.notes(amina, "meetings", "goneaaab", date="2026-11-15", text="Nothing")
    at.does(amina, "comment", id="commenta", where="vision.vision", quote="A day", on_version=0, text="Which one?")
    at.does(people.henrik, "reply", comment="commenta", id="replyaaa", text="Thursday", group=at.wells)
    for part in ("vision", "measuring", "work"):
        at.submits(amina, otieno, part=part)
    at.does(thuha, "agree", part="work", answer="object", why="Too soon")
    at.does(amina, "remove_row", id="goneaaaa")
    at.does(amina, "remove_note", kind="meetings", id="goneaaab")
    at.does(amina, "set_pace", part="final", date="2026-12-24")
    for user, named in ((amina, "yes"), (otieno, "no")):
        at.does(user, "consent", answer="yes", named=named)
    at.does(amina, "publish", parts=["vision", "work", "measuring"], words="It runs again.")
    at.does(amina, "choose_final", reflections=[], map=True, names=True)
    for key, kind, told in (
        ("wordaaaa", "word", {"text": "Go on"}), ("markaaaa", "mark", {"rubric": {"clear": "yes"}}),
        ("noteaaaa", "note", {"text": "Ring them"}),
    ):  # fmt: skip
        at.does(people.henrik, "write_feedback", group=at.wells, id=key, kind=kind, part="work", **told)
    at.does(people.henrik, "release", group=at.wells, ids=["markaaaa"])
    at.river = at.grouped(people.layla, name="River")
    at.does(people.layla, "appreciate", id="appreaaa", plan=at.wells, kind="ask", text="How?")
    at.does(amina, "answer_appreciation", id="appreaaa", text="By oil")
    at.does(otieno, "poll", version="", writing={"where": "work.first"})
    at.leaves(thuha, at.wells)
    return at


FILLED = (
    "sections", "rows", "removed", "removed_notes", "ticks", "chips", "can_use", "checks", "standings", "versions",
    "changed_since", "comments", "checkins", "meetings", "readings", "charts", "timeline", "overdue", "pace", "writing",
    "acts", "appreciations", "feedback", "former", "next", "published",
)  # fmt: skip


def test_the_whole_state_is_the_contracts(at, people, types):
    state = at.state(people.amina)
    assert types.departures("State", state) == []
    assert [name for name in FILLED if not state[name]] == []
    assert state["former"][str(people.thuha.pk)] == "Thuha"
