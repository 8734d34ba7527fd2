"""The arrays of the search value groups exactly as the plain formula does."""

import random
from dataclasses import replace

import numpy as np
import pytest

from grooc_xblocks.domain.matching import Languages, Regions, Rules, Weights
from grooc_xblocks.domain.matching.cohort import make_cohort
from grooc_xblocks.domain.matching.objective import PLACED, Objective
from grooc_xblocks.domain.matching.plain import judge
from tests.domain.matching.crowd import crowd, person

EVERYTHING = Rules(
    weights=Weights(0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05),
    languages=Languages.SOFT,
    not_alone=(("gender", "woman"), ("gender", "man")),
    apart=((0, 1), (2, 30), (5, 6)),
)
RULES = [
    Rules(),
    EVERYTHING,
    replace(EVERYTHING, regions=Regions.SAME, languages=Languages.HARD, size_min=3, size_max=5),
    Rules(languages=Languages.OFF, weights=Weights(0, 0, 1), size_min=2, size_max=3),
    Rules(weights=Weights(1, 0, 0), rank_values=(1.0, 0.5)),
]


def random_sets(units: range, nobody: int, seats: int, seed: int) -> np.ndarray:
    """All units on rows of different lengths."""
    chance = random.Random(seed)
    left, rows = chance.sample(units, len(units)), []
    while left:
        count = chance.randint(1, seats)
        rows.append(left[:count])
        left = left[count:]
    return np.array([row + [nobody] * (seats - len(row)) for row in rows], np.int32)


@pytest.mark.parametrize("rules", RULES)
def test_a_group_is_worth_what_the_plain_formula_says(rules: Rules) -> None:
    people = crowd(200)
    cohort, _ = make_cohort(people, rules)
    objective = Objective(cohort)
    sets = random_sets(range(cohort.nobody), cohort.nobody, rules.size_max, seed=3)
    terms = objective.each_term(sets)
    for row, worth in enumerate(objective.worths(sets)):
        members = [people[unit] for unit in sets[row] if unit != cohort.nobody]
        judged = judge(members, rules, cohort.skill_names)
        assert worth / len(members) == pytest.approx(judged.worth)
        assert {name: float(values[row]) for name, values in terms.items()} == pytest.approx(dict(judged.terms))


@pytest.mark.parametrize("rules", RULES)
def test_a_candidate_in_a_hole_is_worth_the_group_that_comes_of_it(rules: Rules) -> None:
    cohort, _ = make_cohort(crowd(120), rules)
    objective = Objective(cohort)
    nobody = cohort.nobody
    holes = random_sets(range(nobody // 2), nobody, rules.size_max - 1, seed=4)
    candidates = np.array([*range(nobody // 2, nobody), nobody], np.int32)[:, None]
    matrix = objective.worth_of_joins(candidates, holes)
    for row, candidate in enumerate(candidates[:, 0]):
        joined = np.column_stack([holes, np.full(len(holes), candidate, np.int32)])
        assert matrix[row] == pytest.approx(objective.values(joined), abs=1e-5)


def test_the_search_sees_some_worth_in_every_valid_group_and_none_in_others() -> None:
    rules = Rules(weights=Weights(0, 1, 0), apart=((0, 1),))
    cohort, _ = make_cohort([person(i, hours=0) for i in range(10)], rules)
    valid, too_small, clash = np.array([[2, 3, 4, 5, 10, 10], [2, 3, 4, 10, 10, 10], [0, 1, 4, 5, 10, 10]], np.int32)
    values = Objective(cohort).values(np.stack([valid, too_small, clash]))
    assert values[0] == pytest.approx(4 * rules.thin * PLACED)
    assert (values[1], values[2]) == (0, 0)


def test_people_who_come_together_count_as_one_candidate() -> None:
    people = crowd(12)
    rules = Rules(together=((3, 4, 5),), care=0)
    cohort, refused = make_cohort(people, rules)
    assert refused == []
    unit = next(at for at, unit in enumerate(cohort.units) if len(unit) == 3)
    hole = np.array([[0, 1, cohort.nobody, cohort.nobody]], np.int32)
    worth = Objective(cohort).worth_of_joins(np.array([[unit]], np.int32), hole)[0, 0]
    members = [people[i] for i in (0, 1, 3, 4, 5)]
    judged = judge(members, rules, cohort.skill_names)
    assert worth == pytest.approx(5 * (judged.worth + PLACED * judged.valid), abs=1e-5)


def test_half_hours_and_hours_give_the_same_answer() -> None:
    halves = [person(i, hours=0b1111 << 2 * i) for i in range(4)]
    wholes = [person(i, hours=0b11 << i) for i in range(4)]
    assert judge(halves[:2], Rules(slot_minutes=30), ()).terms == judge(wholes[:2], Rules(slot_minutes=60), ()).terms


def test_care_lifts_the_poor_matches_more_than_the_good_ones() -> None:
    people = [person(i, topics=("wells",) if i < 4 else ()) for i in range(8)]
    sets = np.array([[0, 1, 2, 3], [4, 5, 6, 7]], np.int32)
    plain, careful = (Objective(make_cohort(people, Rules(care=care))[0]).values(sets) for care in (0, 0.5))
    good, poor = careful - plain
    assert good > 0
    assert poor > 0
    assert poor / plain[1] > good / plain[0]
