"""What the server sends is what ``state.ts`` says: every key, no key more, every type."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from grooc_xblocks.domain import reflection_settings
from grooc_xblocks.reflections.models import ContributionVersion
from tests.asset_maps import NOTHING_ASKED
from tests.reflection_blocks import TYPE, Reflecting
from tests.typescript import Types
from tests.wire import arguments

STATE = Path(__file__).resolve().parent.parent / "frontend" / "peer_reflection" / "state.ts"
TALK = {"kind": "talk", "with": "Rose", "when": "2026-11-20", "summary": "She keeps the key."}
LINK = {"kind": "link", "url": "https://example.org/wells", "summary": "How it came about"}
MAP = {"kind": "map", "number": 1, "title": "", "summary": "As it was in May"}


@pytest.fixture(scope="module")
def types() -> Types:
    return Types(STATE)


@pytest.fixture
def at(block: Any, call: Any, people: Any) -> Any:
    """A lively exchange between two groups and somebody alone, with everything that there can be in it."""
    settings = {"names_strangers": "reveal", "suggested_date": "2026-12-06T18:00:00+00:00"}
    element = (
        f'<{TYPE} url_name="exchange"/></vertical><vertical url_name="maps"><grooc_asset_map url_name="map"/>'
        '</vertical><vertical url_name="last">'
    )
    at: Any = Reflecting(block(element, people.amina, block_type=TYPE), call)
    shelf = at.block.runtime.shelf.course_of(at.block.scope_ids.usage_id)
    shelf.fields(at.block.scope_ids.usage_id).update(settings)
    at.map = at.block.runtime.get_block(next(shelf.of_type("grooc_asset_map")))
    shelf.fields(at.map.scope_ids.usage_id).update(NOTHING_ASKED)
    at.grouped(people.amina, people.otieno)
    at.grouped(people.maria, people.thuha, name="Weavers")
    call(at.map, "add_asset", {"id": "assetone", "name": "Pump", "kind": "people", "level": "self"}, user=people.amina)
    assert call(at.map, "submit_map", {"name": "before the meeting"}, user=people.otieno)[0] == 200
    at.mine = at.shares(people.amina, "We asked", attachments=[TALK, LINK, MAP])
    at.theirs = at.shares(people.maria, "We wove")
    at.shares(people.otieno, "I asked Rose")
    at.given = at.answers(people.amina, at.theirs)
    at.got = at.answers(people.maria, at.mine, "The talk")
    for user, key in ((people.maria, "k3x9ab11"), (people.amina, "k3x9ab12")):
        at.does(user, "reply", response=at.given, id=key, text="Thanks")
    at.does(people.amina, "decide", response=at.got, will="use", because="It fits")
    at.does(people.amina, "mark_helped", response=at.got, mark="yes", why="So concrete")
    at.does(people.amina, "ask_reveal", response=at.got)
    at.does(people.amina, "save_draft", answers={"tried": "Next"}, attachments=[TALK])
    at.does(people.amina, "set_pace", date="2026-12-01")
    at.is_handed(people.amina, "team")
    at.does(people.thuha, "report", what="contribution", id=at.mine, reason="other", words="A name is in it")
    return at


def test_every_state_is_the_contracts(at: Any, people: Any, types: Types) -> None:
    for user in (people.amina, people.otieno, people.maria, people.layla, people.henrik):
        assert types.departures("State", at.sees(user)) == []
    state = at.sees(people.amina)
    filled = ("me", "settings", "group", "pace", "mine", "served", "suggested_date")
    assert [name for name in filled if not {**state, **state["settings"]}[name]] == []
    assert [one["kind"] for one in state["mine"]["contribution"]["version"]["attachments"]] == ["talk", "link", "map"]
    assert state["draft"]["answers"] == {"tried": "Next"}


def test_the_groups_map_is_brought_along_by_its_number_and_known_by_its_own_title(at: Any, people: Any) -> None:
    state = at.sees(people.amina)
    assert state["can_bring"] == {"map": [{"number": 1, "title": "before the meeting"}], "plan": []}
    brought = state["mine"]["contribution"]["version"]["attachments"][2]
    assert brought == {**MAP, "title": "before the meeting"}
    assert at.sees(people.maria)["can_bring"] == {"map": [], "plan": []}
    (kept,) = ContributionVersion.objects.filter(contribution_id=at.mine)
    assert kept.attachments[2] == {**brought, "block": str(at.map.scope_ids.usage_id)}
    refusal = at.refuses(people.maria, "share_reflection", 422, "invalid", answers={"tried": "x"}, attachments=[MAP])
    assert set(refusal["fields"]) == {"attachments.0"}


def test_what_saving_a_draft_answers_is_part_of_the_state(at: Any, people: Any, types: Types) -> None:
    saved = at.does(people.amina, "save_draft", answers={"tried": "N"})
    assert set(saved) == {"draft"}
    assert types.departures(types.interfaces["State"]["draft"], saved["draft"]) == []
    about = at.sees(people.amina)["served"]["team"]["contribution"]["id"]
    kept = at.does(people.amina, "save_response_draft", contribution=about, answers={"like": "Th"})
    served = at.sees(people.amina)["served"]["team"]
    assert kept["draft"] == served["draft"] == {"like": "Th"}
    assert types.departures("string | null", served["draft_saved_at"]) == []


def test_the_rooms_are_the_contracts(at: Any, people: Any, types: Types) -> None:
    page = at.does(people.layla, "browse")
    assert types.departures("Browse", page) == []
    assert len(page["rows"]) == 3
    for user in (people.amina, people.layla, people.henrik):
        assert types.departures("Reading", at.does(user, "read", contribution=at.theirs)) == []
    assert types.departures("Network", at.does(people.amina, "my_network")) == []
    assert (
        types.departures("Response[]", at.does(people.amina, "older", which="given", before=2**40)["responses"]) == []
    )
    desk = at.does(people.henrik, "desk")
    assert types.departures("Desk", desk) == []
    assert [row["words"] for row in desk["reported"]] == [["A name is in it"]]
    assert types.departures("Desk", at.does(people.henrik, "boost", contribution=at.mine, on=True)) == []
    assert (
        types.departures("Desk", at.does(people.henrik, "moderate", what="contribution", id=at.mine, hide=True)) == []
    )
    assert types.departures("Network", at.does(people.henrik, "course_network")) == []


def test_the_page_starts_from_the_state_and_the_words(
    at: Any, people: Any, types: Types, rendered: Any, seen_by: Any
) -> None:
    for user in (people.amina, people.layla, None):
        given = arguments(rendered(seen_by(user, at.block)))
        assert set(given) == {"state", "locale", "rtl", "catalog"}
        assert types.departures("State", given["state"]) == []
    preview = arguments(rendered(seen_by(people.priya, at.block, preview=True), "author_view"))
    assert types.departures("State", preview["state"]) == []


def test_refusals_are_the_contracts(at: Any, people: Any, types: Types) -> None:
    refusals = [
        at.asks(people.maria, "respond", contribution=at.mine, version=1, answers={"like": "Something else"}),
        at.asks(people.amina, "share_reflection", answers={}),
        at.asks(people.amina, "serve", lane="x"),
        at.asks(people.amina, "read", contribution=9999),
        at.asks(people.amina, "desk"),
        at.call(at.block, "poll", {}, user=people.amina, method="GET"),
    ]
    assert [status for status, _ in refusals] == [409, 422, 400, 404, 403, 405]
    for _, body in refusals:
        assert types.departures("Refusal", body) == []


def test_studio_starts_from_the_contract(at: Any, people: Any, types: Types, rendered: Any, seen_by: Any) -> None:
    given = arguments(rendered(seen_by(people.priya, at.block, studio=True), "studio_view"))
    assert types.departures("StudioState", given["state"]) == []
    assert given["state"]["contributions"] == 3


def test_an_authors_settings_are_the_contracts_and_are_stored(
    at: Any, people: Any, types: Types, seen_by: Any, call: Any
) -> None:
    studio = seen_by(people.priya, at.block, studio=True)
    values = {**studio.setting_values(), "intro": "What did you try?", "browse": False}
    assert set(types.interfaces["StudioValues"]) == set(values) == set(asdict(reflection_settings.Settings()))
    status, answer = call(studio, "save_settings", values)
    assert (status, answer["values"]["intro"]) == (200, "What did you try?")
    shown = at.sees(people.amina)["settings"]
    assert (shown["intro"], shown["browse"]) == ("What did you try?", False)
    status, refusal = call(studio, "save_settings", {**values, "hide_at": 0, "prompts": []})
    assert (status, set(refusal["fields"])) == (422, {"hide_at", "prompts"})
    at.refuses(people.amina, "save_settings", 403, "studio_only", **values)
