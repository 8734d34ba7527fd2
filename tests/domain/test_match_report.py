"""The figures of a preview."""

import json
from itertools import pairwise
from statistics import mean, median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import match_report, match_rules, pool
from grooc_xblocks.domain.match_report import Line, figures
from grooc_xblocks.domain.matching import Certificate, Fact, fairness, form_groups, make_group
from tests.domain.waiting import AT, crowd, waits

worths = st.floats(0, 1).map(lambda worth: round(worth, 3))
lines = st.lists(
    st.builds(
        Line,
        people=st.integers(1, 6),
        worth=worths,
        hours=st.sampled_from([0.0, 0.5, 2.0, 5.0]),
        topic=st.sampled_from(["", *"abcdefghijkl"]),
        first=st.just(1),
        second=st.just(0),
        regions=st.dictionaries(st.sampled_from(pool.REGIONS), st.integers(1, 3), max_size=2),
    ),
    max_size=30,
)


def line(people: int, worth: float, **told: object) -> Line:
    return Line(**{"hours": 3.0, "topic": "Bees", "first": people, "second": 0, **told}, people=people, worth=worth)


def test_a_line_says_what_the_figures_need_of_a_group() -> None:
    people = [
        waits(1, topics=("a",), zone="Europe/Oslo", hours=(19, 20)),
        waits(2, topics=("b", "a"), languages=("en", "fr")),
        waits(3, topics=("a",)),
    ]
    members = [pool.seeker_of(one, AT) for one in people]
    group = make_group(1, members, match_rules.rules({}, (2, 4)), ("Film",))
    found = match_report.line(group, members)
    assert (found.people, found.topic, found.first, found.second, found.hours) == (3, "a", 2, 1, 2.0)
    assert found.languages == {"en": 3, "fr": 1}
    assert found.regions == {"europe_africa": 3}
    assert Line(**json.loads(json.dumps(found.as_json()))) == found


def test_figures_agree_with_the_engine() -> None:
    people = crowd(60, 3)
    counts = pool.count(people)
    seekers = {one.id: pool.seeker_of(one, AT, counts.known_skills) for one in people}
    grouping = form_groups(list(seekers.values()), match_rules.rules({}, (4, 6)), 1, 0.2)
    found = figures(
        [match_report.line(group, [seekers[i] for i in group.members]) for group in grouping.groups],
        counts,
        len(grouping.unplaced),
    )
    even = fairness(grouping)
    assert found["worth"] == pytest.approx(grouping.worth)
    assert found["worst_tenth"] == pytest.approx(even.everyone.worst_tenth)
    low = min(even.by_language, key=lambda code: even.by_language[code].mean)
    assert found["lowest_language"] == {"code": low, "mean": pytest.approx(even.by_language[low].mean)}
    assert (found["people"], found["groups"]) == (60, len(grouping.groups))
    assert (found["zones"], found["languages"]) == (4, 3)
    assert sum(size * groups for size, groups in found["sizes"]) == 60 - found["unplaced"]


def test_wishes_and_hours_are_shares_of_people_and_of_groups() -> None:
    found = figures([line(4, 0.8, first=2, second=1, hours=1.5), line(4, 0.6, hours=2.0)], pool.Counts(10), 2)
    assert (found["first"], found["first_or_second"]) == (0.6, 0.7)
    assert (found["two_hours"], found["median_hours"]) == (0.5, 1.75)
    assert found["sizes"] == [[4, 2]]
    assert (found["people"], found["unplaced"]) == (10, 2)
    assert found["low"] == pytest.approx(2 / 3 * 0.56, abs=1e-3)


def test_the_worst_tenth_are_people_and_those_without_a_group_come_first() -> None:
    groups = [line(5, 0.9), line(5, 0.4), line(5, 0.5), line(5, 0.6)]
    assert figures(groups, pool.Counts(20), 0)["worst_tenth"] == pytest.approx(0.4)
    assert figures(groups, pool.Counts(21), 1)["worst_tenth"] == pytest.approx(0.2)
    assert figures([line(3, 0.7)], pool.Counts(3), 0)["worst_tenth"] == pytest.approx(0.7)


def test_figures_of_nothing_are_nothing() -> None:
    found = figures([], pool.Counts(), 0)
    assert (found["worth"], found["worst_tenth"], found["histogram"], found["certificate"]) == (0, 0, [], None)
    assert found["by_cause"]["causes"] == []
    assert figures([], pool.Counts(3), 3)["people"] == 3


def test_a_language_of_few_is_not_compared() -> None:
    counts = pool.Counts(10, languages={"en": 10, "fr": 5, "sw": 4})
    groups = [line(5, 0.8, languages={"en": 5}), line(5, 0.4, languages={"en": 5, "fr": 5, "sw": 4})]
    assert figures(groups, counts, 0)["lowest_language"] == {"code": "fr", "mean": pytest.approx(0.4)}
    assert figures(groups, pool.Counts(10, languages={"en": 10}), 0)["lowest_language"] is None


def test_the_certificate_follows_the_groups() -> None:
    proof = Certificate(0.8, 0.7, 0.125, True, Fact("proven", ""))
    told = figures([line(4, 0.6)], pool.Counts(4), 0, proof)
    assert told["certificate"] == {"bound": 0.8, "reached": 0.6, "gap": pytest.approx(0.25), "proven": True}
    moved = figures([line(4, 0.5)], pool.Counts(4), 0, told["certificate"])
    assert moved["certificate"]["gap"] == pytest.approx(0.375)
    assert match_report.with_proof(figures([line(4, 0.6)], pool.Counts(4), 0), proof) == told
    assert figures([line(4, 0.9)], pool.Counts(4), 0, proof)["certificate"]["gap"] == 0


def test_causes_stand_by_how_many_want_them_and_the_rest_shares_a_row() -> None:
    topics = "abcdefghij"
    groups = [line(4, 0.5, topic=topic, regions={"americas": 1, "europe_africa": 3}) for topic in topics]
    table = figures(groups, pool.Counts(40, topics={topic: 10 - at for at, topic in enumerate(topics)}), 0)["by_cause"]
    assert table["causes"] == [*"abcdefgh", ""]
    assert table["groups"][0] == [0, 1, 0, 0]
    assert table["groups"][-1] == [0, 2, 0, 0]


@given(lines, st.integers(0, 5))
def test_every_group_stands_in_the_histogram_once(groups: list[Line], unplaced: int) -> None:
    found = figures(groups, pool.Counts(), unplaced)
    columns = found["histogram"]
    assert sum(column["groups"] for column in columns) == len(groups)
    for column, following in pairwise(columns):
        assert column["to"] == following["from"]
    for at, column in enumerate(columns):
        inside = [
            one
            for one in groups
            if column["from"] <= round(one.worth, 9) and (one.worth < column["to"] or at == len(columns) - 1)
        ]
        assert column["groups"] == len(inside)
    assert len(columns) in (0, match_report.BINS)
    assert all(0 <= column["from"] < column["to"] <= 1.0 for column in columns)


@given(lines, st.integers(0, 5))
def test_figures_are_means_over_people(groups: list[Line], unplaced: int) -> None:
    found = figures(groups, pool.Counts(), unplaced)
    each = [one.worth for one in groups for _ in range(one.people)] + [0.0] * unplaced
    assert found["worth"] == pytest.approx(mean(each) if each else 0)
    tenth = sorted(each)[: max(1, len(each) // 10)]
    assert found["worst_tenth"] == pytest.approx(mean(tenth) if tenth else 0)
    assert found["median_hours"] == (median(one.hours for one in groups) if groups else 0)
    assert found["worst_tenth"] <= found["worth"] + 1e-9
    placed = sum(sum(row) for row in found["by_cause"]["groups"])
    assert placed == sum(bool(one.regions) for one in groups)
    assert json.loads(json.dumps(found)) == found
