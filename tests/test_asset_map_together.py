"""Several people on one map at the same time: nothing is lost, nothing is doubled, and an edit stays small."""

import gzip
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from grooc_xblocks.groups.models import Change, SharedItem
from tests.asset_maps import TYPE, Maps, id_of
from tests.tables import tables


@pytest.fixture
def at(block, call, people):
    """A map of Amina and Otieno."""
    at = Maps(block(None, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    return at


def test_different_fields_changed_at_once_are_both_kept(at, people):
    pump = at.adds(people.amina, "Pump", offers="Water")
    at.edits(people.amina, pump, offers="Clean water")
    edited = at.edits(people.otieno, pump, place="Obunga", level="team")
    assert (edited["offers"], edited["place"], edited["level"]) == ("Clean water", "Obunga", "team")


def test_different_lines_of_one_text_are_joined(at, people):
    pump = at.adds(people.amina, "Pump", note="One\nTwo\nThree")
    at.edits(people.amina, pump, note="One and a half\nTwo\nThree")
    assert at.edits(people.otieno, pump, note="One\nTwo\nThree and a half")["note"] == (
        "One and a half\nTwo\nThree and a half"
    )


def test_who_knows_it_is_put_together(at, people):
    pump = at.adds(people.amina, "Pump", knows=["Mama Rose"])
    at.edits(people.amina, pump, knows=["Mama Rose", people.amina.pk])
    edited = at.edits(people.otieno, pump, knows=["Mama Rose", people.otieno.pk])
    assert set(edited["knows"]) == {"Mama Rose", people.amina.pk, people.otieno.pk}


def test_the_same_text_changed_at_once_asks_with_both_and_stores_neither(at, people):
    pump = at.adds(people.amina, "Circle", offers="24 members, lends small sums.")
    theirs = at.edits(people.amina, pump, offers="26 members, lends small sums without interest.")
    at.state(people.otieno)
    changes = {"offers": "24 members, meets on Thursdays, lends small sums.", "place": "Obunga"}
    refusal = at.refuses(
        people.otieno, "edit_asset", 409, "asset_clash", id=pump["id"], base=pump["version"], changes=changes,
        since=at.tokens[people.otieno.pk],
    )  # fmt: skip
    clash = refusal["clash"]
    assert (clash["field"], clash["yours"], clash["theirs"]) == ("offers", changes["offers"], theirs["offers"])
    assert (clash["version"], clash["by"]) == (theirs["version"], people.amina.pk)
    assert at.state(people.amina)["assets"][pump["id"]]["place"] == ""
    answered = at.does(
        people.otieno, "edit_asset", id=pump["id"], base=clash["version"], changes={"offers": clash["together"]}
    )
    assert answered["assets"][pump["id"]]["offers"] == clash["together"]


def test_a_choice_made_otherwise_at_once_asks(at, people):
    pump = at.adds(people.amina, "Pump")
    at.edits(people.amina, pump, state="asked")
    clash = at.refuses(
        people.otieno,
        "edit_asset",
        409,
        "asset_clash",
        id=pump["id"],
        base=pump["version"],
        changes={"state": "active"},
    )["clash"]
    assert (clash["field"], clash["base"], clash["yours"], clash["theirs"]) == ("state", "idea", "active", "asked")


def test_an_edit_from_a_version_that_nobody_remembers_asks(at, people):
    pump = at.adds(people.amina, "Pump", offers="Water")
    at.edits(people.amina, pump, offers="Clean water")
    Change.objects.all().delete()
    at.refuses(
        people.otieno, "edit_asset", 409, "asset_clash",
        id=pump["id"], base=pump["version"], changes={"offers": "Sweet water"},
    )  # fmt: skip


def test_the_problem_written_at_once_asks_with_both(at, people):
    at.does(people.amina, "write_problem", text="Pumps break.", base=0)
    clash = at.refuses(people.otieno, "write_problem", 409, "asset_clash", text="Nobody mends pumps.", base=0)["clash"]
    assert (clash["field"], clash["asset"], clash["theirs"]) == ("problem", "", "Pumps break.")
    at.does(people.otieno, "write_problem", text=clash["together"], base=clash["version"])
    assert at.state(people.amina)["problem"]["text"] == clash["together"]


def test_the_state_of_a_clash_is_what_the_view_has_not_seen_yet(at, people):
    pump = at.adds(people.amina, "Pump")
    at.adds(people.amina, "Yard")
    at.state(people.otieno)
    seen = at.tokens[people.otieno.pk]
    at.edits(people.amina, pump, name="Hand pump")
    refusal = at.refuses(
        people.otieno, "edit_asset", 409, "asset_clash",
        id=pump["id"], base=pump["version"], changes={"name": "Foot pump"}, since=seen,
    )  # fmt: skip
    assert [one["name"] for one in refusal["state"]["assets"].values()] == ["Hand pump"]
    assert "me" not in refusal["state"]


# A queue that is sent twice


def acts(people):
    """What somebody did without a connection, in order."""
    told = {"kind": "people", "level": "self"}
    yield "add_asset", {"id": "assetone", "name": "Pump", **told}
    yield "add_asset", {"id": "assettwo", "name": "Yard", **told}
    yield "edit_asset", {"id": "assetone", "base": 1, "changes": {"offers": "Water", "state": "asked"}}
    yield "edit_asset", {"id": "assetone", "base": 3, "changes": {"note": "One\nTwo"}}
    yield "link_assets", {"id": "linkaone", "from": "assettwo", "verb": "could_host", "to": "assetone"}
    yield "move_assets", {"positions": {"assetone": [5, 6]}}
    yield "comment_asset", {"id": "commenta", "asset": "assetone", "text": "Ask on Sunday"}
    yield "settle_comment", {"id": "commenta", "settled": True}
    yield "write_problem", {"text": "Pumps break.", "base": 0}
    yield "share_reflection", {"answers": {"surprised": "That there are so many"}}
    yield "unlink_assets", {"id": "linkaone"}
    yield "remove_asset", {"id": "assettwo", "why": "double"}
    yield "consent", {"answer": "yes"}
    yield "set_pace", {"date": "2026-12-01"}


def test_every_request_that_is_sent_twice_at_once_is_done_once(at, people):
    for handler, payload in acts(people):
        at.does(people.amina, handler, **payload)
        before = tables()
        at.does(people.amina, handler, **payload)
        assert tables() == before, handler


def test_a_queue_that_is_sent_again_as_a_whole_doubles_nothing(at, people):
    for handler, payload in acts(people):
        at.does(people.amina, handler, **payload)
    once = at.state(people.otieno)
    for handler, payload in acts(people):
        at.asks(people.amina, handler, **payload, since="")
    twice = at.state(people.otieno)
    for field in ("assets", "links", "positions", "problem", "reflections"):
        assert strip(twice[field]) == strip(once[field]), field
    assert list(twice["comments"]) == list(once["comments"])


def strip(value):
    """A value without the versions in it."""
    if isinstance(value, dict):
        return {key: strip(one) for key, one in value.items() if key not in ("version", "at", "shared_at")}
    return value


def test_what_another_removed_does_not_come_back_with_an_old_request(at, people):
    told = {"id": "assetone", "name": "Pump", "kind": "people", "level": "self"}
    at.does(people.amina, "add_asset", **told)
    at.does(people.otieno, "remove_asset", id="assetone")
    at.does(people.amina, "add_asset", **told)
    assert at.state(people.amina)["assets"] == {}
    at.does(people.otieno, "add_asset", id="persontwo", name="Rose", kind="people", level="self", person=True)
    at.does(people.amina, "erase_person", id="persontwo")
    at.does(people.otieno, "add_asset", id="persontwo", name="Rose", kind="people", level="self", person=True)
    assert at.state(people.otieno)["assets"] == {}


def test_an_id_that_somebody_else_has_used_is_refused(at, people):
    at.adds(people.amina, "Pump")
    told = {"id": id_of("Pump"), "name": "Other", "kind": "people", "level": "self"}
    at.refuses(people.otieno, "add_asset", 409, "moved_on", **told)


# What an edit costs


@pytest.fixture
def large(at, people):
    """The map with five hundred assets and eight hundred links."""
    at.adds(people.amina, "Pump", offers="Water " * 10, note="Ask at the mill. " * 4, knows=[people.otieno.pk])
    at.links(people.amina, "Pump", "supports")
    asset, link = SharedItem.objects.get(field="assets"), SharedItem.objects.get(field="links")
    more = [like(asset, f"asset{n:04}", name=f"Pump {n}") for n in range(499)]
    for n in range(799):
        more.append(like(link, f"linka{n:04}", **{"from": f"asset{n % 499:04}", "to": f"asset{n * 7 % 499:04}"}))
    SharedItem.objects.bulk_create(more)
    return at


def like(item, key, **values):
    """Another item like one that is there."""
    told = {"shared": item.shared, "field": item.field, "version": item.version}
    return SharedItem(key=key, value={**item.value, **values}, **told)


def test_an_edit_of_a_large_map_sends_and_writes_what_was_edited(large, people):
    large.state(people.amina)
    large.state(people.otieno)
    payload = {
        "id": "asset0042", "base": 1, "changes": {"state": "asked"}, "since": large.tokens[people.amina.pk],
    }  # fmt: skip
    with CaptureQueriesContext(connection) as queries:
        status, patch = large.call(large.block, "edit_asset", payload, user=people.amina)
    ours = [query["sql"] for query in queries if "grooc_groups_" in query["sql"]]
    assert (status, list(patch["assets"])) == (200, ["asset0042"])
    assert len(ours) <= 10, "\n".join(sql[:100] for sql in ours)
    assert len(json.dumps(patch)) < 5_000
    assert len(json.dumps(payload)) < 200
    written = sum(len(sql) for sql in ours if sql.startswith(("INSERT", "UPDATE")))
    assert written < 4_000
    heard = large.does(people.otieno, "poll", version=large.tokens[people.otieno.pk])
    assert (list(heard["assets"]), len(json.dumps(heard)) < 5_000) == (["asset0042"], True)


def test_an_edit_from_an_older_version_costs_one_query_more(large, people):
    large.edits(people.amina, {"id": "asset0042", "version": 1}, state="asked")
    costs = []
    for change in ({"place": "Obunga"}, {"offers": "Clean water"}):  # both on the version that asked
        with CaptureQueriesContext(connection) as queries:
            large.does(people.otieno, "edit_asset", id="asset0042", base=3, changes=change, since="")
        costs.append(len([query for query in queries if "grooc_groups_" in query["sql"]]))
    assert costs[1] == costs[0] + 1


def test_the_first_page_of_a_large_map_is_small_when_packed(large, people, rendered, seen_by):
    page = rendered(seen_by(people.amina, large.block)).body_html()
    assert len(gzip.compress(page.encode(), 6)) < 150_000
