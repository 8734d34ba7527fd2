"""A learner asks, the members answer, and either may change their mind."""

import pytest

from grooc_xblocks.groups import api
from tests.groups.acting import person, refused


@pytest.fixture
def wells(groups, cast):
    return groups.start(cast.ana, cast.ben, openness="request", size_max=3)


def asking(group):
    return [(one.learner_id, one.state, one.note) for one in api.page(group_id=group.id).requests]


def answer_to(groups, group, who):
    return api.standings(**groups.where, learner=who.id)[group.id][0]


def test_members_read_who_asks_and_what_they_write(groups, cast, wells):
    groups.ask(wells, cast.cyd, "I dig wells.")
    assert asking(wells) == [(cast.cyd.id, "asked", "I dig wells.")]
    assert groups.operations(wells)[-1] == "asked"


def test_asking_again_replaces_the_note_and_is_told_once(groups, cast, wells):
    groups.ask(wells, cast.cyd, "I dig wells.")
    groups.ask(wells, cast.cyd, "I dig deep wells.")
    assert asking(wells) == [(cast.cyd.id, "asked", "I dig deep wells.")]
    assert groups.operations(wells).count("asked") == 1


def test_a_yes_gives_a_place(groups, cast, wells):
    groups.ask(wells, cast.cyd)
    groups.answer(wells, cast.ben, cast.cyd, True)
    assert groups.members(wells) == [cast.ana.id, cast.ben.id, cast.cyd.id]
    assert groups.operations(wells)[-1] == "accepted"
    assert asking(wells) == []


def test_whoever_is_accepted_comes_with_what_they_showed_when_they_asked(groups, cast, wells):
    cyd = person(cast.users[2], "Cyd", hours=(1, 2), brings="A drill")
    groups.ask(wells, cyd)
    groups.answer(wells, cast.ana, cyd, True)
    member = api.page(group_id=wells.id).members[-1]
    assert (member.card["brings"], member.hours) == ("A drill", (1, 2))


def test_a_yes_takes_back_what_was_asked_of_others(groups, cast, wells):
    seeds = groups.start(cast.dan, openness="request", name="Seeds")
    groups.ask(wells, cast.cyd)
    groups.ask(seeds, cast.cyd)
    groups.answer(wells, cast.ana, cast.cyd, True)
    assert groups.standing(seeds, cast.cyd) == "withdrawn"


def test_a_no_may_say_why_and_the_asker_sees_it(groups, cast, wells):
    groups.ask(wells, cast.cyd)
    groups.answer(wells, cast.ana, cast.cyd, False, "We work in Spanish only.")
    told = answer_to(groups, wells, cast.cyd)
    assert (told.state, told.reply) == ("declined", "We work in Spanish only.")
    assert groups.members(wells) == [cast.ana.id, cast.ben.id]
    assert groups.operations(wells)[-1] == "declined"


def test_an_answer_can_be_put_away_and_asking_again_is_allowed(groups, cast, wells):
    groups.ask(wells, cast.cyd)
    groups.answer(wells, cast.ana, cast.cyd, False)
    groups.withdraw(wells, cast.cyd)
    assert groups.told(cast.cyd) == {}
    groups.ask(wells, cast.cyd, "And now?")
    assert groups.told(cast.cyd) == {wells.id: "asked"}


def test_a_yes_of_a_full_group_is_the_next_place_in_line(groups, cast, wells):
    groups.join_by_code(wells, cast.dan)
    groups.ask(wells, cast.cyd)
    groups.answer(wells, cast.ana, cast.cyd, True, "Soon!")
    assert (groups.standing(wells, cast.cyd), groups.now(wells).waiting) == ("waiting", 1)
    assert answer_to(groups, wells, cast.cyd).reply == "Soon!"


def test_who_waits_can_still_be_told_no(groups, cast, wells):
    groups.join_by_code(wells, cast.dan)
    groups.ask(wells, cast.cyd)
    groups.answer(wells, cast.ana, cast.cyd, True)
    groups.answer(wells, cast.ana, cast.cyd, False)
    assert (groups.standing(wells, cast.cyd), groups.now(wells).waiting) == ("declined", 0)


def test_a_request_can_be_taken_back_before_it_is_answered(groups, cast, wells):
    groups.ask(wells, cast.cyd)
    groups.withdraw(wells, cast.cyd)
    assert asking(wells) == []
    with refused(409, "moved_on"):
        groups.answer(wells, cast.ana, cast.cyd, True)


def test_an_answer_is_given_once(groups, cast, wells):
    groups.ask(wells, cast.cyd)
    groups.answer(wells, cast.ana, cast.cyd, False)
    for accept in (True, False):
        with refused(409, "moved_on"):
            groups.answer(wells, cast.ben, cast.cyd, accept)


def test_only_members_answer(groups, cast, wells):
    groups.ask(wells, cast.cyd)
    for stranger in (cast.dan, cast.cyd):
        with refused(403, "not_yours"):
            groups.answer(wells, stranger, cast.cyd, True)


def test_who_never_asked_cannot_be_answered(groups, cast, wells):
    with refused(404, "not_there"):
        groups.answer(wells, cast.ana, cast.cyd, True)
    with refused(404, "not_there"):
        api.answer_request(group_id=wells.id, actor=cast.ana.id, learner=2**53, accept=True, reply="")


def test_who_was_only_invited_cannot_be_accepted(groups, cast, wells):
    api.invite(code=wells.code, learner=cast.cyd.id)
    with refused(409, "moved_on"):
        groups.answer(wells, cast.ana, cast.cyd, True)


def test_a_resting_group_accepts_nobody_but_may_say_no(groups, cast, wells):
    groups.ask(wells, cast.cyd)
    groups.rest(wells, cast.ana)
    with refused(409, "group_resting"):
        groups.answer(wells, cast.ana, cast.cyd, True)
    groups.answer(wells, cast.ana, cast.cyd, False)
    assert groups.standing(wells, cast.cyd) == "declined"


def test_members_of_a_group_ask_no_other(groups, cast, wells):
    groups.start(cast.cyd, name="Seeds")
    for act in (groups.ask, groups.wait):
        with refused(409, "already_in_group"):
            act(wells, cast.cyd)


def test_a_group_by_code_is_not_asked(groups, cast):
    wells = groups.start(cast.ana, openness="code")
    with refused(403, "by_code"):
        groups.ask(wells, cast.ben)


def test_an_open_group_may_be_asked_all_the_same(groups, cast):
    wells = groups.start(cast.ana)
    groups.ask(wells, cast.ben, "May I?")
    assert groups.told(cast.ben) == {wells.id: "asked"}
    groups.join(wells, cast.ben)
    assert groups.members(wells) == [cast.ana.id, cast.ben.id]


@pytest.mark.parametrize(("state", "code"), [("resting", "group_resting"), ("closed", "group_closed")])
def test_a_group_that_takes_nobody_says_why(groups, cast, wells, state, code):
    if state == "resting":
        groups.rest(wells, cast.ana)
    else:
        groups.leave(wells, cast.ana)
        groups.leave(wells, cast.ben)
    for act in (groups.ask, groups.wait, groups.join, groups.join_by_code):
        with refused(409, code, "CodeAttempt"):
            act(wells, cast.cyd)


def test_taking_nothing_back_changes_nothing(groups, cast, wells):
    for who in (cast.cyd, cast.ana):
        before = groups.standing(wells, who)
        groups.withdraw(wells, who)
        assert groups.standing(wells, who) == before


def test_an_answer_meets_nobody_who_found_a_group_in_the_meantime(groups, cast, wells, monkeypatch):
    monkeypatch.setattr("grooc_xblocks.groups.api.life.release_others", lambda **_: None)  # as if it had crashed there
    groups.ask(wells, cast.cyd)
    groups.start(cast.cyd, name="Seeds")
    with refused(409, "already_in_group"):
        groups.answer(wells, cast.ana, cast.cyd, True)


def test_people_who_ask_or_wait_are_told_what_becomes_of_their_profile(groups, cast, wells):
    groups.ask(wells, cast.cyd)
    api.show_profile(learner=cast.cyd.id, card={"name": "Cyd the digger"}, hours=(5,))
    request = api.page(group_id=wells.id).requests[0]
    assert (request.card["name"], request.hours) == ("Cyd the digger", (5,))


def test_standings_come_newest_first_and_only_of_the_set(groups, cast, wells, clock):
    seeds = groups.start(cast.dan, openness="request", name="Seeds")
    groups.ask(wells, cast.cyd)
    groups.ask(seeds, cast.cyd)
    assert list(groups.told(cast.cyd)) == [seeds.id, wells.id]
    assert list(api.standings(**groups.where, learner=cast.cyd.id, groups=[wells.id])) == [wells.id]
    assert api.standings(**{**groups.where, "group_set": "projects"}, learner=cast.cyd.id) == {}
