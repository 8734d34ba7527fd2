"""Whom a map is closed to, and what course staff see of all maps."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from grooc_xblocks.groups import api
from grooc_xblocks.groups.models import Change, Group, SharedItem, SharedState
from tests.asset_maps import NOTHING_ASKED, TYPE, Maps, id_of
from tests.tables import tables


@pytest.fixture
def at(block, call, people):
    """A map of Amina and Otieno; Maria is in a group of her own."""
    at = Maps(block({"gallery": True}, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    at.seeds = at.grouped(people.maria, name="Seeds")
    at.adds(people.amina, "Pump")
    at.adds(people.amina, "Yard")
    at.links(people.amina, "Yard", "could_host", "Pump")
    at.does(people.amina, "comment_asset", id="commenta", asset=id_of("Pump"), text="Ask on Sunday")
    return at


def test_a_groups_own_page_tells_nothing_of_its_map(at, people, block):
    page = {"group_id": at.wells, "usage_key": block({}, people.amina).scope_ids.usage_id}
    assert [act.operation for act in api.page(**page).acts] == ["joined", "started"]
    assert [act.operation for act in api.older_acts(**page, before=10**9)[0]] == ["joined", "started"]
    assert api.page(group_id=at.wells).acts[0].operation == "commented"


def test_a_learner_of_another_group_may_do_nothing_with_a_groups_map(at, people):
    for handler, payload in {
        "view_map": {"group": at.wells},
        "board": {},
        "board_csv": {},
        "comment_asset": {"id": "commentb", "asset": id_of("Pump"), "text": "Hi", "group": at.wells},
        "settle_comment": {"id": "commenta", "settled": True, "group": at.wells},
        "read_version": {"number": 1, "group": at.wells},
        "older_acts": {"before": 10**6, "group": at.wells},
        "history": {"asset": id_of("Pump"), "group": at.wells},
        "export_map": {"format": "csv", "group": at.wells},
    }.items():
        for user in (people.maria, people.layla):
            at.refuses(user, handler, 403, "not_yours", **payload)


def test_ids_of_another_groups_map_lead_nowhere(at, people):
    pump, before = id_of("Pump"), tables()
    for handler, payload in {
        "edit_asset": {"id": pump, "base": 1, "changes": {"name": "Mine"}},
        "restore_asset": {"id": pump},
        "comment_asset": {"id": "commentb", "asset": pump, "text": "Hi"},
        "settle_comment": {"id": "commenta", "settled": True},
        "read_version": {"number": 1},
        "restore_version": {"number": 1},
        "gallery_map": {"id": at.wells},
        "bring_along": {"assets": [pump], "from": "left"},
    }.items():
        at.refuses(people.maria, handler, 404, "not_there", **payload)
    at.does(people.maria, "remove_asset", id=pump)
    at.does(people.maria, "unlink_assets", id=pump)
    at.does(people.maria, "erase_person", id=pump)
    assert [row for row in tables()["SharedItem"] if row not in before["SharedItem"]] == []


def test_who_has_left_reads_and_writes_nothing_any_more(at, people):
    at.leaves(people.otieno, at.wells)
    assert at.state(people.otieno)["assets"] == {}
    at.refuses(people.otieno, "edit_asset", 404, "not_there", id=id_of("Pump"), base=1, changes={"name": "Mine"})


# Course staff


def test_course_staff_look_at_a_map_and_change_nothing_of_it(at, people):
    seen = at.does(people.henrik, "view_map", group=at.wells)
    assert (seen["group"]["id"], seen["readonly"], list(seen["assets"])) == (at.wells, "preview", [*seen["assets"]])
    assert len(seen["assets"]) == 2
    assert (seen["bring"], seen["consent"]["mine"]) == (None, "")
    at.refuses(people.henrik, "view_map", 404, "not_there", group=2**53)
    at.refuses(people.henrik, "view_map", 404, "not_there", group=-(2**53))


def test_course_staff_read_the_versions_and_the_history_of_a_map(block, call, people):
    at = Maps(block(NOTHING_ASKED, block_type=TYPE), call)
    wells = at.grouped(people.amina)
    at.adds(people.amina, "Pump")
    at.does(people.amina, "submit_map", name="first")
    version = at.does(people.henrik, "read_version", number=1, group=wells)
    assert (version["name"], list(version["items"]), version["people"]) == (
        "first", [id_of("Pump")], {str(people.amina.pk): "Amina"},
    )  # fmt: skip
    history = at.does(people.henrik, "history", asset=id_of("Pump"), group=wells)
    assert [act["operation"] for act in history["acts"]] == ["asset_added"]
    older = at.does(people.henrik, "older_acts", before=10**6, group=wells)
    assert [act["operation"] for act in older["acts"]] == ["submitted", "asset_added"]
    at.refuses(people.henrik, "read_version", 404, "not_there", number=1)


def test_course_staff_comment_on_an_asset_and_hear_what_is_new_there(at, people):
    seen = at.does(people.henrik, "view_map", group=at.wells)
    where = {"group": at.wells, "asset": id_of("Pump"), "since": seen["version"]}
    patch = at.does(people.henrik, "comment_asset", id="commentb", text="Ask about term dates", **where)
    assert list(patch["comments"]) == ["commentb"]
    comment = at.state(people.amina)["comments"]["commentb"]
    assert (comment["by"], comment["name"], comment["role"]) == (people.henrik.pk, "henrik", "staff")
    assert at.state(people.amina)["acts"][0]["actor_name"] == "henrik"
    settled = at.does(people.henrik, "settle_comment", id="commentb", settled=True, group=at.wells)
    assert settled["comments"]["commentb"]["settled"] is True
    assert at.state(people.henrik)["comments"] == {}
    assert [act["actor_name"] for act in at.does(people.henrik, "board")["acts"][:3]] == ["henrik", "henrik", "Amina"]


def test_a_comment_of_course_staff_completes_nothing_for_them(block, call, people):
    at = Maps(block({**NOTHING_ASKED, "completion": "submitted"}, block_type=TYPE), call)
    wells = at.grouped(people.amina)
    at.adds(people.amina, "Pump")
    at.does(people.amina, "submit_map", name="")
    at.does(people.henrik, "comment_asset", id="commentb", asset=id_of("Pump"), text="Good", group=wells)
    assert at.state(people.henrik)["completed"] is False


def test_the_board_has_a_row_for_every_group_least_first(at, people):
    at.grouped(people.thuha, name="Nothing yet")
    at.adds(people.maria, "Market", kind="trade", state="asked")
    board = at.does(people.henrik, "board")
    assert [(row["group"]["name"], row["assets"], row["links"], row["asked"]) for row in board["rows"]] == [
        ("Nothing yet", 0, 0, 0), ("Seeds", 1, 0, 1), ("Wells", 2, 1, 0),
    ]  # fmt: skip
    assert (board["rows"][1]["counts"], board["rows"][2]["open_comments"], board["total"]) == ({"trade": 1}, 1, 3)
    assert (board["acts"][0]["group"]["name"], board["acts"][0]["subject"]) == ("Seeds", "Market")
    assert [row["group"]["name"] for row in at.does(people.henrik, "board", text="well")["rows"]] == ["Wells"]


def test_the_board_of_a_block_that_everybody_does_alone_has_a_row_a_learner(block, call, people):
    at = Maps(block({"work": "alone"}, block_type=TYPE), call)
    at.adds(people.amina, "Pump")
    row = at.does(people.henrik, "board")["rows"][0]
    assert (row["group"]["name"], row["assets"], row["members"]) == ("amina", 1, 1)
    seen = at.does(people.henrik, "view_map", group=row["group"]["id"])
    assert [one["name"] for one in seen["assets"].values()] == ["Pump"]
    assert [member["id"] for member in seen["members"]] == [people.amina.pk]
    where = {"group": row["group"]["id"], "asset": id_of("Pump")}
    at.does(people.henrik, "comment_asset", id="commentb", text="Good", **where)
    assert at.state(people.amina)["comments"]["commentb"]["role"] == "staff"


def test_the_board_is_a_file_too_in_which_no_name_is_a_formula(at, people):
    at.grouped(people.thuha, name="=1+1")
    answer = at.file(people.henrik, "board_csv")
    assert (answer.content_type, "attachment" in answer.headers["Content-Disposition"]) == ("text/csv", True)
    rows = list(csv.reader(io.StringIO(answer.body.decode("utf-8-sig"))))
    assert [row[0] for row in rows] == ["Group", "'=1+1", "Seeds", "Wells"]
    assert rows[3][:5] == ["Wells", "2", "2", "0", "1"]


@pytest.fixture
def crowd(at, people):
    """Two hundred groups with fifty assets each."""
    asset, link = (SharedItem.objects.filter(field=name).first() for name in ("assets", "links"))
    for number, user in enumerate(people.more(200)):
        at.grouped(user, name=f"Group {number}")
    ids = Group.objects.filter(name__startswith="Group ").values_list("id", flat=True)
    key = at.block.scope_ids.usage_id
    states = SharedState.objects.bulk_create(SharedState(usage_key=key, owner=f"group:{one}", version=1) for one in ids)
    items = [
        SharedItem(shared=state, field=model.field, key=f"{model.field}{n:04}", value=model.value, version=1)
        for state in states
        for model, count in ((asset, 50), (link, 80))
        for n in range(count)
    ]
    SharedItem.objects.bulk_create(items, batch_size=2000)
    columns = ("actor_id", "operation", "subject", "delta", "at")
    line = Change.objects.filter(operation="asset_added").values(*columns).first()
    Change.objects.bulk_create(Change(shared=one, owner=one.owner, version=1, **line) for one in states)
    return at


def test_the_board_of_two_hundred_groups_costs_eight_queries(crowd, people):
    with CaptureQueriesContext(connection) as queries:
        board = crowd.does(people.henrik, "board")
    ours = [query["sql"] for query in queries if "grooc_groups_" in query["sql"]]
    assert len(ours) <= 8, "\n".join(sql[:200] for sql in ours)
    assert (len(board["rows"]), board["total"], board["rows"][-1]["assets"]) == (200, 202, 50)
    second = crowd.does(people.henrik, "board", page=2)
    assert len(second["rows"]) == 2
