"""Parts of a plan are agreed on and submitted as versions that stay what they are."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from grooc_xblocks.groups.models import Change, Membership, Snapshot
from tests.action_plans import TYPE, Plans


@pytest.fixture
def at(block, call, people):
    """A plan of Amina, Otieno and Thu Hà, with something in each part."""
    at = Plans(block({"suggested_date": "2020-01-01T00:00:00+00:00"}, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno, people.thuha)
    at.writes(people.amina, "vision.vision", "A day with water")
    at.adds_row(people.amina, "digaaaaa", "action", "work.actions", what="Dig")
    at.adds_row(people.amina, "worksaaa", "indicator", "measuring.indicators", what="Pumps", target="10")
    return at


def away(learner):
    """A member who has done nothing for a month."""
    then = timezone.now() - timedelta(days=30)
    Membership.objects.filter(learner_id=learner.pk).update(joined_at=then)
    Change.objects.filter(actor_id=learner.pk).update(at=then)


def test_more_than_half_of_the_active_members_agree_before_a_part_is_submitted(at, people):
    refusal = at.refuses(people.amina, "submit_part", 422, "not_agreed", part="vision")
    assert refusal["missing"] == 1
    at.does(people.otieno, "agree", part="vision", answer="agree", why="")
    version = at.does(people.amina, "submit_part", part="vision")["versions"][0]
    assert (version["part"], version["number"], version["serial"]) == ("vision", 1, 1)
    assert [(one["id"], one["answer"]) for one in version["signers"]] == [
        (people.amina.pk, "agree"), (people.otieno.pk, "agree"),
    ]  # fmt: skip


@pytest.mark.parametrize(("rule", "enough"), [("any", 1), ("majority", 2), ("all_active", 3)])
def test_how_many_have_to_agree_is_the_authors_rule(block, call, people, rule, enough):
    at = Plans(block({"rule": rule}, block_type=TYPE), call)
    members = [people.amina, people.otieno, people.thuha]
    at.grouped(*members)
    at.writes(people.amina, "vision.vision", "A day")
    for user in members[1:enough]:
        at.refuses(people.amina, "submit_part", 422, "not_agreed", part="vision")
        at.does(user, "agree", part="vision", answer="agree", why="")
    assert at.does(people.amina, "submit_part", part="vision")["versions"]


def test_whoever_vanished_is_named_and_never_waited_for(at, people):
    at.does(people.thuha, "agree", part="vision", answer="object", why="Too early")
    at.does(people.thuha, "agree", part="vision", answer="", why="")
    away(people.thuha)
    away(people.otieno)
    standing = at.state(people.amina)["standings"]["vision"]
    assert ([one["id"] for one in standing["away"]], standing["silent"], standing["needed"]) == (
        [people.otieno.pk, people.thuha.pk], [people.amina.pk], 1,
    )  # fmt: skip
    assert at.does(people.amina, "submit_part", part="vision")["versions"][0]["part"] == "vision"


def test_an_objection_is_kept_with_its_reason_and_stops_nobody(at, people):
    at.does(people.thuha, "agree", part="vision", answer="object", why="Too early")
    version = at.submits(people.otieno, people.amina, part="vision")
    assert [(one["id"], one["why"]) for one in version["signers"] if one["answer"] == "object"] == [
        (people.thuha.pk, "Too early")
    ]


def test_who_agreed_to_an_earlier_text_is_said(at, people):
    at.does(people.otieno, "agree", part="vision", answer="agree", why="")
    text = at.state(people.amina)["sections"]["vision.vision"]
    at.does(people.amina, "write_section", section="vision.vision", text="Another day", base=text["version"])
    version = at.submits(people.amina, part="vision")
    assert {one["id"]: one["earlier"] for one in version["signers"]} == {people.amina.pk: False, people.otieno.pk: True}


def test_the_same_part_is_submitted_once_until_something_of_it_changes(at, people):
    at.submits(people.otieno, people.amina, part="vision")
    refusal = at.refuses(people.otieno, "submit_part", 409, "nothing_new", part="vision")
    assert refusal["state"]["version"]
    at.adds_row(people.amina, "cutaaaaa", "action", "work.actions", what="Cut")
    at.refuses(people.otieno, "submit_part", 409, "nothing_new", part="vision")
    at.writes(people.amina, "vision.together", "The circle")
    again = at.submits(people.otieno, part="vision")
    assert (again["number"], again["serial"]) == (2, 2)
    assert at.state(people.amina)["changed_since"]["vision"] is False


def test_something_has_to_be_written_and_no_check_has_to_be_met(at, people):
    at.refuses(people.amina, "submit_part", 422, "nothing_written", part="final")
    assert any(not check["met"] for check in at.state(people.amina)["checks"]["work"])
    assert at.submits(people.otieno, people.amina, part="work")["number"] == 1
    at.refuses(people.amina, "submit_part", 404, "not_there", part="gone")


def test_late_is_said_and_accepted_by_the_groups_own_date_first(at, people):
    at.does(people.amina, "set_pace", part="vision", date="2020-05-01")
    vision = at.submits(people.otieno, people.amina, part="vision")
    assert (vision["late"], vision["due"]) == (True, "2020-05-01")
    at.does(people.amina, "set_pace", part="work", date="2999-12-31")
    work = at.submits(people.otieno, people.amina, part="work")
    assert (work["late"], work["due"]) == (False, "2999-12-31")
    final = at.submits(people.otieno, people.amina, part="final")
    assert (final["late"], final["due"]) == (True, "2020-01-01")
    at.does(people.amina, "set_pace", part="work", date=None)
    assert at.state(people.amina)["pace"] == {"vision": "2020-05-01"}


def test_a_version_is_the_same_byte_for_byte_after_a_hundred_edits(at, people):
    at.submits(people.otieno, people.amina, part="work")
    copy = Snapshot.objects.get(name="plan", number=1)
    before = json.dumps(copy.value, sort_keys=True).encode()
    read = at.does(people.otieno, "read_version", number=1)
    text, row = at.state(people.amina)["sections"]["vision.vision"], at.state(people.amina)["rows"]["digaaaaa"]
    for number in range(50):
        written = {"section": "vision.vision", "text": f"Day {number}", "base": text["version"]}
        text = at.does(people.amina, "write_section", **written, since="")["sections"]["vision.vision"]
        row = at.edits_row(people.otieno, row, what=f"Dig {number}")
    copy.refresh_from_db()
    assert json.dumps(copy.value, sort_keys=True).encode() == before
    after = at.does(people.otieno, "read_version", number=1)
    assert {**after, "changed": read["changed"]} == read
    assert after["changed"] == {"sections": [], "rows": ["digaaaaa"]}


def test_a_comment_stays_with_the_version_it_was_written_on(at, people):
    at.submits(people.otieno, people.amina, part="vision")
    said = {"id": "commenta", "where": "vision.vision", "quote": "with water", "text": "How much?"}
    patch = at.does(people.henrik, "comment", **said, on_version=1, group=at.wells)
    assert (patch["comments"]["commenta"]["role"], patch["comments"]["commenta"]["name"]) == ("staff", "henrik")
    at.does(people.amina, "write_section", section="vision.vision", text="A day with a lot of water", base=1)
    at.submits(people.amina, part="vision")
    comment = at.state(people.otieno)["comments"]["commenta"]
    assert (comment["quote"], comment["on_version"], comment["changed"]) == ("with water", 1, True)
    replied = at.does(people.otieno, "reply", comment="commenta", id="replyaaa", text="Forty litres")
    assert [one["text"] for one in replied["comments"]["commenta"]["replies"]] == ["Forty litres"]
    assert at.does(people.amina, "settle_comment", id="commenta", settled=True)["comments"]["commenta"]["settled"]
