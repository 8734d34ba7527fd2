"""What views receive of reflections."""

import csv
import io
import json
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from grooc_xblocks.documents.tables import csv_lines
from grooc_xblocks.groups.data import Situation
from grooc_xblocks.reflections import api
from grooc_xblocks.states import peer_reflection as views
from grooc_xblocks.states import reflection_exports as exports
from grooc_xblocks.states import reflection_network as networks
from grooc_xblocks.states import reflection_rooms as rooms
from tests.reflections.acting import Course
from tests.reflections.seeing import everything, looked_through, opened, seen_by
from tests.typescript import Types

STATE = Path(__file__).resolve().parents[2] / "frontend" / "peer_reflection" / "state.ts"
MODES = ("off", "pseudonym", "names", "reveal")


@pytest.fixture(scope="module")
def types():
    return Types(STATE)


@pytest.fixture
def told(cast):
    """The cast with names that stand nowhere else."""
    for name, person in vars(cast).items():
        if name not in ("users", "staff"):
            group = {1: "Clear Wells", 2: "Night bus"}[person.group_id]
            place = {1: "Kisumu", 2: "Leeds"}[person.group_id]
            setattr(cast, name, replace(person, name=f"Own-{name}", group_name=group, place=place))
    return cast


@pytest.fixture
def lively(course, told):
    """Everybody shares; Dan and Ben answer Ana, who answers back; Eve has something in hand."""
    texts = {name: course.share(getattr(told, name), f"{name[0]} tried cards") for name in ("ana", "ben", "dan", "fay")}
    from_dan = course.respond(told.dan, texts["ana"], "I like the cards")
    course.respond(told.ben, texts["ana"], "I wonder")
    course.respond(told.ana, texts["dan"], "I wish")
    course.reply(told.ana, from_dan, "Thanks for that")
    course.reply(told.dan, from_dan, "Gladly")
    course.says(told.ana, "decide", from_dan, will="use", because="It fits")
    course.says(told.ana, "mark_helped", from_dan, mark="yes", why="So concrete")
    course.says(told.ana, "thank", from_dan)
    course.serve(told.eve)
    told.texts, told.from_dan, told.writers = texts, from_dan, (told.ana, told.ben, told.dan, told.fay)
    return told


class TestTheContract:
    def test_every_room_is_the_contracts(self, course, lively, types):
        for who in (lively.ana, lively.ben, lively.dan, lively.eve, lively.staff, None):
            sight = seen_by(course, who)
            assert types.departures("State", views.whole(sight)) == []
            assert types.departures("Browse", looked_through(sight)) == []
            assert types.departures("Network", networks.mine(sight, 0)) == []
            if who:
                assert types.departures("Reading", opened(course, sight, lively.texts["ana"])) == []

    def test_the_facilitators_rooms_too(self, clock, course, lively, types):
        clock.forward(hours=50)
        course.report(lively.eve, "contribution", lively.texts["fay"])
        desk = rooms.desk(seen_by(course, lively.staff))
        assert types.departures("Desk", desk) == []
        assert [row["contribution"]["by"]["name"] for row in desk["waiting"]] == ["Own-ben", "Own-fay"]
        assert [(row["by"]["name"], row["reasons"]) for row in desk["reported"]] == [("Own-fay", {"rude": 1})]
        assert types.departures("Network", networks.course(seen_by(course, lively.staff), 14)) == []
        assert types.departures("StudioState", json.loads(json.dumps(rooms.studio(seen_by(course, None), 4)))) == []


class TestALearnersView:
    def test_what_i_shared_gave_and_got(self, course, lively):
        state = views.whole(seen_by(course, lively.ana))
        assert state["mine"]["contribution"]["title"] == "a tried cards"
        assert [one["answers"]["like"] for one in state["given"]["responses"]] == ["I wish"]
        got = {one["by"]["name"]: one for one in state["received"]["responses"]}
        assert set(got) == {"Own-dan", "Own-ben"}
        assert [(line["text"], line["by"]["mine"]) for line in got["Own-dan"]["thread"]] == [
            ("Thanks for that", True), ("Gladly", False),
        ]  # fmt: skip
        assert got["Own-dan"]["decision"]["will"] == "use"
        assert views.whole(seen_by(course, lively.dan))["marks"] == {"helped": 1, "thanked": 1}

    def test_what_i_have_in_hand_with_the_reason(self, course, lively):
        served = views.whole(seen_by(course, lively.eve))["served"]
        assert set(served) == {"strangers"}
        assert (served["strangers"]["contribution"]["by"]["name"], served["strangers"]["why"]) == (
            "Own-ben",
            "nobody_yet",
        )

    def test_what_was_hidden_meanwhile_is_in_nobodys_hands(self, course, lively):
        course.moderate(lively.staff, "contribution", lively.texts["ben"], True)
        assert views.whole(seen_by(course, lively.eve))["served"] == {}

    def test_strangers_answers_wait_until_i_have_given_one_and_teammates_do_not(self, course, told):
        mine = course.share(told.ana)
        course.share(told.dan)
        course.respond(told.dan, mine)
        course.respond(told.ben, mine)
        sight = seen_by(course, told.ana)
        received = views.whole(sight)["received"]
        assert (received["total"], received["locked"], received["fresh"]) == (2, 1, 1)
        assert [one["by"]["name"] for one in received["responses"]] == ["Own-ben"]
        assert [one["by"]["name"] for one in opened(course, sight, mine)["responses"]] == ["Own-ben"]
        assert [one["by"]["name"] for one in views.older(sight, "received", 2**40)["responses"]] == ["Own-ben"]
        course.answer_what_is_served(told.ana)
        assert views.whole(seen_by(course, told.ana))["received"]["locked"] == 0

    def test_with_nobody_to_answer_everything_is_read(self, course, told):
        course.respond(told.dan, course.share(told.ana))
        state = views.whole(seen_by(course, told.ana))
        assert (state["alone"], state["received"]["locked"], len(state["received"]["responses"])) == (True, 0, 1)

    def test_what_i_took_back_is_not_mine_to_show(self, course, told):
        course.share(told.ana)
        api.withdraw_share(usage_key=course.key, person=told.ana)
        assert views.whole(seen_by(course, told.ana))["mine"] is None

    def test_it_costs_the_same_however_many_take_part(self, course, lively, crowd):
        rooms_ = (
            views.whole,
            looked_through,
            lambda sight: networks.mine(sight, 0),
            lambda sight: list(exports.rows(sight)),
        )

        def costs(who):
            counted = []
            for room in rooms_:
                with CaptureQueriesContext(connection) as queries:
                    room(seen_by(course, who))
                counted.append(len(queries))
            return counted

        before = costs(lively.ana)
        for person in crowd(8, groups=2):
            course.share(person)
            course.respond(person, lively.texts["ana"])
        assert costs(lively.ana) == before

    def test_a_poll_is_silent_until_something_concerns_me(self, course, lively):
        sight = seen_by(course, lively.ana)
        token = views.whole(sight)["version"]
        assert views.news(sight, token) is None
        course.reply(lively.dan, lively.from_dan, "One more")
        assert views.news(sight, token)["version"] != token

    def test_a_preview_has_nobody_in_it(self, course, lively):
        state = views.whole(seen_by(course, None))
        assert (state["mine"], state["served"], state["received"]["total"], state["readonly"]) == (
            None,
            {},
            0,
            "preview",
        )
        assert "Own-" not in json.dumps([state, networks.mine(seen_by(course, None), 0)])


class TestBetweenTwo:
    def test_others_read_the_answer_and_not_the_talk_nor_what_came_of_it(self, course, lively):
        (answer,) = [
            one
            for one in opened(course, seen_by(course, lively.eve), lively.texts["ana"])["responses"]
            if one["by"]["name"] == "Own-dan"
        ]
        assert answer["answers"]["like"] == "I like the cards"
        assert (answer["thread"], answer["helped"], answer["decision"], answer["thanked"]) == ([], None, None, False)

    def test_facilitators_read_the_talk_and_not_the_mark(self, course, lively):
        read = opened(course, seen_by(course, lively.staff), lively.texts["ana"])["responses"]
        (answer,) = [one for one in read if one["by"]["name"] == "Own-dan"]
        assert [line["text"] for line in answer["thread"]] == ["Thanks for that", "Gladly"]
        assert answer["helped"] is None

    def test_a_hidden_line_is_for_its_writer_and_facilitators(self, course, lively):
        line = course.reply(lively.dan, lively.from_dan, "Something rude")
        course.moderate(lively.staff, "message", line.id, True)
        shown = {
            who: "Something rude" in everything(course, seen_by(course, getattr(lively, who)))
            for who in ("ana", "dan", "staff")
        }
        assert shown == {"ana": False, "dan": True, "staff": True}

    @pytest.mark.parametrize(
        ("yes", "known"), [((), False), (("ana",), False), (("dan",), False), (("ana", "dan"), True)]
    )
    def test_names_are_told_when_both_have_said_so(self, course, lively, yes, known):
        for who in yes:
            course.says(getattr(lively, who), "ask_reveal", lively.from_dan)
        states = {
            who: views.whole(seen_by(course, getattr(lively, who), names_strangers="reveal")) for who in ("ana", "dan")
        }
        from_dan = [one for one in states["ana"]["received"]["responses"] if one["id"] == lively.from_dan]
        assert [one["by"]["name"] == "Own-dan" for one in from_dan] == [known]
        wanted = {(): "", ("ana",): "asked", ("dan",): "asked_of_me", ("ana", "dan"): "both"}[yes]
        assert [one["revealed"] for one in from_dan] == [wanted]
        assert ("Own-ana" in json.dumps(states["dan"])) is known


class TestWhoSeesWhom:
    def test_no_stranger_is_known_as_more_than_the_author_chose_by_any_way_out(self, course, lively):
        for who, mode in product(("ana", "dan", "eve", "staff"), MODES):
            reader = getattr(lively, who)
            seen = everything(course, seen_by(course, reader, names_strangers=mode))
            strangers = [one for one in lively.writers if one.group_id != reader.group_id]
            told = {fact in seen for one in strangers for fact in (one.name, one.group_name, one.place)}
            assert told == {mode == "names" or who == "staff"}, (who, mode)

    def test_nor_is_a_teammate(self, course, lively):
        for who, mode in product(("ana", "dan"), MODES):
            reader = getattr(lively, who)
            seen = everything(course, seen_by(course, reader, names_team=mode))
            teammates = [one for one in lively.writers if one.group_id == reader.group_id and one != reader]
            assert {one.name in seen for one in teammates} == {mode == "names"}, (who, mode)

    def test_accounts_are_no_part_of_what_is_sent(self, course, lively, types):
        network = networks.mine(seen_by(course, lively.ana), 0)
        assert all(len(person["key"]) == 20 for person in network["people"])
        assert {tie["a"] for tie in network["ties"]} <= {person["key"] for person in network["people"]}


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

    def test_who_only_looks_is_not_in_the_picture(self, course, lively):
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


def test_a_groups_reflection_is_its_members(course, told):
    course.share(told.ana, of_group=True)
    sight = seen_by(course, told.ben, who="group", situation=Situation())
    state = views.whole(sight)
    assert state["mine"]["contribution"]["by"]["name"] == "Own-ana"
    assert state["alone"]
