"""Being matched, as learners meet it over the wire."""

import json

from grooc_xblocks.groups import api
from tests.groups.acting import Clock
from tests.matching import EVENINGS, Matching
from tests.tables import holding, tables
from tests.wire import published


def match(state):
    return state["match"]


# Waiting


def test_who_waits_sees_how_many_do_and_what_they_would_add(at, people, types):
    at.waits(people.amina)
    seen = match(at.sees(people.otieno))
    assert (seen["people"], seen["mine"], seen["proposal"], seen["offers"]) == (1, None, None, [])
    state = at.waits(people.otieno, skills=["Film and photo"], topics=("Mental health", "Clean water"))
    assert types.departures("State", state) == []
    mine = match(state)["mine"]
    assert (match(state)["people"], mine["topics"], mine["rounds"]) == (2, ["Mental health", "Clean water"], 0)
    adds = {line["kind"]: line for line in match(state)["adds"]}
    assert adds["skills"]["params"] == {"skills": ["Film and photo"]}
    assert adds["skills"]["text"] == "You bring %(skills)s, which nobody else here has yet."
    assert [name for name, _ in published("grooc.match.entered")] == ["grooc.match.entered"] * 2


def test_wishes_can_be_told_and_changed(at, people):
    at.waits(people.amina)
    told = {"topics": ["Seeds"], "commitment": 4.5, "experience": 3}
    mine = match(at.does(people.amina, "enter_pool", **told))["mine"]
    assert {name: mine[name] for name in told} == told
    assert match(at.does(people.amina, "enter_pool"))["mine"]["topics"] == ["Clean water"]
    assert len(tables()["Seeker"]) == 1


def test_leaving_ends_the_waiting_and_leaving_twice_is_leaving_once(at, people, trio):
    for _ in range(2):
        assert match(at.does(people.amina, "leave_pool"))["mine"] is None
    assert match(at.sees(people.otieno))["people"] == 2


def test_a_member_does_not_wait(at, people):
    at.waits(people.amina)
    at.starts(people.amina)
    assert tables()["Seeker"] == []
    assert at.sees(people.amina)["match"] is None
    at.refuses(people.amina, "enter_pool", 409, "already_in_group")


def test_a_closed_door_is_closed_and_lets_those_out_who_are_behind_it(at, people, call, block):
    closed = Matching(block({**EVENINGS, "doors": ["join", "start"]}), call)
    closed.refuses(people.amina, "enter_pool", 403, "door_closed")
    assert closed.sees(people.amina)["match"] is None
    at.waits(people.otieno)
    at.block.runtime.shelf.course_of(at.block.scope_ids.usage_id).fields(at.block.scope_ids.usage_id)["doors"] = [
        "join"
    ]
    assert match(at.sees(people.otieno))["mine"]["rounds"] == 0
    at.does(people.otieno, "leave_pool")
    assert at.sees(people.otieno)["match"] is None


def test_a_saved_profile_is_the_one_that_is_matched(at, people):
    at.waits(people.amina)
    at.does(people.amina, "save_profile", name="Amina D.", hours=[7])
    (seeker,) = tables()["Seeker"]
    assert (seeker["card"]["name"], seeker["hours"]) == ("Amina D.", [7])


# A proposal


def test_a_proposal_says_with_whom_why_and_when(at, people, asked, types):
    state = at.sees(people.amina)
    assert [fault for key, value in state.items() for fault in types.departures(f'State["{key}"]', value)] == []
    shown = match(state)["proposal"]
    assert (shown["kind"], shown["topic"], shown["out_of"], shown["needed"], shown["yes"]) == (
        "new", "Clean water", 3, 2, 0,
    )  # fmt: skip
    assert shown["members"][0]["id"] == people.amina.pk
    assert {line["kind"] for line in shown["why"]} >= {"topic", "hours", "languages"}
    assert shown["languages"] == ["en"]
    together = [slot for slot, count in enumerate(shown["free_together"]) if count == 3]
    assert together == shown["common"] == [30, 31, 32, 33, 78, 79, 80, 81, 126, 127, 128, 129]
    for line in shown["why"]:
        assert line["text"] % dict.fromkeys(line["params"], "x"), line


def test_a_group_begins_when_enough_have_said_yes_and_later_ones_join_it(at, people, asked):
    amina, otieno, maria = asked
    assert match(at.says(amina, "yes"))["proposal"]["mine"] == "yes"
    assert match(at.sees(otieno))["proposal"]["yes"] == 1
    begun = at.says(otieno, "yes")
    assert [member["id"] for member in begun["group"]["members"]] == [amina.pk, otieno.pk]
    assert (begun["group"]["cause"], begun["group"]["fills"]) == ("Clean water", True)
    still = at.asked(maria)
    assert (still["group"]["id"], still["yes"], still["needed"]) == (begun["group"]["id"], 2, 0)
    assert [(one["answer"], one["there"]) for one in still["members"]] == [("", False), ("yes", False), ("yes", False)]
    assert len(at.says(maria, "yes")["group"]["members"]) == 3
    assert tables()["Seeker"] == []
    answered = published("grooc.match.answered")
    assert [data["group_id"] for _, data in answered] == [None, begun["group"]["id"], begun["group"]["id"]]


def test_look_again_puts_one_into_the_next_round_and_nobody_is_told_why(at, people, asked):
    amina, otieno, maria = asked
    state = at.says(maria, "again")
    assert match(state)["proposal"] is None
    assert (match(state)["mine"]["rounds"], match(state)["mine"]["unplaced"]) == (1, [])
    others = at.asked(amina)
    assert [member["id"] for member in others["members"]] == [amina.pk, otieno.pk]
    assert "again" not in json.dumps(at.sees(amina))
    at.refuses(maria, "answer_proposal", 409, "round_moved_on", proposal=others["id"], answer="yes")


def test_the_time_is_over_for_whoever_looks_first(at, people, monkeypatch):
    clock = Clock()
    monkeypatch.setattr("django.utils.timezone.now", clock.read)
    three = [people.amina, people.otieno, people.maria]
    for user in three:
        at.waits(user)
    at.announces(people.priya, at.forms(people.priya))
    proposal = at.asked(people.amina)["id"]
    at.says(people.amina, "yes")
    seen = at.sees(people.otieno)["version"]
    clock.forward(hours=73)
    patch = at.does(people.otieno, "poll", version=seen)
    assert match(patch)["proposal"] is None
    assert match(patch)["mine"]["rounds"] == 1
    assert match(at.sees(people.amina))["mine"] is not None
    at.refuses(people.maria, "answer_proposal", 409, "round_moved_on", proposal=proposal, answer="yes")


def test_who_found_no_group_reads_why(at, people, trio):
    at.waits(people.layla, languages=[{"code": "ar", "level": "work"}])
    at.announces(people.priya, at.forms(people.priya))
    mine = match(at.sees(people.layla))["mine"]
    assert mine["rounds"] == 1
    assert mine["unplaced"][0] == {
        "kind": "few_speakers", "text": "Nobody else speaks %(languages)s.", "params": {"languages": ["ar"]},
    }  # fmt: skip


# What a learner may not see


def test_nothing_of_other_people_is_in_a_proposal_but_their_cards_and_their_yes(at, people, trio):
    others = [people.layla, people.thuha]
    for user in others:
        at.waits(user, languages=[{"code": "ar", "level": "work"}], name=f"Stranger {user.username}")
    head = at.announces(people.priya, at.forms(people.priya))
    assert head["groups"] == 2
    at.says(people.otieno, "yes")
    text = json.dumps(at.sees(people.amina))
    assert "Stranger" not in text
    seen = at.sees(people.amina)["match"]
    card = {
        "id", "name", "initials", "place", "zone", "languages", "causes", "skills", "brings", "hopes",
        "answer", "there",
    }  # fmt: skip
    assert [set(member) for member in seen["proposal"]["members"]] == [card] * 3
    ids = {user.pk for user in [people.amina, people.otieno, people.maria]}
    assert {member["id"] for member in seen["proposal"]["members"]} == ids
    assert "worth" not in json.dumps(seen)


def test_a_proposal_of_others_is_not_there(at, people, asked):
    for proposal in (at.asked(people.amina)["id"], 2**53):
        at.refuses(people.layla, "answer_proposal", 404, "not_there", proposal=proposal, answer="yes")


def test_a_preview_is_told_to_nobody(at, people, trio):
    version = at.sees(people.amina)["version"]
    at.forms(people.priya)
    assert match(at.sees(people.amina))["proposal"] is None
    assert at.asks(people.amina, "poll", version=version)[0] == 204


def test_retiring_takes_somebody_out_of_everything(at, people, asked):
    at.does(people.amina, "save_profile", name="Quite Unmistakable")
    at.waits(people.layla, name="Quite Unmistakable")
    for user in (people.amina, people.layla):
        api.retire(learner=user.pk)
    assert holding("Unmistakable") == []
    assert [member["id"] for member in at.asked(people.otieno)["members"]] == [people.otieno.pk, people.maria.pk]
