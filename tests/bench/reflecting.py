"""
A course of many reflections in one of five states, and what it costs to be handed one of them.

Everything here runs inside a worker (``run_workers``), on the database under test.
"""

import time
from datetime import timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.data import Asked, Person
from grooc_xblocks.reflections.models import Contribution, ContributionVersion, Lease, Participant, Response
from tests.reflections.acting import usage_key

STATES = {
    "nothing answered": (0, 0, 0),
    "oldest half answered": (0.5, 3, 0),
    "oldest half leased": (0.5, 0, 3),
    "everything leased": (1, 0, 3),
    "all answered": (1, 3, 0),
}
"""The share of the contributions that have something, oldest first; how many responses each; how many leases each."""
TEXT = "We tried to win the shopkeepers of our street over, and three of seven came. " * 6


def accounts(number: int, count: int) -> list[int]:
    """Make ``count`` accounts; the first and the last id, which lie without gaps between."""
    users = get_user_model()
    users.objects.bulk_create([users(username=f"many{at}") for at in range(count)], batch_size=5000)
    ids = list(users.objects.filter(username__startswith="many").order_by("pk").values_list("pk", flat=True))
    return [ids[0], ids[-1]]


def block(name: str) -> Any:
    return usage_key("Many", name)


def fill(number: int, name: str, count: int, state: str, first: int) -> None:
    """A block of ``count`` contributions, one of each account from ``first`` on, in groups of five, in one state."""
    key, now = block(name), timezone.now()
    oldest = now - timedelta(days=14)
    each = timedelta(days=13) / count
    share, responses, leases = STATES[state]
    touched = int(count * share)
    made = [
        Contribution(
            usage_key=key, owner=f"learner:{first + at}", author_id=first + at, group_id=at // 5 + 1, title="We tried",
            shared_at=oldest + at * each, waiting_since=oldest + at * each,
            responses=responses if at < touched else 0, leases=leases if at < touched else 0,
            load=responses + leases if at < touched else 0, servable=not (leases and at < touched), idle=at % 3 == 0,
        )
        for at in range(count)
    ]  # fmt: skip
    Contribution.objects.bulk_create(made, batch_size=2000)
    found = list(Contribution.objects.filter(usage_key=key).order_by("shared_at").values_list("pk", flat=True))
    ContributionVersion.objects.bulk_create(
        [
            ContributionVersion(contribution_id=pk, number=1, by_id=first + at, answers={"tried": TEXT}, at=oldest)
            for at, pk in enumerate(found)
        ],
        batch_size=2000,
    )
    Participant.objects.bulk_create(
        [Participant(usage_key=key, learner_id=first + at, group_id=at // 5 + 1) for at in range(count)],
        batch_size=2000,
    )
    _hands(key, found[:touched], count, first, responses, leases, now)


def copy(number: int, source: str, name: str) -> None:
    """Another block like ``source``, made by the database itself."""
    key, other = str(block(name)), str(block(source))
    parts = (ContributionVersion, Lease, Response)
    with connection.cursor() as cursor:
        for model in (Contribution, Participant):
            kept = ", ".join(_columns(model, "id", "usage_key"))
            table = connection.ops.quote_name(model._meta.db_table)
            copied = f"INSERT INTO {table} (usage_key, {kept}) SELECT %s, {kept} FROM {table} WHERE usage_key = %s"
            cursor.execute(copied, [key, other])
        for model in parts:
            named = [] if model is ContributionVersion else ["usage_key"]
            kept = _columns(model, "id", "usage_key", "contribution_id")
            texts = connection.ops.quote_name(Contribution._meta.db_table)
            table = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(
                f"INSERT INTO {table} ({', '.join([*named, 'contribution_id', *kept])}) "
                f"SELECT {', '.join([*('%s' for _ in named), 'ours.id', *(f'part.{one}' for one in kept)])} "
                f"FROM {table} part JOIN {texts} theirs ON theirs.id = part.contribution_id "
                f"JOIN {texts} ours ON ours.owner = theirs.owner AND ours.usage_key = %s WHERE theirs.usage_key = %s",
                [*([key] if named else []), key, other],
            )


def _columns(model: Any, *but: str) -> list[str]:
    return [connection.ops.quote_name(one.column) for one in model._meta.concrete_fields if one.column not in but]


def _hands(key: Any, found: list[int], count: int, first: int, responses: int, leases: int, now: Any) -> None:
    """Who answered, or has in hand, the first contributions: people some way further down the list."""
    hours = timedelta(hours=2)
    held = {"usage_key": key, "version": 1, "served_at": now, "expires_at": now + hours}
    rows, given = [], []
    for at, pk in enumerate(found):
        for turn in range(responses + leases):
            reviewer = first + (at + 7 * (turn + 1)) % count
            state = {"state": "open", "open": True} if leases else {"state": "answered", "open": None}
            # One in hand a lane: the lanes of this bench are as many as the turns.
            rows.append(Lease(contribution_id=pk, reviewer_id=reviewer, lane=f"lane{turn}", **held, **state))
            if responses:
                answer = {"usage_key": key, "contribution_id": pk, "version": 1, "at": now, "lane": "strangers"}
                given.append(Response(reviewer_id=reviewer, answers={"like": TEXT[:200]}, **answer))
    Lease.objects.bulk_create(rows, batch_size=2000)
    Response.objects.bulk_create(given, batch_size=2000)


def empty(number: int, name: str) -> None:
    """Take everything of a block away."""
    key = block(name)
    texts = ContributionVersion.objects.filter(contribution__usage_key=key)
    for rows in (Response.objects.filter(usage_key=key), Lease.objects.filter(usage_key=key), texts):
        rows._raw_delete(rows.db)
    for rows in (Contribution.objects.filter(usage_key=key), Participant.objects.filter(usage_key=key)):
        rows._raw_delete(rows.db)


def history(number: int, name: str, learners: list[int], length: int) -> None:
    """Let learners have answered the oldest contributions already: those that come first."""
    key, now = block(name), timezone.now()
    front = Contribution.objects.filter(usage_key=key).order_by("behind", "load", "idle", "waiting_since", "id")
    ids = list(front.values_list("pk", flat=True)[:length])
    held = {"usage_key": key, "lane": "strangers", "version": 1, "state": "answered", "open": None}
    rows = [
        Lease(contribution_id=pk, reviewer_id=learner, served_at=now, expires_at=now, **held)
        for learner in learners
        for pk in ids
    ]
    Lease.objects.bulk_create(rows, batch_size=2000, ignore_conflicts=True)


def cost(number: int, name: str, learners: list[int], groups: list[int], asked: int) -> list[dict[str, float]]:
    """Ask once for each learner: queries, rows read on MariaDB, CPU of this process and of the server, in ms."""
    told = []
    for learner, group in zip(learners, groups, strict=True):
        person = Person(learner, "", "", group, f"Group {group}")
        before = _server()
        began = time.process_time()
        with CaptureQueriesContext(connection) as queries:
            lease = api.serve(usage_key=block(name), person=person, lane="strangers", asked=Asked(give_strangers=asked))
        spent = time.process_time() - began
        after = _server()
        asked_of = [one for one in queries.captured_queries if "grooc_reflections_" in one["sql"]]
        told.append(
            {
                "queries": len(asked_of),
                "rows": after["rows"] - before["rows"],
                "cpu": 1000 * (spent + after["cpu"] - before["cpu"]),
                "served": int(lease is not None),
            }
        )
    return told


def _server() -> dict[str, float]:
    """What the session has read and worked so far; looking at it reads nothing that is counted."""
    if connection.vendor != "mysql":
        return {"rows": 0, "cpu": 0}
    with connection.cursor() as cursor:
        cursor.execute("SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%' OR Variable_name = 'Cpu_time'")
        found = {key: float(value) for key, value in cursor.fetchall()}
    return {"rows": sum(value for key, value in found.items() if key.startswith("Handler")), "cpu": found["Cpu_time"]}


def keep_time(number: int) -> None:
    """Let the server count the CPU time of sessions."""
    with connection.cursor() as cursor:
        cursor.execute("SET GLOBAL userstat = 1")


def settle(number: int) -> None:
    """Let the database look at its tables, as it does by itself in time."""
    with connection.cursor() as cursor:
        tables = [model._meta.db_table for model in (Contribution, ContributionVersion, Lease, Participant, Response)]
        cursor.execute(f"ANALYZE TABLE {', '.join(tables)}" if connection.vendor == "mysql" else "ANALYZE")
        cursor.fetchall() if connection.vendor == "mysql" else None
