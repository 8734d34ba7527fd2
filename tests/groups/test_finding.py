"""The list of a group set: what is in it, what it costs, and how it keeps up with what happens."""

from datetime import timedelta

import pytest
from django.db.models import F

from grooc_xblocks.domain.listing import Search
from grooc_xblocks.groups import api, listing
from grooc_xblocks.groups.models import Group
from tests.groups.acting import Groups
from tests.tables import Queries


def found(groups, my_slots=0, my_languages=(), **search):
    return api.find_groups(**groups.where, search=Search(**search), my_slots=my_slots, my_languages=my_languages)


@pytest.fixture
def wells(groups, cast, clock):
    return groups.start(cast.ana, name="Wells", size_max=3)


@pytest.fixture
def looked_at_each_time(monkeypatch):
    """Lists are looked at again at every request, not once a second."""
    monkeypatch.setattr(listing, "CHECK_S", 0.0)


def test_a_list_is_looked_at_once_a_second_and_at_once_after_a_change_of_ones_own(groups, cast, wells):
    found(groups)
    with Queries() as queries:
        assert found(groups).ids == [wells.id]
    assert len(queries.ours) == 0
    groups.edit(wells, cast.ana, name="Deep wells")
    assert found(groups, text="deep").ids == [wells.id]


def test_a_new_group_is_in_the_list_at_once(groups, cast, wells):
    assert found(groups).ids == [wells.id]
    seeds = groups.start(cast.ben, name="Seeds")
    assert found(groups, sort="new").ids == [seeds.id, wells.id]


@pytest.mark.usefixtures("looked_at_each_time")
def test_a_list_that_is_read_again_costs_one_query_and_a_second_one_to_read_what_changed(groups, cast, wells, clock):
    found(groups)
    groups.edit(wells, cast.ana, name="Deep wells")
    clock.forward(minutes=5)
    with Queries() as changed:
        assert found(groups, text="deep").ids == [wells.id]
    with Queries() as unchanged:
        assert found(groups, text="deep").ids == [wells.id]
    assert (len(changed.ours), len(unchanged.ours)) == (2, 1)


def test_free_places_keep_up(groups, cast, wells):
    assert found(groups, free=2).ids == [wells.id]
    groups.join(wells, cast.ben)
    assert (found(groups, free=2).ids, found(groups, free=1).ids) == ([], [wells.id])
    groups.join(wells, cast.cyd)
    assert (found(groups, free=1).ids, found(groups).open) == ([], 0)


def test_an_offered_place_is_not_free(groups, cast, wells):
    groups.join(wells, cast.ben)
    groups.join(wells, cast.cyd)
    groups.wait(wells, cast.dan)
    groups.leave(wells, cast.cyd)
    assert found(groups, free=1).ids == []


@pytest.mark.parametrize("end", ["rest", "leave"])
def test_a_group_that_takes_nobody_is_not_listed_until_it_does_again(groups, cast, wells, end):
    found(groups)
    getattr(groups, end)(wells, cast.ana)
    assert found(groups).ids == []
    (groups.wake if end == "rest" else groups.join)(wells, cast.ana)
    assert found(groups).ids == [wells.id]


def test_a_list_is_of_one_set_of_one_course(groups, cast, wells):
    Groups(group_set="projects").start(cast.ana)
    Groups(course="T2").start(cast.ana)
    assert found(groups).ids == [wells.id]
    assert found(Groups(group_set="nothing")).ids == []


@pytest.mark.usefixtures("looked_at_each_time")
def test_a_transaction_that_was_slow_to_commit_is_still_seen(groups, cast, wells, clock):
    found(groups)
    clock.forward(minutes=1)
    groups.edit(wells, cast.ana, name="Deep wells")
    found(groups)
    stamped = clock.time - timedelta(seconds=5)
    Group.objects.filter(id=wells.id).update(name="Old wells", version=F("version") + 1, listed_at=stamped)
    assert found(groups, text="old").ids == [wells.id]


def test_hours_in_common_are_counted_in_the_readers_own_week(groups, cast, wells):
    # Wells meets Monday 18 to 20 in Nairobi: 15 to 17 UTC, half hours 30 to 33.
    both, one = 0b1111 << 30, 0b11 << 30
    assert found(groups, my_slots=both, hours=2).ids == [wells.id]
    assert found(groups, my_slots=one, hours=2).ids == []
    assert (found(groups, my_slots=one).fitting, found(groups).fitting) == (1, 0)


def test_a_group_without_a_known_zone_meets_at_no_known_hour(groups, cast, wells):
    groups.edit(wells, cast.ana, meets_zone="")
    assert found(groups, my_slots=2**336 - 1, hours=1).ids == []


@pytest.mark.usefixtures("looked_at_each_time")
def test_a_stale_list_reads_every_group_again_even_those_that_were_not_stamped(groups, cast, wells, clock, monkeypatch):
    found(groups)
    clock.forward(minutes=1)
    Group.objects.filter(id=wells.id).update(name="Quiet wells")
    assert found(groups, text="quiet").ids == []
    monkeypatch.setattr(listing, "FRESH_S", -1.0)
    assert found(groups, text="quiet").ids == [wells.id]


def test_a_process_keeps_the_lists_it_was_asked_for_lately(groups, cast, wells, monkeypatch):
    monkeypatch.setattr(listing, "SETS_KEPT", 2)
    first = listing.index(**groups.where)
    listing.index(**Groups(group_set="two").where)
    assert listing.index(**groups.where) is first
    listing.index(**Groups(group_set="three").where)
    assert listing.index(**groups.where) is first
    listing.index(**Groups(group_set="two").where)
    listing.index(**Groups(group_set="three").where)
    assert listing.index(**groups.where) is not first
