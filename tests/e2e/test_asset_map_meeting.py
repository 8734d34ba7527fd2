"""Taken to the meeting and brought from there: lists pasted in, files, paper."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Download, expect

from tests.e2e.looking import barriers
from tests.e2e.maps import MapRoom
from tests.e2e.room import Window

ODD = '=2+3 "quoted", ; \u202eمرحبا\u202c 👩🏽‍🌾 </b>'
LIST = """name,kind,level,state,offers,links
Old mill,Places and things,Our team,Asked,A roof,supports > #problem
,People,Our team,Idea,,
Dam,no such kind,Our team,Idea,,
Choir,Culture and stories,Wider community,Agreed,Songs,uses > Old mill"""
FIELDS = ("name", "kind", "level", "state", "offers", "place", "note", "person")
CUT = """() => [...document.querySelectorAll("main *")].filter((one) => {
    const {right, left, width} = one.getBoundingClientRect();
    const page = document.querySelector("main").getBoundingClientRect();
    return width > 1 && (right > page.right + 2 || left < page.left - 2);
}).map((one) => one.tagName + " " + one.className)"""


@pytest.fixture
def full(maps: MapRoom) -> MapRoom:
    """A map with texts that spreadsheets and pages stumble over."""
    maps.group("amina", "otieno")
    maps.fills("amina")
    maps.adds("otieno", ODD, "people", offers=f"{ODD}\nsecond line", place=ODD, note=ODD, state="agreed", person=True)
    maps.links("amina", "Rosa the plumber", "uses", "Pump")
    maps.links("amina", "Savings circle", "is treasurer of", "Pump")
    return maps


def go(window: Window, name: str) -> None:
    window.button(name).click()
    expect(window.inside.locator("[data-panel]")).to_be_focused()


def download(window: Window, what: str) -> Download:
    with window.page.expect_download() as coming:
        window.button(f"Download: {what}").click()
    return coming.value


def told(maps: MapRoom, who: str) -> Any:
    """What a map says: its assets by name and its links by the names of their ends."""
    now = maps.sees(who)
    names = {key: asset["name"] for key, asset in now["assets"].items()} | {"problem": "problem"}
    assets = {asset["name"]: {field: asset[field] for field in FIELDS} for asset in now["assets"].values()}
    return assets, sorted((names[one["from"]], one["verb"], names[one["to"]]) for one in now["links"].values())


def test_a_pasted_list_says_line_by_line_what_is_wrong_and_brings_the_rest(maps: MapRoom) -> None:
    maps.group("amina", "otieno")
    amina = maps.enter("amina")
    go(amina, "Paste a list")
    amina.field("The list").fill(LIST)
    amina.button("See what would come").click()
    expect(amina.text("2 things could not be read")).to_be_visible()
    faults = amina.inside.get_by_role("table")
    for line in ("Line 3", "Line 4"):
        expect(faults.get_by_text(line).first).to_be_visible()
    assert maps.names("amina") == []
    amina.button("Put 2 assets on the map").click()
    expect(amina.text("2 assets came onto the map.").filter(visible=True).first).to_be_visible()
    assets, links = told(maps, "otieno")
    assert [(name, assets[name]["state"]) for name in sorted(assets)] == [("Choir", "agreed"), ("Old mill", "asked")]
    assert links == [("Choir", "uses", "Old mill"), ("Old mill", "supports", "problem")]


def test_a_table_that_went_out_comes_in_as_the_same_map(full: MapRoom, tmp_path: Path) -> None:
    amina = full.enter("amina")
    go(amina, "Take it to the meeting")
    table = tmp_path / "map.csv"
    download(amina, "Table (CSV)").save_as(table)
    text = table.read_bytes().decode("utf-8-sig")
    assert not any(cell.lstrip('"').startswith("=") for line in text.splitlines() for cell in line.split(","))
    whole = told(full, "amina")

    full.group("emre", "malia", name="Trees")
    emre = full.enter("emre")
    go(emre, "Paste a list")
    emre.field("The list").fill(text)
    emre.button("See what would come").click()
    emre.button("Put 4 assets on the map").click()
    expect(emre.text("4 assets came onto the map.").filter(visible=True).first).to_be_visible()
    assert told(full, "malia") == whole


def test_documents_pictures_and_data_come(full: MapRoom, tmp_path: Path) -> None:
    amina = full.enter("amina")
    go(amina, "Take it to the meeting")
    document = tmp_path / "map.docx"
    download(amina, "Document (DOCX)").save_as(document)
    with zipfile.ZipFile(document) as parts:
        written = parts.read("word/document.xml").decode()
        assert any(name.startswith("word/media/") for name in parts.namelist())
    assert "Rosa the plumber" in written
    assert "<w:tbl>" in written
    assert 'descr="' in written
    drawing = Path(download(amina, "Drawing (SVG)").path()).read_text(encoding="utf-8")
    assert drawing.startswith("<svg")
    assert "Savings circle" in drawing
    assert Path(download(amina, "Photo (PNG)").path()).read_bytes().startswith(b"\x89PNG")
    data = json.loads(Path(download(amina, "Data (JSON)").path()).read_text(encoding="utf-8"))
    assert [asset["name"] for asset in data["assets"]] == full.names("amina")


@pytest.mark.parametrize("size", ["A4", "A3"])
def test_the_map_and_the_form_are_printed_with_nothing_cut(full: MapRoom, size: str) -> None:
    amina = full.enter("amina")
    go(amina, "Take it to the meeting")
    amina.inside.get_by_role("radio", name=size).check(force=True)
    for name, words in (("Print the map", "Rosa the plumber"), ("Print the inventory form", "Written by")):
        with amina.context.expect_page() as coming:
            amina.button(name).click()
        paper = coming.value
        expect(paper.locator("main").get_by_text(words).first).to_be_visible()
        assert barriers(paper.main_frame) == []
        paper.emulate_media(media="print")
        paper.set_viewport_size({"width": 794 if size == "A4" else 1123, "height": 1123})
        assert paper.evaluate(CUT) == []
        assert paper.pdf().startswith(b"%PDF")
        paper.close()
