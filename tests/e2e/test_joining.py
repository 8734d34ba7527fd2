"""Ways into a group, each person in a window of their own: by code, by link, on request, and through the queue."""

import re

from playwright.sync_api import expect

from tests.e2e.room import PROMISED, Room, Window

CODE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")


def brings(window: Window, name: str) -> tuple[str, str]:
    """Bring a ready-made group; the code and the link to hand out."""
    window.button("Bring your group").click()
    window.field("Name").fill(name)
    window.field("The initiative in one sentence").fill("A well that does not run dry.")
    window.button("Make the group").click()
    expect(window.heading(name)).to_be_focused()
    code = window.inside.locator("code").inner_text()
    assert CODE.fullmatch(code)
    return code, window.room.sees(window.who)["group"]["link"]


def test_a_ready_made_group_is_joined_with_its_code(room: Room) -> None:
    amina, otieno = room.enter("amina"), room.enter("otieno")
    code, _ = brings(amina, "Wells")

    otieno.field("Did someone send you a code?").fill(code.lower().replace("-", " "))
    otieno.button("Look it up").click()
    expect(otieno.heading("This is the group behind the code")).to_be_focused()
    expect(otieno.text("A well that does not run dry.")).to_be_visible()
    otieno.button("Join this group").click()

    expect(otieno.heading("Wells")).to_be_focused()
    expect(otieno.part("2 of us").get_by_text("Amina Diallo")).to_be_visible()
    expect(amina.part("2 of us").get_by_text("Otieno Odhiambo")).to_be_visible(timeout=PROMISED)
    expect(amina.part("Lately").get_by_text("Otieno Odhiambo joined")).to_be_visible()


def test_a_link_leads_to_the_group_and_a_press_joins(room: Room) -> None:
    amina = room.enter("amina")
    _, link = brings(amina, "Wells")

    otieno = room.enter("otieno")
    otieno.page.goto(link)
    otieno.page.get_by_role("link", name=re.compile("Otieno")).first.click()
    expect(otieno.text("You are invited to Wells.")).to_be_visible()
    assert room.sees("otieno")["group"] is None
    otieno.button("Join").click()

    expect(otieno.heading("Wells")).to_be_focused()
    expect(amina.part("2 of us").get_by_text("Otieno Odhiambo")).to_be_visible(timeout=PROMISED)


def test_a_code_nobody_has_is_said_by_the_field(room: Room) -> None:
    amina = room.enter("amina")
    field = amina.field("Did someone send you a code?")
    amina.button("Look it up").click()
    expect(field).to_be_focused()
    expect(amina.text("Type the code first.")).to_be_visible()
    field.fill("K7TQ-9MXD-4WRE")
    amina.button("Look it up").click()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_focused()


def test_who_asks_with_a_note_is_let_in_by_a_member(room: Room) -> None:
    room.group("amina", "otieno", openness="request")
    amina, thuha = room.enter("amina"), room.enter("thuha")
    thuha.button("Join an initiative").click()
    thuha.button("Ask to join: Wells").click()
    note = thuha.field("A word to the group")
    expect(note).to_be_focused()
    note.fill("I repair pumps.")
    thuha.button("Send").click()
    expect(thuha.row("Wells").get_by_text(re.compile("^Asked on"))).to_be_visible()

    asking = amina.part("They would like to join")
    expect(asking.get_by_text("I repair pumps.")).to_be_visible(timeout=PROMISED)
    amina.field("A word back, if you like").fill("Come in!")
    amina.button("Say yes to Nguyễn Thu Hà").click()
    expect(asking).to_be_hidden()

    # Nothing is taken out of the hands of who is looking at the list: it is said, and a press leads there.
    expect(thuha.text("You are in Wells now.").first).to_be_visible(timeout=PROMISED)
    thuha.button("Go to the group’s page").click()
    expect(thuha.heading("Wells")).to_be_focused()
    expect(thuha.heading("3 of us")).to_be_visible()


def test_a_request_that_is_declined_comes_with_the_words_of_the_group(room: Room) -> None:
    made = room.group("amina", openness="request")
    room.wire.does("thuha", "ask_to_join", group=made["id"], note="May I?")
    amina, thuha = room.enter("amina"), room.enter("thuha")
    expect(thuha.text(re.compile("^You asked Wells on"))).to_be_visible()
    amina.field("A word back, if you like").fill("We are about to close.")
    amina.button("Not this time, Nguyễn Thu Hà").click()
    expect(thuha.text("We are about to close.")).to_be_visible(timeout=PROMISED)
    thuha.button("Understood").click()
    expect(thuha.text("We are about to close.")).to_be_hidden()


def test_a_fourth_waits_and_takes_the_place_that_becomes_free(room: Room) -> None:
    room.group("amina", "otieno", "emre", size_max=3)
    emre, thuha = room.enter("emre"), room.enter("thuha")
    thuha.button("Join an initiative").click()
    thuha.button("Wait for a place: Wells").click()
    expect(thuha.row("Wells").get_by_text("You are waiting")).to_be_visible()
    thuha.button("All the ways in").click()
    expect(thuha.text("You wait for a place in Wells. You are the next.")).to_be_visible()

    emre.button("Leave the group").click()
    emre.button("Yes, leave").click()
    expect(emre.heading("How would you like to take part?")).to_be_focused()

    expect(thuha.text("A place in Wells is yours if you like.")).to_be_visible(timeout=PROMISED)
    expect(thuha.text("47 hours left")).to_be_visible()
    thuha.button("Take the place").click()
    expect(thuha.heading("Wells")).to_be_focused()
    expect(thuha.heading("3 of us")).to_be_visible()


def test_an_offer_that_is_passed_on_goes_to_the_next_in_line(room: Room) -> None:
    room.group("amina", "otieno", "emre", size_max=3, waiting=("thuha", "malia"))
    thuha, malia = room.enter("thuha"), room.enter("malia")
    expect(malia.text("You wait for a place in Wells. 1 person is before you.")).to_be_visible()
    room.wire.does("emre", "leave_group")
    thuha.button("Pass it on").click()
    expect(thuha.text("A place in Wells")).to_be_hidden()
    expect(malia.text("A place in Wells is yours if you like.")).to_be_visible(timeout=PROMISED)
    assert room.sees("thuha")["group"] is None


def test_who_comes_too_late_with_a_code_finds_the_queue(room: Room) -> None:
    made = room.group("amina", "otieno", size_max=3)
    thuha, malia = room.enter("thuha"), room.enter("malia")
    for window in (thuha, malia):
        window.field("Did someone send you a code?").fill(made["code"])
        window.button("Look it up").click()
        expect(window.button("Join this group")).to_be_visible()
    thuha.button("Join this group").click()
    expect(thuha.heading("3 of us")).to_be_visible()
    malia.button("Join this group").click()
    expect(malia.text("This group is full just now. You can wait for a place.")).to_be_visible()
    malia.button("Wait for a place").click()
    expect(malia.text("You wait for a place in Wells. You are the next.")).to_be_visible()
    expect(malia.field("Did someone send you a code?")).to_be_focused()
