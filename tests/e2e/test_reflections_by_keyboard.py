"""Peer reflection by keyboard alone: write, share, be handed somebody's, answer."""

from playwright.sync_api import expect

from tests.e2e.activities import saved
from tests.e2e.exchange import ExchangeRoom, part
from tests.e2e.keys import Keyboard

CARDS = "Two quiet minutes with cards."


def test_written_shared_handed_and_answered_without_a_mouse(exchange: ExchangeRoom) -> None:
    exchange.two_groups()
    exchange.shares("emre", "We wove a bag.")
    amina = exchange.enter("amina", alone=True)
    keys = Keyboard(amina)
    keys.to(amina.button("Write yours", exact=False))
    keys.press("Enter")
    expect(part(amina, "write")).to_be_focused()
    keys.to(part(amina, "write").get_by_label("I tried"))
    keys.type(CARDS)
    keys.hit("Share it")
    expect(amina.heading("What you shared")).to_be_visible()
    saved(amina)
    assert exchange.sees("amina")["mine"]["contribution"]["version"]["answers"] == {"tried": CARDS}

    keys = Keyboard(amina)
    keys.to(part(amina, "respond").get_by_role("button", name="Give me one to answer").first)
    keys.press("Enter")
    expect(amina.heading("Answer somebody you have not met")).to_be_focused()
    form = part(amina, "respond").locator("form.r-form")
    keys.to(form.get_by_label("I like"))
    keys.type("That you carried it there.")
    keys.step("Tab")
    expect(form.get_by_label("I wish")).to_be_focused()
    keys.type("A picture of the bag.")
    keys.to(form.get_by_role("button", name="Send to"))
    keys.press("Enter")
    expect(amina.text("What you answered: 1")).to_be_visible()
    (given,) = exchange.given("amina")
    assert given["answers"] == {"like": "That you carried it there.", "wish": "A picture of the bag."}
