"""The api of groups with the words of a sentence: ``groups.join(wells, ben)``."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from opaque_keys.edx.locator import BlockUsageLocator, CourseLocator

from grooc_xblocks.domain import profile
from grooc_xblocks.domain.errors import GroocError
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import GroupData, Person
from grooc_xblocks.groups.models import JoinRequest, Membership
from tests.tables import tables

FACTS = {
    "name": "Wells",
    "initiative": "Clean wells for three villages",
    "why": "",
    "cause": "Clean water",
    "place": "Kisumu",
    "languages": ["en"],
    "meets": [18, 19],
    "meets_zone": "Africa/Nairobi",
    "size_min": 2,
    "size_max": 3,
    "openness": "open",
}
LIMITS = (2, 6)
ROLES = ("Keeper of time", "Storyteller")


class Clock:
    """A clock of the tests' own: no two readings are the same, and hours pass when a test says so."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 12, tzinfo=UTC)

    def read(self) -> datetime:
        self.time += timedelta(milliseconds=1)
        return self.time

    def forward(self, **time: float) -> None:
        self.time += timedelta(**time)


@contextmanager
def refused(status: int, code: str, *changing: str) -> Iterator[Any]:
    """Expect a refusal that leaves every table as it was, but for those named ``changing``."""
    before = tables(*changing)
    with pytest.raises(GroocError) as caught:
        yield caught
    assert (caught.value.status, caught.value.code) == (status, code)
    assert tables(*changing) == before


def person(user: Any, name: str = "", hours: tuple[int, ...] = (), **told: Any) -> Person:
    return Person(user.pk, profile.card({"name": name, **told}, user.pk, user.username), hours)


class Groups:
    """One group set of one course."""

    def __init__(self, course: str = "T1", group_set: str = "main") -> None:
        self.course_key = CourseLocator("GroocX", course, "R")
        self.usage_key = BlockUsageLocator(self.course_key, "grooc_group_formation", "find")
        self.group_set = group_set
        self.where = {"course_key": self.course_key, "group_set": group_set}

    @property
    def here(self) -> dict[str, Any]:
        return {"group_set_id": api.group_set_id(**self.where), "offer_hours": 48}

    def start(self, who: Person, *others: Person, limits: tuple[int, int] = LIMITS, **facts: Any) -> GroupData:
        """A group of ``who`` and ``others``."""
        place = {"usage_key": self.usage_key, "group_set": self.group_set}
        group = api.start_group(**place, person=who, facts={**FACTS, **facts}, limits=limits)
        for other in others:
            self.join_by_code(group, other)
        return self.now(group)

    def now(self, group: GroupData) -> GroupData:
        return api.group(**self.where, group_id=group.id)

    def join(self, group: GroupData, who: Person) -> None:
        api.join_group(**self.here, group_id=group.id, person=who)

    def join_by_code(self, group: GroupData, who: Person, code: str = "") -> int:
        return api.join_by_code(**self.here, code=code or self.now(group).code, person=who)

    def ask(self, group: GroupData, who: Person, note: str = "") -> None:
        api.ask_to_join(**self.here, group_id=group.id, person=who, note=note)

    def wait(self, group: GroupData, who: Person, note: str = "", code: str = "") -> None:
        api.wait_for_place(**self.here, group_id=group.id, person=who, note=note, code=code)

    def withdraw(self, group: GroupData, who: Person) -> None:
        api.withdraw(**self.here, group_id=group.id, learner=who.id)

    def answer(self, group: GroupData, by: Person, who: Person, accept: bool, reply: str = "") -> None:
        api.answer_request(group_id=group.id, actor=by.id, learner=who.id, accept=accept, reply=reply)

    def leave(self, group: GroupData, who: Person) -> None:
        api.leave_group(group_id=group.id, actor=who.id)

    def edit(self, group: GroupData, by: Person, limits: tuple[int, int] = LIMITS, **facts: Any) -> None:
        api.edit_group(group_id=group.id, actor=by.id, facts=facts, limits=limits, offer_hours=48)

    def rest(self, group: GroupData, by: Person) -> None:
        api.rest_group(group_id=group.id, actor=by.id)

    def wake(self, group: GroupData, by: Person) -> None:
        api.wake_group(group_id=group.id, actor=by.id, offer_hours=48)

    def vote(self, group: GroupData, by: Person, who: Person, agree: bool = True) -> bool:
        return api.agree_to_remove(group_id=group.id, actor=by.id, learner=who.id, agree=agree)

    def standing(self, group: GroupData, who: Person) -> str | None:
        return JoinRequest.objects.filter(group_id=group.id, learner_id=who.id).values_list("state", flat=True).first()

    def members(self, group: GroupData) -> list[int]:
        return [member.learner_id for member in api.page(group_id=group.id).members]

    def roles(self, group: GroupData, who: Person) -> list[str]:
        return Membership.objects.get(group_id=group.id, learner_id=who.id).roles

    def operations(self, group: GroupData) -> list[str]:
        """What happened to a group, first to last."""
        return [act.operation for act in reversed(api.page(group_id=group.id).acts)]

    def told(self, who: Person) -> dict[int, str]:
        """What a learner's own page says of open matters, by group."""
        return {one: request.state for one, (request, _) in api.standings(**self.where, learner=who.id).items()}

    def home(self, who: Person) -> int | None:
        found = api.situation(**self.where, learner=who.id).group
        return found.id if found else None


def cast_of(users: list[Any]) -> SimpleNamespace:
    names = ("ana", "ben", "cyd", "dan", "eve", "fay")
    return SimpleNamespace(
        **{name: person(user, name.title()) for name, user in zip(names, users, strict=True)}, users=users
    )
