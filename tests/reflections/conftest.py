"""Six learners of two groups, a facilitator, and one block."""

from types import SimpleNamespace
from typing import Any

import pytest

from grooc_xblocks.reflections.data import Person
from tests.reflections.acting import Clock, Course

NAMES = ("ana", "ben", "cyd", "dan", "eve", "fay")
WELLS, SEEDS = 1, 2


@pytest.fixture
def cast(people: Any) -> SimpleNamespace:
    """``cast.ana``, ``ben`` and ``cyd`` are of the Wells, ``dan``, ``eve`` and ``fay`` of the Seeds."""
    users = dict(zip(NAMES, people.more(6), strict=True))
    groups = {name: (WELLS, "Wells") if at < 3 else (SEEDS, "Seeds") for at, name in enumerate(NAMES)}
    learners = {name: Person(user.pk, name.title(), "Kisumu", *groups[name]) for name, user in users.items()}
    return SimpleNamespace(**learners, users=users, staff=Person(people.henrik.pk, "Henrik", staff=True))


@pytest.fixture
def crowd(people: Any) -> Any:
    """``crowd(12)``: people without a group; ``crowd(12, groups=3)``: in groups of about the same size."""

    def make(count: int, groups: int = 0) -> list[Person]:
        group = (lambda at: (at % groups + 1, f"Group {at % groups + 1}")) if groups else (lambda at: (None, ""))
        return [Person(user.pk, f"Person {at}", "", *group(at)) for at, user in enumerate(people.more(count))]

    return make


@pytest.fixture
def course(db: None) -> Course:
    return Course()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that moves when it is told to: ``clock.forward(hours=48)``."""
    clock = Clock()
    monkeypatch.setattr("django.utils.timezone.now", clock.read)
    return clock
