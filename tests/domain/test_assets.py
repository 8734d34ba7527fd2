import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import asset_fields as fields
from grooc_xblocks.domain import asset_links as links
from grooc_xblocks.domain import assets as rules
from grooc_xblocks.domain.errors import Conflict, Malformed, NotThere, Refused
from tests.domain.asset_maps import AT, IDS, LATER, linked, made, maps, told

ROSE = {"name": "Mama Rose", "kind": "people", "level": "team"}


class TestAdd:
    def test_an_asset_starts_with_what_is_told_and_its_first_state(self):
        now = rules.add(rules.AssetMap(), IDS[0], ROSE, by=7, at=AT)
        assert now.assets[IDS[0]] == {
            **{"name": "Mama Rose", "kind": "people", "level": "team", "offers": "", "place": "", "note": ""},
            **{"state": "idea", "person": False, "knows": [], "by": 7, "at": AT, "marks": {}},
            "states": [{"state": "idea", "by": 7, "at": AT}],
        }

    @given(told)
    def test_the_same_request_again_changes_nothing_also_when_others_went_on(self, one):
        now = rules.add(rules.AssetMap(), IDS[0], one, by=7, at=AT)
        assert rules.add(now, IDS[0], one, by=7, at=LATER) is now
        removed = rules.remove(now, IDS[0], by=8, at=LATER)
        assert rules.add(removed, IDS[0], one, by=7, at=LATER) is removed

    def test_an_id_of_somebody_else_is_not_taken(self):
        now = made("Mama Rose", by=7)
        for there in (now, rules.remove(now, IDS[0], by=7, at=AT)):
            with pytest.raises(Conflict):
                rules.add(there, IDS[0], ROSE, by=8, at=AT)

    @pytest.mark.parametrize(
        "bad", ["", "problem", "short77", "x" * 33, "UPPERCASE", "asset-001", "asset001\n", "é" * 9]
    )
    def test_an_id_is_made_of_small_letters_and_digits(self, bad):
        with pytest.raises(Malformed):
            rules.add(rules.AssetMap(), bad, ROSE, by=7, at=AT)

    def test_a_map_has_room_for_six_hundred(self):
        full = rules.AssetMap({f"asset{number:04}": rules.new(ROSE, by=1, at=AT) for number in range(fields.ASSETS)})
        with pytest.raises(Refused) as refused:
            rules.add(full, "onemore1", ROSE, by=1, at=AT)
        assert refused.value.code == "too_many"
        assert rules.add(full, "asset0000", ROSE, by=1, at=AT) is full


class TestRemoveAndRestore:
    @given(maps(), st.data())
    def test_restoring_gives_back_the_asset_its_links_and_its_place(self, now, data):
        asset = data.draw(st.sampled_from([*now.assets, "notthere1"]))
        gone = rules.remove(now, asset, by=9, at=LATER, why="sold in May")
        assert asset not in gone.assets
        assert asset not in gone.positions
        assert not [link for link in gone.links.values() if asset in (link["from"], link["to"])]
        if asset in now.assets:
            back = rules.restore(gone, asset)
            assert (back.assets, back.links, back.positions, back.removed) == (
                now.assets, now.links, now.positions, now.removed,
            )  # fmt: skip

    @given(maps(), st.data())
    def test_everything_comes_back_in_whatever_order_it_went_and_comes(self, now, data):
        some = data.draw(st.lists(st.sampled_from([*now.assets]), unique=True)) if now.assets else []
        gone = now
        for number, asset in enumerate(some):
            gone = rules.remove(gone, asset, by=1, at=f"2026-11-21T10:{number:02}:00Z")
        back = gone
        for asset in data.draw(st.permutations(some)):
            back = rules.restore(back, asset)
        assert back == now

    @given(maps(), st.data())
    def test_each_once_is_enough(self, now, data):
        asset = data.draw(st.sampled_from([*now.assets, "notthere1"]))
        gone = rules.remove(now, asset, by=9, at=LATER)
        assert rules.remove(gone, asset, by=9, at=LATER) is gone
        if asset in now.assets:
            back = rules.restore(gone, asset)
            assert rules.restore(back, asset) is back

    def test_what_was_never_there_cannot_come_back(self):
        with pytest.raises(NotThere):
            rules.restore(made("Mama Rose"), IDS[5])

    def test_who_removed_it_when_and_why_is_kept(self):
        gone = rules.remove(made("The old borehole rig"), IDS[0], by=9, at=LATER, why="sold in May")
        entry = gone.removed[IDS[0]]
        assert (entry["by"], entry["at"], entry["why"], entry["position"]) == (9, LATER, "sold in May", None)

    def test_the_latest_fifty_are_kept(self):
        now = rules.AssetMap({f"asset{number:04}": rules.new(ROSE, by=1, at=AT) for number in range(60)})
        for number in range(60):
            now = rules.remove(now, f"asset{number:04}", by=1, at=f"2026-11-21T10:{number:02}:00Z")
        assert sorted(now.removed) == [f"asset{number:04}" for number in range(10, 60)]

    def test_a_full_map_takes_nothing_back(self):
        now = rules.remove(made("Mama Rose"), IDS[0], by=1, at=AT)
        full = rules.AssetMap(
            {f"other{number:04}": rules.new(ROSE, by=1, at=AT) for number in range(fields.ASSETS)}, removed=now.removed
        )
        with pytest.raises(Refused) as refused:
            rules.restore(full, IDS[0])
        assert refused.value.code == "too_many"


class TestReturnToAVersion:
    @given(maps(), maps())
    def test_the_map_is_as_it_was_and_nothing_is_lost(self, now, then):
        back = rules.return_to(now, then, by=1, at=LATER)
        assert (back.assets, back.links, back.positions) == (then.assets, then.links, then.positions)
        assert set(now.assets) - set(then.assets) <= set(back.removed)
        assert not set(back.removed) & set(back.assets)
        assert rules.return_to(back, then, by=1, at=LATER) is back

    def test_what_was_added_since_can_be_brought_back_with_its_links(self):
        then = made("Pump", "Well")
        now = linked(made("Pump", "Well", "Song"), (2, 0))
        back = rules.return_to(now, then, by=1, at=LATER)
        again = rules.restore(back, IDS[2])
        assert (again.assets, again.links) == (now.assets, now.links)


class TestLinks:
    @given(maps(), st.data())
    def test_linking_twice_is_linking_once_and_so_is_unlinking(self, now, data):
        one = data.draw(st.sampled_from([*now.assets, IDS[11]]))
        other = data.draw(st.sampled_from([*now.assets, "problem", IDS[10]]).filter(lambda end: end != one))
        try:
            after = links.link(now, "newlink01", one, " uses\t", other, by=3, at=AT)
        except NotThere:
            assert {IDS[10], IDS[11]} & {one, other}
            return
        assert links.link(after, "newlink01", one, "uses", other, by=3, at=LATER) is after
        assert links.link(after, "newlink02", one, "uses", other, by=4, at=LATER) is after
        assert [links.ends(link) for link in after.links.values()].count((one, "uses", other)) == 1
        without = links.unlink(after, "newlink01")
        assert links.unlink(without, "newlink01") is without
        assert set(without.links) == set(now.links)

    def test_two_verbs_between_two_are_two_links(self):
        now = linked(made("Pump", "Well"), (0, 1))
        assert len(links.link(now, "another01", IDS[0], "uses", IDS[1], by=1, at=AT).links) == 2

    def test_a_link_that_waits_with_a_removed_asset_is_not_made_anew(self):
        gone = rules.remove(linked(made("Pump", "Well"), (0, 1)), IDS[1], by=1, at=AT)
        assert links.link(gone, "link0102", IDS[0], "supports", IDS[1], by=1, at=AT) is gone

    def test_one_id_is_one_link(self):
        now = linked(made("Pump", "Well"), (0, 1))
        with pytest.raises(Conflict):
            links.link(now, "link0102", IDS[1], "supports", IDS[0], by=1, at=AT)

    @pytest.mark.parametrize(("verb", "kind"), [("\u200b", Refused), ("x" * 41, Refused)])
    def test_a_verb_says_something_and_is_short(self, verb, kind):
        with pytest.raises(kind) as refused:
            links.link(made("Pump", "Well"), "newlink01", IDS[0], verb, IDS[1], by=1, at=AT)
        assert set(refused.value.details["fields"]) == {"verb"}

    def test_nothing_is_linked_to_itself(self):
        with pytest.raises(Malformed):
            links.link(made("Pump"), "newlink01", IDS[0], "uses", IDS[0], by=1, at=AT)

    def test_links_lead_to_the_problem_and_not_from_it(self):
        assert linked(made("Pump"), (0, -1)).links
        with pytest.raises(Malformed):
            links.link(made("Pump"), "newlink01", "problem", "uses", IDS[0], by=1, at=AT)

    def test_there_is_room_for_twelve_hundred(self):
        one = links.made(IDS[0], "uses", IDS[1], by=1, at=AT)
        many = {f"many{number:04}": {**one, "verb": str(number)} for number in range(fields.LINKS)}
        full = rules.AssetMap(made("Pump", "Well").assets, many)
        with pytest.raises(Refused) as refused:
            links.link(full, "newlink01", IDS[0], "knows", IDS[1], by=1, at=AT)
        assert refused.value.code == "too_many"


class TestPositions:
    def test_moving_keeps_the_rest_and_forgets_what_is_not_there(self):
        now = links.move(made("Pump", "Well"), {IDS[0]: [10, -20], IDS[7]: [0, 0]})
        assert now.positions == {IDS[0]: [10, -20]}
        after = links.move(now, {IDS[1]: (1000, -1000)})
        assert after.positions == {IDS[0]: [10, -20], IDS[1]: [1000, -1000]}
        assert links.move(after, {IDS[1]: [1000, -1000]}) is after

    @pytest.mark.parametrize("spot", [[1001, 0], [0, -1001], [1], [1, 2, 3]])
    def test_a_position_is_in_the_picture(self, spot):
        with pytest.raises(Malformed):
            links.move(made("Pump"), {IDS[0]: spot})

    def test_tidying_up_forgets_all(self):
        now = links.tidied(links.move(made("Pump"), {IDS[0]: [1, 2]}))
        assert now.positions == {}
        assert links.tidied(now) is now


class TestFields:
    def test_texts_are_tidied_and_people_stand_once(self):
        given_fields = {
            "name": " Mama\nRose ", "offers": "a \r\nb\n", "knows": [3, " Joe ", "Joe", "\u200b", 3], "x": 1,
        }  # fmt: skip
        assert fields.tidy(given_fields) == {"name": "Mama Rose", "offers": "a\nb", "knows": [3, "Joe"]}

    @given(told)
    def test_what_is_tidy_stays_as_it_is_and_is_faultless(self, one):
        assert fields.tidy(one) == one
        assert fields.faults(one, kinds=["people", one["kind"]], levels=["self", one["level"]]) == {}

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("name", ""), ("name", "\u200b"), ("name", "x" * 121), ("offers", "x" * 501), ("place", "x" * 121),
            ("note", "x" * 2001), ("note", "\n" * 100), ("kind", "ghosts"), ("level", ""), ("state", "sold"),
            ("knows", list(range(41))), ("knows", ["x" * 121]),
        ],
    )  # fmt: skip
    def test_what_an_asset_cannot_be_is_said_at_its_field(self, field, value):
        with pytest.raises(Refused) as refused:
            fields.check({field: value}, kinds=["people"], levels=["self"])
        assert set(refused.value.details["fields"]) == {field}

    def test_who_knows_it_is_a_member_or_somebody_on_the_map_already(self):
        now = made("Pump", knows=[7, "Joe"])
        people = {1, 2} | rules.learners_on(now)
        fields.check({"knows": [1, 7, "Ann"]}, kinds=[], levels=[], people=people)
        with pytest.raises(Refused) as refused:
            fields.check({"knows": [1, 99]}, kinds=[], levels=[], people=people)
        assert set(refused.value.details["fields"]) == {"knows"}
