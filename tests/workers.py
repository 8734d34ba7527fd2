"""
Many processes that begin at the same instant: ``python -m tests.workers MODULE FUNCTION N JSON``.

Run by ``tests.databases.run_workers``. Django is set up once and the processes are forked from there, so that
sixty-four of them take a second and not a minute; each opens its own connection before any begins.
"""

import importlib
import json
import multiprocessing
import sys
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

import django


def main(module: str, name: str, n: int, given: dict[str, Any]) -> None:
    work = getattr(importlib.import_module(module), name)
    fork = multiprocessing.get_context("fork")
    # The gate is a pipe that nobody writes to: who waits for it wakes when its last writer closes, all at once.
    waiting, gate = fork.Pipe(duplex=False)
    ends = []
    for number in range(n):
        ours, theirs = fork.Pipe(duplex=False)
        fork.Process(target=_process, args=(work, number, given, (waiting, gate, theirs))).start()
        theirs.close()
        ends.append(ours)
    for end in ends:
        _received(end)  # ready
    gate.close()
    print(json.dumps([json.loads(_received(end)) for end in ends]))


def _process(
    work: Callable[..., Any], number: int, given: dict[str, Any], pipes: tuple[Connection, Connection, Connection]
) -> None:
    from django.db import connection

    waiting, gate, answer = pipes
    gate.close()
    try:
        try:
            connection.ensure_connection()
        finally:
            answer.send_bytes(b"ready")
        waiting.poll(None)
        result = {"gave": work(number, **given)}
        connection.close()
    except Exception:
        result = {"raised": f"worker {number}: {traceback.format_exc()}"}
    answer.send_bytes(json.dumps(result).encode())


def _received(end: Connection) -> bytes:
    try:
        return end.recv_bytes()
    except EOFError:
        return json.dumps({"raised": "a worker ended without an answer"}).encode()


if __name__ == "__main__":
    sys.path.insert(0, "workbench")
    django.setup()
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), json.loads(sys.argv[4]))
