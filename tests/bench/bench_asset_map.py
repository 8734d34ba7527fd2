"""
A map of five hundred assets and eight hundred links: what its first page weighs, what one edit costs; and the board of
two hundred groups with fifty assets each.
"""

import gzip
import json
import time
from random import Random
from statistics import median
from string import ascii_lowercase, digits
from typing import Any

from django.db import connection, reset_queries

from grooc_xblocks.groups.models import Change, SharedItem, SharedState
from grooc_xblocks.states import asset_across
from tests.databases import run_workers
from tests.races import acting

ASSETS, LINKS, GROUPS, OF_EACH, EDITS = 500, 800, 200, 50, 30
KINDS = ("people", "groups", "institutions", "places", "trade", "culture")
LEVELS = ("self", "team", "organisation", "community")
STATES = ("idea", "asked", "agreed", "active")
WORDS = (
    "pump", "well", "rope", "yard", "market", "circle", "school", "nurse", "boat", "choir", "workshop", "roof", "tank",
    "bench", "story", "song", "field", "river", "Thursday", "lends", "mends", "keeps", "knows", "carries", "welds",
    "teaches", "three", "villages", "near", "the", "old", "mill", "behind", "spare", "women", "evening", "key",
)  # fmt: skip


def said(seed: int, count: int) -> str:
    """Words that do not repeat line by line, so that packing does not flatter."""
    return " ".join(WORDS[(seed * 31 + n * n * 7 + n * seed) % len(WORDS)] for n in range(count)).capitalize()


def asset(n: int, by: int) -> dict[str, Any]:
    at = f"2026-11-{1 + n % 28:02}T{n % 24:02}:{n * 7 % 60:02}:{n * 13 % 60:02}+00:00"
    state = STATES[n % 4]
    steps = [{"state": one, "by": by, "at": at} for one in STATES[: STATES.index(state) + 1]]
    note = said(n + 3, 20) if n % 3 == 0 else ""
    return {
        "name": said(n, 3), "offers": said(n + 1, 9), "place": said(n + 2, 2), "note": note,
        "kind": KINDS[n % 6], "level": LEVELS[n % 5 % 4], "state": state, "person": n % 6 == 0, "knows": [by],
        "states": steps, "by": by, "at": at, "marks": {"state": {"by": by, "at": at}} if n % 4 else {},
    }  # fmt: skip


def key(n: int, of: int = 0) -> str:
    """An id as browsers choose them: sixteen signs at random."""
    return "".join(Random(f"{of}.{n}").choices(ascii_lowercase + digits, k=16))


def filled(owner: str, by: int, assets: int, links: int, of: int = 0) -> None:
    """Put a map into the tables, as many writes would have."""
    shared = SharedState.objects.create(usage_key=acting.MAP, owner=owner, version=assets + links)
    ids = [key(n, of) for n in range(assets)]
    rows = [
        SharedItem(shared=shared, field="assets", key=ids[n], value=asset(n, by), version=n + 1) for n in range(assets)
    ]
    for n in range(links):
        link = {
            "from": ids[n % assets],
            "verb": "uses",
            "to": ids[n * 7 % assets],
            "by": by,
            "at": "2026-11-02T12:00:00+00:00",
        }
        rows.append(SharedItem(shared=shared, field="links", key=key(n, of + 1000), value=link, version=assets + n + 1))
    SharedItem.objects.bulk_create(rows, batch_size=500)
    Change.objects.create(
        owner=owner,
        shared=shared,
        version=1,
        actor_id=by,
        operation="asset_added",
        subject=ids[0],
        at=acting.timezone.now(),
    )


def one_map(number: int, learner: int) -> dict[str, Any]:
    """The first page, one edit and the poll that hears of it: bytes, queries, milliseconds."""
    acting.enter()
    filled(acting.owner(learner), learner, ASSETS, LINKS)
    connection.force_debug_cursor = True
    began = time.process_time()
    _, state = acting.send(learner, acting.MAP, "poll", {"version": ""})
    page = time.process_time() - began
    body = json.dumps(state, ensure_ascii=False).encode()
    sizes, costs, queries, written = [], [], [], []
    token = state["version"]
    for n in range(EDITS):
        payload = {"id": key(n), "base": n + 1, "changes": {"offers": said(n + 99, 9)}, "since": token}
        reset_queries()
        began = time.process_time()
        status, patch = acting.send(learner, acting.MAP, "edit_asset", payload)
        costs.append(time.process_time() - began)
        assert status == 200, patch
        token = patch["version"]
        sizes.append((len(json.dumps(payload)), len(json.dumps(patch))))
        ours = [one["sql"] for one in connection.queries if "grooc_groups_" in one["sql"]]
        queries.append(len(ours))
        written.append(sum(len(sql) for sql in ours if sql.startswith(("INSERT", "UPDATE"))))
    return {
        "whole": len(body), "packed": len(gzip.compress(body, 6)),
        "page_ms": page * 1000, "edit_ms": median(costs) * 1000,
        "sent": max(one for one, _ in sizes), "answered": max(two for _, two in sizes), "queries": max(queries),
        "written": max(written),
    }  # fmt: skip


def board_of_all(number: int, learner: int) -> dict[str, Any]:
    """The board of course staff over many groups: queries and processor time."""
    acting.enter()
    for n, group in enumerate(acting.groups(0, [1] * GROUPS)):
        filled(f"group:{group['id']}", group["members"][0], OF_EACH, OF_EACH, n + 1)
    block = acting.PlayerRuntime(acting.get_user_model().objects.get(pk=learner)).get_block(
        acting.UsageKey.from_string(acting.MAP)
    )
    sight = block.sight()
    connection.force_debug_cursor = True
    reset_queries()
    began = time.process_time()
    board = asset_across.board(sight, "", 1)
    took = time.process_time() - began
    ours = [one["sql"] for one in connection.queries if "grooc_groups_" in one["sql"]]
    return {"rows": len(board["rows"]), "queries": len(ours), "cpu_ms": took * 1000, "bytes": len(json.dumps(board))}


def test_a_large_map_costs_what_was_edited(database_url: str) -> None:
    ((group,),) = run_workers(database_url, acting.groups, 1, sizes=[5])
    (found,) = run_workers(database_url, one_map, 1, learner=group["members"][0])
    first = f"first state {found['whole'] / 1000:.0f} kB, packed {found['packed'] / 1000:.0f} kB"
    edit = (
        f"an edit sends {found['sent']} bytes, is answered with {found['answered']}, writes {found['written']} of SQL"
    )
    times = f"{found['page_ms']:.0f} and {found['edit_ms']:.0f} ms of processor"
    kind = database_url.split(":")[0]
    print(f"\n{kind}, {ASSETS} assets and {LINKS} links: {first}; {edit}, {found['queries']} queries; {times}")
    assert found["packed"] < 150_000
    assert found["queries"] <= 10


def test_the_board_of_two_hundred_groups(database_url: str) -> None:
    ((group,),) = run_workers(database_url, acting.groups, 1, sizes=[1])
    (found,) = run_workers(database_url, board_of_all, 1, learner=group["members"][0])
    cost = f"{found['queries']} queries, {found['cpu_ms']:.0f} ms of processor, {found['bytes'] / 1000:.0f} kB"
    print(f"\n{database_url.split(':')[0]}, board of {found['rows']} groups with {OF_EACH} assets: {cost}")
    assert found["rows"] == GROUPS
    assert found["queries"] <= 8
    assert found["cpu_ms"] < 500
