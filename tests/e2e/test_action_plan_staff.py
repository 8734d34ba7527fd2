"""Course staff who look at all plans, say something and mark; and authors who compose what a plan is made of."""

import re
from typing import Any

from playwright.sync_api import Locator, expect

from tests.e2e.activities import tab
from tests.e2e.plans import PLAN, PlanRoom, part, section
from tests.e2e.room import AUTHOR, FACILITATOR, Window

SECRET = "Between us: Amina carries this alone."
WORD = "Read the second line aloud on Monday."
WHY = "A plan that has met its pumps."
QUESTION = "Who asks the caretaker?"


def writes(board: Locator, kind: str, label: str, words: str, button: str) -> Locator:
    """Course staff write to the group whose row is open."""
    form = board.get_by_role("group", name=re.compile("^Write to .*Wells"))
    form.get_by_role("radio", name=kind, exact=True).check()
    if kind == "A mark":
        form.get_by_label("Points, 10 at most").fill("8")
    form.get_by_label(label).fill(words)
    form.get_by_role("button", name=button, exact=True).click()
    expect(form.locator(".p-so-far").get_by_text(words)).to_be_visible()
    return form


def all_that_comes_to(plans: PlanRoom, who: str) -> list[str]:
    """What a learner's browser can be sent of a plan: state, page, files, history, what was submitted."""
    asked: dict[str, dict[str, Any]] = {
        "export_plan": {"format": "json", "pictures": {}},
        "older_acts": {"before": 10**9},
        "read_final": {},
        "read_version": {"number": 1},
    }
    page = plans.wire.page(who, f"learner/xblock/{PLAN}/").decode()
    answers = [plans.wire.ask(who, handler, **payload) for handler, payload in asked.items()]
    assert [answer.status for answer in answers] == [200] * len(asked)
    return [str(plans.sees(who)), page, *(answer.text() for answer in answers)]


def test_the_board_a_word_a_note_nobody_else_reads_and_a_mark(plans: PlanRoom) -> None:
    plans.author(rule="any", marks="points", points=10)
    plans.group("amina", "otieno")
    plans.group("emre", name="Trees")
    plans.begun("amina", upto="problem")
    amina, henrik = plans.enter("amina", alone=True), plans.enter(FACILITATOR, alone=True)
    board = tab(henrik, "Groups").get_by_role("table", name="All plans")
    expect(board.get_by_text("Problem of practice: version 1 is submitted")).to_be_attached()
    expect(board.get_by_role("rowheader", name=re.compile("Trees"))).to_be_visible()
    board.get_by_role("button", name=re.compile("^Write to .*Wells")).click()
    writes(board, "A private note", "Your note", SECRET, "Keep the note")
    form = writes(board, "A mark", "Your reasons", WHY, "Keep the mark")
    writes(board, "A word", "Your words", WORD, "Send")
    expect(amina.text(WORD)).to_be_visible()
    assert WHY not in amina.inside.locator(".grooc").inner_text()
    assert WHY not in str(plans.sees("amina"))
    form.get_by_role("button", name="Release the mark about the whole plan").click()
    expect(amina.text("8 of 10 points")).to_be_visible()
    expect(amina.text(WHY)).to_be_visible()

    received = all_that_comes_to(plans, "amina")
    assert [SECRET in text for text in received] == [False] * len(received)
    assert [WORD in text for text in received[:2]] == [True, True]


def test_a_plan_is_looked_at_and_commented_and_nothing_of_it_changed(plans: PlanRoom) -> None:
    group = plans.group("amina", "otieno")["id"]
    plans.writes("otieno", "problem.touches", "Girls who fetch water before school.")
    amina, henrik = plans.enter("amina", alone=True), plans.enter(FACILITATOR, alone=True)
    tab(henrik, "Groups").get_by_role("button", name=re.compile("^Look at the plan of .*Wells")).click()
    expect(henrik.text("You see the plan as its group does. You can comment, and change nothing.")).to_be_visible()
    touches = section(henrik, "problem.touches")
    expect(touches.get_by_text("Girls who fetch water before school.")).to_be_visible()
    expect(touches.locator("[data-write]")).to_have_count(0)
    henrik.button("Comment on “Whom it touches”").click()
    henrik.field("About which words, if any").fill("fetch water")
    henrik.field("What do you want to say?").fill(QUESTION)
    henrik.button("Say it").click()
    expect(amina.text(QUESTION)).to_be_visible()
    expect(amina.inside.locator(".p-talk").get_by_text("course staff")).to_be_visible()
    expect(section(amina, "problem.touches").locator("mark")).to_have_text("fetch water")
    amina.button("Answer").click()
    amina.inside.get_by_role("textbox", name=re.compile("^Answer")).fill("Otieno does.")
    amina.inside.locator(".p-comment form").get_by_role("button", name="Answer").click()
    expect(amina.text("Otieno does.")).to_be_visible()
    seen = plans.wire.does(FACILITATOR, "view_plan", group=group)
    (comment,) = seen["comments"].values()
    assert (comment["role"], [one["text"] for one in comment["replies"]]) == ("staff", ["Otieno does."])
    assert seen["sections"]["problem.touches"]["edits"] == plans.sees("otieno")["sections"]["problem.touches"]["edits"]


def titles(studio: Window) -> list[str]:
    lines = studio.inside.get_by_role("list", name="Parts of the plan", exact=True).locator(":scope > li")
    return [line.get_by_role("textbox").first.input_value() for line in lines.all()]


def test_an_author_chooses_moves_and_renames_and_learners_meet_it(plans: PlanRoom) -> None:
    plans.group("amina", "otieno")
    plans.writes("amina", "vision.vision", "The pump runs by noon.")
    priya = plans.enter(AUTHOR, path=f"studio/xblock/{PLAN}/")
    priya.inside.get_by_role("radio", name=re.compile("^Logic model")).check()
    expect(priya.inside.locator(".p-composer input").first).to_have_value("What we put in and do")
    priya.inside.get_by_role("radio", name=re.compile("^Launching innovation")).check()
    up = priya.button("Move Vision up")
    up.focus()
    up.press("Enter")
    expect(priya.button("Move Vision up")).to_be_focused()
    assert titles(priya) == ["Vision", "Problem of practice", "Getting to work", "Measuring"]
    lines = priya.inside.get_by_role("list", name="Parts of the plan", exact=True).locator(":scope > li")
    lines.nth(3).locator(".g-grip").first.drag_to(lines.nth(0), target_position={"x": 40, "y": 4})
    expect(lines.nth(0).get_by_role("textbox").first).to_have_value("Measuring")
    priya.field("Parts of the plan, line 2").fill("What we want to see")
    with priya.page.expect_response("**/handler/save_settings") as answer:
        priya.button("Save").click()
    assert answer.value.ok

    amina = plans.enter("amina", alone=True)
    expect(amina.inside.locator(".p-steps b")).to_have_text(
        ["Measuring", "What we want to see", "Problem of practice", "Getting to work", "Final deliverable"]
    )
    part(amina, "What we want to see")
    expect(section(amina, "vision.vision").get_by_text("The pump runs by noon.")).to_be_visible()


def test_the_preview_shows_the_parts_and_stores_nothing(plans: PlanRoom) -> None:
    preview = plans.enter(AUTHOR, path=f"preview/xblock/{PLAN}/")
    expect(preview.text("This is a preview. In the course, learners write their plan here.")).to_be_visible()
    expect(preview.inside.locator("[data-write]")).to_have_count(0)
    assert preview.sent("poll") == []
