"""The api of reflections with the words of a sentence: ``course.share(ana)``, ``course.serve(ben)``."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from opaque_keys.edx.locator import BlockUsageLocator, CourseLocator

from grooc_xblocks.domain.errors import GroocError
from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.data import Asked, Given, LeaseData, Overview, Person, ResponseData, Shared
from grooc_xblocks.reflections.models import Contribution, Lease

BEGIN = datetime(2026, 3, 2, 12, tzinfo=UTC)


def usage_key(course: str = "T1", block: str = "reflect") -> Any:
    return BlockUsageLocator(CourseLocator("GroocX", course, "R"), "grooc_peer_reflection", block)


class Clock:
    """A clock of the tests' own; hours pass when a test says so."""

    def __init__(self) -> None:
        self.time = BEGIN

    def read(self) -> datetime:
        self.time += timedelta(milliseconds=1)
        return self.time

    def forward(self, **time: float) -> None:
        self.time += timedelta(**time)


def rows() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table of reflections."""
    models = apps.get_app_config("grooc_reflections").get_models()
    return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in models}


def holding(word: str) -> list[str]:
    """Where a word stands in any table of reflections: ``Model.column`` once a row."""
    return [
        f"{name}.{column}"
        for name, found in rows().items()
        for row in found
        for column, value in row.items()
        if word in str(value)
    ]


@contextmanager
def refused(status: int, code: str) -> Iterator[None]:
    """Expect a refusal that leaves every table as it was."""
    before = rows()
    with pytest.raises(GroocError) as caught:
        yield
    assert (caught.value.status, caught.value.code) == (status, code)
    assert rows() == before


class Course:
    """One block of one course."""

    def __init__(self, key: Any = None, **asked: int) -> None:
        self.key = key or usage_key()
        self.asked = Asked(**asked)
        self.sent = 0

    def share(self, who: Person, text: str = "", **more: Any) -> int:
        return self.shared(who, text, **more).contribution

    def shared(self, who: Person, text: str = "", **more: Any) -> Shared:
        answers = {"tried": text or f"{who.name} tried a garden", "noticed": ""}
        return api.share(usage_key=self.key, person=who, answers=answers, **more)

    def serve(self, who: Person, lane: Any = "strangers") -> LeaseData | None:
        return api.serve(usage_key=self.key, person=who, lane=lane, asked=self.asked)

    def another(self, who: Person, lane: Any = "strangers") -> LeaseData | None:
        return api.show_another(usage_key=self.key, person=who, lane=lane, asked=self.asked)

    def given(self, who: Person, contribution: int, text: str = "I like it", version: int = 1, **more: Any) -> Given:
        about = {"usage_key": self.key, "person": who, "contribution": contribution, "version": version}
        return api.respond(**about, answers={"like": text}, **more)

    def respond(self, who: Person, contribution: int, text: str = "I like it", version: int = 1, **more: Any) -> int:
        return self.given(who, contribution, text, version, **more).response

    def answer_what_is_served(self, who: Person, lane: Any = "strangers") -> int | None:
        """Ask, and answer what is handed out; whose it was."""
        lease = self.serve(who, lane)
        if lease is None:
            return None
        self.respond(who, lease.contribution.id, version=lease.contribution.current)
        return lease.contribution.author

    def reply(self, who: Person, response: int, text: str = "Thank you", client: str = "") -> Any:
        self.sent += 1
        told = {"usage_key": self.key, "person": who, "response": response, "text": text}
        return api.reply(**told, client=client or f"message{self.sent}")

    def report(self, who: Person, what: str, target: int, reason: str = "rude", hide_at: int = 2, **sees: bool) -> bool:
        told = {"what": what, "target": target, "reason": reason, "text": f"says {who.name}", "hide_at": hide_at}
        return api.report(usage_key=self.key, person=who, **told, **sees)

    def moderate(self, staff: Person, what: str, target: int, hide: bool) -> None:
        api.moderate(usage_key=self.key, actor=staff.id, what=what, target=target, hide=hide)

    def boost(self, contribution: int, on: bool = True) -> None:
        api.boost(usage_key=self.key, contribution=contribution, on=on)

    def desk(self, rescue_hours: int = 48) -> Any:
        return api.desk(usage_key=self.key, rescue_hours=rescue_hours)

    def view(self, who: Person, **more: Any) -> Overview:
        return api.overview(usage_key=self.key, person=who, **more)

    def received(self, who: Person, **more: Any) -> list[ResponseData]:
        return list(self.view(who, **more).received.latest)

    def read(self, who: Person, contribution: int, **more: Any) -> Any:
        return api.read(usage_key=self.key, person=who, contribution=contribution, **more)

    def browse(self, who: Person, **more: Any) -> list[int]:
        return [row.id for row in api.browse(usage_key=self.key, person=who, **more).rows]

    def stamp(self, who: Person) -> str:
        return api.stamp(usage_key=self.key, person=who)

    def says(self, who: Person, deed: str, response: int, **more: Any) -> None:
        getattr(api, deed)(usage_key=self.key, person=who, response=response, **more)

    def row(self, contribution: int) -> Contribution:
        return Contribution.objects.get(pk=contribution)

    def lease(self, who: Person, contribution: int) -> Lease:
        return Lease.objects.get(reviewer_id=who.id, contribution_id=contribution)


def counts_agree(course: Course) -> bool:
    """Whether what contributions count is what there is, and whether each is served when it should be."""
    return all(
        row.leases == row.handed.filter(open=True).count()
        and row.responses == row.answered.count()
        and row.load == row.leases + row.responses
        and row.servable == (row.state == "shared" and row.leases < 3)
        and row.behind == (not (row.boosted and row.leases == 0))
        for row in Contribution.objects.filter(usage_key=course.key)
    )


class Queries(CaptureQueriesContext):
    """``with Queries() as queries: ...; queries.ours``: how many statements touched our own tables."""

    def __init__(self) -> None:
        super().__init__(connection)

    @property
    def ours(self) -> int:
        return sum("grooc_reflections_" in query["sql"] for query in self.captured_queries)
