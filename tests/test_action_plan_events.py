"""Tracking events of the action plan: each act publishes the one that ``docs/events.rst`` describes."""

import re
from pathlib import Path

import pytest

from grooc_xblocks.action_plan import ActionPlanXBlock
from tests.action_plans import TYPE, Plans
from tests.fuzzing import handlers_of
from tests.wire import published

PAGE = Path(__file__).resolve().parent.parent / "docs" / "events.rst"
SECTION = PAGE.read_text(encoding="utf-8").partition("\n``grooc_action_plan``\n")[2].partition("\n``grooc_peer")[0]
ROW = re.compile(r"^``(grooc\.[a-z_.]+)``\s+``(\w+)``\s+(\S.*)$", re.MULTILINE)
IN_CODE = {name: event for name in handlers_of(ActionPlanXBlock) if (event := getattr(ActionPlanXBlock, name).event)}
MARK = {"id": "markaaaa", "kind": "mark", "part": "", "text": "", "points": 7, "rubric": {}}


@pytest.fixture
def at(block, call, people):
    at = Plans(block({"rule": "any", "marks": "points"}, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    return at


def test_the_page_names_every_event_and_no_other():
    rows = ROW.findall(SECTION)
    assert {handler: event for event, handler, _ in rows} == IN_CODE
    assert len(rows) == len(IN_CODE) == 28
    assert [event for event, _, trigger in rows if len(trigger) < 10] == []


def acts():
    """What Amina does, in an order that always succeeds: every handler that publishes, once."""
    row, note = {"id": "digaaaaa"}, {"kind": "meetings", "id": "meetaaaa"}
    yield "write_section", {"section": "vision.vision", "text": "A day", "base": 0}
    yield "write_problem", {"text": "Pumps break.", "base": 0}
    yield "tick", {"part": "work", "section": "ready", "item": "We have asked them what they think.", "done": True}
    yield "add_row", {**row, "part": "work", "section": "actions", "kind": "action", "fields": {"what": "Dig"}}
    yield "edit_row", {**row, "base": 4, "changes": {"status": "done"}}
    yield "move_row", {**row, "after": ""}
    yield "remove_row", row
    yield "restore_row", row
    yield "add_note", {**note, "fields": {"date": "2026-11-04", "text": "We met"}}
    yield "edit_note", {**note, "base": 9, "changes": {"where": "Outside"}}
    yield "remove_note", note
    yield "restore_note", note
    yield "comment", {"id": "commenta", "where": "vision.vision", "text": "Which?"}
    yield "reply", {"comment": "commenta", "id": "replyaaa", "text": "All"}
    yield "settle_comment", {"id": "commenta", "settled": True}
    yield "agree", {"part": "vision", "answer": "agree", "why": ""}
    yield "submit_part", {"part": "vision"}
    yield "set_pace", {"part": "work", "date": None}
    yield "consent", {"answer": "yes", "named": "yes"}
    yield "choose_final", {"reflections": [], "map": True, "names": True}
    yield "publish", {"parts": ["vision"], "words": ""}
    yield "leave_behind", {"source": "own"}


def test_every_act_publishes_its_event_with_the_group_it_is_about(at, people):
    expected = []
    for handler, payload in acts():
        at.does(people.amina, handler, **payload)
        expected.append((IN_CODE[handler], at.wells))
    at.writes(people.layla, "vision.vision", "Mine")
    at.does(people.layla, "appreciate", id="praiseaa", plan=at.wells, kind="ask", text="How?")
    at.does(people.amina, "answer_appreciation", id="praiseaa", text="So")
    at.does(people.amina, "unpublish")
    at.does(people.henrik, "write_feedback", **MARK, group=at.wells)
    at.does(people.henrik, "release", group=at.wells, ids=["markaaaa"])
    at.joins(people.layla, at.wells)
    at.does(people.layla, "bring_along", source="own")
    expected += [(IN_CODE[handler], None) for handler in ("write_section", "appreciate")]
    more = ("answer_appreciation", "unpublish", "write_feedback", "release", "bring_along")
    expected += [(IN_CODE[handler], at.wells) for handler in more]
    assert published() == [(name, {"group_set": "main", "group_id": group}) for name, group in expected]
    assert {name for name, _ in published()} == set(IN_CODE.values())


def test_refusals_and_reading_publish_nothing(at, people):
    at.writes(people.amina, "vision.vision", "A day")
    before = published()
    at.refuses(people.amina, "submit_part", 422, "nothing_written", part="final")
    at.refuses(people.otieno, "edit_row", 404, "not_there", id="gonegone", base=0, changes={})
    for form in ("csv", "json"):
        at.file(people.amina, "export_plan", format=form)
    for handler in ("read_final", "gallery_page"):
        at.does(people.amina, handler)
    at.does(people.amina, "older_acts", before=9)
    at.file(people.amina, "calendar", mine=True)
    at.does(people.henrik, "board")
    at.does(people.henrik, "view_plan", group=at.wells)
    assert published() == before
