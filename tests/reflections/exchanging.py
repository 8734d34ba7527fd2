"""The real api and database as an ``Exchange`` of made-up courses, on a virtual clock."""

from datetime import timedelta
from typing import Any

from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.data import Person
from tests.reflections.acting import BEGIN, Clock, Course


class Database:
    """What ``tests.domain.exchanges.run`` drives: learners by number, moments in seconds."""

    def __init__(self, people: list[Person], clock: Clock, course: Course) -> None:
        self.people, self.clock, self.course = people, clock, course
        self.numbers = {person.id: number for number, person in enumerate(people)}
        self.texts: dict[int, int] = {}

    def at(self, moment: float) -> None:
        self.clock.time = BEGIN + timedelta(seconds=moment)

    def share(self, learner: int, at: float) -> None:
        self.at(at)
        self.texts[learner] = self.course.share(self.people[learner])

    def ask(self, learner: int, at: float) -> int | None:
        self.at(at)
        lease = self.course.serve(self.people[learner])
        return None if lease is None else self.numbers[lease.contribution.author]

    def respond(self, learner: int, author: int, at: float) -> None:
        self.at(at)
        self.course.respond(self.people[learner], self.texts[author])

    def rescue(self, at: float) -> list[int]:
        self.at(at)
        return [self.numbers[row.author] for row in self.course.desk().waiting]


def figures(found: dict[str, Any]) -> str:
    return ", ".join(f"{name} {value}" for name, value in found.items())


__all__ = ["Database", "api", "figures"]
