"""Sharing, sharing anew, taking back; alone or as a group."""

from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.models import Contribution, ContributionVersion
from tests.reflections.acting import Course, Queries, counts_agree, refused, usage_key


def test_what_is_shared_is_version_one_and_then_two(course, crowd, clock):
    (ana,) = crowd(1)
    first = course.shared(ana, "I tried a garden")
    second = course.shared(ana, "I tried a bigger garden")
    assert (first.contribution, first.number, second.number) == (second.contribution, 1, 2)
    view = course.view(ana)
    assert [one.answers["tried"] for one in view.versions] == ["I tried a bigger garden", "I tried a garden"]
    assert (view.mine.title, view.mine.version.number) == ("I tried a bigger garden", 2)


def test_the_same_content_again_is_no_version(course, crowd, clock):
    (ana,) = crowd(1)
    course.share(ana, "I tried a garden")
    again = course.shared(ana, "I tried a garden")
    assert (again.number, again.changed) == (1, False)
    assert ContributionVersion.objects.count() == 1


def test_versions_are_never_changed(course, crowd, clock):
    ana, ben = crowd(2)
    text = course.share(ana, "First words")
    course.respond(ben, text, version=1)
    course.share(ana, "Second words")
    (response,) = course.received(ana)
    assert (response.version, response.changed_since) == (1, True)
    assert course.read(ben, text, number=1).contribution.version.answers["tried"] == "First words"
    assert course.read(ben, text).contribution.version.answers["tried"] == "Second words"
    with refused(404, "not_there"):
        course.read(ben, text, number=3)


def test_what_is_taken_back_is_found_by_nobody_and_its_responses_stay(course, crowd, clock):
    ana, ben, cyd = crowd(3)
    text = course.share(ana)
    course.respond(ben, text)
    assert api.withdraw_share(usage_key=course.key, person=ana) is True
    assert api.withdraw_share(usage_key=course.key, person=ana) is False
    assert course.serve(cyd) is None
    assert course.browse(cyd) == []
    with refused(404, "not_there"):
        course.read(cyd, text)
    assert len(course.received(ana)) == len(course.view(ben).given) == 1
    again = course.shared(ana)
    assert (again.number, again.changed, course.browse(cyd)) == (1, True, [text])
    assert counts_agree(course)


def test_there_is_nothing_to_take_back_before_anything_was_shared(course, crowd):
    (ana,) = crowd(1)
    assert api.withdraw_share(usage_key=course.key, person=ana) is False


def test_a_group_shares_one_and_each_member_may_go_on_with_it(course, cast, clock):
    first = course.shared(cast.ana, "Ours", of_group=True)
    second = course.shared(cast.ben, "Ours, better", of_group=True)
    assert (second.contribution, second.number) == (first.contribution, 2)
    course.respond(cast.dan, first.contribution, version=2)
    assert [len(course.received(one, of_group=True)) for one in (cast.ana, cast.ben, cast.cyd)] == [1, 1, 1]
    assert Contribution.objects.get().owner == f"group:{cast.ana.group_id}"


def test_without_a_group_it_is_ones_own(course, crowd, clock):
    (loner,) = crowd(1)
    course.share(loner, of_group=True)
    assert Contribution.objects.get().of_group is False


def test_whoever_moves_to_another_group_takes_their_reflection_along(course, cast, clock):
    course.share(cast.ana)
    moved = type(cast.ana)(cast.ana.id, "Ana", "Kisumu", cast.dan.group_id, "Seeds")
    course.respond(moved, course.share(cast.ben))
    assert course.serve(cast.dan, "team").contribution.author == cast.ana.id
    assert course.serve(cast.ben).contribution.author == cast.ana.id


def test_blocks_know_nothing_of_each_other(course, crowd, clock):
    ana, ben = crowd(2)
    course.share(ana)
    assert Course(usage_key(block="other")).serve(ben) is None
    with refused(404, "not_there"):
        Course(usage_key(block="other")).respond(ben, Contribution.objects.get().id)


def test_sharing_costs_the_same_every_time(course, crowd, clock):
    (ana,) = crowd(1)
    costs = []
    for text in ("One", "Two", "Three"):
        with Queries() as queries:
            course.share(ana, text)
        costs.append(queries.ours)
    assert costs == [7, 7, 7]
