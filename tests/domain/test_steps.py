"""Steps a group ticks off."""

import pytest

from grooc_xblocks.domain import steps
from grooc_xblocks.domain.errors import Refused

OWN = ("Read chapter one", "Map what you already have")


def tick(done, step, is_done=True, by=1):
    return steps.ticked(done, step, is_done, by=by, at="2026-11-21T10:00:00+00:00", own=OWN)


def test_a_step_is_ticked_and_taken_back():
    met = tick({}, steps.MEET)
    assert steps.done_of(met, OWN) == ["meet"]
    assert tick(met, steps.MEET, False) == {}


def test_steps_are_told_in_the_order_of_the_list():
    done = tick(tick({}, OWN[1]), steps.MEET)
    assert steps.done_of(done, OWN) == ["meet", OWN[1]]


def test_ticking_twice_keeps_who_was_first():
    done = tick({}, OWN[0], by=1)
    assert tick(done, OWN[0], by=2) == done


def test_taking_back_what_was_never_done_changes_nothing():
    assert tick({}, OWN[0], False) == {}


def test_a_line_that_the_author_took_away_is_neither_offered_nor_told():
    done = tick({}, OWN[0])
    assert steps.done_of(done, OWN[1:]) == []
    with pytest.raises(Refused):
        tick(done, "Something else")


def test_the_longest_line_of_an_author_has_a_key_that_fits():
    assert len(steps.key("x" * 200)) <= 128
