"""
Whatever members do, in whatever order and with pages however old, the state is what one after the other would make.

The reference is a plain dict that every accepted write changes in the order of its version.
"""

import copy
import json
from typing import Any

import pytest
from django.db import transaction
from grooc_workbench.blocks import OWN_BLOCKS
from grooc_workbench.runtime import PlayerRuntime
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from webob import Request

from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Item, Owner, Person
from grooc_xblocks.groups.models import Change
from tests.group_blocks import BoardXBlock

MEMBERS = 3
members = st.integers(0, MEMBERS - 1)
# Few keys, so that members meet at them.
keys = st.sampled_from(["pump", "rope", "Pump", "", "ü"])
numbers = st.integers(-3, 3)
NOTHING: dict[str, Any] = {"numbers": {}, "cards": {}, "total": 0, "log": [], "title": "untitled"}


def put(state: dict[str, Any], key: str, value: int) -> None:
    state["numbers"][key] = state["numbers"].get(key, 0) + value
    state["total"] += value
    state["log"] = [*state["log"], key][-5:]


def mark(state: dict[str, Any], key: str, value: int) -> None:
    state["cards"].setdefault(key, {"marks": []})["marks"].append(value)


def drop(state: dict[str, Any], key: str, value: int) -> None:
    state["numbers"].pop(key, None)


def clear(state: dict[str, Any]) -> None:
    state["numbers"] = {}


def name(state: dict[str, Any], title: str) -> None:
    state["title"] = title


class Board(RuleBasedStateMachine):
    """Members of one group, each with a page that was opened some time ago, and one learner outside."""

    usage_key: Any
    people: list[Any]

    @initialize()
    def open(self) -> None:
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        facts = {"name": "Wells", "size_min": 2, "size_max": 6, "openness": "open"}
        first, *others = [Person(user.pk, {}) for user in self.people[:MEMBERS]]
        group = api.start_group(usage_key=self.usage_key, group_set="main", person=first, facts=facts, limits=(1, 9))
        group_set_id = api.group_set_id(course_key=self.usage_key.context_key, group_set="main")
        for person in others:
            api.join_group(group_set_id=group_set_id, group_id=group.id, person=person)
        self.owner = Owner(group_id=group.id)
        self.pages = [self.page(number) for number in range(MEMBERS)]
        self.version, self.named, self.expected = 0, False, copy.deepcopy(NOTHING)
        self.stages = [{}]  # items by field and key, at every version from 0
        self.taken: list[Any] = []

    def teardown(self) -> None:
        if hasattr(self, "transaction"):
            transaction.set_rollback(True)
            self.transaction.__exit__(None, None, None)

    def page(self, number: int) -> Any:
        return PlayerRuntime(self.people[number]).get_block(self.usage_key)

    def send(self, number: int, handler: str, payload: dict[str, Any]) -> tuple[int, Any]:
        page = self.pages[number]
        request = Request.blank("/", method="POST", body=json.dumps(payload).encode())
        answer = page.runtime.handle(page, handler, request)
        return answer.status_int, json.loads(answer.body)

    def write(self, number: int, change: Any, handler: str, **payload: Any) -> None:
        status, state = self.send(number, handler, payload)
        before = copy.deepcopy(self.expected)
        change(self.expected, **payload)
        # "untitled" may be said aloud: then it is set, and that is a write although nobody sees a difference.
        self.version += self.expected != before or (handler == "name" and not self.named)
        self.named |= handler == "name"
        assert (status, state) == (200, {**self.expected, "version": self.version})
        if len(self.stages) <= self.version:
            self.stages.append(self.items())

    def items(self) -> dict[tuple[str, str], Item]:
        data = api.read_shared(usage_key=self.usage_key, owner=self.owner)
        return {(field, key): item for field, items in data.items.items() for key, item in items.items()}

    @rule(member=members)
    def opens_the_page_afresh(self, member: int) -> None:
        self.pages[member] = self.page(member)
        assert self.pages[member].numbers == self.expected["numbers"]

    @rule(member=members, key=keys, value=numbers)
    def adds(self, member: int, key: str, value: int) -> None:
        self.write(member, put, "put", key=key, value=value)

    @rule(member=members, key=keys, value=numbers)
    def marks_in_place(self, member: int, key: str, value: int) -> None:
        self.write(member, mark, "mark", key=key, value=value)

    @rule(member=members, key=keys)
    def drops(self, member: int, key: str) -> None:
        self.write(member, drop, "drop", key=key, value=0)

    @rule(member=members)
    def clears(self, member: int) -> None:
        self.write(member, clear, "clear")

    @rule(member=members, title=st.sampled_from(["", "Wells", "untitled"]))
    def names(self, member: int, title: str) -> None:
        self.write(member, name, "name", title=title)

    @rule(member=members, key=keys, value=numbers)
    def is_refused(self, member: int, key: str, value: int) -> None:
        status, _ = self.send(member, "put", {"key": key, "value": value, "fail": True})
        assert status == 422
        assert self.page(member).private == 0

    @rule(member=members, key=keys, value=numbers)
    def breaks(self, member: int, key: str, value: int) -> None:
        with pytest.raises(ZeroDivisionError):
            self.send(member, "break_off", {"key": key, "value": value})
        self.pages[member] = self.page(member)
        assert self.pages[member].private == 0

    @rule(member=members)
    def takes_a_snapshot(self, member: int) -> None:
        where = {"usage_key": self.usage_key, "owner": self.owner, "name": "submitted"}
        taken = api.take_snapshot(**where, by=self.people[member].pk)
        if taken not in self.taken:
            self.taken.append(taken)
        assert (taken.version, taken.number) == (self.version, len(self.taken))

    @rule(data=st.data())
    def a_view_of_any_age_catches_up(self, data: st.DataObject) -> None:
        version = data.draw(st.integers(0, self.version))
        news = api.read_shared(usage_key=self.usage_key, owner=self.owner, newer_than=version)
        newer = {(field, key): item for field, items in news.items.items() for key, item in items.items()}
        assert all(item.version > version for item in newer.values())
        assert live({**self.stages[version], **newer}) == live(self.items())

    @invariant()
    def versions_grow_by_one_a_write(self) -> None:
        if hasattr(self, "version"):
            changes = Change.objects.filter(shared__owner=str(self.owner)).order_by("id")
            assert list(changes.values_list("version", flat=True)) == list(range(1, self.version + 1))

    @invariant()
    def snapshots_stay_as_they_were_taken(self) -> None:
        if hasattr(self, "taken"):
            where = {"usage_key": self.usage_key, "owner": self.owner, "name": "submitted"}
            assert api.snapshots(**where) == self.taken

    @invariant()
    def nobody_outside_sees_any_of_it(self) -> None:
        if hasattr(self, "version"):
            assert self.page(MEMBERS).share.version == 0


def live(items: dict[tuple[str, str], Item]) -> dict[tuple[str, str], Any]:
    return {place: item.value for place, item in items.items() if not item.removed}


def test_any_interleaving_of_members_is_some_serial_order(
    people: Any, block: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(OWN_BLOCKS, "grooc_board", BoardXBlock)
    everybody = [people.amina, people.otieno, people.maria, people.layla]
    Board.people, Board.usage_key = everybody, block("<grooc_board/>").scope_ids.usage_id
    run_state_machine_as_test(
        Board,
        settings=settings(
            max_examples=20,
            stateful_step_count=20,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
