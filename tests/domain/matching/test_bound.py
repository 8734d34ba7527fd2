"""The certificate is never below what can be reached."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grooc_xblocks.domain.matching import Languages, Regions, Rules, Weights, certificate, form_groups
from grooc_xblocks.domain.matching.data import Seeker
from grooc_xblocks.domain.matching.lp import prices
from grooc_xblocks.domain.matching.plain import judge
from tests.domain.matching.crowd import crowd, person


def brute_force(people: list[Seeker], rules: Rules) -> dict[int, float]:
    """The best mean worth of all groupings that leave so many people over, by trying every one."""
    skills = sorted({name for one in people for name in one.skills})
    worth: dict[frozenset[int], float] = {}
    for size in range(rules.size_min, rules.size_max + 1):
        for chosen in itertools.combinations(range(len(people)), size):
            value = judge([people[i] for i in chosen], rules, skills).worth * size
            if value > 0:
                worth[frozenset(chosen)] = value
    best: dict[frozenset[int], dict[int, float]] = {frozenset(): {0: 0.0}}

    def most(left: frozenset[int]) -> dict[int, float]:
        if left not in best:
            first = min(left)
            found = {over + 1: value for over, value in most(left - {first}).items()}
            for group in worth:
                if first in group and group <= left:
                    for over, value in most(left - group).items():
                        found[over] = max(found.get(over, 0.0), value + worth[group])
            best[left] = found
        return best[left]

    return {over: value / max(1, len(people)) for over, value in most(frozenset(range(len(people)))).items()}


rulebooks = st.builds(
    lambda least, more, language, regions, weights: Rules(
        size_min=least,
        size_max=least + more,
        languages=language,
        regions=regions,
        weights=Weights(*weights),
        not_alone=(("gender", "woman"),),
        apart=((0, 1),),
    ),
    st.integers(2, 3),
    st.integers(0, 1),
    st.sampled_from(list(Languages)),
    st.sampled_from(list(Regions)),
    st.tuples(*[st.sampled_from([0.0, 0.2, 0.5])] * 8),
)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 8), st.integers(1, 1000), rulebooks)
def test_the_bound_is_never_below_the_best_grouping(size: int, seed: int, rules: Rules) -> None:
    people = crowd(size, seed)
    proof = certificate(form_groups(people, rules, 1, 0.01), budget_s=2.0)
    assert proof.proven
    assert proof.bound >= max(brute_force(people, rules).values()) - 1e-6


# The best of all groupings may leave out somebody who fits nobody well; a place for everybody comes first here.
@settings(max_examples=10, deadline=None)
@given(st.integers(6, 9), st.integers(1, 1000))
def test_a_small_cohort_gets_nearly_the_best_grouping_there_is(size: int, seed: int) -> None:
    people, rules = crowd(size, seed, ["en", "fr"]), Rules(size_min=2, size_max=3)
    found, best = form_groups(people, rules, 1, 0.6), brute_force(people, rules)
    assert len(found.unplaced) <= min(best) + 1
    assert found.worth == pytest.approx(best[len(found.unplaced)], rel=0.05)


def test_the_bound_of_a_class_is_close_and_says_so() -> None:
    grouping = form_groups(crowd(40), Rules(), 1, 1.0)
    proof = certificate(grouping)
    assert proof.reached == grouping.worth <= proof.bound
    assert proof.gap == pytest.approx(1 - proof.reached / proof.bound)
    assert proof.gap < 0.03
    assert proof.statement.kind == "proven"
    assert 100 - 100 * proof.gap - 0.1 <= proof.statement.params["percent"] <= 100 - 100 * proof.gap


def test_above_the_proven_size_it_is_called_an_estimate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("grooc_xblocks.domain.matching.bound.PROVEN_UP_TO", 50)
    monkeypatch.setattr("grooc_xblocks.domain.matching.bound.SAMPLE", 40)
    grouping = form_groups(crowd(80), Rules(), 1, 0.2)
    estimate = certificate(grouping, budget_s=2.0)
    assert not estimate.proven
    assert estimate.statement.kind == "estimate"
    assert grouping.worth <= estimate.bound <= 1


def test_a_search_that_grows_too_large_still_gives_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("grooc_xblocks.domain.matching.relaxation.EXTENSIONS", 10)
    people, rules = [person(i) for i in range(9)], Rules(size_min=2, size_max=3)
    assert certificate(form_groups(people, rules, 1, 0.1), budget_s=0.5).bound >= max(
        brute_force(people, rules).values()
    )


def test_nobody_at_all_needs_no_bound() -> None:
    proof = certificate(form_groups([], Rules(), 1, 0.1))
    assert (proof.bound, proof.gap, proof.proven) == (0, 0, True)


def test_prices_are_those_of_the_relaxation() -> None:
    # Three pairs of three people: half of each is best, and everybody is worth half of a pair.
    columns = np.array([[0, 1], [0, 2], [1, 2]], np.int32)
    assert prices(columns, np.ones(3), 3, 1e-8) == pytest.approx([0.5, 0.5, 0.5], abs=1e-4)
    assert math.isclose(prices(columns[:1], np.ones(1), 3, 1e-8).sum(), 1.0, abs_tol=1e-4)
