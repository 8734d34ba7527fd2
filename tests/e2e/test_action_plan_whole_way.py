"""A group goes the whole way of a plan in the browser: from its problem to what others say to what became of it."""

import re
import zipfile
from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.e2e.activities import saved, tab
from tests.e2e.plans import ACTIONS, INDICATORS, LINKS, PlanRoom, add, box, opened, part, row, section, submit
from tests.e2e.room import Window

PROBLEM = "Pumps break, and nobody is paid to mend them."
TOUCHES = "Girls who fetch water before school."
SUMMARY = "One page, eight drawings, free to copy."
LEARNED = "The hour went into looking for the right spanner."
SAID = "The page that anybody can follow."
OURS = "Four pumps, one page, and no office called."


def writes_the_problem(amina: Window) -> None:
    amina.button("Change the problem").click()
    amina.inside.get_by_role("textbox", name="The problem we work on").fill(PROBLEM)
    amina.button("Done").click()
    box(amina, "problem.touches").fill(TOUCHES)
    amina.button("Done").click()
    expect(section(amina, "problem.touches").get_by_text(TOUCHES)).to_be_visible()
    saved(amina)


def adds_an_action(amina: Window) -> None:
    part(amina, "Getting to work")
    add(amina, ACTIONS, "Mend the pump at Obunga")
    editor = opened(amina, "Mend the pump at Obunga")
    who = editor.locator("[data-field=who] input")
    for name in ("Otieno Odhiambo", "Mr Haile"):
        who.fill(name)
        who.press("Enter")
    editor.locator("[data-field=when] input").fill("2026-12-11")
    editor.get_by_label("Uses").select_option("Spare pump head")
    editor.get_by_label("Done when").fill("It gives water, and the students have mended it.")
    editor.get_by_role("button", name="Done", exact=True).click()
    for words in ("Mr Haile", "11 Dec", "Spare pump head", "It gives water"):
        expect(row(amina, "Mend the pump at Obunga").get_by_text(words)).to_be_visible()
    saved(amina)


def adds_an_indicator_and_a_link(amina: Window) -> None:
    part(amina, "Measuring")
    add(amina, INDICATORS, "Days without water")
    editor = opened(amina, "Days without water")
    for field, value in {"unit": "days", "baseline": "41", "target": "7"}.items():
        editor.locator(f"[data-field={field}] input").fill(value)
    editor.get_by_role("button", name="Done", exact=True).click()
    links = section(amina, LINKS)
    links.get_by_role("button", name="Add a link").click()
    links.get_by_label("Address").fill("https://sheet.example/one")
    links.get_by_label("What is there, in your own words").fill(SUMMARY)
    links.get_by_role("button", name="Add", exact=True).click()
    expect(links.get_by_role("link").filter(has_text="sheet.example")).to_be_visible()
    saved(amina)


def test_from_the_problem_through_every_part(plans: PlanRoom) -> None:
    plans.group("amina", "otieno")
    plans.mapped("otieno", "Spare pump head")
    amina = plans.enter("amina", alone=True)
    writes_the_problem(amina)
    amina.button(re.compile("^Submit “")).click()
    expect(amina.text("1 more member has to agree before you can submit.")).to_be_visible()
    amina.button("I agree").click()
    expect(amina.button("Take it back")).to_be_visible()
    plans.agrees("otieno", "problem")
    expect(amina.text("That is enough.")).to_be_visible()
    submit(amina)
    expect(amina.button("Read version 1")).to_be_visible()

    adds_an_action(amina)
    adds_an_indicator_and_a_link(amina)
    plans.agrees("otieno", "work", "measuring")
    for title in ("Getting to work", "Measuring"):
        part(amina, title)
        expect(amina.text("1 more to go.")).to_be_visible()
        submit(amina)
    now = plans.sees("otieno")
    assert (now["problem"]["text"], now["sections"]["problem.touches"]["text"]) == (PROBLEM, TOUCHES)
    action = plans.rows("otieno")[0]
    assert (action["who"][1:], action["when"], len(action["uses"])) == (["Mr Haile"], "2026-12-11", 1)
    assert [(one["part"], one["number"]) for one in now["versions"]] == [("measuring", 1), ("work", 1), ("problem", 1)]


def checks_in(happens: Locator) -> None:
    happens.get_by_role("button", name="Plan a check-in").first.click()
    happens.get_by_role("form", name="Plan a check-in").get_by_role("button", name="Keep").click()
    happens.get_by_role("button", name="Begin check-in 1").click()
    happens.get_by_label("We predicted").fill("One repair takes a morning.")
    happens.get_by_label("We did").fill("Four students mended it.")
    happens.get_by_label("We learned").fill(LEARNED)
    happens.get_by_role("radio", name="Adapt").check()
    happens.get_by_role("button", name="Done", exact=True).click()
    expect(happens.get_by_role("heading", name="Check-in 1")).to_be_visible()
    expect(happens.get_by_text(LEARNED)).to_be_visible()


def notes_a_meeting_and_a_reading(happens: Locator) -> None:
    happens.get_by_role("button", name="Write a meeting note").click()
    meeting = happens.get_by_role("group", name="What happened in our meeting")
    meeting.get_by_label("What happened", exact=True).fill("Mama Rose read the cash book aloud.")
    line = meeting.get_by_label("What you agreed on, one thing at a time")
    line.fill("Kwame brings a camera")
    line.press("Enter")
    meeting.get_by_role("button", name="Done", exact=True).click()
    expect(happens.locator(".p-meeting").get_by_text("Kwame brings a camera")).to_be_visible()

    happens.get_by_role("button", name=re.compile("^Add a reading of")).click()
    form = happens.get_by_role("form", name="Add a reading")
    form.get_by_label("Value").fill("30")
    form.get_by_label("How").fill("Asked at all pumps")
    form.get_by_role("button", name="Keep").click()
    expect(happens.locator(".p-chart svg")).to_be_visible()
    expect(happens.locator(".p-readings").get_by_text("30", exact=True)).to_be_visible()


def words_of(document: Path) -> str:
    with zipfile.ZipFile(document) as parts:
        return re.sub("<[^>]+>", "", parts.read("word/document.xml").decode())


def test_what_happens_and_the_deliverable_that_has_it_all(plans: PlanRoom, tmp_path: Path) -> None:
    plans.author(rule="any")
    plans.group("amina", "otieno")
    plans.adds("otieno", "Days without water", "indicator", INDICATORS, baseline="41", target="7")
    plans.begun("otieno")
    amina = plans.enter("amina", alone=True)
    happens = tab(amina, "What happens")
    checks_in(happens)
    notes_a_meeting_and_a_reading(happens)
    saved(amina)
    otieno = plans.sees("otieno")
    assert [one["decision"] for one in otieno["checkins"].values()] == ["adapt"]
    assert [one["value"] for one in otieno["readings"].values()] == ["30"]

    final = tab(amina, "Final deliverable")
    expect(final.locator(".p-whole").get_by_text(LEARNED)).to_be_visible()
    with amina.page.expect_download() as coming:
        amina.button("Download: Document (DOCX)").click()
    document = tmp_path / "plan.docx"
    coming.value.save_as(document)
    written = words_of(document)
    for words in ("Wells", "What we say of vision, in a line.", "Days without water", LEARNED, "Kwame brings a camera"):
        assert words in written
    submit(amina)
    assert plans.sees("otieno")["versions"][0]["part"] == "final"


def publishes(gallery: Locator) -> None:
    gallery.get_by_role("button", name="Decide").click()
    gallery.locator(".p-decide-bars").get_by_role("radio", name="Yes").first.check()
    gallery.get_by_label("In a few sentences: what did you set in motion?").fill(OURS)
    gallery.get_by_role("button", name="Publish", exact=True).click()
    expect(gallery.get_by_role("button", name="See your page")).to_be_visible()


def is_appreciated_by(reader: Window) -> None:
    """Somebody of another group opens the plan in the gallery, reads it whole and says something back."""
    gallery = tab(reader, "Gallery")
    gallery.get_by_role("button", name=re.compile("^Look closer at .*Wells")).click()
    plan = gallery.get_by_role("article", name="Wells")
    expect(plan.get_by_text(OURS).first).to_be_visible()
    plan.get_by_role("button", name="Read the whole plan").click()
    expect(plan.get_by_text("What we say of vision, in a line.")).to_be_visible()
    expect(plan).not_to_contain_text("Amina")
    plan.get_by_label("What do you take along from it?").fill(SAID)
    plan.get_by_role("button", name=re.compile("^Send to")).click()
    expect(plan.locator(".p-said").get_by_text(SAID)).to_be_visible()


def test_published_read_by_others_appreciated_and_withdrawn_at_once(plans: PlanRoom) -> None:
    plans.author(rule="any")
    group = plans.group("amina", "otieno")["id"]
    plans.group("emre", "malia", name="Weavers")
    plans.begun("amina", upto="vision")
    amina, emre = plans.enter("amina", alone=True), plans.enter("emre", alone=True)
    gallery = tab(amina, "Gallery")
    assert plans.wire.ask("emre", "gallery_plan", id=group).status == 404
    publishes(gallery)
    is_appreciated_by(emre)
    gallery.get_by_role("button", name="See your page").click()
    expect(gallery.get_by_text(SAID)).to_be_visible()

    gallery.get_by_role("button", name="Change or withdraw").click()
    gallery.get_by_role("button", name="Withdraw the plan").click()
    gallery.get_by_role("button", name="Withdraw it").click()
    expect(gallery.get_by_role("button", name="Publish", exact=True)).to_be_visible()
    assert plans.wire.ask("emre", "gallery_plan", id=group).status == 404
    assert plans.wire.does("emre", "gallery_page", text="", page=1)["total"] == 0
    emre.page.reload()
    expect(tab(emre, "Gallery").get_by_text("No group shows its plan yet. Yours can be the first.")).to_be_visible()
    assert len(plans.sees("amina")["appreciations"]) == 1
