import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import records as rules
from grooc_xblocks.domain.errors import Malformed


@given(st.text(max_size=40))
def test_an_id_is_small_letters_and_digits_or_it_is_malformed(text):
    fits = 8 <= len(text) <= 32 and all(sign in "abcdefghijklmnopqrstuvwxyz0123456789" for sign in text)
    if fits:
        rules.require_id(text)
    else:
        with pytest.raises(Malformed):
            rules.require_id(text)


@given(st.dates())
def test_every_day_is_one(day):
    assert rules.day_fault(day.isoformat()) is None


@pytest.mark.parametrize("text", ["2026-02-30", "tomorrow", "20261124", "2026-W48-2", "2026-11-24T10:00", "٢٠٢٦-١١-٢٤"])
def test_what_is_no_day_is_told(text):
    assert rules.day_fault(text) is not None


def test_no_day_is_fine():
    assert rules.day_fault("") is None


@given(st.lists(st.integers(1, 5) | st.sampled_from(["Mr Haile", " Mr Haile\n", "", "\u200e"])))
def test_people_stand_once_and_nobody_is_without_a_name(people):
    tidied = rules.tidy_people(people)
    assert len(set(tidied)) == len(tidied)
    assert set(tidied) <= {1, 2, 3, 4, 5, "Mr Haile"}
    assert rules.tidy_people(tidied) == tidied


def test_too_many_and_too_long_names_and_strangers_are_told():
    assert rules.people_fault(range(41)) is not None
    assert rules.people_fault(["x" * 121]) is not None
    assert rules.people_fault([*range(39), "x" * 120]) is None
    assert rules.strangers_fault([3, "Ann"], [1, 2]) is not None
    assert rules.strangers_fault([2, "Ann"], [1, 2]) is None


def test_a_text_may_be_required_and_is_neither_long_nor_of_many_lines():
    assert rules.text_fault(" ", 5, required="Say it.") == ("Say it.", {})
    assert rules.text_fault("", 5) is None
    assert rules.text_fault("x" * 6, 5) == ("Please stay under %(most)s characters.", {"most": 5})
    assert rules.text_fault("\n" * 100, 500) == ("Please stay under %(most)s lines.", {"most": 100})
