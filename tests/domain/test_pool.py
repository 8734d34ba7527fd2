"""Who waits, as the engine sees them, and what they bring to the others."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import pool
from grooc_xblocks.domain.hours import slot_list
from grooc_xblocks.domain.matching import Fact
from grooc_xblocks.domain.pool import Counts, Looking
from tests.domain.waiting import AT, crowd, some_waiting, waits


def said(facts: tuple[Fact, ...]) -> list[str]:
    return [(fact.plural if fact.plural and fact.count != 1 else fact.msgid) % {**fact.params} for fact in facts]


def test_hours_become_half_hours_of_the_utc_week_with_the_offset_of_the_moment() -> None:
    summer = datetime(2026, 7, 1, tzinfo=UTC)
    oslo = waits(1, zone="Europe/Oslo", hours=(20,))
    assert slot_list(pool.seeker_of(oslo, AT).hours) == [38, 39]
    assert slot_list(pool.seeker_of(oslo, summer).hours) == [36, 37]


@pytest.mark.parametrize("zone", ["", "Nowhere/City", "../etc"])
def test_hours_without_a_known_zone_do_not_count(zone: str) -> None:
    seeker = pool.seeker_of(waits(1, zone=zone), AT)
    assert (seeker.hours, seeker.region) == (0, "")


def test_only_languages_one_can_work_in_count_and_a_skill_is_had_or_not() -> None:
    card = {"languages": [{"code": "fr", "level": "work"}, {"code": "pt", "level": "basic"}], "skills": ["Film", "Web"]}
    seeker = pool.seeker_of(Looking(1, card), AT, ["Film", "Numbers"])
    assert seeker.languages == {"fr"}
    assert seeker.skills == {"Film": 5}
    assert set(pool.seeker_of(Looking(1, card), AT).skills) == {"Film", "Web"}


def test_ranked_wishes_come_before_the_causes_of_the_profile() -> None:
    assert pool.topics(waits(1, topics=("b", "a", "b"), causes=("c",))) == ("b", "a")
    assert pool.topics(waits(1, topics=(), causes=("c", "d"))) == ("c", "d")
    assert pool.topics(waits(1, topics="abcdefg")) == tuple("abcde")
    assert pool.topics(Looking(1, {})) == ()


def test_commitment_and_experience_are_taken_as_wished() -> None:
    seeker = pool.seeker_of(waits(1, commitment=3, experience=0), AT)
    assert (seeker.commitment, seeker.experience) == (3, 0)


@pytest.mark.parametrize(
    ("zone", "region"),
    [
        ("America/Lima", "americas"),
        ("Pacific/Honolulu", "east_asia_pacific"),
        ("Africa/Nairobi", "europe_africa"),
        ("Europe/Samara", "europe_africa"),
        ("Atlantic/Azores", "europe_africa"),
        ("Atlantic/Stanley", "americas"),
        ("Asia/Jerusalem", "middle_east_south_asia"),
        ("Asia/Kathmandu", "middle_east_south_asia"),
        ("Asia/Yangon", "east_asia_pacific"),
        ("Asia/Ho_Chi_Minh", "east_asia_pacific"),
        ("Indian/Mauritius", "middle_east_south_asia"),
        ("Indian/Christmas", "east_asia_pacific"),
        ("Australia/Perth", "east_asia_pacific"),
        ("Etc/GMT+5", "americas"),
        ("UTC", "europe_africa"),
    ],
)
def test_every_zone_lies_in_one_of_four_regions(zone: str, region: str) -> None:
    assert pool.region_of(zone, AT) == region
    assert region in pool.REGIONS


def test_what_people_name_is_counted_once_a_person() -> None:
    people = [waits(1, skills=("Film", "Film")), waits(2, zone="", languages=("fr", "en")), waits(3, topics=())]
    counts = pool.count(people)
    assert (counts.people, counts.zones) == (3, 1)
    assert counts.languages == {"en": 3, "fr": 1}
    assert counts.topics == {"Clean water": 2, "Mental health": 2}
    assert counts.skills == {"Film": 3}
    assert Counts(**json.loads(json.dumps(counts.as_json()))) == counts


def test_the_skills_that_count_are_those_that_most_people_have() -> None:
    often = [waits(number, skills=[f"s{kind:02}" for kind in range(20)]) for number in range(2)]
    counts = pool.count([*often, waits(9, skills=["rare", "s19"])])
    assert counts.known_skills == (*(f"s{kind:02}" for kind in range(15)), "s19")


@given(some_waiting)
def test_everybody_is_described_without_a_slot_outside_the_week(people: list[Looking]) -> None:
    for person in people:
        seeker = pool.seeker_of(person, AT)
        assert seeker.hours.bit_length() <= 336
        assert seeker.hours.bit_count() == 2 * len(person.hours)
        assert seeker.region in pool.REGIONS


def test_an_open_group_keeps_its_cause_and_its_room() -> None:
    group = pool.open_group(pool.Opening(7, (waits(1), waits(2)), "Clean water", 1), AT, ["Film"])
    assert (group.id, group.topic, group.room, len(group.members)) == (7, "Clean water", 1, 2)
    assert pool.open_group(pool.Opening(7, (), ""), AT).topic is None


def add(mine: Looking, *others: Looking) -> list[str]:
    return said(pool.what_you_add(pool.count(others), pool.seeker_of(mine, AT)))


def test_what_nobody_else_has_is_what_one_adds() -> None:
    assert add(waits(1, skills=("Web", "Film")), waits(2), waits(3))[0] == (
        "You bring ('Web',), which nobody else here has yet."
    )


def test_what_few_others_have_is_told_with_their_number() -> None:
    others = [waits(2, skills=("Film",)), waits(3, skills=()), waits(4, skills=("Web", "Film")), waits(5, skills=())]
    assert add(waits(1, skills=("Web", "Film")), *others)[0] == "You bring ('Web',); 1 other person here does."
    assert add(waits(1, skills=("Film",)), *others)[0] == "You bring ('Film',); 2 other people here do."
    assert not any("bring" in text for text in add(waits(1), *(waits(n) for n in range(2, 6))))


def test_the_rarest_language_that_is_shared_and_the_dearest_wish_are_told() -> None:
    others = [waits(2, languages=("en", "fr")), waits(3), waits(4, topics=("Mental health",))]
    facts = add(waits(1, languages=("fr", "en", "sw"), skills=()), *others)
    assert facts == ["You can work in fr with one of them.", "2 of them wish Clean water too."]
    assert add(waits(1, languages=("sw",), skills=(), topics=("Bees",)), *others) == []


def test_nothing_is_said_of_others_where_nobody_else_waits() -> None:
    assert add(waits(1)) == []


@given(some_waiting, st.integers(0, 99))
def test_what_one_adds_is_true(people: list[Looking], seed: int) -> None:
    mine = crowd(1, seed + 1000, first=500)[0]
    for fact in pool.what_you_add(pool.count(people), pool.seeker_of(mine, AT)):
        params: dict[str, Any] = dict(fact.params)
        if fact.kind == "languages":
            assert params["count"] == sum(params["language"] in pool.languages(one) for one in people) > 0
        if fact.kind == "topic":
            assert params["count"] == sum(params["topic"] in pool.topics(one) for one in people) > 0
        if fact.kind == "skills" and "count" not in params:
            assert not any(set(params["skills"]) & set(one.card["skills"]) for one in people)
