"""A group is started, and others come in by an open door."""

import pytest
from django.db import IntegrityError, transaction

from grooc_xblocks.groups import api
from grooc_xblocks.groups.models import Group, Membership
from tests.groups.acting import FACTS, Groups, refused


def test_who_starts_a_group_is_in_it(groups, cast):
    wells = groups.start(cast.ana)
    assert groups.members(wells) == [cast.ana.id]
    assert groups.home(cast.ana) == wells.id
    assert groups.operations(wells) == ["started"]


def test_a_group_is_kept_as_it_was_described(groups, cast):
    wells = groups.start(cast.ana)
    kept = {name: getattr(wells, name) for name in FACTS}
    assert kept == {**FACTS, "languages": ("en",), "meets": (18, 19)}


def test_a_group_forms_until_it_has_its_least_size_and_is_active_from_then_on(groups, cast, clock):
    wells = groups.start(cast.ana, size_min=2)
    assert (wells.state, wells.active_since) == ("forming", None)
    groups.join(wells, cast.ben)
    active = groups.now(wells)
    assert active.state == "active"
    assert active.active_since > wells.created_at
    groups.leave(wells, cast.ben)
    assert (groups.now(wells).state, groups.now(wells).active_since) == ("active", active.active_since)


@pytest.mark.parametrize(
    ("sizes", "field"),
    [((1, 4), "size_min"), ((7, 7), "size_min"), ((2, 7), "size_max"), ((4, 3), "size_max")],
)
def test_sizes_keep_to_the_authors_limits_and_are_named_by_the_field(groups, cast, sizes, field):
    api.group_set_id(**groups.where)
    with refused(422, "invalid") as caught:
        groups.start(cast.ana, size_min=sizes[0], size_max=sizes[1], limits=(2, 6))
    assert field in caught.value.details["fields"]
    assert groups.home(cast.ana) is None


def test_who_has_a_group_starts_no_other(groups, cast):
    groups.start(cast.ana)
    with refused(409, "already_in_group"):
        groups.start(cast.ana, name="Another")


def test_starting_a_group_takes_back_what_was_asked_of_others(groups, cast):
    wells = groups.start(cast.ana, openness="request")
    groups.ask(wells, cast.ben)
    groups.start(cast.ben, name="Seeds")
    assert groups.standing(wells, cast.ben) == "withdrawn"


def test_an_open_group_takes_whoever_comes_until_it_is_full(groups, cast):
    wells = groups.start(cast.ana, size_max=3)
    groups.join(wells, cast.ben)
    groups.join(wells, cast.cyd)
    assert groups.members(wells) == [cast.ana.id, cast.ben.id, cast.cyd.id]
    assert groups.now(wells).free == 0
    with refused(409, "group_full"):
        groups.join(wells, cast.dan)


def test_joining_twice_is_joining_once(groups, cast):
    wells = groups.start(cast.ana)
    groups.join(wells, cast.ben)
    groups.join(wells, cast.ben)
    assert groups.members(wells) == [cast.ana.id, cast.ben.id]
    assert groups.operations(wells) == ["started", "joined"]


def test_who_has_a_group_joins_no_other_of_the_set(groups, cast):
    seeds = groups.start(cast.ana, name="Seeds")
    groups.start(cast.ben)
    with refused(409, "already_in_group"):
        groups.join(seeds, cast.ben)


def test_another_set_and_another_course_are_another_matter(groups, cast):
    groups.start(cast.ana)
    for elsewhere in (Groups(group_set="projects"), Groups(course="T2")):
        elsewhere.start(cast.ana)
    assert Membership.objects.filter(learner_id=cast.ana.id).count() == 3


def test_a_group_on_request_wants_to_be_asked(groups, cast):
    wells = groups.start(cast.ana, openness="request")
    with refused(403, "on_request"):
        groups.join(wells, cast.ben)


def test_a_group_by_code_wants_its_code(groups, cast):
    wells = groups.start(cast.ana, openness="code")
    with refused(403, "by_code"):
        groups.join(wells, cast.ben)


@pytest.mark.parametrize("act", ["join", "ask", "wait", "withdraw"])
@pytest.mark.parametrize("elsewhere", [Groups(course="T2"), Groups(group_set="projects")], ids=["course", "set"])
def test_a_group_of_another_set_is_not_there(groups, cast, act, elsewhere):
    theirs = elsewhere.start(cast.ana)
    groups.start(cast.cyd)
    with refused(404, "not_there"):
        getattr(groups, act)(theirs, cast.ben)
    with refused(404, "not_there"):
        groups.now(theirs)


def test_joining_takes_back_requests_of_the_same_set_and_only_there(groups, cast):
    wells = groups.start(cast.ana)
    seeds = groups.start(cast.cyd, name="Seeds", openness="request")
    elsewhere, other_course = Groups(group_set="projects"), Groups(course="T2")
    other_set = elsewhere.start(cast.ana, openness="request")
    abroad = other_course.start(cast.ana, openness="request")
    groups.ask(seeds, cast.ben)
    elsewhere.ask(other_set, cast.ben)
    other_course.ask(abroad, cast.ben)
    groups.join(wells, cast.ben)
    assert groups.standing(seeds, cast.ben) == "withdrawn"
    assert groups.standing(other_set, cast.ben) == "asked"
    assert groups.standing(abroad, cast.ben) == "asked"


def test_the_database_itself_refuses_a_second_membership_in_a_set(groups, cast):
    wells, seeds = groups.start(cast.ana), groups.start(cast.ben, name="Seeds")
    row = Membership.objects.get(group_id=wells.id)
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(
            group_id=seeds.id, group_set_id=row.group_set_id, learner_id=cast.ana.id, joined_at=row.joined_at
        )


@pytest.mark.parametrize("wrong", [{"members": 4}, {"offered": 3}, {"size_min": 0}, {"size_max": 1}])
def test_the_database_itself_refuses_counts_that_cannot_be(groups, cast, wrong):
    wells = groups.start(cast.ana, size_min=2, size_max=3)
    with pytest.raises(IntegrityError), transaction.atomic():
        Group.objects.filter(id=wells.id).update(**wrong)


def test_a_group_grows_by_a_version_with_everything_others_should_see(groups, cast):
    wells = groups.start(cast.ana)
    groups.join(wells, cast.ben)
    groups.edit(wells, cast.ben, name="Deep wells")
    assert groups.now(wells).version == wells.version + 2


def test_somebody_without_a_group_is_nowhere(groups, cast):
    groups.start(cast.ana)
    assert groups.home(cast.ben) is None
    assert api.situation(**groups.where, learner=cast.ben.id).membership is None


def test_groups_are_counted_by_their_set(groups, cast):
    groups.start(cast.ana)
    groups.start(cast.ben, name="Seeds")
    Groups(group_set="projects").start(cast.ana)
    assert api.group_count(**groups.where) == 2


def test_groups_come_in_the_order_that_was_asked_for(groups, cast):
    wells, seeds = groups.start(cast.ana), groups.start(cast.ben, name="Seeds")
    assert [one.id for one in api.groups(ids=[seeds.id, 0, wells.id])] == [seeds.id, wells.id]
    assert api.faces(ids=[seeds.id, wells.id]) == {seeds.id: ["B"], wells.id: ["A"]}
