import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import texts

SPEAKING = '<script>alert("1")</script> ‘quoted’ \u200f\u202eمرحبا\u202c 👩🏽‍🌾 & e\u0301'


def test_what_people_write_stays_as_they_wrote_it():
    assert texts.one_line(SPEAKING) == SPEAKING
    assert texts.many_lines(SPEAKING) == SPEAKING


@pytest.mark.parametrize("unfit", ["\0", "\x07", "\x1b", "\x7f", "\x9f", "\ud800", "\ufffe", "\uffff", "\ufdd0"])
def test_what_no_database_and_no_xml_can_take_is_taken_out(unfit):
    assert texts.one_line(f"a{unfit}b") == "ab"
    assert texts.many_lines(f"a{unfit}b") == "ab"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_lines_end_in_one_way(end):
    assert texts.many_lines(f"a{end}b") == "a\nb"
    assert texts.one_line(f"a{end}b") == "a b"


def test_blanks_around_go_and_those_at_the_start_of_a_line_stay():
    assert texts.one_line(" \t Rain  tanks\n") == "Rain  tanks"
    assert texts.many_lines("\r\n\n- tanks \t\n  - filters\n \n\nend\n\n") == "- tanks\n  - filters\n\n\nend"


@given(st.text(st.characters()))
def test_cleaning_is_final_and_fits_every_database(text):
    for clean in (texts.one_line, texts.many_lines):
        once = clean(text)
        assert clean(once) == once
        once.encode("utf-8")
        assert "\0" not in once


@given(st.text(st.characters()))
def test_one_line_is_one_line(text):
    assert len(texts.one_line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("", True),
        (" \u200b\u200f\ufeff\u00ad ", True),
        (" a", False),
        ("👋", False),
        ("\U0001fadf", False),
        (".", False),
    ],
)
def test_a_text_is_blank_when_nothing_of_it_can_be_seen(text, blank):
    assert texts.is_blank(text) is blank


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Élodie", "elodie"),
        ("STRASSE", "straße"),
        ("ﬁn", "FIN"),
        ("Ｗａｔｅｒ", "water"),
        ("İzmir", "izmir"),
        ("مُحمد", "محمد"),
        ("Đà Nẵng", "da nang"),
        ("Łódź", "LODZ"),
    ],
)
def test_search_hears_no_case_and_no_accents(text, same):
    assert texts.folded(text) == texts.folded(same)


@given(st.text())
def test_folding_is_final(text):
    assert texts.folded(texts.folded(text)) == texts.folded(text)
