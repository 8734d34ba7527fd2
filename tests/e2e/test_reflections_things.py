"""What comes along with a reflection, names that are told when both want it, a whole group as author."""

from pathlib import Path

from playwright.sync_api import expect

from tests.e2e.exchange import ExchangeRoom, part, write


def test_a_file_is_sent_and_kept_and_a_link_that_does_not_open_is_told(exchange: ExchangeRoom, tmp_path: Path) -> None:
    exchange.two_groups()
    walk = tmp_path / "Walk.pdf"
    walk.write_bytes(b"%PDF-1.7 " + b"x" * 1_200_000)
    amina = exchange.enter("amina", alone=True)
    own = part(amina, "write")
    write(amina, "I tried", "A walk along the river.")
    own.get_by_role("button", name="A file").wait_for()
    own.locator("input[type=file]").set_input_files(walk)
    own.get_by_label("In a sentence or two").fill("The form we walked with.")
    own.get_by_role("button", name="Done").click()
    own.get_by_role("button", name="A link").click()
    own.get_by_label("Address").fill("https://amina.example/walk")
    own.get_by_label("In a sentence or two").fill("Pictures of the walk.")
    own.get_by_role("button", name="Done").click()
    amina.button("Share it").click()
    expect(amina.heading("What you shared")).to_be_visible()

    emre = exchange.enter("emre", alone=True)
    exchange.wire.does("emre", "serve", lane="strangers")
    emre.page.reload()
    letter = part(emre, "respond").locator(".r-letter")
    with emre.page.expect_download() as kept:
        letter.get_by_role("button", name="Walk.pdf").click()
    assert Path(kept.value.path()).read_bytes() == walk.read_bytes()
    letter.get_by_role("button", name="It does not open").click()
    expect(letter.get_by_text("1 person could not open it.")).to_be_visible()
    expect(letter.get_by_role("button", name="It opens after all")).to_be_focused()
    expect(own.get_by_text("1 person could not open it. Share a version with a link that opens.")).to_be_visible()


def test_names_are_told_when_both_want_it(exchange: ExchangeRoom) -> None:
    exchange.author(names_strangers="reveal")
    exchange.two_groups()
    exchange.answers("emre", exchange.shares("amina", "Cards."))
    exchange.answers("amina", exchange.shares("emre", "Bags."))
    emre = exchange.enter("emre", alone=True)
    given = emre.inside.locator(".r-given")
    given.get_by_text("What you answered: 1").click()
    given.get_by_role("button", name="Tell each other your names").click()
    expect(given.get_by_text("You would like to tell your names.")).to_be_visible()
    amina = exchange.enter("amina", alone=True)
    came = part(amina, "received").locator(".r-came")
    expect(came.get_by_text("Emre")).to_be_hidden()
    came.get_by_role("button", name="Yes, tell each other our names").click()
    expect(came.get_by_text("Emre").first).to_be_visible()
    expect(given.get_by_text("Amina").first).to_be_visible()


def test_a_whole_group_shares_one_reflection(exchange: ExchangeRoom) -> None:
    exchange.author(who="group")
    exchange.two_groups()
    amina = exchange.enter("amina", alone=True)
    write(amina, "I tried", "Our walk.")
    amina.button("Share it for the group").click()
    expect(amina.heading("What your group shared")).to_be_visible()
    otieno = exchange.enter("otieno", alone=True)
    expect(otieno.heading("What your group shared")).to_be_visible()
    exchange.answers("emre", exchange.sees("otieno")["mine"]["contribution"]["id"], "That you went on foot.")
    for window in (amina, otieno):
        expect(window.text("That you went on foot.")).to_be_visible()
