"""Every state of the views, wide and narrow, in English and Arabic: no barrier, nothing too wide or too small."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.looking import look_over
from tests.e2e.room import AUTHOR, BLOCK, COURSE, DESKTOP, PHONE, PROMISED, UNIT, Room, Window
from tests.e2e.visits import IN_THE_PLAYER, LANGUAGES, Visit

WORDS = "We talk until nobody has a serious objection."


State = Callable[[Visit], Window]


def doors(visit: Visit) -> Window:
    visit.room.group("otieno", meets=[40, 41], meets_zone="Africa/Nairobi")
    return visit.enter("amina")


def open_matters(visit: Visit) -> Window:
    full = visit.room.group("otieno", "emre", size_max=2, waiting=("amina",), name="Full")
    room = visit.room
    for name, starter in (("Asked", "thuha"), ("Offered", "malia"), ("Declined", "joao")):
        made = room.group(starter, openness="request", size_max=2, name=name)
        if name != "Offered":
            room.wire.does("amina", "ask_to_join", group=made["id"], note="May I?")
    asking = room.sees("joao")["group"]["asking"][0]["learner"]["id"]
    room.wire.does("joao", "answer_request", learner=asking, accept=False, reply="Not this year.")
    room.wire.does("emre", "leave_group")
    assert full["id"]
    window = visit.enter("amina")
    expect(window.inside.locator(".g-standing")).to_have_count(3)
    return window


def alone(visit: Visit) -> Window:
    visit.room.wire.does("amina", "work_alone", alone=True)
    window = visit.enter("amina")
    expect(window.heading(visit.says("You work alone for now"))).to_be_visible()
    visit.room.wire.does("amina", "work_alone", alone=False)
    return window


def code_found(visit: Visit) -> Window:
    made = visit.room.group("otieno", "emre", cause="Clean water", place="Kisumu", languages=["en", "sw"], meets=[40])
    window = visit.enter("amina")
    window.field(visit.says("Did someone send you a code?")).fill(made["code"])
    visit.press(window, "Look it up")
    expect(window.heading(visit.says("This is the group behind the code"))).to_be_focused()
    return window


def code_unknown(visit: Visit) -> Window:
    window = visit.enter("amina")
    field = window.field(visit.says("Did someone send you a code?"))
    field.fill("K7TQ-9MXD-4WRE")
    visit.press(window, "Look it up")
    expect(field).to_have_attribute("aria-invalid", "true")
    return window


def the_list(visit: Visit) -> Window:
    facts = {
        "cause": "Clean water",
        "place": "Kisumu",
        "languages": ["en", "sw"],
        "meets": [40, 41, 88],
        "meets_zone": "Africa/Dakar",
    }
    visit.room.group("otieno", "emre", "thuha", size_max=3, name="Full", **facts)
    visit.room.group("malia", name="Open", **facts)
    visit.room.group("joao", openness="request", name="Asks first", initiative="مكتبة متنقلة للبنات", cause="Own words")
    window = visit.enter("amina")
    visit.press(window, "Join an initiative")
    expect(window.inside.locator(".g-group-row")).to_have_count(3)
    return window


def filtered_to_nothing(visit: Visit) -> Window:
    window = the_list(visit)
    window.inside.get_by_role("searchbox").fill("nothing is called like that")
    expect(
        window.text(
            visit.says("Nothing fits all of that. Take a filter away, or start the initiative you were looking for.")
        )
    ).to_be_visible()
    return window


def request_open(visit: Visit) -> Window:
    window = the_list(visit)
    window.row("Asks first").get_by_role("button").first.click()
    expect(window.field(visit.says("A word to the group"))).to_be_focused()
    return window


def start_form(visit: Visit) -> Window:
    window = visit.enter("amina")
    visit.press(window, "Start one")
    visit.press(window, "Start it")
    expect(window.field(visit.says("Name"))).to_be_focused()
    return window


def bring_form(visit: Visit) -> Window:
    window = visit.enter("amina")
    visit.press(window, "Bring your group")
    expect(window.heading(visit.says("Bring your group"))).to_be_visible()
    return window


def lived_in(visit: Visit) -> Any:
    """A group with roles, hours, a request, a charter in part and signatures."""
    room = visit.room
    made = room.group(
        "amina", "otieno", "thuha", openness="request", cause="Clean water", meets=[40, 41], meets_zone="Africa/Dakar"
    )
    room.wire.does("otieno", "take_role", role="Storyteller")
    room.wire.does("amina", "take_role", role="Keeper of time")
    room.wire.does("otieno", "write_section", section="deciding", text=WORDS, base=0)
    room.wire.does("thuha", "write_section", section="norms", text="- One\n- Two\n\nThree", base=0)
    room.wire.does("otieno", "sign_charter")
    room.wire.does("malia", "ask_to_join", group=made["id"], note="I repair pumps.")
    return made


def group_page(visit: Visit) -> Window:
    lived_in(visit)
    window = visit.enter("amina")
    visit.press(window, "More about %(name)s")
    visit.press(window, "Choose a role")
    visit.press(window, "Leave the group")
    return window


def group_being_edited(visit: Visit) -> Window:
    lived_in(visit)
    window = visit.enter("amina")
    window.inside.locator(".g-group-head").get_by_role("button").click()
    expect(window.field(visit.says("Name"))).to_be_focused()
    return window


def resting_group(visit: Visit) -> Window:
    lived_in(visit)
    visit.room.wire.does("otieno", "rest_group")
    window = visit.enter("amina")
    expect(window.button(visit.says("Wake it up"))).to_be_visible()
    return window


def empty_charter(visit: Visit) -> Window:
    visit.room.group("amina", "otieno")
    return visit.enter("amina")


def deciding(window: Window) -> Locator:
    return window.inside.locator(".g-section").nth(4)


def writing(visit: Visit) -> Window:
    lived_in(visit)
    window = visit.enter("amina")
    visit.room.wire.does("otieno", "poll", version="", writing="norms")
    deciding(window).get_by_role("button").click()
    expect(window.inside.locator(".g-presence")).to_be_visible(timeout=PROMISED)
    return window


def clash(visit: Visit) -> Window:
    lived_in(visit)
    window = visit.enter("amina")
    deciding(window).get_by_role("button").click()
    window.context.set_offline(True)
    deciding(window).get_by_role("textbox").fill("Whoever does the work decides.")
    visit.room.wire.does("otieno", "write_section", section="deciding", text="The oldest of us decides.", base=1)
    window.context.set_offline(False)
    expect(window.inside.locator(".g-clash")).to_be_visible()
    return window


def profile(visit: Visit) -> Window:
    window = visit.enter("amina")
    visit.press(window, "Change it")
    visit.press(window, "Add a language")
    visit.press(window, "Show the night, 00–06")
    return window


def look_in(visit: Visit) -> Window:
    lived_in(visit)
    window = visit.enter(AUTHOR)
    visit.press(window, "Join an initiative")
    visit.press(window, "Look inside", within=window.row("Wells"), exact=False)
    expect(window.heading("Wells")).to_be_focused()
    return window


def studio(visit: Visit) -> Window:
    return visit.enter(AUTHOR, path=f"studio/xblock/{BLOCK}/")


def studio_with_errors(visit: Visit) -> Window:
    window = studio(visit)
    window.field(visit.says("At most")).last.fill("1")
    window.field(visit.says("Display name")).fill("")
    visit.press(window, "Save")
    expect(window.inside.locator("[aria-invalid=true]").first).to_be_visible()
    return window


def author_preview(visit: Visit) -> Window:
    visit.room.group("otieno")
    return visit.enter(AUTHOR, path=f"preview/xblock/{BLOCK}/")


STATES: tuple[State, ...] = (
    doors, open_matters, alone, code_found, code_unknown, the_list, filtered_to_nothing, request_open, start_form,
    bring_form, group_page, group_being_edited, resting_group, empty_charter, writing, clash, profile, look_in, studio,
    studio_with_errors, author_preview,
)  # fmt: skip


@pytest.fixture
def visits(room: Room) -> Iterator[Room]:
    yield room
    for who in ("amina", AUTHOR):
        room.wire.speak(who, "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_nothing_stands_in_the_way_of(visits: Room, state: State, language: str) -> None:
    window = state(Visit(visits, language))
    look_over(window, DESKTOP, IN_THE_PLAYER, PHONE)


def test_on_a_phone_the_filters_are_behind_one_button(room: Room) -> None:
    room.group("otieno", cause="Clean water")
    amina = room.enter("amina", size=PHONE)
    amina.button("Join an initiative").click()
    choice = amina.inside.get_by_role("checkbox", name="Clean water")
    expect(choice).to_be_hidden()
    amina.button("Filters").click()
    choice.check()
    expect(amina.button(re.compile("^Filters.*1 filter is on"))).to_have_attribute("aria-expanded", "true")
    amina.button(re.compile("^Filters")).click()
    expect(choice).to_be_hidden()
    expect(amina.button("Remove the filter Clean water")).to_be_visible()


def test_the_unit_around_the_block_has_no_second_scroll_bar(room: Room) -> None:
    room.group("amina", "otieno")
    for size in (DESKTOP, PHONE):
        amina = room.enter("amina", size=size, path=f"course/{COURSE}/unit/{UNIT}")
        expect(amina.heading("Wells")).to_be_visible()
        assert amina.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert amina.document.evaluate("document.documentElement.scrollWidth <= innerWidth")
