"""The facilitator's matching desk, over the wire."""

import pytest

from grooc_xblocks.groups import jobs
from tests.matching import EVENINGS, RULES, Matching
from tests.tables import Queries, tables

READING = ["match_desk", "round_progress", "round_page", "preview_move"]
WRITING = [
    "start_round", "cancel_round", "discard_round", "move_person", "lock_proposal", "undo_move", "announce_round",
]  # fmt: skip


@pytest.fixture
def crowd(at, people):
    """Six who wait: three want water, three want gardens, all at the same hours."""
    six = [people.amina, people.otieno, people.maria, people.thuha, *people.more(2)]
    for number, user in enumerate(six):
        at.waits(user, topics=("Clean water",) if number < 3 else ("Food and farming", "Clean water"))
    return six


@pytest.fixture
def preview(at, people, crowd):
    return at.forms(people.priya)


def of(page, topic):
    """The group of a cause."""
    return next(group for group in page["groups"] if group["topic"] == topic)


def ids(group):
    return {person["id"] for person in group["people"]}


def changed(at, people, page, handler, **payload):
    """Send a change of a preview with the version a page has; give the new page."""
    round_ = page["round"]
    return at.does(people.priya, handler, round=round_["id"], version=round_["version"], **payload)


# Who may


def test_the_desk_is_course_staffs(at, people, preview):
    for handler in READING + WRITING:
        payload = {
            "match_desk": {}, "start_round": {"kind": "wave", "rules": RULES},
            "round_page": {"round": 1}, "round_progress": {"round": 1}, "cancel_round": {"round": 1},
            "preview_move": {"round": 1, "learner": 1, "to": 0},
            "move_person": {"round": 1, "version": 1, "learner": 1, "to": 0},
            "lock_proposal": {"round": 1, "version": 1, "number": 1, "locked": True},
        }.get(handler, {"round": 1, "version": 1})  # fmt: skip
        for nobody_here in (people.amina, None):
            code = "not_yours" if nobody_here or handler in READING else "preview_only"
            at.refuses(nobody_here, handler, 403, code, **payload)
    assert at.does(people.henrik, "match_desk")["waiting"] == 6


def test_a_round_of_another_set_or_course_is_not_there(at, block, call, people, preview):
    elsewhere = Matching(block(EVENINGS), call)
    elsewhere.waits(people.layla)
    named = {"round": preview["id"]}
    one = {**named, "version": preview["version"]}
    for handler, payload in {
        "round_progress": named, "round_page": named, "cancel_round": named, "discard_round": one, "undo_move": one,
        "announce_round": one, "lock_proposal": {**one, "number": 1, "locked": True},
        "preview_move": {**named, "learner": people.amina.pk, "to": 1},
        "move_person": {**one, "learner": people.amina.pk, "to": 1},
    }.items():  # fmt: skip
        elsewhere.refuses(people.priya, handler, 404, "not_there", **payload)


def test_staff_who_look_as_a_learner_change_nothing(at, people, preview, seen_by, call):
    studio = seen_by(people.priya, at.block, preview=True)
    before = tables()
    for handler in ("start_round", "announce_round", "match_desk"):
        assert call(studio, handler, {"kind": "wave", "rules": RULES})[0] == 403
    assert tables() == before


# A round


def test_the_desk_shows_who_waits_what_is_settled_and_what_was_done(at, people, crowd, types):
    desk = at.does(people.priya, "match_desk")
    assert types.departures("Desk", desk) == []
    assert (desk["waiting"], desk["rounds"], desk["rules"], desk["sizes"]) == (6, [], RULES, {"min": 2, "max": 4})
    assert desk["plan"] == {"when": "hand", "date": None, "count": None, "announce": "check"}
    at.forms(people.priya)
    desk = at.does(people.henrik, "match_desk")
    assert types.departures("Desk", desk) == []
    (head,) = desk["rounds"]
    assert (head["number"], head["state"], head["trigger"], head["by"]) == (1, "preview", "hand", "priya")
    assert (head["people"], head["groups"], head["figures"]["unplaced"]) == (6, 2, 0)


def test_a_named_rule_set_is_taken_with_its_own_strengths(at, people, crowd):
    rules = {**RULES, "preset": "hours_first"}
    head = at.does(people.priya, "start_round", kind="wave", rules=rules)["rounds"][0]
    assert (head["rules"]["causes"], head["rules"]["commitment"], head["seed"]) == ("some", "some", 1)


def test_rules_that_look_at_nothing_are_refused(at, people, crowd):
    nothing = dict.fromkeys(RULES, "off") | {"preset": "own", "regions": "mix"}
    refusal = at.refuses(people.priya, "start_round", 422, "invalid", kind="wave", rules=nothing)
    assert refusal["fields"]["rules"] == refusal["message"]


def test_one_round_at_a_time_and_it_can_be_stopped(at, people, crowd, monkeypatch, types):
    monkeypatch.setattr(jobs, "start", lambda round_id: None)
    head = at.forms(people.priya)
    assert (head["state"], head["progress"], head["phase"], head["figures"]) == ("queued", 0, "", None)
    at.refuses(people.henrik, "start_round", 409, "round_running", kind="wave", rules=RULES)
    assert types.departures("RoundHead", at.does(people.priya, "round_progress", round=head["id"])) == []
    assert at.sees(people.amina)["match"]["forming"] is True
    desk = at.does(people.henrik, "cancel_round", round=head["id"])
    assert desk["rounds"][0]["state"] == "cancelled"
    at.refuses(people.henrik, "cancel_round", 409, "round_moved_on", round=head["id"])
    assert at.sees(people.amina)["match"]["forming"] is False


def test_a_round_that_failed_says_so_in_words(at, people, crowd, monkeypatch):
    from grooc_xblocks.domain import match_run

    monkeypatch.setattr(match_run, "form_groups", lambda *given, **more: 1 / 0)
    head = at.forms(people.priya)
    assert (head["state"], head["groups"]) == ("failed", 0)
    assert head["fault"].startswith("Something went wrong")
    assert at.does(people.priya, "match_desk")["waiting"] == 6


# Looking at a preview


def test_a_page_shows_the_groups_and_where_somebody_could_go(at, people, preview, types):
    page = at.page(people.priya, preview)
    assert types.departures("RoundPage", page) == []
    assert page["counts"] == {"all": 2, "few_hours": 0, "low": 0, "unplaced": 0}
    water = of(page, "Clean water")
    assert (len(water["people"]), water["first_wish_of"], water["hours"], water["group"]) == (3, 3, 6.0, None)
    assert [(target["people"], target["free"]) for target in page["targets"]] == [(3, 1), (3, 1)]
    assert "hours" not in page["groups"][0]["people"][0]


def test_somebody_is_found_by_name_and_those_without_a_group_with_the_reason(at, people, crowd, types):
    at.waits(people.layla, languages=[{"code": "ar", "level": "work"}])
    preview = at.forms(people.priya)
    found = at.page(people.priya, preview, text="TIEN")
    assert [people.otieno.pk in ids(group) for group in found["groups"]] == [True]
    alone = at.page(people.priya, preview, filter="unplaced")
    assert types.departures("RoundPage", alone) == []
    (one,) = alone["unplaced"]
    assert (one["person"]["name"], one["why"][0]["kind"], alone["groups"]) == ("layla", "few_speakers", [])
    assert at.page(people.priya, preview, page=100_000)["page"] == 1


def test_two_previews_stand_side_by_side_and_one_is_announced(at, people, preview):
    other = at.forms(people.henrik, causes="off")
    heads = at.does(people.priya, "match_desk")["rounds"]
    assert [head["state"] for head in heads] == ["preview", "preview"]
    at.announces(people.priya, other)
    heads = at.does(people.priya, "match_desk")["rounds"]
    assert [head["state"] for head in heads] == ["announced", "discarded"]
    one = {"round": preview["id"], "version": preview["version"]}
    at.refuses(people.henrik, "announce_round", 409, "round_moved_on", **one)


# Changing a preview


def test_moving_a_person_shows_its_effects_first_then_does_it_and_can_be_undone(at, people, preview, types):
    page = at.page(people.priya, preview)
    water, farms = of(page, "Clean water"), of(page, "Food and farming")
    person = farms["people"][0]["id"]
    move = {"learner": person, "to": water["number"]}
    effects = at.does(people.priya, "preview_move", round=preview["id"], **move)
    assert types.departures("Effects", effects) == []
    assert (effects["allowed"], effects["why_not"], effects["learner"]) == (True, "", person)
    assert [(one["number"], one["people"]) for one in effects["groups"]] == [
        (farms["number"], [3, 2]), (water["number"], [3, 4]),
    ]  # fmt: skip
    assert at.page(people.priya, preview) == page
    moved = changed(at, people, page, "move_person", **move)
    assert types.departures("RoundPage", moved) == []
    assert (person in ids(of(moved, "Clean water")), moved["changes"]) == (True, 1)
    assert moved["round"]["figures"]["worth"] == pytest.approx(effects["all"]["worth"][1])
    back = changed(at, people, moved, "undo_move")
    assert (person in ids(of(back, "Food and farming")), back["changes"]) == (True, 0)
    at.refuses(people.priya, "undo_move", 409, "round_moved_on", round=preview["id"], version=back["round"]["version"])


def test_somebody_can_be_put_back_to_those_who_wait(at, people, preview):
    page = at.page(people.priya, preview)
    person = page["groups"][0]["people"][0]["id"]
    moved = changed(at, people, page, "move_person", learner=person, to=0)
    assert moved["counts"]["unplaced"] == 1
    at.announces(people.priya, moved["round"])
    assert at.does(people.priya, "match_desk")["waiting"] == 6


def test_a_locked_group_stays_as_it_is(at, people, preview):
    page = at.page(people.priya, preview)
    first, second = page["groups"]
    page = changed(at, people, page, "lock_proposal", number=first["number"], locked=True)
    assert [group["locked"] for group in page["groups"]] == [True, False]
    assert [target["number"] for target in page["targets"]] == [second["number"]]
    move = {"learner": second["people"][0]["id"], "to": first["number"]}
    effects = at.does(people.priya, "preview_move", round=preview["id"], **move)
    assert (effects["allowed"], effects["why_not"]) == (False, "One of the two groups is locked.")
    one = {"round": preview["id"], "version": page["round"]["version"]}
    at.refuses(people.priya, "move_person", 422, "invalid", **one, **move)


@pytest.mark.parametrize("handler", ["move_person", "lock_proposal", "undo_move", "announce_round", "discard_round"])
def test_a_change_of_what_somebody_else_has_changed_is_refused(at, people, preview, handler):
    page = at.page(people.priya, preview)
    changed(at, people, page, "lock_proposal", number=1, locked=True)
    more = {
        "move_person": {"learner": page["groups"][1]["people"][0]["id"], "to": 0},
        "lock_proposal": {"number": 1, "locked": False},
    }.get(handler, {})
    one = {"round": preview["id"], "version": page["round"]["version"]}
    at.refuses(people.henrik, handler, 409, "round_moved_on", **one, **more)


def test_a_preview_can_be_thrown_away_and_nobody_notices(at, people, preview):
    desk = at.does(people.priya, "discard_round", round=preview["id"], version=preview["version"])
    assert desk["rounds"][0]["state"] == "discarded"
    assert at.sees(people.amina)["match"]["mine"]["rounds"] == 0
    assert tables()["ProposalSeat"] == []


# Announcing


def test_announcing_tells_everybody_and_the_desk_counts_their_answers(at, people, crowd, preview, types):
    head = at.announces(people.priya, preview)
    assert types.departures("RoundHead", head) == []
    assert (head["state"], head["answers"]) == ("announced", {"yes": 0, "again": 0, "silent": 6})
    at.says(people.amina, "yes")
    at.says(people.otieno, "again")
    desk = at.does(people.priya, "match_desk")
    assert desk["rounds"][0]["answers"] == {"yes": 1, "again": 1, "silent": 4}
    answers = {one["name"]: one["answer"] for group in at.page(people.priya, head)["groups"] for one in group["people"]}
    assert (answers["amina"], answers["otieno"], answers["maria"]) == ("yes", "again", "")


def test_groups_that_have_shrunk_are_counted_and_can_be_merged(block, call, people, rounds_at_once, types):
    at = Matching(block({"size_min": 2, "size_max": 4}), call)
    home = at.joined(at.starts(people.amina, size_max=4), people.otieno)
    at.joined(at.starts(people.maria, name="Lonely", size_max=4), people.thuha)
    for user in (people.amina, people.maria):
        at.does(user, "let_fill", fills=True)
    at.does(people.thuha, "leave_group")
    desk = at.does(people.priya, "match_desk")
    assert (desk["small"], desk["filling"]) == ({"groups": 1, "people": 1, "size_min": 2}, 5)
    head = at.forms(people.priya, kind="repair", languages="off")
    page = at.page(people.priya, head)
    assert types.departures("RoundPage", page) == []
    (group,) = page["groups"]
    assert (group["kind"], group["group"]["id"]) == ("merge", home["id"])
    assert [(one["id"], one["there"]) for one in group["people"]] == [
        (people.amina.pk, True), (people.otieno.pk, True), (people.maria.pk, False),
    ]  # fmt: skip
    at.announces(people.priya, head)
    assert at.says(people.maria, "yes")["group"]["id"] == home["id"]


# What it costs


@pytest.mark.parametrize(
    ("handler", "cost"),
    [("match_desk", 6), ("round_progress", 3), ("round_page", 9), ("preview_move", 7)],
)
def test_what_reading_costs(at, people, preview, handler, cost):
    person = at.page(people.priya, preview)["groups"][0]["people"][0]["id"]
    payload = {
        "match_desk": {},
        "preview_move": {"round": preview["id"], "learner": person, "to": 2},
    }.get(handler, {"round": preview["id"]})
    with Queries() as queries:
        at.does(people.priya, handler, **payload)
    assert len(queries.ours) == cost, "\n".join(queries.ours)
