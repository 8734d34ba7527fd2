from collections import Counter
from dataclasses import asdict

import pytest

from grooc_xblocks.domain import asset_csv, asset_exemplar, asset_hints, asset_needs
from grooc_xblocks.domain import asset_settings as rules
from grooc_xblocks.domain.asset_links import ends
from tests.domain.asset_maps import linked, made

DEFAULTS = asdict(rules.Settings())
LISTED = {"kinds": rules.KINDS, "levels": rules.LEVELS, "verbs": rules.VERBS}


def faults(**changes):
    return rules.check({**DEFAULTS, **changes})


def said(fault):
    text, params = fault
    return text % params


def kinds(*changes):
    return [{**kind, **change} for kind, change in zip(rules.KINDS, changes, strict=False)]


class TestSettings:
    def test_it_works_as_it_is(self):
        assert faults() == {}

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("display_name", ""),
            ("group_set", "Main"),
            ("suggested_date", "soon"),
            ("work", "pairs"),
            ("question", "\u200b"),
            ("question", "x" * 201),
            ("kinds", kinds({}, {"id": "people"})),
            ("kinds", kinds({"id": "Ä"})),
            ("kinds", kinds({}, {"name": "PEOPLE"})),
            ("kinds", kinds({"name": ""})),
            ("kinds", kinds({"name": "x" * 61})),
            ("levels", []),
            ("levels", [{"id": str(number), "name": f"Level {number}"} for number in range(9)]),
            ("verbs", []),
            ("verbs", [{"id": "a", "name": "x" * 41}]),
            ("prompts", [{"id": "a", "text": "x" * 301}]),
            ("min_assets", -1),
            ("min_assets", 601),
            ("min_kinds", 10),
            ("min_links", 1201),
            ("min_reflections", 51),
            ("completion", "never"),
            ("exemplar", "name,kind\nPump,ghosts"),
            ("exemplar", "name,kind\n"),
            ("exemplar", "x" * 100_001),
        ],
    )
    def test_what_cannot_be_is_said_at_its_field_and_only_there(self, field, value):
        changes = {"min_kinds": 1, "exemplar": "-"} if field == "kinds" else {"exemplar": "-"}
        found = faults(**{**changes, field: value})
        assert set(found) == {field}
        assert "%" not in said(found[field])

    @pytest.mark.parametrize("change", [{"shape": "disc"}, {"shape": "blob"}, {"colour": 9}, {"colour": -1}])
    def test_each_kind_has_a_shape_of_its_own_and_a_colour(self, change):
        found = faults(kinds=kinds({}, change), min_kinds=2)
        assert said(found["kinds"]) == "Give each kind a shape of its own, and a colour."

    def test_no_more_kinds_are_asked_for_than_there_are(self):
        found = faults(kinds=rules.KINDS[:3], min_kinds=4)
        assert {name: said(fault) for name, fault in found.items()} == {
            "min_kinds": "The list of kinds is shorter than that: it has 3."
        }

    def test_a_reflection_needs_a_question(self):
        assert set(faults(prompts=[], min_reflections=1)) == {"min_reflections"}
        assert set(faults(prompts=[], min_reflections=0, completion="reflected")) == {"completion"}
        assert faults(prompts=[], min_reflections=0) == {}

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("work", "alone"), ("exemplar", "-"), ("exemplar", "Chairs\nTables"), ("min_assets", 0),
            ("verbs", rules.VERBS[:1]), ("levels", rules.LEVELS[:1]), ("completion", "reflected"),
        ],
    )  # fmt: skip
    def test_what_can_be(self, field, value):
        assert faults(**{field: value}) == {}

    def test_a_faulty_line_of_an_exemplar_is_named(self):
        found = faults(exemplar="name,level\nPump,self\nWell,attic\n")
        assert said(found["exemplar"]) == "Line 3 of this list cannot be read. Look at “level”."
        crowded = faults(exemplar="name,level\nPump,self,more\n")
        assert said(crowded["exemplar"]) == "Line 2 of this list cannot be read."


class TestExemplar:
    def kisumu(self, **changes):
        return asset_exemplar.exemplar("", **{**LISTED, **changes}, translate=str)

    def test_the_built_in_one_is_the_map_of_the_hand_pumps(self):
        found = self.kisumu()
        assert found.problem.startswith("Half of the hand pumps")
        assert Counter(asset["kind"] for asset in found.map.assets.values()) == {kind["id"]: 3 for kind in rules.KINDS}
        assert Counter(asset["state"] for asset in found.map.assets.values()) == {
            "idea": 6, "asked": 4, "agreed": 4, "active": 4,
        }  # fmt: skip
        assert len(found.map.links) == 9

    def test_it_comes_back_from_its_csv(self):
        found = self.kisumu().map
        listed = asset_csv.read(asset_csv.write(found, people={}), now=made(), **LISTED, people={})
        assert listed.faults == ()
        assert [row.asset["name"] for row in listed.rows] == [asset["name"] for asset in found.assets.values()]

    def test_its_one_gap_is_the_one_the_tour_shows(self):
        now = self.kisumu().map
        assert asset_hints.hint(now, kinds=rules.KINDS, levels=rules.LEVELS).id == "kind_only_ideas:trade"

    def test_it_falls_one_link_short_of_what_is_asked_for_and_shows_it(self):
        short = [need for need in asset_needs.needs(self.kisumu().map, 1, DEFAULTS) if not need.is_met]
        assert [(need.what, need.wanted, need.have) for need in short] == [("links", 10, 9)]

    def test_every_word_of_it_is_translated(self):
        found = asset_exemplar.exemplar("", **LISTED, translate=lambda text: text.upper())
        assert found.title == "CLEAR WELLS, KISUMU"
        assert [asset["offers"] for asset in found.map.assets.values()] == [
            asset["offers"].upper() for asset in self.kisumu().map.assets.values()
        ]

    def test_verbs_of_the_author_stay_ids_and_others_are_words(self):
        loud = {**LISTED, "verbs": rules.VERBS[:3], "translate": str.upper}
        verbs = {link["verb"] for link in asset_exemplar.exemplar("", **loud).map.links.values()}
        assert verbs == {
            "supports", "knows", "uses", "IS TREASURER OF", "HELPS ON", "COULD LEARN FROM", "MEASURES", "COULD HOST",
        }  # fmt: skip

    def test_a_kind_that_the_author_dropped_is_left_out_with_its_links(self):
        found = self.kisumu(kinds=rules.KINDS[1:]).map
        assert len(found.assets) == 15
        assert all(link["from"] in found.assets for link in found.links.values())
        assert all(link["to"] in {*found.assets, "problem"} for link in found.links.values())

    def test_an_author_has_none_or_their_own(self):
        assert asset_exemplar.exemplar(" - ", **LISTED, translate=str) is None
        now = linked(made("Pump", "Well"), (0, 1))
        own = asset_exemplar.exemplar(asset_csv.write(now, people={}), **LISTED, translate=str)
        assert [asset["name"] for asset in own.map.assets.values()] == ["Pump", "Well"]
        assert [ends(link) for link in own.map.links.values()] == [ends(link) for link in now.links.values()]
        assert (own.title, own.problem) == ("An example", "")
