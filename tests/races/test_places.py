"""Places in groups when many want them at the same instant: nobody is counted twice, nobody meets an error."""

from collections import Counter
from typing import Any

from tests.races import acting

LEARNERS = 64


def in_order(counted: list[dict[str, Any]]) -> bool:
    """Whether each group counts the rows there are, and holds no more places than it has."""
    return all(one["says"] == one["has"] and sum(one["says"][:2]) <= one["size_max"] for one in counted)


def test_one_place_and_sixty_four_learners_one_gets_in_and_the_others_wait(race: Any) -> None:
    ((group,),) = race(acting.groups, sizes=[3], size_max=4)
    (learners,) = race(acting.people, count=LEARNERS)
    answers = race(acting.join_or_wait, LEARNERS, learners=learners, group=group["id"])
    assert Counter(map(tuple, answers)) == {(200,): 1, (409, 200): LEARNERS - 1}
    ((counted,),) = race(acting.count, ids=[group["id"]])
    assert counted["says"] == counted["has"] == [4, 0, LEARNERS - 1]
    winner = learners[[tuple(one) for one in answers].index((200,))]
    assert sorted(counted["members"]) == sorted([*group["members"], winner])


def test_one_learner_who_joins_two_groups_at_once_is_in_one(race: Any) -> None:
    rounds = 10
    (groups,) = race(acting.groups, sizes=[1, 1])
    (learners,) = race(acting.people, count=rounds)
    ids = [group["id"] for group in groups]
    plans = [[[learner, "join_group", {"group": one}] for learner in learners] for one in ids]
    answers = race(acting.act, 2, plans=plans)
    for pair in zip(*answers, strict=True):
        assert sorted(map(tuple, pair)) == [(200, None), (409, "already_in_group")]
    (counted,) = race(acting.count, ids=ids)
    assert in_order(counted)
    assert sum(one["says"][0] for one in counted) == rounds + 2


def test_the_last_member_leaves_while_somebody_joins(race: Any) -> None:
    """Whoever comes first: there is a group with the newcomer in it, or a closed one that says so."""
    rounds = 8
    (groups,) = race(acting.groups, sizes=[1] * rounds)
    (learners,) = race(acting.people, count=rounds)
    leaving = [[group["members"][0], "leave_group", {}] for group in groups]
    joining = [[one, "join_group", {"group": group["id"]}] for one, group in zip(learners, groups, strict=True)]
    left, joined = race(acting.act, 2, plans=[leaving, joining])
    assert {status for status, _ in left} == {200}
    (counted,) = race(acting.count, ids=[group["id"] for group in groups])
    assert in_order(counted)
    for learner, (status, _), group in zip(learners, joined, counted, strict=True):
        # Two are enough to be active, and a group that was active stays so.
        assert (status, group["members"], group["state"]) in [(200, [learner], "active"), (409, [], "closed")]


def test_an_offer_that_has_lapsed_goes_to_the_next_in_line_once(race: Any) -> None:
    groups, late, next_in_line = lapsing(race, rounds=6)
    ids = [group["id"] for group in groups]
    poll = {"version": "none", "writing": None}
    takes = [[one, "join_group", {"group": group}] for one, group in zip(late, ids, strict=True)]
    looks = [[one, "poll", poll] for one in next_in_line]
    watches = [[group["members"][0], "edit_group", {"name": "Still here"}] for group in groups]
    taken, *others = race(acting.act, 5, plans=[takes, looks, watches, looks, watches])
    assert {tuple(answer) for answer in taken} == {(409, "group_full")}
    assert all(status == 200 for answers in others for status, _ in answers), others
    (counted,) = race(acting.count, ids=ids)
    assert in_order(counted)
    assert [one["offered"] for one in counted] == [[one] for one in next_in_line]


def test_an_offer_is_taken_in_one_tab_and_passed_on_in_another(race: Any) -> None:
    groups, holders, next_in_line = lapsing(race, rounds=6, lapse=False)
    ids = [group["id"] for group in groups]
    takes = [[one, "join_group", {"group": group}] for one, group in zip(holders, ids, strict=True)]
    passes = [[one, "withdraw", {"group": group}] for one, group in zip(holders, ids, strict=True)]
    taken, passed = race(acting.act, 2, plans=[takes, passes])
    assert {status for status, _ in passed} == {200}
    (counted,) = race(acting.count, ids=ids)
    assert in_order(counted)
    for (status, _), group, holder, follower in zip(taken, counted, holders, next_in_line, strict=True):
        is_in = holder in group["members"]
        assert (status, group["offered"]) == ((200, []) if is_in else (409, [follower]))


def lapsing(race: Any, rounds: int, lapse: bool = True) -> tuple[list[dict[str, Any]], list[int], list[int]]:
    """Full groups whose one place is offered to one learner, with another one waiting behind."""
    (groups,) = race(acting.groups, sizes=[3] * rounds, size_max=3)
    (learners,) = race(acting.people, count=2 * rounds)
    first, second = learners[:rounds], learners[rounds:]
    ids = [group["id"] for group in groups]
    waits = [[one, "wait_for_place", {"group": group, "note": ""}] for one, group in zip(first, ids, strict=True)]
    waits += [[one, "wait_for_place", {"group": group, "note": ""}] for one, group in zip(second, ids, strict=True)]
    leaves = [[group["members"][2], "leave_group", {}] for group in groups]
    (answers,) = race(acting.act, plans=[[*waits, *leaves]])
    assert {status for status, _ in answers} == {200}, answers
    if lapse:
        assert race(acting.let_offers_lapse, ids=ids) == [rounds]
    return groups, first, second
