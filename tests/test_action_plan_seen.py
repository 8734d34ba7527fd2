"""Who sees what of a plan: nothing that is course staff's alone, and in the gallery nobody who did not agree."""

import json

import pytest
from django.utils import translation

from grooc_xblocks.domain.plan_chart import Trend
from grooc_xblocks.states.plan_lived import says
from tests.action_plans import TYPE, Plans
from tests.lively_plans import lively


@pytest.fixture
def at(block, call, people):
    return lively(block, call, people)


def strings(value):
    """Every text in a value, keys too."""
    if isinstance(value, dict):
        return [*value, *(text for one in value.values() for text in strings(one))]
    if isinstance(value, list):
        return [text for one in value for text in strings(one)]
    return [value]


def test_learners_receive_no_note_and_no_mark_that_is_not_released(at, people):
    state, older = at.state(people.amina), at.does(people.amina, "older_acts", before=2**53)
    assert {key: one["points"] for key, one in state["feedback"].items()} == {"wordaaaa": None, "markaaaa": 4}
    for told in (state, older):
        assert not {"noted", "marked"} & {act["operation"] for act in told["acts"]}
        assert not {"Ring them", "Not yet told", "noteaaaa", "waitaaaa"} & set(strings(told))
    lines = {act["operation"]: act["subject"] for act in older["acts"]}
    assert (lines["commented"], lines["row_added"], lines["agreed"]) == ("A day when it works", "Mend it", "Vision")
    seen = at.does(people.henrik, "view_plan", group=at.wells)
    assert set(seen["feedback"]) == {"wordaaaa", "markaaaa", "waitaaaa", "noteaaaa"}
    at.does(people.henrik, "write_feedback", group=at.wells, id="noteaaab", kind="note", part="", text="Again")
    heard = at.does(people.amina, "poll", version=at.tokens[people.amina.pk])
    assert "feedback" not in heard
    at.does(people.henrik, "release", group=at.wells, ids=["waitaaaa"])
    heard = at.does(people.amina, "poll", version=at.tokens[people.amina.pk])
    assert list(heard["feedback"]) == ["waitaaaa"]


def test_in_the_gallery_only_those_are_named_who_said_so(at, people):
    gallery = at.does(people.maria, "gallery_page", text="", page=1)
    plan = at.does(people.maria, "gallery_plan", id=at.wells)
    for told in (json.dumps(gallery), json.dumps({**plan, "said": []})):
        assert not [name for name in ("Otieno", "Thuha", "Mr Haile", "Mama Rose") if name in told]
    assert (plan["named"], plan["unnamed"], plan["words"]) == (["Amina"], 1, "It runs again, says ….")
    rows = {row["id"]: row for part in plan["parts"] for section in part["sections"] for row in section["rows"]}
    assert rows["mendaaaa"]["who"] == ["", "Amina", "somebody"]
    assert (rows["mendaaaa"]["by"], rows["mendaaaa"]["marks"], rows["mendaaaa"]["statuses"]) == (0, {}, [])
    used = [(chip["name"], chip["kind_name"]) for chip in plan["used"]]
    assert used == [("Hand pump", "Places and things"), ("", "People")]
    said = [(one["name"], one["group"], one["text"], one["answer"]["name"]) for one in plan["said"]]
    assert said == [("Layla", "River", "How?", "Amina")]
    found = {text: at.does(people.maria, "gallery_page", text=text, page=1)["total"] for text in ("otieno", "runs")}
    assert found == {"otieno": 0, "runs": 1}  # nobody is found by a name that is hidden


def test_the_gallery_shows_what_was_submitted_and_what_was_read_since(at, people):
    row = at.state(people.amina)["rows"]["worksaaa"]
    at.edits_row(people.amina, row, what="Taps, not yet to be seen")
    at.notes(people.amina, "readings", "readbbbb", indicator="worksaaa", date="2001-11-22", value="11", how="Otieno")
    plan = at.does(people.maria, "gallery_plan", id=at.wells)
    assert "not yet to be seen" not in json.dumps(plan)
    assert plan["indicator"] == {"what": "Pumps", "unit": "of 12", "start": "5", "latest": "11", "target": "10"}
    assert plan["chart"]["says"] == "From 5 to 11: the target of 10 is reached."
    assert [point["value"] for point in plan["charts"][0]["points"]] == ["7", "11"]


def test_the_board_tells_who_needs_somebody_and_why(at, people):
    wells, river = at.does(people.henrik, "board", text="", page=1)["rows"]
    assert [part["number"] for part in wells["parts"]] == [0, 1, 1, 1, 0]
    assert [part["begun"] for part in wells["parts"]] == [False, True, True, True, False]
    assert [wells[name] for name in ("feedback", "unreleased", "readings", "cycles")] == [1, 1, 1, 1]
    assert (wells["active"], [member["name"] for member in wells["members"]]) == ([0] * 7 + [2], ["Amina", "Otieno"])
    assert (wells["need"], wells["why"]) == ("word", "1 mark waits to be released.")
    assert (river["need"], river["why"]) == ("fine", "They are writing, and nothing is overdue.")


SENTENCES = {
    Trend("nothing"): "Nothing was read yet.",
    Trend("nothing", target="10"): "Nothing was read yet. The target is 10.",
    Trend("nothing", start="5"): "It begins at 5. Nothing was read yet.",
    Trend("nothing", start="5", target="10"): "It begins at 5 and is to reach 10. Nothing was read yet.",
    Trend("one", "5", "5"): "One reading so far: 5.",
    Trend("one", "5", "5", "10"): "One reading so far: 5. The target is 10.",
    Trend("reached", "41", "7", "7.5"): "From 41 to 7: the target of 7.5 is reached.",
    Trend("closer", "5", "7", "10"): "From 5 to 7, closer to the target of 10.",
    Trend("further", "5", "4", "10"): "From 5 to 4, further from the target of 10.",
    Trend("same", "5", "5"): "Still at 5.",
    Trend("same", "5", "5", "10"): "Still at 5. The target is 10.",
    Trend("more", "5", "7"): "From 5 up to 7.",
    Trend("less", "7", "-0.25"): "From 7 down to -0.25.",
}


@pytest.mark.parametrize(("trend", "sentence"), SENTENCES.items())
def test_a_chart_says_what_it_shows(trend, sentence):
    assert says(trend, lambda text, _plural, _count: text) == sentence


def test_numbers_of_the_sentence_are_written_as_the_reader_writes_them():
    with translation.override("fr"):
        assert says(Trend("more", "0.5", "1200"), lambda text, _plural, _count: text) == "From 0,5 up to 1200."


def test_plans_of_people_who_work_alone_stand_on_the_board_and_without_a_name_in_the_gallery(block, call, people):
    at = Plans(block({"work": "alone"}, block_type=TYPE), call)
    amina = people.amina
    at.writes(amina, "vision.vision", "A day of mine, says amina")
    at.submits(amina, part="vision")
    at.does(amina, "consent", answer="yes", named="")
    at.does(amina, "publish", parts=["vision"], words="")
    (row,) = at.does(people.henrik, "board", text="", page=1)["rows"]
    number = row["id"]
    assert (row["name"], row["alone"], len(row["members"]), number < 0) == ("amina", True, 1, True)
    assert (row["need"], row["why"], row["active"][-1]) == ("fine", "“Vision” was submitted today.", 1)
    plan = at.does(people.maria, "gallery_plan", id=number)
    assert (plan["name"], plan["named"], plan["unnamed"], "amina" in json.dumps(plan)) == ("somebody", [], 1, False)
    at.does(amina, "consent", answer="yes", named="yes")
    assert at.does(people.maria, "gallery_plan", id=number)["name"] == "amina"


def test_a_line_about_a_comment_says_which_section_it_is_about(at, people):
    at.does(people.amina, "comment", id="commentb", where="work.first", text="Who goes?")
    at.does(people.otieno, "reply", comment="commentb", id="replybbb", text="I do.")
    lines = at.state(people.amina)["acts"][:2]
    assert [(line["operation"], line["subject"]) for line in lines] == [
        ("replied", "What we will try first"), ("commented", "What we will try first"),
    ]  # fmt: skip
