"""The action plan by keyboard alone: from part to part, writing, actions, agreeing, submitting."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.activities import saved
from tests.e2e.keys import Keyboard
from tests.e2e.maps import id_of
from tests.e2e.plans import PlanRoom, row, section
from tests.e2e.room import Window

LINE = "Add an action and press Enter"


def begins(plans: PlanRoom) -> tuple[Window, Keyboard]:
    """Amina in the part that is about work, which she reached by the steps."""
    plans.group("amina", "otieno")
    plans.adds("otieno", "Dig")
    amina = plans.enter("amina", alone=True)
    keys = Keyboard(amina)
    keys.to(amina.inside.locator(".p-steps").get_by_role("button", name="Getting to work"))
    keys.press("Enter")
    expect(amina.inside.get_by_role("group", name="Getting to work", exact=True)).to_be_focused()
    expect(row(amina, "Dig")).to_be_visible()
    return amina, keys


def handle(window: Window, what: str) -> Locator:
    return window.inside.locator(f"[data-row='{id_of(what)}']")


def test_written_agreed_and_submitted(plans: PlanRoom) -> None:
    amina, keys = begins(plans)
    plans.agrees("otieno", "work")
    keys.hit("Write in “What we will try first”")
    text = section(amina, "work.first").locator("textarea")
    expect(text).to_be_focused()
    keys.type("One pump")
    keys.hit("List")
    expect(text).to_be_focused()
    keys.press("Enter")
    keys.type("One page")
    keys.press("Escape")
    expect(amina.button("Write in “What we will try first”")).to_be_focused()
    saved(amina)
    written = plans.text("otieno", "work.first")
    assert (written.split("\n")[0], written.count("One page")) == ("- One pump", 1)
    expect(amina.text("1 more to go.")).to_be_visible()
    keys.hit("I agree")
    expect(amina.text("That is enough.")).to_be_visible()
    keys.hit(re.compile("^Submit “"))
    told = amina.inside.locator(".p-submitted")
    expect(told).to_have_text("Version 1 is submitted, and nothing has changed since.")
    expect(told).to_be_focused()


def adds_two(amina: Window, keys: Keyboard) -> None:
    """One after the other, in the line below the table."""
    keys.fill(LINE, "Carry")
    keys.press("Enter")
    keys.type("Mend")
    keys.press("Enter")
    expect(amina.field(LINE)).to_be_focused()
    expect(row(amina, "Mend")).to_be_visible()


def edits(amina: Window, keys: Keyboard) -> None:
    """Two fields of the action that has the focus."""
    keys.press("Enter")
    editor = amina.inside.locator(".m-editor")
    expect(editor.get_by_label("Action")).to_be_focused()
    keys.press("End")
    keys.type(" by hand")
    keys.to(editor.get_by_label("Done when"))
    keys.type("It holds water.")
    keys.press("Escape")
    expect(handle(amina, "Dig")).to_be_focused()
    saved(amina)


def test_actions_are_added_moved_edited_removed_and_brought_back(plans: PlanRoom) -> None:
    amina, keys = begins(plans)
    adds_two(amina, keys)
    keys.to(amina.inside.locator(".p-table [data-row][tabindex='0']"), "Shift+Tab")  # one stop for the table
    keys.press("Home")
    expect(handle(amina, "Dig")).to_be_focused()
    keys.press("Alt+ArrowDown")
    expect(row(amina, "Dig").locator("xpath=preceding-sibling::tr")).to_have_count(1)
    expect(handle(amina, "Dig")).to_be_focused()
    edits(amina, keys)
    assert plans.names("otieno") == ["Carry", "Dig by hand", "Mend"]
    assert plans.rows("otieno")[1]["done_when"] == "It holds water."

    keys.press("Enter")
    keys.hit("Remove")
    expect(amina.button("Undo")).to_be_focused()
    saved(amina)
    assert plans.names("otieno") == ["Carry", "Mend"]
    keys.press("Enter")
    expect(handle(amina, "Dig")).to_be_focused()
    saved(amina)
    assert plans.names("otieno") == ["Carry", "Dig by hand", "Mend"]
