"""One plan, several people: every character of all of them is there, live, and another group sees and does nothing."""

from typing import Any

from playwright.sync_api import Locator, expect

from tests.e2e.activities import saved
from tests.e2e.maps import id_of
from tests.e2e.plans import ACTIONS, PlanRoom, add, box, opened, part, row, section
from tests.e2e.room import Window

FOUR = {
    "amina": ("Problem of practice", "problem.touches"),
    "otieno": ("Problem of practice", "problem.seen"),
    "emre": ("Vision", "vision.vision"),
    "malia": ("Vision", "vision.together"),
}
TURNS = 6


def words(who: str, turn: int) -> str:
    return f"{who} {turn}: ünd so weiter, water; "


def all_of(who: str) -> str:
    return "".join(words(who, turn) for turn in range(TURNS)).strip()


def test_four_write_in_four_sections_at_once(plans: PlanRoom) -> None:
    plans.group(*FOUR)
    windows = {who: plans.enter(who, alone=True) for who in FOUR}
    boxes: dict[str, Locator] = {}
    for who, (title, place) in FOUR.items():
        part(windows[who], title)
        boxes[who] = box(windows[who], place)
    for turn in range(TURNS):
        for who, own in boxes.items():
            own.press_sequentially(words(who, turn))
    for who, other in (("amina", "otieno"), ("otieno", "amina"), ("emre", "malia"), ("malia", "emre")):
        place = FOUR[other][1]
        expect(section(windows[who], place).locator("[data-lines]")).to_have_text(all_of(other))
        expect(boxes[who]).to_have_value(words(who, 0) + "".join(words(who, turn) for turn in range(1, TURNS)))
    for who, (_, place) in FOUR.items():
        saved(windows[who])
        assert plans.text("otieno", place) == all_of(who)
    expect(section(windows["amina"], "problem.seen").get_by_text("Otieno Odhiambo is writing")).to_be_visible()


def two_at_one_text(plans: PlanRoom) -> tuple[Window, Window]:
    """Amina and Otieno, each with the same section open for writing, which has two lines."""
    plans.group("amina", "otieno")
    plans.writes("otieno", "problem.touches", "First line.\nLast line.")
    amina, otieno = plans.enter("amina", alone=True), plans.enter("otieno", alone=True)
    for window in (amina, otieno):
        expect(box(window, "problem.touches")).to_have_value("First line.\nLast line.")
    return amina, otieno


def test_two_write_in_one_section_at_once(plans: PlanRoom) -> None:
    amina, otieno = two_at_one_text(plans)
    ours, theirs = (section(window, "problem.touches").locator("textarea") for window in (amina, otieno))
    ours.press("Control+Home")
    ours.press("End")
    for turn in range(TURNS):
        ours.press_sequentially(f" Amina {turn}.")
        theirs.press_sequentially(f" Otieno {turn}.")
    both = (
        f"First line.{''.join(f' Amina {turn}.' for turn in range(TURNS))}\n"
        f"Last line.{''.join(f' Otieno {turn}.' for turn in range(TURNS))}"
    )
    for own in (ours, theirs):
        expect(own).to_have_value(both)
    for window in (amina, otieno):
        saved(window)
    assert plans.text("amina", "problem.touches") == both


def test_words_that_both_changed_are_asked_about_and_settled_by_one(plans: PlanRoom) -> None:
    amina, otieno = two_at_one_text(plans)
    ours, theirs = (section(window, "problem.touches").locator("textarea") for window in (amina, otieno))
    otieno.context.set_offline(True)
    theirs.fill("Otieno: mothers who buy cans.")
    ours.fill("Amina: girls who fetch water.")
    saved(amina)
    otieno.context.set_offline(False)
    asked = otieno.inside.locator(".m-clash")
    expect(asked.get_by_text("You and Amina Diallo both changed “Whom it touches”")).to_be_visible()
    mine, other = (asked.locator(".m-clash-texts > div").nth(at) for at in (0, 1))
    expect(mine).to_contain_text("mothers")
    expect(other).to_contain_text("girls")
    assert plans.text("otieno", "problem.touches") == "Amina: girls who fetch water."
    together = asked.get_by_label("Put together")
    for text in ("Amina: girls who fetch water.", "Otieno: mothers who buy cans."):
        assert together.input_value().count(text) == 1
    together.fill(f"{together.input_value()} Both.")
    agreed = together.input_value()
    asked.get_by_role("button", name="Save this text").click()
    expect(ours).to_have_value(agreed)
    saved(otieno)
    expect(asked).to_have_count(0)
    assert plans.text("amina", "problem.touches") == agreed


def test_rows_are_live_and_fields_of_one_row_come_together(plans: PlanRoom) -> None:
    plans.group("amina", "otieno")
    amina, otieno = plans.enter("amina", alone=True), plans.enter("otieno", alone=True)
    for window in (amina, otieno):
        part(window, "Getting to work")
    add(amina, ACTIONS, "Dig")
    expect(row(otieno, "Dig")).to_be_visible()
    ours, theirs = opened(amina, "Dig"), opened(otieno, "Dig")
    otieno.context.set_offline(True)
    theirs.get_by_label("Done when").fill("It holds water.")
    ours.get_by_role("radio", name="Under way").check()
    ours.get_by_label("Action").fill("Dig by hand")
    saved(amina)
    otieno.context.set_offline(False)
    expect(ours.get_by_label("Done when")).to_have_value("It holds water.")
    expect(theirs.get_by_label("Action")).to_have_value("Dig by hand")
    (dig,) = plans.rows("amina")
    assert (dig["what"], dig["done_when"], dig["status"]) == ("Dig by hand", "It holds water.", "under_way")


DIG = id_of("Dig")
# Those that name the group they are about, and those that know no plan but one's own; to remove what is not there is
# no fault, for it may have been asked for before.
OF_A_GROUP: dict[str, dict[str, Any]] = {
    "view_plan": {},
    "read_version": {"number": 1},
    "older_acts": {"before": 10**6},
    "read_final": {},
    "export_plan": {"format": "csv", "pictures": {}},
    "readings_csv": {"indicator": DIG},
    "comment": {"id": "stranger1", "where": "problem.touches", "text": "Mine"},
    "settle_comment": {"id": "stranger1", "settled": True},
    "write_feedback": {"id": "stranger2", "kind": "word", "text": "Mine"},
    "release": {"ids": []},
    "board": {},
    "board_csv": {},
    "gallery_plan": {},
    "appreciate": {"id": "stranger3", "kind": "ask", "text": "Mine"},
}
NAMED_BY = {"board": "", "board_csv": "", "gallery_plan": "id", "appreciate": "plan"}
OF_MY_OWN: dict[str, dict[str, Any]] = {
    "edit_row": {"id": DIG, "base": 1, "changes": {"what": "Mine"}},
    "restore_row": {"id": DIG},
    "move_row": {"id": DIG, "after": ""},
    "edit_note": {"kind": "meetings", "id": id_of("meeting"), "base": 1, "changes": {"text": "Mine"}},
    "reply": {"comment": id_of("comment"), "id": "stranger4", "text": "Mine"},
    "settle_comment": {"id": id_of("comment"), "settled": True},
    "read_version": {"number": 1},
    "readings_csv": {"indicator": DIG},
    "bring_along": {"source": "left"},
}


def test_for_a_third_person_in_another_group_the_plan_is_closed(plans: PlanRoom) -> None:
    plans.author(rule="any")
    group = plans.group("amina", "otieno")["id"]
    plans.group("emre", name="Trees")
    plans.adds("amina", "Dig", done_when="Rosa says so")
    plans.notes("amina", "meetings", "meeting", date="2026-11-20", text="Rosa was there.")
    plans.wire.does("otieno", "comment", since="", id=id_of("comment"), where="work.first", text="Rosa?")
    plans.submits("work", "amina")
    before = plans.sees("amina")["version"]
    emre = plans.enter("emre", alone=True)
    expect(emre.heading("Trees")).to_be_visible()
    for handler, payload in OF_A_GROUP.items():
        name = NAMED_BY.get(handler, "group")
        answer = plans.wire.ask("emre", handler, **payload, **({name: group} if name else {}))
        assert (handler, answer.status in (403, 404)) == (handler, True)
        assert "Rosa" not in answer.text(), handler
    for handler, payload in OF_MY_OWN.items():
        answer = plans.wire.ask("emre", handler, **payload)
        assert (handler, answer.status) in ((handler, 403), (handler, 404))
    assert plans.sees("amina")["version"] == before
    assert "Rosa" not in str(plans.sees("emre")) + emre.inside.locator(".grooc").inner_text()
