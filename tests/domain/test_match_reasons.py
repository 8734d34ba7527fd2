"""Why these people, for one of them to read."""

import json

import pytest

from grooc_xblocks.domain import match_reasons, match_rules, pool
from grooc_xblocks.domain.match_reasons import Reasons, best_openings, reasons
from grooc_xblocks.domain.matching import Fact
from grooc_xblocks.domain.pool import Looking
from tests.domain.waiting import AT, CAUSES, crowd, group_of, waits

RULES = match_rules.rules({"preset": "balanced"}, (4, 6))


def why(reader: int, people: list[Looking], *others: Looking, chosen: str = "") -> Reasons:
    return reasons(reader, people, rules=RULES, counts=pool.count([*people, *others]), at=AT, chosen=chosen)


def kinds(facts: tuple[Fact, ...]) -> list[str]:
    return [fact.kind for fact in facts]


def said(facts: tuple[Fact, ...]) -> list[str]:
    return [(fact.plural if fact.plural and fact.count != 1 else fact.msgid) % {**fact.params} for fact in facts]


def test_a_match_is_explained_by_topic_hours_language_and_skills() -> None:
    people = [waits(n, skills=("Film",)) for n in (1, 2, 3)] + [waits(4, skills=("Web",))]
    found = why(4, people)
    assert kinds(found.why) == ["topic", "topic_rank", "hours", "languages", "skills"]
    assert said(found.why)[0] == "4 of you share Clean water as first or second wish."
    assert said(found.why)[-1] == "You bring ('Web',), which nobody else here does; the others have ('Film',)."
    assert found.helps == ()


def test_a_skill_that_somebody_else_brings_too_is_not_called_ones_own() -> None:
    people = [waits(1, skills=("Film", "Web")), waits(2, skills=("Film",)), waits(3), waits(4)]
    assert said(why(2, people).why)[-1] == "You bring ('Film',); the others have ('Web',)."


def test_a_second_language_is_told_with_the_name_of_the_one_who_shares_it() -> None:
    people = [waits(1, languages=("en", "fr")), waits(2, languages=("fr", "en")), waits(3), waits(4)]
    assert "You and Person 2 also share fr." in said(why(1, people).why)
    assert "languages_also" not in kinds(why(3, people).why)
    more = [*people, waits(5, languages=("en", "fr", "es"))]
    assert "You and 2 others also share fr." in said(why(1, more).why)


def test_nobody_begins_early_is_said_only_where_it_is_true_and_worth_saying() -> None:
    def told(*zones: str) -> bool:
        people = []
        for number, zone in enumerate(zones):
            ahead = pool.offset_slots(zone, AT) // 2
            people.append(waits(number, zone=zone, hours=tuple(sorted((24 + 14 + ahead + h) % 168 for h in range(4)))))
        assert len(next(fact for fact in why(0, people).why if fact.kind == "hours").params["slots"]) == 8
        return "hours_kind" in kinds(why(0, people).why)

    assert told("Africa/Dakar", "Europe/Oslo", "Asia/Karachi", "America/Lima")
    assert not told("Africa/Dakar", "Europe/Oslo", "Pacific/Honolulu", "America/Lima")
    assert not told("Africa/Dakar", "Africa/Dakar", "Africa/Accra", "Africa/Dakar")


def test_what_would_have_helped_counts_everybody_who_waited() -> None:
    people = [waits(n, topics=("Bees",)) for n in (1, 2, 3)] + [waits(4, topics=("Ants",), hours=(18,))]
    found = why(4, people, *(waits(n, topics=("Ants",)) for n in range(10, 17)))
    assert kinds(found.helps) == ["topic_help", "hours_help"]
    assert found.helps[0].params == {"topic": "Ants", "count": 7}
    assert not any(kind.endswith("_help") for kind in kinds(found.why))


def test_the_cause_of_the_group_that_is_filled_is_its_topic() -> None:
    people = [waits(n, topics=("Bees", "Ants")) for n in (1, 2, 3, 4)]
    assert "Ants is your second wish." in said(why(4, people, chosen="Ants").why)


def test_only_somebody_of_the_group_can_be_told() -> None:
    with pytest.raises(KeyError):
        why(9, [waits(n) for n in (1, 2, 3, 4)])


def test_a_fact_survives_being_stored() -> None:
    for fact in why(1, crowd(5)).why:
        back = match_reasons.told(json.loads(json.dumps(match_reasons.stored(fact))))
        assert (back.kind, back.msgid, back.plural, back.count) == (fact.kind, fact.msgid, fact.plural, fact.count)
        assert json.dumps(dict(back.params)) == json.dumps(dict(fact.params))


def fits(me: Looking, *groups: pool.Opening, most: int = 3) -> list[int]:
    everybody = [me, *(member for group in groups for member in group.members)]
    found = best_openings(me, groups, rules=RULES, counts=pool.count(everybody), at=AT, most=most)
    assert all({"topic", "hours", "languages"} <= set(kinds(fit.why)) for fit in found)
    return [fit.group for fit in found]


def test_a_late_comer_is_shown_the_groups_that_fit_best_first() -> None:
    me = waits(99, topics=("Clean water",))
    bees = group_of(1, waits(1, topics=("Bees",)), waits(2, topics=("Bees",)), waits(3, topics=("Bees", "Clean water")))
    water = group_of(2, *(waits(n) for n in (4, 5, 6, 7)))
    young = group_of(3, waits(8, hours=(18, 19)), waits(9))
    assert fits(me, young, water) == [2, 3]
    assert fits(me, water, young, bees, most=1) == [2]
    assert fits(me) == []


def test_groups_that_cannot_take_the_person_in_are_not_shown() -> None:
    me = waits(99)
    full = group_of(1, *(waits(n) for n in range(1, 7)))
    kept = group_of(2, waits(11), waits(12), room=0)
    strangers = group_of(3, waits(13, languages=("fr",)), waits(14, languages=("fr",)))
    elsewhere = group_of(4, waits(15, hours=(3,)), waits(16, hours=(3,)))
    chosen = group_of(5, waits(17), waits(18), cause=CAUSES[0], room=1)
    assert fits(me, full, kept, strangers, elsewhere, chosen) == [5]
