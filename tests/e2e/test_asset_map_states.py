"""Every state of the asset map, wide and narrow, in English and Arabic: no barrier, nothing too wide or too small."""

from collections.abc import Iterator

import pytest

from tests.e2e.activities import form_seen, go, press, seen, shown
from tests.e2e.maps import MAP, MapRoom, id_of
from tests.e2e.room import AUTHOR, FACILITATOR
from tests.e2e.visits import LANGUAGES

LONER = "joao"
LONG = "Otieno & Sons, scrap metal, bicycles and donkey carts, behind the market of Nyalenda"
FAULTY = "name,kind\nOld mill,no such kind\nDam,places\n,places"


@pytest.fixture
def maps(maps: MapRoom) -> Iterator[MapRoom]:
    yield maps
    for who in ("amina", AUTHOR, FACILITATOR, LONER):
        maps.wire.speak(who, "en")


def lived_in(maps: MapRoom) -> int:
    """A map with everything: links, comments, reflections, two versions, somebody who writes."""
    maps.author(exemplar="", gallery=True, min_assets=15, min_reflections=1)
    group = maps.group("amina", "otieno")["id"]
    maps.wire.does("amina", "save_draft", since="", answers={})
    maps.wire.does("otieno", "write_problem", since="", text="Half of the pumps break within two years.", base=0)
    maps.fills("amina")
    maps.adds("otieno", LONG, "trade", offers="Buys and sells brass by weight " * 5, place="Nyalenda", state="active")
    maps.adds("otieno", "أغنية البئر", "culture", offers="يعرفها كل طفل", level="self", state="agreed", person=True)
    maps.links("otieno", LONG, "is a cousin twice removed of", "Rosa the plumber")
    maps.links("otieno", "Savings circle", "could_host")
    maps.wire.does("otieno", "comment_asset", since="", id="comment01", asset=id_of("Pump"), text="Who asks?")
    maps.wire.does("otieno", "share_reflection", since="", answers={"surprised": "How much is here already."})
    maps.wire.does("otieno", "consent", since="", answer="yes")
    maps.adds("otieno", "Old rig")
    maps.wire.does("otieno", "remove_asset", since="", id=id_of("Old rig"), why="sold")
    return int(group)


@pytest.mark.parametrize("language", LANGUAGES)
def test_while_writing(maps: MapRoom, language: str) -> None:
    lived_in(maps)
    amina = maps.enter("amina", alone=True, language=language)
    shown(amina, ".m-foot")
    writing = {"asset": id_of("Savings circle"), "field": "offers"}
    maps.wire.does("otieno", "poll", version="", writing=writing)
    shown(amina, ".m-flag")
    for fold in amina.inside.locator("summary").all():
        fold.click()
    press(amina, "[data-more]")
    seen(amina)
    press(amina, f"[data-row={id_of('Pump')}]")
    shown(amina, ".m-editor textarea")
    press(amina, ".m-link-list li:last-child button")
    press(amina, ".m-actions [aria-expanded=false]")
    press(amina, ".m-dates + *, .m-eyebrow button")
    press(amina, ".m-problem button")
    seen(amina)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_map_and_a_clash_on_it(maps: MapRoom, language: str) -> None:
    maps.author(exemplar="")
    maps.group("amina", "otieno")
    amina = maps.enter("amina", alone=True, language=language)
    shown(amina, ".m-example")
    seen(amina)
    maps.adds("otieno", "Pump", offers="Water")
    press(amina, f"[data-row={id_of('Pump')}]")
    shown(amina, ".m-editor textarea")
    amina.context.set_offline(True)
    amina.inside.locator(".m-editor textarea").first.fill("Amina: sweet water on Mondays")
    pump = maps.asset("otieno", "Pump")
    changes = {"offers": "Otieno: a place to talk", "place": "Behind the school"}
    maps.wire.does("otieno", "edit_asset", since="", id=pump["id"], base=pump["version"], changes=changes)
    amina.context.set_offline(False)
    shown(amina, ".m-clash")
    seen(amina)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_the_reflection_and_the_versions(maps: MapRoom, language: str) -> None:
    lived_in(maps)
    maps.author(gallery=True)
    maps.wire.does("otieno", "submit_map", since="", name="Before the village meeting")
    maps.adds("otieno", "Old mill")
    maps.wire.does("otieno", "remove_asset", since="", id=id_of("Pump"), why="dry")
    amina = maps.enter("amina", alone=True, language=language)
    go(amina, 1)
    shown(amina, ".m-shape")
    seen(amina)
    amina.inside.locator(f"[data-asset={id_of(LONG)}]").click()
    shown(amina, ".m-chosen")
    seen(amina)
    amina.inside.locator(".m-tools input[value=bands]").check(force=True)
    seen(amina)
    go(amina, 2)
    shown(amina, ".m-letter")
    seen(amina)
    go(amina, 3)
    shown(amina, ".m-changes li")
    seen(amina)


@pytest.mark.parametrize("language", LANGUAGES)
def test_to_the_meeting_and_from_elsewhere(maps: MapRoom, language: str) -> None:
    group = lived_in(maps)
    amina = maps.enter("amina", alone=True, language=language)
    press(amina, ".m-ways button >> nth=1")
    shown(amina, ".m-files")
    seen(amina)
    go(amina, 0)
    press(amina, ".m-ways button >> nth=0")
    amina.inside.locator("[data-panel] textarea").fill(FAULTY)
    press(amina, "[data-panel] .g-button")
    shown(amina, "[data-panel] table")
    seen(amina)
    go(amina, 4)
    press(amina, f"[data-map='{group}']")
    shown(amina, "[data-panel] svg")
    seen(amina)
    go(amina, 0)
    go(amina, 4)
    shown(amina, ".m-maps, .m-consent")
    seen(amina)


@pytest.mark.parametrize("language", LANGUAGES)
def test_ones_own_map_and_what_may_come_along(maps: MapRoom, language: str) -> None:
    maps.adds(LONER, "Bread oven")
    window = maps.enter(LONER, alone=True, language=language)
    seen(window)
    maps.group("amina", LONER)
    shown(window, ".m-bring")
    seen(window)
    maps.groups.does(LONER, "leave_group")


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_course_staff_and_authors(maps: MapRoom, language: str) -> None:
    lived_in(maps)
    maps.group("emre", name="Trees")
    desk = maps.enter(FACILITATOR, alone=True, language=language)
    press(desk, ".m-tabs button:last-child")
    shown(desk, ".m-board")
    seen(desk)
    press(desk, ".m-look button")
    shown(desk, ".m-looked .m-tabs")
    seen(desk)
    studio = maps.enter(AUTHOR, path=f"studio/xblock/{MAP}/", language=language)
    form_seen(studio)
    seen(maps.enter(AUTHOR, path=f"preview/xblock/{MAP}/", language=language))
