"""Coming late, and groups that have become too small."""

from datetime import UTC, datetime

from grooc_xblocks.domain import match_rules
from grooc_xblocks.groups import api
from tests.groups.acting import refused
from tests.tables import Queries

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


# Late comers


def test_late_comers_are_shown_open_groups_that_fit(matching, groups, crowd, cast):
    me, mate, *others = crowd(6)
    fitting = groups.start(mate, fills=True, size_max=4)
    groups.start(others[0], fills=True, size_max=4, cause="Schools")
    groups.start(others[1], size_max=4)
    groups.start(others[2], others[3], fills=True, size_max=2)
    matching.wait(me)
    found = matching.pool(me)
    best = api.best_open_groups(
        **matching.where,
        seeker=found.mine,
        rules=match_rules.rules({"preset": "balanced"}, (3, 4)),
        counts=found.counts,
        now=NOW,
    )
    assert best[0][0].group.id == fitting.id
    assert "hours" in [fact.kind for fact in best[0][1]]
    assert len(best) == 2


def test_looking_for_open_groups_takes_four_queries(matching, groups, crowd):
    me, *others = crowd(12)
    for other in others:
        groups.start(other, fills=True, size_max=4)
    matching.wait(me)
    found = matching.pool(me)
    told = {"rules": match_rules.rules({}, (3, 4)), "counts": found.counts, "now": NOW}
    with Queries() as queries:
        best = api.best_open_groups(**matching.where, seeker=found.mine, **told)
    assert (len(best), len(queries.ours)) == (3, 4)


def test_a_late_comer_takes_a_place_at_once(matching, groups, cast):
    wells = groups.start(cast.ana, fills=True, openness="code")
    matching.wait(cast.ben)
    api.take_offer(**groups.here, group_id=wells.id, person=cast.ben)
    api.take_offer(**groups.here, group_id=wells.id, person=cast.ben)
    assert groups.members(wells) == [cast.ana.id, cast.ben.id]
    assert matching.waiting() == set()


def test_a_place_in_a_group_that_lets_nobody_in_cannot_be_taken(matching, groups, cast):
    wells = groups.start(cast.ana)
    with refused(409, "group_closed"):
        api.take_offer(**groups.here, group_id=wells.id, person=cast.ben)
    full = groups.start(cast.ben, cast.cyd, size_max=2, fills=True)
    with refused(409, "group_full"):
        api.take_offer(**groups.here, group_id=full.id, person=cast.dan)
    with refused(409, "already_in_group"):
        api.take_offer(**groups.here, group_id=full.id, person=cast.ana)


# Repair


def test_groups_that_are_too_small_are_counted(matching, groups, cast):
    groups.start(cast.ana, cast.ben)
    groups.start(cast.cyd, size_min=3, fills=True)
    groups.start(cast.dan, size_min=3)  # still forms, by itself
    resting = groups.start(cast.eve, cast.fay)
    groups.rest(resting, cast.eve)
    small = api.small_groups(**matching.where, size_min=3)
    assert (small.groups, small.people) == (2, 3)
    assert api.small_groups(**matching.where, size_min=1).groups == 0


def test_a_repair_is_made_of_small_groups_and_of_those_that_take_people_in(matching, groups, cast, crowd):
    one = groups.start(cast.ana, cast.ben, size_max=4)
    other = groups.start(cast.cyd, size_min=3, size_max=4, fills=True)
    large = groups.start(cast.dan, cast.eve, size_max=4, fills=True, limits=(2, 6))
    groups.join(large, cast.fay)
    matching.wait(*crowd(1))
    work = matching.claim(kind="repair")
    assert work.seekers == ()
    found = {opened.group.id: (opened.small, opened.room) for opened in work.open_groups}
    assert found == {one.id: (True, 2), other.id: (True, 3), large.id: (False, 1)}


def test_a_group_whose_members_are_asked_already_is_in_no_other_repair(matching, groups, cast):
    small = groups.start(cast.ana, cast.ben, size_max=4)
    large = groups.start(cast.cyd, cast.dan, size_max=4, fills=True)
    matching.announce(matching.merge(small, large))
    assert matching.claim(kind="repair").open_groups == ()
