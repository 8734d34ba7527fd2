"""Codes and invitation links: handed out by members, read by people, not to be guessed."""

import pytest
from django.test import Client
from django.urls import path

from grooc_xblocks.groups import api
from grooc_xblocks.groups.models import CodeAttempt
from grooc_xblocks.groups.urls import urlpatterns as grooc_urls
from tests.groups.acting import Groups, refused

WRONG = "0000-0000-0000"
urlpatterns = [path("grooc/" + str(one.pattern), one.callback, name=one.name) for one in grooc_urls]


def look_up(groups, who, code):
    return api.look_up_code(group_set_id=groups.here["group_set_id"], code=code, learner=who.id)


@pytest.fixture
def wells(groups, cast):
    return groups.start(cast.ana, openness="code")


@pytest.mark.parametrize(
    "written",
    [
        lambda code: code,
        lambda code: code.lower(),
        lambda code: f" {code[:4]}-{code[4:8]} {code[8:]}\n",
        lambda code: code.replace("0", "o").replace("1", "l"),
    ],
    ids=["plain", "small", "apart", "misread"],
)
def test_a_code_opens_the_group_however_it_was_written(groups, cast, wells, written):
    assert groups.join_by_code(wells, cast.ben, written(wells.code)) == wells.id
    assert groups.home(cast.ben) == wells.id


def test_a_code_shows_the_group_before_anybody_joins(groups, cast, wells):
    assert look_up(groups, cast.ben, wells.code).name == "Wells"
    assert groups.members(wells) == [cast.ana.id]


def test_a_code_opens_a_group_on_request_too(groups, cast):
    wells = groups.start(cast.ana, openness="request")
    groups.join_by_code(wells, cast.ben)
    assert groups.members(wells) == [cast.ana.id, cast.ben.id]


def test_a_full_group_is_full_even_with_its_code(groups, cast):
    wells = groups.start(cast.ana, cast.ben, size_max=2)
    with refused(409, "group_full", "CodeAttempt"):
        groups.join_by_code(wells, cast.cyd)


@pytest.mark.parametrize("openness", ["open", "request", "code"])
def test_who_has_the_code_of_a_full_group_may_wait_at_once(groups, cast, openness):
    wells = groups.start(cast.ana, cast.ben, size_max=2, openness=openness)
    groups.wait(wells, cast.cyd, code=wells.code)
    assert (groups.standing(wells, cast.cyd), groups.now(wells).waiting) == ("waiting", 1)


def test_a_code_that_is_wrong_or_of_another_group_lets_nobody_wait(groups, cast, wells):
    full = groups.start(cast.ben, cast.dan, size_max=2, openness="code", name="Seeds")
    with refused(404, "not_there", "CodeAttempt"):
        groups.wait(full, cast.cyd, code=WRONG)
    with refused(403, "by_code", "CodeAttempt"):
        groups.wait(full, cast.cyd, code=wells.code)


def test_a_code_of_another_set_opens_nothing_here(groups, cast, wells):
    elsewhere = Groups(group_set="projects")
    assert elsewhere.here["group_set_id"]
    with refused(404, "not_there", "CodeAttempt"):
        elsewhere.join_by_code(wells, cast.ben, wells.code)


def test_a_renewed_code_replaces_the_old_one(groups, cast, wells):
    api.renew_code(group_id=wells.id, actor=cast.ana.id)
    with refused(404, "not_there", "CodeAttempt"):
        groups.join_by_code(wells, cast.ben, wells.code)
    groups.join_by_code(wells, cast.ben, groups.now(wells).code)
    assert groups.operations(wells) == ["started", "code_renewed", "joined"]


def test_only_members_renew_a_code(groups, cast, wells):
    with refused(403, "not_yours"):
        api.renew_code(group_id=wells.id, actor=cast.ben.id)


def test_a_code_that_is_taken_is_never_drawn_twice(groups, cast, wells, monkeypatch):
    draws = iter([wells.code, "000000000009"])
    monkeypatch.setattr("grooc_xblocks.domain.codes.new_code", lambda: next(draws))
    assert groups.start(cast.ben, name="Seeds").code == "000000000009"


def test_after_ten_wrong_codes_in_an_hour_even_the_right_one_has_to_wait(groups, cast, wells, clock):
    for _ in range(10):
        with refused(404, "not_there", "CodeAttempt"):
            look_up(groups, cast.ben, WRONG)
    for code in (WRONG, wells.code):
        with refused(429, "too_many_tries"):
            groups.join_by_code(wells, cast.ben, code)
    assert look_up(groups, cast.cyd, wells.code).id == wells.id
    clock.forward(minutes=59)
    with refused(429, "too_many_tries"):
        look_up(groups, cast.ben, wells.code)
    clock.forward(minutes=2)
    assert look_up(groups, cast.ben, wells.code).id == wells.id


def test_right_codes_count_against_nobody(groups, cast, wells):
    for _ in range(12):
        look_up(groups, cast.ben, wells.code)
    assert CodeAttempt.objects.get(learner_id=cast.ben.id).failures == 0


@pytest.mark.parametrize("odd", ["", "-", "K7TQ", "\0", "‮💧", "0" * 120, "%s%(x)s"])
def test_what_cannot_be_a_code_opens_nothing(groups, cast, wells, odd):
    with refused(404, "not_there", "CodeAttempt"):
        look_up(groups, cast.ben, odd)


# Links


def test_following_a_link_invites_and_joins_nobody(groups, cast, wells):
    assert api.invite(code=wells.code, learner=cast.ben.id).id == wells.id
    assert groups.told(cast.ben) == {wells.id: "invited"}
    assert groups.members(wells) == [cast.ana.id]


def test_who_was_invited_joins_without_the_code(groups, cast, wells):
    api.invite(code=wells.code, learner=cast.ben.id)
    groups.join(wells, cast.ben)
    assert groups.home(cast.ben) == wells.id


def test_a_link_changes_nothing_for_members_and_for_those_who_ask_already(groups, cast):
    wells = groups.start(cast.ana, openness="request")
    groups.ask(wells, cast.ben, "Hello")
    for who, standing in ((cast.ana, "joined"), (cast.ben, "asked")):
        api.invite(code=wells.code, learner=who.id)
        assert groups.standing(wells, who) == standing


def test_a_link_opens_the_door_again_to_who_was_declined_or_had_withdrawn(groups, cast):
    wells = groups.start(cast.ana, openness="request")
    groups.ask(wells, cast.ben)
    groups.answer(wells, cast.ana, cast.ben, False)
    groups.ask(wells, cast.cyd)
    groups.withdraw(wells, cast.cyd)
    for who in (cast.ben, cast.cyd):
        api.invite(code=wells.code, learner=who.id)
        assert groups.standing(wells, who) == "invited"


def test_a_link_takes_nothing_from_who_left(groups, cast):
    wells = groups.start(cast.ana)
    groups.leave(wells, cast.ana)
    api.invite(code=wells.code, learner=cast.ana.id)
    groups.join(wells, cast.ana)
    assert groups.members(wells) == [cast.ana.id]


def test_a_link_does_not_overrule_a_removal(groups, cast, wells):
    groups.join_by_code(wells, cast.ben)
    api.remove_member(group_id=wells.id, learner=cast.ben.id, actor=None)
    api.invite(code=wells.code, learner=cast.ben.id)
    assert groups.standing(wells, cast.ben) == "removed"


def test_a_renewed_code_takes_invitations_back(groups, cast, wells):
    api.invite(code=wells.code, learner=cast.ben.id)
    api.renew_code(group_id=wells.id, actor=cast.ana.id)
    assert groups.standing(wells, cast.ben) is None
    with refused(403, "by_code"):
        groups.join(wells, cast.ben)


@pytest.fixture
def visit(settings, cast):
    """A browser in which Ben is signed in, on a site with our addresses."""
    settings.ROOT_URLCONF = __name__
    client = Client()
    client.force_login(cast.users[1])
    return client


def test_the_link_leads_to_the_block(groups, cast, wells, visit, settings):
    settings.GROOC_BLOCK_URL = "https://learn.example.org/at/{usage_key}"
    answer = visit.get(f"/grooc/join/{wells.code}/")
    assert (answer.status_code, answer.url) == (302, f"https://learn.example.org/at/{groups.usage_key}")
    assert groups.standing(wells, cast.ben) == "invited"


def test_a_link_that_opens_nothing_is_not_found_and_counts_as_a_guess(cast, wells, visit):
    for _ in range(11):
        assert visit.get(f"/grooc/join/{WRONG}/").status_code == 404
    assert visit.get(f"/grooc/join/{wells.code}/").status_code == 404


def test_a_link_is_for_people_who_are_signed_in_and_only_to_be_followed(wells, visit):
    assert visit.post(f"/grooc/join/{wells.code}/").status_code == 405
    visitor = Client().get(f"/grooc/join/{wells.code}/")
    assert visitor.status_code == 302
    assert "login" in visitor.url
