"""Who else a plan is for: course staff, whoever joins or leaves, and the map it uses."""

import csv
import io

import pytest
from grooc_workbench.courses import AuthoredBlock
from grooc_workbench.runtime import PlayerRuntime

from grooc_xblocks.domain.assets import new
from grooc_xblocks.groups.models import Snapshot
from tests.action_plans import PUMP, TYPE, Plans, with_two_parts
from tests.tables import holding, tables

WORD = {"id": "wordaaaa", "kind": "word", "part": "", "text": "Well begun", "points": None, "rubric": {}}


@pytest.fixture
def at(block, call, people):
    """A plan of Amina and Otieno, of which two parts are submitted; Maria is in a group of her own."""
    return with_two_parts(block, call, people)


# Course staff


def test_a_learner_of_another_group_may_do_nothing_with_a_groups_plan(at, people):
    for handler, payload in {
        "view_plan": {"group": at.wells}, "board": {}, "board_csv": {},
        "comment": {"id": "commentb", "where": "vision.vision", "text": "Hi", "group": at.wells},
        "reply": {"id": "replyaaa", "comment": "commentb", "text": "Hi", "group": at.wells},
        "settle_comment": {"id": "commentb", "settled": True, "group": at.wells},
        "read_version": {"number": 1, "group": at.wells}, "older_acts": {"before": 10**6, "group": at.wells},
        "read_final": {"group": at.wells}, "export_plan": {"format": "csv", "group": at.wells},
        "readings_csv": {"indicator": "worksaaa", "group": at.wells},
        "write_feedback": {**WORD, "group": at.wells}, "release": {"group": at.wells, "ids": []},
    }.items():  # fmt: skip
        for user in (people.maria, people.otieno):
            at.refuses(user, handler, 403, "not_yours", **payload)


def test_ids_of_another_groups_plan_lead_nowhere(at, people):
    for handler, payload in {
        "edit_row": {"id": "digaaaaa", "base": 1, "changes": {"what": "Mine"}},
        "restore_row": {"id": "digaaaaa"}, "move_row": {"id": "digaaaaa", "after": ""},
        "edit_note": {"kind": "meetings", "id": "meetaaaa", "base": 1, "changes": {}},
        "read_version": {"number": 1}, "bring_along": {"source": "left"},
        "reply": {"id": "replyaaa", "comment": "commentb", "text": "Hi"},
    }.items():  # fmt: skip
        at.refuses(people.maria, handler, 404, "not_there", **payload)


def test_course_staff_look_at_a_plan_and_change_nothing_of_it(at, people):
    before = tables()
    seen = at.does(people.henrik, "view_plan", group=at.wells)
    assert (seen["readonly"], list(seen["rows"])) == ("preview", ["digaaaaa"])
    at.does(people.henrik, "read_version", number=1, group=at.wells)
    assert tables() == before


def test_a_word_is_read_at_once_a_mark_when_it_is_released_and_a_note_never(at, people):
    for kind, more in (("word", {}), ("mark", {"points": 7.5}), ("note", {})):
        told = {**WORD, **more, "id": f"{kind}aaaa", "kind": kind, "text": f"The {kind}"}
        at.does(people.henrik, "write_feedback", **told, group=at.wells)
    state = at.state(people.otieno)
    assert [(one["kind"], one["text"], one["name"]) for one in state["feedback"].values()] == [
        ("word", "The word", "henrik")
    ]
    at.does(people.henrik, "release", group=at.wells, ids=["markaaaa"])
    assert {one["text"] for one in at.state(people.otieno)["feedback"].values()} == {"The word", "The mark"}
    at.submits(people.amina, part="final")
    told = [
        at.state(people.otieno), at.does(people.otieno, "older_acts", before=2**53),
        at.does(people.otieno, "read_version", number=3), at.does(people.otieno, "read_final"),
        *(at.file(people.otieno, "export_plan", format=form).body for form in ("csv", "json")),
    ]  # fmt: skip
    assert [one for one in told if "The note" in str(one) or "noted" in str(one)] == []
    seen = at.does(people.henrik, "view_plan", group=at.wells)["feedback"]
    assert {one["kind"] for one in seen.values()} == {"word", "mark", "note"}
    assert at.refuses(people.henrik, "release", 404, "not_there", group=at.wells, ids=["noteaaaa"])


@pytest.fixture
def grades(monkeypatch):
    """What is passed on to the platform, first to last."""
    sent = []
    publish = PlayerRuntime.publish

    def noted(runtime, block, event_type, event_data):
        if event_type == "grade":
            sent.append(dict(event_data))
        publish(runtime, block, event_type, event_data)

    monkeypatch.setattr(PlayerRuntime, "publish", noted)
    return sent


def test_a_mark_is_each_members_grade_once_at_a_visit_of_their_own(at, people, rendered, seen_by, grades):
    mark = {**WORD, "id": "markaaaa", "kind": "mark", "points": 7.5, "group": at.wells}
    at.does(people.henrik, "write_feedback", **mark)
    at.state(people.amina)
    assert grades == []
    at.does(people.henrik, "release", group=at.wells, ids=["markaaaa"])
    at.does(people.henrik, "release", group=at.wells, ids=["markaaaa"])
    assert grades == []
    for _visit in range(2):
        rendered(seen_by(people.amina, at.block))
        at.state(people.amina)
    at.does(people.henrik, "view_plan", group=at.wells)
    assert grades == [{"value": 7.5, "max_value": 10.0}]
    at.state(people.otieno)
    assert len(grades) == 2
    at.does(people.henrik, "write_feedback", **{**mark, "id": "markbbbb", "points": 9})
    at.does(people.henrik, "release", group=at.wells, ids=["markbbbb"])
    at.state(people.otieno)
    assert grades[2:] == [{"value": 9.0, "max_value": 10.0}]


def test_completion_without_marks_has_no_grade_and_marks_follow_the_authors_scale(block, call, people, grades):
    plain = block({"rule": "any"}, people.layla, block_type=TYPE)
    assert (plain.has_score, plain.max_score()) == (False, None)
    levels = [{"id": "low", "title": "Low", "points": 1}, {"id": "high", "title": "High", "points": 4}]
    rubric = [{"id": one, "title": one, "levels": levels} for one in ("cause", "steps")]
    marked = block({"marks": "rubric", "rubric": rubric, "grade_on_completion": True}, block_type=TYPE)
    assert (marked.has_score, marked.max_score(), marked.grades_completion) == (True, 8.0, False)
    at = Plans(marked, call)
    wells = at.grouped(people.amina, people.otieno)
    mark = {**WORD, "id": "markaaaa", "kind": "mark", "group": wells}
    at.refuses(people.henrik, "write_feedback", 422, "invalid", **{**mark, "rubric": {"cause": "low"}})
    at.does(people.henrik, "write_feedback", **{**mark, "rubric": {"cause": "low", "steps": "high"}})
    at.does(people.henrik, "release", group=wells, ids=["markaaaa"])
    at.state(people.amina)
    assert grades == [{"value": 5.0, "max_value": 8.0}]


def test_the_board_says_how_far_every_group_is_and_can_be_taken_along(at, people):
    board = at.does(people.henrik, "board")
    rows = {row["name"]: row for row in board["rows"]}
    assert [(part["part"], part["number"]) for part in rows["Wells"]["parts"]][:3] == [
        ("problem", 0), ("vision", 1), ("work", 1),
    ]  # fmt: skip
    assert all(row["why"] for row in board["rows"])
    table = list(csv.DictReader(io.StringIO(at.file(people.henrik, "board_csv").body.decode("utf-8-sig"), newline="")))
    assert {row["Group"] for row in table} == {"Wells", "Seeds"}


# Joining and leaving


def test_a_plan_that_was_begun_alone_comes_along_into_a_group_and_stays_its_writers(at, people):
    at.writes(people.layla, "vision.vision", "My own day")
    at.writes(people.layla, "work.first", "A first try")
    at.adds_row(people.layla, "cutaaaaa", "action", "work.actions", what="Cut", who=[people.layla.pk])
    at.joins(people.layla, at.wells)
    assert at.state(people.layla)["bring"] == {"rows": 1, "sections": 2, "from": "own"}
    heard = [at.does(people.layla, "bring_along", source="own") for _time in range(2)]
    assert heard[0]["bring"] is None
    state = at.state(people.otieno)
    row = state["rows"]["cutaaaaa"]
    assert (row["by"], row["who"]) == (people.layla.pk, [people.layla.pk])
    assert state["rows"]["digaaaaa"]["by"] == people.amina.pk
    assert state["sections"]["work.first"]["by"] == [people.layla.pk]
    vision = state["sections"]["vision.vision"]
    assert (vision["text"].count("My own day"), vision["by"]) == (1, [people.layla.pk, people.amina.pk])
    assert at.state(people.layla)["bring"] is None


def test_what_was_left_behind_is_not_offered_again(at, people):
    at.writes(people.layla, "vision.vision", "My own day")
    at.joins(people.layla, at.wells)
    assert at.does(people.layla, "leave_behind", source="own")["bring"] is None
    assert at.state(people.layla)["bring"] is None


def test_whoever_leaves_keeps_a_copy_and_can_go_on_with_it_alone(at, people):
    at.leaves(people.otieno, at.wells)
    state = at.state(people.otieno)
    assert (state["sections"], state["bring"]) == ({}, {"rows": 1, "sections": 1, "from": "left"})
    at.does(people.otieno, "bring_along", source="left")
    mine = at.state(people.otieno)
    assert mine["rows"]["digaaaaa"]["what"] == "Dig"
    assert mine["chips"]["pumpaaaa"]["name"] == "Hand pump"
    at.writes(people.amina, "measuring.know", "Only ours")
    assert "measuring.know" not in at.state(people.otieno)["sections"]


# What comes from the map


def map_of(at):
    """The key of the map in the plan's course; its block is there from now on."""
    key = at.block.scope_ids.usage_id
    there = key.context_key.make_usage_key("grooc_asset_map", "themap")
    at.block.runtime.shelf.course_of(key).blocks[there] = AuthoredBlock("grooc_asset_map")
    return there


def test_an_asset_that_is_renamed_on_the_map_has_its_new_name_and_the_old_one_beside_it(at, people):
    at.state(people.otieno)
    pump = new(PUMP, by=people.amina.pk, at="2026-11-01T12:00:00+00:00")
    at.writes_map(people.amina, at.wells, {"assets": {"pumpaaaa": {**pump, "name": "Foot pump"}}})
    heard = at.does(people.otieno, "poll", version=at.tokens[people.otieno.pk])
    chip = heard["chips"]["pumpaaaa"]
    assert (chip["name"], chip["was"], chip["gone"]) == ("Foot pump", "Hand pump", False)


def test_an_asset_that_is_taken_off_the_map_keeps_its_words_in_the_plan(at, people):
    at.writes_map(people.amina, at.wells, {"assets": {"pumpaaaa": None}})
    chip = at.state(people.otieno)["chips"]["pumpaaaa"]
    assert (chip["name"], chip["gone"]) == ("Hand pump", True)
    dig = at.state(people.otieno)["rows"]["digaaaaa"]
    assert at.edits_row(people.otieno, dig, what="Dig deep", uses=["pumpaaaa"])["uses"] == ["pumpaaaa"]


def test_the_problem_of_the_map_stays_when_the_map_has_none_any_more(at, people):
    assert at.state(people.otieno)["problem"]["state"] == "linked"
    at.writes_map(people.amina, at.wells, {"problem": {"text": None}})
    problem = at.state(people.otieno)["problem"]
    assert (problem["text"], problem["source"]) == ("Pumps that last", "group")


def test_whoever_is_erased_from_the_map_is_gone_from_the_plan_and_its_versions(at, people):
    assert {one.partition(".")[0] for one in holding("Mama Rose")} >= {"SharedItem", "Snapshot", "Change"}
    erased = at.call(PlayerRuntime(people.amina).get_block(map_of(at)), "erase_person", {"id": "roseaaaa", "since": ""})
    assert erased[0] == 200
    assert holding("Mama Rose") == []
    state = at.state(people.otieno)
    assert (state["rows"]["digaaaaa"]["uses"], "roseaaaa" in state["chips"]) == (["pumpaaaa"], False)
    assert state["sections"]["vision.vision"]["text"] == "A day on which Otieno and … mend the pump"
    assert Snapshot.objects.filter(name="plan").count() == 2
