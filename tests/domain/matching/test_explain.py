"""What a learner is told about the match."""

import re

from grooc_xblocks.domain.matching import Fact, Languages, Rules, Weights, explain, form_groups
from tests.domain.matching.crowd import crowd, evening, person


def said(facts: tuple[Fact, ...]) -> list[str]:
    """The facts as English sentences."""
    texts = []
    for fact in facts:
        text = fact.plural if fact.plural and fact.count != 1 else fact.msgid
        texts.append(text % {**fact.params})
    return texts


def kinds(facts: tuple[Fact, ...]) -> list[str]:
    return [fact.kind for fact in facts]


def test_a_good_match_is_explained_by_topic_hours_language_and_skills() -> None:
    people = [person(i, skills={"design": 4}) for i in range(4)]
    people.append(person(4, topics=("seeds", "wells"), skills={"money": 5}))
    facts = explain(form_groups(people, Rules(slot_minutes=30), 1, 0.1), 4)
    assert said(facts)[0] == "5 of you share wells as first or second wish."
    assert said(facts)[1] == "wells is your second wish."
    hours = next(fact for fact in facts if fact.kind == "hours")
    assert (hours.params["hours"], hours.params["slot"], hours.count) == (4.0, 38, 4)
    assert next(fact for fact in facts if fact.kind == "languages").params == {"languages": ("en",)}
    assert next(fact for fact in facts if fact.kind == "skills").params == {"skills": ("money",), "others": ("design",)}


def test_a_poor_match_says_what_would_have_helped() -> None:
    people = [person(i, hours=evening(38, 86), topics=("wells",)) for i in range(4)]
    people.append(person(4, hours=evening(38, length=1) | evening(200), topics=("heat", "bikes")))
    facts = explain(form_groups(people, Rules(), 1, 0.1), 4)
    assert {"topic_rank", "topic_help", "hours", "hours_help"} <= set(kinds(facts))
    help_hours = next(fact for fact in facts if fact.kind == "hours_help")
    assert help_hours.params["hours"] == 3.5
    assert "wells is not among your wishes." in said(facts)


def test_without_a_common_hour_the_best_hour_is_named() -> None:
    people = [person(i, hours=evening(38)) for i in range(4)] + [person(4, hours=evening(100))]
    facts = explain(form_groups(people, Rules(), 1, 0.1), 0)
    best = next(fact for fact in facts if fact.kind == "no_hours")
    assert best.params == {"slot": 38, "count": 4}
    nobody = form_groups([person(i, hours=0) for i in range(4)], Rules(), 1, 0.1)
    assert "no_hours" in kinds(explain(nobody, 0))


def test_who_has_no_group_learns_why_and_which_language_would_open_some() -> None:
    people = [person(i) for i in range(5)] + [person(9, languages=frozenset({"sw"}))]
    facts = explain(form_groups(people, Rules(), 1, 0.1), 9)
    assert kinds(facts) == ["few_speakers", "language_help"]
    assert facts[1].params == {"language": "en", "count": 1}


def test_other_criteria_are_told_when_they_count() -> None:
    rules = Rules(weights=Weights(experience=0.3, commitment=0.3, region=0.3), languages=Languages.OFF)
    people = [
        person(i, experience=i, commitment=2.0 + i, region=f"r{i}", languages=frozenset({f"l{i}"})) for i in range(5)
    ]
    facts = explain(form_groups(people, rules, 1, 0.1), 0)
    assert {"regions", "commitment", "experience", "no_language"} <= set(kinds(facts))


def test_every_sentence_can_be_filled_in() -> None:
    rules = Rules(weights=Weights(experience=0.1, commitment=0.1, region=0.1), slot_minutes=30)
    grouping = form_groups(crowd(60), rules, 1, 0.2)
    for seeker in grouping.seekers:
        for text in said(explain(grouping, seeker)):
            assert not re.search(r"%\(|None", text)
