"""Announcing: everybody in a preview is asked, nobody twice, and whoever has gone is left out."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from grooc_xblocks.groups import api
from grooc_xblocks.groups.match_models import Proposal, ProposalSeat
from tests.groups.acting import Groups, refused
from tests.groups.matching import Matching, outcome
from tests.tables import Queries


@pytest.fixture
def six(matching, cast):
    """Everybody waits."""
    everybody = [cast.ana, cast.ben, cast.cyd, cast.dan, cast.eve, cast.fay]
    matching.wait(*everybody)
    return everybody


def test_everybody_in_a_preview_is_asked_and_nobody_else(matching, cast, six, clock):
    announced = matching.announce(matching.preview(six[:3], six[3:5]))
    assert (announced.state, announced.groups) == ("announced", 2)
    assert announced.answer_by - announced.announced_at == timedelta(hours=72)
    asked = matching.asked(cast.ana)
    assert [seat.learner_id for seat in asked.proposal.seats] == [one.id for one in six[:3]]
    assert (asked.needed, asked.yes, asked.mine.answer, asked.proposal.group) == (3, 0, "", None)
    assert (asked.round.id, asked.round.people) == (announced.id, 6)
    assert matching.asked(cast.eve).needed == 2
    assert matching.asked(cast.fay) is None
    assert matching.waiting() == {one.id for one in six}


def test_an_announcement_is_made_once(matching, six):
    preview = matching.preview(six[:3])
    matching.announce(preview)
    with refused(409, "round_moved_on"):
        matching.announce(preview)


def test_only_the_preview_that_was_seen_is_announced(matching, cast, six):
    preview = matching.preview(six[:3], six[3:])
    matching.lock(preview, 1)
    with refused(409, "round_moved_on"):
        matching.announce(preview)


def test_a_round_that_is_no_preview_cannot_be_announced(matching, six):
    started = matching.start()
    with refused(409, "round_moved_on"):
        matching.announce(started)
    with refused(404, "not_there"):
        api.announce_round(group_set_id=matching.set_id, round_id=started.id + 1, version=1)
    with refused(404, "not_there"):
        api.announce_round(group_set_id=matching.set_id + 1, round_id=started.id, version=1)


def test_other_previews_of_the_same_people_are_thrown_away(matching, six):
    one, other = matching.preview(six[:3]), matching.preview(six[1:4])
    matching.announce(one)
    assert matching.round(other).state == "discarded"
    with refused(409, "round_moved_on"):
        matching.announce(other)
    assert set(ProposalSeat.objects.values_list("round_id", flat=True)) == {one.id}


def test_previews_of_other_sets_stay(matching, cast, six):
    elsewhere = Matching(Groups(group_set="other"))
    elsewhere.wait(cast.ana, cast.ben)
    other = elsewhere.preview([cast.ana, cast.ben])
    matching.announce(matching.preview(six[:3]))
    assert elsewhere.round(other).state == "preview"
    elsewhere.announce(other)
    assert elsewhere.asked(cast.ana)
    assert matching.asked(cast.ana)


def test_the_constraint_has_the_last_word_on_asking_somebody_twice(matching, six):
    preview = matching.preview(six[:3])
    matching.announce(preview)
    seat = ProposalSeat.objects.filter(open=True).first()
    other = matching.start()
    with pytest.raises(IntegrityError), transaction.atomic():
        ProposalSeat.objects.create(
            round_id=other.id,
            proposal=seat.proposal,
            group_set_id=matching.set_id,
            learner_id=seat.learner_id,
            open=True,
        )


@pytest.mark.parametrize("why", ["joined", "left", "unenrolled", "retired"])
def test_whoever_has_gone_since_is_left_out(matching, groups, cast, six, why):
    preview = matching.preview(six[:4])
    before = matching.page(preview).groups[0]
    if why == "joined":
        groups.start(cast.ana)
    elif why == "left":
        matching.stop(cast.ana)
    elif why == "unenrolled":
        api.take_out(learner=cast.ana.id, course_key=groups.course_key)
    else:
        api.retire(learner=cast.ana.id)
    matching.announce(preview)
    assert matching.asked(cast.ana) is None
    asked = matching.asked(cast.ben)
    assert [seat.learner_id for seat in asked.proposal.seats] == [one.id for one in six[1:4]]
    assert asked.needed == 3
    assert asked.proposal.number == before.number


def test_a_group_that_lost_somebody_is_judged_anew(matching, crowd):
    everybody = crowd(4)
    matching.wait(*everybody)
    preview = matching.preview(everybody)
    matching.stop(everybody[0])
    before = Proposal.objects.get()
    matching.announce(preview)
    after = Proposal.objects.get()
    assert before.line["people"] == 4
    assert after.line["people"] == 3
    assert after.worth < before.worth  # three is the smallest size, and a drop-out would break it
    assert after.languages == ["en"]


def test_whoever_left_and_came_back_is_asked(matching, cast, six):
    preview = matching.preview(six[:3])
    matching.stop(cast.ana)
    matching.wait(cast.ana)
    matching.announce(preview)
    assert matching.asked(cast.ana) is not None


def test_a_group_with_one_person_left_is_let_go_and_the_person_waits_on(matching, cast, six):
    preview = matching.preview(six[:2], six[2:4])
    matching.stop(cast.ana)
    announced = matching.announce(preview)
    assert matching.asked(cast.ben) is None
    assert announced.groups == 1
    assert cast.ben.id in matching.waiting()
    assert matching.pool(cast.ben).rounds == 1
    assert matching.states(preview) == ["closed", "open"]
    alone = matching.page(announced, filter="unplaced").unplaced
    assert {one.learner_id for one in alone} == {cast.ben.id, cast.eve.id, cast.fay.id}


def test_whoever_is_asked_by_a_round_announced_meanwhile_is_not_asked_again(matching, cast, six):
    """The second was being worked out when the first was announced."""
    first = matching.preview(six[:3])
    work = matching.claim()
    matching.announce(first)
    api.store_round(round_id=work.round.id, outcome=outcome(work, [six[:2], six[2:5]]))
    second = matching.announce(matching.round(work.round))
    assert matching.states(second) == ["closed", "open"]
    assert matching.asked(cast.ana).round.id == first.id
    assert [seat.learner_id for seat in matching.asked(cast.dan).proposal.seats] == [cast.dan.id, cast.eve.id]


def test_a_round_may_be_announced_as_soon_as_it_is_worked_out(matching, cast, six):
    waiting = matching.preview(six[3:])
    announced = matching.preview(six[:3], at_once=True)
    assert announced.state == "announced"
    assert matching.asked(cast.ana).round.id == announced.id
    assert matching.round(waiting).state == "discarded"


def test_a_place_in_a_group_that_has_none_any_more_is_not_proposed(matching, groups, cast):
    wells = groups.start(cast.ana, size_max=2, fills=True)
    matching.wait(cast.ben, cast.cyd)
    preview = matching.fill(wells, cast.ben)
    groups.join(wells, cast.dan)
    assert matching.announce(preview).groups == 0
    assert matching.asked(cast.ben) is None


@pytest.mark.parametrize("change", ["rests", "closes", "lets nobody in"])
def test_a_place_in_a_group_that_takes_nobody_in_is_not_proposed(matching, groups, cast, change):
    wells = groups.start(cast.ana, fills=True)
    matching.wait(cast.ben)
    preview = matching.fill(wells, cast.ben)
    if change == "rests":
        groups.rest(wells, cast.ana)
    elif change == "closes":
        groups.leave(wells, cast.ana)
    else:
        groups.edit(wells, cast.ana, fills=False)
    matching.announce(preview)
    assert matching.asked(cast.ben) is None


def test_one_person_is_enough_to_fill_a_place(matching, groups, cast):
    wells = groups.start(cast.ana, fills=True)
    matching.wait(cast.ben)
    matching.announce(matching.fill(wells, cast.ben))
    asked = matching.asked(cast.ben)
    assert (asked.proposal.kind, asked.proposal.group.id, asked.needed, asked.yes) == ("fill", wells.id, 0, 0)
    assert [one.learner_id for one in asked.proposal.members] == [cast.ana.id]


@pytest.mark.parametrize("size", [5, 500])
def test_announcing_five_people_and_five_hundred_takes_the_same_statements(matching, crowd, size):
    everybody = crowd(size)
    matching.wait(*everybody)
    preview = matching.preview(*(everybody[at : at + 5] for at in range(0, size, 5)), sizes=(3, 5))
    here = {**matching.here, "round_id": preview.id, "version": preview.version}
    with Queries() as queries:
        api.announce_round(**here)
    kinds = [sql.split()[0] for sql in queries.ours]
    assert kinds == [
        "SELECT",  # the previews of the set, held
        "UPDATE",  # the round
        "SELECT",  # who waits, held
        "SELECT",  # who has gone since
        "SELECT",  # groups that take nobody in any more
        "SELECT",  # groups that are too few now
        "UPDATE",  # everybody is asked
        "UPDATE",  # the groups
        "UPDATE",  # the round says how many
        "DELETE",  # people of other previews
        "UPDATE",  # the other previews
        "SELECT",  # the round, to be shown
    ]


def test_leaving_out_many_takes_no_more_statements_than_leaving_out_one(matching, crowd):
    taken = []
    for gone in (1, 40):
        everybody = crowd(100)
        matching.wait(*everybody)
        preview = matching.preview(*(everybody[at : at + 5] for at in range(0, 100, 5)), sizes=(3, 5))
        for who in everybody[:gone]:
            matching.stop(who)
        with Queries() as queries:
            matching.announce(preview)
        taken.append(len(queries.ours))
    assert taken[1] - taken[0] <= 2  # groups that are let go: their people, and themselves
