"""
Many processes that begin at the same instant: ``python -m tests.workers`` answers one line of JSON with another.

Run by ``tests.databases.run_workers``. A question is ``{"module", "name", "n", "given"}``, the answer a list with
``{"gave"}`` or ``{"raised"}`` of each process. Django and the modules asked for are loaded once and every process is
forked from there, so that sixty-four of them take a second and not a minute; each opens its own connection before any
begins. This process itself never opens one, and ends when nobody can ask it any more.
"""

import gc
import importlib
import json
import multiprocessing
import os
import sys
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

import django
from django.db import connection

Work = Callable[..., Any]


def main() -> None:
    # What workers print is for people to read and goes where complaints go; answers have a way of their own.
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)
        for question in sys.stdin:
            print(json.dumps(_answer(**json.loads(question))), file=answers, flush=True)


def _answer(module: str, name: str, n: int, given: dict[str, Any]) -> list[dict[str, Any]]:
    try:
        work = getattr(importlib.import_module(module), name)
    except Exception:
        return [{"raised": traceback.format_exc()}]
    assert connection.connection is None, "processes would share it"
    # What is there by now stays; looking through it again would copy it for every process.
    gc.collect()
    gc.freeze()
    return _together(work, n, given)


def _together(work: Work, n: int, given: dict[str, Any]) -> list[dict[str, Any]]:
    fork = multiprocessing.get_context("fork")
    # The gate is a pipe that nobody writes to: who waits for it wakes when its last writer closes, all at once.
    waiting, gate = fork.Pipe(duplex=False)
    ends, processes = [], []
    for number in range(n):
        ours, theirs = fork.Pipe(duplex=False)
        process = fork.Process(target=_process, args=(work, number, given, (waiting, gate, theirs)))
        process.start()
        theirs.close()
        ends.append(ours)
        processes.append(process)
    for end in ends:
        _received(end)  # ready
    gate.close()
    results = [json.loads(_received(end)) for end in ends]
    for process in processes:
        process.join()
    return results


def _process(work: Work, number: int, given: dict[str, Any], pipes: tuple[Connection, Connection, Connection]) -> None:
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
    main()
