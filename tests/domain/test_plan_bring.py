import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_bring as rules
from grooc_xblocks.domain import plan_sections
from grooc_xblocks.domain.errors import Refused
from grooc_xblocks.domain.texts import is_blank
from tests.domain.asset_maps import AT, LATER, lines_of_text
from tests.domain.plans import ROW_IDS, action, actions

PLACES = ["work.first", "work.stop", "vision.vision"]
texts = st.dictionaries(st.sampled_from(PLACES), lines_of_text.map("\n".join))


def written(texts, by=1):
    now = {}
    for where, text in texts.items():
        now = plan_sections.write(now, where, text, by=by, at=AT, version=3, base=0, base_text="")
    return now


def problem(text, source="", by=1):
    return plan_sections.write_problem({}, text, source=source, by=by, at=AT, version=3, base=0, base_text=None)


def bring(now, source, *, members=(1, 2), is_problem=False):
    return rules.bring(
        now, source, members=members, names={7: "Hương"}, by=2, at=LATER, version=9, is_problem=is_problem
    )


@given(texts, texts, st.integers(0, 4), st.integers(0, 4))
def test_nothing_is_lost_and_twice_is_once(here, there, rows_here, rows_there):
    now = rules.Content(rows=actions(rows_here), sections=written(here))
    source = rules.Content(rows=actions(rows_there, by=2), sections=written(there, by=2))
    after = bring(now, source)
    assert {**source.rows.rows, **now.rows.rows}.keys() == after.rows.rows.keys()
    for where in PLACES:
        text = after.sections.get(where, {"text": ""})["text"]
        for side in (now, source):
            words = side.sections.get(where, {"text": ""})["text"]
            assert words in text or is_blank(words)
    assert bring(after, source) == after


def test_a_text_fills_what_is_empty_and_stands_below_what_is_there():
    now = rules.Content(sections=written({"work.first": "Cards.", "work.stop": " "}))
    source = rules.Content(sections=written({"work.first": "Pairs.", "work.stop": "Time.", "vision.vision": ""}, by=2))
    after = bring(now, source).sections
    assert {where: (one["text"], one["by"], one["version"]) for where, one in after.items()} == {
        "work.first": ("Cards.\n\nPairs.", [2, 1], 9),
        "work.stop": ("Time.", [2, 1], 9),
    }
    assert after["work.first"]["times"] == 2


def test_rows_stay_whose_they_are_and_bring_the_words_of_their_assets():
    own = action(action(actions(0), ROW_IDS[0], by=7, uses=["asset0001"], who=[7, 2]), ROW_IDS[1], by=2)
    kept = {"asset0001": {"name": "Print room", "kind": "places"}, "asset0002": {"name": "Hall", "kind": "places"}}
    after = bring(rules.Content(), rules.Content(rows=own, carried=kept))
    assert {key: row["by"] for key, row in after.rows.rows.items()} == {ROW_IDS[0]: 7, ROW_IDS[1]: 2}
    assert after.rows.rows[ROW_IDS[0]]["who"] == ["Hương", 2]
    assert after.carried == {"asset0001": kept["asset0001"]}
    here = {"asset0001": {"name": "Copy room", "kind": "places"}}
    assert bring(rules.Content(carried=here), rules.Content(rows=own, carried=kept)).carried == here


def test_the_problem_comes_where_there_is_none():
    source = rules.Content(problem=problem("Five voices."))
    assert bring(rules.Content(), source).problem["text"]["text"] == "Five voices."
    assert bring(rules.Content(), source, is_problem=True).problem == {}
    ours = rules.Content(problem=problem("Ours."))
    assert bring(ours, source, is_problem=True).problem == ours.problem


def test_what_would_be_too_long_stays_where_it_is():
    now = rules.Content(sections=written({"work.first": "x" * 4000}))
    with pytest.raises(Refused):
        bring(now, rules.Content(sections=written({"work.first": "y" * 4000})))
