"""What somebody who asks is handed, and what becomes of it in their hands."""

import random

import pytest

from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.data import Asked
from grooc_xblocks.reflections.models import Lease
from tests.reflections.acting import Course, Queries, counts_agree, refused


def whose(lease):
    return lease and lease.contribution.author


def test_whoever_has_fewest_is_handed_out_first_then_whoever_waits_longest(course, crowd, clock):
    old, new, reader = crowd(3)
    first, second = course.share(old), course.share(new)
    assert whose(course.serve(reader)) == old.id
    course.respond(reader, first)
    assert whose(Course(give_strangers=2).serve(reader)) == new.id
    assert counts_agree(course)
    assert second


def test_what_is_being_answered_counts(course, crowd, clock):
    old, new, one, other = crowd(4)
    course.share(old)
    course.share(new)
    assert [whose(course.serve(one)), whose(course.serve(other))] == [old.id, new.id]


def test_among_equals_those_who_gave_come_first(course, crowd, clock):
    old, giver, far, reader = crowd(4)
    course.share(old)
    course.share(giver)
    away = Course(key=None)
    course.respond(giver, course.share(far))
    assert whose(course.serve(reader)) == giver.id
    assert away.key == course.key


def test_one_has_one_in_hand_a_lane_and_asking_again_gives_the_same(course, cast, clock):
    for who in (cast.dan, cast.eve, cast.ben):
        course.share(who)
    stranger, mate = course.serve(cast.ana), course.serve(cast.ana, "team")
    assert (whose(stranger), whose(mate)) == (cast.dan.id, cast.ben.id)
    assert course.serve(cast.ana) == stranger
    assert course.serve(cast.ana, "team").id == mate.id
    assert Lease.objects.filter(open=True).count() == 2


def test_what_is_handed_out_comes_with_its_text_and_a_reason(course, cast, clock):
    course.share(cast.dan, "We dug a well", cause="Clean water", attachments=[{"kind": "talk", "summary": "Two hours"}])
    lease = course.serve(cast.ana)
    said = lease.contribution.version
    assert (said.number, said.answers["tried"], said.attachments[0]["summary"]) == (1, "We dug a well", "Two hours")
    assert (lease.why, lease.lane, lease.draft) == ("nobody_yet", "strangers", {})
    assert (lease.until - clock.time).total_seconds() == pytest.approx(2 * 3600, abs=1)


def test_reasons_are_those_of_the_rules(course, cast, clock):
    mine = course.share(cast.dan)
    course.share(cast.ben)
    assert course.serve(cast.ana, "team").why == "your_team"
    api.follow(usage_key=course.key, learner=cast.cyd.id, what="contribution", target=mine, on=True)
    assert course.serve(cast.cyd).why == "followed"
    course.boost(mine)
    course.respond(cast.cyd, mine)
    course.boost(mine)
    assert course.serve(cast.ana).why == "asked_for_help"


def test_teammates_and_strangers_are_never_mixed_up(course, crowd, clock):
    draw = random.Random(3)
    people = crowd(24, 5)
    group = {one.id: one.group_id for one in people}
    for one in people:
        course.share(one)
    for _ in range(60):
        reader, lane = draw.choice(people), draw.choice(["team", "strangers"])
        lease = course.serve(reader, lane)
        assert lease is None or (group[whose(lease)] == reader.group_id) == (lane == "team")
        if lease is not None:
            course.respond(reader, lease.contribution.id)
    assert counts_agree(course)


def test_where_there_is_one_group_its_members_stand_in_for_strangers_and_it_is_said(course, cast, clock):
    course.share(cast.ben)
    course.share(cast.ana)
    assert course.serve(cast.ana).why == "only_group"
    course.share(cast.dan)
    assert whose(course.serve(cast.cyd)) == cast.dan.id
    course.respond(cast.cyd, course.row(course.share(cast.dan)).id)
    assert course.serve(cast.cyd) is None


def test_people_without_a_group_are_strangers_to_everybody(course, crowd, cast, clock):
    loner, other = crowd(2)
    course.share(other)
    assert course.serve(loner, "team") is None
    assert whose(course.serve(loner)) == other.id


def test_a_groups_own_reflection_is_handed_to_none_of_its_members(course, cast, clock):
    course.share(cast.ana, of_group=True)
    course.share(cast.ben)
    assert whose(course.serve(cast.cyd, "team")) == cast.ben.id
    course.respond(cast.cyd, course.share(cast.ben))
    assert course.serve(cast.cyd, "team") is None
    assert course.serve(cast.cyd) is None
    assert whose(course.serve(cast.dan)) == cast.ana.id


def test_never_more_than_three_have_one_in_hand(course, crowd, clock):
    author, *readers = crowd(6)
    text = course.share(author)
    assert [whose(course.serve(one)) for one in readers] == [author.id] * 3 + [None] * 2
    assert (course.row(text).leases, course.row(text).servable) == (3, False)
    course.respond(readers[0], text)
    assert whose(course.serve(readers[4])) == author.id
    assert counts_agree(course)


def test_a_lease_lapses_and_somebody_else_is_handed_it(course, crowd, clock):
    author, other, one, two = crowd(4)
    course.share(author)
    course.serve(one)
    course.share(other)
    clock.forward(hours=2.1)
    assert whose(course.serve(two)) == author.id
    assert counts_agree(course)


def test_whoever_let_one_lapse_can_be_handed_it_again(course, crowd, clock):
    author, reader = crowd(2)
    text = course.share(author)
    first = course.serve(reader)
    clock.forward(days=3)
    again = course.serve(reader)
    assert (again.id, again.contribution.id) == (first.id, text)
    assert again.until > clock.time
    assert counts_agree(course)


def test_what_one_has_begun_to_write_stays_with_one(course, crowd, clock):
    author, other, reader, passer_by = crowd(4)
    text = course.share(author)
    course.serve(reader)
    api.save_response_draft(usage_key=course.key, person=reader, contribution=text, answers={"like": "Half a thought"})
    clock.forward(days=3)
    course.share(other)
    course.serve(passer_by)
    kept = course.serve(reader)
    assert (kept.contribution.id, kept.draft) == (text, {"like": "Half a thought"})
    assert course.view(reader).in_hand[0].draft == {"like": "Half a thought"}
    assert counts_agree(course)


def test_another_one_is_shown_and_what_was_put_aside_comes_back_last(course, crowd, clock):
    old, new, reader = crowd(3)
    course.share(old)
    course.share(new)
    seen = [whose(course.serve(reader)), whose(course.another(reader)), whose(course.another(reader))]
    assert seen == [old.id, new.id, old.id]
    assert counts_agree(course)


def test_a_new_version_of_what_one_has_answered_can_be_handed_out_again(course, crowd, clock):
    author, reader = crowd(2)
    text = course.share(author)
    course.respond(reader, text)
    asked = Course(give_strangers=5)
    assert asked.serve(reader) is None
    course.share(author, "We tried it once more")
    lease = asked.serve(reader)
    assert (lease.contribution.current, lease.contribution.version.answers["tried"]) == (2, "We tried it once more")
    course.respond(reader, text, version=2)
    assert asked.serve(reader) is None


def test_beyond_the_authors_number_only_those_whom_nobody_has_answered(course, crowd, clock):
    one, two, three, reader = crowd(4)
    course.respond(reader, course.share(one))
    answered = course.share(two)
    course.respond(three, answered)
    assert course.serve(reader) is None
    course.share(three)
    assert whose(course.serve(reader)) == three.id
    assert whose(Course(give_strangers=2).serve(reader)) == three.id


def test_a_call_for_help_is_handed_out_first_to_one_at_a_time(course, crowd, clock):
    old, waiting, one, two = crowd(4)
    course.share(old)
    text = course.share(waiting)
    course.boost(text)
    assert [whose(course.serve(one)), whose(course.serve(two))] == [waiting.id, old.id]
    course.respond(one, text)
    assert course.row(text).boosted is False
    assert counts_agree(course)


def test_drafts_are_kept_of_what_one_was_handed_only(course, crowd, clock):
    author, reader, other = crowd(3)
    text = course.share(author)
    course.serve(reader)
    with refused(404, "not_there"):
        api.save_response_draft(usage_key=course.key, person=other, contribution=text, answers={})


@pytest.mark.parametrize("size", [2, 3, 5, 12])
def test_in_small_cohorts_everybody_is_answered(size, course, crowd, clock):
    people = crowd(size)
    for one in people:
        course.share(one)
    for one in people:
        course.answer_what_is_served(one)
    assert {course.view(one).received.total for one in people} == {1}
    assert counts_agree(course)


def test_alone_one_is_handed_nothing_and_told_so(course, crowd, clock):
    (alone,) = crowd(1)
    course.share(alone)
    assert course.serve(alone) is None
    assert course.view(alone).others is False


def test_late_ones_wait_in_the_same_line(course, crowd, clock):
    punctual, late, one, two = crowd(4)
    course.respond(one, course.share(punctual))
    clock.forward(days=10)
    course.share(late)
    assert whose(course.serve(two)) == late.id


def test_being_handed_something_costs_the_same_however_many_there_are(course, crowd, clock):
    readers = crowd(3)
    found = []
    for count in (3, 30):
        for one in crowd(count):
            course.share(one)
        with Queries() as queries:
            assert course.serve(readers.pop()) is not None
        found.append(queries.ours)
    assert found == [5, 5]
    clock.forward(hours=3)
    with Queries() as queries:
        assert course.serve(readers.pop()) is not None
    assert queries.ours == 7
    with Queries() as queries:
        assert Course(lease_hours=1).another((readers and readers[0]) or crowd(1)[0], "team") is None
    assert queries.ours <= 6


def test_asked_is_what_the_author_says(course):
    assert Asked() == Asked(give_team=1, give_strangers=1, lease_hours=2)
