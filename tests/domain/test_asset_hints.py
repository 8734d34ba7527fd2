import pytest
from hypothesis import given

from grooc_xblocks.domain import asset_hints as rules
from grooc_xblocks.domain import asset_links, assets
from grooc_xblocks.domain.asset_settings import KINDS, LEVELS
from tests.domain.asset_maps import AT, IDS, KIND_IDS, LEVEL_IDS, maps

NAMES = {1: "Achieng", 2: "Kwame"}


def seeded(kinds=tuple(KIND_IDS), *, level=None, state="asked", knows=(1,), to_problem=True):
    """A map with one asset a kind and no gap but what the test leaves."""
    now = assets.AssetMap()
    for number, kind in enumerate(kinds):
        told = {
            "name": f"Asset {number}",
            "kind": kind,
            "level": level or LEVEL_IDS[number % 4],
            "state": state,
            "knows": list(knows),
        }
        now = assets.add(now, IDS[number], told, by=1, at=AT)
    if to_problem:
        now = asset_links.link(now, "link0001", IDS[0], "supports", "problem", by=1, at=AT)
    return now


def hint(now, dismissed=()):
    return rules.hint(now, kinds=KINDS, levels=LEVELS, dismissed=dismissed, names=NAMES)


def said(found):
    return " ".join(text % params for text, params in (found.text, found.more))


def test_a_map_without_a_gap_has_no_hint():
    assert hint(seeded()) is None


def test_a_map_of_five_kinds_has_exactly_one_and_without_it_none():
    now = seeded([kind for kind in KIND_IDS if kind != "culture"])
    found = hint(now)
    assert (found.id, found.kind, found.add) == (
        "kind_empty:culture", "kind_empty", {"kind": "culture", "level": None},
    )  # fmt: skip
    assert said(found) == (
        "Nothing stands under “Culture and stories” yet. Who or what of this kind does your community have?"
    )
    assert hint(now, [found.id]) is None


def test_who_has_just_begun_is_left_in_peace():
    assert hint(seeded(KIND_IDS[:4])) is None
    assert hint(assets.AssetMap()) is None


def test_a_kind_with_nothing_but_ideas_names_who_knows_some():
    now = seeded([*KIND_IDS, "trade"])
    for asset in (IDS[4], IDS[6]):
        now = assets.AssetMap(
            {**now.assets, asset: {**now.assets[asset], "state": "idea", "knows": [1, 9, "Joe"]}}, now.links
        )
    found = hint(now)
    assert (found.id, found.assets) == ("kind_only_ideas:trade", (IDS[4], IDS[6]))
    assert said(found) == (
        "Everything under “Trade and exchange” is still an idea. Achieng knows some of it. Who asks first?"
    )


def test_one_idea_of_a_kind_is_no_gap():
    now = seeded()
    assert hint(assets.AssetMap({**now.assets, IDS[4]: {**now.assets[IDS[4]], "state": "idea"}}, now.links)) is None


@pytest.mark.parametrize(
    ("level", "next_one"), [("self", "team"), ("team", "organisation"), ("community", "organisation")]
)
def test_everything_on_one_level_points_to_the_next(level, next_one):
    found = hint(seeded(level=level))
    assert (found.id, found.add) == (f"one_level:{level}", {"kind": None, "level": next_one})


def test_an_author_with_one_level_is_not_told_of_levels():
    now = seeded(level="self")
    assert rules.hint(now, kinds=KINDS, levels=LEVELS[:1]) is None


def test_nobody_asked_yet_is_said_once_and_not_for_each_kind():
    now = seeded([*KIND_IDS, *KIND_IDS], state="idea")
    assert hint(now).id == "nobody_asked"
    assert hint(now, ["nobody_asked"]) is None


def test_no_link_to_the_problem_shows_the_nearest_first():
    now = seeded(to_problem=False)
    active = {**now.assets, IDS[3]: {**now.assets[IDS[3]], "state": "active"}}
    found = hint(assets.AssetMap(active))
    assert (found.id, found.assets[0]) == ("no_link_to_problem", IDS[3])


def test_assets_that_nobody_knows():
    now = seeded()
    found = hint(assets.AssetMap({**now.assets, IDS[2]: {**now.assets[IDS[2]], "knows": []}}, now.links))
    assert (found.id, found.assets) == ("nobody_knows", (IDS[2],))


@given(maps(most=12))
def test_dismissing_brings_the_next_until_there_is_none(now):
    dismissed = []
    while (found := hint(now, dismissed)) is not None:
        assert found.id not in dismissed
        assert found.assets or found.add
        assert set(found.assets) <= set(now.assets)
        assert said(found)
        dismissed.append(found.id)
        assert len(dismissed) <= len(KINDS) + 4
