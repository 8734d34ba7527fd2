"""What pages of the blocks for groups have in common: tabs, what is opened in them, and when all is saved."""

from playwright.sync_api import Locator, expect

from tests.e2e.looking import look_over
from tests.e2e.room import DESKTOP, PHONE, Window

NARROW = {"width": 320, "height": 640}


def tab(window: Window, name: str) -> Locator:
    """Go to another part of the page; its panel."""
    window.inside.locator(".m-tabs").get_by_role("button", name=name).click()
    panel = window.inside.locator("[data-panel]")
    expect(panel).to_be_focused()
    return panel


def go(window: Window, place: int) -> None:
    """To another part of the page, by its place among the tabs: whatever language they are in."""
    window.inside.locator(".m-head ~ .m-tabs button").nth(place).click()
    expect(window.inside.locator("[data-panel]")).to_be_focused()


def saved(window: Window) -> None:
    """Wait until the server has everything."""
    expect(window.inside.locator(".m-now .m-save.m-good")).to_be_visible()


def press(window: Window, selector: str) -> None:
    window.inside.locator(selector).first.click()


def shown(window: Window, selector: str) -> None:
    expect(window.inside.locator(selector).first).to_be_visible()


def seen(window: Window) -> None:
    """Nothing stands in anybody's way, wide and narrow."""
    look_over(window, DESKTOP, PHONE, NARROW)
    window.page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]


def form_seen(studio: Window) -> None:
    """See an author's form as it is, and with what it says of a name left out and a number too large."""
    seen(studio)
    studio.inside.locator("input[type=text]").first.fill("")
    studio.inside.locator("input[type=number]").first.fill("9999")
    studio.inside.locator("button.g-primary").first.click()
    shown(studio, "[aria-invalid=true]")
    seen(studio)
