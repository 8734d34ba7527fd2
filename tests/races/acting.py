"""
What workers do: real requests to real handlers, each worker a process of its own.

Everything here runs inside a worker (``run_workers``), on the database under test; what goes in and out is JSON.
"""

import itertools
import json
import time
import traceback
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone
from grooc_workbench.blocks import OWN_BLOCKS
from grooc_workbench.models import FieldValue
from grooc_workbench.runtime import PlayerRuntime, load_course
from opaque_keys.edx.keys import UsageKey
from webob import Request
from xblock.core import XBlock

from grooc_xblocks.groups.models import Change, Group, JoinRequest, Membership, SharedState
from tests.group_blocks import BoardXBlock

COURSE = Path(__file__).with_name("course.xml")
KEY = "block-v1:RaceX+R1+now+type@{}+block@{}"
BOARD, FINDER = KEY.format("grooc_board", "board"), KEY.format("grooc_group_formation", "finder")
MAP, PLAN = KEY.format("grooc_asset_map", "map"), KEY.format("grooc_action_plan", "plan")
START = {"name": "Wells", "initiative": "", "why": "", "cause": "", "place": "", "languages": [], "meets": []}

# Found once, before the workers part.
for _name in ("grooc_action_plan", "grooc_asset_map", "grooc_group_formation"):
    XBlock.load_class(_name)
UsageKey.from_string(BOARD)


def enter() -> None:
    """Put the course on this process's shelf."""
    OWN_BLOCKS["grooc_board"] = BoardXBlock
    load_course(COURSE)


def send(learner: int, block: str, handler: str, payload: dict[str, Any]) -> tuple[int, Any]:
    """One request in a runtime of its own: (status, body). What a platform would answer with 500 is 500 here."""
    runtime = PlayerRuntime(get_user_model()(pk=learner, username=f"racer{learner}"))
    request = Request.blank("/", method="POST", body=json.dumps(payload).encode())
    try:
        answer = runtime.handle(runtime.get_block(UsageKey.from_string(block)), handler, request)
    except Exception:
        return 500, traceback.format_exc()
    return answer.status_int, json.loads(answer.body) if answer.body else None


def people(number: int, count: int) -> list[int]:
    """Make ``count`` accounts, and give their ids."""
    users = get_user_model().objects
    taken = users.count()
    names = [f"racer-{taken}-{n}" for n in range(count)]
    users.bulk_create([users.model(username=name) for name in names])
    return list(users.filter(username__in=names).order_by("pk").values_list("pk", flat=True))


def groups(number: int, sizes: list[int], size_max: int = 50, openness: str = "open") -> list[dict[str, Any]]:
    """Make groups of these numbers of members; give ``{"id", "members"}`` of each."""
    enter()
    made = []
    for size in sizes:
        members = people(number, size)
        facts = {**START, "meets_zone": "UTC", "size_min": 2, "size_max": size_max, "openness": openness}
        status, state = send(members[0], FINDER, "start_group", facts)
        assert status == 200, state
        group = state["group"]["id"]
        answers = [send(one, FINDER, "join_group", {"group": group}) for one in members[1:]]
        assert {status for status, _ in answers} <= {200}, answers
        made.append({"id": group, "members": members})
    return made


def write(number: int, learners: list[int], handler: str, times: int) -> dict[str, Any]:
    """Add 1 under a key of one's own and 1 under everybody's, ``times`` times; give statuses and seconds."""
    enter()
    began = time.monotonic()
    statuses = [
        told(*send(learners[number], BOARD, handler, {"key": key, "value": 1}))
        for key in itertools.islice(itertools.cycle(["all", f"writer{number}"]), times)
    ]
    return {"statuses": statuses, "began": began, "ended": time.monotonic()}


def board_of(number: int, learner: int) -> dict[str, Any]:
    """What is stored of the learner's board: state, versions of the history, rows of states, and the summary field."""
    enter()
    _, state = send(learner, BOARD, "look", {})
    summary = FieldValue.objects.filter(scope="user_state_summary", scope_id=BOARD, field="summary").first()
    state_rows = SharedState.objects.filter(usage_key=BOARD, owner=owner(learner))
    changes = Change.objects.filter(shared__in=state_rows).order_by("version")
    return {
        "state": state,
        "versions": list(changes.values_list("version", flat=True)),
        "actors": sorted(set(changes.values_list("actor_id", flat=True))),
        "rows": state_rows.count(),
        "summary": json.loads(summary.value) if summary else {},
    }


def owner(learner: int) -> str:
    group = Membership.objects.filter(learner_id=learner).values_list("group_id", flat=True).first()
    return f"group:{group}" if group else f"learner:{learner}"


def act(number: int, plans: list[list[list[Any]]]) -> list[list[Any]]:
    """Send one's own plan, a list of (learner, handler, payload) to the finder; give (status, code) of each."""
    enter()
    answers = []
    for learner, handler, payload in plans[number]:
        status, body = send(learner, FINDER, handler, payload)
        answers.append([told(status, body), (body or {}).get("code") if status < 500 else None])
    return answers


def join_or_wait(number: int, learners: list[int], group: int) -> list[Any]:
    """Join; where there is no place, get in line. Give what ``told`` makes of both answers."""
    enter()
    joined = told(*send(learners[number], FINDER, "join_group", {"group": group}))
    if joined == 200:
        return [joined]
    return [joined, told(*send(learners[number], FINDER, "wait_for_place", {"group": group, "note": ""}))]


def told(status: int, body: Any) -> Any:
    """The status; of a failure what is behind it, so that a red test says why."""
    return f"{status}: {body}" if status >= 500 else status


def count(number: int, ids: list[int]) -> list[dict[str, Any]]:
    """What groups say of themselves, beside the rows there are."""
    found = []
    for group in Group.objects.filter(id__in=ids).order_by("id"):
        standing = list(JoinRequest.objects.filter(group=group).values_list("learner_id", "state"))
        found.append(
            {
                "says": [group.members, group.offered, group.waiting],
                "has": [
                    Membership.objects.filter(group=group).count(),
                    sum(state == "offered" for _, state in standing),
                    sum(state == "waiting" for _, state in standing),
                ],
                "state": group.state,
                "size_max": group.size_max,
                "members": list(Membership.objects.filter(group=group).values_list("learner_id", flat=True)),
                "offered": [learner for learner, state in standing if state == "offered"],
            }
        )
    return found


def let_offers_lapse(number: int, ids: list[int]) -> int:
    """Put the end of every offer of these groups into the past."""
    past = timezone.now() - timedelta(minutes=1)
    return JoinRequest.objects.filter(group_id__in=ids, state="offered").update(expires_at=past)
