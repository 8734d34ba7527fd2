"""The learner's whole way, over the wire."""

from datetime import datetime
from types import SimpleNamespace

import pytest
from grooc_workbench.services import PlayerUserService

from grooc_xblocks.groups.models import GroupSet
from tests.groups.acting import Clock
from tests.tables import Queries, tables
from tests.wire import SMALL, WELLS, Wire, arguments


@pytest.fixture
def at(block, call):
    return Wire(block(SMALL), call)


@pytest.fixture
def wells(at, people):
    """Amina's open group."""
    return at.starts(people.amina)


def members(state):
    return [member["id"] for member in state["group"]["members"]]


def test_from_a_first_group_to_an_offered_place(at, people):
    amina, otieno, maria, thuha = people.amina, people.otieno, people.maria, people.thuha
    wells = at.starts(amina, openness="code")
    assert wells["link"].endswith(f"/grooc/join/{wells['code'].replace('-', '')}/")

    shown = at.does(otieno, "look_up_code", code=wells["code"].lower())["group"]
    assert (shown["name"], shown["faces"]) == ("Wells", ["A"])
    assert members(at.does(otieno, "join_by_code", code=wells["code"])) == [amina.pk, otieno.pk]

    at.does(amina, "edit_group", openness="request")
    asked = at.does(maria, "ask_to_join", group=wells["id"], note="I dig wells.")
    assert [(one["state"], one["note"]) for one in asked["standings"]] == [("asked", "I dig wells.")]
    page = at.does(otieno, "answer_request", learner=maria.pk, accept=True, reply="Welcome!")
    assert members(page) == [amina.pk, otieno.pk, maria.pk]
    assert members(at.sees(maria)) == [amina.pk, otieno.pk, maria.pk]

    at.does(amina, "edit_group", openness="open")
    refusal = at.refuses(thuha, "join_group", 409, "group_full", group=wells["id"])
    assert refusal["state"]["group"] is None
    waiting = at.does(thuha, "wait_for_place", group=wells["id"], note="")
    assert (waiting["standings"][0]["state"], waiting["standings"][0]["ahead"]) == ("waiting", 0)

    seen = at.does(thuha, "poll", version="")["version"]
    assert at.asks(thuha, "poll", version=seen) == (204, None)
    at.does(otieno, "leave_group")
    news = at.does(thuha, "poll", version=seen)
    assert (news["standings"][0]["state"], news["standings"][0]["expires_at"] is None) == ("offered", False)
    assert members(at.does(thuha, "join_group", group=wells["id"])) == [amina.pk, maria.pk, thuha.pk]


def test_everybody_may_change_their_mind(at, people, wells):
    at.does(people.otieno, "join_group", group=wells["id"])
    left = at.does(people.otieno, "leave_group")
    assert (left["group"], left["standings"][0]["state"]) == (None, "left")
    assert members(at.does(people.otieno, "join_group", group=wells["id"])) == [people.amina.pk, people.otieno.pk]


def test_a_group_is_described_rested_and_woken_over_the_wire(at, people, wells):
    state = at.does(people.amina, "edit_group", name="Deep wells", meets=[1, 2])
    assert (state["group"]["name"], state["group"]["meets_local"]) == ("Deep wells", [1, 2])
    assert at.does(people.amina, "rest_group")["group"]["state"] == "resting"
    assert at.does(people.amina, "wake_group")["group"]["state"] == "forming"
    assert at.does(people.amina, "renew_code")["group"]["code"] != wells["code"]


def test_roles_go_over_the_wire(at, people, wells):
    at.joined(wells, people.otieno)
    role = "Storyteller"
    assert at.does(people.amina, "take_role", role=role)["group"]["members"][0]["roles"] == [role]
    passed = at.does(people.amina, "pass_role", role=role, to=people.otieno.pk)["group"]["members"]
    assert [member["roles"] for member in passed] == [[], [role]]
    act = at.sees(people.amina)["group"]["acts"][0]
    assert (act["operation"], act["subject"], act["actor_name"]) == ("role_passed", role, "amina")
    assert at.does(people.otieno, "drop_role", role=role)["group"]["members"][1]["roles"] == []
    at.refuses(people.amina, "take_role", 422, "invalid", role="Boss")


def test_two_others_together_part_with_a_third(at, people, wells):
    at.joined(wells, people.otieno, people.maria)
    state = at.does(people.amina, "agree_to_remove", learner=people.maria.pk, agree=True)
    assert state["group"]["members"][2]["agreed_to_remove"] == [people.amina.pk]
    state = at.does(people.otieno, "agree_to_remove", learner=people.maria.pk, agree=True)
    assert members(state) == [people.amina.pk, people.otieno.pk]
    assert state["group"]["former"] == {str(people.maria.pk): "maria"}
    assert at.sees(people.maria)["group"] is None


def test_an_offer_that_has_lapsed_is_passed_on_by_a_poll_for_the_hours_of_the_author(block, call, people, monkeypatch):
    clock = Clock()
    monkeypatch.setattr("django.utils.timezone.now", clock.read)
    at = Wire(block({**SMALL, "offer_hours": 5}), call)
    wells = at.joined(at.starts(people.amina, size_max=2), people.otieno)
    for user in (people.maria, people.thuha):
        at.does(user, "wait_for_place", group=wells["id"], note="")
    at.does(people.otieno, "leave_group")
    seen = at.sees(people.thuha)["version"]
    clock.forward(hours=6)
    offer = at.does(people.thuha, "poll", version=seen)["standings"][0]
    held = datetime.fromisoformat(offer["expires_at"]) - clock.time
    assert (offer["state"], round(held.total_seconds() / 3600)) == ("offered", 5)
    assert at.sees(people.maria)["standings"][0]["state"] == "withdrawn"


def test_older_history_can_be_asked_for(at, people, wells):
    at.joined(wells, people.otieno)
    latest = at.sees(people.amina)["group"]["acts"][0]
    older = at.does(people.amina, "older_acts", before=latest["id"])["acts"]
    assert [(act["operation"], act["actor_name"]) for act in older] == [("started", "amina")]
    at.refuses(people.maria, "older_acts", 403, "no_group", before=latest["id"])


def test_a_door_that_is_closed_is_closed_over_the_wire(block, call, people):
    at = Wire(block({**SMALL, "doors": ["join"]}), call)
    for openness in ("open", "code"):
        at.refuses(people.amina, "start_group", 403, "door_closed", **{**WELLS, "openness": openness})
    at.refuses(people.amina, "work_alone", 403, "door_closed", alone=True)


def test_who_has_no_group_can_do_nothing_in_one(at, people, wells):
    for handler, payload in {
        "leave_group": {}, "rest_group": {}, "wake_group": {}, "renew_code": {}, "edit_group": {"name": "Mine"},
        "take_role": {"role": "Storyteller"}, "drop_role": {"role": "Storyteller"},
        "answer_request": {"learner": people.amina.pk, "accept": True},
        "agree_to_remove": {"learner": people.amina.pk, "agree": True},
        "pass_role": {"role": "Storyteller", "to": people.amina.pk},
        "write_section": {"section": "why", "text": "Mine", "base": 0}, "sign_charter": {},
    }.items():  # fmt: skip
        at.refuses(people.otieno, handler, 403, "no_group", **payload)


# Other sets, other courses, other people


@pytest.mark.parametrize("handler", ["join_group", "ask_to_join", "wait_for_place", "withdraw"])
def test_a_group_of_another_course_is_not_there(at, block, call, people, wells, handler):
    elsewhere = Wire(block(SMALL), call).starts(people.otieno)
    at.refuses(people.maria, handler, 404, "not_there", group=elsewhere["id"])
    at.refuses(people.maria, handler, 404, "not_there", group=2**53)


def test_a_group_of_another_set_of_the_same_course_is_not_there(at, call, people, wells):
    course = at.block.runtime.shelf.course_of(at.block.scope_ids.usage_id)
    course.fields(at.block.scope_ids.usage_id)["group_set"] = "projects"
    at.starts(people.otieno)
    at.refuses(people.maria, "join_group", 404, "not_there", group=wells["id"])
    at.refuses(people.priya, "view_group", 404, "not_there", group=wells["id"])
    at.refuses(people.priya, "remove_member", 404, "not_there", group=wells["id"], learner=people.amina.pk)
    assert [row["id"] for row in at.does(people.maria, "find_groups")["rows"]] != [wells["id"]]
    assert GroupSet.objects.count() == 2


def test_other_learners_ids_open_nothing(at, people, wells):
    at.joined(wells, people.otieno)
    at.refuses(people.amina, "answer_request", 404, "not_there", learner=people.maria.pk, accept=True)
    at.refuses(people.amina, "answer_request", 409, "moved_on", learner=people.otieno.pk, accept=True)
    at.refuses(people.amina, "agree_to_remove", 404, "not_there", learner=people.maria.pk, agree=True)
    at.does(people.amina, "take_role", role="Storyteller")
    at.refuses(people.amina, "pass_role", 404, "not_there", role="Storyteller", to=people.maria.pk)


# Who may only look


def test_a_masquerade_shows_everything_and_stores_nothing(at, people, wells, monkeypatch):
    monkeypatch.setattr(PlayerUserService, "_django_user", SimpleNamespace(real_user=people.priya), raising=False)
    before = tables()
    state = at.does(people.amina, "poll", version="", writing="why")
    assert state["group"]["name"] == "Wells"
    assert at.does(people.amina, "find_groups")["total"] == 1
    for handler, payload in {
        "leave_group": {}, "save_profile": {"name": "X"}, "write_section": {"section": "why", "text": "X", "base": 0},
        "work_alone": {"alone": True}, "look_up_code": {"code": wells["code"]},
    }.items():  # fmt: skip
        at.refuses(people.amina, handler, 403, "preview_only", **payload)
    assert tables() == before


def test_the_page_says_why_it_is_read_only(at, people, wells, rendered, seen_by, monkeypatch):
    assert arguments(rendered(seen_by(people.amina, at.block)))["state"]["readonly"] == ""
    preview = seen_by(people.priya, at.block, preview=True)
    assert arguments(rendered(preview, "author_view"))["state"]["readonly"] == "preview"
    monkeypatch.setattr(PlayerUserService, "_django_user", SimpleNamespace(real_user=people.priya), raising=False)
    assert arguments(rendered(seen_by(people.amina, at.block)))["state"]["readonly"] == "masquerade"


def test_a_preview_stores_nothing(at, people, seen_by, call, wells):
    preview = seen_by(people.priya, at.block, preview=True)
    before = tables()
    for handler, payload in {"start_group": WELLS, "join_group": {"group": wells["id"]}, "save_profile": {}}.items():
        assert call(preview, handler, payload)[1]["code"] == "preview_only"
    assert call(preview, "poll", {"version": ""})[0] == 200
    assert call(preview, "find_groups", {})[0] == 200
    assert tables() == before


def test_a_visitor_looks_around_and_does_nothing(at, people, wells):
    assert at.does(None, "find_groups")["total"] == 1
    at.refuses(None, "join_group", 403, "preview_only", group=wells["id"])


# What it costs


def test_a_poll_with_nothing_new_costs_two_queries(at, people, wells):
    for user in (people.amina, people.otieno):
        version = at.sees(user)["version"]
        with Queries() as queries:
            assert at.asks(user, "poll", version=version) == (204, None)
        assert len(queries.ours) == 2, queries.ours
