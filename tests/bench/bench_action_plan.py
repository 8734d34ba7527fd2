"""
A plan of forty sections and two hundred actions: what its first page weighs, what one edit costs; and the board and the
gallery of five hundred groups with four submitted parts each.
"""

import gzip
import json
import time
from collections.abc import Callable
from statistics import median
from typing import Any

from django.contrib.auth import get_user_model
from django.db import connection, reset_queries
from grooc_workbench.olx import load_course
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.states import plan_board
from tests.action_plans import PUMP, Plans
from tests.databases import run_workers
from tests.large_plans import PARTS, author, enlarge, multiply
from tests.races import acting

GROUPS, EDITS = 500, 30
OURS = ("grooc_groups_", "grooc_reflections_")


def plans(learner: int) -> Plans:
    """The block, by real requests, with an author's plan of forty sections; the learner is in a group, with a map."""
    acting.enter()
    key = UsageKey.from_string(acting.PLAN)
    load_course(acting.COURSE).fields(key).update(author())
    user = get_user_model().objects.get(pk=learner)
    block = acting.PlayerRuntime(user).get_block(key)
    at = Plans(block, lambda _block, handler, told, user: acting.send(user.pk, acting.PLAN, handler, told))
    at.wells = block.situation.group.id
    at.mapped(user, at.wells, pumpaaaa=PUMP)
    at.user = user
    return at


def measured(act: Callable[[], Any]) -> tuple[Any, int, float]:
    """What an act gives, its queries to our tables, and processor time in ms."""
    reset_queries()
    began = time.process_time()
    given = act()
    took = (time.process_time() - began) * 1000
    return given, len([one for one in connection.queries if any(app in one["sql"] for app in OURS)]), took


def one_plan(number: int, learner: int) -> dict[str, Any]:
    """The first page, edits of one action, and the poll that hears of nothing: bytes, queries, milliseconds."""
    at = plans(learner)
    enlarge(at, at.user)
    connection.force_debug_cursor = True
    state, opens, page = measured(lambda: at.state(at.user))
    row, answers, queries, costs = state["rows"]["action07"], [], [], []
    for n in range(EDITS):
        payload = {"id": row["id"], "base": row["version"], "changes": {"done_when": f"Water {n}"}}
        patch, count, took = measured(lambda payload=payload: at.does(at.user, "edit_row", **payload))
        row = patch["rows"][row["id"]]
        answers.append(len(json.dumps(patch)))
        queries.append(count)
        costs.append(took)
    _, idle, _ = measured(lambda: at.does(at.user, "poll", version=at.tokens[at.user.pk]))
    body = json.dumps(state, ensure_ascii=False).encode()
    return {
        "whole": len(body), "packed": len(gzip.compress(body, 6)), "opens": opens, "page_ms": page,
        "answered": max(answers), "queries": max(queries), "edit_ms": median(costs), "idle": idle,
    }  # fmt: skip


def all_plans(number: int, learner: int) -> dict[str, Any]:
    """The board, the gallery and one plan in it, over many groups: queries and processor time."""
    at = plans(learner)
    for part in range(PARTS):
        at.writes(at.user, f"part{part}.s0", f"Pumps {part}")
        at.adds_row(at.user, f"row0000{part}", "action", f"part{part}.s1", what="Mend", uses=["pumpaaaa"])
        at.does(at.user, "submit_part", part=f"part{part}", since="")
    at.does(at.user, "consent", answer="yes", named="yes")
    at.does(at.user, "publish", parts=["part0", "part1"], words="It runs.")
    more = acting.people(number, GROUPS - 1)
    multiply(at, list(get_user_model().objects.filter(pk__in=more)))
    connection.force_debug_cursor = True
    block = acting.PlayerRuntime(at.user).get_block(UsageKey.from_string(acting.PLAN))
    board, queries, took = measured(lambda: plan_board.board(block.sight(), "", 1))
    gallery, shown, gallery_ms = measured(lambda: at.does(at.user, "gallery_page", text="", page=1))
    return {
        "groups": board["groups"], "queries": queries, "cpu_ms": took, "bytes": len(json.dumps(board)),
        "cards": gallery["total"], "gallery_queries": shown, "gallery_ms": gallery_ms,
    }  # fmt: skip


def test_a_large_plan_costs_what_was_edited(database_url: str) -> None:
    ((group,),) = run_workers(database_url, acting.groups, 1, sizes=[5])
    (found,) = run_workers(database_url, one_plan, 1, learner=group["members"][0])
    first = (
        f"first state {found['whole'] / 1000:.0f} kB, packed {found['packed'] / 1000:.0f} kB, {found['opens']} queries"
    )
    edit = f"an edit is answered with {found['answered']} bytes, {found['queries']} queries"
    times = f"{found['page_ms']:.0f} and {found['edit_ms']:.0f} ms of processor"
    print(f"\n{database_url.split(':')[0]}, forty sections and two hundred actions: {first}; {edit}; {times}")
    assert (found["opens"] <= 8, found["queries"] <= 10, found["idle"] <= 3) == (True, True, True)


def test_the_board_and_the_gallery_of_five_hundred_groups(database_url: str) -> None:
    ((group,),) = run_workers(database_url, acting.groups, 1, sizes=[1])
    (found,) = run_workers(database_url, all_plans, 1, learner=group["members"][0])
    board = f"{found['queries']} queries, {found['cpu_ms']:.0f} ms of processor, {found['bytes'] / 1000:.0f} kB"
    gallery = f"{found['gallery_queries']} queries, {found['gallery_ms']:.0f} ms"
    print(f"\n{database_url.split(':')[0]}, board of {found['groups']} groups: {board}; gallery: {gallery}")
    assert (found["groups"] >= GROUPS, found["cards"]) == (True, GROUPS)
    assert (found["queries"] <= 10, found["gallery_queries"] <= 11) == (True, True)
