"""
A course player of its own, and Chromium to visit it with.

The server runs as `make demo` runs it, on a database and a port of its own, for the whole run; where several processes
share a run, each has one. ``page`` and ``context`` come from pytest-playwright; every window is somebody by its address
(``{player}as/amina/...``).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright, expect

from tests.e2e.exchange import ExchangeRoom
from tests.e2e.maps import MapRoom
from tests.e2e.plans import PlanRoom
from tests.e2e.room import Opens, Room, Wire
from tests.start_state import put_into
from tools.demo_server import chromium, chromium_arguments, served


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": chromium(), "args": chromium_arguments()}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Windows of people who want no motion: what is looked at has the colours it keeps, not those half-way there."""
    return {**browser_context_args, "reduced_motion": "reduce"}


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder in which a course player keeps everything, as it is when a demo begins."""
    home = tmp_path_factory.mktemp("player")
    put_into(home)
    return home


@pytest.fixture(scope="session")
def player(home: Path) -> Iterator[str]:
    """Give the address of a course player with the sample courses, ending in a slash."""
    with served(home) as address:
        yield address


@pytest.fixture(scope="session")
def wire(player: str, playwright: Playwright) -> Iterator[Wire]:
    """Give the handlers of the block, without a browser."""
    expect.set_options(timeout=20_000)
    requests = playwright.request.new_context()
    yield Wire(player, requests)
    requests.dispose()


@pytest.fixture
def room(wire: Wire, new_context: Opens) -> Iterator[Room]:
    """Give a block that nobody has used yet; afterwards, no window of the test may have met a fault."""
    room = Room(wire, new_context)
    yield room
    room.close()


@pytest.fixture
def maps(wire: Wire, new_context: Opens) -> Iterator[MapRoom]:
    """Give an asset map block that no group has used yet."""
    room = MapRoom(wire, new_context)
    yield room
    room.close()


@pytest.fixture
def plans(wire: Wire, new_context: Opens) -> Iterator[PlanRoom]:
    """Give an action plan block that no group has used yet."""
    room = PlanRoom(wire, new_context)
    yield room
    room.close()


@pytest.fixture
def exchange(wire: Wire, new_context: Opens, home: Path) -> Iterator[ExchangeRoom]:
    """Give a peer reflection block in which nobody has shared anything yet."""
    room = ExchangeRoom(wire, new_context, home / "courses")
    yield room
    room.close()
