from hypothesis import given

from grooc_xblocks.domain.network import Given, Somebody, Tie, around, bridges, network, ties_of
from tests.domain.networks import answers, memberships, people


def knots(found):
    return {knot.id: knot for knot in found.people}


def parts_without(everybody, ties, gone):
    """The slow way: take somebody out, and gather those who can still reach each other."""
    left = [one for one in everybody if one.id != gone]
    near = {one.id: {tie.other(one.id) for tie in ties if one.id in (tie.a, tie.b)} - {gone} for one in left}
    for one in left:
        near[one.id] |= {other.id for other in left if other.group == one.group is not None}
    parts, seen = [], set()
    for one in left:
        part, ways = set(), [one.id]
        while ways:
            at = ways.pop()
            if at not in seen:
                seen.add(at)
                part.add(at)
                ways += near[at]
        if part:
            parts.append(part)
    return parts


def counts(everybody, part):
    groups = {one.group for one in everybody if one.id in part and one.group is not None}
    return len(groups), sum(one.group is None for one in everybody if one.id in part)


class TestTies:
    def test_two_people_have_one_tie_however_often_they_answer(self):
        assert ties_of([Given(2, 1, 2), Given(1, 2), Given(1, 3)]) == (Tie(1, 2, 3), Tie(1, 3, 1, waits="b"))
        assert ties_of([Given(3, 1, 2)]) == (Tie(1, 3, 2, waits="a"),)

    def test_who_left_the_course_has_no_ties_and_nobody_has_one_with_oneself(self):
        found = network(people(None, None), [Given(1, 7), Given(7, 2), Given(1, 1)])
        assert found.ties == ()
        assert [knot.given + knot.received for knot in found.people] == [0, 0]

    @given(memberships, answers)
    def test_every_answer_is_counted_once_on_both_sides(self, groups, given_):
        found = network(people(*groups), given_)
        inside = sum(each.times for each in given_ if max(each.giver, each.receiver) <= len(groups))
        assert sum(knot.given for knot in found.people) == inside
        assert sum(knot.received for knot in found.people) == inside
        assert sum(tie.times for tie in found.ties) == inside
        tied = {end for tie in found.ties for end in (tie.a, tie.b)}
        assert {knot.id for knot in found.people if knot.connected} == tied


class TestGroups:
    def test_the_table_begins_with_the_fewest_ties(self):
        found = network(people(10, 10, 20, 30, 40), [Given(1, 3), Given(1, 4), Given(4, 1), Given(2, 1)])
        rows = [(row.id, row.size, row.given, row.received, row.ties, row.unconnected) for row in found.circles]
        assert rows == [(40, 1, 0, 0, 0, (5,)), (20, 1, 0, 1, 1, ()), (30, 1, 1, 1, 1, ()), (10, 2, 3, 2, 2, ())]

    def test_ties_with_people_of_no_group_lead_to_no_group(self):
        assert network(people(10, None), [Given(1, 2)]).circles[0].ties == 0


class TestBridges:
    def test_the_only_one_between_two_groups(self):
        found = knots(network(people(10, 10, 20, 20, 30), [Given(1, 3), Given(4, 5)]))
        assert {number: knot.bridge for number, knot in found.items() if knot.bridge} == {
            1: (1, 2), 3: (1, 2), 4: (1, 2),
        }  # fmt: skip

    def test_nobody_is_one_where_there_is_a_second_way(self):
        assert bridges(people(10, 10, 20, 20), ties_of([Given(1, 3), Given(2, 4)])) == {}

    def test_who_answers_one_person_without_a_group_is_none(self):
        assert bridges(people(10, 10, None), ties_of([Given(1, 3)])) == {}

    def test_nobody_here_stands_for_themselves(self):
        assert bridges(people(10, 20), ties_of([Given(1, 2)])) == {}

    @given(memberships, answers)
    def test_they_are_those_without_whom_the_course_falls_apart(self, groups, given_):
        everybody = people(*groups)
        ties = ties_of([each for each in given_ if max(each.giver, each.receiver) <= len(groups)])
        whole = parts_without(everybody, ties, gone=None)
        expected = {}
        for one in everybody:
            mine = next(part for part in whole if one.id in part)
            parts = [counts(everybody, part) for part in parts_without(everybody, ties, one.id) if part <= mine]
            *cut_off, stays = sorted(parts, key=lambda part: (2 * part[0] + part[1], part)) or [(0, 0)]
            if cut_off and 2 * cut_off[-1][0] + cut_off[-1][1] > 1:
                expected[one.id] = sum(map(sum, cut_off)), sum(stays)
        assert bridges(everybody, ties) == expected

    def test_five_thousand_people_in_one_line(self):
        size = 5000
        line = [Given(number, number + 1) for number in range(1, size)]
        found = knots(network([Somebody(number) for number in range(1, size + 1)], line))
        ends = {1, 2, size - 1, size}
        assert {number for number, knot in found.items() if knot.bridge is None} == ends
        assert found[1000].bridge == (999, 4000)

    def test_five_thousand_people_in_a_thousand_groups(self):
        everybody = [Somebody(number, number // 5) for number in range(5000)]
        ring = [Given(number, (number + 7) % 5000) for number in range(0, 5000, 3)]
        found = network(everybody, ring)
        assert len(found.circles) == 1000
        assert not any(knot.bridge for knot in found.people)


class TestOnesOwn:
    def test_whom_one_has_learned_with_and_ones_group(self):
        whole = network(people(10, 10, 20, 20, 30), [Given(1, 3), Given(3, 5), Given(2, 4)])
        mine = around(whole, 1)
        assert set(knots(mine)) == {1, 2, 3}
        assert [(tie.a, tie.b) for tie in mine.ties] == [(1, 3)]
        assert {circle.id for circle in mine.circles} == {10, 20}

    def test_who_has_not_begun_stands_alone(self):
        assert around(network(people(None, None), []), 1).people[0].connected is False
        assert around(network(people(10), []), 7).people == ()
