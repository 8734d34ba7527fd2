"""Six learners and the groups of one course."""

from types import SimpleNamespace
from typing import Any

import pytest

from grooc_xblocks.groups import listing
from grooc_xblocks.groups.data import Person
from tests.groups.acting import Clock, Groups, cast_of, person
from tests.groups.matching import Matching


@pytest.fixture(autouse=True)
def _no_list_is_left_over() -> None:
    listing.forget()


@pytest.fixture
def groups(db: None) -> Groups:
    return Groups()


@pytest.fixture
def cast(people: Any) -> SimpleNamespace:
    """``cast.ana``, ``ben``, ``cyd``, ``dan``, ``eve`` and ``fay``, each a ``Person``."""
    return cast_of(people.more(6))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that moves when it is told to: ``clock.forward(hours=48)``."""
    clock = Clock()
    monkeypatch.setattr("django.utils.timezone.now", clock.read)
    return clock


@pytest.fixture
def matching(groups: Groups) -> Matching:
    return Matching(groups)


@pytest.fixture
def crowd(people: Any) -> Any:
    """``crowd(20)``: people who speak English and are free on Monday from nine to twelve in Nairobi."""

    def make(count: int) -> list[Person]:
        told = {"zone": "Africa/Nairobi", "languages": [{"code": "en", "level": "work"}], "causes": ["Clean water"]}
        return [
            person(user, f"Person {number}", (9, 10, 11), **told) for number, user in enumerate(people.more(count), 1)
        ]

    return make
