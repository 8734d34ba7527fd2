"""
Sixteen writers in one group, and in sixteen groups: how much faster the second is, on each database.

Measured twice. On this machine alone, sixteen writers share its few processors with the server, and the factor cannot
exceed what those allow: the one writer inside the lock keeps about one of them busy. And with every query 60 ms longer,
as over a network to a busy server: there writers wait more than they compute, and waiting is what groups do not do for
each other.
"""

import os
import time
from typing import Any

import pytest

from tests.databases import run_workers
from tests.races import acting

WRITERS = 16
FAR_AWAY = 0.06  # seconds added to each query
AT_LEAST = 4.0


def write(number: int, learners: list[int], times: int, away: float) -> list[float]:
    """Write ``times`` times as one of the learners; give when this began and ended."""
    from django.db import connection

    def travel(execute: Any, *query: Any) -> Any:
        time.sleep(away)
        return execute(*query)

    acting.write(number, learners, "put", 1)  # the first request of a process reads catalogues and the like
    with connection.execute_wrapper(travel):
        done = acting.write(number, learners, "put", times)
    assert set(done["statuses"]) == {200}
    return [done["began"], done["ended"]]


def writes_a_second(url: str, learners: list[int], times: int, away: float) -> float:
    spans = run_workers(url, write, WRITERS, learners=learners, times=times, away=away)
    return len(spans) * times / (max(ended for _, ended in spans) - min(began for began, _ in spans))


@pytest.mark.parametrize(("away", "times"), [(0.0, 25), (FAR_AWAY, 3)], ids=["here", "far away"])
def test_writers_in_other_groups_are_not_waited_for(database_url: str, away: float, times: int) -> None:
    (one,) = run_workers(database_url, acting.groups, 1, sizes=[WRITERS])
    (many,) = run_workers(database_url, acting.groups, 1, sizes=[1] * WRITERS)
    together = writes_a_second(database_url, one[0]["members"], times, away)
    apart = writes_a_second(database_url, [group["members"][0] for group in many], times, away)
    factor = apart / together
    kind = database_url.split(":")[0]
    place = f"queries +{away * 1000:.0f} ms" if away else f"{os.cpu_count()} processors"
    print(f"\n{kind}, {place}: {together:.0f} writes a second in one group, {apart:.0f} in sixteen: {factor:.1f} times")
    if kind == "sqlite":
        print("SQLite has one writer for the whole file, so sixteen groups wait for each other there.")
    elif away:
        assert factor >= AT_LEAST
