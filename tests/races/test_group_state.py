"""Sixteen writers at the same instant: nothing is lost, and with the platform's own field it is."""

from collections import Counter
from typing import Any

from tests.races import acting

WRITERS, TIMES, FEW = 16, 50, 10


def statuses(done: list[dict[str, Any]]) -> Counter[int]:
    return Counter(status for one in done for status in one["statuses"])


def test_eight_hundred_changes_by_sixteen_writers_are_all_there(race: Any) -> None:
    ((group,),) = race(acting.groups, sizes=[WRITERS])
    learners = group["members"]
    done = race(acting.write, WRITERS, learners=learners, handler="put", times=TIMES)
    (board,) = race(acting.board_of, learner=learners[0])
    assert statuses(done) == {200: WRITERS * TIMES}
    own = {f"writer{number}": TIMES // 2 for number in range(WRITERS)}
    assert board["state"]["numbers"] == {"all": WRITERS * TIMES // 2, **own}
    assert board["state"]["total"] == board["state"]["version"] == WRITERS * TIMES
    assert board["versions"] == list(range(1, WRITERS * TIMES + 1))
    assert board["actors"] == learners


def test_the_same_aimed_at_a_plain_summary_field_loses_updates(race: Any) -> None:
    """The reason for the scope. Each request reads the whole field and writes the whole field, whoever wrote since."""
    (learners,) = race(acting.people, count=WRITERS)
    (before,) = race(acting.board_of, learner=learners[0])
    assert before["summary"] == {}
    done = race(acting.write, WRITERS, learners=learners, handler="put_in_summary", times=FEW)
    (after,) = race(acting.board_of, learner=learners[0])
    said_yes = statuses(done)[200]
    assert said_yes > WRITERS * FEW / 2
    assert sum(after["summary"].values()) < said_yes


def test_first_writes_at_the_same_instant_make_the_state_once(race: Any) -> None:
    tabs, rounds = 4, 12
    (learners,) = race(acting.people, count=rounds)
    plans = {"learners": learners}
    done = race(first_writes, tabs, **plans)
    assert Counter(status for one in done for status in one) == {200: tabs * rounds}
    for learner, board in zip(learners, race(boards_of, **plans)[0], strict=True):
        assert (board["rows"], board["versions"]) == (1, [1, 2, 3, 4]), learner
        assert board["state"]["numbers"] == {"all": tabs}


def first_writes(number: int, learners: list[int]) -> list[int]:
    """One tab of several that a learner has open, one learner after the other."""
    acting.enter()
    return [acting.send(learner, acting.BOARD, "put", {"key": "all", "value": 1})[0] for learner in learners]


def boards_of(number: int, learners: list[int]) -> list[dict[str, Any]]:
    return [acting.board_of(number, learner) for learner in learners]


def test_keys_that_a_database_may_take_for_one_are_kept_apart(race: Any) -> None:
    keys = ["Pump", "pump", "pümp", "pump ", "\U0001f6b0"]
    assert race(put_each, keys=keys) == [dict.fromkeys(keys, 1)]


def put_each(number: int, keys: list[str]) -> dict[str, int]:
    (learner,) = acting.people(number, 1)
    acting.enter()
    for key in keys:
        acting.send(learner, acting.BOARD, "put", {"key": key, "value": 1})
    return acting.send(learner, acting.BOARD, "look", {})[1]["numbers"]


def test_a_write_to_one_group_does_not_wait_for_another_groups_lock(race: Any, database_url: str) -> None:
    ((held, other),) = race(acting.groups, sizes=[1, 1])
    (seen,) = race(write_beside_a_lock, held=held["members"][0], other=other["members"][0])
    assert seen["read of the held group"] == 200
    assert seen["write to the held group"] == 503
    # SQLite has one writer for the whole file: there every group waits for every other, and readers for none.
    assert seen["write to the other group"] == (503 if database_url.startswith("sqlite") else 200)
    assert seen["afterwards"] == 200


def write_beside_a_lock(number: int, held: int, other: int) -> dict[str, int]:
    """Hold the lock of one group on one connection while requests come in on another that will hardly wait."""
    import threading

    from django.db import connection

    from grooc_xblocks.storage import transactions

    acting.enter()
    put = {"key": "all", "value": 1}
    assert [acting.send(learner, acting.BOARD, "put", put)[0] for learner in (held, other)] == [200, 200]
    transactions.TRIES = 1
    has_lock, is_done = threading.Event(), threading.Event()
    holder = threading.Thread(target=hold, args=(acting.owner(held), has_lock, is_done))
    holder.start()
    assert has_lock.wait(20)
    wait_hardly(connection)
    seen = {
        "write to the held group": acting.send(held, acting.BOARD, "put", put)[0],
        "write to the other group": acting.send(other, acting.BOARD, "put", put)[0],
        "read of the held group": acting.send(held, acting.BOARD, "look", {})[0],
    }
    is_done.set()
    holder.join()
    return {**seen, "afterwards": acting.send(held, acting.BOARD, "put", put)[0]}


def hold(owner: str, has_lock: Any, is_done: Any) -> None:
    from django.db import connection, transaction

    from grooc_xblocks.groups.models import SharedState

    with transaction.atomic():
        SharedState.objects.select_for_update().get(usage_key=acting.BOARD, owner=owner)
        has_lock.set()
        is_done.wait(60)
    connection.close()


def wait_hardly(connection: Any) -> None:
    setting = {
        "sqlite": "PRAGMA busy_timeout = 300",
        "mysql": "SET innodb_lock_wait_timeout = 1",
        "postgresql": "SET lock_timeout = '300ms'",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(setting)
