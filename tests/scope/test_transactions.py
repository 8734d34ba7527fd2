"""One transaction a write: tried again when overtaken, a clear "busy" where it cannot be, never half of it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError, transaction

from grooc_xblocks.groups.models import Change, SharedState
from grooc_xblocks.storage import transactions


@pytest.fixture
def wells(people: Any, board: Callable[..., Any], grouped: Callable[..., int], call: Any) -> Any:
    made = board(people.amina)
    grouped(made, people.amina, people.otieno)
    call(made, "put", {"key": "pump", "value": 3})
    return made


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits before the next try."""
    monkeypatch.setattr(transactions.time, "sleep", lambda seconds: None)


class Overtaking:
    """A change to the version under a handler's feet, as a database that ignores the lock would let happen."""

    def __init__(self, block: Any, times: int) -> None:
        self.block = block
        self.runs = 0
        self.times = times

    def __call__(self) -> str:
        self.runs += 1
        if self.runs <= self.times:
            SharedState.objects.update(version=100)
        self.block.private += 1
        self.block.total += 1
        return "pump"


@pytest.mark.django_db(transaction=True)
def test_a_write_that_was_overtaken_runs_again_on_what_is_there_then(
    wells: Any, seen_by: Any, call: Any, quick: None
) -> None:
    block = seen_by(wells.runtime.user, wells)
    change = Overtaking(block, times=2)
    block.edit_group_state("add", change)
    block.save()
    assert change.runs == 3
    again = seen_by(wells.runtime.user, wells)
    assert (again.total, again.private, again.share.version) == (4, 1, 2)


@pytest.mark.django_db(transaction=True)
def test_a_write_that_is_overtaken_every_time_says_busy_and_when_to_come_back(
    wells: Any, seen_by: Any, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    block = seen_by(wells.runtime.user, wells)
    change = Overtaking(block, times=99)
    answer = post(block, change, monkeypatch)
    assert (answer.status_int, answer.json["code"], answer.headers["Retry-After"]) == (503, "busy", "2")
    assert change.runs == transactions.TRIES
    again = seen_by(wells.runtime.user, wells)
    assert (again.total, again.private, again.share.version) == (3, 0, 1)


def post(block: Any, change: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Send ``put`` over the wire with ``change`` in the place of what it does."""
    from webob import Request

    edit = block.edit_group_state
    monkeypatch.setitem(block.__dict__, "edit_group_state", lambda operation, run: edit(operation, change))
    request = Request.blank("/", method="POST", body=b'{"key": "pump", "value": 1}')
    return block.runtime.handle(block, "put", request)


def test_inside_of_an_outer_transaction_a_lost_race_is_busy_at_once_and_the_outer_one_goes_on(
    wells: Any, people: Any, seen_by: Any, call: Any, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    block = seen_by(people.otieno, wells)
    change = Overtaking(block, times=99)
    with transaction.atomic():
        answer = post(block, change, monkeypatch)
        assert (answer.status_int, answer.json["code"], change.runs) == (503, "busy", 1)
        assert call(wells, "put", {"key": "pump", "value": 1})[0] == 200
    assert call(wells, "look")[1]["numbers"] == {"pump": 4}


@pytest.mark.django_db(transaction=True)
def test_what_happened_inside_of_an_outer_transaction_goes_when_that_one_does(wells: Any, call: Any) -> None:
    class RequestFailed(Exception):
        pass

    @transaction.atomic
    def request() -> None:
        assert call(wells, "put", {"key": "rope", "value": 1})[0] == 200
        raise RequestFailed

    with pytest.raises(RequestFailed):
        request()
    assert call(wells, "look")[1]["numbers"] == {"pump": 3}
    assert Change.objects.filter(shared__isnull=False).count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_deadlock_that_passes_is_not_noticed(wells: Any, seen_by: Any, call: Any, quick: None) -> None:
    block = seen_by(wells.runtime.user, wells)
    deadlocks = iter([OperationalError("Deadlock found"), OperationalError("Lock wait timeout exceeded")])

    def add() -> str:
        block.total += 1
        for deadlock in deadlocks:
            raise deadlock
        return "pump"

    block.edit_group_state("add", add)
    assert call(wells, "look")[1]["total"] == 4
