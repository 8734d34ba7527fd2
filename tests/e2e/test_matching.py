"""Being matched, in windows: forty people wait, a facilitator moves one of them and announces, everybody answers."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.e2e.keys import Keyboard
from tests.e2e.looking import look_over
from tests.e2e.room import DESKTOP, FACILITATOR, PHONE, PROMISED, Room, Window

PEOPLE = Path(__file__).parents[2] / "workbench/courses/people_who_wait.toml"
CAUSES = ["Clean water", "Girls’ education", "Food and farming", "Mental health", "Climate and energy"]
MATCHED = {"doors": ["join", "match"], "causes": CAUSES, "size_min": 4, "size_max": 6, "match_rolling": True}


def crowd(count: int) -> list[dict[str, Any]]:
    """People of the demo who can wait, each with own hours, languages and wishes."""
    return tomllib.loads(PEOPLE.read_text(encoding="utf-8"))["person"][:count]


def waits(room: Room, person: dict[str, Any]) -> None:
    """Somebody begins to wait, without a window."""
    wishes = {name: person[name] for name in ("commitment", "experience")}
    room.wire.does(person["username"], "enter_pool", topics=person["causes"], **wishes)


def desk(room: Room, **how: Any) -> Window:
    """The facilitator at the matching desk."""
    window = room.enter(FACILITATOR, **how)
    window.button("Matching").click()
    expect(window.heading("Start a round")).to_be_visible()
    return window


def preview(room: Room, **how: Any) -> Window:
    """A round has run, and the facilitator looks at what came of it."""
    window = desk(room, **how)
    window.button("Form groups").click()
    ready = window.button(re.compile("^Look at the preview"))
    expect(ready.first).to_be_visible(timeout=60_000)
    ready.first.click()
    expect(window.heading("Preview of round 1")).to_be_visible()
    return window


def proposed(room: Room, who: str) -> Any:
    """What somebody is asked, None when nobody asks."""
    return room.sees(who)["match"]["proposal"]


def test_forty_people_are_matched_moved_told_and_begin(room: Room) -> None:
    room.set_up(**MATCHED)
    others = crowd(39)
    for person in others:
        waits(room, person)
    amina = room.enter("amina")
    amina.button("Be matched").click()
    expect(amina.heading("Be matched")).to_be_focused()
    amina.button("Wait for people who fit").click()
    expect(amina.text(re.compile("40 people are waiting, you among them"))).to_be_visible()

    fatima = preview(room)
    expect(fatima.text("Nobody has been told yet.")).to_be_visible()
    assert proposed(room, "amina") is None
    name = moves_somebody(fatima)
    fatima.button(re.compile(r"^Announce \d+ groups$"), exact=False).click()
    fatima.button("Yes, tell them").click()
    expect(fatima.heading("Round 1, announced")).to_be_visible()

    expect(amina.heading(re.compile("^You .* could work well together$"))).to_be_visible(timeout=PROMISED)
    expect(amina.text("In your time (Dakar)")).to_be_visible()
    begins(room, amina, [person["username"] for person in others], moved=name)
    comes_late(room)


def begins(room: Room, amina: Window, others: list[str], moved: str) -> None:
    """All but one of those who are asked with Amina say yes, and so does she: silence holds nobody up."""
    asked = {who: proposed(room, who) for who in others}
    assert any(moved in {member["name"] for member in one["members"]} for one in asked.values() if one)
    mine = proposed(room, "amina")
    companions = [who for who, one in asked.items() if one and one["id"] == mine["id"]]
    assert len(companions) == len(mine["members"]) - 1
    for who in companions[: mine["needed"] - 1]:
        room.wire.does(who, "answer_proposal", proposal=mine["id"], answer="yes")
    amina.button("Yes, I’m in").click()
    expect(amina.heading("Our charter")).to_be_visible()
    assert len(room.sees("amina")["group"]["members"]) == mine["needed"]
    for who, one in asked.items():
        if one and one["id"] != mine["id"]:
            room.wire.does(who, "answer_proposal", proposal=one["id"], answer="yes")


def moves_somebody(fatima: Window) -> str:
    """The facilitator moves the first person of the first group, having seen what that does; returns the name."""
    rows = fatima.inside.locator("[data-row]")
    face = rows.first.locator("[data-person]").first
    face.click()
    target = fatima.inside.locator(".g-mover select")
    expect(target).to_be_focused()
    choices = target.locator("option:not([disabled])")
    values = [choices.nth(i).get_attribute("value") or "" for i in range(choices.count())]
    own = rows.first.get_attribute("data-row")
    target.select_option(next(value for value in values if value not in ("", "0", own)))
    effects = fatima.inside.get_by_role("table").filter(has_text="What changes")
    expect(effects.get_by_text(re.compile(r"^Group \d+$")).first).to_be_visible()
    heading = fatima.inside.locator(".g-mover h4").inner_text()
    fatima.inside.locator(".g-mover").get_by_role("button", name=re.compile("^Move ")).click()
    expect(fatima.text("1 change since the run.")).to_be_visible()
    return heading.removeprefix("Move ").strip("\u2068\u2069")


def comes_late(room: Room) -> None:
    """Somebody waits after the groups have begun, is shown one that fits and has a place, and takes it."""
    late = ["otieno", "mariajose", "camille", "thuha", "malia", "emre", crowd(40)[-1]["username"]]
    wish = {"topics": CAUSES, "commitment": None, "experience": None}
    who = next(one for one in late if room.wire.does(one, "enter_pool", **wish)["match"]["offers"])
    window = room.enter(who)
    expect(window.heading("No need to wait: these have a place")).to_be_visible()
    window.button(re.compile("^Take the place")).first.click()
    expect(window.heading("Our charter")).to_be_visible()


@pytest.fixture
def matched(room: Room) -> Room:
    """Sixteen people wait."""
    room.set_up(**MATCHED)
    for person in crowd(16):
        waits(room, person)
    return room


def test_a_move_is_undone_a_lock_holds_and_a_preview_is_discarded(matched: Room) -> None:
    fatima = preview(matched)
    moves_somebody(fatima)
    fatima.button("Undo the last one").click()
    expect(fatima.text("1 change since the run.")).to_be_hidden()
    lock = fatima.inside.get_by_role("button", name=re.compile(r"^Lock group \d+$")).first
    lock.click()
    expect(fatima.text(re.compile(r"^Group \d+ · locked$")).first).to_be_visible()
    fatima.button("Discard this preview").click()
    fatima.button("Yes, discard it").click()
    expect(fatima.heading("Start a round")).to_be_visible()
    assert matched.sees(crowd(1)[0]["username"])["match"]["people"] == 16


def test_two_facilitators_at_two_previews_announce_once(matched: Room) -> None:
    fatima, priya = preview(matched), matched.enter("priya")
    priya.button("Matching").click()
    priya.button(re.compile("^Look at the preview"), exact=False).first.click()
    expect(priya.heading("Preview of round 1")).to_be_visible()
    for window in (fatima, priya):
        window.button(re.compile("^Announce"), exact=False).click()
    fatima.button("Yes, tell them").click()
    expect(fatima.heading("Round 1, announced")).to_be_visible()
    priya.button("Yes, tell them").click()
    expect(priya.text(re.compile("Somebody else has changed this meanwhile"))).to_be_visible()


def test_waiting_and_answering_by_keyboard_and_looking_again_is_nobodys_business(matched: Room) -> None:
    amina = matched.enter("amina", alone=True)
    keys = Keyboard(amina)
    keys.hit("Be matched")
    keys.hit("Wait for people who fit")
    expect(amina.text(re.compile("17 people are waiting"))).to_be_visible()
    fatima = preview(matched)
    fatima.button(re.compile("^Announce"), exact=False).click()
    fatima.button("Yes, tell them").click()
    expect(amina.button("Look again for me")).to_be_visible(timeout=PROMISED)
    mine = proposed(matched, "amina")
    asked = {person["username"]: proposed(matched, person["username"]) for person in crowd(16)}
    companion = next(who for who, one in asked.items() if one and one["id"] == mine["id"])
    keys.hit("Look again for me")
    expect(amina.heading("We look for people who fit you")).to_be_visible()
    told = proposed(matched, companion)
    assert "Amina Diallo" not in str(told)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_stands_in_the_way_while_waiting_being_asked_or_at_the_desk(matched: Room, language: str) -> None:
    waiting = crowd(16)[0]["username"]
    window = matched.enter(waiting, alone=True, language=language)
    look_over(window, DESKTOP, PHONE)
    round_of(matched)
    asked = matched.enter(waiting, alone=True, language=language)
    expect(asked.inside.locator("h3")).not_to_have_count(0)
    look_over(asked, DESKTOP, PHONE)
    staff = matched.enter(FACILITATOR, alone=True, language=language)
    staff.inside.locator(".g-to-desk button").click()
    expect(staff.inside.locator(".g-rounds")).to_be_visible()
    look_over(staff, DESKTOP, PHONE)


def round_of(room: Room) -> None:
    """A round runs and is announced, without a window."""
    wire = room.wire
    rules = wire.does(FACILITATOR, "match_desk")["rules"]
    head = wire.does(FACILITATOR, "start_round", kind="wave", rules=rules)["rounds"][0]
    while head["state"] in ("queued", "running"):
        head = wire.does(FACILITATOR, "round_progress", round=head["id"])
    assert head["state"] == "preview", head["fault"]
    wire.does(FACILITATOR, "announce_round", round=head["id"], version=head["version"])
