"""The action plan in pictures: plans that are under way, seen by their groups, by course staff and by their author."""

from collections.abc import Callable

from playwright.sync_api import Page

from tools.pictures import DESKTOP, PHONE, SOCIAL, Demo, inside

PLAN = "block-v1:GROOCx+SLSI+2026+type@grooc_action_plan+block@plan"
MARKED = "block-v1:GROOCx+LIS+2026+type@grooc_action_plan+block@plan"
MEMBER, OTHER, WRITING, READER_OF_ARABIC, AUTHOR, FACILITATOR = (
    "achieng", "leila", "otieno", "layla", "priya", "henrik",
)  # fmt: skip
WORK = 2  # the part about actions, among the steps
HAPPENS, FINAL, GALLERY, BOARD = 1, 2, 3, 4


def window(demo: Demo, who: str, width: int = DESKTOP, tab: int = 0, block: str = PLAN) -> Page:
    """Somebody's window on the plan alone, at one of its tabs."""
    page = demo.open(f"as/{who}/learner/xblock/{block}/", width)
    page.locator(".p-agree").wait_for()
    page.locator(".m-tabs button").nth(tab).click()
    page.wait_for_load_state("networkidle")
    return page


def at_work(demo: Demo, who: str, width: int = DESKTOP) -> Page:
    """Somebody's window on the part of the plan that has actions."""
    page = window(demo, who, width)
    page.locator(".p-steps button").nth(WORK).click()
    page.locator(".p-table").first.wait_for()
    page.wait_for_load_state("networkidle")
    return page


def writing(demo: Demo) -> None:
    page = at_work(demo, WRITING)
    demo.does("camille", "poll", block=PLAN, version="", writing={"where": "work.stop"})
    page.locator(".p-prompt button").first.click()
    page.locator("[data-place='work.first'] [data-write]").click()
    page.locator("[data-place='work.first'] textarea").wait_for()
    page.locator(".p-writers").wait_for()
    demo.take("plan-write", page)
    demo.take("plan-write-phone", at_work(demo, WRITING, PHONE))
    demo.take("plan-arabic", window(demo, READER_OF_ARABIC))


def tables_and_checks(demo: Demo) -> None:
    page = at_work(demo, MEMBER)
    demo.take("plan-actions", page, page.locator("[data-place='work.actions']"))
    page = at_work(demo, WRITING)
    demo.take("plan-checks", page, page.locator(".p-columns").last)


def two_at_once(demo: Demo) -> None:
    page = at_work(demo, WRITING)
    ours = demo.does("camille", "poll", block=PLAN, version="", writing=None)["sections"]["work.first"]
    page.locator("[data-place='work.first'] [data-write]").click()
    box = page.locator("[data-place='work.first'] textarea")
    box.wait_for()
    page.context.set_offline(True)
    box.fill(ours["text"].replace("Two of them read the tank every Monday.", "Two of them read the tank on Mondays."))
    theirs = ours["text"].replace("Two of them read the tank every Monday.", "Two of them read the tank on Fridays.")
    told = {"section": "work.first", "text": theirs, "base": ours["version"]}
    demo.does("camille", "write_section", block=PLAN, since="", **told)
    page.context.set_offline(False)
    page.locator(".m-clash").wait_for()
    demo.take("plan-clash", page, page.locator("[data-place='work.first']"))


def what_became_of_it(demo: Demo) -> None:
    for name, width in (("plan-lived", DESKTOP), ("plan-lived-phone", PHONE)):
        page = window(demo, MEMBER, width, HAPPENS)
        page.locator(".p-chart svg").first.wait_for()
        demo.take(name, page)
    page = window(demo, MEMBER, tab=FINAL)
    page.locator(".p-whole").wait_for()
    # Its beginning is enough.
    page.add_style_tag(content=".p-sheet { max-block-size: 1000px !important; overflow: hidden; }")
    demo.take("plan-final", page, page.locator(".p-final-two"))
    page = window(demo, WRITING, tab=GALLERY)
    page.locator("[data-plan]").first.click()
    page.locator(".p-one-right").wait_for()
    demo.take("plan-gallery", page)


def for_staff_and_authors(demo: Demo) -> None:
    page = window(demo, FACILITATOR, tab=BOARD, block=MARKED)
    page.get_by_role("button", name="Write to").and_(page.get_by_role("button", name="Talking Corridor")).click()
    page.locator(".p-so-far li").first.wait_for()
    demo.take("plan-board", page)
    page = demo.open(f"as/{AUTHOR}/studio/{SOCIAL}/edit/{PLAN}")
    inside(page).locator(".p-composer .g-more button").nth(WORK).click()
    demo.take("plan-studio", page)


PLANS: tuple[Callable[[Demo], None], ...] = (
    writing, tables_and_checks, what_became_of_it, for_staff_and_authors, two_at_once,
)  # fmt: skip
