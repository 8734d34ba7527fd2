"""The course player in a browser: what is around the blocks."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

COURSE = "course-v1:GROOCx+SLSI+2026"
GROUP = "block-v1:GROOCx+SLSI+2026+type@grooc_group_formation+block@group"
PHONE = {"width": 390, "height": 844}
FITS = """() => {
    const frame = document.querySelector("iframe.unit-frame");
    const inside = frame.contentDocument.body.getBoundingClientRect().height;
    return frame.contentWindow.innerWidth === frame.clientWidth && Math.abs(inside - frame.clientHeight) <= 2;
}"""
PAGES = {
    "front door": "",
    "unit": f"as/amina/course/{COURSE}/unit/welcome",
    "unit in Arabic": f"as/layla/course/{COURSE}/unit/why_groups",
    "progress": f"as/camille/course/{COURSE}/progress",
    "dates": f"as/sunita/course/{COURSE}/dates",
    "link": f"jump_to/{GROUP}",
    "Studio": f"as/priya/studio/{COURSE}/unit/find_your_group",
    "editor": f"as/priya/studio/{COURSE}/edit/{GROUP}",
}


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())
def test_a_page_has_no_barrier_and_fits_a_phone(page: Page, player: str, address: str) -> None:
    page.goto(player + address, wait_until="networkidle")
    found = Axe().run(page).response["violations"]
    assert [(fault["id"], fault["nodes"][0]["target"]) for fault in found] == []
    page.set_viewport_size(PHONE)
    found = Axe().run(page).response["violations"]
    assert [(fault["id"], fault["nodes"][0]["target"]) for fault in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_frame_of_a_unit_is_as_tall_as_the_unit(page: Page, player: str) -> None:
    page.goto(f"{player}as/amina/course/{COURSE}/unit/welcome")
    expect(page.locator("iframe.unit-frame")).to_have_attribute("data-ready", "true")
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_function(FITS)


def test_the_outline_of_a_phone_opens_on_demand_and_leads_on_by_keyboard(page: Page, player: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{player}as/amina/course/{COURSE}/unit/welcome")
    outline = page.get_by_role("button", name="Session I: Welcoming")
    link = page.locator("#outline").get_by_role("link", name="Find your group")
    expect(link).not_to_be_visible()
    outline.focus()
    page.keyboard.press("Enter")
    expect(outline).to_have_attribute("aria-expanded", "true")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Find your group")).to_be_visible()


def test_a_name_in_the_bar_opens_the_same_page_as_that_person(page: Page, player: str) -> None:
    page.goto(f"{player}as/amina/course/{COURSE}/unit/why_groups")
    page.get_by_role("navigation", name="Who you are").get_by_role("link", name="Otieno").click()
    expect(page).to_have_url(re.compile("/as/otieno/course/.*/unit/why_groups$"))


def test_an_author_saves_sees_it_said_and_comes_back_to_whom_they_were(page: Page, player: str) -> None:
    page.goto(f"{player}as/thuha/course/{COURSE}/unit/find_your_group")
    page.get_by_role("link", name="Author").click()
    page.get_by_role("link", name="Edit").click()
    editor = page.frame_locator("iframe.unit-frame")
    editor.get_by_label("Display name").fill("Find your people")
    editor.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Saved")
    expect(page.get_by_role("heading", level=2, name="Find your people")).to_be_visible()
    page.get_by_role("link", name="Learner").click()
    expect(page).to_have_url(re.compile("/as/thuha/course/.*/unit/find_your_group$"))


def test_cancel_in_the_editor_leads_back_and_changes_nothing(page: Page, player: str) -> None:
    page.goto(f"{player}as/priya/studio/course-v1:GROOCx+LIS+2026/unit/find_your_team")
    page.get_by_role("link", name="Edit").click()
    editor = page.frame_locator("iframe.unit-frame")
    editor.get_by_label("Display name").fill("Never mind")
    editor.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("heading", level=2, name="Find your team")).to_be_visible()
    expect(page.get_by_role("status")).to_be_empty()
