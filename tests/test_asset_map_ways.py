"""What moves between maps when people do, and what is forgotten for good."""

import json

import pytest

from grooc_xblocks.groups import api
from grooc_xblocks.groups.models import Snapshot
from tests.asset_maps import NOTHING_ASKED, TYPE, Maps, id_of
from tests.tables import Queries, holding, tables


@pytest.fixture
def at(block, call, people):
    """A map of Amina and Otieno; Layla works on a map of her own."""
    at = Maps(block(NOTHING_ASKED, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    at.adds(people.amina, "Pump", knows=[people.otieno.pk])
    at.adds(people.otieno, "Yard")
    at.links(people.otieno, "Yard", "could_host", "Pump")
    return at


def bring(at, user, source, *names):
    return at.does(user, "bring_along", assets=[id_of(name) for name in names], **{"from": source})


# Into a group


def test_joining_a_group_offers_the_map_of_ones_own_and_brings_what_is_chosen(at, people):
    for name in ("Mill", "Bakery", "Ferry"):
        at.adds(people.layla, name)
    at.links(people.layla, "Mill", "supports", "Bakery")
    at.links(people.layla, "Ferry", "uses", "Mill")
    at.joins(people.layla, at.wells)
    offered = at.state(people.layla)["bring"]
    assert (offered["from"], {one["name"] for one in offered["assets"]}) == ("own", {"Bakery", "Ferry", "Mill"})
    patch = bring(at, people.layla, "own", "Mill", "Bakery")
    assert {one["name"] for one in patch["assets"].values()} == {"Mill", "Bakery"}
    assert len(patch["links"]) == 1
    assert patch["acts"][0]["detail"] == {"count": 2}
    before = tables()
    bring(at, people.layla, "own", "Mill", "Bakery")
    assert tables() == before
    assert [one["name"] for one in at.state(people.layla)["bring"]["assets"]] == ["Ferry"]
    assert at.state(people.amina)["bring"] is None


def test_what_is_left_behind_is_not_offered_again_and_not_lost(at, people):
    at.adds(people.layla, "Mill")
    at.joins(people.layla, at.wells)
    assert at.does(people.layla, "leave_behind", **{"from": "own"})["bring"] is None
    assert at.state(people.layla)["bring"] is None
    at.leaves(people.layla, at.wells)
    assert [one["name"] for one in at.state(people.layla)["assets"].values()] == ["Mill"]


def test_what_is_not_offered_cannot_be_brought(at, people):
    for source in ("own", "left"):
        at.refuses(people.amina, "bring_along", 404, "not_there", assets=[id_of("Pump")], **{"from": source})


# Out of a group


@pytest.mark.parametrize("way", ["leaves", "removed by staff", "voted out", "unenrolled"])
def test_whoever_leaves_takes_a_copy_along(at, people, way):
    if way == "leaves":
        at.leaves(people.otieno, at.wells)
    elif way == "removed by staff":
        api.remove_member(group_id=at.wells, learner=people.otieno.pk, actor=people.priya.pk)
    elif way == "voted out":
        at.joins(people.maria, at.wells)
        for voter in (people.amina, people.maria):
            api.agree_to_remove(group_id=at.wells, actor=voter.pk, learner=people.otieno.pk, agree=True)
    else:
        api.take_out(learner=people.otieno.pk)
    state = at.state(people.otieno)
    assert (state["group"], state["assets"], state["bring"]["from"]) == (None, {}, "left")
    patch = bring(at, people.otieno, "left", "Pump", "Yard")
    assert {one["name"] for one in patch["assets"].values()} == {"Pump", "Yard"}
    assert (len(patch["links"]), at.state(people.otieno)["bring"]) == (1, None)
    assert at.state(people.amina)["bring"] is None


def test_the_copy_is_of_the_moment_of_leaving_and_of_nobody_else(at, people):
    at.leaves(people.otieno, at.wells)
    at.adds(people.amina, "Mill")
    assert {one["name"] for one in at.state(people.otieno)["bring"]["assets"]} == {"Pump", "Yard"}
    at.refuses(people.layla, "bring_along", 404, "not_there", assets=[id_of("Pump")], **{"from": "left"})


def test_people_of_the_old_group_are_kept_by_name(at, people):
    at.leaves(people.amina, at.wells)
    bring(at, people.amina, "left", "Pump")
    assert at.state(people.amina)["assets"][id_of("Pump")]["knows"] == ["Otieno"]


def test_a_copy_goes_with_the_account(at, people):
    at.leaves(people.otieno, at.wells)
    bring(at, people.otieno, "left", "Pump")
    api.retire(learner=people.otieno.pk)
    assert not Snapshot.objects.filter(name=f"left:{people.otieno.pk}").exists()
    assert holding("Otieno") == []


# For good


def test_a_person_is_erased_from_everything_that_was_kept(at, people):
    person = at.adds(people.amina, "Mama Wangari Chebet", id="personone", person=True, offers="Keeps the key")
    at.edits(people.otieno, person, name="Wangari Chebet", note="Ask Mama Wangari Chebet on Sunday")
    ends = {"from": person["id"], "to": id_of("Pump")}
    at.does(people.amina, "link_assets", id="linkaone", verb="is a cousin of", **ends)
    at.does(people.otieno, "comment_asset", id="commenta", asset=person["id"], text="She is kind")
    at.does(people.otieno, "share_reflection", answers={"surprised": "That Wangari Chebet knows so much"})
    at.does(people.amina, "move_assets", positions={person["id"]: [1, 2]})
    at.does(people.amina, "submit_map", name="")
    at.does(people.amina, "remove_asset", id=person["id"])
    at.does(people.otieno, "restore_asset", id=person["id"])
    at.leaves(people.otieno, at.wells)
    at.joins(people.otieno, at.wells)
    at.state(people.otieno)
    patch = at.does(people.amina, "erase_person", id=person["id"])
    assert patch["assets"] == {person["id"]: None}
    assert holding("Wangari") == holding("Chebet") == holding("cousin") == holding("She is kind") == []
    heard = at.does(people.otieno, "poll", version=at.tokens[people.otieno.pk])
    assert heard["assets"] == {person["id"]: None}
    shown = [at.state(people.otieno), at.does(people.otieno, "read_version", number=1)]
    for form in ("csv", "json"):
        shown += [at.file(people.otieno, "export_map", format=form, **which).text for which in ({}, {"number": 1})]
    assert "Chebet" not in json.dumps(shown)
    before = tables()
    at.does(people.amina, "erase_person", id=person["id"])
    assert tables() == before
    at.does(people.amina, "restore_version", number=1)
    assert person["id"] not in at.state(people.amina)["assets"]


def test_erasing_leaves_everybody_else_as_they_are(at, people):
    before = at.state(people.amina)
    at.adds(people.amina, "Rose")
    at.does(people.amina, "erase_person", id=id_of("Rose"))
    after = at.state(people.amina)
    assert {key: after[key] for key in ("assets", "links")} == {key: before[key] for key in ("assets", "links")}
    assert after["acts"][0]["operation"] == "person_erased"


def test_erasing_costs_no_more_the_longer_the_history(at, people):
    rose = at.adds(people.amina, "Rose")
    for number in range(10):
        at.adds(people.amina, f"Asset {number}")
    with Queries() as queries:
        at.does(people.amina, "erase_person", id=rose["id"])
    assert len(queries.ours) < 25
