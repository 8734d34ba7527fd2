"""Whatever a browser can send to any handler of the asset map: it succeeds, or is refused and changes nothing."""

import base64

import pytest
from hypothesis import strategies as st

from grooc_xblocks.asset_map import AssetMapXBlock
from tests.asset_maps import NOTHING_ASKED, TYPE, Maps, id_of
from tests.fuzzing import AnyRequest, handlers_of

HANDLERS = handlers_of(AssetMapXBlock)
IDS = ["<pump>", "<yard>", "<link>", "<comment>", "<gone>", "newid001", "problem"]
WHOSE = ["<group>", "<abroad>", "<alone>", 0]
ids, answers = st.sampled_from(IDS), st.sampled_from([{"surprised": "So many"}, {"money": "None"}, {}])
PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"\0" * 40).decode()
FITTING = {
    "id": ids, "name": st.sampled_from(["Pump", "=1+1"]), "kind": st.sampled_from(["people", "trade", "moon"]),
    "level": st.sampled_from(["self", "community", ""]), "state": st.sampled_from(["idea", "active"]),
    "base": st.integers(0, 9), "from": ids, "to": ids, "verb": st.sampled_from(["supports", "is an aunt of"]),
    "changes": st.sampled_from([{"name": "Ox"}, {"state": "asked", "offers": "x\ny"}, {"knows": [1, "Rose"]}, {}]),
    "positions": st.sampled_from([{"<pump>": [1, 2]}, {"<gone>": [1000, -1000]}, {}]),
    "text": st.sampled_from(["", "Hi\nyou"]), "hint": st.text(max_size=9),
    "answers": answers, "asset": ids, "settled": st.booleans(), "number": st.integers(1, 3),
    "date": st.sampled_from([None, "2026-12-01", "2026-02-30"]), "answer": st.sampled_from(["yes", "no", ""]),
    "assets": st.lists(ids, max_size=3), "before": st.integers(1, 9), "version": st.sampled_from(["", "<token>"]),
    "format": st.sampled_from(["csv", "docx", "json"]), "picture": st.sampled_from(["", PNG, "%%%"]),
    "group": st.sampled_from([*WHOSE, None]), "page": st.integers(1, 3),
    "since": st.sampled_from(["", "<token>", "g1.1"]),
    "writing": st.sampled_from([None, {"asset": "<pump>", "field": "note"}]), "why": st.just("sold"),
    "rows": st.lists(
        st.fixed_dictionaries({
            "asset": st.fixed_dictionaries(
                {"id": ids, "name": st.just("Mill"), "kind": st.just("trade"), "level": st.just("self")}
            ),
            "links": st.just([{"verb": "uses", "to": "<pump>"}]),
        }),
        max_size=2,
    ),
    "bring_along": {"from": st.sampled_from(["own", "left"])},
    "leave_behind": {"from": st.sampled_from(["own", "left"])},
    "gallery_map": {"id": st.sampled_from(WHOSE)},
}  # fmt: skip


@pytest.fixture
def world(block, call, people):
    """A map with a version, a reflection, comments and a removed asset; one of another group, one of somebody alone."""
    at = Maps(block({**NOTHING_ASKED, "gallery": True}, block_type=TYPE), call)
    wells = at.grouped(people.amina, people.otieno)
    at.adds(people.amina, "Pump", knows=[people.otieno.pk, "Mama Rose"], person=True)
    for name in ("Yard", "Gone"):
        at.adds(people.otieno, name)
    link = at.links(people.amina, "Yard", "could_host", "Pump")
    at.does(people.amina, "move_assets", positions={id_of("Pump"): [3, 4]})
    at.does(people.otieno, "remove_asset", id=id_of("Gone"))
    at.does(people.amina, "comment_asset", id="commenta", asset=id_of("Pump"), text="Hi")
    at.does(people.otieno, "share_reflection", answers={"surprised": "So many"})
    at.does(people.amina, "submit_map", name="first")
    at.does(people.amina, "consent", answer="yes")
    at.adds(people.layla, "Alone")
    seeds = at.grouped(people.maria, name="Seeds")
    at.known = {
        "<group>": wells, "<abroad>": seeds, "<alone>": -at.share_of(people.layla), "<pump>": id_of("Pump"),
        "<yard>": id_of("Yard"), "<gone>": id_of("Gone"), "<link>": link["id"], "<comment>": "commenta",
        "<token>": at.tokens[people.amina.pk],
    }  # fmt: skip
    at.people = [people.amina, people.maria, people.layla, people.henrik, people.priya, None]
    return at


def test_every_handler_of_the_block_is_found():
    assert {"poll", "add_asset", "edit_asset", "export_map", "board_csv", "save_settings"} <= set(HANDLERS)
    assert len(HANDLERS) == 36


class TestAssetMap(AnyRequest):
    BLOCK = AssetMapXBlock
    FITTING = FITTING
    WORLDLY = [*IDS, "<group>", "<alone>", "<token>"]
    LEARNERS = (
        {"id": "newid001", "name": "Pump", "kind": "people", "level": "self"},
        {"answers": {"surprised": "So many"}},
        {"name": ""},
        {"answer": "yes"},
    )
