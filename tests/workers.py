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
from multiprocessing.synchronize import Barrier
from typing import Any

import django

PATIENCE = 120  # seconds for all to be ready


def _work(work: Callable[..., Any], number: int, given: dict[str, Any], start: Barrier, answer: Connection) -> None:
    from django.db import connection

    try:
        try:
            connection.ensure_connection()
        finally:
            start.wait(PATIENCE)
        result = {"gave": work(number, **given)}
        connection.close()
    except Exception:
        result = {"raised": f"worker {number}: {traceback.format_exc()}"}
    answer.send_bytes(json.dumps(result).encode())


def main(module: str, name: str, n: int, given: dict[str, Any]) -> None:
    work = getattr(importlib.import_module(module), name)
    fork = multiprocessing.get_context("fork")
    start = fork.Barrier(n)
    ends = []
    for number in range(n):
        ours, theirs = fork.Pipe(duplex=False)
        fork.Process(target=_work, args=(work, number, given, start, theirs)).start()
        theirs.close()
        ends.append(ours)
    print(json.dumps([json.loads(_received(ours)) for ours in ends]))


def _received(end: Connection) -> bytes:
    try:
        return end.recv_bytes()
    except EOFError:
        return json.dumps({"raised": "a worker ended without an answer"}).encode()


if __name__ == "__main__":
    sys.path.insert(0, "workbench")
    django.setup()
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), json.loads(sys.argv[4]))
