"""What the server sends is what ``state.ts`` says: every key, no key more, every type; patches are parts of it."""

from dataclasses import asdict
from pathlib import Path

import pytest

from grooc_xblocks.domain import asset_settings
from tests.asset_maps import NOTHING_ASKED, TYPE, Maps, id_of
from tests.typescript import Types
from tests.wire import arguments

DICTIONARIES = ("assets", "links", "positions", "removed", "reflections", "comments")
STATE = Path(__file__).resolve().parent.parent / "frontend" / "asset_map" / "state.ts"


@pytest.fixture(scope="module")
def types():
    return Types(STATE)


@pytest.fixture
def at(block, call, people):
    """A lively map: with everything that there can be on one."""
    settings = {**NOTHING_ASKED, "min_assets": 2, "gallery": True, "suggested_date": "2026-12-06T18:00:00+00:00"}
    at = Maps(block(settings, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno, people.thuha)
    pump = at.adds(people.amina, "Pump", knows=[people.otieno.pk, "Mama Rose"], offers="Water", person=True)
    for name in ("Yard", "Gone", "Mill"):
        at.adds(people.otieno, name, kind="places")
    at.links(people.thuha, "Yard", "could_host", "Pump")
    at.links(people.amina, "Gone", "supports")
    at.does(people.amina, "move_assets", positions={id_of("Pump"): [3, 4]})
    at.edits(people.otieno, pump, state="asked", name="Hand pump")
    at.does(people.otieno, "remove_asset", id=id_of("Gone"), why="sold")
    at.does(people.henrik, "comment_asset", id="commenta", asset=id_of("Pump"), text="Hi", group=at.wells)
    at.does(people.thuha, "share_reflection", answers={"surprised": "So many"})
    at.does(people.amina, "save_draft", answers={"missing": "Landlords"})
    at.does(people.amina, "write_problem", text="Pumps break.", base=0)
    at.does(people.amina, "submit_map", name="first")
    at.does(people.amina, "consent", answer="yes")
    at.does(people.amina, "set_pace", date="2026-12-01")
    at.does(people.otieno, "poll", version="", writing={"asset": id_of("Pump"), "field": "note"})
    at.leaves(people.thuha, at.wells)
    at.adds(people.layla, "Ferry")
    return at


def test_the_whole_state_is_the_contracts(at, people, types):
    state = at.state(people.amina)
    assert types.departures("State", state) == []
    filled = (
        "assets",
        "links",
        "positions",
        "removed",
        "reflections",
        "comments",
        "versions",
        "acts",
        "former",
        "writing",
    )
    assert [name for name in filled if not state[name]] == []
    assert (state["former"], state["pace"]) == (
        {str(people.thuha.pk): "Thuha", str(people.henrik.pk): "henrik"}, "2026-12-01",
    )  # fmt: skip


@pytest.mark.parametrize("who", ["layla", "thuha", "henrik", "maria"])
def test_the_state_of_everybody_else_is_the_contracts(at, people, types, who):
    assert types.departures("State", at.state(getattr(people, who))) == []


def test_the_page_starts_from_the_state_and_the_words(at, people, types, rendered, seen_by):
    for user in (people.amina, people.layla, None):
        given = arguments(rendered(seen_by(user, at.block)))
        assert set(given) == {"state", "locale", "rtl", "catalog"}
        assert types.departures("State", given["state"]) == []
    preview = arguments(rendered(seen_by(people.priya, at.block, preview=True), "author_view"))
    assert types.departures("State", preview["state"]) == []


def departures_of(types, patch):
    """Where a patch departs from the keys of the state that it has; null stands for an entry that is gone."""
    state = types.interfaces["State"]
    faults = [f"{key}: no key of the state" for key in patch if key not in state]
    for key, value in patch.items():
        if key in DICTIONARIES:
            value = {name: one for name, one in value.items() if one is not None}
        faults += types.departures(state.get(key, "null"), value, key)
    return faults


ACTS = {
    "add_asset": {"id": "assetone", "name": "Ox", "kind": "people", "level": "self"},
    "edit_asset": {"id": "assetone", "base": 999, "changes": {}},
    "link_assets": {"id": "linkaone", "from": "assetone", "verb": "uses", "to": "problem"},
    "unlink_assets": {"id": "linkaone"},
    "move_assets": {"positions": {"assetone": [1, 2]}},
    "tidy_map": {},
    "write_problem": {"text": "More.", "base": 99},
    "save_draft": {"answers": {}},
    "share_reflection": {"answers": {"first": "Rose"}},
    "unshare_reflection": {},
    "comment_asset": {"id": "commentb", "asset": "assetone", "text": "Hi"},
    "settle_comment": {"id": "commentb", "settled": True},
    "remove_asset": {"id": "assetone"},
    "restore_asset": {"id": "assetone"},
    "erase_person": {"id": "assetone"},
    "submit_map": {"name": "second"},
    "restore_version": {"number": 1},
    "dismiss_hint": {"hint": "one_level"},
    "set_pace": {"date": None},
    "consent": {"answer": "no"},
    "leave_behind": {"from": "own"},
}


def test_what_is_answered_after_every_act_is_a_part_of_the_state(at, people, types):
    for handler, payload in ACTS.items():
        status, patch = at.asks(people.amina, handler, **payload, since=at.tokens[people.amina.pk])
        if status != 200:
            patch = patch["state"]
        assert departures_of(types, patch) == [], handler
        assert not {"me", "settings"} & set(patch), handler
        at.tokens[people.amina.pk] = patch["version"]


def test_a_poll_answers_with_a_part_of_the_state(at, people, types):
    at.state(people.amina)
    at.adds(people.otieno, "Ox")
    patch = at.does(people.amina, "poll", version=at.tokens[people.amina.pk])
    assert departures_of(types, patch) == []
    assert [one["name"] for one in patch["assets"].values()] == ["Ox"]
    at.joins(people.maria, at.wells)
    patch = at.does(people.amina, "poll", version=at.tokens[people.amina.pk])
    assert departures_of(types, patch) == []
    assert people.maria.pk in {member["id"] for member in patch["members"]}
    assert "assets" not in patch


def test_versions_imports_history_gallery_and_board_are_the_contracts(at, people, types):
    assert types.departures("MapVersion", at.does(people.amina, "read_version", number=1)) == []
    preview = at.does(people.amina, "read_import", text="name,kind\nOx,people\n,people\nHand pump,moon")
    assert types.departures("{ line: number; column: string; message: string }[]", preview["faults"]) == []
    assert (set(preview), len(preview["faults"]) > 0, len(preview["rows"])) == ({"rows", "faults", "total"}, True, 1)
    history = at.does(people.amina, "history", asset=id_of("Pump"))
    assert types.departures("Act[]", history["acts"]) == []
    assert types.departures("{ acts: Act[] }", at.does(people.amina, "older_acts", before=2**53)) == []
    gallery = at.does(people.maria, "gallery_page")
    assert types.departures("Gallery", gallery) == []
    assert gallery["rows"][0]["shapes"] != []
    assert types.departures("MapVersion", at.does(people.maria, "gallery_map", id=at.wells)) == []
    seen = at.does(people.henrik, "view_map", group=at.wells)
    assert types.departures("State", seen) == []


def test_the_board_is_the_contracts(at, people, types):
    board = at.does(people.henrik, "board")
    act = {**types.interfaces["Act"], "group": "{ id: number; name: string }"}
    rows = {**board, "acts": []}
    assert types.departures("Board", rows) == []
    assert board["acts"]
    assert [set(one) for one in board["acts"]] == [set(act)] * len(board["acts"])


def test_refusals_are_the_contracts(at, people, types):
    pump = at.state(people.amina)["assets"][id_of("Pump")]
    at.edits(people.amina, pump, state="agreed")
    refusals = [
        at.asks(people.otieno, "edit_asset", id=pump["id"], base=pump["version"], changes={"state": "active"}),
        at.asks(people.otieno, "add_asset", id="assetone", name="x", kind="moon", level="self"),
        at.asks(people.otieno, "add_asset", id="x"),
        at.asks(people.otieno, "edit_asset", id="gonegone", base=0, changes={}),
        at.asks(people.otieno, "board"),
        at.call(at.block, "poll", {}, user=people.amina, method="GET"),
    ]
    assert [status for status, _ in refusals] == [409, 422, 400, 404, 403, 405]
    for _, body in refusals:
        assert (
            {"code", "message"}
            <= set(body)
            <= set(types.interfaces["Refusal"]) | {"fields?", "fields", "clash", "state"}
        )
    assert types.departures("Clash", refusals[0][1]["clash"]) == []


def test_studio_starts_from_the_contracts(at, people, types, rendered, seen_by):
    given = arguments(rendered(seen_by(people.priya, at.block, studio=True), "studio_view"))
    assert set(given) == {"state", "locale", "rtl", "catalog"}
    assert types.departures("StudioState", given["state"]) == []
    assert given["state"]["map_count"] == 2


def test_an_authors_settings_are_the_contracts_and_are_stored(at, people, types, seen_by, call):
    studio = seen_by(people.priya, at.block, studio=True)
    values = {**studio.setting_values(), "question": "What is there?", "min_assets": 3}
    assert set(types.interfaces["StudioValues"]) == set(values) == set(asdict(asset_settings.Settings()))
    status, answer = call(studio, "save_settings", values)
    assert (status, answer["values"]["question"]) == (200, "What is there?")
    assert at.state(people.amina)["settings"]["question"] == "What is there?"
    status, refusal = call(studio, "save_settings", {**values, "min_assets": -1, "kinds": []})
    assert (status, set(refusal["fields"])) == (422, {"min_assets", "kinds"})
    at.refuses(people.amina, "save_settings", 403, "studio_only", **values)


def test_an_authors_exemplar_is_read_line_by_line_by_the_lists_of_the_form(at, people, types, seen_by, call):
    studio = seen_by(people.priya, at.block, studio=True)
    lists = {name: studio.setting_values()[name] for name in ("kinds", "levels", "verbs")}
    table = "name,kind\nOx,people\n,people\nHand pump,Machines"
    status, read = call(studio, "read_exemplar", {"text": table, **lists})
    assert (status, read["total"]) == (200, 3)
    assert [(fault["line"], fault["column"]) for fault in read["faults"]] == [(3, "name"), (4, "kind")]
    lists["kinds"] = [*lists["kinds"], {"id": "machines", "name": "Machines", "shape": "pentagon", "colour": 6}]
    status, read = call(studio, "read_exemplar", {"text": table, **lists})
    assert [row["asset"]["kind"] for row in read["rows"]] == ["people", "machines"]
    at.refuses(people.amina, "read_exemplar", 403, "studio_only", text="", **lists)
