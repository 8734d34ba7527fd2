"""Six learners of two groups, a facilitator, and one block."""

from dataclasses import replace
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
def told(cast: SimpleNamespace) -> SimpleNamespace:
    """The cast with names that stand nowhere else."""
    for name, person in vars(cast).items():
        if name not in ("users", "staff"):
            group = {1: "Clear Wells", 2: "Night bus"}[person.group_id]
            place = {1: "Kisumu", 2: "Leeds"}[person.group_id]
            setattr(cast, name, replace(person, name=f"Own-{name}", group_name=group, place=place))
    return cast


@pytest.fixture
def lively(course: Course, told: SimpleNamespace) -> SimpleNamespace:
    """Everybody shares; Dan and Ben answer Ana, who answers back; Eve has something in hand."""
    texts = {name: course.share(getattr(told, name), f"{name[0]} tried cards") for name in ("ana", "ben", "dan", "fay")}
    from_dan = course.respond(told.dan, texts["ana"], "I like the cards")
    course.respond(told.ben, texts["ana"], "I wonder")
    course.respond(told.ana, texts["dan"], "I wish")
    course.reply(told.ana, from_dan, "Thanks for that")
    course.reply(told.dan, from_dan, "Gladly")
    course.says(told.ana, "decide", from_dan, will="use", because="It fits")
    course.says(told.ana, "mark_helped", from_dan, mark="yes", why="So concrete")
    course.says(told.ana, "thank", from_dan)
    course.serve(told.eve)
    told.texts, told.from_dan, told.writers = texts, from_dan, (told.ana, told.ben, told.dan, told.fay)
    return told


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that moves when it is told to: ``clock.forward(hours=48)``."""
    clock = Clock()
    monkeypatch.setattr("django.utils.timezone.now", clock.read)
    return clock
