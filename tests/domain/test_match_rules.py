"""The author's rules of matching."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import match_rules
from grooc_xblocks.domain.matching import Languages, Regions, Rules, Weights

strengths = st.sampled_from(match_rules.STRENGTHS)
rule_sets = st.fixed_dictionaries({
    **dict.fromkeys(match_rules.CRITERIA, strengths),
    "preset": st.sampled_from([*match_rules.PRESETS, match_rules.OWN]),
    "regions": st.sampled_from(match_rules.REGIONS),
    "languages": st.sampled_from(match_rules.LANGUAGES),
})  # fmt: skip


def own(**values: str) -> dict[str, str]:
    return {"preset": "own", **dict.fromkeys(match_rules.CRITERIA, "off"), **values}


def test_balanced_is_the_objective_that_the_engine_was_measured_with() -> None:
    assert match_rules.rules({"preset": "balanced"}, (4, 6)) == Rules()


def test_a_named_preset_speaks_for_itself() -> None:
    whole = match_rules.filled_in({"preset": "hours_first", "causes": "much", "hours": "off"})
    assert (whole["hours"], whole["causes"]) == ("much", "some")
    assert match_rules.filled_in({}) == match_rules.filled_in({"preset": "balanced"})
    assert match_rules.filled_in(own(hours="some"))["hours"] == "some"


def test_presets_can_be_followed_and_differ() -> None:
    found = [match_rules.rules({"preset": name}, (4, 6)).weights for name in match_rules.PRESETS]
    assert all(one != other for one, other in product(found, found) if one is not other)
    assert [match_rules.check({"preset": name}) for name in match_rules.PRESETS] == [{}] * len(found)


def test_much_counts_more_than_some_and_off_does_not_count() -> None:
    for name in match_rules.CRITERIA:
        criterion = "topics" if name == "causes" else name
        off, some, much = (
            getattr(match_rules.rules(own(**{name: strength}), (4, 6)).weights, criterion)
            for strength in match_rules.STRENGTHS
        )
        assert off == 0 < some < much


@pytest.mark.parametrize(
    ("told", "languages", "weighs"),
    [("must", Languages.HARD, False), ("nice", Languages.SOFT, True), ("off", Languages.OFF, False)],
)
def test_languages_are_required_weighed_or_ignored(told: str, languages: Languages, weighs: bool) -> None:
    rules = match_rules.rules(own(hours="much", languages=told, regions="same"), (2, 3))
    assert (rules.languages, rules.weights.languages > 0, rules.regions) == (languages, weighs, Regions.SAME)
    assert (rules.size_min, rules.size_max) == (2, 3)


def test_rules_that_look_at_nothing_are_refused() -> None:
    assert list(match_rules.check(own())) == ["causes"]
    assert match_rules.check(own(languages="nice")) == {}


@pytest.mark.parametrize(
    "values", [{"preset": "best"}, {"hours": "very"}, {"languages": "hard"}, {"regions": ""}, {"skills": ["much"]}]
)
def test_what_is_not_offered_is_refused_by_its_name(values: dict[str, Any]) -> None:
    assert list(match_rules.check(values)) == list(values)


@given(rule_sets)
def test_what_is_not_refused_makes_rules_that_weigh_something(values: dict[str, str]) -> None:
    weights = match_rules.rules(values, (4, 6)).weights
    assert (weights == Weights(**dict.fromkeys(Weights.__slots__, 0.0))) == bool(match_rules.check(values))
    assert match_rules.filled_in(match_rules.filled_in(values)) == match_rules.filled_in(values)
