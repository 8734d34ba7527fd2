"""
The start state of the demo for tests, made once and then copied: making it takes a while.

What was made is kept in ``.var`` for all processes and parts of a test run, until the sources change or the day ends.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

from django.conf import settings

from tests.databases import REPOSITORY

_SOURCES = [REPOSITORY / "grooc_xblocks", REPOSITORY / "workbench"]
_KINDS = {".py", ".toml", ".xml"}


def put_into(home: Path) -> None:
    """Copy the database of a demo that has just begun, and the file its start state is kept in, to a folder."""
    made = Path(settings.VAR_DIR) / f"start-of-tests-{_digest()}"
    with (Path(settings.VAR_DIR) / "start-of-tests.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (made / "made").exists():
            _make(made)
        shutil.copytree(made, home, dirs_exist_ok=True)


def _make(made: Path) -> None:
    for older in made.parent.glob("start-of-tests-*/"):
        shutil.rmtree(older)
    made.mkdir()
    command = [sys.executable, "workbench/manage.py", "demo", "--no-serve"]
    environment = {**os.environ, "GROOC_VAR": str(made), "DATABASE_URL": "", "PYTHONPATH": str(REPOSITORY)}
    subprocess.run(command, cwd=REPOSITORY, env=environment, check=True, stdin=subprocess.DEVNULL)
    (made / "made").touch()


def _digest() -> str:
    """Another one as soon as anything changes that the start state is made of or by, and each day: it tells of days."""
    digest = hashlib.sha256(f"{date.today()} {sys.version} {version('XBlock')} {version('Django')}".encode())
    for path in sorted(path for folder in _SOURCES for path in folder.rglob("*") if path.suffix in _KINDS):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
