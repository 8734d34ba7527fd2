import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain.names import initials, shown_name


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Amina Diallo", "AD"),
        ("amina_diallo", "AD"),
        ("J.R. Tolkien", "JT"),
        ("María José Quispe", "MQ"),
        ("Nguyễn Thu Hà", "NH"),
        ("e\u0301lodie  étienne", "ÉÉ"),
        ("Amina", "A"),
        ("“Otieno” (Odhiambo)", "OO"),
        ("ßeta ßahn", "ßß"),
        ("გიორგი ბერიძე", "გბ"),
        ("ليلى منصور", "لم"),
        ("سارة الحدّاد", "سح"),
        ("يوسف بن علي", "يب"),
        ("بن علي", "بع"),
        ("سارة ال", "سا"),
        ("अनिल शर्मा", "अश"),
        ("मीरा क्षत्रिय", "मीक्ष"),
        ("王小明", "王"),
        ("山田 太郎", "山太"),
        ("김 민수", "김민"),
        ("Bob 2", "B2"),
        ("👩🏽‍🌾", "👩🏽‍🌾"),
        ("🇰🇪🇸🇳", "🇰🇪"),
        ("🌱🌱", "🌱"),
        ("-- ?", "-"),
        ("", "?"),
        (" \u2003 ", "?"),
    ],
)
def test_initials(name, letters):
    assert initials(name) == letters


@given(st.text(max_size=60))
def test_any_name_has_initials_and_they_fit_a_face(name):
    letters = initials(name)
    assert letters
    assert "\n" not in letters


@given(st.text(st.sampled_from("aé ßمي王"), max_size=20))
def test_names_of_plain_letters_have_one_or_two(name):
    assert 1 <= len(initials(name)) <= 2


def test_the_own_name_comes_before_that_of_the_account():
    assert shown_name(" Amina ", "amina77") == "Amina"
    assert shown_name("  ", " amina77") == "amina77"
