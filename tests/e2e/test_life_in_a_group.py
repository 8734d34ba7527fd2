"""What happens once one is in: roles, leaving and coming back, resting, working alone."""

import re

from playwright.sync_api import expect

from tests.e2e.room import PROMISED, Room


def test_a_role_is_taken_by_two_and_passed_on(room: Room) -> None:
    room.group("amina", "otieno", "emre")
    amina, otieno = room.enter("amina"), room.enter("otieno")
    for window in (amina, otieno):
        window.button("Choose a role").click()
        window.button("Storyteller").click()
        expect(window.button("Storyteller: lay down or pass on")).to_be_visible()
    expect(amina.part("3 of us").get_by_role("listitem").filter(has_text="Otieno")).to_contain_text(
        "Storyteller", timeout=PROMISED
    )

    amina.button("Storyteller: lay down or pass on").click()
    passing = amina.inside.get_by_label("Pass it on to")
    expect(amina.button("Pass on")).to_be_disabled()
    assert "Otieno Odhiambo" not in passing.inner_text()  # he has it already
    passing.select_option("Emre Yıldız")
    amina.button("Pass on").click()
    expect(amina.button("Storyteller: lay down or pass on")).to_be_hidden()
    told = otieno.part("Lately").get_by_text("Amina Diallo passed on the role Storyteller")
    expect(told).to_be_visible(timeout=PROMISED)
    held = {member["name"]: member["roles"] for member in room.sees("amina")["group"]["members"]}
    assert held == {"Amina Diallo": [], "Otieno Odhiambo": ["Storyteller"], "Emre Yıldız": ["Storyteller"]}


def test_who_leaves_comes_back_to_what_they_wrote(room: Room) -> None:
    room.group("amina", "otieno")
    room.wire.does("otieno", "write_section", section="why", text="Otieno was here.", base=0)
    amina, otieno = room.enter("amina"), room.enter("otieno")
    otieno.button("Leave the group").click()
    otieno.button("Yes, leave").click()
    expect(otieno.heading("How would you like to take part?")).to_be_focused()
    expect(amina.part("Lately").get_by_text("Otieno Odhiambo left")).to_be_visible(timeout=PROMISED)
    expect(amina.part("Why we are here").get_by_text("Otieno was here.")).to_be_visible()

    otieno.button("Join an initiative").click()
    otieno.button("Join: Wells").click()
    expect(otieno.heading("Wells")).to_be_focused()
    expect(otieno.part("Why we are here").get_by_text("Otieno was here.")).to_be_visible()
    expect(amina.heading("2 of us")).to_be_visible(timeout=PROMISED)


def test_a_group_rests_and_is_woken(room: Room) -> None:
    room.group("amina", "otieno")
    amina, otieno = room.enter("amina"), room.enter("otieno")
    amina.button("Let the group rest").click()
    amina.button("Yes, let it rest").click()
    expect(otieno.text("This group is resting. Everything is still here.")).to_be_visible(timeout=PROMISED)
    otieno.button("Wake it up").click()
    expect(amina.text("This group is resting.")).to_be_hidden(timeout=PROMISED)


def test_working_alone_is_a_choice_that_can_be_changed(room: Room) -> None:
    amina = room.enter("amina")
    amina.button("Work alone for now").click()
    expect(amina.heading("You work alone for now")).to_be_visible()
    expect(amina.page.get_by_role("link", name=re.compile("Find your team.*done")).first).to_be_visible()
    amina.button("I would like company after all").click()
    expect(amina.button("Work alone for now")).to_be_visible()


def test_the_others_agree_that_a_place_becomes_free(room: Room) -> None:
    room.group("amina", "otieno", "emre")
    amina, otieno = room.enter("amina"), room.enter("otieno")
    for window in (amina, otieno):
        window.button("More about Emre Yıldız").click()
        window.button("Not there any more?").click()
        window.button("I agree that the place becomes free").click()
    expect(otieno.heading("2 of us")).to_be_visible()
    expect(amina.part("Lately").get_by_text("The place of Emre Yıldız became free")).to_be_visible(timeout=PROMISED)
    assert room.sees("emre")["group"] is None


def test_a_renewed_code_replaces_the_one_that_was_handed_out(room: Room) -> None:
    made = room.group("amina")
    amina = room.enter("amina")
    amina.button("Renew the code").click()
    amina.button("Make a new code").click()
    expect(amina.inside.locator("code")).not_to_have_text(made["code"])
    assert room.wire.ask("otieno", "look_up_code", code=made["code"]).status == 404


def test_what_a_learner_tells_is_shown_to_nobody_before_they_ask(room: Room) -> None:
    room.wire.does("malia", "save_profile", brings="A boat.", place="Neiafu")
    made = room.group("amina", openness="request")
    assert "A boat." not in str(room.sees("amina"))
    malia = room.enter("malia")
    malia.button(re.compile("^(Change it|Tell about you)$")).click()
    expect(malia.inside.get_by_role("complementary")).to_contain_text("A boat.")
    malia.field("In your words: what I bring").fill("A boat and a rope.")
    expect(malia.inside.get_by_role("complementary")).to_contain_text("A boat and a rope.")
    malia.button("Done").click()
    expect(malia.heading("How would you like to take part?")).to_be_focused()
    room.wire.does("malia", "ask_to_join", group=made["id"], note="")
    assert room.sees("amina")["group"]["asking"][0]["learner"]["brings"] == "A boat and a rope."
