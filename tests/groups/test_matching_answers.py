"""Answers: a group begins with those who say yes, silence holds nobody, and nobody is lost on the way."""

import pytest

from grooc_xblocks.groups import api
from grooc_xblocks.groups.models import Group, Membership
from tests.groups.acting import person, refused
from tests.tables import Queries


@pytest.fixture
def four(matching, cast, clock):
    """Four are asked about one group that begins with three of them; Eve and Fay wait."""
    matching.wait(cast.ana, cast.ben, cast.cyd, cast.dan, cast.eve, cast.fay)
    matching.announce(matching.preview([cast.ana, cast.ben, cast.cyd, cast.dan]))
    return [cast.ana, cast.ben, cast.cyd, cast.dan]


def asked_about(matching, who):
    return {seat.learner_id for seat in matching.asked(who).proposal.seats}


# Yes


def test_a_group_begins_when_enough_have_said_yes(matching, groups, cast, four):
    matching.yes(cast.ana, cast.ben)
    assert matching.home(cast.ana, cast.ben) is None
    assert matching.asked(cast.cyd).yes == 2
    assert matching.asked(cast.ana).mine.answer == "yes"
    matching.yes(cast.cyd)
    begun = matching.home(cast.ana, cast.ben, cast.cyd)
    assert begun is not None
    assert matching.waiting() == {cast.dan.id, cast.eve.id, cast.fay.id}
    assert matching.asked(cast.ana) is None


def test_the_group_says_of_itself_what_the_round_knows(matching, people):
    told = {"zone": "Africa/Nairobi", "languages": [{"code": "en", "level": "work"}, {"code": "sw", "level": "basic"}]}
    everybody = [person(user, "P", (9, 10, 11), **told) for user in people.more(3)]
    matching.wait(*everybody)
    matching.announce(matching.preview(everybody))
    matching.yes(*everybody)
    group = Group.objects.get()
    assert (group.name, group.cause, group.initiative, group.languages) == ("Clean water 1", "Clean water", "", ["en"])
    assert (group.meets_zone, group.meets) == ("UTC", [6, 7, 8])
    assert (group.size_min, group.size_max, group.openness, group.fills, group.state) == (
        3,
        4,
        "request",
        True,
        "active",
    )
    assert group.usage_key == matching.groups.usage_key
    assert (group.members, group.offered, group.waiting) == (3, 0, 0)
    assert matching.groups.operations(matching.groups.now(group)) == ["joined", "joined", "joined"]
    assert [one.card["name"] for one in Membership.objects.all()] == ["P", "P", "P"]


def test_the_next_group_of_a_cause_has_the_next_number(matching, groups, cast):
    groups.start(cast.ana, cause="Clean water")
    matching.wait(cast.cyd, cast.dan)
    matching.announce(matching.preview([cast.cyd, cast.dan]))
    matching.yes(cast.cyd, cast.dan)
    assert groups.now(Group.objects.latest("id")).name == "Clean water 2"


def test_a_group_without_a_cause_has_a_number(matching, cast):
    matching.wait(cast.cyd, cast.dan, topics=[])
    matching.announce(matching.preview([cast.cyd, cast.dan]))
    matching.yes(cast.cyd, cast.dan)
    assert Group.objects.get().name == "№ 1"


def test_members_have_the_card_of_today(matching, cast, four):
    api.show_profile(learner=cast.ana.id, card={**cast.ana.card, "name": "Ana, by now"}, hours=(1, 2))
    matching.yes(cast.ana, cast.ben, cast.cyd)
    membership = Membership.objects.get(learner_id=cast.ana.id)
    assert (membership.card["name"], membership.hours) == ("Ana, by now", [1, 2])


def test_a_later_yes_joins_while_there_is_a_seat(matching, cast, four):
    matching.yes(cast.ana, cast.ben, cast.cyd)
    asked = matching.asked(cast.dan)
    assert (asked.proposal.group.members, asked.yes, asked.needed) == (3, 3, 0)
    assert {one.learner_id for one in asked.proposal.members} == {cast.ana.id, cast.ben.id, cast.cyd.id}
    matching.yes(cast.dan)
    assert matching.home(*four) is not None
    assert matching.states(asked.round) == ["closed"]
    assert matching.round(asked.round).state == "closed"


def test_the_same_answer_twice_is_one_answer(matching, cast, four):
    matching.yes(cast.ana, cast.ana)
    assert matching.asked(cast.ben).yes == 1
    matching.yes(cast.ben, cast.cyd)
    matching.yes(cast.ana)
    matching.again(cast.dan)
    matching.again(cast.dan)
    assert matching.home(cast.ana, cast.ben, cast.cyd) is not None


def test_a_smaller_group_begins_with_all_of_it(matching, cast):
    matching.wait(cast.ana, cast.ben)
    matching.announce(matching.preview([cast.ana, cast.ben]))
    assert matching.asked(cast.ana).needed == 2
    matching.yes(cast.ana, cast.ben)
    assert matching.home(cast.ana, cast.ben) is not None


def test_what_was_asked_of_other_groups_is_taken_back_when_a_group_begins(matching, groups, cast, four):
    wells = groups.start(cast.eve, openness="request")
    groups.ask(wells, cast.ana)
    matching.yes(cast.ana, cast.ben, cast.cyd)
    assert groups.standing(wells, cast.ana) == "withdrawn"


def test_the_last_seat_goes_to_whoever_says_yes_first(matching, groups, cast, four):
    matching.yes(cast.ana, cast.ben, cast.cyd)
    home = groups.now(Group.objects.get())
    groups.join_by_code(home, cast.eve)
    with refused(409, "group_full", "ProposalSeat", "Proposal"):
        matching.yes(cast.dan)
    assert (matching.told(cast.dan), matching.asked(cast.dan)) == ("late", None)
    assert cast.dan.id in matching.waiting()
    assert cast.dan.id in [one.learner_id for one in matching.claim().seekers]


# Look again


def test_look_again_closes_the_question_and_one_waits_for_the_next_round(matching, cast, four):
    matching.again(cast.dan)
    assert matching.asked(cast.dan) is None
    assert asked_about(matching, cast.ana) == {cast.ana.id, cast.ben.id, cast.cyd.id}
    assert cast.dan.id in [one.learner_id for one in matching.claim().seekers]


def test_fewer_are_needed_when_fewer_are_left(matching, cast, four):
    matching.yes(cast.ana, cast.ben)
    matching.again(cast.cyd)
    assert matching.asked(cast.ana).needed == 3
    matching.again(cast.dan)
    assert matching.home(cast.ana, cast.ben) is not None


def test_nobody_begins_alone(matching, cast, four):
    matching.yes(cast.ana)
    matching.again(cast.ben, cast.cyd, cast.dan)
    assert matching.asked(cast.ana) is None
    assert matching.home(cast.ana) is None
    assert cast.ana.id in [one.learner_id for one in matching.claim().seekers]


def test_look_again_after_a_yes_takes_it_back(matching, cast, four):
    matching.yes(cast.ana, cast.ben)
    matching.again(cast.ana)
    matching.yes(cast.cyd)
    assert matching.home(cast.ana) is None
    assert matching.asked(cast.ben).yes == 2


def test_a_member_leaves_the_group_and_does_not_look_again(matching, cast, four):
    matching.yes(cast.ana, cast.ben, cast.cyd)
    with refused(409, "round_moved_on"):
        matching.again(cast.ana)
    assert matching.home(cast.ana, cast.ben, cast.cyd) is not None


def test_who_has_asked_to_look_again_cannot_say_yes_any_more(matching, cast, four):
    matching.again(cast.dan)
    with refused(409, "round_moved_on"):
        matching.yes(cast.dan)


# Gone elsewhere


@pytest.mark.parametrize("way", ["joins", "stops", "unenrols"])
def test_whoever_goes_elsewhere_is_asked_no_longer_and_the_others_go_on(matching, groups, cast, four, way):
    matching.yes(cast.ana, cast.ben)
    matching.again(cast.dan)
    if way == "joins":
        groups.start(cast.cyd)
    elif way == "stops":
        matching.stop(cast.cyd)
    else:
        api.take_out(learner=cast.cyd.id, course_key=groups.course_key)
    assert matching.home(cast.ana, cast.ben) is not None
    assert matching.told(cast.cyd) == "again"


def test_whoever_said_yes_may_find_a_group_before_this_one_begins(matching, groups, cast, four):
    matching.yes(cast.ana, cast.ben)
    groups.start(cast.ana)
    matching.yes(cast.cyd)
    assert matching.home(cast.ben, cast.cyd) is None
    assert matching.asked(cast.ben).yes == 2
    matching.yes(cast.dan)
    assert matching.home(cast.ben, cast.cyd, cast.dan) not in (None, matching.home(cast.ana))


# Time


def test_at_the_deadline_two_are_enough(matching, cast, four, clock):
    matching.yes(cast.ana, cast.ben)
    clock.forward(hours=73)
    assert matching.asked(cast.ana) is None
    assert matching.lapse() == 1
    assert matching.lapse() == 0
    assert matching.home(cast.ana, cast.ben) is not None
    assert (matching.told(cast.ana), matching.told(cast.cyd)) == ("yes", "late")
    assert matching.waiting() == {cast.cyd.id, cast.dan.id, cast.eve.id, cast.fay.id}


def test_at_the_deadline_one_yes_alone_goes_back_to_waiting(matching, cast, four, clock):
    matching.yes(cast.ana)
    clock.forward(hours=73)
    matching.lapse()
    assert matching.home(*four) is None
    assert {one.learner_id for one in matching.claim().seekers} == matching.waiting()
    assert len(matching.waiting()) == 6


def test_after_the_deadline_a_yes_comes_too_late_and_what_is_due_happens(matching, cast, four, clock):
    matching.yes(cast.ana, cast.ben)
    clock.forward(hours=73)
    happens = ["Group", "JoinRequest", "Membership", "Seeker", "ProposalSeat", "Proposal", "Change"]
    with refused(409, "round_moved_on", *happens):
        matching.yes(cast.cyd)
    assert matching.home(cast.ana, cast.ben) is not None
    assert matching.home(cast.cyd) is None


def test_silence_after_the_beginning_ends_with_the_time(matching, cast, four, clock):
    matching.yes(cast.ana, cast.ben, cast.cyd)
    clock.forward(hours=73)
    assert api.lapse_answers(learner=cast.dan.id) == 1
    assert matching.told(cast.dan) == "late"
    assert matching.home(cast.dan) is None


def test_only_what_concerns_a_learner_may_be_ended(matching, cast, four, clock):
    matching.announce(matching.preview([cast.eve, cast.fay]))
    clock.forward(hours=73)
    assert api.lapse_answers(**matching.here, learner=cast.eve.id) == 1
    assert (matching.told(cast.eve), matching.told(cast.ana)) == ("late", "")
    assert api.lapse_answers(group_set_id=matching.set_id + 1) == 0
    assert api.lapse_answers(most=0) == 0
    assert api.lapse_answers(most=5) == 1


# Who may answer what


def test_nobody_answers_what_they_were_not_asked(matching, cast, four):
    theirs = matching.asked(cast.ana).proposal.id
    for what in ({"learner": cast.eve.id}, {"proposal_id": theirs + 99}, {"group_set_id": matching.set_id + 1}):
        told = {**matching.here, "proposal_id": theirs, "learner": cast.ana.id, "answer": "yes", **what}
        with refused(404, "not_there"):
            api.answer_proposal(**told)


def test_nobody_answers_a_preview(matching, cast):
    matching.wait(cast.ana, cast.ben)
    preview = matching.preview([cast.ana, cast.ben])
    (group,) = matching.page(preview).groups
    with refused(404, "not_there"):
        api.answer_proposal(**matching.here, proposal_id=group.id, learner=cast.ana.id, answer="yes")


def test_answers_are_counted_for_the_facilitator(matching, cast, four):
    matching.yes(cast.ana)
    matching.again(cast.ben)
    told = matching.round(matching.asked(cast.ana).round).answers
    assert (told.yes, told.again, told.silent) == (1, 1, 2)


def test_reading_what_one_is_asked_takes_two_queries_and_three_when_the_group_has_begun(matching, cast, four):
    with Queries() as queries:
        matching.asked(cast.dan)
    assert len(queries.ours) == 2
    matching.yes(cast.ana, cast.ben, cast.cyd)
    with Queries() as queries:
        matching.asked(cast.dan)
    assert len(queries.ours) == 3
