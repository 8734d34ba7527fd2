"""Which fields go where: a group's to the share, every other to the runtime's own field data, whole or one by one."""

from types import SimpleNamespace

import pytest
from xblock.field_data import DictFieldData
from xblock.fields import Dict, Integer, Scope

from grooc_xblocks.group_scope import GroupFieldData, GroupShare, WriteOutsideGroupHandler, group_state
from grooc_xblocks.groups.data import Told

BLOCK = SimpleNamespace(fields={"numbers": Dict(scope=group_state), "mine": Integer(scope=Scope.user_state)})


@pytest.fixture
def inner():
    return DictFieldData({"mine": 3})


@pytest.fixture
def data(inner):
    return GroupFieldData(inner, lambda: GroupShare(None, None, ["numbers"]))


def test_a_learners_field_is_set_and_deleted_in_the_runtimes_own_data(data, inner):
    data.set(BLOCK, "mine", 4)
    assert inner.get(BLOCK, "mine") == 4
    data.delete(BLOCK, "mine")
    assert not inner.has(BLOCK, "mine")


def test_a_learners_default_is_the_runtimes_business_and_a_groups_field_has_none(data):
    for name in ("mine", "numbers"):
        with pytest.raises(KeyError):
            data.default(BLOCK, name)


@pytest.mark.parametrize(
    "write", [lambda data: data.set(BLOCK, "numbers", {}), lambda data: data.delete(BLOCK, "numbers")]
)
def test_a_groups_field_is_not_written_where_no_lock_is_held(data, write):
    with pytest.raises(WriteOutsideGroupHandler):
        write(data)


def test_many_at_once_are_parted_and_nothing_is_written_when_a_groups_field_may_not_be(data, inner):
    with pytest.raises(WriteOutsideGroupHandler):
        data.set_many(BLOCK, {"mine": 5, "numbers": {"a": 1}})
    assert inner.get(BLOCK, "mine") == 3
    data.set_many(BLOCK, {"mine": 5})
    assert inner.get(BLOCK, "mine") == 5


def test_where_nobody_is_there_is_no_past_nothing_new_and_nothing_to_write():
    share = GroupShare(None, None, ["numbers"])
    assert share.past("numbers", "a", 1) is None
    assert share.newer_than(0).items == {}
    with pytest.raises(WriteOutsideGroupHandler):
        share.write(actor=1, run=lambda: Told("put"))
