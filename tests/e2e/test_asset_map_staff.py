"""Course staff who look at all maps and say something, and authors who set the block up."""

import re

from playwright.sync_api import expect

from tests.e2e.activities import tab
from tests.e2e.maps import MAP, MapRoom, opened, row, rows
from tests.e2e.room import AUTHOR, FACILITATOR, PROMISED, Window


def editor(maps: MapRoom) -> Window:
    return maps.enter(AUTHOR, path=f"studio/xblock/{MAP}/")


def test_a_facilitator_sees_all_maps_looks_at_one_and_says_something(maps: MapRoom) -> None:
    maps.group("amina", "otieno")
    maps.group("emre", name="Trees")
    maps.fills("amina")
    amina, henrik = maps.enter("amina"), maps.enter(FACILITATOR)
    tab(henrik, "All groups")
    board = henrik.inside.get_by_role("table", name="All maps")
    wells = board.get_by_role("row").filter(has=henrik.inside.get_by_text("Wells", exact=True))
    expect(wells.locator(".m-total").first).to_contain_text("3")
    expect(board.get_by_text("Trees", exact=True)).to_be_visible()
    expect(henrik.inside.locator(".m-lately").first).to_contain_text("Pump")

    wells.get_by_role("button").click()
    expect(henrik.text("You see the map as its group does. You can comment, and change nothing.")).to_be_visible()
    expect(rows(henrik)).to_have_count(3)
    row(henrik, "Pump").locator("[data-row]").click()
    pump = henrik.inside.locator(".m-editor")
    expect(pump.get_by_label("Name", exact=True)).not_to_be_editable()
    pump.get_by_role("button", name="Comments").click()
    pump.get_by_label("Write a comment").fill("Who asks the caretaker?")
    pump.get_by_role("button", name="Say it").click()
    expect(row(amina, "Pump").get_by_text("1 open comment")).to_be_attached(timeout=PROMISED)
    shown = opened(amina, "Pump")
    expect(shown.get_by_text("Who asks the caretaker?")).to_be_visible()
    expect(shown.get_by_text("facilitator", exact=True)).to_be_visible()
    shown.get_by_role("button", name="Settled").click()
    expect(henrik.text("Who asks the caretaker?").first).to_be_visible()
    assert [comment["role"] for comment in maps.sees("amina")["comments"].values()] == ["staff"]


def test_an_author_renames_adds_and_drops_kinds_and_no_asset_is_lost(maps: MapRoom) -> None:
    maps.group("amina", "otieno")
    maps.fills("amina")
    priya = editor(maps)
    kinds = priya.inside.get_by_role("list", name="Kinds of assets")
    kinds.get_by_label("Kinds of assets, line 1").fill("Neighbours")
    priya.inside.get_by_role("button", name=re.compile("^Remove.*Groups and clubs")).click()
    expect(priya.text("Assets of this kind stay on their maps")).to_be_visible()
    adder = priya.inside.get_by_role("textbox", name=re.compile("Add to.*Kinds of assets", re.IGNORECASE))
    adder.fill("Animals")
    adder.press("Enter")
    preview = priya.inside.locator(".m-preview")
    for name in ("Neighbours", "Animals"):
        expect(preview.get_by_text(name, exact=True)).to_be_visible()
    with priya.page.expect_response("**/handler/save_settings") as answer:
        priya.button("Save").click()
    assert answer.value.ok

    amina = maps.enter("amina")
    expect(rows(amina)).to_have_count(3)
    for name in ("Neighbours", "Animals"):
        expect(amina.heading(name)).to_be_visible()
    assert sorted(asset["kind"] for asset in maps.sees("amina")["assets"].values()) == ["groups", "people", "places"]


def test_what_cannot_be_is_said_at_its_field_and_the_preview_stores_nothing(maps: MapRoom) -> None:
    priya = editor(maps)
    priya.field("Question over the first line").fill("")
    priya.button("Save").click()
    expect(priya.text("Write the question that stands over the first line.").first).to_be_visible()
    assert priya.sent("save_settings") == []
    preview = maps.enter(AUTHOR, path=f"preview/xblock/{MAP}/")
    expect(preview.text("This is a preview. In the course, learners fill the map here.")).to_be_visible()
    assert preview.inside.get_by_role("button", name="Add", exact=True).count() == 0
    assert preview.sent("poll") == []
