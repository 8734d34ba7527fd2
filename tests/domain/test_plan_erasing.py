from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_erasing as rules
from grooc_xblocks.domain import plan_rows
from tests.domain.asset_maps import AT, IDS
from tests.domain.plans import ROW_IDS, action, actions

ROSE = "asset0000"
NAME = "Mama Rose"


def kept(now, text="", carried=(ROSE,)):
    return {
        "rows": dict(now.rows), "removed": dict(now.removed), "sections": {"work.first": {"text": text, "by": [1]}},
        "carried": {asset: {"name": NAME if asset == ROSE else "Hall", "kind": "people"} for asset in carried},
    }  # fmt: skip


def test_nobody_finds_the_person_anywhere_any_more():
    now = action(actions(0), ROW_IDS[0], what="Ask mama  rose", uses=[ROSE, IDS[1]], who=[NAME, 2])
    now = plan_rows.remove(action(now, ROW_IDS[1], uses=[ROSE]), ROW_IDS[1], by=1, at=AT)
    before = kept(now, "We ask Mama Rose first; Mama Rosetta later.", [ROSE, IDS[1]])
    after = rules.erased(before, ROSE, rules.names_of(before, ROSE))
    row = after["rows"][ROW_IDS[0]]
    assert (row["what"], row["uses"], row["who"]) == ("Ask …", [IDS[1]], [2])
    assert after["removed"][ROW_IDS[1]]["row"]["uses"] == []
    assert after["sections"]["work.first"]["text"] == "We ask … first; Mama Rosetta later."
    assert set(after["carried"]) == {IDS[1]}
    assert rules.erased(after, ROSE, [NAME]) is after


@given(st.integers(0, 4), st.lists(st.sampled_from(IDS[1:]), max_size=3, unique=True))
def test_where_there_is_nothing_to_take_out_nothing_is_written(count, uses):
    before = kept(actions(count, uses=uses), "Nobody is named.", uses)
    assert rules.names_of(before, ROSE) == frozenset()
    assert rules.erased(before, ROSE, [NAME]) is before


def test_what_a_change_took_away_stays_taken_away():
    delta = {"rows": {ROW_IDS[0]: None}, "carried": {ROSE: None}}
    assert rules.names_of(delta, ROSE) == frozenset()
    assert rules.erased(delta, ROSE, [NAME])["rows"] == {ROW_IDS[0]: None}
