"""
Where long work runs: on the platform's Celery workers where there is a broker, else in a process of its own.

A web worker starts it and forgets it; whether it lives is seen by its signs of life in the database.
"""

import logging
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import IO

from django.conf import settings
from django.db import transaction

log = logging.getLogger(__name__)

COMMAND = "grooc_form_groups"


def start(round_id: int) -> None:
    """
    Have a round worked out as soon as the transaction that queued it is committed; at once outside of one.

    Nothing that goes wrong reaches the caller: a round that nobody works on is told as interrupted after a minute.
    """

    def begin() -> None:
        if has_workers():
            from grooc_xblocks.groups.tasks import form_groups_task

            form_groups_task.delay(round_id)
        else:
            spawn(round_id)

    transaction.on_commit(begin, robust=True)


def has_workers() -> bool:
    """Whether Celery is there and knows a broker, or is told to run tasks on the spot."""
    if find_spec("celery") is None:
        return False
    from celery import current_app

    return bool(current_app.conf.broker_url or current_app.conf.task_always_eager)


def spawn(round_id: int) -> "subprocess.Popen[bytes]":
    """Start the command in a process that outlives this one, with the same settings, modules and folder."""
    errors = tempfile.TemporaryFile()  # noqa: SIM115 - the thread below closes it
    process = subprocess.Popen(  # noqa: S603 - our own command with a number
        [python(), "-m", "django", COMMAND, str(round_id)],
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=errors,
        start_new_session=True,
    )
    seen_off = Thread(target=_see_off, args=(process, errors, round_id), name=f"grooc-round-{round_id}", daemon=True)
    seen_off.start()
    return process


def environment() -> dict[str, str]:
    """Return the environment for a process with the settings and the module path of this one."""
    module = os.environ.get("DJANGO_SETTINGS_MODULE") or settings.SETTINGS_MODULE
    path = os.pathsep.join(dict.fromkeys(str(Path(entry).absolute()) for entry in sys.path))
    return {**os.environ, "DJANGO_SETTINGS_MODULE": module, "PYTHONPATH": path}


def python() -> str:
    """The interpreter: inside a server such as uWSGI the running program is not one."""
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    beside = Path(sys.exec_prefix) / "bin" / name
    if sys.executable and Path(sys.executable).name.startswith("python"):
        return sys.executable
    return str(beside) if beside.exists() else shutil.which(name) or "python3"


def _see_off(process: "subprocess.Popen[bytes]", errors: IO[bytes], round_id: int) -> None:
    """Wait for the end, so that no dead process stays behind, and pass on what it said when it did not go well."""
    code = process.wait()
    with errors:
        if code:
            errors.seek(0)
            said = errors.read().decode(errors="replace")[-2000:]
            log.error("The process that worked round %s out ended with %s: %s", round_id, code, said)
