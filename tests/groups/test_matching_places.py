"""Answers to places in groups there are: a free one to be filled, and a move out of a group that is too small."""

import pytest

from tests.groups.acting import refused

# Into a group there is


@pytest.fixture
def wells(matching, groups, cast, clock):
    """A group with one place, proposed to Dan and to Eve."""
    made = groups.start(cast.ana, cast.ben, fills=True, openness="code")
    matching.wait(cast.dan, cast.eve)
    matching.announce(matching.fill(made, cast.dan, cast.eve))
    return made


def test_a_yes_to_a_place_in_a_group_joins_at_once(matching, groups, cast, wells):
    matching.yes(cast.dan)
    assert groups.members(wells) == [cast.ana.id, cast.ben.id, cast.dan.id]
    assert groups.operations(wells)[-1] == "joined"
    assert matching.waiting() == {cast.eve.id}


def test_a_second_yes_to_one_place_is_told_that_it_is_taken(matching, groups, cast, wells):
    matching.yes(cast.dan)
    with refused(409, "group_full", "ProposalSeat", "Proposal"):
        matching.yes(cast.eve)
    assert matching.waiting() == {cast.eve.id}
    assert matching.asked(cast.eve) is None


def test_a_group_that_has_closed_meanwhile_takes_nobody_in(matching, groups, cast, wells):
    groups.leave(wells, cast.ana)
    groups.leave(wells, cast.ben)
    with refused(409, "group_closed", "ProposalSeat", "Proposal"):
        matching.yes(cast.dan)
    assert (matching.home(cast.dan), matching.told(cast.dan)) == (None, "late")


def test_look_again_instead_of_a_place_in_a_group(matching, groups, cast, wells):
    matching.again(cast.dan, cast.eve)
    assert groups.now(wells).members == 2
    assert matching.waiting() == {cast.dan.id, cast.eve.id}


# From a small group into another


@pytest.fixture
def merged(matching, groups, cast, clock):
    """Ana and Ben, too few, are asked to move to Cyd, Dan and Eve."""
    small = groups.start(cast.ana, cast.ben, size_max=4)
    large = groups.start(cast.cyd, cast.dan, size_max=4, name="Large", fills=True)
    matching.announce(matching.merge(small, large))
    return small, large


def test_members_of_a_small_group_are_asked_to_move(matching, groups, cast, merged):
    small, large = merged
    asked = matching.asked(cast.ana)
    assert (asked.proposal.kind, asked.proposal.group.id, asked.mine.group_from) == ("merge", large.id, small.id)
    assert matching.asked(cast.cyd) is None
    assert groups.home(cast.ana) == small.id


def test_each_yes_moves_one_person_and_the_emptied_group_closes(matching, groups, cast, merged):
    small, large = merged
    matching.yes(cast.ana)
    assert (groups.home(cast.ana), groups.home(cast.ben)) == (large.id, small.id)
    assert (groups.now(small).members, groups.now(large).members) == (1, 3)
    matching.yes(cast.ben)
    assert groups.home(cast.ben) == large.id
    assert (groups.now(small).state, groups.now(large).members) == ("closed", 4)
    assert groups.operations(small)[-2:] == ["left", "closed"]
    assert groups.standing(small, cast.ana) == "left"


def test_the_silent_ones_stay_where_they_are(matching, groups, cast, merged, clock):
    small, _large = merged
    matching.yes(cast.ana)
    clock.forward(hours=100)
    matching.lapse()
    assert (groups.home(cast.ben), groups.now(small).members) == (small.id, 1)
    assert matching.told(cast.ben) == "late"
    assert matching.waiting() == set()


def test_look_again_means_to_stay(matching, groups, cast, merged):
    small, _large = merged
    matching.again(cast.ana, cast.ben)
    assert (groups.home(cast.ana), groups.home(cast.ben)) == (small.id, small.id)


def test_a_move_into_a_group_that_is_full_by_now_leaves_one_where_one_was(matching, groups, cast, merged):
    small, large = merged
    groups.join(large, cast.eve)
    groups.join(large, cast.fay)
    with refused(409, "group_full", "ProposalSeat", "Proposal"):
        matching.yes(cast.ana)
    assert groups.home(cast.ana) == small.id


def test_whoever_leaves_the_small_group_is_asked_no_longer(matching, groups, cast, merged):
    small, _large = merged
    groups.leave(small, cast.ana)
    assert matching.asked(cast.ana) is None
    with refused(409, "round_moved_on"):
        matching.yes(cast.ana)
    assert matching.asked(cast.ben) is not None


def test_whoever_left_the_small_group_before_the_announcement_is_not_asked(matching, groups, cast):
    small = groups.start(cast.ana, cast.ben, size_max=4)
    large = groups.start(cast.cyd, cast.dan, size_max=4, fills=True)
    preview = matching.merge(small, large)
    groups.leave(small, cast.ana)
    matching.announce(preview)
    assert (matching.asked(cast.ana), matching.asked(cast.ben) is not None) == (None, True)


def test_the_pages_of_both_groups_hear_of_the_question(matching, groups, cast):
    small = groups.start(cast.ana, cast.ben, size_max=4)
    large = groups.start(cast.cyd, cast.dan, size_max=4, fills=True)
    before = [small.version, large.version]
    matching.announce(matching.merge(small, large))
    assert [groups.now(small).version, groups.now(large).version] == [one + 1 for one in before]


def test_waiting_for_nothing_more_leaves_a_move_as_it_is(matching, groups, cast, merged):
    matching.stop(cast.ana)
    assert matching.asked(cast.ana) is not None
