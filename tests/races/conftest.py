"""The databases that races are run on: one private server of each kind for the whole run."""

from collections.abc import Iterator

import pytest

from tests.databases import SERVERS, migrated


@pytest.fixture(scope="session", params=SERVERS)
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Give the DATABASE_URL of a migrated database, shared by all tests of the run: each makes rows of its own."""
    with migrated(request.param) as url:
        yield url
