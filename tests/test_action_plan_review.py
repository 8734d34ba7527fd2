"""An action plan looked at again: names hidden everywhere, what came along once, sections that an author changed."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Edit, Owner
from tests.action_plans import TYPE, Plans, with_two_parts
from tests.test_action_plan_gallery import cards, shown


@pytest.fixture
def at(block, call, people):
    return with_two_parts(block, call, people)


def test_no_name_is_read_from_an_asset_or_from_the_words_two_problems_share(at, people):
    at.does(people.otieno, "write_problem", text="Only Otieno mends the rusty pumps", base=0)
    shed = {"name": "Shed of Otieno", "kind": "places", "level": "team", "offers": "", "knows": []}
    at.mapped(people.amina, at.wells, pumpaaaa=shed)
    at.edits_row(people.amina, at.state(people.amina)["rows"]["digaaaaa"], what="Dig well", uses=["pumpaaaa"])
    at.submits(people.amina, part="work")
    shown(at, people.amina)
    at.does(people.maria, "write_problem", text="Nobody but otieno mends rusty pumps", base=0)
    (card,) = cards(at, people.maria)
    assert [chip["name"] for chip in card["used"]] == ["Shed of …"]
    assert card["why"] == ["mends", "rusty"]
    assert "Otieno" not in str(at.does(people.maria, "gallery_page"))


def test_nobody_is_found_whose_name_is_not_to_be_read(at, people):
    at.does(people.otieno, "write_problem", text="Mr Haile and Otieno mend it alone", base=0)
    shown(at, people.amina)
    for name in ("Haile", "Otieno"):
        page = at.does(people.maria, "gallery_page", text=name)
        assert (page["cards"], page["total"]) == ([], 0)
    assert at.does(people.maria, "gallery_page", text="mend it")["total"] == 1


def test_a_comment_on_the_problem_says_when_it_was_changed_since(at, people):
    at.does(people.amina, "write_problem", text="Ours", base=0)
    at.does(people.otieno, "comment", id="commenta", where="problem.problem", text="Whose?", since="")
    assert at.state(people.otieno)["comments"]["commenta"]["changed"] is False
    version = at.state(people.amina)["problem"]["version"]
    heard = at.does(people.amina, "write_problem", text="Ours, all of ours", base=version)
    assert heard["comments"]["commenta"]["changed"] is True


def test_what_came_along_does_not_come_again_after_others_changed_it(at, people):
    at.writes(people.layla, "work.first", "A first try")
    at.joins(people.layla, at.wells)
    at.does(people.layla, "bring_along", source="own")
    first = at.state(people.otieno)["sections"]["work.first"]
    told = {"section": "work.first", "text": "A better first try", "base": first["version"]}
    at.does(people.otieno, "write_section", **told)
    assert at.state(people.layla)["bring"] is None
    at.does(people.layla, "bring_along", source="own")
    assert at.state(people.otieno)["sections"]["work.first"]["text"] == "A better first try"


def test_a_reflection_that_is_gone_does_not_keep_others_from_being_chosen(at, people):
    one = {"reflections": {str(people.amina.pk): {"answers": {"a": "We saw a lot"}, "at": "2026-11-02T12:00:00+00:00"}}}
    at.writes_map(people.amina, at.wells, one)
    mine = f"map:{people.amina.pk}"
    at.does(people.amina, "choose_final", reflections=[mine], map=True, names=True)
    at.writes_map(people.amina, at.wells, {"reflections": {str(people.amina.pk): None}})
    at.does(people.otieno, "choose_final", reflections=[mine], map=False, names=True)
    assert at.state(people.otieno)["final"] == {"reflections": [], "map": False, "names": True}


def test_a_date_that_is_none_does_not_close_the_plan(block, call, people):
    at = Plans(block({"suggested_date": "soon"}, block_type=TYPE), call)
    at.writes(people.amina, "vision.vision", "A day when it works")
    at.submits(people.amina, part="vision")
    assert at.state(people.amina)["next"] is None


def test_the_final_deliverable_is_a_step_once_there_is_something_to_put_together(block, call, people):
    at = Plans(block({"suggested_date": "2099-02-07T18:00:00+00:00"}, block_type=TYPE), call)
    at.writes(people.amina, "vision.vision", "A day when it works")
    assert at.state(people.amina)["next"] is None
    at.submits(people.amina, part="vision")
    step = at.state(people.amina)["next"]
    assert (step["what"], step["id"], step["day"]) == ("part", "final", "2099-02-07")


def test_who_wrote_back_is_called_the_same_in_every_answer(at, people):
    shown(at, people.amina)
    at.does(people.maria, "appreciate", id="praiseaa", plan=at.wells, kind="ask", text="How long?")
    before = at.state(people.otieno)
    name = before["former"][str(people.maria.pk)]
    heard = at.does(people.otieno, "write_section", section="work.first", text="x", base=0)
    (line,) = [act for act in heard["acts"] if act["operation"] == "appreciated"]
    assert line["actor_name"] == name


def test_a_section_that_the_author_made_one_of_another_kind_closes_no_file(at, people):
    for key, kind, section in (("itemaaaa", "item", "ready"), ("ropeaaaa", "action", "actions")):
        at.adds_row(people.amina, key, kind, f"work.{section}", what="Rope")
    at.submits(people.amina, part="work")
    shown(at, people.amina)
    kinds = {"actions": "text", "ready": "indicators", "first": "checklist"}
    sections = [
        {"id": name, "kind": kind, "title": name, "prompt": "", "example": "", "items": []}
        for name, kind in kinds.items()
    ]
    usage = at.block.scope_ids.usage_id
    parts = [{"id": "work", "title": "Work", "intro": "", "suggested_date": None, "sections": sections}]
    at.block.runtime.shelf.course_of(usage).fields(usage).update(template="own", parts=parts)
    for form in ("docx", "csv", "json"):
        for number in ({}, {"number": 3}):
            assert at.file(people.otieno, "export_plan", format=form, **number).status_int == 200
    told = at.file(people.otieno, "export_plan", format="json").json
    assert [row["id"] for row in told["other_rows"]] == ["digaaaaa", "itemaaaa", "ropeaaaa"]
    plan = at.does(people.maria, "gallery_plan", id=at.wells)
    assert [section["rows"] for part in plan["parts"] for section in part["sections"]] == [[], [], []]


def test_what_is_overdue_is_so_where_the_reader_lives(at, people):
    for user, zone in ((people.amina, "Pacific/Kiritimati"), (people.otieno, "Pacific/Pago_Pago")):
        user.person.time_zone = zone  # twenty-five hours apart: never the same day
    today = datetime.now(ZoneInfo("Pacific/Pago_Pago")).date().isoformat()
    at.edits_row(people.amina, at.state(people.amina)["rows"]["digaaaaa"], when=today)
    assert (at.state(people.amina)["overdue"], at.state(people.otieno)["overdue"]) == (["digaaaaa"], [])


def test_what_was_taken_out_for_good_does_not_come_back_when_it_is_sent_again(at, people):
    row = {"id": "ropeaaaa", "part": "work", "section": "actions", "kind": "action", "fields": {"what": "Rope"}}
    note = {"kind": "meetings", "id": "meetaaaa", "fields": {"date": "2026-11-14", "text": "We met"}}
    at.does(people.amina, "add_row", **row)
    at.does(people.amina, "add_note", **note)
    at.does(people.otieno, "remove_row", id="ropeaaaa")
    at.does(people.otieno, "remove_note", kind="meetings", id="meetaaaa")
    gone = {"removed": {"ropeaaaa": None}, "removed_notes": {"meetaaaa": None}}  # as after fifty more
    key = at.block.scope_ids.usage_id
    edit = lambda _now: Edit("row_removed", gone)  # noqa: E731
    api.edit_shared(usage_key=key, owner=Owner(group_id=at.wells), actor=people.otieno.pk, edit=edit)
    at.does(people.amina, "add_row", **row)
    at.does(people.amina, "add_note", **note)
    state = at.state(people.amina)
    assert ("ropeaaaa" in state["rows"], state["meetings"]) == (False, {})
