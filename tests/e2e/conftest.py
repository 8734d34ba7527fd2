"""
A course player of its own, and Chromium to visit it with.

The server runs as `make demo` runs it, on a database and a port of its own, for the whole run. ``page`` and ``context``
come from pytest-playwright; every window is somebody by its address (``{player}as/amina/...``).
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright, expect

from tests.databases import REPOSITORY
from tests.e2e.room import Opens, Room, Wire

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Launch the system's Chromium: the test tool's own build is one download more."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.fail(
            "Chromium is not on this machine. Install it, for instance: apt-get install chromium", pytrace=False
        )
    # Chromium's sandbox refuses to run as root, which a container often is.
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": path, "args": [*QUIET, *root]}


@pytest.fixture(scope="session")
def player(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a course player with the sample courses, ending in a slash."""
    home = tmp_path_factory.mktemp("player")
    command = [sys.executable, "-u", "workbench/manage.py", "demo", "--port=0"]
    environment = {**os.environ, "GROOC_VAR": str(home), "DATABASE_URL": ""}
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            command,
            cwd=REPOSITORY,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
    try:
        yield address(server, home / "log")
    finally:
        server.terminate()
        server.wait(20)


def address(server: "subprocess.Popen[str]", log: Path) -> str:
    """Read the address from what the server says when it is ready."""
    for line in server.stdout or ():
        found = [word for word in line.split() if word.startswith("http://")]
        if found:
            return found[0]
    raise RuntimeError(f"The course player did not start:\n{log.read_text(errors='replace')}")


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
