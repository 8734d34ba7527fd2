import json

from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import asset_gallery as rules
from grooc_xblocks.domain import asset_links, assets
from grooc_xblocks.domain.asset_settings import KINDS, LEVELS
from tests.domain.asset_maps import AT, IDS, made, maps


def person(now, name, **fields):
    told = {"name": name, "kind": "people", "level": "team", "person": True, **fields}
    return assets.add(now, f"person{len(now.assets):02}", told, by=1, at=AT)


def test_people_are_a_kind_and_a_level_and_named_nowhere():
    now = person(made("Mama Rose’s shop", offers="Mama Rose keeps it", note="x"), "Mama Rose", offers="Keeps the key")
    now = asset_links.link(now, "newlink01", IDS[0], "shop of Mama Rose", "person01", by=1, at=AT)
    after = rules.published(now, [])
    assert "Mama Rose" not in json.dumps([after.assets, after.links])
    shown = after.assets["person01"]
    assert (shown["name"], shown["offers"], shown["kind"], shown["level"]) == ("", "", "people", "team")
    assert after.assets[IDS[0]]["offers"] == "… keeps it"
    assert after.links["newlink01"]["verb"] == "shop of …"


def test_who_knows_it_is_told_of_those_who_agreed():
    now = made("Pump", knows=[1, 2, "Joe"])
    assert rules.published(now, [2, 3]).assets[IDS[0]]["knows"] == [2]


@given(maps(), st.booleans())
def test_nothing_tells_who_did_what_nor_what_was_removed_or_noted(now, remove):
    if remove and now.assets:
        now = assets.remove(now, next(iter(now.assets)), by=1, at=AT, why="sold")
    after = rules.published(now, [])
    assert after.removed == {}
    assert {asset["by"] for asset in after.assets.values()} <= {0}
    assert {link["by"] for link in after.links.values()} <= {0}
    assert not [asset for asset in after.assets.values() if asset["note"] or asset["knows"] or asset["marks"]]
    assert {state["by"] for asset in after.assets.values() for state in asset["states"]} <= {0}
    assert (set(after.assets), set(after.links)) == (set(now.assets), set(now.links))


@given(maps(most=12))
def test_a_cover_shows_each_asset_in_the_picture_and_the_moved_where_they_are(now):
    shapes = rules.cover(now, kinds=KINDS, levels=LEVELS)
    assert len(shapes) == len(now.assets)
    assert all(-1000 <= shape["x"] <= 1000 and -1000 <= shape["y"] <= 1000 for shape in shapes)
    for (key, asset), shape in zip(now.assets.items(), shapes, strict=True):
        assert (shape["kind"], shape["level"], shape["state"]) == (asset["kind"], asset["level"], asset["state"])
        if key in now.positions:
            assert [shape["x"], shape["y"]] == now.positions[key]


def test_outer_levels_stand_farther_out_and_kinds_keep_their_sector():
    now = assets.AssetMap()
    for number, (kind, level) in enumerate([("people", "self"), ("people", "community"), ("culture", "community")]):
        now = assets.add(now, IDS[number], {"name": "x", "kind": kind, "level": level}, by=1, at=AT)
    near, far, other = rules.cover(now, kinds=KINDS, levels=LEVELS)
    assert near["x"] ** 2 + near["y"] ** 2 < far["x"] ** 2 + far["y"] ** 2
    assert far["x"] > 0 > other["x"]


def test_a_cover_has_sixty_at_most_and_leaves_out_what_the_author_dropped():
    many = {
        f"asset{number:04}": assets.new({"name": "x", "kind": "people", "level": "self"}, by=1, at=AT)
        for number in range(70)
    }
    assert len(rules.cover(assets.AssetMap(many), kinds=KINDS, levels=LEVELS)) == 60
    assert rules.cover(assets.AssetMap(many), kinds=KINDS[1:], levels=LEVELS) == ()
