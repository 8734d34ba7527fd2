"""What the server sends is what ``state.ts`` says: every key, no key more, every type."""

from pathlib import Path

import pytest

from tests.typescript import Types
from tests.wire import SMALL, Wire, arguments

SOURCES = Path(__file__).resolve().parent.parent / "frontend" / "group_formation"
CONTRACT = [SOURCES / name for name in ("state.ts", "match/state.ts", "desk/state.ts")]
PROFILE = {
    "name": "Amina Diallo", "place": "Dakar", "zone": "Africa/Dakar", "hours": [16, 17, 18],
    "languages": [{"code": "fr", "level": "work"}, {"code": "en", "level": "basic"}], "causes": ["Clean water"],
    "skills": ["Teaching"], "brings": "A drill", "hopes": "Water",
}  # fmt: skip


@pytest.fixture(scope="module")
def types():
    return Types(*CONTRACT)


@pytest.fixture
def at(block, call, people):
    """A lively place: a group with a charter, roles, votes, people who left, ask and wait; others outside."""
    at = Wire(block({**SMALL, "suggested_date": "2026-03-01T12:00:00+00:00", "next_steps": ["Meet."]}), call)
    for user in (people.amina, people.maria):
        at.does(user, "save_profile", **PROFILE)
    wells = at.joined(at.starts(people.amina, size_max=4), people.otieno, people.thuha, people.layla)
    at.does(people.otieno, "take_role", role="Storyteller")
    at.does(people.amina, "agree_to_remove", learner=people.otieno.pk, agree=True)
    at.does(people.layla, "write_section", section="why", text="We dig.", base=0)
    at.does(people.layla, "sign_charter")
    at.does(people.maria, "wait_for_place", group=wells["id"], note="Me too")
    at.does(people.layla, "leave_group")
    at.does(people.amina, "edit_group", openness="request")
    at.does(people.henrik, "ask_to_join", group=wells["id"], note="May I look in?")
    at.does(people.otieno, "poll", version="", writing="norms")
    at.wells = wells["id"]
    return at


def test_the_state_of_a_member_is_the_contracts(at, people, types):
    state = at.does(people.amina, "save_profile", name="Amina")
    assert types.departures("State", state) == []
    group = state["group"]
    assert all(group[key] for key in ("members", "asking", "acts", "former", "writing", "free_together"))
    assert (state["charter"]["signatures"] != [], state["charter"]["sections"]["why"]["text"]) == (True, "We dig.")


def test_the_state_of_somebody_outside_is_the_contracts(at, people, types):
    state = at.does(people.maria, "save_profile", name="María")
    assert types.departures("State", state) == []
    assert [one["state"] for one in state["standings"]] == ["offered"]


def test_the_page_starts_from_the_state_and_the_words(at, people, types, rendered, seen_by):
    for user in (people.amina, people.maria, None):
        given = arguments(rendered(seen_by(user, at.block)))
        assert set(given) == {"state", "locale", "rtl", "catalog"}
        assert types.departures("State", given["state"]) == []
    preview = arguments(rendered(seen_by(people.priya, at.block, preview=True), "author_view"))
    assert types.departures("State", preview["state"]) == []


@pytest.mark.parametrize("who", ["amina", "maria", "layla"])
def test_a_poll_answers_with_a_part_of_the_state(at, people, types, who):
    patch = at.does(getattr(people, who), "poll", version="")
    state = types.interfaces["State"]
    assert {"version", "now"} <= set(patch) <= set(state)
    assert [fault for key, value in patch.items() for fault in types.departures(state[key], value, key)] == []


def test_a_poll_of_a_member_brings_only_the_sections_the_view_has_not(at, people):
    seen = at.does(people.amina, "poll", version="")
    assert list(seen["charter"]["sections"]) == ["why"]
    at.does(people.otieno, "write_section", section="norms", text="We listen.", base=0)
    assert list(at.does(people.amina, "poll", version=seen["version"])["charter"]["sections"]) == ["norms"]


def test_the_list_is_the_contracts(at, people, types):
    for user in (people.maria, people.amina, None):
        listing = at.does(user, "find_groups", hours=0, sort="fit")
        assert types.departures("Listing", listing) == []
        assert listing["rows"]
        assert listing["facets"]["causes"]


def test_a_group_behind_a_code_is_a_row(at, people, types):
    code = at.does(people.amina, "poll", version="")["group"]["code"]
    assert types.departures("GroupRow", at.does(people.maria, "look_up_code", code=code)["group"]) == []


def test_what_course_staff_looks_at_is_the_contracts(at, people, types):
    seen = at.does(people.priya, "view_group", group=at.wells)
    assert types.departures("{ group: GroupPage; charter: Charter }", seen) == []
    assert (seen["group"]["removable"], seen["group"]["code"], seen["group"]["link"]) == (True, "", "")


def test_older_history_is_the_contracts(at, people, types):
    older = at.does(people.amina, "older_acts", before=2**53)
    assert types.departures("{ acts: Act[] }", older) == []
    assert len(older["acts"]) > 8


def test_refusals_are_the_contracts(at, people, types):
    at.does(people.amina, "write_section", section="norms", text="One", base=0)
    refusals = [
        at.asks(people.otieno, "write_section", section="norms", text="Two", base=0),
        at.asks(people.amina, "edit_group", size_max=1),
        at.asks(people.amina, "start_group", name=1),
        at.asks(people.maria, "join_group", group=2**53),
        at.asks(people.priya, "save_settings"),
        at.call(at.block, "poll", {}, user=people.amina, method="GET"),
    ]
    assert [status for status, _ in refusals] == [409, 422, 400, 404, 403, 405]
    assert [types.departures("Refusal", body) for _, body in refusals] == [[]] * 6
    assert types.departures("Clash", refusals[0][1]["clash"]) == []


def test_studio_starts_from_the_contracts(at, people, types, rendered, seen_by):
    given = arguments(rendered(seen_by(people.priya, at.block, studio=True), "studio_view"))
    assert set(given) == {"state", "locale", "rtl", "catalog"}
    assert types.departures("StudioState", given["state"]) == []
    assert given["state"]["group_count"] == 1


def test_what_find_groups_takes_is_the_contracts(types):
    from grooc_xblocks.payloads.group_formation import AuthorsRules, FindGroups, SaveSettings, StartGroup
    from grooc_xblocks.payloads.matching import Rules

    assert set(types.interfaces["Search"]) == set(FindGroups.model_fields)
    assert set(types.interfaces["StudioValues"]) == set(SaveSettings.model_fields)
    assert set(types.interfaces["Rules"]) == set(AuthorsRules.model_fields) == set(Rules.model_fields)
    assert "name" in StartGroup.model_fields


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ({"code": "x", "level": "work"}, None),
        ({"code": "x"}, ".level: missing"),
        ({"code": "x", "level": "work", "more": 1}, ".more: not in the contract"),
        ({"code": 1, "level": "work"}, ".code: 1 is no string"),
        ({"code": "x", "level": "fluent"}, ".level: 'fluent' is no \"work\""),
        ([], ": no object"),
    ],
)
def test_the_reader_of_the_contract_finds_what_departs_from_it(types, value, fault):
    assert types.departures("Spoken", value) == ([fault] if fault else [])


def test_the_reader_of_the_contract_knows_every_kind_of_type(types):
    facets = {"causes": [["Water", 2]], "languages": [], "hours": {"1": 0, "2": 0, "4": 0}, "free": {"1": 0, "2": 1}}
    assert types.departures("Facets", facets) == []
    assert types.departures("Facets", {**facets, "causes": [["Water"]]}) == [".causes[0]: 1 values for 2"]
    assert types.departures("Facets", {**facets, "free": {"1": True, "2": 1}}) == [".free.1: True is no number"]
    assert types.departures("Record<number, string>", {"x": "y"}) == [".x: no number"]
    assert types.departures("string | null", 1) != []
    assert types.departures("0 | 1", 2) != []
