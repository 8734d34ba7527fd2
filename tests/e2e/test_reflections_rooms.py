"""Looking around, the network, the desk, being alone, and the author's form."""

import re

from playwright.sync_api import expect

from tests.e2e.activities import tab
from tests.e2e.exchange import ExchangeRoom, part, write
from tests.e2e.room import AUTHOR, COURSE, FACILITATOR, Window

CARDS = "Two quiet minutes with cards."


def lived_in(exchange: ExchangeRoom) -> int:
    """Four have shared; Amina and Emre have answered each other, Otieno has answered Amina, Malia still waits."""
    exchange.two_groups()
    shared = {who: exchange.shares(who, f"What {who} tried.") for who in ("amina", "otieno", "emre", "malia")}
    for who, whom in (("amina", "emre"), ("emre", "amina"), ("otieno", "amina"), ("emre", "otieno")):
        exchange.answers(who, shared[whom])
    return shared["malia"]


def test_found_by_a_word_followed_read_and_answered(exchange: ExchangeRoom) -> None:
    malias = lived_in(exchange)
    amina = exchange.enter("amina", alone=True)
    looking = tab(amina, "Look around")
    expect(looking.locator(".r-cards > li")).to_have_count(3)
    looking.get_by_label("Search in what they wrote").fill("malia tried")
    expect(looking.locator(".r-cards > li")).to_have_count(1)
    looking.get_by_role("button", name="Follow").last.click()
    expect(looking.get_by_text("Following")).to_be_visible()
    looking.get_by_label("Search in what they wrote").fill("")
    expect(looking.locator(".r-cards > li")).to_have_count(3)
    looking.get_by_role("button", name="Only what I follow").click()
    expect(looking.locator(".r-cards > li")).to_have_count(1)
    looking.get_by_role("button", name=re.compile("^Read .*Malia")).click()
    expect(looking.get_by_text("Nobody has answered yet. Two lines are enough.")).to_be_visible()
    looking.get_by_role("button", name=re.compile("^Answer .*Malia")).click()
    expect(amina.inside.locator("[data-part=respond]:focus, [data-part=respond] :focus")).to_have_count(1)
    expect(amina.heading("Answer the one you found")).to_be_visible()
    write(amina, "I like", "It is short.", "respond")
    part(amina, "respond").get_by_role("button", name=re.compile("^Send to .*Malia")).first.click()
    expect(amina.heading("Answer the one you found")).to_be_hidden()
    assert exchange.given("amina")[0]["contribution"] == malias


def test_the_network_as_picture_and_as_table(exchange: ExchangeRoom) -> None:
    lived_in(exchange)
    amina = exchange.enter("amina", alone=True)
    network = tab(amina, "Who I learn with")
    emre = network.get_by_role("button", name=re.compile("^Emre"))
    expect(emre).to_have_accessible_name(re.compile("you have answered each other"))
    emre.press("Enter")
    expect(network.get_by_role("heading", name=re.compile("^Emre"))).to_be_focused()
    amina.page.keyboard.press("Escape")
    expect(emre).to_be_focused()
    network.get_by_role("radio", name="Table").check(force=True)
    row = network.get_by_role("row", name=re.compile("Emre"))
    expect(row).to_contain_text("you have answered each other")
    expect(network.get_by_role("row", name=re.compile("Otieno"))).to_contain_text("waits for you")

    henrik = exchange.enter(FACILITATOR, alone=True)
    course = tab(henrik, "Who I learn with")
    expect(course.get_by_role("button", name=re.compile("^Wells"))).to_have_accessible_name(
        re.compile("tied to 1 group")
    )
    weavers = course.get_by_role("row", name=re.compile("Weavers"))
    expect(weavers).to_contain_text("Malia")
    with henrik.page.expect_download() as coming:
        course.get_by_role("button", name="Download table").click()
    assert coming.value.path().read_text(encoding="utf-8-sig").count("\n") > 2
    weavers.get_by_role("button", name="Serve them first").click()
    expect(course.get_by_text("1 reflection is handed out next.").first).to_be_visible()
    assert exchange.wire.does("amina", "serve", lane="strangers")["served"]["strangers"]["why"] == "asked_for_help"


def test_who_is_alone_is_told_so_and_can_finish(exchange: ExchangeRoom) -> None:
    amina = exchange.enter("amina", alone=True)
    expect(amina.text("You are the first here.")).to_be_visible()
    write(amina, "I tried", CARDS)
    amina.button("Share it").click()
    expect(amina.text("You have done what this asks: you can finish here.")).to_be_visible()
    assert exchange.sees("amina")["completed"] is True


def test_who_waits_too_long_is_answered_by_course_staff(exchange: ExchangeRoom) -> None:
    exchange.author(rescue_hours=1)
    exchange.two_groups()
    exchange.shares("amina", CARDS)
    henrik = exchange.enter(FACILITATOR, alone=True)
    looking = tab(henrik, "Look around")
    looking.get_by_role("button", name=re.compile("^Read .*Amina")).click()
    looking.get_by_role("button", name=re.compile("^Answer .*Amina")).click()
    write(henrik, "I wonder", "What happens on the fourth Tuesday?", "respond")
    part(henrik, "respond").get_by_role("button", name=re.compile("^Send to .*Amina")).click()
    expect(henrik.text("What you answered: 1")).to_be_visible()
    (got,) = exchange.received("amina")
    assert got["by"]["staff"] is True


def form(exchange: ExchangeRoom) -> Window:
    return exchange.enter(AUTHOR, path=f"studio/{COURSE}/edit/{exchange.wire.block}")


def test_what_an_author_sets_is_what_learners_meet(exchange: ExchangeRoom) -> None:
    priya = form(exchange)
    prompt = priya.inside.get_by_placeholder("Add a prompt", exact=True)
    prompt.fill("I would do differently")
    prompt.press("Enter")
    priya.field("People of other groups to answer").fill("3")
    preview = priya.inside.get_by_role("complementary", name="What learners will meet")
    expect(preview).to_contain_text("I would do differently")
    expect(preview).to_contain_text("3 people of other groups")
    priya.field("Reports until something is hidden").fill("0")
    expect(priya.field("Reports until something is hidden")).to_have_attribute("aria-invalid", "true")
    priya.field("Reports until something is hidden").fill("4")
    priya.button("Save").click()
    expect(priya.page.get_by_role("status").filter(has_text="Saved")).to_be_visible()

    exchange.two_groups()
    exchange.shares("emre", "We wove a bag.")
    amina = exchange.enter("amina")
    expect(part(amina, "write").get_by_label("I would do differently")).to_be_visible()
    expect(amina.button(re.compile("^Answer 4 others"), exact=False)).to_be_visible()
    preview_window = exchange.enter(AUTHOR, path=f"preview/xblock/{exchange.wire.block}/")
    expect(preview_window.text("This is a preview.")).to_be_visible()
    expect(preview_window.button("Share it")).to_be_hidden()
