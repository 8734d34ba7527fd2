"""What becomes of a group: described anew, resting, awake, closed, and come back to."""

import pytest

from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Edit, Owner
from grooc_xblocks.groups.models import Change
from tests.groups.acting import FACTS, refused


@pytest.fixture
def wells(groups, cast, clock):
    return groups.start(cast.ana, cast.ben, size_max=3)


def test_members_describe_their_group_anew(groups, cast, wells):
    changed = {
        "name": "Deep wells", "initiative": "Wells", "why": "Water.", "cause": "Own words", "place": "",
        "languages": ["sw", "en"], "meets": [3], "meets_zone": "Asia/Kolkata", "size_min": 3, "size_max": 5,
        "openness": "request",
    }  # fmt: skip
    groups.edit(wells, cast.ben, **changed)
    now = groups.now(wells)
    assert {name: getattr(now, name) for name in changed} == {**changed, "languages": ("sw", "en"), "meets": (3,)}
    assert groups.operations(wells)[-1] == "edited"


def test_what_was_not_named_stays(groups, cast, wells):
    groups.edit(wells, cast.ana, name="Deep wells")
    now = groups.now(wells)
    assert now.name == "Deep wells"
    assert {name: getattr(now, name) for name in FACTS if name != "name"} == {
        name: getattr(wells, name) for name in FACTS if name != "name"
    }


def test_strangers_describe_nothing(groups, cast, wells):
    with refused(403, "not_yours"):
        groups.edit(wells, cast.cyd, name="Mine")
    with refused(404, "not_there"):
        api.edit_group(group_id=2**53, actor=cast.ana.id, facts={}, limits=(2, 6), offer_hours=48)


def test_a_group_does_not_shrink_below_its_members(groups, cast, wells):
    groups.join(wells, cast.cyd)
    with refused(422, "invalid") as caught:
        groups.edit(wells, cast.ana, size_max=2)
    assert caught.value.details["fields"]["size_max"][1] == {"least": 3}


def test_a_group_does_not_shrink_below_the_places_it_has_offered(groups, cast, wells):
    groups.join(wells, cast.cyd)
    groups.wait(wells, cast.dan)
    groups.leave(wells, cast.cyd)
    with refused(422, "invalid"):
        groups.edit(wells, cast.ana, size_max=2)


def test_a_larger_group_offers_its_new_places_to_those_who_wait(groups, cast, wells):
    groups.join(wells, cast.cyd)
    for who in (cast.dan, cast.eve, cast.fay):
        groups.wait(wells, who)
    groups.edit(wells, cast.ana, size_max=5)
    assert [groups.standing(wells, who) for who in (cast.dan, cast.eve, cast.fay)] == ["offered", "offered", "waiting"]


def test_a_smaller_least_size_makes_a_group_active(groups, cast, clock):
    wells = groups.start(cast.ana, cast.ben, size_min=3, size_max=4)
    assert wells.state == "forming"
    groups.edit(wells, cast.ana, size_min=2)
    assert groups.now(wells).state == "active"


# Rest


def test_a_resting_group_takes_nobody_and_offers_nothing(groups, cast, wells):
    groups.join(wells, cast.cyd)
    groups.wait(wells, cast.dan)
    groups.rest(wells, cast.ana)
    groups.leave(wells, cast.cyd)
    assert groups.now(wells).state == "resting"
    assert groups.standing(wells, cast.dan) == "waiting"
    with refused(409, "group_resting"):
        groups.join(wells, cast.eve)


def test_a_group_wakes_as_it_was_and_offers_its_places(groups, cast, wells):
    groups.join(wells, cast.cyd)
    groups.wait(wells, cast.dan)
    groups.rest(wells, cast.ana)
    groups.leave(wells, cast.cyd)
    groups.wake(wells, cast.ben)
    assert (groups.now(wells).state, groups.now(wells).active_since) == ("active", wells.active_since)
    assert groups.standing(wells, cast.dan) == "offered"
    assert groups.operations(wells)[-3:] == ["left", "place_offered", "woke"]


def test_a_group_that_was_forming_goes_on_forming(groups, cast):
    wells = groups.start(cast.ana)
    groups.rest(wells, cast.ana)
    groups.wake(wells, cast.ana)
    assert groups.now(wells).state == "forming"


def test_only_what_is_awake_goes_to_rest_and_only_what_rests_wakes(groups, cast, wells):
    with refused(409, "moved_on"):
        groups.wake(wells, cast.ana)
    groups.rest(wells, cast.ana)
    with refused(409, "moved_on"):
        groups.rest(wells, cast.ana)


def test_strangers_neither_rest_nor_wake_a_group(groups, cast, wells):
    with refused(403, "not_yours"):
        groups.rest(wells, cast.cyd)
    groups.rest(wells, cast.ana)
    with refused(403, "not_yours"):
        groups.wake(wells, cast.cyd)


# The end, and after it


@pytest.fixture
def closed(groups, cast, wells):
    """Ana and Ben have written something together and left."""
    api.edit_shared(
        usage_key=groups.usage_key, owner=Owner(group_id=wells.id), actor=cast.ana.id,
        edit=lambda data: Edit("section_written", {"charter": {"why": {"text": "Water."}}}, "why"),
    )  # fmt: skip
    groups.leave(wells, cast.ana)
    groups.leave(wells, cast.ben)
    return wells


def test_an_empty_group_closes_and_keeps_what_it_made(groups, closed):
    assert (groups.now(closed).state, groups.now(closed).members) == ("closed", 0)
    assert groups.operations(closed)[-2:] == ["left", "closed"]
    kept = api.read_shared(usage_key=groups.usage_key, owner=Owner(group_id=closed.id))
    assert kept.items["charter"]["why"].value == {"text": "Water."}


def test_a_closed_group_is_no_place_for_newcomers(groups, cast, closed):
    for act in (groups.join, groups.ask, groups.wait):
        with refused(409, "group_closed"):
            act(closed, cast.cyd)


def test_who_left_may_come_back_even_to_a_closed_group(groups, cast, closed):
    groups.join(closed, cast.ben)
    assert groups.members(closed) == [cast.ben.id]
    assert groups.now(closed).state == "forming"


def test_who_left_a_group_on_request_comes_back_without_asking(groups, cast):
    wells = groups.start(cast.ana, cast.ben, openness="request")
    groups.leave(wells, cast.ben)
    assert groups.told(cast.ben) == {wells.id: "left"}
    groups.join(wells, cast.ben)
    assert groups.members(wells) == [cast.ana.id, cast.ben.id]


def test_who_left_a_full_group_waits_like_everybody(groups, cast):
    wells = groups.start(cast.ana, cast.ben, size_max=2)
    groups.leave(wells, cast.ben)
    groups.join(wells, cast.cyd)
    with refused(409, "group_full"):
        groups.join(wells, cast.ben)
    groups.wait(wells, cast.ben)
    assert groups.standing(wells, cast.ben) == "waiting"


def test_only_members_leave(groups, cast, wells):
    with refused(403, "not_yours"):
        groups.leave(wells, cast.cyd)
    groups.leave(wells, cast.ben)
    with refused(403, "not_yours"):
        groups.leave(wells, cast.ben)


# Its history


def test_older_history_comes_with_the_names_of_those_in_it(groups, cast, wells):
    groups.leave(wells, cast.ben)
    groups.edit(wells, cast.ana, name="Deep wells")
    latest = api.page(group_id=wells.id).acts[0]
    acts, names = api.older_acts(group_id=wells.id, before=latest.id)
    assert [act.operation for act in acts] == ["left", "joined", "started"]
    assert names == {cast.ana.id: "Ana", cast.ben.id: "Ben"}


def test_a_page_names_those_who_have_left_and_those_who_wrote(groups, cast, wells):
    groups.leave(wells, cast.ben)
    assert api.page(group_id=wells.id).names == {cast.ben.id: "Ben"}
    Change.objects.filter(owner=f"group:{wells.id}", actor_id=cast.ben.id).delete()
    assert api.page(group_id=wells.id).names == {}
    assert api.page(group_id=wells.id, writers=[cast.ben.id]).names == {cast.ben.id: "Ben"}


def test_who_was_offered_a_place_when_the_group_went_to_rest_is_offered_it_again_when_it_wakes(groups, cast, clock):
    wells = groups.start(cast.ana, size_max=3)
    groups.join(wells, cast.ben)
    groups.join(wells, cast.cyd)
    groups.wait(wells, cast.dan)
    groups.leave(wells, cast.cyd)
    groups.rest(wells, cast.ana)
    assert (groups.now(wells).offered, groups.now(wells).waiting) == (0, 1)
    clock.forward(hours=100)
    groups.wake(wells, cast.ana)
    assert (groups.now(wells).offered, groups.now(wells).waiting) == (1, 0)
    groups.join(wells, cast.dan)
    assert groups.now(wells).members == 3
