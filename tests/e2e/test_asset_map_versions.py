"""Reflecting, submitting, comparing and restoring: what is wanted is asked for, and every version stays."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.activities import saved, tab
from tests.e2e.maps import MapRoom, id_of, row, rows
from tests.e2e.room import PROMISED, Window

WANTED = {"min_assets": 2, "min_kinds": 2, "min_links": 1, "min_reflections": 1}
SURPRISED = "What surprised us?"


@pytest.fixture
def wanted(maps: MapRoom) -> MapRoom:
    """A group of two with a small map, which asks for a link and a reflection before it is submitted."""
    maps.author(**WANTED)
    maps.group("amina", "otieno")
    for who in ("amina", "otieno"):
        maps.wire.does(who, "save_draft", since="", answers={})
    return maps


def ready(window: Window) -> Locator:
    return window.inside.locator(".m-ready")


def choose(window: Window, label: str, version: int) -> None:
    window.field(label).select_option(str(version))


def test_a_reflection_is_private_until_it_is_shared_and_then_the_map_can_be_submitted(wanted: MapRoom) -> None:
    wanted.fills("amina")
    amina, otieno = wanted.enter("amina"), wanted.enter("otieno")
    expect(ready(amina).get_by_role("heading", name="Nearly ready to submit")).to_be_visible()
    expect(amina.button("Submit the map")).to_have_count(0)
    assert wanted.wire.ask("amina", "submit_map", since="", name="").json()["code"] == "not_ready"

    tab(amina, "Reflection").get_by_label(SURPRISED).fill("The riders pass every pump twice a day.")
    expect(amina.text("only you see it")).to_be_visible()
    saved(amina)
    assert wanted.sees("amina")["draft"]["answers"]["surprised"].startswith("The riders")
    assert "riders" not in str(wanted.sees("otieno"))
    shared = tab(otieno, "Reflection")
    expect(shared.get_by_text("Nobody has shared anything yet.")).to_be_visible()
    amina.button("Share with my group").click()
    expect(shared.get_by_text("The riders pass every pump twice a day.")).to_be_visible(timeout=PROMISED)

    tab(amina, "List")
    amina.button("Submit the map").click()
    amina.field("A name for this version, if you like").fill("Before the meeting")
    amina.button("Submit as version 1").click()
    expect(ready(amina).get_by_text("Nothing has changed since the last version.")).to_be_visible()
    assert [version["name"] for version in wanted.sees("otieno")["versions"]] == ["Before the meeting"]


def two_versions(maps: MapRoom) -> None:
    """A map that was submitted, changed in all three ways, and submitted again."""
    maps.group("amina", "otieno")
    maps.fills("amina")
    maps.wire.does("amina", "submit_map", since="", name="Before")
    maps.adds("otieno", "Old mill")
    maps.wire.does("otieno", "remove_asset", since="", id=id_of("Savings circle"), why="dissolved")
    pump: Any = maps.asset("amina", "Pump")
    maps.wire.does("amina", "edit_asset", since="", id=pump["id"], base=pump["version"], changes={"state": "agreed"})
    maps.wire.does("amina", "submit_map", since="", name="After")


def test_two_versions_are_compared_and_one_is_restored(maps: MapRoom) -> None:
    two_versions(maps)
    amina = maps.enter("amina")
    versions = tab(amina, "Versions")
    choose(amina, "Before", 1)
    choose(amina, "After", 2)
    changes = versions.locator(".m-changes")
    for words in ("1 added", "1 changed", "1 removed"):
        expect(changes.locator(".m-changes-head")).to_contain_text(words)
    for name in ("Old mill", "Savings circle", "Pump"):
        expect(changes.get_by_text(name, exact=True)).to_be_visible()
    expect(changes.get_by_text("Rosa the plumber")).to_have_count(0)
    expect(changes.get_by_role("listitem").filter(has_text="Pump")).to_contain_text("Agreed")

    amina.button("Restore version 1").click()
    amina.button("Restore it").click()
    expect(amina.text("The map is as in version 1 again.")).to_be_attached()
    tab(amina, "List")
    expect(row(amina, "Savings circle")).to_be_visible()
    expect(rows(amina)).to_have_count(3)
    expect(row(amina, "Pump").get_by_text("Idea")).to_be_visible()
    expect(amina.inside.locator("summary").filter(has_text="taken off the map")).to_be_visible()
    assert [version["number"] for version in maps.sees("otieno")["versions"]][-2:] == [2, 1]
