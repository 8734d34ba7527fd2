"""How a window asks for news: seldom, not when nobody looks, ever less often when there is no answer."""

from collections.abc import Callable
from itertools import pairwise
from time import monotonic, sleep

from playwright.sync_api import expect

from tests.e2e.room import Room, Window

# What the window asked for, by the clock of the page, and how many answers (or failures) it has dealt with.
LISTEN = """() => {
    const ask = window.fetch;
    window.asked = [];
    window.dealtWith = 0;
    window.fetch = (address, more) => {
        if (String(address).endsWith("/handler/poll")) window.asked.push(Date.now());
        return ask(address, more).finally(() => { window.dealtWith += 1; });
    };
}"""
# The page's own clock stands, so the end of what is under way is told by a message.
SETTLE = """() => new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
})"""
HIDE = """(hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event("visibilitychange"));
}"""
SECOND = 1_000


def until(holds: Callable[[], bool]) -> None:
    """Wait for something that is only seen by asking for it."""
    end = monotonic() + 20
    while not holds():
        assert monotonic() < end, "it did not come to pass"
        sleep(0.01)


def watched(room: Room) -> Window:
    """A group page whose clock is in our hands, at the moment in which a question has just been answered."""
    room.group("amina", "otieno")
    amina = room.enter("amina", alone=True, stopped=True)
    amina.page.evaluate(LISTEN)
    turn(amina)
    return amina


def asked(window: Window) -> list[int]:
    times: list[int] = window.page.evaluate("asked")
    return times


def turn(window: Window) -> None:
    """Let the clock run until the next question, and the answer to it come in."""
    before = len(asked(window))
    while len(asked(window)) == before:
        window.page.clock.run_for(SECOND)
    until(lambda: window.page.evaluate("dealtWith") == before + 1)
    window.page.evaluate(SETTLE)


def gaps(window: Window) -> list[float]:
    times = asked(window)
    return [(later - earlier) / SECOND for earlier, later in pairwise(times)]


def test_it_asks_every_four_seconds_and_no_news_has_no_body(room: Room) -> None:
    amina = watched(room)
    with amina.page.expect_response("**/handler/poll") as answer:
        turn(amina)
    assert answer.value.status == 204
    turn(amina)
    assert gaps(amina) == [4, 4]
    quiet = room.wire.ask("amina", "poll", version=amina.sent("poll")[-1]["version"], writing=None)
    assert (quiet.status, quiet.body()) == (204, b"")


def test_it_does_not_ask_while_nobody_looks_and_asks_at_once_when_somebody_does(room: Room) -> None:
    amina = watched(room)
    amina.page.evaluate(HIDE, True)
    amina.page.clock.run_for(600 * SECOND)
    assert len(asked(amina)) == 1
    room.wire.does("otieno", "take_role", role="Storyteller")
    amina.page.evaluate(HIDE, False)
    amina.page.clock.run_for(1)
    expect(amina.part("Lately").get_by_text("Otieno Odhiambo took the role Storyteller")).to_be_visible()
    assert len(asked(amina)) == 2


def test_it_asks_less_and_less_often_while_there_is_no_answer_and_recovers(room: Room) -> None:
    amina = watched(room)
    note = amina.text("Not connected: what you see may be old.")
    amina.page.route("**/handler/poll", lambda route: route.abort())
    turn(amina)
    expect(note).to_be_visible()
    for _ in range(5):
        turn(amina)
    assert gaps(amina) == [4, 8, 16, 32, 60, 60]
    amina.page.unroute("**/handler/poll")
    turn(amina)
    expect(note).to_be_hidden()
    turn(amina)
    assert gaps(amina)[-2:] == [60, 4]


def test_a_block_that_left_the_page_asks_no_more(room: Room) -> None:
    amina = watched(room)
    amina.page.evaluate("document.querySelector('.grooc').remove()")
    amina.page.clock.run_for(60 * SECOND)
    assert len(asked(amina)) == 1
