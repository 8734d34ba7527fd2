"""The network as a view draws it: people, groups and ties under this reader's keys and names, and what they say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from grooc_xblocks.domain import identity, network, network_says
from grooc_xblocks.domain.network import Given, Network, Somebody
from grooc_xblocks.domain.network_says import Sentence
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups import api as groups_api
from grooc_xblocks.groups.data import GroupData
from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.data import Person
from grooc_xblocks.states.group_shapes import Json
from grooc_xblocks.states.reflection_sight import ReflectionSight, known

_NOBODY = Network((), (), ())


@dataclass(frozen=True)
class Whole:
    """How everybody who takes part is connected; ``waiting`` are authors with what nobody has answered of theirs."""

    found: Network
    people: Mapping[int, Person]
    groups: Mapping[int, GroupData]
    waiting: Mapping[int, int]


def whole(sight: ReflectionSight, days: int) -> Whole:
    """
    Read how everybody who takes part is connected. Four queries.

    Facilitators answer where nobody else does; that makes no tie among learners, unless they are in a group themselves.
    """
    people = {one.id: one for one in api.taking_part(usage_key=sight.key)}
    waiting = api.waiting_authors(usage_key=sight.key)
    given = [Given(tie.giver, tie.receiver, tie.times) for tie in api.ties(usage_key=sight.key, days=days)]
    learners = [one for one in people.values() if not one.staff or one.group_id is not None]
    found = network.network([Somebody(one.id, one.group_id, one.id in waiting) for one in learners], given)
    ids = [circle.id for circle in found.circles]
    return Whole(found, people, {group.id: group for group in groups_api.groups(ids=ids)}, waiting)


def mine(sight: ReflectionSight, days: int) -> Json:
    """Return whom the reader has learned with; in a preview nobody."""
    if sight.person is None:
        return _drawn(sight, "mine", Whole(_NOBODY, {}, {}, {}), _NOBODY, [])
    read = whole(sight, days)
    causes = {group.id: group.cause for group in read.groups.values()}
    said = network_says.own_says(read.found, sight.me, causes)
    return _drawn(sight, "mine", read, network.around(read.found, sight.me), said)


def course(sight: ReflectionSight, days: int) -> Json:
    """Return how the course is connected: for facilitators, who see names."""
    read = whole(sight, days)
    return _drawn(sight, "course", read, read.found, network_says.course_says(read.found))


def _drawn(sight: ReflectionSight, scope: str, read: Whole, shown: Network, said: Sequence[Sentence]) -> Json:
    drawn = _Drawing(sight, read)
    return {
        "scope": scope,
        "people": [drawn.knot(knot) for knot in shown.people],
        "groups": [drawn.circle(circle) for circle in drawn.told_circles(shown)],
        "ties": [
            {"a": drawn.key(tie.a), "b": drawn.key(tie.b), "times": tie.times, "waits": tie.waits} for tie in shown.ties
        ],
        "says": list(drawn.told(said)),
    }


class _Drawing:
    """People and groups under the keys and names by which one reader may know them."""

    def __init__(self, sight: ReflectionSight, read: Whole) -> None:
        self.sight, self.people, self.groups = sight, read.people, read.groups
        self.waiting = read.waiting if sight.values["browse"] or sight.reader.staff else {}
        self.shown_groups = {
            one.group_id
            for one in self.people.values()
            if one.group_id is not None
            and identity.is_group_told(known(one.id, self.people), sight.viewer, sight.modes)
        }

    def is_told(self, group: int) -> bool:
        """Tell whether the reader may know of any of a group's people that they are in it."""
        return group in self.shown_groups

    def told_circles(self, found: Network) -> list[network.Circle]:
        return [circle for circle in found.circles if self.is_told(circle.id)]

    def key(self, person: int) -> str:
        return str(self.sight.face(person, self.people)["key"])

    def group_key(self, group: int | None) -> str:
        return self.sight.masks.group_key(self.sight.me, group) if group is not None else ""

    def knot(self, knot: network.Knot) -> Json:
        face = self.sight.face(knot.id, self.people)
        told = identity.is_group_told(known(knot.id, self.people), self.sight.viewer, self.sight.modes)
        return {
            "key": face["key"],
            "name": face["name"],
            "initials": face["initials"],
            "group": self.group_key(knot.group) if told else "",
            "given": knot.given,
            "received": knot.received,
            "bridge": knot.bridge is not None,
            "connected": knot.connected,
            "mine": face["mine"],
            "waits": self.waiting.get(knot.id),
        }

    def circle(self, circle: network.Circle) -> Json:
        group = self.groups.get(circle.id)
        return {
            "key": self.group_key(circle.id),
            "name": self.group_name(circle.id),
            "place": group.place if group is not None else "",
            "size": group.members if group is not None else circle.size,
            "ties": circle.ties,
            "mine": circle.id == self.sight.viewer.group,
        }

    def group_name(self, group: int) -> str:
        """Return what a group is called: now, or when one of its people last took part."""
        if group in self.groups:
            return self.groups[group].name
        return next((one.group_name for one in self.people.values() if one.group_id == group), "")

    def told(self, said: Iterable[Sentence]) -> Iterator[Json]:
        """Give the sentences in the reader's language; none about a group that this reader may not know of."""
        for one in said:
            if one.group is not None and not self.is_told(one.group):
                continue
            params: Json = {"count": one.count} if one.count is not None else {}
            if one.person is not None:
                params["person"] = self.sight.face(one.person, self.people)["name"] or self.sight.say(_("Somebody"))
            if one.group is not None:
                params["group"] = self.group_name(one.group)
            yield {
                "kind": one.kind,
                "text": self.sight.reader.say(one.words[0], "".join(one.words[1:]), one.count),
                "params": params,
                "person": self.key(one.person) if one.person is not None else "",
                "group": self.group_key(one.group),
                "act": one.act,
            }


def table(sight: ReflectionSight, days: int) -> Iterator[list[str]]:
    """Give the table of the course's network, fewest ties first: heads, then a row a group."""
    read = whole(sight, days)
    drawn = _Drawing(sight, read)
    heads = [_("Group"), _("Place"), _("People"), _("Answers given"), _("Answers received"), _("Tied to groups")]
    yield [sight.say(head) for head in [*heads, _("Not connected yet")]]
    for circle in drawn.told_circles(read.found):
        shown = drawn.circle(circle)
        counts = (circle.size, circle.given, circle.received, circle.ties)
        alone = ", ".join(sight.face(one, read.people)["name"] for one in circle.unconnected)
        yield [shown["name"], shown["place"], *map(str, counts), alone]
