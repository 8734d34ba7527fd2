"""
Whatever people write is shown as they wrote it, and never runs.

A window that meets a dialog or an error fails its test.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.room import AUTHOR, BLOCK, PROMISED, SETTINGS, Room, Window

ODD = "</script><script>window.ran=1</script><img src=x onerror=window.ran=1>\"'&lt; \u202eمرحبا\u202c 👩🏽‍🌾 %(name)s"
SHORT = "<b onclick=ran=1>\"' \u200fم 👩🏽‍🌾 %(x)s"


def shown(window: Window, text: str = ODD) -> Locator:
    """Where a text stands, letter by letter."""
    return window.inside.get_by_text(text).filter(visible=True).first


def did_not_run(*windows: Window) -> None:
    for window in windows:
        assert window.document.evaluate("'ran' in window") is False
        assert window.inside.locator("img, .grooc script, [onclick], [onerror]").count() == 0


@pytest.fixture
def odd_room(room: Room) -> Iterator[Room]:
    """Everything an author and a learner can write says something odd; afterwards the course is itself again."""
    room.set_up(causes=[SHORT], roles=[SHORT], skills=[SHORT], next_steps=[ODD], display_name=SHORT)
    for who in ("emre", "malia"):
        room.wire.does(
            who, "save_profile", name=SHORT, place=SHORT, causes=[SHORT], skills=[SHORT], brings=ODD, hopes=ODD
        )
    yield room
    room.set_up()


@pytest.fixture(autouse=True)
def _their_own_names_again(room: Room) -> object:
    before = {who: room.wire.does(who, "save_profile", languages=[])["profile"] for who in ("emre", "malia")}
    yield
    for who, profile in before.items():
        told = {key: value for key, value in profile.items() if key != "saved_at"}
        room.wire.does(who, "save_profile", **told)


def test_what_is_typed_into_every_field_of_a_group_comes_back_as_typed(odd_room: Room) -> None:
    emre = odd_room.enter("emre")
    emre.button("Start one").click()
    emre.field("Name").fill(SHORT)
    emre.field("The initiative in one sentence").fill(ODD)
    emre.field("Why, in more words (optional)").fill(ODD)
    emre.field("Place (optional)").fill(SHORT)
    emre.field("Cause").select_option(SHORT)
    emre.inside.get_by_role("radio", name="On request").check()
    emre.button("Start it").click()
    expect(emre.heading(SHORT)).to_be_focused()
    for part in (emre.inside.locator(".g-group-head .g-lead"), emre.inside.locator(".g-why")):
        expect(part).to_have_text(ODD)
    emre.edit("Why we are here").fill(ODD)
    emre.button("Done").click()
    expect(emre.part("Why we are here").get_by_text(ODD)).to_be_visible()
    emre.button("Choose a role").click()
    emre.inside.locator(".g-unfold").get_by_role("button", name=SHORT, exact=True).click()
    expect(emre.part("Lately").get_by_text("You took the role")).to_contain_text(SHORT)
    did_not_run(emre)


def test_what_somebody_writes_to_a_group_and_gets_back_is_read_as_written(odd_room: Room) -> None:
    odd_room.group("emre", name=SHORT, initiative=ODD, openness="request", place=SHORT, cause=SHORT)
    emre, malia = odd_room.enter("emre"), odd_room.enter("malia")
    malia.button("Join an initiative").click()
    expect(malia.row(SHORT)).to_contain_text(ODD)
    malia.button(f"Ask to join: {SHORT}").click()
    malia.field("A word to the group").fill(ODD)
    malia.button("Send").click()
    asking = emre.part("They would like to join")
    expect(asking.locator("blockquote")).to_have_text(ODD, timeout=PROMISED)
    expect(asking).to_contain_text(SHORT)
    emre.field("A word back, if you like").fill(ODD)
    emre.button(f"Not this time, {SHORT}").click()
    malia.button("All the ways in").click()
    expect(malia.inside.locator("blockquote")).to_have_text(ODD)
    did_not_run(emre, malia)


def test_staff_and_authors_read_it_as_written_too(odd_room: Room) -> None:
    odd_room.group("emre", "malia", name=SHORT, initiative=ODD)
    odd_room.wire.does("emre", "write_section", section="norms", text=ODD, base=0)
    priya = odd_room.enter(AUTHOR)
    priya.button("Join an initiative").click()
    priya.button(f"Look inside: {SHORT}").click()
    expect(priya.heading(SHORT)).to_be_focused()
    expect(priya.part("How we work together")).to_contain_text(ODD)
    priya.button(f"More about {SHORT}").first.click()
    expect(priya.inside.locator(".g-about").first).to_contain_text(ODD)
    studio = odd_room.enter(AUTHOR, path=f"studio/xblock/{BLOCK}/")
    expect(studio.field("Display name")).to_have_value(SHORT)
    expect(studio.inside.get_by_role("list", name="Next steps of your own")).to_contain_text(ODD)
    preview = odd_room.enter(AUTHOR, path=f"preview/xblock/{BLOCK}/")
    did_not_run(priya, studio, preview)
    assert SETTINGS["roles"] != [SHORT]
