"""The network as views receive it, and files to take along."""

import csv
import io
import json

from grooc_xblocks.documents.tables import csv_lines
from grooc_xblocks.states import reflection_exports as exports
from grooc_xblocks.states import reflection_network as networks
from tests.reflections.acting import Course
from tests.reflections.seeing import seen_by


class TestTheNetwork:
    def test_mine_has_whom_i_have_learned_with(self, course, lively):
        network = networks.mine(seen_by(course, lively.ana), 0)
        assert {person["name"] for person in network["people"]} == {"Own-ana", "Own-ben", "Own-dan"}
        assert {group["name"]: group["mine"] for group in network["groups"]} == {
            "Clear Wells": True,
            "Night bus": False,
        }
        assert [one["kind"] for one in network["says"]] == ["people", "strangers", "only_tie", "waits"]
        assert network["says"][2]["params"] == {"group": "Night bus"}

    def test_who_waits_for_an_answer_can_be_opened_where_one_may_look_for_texts(self, course, lively):
        def waiting(who, **settings):
            people = networks.course(seen_by(course, who, **settings), 0)["people"]
            return {person["name"]: person["waits"] for person in people if person["waits"]}

        unanswered = {"Own-ben": lively.texts["ben"], "Own-fay": lively.texts["fay"]}
        assert waiting(lively.ana) == waiting(lively.staff, browse=False) == unanswered
        assert waiting(lively.ana, browse=False) == {}

    def test_who_only_looks_or_helps_out_is_not_in_the_picture(self, course, lively):
        course.respond(lively.staff, lively.texts["fay"], as_staff=True)
        assert networks.mine(seen_by(course, lively.staff), 0)["people"] == []
        people = networks.course(seen_by(course, lively.staff), 0)["people"]
        assert {person["name"] for person in people} == {f"Own-{name}" for name in ("ana", "ben", "dan", "fay")}

    def test_where_names_are_off_nobody_is_told_which_group_it_is(self, course, lively):
        network = networks.mine(seen_by(course, lively.ana, names_strangers="off"), 0)
        assert [group["name"] for group in network["groups"]] == ["Clear Wells"]
        assert [one["kind"] for one in network["says"]] == ["people", "strangers", "waits"]

    def test_who_waits_has_no_name_where_names_are_off(self, course, told):
        course.share(told.dan)
        course.respond(told.dan, course.share(told.ana))
        said = networks.mine(seen_by(course, told.ana, names_strangers="off"), 0)["says"]
        assert [one["params"] for one in said if one["kind"] == "waits"] == [{"person": "Somebody"}]

    def test_the_table_begins_with_the_fewest_ties(self, course, lively):
        table = list(networks.table(seen_by(course, lively.staff), 0))
        assert table[0][0] == "Group"
        assert [row[0] for row in table[1:]] == ["Night bus", "Clear Wells"]
        assert table[1][1:] == ["", "2", "1", "1", "1", "Own-fay"]


class TestFiles:
    def test_a_row_a_reflection_and_a_row_a_response(self, course, lively):
        lines = b"".join(csv_lines(exports.rows(seen_by(course, lively.staff)))).decode("utf-8-sig")
        table = list(csv.DictReader(io.StringIO(lines)))
        assert [row["What"] for row in table] == ["reflection"] * 4 + ["response"] * 3
        (from_dan,) = [row for row in table if row["Name"] == "Own-dan" and row["What"] == "response"]
        assert (from_dan["Talk"], from_dan["Will do"], from_dan["Because"]) == (
            "Own-ana: Thanks for that\nOwn-dan: Gladly", "use", "It fits",
        )  # fmt: skip
        assert from_dan["To number"] == str(lively.texts["ana"])

    def test_nothing_in_it_is_a_formula(self, course, told):
        course.share(told.ana, "=1+1", attachments=[{"kind": "link", "url": "https://a.example", "summary": "@b"}])
        lines = b"".join(csv_lines(exports.rows(seen_by(course, told.staff)))).decode("utf-8-sig")
        row = next(csv.DictReader(io.StringIO(lines)))
        assert row["I tried"] == "'=1+1"
        assert row["Brought along"] == "https://a.example: @b"

    def test_the_same_as_data(self, course, lively):
        found = json.loads(b"".join(exports.lines(seen_by(course, lively.staff))))
        assert [len(found[name]) for name in ("reflections", "responses")] == [4, 3]
        assert not any("helped" in one or "thanked" in one for one in found["responses"])

    def test_an_empty_block_is_a_file_too(self, db):
        sight = seen_by(Course(), None)
        assert json.loads(b"".join(exports.lines(sight))) == {"reflections": [], "responses": []}
        assert len(list(exports.rows(sight))) == 1
