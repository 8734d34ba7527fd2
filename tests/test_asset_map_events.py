"""Tracking events of the asset map: each act publishes the one that ``docs/events.rst`` describes."""

import re
from pathlib import Path

import pytest

from grooc_xblocks.asset_map import AssetMapXBlock
from tests.asset_maps import NOTHING_ASKED, TYPE, Maps
from tests.fuzzing import handlers_of
from tests.wire import published

PAGE = Path(__file__).resolve().parent.parent / "docs" / "events.rst"
SECTION = PAGE.read_text(encoding="utf-8").partition("\n``grooc_asset_map``\n")[2].partition("\n``grooc_action")[0]
ROW = re.compile(r"^``(grooc\.[a-z_.]+)``\s+``(\w+)``\s+(\S.*)$", re.MULTILINE)
IN_CODE = {name: event for name in handlers_of(AssetMapXBlock) if (event := getattr(AssetMapXBlock, name).event)}


@pytest.fixture
def at(block, call, people):
    at = Maps(block({**NOTHING_ASKED, "gallery": True}, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    return at


def test_the_page_names_every_event_and_no_other():
    rows = ROW.findall(SECTION)
    assert {handler: event for event, handler, _ in rows} == IN_CODE
    assert len(rows) == len(IN_CODE) == 23
    assert [event for event, _, trigger in rows if len(trigger) < 10] == []


def acts(wells):
    """What Amina does, in an order that always succeeds: every handler that publishes, once."""
    told = {"kind": "people", "level": "self"}
    yield "add_asset", {"id": "assetone", "name": "Pump", **told}
    yield "edit_asset", {"id": "assetone", "base": 1, "changes": {"state": "asked"}}
    yield "remove_asset", {"id": "assetone"}
    yield "restore_asset", {"id": "assetone"}
    yield "link_assets", {"id": "linkaone", "from": "assetone", "verb": "supports", "to": "problem"}
    yield "unlink_assets", {"id": "linkaone"}
    yield "move_assets", {"positions": {"assetone": [1, 1]}}
    yield "tidy_map", {}
    yield "write_problem", {"text": "Pumps break.", "base": 0}
    yield "save_draft", {"answers": {}}
    yield "share_reflection", {"answers": {"first": "Rose"}}
    yield "unshare_reflection", {}
    yield "comment_asset", {"id": "commenta", "asset": "assetone", "text": "Hi"}
    yield "settle_comment", {"id": "commenta", "settled": True}
    yield "submit_map", {"name": ""}
    yield "restore_version", {"number": 1}
    yield "dismiss_hint", {"hint": "one_level"}
    yield "set_pace", {"date": None}
    yield "consent", {"answer": "yes"}
    yield "leave_behind", {"from": "own"}
    yield "import_assets", {"rows": [{"asset": {"id": "assettwo", "name": "Mill", **told}, "links": []}]}
    yield "erase_person", {"id": "assettwo"}


def test_every_act_publishes_its_event_with_the_group_it_is_about(at, people):
    at.adds(people.layla, "Ferry")
    expected = [("grooc.map.asset_added", None)]
    for handler, payload in acts(at.wells):
        at.does(people.amina, handler, **payload)
        expected.append((IN_CODE[handler], at.wells))
    at.joins(people.layla, at.wells)
    at.does(people.layla, "bring_along", assets=["ferryxxx"], **{"from": "own"})
    expected.append(("grooc.map.brought_along", at.wells))
    at.does(people.henrik, "settle_comment", id="commenta", settled=False, group=at.wells)
    expected.append(("grooc.map.comment_settled", at.wells))
    assert published() == [(name, {"group_set": "main", "group_id": group}) for name, group in expected]
    assert {name for name, _ in published()} == set(IN_CODE.values())


def test_refusals_and_reading_publish_nothing(at, people):
    at.adds(people.amina, "Pump")
    before = published()
    at.refuses(people.amina, "restore_version", 404, "not_there", number=1)
    at.refuses(people.otieno, "edit_asset", 404, "not_there", id="gonegone", base=0, changes={})
    at.file(people.amina, "export_map", format="json")
    for handler, payload in {
        "poll": {"version": ""},
        "history": {"asset": "pumpxxxx"},
        "older_acts": {"before": 9},
    }.items():
        at.does(people.amina, handler, **payload)
    at.does(people.henrik, "board")
    at.does(people.henrik, "view_map", group=at.wells)
    assert published() == before
