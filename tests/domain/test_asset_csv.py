import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import asset_bring, asset_cells, asset_csv, asset_fields, asset_links, assets, records
from grooc_xblocks.domain.asset_settings import KINDS, LEVELS, VERBS
from tests.domain.asset_maps import AT, IDS, KIND_IDS, LEVEL_IDS, TORTURE, linked, made, maps, told
from tests.domain.test_asset_rules import told_of

PEOPLE = {1: "Achieng", 2: "Kwame", 3: "=Leila; #1 > x", 4: "Kwame"}
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def read(text, now=None):
    return asset_csv.read(
        text, now=now or assets.AssetMap(), kinds=KINDS, levels=LEVELS, verbs=VERBS, people=PEOPLE
    )  # fmt: skip


def taken_in(listed, now=None):
    rows = [{"asset": row.asset, "links": row.links} for row in listed.rows]
    return asset_bring.take_in(now or assets.AssetMap(), rows, by=1, at=AT)


def names(listed):
    return [row.asset["name"] for row in listed.rows]


def said(listed):
    return [(fault.line, fault.column, fault.message[0] % fault.message[1]) for fault in listed.faults]


class TestThereAndBack:
    @given(maps(assets_of=told))
    def test_a_map_comes_back_as_it_was(self, now):
        listed = read(asset_csv.write(now, people=PEOPLE))
        assert listed.faults == ()
        assert told_of(taken_in(listed)) == told_of(now)

    def test_five_hundred_assets_with_the_worst_texts_come_back_identical(self):
        now = five_hundred()
        text = asset_csv.write(now, people=PEOPLE)
        listed = read(text)
        assert (listed.faults, listed.total) == ((), 500)
        back = taken_in(listed)
        assert told_of(back) == told_of(now)
        assert list(back.assets) == list(now.assets)
        assert asset_csv.write(back, people=PEOPLE) == text

    @given(maps())
    def test_reading_it_for_the_same_map_says_that_all_is_known_and_changes_nothing(self, now):
        listed = read(asset_csv.write(now, people=PEOPLE), now)
        assert all(row.known for row in listed.rows)
        assert taken_in(listed, now) is now

    @given(maps())
    def test_taking_it_in_twice_is_taking_it_in_once(self, now):
        listed = read(asset_csv.write(now, people=PEOPLE))
        once = taken_in(listed)
        assert taken_in(listed, once) is once

    @given(maps(), st.sampled_from(";\t"))
    def test_another_separator_and_another_order_of_columns_do_not_matter(self, now, separator):
        rows = list(csv.reader(io.StringIO(asset_csv.write(now, people=PEOPLE).removeprefix("\ufeff"), newline="")))
        out = io.StringIO()
        csv.writer(out, delimiter=separator).writerows([row[::-1] for row in rows])
        assert told_of(taken_in(read(out.getvalue()))) == told_of(now)


def five_hundred():
    now = assets.AssetMap()
    for number in range(500):
        text, other = TORTURE[number % len(TORTURE)], TORTURE[(number * 7 + 3) % len(TORTURE)]
        told = {
            "name": f"{text} {number // 40}" if number % 3 else text,
            "offers": f"{other}\n{text}",
            "place": other,
            "note": f"{text}\n\n{other}\r\nand so on",
            "kind": KIND_IDS[number % 6],
            "level": LEVEL_IDS[number % 4],
            "state": asset_fields.STATES[number % 4],
            "person": number % 5 == 0,
            "knows": [number % 4 + 1, text, "Achieng", "Kwame"][: number % 5],
        }
        told = asset_fields.tidy(told)
        if asset_fields.text_fault("name", told["name"]):
            told["name"] = f"asset {number}"
        now = assets.add(now, f"asset{number:04}", told, by=1, at=AT)
    for number in range(800):
        verb = ["supports", "is treasurer of", "a > b; c", "\\", "#x", "= 1"][number % 6]
        end = "problem" if number % 9 == 0 else f"asset{(number * 13 + 1) % 500:04}"
        if end != f"asset{number % 500:04}":
            now = asset_links.link(now, f"link{number:04}", f"asset{number % 500:04}", verb, end, by=1, at=AT)
    return now


class TestHarmlessCells:
    @given(st.text(st.sampled_from("'=+-@\t＝a"), max_size=6) | st.sampled_from(TORTURE))
    def test_no_cell_is_a_formula_and_each_comes_back(self, cell):
        written = asset_cells.harmless(cell)
        assert not written or written[0] not in "=+-@\t\r\n＝＋－＠"
        assert asset_cells.as_written(written) == cell

    def test_no_formula_leaves_the_house(self):
        now = made("=1+1", "+1", "-1", "@SUM", offers="=cmd", place="+x", note="\t=1")
        for row in csv.reader(io.StringIO(asset_csv.write(now, people=PEOPLE).removeprefix("\ufeff"), newline="")):
            assert not [cell for cell in row if cell[:1] in tuple("=+-@\t")]

    @given(st.lists(st.text(max_size=8).map(str.strip).filter(bool), max_size=4))
    def test_items_of_a_cell_come_back(self, texts):
        cell = asset_cells.joined(asset_cells.item(text) for text in texts)
        assert [asset_cells.text_of(one) for one in asset_cells.items(cell)] == texts


class TestPlainLists:
    def test_one_name_a_line_with_or_without_bullets(self):
        listed = read("Chairs from the church\n\n- Mama Rose, who keeps the key\n2. The well song\r\n• 24 members\n")
        assert names(listed) == [
            "Chairs from the church", "Mama Rose, who keeps the key", "The well song", "24 members",
        ]  # fmt: skip
        assert [row.line for row in listed.rows] == [1, 3, 4, 5]
        assert listed.rows[0].asset == {
            **asset_fields.blank(), "id": listed.rows[0].asset["id"], "name": "Chairs from the church",
            "kind": "people", "level": "community",
        }  # fmt: skip

    def test_cells_from_a_spreadsheet_are_told_apart_by_what_they_are(self):
        listed = read("Mama Rose\tPeople\tour team\tKeeps the key\tObunga\tasked\tCall first\nPump heads\t\tplaces")
        assert said(listed) == []
        first, second = (row.asset for row in listed.rows)
        assert [first[field] for field in ("name", "kind", "level", "state", "offers", "place", "note")] == [
            "Mama Rose", "people", "team", "asked", "Keeps the key", "Obunga", "Call first",
        ]  # fmt: skip
        assert (second["name"], second["kind"]) == ("Pump heads", "places")

    def test_more_cells_than_an_asset_has_are_a_fault(self):
        assert said(read("a\tb\tc\td\te\nok\tfine")) == [(1, "", "This line has more cells than there are columns.")]

    def test_the_same_list_twice_gives_the_same_ids_and_two_of_one_name_two(self):
        one, two = read("Chairs\nChairs\nTables"), read("Chairs\nChairs\nTables")
        assert [row.asset["id"] for row in one.rows] == [row.asset["id"] for row in two.rows]
        assert len({row.asset["id"] for row in one.rows}) == 3

    def test_what_is_on_the_map_is_known_by_name_whatever_the_case(self):
        listed = read("MAMA ROSE\nChairs", made("Mama Rosé"))
        assert [row.known for row in listed.rows] == [True, False]

    def test_what_was_removed_can_be_taken_in_again(self):
        now = assets.remove(made("Pump"), IDS[0], by=1, at=AT)
        text = asset_csv.write(made("Pump"), people=PEOPLE)
        assert [asset["name"] for asset in taken_in(read(text, now), now).assets.values()] == ["Pump"]

    @pytest.mark.parametrize("text", ["", "\ufeff", "\n \n\t\n", "name\n", "id,name,kind\n,,\n"])
    def test_a_list_of_nothing_is_nothing(self, text):
        assert read(text) == asset_csv.Listed()


class TestFaults:
    def test_each_is_said_with_its_line_and_column(self):
        text = (
            "name,kind,level,state,person,note\n"
            'Rose,ghosts,self,idea,,"two\nlines"\n'
            ",people,self,idea,,\n"
            "Joe,people,attic,sold,maybe,\n"
            f"{'x' * 121},People,Our team,Idea,yes,\n"
            "Ann,people,self,idea,no,,too much\n"
            "Bea,,,,,\n"
        )
        listed = read(text)
        assert [(line, column) for line, column, _said in said(listed)] == [
            (2, "kind"), (4, "name"), (5, "level"), (5, "state"), (5, "person"), (6, "name"), (7, ""),
        ]  # fmt: skip
        assert names(listed) == ["Bea"]
        assert listed.total == 6

    def test_a_faulty_link_is_left_out_alone(self):
        text = (
            "id,name,links\n,Pump,supports > Well; uses > Nobody; Song; knows > Pump\n,Well,\n"
            ",Song,could host > #problem\n"
        )
        listed = read(text)
        assert said(listed) == [
            (2, "links", "There is no “Nobody” in this list or on the map."),
            (2, "links", "A link goes from an asset to another, or to the problem."),
        ]
        well, song = listed.rows[1].asset["id"], listed.rows[2].asset["id"]
        assert listed.rows[0].links == ({"verb": "supports", "to": well}, {"verb": "supports", "to": song})
        assert listed.rows[2].links == ({"verb": "could_host", "to": "problem"},)

    def test_a_verb_that_is_too_long_is_left_out_with_its_link(self):
        listed = read(f"name,links\nPump,{'x' * 41} > #problem; > #problem\n")
        assert said(listed) == [(2, "links", "Please stay under 40 characters.")]
        assert listed.rows[0].links == ({"verb": "supports", "to": "problem"},)

    def test_a_link_to_one_of_two_asks_which(self):
        listed = read("name,links\nPump,uses > Well\nWell,\nWell,\n")
        assert said(listed) == [
            (2, "links", "“Well” stands here more than once: write # and the id of the one you mean.")
        ]

    def test_a_link_to_a_line_that_cannot_be_read_is_no_second_fault(self):
        assert [fault.column for fault in read("name,kind,links\nPump,,uses > Well\nWell,ghosts,\n").faults] == ["kind"]

    def test_links_lead_to_what_is_on_the_map(self):
        now = made("Well")
        listed = read("name,links\nPump,uses > well\nRope,uses > #asset0000\nWELL,\nWheel,uses > WELL", now)
        assert said(listed) == []
        assert [row.links[0]["to"] for row in listed.rows if row.links] == [IDS[0]] * 3

    def test_an_id_on_two_lines_and_a_column_that_nobody_knows(self):
        listed = read("id,name,colour\nasset0001,Pump,red\nasset0001,Well,\n1,Rope,\n")
        assert said(listed) == [
            (1, "colour", "There is no such column; it is left out."), (3, "id", "This id stands on two lines."),
        ]  # fmt: skip
        assert names(listed) == ["Pump", "Rope"]

    def test_a_member_is_meant_by_a_name_that_only_one_has(self):
        listed = read("name,knows\nPump,Achieng; Kwame; #4; Mr Ouma; #77\n")
        assert listed.rows[0].asset["knows"] == [1, "Kwame", 4, "Mr Ouma"]
        assert said(listed) == [(2, "knows", "Nobody here has the number 77.")]

    def test_a_quotation_mark_that_nothing_closes_ends_the_list(self):
        listed = read('name,note\nPump,fine\nWell,"never\nends\n')
        assert names(listed) == ["Pump"]
        assert [(line, column) for line, column, _said in said(listed)] == [(3, "")]

    def test_five_hundred_at_once(self):
        listed = read("\n".join(f"Asset {number}" for number in range(520)))
        assert (len(listed.rows), listed.total) == (500, 520)
        assert [(line, column) for line, column, _said in said(listed)] == [(501, "")]

    @given(ANY_TEXT | st.lists(st.sampled_from([*TORTURE, "name", "kind,name", "\n", "\t", ",", "links"])).map("".join))
    def test_whatever_is_pasted_is_read_or_its_faults_are_said(self, text):
        listed = read(text)
        for row in listed.rows:
            assert asset_fields.faults(row.asset, kinds=KIND_IDS, levels=LEVEL_IDS) == {}
            assert records.ID.fullmatch(row.asset["id"])
        assert all(said(listed))
        assert len(taken_in(listed).assets) == len(listed.rows)


class TestBringAlong:
    def bring(self, now, source, chosen, members=(1,)):
        return asset_bring.bring(now, source, chosen, members=members, names=PEOPLE, by=1, at=AT)

    @given(maps(), maps(), st.sets(st.sampled_from(IDS)))
    def test_bringing_twice_is_bringing_once(self, now, source, chosen):
        once = self.bring(now, source, chosen)
        assert self.bring(once, source, chosen) is once
        assert set(once.assets) == set(now.assets) | (set(source.assets) & chosen)
        assert all(once.assets[key] is asset for key, asset in now.assets.items())

    def test_links_between_the_chosen_and_to_the_problem_come_along(self):
        source = linked(made("Pump", "Well", "Song"), (0, 1), (1, 2), (0, -1))
        brought = self.bring(assets.AssetMap(), source, IDS[:2])
        assert {asset_links.ends(link) for link in brought.links.values()} == {
            (IDS[0], "supports", IDS[1]), (IDS[0], "supports", "problem"),
        }  # fmt: skip

    def test_who_is_no_member_here_is_kept_by_name(self):
        source = made("Pump", knows=[1, 2, "Joe", 77], by=5)
        brought = self.bring(assets.AssetMap(), source, IDS).assets[IDS[0]]
        assert brought["knows"] == [1, "Kwame", "Joe"]
        assert (brought["by"], brought["states"]) == (1, [{"state": "idea", "by": 1, "at": AT}])

    def test_what_was_removed_here_stays_removed(self):
        source = linked(made("Pump", "Well"), (0, 1))
        now = assets.remove(source, IDS[1], by=1, at=AT)
        assert self.bring(now, source, IDS) is now
