"""One block whose learners wait to be matched."""

import pytest

from tests.matching import EVENINGS, Matching
from tests.test_group_formation_shapes import CONTRACT
from tests.typescript import Types


@pytest.fixture(scope="module")
def types():
    return Types(*CONTRACT)


@pytest.fixture
def at(block, call, rounds_at_once):
    return Matching(block(EVENINGS), call)


@pytest.fixture
def trio(at, people):
    """Three who wait and fit."""
    return at.three_wait(people)


@pytest.fixture
def asked(at, people, trio):
    """Three who are asked whether they would like to begin together."""
    at.announces(people.priya, at.forms(people.priya))
    return trio
