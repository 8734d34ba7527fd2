import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import codes

made = st.text(st.sampled_from(codes.SYMBOLS), min_size=12, max_size=12)


def test_a_code_has_sixty_bits():
    assert 32**codes.LENGTH == 2**60
    assert len(set(codes.SYMBOLS)) == 32
    assert not set(codes.SYMBOLS) & set("ILOU")


def test_codes_are_codes_and_do_not_come_twice():
    drawn = [codes.new_code() for _ in range(500)]
    assert all(codes.is_code(code) for code in drawn)
    assert len(set(drawn)) == 500


@given(made, st.booleans())
def test_a_code_is_known_again_as_shown_in_any_case(code, lower):
    shown = codes.shown(code)
    assert codes.normalise(shown.lower() if lower else shown) == code


@pytest.mark.parametrize(
    "typed",
    [
        "K7TQ-9MXD-4WRE",
        " k7tq 9mxd 4wre ",
        "k7tq–9mxd—4wre.",
        "\u200fK7TQ\u00a09MXD\u200b4WRE",
        "Ｋ７ＴＱ９ＭＸＤ４ＷＲＥ",
        "K٧TQ٩MXD٤WRE",
    ],
)
def test_what_people_type_and_paste_is_understood(typed):
    assert codes.normalise(typed) == "K7TQ9MXD4WRE"


def test_letters_that_look_like_digits_are_read_as_digits():
    assert codes.normalise("oOiIlL") == "001111"


@given(st.text())
def test_normalising_twice_changes_nothing(text):
    once = codes.normalise(text)
    assert codes.normalise(once) == once


@pytest.mark.parametrize("text", ["", "K7TQ9MXD4WR", "K7TQ9MXD4WREE", "K7TQ9MXD4WRU", "K7TQ9MXD4WRÉ"])
def test_what_cannot_be_a_code_is_known_without_asking_a_table(text):
    assert not codes.is_code(text)


def test_a_code_is_shown_in_fours():
    assert codes.shown("K7TQ9MXD4WRE") == "K7TQ-9MXD-4WRE"
