"""One plan and many hands at the same instant: one version, no words lost, nothing doubled."""

from collections import Counter
from typing import Any

from grooc_xblocks.groups.models import Change, SharedState, Snapshot
from tests.races import acting

HANDS, TIMES = 6, 3


def send(number: int, learners: list[int], handler: str, payload: dict[str, Any]) -> list[Any]:
    """One request of one's own: (status, code)."""
    acting.enter()
    status, body = acting.send(learners[number], acting.PLAN, handler, payload)
    return [acting.told(status, body), (body or {}).get("code")]


def look(number: int, learner: int) -> dict[str, Any]:
    """The plan as a member sees it, and what the tables hold of it."""
    acting.enter()
    _, state = acting.send(learner, acting.PLAN, "poll", {"version": ""})
    shared = SharedState.objects.get(usage_key=acting.PLAN, owner=acting.owner(learner))
    copies = Snapshot.objects.filter(shared=shared, name="plan").order_by("number")
    return {
        "state": {name: state[name] for name in ("sections", "rows", "versions")},
        "changes": list(Change.objects.filter(shared=shared).order_by("version").values_list("version", flat=True)),
        "copies": [[copy.number, str(copy.value)] for copy in copies],
    }


def begun(race: Any, size: int) -> list[int]:
    """A group with one section written; its members."""
    ((group,),) = race(acting.groups, sizes=[size])
    text = {"section": "vision.vision", "text": "\n".join(f"Line {n}" for n in range(2 * HANDS)), "base": 0}
    race(send, learners=group["members"], handler="write_section", payload=text)
    return group["members"]


def test_all_who_submit_at_one_instant_make_one_version_which_stays_while_they_write_on(race: Any) -> None:
    members = begun(race, HANDS)
    answers = race(send, HANDS, learners=members, handler="submit_part", payload={"part": "vision"})
    assert Counter(map(tuple, answers)) == {(200, None): 1, (409, "nothing_new"): HANDS - 1}
    (seen,) = race(look, learner=members[0])
    assert [(head["serial"], head["number"]) for head in seen["state"]["versions"]] == [(1, 1)]
    assert race(write_own_lines, HANDS, learners=members) == [[200] * TIMES] * HANDS
    (after,) = race(look, learner=members[0])
    assert after["copies"] == seen["copies"]
    text = after["state"]["sections"]["vision.vision"]["text"].split("\n")
    assert [text[2 * number] for number in range(HANDS)] == [f"Line of {n}, {TIMES - 1}" for n in range(HANDS)]
    assert after["changes"] == list(range(1, HANDS * TIMES + 3))


def write_own_lines(number: int, learners: list[int]) -> list[Any]:
    """Write on one's own line of one section, again and again, each time from what the answer said."""
    acting.enter()
    version, text, statuses = 1, "\n".join(f"Line {n}" for n in range(2 * HANDS)), []
    for turn in range(TIMES):
        lines = text.split("\n")
        lines[2 * number] = f"Line of {number}, {turn}"
        written = {"section": "vision.vision", "text": "\n".join(lines), "base": version}
        status, body = acting.send(learners[number], acting.PLAN, "write_section", written)
        statuses.append(acting.told(status, body))
        if status == 200:
            version, text = (body["sections"]["vision.vision"][name] for name in ("version", "text"))
    return statuses


def test_one_queue_sent_from_two_windows_at_one_instant_doubles_nothing(race: Any) -> None:
    members = begun(race, 1)
    assert {status for answers in race(queue, 2, learner=members[0]) for status in answers} <= {200, 409}
    (seen,) = race(look, learner=members[0])
    assert sorted(row["what"] for row in seen["state"]["rows"].values()) == [f"Dig {n}" for n in range(5)]


def queue(number: int, learner: int) -> list[Any]:
    """What one learner did offline, as one of two windows sends it."""
    acting.enter()
    place = {"part": "work", "section": "actions", "kind": "action"}
    rows = [{"id": f"action{n:04}", **place, "fields": {"what": f"Dig {n}"}} for n in range(5)]
    return [acting.told(*acting.send(learner, acting.PLAN, "add_row", row)) for row in rows]
