"""A preview under the facilitator's hands: page by page, moved, locked, undone."""

import pytest

from grooc_xblocks.groups import api
from grooc_xblocks.groups.match_models import MatchRound, Proposal
from tests.groups.acting import refused
from tests.tables import Queries


@pytest.fixture
def crew(crowd, matching):
    """Ten people who all wait."""
    everybody = crowd(10)
    matching.wait(*everybody)
    return everybody


@pytest.fixture
def preview(matching, crew):
    """Two groups of three and one of two; two people have none."""
    return matching.preview(crew[:3], crew[3:6], crew[6:8])


def ids(people):
    return {one.id for one in people}


# Looking


def test_a_page_shows_groups_with_their_people_and_their_figures(matching, crew, preview):
    page = matching.page(preview)
    assert (page.page, page.pages, page.filter) == (1, 1, "all")
    assert page.counts == {"all": 3, "few_hours": 0, "low": 1, "unplaced": 2}
    assert matching.proposed(preview) == [ids(crew[:3]), ids(crew[3:6]), ids(crew[6:8])]
    first = page.groups[0]
    assert (first.hours, first.slots, first.languages) == (3.0, (12, 13, 14, 15, 16, 17), ("en",))
    assert page.targets == ((1, "Clean water", 3, 1), (2, "Clean water", 3, 1), (3, "Clean water", 2, 2))
    assert page.round.changes == 0


def test_groups_to_look_at_first(matching, crew, preview):
    low = matching.page(preview, filter="low")
    assert [one.number for one in low.groups] == [3]  # two are too few: worth nothing
    assert matching.page(preview, filter="few_hours").groups == ()
    alone = matching.page(preview, filter="unplaced")
    assert ({one.learner_id for one in alone.unplaced}, alone.groups) == (ids(crew[8:]), ())


def test_a_person_is_found_by_a_part_of_the_name(matching, crew, preview):
    found = matching.page(preview, text="erson 4")
    assert [one.number for one in found.groups] == [2]
    assert matching.page(preview, filter="unplaced", text="PERSON 9").unplaced[0].learner_id == crew[8].id
    assert matching.page(preview, text="nobody").groups == ()


def test_there_are_twenty_groups_a_page(matching, crowd):
    everybody = crowd(50)
    matching.wait(*everybody)
    one = matching.preview(*(everybody[at : at + 2] for at in range(0, 50, 2)))
    assert [len(matching.page(one, page=number).groups) for number in (1, 2, 3)] == [20, 5, 5]
    assert (matching.page(one, page=99).page, matching.page(one).pages) == (2, 2)


def test_a_page_takes_the_same_queries_for_any_number_of_groups(matching, crowd):
    taken = []
    for count in (4, 40):
        everybody = crowd(count)
        matching.wait(*everybody)
        one = matching.preview(*(everybody[at : at + 2] for at in range(0, count, 2)))
        here = {**matching.here, "round_id": one.id}
        with Queries() as queries:
            api.round_page(**here)
        taken.append(len(queries.ours))
        matching.discard(one)
    assert taken[0] == taken[1] <= 10


def test_a_round_of_another_set_is_not_there(matching, preview):
    elsewhere = {"group_set_id": matching.set_id + 1, "round_id": preview.id}
    for read in (api.round_page, api.round_head):
        with refused(404, "not_there"):
            read(**elsewhere)


def test_the_desk_shows_what_there_is(matching, groups, cast, crew, preview):
    groups.start(cast.ana, cast.ben, size_max=5, fills=True)
    desk = api.desk(**matching.where, size_min=3)
    assert (desk.waiting, desk.filling, desk.small.groups, desk.small.people) == (10, 3, 1, 2)
    assert [(one.number, one.state) for one in desk.rounds] == [(1, "preview")]
    matching.announce(preview)
    matching.start()
    rounds = api.desk(**matching.where, size_min=3).rounds
    assert [(one.number, one.state) for one in rounds] == [(2, "queued"), (1, "announced")]
    assert (rounds[0].answers, rounds[1].answers.silent) == (None, 8)


def test_the_desk_takes_five_queries(matching, crew, preview):
    matching.announce(preview)
    with Queries() as queries:
        api.desk(**matching.where, size_min=3)
    assert len(queries.ours) == 5


# Moving


def test_a_move_is_shown_before_it_is_made(matching, crew, preview):
    before = Proposal.objects.get(round_id=preview.id, number=3)
    found = api.effects(**matching.here, round_id=preview.id, learner=crew[0].id, to=3)
    one, three = found.groups
    assert (one.number, one.people) == (1, (3, 2))
    assert (three.number, three.people) == (3, (2, 3))
    assert three.worth[0] == before.worth
    assert three.worth[1] > three.worth[0]
    assert found.why_not is None
    assert matching.round(preview).version == preview.version


def test_a_move_is_made_and_everything_follows(matching, crew, preview):
    expected = api.effects(**matching.here, round_id=preview.id, learner=crew[8].id, to=3)
    moved = matching.move(preview, crew[8], 3)
    assert (moved.changes, moved.version) == (1, preview.version + 1)
    assert matching.proposed(moved) == [ids(crew[:3]), ids(crew[3:6]), ids(crew[6:9])]
    assert moved.figures["unplaced"] == 1
    assert moved.figures["worth"] == pytest.approx(expected.worth[1])
    assert moved.figures["worth"] > preview.figures["worth"]
    third = Proposal.objects.get(round_id=preview.id, number=3)
    assert third.worth == pytest.approx(expected.groups[0].worth[1])
    assert third.line["people"] == 3


def test_somebody_can_be_moved_back_to_those_who_wait(matching, crew, preview):
    moved = matching.move(preview, crew[0], 0)
    assert matching.proposed(moved)[0] == ids(crew[1:3])
    alone = matching.page(moved, filter="unplaced").unplaced
    assert {one.learner_id: one.facts for one in alone}[crew[0].id] == ()


def test_a_group_that_everybody_was_moved_out_of_is_empty_and_comes_back_by_undo(matching, crew, preview):
    moved = matching.move(matching.move(preview, crew[6], 1), crew[7], 2)
    assert matching.proposed(moved)[2] == set()
    assert (moved.figures["groups"], moved.changes) == (2, 2)
    back = matching.undo(matching.undo(moved))
    assert matching.proposed(back) == matching.proposed(preview)
    assert (back.changes, back.figures["worth"]) == (0, pytest.approx(preview.figures["worth"]))


def test_undo_takes_back_the_latest_move_first(matching, crew, preview):
    moved = matching.move(matching.move(preview, crew[0], 3), crew[0], 2)
    assert crew[0].id in matching.proposed(moved)[1]
    back = matching.undo(moved)
    assert crew[0].id in matching.proposed(back)[2]
    first = matching.undo(back)
    assert matching.proposed(first) == matching.proposed(preview)
    with refused(409, "round_moved_on"):
        matching.undo(first)


def test_there_is_nothing_to_undo_in_a_fresh_preview(matching, preview):
    with refused(409, "round_moved_on"):
        matching.undo(preview)


def test_a_move_of_somebody_who_has_retired_since_is_undone_without_them(matching, crew, preview):
    moved = matching.move(preview, crew[0], 3)
    api.retire(learner=crew[0].id)
    back = matching.undo(moved)
    assert back.changes == 0
    assert matching.proposed(back)[0] == ids(crew[1:3])


@pytest.mark.parametrize("act", ["move", "lock", "undo", "discard", "announce"])
def test_whoever_saw_an_older_version_is_told(matching, crew, preview, act):
    matching.move(preview, crew[0], 3)
    with refused(409, "round_moved_on"):
        if act == "move":
            matching.move(preview, crew[1], 3)
        elif act == "lock":
            matching.lock(preview, 1)
        else:
            getattr(matching, act)(preview)


def test_nobody_moves_in_what_has_been_announced(matching, crew, preview):
    announced = matching.announce(preview)
    with refused(409, "round_moved_on"):
        matching.move(announced, crew[0], 3)
    with refused(409, "round_moved_on"):
        api.effects(**matching.here, round_id=preview.id, learner=crew[0].id, to=3)


def test_a_full_group_takes_nobody(matching, crew, preview):
    full = matching.move(preview, crew[8], 1)
    with refused(422, "invalid"):
        matching.move(full, crew[9], 1)
    assert api.effects(**matching.here, round_id=preview.id, learner=crew[9].id, to=1).why_not is not None


def test_moving_somebody_to_where_they_are_is_refused(matching, crew, preview):
    with refused(422, "invalid"):
        matching.move(preview, crew[0], 1)


def test_who_is_not_in_the_round_and_a_group_that_is_not_there_are_not_found(matching, crew, cast, preview):
    with refused(404, "not_there"):
        matching.move(preview, cast.ana, 1)
    with refused(404, "not_there"):
        matching.move(preview, crew[0], 17)
    with refused(404, "not_there"):
        matching.lock(preview, 17)
    with refused(404, "not_there"):
        api.move_person(
            group_set_id=matching.set_id + 1, round_id=preview.id, version=preview.version, learner=crew[0].id, to=3
        )


def test_a_locked_group_keeps_its_people_and_takes_nobody(matching, crew, preview):
    locked = matching.lock(preview, 1)
    assert [one[0] for one in matching.page(locked).targets] == [2, 3]
    for who, to in ((crew[0], 3), (crew[8], 1)):
        with refused(422, "invalid"):
            matching.move(locked, who, to)
    opened = matching.lock(locked, 1, locked=False)
    assert matching.move(opened, crew[0], 3).changes == 1


def test_a_move_that_led_to_a_locked_group_cannot_be_undone_while_it_is(matching, crew, preview):
    locked = matching.lock(matching.move(preview, crew[0], 3), 3)
    with refused(422, "invalid"):
        matching.undo(locked)
    assert matching.undo(matching.lock(locked, 3, locked=False)).changes == 0


def test_a_move_into_a_group_there_is_minds_its_free_places(matching, groups, cast, crew):
    wells = groups.start(cast.ana, cast.ben, size_max=3, fills=True)
    one = matching.fill(wells, crew[0])
    page = matching.page(one)
    assert page.targets == ((1, "Clean water", 3, 0),)
    assert [member.learner_id for member in page.groups[0].members] == [cast.ana.id, cast.ben.id]
    with refused(422, "invalid"):
        matching.move(one, crew[0], 1)


def test_a_member_is_not_moved_to_their_own_group(matching, groups, cast):
    small = groups.start(cast.ana, cast.ben, size_max=4)
    large = groups.start(cast.cyd, cast.dan, size_max=4, fills=True)
    one = matching.merge(small, large)
    Proposal.objects.filter(round_id=one.id).update(group_id=small.id)
    with refused(422, "invalid"):
        matching.move(matching.move(one, cast.ana, 0), cast.ana, 1)


def test_what_was_moved_is_what_is_announced(matching, crew, preview):
    announced = matching.announce(matching.move(preview, crew[8], 3))
    assert announced.changes == 0
    assert {seat.learner_id for seat in matching.asked(crew[8]).proposal.seats} == ids(crew[6:9])


def test_moves_take_the_same_queries_in_large_rounds(matching, crowd):
    taken = []
    for count in (8, 80):
        everybody = crowd(count)
        matching.wait(*everybody)
        one = matching.preview(*(everybody[at : at + 2] for at in range(0, count, 2)))
        here = {**matching.here, "round_id": one.id, "version": one.version, "learner": everybody[0].id, "to": 2}
        with Queries() as queries:
            api.move_person(**here)
        taken.append(len(queries.ours))
        matching.discard(matching.round(one))
    assert taken[0] == taken[1] <= 14
    assert MatchRound.objects.count() == 2
