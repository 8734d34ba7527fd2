"""Profiles and the list: what a learner tells, what others see of it, and how groups are found."""

import json
import re

import pytest

from grooc_xblocks.domain.listing import PAGE_SIZE
from grooc_xblocks.groups import api, listing
from tests.groups.acting import person
from tests.tables import Queries
from tests.wire import SMALL, WELLS, Wire

SECRETS = {"name": "Zanele Quixote", "place": "Zomba", "brings": "Zither lessons", "hopes": "Zebra crossings"}
TOLD = {
    **SECRETS, "zone": "Africa/Blantyre", "hours": [161, 162, 163], "causes": ["Zoology"], "skills": ["Zen"],
    "languages": [{"code": "ny", "level": "work"}],
}  # fmt: skip


@pytest.fixture
def at(block, call):
    listing.forget()
    return Wire(block(SMALL), call)


def names_in(answer):
    text = json.dumps(answer, ensure_ascii=False)
    words = [word for word in (*SECRETS.values(), "Zoology", "Zen", "Blantyre") if word in text]
    hours = re.findall(r"(?<!\d)161(?!\d)", text)  # one of hers; moments have such digits within longer numbers
    return words + hours


# The profile


def test_a_profile_is_kept_as_it_was_told(at, people):
    profile = at.does(people.amina, "save_profile", **TOLD)["profile"]
    assert {key: profile[key] for key in TOLD} == TOLD
    assert profile["saved_at"]


def test_partial_saves_are_merged(at, people):
    at.does(people.amina, "save_profile", name="Amina", hours=[3, 1])
    profile = at.does(people.amina, "save_profile", place="Dakar")["profile"]
    assert (profile["name"], profile["place"], profile["hours"]) == ("Amina", "Dakar", [1, 3])
    assert at.does(people.amina, "save_profile", name="")["profile"]["name"] == ""


def test_a_profile_serves_in_every_course(at, block, call, people):
    at.does(people.amina, "save_profile", **TOLD)
    elsewhere = Wire(block(SMALL), call)
    assert elsewhere.starts(people.amina)["members"][0]["name"] == "Zanele Quixote"


def test_a_time_zone_that_was_never_told_is_the_accounts(at, people):
    assert at.does(people.amina, "save_profile", name="A")["profile"]["zone"] == "Africa/Dakar"


def test_a_faulty_profile_changes_nothing_and_names_the_field(at, people):
    at.does(people.amina, "save_profile", name="Amina")
    refusal = at.refuses(people.amina, "save_profile", 400, "malformed", name="Mina", zone="Middle/Earth", hours=[168])
    assert set(refusal["fields"]) == {"zone", "hours"}


def test_nothing_of_a_profile_is_shared_before_joining_or_asking(at, people):
    at.does(people.amina, "save_profile", **TOLD)
    wells = at.starts(people.otieno, openness="request")
    strangers = [at.does(people.otieno, "find_groups"), at.sees(people.otieno), at.sees(people.maria)]
    strangers.append(at.does(people.priya, "view_group", group=wells["id"]))
    assert names_in(strangers) == []


def test_a_stranger_sees_initials_of_members_and_nothing_else(at, people):
    at.does(people.amina, "save_profile", **TOLD)
    wells = at.starts(people.amina)
    seen = [
        at.does(people.maria, "find_groups"), at.sees(people.maria),
        at.does(people.maria, "look_up_code", code=wells["code"]),
        at.does(people.maria, "ask_to_join", group=wells["id"], note=""),
        at.asks(people.maria, "join_group", group=2**53)[1],
        at.does(people.maria, "withdraw", group=wells["id"]),
    ]  # fmt: skip
    assert names_in(seen) == []
    assert seen[0]["rows"][0]["faces"] == ["ZQ"]
    assert wells["code"] not in json.dumps(seen)
    assert wells["code"].replace("-", "") not in json.dumps(seen)


def test_who_asks_shows_a_card_and_never_the_hours(at, people):
    at.does(people.amina, "save_profile", **TOLD)
    wells = at.starts(people.otieno, openness="request", meets=[161], meets_zone="Africa/Blantyre")
    at.does(people.amina, "ask_to_join", group=wells["id"], note="Hello")
    (asking,) = at.sees(people.otieno)["group"]["asking"]
    assert asking["learner"]["brings"] == "Zither lessons"
    assert "hours" not in asking["learner"]
    # Sunday 17 to 18 in Blantyre is 15 to 16 UTC.
    assert asking["common"] == [318, 319]


def test_members_see_cards_and_counts_of_hours(at, people):
    at.does(people.amina, "save_profile", **TOLD)
    wells = at.starts(people.amina)
    group = at.joined(wells, people.otieno)
    assert [set(member) & {"hours"} for member in group["members"]] == [set(), set()]
    assert (group["with_hours"], sum(group["free_together"])) == (1, 6)


def test_a_changed_profile_reaches_the_group(at, people):
    wells = at.starts(people.amina)
    at.joined(wells, people.otieno)
    seen = at.sees(people.otieno)["version"]
    at.does(people.amina, "save_profile", name="Amina D.")
    assert at.does(people.otieno, "poll", version=seen)["group"]["members"][0]["name"] == "Amina D."


# The list


@pytest.fixture
def many(at, people):
    """Twenty-four groups: every third about food, every fourth in French, with more and more places taken."""
    for number, user in enumerate(people.more(24)):
        facts = {
            "name": f"Group {number}", "cause": "Food and farming" if number % 3 == 0 else "Clean water",
            "languages": ["fr"] if number % 4 == 0 else ["en"], "size_max": 2 + number % 3,
            "place": "Köln" if number == 7 else "",
        }  # fmt: skip
        where = {"usage_key": at.block.scope_ids.usage_id, "group_set": "main"}
        api.start_group(**where, person=person(user), facts={**WELLS, **facts}, limits=(2, 6))
    return at


def found(at, user, **search):
    return at.does(user, "find_groups", **search)


def test_the_list_is_paged_newest_first_where_nothing_else_counts(many, people):
    first, second = found(many, people.amina, sort="new"), found(many, people.amina, sort="new", page=2)
    assert (first["total"], first["page"], second["page"]) == (24, 1, 2)
    assert first["pages"] == -(-24 // PAGE_SIZE)
    names = [row["name"] for row in first["rows"] + second["rows"]]
    assert names == [f"Group {number}" for number in reversed(range(24))][: 2 * PAGE_SIZE]
    assert found(many, people.amina, page=99)["page"] == first["pages"]


@pytest.mark.parametrize(
    ("search", "total"),
    [
        ({"causes": ["Food and farming"]}, 8),
        ({"causes": ["Food and farming", "Clean water"]}, 24),
        ({"languages": ["fr"]}, 6),
        ({"causes": ["Food and farming"], "languages": ["fr"]}, 2),
        ({"free": 2}, 16),
        ({"free": 1}, 24),
        ({"text": "koln"}, 1),
        ({"text": "nothing like it"}, 0),
        ({"causes": ["Nobody's"]}, 0),
    ],
)
def test_filters_narrow_the_list(many, people, search, total):
    assert found(many, people.amina, **search)["total"] == total


def test_facets_count_what_each_choice_would_show(many, people):
    facets = found(many, people.amina, languages=["fr"])["facets"]
    assert facets["causes"] == [["Clean water", 4], ["Food and farming", 2]]
    assert facets["languages"] == [["en", 18], ["fr", 6]]
    assert found(many, people.amina)["facets"]["free"] == {"1": 24, "2": 16}


def test_the_list_can_be_sorted_by_free_places(many, people):
    rows = found(many, people.amina, sort="free")["rows"]
    assert [row["free"] for row in rows] == sorted((row["free"] for row in rows), reverse=True)


def test_what_suits_my_hours_and_languages_comes_first(many, people):
    many.starts(people.otieno, name="At night", meets=[2], languages=["sw"])
    many.starts(people.maria, name="Later", meets=[30])
    many.does(
        people.amina, "save_profile", zone="Africa/Nairobi", hours=[2, 3], languages=[{"code": "sw", "level": "work"}]
    )
    first = found(many, people.amina)["rows"][0]
    assert (first["name"], first["common"]) == ("At night", [334, 335])
    assert found(many, people.amina, hours=1)["total"] == 1
    assert many.sees(people.amina)["doors"]["fitting"] == 1


def test_the_list_knows_how_i_stand_to_its_groups(at, people):
    wells = at.starts(people.otieno)
    at.does(people.amina, "ask_to_join", group=wells["id"], note="")
    (row,) = found(at, people.amina)["rows"]
    assert (row["standing"], row["standing_at"] is None) == ("asked", False)
    assert found(at, people.maria)["rows"][0]["standing"] is None


def test_the_list_costs_at_most_six_queries(many, people):
    for wanted in ({}, {"text": "group", "causes": ["Clean water"], "sort": "free"}):
        with Queries() as queries:
            found(many, people.amina, **wanted)
        assert len(queries.ours) <= 6, queries.ours
