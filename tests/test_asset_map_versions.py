"""Versions of a map: submitted when the author's minimum is met, kept as they are, compared, restored, taken along."""

import csv
import io
import json

import pytest
from grooc_workbench.models import Grade

from grooc_xblocks.groups.models import Snapshot
from tests.asset_maps import NOTHING_ASKED, TYPE, Maps, id_of


@pytest.fixture
def at(block, call, people):
    """A map of Amina and Otieno in a block that asks for two assets, one link and one reflection."""
    asked = {**NOTHING_ASKED, "min_assets": 2, "min_links": 1, "min_reflections": 1, "completion": "submitted"}
    at = Maps(block(asked, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    return at


def ready(at, people):
    """Meet what the author asks for."""
    at.adds(people.amina, "Pump", kind="places", offers="Water", knows=[people.otieno.pk, "Mama Rose"])
    at.adds(people.otieno, "Yard", kind="places")
    at.links(people.amina, "Yard", "could_host", "Pump")
    at.does(people.otieno, "share_reflection", answers={"surprised": "So many"})


def test_what_is_missing_is_said_before_a_map_is_submitted(at, people):
    at.adds(people.amina, "Pump")
    refusal = at.refuses(people.amina, "submit_map", 422, "not_ready", name="")
    assert [(need["what"], need["wanted"], need["have"]) for need in refusal["needs"]] == [
        ("assets", 2, 1), ("links", 1, 0), ("reflections", 1, 0),
    ]  # fmt: skip
    assert at.state(people.amina)["completed"] is False


def test_nobody_is_asked_for_more_reflections_than_there_are_members(block, call, people):
    at = Maps(block({**NOTHING_ASKED, "min_reflections": 4}, block_type=TYPE), call)
    at.grouped(people.amina, people.otieno)
    wanted = [at.state(user)["needs"][0]["wanted"] for user in (people.amina, people.layla)]
    assert wanted == [2, 1]


def test_a_submitted_map_is_a_numbered_version_that_stays_as_it_is(at, people):
    ready(at, people)
    patch = at.does(people.amina, "submit_map", name="before the meeting")
    head = patch["versions"][0]
    assert (head["number"], head["name"], head["by"]) == (1, "before the meeting", people.amina.pk)
    assert (head["assets"], head["links"], head["kinds"], head["states"]["idea"]) == (2, 1, 1, 2)
    assert (patch["changed_since"], patch["completed"]) == (False, True)
    first = at.does(people.otieno, "read_version", number=1)
    at.edits(people.otieno, at.state(people.otieno)["assets"][id_of("Pump")], name="Hand pump")
    assert at.does(people.otieno, "read_version", number=1) == first
    assert first["items"][id_of("Pump")]["name"] == "Pump"
    assert (first["problem"], list(first["links_by_id"]), first["reflections"][0]["learner"]) == (
        "", [*first["links_by_id"]], people.otieno.pk,
    )  # fmt: skip
    assert first["people"] == {str(people.amina.pk): "Amina", str(people.otieno.pk): "Otieno"}
    assert at.state(people.otieno)["changed_since"] is True


def test_nothing_new_is_no_new_version(at, people):
    ready(at, people)
    at.does(people.amina, "submit_map", name="")
    at.does(people.otieno, "move_assets", positions={id_of("Pump"): [1, 1]})
    at.does(people.otieno, "consent", answer="no")
    refusal = at.refuses(people.otieno, "submit_map", 409, "nothing_new", name="")
    assert [head["number"] for head in refusal["state"]["versions"]] == [1]
    at.adds(people.otieno, "Mill")
    assert [head["number"] for head in at.does(people.otieno, "submit_map", name="")["versions"]] == [2, 1]


def test_an_empty_map_is_nothing_to_submit(block, call, people):
    at = Maps(block(NOTHING_ASKED, block_type=TYPE), call)
    at.refuses(people.amina, "submit_map", 409, "nothing_new", name="")


def test_restoring_a_version_makes_a_new_one_and_deletes_nothing(at, people):
    ready(at, people)
    at.does(people.amina, "write_problem", text="Pumps break.", base=0)
    at.does(people.amina, "submit_map", name="first")
    at.edits(people.otieno, at.state(people.otieno)["assets"][id_of("Pump")], name="Hand pump")
    at.adds(people.otieno, "Mill")
    at.does(people.otieno, "remove_asset", id=id_of("Yard"))
    at.does(
        people.otieno, "write_problem", text="Nobody mends them.", base=at.state(people.otieno)["problem"]["version"]
    )
    at.does(people.amina, "restore_version", number=1)
    state = at.state(people.otieno)
    assert {one["name"] for one in state["assets"].values()} == {"Pump", "Yard"}
    assert (len(state["links"]), state["problem"]["text"]) == (1, "Pumps break.")
    assert list(state["removed"]) == [id_of("Mill")]
    assert [(head["number"], head["name"]) for head in state["versions"]] == [(3, "first"), (2, ""), (1, "first")]
    assert state["changed_since"] is False
    numbers = {copy.number: copy for copy in Snapshot.objects.filter(name="map")}
    assert numbers[3].value["assets"] == numbers[1].value["assets"]
    assert {one["name"] for one in at.does(people.amina, "read_version", number=2)["items"].values()} == {
        "Hand pump", "Mill",
    }  # fmt: skip
    assert state["acts"][0]["operation"] == "version_restored"


def test_restoring_what_is_there_changes_nothing(at, people):
    ready(at, people)
    at.does(people.amina, "submit_map", name="")
    at.does(people.otieno, "restore_version", number=1)
    assert [head["number"] for head in at.state(people.otieno)["versions"]] == [1]


def test_a_version_that_is_not_there_is_not_there(at, people):
    for handler in ("read_version", "restore_version"):
        at.refuses(people.amina, handler, 404, "not_there", number=1)


# Completion


@pytest.mark.parametrize(
    ("rule", "handler", "payload"),
    [
        ("added", "add_asset", {"id": "assetone", "name": "Pump", "kind": "people", "level": "self"}),
        ("reflected", "share_reflection", {"answers": {"surprised": "So many"}}),
    ],
)
def test_each_learner_is_done_by_what_they_did_themselves(block, call, people, rule, handler, payload):
    at = Maps(block({"completion": rule, "grade_on_completion": True}, block_type=TYPE), call)
    at.grouped(people.amina, people.otieno)
    assert at.state(people.amina)["completed"] is False
    assert at.does(people.amina, handler, **payload)["completed"] is True
    assert at.state(people.otieno)["completed"] is False
    assert list(Grade.objects.values_list("user__username", "value")) == [("amina", 1.0)]


def test_a_version_completes_every_member_who_looks(at, people):
    ready(at, people)
    at.does(people.amina, "submit_map", name="")
    assert at.state(people.otieno)["completed"] is True


# Taken along


def test_a_table_of_the_map_reads_back_as_the_same_map(at, people):
    ready(at, people)
    at.adds(people.amina, "=HYPERLINK(1)", kind="trade", note="One, two;\n“three”", offers="@home")
    table = at.file(people.otieno, "export_map", format="csv").body.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert not any((cell or "").startswith(("=", "@", "+", "-")) for row in rows for cell in row.values())
    before = at.state(people.otieno)
    preview = at.does(people.otieno, "read_import", text=table)
    assert (preview["faults"], preview["total"], {row["known"] for row in preview["rows"]}) == ([], 3, {True})
    for asset in before["assets"]:
        at.does(people.amina, "erase_person", id=asset)
    told = [{"asset": {**row["asset"], "id": f"new{row['asset']['id']}"[:32]}, "links": []} for row in preview["rows"]]
    after = at.does(people.otieno, "import_assets", rows=told)
    fields = ("name", "kind", "level", "state", "offers", "place", "note", "person")
    assert {tuple(one[field] for field in fields) for one in after["assets"].values() if one} == {
        tuple(one[field] for field in fields) for one in before["assets"].values()
    }


def test_a_version_is_taken_along_as_it_was(at, people):
    ready(at, people)
    at.does(people.amina, "submit_map", name="")
    at.does(people.amina, "remove_asset", id=id_of("Yard"))
    now = json.loads(at.file(people.amina, "export_map", format="json").body)
    then = json.loads(at.file(people.amina, "export_map", format="json", number=1).body)
    assert ({one["name"] for one in now["assets"]}, {one["name"] for one in then["assets"]}) == (
        {"Pump"}, {"Pump", "Yard"},
    )  # fmt: skip
    assert (then["title"], then["assets"][0]["knows"], then["reflections"]) == (
        "Wells", ["Otieno", "Mama Rose"], [{"name": "Otieno", "answers": {"surprised": "So many"}}],
    )  # fmt: skip
    at.refuses(people.amina, "export_map", 404, "not_there", format="json", number=9)


def test_a_list_is_looked_at_line_by_line_before_it_is_taken_in(at, people):
    at.adds(people.amina, "Pump")
    preview = at.does(people.amina, "read_import", text="Pump\nMill\nBakery")
    assert [(row["asset"]["name"], row["known"]) for row in preview["rows"]] == [
        ("Pump", True), ("Mill", False), ("Bakery", False),
    ]  # fmt: skip
    rows = [{key: row[key] for key in ("line", "asset", "links", "known")} for row in preview["rows"][1:]]
    patch = at.does(people.amina, "import_assets", rows=rows)
    assert {one["name"] for one in patch["assets"].values()} == {"Mill", "Bakery"}
    assert (patch["acts"][0]["operation"], patch["acts"][0]["detail"]) == ("assets_imported", {"count": 2})
    again = at.does(people.amina, "import_assets", rows=rows)
    assert "assets" not in again
    assert at.does(people.amina, "read_import", text="")["rows"] == []
