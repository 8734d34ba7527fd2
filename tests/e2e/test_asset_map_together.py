"""One map, several people: what one adds the other sees, no text is lost, and another group sees and does nothing."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.activities import saved
from tests.e2e.maps import MapRoom, id_of, opened, row, rows
from tests.e2e.room import PROMISED, Window


@pytest.fixture
def two(maps: MapRoom) -> tuple[Window, Window]:
    """Two people of one group with three assets on their map, each at a window of their own."""
    maps.group("amina", "otieno")
    maps.fills("amina")
    amina, otieno = maps.enter("amina"), maps.enter("otieno")
    expect(rows(otieno)).to_have_count(3)
    return amina, otieno


def test_what_one_adds_the_other_sees_without_a_reload(two: tuple[Window, Window]) -> None:
    amina, otieno = two
    expect(otieno.text("Amina Diallo and you are here")).to_be_visible(timeout=PROMISED)
    amina.field("Who or what does your community already have?").fill("Old borehole")
    amina.page.keyboard.press("Enter")
    expect(row(otieno, "Old borehole")).to_be_visible(timeout=PROMISED)
    editor = opened(amina, "Old borehole")
    expect(row(otieno, "Old borehole").get_by_text("Amina Diallo is writing")).to_be_visible(timeout=PROMISED)
    editor.get_by_role("radio", name="Asked").check()
    expect(row(otieno, "Old borehole").get_by_text("Asked")).to_be_visible(timeout=PROMISED)


def test_different_fields_of_one_asset_come_together(maps: MapRoom, two: tuple[Window, Window]) -> None:
    amina, otieno = two
    ours, theirs = opened(amina, "Pump"), opened(otieno, "Pump")
    otieno.context.set_offline(True)
    theirs.get_by_label("What it offers").fill("Otieno: water on Mondays")
    ours.get_by_label("Where it is").fill("Amina: behind the school")
    ours.get_by_role("radio", name="Agreed").check()
    saved(amina)
    otieno.context.set_offline(False)
    expect(ours.get_by_label("What it offers")).to_have_value("Otieno: water on Mondays", timeout=2 * PROMISED)
    expect(theirs.get_by_label("Where it is")).to_have_value("Amina: behind the school")
    expect(theirs.get_by_role("radio", name="Agreed")).to_be_checked()
    pump = maps.asset("amina", "Pump")
    assert (pump["offers"], pump["place"], pump["state"]) == (
        "Otieno: water on Mondays",
        "Amina: behind the school",
        "agreed",
    )


def test_the_same_field_is_asked_about_and_both_texts_are_kept(maps: MapRoom, two: tuple[Window, Window]) -> None:
    amina, otieno = two
    theirs = opened(otieno, "Pump")
    otieno.context.set_offline(True)
    theirs.get_by_label("What it offers").fill("Otieno: clear water")
    opened(amina, "Pump").get_by_label("What it offers").fill("Amina: a place to talk")
    saved(amina)
    otieno.context.set_offline(False)

    asked = otieno.inside.locator(".m-clash")
    expect(asked.get_by_text("You and Amina Diallo both changed “What it offers”")).to_be_visible()
    expect(asked.get_by_text("Amina: a place to talk").first).to_be_visible()
    assert maps.asset("otieno", "Pump")["offers"] == "Amina: a place to talk"
    box = asked.get_by_label("Put together")
    together = box.input_value()
    for text in ("Amina: a place to talk", "Otieno: clear water"):
        assert together.count(text) == 1
    box.fill(f"{together}. Both are true.")
    asked.get_by_role("button", name="Save this text").click()
    offered = opened_again(amina).get_by_label("What it offers")
    expect(offered).to_have_value(f"{together}. Both are true.", timeout=PROMISED)
    expect(theirs.get_by_label("What it offers")).to_have_value(f"{together}. Both are true.")


def opened_again(window: Window) -> Locator:
    """The editor that is open already."""
    return window.inside.locator(".m-editor")


PUMP = id_of("Pump")
# Those that name the group they are about, and those that know no map but one's own.
OF_A_GROUP: dict[str, dict[str, Any]] = {
    "view_map": {},
    "read_version": {"number": 1},
    "older_acts": {"before": 10**6},
    "history": {"asset": PUMP},
    "export_map": {"format": "csv"},
    "comment_asset": {"id": "stranger1", "asset": PUMP, "text": "Mine"},
    "settle_comment": {"id": "stranger1", "settled": True},
    "board": {},
    "board_csv": {},
    "gallery_map": {},
}
OF_MY_OWN: dict[str, dict[str, Any]] = {
    "edit_asset": {"id": PUMP, "base": 1, "changes": {"name": "Mine"}},
    "remove_asset": {"id": PUMP},
    "restore_asset": {"id": PUMP},
    "erase_person": {"id": PUMP},
    "link_assets": {"id": "stranger2", "from": PUMP, "verb": "uses", "to": "problem"},
    "unlink_assets": {"id": id_of("Pumpsupportsproblem")},
    "comment_asset": {"id": "stranger3", "asset": PUMP, "text": "Mine"},
    "history": {"asset": PUMP},
    "read_version": {"number": 1},
    "restore_version": {"number": 1},
    "bring_along": {"assets": [PUMP], "from": "left"},
    "tidy_map": {},
}


def test_for_a_third_person_in_another_group_the_map_is_closed(maps: MapRoom) -> None:
    group = maps.group("amina", "otieno")["id"]
    maps.group("emre", name="Trees")
    maps.fills("amina")
    maps.wire.does("amina", "submit_map", since="", name="First")
    before = maps.sees("amina")["version"]
    emre = maps.enter("emre")
    expect(emre.heading("Trees")).to_be_visible()
    expect(rows(emre)).to_have_count(0)
    for handler, payload in OF_A_GROUP.items():
        named = {} if handler in ("board", "board_csv") else {"id" if handler == "gallery_map" else "group": group}
        assert (handler, maps.wire.ask("emre", handler, **{**payload, **named}).status) == (handler, 403)
    for handler, payload in OF_MY_OWN.items():
        assert "Rosa" not in maps.wire.ask("emre", handler, **payload).text(), handler
        assert (handler, maps.wire.ask("emre", handler, **payload, group=group).ok) == (handler, False)
    assert maps.sees("amina")["version"] == before
    assert "Rosa" not in str(maps.sees("emre"))
