"""Where long work runs: on Celery's workers, or in a process of its own."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from celery import current_app
from django.db import connection, transaction

from grooc_xblocks.groups import jobs
from tests.groups.rounds_at_work import begin, short_searches, state, wait

__all__ = ["begin", "short_searches", "wait"]
pytestmark = pytest.mark.usefixtures("short_searches")
spawn = jobs.spawn  # what it is outside of tests


@pytest.fixture
def celery() -> Iterator[Any]:
    """Celery's settings, as they were when the test is over."""
    before = {name: getattr(current_app.conf, name) for name in ("broker_url", "task_always_eager")}
    yield current_app.conf
    current_app.conf.update(before)


def test_without_a_broker_work_begins_in_a_process_of_its_own_once_committed(
    db: None, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    begun: list[int] = []
    monkeypatch.setattr(jobs, "spawn", begun.append)
    with django_capture_on_commit_callbacks(execute=True):
        jobs.start(7)
        assert begun == []
    assert begun == [7]


def test_with_a_broker_work_goes_to_a_worker(
    celery: Any, db: None, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    from grooc_xblocks.groups.tasks import form_groups_task

    sent: list[int] = []
    monkeypatch.setattr(form_groups_task, "delay", sent.append)
    assert jobs.has_workers() is False
    celery.broker_url = "memory://"
    assert jobs.has_workers() is True
    with django_capture_on_commit_callbacks(execute=True):
        jobs.start(8)
    assert sent == [8]


def test_told_to_run_tasks_on_the_spot_celery_does(
    celery: Any, wait: Any, begin: Any, django_capture_on_commit_callbacks: Any
) -> None:
    celery.task_always_eager = True
    wait(8)
    matched = begin()
    with django_capture_on_commit_callbacks(execute=True):
        jobs.start(matched.id)
    assert state(matched)[0] == "preview"


def test_without_celery_there_are_no_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "find_spec", lambda name: None)
    assert jobs.has_workers() is False


def test_a_broker_that_is_away_troubles_nobody_who_starts_a_round(
    celery: Any, db: None, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    from grooc_xblocks.groups.tasks import form_groups_task

    def away(round_id: int) -> None:
        raise ConnectionError("no broker")

    monkeypatch.setattr(form_groups_task, "delay", away)
    celery.broker_url = "memory://"
    with django_capture_on_commit_callbacks(execute=True):
        jobs.start(8)


@pytest.mark.django_db(transaction=True)
def test_a_process_of_its_own_sees_what_was_committed(wait: Any, begin: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{connection.settings_dict['NAME']}")
    with transaction.atomic():
        wait(5, languages=("en",))
        matched = begin()
    assert spawn(matched.id).wait(timeout=60) == 0
    assert state(matched) == ("preview", "")


def test_what_a_process_of_its_own_says_when_it_fails_is_passed_on(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(jobs, "COMMAND", "grooc_no_such_command")
    spawn(9).wait(timeout=60)
    for thread in threading.enumerate():
        if thread.name == "grooc-round-9":
            thread.join(timeout=10)
    assert "The process that worked round 9 out ended with 1" in caplog.text
    assert "grooc_no_such_command" in caplog.text


def test_the_process_has_the_settings_and_modules_of_the_one_that_starts_it() -> None:
    told = jobs.environment()
    assert told["DJANGO_SETTINGS_MODULE"] == "grooc_workbench.settings"
    assert set(map(str, map(Path.absolute, map(Path, sys.path)))) == set(told["PYTHONPATH"].split(os.pathsep))


@pytest.mark.parametrize("running", ["/usr/sbin/uwsgi", ""])
def test_inside_a_server_that_is_no_interpreter_one_is_found(monkeypatch: pytest.MonkeyPatch, running: str) -> None:
    assert jobs.python() == sys.executable
    monkeypatch.setattr(sys, "executable", running)
    assert Path(jobs.python()).exists()
    monkeypatch.setattr(sys, "exec_prefix", "/nowhere")
    assert Path(jobs.python()).name.startswith("python")
