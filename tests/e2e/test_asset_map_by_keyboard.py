"""The asset map by keyboard alone: add, link, move, delete and undo, in the list and in the picture."""

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.activities import saved
from tests.e2e.keys import Keyboard
from tests.e2e.maps import MapRoom, id_of, row, rows
from tests.e2e.room import Window

QUESTION = "Who or what does your community already have?"


@pytest.fixture
def amina(maps: MapRoom) -> Window:
    """Amina at her group's map of three assets."""
    maps.group("amina", "otieno")
    maps.fills("amina")
    window = maps.enter("amina", alone=True)
    expect(window.heading("Lately on this map")).to_be_visible()  # comes with what it takes to write
    return window


def handle(window: Window, name: str) -> Locator:
    """What stands for an asset: its row in the list, its shape in the picture."""
    return window.inside.locator(f"[data-row='{id_of(name)}'], [data-asset='{id_of(name)}']")


def adds_two(amina: Window, keys: Keyboard) -> None:
    """One after the other, in the line above the list."""
    keys.fill(QUESTION, "Old mill")
    keys.press("Enter")
    expect(amina.field(QUESTION)).to_be_focused()
    keys.type("Well song")
    keys.press("Enter")
    expect(rows(amina)).to_have_count(5)


def test_added_and_linked_in_the_list(maps: MapRoom, amina: Window) -> None:
    keys = Keyboard(amina)
    adds_two(amina, keys)
    keys.to(amina.inside.locator(".m-row [tabindex='0']").first)  # one stop for the list
    for key in ("Home", "ArrowDown", "End"):
        keys.press(key)
    expect(handle(amina, "Pump")).to_be_focused()
    keys.press("Enter")
    expect(amina.inside.locator(".m-editor").get_by_label("Name", exact=True)).to_be_focused()
    keys.hit("Add a link")
    expect(amina.field("What it does")).to_be_focused()
    keys.press("ArrowDown")
    keys.choose("Which asset?", "Savings")
    keys.hit("Link")
    expect(amina.button("Add a link")).to_be_focused()
    keys.press("Escape")
    expect(handle(amina, "Pump")).to_be_focused()
    saved(amina)
    assert {"Old mill", "Well song"} <= set(maps.names("amina"))
    links = [(link["from"], link["verb"], link["to"]) for link in maps.sees("amina")["links"].values()]
    assert sorted(links) == [
        (id_of("Pump"), "knows", id_of("Savings circle")),
        (id_of("Pump"), "supports", "problem"),
    ]


def test_deleted_and_brought_back_in_the_list(maps: MapRoom, amina: Window) -> None:
    keys = Keyboard(amina)
    keys.to(amina.inside.locator(".m-row [tabindex='0']").first)
    keys.press("End")
    keys.step("Tab")
    expect(amina.button("More for Pump")).to_be_focused()
    keys.press("Enter")
    keys.hit("Delete")
    expect(amina.button("Undo")).to_be_focused()
    saved(amina)
    assert maps.asset("amina", "Pump") is None
    keys.press("Enter")
    expect(handle(amina, "Pump")).to_be_focused()
    saved(amina)
    assert maps.asset("amina", "Pump") is not None
    assert len(maps.sees("amina")["links"]) == 1


def goes_to_the_pump(maps: MapRoom, amina: Window, keys: Keyboard) -> None:
    """From shape to shape by arrow keys, until the focus is on it."""
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        keys.step(key)
    for _ in range(len(maps.names("amina"))):
        if handle(amina, "Pump").evaluate("one => one === document.activeElement"):
            return
        keys.press("ArrowDown")


def test_chosen_changed_linked_and_moved_in_the_picture(maps: MapRoom, amina: Window) -> None:
    keys = Keyboard(amina)
    keys.hit("Picture")
    expect(amina.inside.locator("[data-panel]")).to_be_focused()
    keys.to(amina.inside.locator(".m-shape[tabindex='0']"))
    goes_to_the_pump(maps, amina, keys)
    keys.press("Enter")
    chosen = amina.inside.locator(".m-chosen")
    expect(chosen.get_by_role("heading", name="Pump")).to_be_focused()
    keys.to(chosen.get_by_role("radio", name="Idea"))
    keys.press("ArrowRight")
    keys.hit("Add a link")
    keys.choose("Which asset?", "Rosa")
    keys.hit("Link")
    keys.hit("Move with arrow keys")
    expect(handle(amina, "Pump")).to_be_focused()
    keys.press("ArrowRight", times=3)
    keys.press("Enter")
    expect(amina.button("Tidy up")).to_be_visible()
    keys.to(chosen.get_by_role("button", name="Close"))
    keys.press("Escape")
    expect(handle(amina, "Pump")).to_be_focused()
    saved(amina)
    now = maps.sees("amina")
    assert now["assets"][id_of("Pump")]["state"] == "asked"
    assert id_of("Pump") in now["positions"]
    assert id_of("Rosa the plumber") in {link["to"] for link in now["links"].values()}


def test_a_row_closes_where_it_was_opened_and_the_search_finds(amina: Window) -> None:
    keys = Keyboard(amina)
    keys.to(amina.inside.locator(".m-row [tabindex='0']").first)
    keys.press("Enter")
    keys.hit("Done")
    expect(row(amina, "Rosa the plumber").locator("[data-row]")).to_be_focused()
    keys.step("ArrowDown")
    expect(handle(amina, "Savings circle")).to_be_focused()
    keys.to_button("Search the map", "Shift+Tab")
    keys.press("Enter")
    expect(amina.inside.get_by_role("searchbox")).to_be_focused()
    keys.type("circle")
    expect(rows(amina)).to_have_count(1)
