"""
Matching when many do something at the same instant, or die in the middle of it: one grouping, nobody in two groups,
nobody lost.
"""

import itertools
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.databases import REPOSITORY, environment
from tests.races import matching

names = itertools.count(1)


@pytest.fixture
def group_set() -> str:
    return f"set-{os.getpid()}-{next(names)}"


def sound(race: Any, group_set: str, everybody: Iterable[int]) -> dict[str, Any]:
    """What is there after a race; every learner waits or is in one group, and nobody who has one is asked to join."""
    (after,) = race(matching.found, group_set=group_set)
    members = [learner for learner, _ in after["members"]]
    assert len(members) == len(set(members)), "somebody is in two groups"
    assert not set(members) & set(after["waiting"]), "somebody has a group and waits"
    assert set(everybody) == set(members) | set(after["waiting"]), "somebody is lost"
    assert set(after["asked"]) <= set(after["waiting"]), "somebody is asked who does not wait"
    assert len(after["asked"]) == len(set(after["asked"])), "somebody is asked twice"
    for says, has, state, size_max in after["groups"].values():
        assert says == has <= size_max
        assert (state == "closed") == (says == 0)
    return after


def test_many_facilitators_announce_one_preview_and_one_does(race: Any, group_set: str) -> None:
    ((learners, (preview,)),) = race(matching.previews, group_set=group_set, count=40)
    answers = race(matching.act, 8, group_set=group_set, plans=[[["announce", *preview]]] * 8)
    assert Counter(one for (one,) in answers) == {"done": 1, "round_moved_on": 7}
    assert sound(race, group_set, learners)["asked"] == sorted(learners)


def test_two_previews_of_the_same_people_are_announced_at_once_and_one_is(race: Any, group_set: str) -> None:
    ((learners, made),) = race(matching.previews, group_set=group_set, count=40, rounds=2)
    plans = [[["announce", *made[number % 2]]] for number in range(6)]
    answers = race(matching.act, 6, group_set=group_set, plans=plans)
    assert Counter(one for (one,) in answers) == {"done": 1, "round_moved_on": 5}
    after = sound(race, group_set, learners)
    assert after["asked"] == sorted(learners)
    assert sorted(state for _, state, _ in after["rounds"]) == ["announced", "discarded"]


def test_a_preview_is_announced_moved_in_and_thrown_away_at_once(race: Any, group_set: str) -> None:
    ((learners, (preview,)),) = race(matching.previews, group_set=group_set, count=12, sizes=[3, 5])
    moves = [[["move", *preview, learner, 2]] for learner in learners[:3]]
    plans = [[["announce", *preview]], [["discard", *preview]], *moves]
    answers = race(matching.act, 5, group_set=group_set, plans=plans)
    assert Counter(one for (one,) in answers) == {"done": 1, "round_moved_on": 4}
    sound(race, group_set, learners)


def test_everybody_says_yes_at_the_same_instant(race: Any, group_set: str) -> None:
    (asked,) = race(matching.announced, group_set=group_set, count=24, sizes=[3, 4])
    learners = [learner for _, four in asked for learner in four]
    plans = [[["answer", one, learner, "yes"]] for one, four in asked for learner in four]
    answers = race(matching.act, len(plans), group_set=group_set, plans=plans)
    assert answers == [["done"]] * 24
    after = sound(race, group_set, learners)
    assert (after["waiting"], sorted(one[0] for one in after["groups"].values())) == ([], [4] * 6)
    home = dict(after["members"])
    assert [len({home[learner] for learner in four}) for _, four in asked] == [1] * 6


def test_the_last_place_of_a_group_is_given_once(race: Any, group_set: str) -> None:
    (group,) = race(matching.group_of, group_set=group_set, members=3, size_max=4)
    (learners,) = race(matching.waiting, group_set=group_set, count=12)
    (proposal,) = race(matching.filled, group_set=group_set, group=group["id"], learners=learners[:8])
    plans = [[["answer", proposal, learner, "yes"]] for learner in learners[:8]]
    plans += [[["take_offer", group["id"], learner]] for learner in learners[8:]]
    answers = race(matching.act, 12, group_set=group_set, plans=plans)
    assert Counter(one for (one,) in answers) == {"done": 1, "group_full": 11}
    after = sound(race, group_set, [*learners, *group["members"]])
    assert len(after["waiting"]) == 11


def test_people_join_stop_and_enter_while_they_are_announced(race: Any, group_set: str) -> None:
    (group,) = race(matching.group_of, group_set=group_set, members=1, size_max=40)
    ((learners, (preview,)),) = race(matching.previews, group_set=group_set, count=40)
    join, stop, both = learners[:10], learners[10:20], learners[20:25]
    plans = [
        [["announce", *preview]],
        *([["join", group["id"], one] for one in join[part::2]] for part in (0, 1)),
        *([["stop", one] for one in stop[part::2]] for part in (0, 1)),
        [["stop", one] for one in both],
        [["enter", one] for one in both],
        [["join", group["id"], one] for one in both],
    ]
    answers = race(matching.act, len(plans), group_set=group_set, plans=plans)
    assert answers[0] == ["done"]
    assert {one for plan in answers for one in plan} <= {"done", "already_in_group"}
    after = sound(race, group_set, {*learners, *group["members"]} - set(stop))
    assert set(join) | set(both) <= {learner for learner, _ in after["members"]}
    assert set(after["asked"]) <= set(learners[25:]), "somebody who has gone is asked"


def test_whoever_enters_and_joins_at_once_does_one_of_the_two(race: Any, group_set: str) -> None:
    (group,) = race(matching.group_of, group_set=group_set, members=1, size_max=40)
    (learners,) = race(matching.people, count=16)
    plans = [[["enter", one] for one in learners], [["join", group["id"], one] for one in learners]]
    entered, joined = race(matching.act, 2, group_set=group_set, plans=plans)
    assert (set(entered) <= {"done", "already_in_group"}, set(joined)) == (True, {"done"})
    assert sound(race, group_set, [*learners, *group["members"]])["waiting"] == []


def test_of_an_entry_and_a_membership_one_waits_for_the_other(race: Any, group_set: str, tmp_path: Path) -> None:
    """A foreign key that is checked when the transaction ends would let both be stored."""
    (group,) = race(matching.group_of, group_set=group_set, members=1, size_max=40)
    ((one, other),) = race(matching.people, count=2)
    entered, joined = str(tmp_path / "entered"), str(tmp_path / "joined")
    plans = [
        [["slowly", entered, "enter", one]],
        [["upon", entered], ["join", group["id"], one]],
        [["upon", entered], ["slowly", joined, "join", group["id"], other]],
        [["upon", joined], ["enter", other]],
    ]
    answers = race(matching.act, 4, group_set=group_set, plans=plans)
    assert [plan[-1] for plan in answers] == ["done", "done", "done", "already_in_group"]
    assert sound(race, group_set, [one, other, *group["members"]])["waiting"] == []


def test_people_answer_and_go_elsewhere_at_once(race: Any, group_set: str) -> None:
    (group,) = race(matching.group_of, group_set=group_set, members=1, size_max=40)
    (asked,) = race(matching.announced, group_set=group_set, count=24, sizes=[3, 4])
    learners = [learner for _, four in asked for learner in four]
    plans = [[["answer", one, four[seat], "yes"] for one, four in asked] for seat in range(4)]
    plans += [[["join", group["id"], four[0]] for _, four in asked], [["stop", four[1]] for _, four in asked]]
    plans += [[["answer", one, four[2], "again"] for one, four in asked]]
    answers = race(matching.act, len(plans), group_set=group_set, plans=plans)
    refusals = {one for plan in answers for one in plan} - {"done"}
    assert refusals <= {"round_moved_on", "already_in_group", "group_full", "moved_on"}
    (seen,) = race(matching.found, group_set=group_set)
    members = {learner for learner, _ in seen["members"]}
    stopped = {four[1] for _, four in asked} - members
    sound(race, group_set, {*learners, *group["members"]} - stopped)


def test_a_yes_arrives_as_the_time_ends(race: Any, group_set: str) -> None:
    (asked,) = race(matching.announced, group_set=group_set, count=24, sizes=[4, 4])
    learners = [learner for _, four in asked for learner in four]
    yes = [[["answer", one, learner, "yes"] for one, four in asked for learner in four[:2]]]
    race(matching.act, group_set=group_set, plans=yes)
    race(matching.end_in, proposals=[one for one, _ in asked], seconds=0.5)
    late = [
        [["sleep", 0.4], *([what, one, four[seat], "yes"] for one, four in asked for what in ["answer"])]
        for seat in (2, 3)
    ]
    plans = [*late, [["sleep", 0.45], ["lapse"]], [["sleep", 0.5], ["lapse"]]]
    answers = race(matching.act, 4, group_set=group_set, plans=plans)
    assert {one for plan in answers for one in plan} <= {"done", "round_moved_on"}
    race(matching.end_in, proposals=[one for one, _ in asked], seconds=-1)
    race(matching.act, group_set=group_set, plans=[[["lapse"]]])
    after = sound(race, group_set, learners)
    home = dict(after["members"])
    for _, four in asked:
        assert len({home[learner] for learner in four[:2]}) == 1, "two who had said yes begin together"
        assert {home.get(learner, home[four[0]]) for learner in four[2:]} == {home[four[0]]}
    assert after["asked"] == []


def test_members_move_to_the_last_place_of_another_group_at_once(race: Any, group_set: str) -> None:
    (small,) = race(matching.group_of, group_set=group_set, members=3, size_max=4)
    (large,) = race(matching.group_of, group_set=group_set, members=4, size_max=5)
    (proposal,) = race(matching.merged, group_set=group_set, small=small["id"], into=large["id"])
    one, two, three = small["members"]
    plans = [[["answer", proposal, one, "yes"]], [["answer", proposal, two, "yes"]], [["leave", small["id"], three]]]
    answers = race(matching.act, 3, group_set=group_set, plans=plans)
    assert answers[2] == ["done"]
    assert sorted(one for (one,) in answers[:2]) == ["done", "group_full"]
    (after,) = race(matching.found, group_set=group_set)
    assert Counter(group for _, group in after["members"]) == {small["id"]: 1, large["id"]: 5}
    assert after["asked"] == []


def test_a_round_is_started_once(race: Any, group_set: str) -> None:
    race(matching.waiting, group_set=group_set, count=4)
    answers = race(matching.act, 16, group_set=group_set, plans=[[["start"]]] * 16)
    assert Counter(one for (one,) in answers) == {"done": 1, "round_running": 15}


def test_a_round_that_is_due_is_started_once_by_all_who_look(race: Any, group_set: str) -> None:
    race(matching.waiting, group_set=group_set, count=4)
    answers = race(matching.act, 16, group_set=group_set, plans=[[["due", "2026-01-01T00:00:00+00:00"]]] * 16)
    assert {one for (one,) in answers} <= {"done"}
    (after,) = race(matching.found, group_set=group_set)
    assert len(after["rounds"]) == 1


def test_two_workers_with_one_round_form_its_groups_once(race: Any, group_set: str) -> None:
    (learners,) = race(matching.waiting, group_set=group_set, count=24)
    (round_id,) = race(matching.started, group_set=group_set)
    assert sorted(race(matching.run, 2, round_id=round_id)) == [False, True]
    after = sound(race, group_set, learners)
    assert [state for _, state, _ in after["rounds"]] == ["preview"]


@pytest.mark.parametrize("what", ["store", "announce", "begin", "move"])
def test_a_process_killed_before_any_statement_has_done_all_or_nothing(race: Any, group_set: str, what: str) -> None:
    (seen,) = race(matching.killed_at_every_statement, group_set=group_set, what=what)
    *before, done = [{key: one[key] for key in ("members", "asked", "proposals", "rounds", "waiting")} for one in seen]
    begun = before[0]
    assert done != begun
    # Behind the transaction there may be a few statements that look after others: by then all of it is there.
    states = [one for at, one in enumerate(before) if at == 0 or one != before[at - 1]]
    assert states in ([begun], [begun, done])
    assert len(before) > 3
    for one in before:
        members = [learner for learner, _ in one["members"]]
        assert len(members) == len(set(members))
        assert len(set(members) | set(one["waiting"])) == 4


def test_a_worker_killed_in_the_middle_leaves_everybody_waiting_and_the_next_one_forms_the_groups(
    race: Any, database_url: str, group_set: str
) -> None:
    (learners,) = race(matching.waiting, group_set=group_set, count=120)
    (round_id,) = race(matching.started, group_set=group_set)
    worker = subprocess.Popen(
        [sys.executable, "-c", WORKER.format(round_id)],
        cwd=REPOSITORY,
        env={**environment(database_url), "PYTHONPATH": os.pathsep.join(["workbench", "."])},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert worker.stdout is not None
    assert any(line.strip() in ("forming", "improving") for line in worker.stdout)
    os.kill(worker.pid, signal.SIGKILL)
    assert worker.wait() == -signal.SIGKILL
    after = sound(race, group_set, learners)
    assert (after["waiting"], after["proposals"], after["rounds"]) == (learners, 0, [[round_id, "running", ""]])
    assert race(matching.act, group_set=group_set, plans=[[["start"]]]) == [["round_running"]]
    race(matching.beat_was_long_ago, round_id=round_id)
    assert race(matching.run, round_id=round_id) == [False]
    (again,) = race(matching.started, group_set=group_set)
    assert race(matching.run, round_id=again) == [True]
    after = sound(race, group_set, learners)
    assert after["rounds"] == [[round_id, "failed", "interrupted"], [again, "preview", ""]]


WORKER = """
import django; django.setup()
from grooc_xblocks.groups import api, forming
note = api.note_progress
def told(**given):
    print(given["phase"], flush=True)
    return note(**given)
api.note_progress = told
forming.BEAT_S = 0.05
forming.run_round({})
"""
