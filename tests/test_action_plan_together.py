"""Several people on one plan at the same time: nothing is lost, nothing is doubled."""

import pytest

from tests.action_plans import TYPE, Plans
from tests.tables import Queries, tables

LINE = "We have asked them what they think."


@pytest.fixture
def at(block, call, people):
    """A plan of Amina and Otieno."""
    at = Plans(block({"rule": "any"}, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    return at


def test_different_lines_of_one_section_are_joined(at, people):
    base = at.writes(people.amina, "vision.vision", "One\nTwo\nThree")["version"]
    where = {"section": "vision.vision", "base": base, "since": ""}
    at.does(people.amina, "write_section", text="One and a half\nTwo\nThree", **where)
    joined = at.does(people.otieno, "write_section", text="One\nTwo\nThree and a half", **where)
    text = joined["sections"]["vision.vision"]
    assert (text["text"], text["by"], text["edits"]) == (
        "One and a half\nTwo\nThree and a half", [people.otieno.pk, people.amina.pk], 3,
    )  # fmt: skip


def test_the_same_lines_changed_at_once_ask_with_both_and_store_neither(at, people):
    base = at.writes(people.amina, "vision.vision", "A day")["version"]
    where = {"section": "vision.vision", "since": ""}
    at.does(people.amina, "write_section", text="A day with water", base=base, **where)
    refusal = at.refuses(
        people.otieno, "write_section", 409, "section_clash", section="vision.vision", text="A night", base=base
    )
    clash = refusal["clash"]
    assert (clash["section"], clash["base"], clash["yours"], clash["theirs"], clash["by"]) == (
        "vision.vision", "A day", "A night", "A day with water", [people.amina.pk],
    )  # fmt: skip
    told = {"text": clash["together"], "base": clash["version"]}
    answered = at.does(people.otieno, "write_section", **where, **told)
    assert answered["sections"]["vision.vision"]["text"] == clash["together"]


def test_the_problem_written_at_once_asks_with_both(at, people):
    at.does(people.amina, "write_problem", text="Pumps break.", base=0)
    clash = at.refuses(people.otieno, "write_problem", 409, "problem_clash", text="Nobody mends.", base=0)["clash"]
    assert (clash["section"], clash["theirs"], clash["yours"]) == ("problem", "Pumps break.", "Nobody mends.")


def test_different_fields_of_one_row_are_both_kept_and_the_same_one_asks(at, people):
    dig = at.adds_row(people.amina, "digaaaaa", "action", "work.actions", what="Dig")
    at.edits_row(people.amina, dig, status="done")
    edited = at.edits_row(people.otieno, dig, when="2026-12-01")
    assert (edited["status"], edited["when"]) == ("done", "2026-12-01")
    told = {"id": "digaaaaa", "base": dig["version"], "changes": {"status": "dropped", "what": "Dig deep"}}
    clash = at.refuses(people.otieno, "edit_row", 409, "row_clash", **told)["clash"]
    assert (clash["row"], clash["field"], clash["yours"], clash["theirs"]) == (
        "digaaaaa", "status", "dropped", "done",
    )  # fmt: skip
    assert at.state(people.amina)["rows"]["digaaaaa"]["what"] == "Dig"


def acts():
    """What somebody did without a connection, in order."""
    action = {"part": "work", "section": "actions", "kind": "action"}
    meeting = {"kind": "meetings", "id": "meetaaaa"}
    yield "write_section", {"section": "vision.vision", "text": "A day\nand a night", "base": 0}
    yield "write_section", {"section": "vision.vision", "text": "A day\nand two nights", "base": 1}
    yield "write_problem", {"text": "Pumps break.", "base": 0}
    yield "tick", {"part": "work", "section": "ready", "item": LINE, "done": True}
    yield "add_row", {"id": "digaaaaa", **action, "fields": {"what": "Dig"}}
    yield "add_row", {"id": "cutaaaaa", **action, "fields": {"what": "Cut"}}
    yield "edit_row", {"id": "digaaaaa", "base": 5, "changes": {"status": "done", "done_when": "One\nTwo"}}
    yield "move_row", {"id": "cutaaaaa", "after": ""}
    yield "add_note", {**meeting, "fields": {"date": "2026-11-04", "text": "We met"}}
    yield "edit_note", {**meeting, "base": 9, "changes": {"text": "We met\nand sang"}}
    yield "comment", {"id": "commenta", "where": "vision.vision", "text": "Which one?"}
    yield "reply", {"comment": "commenta", "id": "replyaaa", "text": "All"}
    yield "settle_comment", {"id": "commenta", "settled": True}
    yield "agree", {"part": "vision", "answer": "agree", "why": ""}
    yield "set_pace", {"part": "vision", "date": "2026-12-01"}
    yield "consent", {"answer": "yes", "named": "no"}
    yield "choose_final", {"reflections": [], "map": False, "names": False}
    yield "remove_row", {"id": "cutaaaaa"}
    yield "remove_note", meeting


def test_every_request_that_is_sent_twice_at_once_is_done_once(at, people):
    for handler, payload in acts():
        at.does(people.amina, handler, **payload, since="")
        before = tables()
        at.does(people.amina, handler, **payload, since="")
        assert tables() == before, handler


def test_a_queue_that_is_sent_again_as_a_whole_doubles_nothing(at, people):
    for handler, payload in acts():
        at.does(people.amina, handler, **payload, since="")
    once = at.state(people.otieno)
    for handler, payload in acts():
        at.asks(people.amina, handler, **payload, since="")
    twice = at.state(people.otieno)
    for field in ("sections", "problem", "rows", "meetings", "comments", "ticks", "standings"):
        assert without_versions(twice[field]) == without_versions(once[field]), field


def without_versions(value):
    if isinstance(value, dict):
        return {key: without_versions(one) for key, one in value.items() if key not in ("version", "at", "on_version")}
    return value


def test_what_another_removed_does_not_come_back_with_an_old_request(at, people):
    row = {"id": "digaaaaa", "part": "work", "section": "actions", "kind": "action", "fields": {"what": "Dig"}}
    at.does(people.amina, "add_row", **row)
    at.does(people.otieno, "remove_row", id="digaaaaa")
    at.does(people.amina, "add_row", **row)
    assert at.state(people.amina)["rows"] == {}
    at.refuses(people.otieno, "add_row", 409, "moved_on", **row)


def test_one_edit_of_a_plan_costs_ten_queries_at_most(at, people):
    dig = at.adds_row(people.amina, "digaaaaa", "action", "work.actions", what="Dig", who=[people.otieno.pk])
    at.state(people.amina)
    told = {"id": "digaaaaa", "base": dig["version"], "changes": {"who": [people.amina.pk], "status": "done"}}
    with Queries() as queries:
        at.does(people.amina, "edit_row", **told)
    assert len(queries.ours) <= 10, queries.ours
