"""Every state of peer reflection, wide and narrow, in English and Arabic: no barrier, nothing too wide or too small."""

from collections.abc import Iterator

import pytest

from tests.e2e.activities import form_seen, go, press, seen, shown
from tests.e2e.exchange import ExchangeRoom, part
from tests.e2e.room import AUTHOR, FACILITATOR
from tests.e2e.visits import LANGUAGES

LONG = "Otieno & Sons carried forty spare parts to the market of Nyalenda, and nobody asked what they cost. " * 3
ADDRESS = "https://example.org/a-very-long-address-of-a-page/that-tells-what-we-tried/with-pictures-of-all-of-it"


@pytest.fixture
def exchange(exchange: ExchangeRoom) -> Iterator[ExchangeRoom]:
    yield exchange
    for who in ("amina", "malia", AUTHOR, FACILITATOR):
        exchange.wire.speak(who, "en")


def lived_in(exchange: ExchangeRoom) -> None:
    """Amina has two versions, three answers with all that comes of one, and somebody's reflection in hand."""
    exchange.author(example="That you counted.", names_strangers="reveal", hide_at=1, rescue_hours=1)
    exchange.two_groups()
    brought = [{"kind": "link", "url": ADDRESS, "summary": LONG}, {"kind": "talk", "with": "أم خالد", "summary": "نعم"}]
    amina = exchange.shares("amina", LONG, attachments=brought)
    emre = exchange.shares("emre", "جلسنا مع أم خالد وسألناها أي حكاية تريد.", noticed="Üç kişi geldi.")
    exchange.shares("otieno", "Short.")
    exchange.answers("amina", emre)
    first = exchange.answers("emre", amina, LONG)
    exchange.answers("otieno", amina, "The cards")
    rude = exchange.answers("malia", amina, "Rude words")
    for handler, what in (
        ("mark_helped", {"mark": "yes", "why": LONG}), ("thank", {}), ("decide", {"will": "use", "because": LONG}),
        ("reply", {"id": "amina001", "text": LONG}),
    ):  # fmt: skip
        exchange.wire.does("amina", handler, response=first, **what)
    exchange.wire.does("emre", "reply", response=first, id="emre0001", text="نعم")
    exchange.wire.does("amina", "report", what="response", id=rude, reason="rude", words=LONG)
    exchange.shares("amina", LONG, noticed="Twelve.", attachments=brought)
    exchange.wire.does("amina", "serve", lane="team")


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_and_while_writing(exchange: ExchangeRoom, language: str) -> None:
    amina = exchange.enter("amina", alone=True, language=language)
    seen(amina)  # alone
    for way in amina.inside.locator("[data-adds] button").all():
        way.click()
        shown(amina, ".r-thing-form")
    part(amina, "write").locator("textarea").first.fill(LONG)
    press(amina, ".m-eyebrow button")
    seen(amina)
    part(amina, "write").locator("[type=submit]").click()
    shown(amina, "[aria-invalid=true], .g-error")
    seen(amina)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_came_back_and_what_is_in_hand(exchange: ExchangeRoom, language: str) -> None:
    lived_in(exchange)
    amina = exchange.enter("amina", alone=True, language=language)
    shown(amina, ".r-came")
    amina.inside.locator(".r-form textarea").first.fill("ok")
    amina.inside.locator(".r-form textarea").last.focus()
    shown(amina, ".r-hint")
    for fold in amina.inside.locator("summary").all():
        fold.click()
    press(amina, ".r-came .r-report-open")
    shown(amina, "form.r-report")
    seen(amina)
    press(amina, "[data-part=write] > .g-row button")
    shown(amina, "[data-part=write] form")
    seen(amina)


@pytest.mark.parametrize("language", LANGUAGES)
def test_looking_around_and_the_network(exchange: ExchangeRoom, language: str) -> None:
    lived_in(exchange)
    malia = exchange.enter("malia", alone=True, language=language)
    go(malia, 1)
    shown(malia, ".r-cards")
    seen(malia)
    malia.inside.locator("[data-open]").last.click()
    shown(malia, ".r-reading")
    seen(malia)
    go(malia, 2)
    shown(malia, ".r-mark")
    seen(malia)
    press(malia, ".r-mark")
    shown(malia, ".r-chosen")
    malia.inside.locator(".r-network-tools input[type=radio]").last.check(force=True)
    shown(malia, ".r-table")
    seen(malia)


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_course_staff_and_authors(exchange: ExchangeRoom, language: str) -> None:
    lived_in(exchange)
    desk = exchange.enter(FACILITATOR, alone=True, language=language)
    go(desk, 3)
    shown(desk, ".r-reports")
    seen(desk)
    go(desk, 2)
    shown(desk, ".r-table")
    press(desk, ".r-mark")
    shown(desk, ".r-chosen")
    seen(desk)
    studio = exchange.enter(AUTHOR, path=f"studio/xblock/{exchange.wire.block}/", language=language)
    form_seen(studio)
