from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import assets, plan_carried, plan_rows
from grooc_xblocks.domain.plan_carried import Chip, Problem
from tests.domain.asset_maps import AT, IDS, made, maps
from tests.domain.plans import ROW_IDS, action

ids = st.sets(st.sampled_from(IDS[:6]))


@given(maps(most=5), maps(most=5), ids, ids)
def test_what_is_used_is_kept_whatever_becomes_of_the_map(now, later, first, more):
    before = plan_carried.kept({}, first, now.assets, version=1)
    assert set(before) == first & set(now.assets)
    after = plan_carried.kept(before, first | more, later.assets, version=2)
    assert set(after) == set(before) | ((first | more) & set(later.assets))
    assert plan_carried.kept(after, first | more, later.assets, version=3) is after
    for asset, chip in plan_carried.chips(after, later.assets).items():
        assert chip.is_gone == (asset not in later.assets)
        assert chip.name == later.assets.get(asset, before.get(asset))["name"]
        assert chip.was == ""


def test_an_asset_that_was_renamed_shows_its_new_name_and_the_one_it_had():
    now = made("Ms Lindqvist", "Print room")
    before = plan_carried.kept({}, IDS[:2], now.assets, version=1)
    renamed = {**now.assets, IDS[0]: {**now.assets[IDS[0]], "name": "Eva Lindqvist"}}
    assert plan_carried.chips(before, renamed) == {
        IDS[0]: Chip("Eva Lindqvist", "people", was="Ms Lindqvist"),
        IDS[1]: Chip("Print room", "people"),
    }


def test_an_asset_that_was_renamed_and_then_removed_keeps_its_latest_name():
    now = made("Ms Lindqvist")
    before = plan_carried.kept({}, IDS[:1], now.assets, version=1)
    renamed = {IDS[0]: {**now.assets[IDS[0]], "name": "Eva Lindqvist"}}
    before = plan_carried.kept(before, IDS[:1], renamed, version=5)
    assert before[IDS[0]]["version"] == 5
    gone = assets.remove(now, IDS[0], by=1, at=AT)
    assert plan_carried.chips(before, gone.assets) == {IDS[0]: Chip("Eva Lindqvist", "people", is_gone=True)}
    assert plan_carried.kept(before, IDS[:1], gone.assets, version=6) is before


def test_what_no_action_uses_any_more_goes():
    rows = action(action(plan_rows.Rows(), ROW_IDS[0], uses=IDS[:2]), ROW_IDS[1], uses=[IDS[1], IDS[2]]).rows
    assert plan_carried.used(rows) == set(IDS[:3])
    before = plan_carried.kept({}, IDS[:3], made("a", "b", "c").assets, version=1)
    assert set(plan_carried.kept(before, [IDS[1]], {}, version=2)) == {IDS[1]}


def test_the_problem_is_shown_from_its_source_and_stays_when_that_goes():
    assert plan_carried.problem("Five voices.", "Five voices carry it.") == Problem("Five voices carry it.", "linked")
    assert plan_carried.problem("Five voices.", None) == Problem("Five voices.", "gone")
    assert plan_carried.problem("", "") == Problem("", "none")
