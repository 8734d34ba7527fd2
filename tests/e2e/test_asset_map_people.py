"""Whose map it is: what comes along into a group, what one keeps, what others see, and who is taken off everywhere."""

from playwright.sync_api import expect

from tests.e2e.activities import saved, tab
from tests.e2e.maps import MapRoom, id_of, opened, row, rows
from tests.e2e.room import PROMISED

# These two have a map of their own in no other test: it outlives a room.
LONER, KEEPER = "camille", "sunita"
ROSA = "Mama Rosa"


def test_ones_own_map_comes_along_into_a_group_and_a_copy_stays_when_one_leaves(maps: MapRoom) -> None:
    for name in ("Bread oven", "Sewing machine", "My own two hands"):
        maps.adds(LONER, name)
    maps.links(LONER, "Bread oven", "uses", "Sewing machine")
    camille = maps.enter(LONER)
    expect(camille.heading("My own map")).to_be_visible()
    made = maps.group("amina", "otieno")
    maps.adds("amina", "Pump")
    maps.groups.does(LONER, "join_by_code", code=made["code"])

    expect(camille.heading("Bring your own assets along?")).to_be_visible()
    camille.inside.get_by_role("checkbox", name="My own two hands").uncheck()
    camille.button("Bring 2 assets along").click()
    expect(row(camille, "Bread oven")).to_be_visible()
    expect(rows(camille)).to_have_count(3)
    expect(camille.heading("Bring your own assets along?")).to_be_hidden()
    assert sorted(maps.names("amina")) == ["Bread oven", "Pump", "Sewing machine"]
    assert len(maps.sees("amina")["links"]) == 1

    maps.groups.does(LONER, "leave_group")
    expect(camille.heading("My own map")).to_be_visible()
    assert {"Bread oven", "Sewing machine", "My own two hands"} <= set(maps.names(LONER))
    assert maps.wire.ask(LONER, "view_map", group=made["id"]).status == 403
    assert sorted(maps.names("amina")) == ["Bread oven", "Pump", "Sewing machine"]


def test_who_leaves_a_group_is_offered_a_copy_of_its_map(maps: MapRoom) -> None:
    made = maps.group("amina", KEEPER)
    maps.fills("amina")
    sunita = maps.enter(KEEPER)
    expect(rows(sunita)).to_have_count(3)
    maps.groups.does(KEEPER, "leave_group")
    expect(sunita.text("a copy of the map was kept for you")).to_be_visible()
    sunita.button("Bring 3 assets along").click()
    expect(rows(sunita)).to_have_count(3)
    assert sorted(maps.names(KEEPER)) == sorted(maps.names("amina"))
    maps.wire.does("amina", "remove_asset", since="", id=id_of("Pump"))
    assert "Pump" in maps.names(KEEPER)
    assert made["id"]


def test_a_map_is_private_until_somebody_says_yes_and_gone_when_somebody_says_no(maps: MapRoom) -> None:
    maps.author(gallery=True)
    name = f"Wells of {maps.set}"
    maps.group("amina", "otieno", name=name)
    maps.fills("amina")
    maps.adds("amina", ROSA, "people", person=True)
    maps.group("emre", name="Trees")
    amina, emre = maps.enter("amina"), maps.enter("emre")
    tab(amina, "Gallery")
    expect(amina.text("Only your group sees it.")).to_be_visible()
    assert name not in str(maps.wire.does("emre", "gallery_page", text="", page=1))
    amina.inside.get_by_role("radio", name="Yes, and name me").check(force=True)
    expect(amina.text("It is shown to this course. 1 of you is named beside it.")).to_be_visible()

    tab(emre, "Gallery")
    shown = emre.inside.get_by_role("article", name=name)
    expect(shown).to_contain_text("Amina Diallo")
    expect(shown).not_to_contain_text("Otieno")
    shown.get_by_role("button").click()
    expect(emre.text("People, without a name").first).to_be_attached()
    expect(emre.text(ROSA)).to_have_count(0)
    whole = maps.wire.does("emre", "gallery_page", text=name, page=1)["rows"][0]
    assert ROSA not in maps.wire.ask("emre", "gallery_map", id=whole["id"]).text()

    maps.wire.does("otieno", "consent", since="", answer="no")
    assert maps.wire.ask("emre", "gallery_map", id=whole["id"]).status == 404
    assert maps.wire.does("emre", "gallery_page", text=name, page=1)["rows"] == []
    expect(amina.text("Only your group sees it: 1 of you said no.")).to_be_visible(timeout=PROMISED)


def test_a_person_is_removed_everywhere(maps: MapRoom) -> None:
    maps.group("amina", "otieno")
    maps.fills("amina")
    maps.adds("amina", ROSA, "people", person=True, note=f"{ROSA} keeps the key")
    maps.links("amina", ROSA, "knows", "Pump")
    maps.wire.does("amina", "submit_map", since="", name="With her")
    amina, otieno = maps.enter("amina"), maps.enter("otieno")
    expect(row(otieno, ROSA)).to_be_visible()
    opened(amina, ROSA)
    expect(amina.text("They did not agree to be on a map.")).to_be_visible()
    amina.button("Remove this person everywhere").click()
    amina.button("Remove everywhere").click()
    expect(row(amina, ROSA)).to_have_count(0)
    expect(row(otieno, ROSA)).to_have_count(0, timeout=PROMISED)
    saved(amina)
    for handler, payload in {
        "poll": {"version": "", "writing": None},
        "read_version": {"number": 1},
        "older_acts": {"before": 10**9},
        "export_map": {"format": "csv"},
    }.items():
        assert ROSA not in maps.wire.ask("otieno", handler, **payload).text(), handler
    for way in ("csv", "json"):
        assert ROSA not in maps.wire.ask("otieno", "export_map", format=way, number=1).text()
    assert maps.wire.ask("amina", "restore_asset", since="", id=id_of(ROSA)).status == 404
    assert ROSA not in str(otieno.inside.locator("body").inner_text())
