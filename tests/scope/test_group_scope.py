"""What ``group_state`` promises and no scope of the platform does, tried over the wire."""

from collections.abc import Callable
from typing import Any

import pytest

from grooc_xblocks.group_scope import WriteOutsideGroupHandler
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Owner
from grooc_xblocks.groups.models import Change, SharedItem, SharedState, Snapshot
from tests.group_blocks import BoardXBlock

NOTHING_YET = {"numbers": {}, "cards": {}, "total": 0, "log": [], "title": "untitled", "version": 0}


@pytest.fixture
def wells(people: Any, board: Callable[..., Any], grouped: Callable[..., int]) -> Any:
    """A board of Amina's; she and Otieno are a group."""
    made = board(people.amina)
    grouped(made, people.amina, people.otieno)
    return made


def values(version: int, **changed: Any) -> dict[str, Any]:
    return {**NOTHING_YET, **changed, "version": version}


# One group, one value


def test_what_a_member_writes_the_other_members_read(call: Any, wells: Any, people: Any) -> None:
    assert call(wells, "look") == (200, NOTHING_YET)
    written = values(1, numbers={"pump": 3}, total=3, log=["pump"])
    assert call(wells, "put", {"key": "pump", "value": 3}) == (200, written)
    assert call(wells, "look", user=people.otieno) == (200, written)


def test_two_members_add_up_and_neither_is_lost(call: Any, wells: Any, people: Any) -> None:
    call(wells, "put", {"key": "pump", "value": 3})
    call(wells, "put", {"key": "pump", "value": 4}, user=people.otieno)
    _, state = call(wells, "put", {"key": "rope", "value": 1})
    assert state == values(3, numbers={"pump": 7, "rope": 1}, total=8, log=["pump", "pump", "rope"])


def test_a_page_opened_before_others_wrote_still_adds_to_what_they_wrote(
    call: Any, wells: Any, people: Any, seen_by: Any
) -> None:
    opened_earlier = seen_by(people.otieno, wells)
    assert opened_earlier.numbers == {}
    call(wells, "put", {"key": "pump", "value": 3})
    opened_earlier.edit_group_state(
        "put", lambda: opened_earlier.numbers.update(pump=opened_earlier.numbers["pump"] + 1)
    )
    assert call(wells, "look")[1]["numbers"] == {"pump": 4}


def test_another_group_sees_nothing_of_it(call: Any, wells: Any, people: Any, grouped: Any) -> None:
    grouped(wells, people.maria)
    call(wells, "put", {"key": "pump", "value": 3})
    assert call(wells, "look", user=people.maria) == (200, NOTHING_YET)
    call(wells, "name", {"title": "Seeds"}, user=people.maria)
    assert call(wells, "look")[1]["title"] == "untitled"


def test_a_learner_without_a_group_has_a_board_of_their_own(call: Any, wells: Any, people: Any) -> None:
    call(wells, "put", {"key": "pump", "value": 3})
    call(wells, "put", {"key": "mine", "value": 1}, user=people.layla)
    assert call(wells, "look", user=people.layla)[1]["numbers"] == {"mine": 1}
    assert call(wells, "look", user=people.thuha) == (200, NOTHING_YET)
    assert {state.owner for state in SharedState.objects.all()} == {
        str(Owner(learner_id=people.layla.pk)),
        str(Owner(group_id=SharedState.objects.get(owner__startswith="group:").owner.split(":")[1])),
    }


def test_private_work_stays_where_it_was_when_its_author_joins_a_group(
    call: Any, wells: Any, people: Any, grouped: Any
) -> None:
    call(wells, "put", {"key": "mine", "value": 1}, user=people.layla)
    grouped(wells, people.layla)
    assert call(wells, "look", user=people.layla) == (200, NOTHING_YET)
    alone = api.read_shared(usage_key=wells.scope_ids.usage_id, owner=Owner(learner_id=people.layla.pk))
    assert alone.items["numbers"]["mine"].value == 1


def test_two_boards_of_a_course_are_two_states(call: Any, wells: Any, people: Any, board: Any, grouped: Any) -> None:
    other = board(people.amina)
    grouped(other, people.amina)
    call(wells, "put", {"key": "pump", "value": 3})
    assert call(other, "look") == (200, NOTHING_YET)


# Every shape a field can have


def test_emptying_a_dict_leaves_it_empty_and_not_unset_only(call: Any, wells: Any) -> None:
    call(wells, "put", {"key": "pump", "value": 3})
    call(wells, "put", {"key": "rope", "value": 4})
    assert call(wells, "clear")[1] == values(3, total=7, log=["pump", "rope"])
    assert call(wells, "look")[1]["numbers"] == {}


def test_what_lies_deep_in_a_dict_is_stored_when_it_is_changed_in_place(call: Any, wells: Any, people: Any) -> None:
    call(wells, "mark", {"key": "pump", "value": 3})
    call(wells, "mark", {"key": "pump", "value": 4}, user=people.otieno)
    assert call(wells, "look")[1]["cards"] == {"pump": {"marks": [3, 4]}}


def test_an_edit_writes_only_the_keys_it_changed(call: Any, wells: Any) -> None:
    for key in ("pump", "rope", "bucket"):
        call(wells, "mark", {"key": key, "value": 1})
    call(wells, "mark", {"key": "rope", "value": 2})
    assert dict(SharedItem.objects.values_list("key", "version")) == {"pump": 1, "rope": 4, "bucket": 3}
    assert Change.objects.get(version=4, shared__isnull=False).delta == {"cards": {"rope": {"marks": [1, 2]}}}


def test_a_write_that_changes_nothing_is_no_write(call: Any, wells: Any) -> None:
    call(wells, "name", {"title": "Wells"})
    assert call(wells, "name", {"title": "Wells"})[1]["version"] == 1
    assert Change.objects.filter(shared__isnull=False).count() == 1


def test_a_deleted_key_may_come_back(call: Any, wells: Any) -> None:
    call(wells, "put", {"key": "pump", "value": 3})
    assert call(wells, "drop", {"key": "pump", "value": 0})[1]["numbers"] == {}
    assert call(wells, "put", {"key": "pump", "value": 5})[1]["numbers"] == {"pump": 5}


def test_keys_that_differ_by_case_or_accent_are_different_keys(call: Any, wells: Any) -> None:
    for value, key in enumerate(("Pompe", "pompe", "pompé", "pompe "), start=1):
        call(wells, "put", {"key": key, "value": value})
    assert call(wells, "look")[1]["numbers"] == {"Pompe": 1, "pompe": 2, "pompé": 3, "pompe ": 4}


def test_a_dict_with_a_default_is_refused_when_its_block_is_written() -> None:
    from xblock.fields import Dict

    from grooc_xblocks.group_scope import group_state

    with pytest.raises(TypeError, match="starts empty"):
        type("Filled", (BoardXBlock,), {"kinds": Dict(scope=group_state, default={"a": 1})})


def test_none_in_a_dict_is_refused_for_it_stands_for_a_removed_key(wells: Any) -> None:
    with pytest.raises(ValueError, match="removed key"):
        wells.edit_group_state("put", lambda: wells.numbers.update(pump=None))
    assert not SharedItem.objects.exists()


# No write outside


def test_assigning_outside_of_a_group_handler_raises_at_once(wells: Any) -> None:
    with pytest.raises(WriteOutsideGroupHandler, match="title is a group's"):
        wells.title = "mine"
    assert wells.title == "untitled"


@pytest.mark.parametrize("handler", ["write_outside", "change_outside"])
def test_writing_outside_raises_over_the_wire_and_stores_nothing(call: Any, wells: Any, handler: str) -> None:
    call(wells, "put", {"key": "pump", "value": 3})
    before = call(wells, "look")
    with pytest.raises(WriteOutsideGroupHandler):
        call(wells, handler)
    assert call(wells, "look") == before


def test_deleting_outside_raises(call: Any, wells: Any) -> None:
    call(wells, "name", {"title": "Wells"})
    with pytest.raises(WriteOutsideGroupHandler):
        wells.fields["title"].delete_from(wells)
    assert call(wells, "look")[1]["title"] == "Wells"


def test_a_view_that_only_reads_may_be_saved_as_the_platform_does(call: Any, wells: Any, seen_by: Any) -> None:
    call(wells, "put", {"key": "pump", "value": 3})
    again = seen_by(wells.runtime.user, wells)
    assert (again.numbers, again.cards, again.log) == ({"pump": 3}, {}, ["pump"])
    again.save()
    assert call(wells, "look")[1]["version"] == 1


# All of it or nothing


def test_a_refused_handler_leaves_neither_the_groups_state_nor_the_learners(
    call: Any, wells: Any, seen_by: Any
) -> None:
    call(wells, "put", {"key": "pump", "value": 3})
    before = call(wells, "look")
    status, refusal = call(wells, "put", {"key": "pump", "value": 9, "fail": True})
    assert (status, refusal["code"]) == (422, "invalid")
    assert call(wells, "look") == before
    assert seen_by(wells.runtime.user, wells).private == 0
    assert Change.objects.filter(shared__isnull=False).count() == 1


def test_a_handler_that_breaks_leaves_nothing(call: Any, wells: Any, seen_by: Any) -> None:
    with pytest.raises(ZeroDivisionError):
        call(wells, "break_off", {"key": "pump", "value": 9})
    assert call(wells, "look") == (200, NOTHING_YET)
    assert seen_by(wells.runtime.user, wells).private == 0


def test_a_learners_own_field_is_stored_beside_the_groups(call: Any, wells: Any, people: Any, seen_by: Any) -> None:
    assert call(wells, "keep_private", {"key": "", "value": 5})[0] == 200
    assert (seen_by(people.amina, wells).private, seen_by(people.otieno, wells).private) == (5, 0)


# Versions and history


def test_every_write_is_a_line_of_history_with_who_what_and_which_version(call: Any, wells: Any, people: Any) -> None:
    call(wells, "put", {"key": "pump", "value": 3})
    call(wells, "name", {"title": "Wells"}, user=people.otieno)
    lines = Change.objects.filter(shared__isnull=False).order_by("version")
    assert list(lines.values_list("version", "actor", "operation", "subject")) == [
        (1, people.amina.pk, "put", "pump"),
        (2, people.otieno.pk, "name", ""),
    ]


def test_a_view_hears_only_what_is_newer_than_what_it_has(call: Any, wells: Any) -> None:
    call(wells, "put", {"key": "pump", "value": 3})
    call(wells, "mark", {"key": "rope", "value": 1})
    assert call(wells, "news", {"version": 1})[1] == {
        "version": 2,
        "items": {"cards": {"rope": [{"marks": [1]}, 2, False]}},
    }
    assert call(wells, "news", {"version": 2})[1] == {"version": 2, "items": {}}


def test_a_deleted_key_leaves_a_tombstone_that_tells_older_views(call: Any, wells: Any) -> None:
    call(wells, "put", {"key": "pump", "value": 3})
    call(wells, "drop", {"key": "pump", "value": 0})
    assert call(wells, "news", {"version": 1})[1]["items"] == {"numbers": {"pump": [None, 2, True]}}
    assert call(wells, "look")[1]["numbers"] == {}


def test_after_a_write_the_block_knows_what_a_fresh_look_would_find(call: Any, wells: Any, seen_by: Any) -> None:
    call(wells, "put", {"key": "pump", "value": 3})
    call(wells, "put", {"key": "rope", "value": 4})
    block = seen_by(wells.runtime.user, wells)
    block.edit_group_state("drop", lambda: block.numbers.pop("pump") and None)
    fresh = api.read_shared(usage_key=block.scope_ids.usage_id, owner=block.owner)
    assert block.share.data == fresh
    assert fresh.items["numbers"]["pump"].removed


def test_the_value_a_version_wrote_can_be_read_later(call: Any, wells: Any, seen_by: Any) -> None:
    call(wells, "put", {"key": "pump", "value": 3})
    call(wells, "put", {"key": "pump", "value": 4})
    now = seen_by(wells.runtime.user, wells)
    assert [now.share.past("numbers", "pump", version) for version in (1, 2, 3)] == [3, 7, None]


def test_snapshots_are_numbered_by_name_and_one_a_version(call: Any, wells: Any, people: Any) -> None:
    where = {"usage_key": wells.scope_ids.usage_id, "owner": wells.owner}
    call(wells, "put", {"key": "pump", "value": 3})
    first = api.take_snapshot(**where, name="submitted", by=people.amina.pk)
    assert api.take_snapshot(**where, name="submitted", by=people.otieno.pk) == first
    call(wells, "drop", {"key": "pump", "value": 0})
    second = api.take_snapshot(**where, name="submitted", by=people.otieno.pk)
    other = api.take_snapshot(**where, name="before", by=people.otieno.pk)
    assert [(one.name, one.number, one.version, one.by) for one in (first, second, other)] == [
        ("submitted", 1, 1, people.amina.pk),
        ("submitted", 2, 2, people.otieno.pk),
        ("before", 1, 2, people.otieno.pk),
    ]
    assert second.value == {"log": {"": ["pump"]}, "numbers": {}, "total": {"": 3}}


def test_a_snapshot_does_not_change_when_the_state_does(call: Any, wells: Any, people: Any) -> None:
    where = {"usage_key": wells.scope_ids.usage_id, "owner": wells.owner}
    call(wells, "mark", {"key": "pump", "value": 3})
    taken = api.take_snapshot(**where, name="submitted", by=people.amina.pk)
    call(wells, "mark", {"key": "pump", "value": 4})
    assert api.snapshots(**where, name="submitted") == [taken]
    assert taken.value == {"cards": {"pump": {"marks": [3]}}}
    assert Snapshot.objects.count() == 1
