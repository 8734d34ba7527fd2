"""Six learners and the groups of one course."""

from types import SimpleNamespace
from typing import Any

import pytest

from grooc_xblocks.groups import listing
from tests.groups.acting import Clock, Groups, cast_of


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
