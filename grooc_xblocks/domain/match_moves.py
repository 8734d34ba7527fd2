"""
What moving one person in a preview would do, before it is done: out of the two groups alone and the sum over all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from grooc_xblocks.domain.hours import slot_list, slot_mask
from grooc_xblocks.domain.matching import Fact, Languages, MatchedGroup, Rules, Seeker, make_group
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import counted as _n
from grooc_xblocks.domain.words import marked as _

RANKS = (
    _("%(name)s gets a first wish."),
    _("%(name)s gets a second wish."),
    _("%(name)s gets a third wish."),
)


@dataclass(frozen=True, slots=True)
class Side:
    """
    A proposed group: who would be in it. ``settled`` are members already of the group that is to be filled, ``chosen``
    is the cause that group has settled on.
    """

    number: int
    members: tuple[Seeker, ...]
    settled: frozenset[int] = frozenset()
    chosen: str | None = None
    locked: bool = False
    room: int | None = None  # free seats of the group that is to be filled, newcomers not counted

    def judged(self, rules: Rules, skills: Sequence[str]) -> MatchedGroup | None:
        """The group as the engine judges it; None for nobody. ``skills`` are those that count in the round."""
        if not self.members:
            return None
        return make_group(self.number, self.members, rules, skills, self.settled, self.chosen)


@dataclass(frozen=True, slots=True)
class Everyone:
    """The whole preview in three numbers: people who took part, the sum of their worths, the bound of the mean."""

    people: int
    worth: float
    bound: float | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A group before and after; ``after`` is None when nobody is left in it. Worths are 0..1, hours a week."""

    number: int
    worth: tuple[float, float]
    hours: tuple[float, float]
    people: tuple[int, int]
    words: tuple[Fact, ...]
    after: MatchedGroup | None


@dataclass(frozen=True, slots=True)
class Effects:
    """
    ``groups``: the one that is left first, then the one that is joined. ``worth`` is the mean over everyone; ``gap``
    the share of the bound that would be missing. ``why_not`` says why the move is not allowed, None when it is.
    """

    groups: tuple[Change, ...]
    worth: tuple[float, float]
    gap: float | None
    why_not: Message | None


def effects(
    person: Seeker,
    name: str,
    leaves: Side | None,
    joins: Side | None,
    *,
    rules: Rules,
    skills: Sequence[str],
    everyone: Everyone,
) -> Effects:
    """
    What happens when ``person``, called ``name``, goes from ``leaves`` (None: has no group) to ``joins`` (None: back
    to waiting).

    ``joins`` is without the person, ``leaves`` with. A group may fall under the smallest size, so that two people can
    be exchanged one after the other; the words say so.
    """
    why_not = _why_not(person, leaves, joins, rules)
    found = []
    if leaves is not None:
        rest = tuple(one for one in leaves.members if one.id != person.id)
        found.append(_change(leaves, replace(leaves, members=rest), rules, skills))
    if joins is not None:
        grown = replace(joins, members=(*joins.members, person))
        change = _change(joins, grown, rules, skills)
        found.append(replace(change, words=(*_welcome(person, name, change.after), *change.words)))
    gained = sum(one.worth[1] * one.people[1] - one.worth[0] * one.people[0] for one in found)
    people = max(1, everyone.people)
    after = (everyone.worth + gained) / people
    gap = max(0.0, 1 - after / everyone.bound) if everyone.bound else None
    return Effects(tuple(found), (everyone.worth / people, after), gap, why_not)


def _why_not(person: Seeker, leaves: Side | None, joins: Side | None, rules: Rules) -> Message | None:
    if any(side is not None and side.locked for side in (leaves, joins)):
        return _("One of the two groups is locked."), {}
    if leaves is not None and person.id in leaves.settled:
        return _("Whoever is in a group already stays there."), {}
    if (leaves and leaves.number) == (joins and joins.number):
        return _("That is where this person is."), {}
    if joins is None:
        return None
    newcomers = len(joins.members) - len(joins.settled)
    if len(joins.members) >= rules.size_max or (joins.room is not None and newcomers >= joins.room):
        return _("That group is full."), {}
    return None


def _change(before: Side, after: Side, rules: Rules, skills: Sequence[str]) -> Change:
    old, new = before.judged(rules, skills), after.judged(rules, skills)
    return Change(
        before.number,
        (old.worth if old else 0.0, new.worth if new else 0.0),
        (_hours(old, rules), _hours(new, rules)),
        (len(before.members), len(after.members)),
        (*_other_hours(old, new), *_other_topic(old, new), *_size(after, rules), *_tongue(new, rules)),
        new,
    )


def _hours(group: MatchedGroup | None, rules: Rules) -> float:
    return len(group.slots) * rules.slot_minutes / 60 if group else 0.0


def _other_hours(old: MatchedGroup | None, new: MatchedGroup | None) -> list[Fact]:
    """The hours that all have in common now and had not, or the other way round."""
    if old is None or new is None:
        return []
    was, will = slot_mask(old.slots), slot_mask(new.slots)
    facts = []
    if will & ~was:
        slots = tuple(slot_list(will & ~was))
        facts.append(Fact("hours_open", _("All could meet then as well: %(slots)s."), {"slots": slots}))
    if was & ~will:
        slots = tuple(slot_list(was & ~will))
        facts.append(Fact("hours_close", _("All could no longer meet then: %(slots)s."), {"slots": slots}))
    return facts


def _other_topic(old: MatchedGroup | None, new: MatchedGroup | None) -> list[Fact]:
    if old is None or new is None or not new.topic or new.topic == old.topic:
        return []
    return [Fact("topic", _("%(topic)s becomes what most of them wish."), {"topic": new.topic})]


def _size(after: Side, rules: Rules) -> list[Fact]:
    people = len(after.members)
    if people == 0:
        return [Fact("size", _("Nobody is left: this group goes away."))]
    if people < rules.size_min:
        params = {"people": people, "smallest": rules.size_min}
        words = _n(
            "%(people)d person is left, fewer than %(smallest)d.",
            "%(people)d people are left, fewer than %(smallest)d.",
        )
        return [Fact("size", words[0], params, words[1], people)]
    return [Fact("size", _("The group is full."))] if people == rules.size_max else []


def _tongue(new: MatchedGroup | None, rules: Rules) -> list[Fact]:
    if new is None or new.languages or rules.languages is Languages.OFF:
        return []
    return [Fact("no_language", _("There is no language that all of them can work in."))]


def _welcome(person: Seeker, name: str, group: MatchedGroup | None) -> list[Fact]:
    """What the group's topic is to whoever comes."""
    if group is None or not group.topic:
        return []
    params = {"name": name, "topic": group.topic}
    if group.topic not in person.topics:
        return [Fact("topic_rank", _("%(topic)s is no wish of %(name)s."), params)]
    rank = person.topics.index(group.topic)
    if rank < len(RANKS):
        return [Fact("topic_rank", RANKS[rank], params)]
    return [Fact("topic_rank", _("%(topic)s is among the wishes of %(name)s."), params)]
