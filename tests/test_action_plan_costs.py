"""What a plan costs: queries of ours, whatever there is in it, and however many there are."""

import json

import pytest

from grooc_xblocks.groups.models import SharedItem
from tests.action_plans import PUMP, TYPE, Plans
from tests.large_plans import ACTIONS, PARTS, SECTIONS, author, enlarge, multiply
from tests.tables import Queries


@pytest.fixture
def at(block, call, people):
    """A plan of Amina and Otieno, with a map of sixty assets."""
    at = Plans(block(author(), block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    assets = {f"asset{n:03}": {**PUMP, "name": f"Pump {n}"} for n in range(59)}
    at.mapped(people.amina, at.wells, pumpaaaa=PUMP, **assets)
    return at


@pytest.fixture
def large(at, people):
    """A plan of forty sections and two hundred actions, a part of it submitted, looked at before."""
    enlarge(at, people.amina)
    at.does(people.amina, "submit_part", part="part0", since="")
    at.state(people.amina)
    at.state(people.otieno)
    return at


def test_a_large_plan_opens_with_eight_queries(large, people):
    with Queries() as queries:
        state = large.state(people.otieno)
    assert len(queries.ours) <= 8, "\n".join(sql[:150] for sql in queries.ours)
    sections = sum(len(part["sections"]) for part in state["settings"]["parts"])
    assert (sections, len(state["rows"]), len(state["can_use"])) == (PARTS * SECTIONS, ACTIONS, 60)


def test_a_poll_with_nothing_new_costs_three_queries_and_no_body(large, people):
    with Queries() as queries:
        assert large.does(people.otieno, "poll", version=large.tokens[people.otieno.pk]) is None
    assert len(queries.ours) <= 3, queries.ours


def test_an_edit_of_a_large_plan_costs_ten_queries_and_answers_with_what_was_edited(large, people):
    for handler, payload in (
        ("edit_row", {"id": "action07", "base": 2, "changes": {"status": "under_way"}}),
        ("edit_row", {"id": "action07", "base": 2, "changes": {"done_when": "Water"}}),  # from an older version
        ("write_section", {"section": "part1.s5", "text": "Rope", "base": 0}),
        ("add_row", {"id": "rowaaaaa", "part": "part1", "section": "s1", "kind": "action", "fields": {"what": "Ox"}}),
    ):
        with Queries() as queries:
            status, patch = large.asks(people.amina, handler, **payload, since=large.tokens[people.amina.pk])
        assert status in (200, 409), patch
        patch = patch if status == 200 else patch["state"]
        assert len(queries.ours) <= 10, f"{handler}\n" + "\n".join(sql[:150] for sql in queries.ours)
        assert len(json.dumps(patch)) < 12_000, {key: len(json.dumps(one)) for key, one in patch.items()}
        large.tokens[people.amina.pk] = patch["version"]


@pytest.fixture
def crowded(at, people):
    """Five hundred groups and one with a plan of four parts, submitted and shown."""
    for part in range(PARTS):
        at.writes(people.amina, f"part{part}.s0", f"Pumps {part}")
        at.adds_row(people.amina, f"row0000{part}", "action", f"part{part}.s1", what="Mend", when="2026-11-01")
        at.does(people.amina, "submit_part", part=f"part{part}", since="")
    at.does(people.amina, "consent", answer="yes", named="yes")
    at.does(people.otieno, "consent", answer="yes", named="")
    at.does(people.amina, "publish", parts=["part0", "part1"], words="It runs.")
    multiply(at, people.more(500))
    return at


def test_the_board_of_five_hundred_groups_costs_ten_queries(crowded, people):
    with Queries() as queries:
        board = crowded.does(people.henrik, "board", text="", page=1)
    assert len(queries.ours) <= 10, "\n".join(sql[:150] for sql in queries.ours)
    assert (board["total"], board["groups"], len(board["rows"])) == (501, 501, 100)
    assert board["reached"][0] == {"part": "part0", "groups": 501, "people": 502}
    assert board["rows"][0]["parts"][0] == {"part": "part0", "number": 1, "begun": True, "late": False}


def test_a_gallery_of_five_hundred_plans_costs_as_many_queries_as_one_of_a_plan(crowded, people):
    costs = []
    for text in ("", "Wells"):
        with Queries() as queries:
            gallery = crowded.does(people.maria, "gallery_page", text=text, page=1)
        costs.append(len(queries.ours))
    assert (gallery["total"], costs[0] <= 11, costs[1] <= costs[0]) == (1, True, True), costs
    SharedItem.objects.filter(field="consents").exclude(shared__owner=f"group:{crowded.wells}").delete()
    gallery = crowded.does(people.maria, "gallery_page", text="", page=1)
    assert [card["name"] for card in gallery["cards"]] == ["Wells"]
