"""The line in front of a full group: first come, first served, and an offer does not stand for ever."""

import pytest
from django.core.management import call_command

from grooc_xblocks.groups import api
from grooc_xblocks.groups.models import JoinRequest
from tests.groups.acting import Groups, refused


@pytest.fixture
def wells(groups, cast, clock):
    """A full group of two."""
    return groups.start(cast.ana, cast.ben, size_max=2)


@pytest.fixture
def line(groups, cast, wells):
    """Cyd, Dan and Eve wait for a place in it, in this order."""
    for who in (cast.cyd, cast.dan, cast.eve):
        groups.wait(wells, who)
    return wells


def states(groups, group, cast):
    return [groups.standing(group, who) for who in (cast.cyd, cast.dan, cast.eve)]


def counts(groups, group):
    now = groups.now(group)
    return now.members, now.offered, now.waiting


def test_a_full_group_has_a_line(groups, cast, line):
    assert states(groups, line, cast) == ["waiting"] * 3
    assert counts(groups, line) == (2, 0, 3)


def test_who_waits_knows_how_many_come_first(groups, cast, line):
    ahead = [api.standings(**groups.where, learner=who.id)[line.id][0].ahead for who in (cast.cyd, cast.dan, cast.eve)]
    assert ahead == [0, 1, 2]


def test_waiting_twice_keeps_the_first_place_in_line(groups, cast, line):
    groups.wait(line, cast.cyd)
    groups.leave(line, cast.ben)
    assert states(groups, line, cast) == ["offered", "waiting", "waiting"]


def test_nobody_waits_where_there_is_a_place(groups, cast):
    wells = groups.start(cast.ana)
    with refused(409, "place_free"):
        groups.wait(wells, cast.ben)


def test_a_group_on_request_is_asked_before_anybody_waits(groups, cast):
    wells = groups.start(cast.ana, cast.ben, size_max=2, openness="request")
    groups.wait(wells, cast.cyd, "Hello")
    assert groups.standing(wells, cast.cyd) == "asked"
    assert groups.operations(wells)[-1] == "asked"


def test_a_group_by_code_is_waited_for_by_those_who_were_invited(groups, cast):
    wells = groups.start(cast.ana, cast.ben, size_max=2, openness="code")
    with refused(403, "by_code"):
        groups.wait(wells, cast.cyd)
    api.invite(code=wells.code, learner=cast.cyd.id)
    groups.wait(wells, cast.cyd)
    assert groups.standing(wells, cast.cyd) == "waiting"


def test_when_somebody_leaves_the_place_is_offered_to_who_waits_longest(groups, cast, line):
    groups.leave(line, cast.ben)
    assert states(groups, line, cast) == ["offered", "waiting", "waiting"]
    assert counts(groups, line) == (1, 1, 2)
    assert groups.operations(line)[-1] == "place_offered"


def test_an_offered_place_is_held_against_everybody_else(groups, cast, line):
    groups.leave(line, cast.ben)
    for act in (groups.join, groups.join_by_code):
        for who in (cast.dan, cast.fay):
            with refused(409, "group_full", "CodeAttempt"):
                act(line, who)
    groups.join(line, cast.cyd)
    assert groups.members(line) == [cast.ana.id, cast.cyd.id]
    assert counts(groups, line) == (2, 0, 2)


def test_an_offered_place_is_taken_without_the_code(groups, cast):
    wells = groups.start(cast.ana, cast.ben, size_max=2)
    groups.wait(wells, cast.cyd)
    groups.edit(wells, cast.ana, openness="code")
    groups.leave(wells, cast.ben)
    groups.join(wells, cast.cyd)
    assert groups.home(cast.cyd) == wells.id


def test_an_offer_that_is_passed_on_goes_to_the_next(groups, cast, line):
    groups.leave(line, cast.ben)
    groups.withdraw(line, cast.cyd)
    assert states(groups, line, cast) == ["withdrawn", "offered", "waiting"]


def test_who_leaves_the_line_lets_others_move_up(groups, cast, line):
    groups.withdraw(line, cast.cyd)
    groups.leave(line, cast.ben)
    assert states(groups, line, cast) == ["withdrawn", "offered", "waiting"]
    assert counts(groups, line) == (1, 1, 1)


def test_who_finds_another_group_leaves_the_line_and_passes_an_offer_on(groups, cast, line):
    groups.leave(line, cast.ben)
    groups.start(cast.cyd, name="Seeds")
    groups.start(cast.eve, name="Trees")
    assert states(groups, line, cast) == ["withdrawn", "offered", "withdrawn"]
    assert counts(groups, line) == (1, 1, 0)


# Offers lapse


@pytest.fixture
def lapsed(groups, cast, line, clock):
    """Cyd was offered a place and has not taken it in time."""
    groups.leave(line, cast.ben)
    clock.forward(hours=48, seconds=1)
    return line


def test_an_offer_stands_for_the_hours_of_the_author(groups, cast, line, clock):
    api.leave_group(group_id=line.id, actor=cast.ben.id, offer_hours=5)
    until = JoinRequest.objects.get(group_id=line.id, state="offered").expires_at
    assert 4.99 < (until - clock.read()).total_seconds() / 3600 <= 5


def test_an_offer_can_be_taken_to_the_last_moment(groups, cast, line, clock):
    groups.leave(line, cast.ben)
    clock.forward(hours=47, minutes=59)
    groups.join(line, cast.cyd)
    assert groups.home(cast.cyd) == line.id


def test_an_offer_that_has_lapsed_is_gone(groups, cast, lapsed):
    with refused(409, "group_full"):
        groups.join(lapsed, cast.cyd)


def test_touching_the_group_in_any_way_passes_a_lapsed_offer_on(groups, cast, lapsed):
    api.take_role(group_id=lapsed.id, actor=cast.ana.id, role="Host", offered=["Host"])
    assert states(groups, lapsed, cast) == ["withdrawn", "offered", "waiting"]
    assert counts(groups, lapsed) == (1, 1, 1)


def test_advancing_the_group_passes_a_lapsed_offer_on_and_once(groups, cast, lapsed):
    for _ in range(2):
        api.advance(group_id=lapsed.id)
        assert states(groups, lapsed, cast) == ["withdrawn", "offered", "waiting"]


def test_who_let_an_offer_lapse_hears_of_it_until_it_is_put_away(groups, cast, lapsed):
    api.advance(group_id=lapsed.id)
    assert groups.told(cast.cyd) == {lapsed.id: "withdrawn"}
    groups.withdraw(lapsed, cast.cyd)
    assert groups.told(cast.cyd) == {}


def test_who_let_an_offer_lapse_may_wait_again_at_the_end(groups, cast, lapsed):
    groups.wait(lapsed, cast.cyd)
    assert states(groups, lapsed, cast) == ["waiting", "offered", "waiting"]
    groups.withdraw(lapsed, cast.dan)
    assert states(groups, lapsed, cast) == ["waiting", "withdrawn", "offered"]


def test_the_management_command_passes_on_what_nobody_looks_at(groups, cast, lapsed, capsys):
    elsewhere = Groups(course="T2")
    theirs = elsewhere.start(cast.ana, cast.ben, size_max=2)
    elsewhere.wait(theirs, cast.cyd)
    call_command("grooc_pass_on_offers")
    assert capsys.readouterr().out.splitlines()[0] == "Groups with a place passed on: 1"
    assert states(groups, lapsed, cast) == ["withdrawn", "offered", "waiting"]
    assert elsewhere.standing(theirs, cast.cyd) == "waiting"
    call_command("grooc_pass_on_offers")
    assert capsys.readouterr().out.splitlines()[0] == "Groups with a place passed on: 0"


def test_a_stamp_changes_with_whatever_happens_to_ones_requests(groups, cast, line, clock):
    stamps = []

    def stamp(who):
        stamp = api.stamp(**groups.where, learner=who.id, now=clock.read())
        text, late = stamp.text, stamp.late_offer
        return stamps.append(text) or late

    assert not stamp(cast.dan)
    groups.leave(line, cast.ben)
    assert not stamp(cast.cyd)
    clock.forward(hours=49)
    assert stamp(cast.cyd)
    assert stamp(cast.dan)
    api.advance(group_id=line.id)
    assert not stamp(cast.dan)
    assert len(set(stamps)) == 3  # Dan waits, Cyd is offered a place, Dan is


def test_a_place_that_is_not_there_any_more_is_not_offered(groups, cast, lapsed):
    groups.rest(lapsed, cast.ana)
    assert counts(groups, lapsed) == (1, 0, 2)
    groups.withdraw(lapsed, cast.dan)
    assert states(groups, lapsed, cast) == ["withdrawn", "withdrawn", "waiting"]
    assert counts(groups, lapsed) == (1, 0, 1)


def test_a_group_that_comes_back_to_life_thinks_of_those_who_wait(groups, cast, line):
    groups.leave(line, cast.ben)
    groups.leave(line, cast.ana)
    groups.withdraw(line, cast.cyd)
    assert states(groups, line, cast) == ["withdrawn", "waiting", "waiting"]
    groups.join(line, cast.ana)
    assert states(groups, line, cast) == ["withdrawn", "offered", "waiting"]
