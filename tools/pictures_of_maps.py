"""The asset map in pictures: a map that is under way, seen by its group, by course staff and by its author."""

from collections.abc import Callable

from playwright.sync_api import Page

from tools.pictures import DESKTOP, PHONE, SOCIAL, Demo, inside

MAP = "block-v1:GROOCx+SLSI+2026+type@grooc_asset_map+block@map"
MEMBER, OTHER, READER_OF_ARABIC, AUTHOR, FACILITATOR = "achieng", "leila", "layla", "priya", "henrik"


def window(demo: Demo, who: str, width: int = DESKTOP, *ways: str) -> Page:
    """Somebody's window on the map alone, after pressing what leads to a part of it."""
    page = demo.open(f"as/{who}/learner/xblock/{MAP}/", width)
    page.locator(".m-foot").wait_for()
    for way in ways:
        page.get_by_role("button", name=way, exact=False).first.click()
        page.wait_for_load_state("networkidle")
    return page


def list_and_picture(demo: Demo) -> None:
    page = window(demo, MEMBER)
    demo.does(OTHER, "poll", block=MAP, version="", writing={"asset": "", "field": ""})
    page.get_by_role("button", name="Kisumu Polytechnic").first.click()
    page.locator(".m-editor textarea").first.wait_for()
    demo.take("map-list", page)
    demo.take("map-list-phone", window(demo, MEMBER, PHONE))
    page = window(demo, MEMBER, DESKTOP, "Picture")
    page.locator(".m-shape").first.wait_for()
    page.get_by_role("button", name="Kisumu Polytechnic").first.click()
    demo.take("map-picture", page)
    for name, who in (("map-picture-phone", MEMBER), ("map-picture-arabic", READER_OF_ARABIC)):
        page = window(demo, who, PHONE if who == MEMBER else DESKTOP)
        page.locator(".m-tabs button").nth(1).click()
        page.locator(".m-shape").first.wait_for()
        demo.take(name, page)
    demo.take("map-list-arabic", window(demo, READER_OF_ARABIC))


def looking_back(demo: Demo) -> None:
    page = window(demo, MEMBER, DESKTOP, "Reflection")
    page.locator(".m-letter").first.wait_for()
    demo.take("map-reflection", page)
    page = window(demo, MEMBER, DESKTOP, "Versions")
    page.locator(".m-changes li").first.wait_for()
    demo.take("map-compare", page)


def to_the_meeting(demo: Demo) -> None:
    page = window(demo, MEMBER, DESKTOP, "Take it to the meeting")
    with page.expect_popup() as coming:
        page.get_by_role("button", name="Print the map").click()
    paper = coming.value
    paper.emulate_media(media="print")
    paper.set_viewport_size({"width": 794, "height": 1123})
    demo.take("map-print", paper, paper.locator("main"))
    demo.take("map-meeting", page)


def two_at_once(demo: Demo) -> None:
    page = window(demo, MEMBER)
    page.get_by_role("button", name="Kisumu Polytechnic").first.click()
    box = page.get_by_label("What it offers")
    box.wait_for()
    ours = next(
        asset
        for asset in demo.does(OTHER, "poll", block=MAP, version="", writing=None)["assets"].values()
        if asset["name"].startswith("Kisumu Polytechnic")
    )
    page.context.set_offline(True)
    box.fill("Second-year students need real pumps to practise on, from January")
    changes = {"offers": "Second-year students and their teacher, two afternoons a week"}
    demo.does(OTHER, "edit_asset", block=MAP, since="", id=ours["id"], base=ours["version"], changes=changes)
    page.context.set_offline(False)
    page.locator(".m-clash").wait_for()
    demo.take("map-clash", page, page.locator(".m-clash"))


def for_staff_and_authors(demo: Demo) -> None:
    page = window(demo, FACILITATOR)
    page.locator(".m-tabs button").last.click()
    page.locator(".m-board").wait_for()
    page.get_by_label("Sorted by").select_option("comments")  # maps that have begun first
    demo.take("map-desk", page)
    page = demo.open(f"as/{AUTHOR}/studio/{SOCIAL}/edit/{MAP}")
    inside(page).locator(".m-preview").wait_for()
    demo.take("map-studio", page)


MAPS: tuple[Callable[[Demo], None], ...] = (
    list_and_picture, looking_back, to_the_meeting, two_at_once, for_staff_and_authors,
)  # fmt: skip
