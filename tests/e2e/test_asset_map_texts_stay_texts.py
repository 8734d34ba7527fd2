"""
Whatever people write on a map is shown as they wrote it, in the list, the picture, on paper, and never runs.

A window that meets a dialog or an error fails its test.
"""

from typing import Any

from playwright.sync_api import expect

from tests.e2e.activities import saved, tab
from tests.e2e.maps import MAP, MapRoom, opened, row
from tests.e2e.room import AUTHOR, FACILITATOR, Window
from tests.e2e.test_texts_stay_texts import ODD, SHORT, did_not_run


def everything_odd(maps: MapRoom) -> None:
    """Everything an author and a learner can write says something odd, and one asset has it all."""
    kinds: list[Any] = [{"id": "people", "name": SHORT, "shape": "disc", "colour": 0}]
    lists: dict[str, Any] = {
        "levels": [{"id": "community", "name": SHORT}],
        "verbs": [{"id": "uses", "name": SHORT[:40]}],
    }
    maps.author(display_name=SHORT, question=SHORT, kinds=kinds, prompts=[{"id": "one", "text": SHORT}], **lists)
    maps.group("amina", "otieno", name=SHORT)
    maps.wire.does("amina", "save_draft", since="", answers={})
    maps.wire.does("otieno", "write_problem", since="", text=ODD, base=0)
    asset: dict[str, Any] = {"offers": ODD, "place": SHORT, "note": ODD, "knows": [SHORT], "person": True}
    maps.wire.does(
        "otieno", "add_asset", since="", id="oddasset", name=SHORT, kind="people", level="community", **asset
    )
    maps.wire.does(
        "otieno", "link_assets", since="", id="oddlinks", **{"from": "oddasset", "verb": SHORT[:40], "to": "problem"}
    )
    maps.wire.does("otieno", "comment_asset", since="", id="oddwords", asset="oddasset", text=ODD)
    maps.wire.does("otieno", "share_reflection", since="", answers={"one": ODD})
    maps.wire.does("otieno", "submit_map", since="", name=SHORT)


def same(window: Window, *texts: str) -> None:
    for text in texts:
        expect(window.inside.locator(".grooc").get_by_text(text).filter(visible=True).first).to_be_visible()


def test_what_is_typed_into_the_fields_of_an_asset_comes_back_as_typed(maps: MapRoom) -> None:
    maps.group("amina", "otieno")
    amina = maps.enter("amina")
    amina.field("Who or what does your community already have?").fill(SHORT)
    amina.page.keyboard.press("Enter")
    editor = opened(amina, SHORT)
    editor.get_by_label("What it offers").fill(ODD)
    editor.get_by_label("Where it is").fill(SHORT)
    editor.get_by_label("Note").fill(ODD)
    saved(amina)
    editor.get_by_role("button", name="Done").click()
    same(amina, SHORT, ODD)
    asset = maps.asset("otieno", SHORT)
    assert (asset["offers"], asset["place"], asset["note"]) == (ODD, SHORT, ODD)
    did_not_run(amina)


def test_everything_odd_is_read_as_written_everywhere(maps: MapRoom) -> None:
    everything_odd(maps)
    amina = maps.enter("amina", alone=True)
    same(amina, SHORT, ODD)
    row(amina, SHORT).locator("[data-row]").click()
    expect(amina.inside.locator(".m-editor").get_by_label("Note")).to_have_value(ODD)
    amina.button("Done").click()
    tab(amina, "Picture")
    amina.inside.locator("[data-asset=oddasset]").click()
    expect(amina.inside.locator(".m-chosen")).to_contain_text(ODD)
    amina.button("Close").click()
    tab(amina, "Reflection")
    same(amina, ODD)
    tab(amina, "Versions")
    same(amina, SHORT)
    tab(amina, "List")
    amina.button("Take it to the meeting").click()
    with amina.context.expect_page() as coming:
        amina.button("Print the map").click()
    paper = coming.value
    expect(paper.locator("main")).to_contain_text(ODD)
    assert paper.evaluate("'ran' in window") is False
    assert paper.locator("main script, main [onclick], main [onerror]").count() == 0
    did_not_run(amina)


def test_course_staff_and_authors_read_it_as_written_too(maps: MapRoom) -> None:
    everything_odd(maps)
    henrik = maps.enter(FACILITATOR, alone=True)
    tab(henrik, "All groups")
    same(henrik, SHORT)
    henrik.inside.locator(".m-look button").first.click()
    same(henrik, SHORT, ODD)
    studio = maps.enter(AUTHOR, path=f"studio/xblock/{MAP}/")
    expect(studio.field("Display name")).to_have_value(SHORT)
    did_not_run(henrik, studio)
