"""Whatever people write on a map comes back as they wrote it, in JSON, in the page and in files, and never runs."""

import json

import pytest

from tests.asset_maps import NOTHING_ASKED, TYPE, Maps
from tests.odd_texts import LONG, SHORT, TORTURE
from tests.wire import arguments

VERB = '</script>"م👩🏽‍🌾%s|a'
TOLD = {"name": SHORT, "offers": LONG, "place": SHORT, "note": LONG, "knows": [SHORT]}
SETTINGS = {
    **NOTHING_ASKED, "display_name": SHORT, "question": TORTURE, "gallery": True,
    "kinds": [{"id": "odd", "name": SHORT, "shape": "disc", "colour": 0}], "levels": [{"id": "odd", "name": SHORT}],
    "verbs": [{"id": "odd", "name": SHORT}], "prompts": [{"id": "odd", "text": TORTURE}],
}  # fmt: skip


@pytest.fixture
def at(block, call, people):
    """A map on which everything that can be written says the same odd thing."""
    at = Maps(block(SETTINGS, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno, name=SHORT)
    at.does(people.amina, "add_asset", id="assetone", kind="odd", level="odd", **TOLD)
    at.does(people.amina, "link_assets", id="linkaone", verb=VERB, to="problem", **{"from": "assetone"})
    at.does(people.amina, "write_problem", text=LONG, base=0)
    at.does(people.amina, "comment_asset", id="commenta", asset="assetone", text=LONG)
    at.does(people.amina, "share_reflection", answers={"odd": LONG})
    at.does(people.amina, "save_draft", answers={"odd": LONG})
    at.does(people.amina, "submit_map", name=SHORT)
    at.does(people.amina, "consent", answer="yes")
    return at


def test_every_text_comes_back_the_same(at, people):
    state = at.state(people.amina)
    asset = state["assets"]["assetone"]
    assert {key: asset[key] for key in TOLD} == TOLD
    assert (state["links"]["linkaone"]["verb"], state["problem"]["text"]) == (VERB, LONG)
    assert (state["comments"]["commenta"]["text"], state["draft"]["answers"]) == (LONG, {"odd": LONG})
    assert state["reflections"][str(people.amina.pk)]["answers"] == {"odd": LONG}
    shown = state["settings"]
    assert (shown["title"], shown["question"], shown["kinds"][0]["name"], shown["prompts"][0]["text"]) == (
        SHORT, TORTURE, SHORT, TORTURE,
    )  # fmt: skip
    assert (state["versions"][0]["name"], state["group"]["name"]) == (SHORT, SHORT)
    linked = next(act for act in state["acts"] if act["operation"] == "linked")
    assert linked["detail"] == {"from": SHORT, "to": "problem", "verb": VERB}


def test_a_clash_shows_both_texts_as_they_were_written(at, people):
    edit = {"id": "assetone", "base": 1, "changes": {"note": f"Mine {TORTURE}"}}
    at.does(people.amina, "edit_asset", **{**edit, "changes": {"note": f"Hers {TORTURE}"}})
    clash = at.refuses(people.otieno, "edit_asset", 409, "asset_clash", **edit)["clash"]
    assert (clash["theirs"], clash["yours"]) == (f"Hers {TORTURE}", f"Mine {TORTURE}")


def test_the_page_is_not_ended_by_what_it_shows(at, people, rendered, seen_by):
    fragment = rendered(seen_by(people.amina, at.block))
    assert fragment.body_html().count("</script") == 1
    assert "<script>alert" not in fragment.body_html()
    assert arguments(fragment)["state"]["assets"]["assetone"]["note"] == LONG


def test_studio_shows_an_authors_texts_as_they_were_written(at, people, rendered, seen_by):
    fragment = rendered(seen_by(people.priya, at.block, studio=True), "studio_view")
    assert fragment.body_html().count("</script") == 1
    values = arguments(fragment)["state"]["values"]
    assert {name: values[name] for name in SETTINGS} == SETTINGS


def test_files_hold_texts_as_they_were_written(at, people):
    told = json.loads(at.file(people.otieno, "export_map", format="json").body)
    assert (told["title"], told["problem"], told["assets"][0]["note"]) == (SHORT, LONG, LONG)
    table = at.file(people.otieno, "export_map", format="csv").body.decode("utf-8-sig")
    row = at.does(people.otieno, "read_import", text=table)["rows"][0]
    assert {key: row["asset"][key] for key in TOLD} == TOLD
    answer = at.file(people.otieno, "export_map", format="docx")
    assert (answer.status_int, answer.body[:2]) == (200, b"PK")
    assert "\n" not in answer.headers["Content-Disposition"]
    answer.headers["Content-Disposition"].encode("ascii")


def test_the_gallery_and_the_board_show_them_too(at, people):
    row = at.does(people.maria, "gallery_page", text=SHORT)["rows"][0]
    assert (row["title"], row["problem"]) == (SHORT, LONG)
    assert at.does(people.henrik, "board")["rows"][0]["group"]["name"] == SHORT


def test_what_is_written_is_no_template(at, people):
    refusal = at.refuses(people.otieno, "add_asset", 400, "malformed", **{"%(x)s": 1, "id": "assettwo"})
    assert refusal["fields"]["%(x)s"]
    at.refuses(people.otieno, "add_asset", 422, "invalid", id="assettwo", name="%(x)s", kind="%s", level="{0}")
