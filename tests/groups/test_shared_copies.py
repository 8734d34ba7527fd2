"""Copies of shared state at a write and on leaving, and what is erased from all that is remembered."""

import pytest

from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Edit, Owner, Told
from grooc_xblocks.groups.models import Change, SharedItem, Snapshot
from tests.tables import tables


@pytest.fixture
def wells(groups, cast):
    """A group of two with two numbers on a board."""
    group = groups.start(cast.ana, cast.ben)
    owner = Owner(group_id=group.id)
    for key in ("one", "two"):
        put(groups, owner, cast.ana, {"numbers": {key: f"{key} of Rose"}}, subject=key)
    return group


def put(groups, owner, who, changes, subject="", **keep):
    where = {"usage_key": groups.usage_key, "owner": owner, "actor": who.id}
    return api.edit_shared(**where, edit=lambda data: Edit("put", changes, subject, **keep))


def test_a_write_may_keep_what_was_and_what_became_of_it(groups, cast, wells):
    owner = Owner(group_id=wells.id)
    put(groups, owner, cast.ben, {"numbers": {"one": "1"}}, keep_before="map", keep_after="map")
    first, second = api.snapshots(usage_key=groups.usage_key, owner=owner, name="map")
    assert (first.number, first.version, first.value["numbers"]["one"]) == (1, 2, "one of Rose")
    assert (second.number, second.version, second.value["numbers"]["one"]) == (2, 3, "1")
    assert (second.owner, second.by) == (owner, cast.ben.id)
    again = api.snapshot(usage_key=groups.usage_key, owner=owner, name="map", number=2)
    assert again == second
    assert api.snapshot(usage_key=groups.usage_key, owner=owner, name="map", number=3) is None


def test_a_write_that_is_refused_keeps_nothing(groups, cast, wells):
    before = tables()
    put(groups, Owner(group_id=wells.id), cast.ben, {}, keep_before="map", keep_after="map")
    assert tables() == before


def test_who_leaves_keeps_a_copy_and_the_group_everything(groups, cast, wells):
    groups.leave(wells, cast.ben)
    copy = api.left_copy(usage_key=groups.usage_key, learner=cast.ben.id)
    assert (copy.owner, copy.version) == (Owner(group_id=wells.id), 2)
    assert copy.value == {"numbers": {"one": "one of Rose", "two": "two of Rose"}}
    assert api.left_copy(usage_key=groups.usage_key, learner=cast.ana.id) is None
    assert SharedItem.objects.filter(removed=False).count() == 2


def test_who_leaves_again_has_the_newer_copy(groups, cast, wells):
    groups.leave(wells, cast.ben)
    api.join_group(group_set_id=groups.here["group_set_id"], group_id=wells.id, person=cast.ben)
    put(groups, Owner(group_id=wells.id), cast.ana, {"numbers": {"three": "3"}})
    groups.leave(wells, cast.ben)
    copy = api.left_copy(usage_key=groups.usage_key, learner=cast.ben.id)
    assert (copy.number, "three" in copy.value["numbers"]) == (2, True)


def test_a_group_that_shared_nothing_gives_no_copy(groups, cast):
    group = groups.start(cast.cyd)
    groups.leave(group, cast.cyd)
    assert not Snapshot.objects.exists()


def without(kept, names):
    """A state without its key "one", and without names in the rest."""
    clean = {
        field: {key: value.replace("Rose", "…") if value else value for key, value in keys.items() if key != "one"}
        for field, keys in kept.items()
    }
    return kept if clean == kept else clean


def test_what_is_erased_is_in_no_row_and_views_hear_of_it(groups, cast, wells):
    owner = Owner(group_id=wells.id)
    put(groups, owner, cast.ben, {"numbers": {"three": "3"}}, keep_before="map")
    what = api.Erasing("one", lambda kept: {"Rose"}, without)
    told = {"actor": cast.ben.id, "told": Told("erased"), "what": what}
    api.erase(usage_key=groups.usage_key, owner=owner, **told)
    assert "Rose" not in str(tables())
    newer = api.read_shared(usage_key=groups.usage_key, owner=owner, newer_than=3)
    assert {key: (item.value, item.removed) for key, item in newer.items["numbers"].items()} == {
        "one": (None, True), "two": ("two of …", False),
    }  # fmt: skip
    lines = Change.objects.filter(shared__isnull=False).order_by("version")
    assert [(line.operation, line.subject) for line in lines] == [
        ("put", ""), ("put", "two"), ("put", ""), ("erased", ""),
    ]  # fmt: skip
    before = tables()
    api.erase(usage_key=groups.usage_key, owner=owner, **told)
    assert tables() == before


def test_many_states_are_read_in_as_many_queries_as_one(groups, cast, wells, django_assert_num_queries):
    other = groups.start(cast.cyd)
    put(groups, Owner(group_id=other.id), cast.cyd, {"numbers": {"one": "1"}, "cards": {"a": "b"}})
    with django_assert_num_queries(4):
        states = api.states_in(usage_key=groups.usage_key)
        read = api.read_many(shared_ids=states.values(), fields=["numbers"])
        counts = api.item_counts(shared_ids=states.values())
        lines = api.acts_across(shared_ids=states.values(), most=2)
    mine = states[Owner(group_id=other.id)]
    assert (set(read[mine].items), counts[mine]) == ({"numbers"}, {"numbers": 1, "cards": 1})
    assert counts[states[Owner(group_id=wells.id)]] == {"numbers": 2}
    assert [shared_id for shared_id, _ in lines] == [mine, states[Owner(group_id=wells.id)]]
