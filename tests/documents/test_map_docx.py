"""The map as a document: headings, a table a kind, links, reflections, and a picture that is described."""

import io
import time
import zipfile

from docx import Document
from docx.oxml.ns import qn

from grooc_xblocks.documents.map_docx import MapDocument, description, write
from grooc_xblocks.documents.pictures import read_png
from grooc_xblocks.domain.asset_settings import KINDS, LEVELS, VERBS
from grooc_xblocks.domain.assets import AssetMap, add
from tests.documents.test_pictures import chunk, png, sent

TORTURE = "</w:t><b>“مرحبا”\u202e 👩🏽‍🌾 & %(x)s ]]>"


def a_map():
    now = AssetMap()
    told = [
        (
            "pumpaaaa",
            {"name": "Pump", "kind": "places", "level": "team", "offers": "Water\nand shade", "state": "asked"},
        ),
        ("roseaaaa", {"name": TORTURE, "kind": "people", "level": "self", "knows": [7, "Kwame", 9]}),
        ("mailaaaa", {"name": "Mail", "kind": "dropped", "level": "dropped"}),
    ]
    for key, asset in told:
        now = add(now, key, asset, by=7, at="2026-11-20T12:00:00+00:00")
    link = {"from": "roseaaaa", "verb": "knows", "to": "pumpaaaa", "by": 7, "at": ""}
    own = {"from": "pumpaaaa", "verb": "is near", "to": "problem", "by": 7, "at": ""}
    return AssetMap(now.assets, {"linkaaaa": link, "linkbbbb": own})


def say(message, plural="", count=None):
    return plural if plural and count != 1 else message


def told(now=None, **more):
    usual = {
        "title": "Wells", "subtitle": "Asset map, today", "problem": "Pumps break.", "kinds": KINDS, "levels": LEVELS,
        "verbs": VERBS, "people": {7: "Amina"}, "reflections": [], "say": say, "locale": "en",
    }  # fmt: skip
    return MapDocument(**{**usual, "map": now or a_map(), **more})


def opened(document):
    return Document(io.BytesIO(write(document)))


def headings(document):
    return [
        (one.style.name, one.text) for one in document.paragraphs if one.style.name.startswith(("Heading", "Title"))
    ]


def cells(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_the_headings_lead_through_the_document():
    reflections = [("Amina", [("What surprised us?", "So many")]), ("", [("", "One more")])]
    assert headings(opened(told(reflections=reflections))) == [
        ("Title", "Wells"),
        ("Heading 1", "The problem we work on"),
        ("Heading 1", "What we have"),
        ("Heading 2", "People"),
        ("Heading 2", "Places and things"),
        ("Heading 2", "Other"),
        ("Heading 1", "Links"),
        ("Heading 1", "What we think about it"),
        ("Heading 2", "Amina"),
        ("Heading 2", "Somebody who has left"),
    ]


def test_every_kind_has_a_table_and_nothing_is_left_out():
    people, places, other, links = (cells(table) for table in opened(told()).tables)
    assert people[0] == ["No.", "Name", "Level", "State", "Who knows it"]
    assert people[1] == ["1", TORTURE, "Ourselves", "Idea", "Amina, Kwame"]
    assert places[0] == ["No.", "Name", "What it offers", "Level", "State"]
    assert places[1] == ["2", "Pump", "Water\nand shade", "Our team", "Asked"]
    assert other == [["No.", "Name", "State"], ["3", "Mail", "Idea"]]
    assert links[1:] == [[TORTURE, "knows", "Pump"], ["Pump", "is near", "the problem we work on"]]


def test_assets_are_numbered_by_kind_and_age_as_in_the_picture():
    now = AssetMap()
    for key, kind, day in (("newaaaaa", "people", 3), ("placeaaa", "places", 1), ("oldaaaaa", "people", 2)):
        told_of = {"name": key, "kind": kind, "level": "self"}
        now = add(now, key, told_of, by=7, at=f"2026-11-0{day}T12:00:00+00:00")
    rows = [row[:2] for table in opened(told(now)).tables for row in cells(table)[1:]]
    assert rows == [["1", "oldaaaaa"], ["2", "newaaaaa"], ["3", "placeaaa"]]


def test_the_head_of_a_table_is_repeated_on_every_page():
    for table in opened(told()).tables:
        assert table._tbl.tr_lst[0].trPr.find(qn("w:tblHeader")) is not None


def test_the_picture_is_described_in_words_and_fits_the_page():
    for width, height in ((400, 300), (300, 4000)):
        picture = read_png(sent(png(width, height, chunk(b"tEXt", b"Secret\0words"))))
        written = write(told(picture=picture))
        document = Document(io.BytesIO(written))
        (shape,) = document.inline_shapes
        assert shape._inline.docPr.get("descr") == description(told())
        assert shape.width.cm <= 17.01
        assert shape.height.cm <= 22.01
        assert {shape._inline.get(side) for side in ("distL", "distR")} == {"0"}  # or it stands beside the margin
        assert not [name for name in zipfile.ZipFile(io.BytesIO(written)).namelist() if "Secret" in name]
    assert description(told()).splitlines() == [
        "A map with 3 assets.", f"People: {TORTURE}.", "Places and things: Pump.", "Other: Mail.",
    ]  # fmt: skip


def test_an_empty_map_says_so():
    document = opened(told(AssetMap(), problem=""))
    said = [one.text for one in document.paragraphs]
    assert "Nothing is on the map yet." in said
    assert "Not written yet." in said
    assert document.tables == []


def runs_to_left(paragraph):
    return paragraph.pPr is not None and paragraph.pPr.find(qn("w:bidi")) is not None


def test_in_arabic_the_page_runs_from_right_to_left_and_every_text_in_its_own_direction():
    document = opened(told(problem="تتعطل المضخات.", right_to_left=True, locale="ar"))
    directions = {one.text: runs_to_left(one._p) for one in document.paragraphs}
    assert directions["تتعطل المضخات."]
    assert not directions["Asset map, today"]
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in document.tables)
    assert document.core_properties.language == "ar"


def test_an_arabic_text_runs_from_right_to_left_in_a_document_that_does_not():
    directions = {one.text: runs_to_left(one._p) for one in opened(told(problem="(1) مضخة")).paragraphs}
    assert [text for text, to_left in directions.items() if to_left] == ["(1) مضخة"]


def test_nobody_is_named_in_the_properties():
    properties = opened(told()).core_properties
    assert (properties.title, properties.author, properties.comments) == ("Wells", "", "")


def test_the_largest_map_is_written_in_a_moment():
    count = 600
    assets = {f"asset{n:04}": {**a_map().assets["pumpaaaa"], "name": f"Pump {n}"} for n in range(count)}
    link = a_map().links["linkbbbb"]
    links = {f"linka{n:04}": {**link, "from": f"asset{n % count:04}"} for n in range(1200)}
    began = time.process_time()
    document = opened(told(AssetMap(assets, links)))
    assert len(document.tables[0].rows) == count + 1
    assert time.process_time() - began < 10
