"""A response is stored whenever it comes, once, under the version it answers; and what its receiver makes of it."""

import pytest

from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.models import Response
from tests.reflections.acting import Queries, counts_agree, refused


@pytest.fixture
def answered(course, cast, clock):
    """Dan has answered Ana: the id of the response."""
    return course.respond(cast.dan, course.share(cast.ana))


def test_a_response_nine_days_late_is_stored_and_seen(course, crowd, clock):
    author, reader = crowd(2)
    text = course.share(author)
    course.serve(reader)
    clock.forward(days=9)
    given = course.given(reader, text, "I like it still")
    assert (given.late, given.changed) == (True, True)
    assert course.received(author)[0].answers == {"like": "I like it still"}
    assert counts_agree(course)


def test_a_response_to_what_was_taken_back_or_hidden_meanwhile_is_stored(course, crowd, clock):
    author, one, two, staff = crowd(4)
    text = course.share(author)
    course.serve(one)
    course.serve(two)
    api.withdraw_share(usage_key=course.key, person=author)
    course.respond(one, text)
    course.share(author)
    course.moderate(staff, "contribution", text, True)
    course.respond(two, text)
    assert course.row(text).responses == 2
    assert counts_agree(course)


def test_a_response_sent_twice_is_one(course, crowd, clock):
    author, reader = crowd(2)
    text = course.share(author)
    first, again = course.given(reader, text), course.given(reader, text)
    assert (again.response, again.changed) == (first.response, False)
    with refused(409, "already_answered"):
        course.respond(reader, text, "Something else")
    assert course.row(text).responses == 1


def test_a_newer_version_can_be_answered_too(course, crowd, clock):
    author, reader = crowd(2)
    text = course.share(author)
    course.respond(reader, text)
    course.share(author, "Again")
    course.respond(reader, text, version=2)
    assert [one.version for one in course.received(author)] == [2, 1]
    with refused(404, "not_there"):
        course.respond(reader, text, version=3)


def test_nobody_answers_themselves_or_their_own_group(course, cast, clock):
    mine, ours = course.share(cast.ana), course.share(cast.ana, "Ours", of_group=True)
    with refused(403, "not_yours"):
        course.respond(cast.ana, mine)
    with refused(403, "not_yours"):
        course.respond(cast.ben, ours)


def test_the_lane_is_that_between_the_two_and_staff_have_their_own(course, cast, clock):
    text = course.share(cast.ana)
    lanes = [course.given(cast.ben, text).lane, course.given(cast.dan, text).lane]
    lanes.append(course.given(cast.staff, text, as_staff=True).lane)
    assert lanes == ["team", "strangers", "staff"]
    given = [
        (course.view(one).given_team, course.view(one).given_strangers) for one in (cast.ben, cast.dan, cast.staff)
    ]
    assert given == [(1, 0), (0, 1), (0, 0)]


def test_what_cannot_be_seen_cannot_be_answered(course, crowd, clock):
    author, stranger, staff = crowd(3)
    text = course.share(author)
    api.withdraw_share(usage_key=course.key, person=author)
    for target in (text, 2**53):
        with refused(404, "not_there"):
            course.respond(stranger, target)
    course.respond(staff, text, as_staff=True)


def test_a_response_is_revised_by_its_giver_only(course, cast, clock, answered):
    told = {"usage_key": course.key, "response": answered}
    assert api.revise_response(**told, person=cast.dan, answers={"like": "Better said"}) is True
    assert api.revise_response(**told, person=cast.dan, answers={"like": "Better said"}) is False
    assert course.received(cast.ana)[0].revised_at is not None
    for who in (cast.ana, cast.eve):
        with refused(403, "not_yours"):
            api.revise_response(**told, person=who, answers={})
    with refused(404, "not_there"):
        api.revise_response(usage_key=course.key, response=2**53, person=cast.dan, answers={})


def test_giver_and_receiver_talk_and_nobody_else(course, cast, clock, answered):
    course.reply(cast.ana, answered, "Which detail?", "one")
    course.reply(cast.dan, answered, "The fence", "one")
    course.reply(cast.dan, answered, "The fence", "one")
    thread = course.received(cast.ana)[0].thread
    assert [(one.by, one.text) for one in thread] == [(cast.ana.id, "Which detail?"), (cast.dan.id, "The fence")]
    with refused(403, "not_yours"):
        course.reply(cast.eve, answered)
    with refused(404, "not_there"):
        course.reply(cast.ana, 2**53)


@pytest.mark.parametrize(
    ("deed", "told", "found"),
    [
        (
            "mark_helped",
            {"mark": "yes", "why": "It made me think"},
            {"helped": "yes", "helped_why": "It made me think"},
        ),
        ("thank", {}, {"thanked": True}),
        ("decide", {"will": "later", "because": "After the rains"}, {"will": "later", "because": "After the rains"}),
    ],
)
def test_what_the_receiver_makes_of_it_is_the_receivers_alone(course, cast, clock, answered, deed, told, found):
    for who in (cast.dan, cast.ben, cast.eve):
        with refused(403, "not_yours"):
            course.says(who, deed, answered, **told)
    course.says(cast.ana, deed, answered, **told)
    (seen,) = course.view(cast.dan).given
    assert {name: getattr(seen, name) for name in found} == found


def test_marks_and_decisions_can_be_taken_back(course, cast, clock, answered):
    course.says(cast.ana, "mark_helped", answered, mark="yes", why="Good")
    course.says(cast.ana, "decide", answered, will="use", because="Now")
    assert course.view(cast.dan).helped == 1
    course.says(cast.ana, "mark_helped", answered, mark="")
    course.says(cast.ana, "decide", answered, will="")
    (seen,) = course.received(cast.ana)
    assert (seen.helped, seen.helped_why, seen.will, seen.because, seen.decided_at) == ("", "", "", "", None)


def test_names_are_told_when_both_have_said_so(course, cast, clock, answered):
    course.says(cast.ana, "ask_reveal", answered)
    assert api.met(usage_key=course.key, learner=cast.ana.id) == frozenset()
    course.says(cast.dan, "ask_reveal", answered)
    assert api.met(usage_key=course.key, learner=cast.ana.id) == {cast.dan.id}
    assert api.met(usage_key=course.key, learner=cast.dan.id) == {cast.ana.id}
    with refused(403, "not_yours"):
        course.says(cast.eve, "ask_reveal", answered)


def test_what_was_looked_at_is_not_fresh_any_more(course, cast, clock, answered):
    assert (course.view(cast.ana).received.fresh, course.view(cast.ana).received.fresh_strangers) == (1, 1)
    api.seen(usage_key=course.key, person=cast.eve, responses=[answered])
    assert course.view(cast.ana).received.fresh == 1
    api.seen(usage_key=course.key, person=cast.ana, responses=[answered, 2**53])
    api.seen(usage_key=course.key, person=cast.dan, responses=[answered])
    assert course.view(cast.ana).received.fresh == 0
    row = Response.objects.get()
    assert row.seen_by_receiver < row.seen_by_giver


def test_responding_costs_the_same_every_time(course, crowd, clock):
    author, *readers = crowd(4)
    text = course.share(author)
    costs = []
    for reader in readers:
        course.serve(reader)
        with Queries() as queries:
            course.respond(reader, text)
        costs.append(queries.ours)
    assert costs == [14, 13, 13]  # the first answer to a text notes when it came
