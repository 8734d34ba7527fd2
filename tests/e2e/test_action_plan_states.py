"""Every state of the action plan, wide and narrow, in English and Arabic: no barrier, nothing too wide or too small."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.e2e.activities import form_seen, go, press, saved, seen, shown
from tests.e2e.plans import PLAN, PlanRoom, box, section
from tests.e2e.room import AUTHOR, FACILITATOR, Window
from tests.e2e.visits import LANGUAGES

# The plan of Clear Wells, which is there when a demo begins, and has everything; it is looked at and left as it is.
DEMO = "block-v1:GROOCx+SLSI+2026+type@grooc_action_plan+block@plan"
MEMBER = "achieng"
WORK, MEASURING = 2, 3


@pytest.fixture
def plans(plans: PlanRoom) -> Iterator[PlanRoom]:
    yield plans
    for who in ("amina", AUTHOR, FACILITATOR, MEMBER):
        plans.wire.speak(who, "en")


def at_the_demo(plans: PlanRoom, who: str, language: str) -> Window:
    return plans.enter(who, language=language, path=f"learner/xblock/{DEMO}/")


def step(window: Window, place: int) -> None:
    """To a part of the plan, by its place among the steps."""
    window.inside.locator(".p-steps button").nth(place).click()
    shown(window, ".p-steps [aria-current=step]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_while_writing(plans: PlanRoom, language: str) -> None:
    member = at_the_demo(plans, MEMBER, language)
    step(member, WORK)
    for example in member.inside.locator(".p-prompt button").all():
        example.click()
    press(member, "[data-place='work.first'] [data-write]")
    shown(member, "[data-place='work.first'] textarea")
    press(member, "[data-place='work.stop'] .p-section-head button")
    shown(member, "form.p-comment")
    press(member, ".p-table [data-row]")
    shown(member, "td.m-editor")
    press(member, "[data-place='work.first'] .p-line-tools button >> nth=3")
    shown(member, ".p-link")
    press(member, ".p-pace button")
    press(member, ".p-version button")
    shown(member, ".p-then table")
    seen(member)
    step(member, MEASURING)
    press(member, ".p-of-link [data-row]")
    shown(member, ".p-of-link .m-editor")
    press(member, ".p-add-link, .p-quick > button.g-button")
    seen(member)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_happens_the_deliverable_and_the_gallery(plans: PlanRoom, language: str) -> None:
    member = at_the_demo(plans, MEMBER, language)
    go(member, 1)
    shown(member, ".p-chart svg")
    press(member, ".p-pdsa >> nth=0")
    press(member, ".p-event-ways [data-opens^='checkins:']")
    shown(member, ".p-form textarea")
    seen(member)
    go(member, 2)
    shown(member, ".p-whole")
    seen(member)
    go(member, 3)
    shown(member, "[data-plan]")
    press(member, ".p-own-line button:last-child")
    shown(member, ".p-decide form")
    press(member, "[data-plan]")
    shown(member, ".p-one-right, .p-one-two")
    seen(member)


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_course_staff_and_authors(plans: PlanRoom, language: str) -> None:
    desk = at_the_demo(plans, FACILITATOR, language)
    go(desk, 4)
    shown(desk, ".p-board")
    press(desk, ".p-row-acts button")
    shown(desk, ".p-so-far")
    seen(desk)
    press(desk, "[data-look]")
    shown(desk, ".p-looked .p-steps")
    seen(desk)
    studio = plans.enter(AUTHOR, path=f"studio/xblock/{PLAN}/", language=language)
    press(studio, ".p-composer .g-more button")
    form_seen(studio)


def test_an_empty_plan_as_authors_preview_it_and_a_clash_in_it(plans: PlanRoom) -> None:
    seen(plans.enter(AUTHOR, path=f"preview/xblock/{PLAN}/", language="ar"))
    plans.group("amina", "otieno")
    amina = plans.enter("amina", alone=True, language="ar")
    shown(amina, ".p-agree")
    seen(amina)
    text = box(amina, "problem.touches")
    text.fill("One line.")
    saved(amina)
    amina.context.set_offline(True)
    text.fill("Amina: girls who fetch water.")
    plans.writes("otieno", "problem.touches", "Otieno: mothers who buy cans.")
    amina.context.set_offline(False)
    expect(section(amina, "problem.touches").locator(".m-clash")).to_be_visible()
    seen(amina)
