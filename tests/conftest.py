"""
What tests share: people, and blocks reached over the wire.

    def test_starting_a_group_puts_me_in_it(people, block, call):
        finder = block({"size_max": 6}, people.amina)
        status, state = call(finder, "start_group", {"name": "Wells", ...})
        assert (status, state["group"]["name"]) == (200, "Wells")

        status, refusal = call(finder, "join_group", {"group": state["group"]["id"]}, user=people.otieno)

``block(olx_or_settings, user)`` makes a course with one unit and the block in it. ``call`` is one request: a fresh
runtime, the handler, the save. Neither needs a server.
"""

import itertools
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.utils import translation
from grooc_workbench.models import Person
from grooc_workbench.olx import load_course
from grooc_workbench.runtime import PlayerRuntime
from webob import Request

from grooc_xblocks.groups import jobs, listing

PEOPLE = {
    "amina": ("Amina Diallo", "Dakar", "fr", "Africa/Dakar", "learner"),
    "otieno": ("Otieno Odhiambo", "Kisumu", "en", "Africa/Nairobi", "learner"),
    "maria": ("María José Quispe", "Cusco", "es", "America/Lima", "learner"),
    "thuha": ("Nguyễn Thu Hà", "Đà Nẵng", "en", "Asia/Ho_Chi_Minh", "learner"),
    "layla": ("Layla Mansour", "Amman", "ar", "Asia/Amman", "learner"),
    "henrik": ("Henrik Lindqvist", "Uppsala", "en", "Europe/Stockholm", "facilitator"),
    "priya": ("Priya Raman", "Chennai", "en", "Asia/Kolkata", "staff"),
}
_numbers = itertools.count(1)


def make_person(username: str, name: str, place: str, language: str, zone: str, role: str) -> Any:
    """An account with a profile, as the player makes them."""
    user = get_user_model().objects.create_user(username, f"{username}@example.org")
    Person.objects.create(
        user=user, name=name, short_name=name.split()[0], place=place, language=language, time_zone=zone, role=role
    )
    return user


@pytest.fixture(autouse=True)
def _own_surroundings(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No edit of a course, no cached value and no language goes from one test to the next."""
    settings.COURSE_EDITS = tmp_path / "course-edits"
    # A round that a test queues is worked out by that test; a process of its own would look into the demo's database.
    monkeypatch.setattr(jobs, "spawn", lambda round_id: None)
    cache.clear()
    listing.forget()
    with translation.override("en"):
        yield


@pytest.fixture
def people(db: None) -> SimpleNamespace:
    """
    Accounts by their first name (``people.amina``; ``people.henrik`` facilitates, ``people.priya`` is course staff).

    ``people.more(64)`` gives a list of further learners.
    """

    def more(count: int) -> list[Any]:
        numbers = [next(_numbers) for _ in range(count)]
        users = get_user_model()
        made = [users(username=f"learner{number}", first_name="Learner", last_name=str(number)) for number in numbers]
        users.objects.bulk_create(made)
        return list(users.objects.filter(username__in=[user.username for user in made]).order_by("pk"))

    known = {username: make_person(username, *rest) for username, rest in PEOPLE.items()}
    return SimpleNamespace(**known, more=more)


@pytest.fixture
def block(tmp_path: Path) -> Callable[..., Any]:
    """
    ``block(olx_or_settings=None, user=None, studio=False, preview=False, block_type="grooc_group_formation")``.

    The first argument is one OLX element as text, or a dict with JSON values of settings. Each call makes a course of
    its own. ``user`` None is nobody.
    """

    def make(
        olx: str | Mapping[str, Any] | None = None,
        user: Any = None,
        *,
        studio: bool = False,
        preview: bool = False,
        block_type: str = "grooc_group_formation",
    ) -> Any:
        element = olx if isinstance(olx, str) else f"<{block_type}/>"
        path = tmp_path / f"course{next(_numbers)}.xml"
        path.write_text(
            f'<course org="TestX" course="T{next(_numbers)}" url_name="R" xmlns:option="http://code.edx.org/xblock/option">'
            f'<chapter><sequential><vertical url_name="unit">{element}</vertical></sequential></chapter></course>',
            encoding="utf-8",
        )
        course = load_course(path)
        (usage_key,) = course.children(course.key.make_usage_key("vertical", "unit"))
        if isinstance(olx, Mapping):
            course.fields(usage_key).update(olx)
        runtime = PlayerRuntime(user, "preview" if preview else "studio" if studio else "learner")
        return runtime.get_block(usage_key)

    return make


@pytest.fixture
def seen_by() -> Callable[..., Any]:
    """``seen_by(user, block, studio=False, preview=False)``: the same block in a new request of somebody else."""

    def see(user: Any, block: Any, *, studio: bool = False, preview: bool = False) -> Any:
        runtime = PlayerRuntime(user, "preview" if preview else "studio" if studio else "learner")
        return runtime.get_block(block.scope_ids.usage_id)

    return see


@pytest.fixture
def call() -> Callable[..., tuple[int, Any]]:
    """
    ``call(block, handler, payload=None, user=<the block's>, method="POST") -> (status, body)``.

    ``payload`` is sent as JSON (bytes go as they are). ``body`` is the decoded JSON, None when the answer has no body,
    the bytes of a file.
    """

    def send(
        block: Any, handler: str, payload: Any = None, *, user: Any = ..., method: str = "POST", suffix: str = ""
    ) -> tuple[int, Any]:
        runtime = PlayerRuntime(block.runtime.user if user is ... else user, block.runtime.mode)
        body = payload if isinstance(payload, bytes) else json.dumps({} if payload is None else payload).encode()
        request = Request.blank("/", method=method, body=body, content_type="application/json")
        answer = runtime.handle(runtime.get_block(block.scope_ids.usage_id), handler, request, suffix)
        if answer.body and answer.content_type != "application/json":
            return answer.status_int, answer.body
        return answer.status_int, json.loads(answer.body) if answer.body else None

    return send


@pytest.fixture
def rendered() -> Callable[..., Any]:
    """``rendered(block, view="student_view")``: the fragment of a view, in a new request."""

    def render(block: Any, view: str = "student_view") -> Any:
        runtime = PlayerRuntime(block.runtime.user, block.runtime.mode)
        return runtime.get_block(block.scope_ids.usage_id).render(view)

    return render


@pytest.fixture(scope="session")
def _engine_is_warm() -> None:
    """Load what the engine is made of: the first round would lose its time with that."""
    from grooc_xblocks.domain.matching import Rules, Seeker, certificate, form_groups

    few = [Seeker(number, ("Water",), 0b1111, frozenset({"en"})) for number in range(6)]
    certificate(form_groups(few, Rules(), 1, 0.05), budget_s=0.05)


@pytest.fixture
def rounds_at_once(monkeypatch: pytest.MonkeyPatch, _engine_is_warm: None) -> None:
    """
    A round of matching is worked out by the request that starts it. People are few, so it is not given long; its clock
    stands still, so that it does all it has planned on a busy machine too.
    """
    from grooc_xblocks.domain import match_run
    from grooc_xblocks.domain.matching import effort
    from grooc_xblocks.groups import forming, jobs

    monkeypatch.setattr(effort, "monotonic", lambda: 0.0)
    prove = match_run.proof
    monkeypatch.setattr(jobs, "start", forming.run_round)
    monkeypatch.setattr(match_run, "seconds", lambda people: 0.1)
    monkeypatch.setattr(match_run, "proof", lambda result: prove(result, 0.05))
