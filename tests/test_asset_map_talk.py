"""What people say about a map: drafts, reflections, comments, hints, a date of their own, and consent."""

import pytest

from tests.asset_maps import TYPE, Maps, id_of
from tests.tables import holding


@pytest.fixture
def at(block, call, people):
    """A map of Amina and Otieno with a pump on it; Maria has a group of her own."""
    at = Maps(block({"gallery": True}, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    at.seeds = at.grouped(people.maria, name="Seeds")
    at.adds(people.amina, "Pump")
    return at


def test_a_draft_is_nobody_elses(at, people):
    answered = at.does(people.amina, "save_draft", answers={"surprised": "So many"})
    assert answered["draft"]["answers"] == {"surprised": "So many"}
    assert at.state(people.amina)["draft"] == answered["draft"]
    assert at.state(people.otieno)["draft"] == {"answers": {}, "saved_at": None}
    assert holding("So many") == []


def test_a_reflection_is_shared_and_taken_back(at, people):
    at.state(people.otieno)
    at.does(people.amina, "share_reflection", answers={"surprised": "So many", "missing": "Landlords"})
    heard = at.does(people.otieno, "poll", version=at.tokens[people.otieno.pk])
    assert heard["reflections"][str(people.amina.pk)]["answers"] == {"surprised": "So many", "missing": "Landlords"}
    assert {need["what"]: need["have"] for need in heard["needs"]}["reflections"] == 1
    at.does(people.amina, "unshare_reflection")
    heard = at.does(people.otieno, "poll", version=at.tokens[people.otieno.pk])
    assert heard["reflections"] == {str(people.amina.pk): None}


def test_a_reflection_answers_the_authors_questions_and_something(at, people):
    at.refuses(people.amina, "share_reflection", 400, "malformed", answers={"money": "None"})
    at.refuses(people.amina, "share_reflection", 422, "invalid", answers={"surprised": " \n"})


def test_members_comment_and_settle(at, people):
    at.does(people.otieno, "comment_asset", id="commenta", asset=id_of("Pump"), text="Ask on Sunday")
    comment = at.state(people.amina)["comments"]["commenta"]
    assert (comment["name"], comment["role"], comment["settled"]) == ("Otieno", "member", False)
    settled = at.does(people.amina, "settle_comment", id="commenta", settled=True)["comments"]["commenta"]
    assert settled["settled"] is True
    at.refuses(people.amina, "comment_asset", 404, "not_there", id="commentb", asset="gonegone", text="Where?")
    at.refuses(people.amina, "settle_comment", 404, "not_there", id="gonegone", settled=True)


def test_a_hint_names_one_gap_and_may_be_waved_away_by_oneself(at, people):
    for name in ("Yard", "Mill", "Circle", "Song", "Market"):
        at.adds(people.otieno, name)
    first = at.state(people.amina)["hint"]
    assert first["text"]
    dismissed = at.does(people.amina, "dismiss_hint", hint=first["id"])
    assert dismissed["hint"] is None or dismissed["hint"]["id"] != first["id"]
    assert at.state(people.amina)["hint"] == dismissed["hint"]
    assert at.state(people.otieno)["hint"]["id"] == first["id"]


def test_a_map_with_one_kind_missing_has_exactly_that_hint(at, people):
    kinds = ["groups", "institutions", "places", "trade"]
    levels = ["self", "team", "organisation", "community"]
    for kind, level in zip(kinds, levels, strict=True):
        told = {"kind": kind, "level": level, "state": "asked", "knows": [people.amina.pk]}
        at.adds(people.amina, kind.title(), **told)
        at.links(people.amina, kind.title(), "supports")
    at.does(people.amina, "remove_asset", id=id_of("Pump"))
    at.adds(people.amina, "Rose", state="asked", knows=[people.amina.pk])
    hint = at.state(people.amina)["hint"]
    assert (hint["kind"], hint["add"]) == ("kind_empty", {"kind": "culture", "level": None})
    assert at.does(people.amina, "dismiss_hint", hint=hint["id"])["hint"] is None


def test_a_group_may_have_a_date_of_its_own(at, people):
    assert at.does(people.amina, "set_pace", date="2026-12-01")["pace"] == "2026-12-01"
    assert at.state(people.otieno)["pace"] == "2026-12-01"
    assert at.does(people.otieno, "set_pace", date=None)["pace"] is None
    for day in ("soon", "2026-13-01", "2026-12-01T25:00"):
        at.refuses(people.amina, "set_pace", 400, "malformed", date=day)


# The gallery


def titles(at, user, **payload):
    return [row["title"] for row in at.does(user, "gallery_page", **payload)["rows"]]


def test_a_map_is_private_until_a_member_agrees_and_as_soon_as_one_does_not(at, people):
    assert titles(at, people.maria) == []
    at.refuses(people.maria, "gallery_map", 404, "not_there", id=at.wells)
    consent = at.does(people.amina, "consent", answer="yes")["consent"]
    assert consent == {"mine": "yes", "yes": 1, "no": 0, "public": True}
    assert titles(at, people.maria) == ["Wells"]
    assert at.does(people.otieno, "consent", answer="no")["consent"]["public"] is False
    assert titles(at, people.maria) == []
    at.refuses(people.maria, "gallery_map", 404, "not_there", id=at.wells)
    at.does(people.otieno, "consent", answer="")
    assert titles(at, people.maria) == ["Wells"]
    at.does(people.amina, "consent", answer="")
    assert titles(at, people.maria) == []


def test_whoever_has_left_agrees_to_nothing_any_more(at, people):
    at.does(people.amina, "consent", answer="yes")
    at.leaves(people.amina, at.wells)
    assert titles(at, people.maria) == []


def test_the_gallery_names_those_who_agreed_and_shows_people_without_a_name(at, people):
    at.adds(people.otieno, "Mama Rose", person=True, offers="Rose keeps the key", knows=[people.otieno.pk])
    at.does(people.amina, "consent", answer="yes")
    row = at.does(people.maria, "gallery_page")["rows"][0]
    assert (row["members"], row["counts"], row["mine"]) == (["Amina"], {"people": 2}, False)
    shown = at.does(people.maria, "gallery_map", id=at.wells)
    assert "Rose" not in str(shown)
    assert "Otieno" not in str(shown)
    assert {one["name"] for one in shown["items"].values()} == {"Pump", ""}
    assert at.does(people.otieno, "gallery_page")["rows"][0]["mine"] is True


def test_the_gallery_is_searched_by_name_and_problem(at, people):
    at.does(people.amina, "write_problem", text="Pumps break.", base=0)
    at.does(people.amina, "consent", answer="yes")
    assert titles(at, people.maria, text="wéll") == titles(at, people.maria, text="BREAK") == ["Wells"]
    assert titles(at, people.maria, text="seeds") == []
    far = at.does(people.maria, "gallery_page", page=9)
    assert (far["page"], far["pages"], far["total"]) == (1, 1, 1)


def test_where_the_author_has_no_gallery_there_is_none(block, call, people):
    at = Maps(block(None, block_type=TYPE), call)
    at.grouped(people.amina)
    at.does(people.amina, "consent", answer="yes")
    assert at.state(people.amina)["consent"]["public"] is False
    at.refuses(people.amina, "gallery_page", 403, "no_gallery")
    at.refuses(people.amina, "gallery_map", 403, "no_gallery", id=1)


def test_a_map_of_ones_own_is_shown_when_one_agrees(block, call, people):
    at = Maps(block({"gallery": True, "work": "alone"}, block_type=TYPE), call)
    at.adds(people.amina, "Pump")
    assert titles(at, people.maria) == []
    at.does(people.amina, "consent", answer="yes")
    row = at.does(people.maria, "gallery_page")["rows"][0]
    assert (row["title"], row["id"] < 0) == ("amina", True)
    assert len(at.does(people.maria, "gallery_map", id=row["id"])["items"]) == 1
    assert at.does(people.amina, "gallery_page")["rows"][0]["mine"] is True
