"""
What workers do with reflections: the api as a block calls it, each worker a process of its own.

Rounds meet at a barrier that the processes are forked with, so that each of them begins at one instant.
"""

import multiprocessing
from typing import Any

from django.db.models import Count

from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.data import Asked, Person
from grooc_xblocks.reflections.models import Lease, Response
from tests.reflections.acting import Course, counts_agree, usage_key

PROCESSES = 16
BARRIER = multiprocessing.get_context("fork").Barrier(PROCESSES, timeout=60)


def block(name: str) -> Any:
    return usage_key("Races", name)


def shared(number: int, name: str, rounds: int, authors: list[int]) -> None:
    """One text of each author in as many blocks as there are rounds."""
    for turn in range(rounds):
        course = Course(block(f"{name}{turn}"))
        for author in authors:
            course.share(Person(author, f"Author {author}"))


def ask(number: int, name: str, reader: int) -> int | None:
    """Ask for something to answer; which text it was."""
    lease = api.serve(usage_key=block(name), person=Person(reader), lane="strangers", asked=Asked())
    return lease.contribution.id if lease else None


def ask_each_round(number: int, name: str, rounds: int, readers: list[int]) -> list[int | None]:
    """All ask at one instant, in one block a round; which text it was each time."""
    handed = []
    for turn in range(rounds):
        BARRIER.wait()
        handed.append(ask(0, f"{name}{turn}", readers[number]))
    return handed


def answer_in_two_windows(number: int, name: str, rounds: int, readers: list[int]) -> list[Any]:
    """Two processes are one reader: both ask, then both send the same answer; text, response and whether it was new."""
    reader, told = readers[number // 2], []
    for turn in range(rounds):
        BARRIER.wait()
        text = ask(0, f"{name}{turn}", reader)
        BARRIER.wait()
        given = Course(block(f"{name}{turn}")).given(Person(reader), text or 0, f"Reader {reader} likes it")
        told.append([text, given.response, given.changed])
    return told


def exchange(number: int, name: str, people: list[int], times: int) -> int:
    """Share, then ask, put aside and answer, with leases that lapse at once; how many were answered."""
    me, course = Person(people[number], f"Person {number}"), Course(block(name), lease_hours=0, give_strangers=9)
    course.share(me)
    given = 0
    for turn in range(times):
        lease = course.another(me) if turn % 3 == 2 else course.serve(me)
        if lease is not None:
            course.respond(me, lease.contribution.id, f"{number} {turn}")
            given += 1
    return given


def report(number: int, name: str, people: list[int], text: int) -> bool:
    return Course(block(name)).report(Person(people[number]), "contribution", text, hide_at=4)


def counted(number: int, names: list[str]) -> list[dict[str, Any]]:
    """What the tables hold of blocks: whether every count is right, open leases of each text, responses."""
    told = []
    for course in (Course(block(name)) for name in names):
        leases = Lease.objects.filter(usage_key=course.key, open=True).values_list("contribution")
        responses = Response.objects.filter(usage_key=course.key)
        pairs = responses.values_list("reviewer", "contribution").distinct()
        told.append(
            {
                "agree": counts_agree(course),
                "leases": [count for _, count in leases.annotate(Count("pk"))],
                "responses": responses.count(),
                "doubled": responses.count() - pairs.count(),
            }
        )
    return told
