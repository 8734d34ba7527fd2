"""What a group takes along of its plan: one document of everything, one part, a table, data, days of a calendar."""

import csv
import io
import json
import re

import pytest
from django.utils import translation
from docx import Document
from docx.oxml.ns import qn

from tests.action_plans import TYPE, Plans
from tests.documents.test_map_docx import cells, headings
from tests.documents.test_pictures import png, sent
from tests.documents.test_plan_docx import described, links
from tests.odd_texts import TORTURE

PUMP = {"name": "Hand pump", "kind": "places", "level": "team", "offers": "Water", "knows": ["Mama Rose"]}
ACTION = {"what": "Mend the pump", "when": "2026-12-01", "uses": ["pumpaaaa"], "done_when": "It gives water"}
INDICATOR = {"what": "Pumps that work", "unit": "of 12", "baseline": "5", "target": "10", "until": "2027-01-26"}
LINK = {"what": "=Tally", "address": "https://tally.example/a", "summary": "What we counted"}


@pytest.fixture
def at(block, call, people):
    """A plan of Amina and Otieno, about the wells on their map, from its problem to a check-in."""
    at = Plans(block({"rule": "any", "suggested_date": "2026-12-20"}, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    amina, otieno = people.amina, people.otieno
    at.mapped(amina, at.wells, pumpaaaa=PUMP)
    thought = {"answers": {"surprised": "So much *water*"}, "at": ""}
    at.writes_map(otieno, at.wells, {"reflections": {str(otieno.pk): thought}})
    at.writes(amina, "vision.vision", "# A day\n- Water at [noon](https://well.example)")
    at.writes(amina, "work.first", TORTURE)
    at.adds_row(amina, "mendaaaa", "action", "work.actions", **ACTION, who=[otieno.pk, "Mr Haile"])
    at.adds_row(amina, "worksaaa", "indicator", "measuring.indicators", **INDICATOR)
    at.adds_row(otieno, "tallyaaa", "link", "measuring.links", **LINK)
    at.does(amina, "tick", part="work", section="ready", item="We have asked them what they think.", done=True)
    for key, day, value in (("readbbbb", "2026-11-20", "7"), ("readaaaa", "2026-11-13", "6")):
        at.notes(otieno, "readings", key, indicator="worksaaa", date=day, value=value, who=[otieno.pk])
    at.notes(
        amina, "checkins", "checkaaa", date="2026-11-21", did="We oiled it", learned="It squeaked", decision="adapt"
    )
    at.notes(amina, "checkins", "checkbbb", planned="2026-12-05", predicted="Ten pumps")
    meeting = {"date": "2026-11-14", "there": [amina.pk, "Mama Rose"], "text": "We met", "agreed": ["Ask the office"]}
    at.notes(amina, "meetings", "meetaaaa", **meeting)
    return at


def document(at, user, **payload):
    answer = at.file(user, "export_plan", format="docx", **payload)
    assert answer.status_int == 200, answer.body
    return Document(io.BytesIO(answer.body))


def table(at, user, handler="export_plan", **payload):
    body = at.file(user, handler, **payload).body
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))


def words(document):
    whole = [one.text for one in document.paragraphs]
    return "\n".join([*whole, *(cell for each in document.tables for row in cells(each) for cell in row)])


def test_the_deliverable_is_the_whole_plan_in_one_document(at, people):
    at.does(people.otieno, "choose_final", reflections=[f"map:{people.otieno.pk}"], map=True, names=True)
    told = document(at, people.amina, pictures={"map": sent(png(40, 30)), "worksaaa": sent(png(40, 30))})
    found = headings(told)
    assert found[:2] == [("Title", "Wells"), ("Heading 1", "The problem we work on")]
    for one in (
        ("Heading 1", "Vision"), ("Heading 2", "A day when it works"), ("Heading 3", "A day"),
        ("Heading 1", "Our asset map"), ("Heading 2", "Pumps that work (of 12)"), ("Heading 1", "What happened"),
        ("Heading 2", "Meeting, Nov. 14, 2026"), ("Heading 2", "Check-in 1, Nov. 21, 2026"),
        ("Heading 2", "Check-in 2, planned for Dec. 5, 2026"), ("Heading 2", "About the asset map"),
    ):  # fmt: skip
        assert one in found
    assert ("Heading 2", "Our problem of practice") not in found  # it stands on top
    assert {"Pumps break.", TORTURE, "So much *water*", "Ask the office"} <= set(words(told).split("\n"))
    assert links(told) == [("noon", "https://well.example"), ("=Tally", "https://tally.example/a")]
    assert described(told) == [
        "A map with 1 asset.\nPlaces and things: Hand pump.", "From 5 to 7, closer to the target of 10.",
    ]  # fmt: skip


def test_its_tables_hold_actions_indicators_lines_to_tick_and_every_reading(at, people):
    found = {tuple(cells(one)[0]): cells(one)[1:] for one in document(at, people.amina).tables}
    assert found["No.", "What", "Who", "When", "With what", "Done when", "Status"] == [
        ["1", "Mend the pump", "a member, Mr Haile", "Dec. 1, 2026", "Hand pump", "It gives water", "Not begun"]
    ]
    assert found["No.", "What", "Unit", "Start", "Target", "By when"] == [
        ["1", "Pumps that work", "of 12", "5", "10", "Jan. 26, 2027"]
    ]
    assert [status for _line, status in found["What", "Status"]] == ["Open", "Done", "Open"]
    assert [row[:2] for row in found["Day", "Value", "Who"]] == [["Nov. 13, 2026", "6"], ["Nov. 20, 2026", "7"]]


def test_the_deliverable_names_only_members_who_said_so(at, people):
    def names(told):
        said = words(told)
        return "Amina" in said, "Otieno" in said

    assert names(document(at, people.amina)) == (False, False)
    at.does(people.otieno, "consent", answer="", named="yes")
    told = document(at, people.amina)
    assert names(told) == (False, True)
    assert "Written by Otieno and 1 more member" in words(told)
    at.does(people.amina, "choose_final", reflections=[], map=False, names=False)
    told = document(at, people.amina)
    assert names(told) == (False, False)
    assert "Our asset map" not in words(told)
    assert "Mama Rose" in words(told)  # who has no account was named by the group itself


def test_a_part_says_when_it_was_submitted_and_whether_it_changed_since(at, people):
    at.does(people.amina, "submit_part", part="vision")
    assert re.search(r"^Version 1, submitted on ", words(document(at, people.otieno)), re.MULTILINE)
    at.writes(people.amina, "vision.together", "The council")
    assert re.search(r"^Changed since version 1, ", words(document(at, people.otieno)), re.MULTILINE)


def test_one_parts_version_is_that_part_as_it_was_with_who_agreed(at, people):
    at.does(people.otieno, "agree", part="work", answer="object", why="Too soon")
    at.does(people.amina, "submit_part", part="work")
    before = words(document(at, people.amina, number=1))
    at.edits_row(people.amina, at.state(people.amina)["rows"]["mendaaaa"], what="Buy a pump")
    told = document(at, people.otieno, number=1)
    assert [text for style, text in headings(told) if style == "Heading 1"] == [
        "The problem we work on", "Getting to work", "Who agreed",
    ]  # fmt: skip
    assert words(told) == before
    assert "Otieno, Mr Haile" in before
    assert cells(told.tables[-1]) == [
        ["Name", "What they said", "Why"],
        ["Amina", "Agrees", ""],
        ["Otieno", "Objects", "Too soon"],
    ]


def test_the_final_version_is_the_deliverable_as_it_was(at, people):
    for part in ("vision", "final"):
        at.does(people.amina, "submit_part", part=part)
    at.writes(people.amina, "vision.together", "The council")
    told = words(document(at, people.otieno, number=2))
    assert "The council" not in told
    assert re.search(r"^Version 1, submitted on ", told, re.MULTILINE)
    assert "Hand pump" in told


def test_in_arabic_the_document_runs_from_right_to_left(at, people):
    with translation.override("ar"):
        told = document(at, people.amina)
    assert told.core_properties.language == "ar"
    assert all(one._tbl.tblPr.find(qn("w:bidiVisual")) is not None for one in told.tables)


def test_the_table_has_every_row_and_no_formula(at, people):
    rows = table(at, people.otieno, format="csv")
    assert [row["Kind"] for row in rows] == [
        "Text", "Text", "Action", *["Line to tick off"] * 3, "Indicator", "Link", "Reading", "Reading", "Meeting",
        "Check-in", "Check-in",
    ]  # fmt: skip
    action, indicator, link = rows[2], rows[6], rows[7]
    assert (action["Part"], action["Section"], action["Who"], action["When"], action["With what"]) == (
        "Getting to work", "Who does what", "Otieno, Mr Haile", "2026-12-01", "Hand pump",
    )  # fmt: skip
    assert (indicator["Start"], indicator["Target"], indicator["Latest reading"], indicator["When"]) == (
        "5", "10", "7", "2027-01-26",
    )  # fmt: skip
    assert (link["What"], link["Address"], link["Summary"]) == ("'=Tally", "https://tally.example/a", "What we counted")
    assert [(row["When"], row["Value"], row["Unit"]) for row in rows if row["Kind"] == "Reading"] == [
        ("2026-11-13", "6", "of 12"), ("2026-11-20", "7", "of 12"),
    ]  # fmt: skip
    assert [(row["When"], row["What"]) for row in rows[-3:]] == [
        ("2026-11-14", "Who was there\nAmina, Mama Rose\nNotes\nWe met\nWhat we agreed\nAsk the office"),
        ("2026-11-21", "What we did\nWe oiled it\nWhat we learned\nIt squeaked\nWhat comes of it\nAdapt"),
        ("2026-12-05", "What we expected\nTen pumps"),
    ]


def test_the_data_holds_the_whole_plan(at, people):
    told = json.loads(at.file(people.otieno, "export_plan", format="json").body)
    assert (told["title"], told["problem"]) == ("Wells", "Pumps break.")
    assert [part["id"] for part in told["parts"]] == ["problem", "vision", "work", "measuring"]
    sections = {section["id"]: section for part in told["parts"] for section in part["sections"]}
    assert sections["first"]["text"] == TORTURE
    assert sections["actions"]["rows"] == [
        {"id": "mendaaaa", "kind": "action", "what": "Mend the pump", "done_when": "It gives water",
         "when": "2026-12-01", "status": "not_begun", "who": ["Otieno", "Mr Haile"], "uses": ["Hand pump"]}
    ]  # fmt: skip
    assert [line["done"] for line in sections["ready"]["lines"]] == [False, True, False]
    assert {one["id"]: one["value"] for one in told["readings"]} == {"readbbbb": "7", "readaaaa": "6"}
    assert told["meetings"][0]["there"] == ["Amina", "Mama Rose"]
    assert told["checkins"][0]["decision"] == "adapt"


def test_rows_and_texts_of_a_section_that_the_author_took_out_stay_in_table_and_data(at, people):
    usage = at.block.scope_ids.usage_id
    at.block.runtime.shelf.course_of(usage).fields(usage)["template"] = "smart"
    rows = table(at, people.otieno, format="csv")
    assert ["", "", "Mend the pump"] in [[row["Part"], row["Section"], row["What"]] for row in rows]
    told = json.loads(at.file(people.otieno, "export_plan", format="json").body)
    assert "mendaaaa" in [row["id"] for row in told["other_rows"]]
    assert told["other_texts"]["work.first"] == TORTURE
    assert TORTURE in [row["What"].removeprefix("'") for row in rows]


def test_readings_are_a_table_from_the_oldest_on(at, people):
    assert table(at, people.amina, "readings_csv", indicator="worksaaa") == [
        {"Day": day, "Value": value, "Unit": "of 12", "Who": "Otieno", "How it was read": ""}
        for day, value in (("2026-11-13", "6"), ("2026-11-20", "7"))
    ]
    for other in ("mendaaaa", "nothinga"):
        at.refuses(people.amina, "readings_csv", 404, "not_there", indicator=other)


def events(at, user, *, mine):
    body = at.file(user, "calendar", mine=mine).body.decode()
    lines = body.replace("\r\n ", "").split("\r\n")
    days = [line.partition(":")[2] for line in lines if line.startswith("DTSTART")]
    titles = [line.partition(":")[2] for line in lines if line.startswith("SUMMARY")]
    return dict(zip(titles, days, strict=True)), [line for line in lines if line.startswith(("UID", "URL"))]


def test_a_calendar_has_what_is_planned_and_the_same_days_each_time(at, people, settings):
    settings.GROOC_BLOCK_URL, settings.LMS_ROOT_URL = "", "https://learn.example"
    at.does(people.amina, "set_pace", part="vision", date="2026-11-30")
    found, ids = events(at, people.otieno, mine=False)
    assert found == {
        "“Vision” is due": "20261130", "Mend the pump": "20261201", "Check-in 2": "20261205",
        "“Final deliverable” is due": "20261220", "Pumps that work: the target is to be reached": "20270126",
    }  # fmt: skip
    assert events(at, people.amina, mine=False)[1] == ids
    assert ids[1].startswith("URL:https://learn.example/courses/")
    assert "Mend the pump" not in events(at, people.amina, mine=True)[0]
    assert "Mend the pump" in events(at, people.otieno, mine=True)[0]


def test_a_file_of_a_plan_that_nobody_has_begun_is_fine(at, people):
    for form in ("docx", "csv", "json"):
        assert at.file(people.maria, "export_plan", format=form).status_int == 200
    assert at.file(people.maria, "calendar", mine=True).body.startswith(b"BEGIN:VCALENDAR")
