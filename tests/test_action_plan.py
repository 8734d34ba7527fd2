"""One plan of a group: texts, rows and notes that are written, and what the others hear of it."""

import pytest

from tests.action_plans import TYPE, Plans
from tests.tables import Queries, tables
from tests.wire import arguments

DIG = {"what": "Dig", "when": "2026-12-01", "done_when": "There is a hole"}


@pytest.fixture
def at(block, call, people):
    """A plan of Amina and Otieno; Maria is in a group of her own, Layla in none."""
    at = Plans(block(None, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    at.seeds = at.grouped(people.maria, name="Seeds")
    return at


def test_a_plan_begins_with_the_parts_of_launching_innovation_and_no_other_setting(at, people):
    state = at.state(people.amina)
    assert [part["id"] for part in state["settings"]["parts"]] == ["problem", "vision", "work", "measuring", "final"]
    assert all(
        section["example"] or section["items"] for part in state["settings"]["parts"] for section in part["sections"]
    )
    assert (state["sections"], state["rows"], state["versions"]) == ({}, {}, [])
    assert state["problem"] == {"text": "Pumps that last", "version": 0, "state": "linked", "source": "group"}


@pytest.mark.parametrize("template", ["lis", "logic_model", "smart", "pdsa"])
def test_every_template_can_be_written_in_as_it_is(block, call, people, template):
    at = Plans(block({"template": template, "rule": "any"}, block_type=TYPE), call)
    for part in at.state(people.layla)["settings"]["parts"][:-1]:
        for section in part["sections"]:
            where = {"part": part["id"], "section": section["id"]}
            key = f"{part['id']}{section['id']}".replace("_", "")[:20].ljust(8, "x")
            if section["kind"] == "text":
                at.writes(people.layla, f"{part['id']}.{section['id']}", "A line")
            elif section["kind"] == "problem":
                at.does(people.layla, "write_problem", text="Pumps break.", base=0)
            elif section["kind"] == "actions":
                at.does(people.layla, "add_row", id=key, **where, kind="action", fields=DIG)
            elif section["kind"] == "indicators":
                at.does(people.layla, "add_row", id=key, **where, kind="indicator", fields={"what": "Pumps"})
        assert at.does(people.layla, "submit_part", part=part["id"])["versions"][0]["part"] == part["id"]


def test_what_one_writes_the_other_hears_of_and_nobody_of_another_group(at, people):
    for user in (people.otieno, people.maria):
        at.state(user)
    text = at.writes(people.amina, "vision.vision", "# A day\n- Water at noon")
    assert (text["text"], text["by"], text["edits"]) == ("# A day\n- Water at noon", [people.amina.pk], 1)
    heard = at.does(people.otieno, "poll", version=at.tokens[people.otieno.pk])
    assert heard["sections"] == {"vision.vision": text}
    assert [(act["actor_name"], act["operation"], act["subject"]) for act in heard["acts"]] == [
        ("Amina", "section_written", "A day when it works")
    ]
    assert at.does(people.maria, "poll", version=at.tokens[people.maria.pk]) is None
    assert at.state(people.maria)["sections"] == {}


def test_the_problem_is_written_once_and_every_part_shows_it(at, people):
    at.state(people.otieno)
    patch = at.does(people.amina, "write_problem", text="Half of the pumps break.", base=0)
    assert (patch["problem"]["text"], patch["problem"]["state"]) == ("Half of the pumps break.", "own")
    heard = at.does(people.otieno, "poll", version=at.tokens[people.otieno.pk])
    assert heard["problem"] == patch["problem"]


def test_rows_are_added_edited_moved_removed_and_brought_back(at, people):
    dig = at.adds_row(people.amina, "digaaaaa", "action", "work.actions", **DIG, who=[people.otieno.pk, "Mr Haile"])
    at.adds_row(people.amina, "cutaaaaa", "action", "work.actions", what="Cut")
    assert (dig["who"], dig["status"], dig["by"]) == ([people.otieno.pk, "Mr Haile"], "not_begun", people.amina.pk)
    edited = at.edits_row(people.otieno, dig, status="done", when="2026-12-02")
    assert [(line["status"], line["by"]) for line in edited["statuses"]] == [
        ("not_begun", people.amina.pk), ("done", people.otieno.pk),
    ]  # fmt: skip
    moved = at.does(people.otieno, "move_row", id="cutaaaaa", after="")["rows"]["cutaaaaa"]
    assert moved["order"] < edited["order"]
    gone = at.does(people.otieno, "remove_row", id="digaaaaa")
    assert (gone["rows"], list(gone["removed"])) == ({"digaaaaa": None}, ["digaaaaa"])
    back = at.does(people.amina, "restore_row", id="digaaaaa")
    assert (back["rows"]["digaaaaa"]["status"], back["removed"]) == ("done", {"digaaaaa": None})
    operations = [act["operation"] for act in at.state(people.amina)["acts"]]
    assert operations[:5] == ["row_restored", "row_removed", "row_moved", "status_changed", "row_added"]


@pytest.mark.parametrize(
    ("kind", "place", "fields", "fault"),
    [
        ("action", "work.actions", {"what": " "}, "what"),
        ("action", "work.actions", {**DIG, "when": "2026-02-30"}, "when"),
        ("action", "work.actions", {**DIG, "who": [10**9]}, "who"),
        ("action", "work.actions", {**DIG, "uses": ["pumpaaaa"]}, "uses"),
        ("indicator", "measuring.indicators", {"what": "Pumps", "target": "many"}, "target"),
        ("link", "measuring.links", {"what": "Tally", "address": "https://tally.example"}, "summary"),
        ("link", "measuring.links", {"what": "Tally", "address": "javascript:alert(1)", "summary": "x"}, "address"),
    ],
)
def test_what_no_row_can_be_is_refused_by_field(at, people, kind, place, fields, fault):
    part, section = place.split(".")
    row = {"id": "rowaaaaa", "part": part, "section": section, "kind": kind, "fields": fields}
    assert fault in at.refuses(people.amina, "add_row", 422, "invalid", **row)["fields"]


@pytest.mark.parametrize(
    "where", [("work", "links", "link"), ("work", "actions", "link"), ("gone", "actions", "action")]
)
def test_rows_and_texts_stand_only_where_the_author_has_a_place_for_them(at, people, where):
    part, section, kind = where
    row = {"id": "rowaaaaa", "part": part, "section": section, "kind": kind, "fields": {"what": "x"}}
    at.refuses(people.amina, "add_row", 404, "not_there", **row)
    for place in ("work.actions", "problem.problem", "final.x", "gone.gone"):
        at.refuses(people.amina, "write_section", 404, "not_there", section=place, text="Hi", base=0)


def test_lines_of_the_author_are_ticked_in_the_language_in_which_they_are_read(at, people):
    line = at.state(people.amina)["settings"]["parts"][2]["sections"][3]["items"][0]
    ticked = at.does(people.amina, "tick", part="work", section="ready", item=line, done=True)
    assert ticked["ticks"] == {"work.ready": [line]}
    again = at.does(people.otieno, "tick", part="work", section="ready", item=line, done=False)
    assert again["ticks"] == {"work.ready": []}
    at.refuses(people.amina, "tick", 404, "not_there", part="work", section="ready", item="meet", done=True)


def test_three_cycles_are_a_timeline_with_what_was_read_and_met(at, people):
    at.adds_row(people.amina, "worksaaa", "indicator", "measuring.indicators", what="Pumps", baseline="5", target="10")
    for number, decision in enumerate(("adapt", "adopt", "abandon"), 1):
        at.notes(
            people.otieno, "checkins", f"checkin{number}", date=f"2026-11-0{number}", predicted="Ten",
            did="We oiled it", learned="It squeaked", decision=decision,
        )  # fmt: skip
    at.notes(people.amina, "readings", "readaaaa", indicator="worksaaa", date="2026-11-02", value="10")
    at.notes(people.amina, "meetings", "meetaaaa", date="2026-11-04", text="We met", there=[people.otieno.pk, "Rose"])
    state = at.state(people.amina)
    assert state["cycles"] == 3
    assert [(one["what"], one["day"]) for one in state["timeline"]] == [
        ("meeting", "2026-11-04"), ("checkin", "2026-11-03"), ("reached", "2026-11-02"), ("checkin", "2026-11-02"),
        ("checkin", "2026-11-01"),
    ]  # fmt: skip
    assert [point["value"] for point in state["charts"]["worksaaa"]["points"]] == ["10"]
    exported = at.file(people.amina, "export_plan", format="json").body.decode()
    assert all(word in exported for word in ("adapt", "adopt", "abandon", "We met"))


def test_a_note_is_edited_removed_and_brought_back_and_knows_all_who_wrote(at, people):
    note = at.notes(people.amina, "meetings", "meetaaaa", date="2026-11-04", text="We met")
    told = {"kind": "meetings", "id": "meetaaaa"}
    edited = at.does(people.otieno, "edit_note", **told, base=note["version"], changes={"where": "Rose’s yard"})
    assert (edited["meetings"]["meetaaaa"]["writers"], edited["meetings"]["meetaaaa"]["where"]) == (
        [people.otieno.pk, people.amina.pk], "Rose’s yard",
    )  # fmt: skip
    gone = at.does(people.otieno, "remove_note", **told)
    assert (gone["meetings"], gone["removed_notes"]["meetaaaa"]["kind"]) == ({"meetaaaa": None}, "meetings")
    back = at.does(people.amina, "restore_note", **told)
    assert back["meetings"]["meetaaaa"]["text"] == "We met"
    stranger = {"kind": "meetings", "id": "meetbbbb", "fields": {"date": "2026-11-05", "text": "x", "there": [10**9]}}
    assert "there" in at.refuses(people.amina, "add_note", 422, "invalid", **stranger)["fields"]


def test_a_reading_is_of_an_indicator_that_is_in_the_plan(at, people):
    at.adds_row(people.amina, "digaaaaa", "action", "work.actions", **DIG)
    reading = {"kind": "readings", "id": "readaaaa"}
    for about in ({"indicator": "worksaaa"}, {"indicator": "digaaaaa"}, {}):
        fields = {"date": "2026-11-02", "value": "10", **about}
        at.refuses(people.amina, "add_note", 404, "not_there", **reading, fields=fields)


def test_whoever_has_no_group_has_a_plan_of_their_own(at, people):
    at.writes(people.layla, "vision.vision", "A day")
    state = at.state(people.layla)
    assert (state["group"], list(state["sections"])) == (None, ["vision.vision"])
    assert at.state(people.amina)["sections"] == {}


def test_in_a_block_that_everybody_does_alone_groups_do_not_matter(block, call, people):
    at = Plans(block({"work": "alone"}, block_type=TYPE), call)
    at.grouped(people.amina, people.otieno)
    at.writes(people.amina, "vision.vision", "A day")
    assert at.state(people.amina)["group"] is None
    assert at.state(people.otieno)["sections"] == {}


def test_others_see_where_somebody_writes(at, people):
    at.state(people.otieno)
    at.does(people.amina, "poll", version="", writing={"where": "vision.vision"})
    heard = at.does(people.otieno, "poll", version=at.tokens[people.otieno.pk])
    assert heard["writing"] == [{"learner": people.amina.pk, "where": "vision.vision"}]
    assert (at.state(people.amina)["writing"], at.state(people.maria)["writing"]) == ([], [])


def test_a_poll_with_nothing_new_costs_three_queries_and_no_body(at, people):
    at.writes(people.amina, "vision.vision", "A day")
    at.state(people.otieno)
    with Queries() as queries:
        assert at.does(people.otieno, "poll", version=at.tokens[people.otieno.pk]) is None
    assert len(queries.ours) == 3, queries.ours


@pytest.mark.parametrize(
    ("setting", "done_by"),
    [("wrote", {"amina"}), ("submitted", {"amina", "otieno"}), ("lived", {"otieno"})],
)
def test_completion_is_what_the_author_asks_for(block, call, people, setting, done_by):
    at = Plans(block({"completion": setting, "rule": "any"}, block_type=TYPE), call)
    at.grouped(people.amina, people.otieno)
    at.writes(people.amina, "vision.vision", "A day")
    if setting != "wrote":
        at.does(people.amina, "submit_part", part="vision")
    if setting == "lived":
        at.notes(people.otieno, "meetings", "meetaaaa", date="2026-11-02", text="We met")
    done = {name for name in ("amina", "otieno") if at.state(getattr(people, name))["completed"]}
    assert done == done_by


def test_a_preview_shows_the_parts_and_stores_nothing(at, people, seen_by, rendered):
    preview = seen_by(people.priya, at.block, preview=True)
    before = tables()
    status, refusal = at.call(preview, "write_section", {"section": "vision.vision", "text": "x", "base": 0})
    assert (status, refusal["code"]) == (403, "preview_only")
    state = arguments(rendered(preview, "author_view"))["state"]
    assert (state["readonly"], len(state["settings"]["parts"])) == ("preview", 5)
    assert tables() == before
