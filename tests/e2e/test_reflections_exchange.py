"""Learners of two groups exchange what they tried: shared, handed out, answered, talked about, revised, reported."""

import re
from typing import Any

from playwright.sync_api import Locator, expect

from tests.e2e.activities import saved, tab
from tests.e2e.exchange import ExchangeRoom, part, write
from tests.e2e.room import FACILITATOR, Window

CARDS = "Two quiet minutes with cards, three Tuesdays in 8B."
WEAVING = "We wove a bag out of plastic bags."
FIRST = "That you asked first."


def lane(window: Window, title: str = "Answer somebody you have not met") -> Locator:
    """Where one asks to be given something to answer, and how many wait."""
    return window.inside.locator(".r-ask").filter(has=window.heading(title))


def is_given_one(window: Window) -> Locator:
    """Somebody asks for a stranger's reflection; the form that answers it."""
    lane(window).get_by_role("button", name="Give me one to answer").click()
    expect(window.heading("Answer somebody you have not met")).to_be_focused()
    return part(window, "respond").locator("form.r-form")


def came(window: Window) -> Locator:
    return part(window, "received").locator(".r-came")


def test_written_shared_handed_to_a_stranger_and_read_by_who_has_answered_one(exchange: ExchangeRoom) -> None:
    exchange.two_groups()
    exchange.shares("emre", WEAVING)
    amina = exchange.enter("amina", alone=True)
    write(amina, "I tried", CARDS)
    expect(part(amina, "write").get_by_text("Draft saved")).to_be_visible()
    amina.page.reload()
    expect(part(amina, "write").get_by_label("I tried")).to_have_value(CARDS)
    assert exchange.wire.does("malia", "browse", text="cards", cause="", page=1, followed=False)["total"] == 0
    amina.button("Share it").click()
    expect(amina.heading("What you shared")).to_be_visible()

    emre = exchange.enter("emre", alone=True)
    form = is_given_one(emre)
    expect(part(emre, "respond").get_by_text(CARDS)).to_be_visible()
    expect(form.get_by_text(re.compile("nobody has answered .*Amina.* yet"))).to_be_visible()
    form.get_by_label("I like").fill(FIRST)
    form.get_by_role("button", name="Send to").click()
    expect(emre.text("What you answered: 1")).to_be_visible()

    expect(amina.text("1 answer from another group waits for you.")).to_be_visible()
    expect(amina.text(FIRST)).to_be_hidden()
    form = is_given_one(amina)
    expect(part(amina, "respond").get_by_text(WEAVING)).to_be_visible()
    form.get_by_label("I wonder").fill("How long does one bag take?")
    form.get_by_role("button", name="Send to").click()
    expect(came(amina).get_by_text(FIRST)).to_be_visible()
    expect(amina.text("You have done what this asks")).to_be_visible()


def test_what_comes_of_an_answer_reaches_the_one_who_gave_it(exchange: ExchangeRoom) -> None:
    exchange.two_groups()
    contribution = exchange.shares("amina", CARDS)
    exchange.answers("emre", contribution, FIRST)
    exchange.answers("amina", exchange.shares("emre", WEAVING))
    amina = exchange.enter("amina", alone=True)
    emre = exchange.enter("emre", alone=True)
    emre.text("What you answered: 1").click()
    came(amina).get_by_role("textbox", name="Answer").fill("I never thought of that.")
    came(amina).get_by_role("button", name="Say it").click()
    came(amina).get_by_role("button", name="It helped me").click()
    box = came(amina).locator(".r-decision")
    box.get_by_role("radio", name="Use it").check(force=True)
    box.get_by_label("Because").fill("Cards stay with the pupil.")
    box.get_by_role("button", name="Save").click()
    box.get_by_role("button", name="Thank").click()
    expect(box.get_by_text("You said thank you")).to_be_visible()

    given = emre.inside.locator(".r-given")
    became = given.locator(".r-became")
    for words in ("It helped", "uses it", "Cards stay with the pupil.", "thanks you"):
        expect(became.get_by_text(words).first).to_be_visible()
    expect(given.get_by_text("I never thought of that.")).to_be_visible()
    given.get_by_role("textbox", name="Answer").fill("Ask one of them to read aloud.")
    given.get_by_role("button", name="Say it").click()
    expect(came(amina).get_by_text("Ask one of them to read aloud.")).to_be_visible()
    assert exchange.given("emre")[0]["helped"]["mark"] == "yes"
    (read,) = exchange.wire.does("otieno", "read", contribution=contribution)["responses"]
    assert (read["helped"], read["decision"], read["thread"]) == (None, None, [])


def test_an_answer_stays_with_the_version_it_answered(exchange: ExchangeRoom) -> None:
    exchange.two_groups()
    contribution = exchange.shares("amina", CARDS)
    exchange.answers("otieno", contribution, FIRST)
    amina = exchange.enter("amina", alone=True)
    expect(came(amina).get_by_text("Answered version 1")).to_be_visible()
    amina.button("Change it", part(amina, "write")).click()
    write(amina, "I noticed", "Twelve voices instead of five.")
    amina.button("Share the new version").click()
    expect(came(amina).get_by_text("There is a newer version now.")).to_be_visible()
    expect(came(amina).get_by_text("Answered version 1")).to_be_visible()
    versions = part(amina, "write").get_by_role("group", name="Versions")
    versions.get_by_role("button", name="Version 1").click()
    expect(part(amina, "write").get_by_text("Twelve voices instead of five.")).to_be_hidden()
    (got,) = exchange.received("amina")
    assert (got["version"], got["changed_since"]) == (1, True)
    assert exchange.wire.does("otieno", "serve", lane="team")["served"]["team"]["contribution"]["current"] == 2


def test_one_word_gets_one_gentle_hint_that_is_not_in_the_way(exchange: ExchangeRoom) -> None:
    exchange.two_groups()
    exchange.shares("amina", CARDS)
    emre = exchange.enter("emre", alone=True)
    form = is_given_one(emre)
    hint = form.get_by_text("One detail from the text is enough.")
    form.get_by_label("I like").fill("ok")
    form.get_by_label("I wish").fill("nice")
    expect(hint).to_have_count(1)
    form.get_by_label("Who or what could help them?").focus()
    expect(hint).to_have_count(1)
    form.get_by_role("button", name="Send to").click()
    expect(emre.text("What you answered: 1")).to_be_visible()
    (given,) = exchange.given("emre")
    assert given["answers"] == {"like": "ok", "wish": "nice"}


def reports(window: Window, article: Locator, reason: str) -> None:
    article.get_by_role("button", name="Report", exact=True).first.click()
    form = window.inside.get_by_role("form", name="Report this")
    form.get_by_role("radio", name=reason).check()
    form.get_by_role("button", name="Send the report").click()
    expect(form).to_be_hidden()


def test_what_two_report_is_hidden_at_once_and_shown_again_by_course_staff(exchange: ExchangeRoom) -> None:
    exchange.two_groups()
    contribution = exchange.shares("amina", CARDS)
    response = exchange.answers("emre", contribution, "Buy my bags, they are cheap.")
    exchange.answers("amina", exchange.shares("emre", WEAVING))
    told: dict[str, Any] = {"what": "response", "id": response, "reason": "spam", "words": "It sells something."}
    exchange.wire.does("otieno", "report", **told)
    amina = exchange.enter("amina", alone=True)
    reports(amina, came(amina), "It is advertising")
    expect(amina.text("Buy my bags")).to_be_hidden()
    assert exchange.wire.does("malia", "read", contribution=contribution)["responses"] == []

    henrik = exchange.enter(FACILITATOR, alone=True)
    desk = tab(henrik, "Who waits")
    row = desk.locator("li").filter(has_text="Buy my bags, they are cheap.")
    expect(row.get_by_text("2 people take it for advertising")).to_be_visible()
    expect(row.get_by_text("It sells something.")).to_be_visible()
    expect(row).not_to_contain_text("Otieno")
    row.get_by_role("button", name="Show it again").click()
    expect(row.get_by_text("You show it again.")).to_be_visible()
    expect(amina.text("Buy my bags, they are cheap.")).to_be_visible()
    saved(amina)
