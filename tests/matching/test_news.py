"""Being matched as time goes by: late comers, half groups, rounds by date and number, who may only look, news."""

from types import SimpleNamespace

import pytest
from grooc_workbench.services import PlayerUserService

from grooc_xblocks.groups import listing
from tests.groups.acting import Clock
from tests.matching import EVENINGS, Matching
from tests.tables import Queries, tables
from tests.wire import arguments, published


def match(state):
    return state["match"]


# Coming late, and half groups


def test_a_late_comer_is_shown_groups_that_fit_and_takes_a_place_at_once(at, people, asked, types):
    for user in asked:
        at.says(user, "yes") if at.asked(user) else None
    group = at.sees(people.amina)["group"]
    state = at.waits(people.layla)
    (offer,) = match(state)["offers"]
    assert offer["group"]["id"] == group["id"]
    assert types.departures("State", state) == []
    assert {line["kind"] for line in offer["why"]} >= {"topic", "hours"}
    joined = at.does(people.layla, "take_offer", group=group["id"])
    assert [member["id"] for member in joined["group"]["members"]][-1] == people.layla.pk
    assert published("grooc.group.joined")[-1][1]["group_id"] == group["id"]
    at.refuses(people.thuha, "take_offer", 409, "group_full", group=group["id"])


def test_an_author_may_leave_late_comers_to_the_next_round(block, call, people, rounds_at_once):
    at = Matching(block({**EVENINGS, "match_rolling": False}), call)
    group = at.starts(people.amina, cause="Clean water")
    at.does(people.amina, "let_fill", fills=True)
    assert match(at.waits(people.otieno))["offers"] == []
    assert match(at.sees(people.otieno))["plan"]["rolling"] is False
    assert group["fills"] is False


def test_members_let_the_matching_fill_their_free_places(at, people):
    wells = at.joined(at.starts(people.amina, size_max=4), people.otieno)
    at.does(people.maria, "save_profile", hours=[])
    at.refuses(people.maria, "let_fill", 403, "no_group", fills=True)
    assert at.does(people.amina, "let_fill", fills=True)["group"]["fills"] is True
    at.waits(people.maria)
    at.announces(people.priya, at.forms(people.priya, languages="off"))
    asked = at.asked(people.maria)
    assert (asked["kind"], asked["group"]["id"], asked["needed"]) == ("fill", wells["id"], 0)
    assert [(one["id"], one["there"]) for one in asked["members"]] == [
        (people.maria.pk, False), (people.amina.pk, True), (people.otieno.pk, True),
    ]  # fmt: skip
    assert len(at.says(people.maria, "yes")["group"]["members"]) == 3
    assert at.does(people.maria, "let_fill", fills=False)["group"]["fills"] is False


def test_a_group_that_shrank_is_asked_to_move_to_another(at, people, types):
    small = at.starts(people.amina, size_max=4)
    home = at.joined(at.starts(people.otieno, name="Home", size_max=4), people.maria)
    for user in (people.amina, people.otieno):
        at.does(user, "save_profile", languages=[{"code": "en", "level": "work"}])
        at.does(user, "let_fill", fills=True)
    version = at.sees(people.amina)["version"]
    at.announces(people.priya, at.forms(people.priya, kind="repair", languages="off"))
    patch = at.does(people.amina, "poll", version=version)
    proposal = match(patch)["proposal"]
    assert types.departures("Match", match(patch)) == []
    assert (proposal["kind"], proposal["group"]["id"]) == ("merge", home["id"])
    assert at.sees(people.otieno)["match"] is None
    moved = at.says(people.amina, "yes")
    assert moved["group"]["id"] == home["id"]
    assert moved["match"] is None
    assert [row["state"] for row in tables()["Group"] if row["id"] == small["id"]] == ["closed"]


# When groups are formed


def test_a_round_begins_on_its_date_once_for_whoever_looks_first(block, call, people, monkeypatch, rounds_at_once):
    clock = Clock()
    monkeypatch.setattr("django.utils.timezone.now", clock.read)
    at = Matching(block({**EVENINGS, "match_when": "date", "match_date": "2026-03-05T18:00:00Z"}), call)
    for user in (people.amina, people.otieno):
        at.waits(user)
    plan = match(at.sees(people.amina))["plan"]
    assert (plan["when"], plan["date"], plan["count"]) == ("date", "2026-03-05T18:00:00+00:00", None)
    assert tables()["MatchRound"] == []
    clock.forward(days=4)
    for _ in range(3):
        at.sees(people.amina)
    (row,) = tables()["MatchRound"]
    assert (row["trigger"], row["state"], row["by_id"]) == ("date", "preview", None)
    assert match(at.sees(people.amina))["proposal"] is None


def test_a_round_begins_when_enough_wait_and_tells_at_once_where_the_author_wants_that(
    block, call, people, rounds_at_once
):
    settings = {"match_when": "count", "match_count": 3, "match_announce": "at_once"}
    at = Matching(block({**EVENINGS, **settings}), call)
    at.waits(people.amina)
    assert match(at.waits(people.otieno))["plan"]["count"] == 3
    assert tables()["MatchRound"] == []
    assert match(at.waits(people.maria))["proposal"]["out_of"] == 3
    at.sees(people.amina)
    assert [row["trigger"] for row in tables()["MatchRound"]] == ["count"]


def test_a_preview_that_waits_for_its_facilitator_keeps_further_rounds_from_beginning(
    block, call, people, rounds_at_once
):
    at = Matching(block({**EVENINGS, "match_when": "count", "match_count": 2}), call)
    for user in (people.amina, people.otieno, people.maria):
        at.waits(user)
    assert_quiet(at, people)


def test_people_who_are_asked_do_not_count_as_waiting_for_the_next_round(block, call, people, rounds_at_once):
    settings = {"match_when": "count", "match_count": 2, "match_announce": "at_once"}
    at = Matching(block({**EVENINGS, **settings}), call)
    for user in (people.amina, people.otieno, people.maria):
        at.waits(user)
    assert at.asked(people.maria) is None
    assert_quiet(at, people)


def assert_quiet(at, people):
    version = at.sees(people.amina)["version"]
    with Queries() as queries:
        assert at.asks(people.amina, "poll", version=version) == (204, None)
    assert len(queries.ours) == 2, queries.ours
    assert len(tables()["MatchRound"]) == 1


# Who may only look


def test_a_masquerade_shows_the_proposal_and_answers_nothing(at, people, asked, monkeypatch):
    monkeypatch.setattr(PlayerUserService, "_django_user", SimpleNamespace(real_user=people.priya), raising=False)
    before = tables()
    proposal = at.asked(people.amina)
    answer = {"proposal": proposal["id"], "answer": "yes"}
    for handler, payload in {"enter_pool": {}, "leave_pool": {}, "answer_proposal": answer}.items():
        at.refuses(people.amina, handler, 403, "preview_only", **payload)
    assert tables() == before


def test_a_masquerade_begins_no_round(block, call, people, rounds_at_once, monkeypatch):
    at = Matching(block({**EVENINGS, "match_when": "date", "match_date": "2020-01-01T00:00:00Z"}), call)
    monkeypatch.setattr(PlayerUserService, "_django_user", SimpleNamespace(real_user=None), raising=False)
    at.does(people.amina, "save_profile", name="Amina")
    monkeypatch.setattr(PlayerUserService, "_django_user", SimpleNamespace(real_user=people.priya), raising=False)
    at.sees(people.amina)
    assert tables()["MatchRound"] == []


def test_a_preview_shows_the_door_and_stores_nothing(at, people, trio, seen_by, call, rendered, types):
    preview = seen_by(people.priya, at.block, preview=True)
    before = tables()
    shown = arguments(rendered(preview, "author_view"))["state"]
    assert types.departures("Match", shown["match"]) == []
    assert (shown["match"]["people"], shown["match"]["mine"]) == (0, None)
    assert call(preview, "enter_pool", {})[1]["code"] == "preview_only"
    assert tables() == before


# News, and what they cost


def test_a_poll_hears_of_whoever_comes_and_goes_and_of_every_yes(at, people, trio):
    version = at.sees(people.amina)["version"]
    at.waits(people.layla)
    patch = at.does(people.amina, "poll", version=version)
    assert match(patch)["people"] == 4
    at.does(people.layla, "leave_pool")
    patch = at.does(people.amina, "poll", version=patch["version"])
    assert match(patch)["people"] == 3
    at.announces(people.priya, at.forms(people.priya))
    patch = at.does(people.amina, "poll", version=patch["version"])
    assert match(patch)["proposal"]["yes"] == 0
    at.says(people.otieno, "yes")
    patch = at.does(people.amina, "poll", version=patch["version"])
    assert match(patch)["proposal"]["yes"] == 1
    assert at.asks(people.amina, "poll", version=patch["version"]) == (204, None)


def test_a_poll_with_nothing_new_costs_two_queries_wherever_one_stands(at, people, asked):
    at.says(people.otieno, "yes")
    at.starts(people.thuha)
    for user in (people.amina, people.otieno, people.thuha, people.layla):
        version = at.sees(user)["version"]
        with Queries() as queries:
            assert at.asks(user, "poll", version=version) == (204, None)
        assert len(queries.ours) == 2, (user, queries.ours)


@pytest.mark.parametrize(
    ("who", "handler", "payload", "cost"),
    [
        ("layla", "poll", {"version": ""}, 5),
        ("maria", "poll", {"version": ""}, 8),
        ("layla", "enter_pool", {}, 15),
        ("maria", "leave_pool", {}, 15),
        ("maria", "answer_proposal", {"answer": "yes"}, 15),
        ("maria", "answer_proposal", {"answer": "again"}, 16),
    ],
)
def test_what_a_request_costs(at, people, asked, monkeypatch, who, handler, payload, cost):
    monkeypatch.setattr(listing, "CHECK_S", 600.0)  # what the list of groups reads now and then is not at issue
    user = getattr(people, who)
    if handler == "answer_proposal":
        payload = {**payload, "proposal": at.asked(user)["id"]}
    at.sees(user)
    with Queries() as queries:
        at.does(user, handler, **payload)
    assert len(queries.ours) == cost, "\n".join(queries.ours)
