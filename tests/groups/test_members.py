"""Members among themselves: roles, what they show of themselves, and parting with somebody."""

import pytest

from grooc_xblocks.groups import api
from tests.groups.acting import ROLES, refused

TIME, STORY = ROLES


@pytest.fixture
def wells(groups, cast):
    return groups.start(cast.ana, cast.ben, cast.cyd, size_max=4)


def take(group, who, role):
    api.take_role(group_id=group.id, actor=who.id, role=role, offered=ROLES)


def pass_on(group, who, to, role):
    api.pass_role(group_id=group.id, actor=who.id, to=to.id, role=role, offered=ROLES)


def test_a_role_is_taken_freely_and_shared(groups, cast, wells):
    take(wells, cast.ana, TIME)
    take(wells, cast.ben, TIME)
    take(wells, cast.ben, STORY)
    assert groups.roles(wells, cast.ana) == [TIME]
    assert groups.roles(wells, cast.ben) == [TIME, STORY]
    assert groups.operations(wells)[-1] == "role_taken"


def test_taking_a_role_twice_is_taking_it_once(groups, cast, wells):
    take(wells, cast.ana, TIME)
    take(wells, cast.ana, TIME)
    assert groups.roles(wells, cast.ana) == [TIME]
    assert groups.operations(wells).count("role_taken") == 1


def test_a_role_is_given_up(groups, cast, wells):
    take(wells, cast.ana, TIME)
    for _ in range(2):
        api.drop_role(group_id=wells.id, actor=cast.ana.id, role=TIME)
    assert groups.roles(wells, cast.ana) == []
    assert groups.operations(wells).count("role_dropped") == 1


def test_a_role_is_passed_on(groups, cast, wells):
    take(wells, cast.ana, TIME)
    pass_on(wells, cast.ana, cast.ben, TIME)
    assert (groups.roles(wells, cast.ana), groups.roles(wells, cast.ben)) == ([], [TIME])
    assert groups.operations(wells)[-1] == "role_passed"


def test_a_role_passed_to_somebody_who_shares_it_is_still_held_once(groups, cast, wells):
    take(wells, cast.ana, TIME)
    take(wells, cast.ben, TIME)
    pass_on(wells, cast.ana, cast.ben, TIME)
    assert (groups.roles(wells, cast.ana), groups.roles(wells, cast.ben)) == ([], [TIME])


def test_a_role_one_does_not_hold_cannot_be_passed_on(groups, cast, wells):
    with refused(409, "role_gone"):
        pass_on(wells, cast.ana, cast.ben, TIME)


def test_a_role_passed_to_oneself_stays_where_it_is(groups, cast, wells):
    take(wells, cast.ana, TIME)
    pass_on(wells, cast.ana, cast.ana, TIME)
    assert groups.roles(wells, cast.ana) == [TIME]


def test_a_role_the_author_does_not_offer_is_nobodys(groups, cast, wells):
    with refused(422, "invalid"):
        take(wells, cast.ana, "Boss")
    with refused(422, "invalid"):
        pass_on(wells, cast.ana, cast.ben, "Boss")


def test_roles_are_the_members_own_affair(groups, cast, wells):
    take(wells, cast.ana, TIME)
    with refused(403, "not_yours"):
        take(wells, cast.dan, TIME)
    with refused(403, "not_yours"):
        pass_on(wells, cast.dan, cast.ana, TIME)
    with refused(404, "not_there"):
        pass_on(wells, cast.ana, cast.dan, TIME)


def test_roles_go_with_whoever_leaves(groups, cast, wells):
    take(wells, cast.ana, TIME)
    groups.leave(wells, cast.ana)
    groups.join(wells, cast.ana)
    assert groups.roles(wells, cast.ana) == []


@pytest.mark.parametrize("role", ["7", "²", "١٢", "9" * 80])
def test_a_role_may_be_a_number(groups, cast, wells, role):
    for act in (api.take_role, api.take_role):
        act(group_id=wells.id, actor=cast.ana.id, role=role, offered=[role])
    api.pass_role(group_id=wells.id, actor=cast.ana.id, to=cast.ben.id, role=role, offered=[role])
    act = api.page(group_id=wells.id).acts[0]
    assert (act.operation, act.subject) == ("role_passed", role)
    assert api.older_acts(group_id=wells.id, before=act.id)[0][0].subject == role


# What members show


def test_a_changed_profile_shows_in_every_group_at_once(groups, cast, wells):
    version = groups.now(wells).version
    api.show_profile(learner=cast.ana.id, card={"name": "Ana Maria"}, hours=[7])
    member = api.page(group_id=wells.id).members[0]
    assert (member.card, member.hours) == ({"name": "Ana Maria"}, (7,))
    assert groups.now(wells).version == version + 1


def test_a_changed_profile_of_somebody_without_a_group_shows_nowhere(groups, cast, wells):
    api.show_profile(learner=cast.dan.id, card={"name": "Dan"}, hours=[7])
    assert [member.card["name"] for member in api.page(group_id=wells.id).members] == ["Ana", "Ben", "Cyd"]


# Parting


def test_somebody_goes_when_all_the_others_agree(groups, cast, wells):
    assert not groups.vote(wells, cast.ana, cast.cyd)
    assert groups.members(wells) == [cast.ana.id, cast.ben.id, cast.cyd.id]
    assert groups.vote(wells, cast.ben, cast.cyd)
    assert groups.members(wells) == [cast.ana.id, cast.ben.id]
    assert groups.standing(wells, cast.cyd) == "removed"


def test_nobody_is_named_as_the_one_who_removed(groups, cast, wells):
    groups.vote(wells, cast.ana, cast.cyd)
    groups.vote(wells, cast.ben, cast.cyd)
    act = next(act for act in api.page(group_id=wells.id).acts if act.operation == "removed")
    assert (act.actor_id, act.subject) == (None, str(cast.cyd.id))


def test_one_alone_removes_nobody(groups, cast):
    pair = groups.start(cast.dan, cast.eve)
    assert not groups.vote(pair, cast.dan, cast.eve)
    assert groups.members(pair) == [cast.dan.id, cast.eve.id]


def test_an_agreement_can_be_taken_back_and_counts_once(groups, cast, wells):
    for _ in range(2):
        groups.vote(wells, cast.ana, cast.cyd)
    assert api.page(group_id=wells.id).removal_votes == {cast.cyd.id: (cast.ana.id,)}
    groups.vote(wells, cast.ana, cast.cyd, agree=False)
    assert not groups.vote(wells, cast.ben, cast.cyd)
    assert api.page(group_id=wells.id).removal_votes == {cast.cyd.id: (cast.ben.id,)}


def test_who_comes_later_has_a_say(groups, cast, wells):
    groups.vote(wells, cast.ana, cast.cyd)
    groups.join(wells, cast.dan)
    assert not groups.vote(wells, cast.ben, cast.cyd)
    assert groups.vote(wells, cast.dan, cast.cyd)


def test_an_agreement_goes_with_whoever_leaves(groups, cast, wells):
    groups.vote(wells, cast.ana, cast.cyd)
    groups.leave(wells, cast.ana)
    groups.join(wells, cast.ana)
    assert not groups.vote(wells, cast.ben, cast.cyd)


def test_nobody_votes_about_themselves_or_about_strangers_or_as_one(groups, cast, wells):
    for who in (cast.ana, cast.dan):
        with refused(404, "not_there"):
            groups.vote(wells, cast.ana, who)
    with refused(403, "not_yours"):
        groups.vote(wells, cast.dan, cast.ana)


def test_course_staff_takes_a_member_out_and_the_place_is_offered(groups, cast, people):
    wells = groups.start(cast.ana, cast.ben, size_max=2)
    groups.wait(wells, cast.cyd)
    api.remove_member(group_id=wells.id, learner=cast.ben.id, actor=people.priya.pk)
    assert (groups.standing(wells, cast.ben), groups.standing(wells, cast.cyd)) == ("removed", "offered")
    act = next(act for act in api.page(group_id=wells.id).acts if act.operation == "removed")
    assert (act.actor_id, act.subject) == (people.priya.pk, str(cast.ben.id))


def test_course_staff_takes_out_members_only(groups, cast, wells, people):
    with refused(404, "not_there"):
        api.remove_member(group_id=wells.id, learner=cast.dan.id, actor=people.priya.pk)


def test_who_was_removed_comes_back_only_by_asking_even_with_the_code(groups, cast, wells):
    api.remove_member(group_id=wells.id, learner=cast.cyd.id, actor=None)
    for act in (groups.join, groups.join_by_code):
        with refused(403, "must_ask", "CodeAttempt"):
            act(wells, cast.cyd)
    groups.wait(wells, cast.cyd, "Sorry.")
    assert groups.standing(wells, cast.cyd) == "asked"
    groups.answer(wells, cast.ana, cast.cyd, True)
    assert groups.home(cast.cyd) == wells.id
