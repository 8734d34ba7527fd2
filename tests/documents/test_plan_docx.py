"""The plan as a document: headings, texts with lists and links, tables, described pictures, both directions."""

import io
import time

import pytest
from docx import Document
from docx.oxml.ns import qn

from grooc_xblocks.documents.pictures import read_png
from grooc_xblocks.documents.plan_docx import write
from grooc_xblocks.documents.plan_told import Measured, Note, Part, PlanDocument, Section, Thought, Used
from tests.documents.test_map_docx import cells, headings, runs_to_left, say
from tests.documents.test_map_docx import told as map_told
from tests.documents.test_pictures import png, sent
from tests.odd_texts import LONG, TORTURE

TEXT = """# What we saw
Pumps break
in the dry season.

- [The water office](https://water.example/kisumu(town)) knows
- Nobody asked

3. First
4. Then

1. Again from one"""
ACTION = {"what": "Print 120 talk cards", "who": "Amina, Mr Haile", "when": "24 November 2026", "status": "Under way"}
INDICATOR = {"what": "Pumps that work", "unit": "of 12", "baseline": "5", "target": "10", "until": "26 January 2027"}
LINK = {"what": "Our tally sheet", "address": "https://circle.example/tally", "summary": "What we counted, day by day."}
READINGS = [
    {"day": "1 December 2026", "value": "5", "who": "Amina"},
    {"day": "8 December 2026", "value": "7", "who": ""},
]
SAYS = "From 5 to 7; the target is 10."

PARTS = [
    Part("Vision", "Version 2, 3 November 2026", [Section("What we have seen", "text", TEXT)]),
    Part(
        "Getting to work", "",
        [
            Section("What we do", "actions", rows=[ACTION, {**ACTION, "what": TORTURE, "done_when": LONG}]),
            Section("What we count", "indicators", rows=[INDICATOR]),
            Section("Work elsewhere", "links", rows=[LINK, {**LINK, "what": ""}]),
            Section("Before we meet", "checklist", rows=[{"what": "Book the hall", "status": "Done"}]),
            Section("What could stop us", "text"),
        ],
    ),
]  # fmt: skip


def a_plan(**more):
    usual = {
        "title": "Wells of Kisumu", "subtitle": "Action plan, 22 November 2026", "by": "Amina and 2 members",
        "problem": "Pumps break.", "parts": PARTS, "say": say, "locale": "en", "map": map_told(),
        "measured": [
            Measured("Pumps that work", SAYS, READINGS), Measured("Talks held", "Not read yet.", []),
        ],
        "notes": [
            Note("Check-in 1, 5 December 2026", [("What we expected", "Six pumps"), ("What we did", TORTURE)]),
            Note(
                "Meeting, 6 December 2026",
                [("", "We sat under the tree."), ("What we agreed", ("Ask the office", "Print again"))],
            ),
        ],
        "thoughts": [Thought("After the map", "Kwame", "We had *more* than we thought.")],
        "used": [Used("Ms Lindqvist", "Ask the women first.", "We use it", "They carry the water.")],
    }  # fmt: skip
    return PlanDocument(**{**usual, **more})


def opened(told):
    return Document(io.BytesIO(write(told)))


def texts(document, style):
    return [one.text for one in document.paragraphs if one.style.name == style]


def described(document):
    return [shape._inline.docPr.get("descr") for shape in document.inline_shapes]


def links(document):
    """Words and address of every link, in order."""
    found = [link for one in document.paragraphs for link in one.hyperlinks]
    return [(link.text, link.address) for link in found]


def test_the_headings_lead_from_the_problem_to_what_others_said():
    assert headings(opened(a_plan())) == [
        ("Title", "Wells of Kisumu"),
        ("Heading 1", "The problem we work on"),
        ("Heading 1", "Vision"),
        ("Heading 2", "What we have seen"),
        ("Heading 3", "What we saw"),
        ("Heading 1", "Getting to work"),
        ("Heading 2", "What we do"),
        ("Heading 2", "What we count"),
        ("Heading 2", "Work elsewhere"),
        ("Heading 2", "Before we meet"),
        ("Heading 2", "What could stop us"),
        ("Heading 1", "Our asset map"),
        ("Heading 2", "People"),
        ("Heading 2", "Places and things"),
        ("Heading 2", "Other"),
        ("Heading 2", "Links"),
        ("Heading 1", "What we measure"),
        ("Heading 2", "Pumps that work"),
        ("Heading 2", "Talks held"),
        ("Heading 1", "What happened"),
        ("Heading 2", "Check-in 1, 5 December 2026"),
        ("Heading 2", "Meeting, 6 December 2026"),
        ("Heading 1", "What we think about it"),
        ("Heading 2", "After the map"),
        ("Heading 1", "What others said, and what we did with it"),
        ("Heading 2", "Ms Lindqvist"),
    ]


def test_a_text_has_its_lists_its_lines_and_its_links():
    document = opened(a_plan())
    assert "Pumps break\nin the dry season." in [one.text for one in document.paragraphs]
    assert texts(document, "List Bullet") == [
        "The water office knows", "Nobody asked", "Ask the office", "Print again",
    ]  # fmt: skip
    assert texts(document, "List Number") == ["First", "Then", "Again from one"]
    assert links(document) == [
        ("The water office", "https://water.example/kisumu(town)"),
        ("Our tally sheet", "https://circle.example/tally"),
        ("https://circle.example/tally", "https://circle.example/tally"),
    ]


def test_every_numbered_list_begins_at_its_own_number():
    document = opened(a_plan())
    numbering = document.part.numbering_part.element
    begun = {}
    for one in document.paragraphs:
        if one.style.name == "List Number":
            number = numbering.num_having_numId(one._p.pPr.numPr.numId.val)
            begun[one.text] = number.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}").get(qn("w:val"))
    assert begun == {"First": "3", "Then": "3", "Again from one": "1"}


def test_rows_are_tables_without_empty_columns_and_nothing_is_left_out():
    actions, indicators, checklist = (cells(table) for table in opened(a_plan(map=None, measured=())).tables)
    assert actions == [
        ["No.", "What", "Who", "When", "Done when", "Status"],
        ["1", "Print 120 talk cards", "Amina, Mr Haile", "24 November 2026", "", "Under way"],
        ["2", TORTURE, "Amina, Mr Haile", "24 November 2026", LONG, "Under way"],
    ]
    assert indicators == [
        ["No.", "What", "Unit", "Start", "Target", "By when"],
        ["1", "Pumps that work", "of 12", "5", "10", "26 January 2027"],
    ]
    assert checklist == [["What", "Status"], ["Book the hall", "Done"]]


def test_heads_of_tables_are_repeated_and_no_row_breaks_over_two_pages():
    tables = opened(a_plan()).tables
    assert len(tables) == 8
    for table in tables:
        head, *_rest = rows = table._tbl.tr_lst
        assert [row for row in rows if row.trPr.find(qn("w:tblHeader")) is not None] == [head]
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)


def test_a_link_has_its_summary_and_its_address_on_paper():
    said = [one.text for one in opened(a_plan()).paragraphs]
    at = said.index("Our tally sheet")
    assert said[at : at + 3] == ["Our tally sheet", "https://circle.example/tally", "What we counted, day by day."]


def test_charts_and_the_map_are_described_and_their_tables_are_there():
    picture = read_png(sent(png(400, 300)))
    measured = [Measured("Pumps that work", SAYS, READINGS, picture)]
    document = opened(a_plan(measured=measured, map=map_told(picture=picture)))
    of_map, of_chart = described(document)
    assert of_map.startswith("A map with 3 assets.")
    assert of_chart == SAYS
    assert cells(document.tables[-1]) == [
        ["Day", "Value", "Who"], ["1 December 2026", "5", "Amina"], ["8 December 2026", "7", ""],
    ]  # fmt: skip


def test_without_pictures_the_sentence_and_the_readings_are_there():
    document = opened(a_plan())
    assert described(document) == []
    assert SAYS in [one.text for one in document.paragraphs]
    assert cells(document.tables[-1])[1:] == [["1 December 2026", "5", "Amina"], ["8 December 2026", "7", ""]]


def test_what_is_not_written_says_so():
    document = opened(a_plan(problem="", parts=[Part("Vision", "", [Section("Dream", "text")])]))
    assert [one.text for one in document.paragraphs].count("Not written yet.") == 2


def test_one_part_says_who_agreed():
    signers = [
        {"name": "Amina", "answer": "Agreed", "why": ""},
        {"name": "Kwame", "answer": "Objected", "why": TORTURE},
    ]
    (table,) = opened(
        a_plan(parts=[], map=None, measured=(), notes=(), thoughts=(), used=(), signers=signers, by="")
    ).tables
    assert cells(table) == [["Name", "What they said", "Why"], ["Amina", "Agreed", ""], ["Kwame", "Objected", TORTURE]]


@pytest.mark.parametrize(
    "text", [TORTURE, LONG, "[a](javascript:alert(1))", '[a](https://x.example/"><b>&y=1)', "# ", "\u202e"]
)
def test_whatever_is_written_comes_out_as_text(text):
    told = a_plan(
        title=text, problem=text, parts=[Part(text, text, [Section(text, "text", text)])],
        notes=[Note(text, [(text, text), (text, (text,))])], thoughts=[Thought(text, text, text)],
        used=[Used(text, text, text, text)], measured=[Measured(text, text, [{"day": text, "value": text}])],
    )  # fmt: skip
    document = opened(told)
    assert text in [one.text for one in document.paragraphs]
    assert cells(document.tables[-1])[1] == [text, text]
    assert all(address.startswith("https://") for _words, address in links(document))


def test_in_arabic_texts_and_tables_run_from_right_to_left():
    document = opened(a_plan(title="آبار كيسومو", problem="تتعطل المضخات.", right_to_left=True, locale="ar"))
    directions = {one.text: runs_to_left(one._p) for one in document.paragraphs}
    assert directions["تتعطل المضخات."]
    assert directions["آبار كيسومو"]
    assert not directions["We sat under the tree."]
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in document.tables)
    assert document.core_properties.language == "ar"


def test_the_largest_plan_is_written_in_a_moment():
    rows = [{**ACTION, "what": f"Step {number}"} for number in range(600)]
    readings = READINGS * 300
    began = time.process_time()
    document = opened(
        a_plan(
            parts=[Part("All", "", [Section("What we do", "actions", rows=rows)])],
            measured=[Measured("Pumps", SAYS, readings)],
            map=None,
        )
    )
    assert [len(table.rows) for table in document.tables] == [601, 601]
    assert time.process_time() - began < 10
