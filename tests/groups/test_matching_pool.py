"""Waiting to be matched: entering, leaving, and what ends it by itself."""

import pytest
from django.core.management import call_command

from grooc_xblocks.groups import api, receivers
from grooc_xblocks.groups.api import seekers
from grooc_xblocks.groups.match_models import ProposalSeat, Seeker
from tests.groups.acting import Groups, person, refused
from tests.groups.matching import Matching
from tests.tables import Queries, holding


def test_whoever_enters_waits_with_their_wishes(matching, cast, clock):
    matching.wait(cast.ana, topics=["Clean water", "Schools"], commitment=4, experience=2)
    found = matching.pool(cast.ana)
    assert found.people == 1
    assert found.mine.learner_id == cast.ana.id
    assert found.mine.wishes == {"topics": ["Clean water", "Schools"], "commitment": 4, "experience": 2}
    assert (found.rounds, found.unplaced, found.forming) == (0, (), False)
    assert api.waiting(**matching.here, learner=cast.ana.id) == found.mine
    assert api.waiting(**matching.here, learner=cast.ben.id) is None


def test_entering_again_changes_the_wishes_and_keeps_the_turn(matching, cast, clock):
    matching.wait(cast.ana, topics=["Clean water"])
    since = matching.pool(cast.ana).mine.entered_at
    clock.forward(hours=1)
    matching.wait(cast.ana, topics=["Schools"])
    found = matching.pool(cast.ana)
    assert (found.people, found.mine.wishes["topics"], found.mine.entered_at) == (1, ["Schools"], since)


def test_leaving_ends_the_waiting_and_leaving_twice_is_leaving_once(matching, cast):
    matching.wait(cast.ana, cast.ben)
    matching.stop(cast.ana)
    matching.stop(cast.ana)
    assert matching.waiting() == {cast.ben.id}
    assert matching.pool(cast.ana).mine is None


def test_nobody_waits_in_a_set_that_nobody_has_used(groups, cast):
    found = api.pool(course_key=groups.course_key, group_set="elsewhere", learner=cast.ana.id)
    assert (found.people, found.mine, found.counts.people) == (0, None, 0)


def test_a_member_of_a_group_cannot_wait(groups, matching, cast):
    groups.start(cast.ana)
    with refused(409, "already_in_group"):
        matching.wait(cast.ana)


def test_whoever_waits_in_one_set_may_have_a_group_in_another(groups, matching, cast):
    Groups(group_set="other").start(cast.ana)
    matching.wait(cast.ana)
    assert matching.waiting() == {cast.ana.id}


@pytest.mark.parametrize("way", ["join", "join_by_code", "start", "answered", "offered"])
def test_whoever_gets_a_place_waits_no_longer_whichever_way_it_came(groups, matching, cast, way):
    matching.wait(cast.cyd, cast.fay)
    Matching(Groups(group_set="other")).wait(cast.cyd)
    if way == "start":
        groups.start(cast.cyd)
    elif way == "answered":
        wells = groups.start(cast.ana, openness="request")
        groups.ask(wells, cast.cyd)
        groups.answer(wells, cast.ana, cast.cyd, accept=True)
    elif way == "offered":
        wells = groups.start(cast.ana, cast.ben, cast.dan)
        groups.wait(wells, cast.cyd)
        groups.leave(wells, cast.dan)
        groups.join(wells, cast.cyd)
    else:
        getattr(groups, way)(groups.start(cast.ana), cast.cyd)
    assert matching.waiting() == {cast.fay.id}
    assert set(Seeker.objects.values_list("learner_id", flat=True)) == {cast.cyd.id, cast.fay.id}


def test_a_join_that_fails_leaves_one_waiting(groups, matching, cast):
    wells = groups.start(cast.ana, cast.ben, size_max=2)
    matching.wait(cast.cyd)
    with refused(409, "group_full"):
        groups.join(wells, cast.cyd)
    assert matching.waiting() == {cast.cyd.id}


def test_what_they_name_is_counted(matching, people):
    one, other = people.more(2)
    english = {"languages": [{"code": "en", "level": "work"}, {"code": "fr", "level": "basic"}]}
    matching.wait(person(one, skills=["Film", "Law"], zone="Africa/Nairobi", **english), topics=["Clean water"])
    matching.wait(person(other, skills=["Film"], zone="America/Lima", **english), topics=["Schools", "Clean water"])
    counts = matching.pool().counts
    assert (counts.people, counts.zones) == (2, 2)
    assert counts.languages == {"en": 2}
    assert counts.topics == {"Clean water": 2, "Schools": 1}
    assert counts.skills == {"Film": 2, "Law": 1}


def test_counts_are_true_after_every_entry_while_few_wait_and_kept_in_between(matching, crowd):
    first, *others = crowd(4)
    matching.wait(first)
    assert matching.pool().counts.people == 1
    matching.wait(*others)
    assert matching.pool().counts.people == 4
    with Queries() as queries:
        assert matching.pool(first).counts.people == 4
    assert len(queries.ours) == 3  # the set with its number, my own row, and what rounds have told me


def test_where_very_many_wait_they_are_not_counted_at_every_entry(matching, crowd, monkeypatch):
    monkeypatch.setattr(seekers, "EXACT", 1)
    matching.wait(*crowd(2))
    assert matching.pool().counts.people == 2
    matching.wait(*crowd(1))
    found = matching.pool()
    assert (found.people, found.counts.people) == (3, 2)


def test_reading_who_waits_takes_the_same_queries_for_two_and_for_twenty(matching, crowd):
    taken = []
    for count in (2, 18):
        everybody = crowd(count)
        matching.wait(*everybody)
        with Queries() as queries:
            matching.pool(everybody[0])
        taken.append(len(queries.ours))
    assert taken == [4, 4]


def test_it_is_told_that_a_round_is_being_worked_out(matching, cast, clock):
    matching.wait(cast.ana)
    started = matching.start()
    assert matching.pool(cast.ana).forming
    clock.forward(minutes=11)  # no worker has come, and none will
    assert not matching.pool(cast.ana).forming
    matching.cancel(started)
    assert not matching.pool(cast.ana).forming


def test_rounds_without_a_group_are_counted_and_the_latest_says_why(matching, cast):
    matching.wait(cast.ana, cast.ben, cast.cyd, cast.dan)
    matching.announce(matching.preview([cast.ana, cast.ben, cast.cyd]))
    found = matching.pool(cast.dan)
    assert found.rounds == 1
    assert [fact.kind for fact in found.unplaced] == ["no_place"]
    assert matching.pool(cast.ana).rounds == 0
    matching.again(cast.ana)
    found = matching.pool(cast.ana)
    assert (found.rounds, found.unplaced) == (1, ())


def test_rounds_before_one_entered_do_not_count(matching, cast, clock):
    matching.wait(cast.ana, cast.ben, cast.cyd)
    matching.announce(matching.preview([cast.ana, cast.ben]))
    matching.stop(cast.cyd)
    matching.wait(cast.cyd)
    assert matching.pool(cast.cyd).rounds == 0


def test_a_preview_tells_those_who_wait_nothing(matching, cast):
    matching.wait(cast.ana, cast.ben, cast.cyd)
    matching.preview([cast.ana, cast.ben])
    assert matching.asked(cast.ana) is None
    assert matching.pool(cast.cyd).rounds == 0


def test_the_profile_is_refreshed_where_one_waits_and_on_the_card_others_see(matching, cast, people):
    matching.wait(cast.ana, cast.ben)
    matching.announce(matching.preview([cast.ana, cast.ben]))
    card = {**cast.ana.card, "name": "Ana of the wells"}
    api.show_profile(learner=cast.ana.id, card=card, hours=(5, 6))
    mine = matching.pool(cast.ana).mine
    assert (mine.card["name"], mine.hours) == ("Ana of the wells", (5, 6))
    names = {seat.card["name"] for seat in matching.asked(cast.ben).proposal.seats}
    assert names == {"Ana of the wells", "Ben"}


def test_whoever_leaves_the_course_waits_no_longer_in_it(matching, cast):
    elsewhere = Matching(Groups(course="T2"))
    matching.wait(cast.ana)
    elsewhere.wait(cast.ana)
    api.take_out(learner=cast.ana.id, course_key=matching.groups.course_key)
    assert (matching.waiting(), elsewhere.waiting()) == (set(), {cast.ana.id})


def test_nothing_in_the_tables_names_a_retired_learner(matching, people):
    users = people.more(3)
    one, other, third = (person(user, name) for user, name in zip(users, ("Zuleikha", "Ben", "Cyd"), strict=True))
    matching.wait(one, other, third)
    matching.announce(matching.preview([one, other, third], by=one.id, by_name="Zuleikha"))
    matching.yes(one, other)
    assert {where.partition(".")[0] for where in holding("Zuleikha")} == {"MatchRound", "ProposalSeat", "Seeker"}
    receivers.on_retirement(user=users[0])
    receivers.on_retirement(user=users[0])
    assert holding("Zuleikha") == []
    assert not Seeker.objects.filter(learner=users[0]).exists()
    assert not ProposalSeat.objects.filter(learner=users[0]).exists()


def test_others_begin_without_somebody_who_retires(matching, cast):
    matching.wait(cast.ana, cast.ben, cast.cyd)
    matching.announce(matching.preview([cast.ana, cast.ben, cast.cyd]))
    matching.yes(cast.ana, cast.ben)
    api.retire(learner=cast.cyd.id)
    assert matching.home(cast.ana, cast.ben) is not None


def test_the_operators_command_ends_questions_that_are_too_late(matching, cast, clock, capsys):
    matching.wait(cast.ana, cast.ben, cast.cyd)
    matching.announce(matching.preview([cast.ana, cast.ben, cast.cyd]))
    matching.yes(cast.ana, cast.ben)
    clock.forward(hours=73)
    call_command("grooc_pass_on_offers")
    assert capsys.readouterr().out.splitlines()[1] == "Proposed groups whose time to answer was over: 1"
    assert matching.home(cast.ana, cast.ben) is not None
    assert matching.waiting() == {cast.cyd.id}
