"""What views receive of reflections."""

import json
from itertools import product
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from grooc_xblocks.groups.data import Situation
from grooc_xblocks.reflections import api
from grooc_xblocks.states import peer_reflection as views
from grooc_xblocks.states import reflection_exports as exports
from grooc_xblocks.states import reflection_network as networks
from grooc_xblocks.states import reflection_rooms as rooms
from tests.reflections.seeing import everything, looked_through, opened, seen_by
from tests.typescript import Types

STATE = Path(__file__).resolve().parents[2] / "frontend" / "peer_reflection" / "state.ts"
MODES = ("off", "pseudonym", "names", "reveal")


@pytest.fixture(scope="module")
def types():
    return Types(STATE)


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
        assert [(row["by"]["name"], row["reasons"], row["words"]) for row in desk["reported"]] == [
            ("Own-fay", {"rude": 1}, ["says Own-eve"]),
        ]  # fmt: skip
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

    def test_its_version_is_another_one_once_something_concerns_me(self, course, lively):
        def version():
            return views.token(Situation(), usage_key=course.key, person=lively.ana)

        before = version()
        assert views.whole(seen_by(course, lively.ana))["version"] == before == version()
        course.reply(lively.dan, lively.from_dan, "One more")
        assert views.whole(seen_by(course, lively.ana))["version"] == version() != before

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


def test_a_groups_reflection_is_its_members(course, told):
    course.share(told.ana, of_group=True)
    sight = seen_by(course, told.ben, who="group", situation=Situation())
    state = views.whole(sight)
    assert state["mine"]["contribution"]["by"]["name"] == "Own-ana"
    assert state["alone"]
