"""
Whatever people write in a plan is shown as they wrote it, in every room of it, on paper, and never runs.

A window that meets a dialog or an error fails its test.
"""

from typing import Any

from playwright.sync_api import expect

from tests.e2e.activities import saved, tab
from tests.e2e.plans import ACTIONS, PLAN, PlanRoom, add, box, opened, part, section
from tests.e2e.room import AUTHOR, FACILITATOR, Window
from tests.e2e.test_texts_stay_texts import ODD, SHORT, did_not_run

# A text of lines: what a heading, a list and a link look like is the plan's own, and everything in them is a text.
LINES = f"# {SHORT}\n- {SHORT}\n{ODD}\n[{SHORT}](javascript:window.ran=1)"


def same(window: Window, *texts: str) -> None:
    for text in texts:
        expect(window.inside.locator(".grooc").get_by_text(text).filter(visible=True).first).to_be_visible()


def everything_odd(plans: PlanRoom) -> int:
    """Everything an author and a learner can write says something odd, and all of it is submitted and shown."""
    told = {"title": SHORT, "prompt": ODD, "example": LINES, "items": []}
    parts: list[Any] = [
        {"id": "one", "title": SHORT, "intro": ODD, "suggested_date": None, "sections": [
            {**told, "id": "text", "kind": "text"}, {**told, "id": "actions", "kind": "actions", "title": f"{SHORT} 2"},
            {**told, "id": "indicators", "kind": "indicators", "title": f"{SHORT} 3"},
            {**told, "id": "links", "kind": "links", "title": f"{SHORT} 4"},
        ]},
    ]  # fmt: skip
    plans.author(display_name=SHORT, template="own", parts=parts, rule="any")
    group = int(plans.group("amina", "otieno", name=SHORT)["id"])
    plans.wire.does("otieno", "write_problem", since="", text=ODD, base=0)
    plans.writes("otieno", "one.text", LINES)
    plans.adds("otieno", SHORT, "action", "one.actions", who=[SHORT], done_when=ODD)
    plans.adds("otieno", SHORT + " 2", "indicator", "one.indicators", unit="<b>", how=ODD, baseline="1", target="9")
    plans.adds("otieno", SHORT + " 3", "link", "one.links", address="https://a.example/", summary=ODD)
    (counted,) = plans.rows("otieno", "one.indicators")
    plans.notes("otieno", "checkins", "checkin", date="2026-11-20", predicted=ODD, did=ODD, learned=ODD, words=SHORT)
    plans.notes("otieno", "meetings", "meeting", date="2026-11-20", where=SHORT, text=ODD, agreed=[SHORT])
    reading = {"indicator": counted["id"], "value": "4", "how": SHORT, "who": [SHORT]}
    plans.notes("otieno", "readings", "reading", date="2026-11-20", **reading)
    plans.wire.does("otieno", "comment", since="", id="oddwords1", where="one.text", text=ODD)
    plans.submits("one", "otieno")
    plans.wire.does("otieno", "consent", since="", answer="yes", named="yes")
    plans.wire.does("otieno", "publish", since="", parts=["one"], words=ODD)
    return group


def test_what_is_typed_comes_back_as_typed(plans: PlanRoom) -> None:
    plans.group("amina", "otieno")
    amina = plans.enter("amina", alone=True)
    box(amina, "problem.touches").fill(ODD)
    amina.button("Done").click()
    expect(section(amina, "problem.touches").locator("[data-lines]")).to_have_text(ODD)
    part(amina, "Getting to work")
    add(amina, ACTIONS, SHORT)
    editor = opened(amina, SHORT)
    editor.get_by_label("Done when").fill(ODD)
    editor.get_by_role("button", name="Done", exact=True).click()
    same(amina, SHORT, ODD)
    saved(amina)
    assert plans.text("otieno", "problem.touches") == ODD
    assert [(one["what"], one["done_when"]) for one in plans.rows("otieno")] == [(SHORT, ODD)]
    did_not_run(amina)


def test_everything_odd_is_read_as_written_in_every_room(plans: PlanRoom) -> None:
    everything_odd(plans)
    amina = plans.enter("amina", alone=True)
    same(amina, SHORT, ODD)
    amina.button("See an example").first.click()
    expect(amina.inside.get_by_role("heading", level=4, name=SHORT)).not_to_have_count(0)
    assert amina.inside.locator("a[href^='javascript']").count() == 0
    amina.button("Read version 1").click()
    expect(amina.inside.locator(".p-then")).to_contain_text(ODD)
    did_not_run(amina)
    tab(amina, "What happens")
    same(amina, SHORT, ODD)
    final = tab(amina, "Final deliverable")
    expect(final.locator(".p-whole")).to_contain_text(ODD)
    with amina.context.expect_page() as coming:
        amina.button("Print, or keep as PDF").click()
    paper = coming.value
    expect(paper.locator("main")).to_contain_text(ODD)
    assert paper.evaluate("'ran' in window") is False
    assert paper.locator("main script, main [onclick], main [onerror]").count() == 0
    did_not_run(amina)


def test_other_groups_course_staff_and_authors_read_it_as_written_too(plans: PlanRoom) -> None:
    group = everything_odd(plans)
    plans.group("emre", name="Trees")
    emre = plans.enter("emre", alone=True)
    gallery = tab(emre, "Gallery")
    gallery.locator(f"[data-plan='{group}']").click()
    gallery.get_by_role("button", name="Read the whole plan").click()
    same(emre, SHORT, ODD)
    henrik = plans.enter(FACILITATOR, alone=True)
    tab(henrik, "Groups").locator(f"[data-look='{group}']").click()
    same(henrik, SHORT, ODD)
    studio = plans.enter(AUTHOR, path=f"studio/xblock/{PLAN}/")
    expect(studio.field("Display name")).to_have_value(SHORT)
    did_not_run(emre, henrik, studio)
