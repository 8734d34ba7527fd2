"""The databases that races are run on: one private server of each kind for the whole run."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.databases import SERVERS, migrated, run_workers


@pytest.fixture(scope="session", params=SERVERS)
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Give the DATABASE_URL of a migrated database, shared by all tests of the run: each makes rows of its own."""
    with migrated(request.param) as url:
        yield url


@pytest.fixture
def race(database_url: str) -> Callable[..., list[Any]]:
    """``race(work, n=1, **given)``: what each of ``n`` workers gave, by number."""

    def run(work: Callable[..., Any], n: int = 1, **given: Any) -> list[Any]:
        return run_workers(database_url, work, n, **given)

    return run
