"""Peer reflection in pictures: an exchange under way, seen by its learners, by course staff and by its author."""

from collections.abc import Callable

from playwright.sync_api import Page

from tools.pictures import DESKTOP, PHONE, SOCIAL, Demo, inside

BLOCK = "block-v1:GROOCx+SLSI+2026+type@grooc_peer_reflection+block@exchange"
ANSWERED, WRITING, READER_OF_ARABIC, AUTHOR, FACILITATOR = "achieng", "leila", "layla", "priya", "henrik"
DRAFT = {
    "tried": "I showed our map to the women who sell at Kibuye market, stall by stall, on two mornings.",
    "noticed": "Nine of fourteen added something. Nobody asked who we were before they had added it.",
    "wonder": "How do you come back to people who gave you something, when you have nothing to show yet?",
}
BROUGHT = [
    {
        "kind": "link",
        "url": "https://example.org/market-mornings",
        "summary": "Two photographs of the map with what was added, and a list of the stalls.",
    },
    {"kind": "talk", "with": "Mama Atieno", "when": "2026-11-20", "summary": "She would lend her stall for a meeting."},
]


def window(demo: Demo, who: str, width: int = DESKTOP, tab: int = 0) -> Page:
    """Somebody's window on the block alone, at one of its parts."""
    page = demo.open(f"as/{who}/learner/xblock/{BLOCK}/", width)
    page.locator(".m-tabs button").nth(tab).click()
    page.wait_for_load_state("networkidle")
    return page


def writing_and_answering(demo: Demo) -> None:
    demo.does(WRITING, "save_draft", block=BLOCK, answers=DRAFT, attachments=BROUGHT)
    demo.does(WRITING, "serve", block=BLOCK, lane="strangers")
    page = window(demo, WRITING)
    form = page.locator("form.r-form").first
    form.get_by_label("I like").fill("That people could take it with them the same evening.")
    form.get_by_label("I wish").fill("ok")
    form.get_by_label("I wonder").focus()
    page.locator(".r-hint").wait_for()
    page.locator(".m-now .m-save.m-good").wait_for()
    demo.take("reflection-write", page)


def what_came_back(demo: Demo) -> None:
    for name, who, width in (
        ("reflection-back", ANSWERED, DESKTOP),
        ("reflection-back-phone", ANSWERED, PHONE),
        ("reflection-arabic", READER_OF_ARABIC, DESKTOP),
    ):
        page = window(demo, who, width)
        page.locator(".r-part h3").first.wait_for()
        demo.take(name, page)


def looking_around(demo: Demo) -> None:
    page = window(demo, ANSWERED, tab=1)
    page.locator(".r-cards").wait_for()
    demo.take("reflection-browse", page)
    for name, width in (("reflection-network", DESKTOP), ("reflection-network-phone", PHONE)):
        page = window(demo, ANSWERED, width, tab=2)
        page.locator(".r-mark").first.wait_for()
        demo.take(name, page)


def for_staff_and_authors(demo: Demo) -> None:
    page = window(demo, FACILITATOR, tab=3)
    page.locator(".r-desk-part").first.wait_for()
    demo.take("reflection-desk", page)
    page = window(demo, FACILITATOR, tab=2)
    page.locator(".r-mark").first.wait_for()
    demo.take("reflection-course", page)
    page = demo.open(f"as/{AUTHOR}/studio/{SOCIAL}/edit/{BLOCK}")
    inside(page).locator(".r-preview").wait_for()
    demo.take("reflection-studio", page)


REFLECTIONS: tuple[Callable[[Demo], None], ...] = (
    writing_and_answering, what_came_back, looking_around, for_staff_and_authors,
)  # fmt: skip
