"""Many owners at once: who did something in which week, what there is under which key, copies of many states."""

import pytest

from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Edit, Owner


@pytest.fixture
def at(groups, cast, clock):
    """Two groups of two, and Eve alone, each with a board on which somebody wrote in another week."""
    at = groups
    at.wells, at.seeds = groups.start(cast.ana, cast.ben), groups.start(cast.cyd, cast.dan)
    clock.forward(days=20)
    writes(
        at, Owner(group_id=at.wells.id), cast.ana, {"rows": {"one": {"kind": "a", "day": "2001-02-03"}}}, after="plan"
    )
    clock.forward(days=7)
    writes(at, Owner(group_id=at.wells.id), cast.ben, {"rows": {"two": {"kind": "b", "day": ""}}, "texts": {"t": "x"}})
    writes(at, Owner(learner_id=cast.eve.id), cast.eve, {"rows": {"one": {"kind": "a"}}})
    clock.forward(days=1)
    return at


def writes(at, owner, who, changes, after=""):
    where = {"usage_key": at.usage_key, "owner": owner, "actor": who.id}
    api.edit_shared(**where, edit=lambda _now: Edit("put", changes, "", keep_after=after))


def test_weeks_say_who_did_anything_and_when_last(at, cast, clock):
    wells, seeds, eve = Owner(group_id=at.wells.id), Owner(group_id=at.seeds.id), Owner(learner_id=cast.eve.id)
    found = api.weeks_across(usage_key=at.usage_key, owners=[wells, seeds, eve], weeks=3, now=clock.read())
    assert {who: seen.weeks for who, seen in found[wells].items()} == {
        cast.ana.id: (False, True, False), cast.ben.id: (False, False, True),
    }  # fmt: skip
    assert found[eve][cast.eve.id].weeks == (False, False, True)
    assert (clock.read() - found[wells][cast.ana.id].at).days == 8
    assert all(not any(seen.weeks) for seen in found.get(seeds, {}).values())  # they joined before these weeks


def test_members_were_seen_when_they_joined_or_did_something_last(at, cast, clock):
    seen = api.seen_members(owner=Owner(group_id=at.wells.id))
    days = {member.learner_id: (clock.read() - moment).days for member, moment in seen}
    assert days == {cast.ana.id: 8, cast.ben.id: 1}
    idle = api.seen_members(owner=Owner(group_id=at.seeds.id))
    assert [(clock.read() - moment).days for _member, moment in idle] == [28, 28]
    assert api.seen_members(owner=Owner(learner_id=cast.eve.id)) == []


def test_items_are_counted_by_what_stands_in_them(at):
    ids = api.states_in(usage_key=at.usage_key)
    wells = ids[Owner(group_id=at.wells.id)]
    assert api.tally_across(shared_ids=list(ids.values()), field="rows", by="kind")[wells] == {"a": 1, "b": 1}
    late = api.tally_across(shared_ids=[wells], field="rows", by="kind", before=("day", "2001-02-04"))
    assert late == {wells: {"a": 1}}
    assert api.tally_across(shared_ids=[wells], field="rows", by="kind", before=("day", "2001-02-03")) == {}
    assert api.keys_across(shared_ids=[wells], fields=["rows", "texts"]) == {
        wells: {"rows": ["one", "two"], "texts": ["t"]}
    }


def test_copies_and_fields_are_read_for_many_states_at_once(at, cast):
    ids, owner = api.states_in(usage_key=at.usage_key), Owner(group_id=at.wells.id)
    copies = api.snapshots_across(name="plan", numbers={ids[owner]: [1, 2], ids[Owner(learner_id=cast.eve.id)]: [1]})
    assert {key: list(copy.value["rows"]) for key, copy in copies.items()} == {(ids[owner], 1): ["one"]}
    assert api.snapshots_across(name="plan", numbers={}) == {}
    (state,) = api.fields_everywhere(owner=owner, fields=["texts"]).values()
    assert (state.version, {name: list(items) for name, items in state.items.items()}) == (2, {"texts": ["t"]})
    (nothing,) = api.fields_everywhere(owner=owner, fields=["others"]).values()
    assert (nothing.version, nothing.items) == (2, {})
    assert list(api.versions_everywhere(owner=owner).values()) == [2]
