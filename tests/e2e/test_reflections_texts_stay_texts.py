"""
Whatever people write to each other is shown as they wrote it, in every room, and never runs.

A window that meets a dialog or an error fails its test.
"""

from typing import Any

from playwright.sync_api import expect

from tests.e2e.activities import tab
from tests.e2e.exchange import ExchangeRoom, part
from tests.e2e.room import AUTHOR, FACILITATOR, Window
from tests.e2e.test_texts_stay_texts import ODD, SHORT, did_not_run

PROMPT: dict[str, Any] = {"label": SHORT, "help": SHORT, "required": False}


def everything_odd(exchange: ExchangeRoom) -> int:
    """Everything an author and a learner can write says something odd; the id of Amina's reflection."""
    prompts = {"prompts": [{"id": "tried", **PROMPT}], "response_prompts": [{"id": "like", **PROMPT}]}
    exchange.author(display_name=SHORT, intro=ODD, example=ODD, hide_at=1, **prompts)
    exchange.group("amina", "otieno", name=SHORT)
    exchange.group("emre", "malia", name=SHORT + "2")
    brought = [
        {"kind": "link", "url": "https://example.org/?a=%3Cb%3E'", "summary": ODD},
        {"kind": "talk", "with": SHORT, "when": "2026-11-18", "summary": ODD},
    ]
    amina = exchange.shares("amina", ODD, attachments=brought)
    exchange.answers("amina", exchange.shares("emre", ODD))
    response = exchange.answers("emre", amina, ODD)
    exchange.answers("otieno", amina, ODD)
    exchange.wire.does("emre", "reply", response=response, id="oddwords", text=ODD)
    exchange.wire.does("amina", "mark_helped", response=response, mark="yes", why=ODD)
    exchange.wire.does("amina", "decide", response=response, will="later", because=ODD)
    return amina


def same(window: Window, *texts: str) -> None:
    for text in texts:
        expect(window.inside.locator(".grooc").get_by_text(text).filter(visible=True).first).to_be_visible()
    did_not_run(window)


def test_what_people_write_to_each_other_is_the_same_letter_by_letter(exchange: ExchangeRoom) -> None:
    everything_odd(exchange)
    amina = exchange.enter("amina", alone=True)
    came = part(amina, "received").locator(".r-came")
    for place in (part(amina, "write").locator(".r-letter dd"), came.locator("dd").last, came.locator(".r-said-text")):
        expect(place.first).to_have_text(ODD)
    expect(came.get_by_label("Because").first).to_be_visible()
    same(amina, SHORT, ODD)
    tab(amina, "Look around").locator("[data-open]").first.click()
    same(amina, ODD)
    tab(amina, "Who I learn with")
    expect(amina.inside.locator(".r-mark").first).to_be_visible()
    did_not_run(amina)
    emre = exchange.enter("emre", alone=True)
    emre.inside.locator(".r-given > summary").click()
    expect(emre.inside.locator(".r-became .r-summary").first).to_have_text(ODD)
    did_not_run(emre)


def test_what_course_staff_and_authors_read_is_the_same_too(exchange: ExchangeRoom) -> None:
    contribution = everything_odd(exchange)
    exchange.wire.does("malia", "report", what="contribution", id=contribution, reason="other", words=ODD)
    henrik = exchange.enter(FACILITATOR, alone=True)
    desk = tab(henrik, "Who waits")
    expect(desk.locator(".r-flagged-words li")).to_have_text(ODD)
    same(henrik, ODD)
    tab(henrik, "Who I learn with")
    expect(henrik.inside.locator(".r-table").first).to_be_visible()
    same(henrik, SHORT)
    studio = exchange.enter(AUTHOR, path=f"studio/xblock/{exchange.wire.block}/")
    expect(studio.field("Display name")).to_have_value(SHORT)
    did_not_run(studio)
