"""The ways of ``test_joining`` by keyboard alone: every step can be taken, seen, and never ends in nowhere."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.keys import Keyboard
from tests.e2e.room import PHONE, Room


def test_a_group_is_brought_and_joined_by_keyboard(room: Room) -> None:
    amina, otieno = room.enter("amina", alone=True), room.enter("otieno", alone=True)
    keys = Keyboard(amina)
    keys.hit("Bring your group")
    expect(amina.heading("Bring your group")).to_be_focused()
    keys.hit("Make the group")  # too early: the first thing to correct gets the focus
    expect(amina.field("Name")).to_be_focused()
    keys.type("Wells")
    keys.fill("The initiative in one sentence", "A well that does not run dry.")
    keys.hit("Make the group")
    expect(amina.heading("Wells")).to_be_focused()
    code = amina.inside.locator("code").inner_text()

    keys = Keyboard(otieno)
    keys.fill("Did someone send you a code?", code)
    keys.press("Enter")
    expect(otieno.heading("This is the group behind the code")).to_be_focused()
    keys.hit("Join this group", with_key="Space")
    expect(otieno.heading("Wells")).to_be_focused()
    expect(otieno.heading("2 of us")).to_be_visible()


def test_a_request_is_written_and_answered_by_keyboard(room: Room) -> None:
    room.group("amina", openness="request")
    amina, thuha = room.enter("amina", alone=True), room.enter("thuha", alone=True)
    keys = Keyboard(thuha)
    keys.hit("Join an initiative", with_key="Space")
    expect(thuha.heading("Join an initiative")).to_be_focused()
    keys.hit("Ask to join: Wells")
    expect(thuha.field("A word to the group")).to_be_focused()
    keys.type("Half a")
    keys.press("Escape")
    expect(thuha.button("Ask to join: Wells")).to_be_focused()
    keys.press("Enter")
    expect(thuha.field("A word to the group")).to_have_value("Half a")
    keys.type(" word.")
    keys.hit("Send")
    expect(thuha.row("Wells").get_by_role("heading", name="Wells")).to_be_focused()
    expect(thuha.row("Wells").get_by_text(re.compile("^Asked on"))).to_be_visible()

    keys = Keyboard(amina)
    keys.hit("Go to the requests")
    expect(amina.heading("They would like to join")).to_be_focused()
    keys.hit("Say yes to Nguyễn Thu Hà")
    expect(amina.heading("2 of us")).to_be_visible()
    keys.step("Tab")

    keys = Keyboard(thuha)
    keys.to(thuha.button("Go to the group’s page"), "Shift+Tab")
    keys.press("Enter")
    expect(thuha.heading("Wells")).to_be_focused()


def test_a_place_is_waited_for_left_and_taken_by_keyboard(room: Room) -> None:
    room.group("amina", "emre", size_max=2)
    emre, thuha = room.enter("emre", alone=True), room.enter("thuha", alone=True)
    keys = Keyboard(thuha)
    keys.hit("Join an initiative")
    keys.hit("Wait for a place: Wells")
    expect(thuha.row("Wells").get_by_role("heading", name="Wells")).to_be_focused()
    keys.to_button("All the ways in", "Shift+Tab")
    keys.press("Enter")
    expect(thuha.heading("How would you like to take part?")).to_be_focused()

    keys = Keyboard(emre)
    keys.hit("Leave the group")
    expect(emre.button("Yes, leave")).to_be_focused()
    keys.press("Escape")
    expect(emre.button("Leave the group")).to_be_focused()
    keys.press("Enter")
    keys.hit("Yes, leave")
    expect(emre.heading("How would you like to take part?")).to_be_focused()

    keys = Keyboard(thuha)
    keys.hit("Take the place")
    expect(thuha.heading("Wells")).to_be_focused()


def test_an_offer_is_passed_on_by_keyboard_and_the_focus_stays(room: Room) -> None:
    room.group("amina", "emre", size_max=2, waiting=("thuha",))
    room.wire.does("emre", "leave_group")
    thuha = room.enter("thuha", alone=True)
    keys = Keyboard(thuha)
    keys.hit("Pass it on")
    expect(thuha.text("A place in Wells is yours")).to_be_hidden()
    keys.step("Tab")


def test_the_charter_is_written_and_signed_by_keyboard(room: Room) -> None:
    room.group("amina", "otieno")
    amina = room.enter("amina", alone=True)
    keys = Keyboard(amina)
    keys.to_button("Edit “Why we are here”")
    keys.press("Enter")
    expect(amina.part("Why we are here").get_by_role("textbox")).to_be_focused()
    keys.type("For the wells.")
    keys.hit("Done")
    expect(amina.button("Edit “Why we are here”")).to_be_focused()
    expect(amina.part("Why we are here").get_by_text("For the wells.")).to_be_visible()
    keys.hit("I’m in")
    expect(amina.part("I’m in").get_by_text("You are in")).to_be_visible()
    keys.step("Tab")


@pytest.mark.parametrize(
    ("size", "later", "next_day"), [(None, "ArrowRight", "ArrowDown"), (PHONE, "ArrowDown", "ArrowRight")]
)
def test_free_hours_are_marked_by_keyboard(room: Room, size: dict[str, int] | None, later: str, next_day: str) -> None:
    room.wire.does("malia", "save_profile", hours=[], zone="Pacific/Tongatapu")
    malia = room.enter("malia", alone=True, size=size)
    keys = Keyboard(malia)
    keys.hit(re.compile("^(Change it|Tell about you)$"))
    expect(malia.heading("About you")).to_be_focused()
    grid = malia.inside.get_by_role("grid")
    keys.to(grid.locator("[tabindex='0']"))
    expect(grid.get_by_role("gridcell", name="Monday 09–10")).to_be_focused()
    keys.press("Space")
    keys.press(next_day)
    keys.press(later)
    keys.press(f"Shift+{later}", times=2)
    expect(malia.field("Prefer to type?")).to_have_value("Mon 09–10, Tue 10–13")
    keys.step("Tab")  # one stop for the whole grid
    expect(malia.field("Prefer to type?")).to_be_focused()
    keys.step("Shift+Tab")
    keys.press("Space")
    expect(malia.field("Prefer to type?")).to_have_value("Mon 09–10, Tue 10–12")
    keys.hit("Done")
    expect(malia.heading("How would you like to take part?")).to_be_focused()
    kept = room.wire.does("malia", "save_profile", zone="Pacific/Tongatapu")["profile"]["hours"]
    assert kept == [9, 34, 35]
