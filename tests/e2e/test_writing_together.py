"""The charter written by two at once, on a bad line, and while others change the page around the caret."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Route, expect

from tests.e2e.room import PROMISED, Room, Window

WHY = "Why we are here"
BEGUN = "A well has a keeper.\n\nA keeper has neighbours.\n\nNeighbours have a well."


def written(room: Room, text: str = BEGUN) -> None:
    """A group of two with a text to write in."""
    room.group("amina", "otieno")
    room.wire.does("amina", "write_section", section="why", text=text, base=0)


def text_of(room: Room) -> str:
    words: str = room.sees("amina")["charter"]["sections"]["why"]["text"]
    return words


@contextmanager
def slow(window: Window, handler: str) -> Iterator[None]:
    """What this window sends to a handler is on its way as long as the block lasts, and arrives then."""
    held: list[Route] = []
    window.page.route(f"**/handler/{handler}", lambda route: held.append(route))
    yield
    expect_sent(window, handler)
    window.page.unroute(f"**/handler/{handler}")
    for route in held:
        route.continue_()


def expect_sent(window: Window, handler: str) -> None:
    if not window.sent(handler):
        window.page.wait_for_event("request", lambda request: request.url.endswith(f"/handler/{handler}"))


def collide(room: Room) -> tuple[Window, Window]:
    """Both change the first line at the same time; Otieno is the second to be heard."""
    written(room)
    amina, otieno = room.enter("amina"), room.enter("otieno")
    theirs, mine = amina.edit(WHY), otieno.edit(WHY)
    with slow(otieno, "write_section"):
        mine.fill(BEGUN.replace("A well has a keeper.", "Otieno: wells need keepers."))
        theirs.fill(BEGUN.replace("A well has a keeper.", "Amina: a well needs a keeper."))
        amina.button("Done").click()
        expect(amina.part(WHY).get_by_role("textbox")).to_be_hidden()
    expect(otieno.inside.get_by_role("group", name="You and Amina Diallo changed the same lines")).to_be_visible()
    return amina, otieno


def test_paragraphs_of_two_are_merged(room: Room) -> None:
    written(room)
    amina, otieno = room.enter("amina"), room.enter("otieno")
    theirs, mine = amina.edit(WHY), otieno.edit(WHY)
    with slow(otieno, "write_section"):
        mine.fill(f"{BEGUN}\n\nOtieno: and a rope.")
        theirs.fill(BEGUN.replace("A well has a keeper.", "Amina: a well needs a keeper."))
        amina.button("Done").click()
        expect(amina.part(WHY).get_by_text("Amina: a well needs a keeper.")).to_be_visible()
    whole = (
        "Amina: a well needs a keeper.\n\nA keeper has neighbours.\n\nNeighbours have a well.\n\nOtieno: and a rope."
    )
    expect(mine).to_have_value(whole)
    expect(mine).to_be_focused()
    expect(amina.part(WHY).get_by_text("Otieno: and a rope.")).to_be_visible(timeout=PROMISED)
    assert text_of(room) == whole


def test_the_same_paragraph_of_two_is_asked_about_and_nothing_is_lost(room: Room) -> None:
    amina, otieno = collide(room)
    asked = otieno.inside.get_by_role("group", name="You and Amina Diallo changed the same lines")
    expect(asked.get_by_text("Amina: a well needs a keeper.")).to_be_visible()
    expect(asked.get_by_text("Otieno: wells need keepers.")).to_be_visible()
    box = otieno.part(WHY).get_by_role("textbox")
    expect(box).to_be_focused()
    assert text_of(room).startswith("Amina: a well needs a keeper.")

    proposal = box.input_value()
    for line in ("Amina: a well needs a keeper.", "Otieno: wells need keepers.", "Neighbours have a well."):
        assert proposal.count(line) == 1
    box.fill(f"{proposal}\n\nSo we agree.")
    otieno.button("Put together").click()
    expect(amina.part(WHY).get_by_text("So we agree.")).to_be_visible(timeout=PROMISED)
    assert text_of(room) == f"{proposal}\n\nSo we agree."


def test_who_keeps_their_own_or_the_others_words_decides_that_knowingly(room: Room) -> None:
    amina, otieno = collide(room)
    otieno.button("Keep theirs").click()
    expect(otieno.button(f"Edit “{WHY}”")).to_be_focused()
    assert text_of(room).startswith("Amina: a well needs a keeper.")
    assert "Otieno" not in text_of(room)
    expect(amina.part(WHY).get_by_text("Amina: a well needs a keeper.")).to_be_visible()


def test_a_change_asks_who_said_im_in_again(room: Room) -> None:
    written(room)
    room.wire.does("otieno", "sign_charter")
    amina, otieno = room.enter("amina"), room.enter("otieno")
    expect(otieno.part("I’m in").get_by_text("You are in")).to_be_visible()
    amina.edit(WHY).press_sequentially(" And us.")
    amina.button("Done").click()
    otieno.button("I’m still in").click(timeout=PROMISED)
    expect(amina.part("I’m in").get_by_text("1 of 2 is in")).to_be_visible(timeout=PROMISED)


def test_others_see_who_writes_where_and_may_write_there_too(room: Room) -> None:
    written(room)
    amina, otieno = room.enter("amina"), room.enter("otieno")
    box = amina.edit(WHY)
    expect(otieno.part(WHY).get_by_text("Amina Diallo is writing here")).to_be_visible(timeout=PROMISED)
    expect(otieno.part("Lately").get_by_text("Amina Diallo is writing in “Why we are here”")).to_be_visible()
    otieno.button("Write here too").click()
    expect(otieno.part(WHY).get_by_role("textbox")).to_be_focused()
    box.press("Escape")
    expect(otieno.part(WHY).get_by_text("Amina Diallo is writing here")).to_be_hidden(timeout=PROMISED)


def test_what_others_do_moves_neither_the_caret_nor_a_half_typed_word(room: Room) -> None:
    made = room.group("amina", "otieno", openness="request")
    amina = room.enter("amina")
    box = amina.edit(WHY)
    amina.page.keyboard.type("We are he")
    amina.page.keyboard.press("ArrowLeft")
    room.wire.does("otieno", "write_section", section="deciding", text="By hand.", base=0)
    room.wire.does("thuha", "ask_to_join", group=made["id"], note="May I?")
    room.wire.does("otieno", "take_role", role="Storyteller")
    expect(amina.part("How we decide").get_by_text("By hand.")).to_be_visible(timeout=PROMISED)
    expect(amina.part("They would like to join").get_by_text("May I?")).to_be_visible()
    expect(box).to_be_focused()
    amina.page.keyboard.type("x")
    expect(box).to_have_value("We are hxe")

    reply = amina.field("A word back, if you like")
    reply.click()
    amina.page.keyboard.type("Let me thi")
    room.wire.does("otieno", "drop_role", role="Storyteller")
    expect(amina.part("Lately").get_by_text("Otieno Odhiambo laid down the role Storyteller")).to_be_visible(
        timeout=PROMISED
    )
    expect(reply).to_be_focused()
    expect(reply).to_have_value("Let me thi")


def test_a_half_typed_code_stays_while_the_doors_change(room: Room) -> None:
    made = room.group("otieno", openness="request")
    room.wire.does("amina", "ask_to_join", group=made["id"], note="")
    amina = room.enter("amina")
    code = amina.field("Did someone send you a code?")
    code.click()
    amina.page.keyboard.type("K7TQ")
    learner = room.sees("otieno")["group"]["asking"][0]["learner"]["id"]
    room.wire.does("otieno", "answer_request", learner=learner, accept=False, reply="Next year.")
    expect(amina.text("Next year.")).to_be_visible(timeout=PROMISED)
    expect(code).to_be_focused()
    expect(code).to_have_value("K7TQ")


def test_what_is_written_on_a_dead_line_is_kept_said_and_sent_once(room: Room) -> None:
    room.group("amina", "otieno")
    amina = room.enter("amina")
    box = amina.edit(WHY)
    amina.context.set_offline(True)
    box.fill("Typed in the bus.")
    amina.part("Our charter").get_by_text("Not connected; we try again").first.wait_for()
    expect(amina.text("Not connected: what you see may be old.")).to_be_visible()
    box.press_sequentially(" All of it.")
    amina.button("Done").click()
    expect(amina.text("This text of yours is not saved yet.")).to_be_visible()
    expect(amina.part(WHY).get_by_text("Typed in the bus. All of it.")).to_be_visible()
    assert "why" not in room.sees("otieno")["charter"]["sections"]

    amina.context.set_offline(False)
    expect(amina.text("This text of yours is not saved yet.")).to_be_hidden()
    expect(amina.part("Our charter").get_by_text("All changes saved")).to_be_visible()
    expect(amina.text("Not connected: what you see may be old.")).to_be_hidden()
    section = room.sees("otieno")["charter"]["sections"]["why"]
    assert (section["text"], section["version"]) == ("Typed in the bus. All of it.", 1)
    acts = [act["operation"] for act in room.sees("otieno")["group"]["acts"]]
    assert acts.count("section_written") == 1


def test_a_press_on_a_dead_line_says_so_and_can_be_made_again(room: Room) -> None:
    made = room.group("otieno")
    amina = room.enter("amina")
    amina.field("Did someone send you a code?").fill(made["code"])
    amina.button("Look it up").click()
    join = amina.button("Join this group")
    expect(join).to_be_visible()
    amina.context.set_offline(True)
    join.click()
    expect(amina.text("You are not connected.")).to_be_visible()
    amina.context.set_offline(False)
    join.click()
    expect(amina.heading("Wells")).to_be_focused()
