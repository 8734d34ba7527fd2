"""Whoever shares is answered: made-up courses through the real api and database, on a virtual clock."""

from typing import Any

import pytest

from tests.domain.exchanges import HOUR, InMemory, run, trace
from tests.reflections.acting import Course, counts_agree
from tests.reflections.exchanging import Database

SEEDS = (7, 8, 9, 10, 11)
HARD = (7, 9)
"""Those in which an allocator that only counts leaves somebody out. All seeds and larger courses are in the bench."""


@pytest.mark.parametrize("seed", HARD)
def test_of_forty_nobody_is_left_without_an_answer(seed: int, crowd: Any, clock: Any, course: Course) -> None:
    found = run(trace(40, seed), Database(crowd(40), clock, course)).measures()
    assert found["without"] == 0
    assert found["gini"] <= 0.18
    assert found["spread"] <= 2
    assert counts_agree(course)


@pytest.mark.parametrize("seed", SEEDS)
def test_of_twelve_those_whom_nobody_met_are_on_the_facilitators_list(
    seed: int, crowd: Any, clock: Any, course: Course, cast: Any
) -> None:
    exchange = Database(crowd(12), clock, course)
    outcome = run(trace(12, seed), exchange)
    without = {learner for learner, count in enumerate(outcome.received) if count == 0}
    assert len(without) <= 2
    assert set(exchange.rescue((outcome.end_h + 49) * HOUR)) == without
    for learner in without:
        course.respond(cast.staff, exchange.texts[learner], as_staff=True)
    assert exchange.rescue((outcome.end_h + 98) * HOUR) == []


@pytest.mark.parametrize(("size", "groups"), [(40, 0), (30, 6), (9, 2)])
def test_the_database_hands_out_what_the_rules_would(
    size: int, groups: int, crowd: Any, clock: Any, course: Course
) -> None:
    people = crowd(size, groups)
    rules = InMemory(groups={at: one.group_id for at, one in enumerate(people) if one.group_id is not None})
    both = InStep(Database(people, clock, course), rules)
    run(trace(size, 3), both)
    assert both.asked > size / 2
    assert counts_agree(course)


class InStep:
    """The database and the rules side by side: each must hand out the same."""

    def __init__(self, database: Database, rules: InMemory) -> None:
        self.database, self.rules, self.asked = database, rules, 0

    def share(self, learner: int, at: float) -> None:
        self.database.share(learner, at)
        self.rules.share(learner, at)

    def ask(self, learner: int, at: float) -> int | None:
        self.asked += 1
        handed = self.database.ask(learner, at)
        assert handed == self.rules.ask(learner, at)
        return handed

    def respond(self, learner: int, author: int, at: float) -> None:
        self.database.respond(learner, author, at)
        self.rules.respond(learner, author, at)
