"""A map on a bad line: what is done without a connection is kept, and done once when it is back."""

from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.activities import saved
from tests.e2e.maps import MapRoom, opened, row, rows
from tests.e2e.room import PROMISED, Window

QUESTION = "Who or what does your community already have?"
WELLS = [f"Well {number}" for number in range(1, 5)]
MINUTE = 60_000
# What ten edits without a connection come to, first to last.
ORDER = [
    *["asset_added"] * 4, "asset_edited", "state_changed", "linked", "asset_removed", "problem_written", "asset_edited",
]  # fmt: skip


def acts(maps: MapRoom, since: int = 0) -> list[dict[str, Any]]:
    """What has happened on the map after an act, first to last."""
    lines = maps.wire.does("amina", "older_acts", before=10**9)["acts"]
    return [act for act in reversed(lines) if act["id"] > since]


def latest(maps: MapRoom) -> int:
    return int(acts(maps)[-1]["id"])


def add(window: Window, name: str) -> None:
    window.field(QUESTION).fill(name)
    window.page.keyboard.press("Enter")


def waiting(window: Window, count: int) -> None:
    """The page says how many edits it keeps."""
    expect(window.inside.locator(".m-now").get_by_text(f"Offline, {count} edits kept here")).to_be_visible()


def ten_edits(window: Window) -> None:
    """Four wells; Rosa's text, state and link; the pump goes, the problem is written, the circle has a note."""
    for name in WELLS:
        add(window, name)
    editor = opened(window, "Rosa the plumber")
    editor.get_by_label("What it offers").fill("Mends pumps")
    editor.get_by_role("radio", name="Asked").check()
    editor.get_by_role("button", name="Add a link").click()
    editor.get_by_label("Which asset?").select_option("Savings circle")
    editor.get_by_role("button", name="Link", exact=True).click()
    editor.get_by_role("button", name="Done").click()
    window.inside.get_by_role("button", name="More for Pump").click()
    window.button("Delete").click()
    window.inside.get_by_role("button", name="Write it").or_(window.button("Change the problem")).click()
    window.inside.get_by_role("textbox", name="The problem we work on").fill(
        "Pumps break, and nobody is paid to mend them."
    )
    window.button("Done").click()
    opened(window, "Savings circle").get_by_label("Note").fill("Behind the mill")
    window.inside.locator(".m-editor").get_by_role("button", name="Done").click()


def as_meant(maps: MapRoom) -> None:
    """Every edit is on the map once."""
    now = maps.sees("otieno")
    names = sorted(asset["name"] for asset in now["assets"].values())
    assert names == ["Rosa the plumber", "Savings circle", *WELLS]
    rosa, circle = maps.asset("otieno", "Rosa the plumber"), maps.asset("otieno", "Savings circle")
    assert (rosa["offers"], rosa["state"], circle["note"]) == ("Mends pumps", "asked", "Behind the mill")
    assert [(link["from"], link["to"]) for link in now["links"].values()] == [(rosa["id"], circle["id"])]
    assert now["problem"]["text"] == "Pumps break, and nobody is paid to mend them."


@pytest.fixture
def begun(maps: MapRoom) -> MapRoom:
    maps.group("amina", "otieno")
    maps.fills("amina")
    return maps


def test_a_minute_without_a_connection_loses_and_doubles_nothing(begun: MapRoom) -> None:
    before = latest(begun)
    amina, otieno = begun.enter("amina", alone=True, stopped=True), begun.enter("otieno")
    amina.page.clock.resume()
    opened(amina, "Pump")  # the editor is fetched when it is first needed
    amina.button("Done").click()
    amina.context.set_offline(True)
    ten_edits(amina)
    amina.page.clock.run_for(MINUTE)
    waiting(amina, 10)
    expect(row(amina, "Well 1").get_by_text("waiting to be sent")).to_be_visible()
    assert acts(begun, since=before) == []
    amina.context.set_offline(False)
    expect(row(otieno, "Well 4")).to_be_visible()
    saved(amina)
    as_meant(begun)
    assert [act["operation"] for act in acts(begun, since=before)] == ORDER
    expect(rows(otieno)).to_have_count(6, timeout=PROMISED)


def test_what_waits_outlives_a_reload_and_is_sent_once(begun: MapRoom) -> None:
    before = latest(begun)
    amina = begun.enter("amina", alone=True)
    amina.page.route("**/handler/**", lambda route: route.abort())
    for name in WELLS:
        add(amina, name)
    waiting(amina, 4)
    amina.page.reload()
    expect(row(amina, "Well 4")).to_be_visible()
    add(amina, "Well 5")
    waiting(amina, 5)
    amina.page.unroute("**/handler/**")
    saved(amina)
    expect(rows(amina)).to_have_count(8)
    done = acts(begun, since=before)
    assert [(act["operation"], act["subject"]) for act in done] == [
        ("asset_added", name) for name in [*WELLS, "Well 5"]
    ]


def test_an_answer_that_never_arrives_is_asked_for_again_and_nothing_is_doubled(begun: MapRoom) -> None:
    before = latest(begun)
    amina = begun.enter("amina", alone=True)
    lost: list[int] = []

    def lose(route: Route) -> None:
        """The server does it, and the browser does not hear so."""
        if len(lost) < 2:
            lost.append(route.fetch().status)
            route.abort()
        else:
            route.continue_()

    amina.page.route("**/handler/add_asset", lose)
    add(amina, "Well 1")
    add(amina, "Well 2")
    saved(amina)
    expect(rows(amina)).to_have_count(5)
    assert lost == [200, 200]
    assert [act["subject"] for act in acts(begun, since=before)] == ["Well 1", "Well 2"]
