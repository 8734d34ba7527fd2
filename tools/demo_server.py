"""The course player as `make demo` runs it, on a port and a database of its own, and the browser to visit it with."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync")


def chromium() -> str:
    """
    Return where the system's Chromium is; the test tool's own build is one download more.

    Raises FileNotFoundError when there is none.
    """
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        raise FileNotFoundError("Chromium is not on this machine. Install it, for instance: apt-get install chromium")
    return path


def chromium_arguments() -> list[str]:
    # Chromium's sandbox refuses to run as root, which a container often is.
    return [*QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]


@contextmanager
def served(home: Path) -> Iterator[str]:
    """Serve the sample courses with everything they keep in ``home``; give the address, which ends in a slash."""
    command = [sys.executable, "-u", "workbench/manage.py", "demo", "--port=0"]
    environment = {**os.environ, "GROOC_VAR": str(home), "DATABASE_URL": ""}
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
    try:
        yield _address(server, home / "log")
    finally:
        server.terminate()
        server.wait(20)


def _address(server: "subprocess.Popen[str]", log: Path) -> str:
    """Read the address from what the server says when it is ready."""
    for line in server.stdout or ():
        found = [word for word in line.split() if word.startswith("http://")]
        if found:
            return found[0]
    raise RuntimeError(f"The course player did not start:\n{log.read_text(errors='replace')}")
