"""The ground the races stand on: processes of their own, one database, one moment."""

import os
import time

import pytest

from tests.databases import WorkerFailed, run_workers


def note(number: int, who: str) -> list[float | str]:
    from django.contrib.auth import get_user_model

    began = time.time()
    get_user_model().objects.create(username=f"{who}-{number}")
    return [os.getpid(), began]


def refuse(number: int) -> None:
    raise ValueError(f"not number {number}")


def count(number: int) -> int:
    from django.contrib.auth import get_user_model

    return get_user_model().objects.filter(username__startswith="counted-").count()


def test_workers_are_processes_that_begin_together_and_write_to_one_database(database_url: str) -> None:
    notes = run_workers(database_url, note, 8, who="counted")
    assert len({process for process, _ in notes}) == 8
    moments = [began for _, began in notes]
    assert max(moments) - min(moments) < 1
    assert run_workers(database_url, count, 1) == [8]


def test_what_a_worker_raises_is_raised_here(database_url: str) -> None:
    with pytest.raises(WorkerFailed, match="not number 0"):
        run_workers(database_url, refuse, 1)
