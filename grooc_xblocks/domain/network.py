"""
Who has answered whom: the ties between people, the people who hold groups together, and those whom nobody has reached.

A group is a tie of itself, so people of one group are never apart. A *bridge* is somebody without whom at least two
groups would lose sight of each other (``domain.cuts``).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from grooc_xblocks.domain.cuts import Graph, Node, Weight, cuts

Waits = Literal["", "a", "b"]


@dataclass(frozen=True)
class Somebody:
    """A person who takes part; ``shared`` says that there is something of theirs to answer."""

    id: int
    group: int | None = None
    shared: bool = False


@dataclass(frozen=True)
class Given:
    """``giver`` has answered ``receiver`` that many times."""

    giver: int
    receiver: int
    times: int = 1


@dataclass(frozen=True)
class Tie:
    """Two people who have answered each other; ``waits`` is the one whose turn it is, as long as one never answered."""

    a: int
    b: int
    times: int
    waits: Waits = ""

    def other(self, person: int) -> int:
        return self.b if person == self.a else self.a


@dataclass(frozen=True)
class Knot:
    """
    A person among the others. ``bridge`` is None, or how many groups there are on either side: those that would be cut
    off, and those that would stay together.
    """

    id: int
    group: int | None
    given: int
    received: int
    connected: bool
    shared: bool
    bridge: tuple[int, int] | None = None


@dataclass(frozen=True)
class Circle:
    """A group among the others: its people here, and how many other groups they have ties to."""

    id: int
    size: int
    given: int
    received: int
    ties: int
    unconnected: tuple[int, ...]


@dataclass(frozen=True)
class Network:
    """Everybody and their ties; ``circles`` with the fewest ties first, as the table shows them."""

    people: tuple[Knot, ...]
    ties: tuple[Tie, ...]
    circles: tuple[Circle, ...]


def network(people: Sequence[Somebody], given: Iterable[Given]) -> Network:
    """Return how people are connected. What was given by or to somebody who is not among ``people`` is left out."""
    known = {one.id: one for one in people}
    counted = [each for each in given if each.giver in known and each.receiver in known and each.giver != each.receiver]
    ties = ties_of(counted)
    gave, got = _sums(counted)
    held = bridges(people, ties)
    tied = set(chain.from_iterable((tie.a, tie.b) for tie in ties))
    knots = tuple(
        Knot(one.id, one.group, gave[one.id], got[one.id], one.id in tied, one.shared, held.get(one.id))
        for one in people
    )
    return Network(knots, ties, _circles(knots, ties))


def ties_of(given: Iterable[Given]) -> tuple[Tie, ...]:
    """Return one tie for each two people, whoever answered whom, by their ids."""
    both: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
    for each in given:
        a, b = sorted((each.giver, each.receiver))
        both[a, b][each.giver == b] += each.times
    return tuple(
        Tie(a, b, by_a + by_b, "" if by_a and by_b else "b" if by_a else "a")
        for (a, b), (by_a, by_b) in sorted(both.items())
    )


def _sums(given: Iterable[Given]) -> tuple[dict[int, int], dict[int, int]]:
    gave: dict[int, int] = defaultdict(int)
    got: dict[int, int] = defaultdict(int)
    for each in given:
        gave[each.giver] += each.times
        got[each.receiver] += each.times
    return gave, got


def _circles(knots: Sequence[Knot], ties: Iterable[Tie]) -> tuple[Circle, ...]:
    groups = {knot.id: knot.group for knot in knots}
    near: dict[int, set[int]] = defaultdict(set)
    for tie in ties:
        a, b = groups[tie.a], groups[tie.b]
        if a is not None and b is not None and a != b:
            near[a].add(b)
            near[b].add(a)
    members: dict[int, list[Knot]] = defaultdict(list)
    for knot in knots:
        if knot.group is not None:
            members[knot.group].append(knot)
    circles = [
        Circle(
            group,
            len(those),
            sum(one.given for one in those),
            sum(one.received for one in those),
            len(near[group]),
            tuple(one.id for one in those if not one.connected),
        )
        for group, those in members.items()
    ]
    return tuple(sorted(circles, key=lambda circle: (circle.ties, circle.received, circle.id)))


def around(whole: Network, person: int) -> Network:
    """Return what concerns one person: whom they have ties with, and their group, with the ties of these to them."""
    mine = tuple(tie for tie in whole.ties if person in (tie.a, tie.b))
    group = next((knot.group for knot in whole.people if knot.id == person), None)
    near = {person, *(tie.other(person) for tie in mine)}
    knots = tuple(knot for knot in whole.people if knot.id in near or (group is not None and knot.group == group))
    shown = {knot.group for knot in knots}
    return Network(knots, mine, tuple(circle for circle in whole.circles if circle.id in shown))


def bridges(people: Sequence[Somebody], ties: Iterable[Tie]) -> dict[int, tuple[int, int]]:
    """
    Return who holds groups together, each with how many groups would be cut off, and how many would stay together.

    Somebody without a group counts as one more, but one such person alone makes nobody a bridge.
    """
    graph, weights = _graph(people, ties)
    found = {}
    for node, parts in cuts(graph, weights):
        *cut_off, stays = sorted(parts, key=lambda part: (_weighs(part), part))
        if node[0] == "person" and _weighs(cut_off[-1]) > 1:
            found[node[1]] = (sum(map(sum, cut_off)), sum(stays))
    return found


def _weighs(part: Weight) -> int:
    """One group is as much as two people without any."""
    groups, alone = part
    return 2 * groups + alone


def _graph(people: Sequence[Somebody], ties: Iterable[Tie]) -> tuple[Graph, dict[Node, Weight]]:
    """Return people with a middle for each group, and what each node counts for: groups, and people without one."""
    sizes = Counter(one.group for one in people)
    graph: dict[Node, list[Node]] = {("person", one.id): [] for one in people}
    weights: dict[Node, Weight] = {}
    for one in people:
        node = ("person", one.id)
        # Who is the only one of a group here is the group.
        weights[node] = (0, 1) if one.group is None else (int(sizes[one.group] == 1), 0)
        if one.group is not None and sizes[one.group] > 1:
            middle = ("group", one.group)
            weights[middle] = (1, 0)
            graph.setdefault(middle, []).append(node)
            graph[node].append(middle)
    for tie in ties:
        a, b = ("person", tie.a), ("person", tie.b)
        graph[a].append(b)
        graph[b].append(a)
    return graph, weights
