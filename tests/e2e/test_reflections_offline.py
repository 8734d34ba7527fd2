"""Peer reflection without a connection: what is written is kept over a reload, and sent once when there is one."""

from playwright.sync_api import expect

from tests.e2e.activities import saved
from tests.e2e.exchange import ExchangeRoom, part, write

CARDS = "Two quiet minutes with cards."


def test_what_was_shared_and_said_without_a_connection_outlives_a_reload_and_is_sent_once(
    exchange: ExchangeRoom,
) -> None:
    exchange.two_groups()
    contribution = exchange.shares("emre", "We wove a bag.")
    exchange.wire.does("amina", "serve", lane="strangers")
    amina = exchange.enter("amina", alone=True)
    amina.page.route("**/handler/**", lambda route: route.abort())
    write(amina, "I tried", CARDS)
    amina.button("Share it").click()
    expect(part(amina, "write").get_by_text("It is on its way.")).to_be_visible()
    write(amina, "I like", "That it lasts.", "respond")
    amina.button("Send to", exact=False).click()
    expect(part(amina, "respond").get_by_text("On its way.")).to_be_visible()
    expect(amina.inside.locator(".m-now").get_by_text("Offline. What you wrote is kept here")).to_be_visible()
    amina.page.reload()
    expect(part(amina, "write").get_by_text("It is on its way.")).to_be_visible()
    expect(part(amina, "respond").get_by_text("On its way.")).to_be_visible()
    assert exchange.sees("amina")["mine"] is None

    amina.page.unroute("**/handler/**")
    saved(amina)
    expect(amina.heading("What you shared")).to_be_visible()
    now = exchange.sees("amina")
    assert [version["number"] for version in now["mine"]["versions"]] == [1]
    assert [(one["contribution"], one["answers"]) for one in now["given"]["responses"]] == [
        (contribution, {"like": "That it lasts."})
    ]
    assert now["served"] == {}
