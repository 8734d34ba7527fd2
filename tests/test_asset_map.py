"""One map of a group: what is added, changed, linked and moved, and what the others hear of it."""

import pytest

from grooc_xblocks.groups.models import SharedItem
from tests.asset_maps import TYPE, Maps, id_of
from tests.tables import Queries, tables
from tests.wire import arguments


@pytest.fixture
def at(block, call, people):
    """A map of Amina and Otieno; Maria is in a group of her own, Layla in none."""
    at = Maps(block(None, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    at.seeds = at.grouped(people.maria, name="Seeds")
    return at


def test_a_map_begins_empty_with_the_problem_that_the_group_has_named(at, people):
    state = at.state(people.amina)
    assert (state["assets"], state["links"], state["group"]["id"]) == ({}, {}, at.wells)
    assert state["problem"] == {"text": "Pumps that last", "version": 0, "source": "initiative"}
    assert [need["have"] for need in state["needs"]] == [0, 0, 0, 0]


def test_what_one_adds_the_other_hears_of_and_nobody_of_another_group(at, people):
    for user in (people.otieno, people.maria):
        at.state(user)
    pump = at.adds(people.amina, "Pump", offers="Water", kind="places", state="asked", knows=[people.otieno.pk])
    assert (pump["name"], pump["offers"], pump["state"], pump["by"]) == ("Pump", "Water", "asked", people.amina.pk)
    heard = at.does(people.otieno, "poll", version=at.tokens[people.otieno.pk])
    assert heard["assets"] == {pump["id"]: pump}
    assert [(act["actor_name"], act["operation"], act["subject"]) for act in heard["acts"]] == [
        ("Amina", "asset_added", "Pump")
    ]
    assert at.does(people.maria, "poll", version=at.tokens[people.maria.pk]) is None
    assert at.state(people.maria)["assets"] == {}


def test_nobody_learns_a_name_by_noting_down_a_number(at, people):
    told = {"id": id_of("Pump"), "name": "Pump", "kind": "people", "level": "self", "knows": [people.maria.pk]}
    said = at.refuses(people.amina, "add_asset", 422, "invalid", **told, since="")["fields"]
    assert said == {"knows": "Choose from the members, or write a name."}


def test_whoever_has_no_group_has_a_map_of_their_own(at, people):
    at.adds(people.layla, "Well")
    state = at.state(people.layla)
    assert (state["group"], [one["name"] for one in state["assets"].values()]) == (None, ["Well"])
    assert [member["id"] for member in state["members"]] == [people.layla.pk]
    assert at.state(people.amina)["assets"] == {}


def test_in_a_block_that_everybody_does_alone_groups_do_not_matter(block, call, people):
    at = Maps(block({"work": "alone"}, block_type=TYPE), call)
    at.grouped(people.amina, people.otieno)
    at.adds(people.amina, "Pump")
    assert at.state(people.amina)["group"] is None
    assert at.state(people.otieno)["assets"] == {}


def test_an_edit_sets_what_was_sent_and_says_who_set_it(at, people):
    pump = at.adds(people.amina, "Pump", offers="Water")
    edited = at.edits(people.otieno, pump, offers="Clean water", place="Obunga")
    assert (edited["name"], edited["offers"], edited["place"]) == ("Pump", "Clean water", "Obunga")
    assert {field: mark["by"] for field, mark in edited["marks"].items()} == {
        "offers": people.otieno.pk, "place": people.otieno.pk,
    }  # fmt: skip
    assert edited["by"] == people.amina.pk
    assert "edits" not in edited


def test_a_change_of_state_is_remembered_with_who_and_when(at, people):
    pump = at.adds(people.amina, "Pump")
    asked = at.edits(people.otieno, pump, state="asked")
    active = at.edits(people.amina, asked, state="active")
    assert [(step["state"], step["by"]) for step in active["states"]] == [
        ("idea", people.amina.pk), ("asked", people.otieno.pk), ("active", people.amina.pk),
    ]  # fmt: skip
    acts = at.state(people.amina)["acts"]
    assert [(act["operation"], act["detail"]) for act in acts[:2]] == [
        ("state_changed", {"before": "asked", "state": "active"}),
        ("state_changed", {"before": "idea", "state": "asked"}),
    ]


def test_what_is_removed_takes_its_links_along_and_brings_them_back(at, people):
    at.adds(people.amina, "Pump")
    at.adds(people.amina, "Yard")
    link = at.links(people.amina, "Yard", "could_host", "Pump")
    at.does(people.amina, "move_assets", positions={id_of("Pump"): [10, -20]})
    patch = at.does(people.otieno, "remove_asset", id=id_of("Pump"), why="sold")
    assert (patch["removed"][id_of("Pump")]["why"], patch["removed"][id_of("Pump")]["by"]) == ("sold", people.otieno.pk)
    state = at.state(people.amina)
    assert (list(state["assets"]), state["links"], state["positions"]) == ([id_of("Yard")], {}, {})
    restored = at.does(people.amina, "restore_asset", id=id_of("Pump"))
    assert restored["links"][link["id"]]["from"] == id_of("Yard")
    assert restored["removed"] == {id_of("Pump"): None}
    place = at.state(people.otieno)["positions"][id_of("Pump")]
    assert (place["x"], place["y"]) == (10, -20)


def test_links_have_a_verb_of_the_authors_or_ones_own_and_may_lead_to_the_problem(at, people):
    at.adds(people.amina, "Mama Rose")
    at.adds(people.amina, "Savings circle")
    at.links(people.amina, "Mama Rose", "is treasurer of", "Savings circle")
    at.links(people.amina, "Savings circle", "supports")
    links = at.state(people.otieno)["links"].values()
    assert {(link["verb"], link["to"]) for link in links} == {
        ("is treasurer of", id_of("Savings circle")), ("supports", "problem"),
    }  # fmt: skip
    act = at.state(people.otieno)["acts"][1]
    assert (act["operation"], act["subject"], act["asset"]) == ("linked", "Mama Rose", id_of("Mama Rose"))
    assert act["detail"] == {"from": "Mama Rose", "to": "Savings circle", "verb": "is treasurer of"}
    gone = next(link["id"] for link in links if link["verb"] == "supports")
    assert at.does(people.otieno, "unlink_assets", id=gone)["links"] == {gone: None}


def test_a_link_to_what_is_not_on_the_map_is_refused(at, people):
    at.adds(people.amina, "Pump")
    at.adds(people.maria, "Yard")
    ends = {"from": id_of("Pump"), "to": id_of("Yard")}
    at.refuses(people.amina, "link_assets", 404, "not_there", id="linkaaaa", verb="uses", **ends)


def test_positions_are_kept_and_forgotten_together(at, people):
    at.adds(people.amina, "Pump")
    at.does(people.amina, "move_assets", positions={id_of("Pump"): [1000, -1000], "gonegone": [1, 1]})
    assert list(at.state(people.otieno)["positions"]) == [id_of("Pump")]
    assert at.does(people.otieno, "tidy_map")["positions"] == {id_of("Pump"): None}
    assert at.state(people.amina)["positions"] == {}


def test_the_problem_is_written_here_once_somebody_does(at, people):
    at.state(people.otieno)
    patch = at.does(people.amina, "write_problem", text="Half of the pumps break.", base=0)
    assert patch["problem"] == {"text": "Half of the pumps break.", "version": 1, "source": ""}
    heard = at.does(people.otieno, "poll", version=at.tokens[people.otieno.pk])
    assert heard["problem"] == patch["problem"]


@pytest.mark.parametrize(
    ("told", "field"),
    [({"kind": "money"}, "kind"), ({"level": "moon"}, "level"), ({"name": "\u200b "}, "name")],
)
def test_what_no_asset_can_be_is_refused_by_field(at, people, told, field):
    asset = {"id": "assetaaaa", "name": "Pump", "kind": "people", "level": "self", **told}
    assert field in at.refuses(people.amina, "add_asset", 422, "invalid", **asset)["fields"]


def test_a_map_has_room_for_six_hundred_assets(at, people):
    at.adds(people.amina, "Pump")
    row = SharedItem.objects.get(field="assets")
    SharedItem.objects.bulk_create(
        SharedItem(shared=row.shared, field="assets", key=f"asset{n:04}", value=row.value, version=1)
        for n in range(599)
    )
    told = {"name": "One more", "kind": "people", "level": "self"}
    at.refuses(people.amina, "add_asset", 422, "too_many", id="onemoreaa", **told)


# What is heard


def test_a_poll_with_nothing_new_costs_two_queries_and_no_body(at, people):
    at.adds(people.amina, "Pump")
    at.state(people.otieno)
    with Queries() as queries:
        assert at.does(people.otieno, "poll", version=at.tokens[people.otieno.pk]) is None
    assert len(queries.ours) == 2, queries.ours


def test_others_see_where_somebody_writes(at, people):
    pump = at.adds(people.amina, "Pump")
    at.state(people.otieno)
    at.does(people.amina, "poll", version="", writing={"asset": pump["id"], "field": "offers"})
    heard = at.does(people.otieno, "poll", version=at.tokens[people.otieno.pk])
    assert heard["writing"] == [{"learner": people.amina.pk, "asset": pump["id"], "field": "offers"}]
    assert at.state(people.amina)["writing"] == []
    assert at.state(people.maria)["writing"] == []


def test_a_view_that_comes_with_another_maps_token_gets_the_whole_state(at, people):
    at.adds(people.amina, "Pump")
    at.state(people.maria)
    patch = at.does(people.amina, "poll", version=at.tokens[people.maria.pk])
    assert patch["me"]["id"] == people.amina.pk
    assert list(patch["assets"]) == [id_of("Pump")]


def test_joining_a_group_shows_its_map_at_the_next_poll(at, people):
    at.adds(people.layla, "Well")
    at.adds(people.maria, "Yard")
    at.state(people.layla)
    at.joins(people.layla, at.seeds)
    patch = at.does(people.layla, "poll", version=at.tokens[people.layla.pk])
    assert (patch["group"]["id"], list(patch["assets"])) == (at.seeds, [id_of("Yard")])
    assert patch["bring"] == {"from": "own", "assets": [{"id": id_of("Well"), "name": "Well", "kind": "people"}]}


def test_older_acts_are_told_when_asked_for(at, people):
    for number in range(12):
        at.adds(people.amina, f"Pump {number}")
    shown = at.state(people.amina)["acts"]
    assert len(shown) == 8
    older = at.does(people.otieno, "older_acts", before=shown[-1]["id"])["acts"]
    assert [act["subject"] for act in older] == ["Pump 3", "Pump 2", "Pump 1", "Pump 0"]


def test_the_history_of_an_asset_says_who_changed_what(at, people):
    pump = at.adds(people.amina, "Pump", offers="Water")
    at.edits(people.otieno, pump, offers="Clean water")
    at.does(people.amina, "remove_asset", id=pump["id"])
    told = at.does(people.amina, "history", asset=pump["id"])
    assert [(act["actor_name"], act["operation"]) for act in told["acts"]] == [
        ("Amina", "asset_added"), ("Otieno", "asset_edited"), ("Amina", "asset_removed"),
    ]  # fmt: skip
    changes = [told["values"][str(act["id"])] for act in told["acts"]]
    assert changes[0]["name"] == [None, "Pump"]
    assert changes[1:] == [{"offers": ["Water", "Clean water"]}, {}]
    assert at.does(people.maria, "history", asset=pump["id"]) == {"acts": [], "values": {}}


# Where nothing is stored


def test_a_preview_shows_the_exemplar_and_stores_nothing(at, people, seen_by, rendered):
    preview = seen_by(people.priya, at.block, preview=True)
    before = tables()
    status, refusal = at.call(preview, "add_asset", {"id": "aaaaaaaa", "name": "x", "kind": "people", "level": "self"})
    assert (status, refusal["code"]) == (403, "preview_only")
    status, state = at.call(preview, "poll", {"version": ""})
    assert (status, state["readonly"]) == (200, "preview")
    assert len(state["assets"]) == len(state["settings"]["exemplar"]["items"]) > 5
    assert tables() == before
    assert arguments(rendered(preview, "author_view"))["state"]["assets"] == state["assets"]
