"""
What the picture of the network says, in sentences that stand beside it, each with one thing that can be done about it.

Names are not known here: ``person`` and ``group`` are ids, and whoever translates a sentence fills ``%(person)s`` and
``%(group)s`` with what the reader may know them as.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from grooc_xblocks.domain.network import Knot, Network
from grooc_xblocks.domain.words import counted as _n
from grooc_xblocks.domain.words import marked as _

Act = Literal["", "answer", "follow", "introduce", "serve_first", "names"]
WAITING = 3
"""People who wait for oneself, named at once."""


@dataclass(frozen=True)
class Sentence:
    """
    One of the ``says`` of the front end, not yet translated: ``words`` is one msgid, or singular and plural for
    ``count``, which is filled in as ``%(count)d``. ``kind`` tells sentences apart.
    """

    kind: str
    words: tuple[str] | tuple[str, str]
    count: int | None = None
    person: int | None = None
    group: int | None = None
    act: Act = ""


def course_says(whole: Network) -> list[Sentence]:
    """Return what facilitators are told of the whole course, what is most in need of them first."""
    said: list[Sentence] = []
    if (bridge := _strongest(whole)) is not None and bridge.bridge is not None:
        words = _BRIDGE if whole.circles else _BRIDGE_OF_PEOPLE
        said.append(Sentence("bridge", words, min(bridge.bridge), person=bridge.id, act="introduce"))
    apart = [circle.id for circle in whole.circles if not circle.ties]
    if len(whole.circles) > 1 and apart:
        said.append(Sentence("groups_apart", _GROUPS_APART, len(apart), group=apart[0], act="serve_first"))
    alone = [knot for knot in whole.people if not knot.connected]
    if alone:
        said.append(Sentence("people_apart", _PEOPLE_APART, len(alone), act="names"))
    if waiting := [knot for knot in alone if knot.shared]:
        said.append(Sentence("unanswered", _UNANSWERED, len(waiting), person=waiting[0].id, act="serve_first"))
    return said or ([Sentence("connected", (_("Everybody is connected."),))] if whole.ties else [])


_BRIDGE = _n(
    "Without %(person)s, %(count)d group loses sight of the others.",
    "Without %(person)s, %(count)d groups lose sight of the others.",
)
_BRIDGE_OF_PEOPLE = _n(
    "Without %(person)s, %(count)d person loses sight of the others.",
    "Without %(person)s, %(count)d people lose sight of the others.",
)
_GROUPS_APART = _n("%(count)d group has no tie outside.", "%(count)d groups have no tie outside.")
_PEOPLE_APART = _n("%(count)d person is not connected yet.", "%(count)d people are not connected yet.")
_UNANSWERED = _n("%(count)d of them wrote, and nobody answered.", "%(count)d of them wrote, and nobody answered them.")


def _strongest(whole: Network) -> Knot | None:
    """Return who holds the most groups to the others, if anybody does."""
    held = [knot for knot in whole.people if knot.bridge is not None]
    return max(held, key=lambda knot: (min(knot.bridge or (0, 0)), -knot.id), default=None)


def own_says(whole: Network, me: int, causes: Mapping[int, str] | None = None) -> list[Sentence]:
    """
    Return what a learner is told of the people they have learned with; ``causes`` is what each group is about, to point
    to one that is about the same as the learner's own.
    """
    group = next((knot.group for knot in whole.people if knot.id == me), None)
    met = {tie.other(me): tie for tie in whole.ties if me in (tie.a, tie.b)}
    if not met:
        return [
            Sentence("nobody", (_("You have not exchanged anything with anybody yet."),)),
            *_alike(whole, group, causes),
        ]
    knots = {knot.id: knot for knot in whole.people}
    strangers = [one for one in met if group is None or knots[one].group != group]
    said = [Sentence("people", _PEOPLE, len(met))]
    if group is not None and strangers:
        said.append(Sentence("strangers", _STRANGERS, len(strangers)))
    only = _only_ties(whole, me, group)
    if only:
        said.append(Sentence("only_tie", _ONLY_TIE, group=only[0], act="introduce"))
    waiting = [one for one, tie in met.items() if _waits_for(me, tie.a, tie.waits) and knots[one].shared]
    said += [Sentence("waits", _WAITS, person=one, act="answer") for one in waiting[:WAITING]]
    return [*said, *_alike(whole, group, causes)]


_PEOPLE = _n("You have learned with %(count)d person.", "You have learned with %(count)d people.")
_STRANGERS = _n("%(count)d of them is of another group.", "%(count)d of them are of other groups.")
_ONLY_TIE = (_("You are the only tie between your group and %(group)s."),)
_WAITS = (_("%(person)s has answered you and waits for you."),)
_ALIKE = (_("%(group)s works on the same as your group. You have not met."),)


def _waits_for(me: int, a: int, waits: str) -> bool:
    return waits == ("a" if me == a else "b")


def _only_ties(whole: Network, me: int, group: int | None) -> list[int]:
    """Return the groups that only this person of theirs has a tie with, those with the most exchanges first."""
    groups = {knot.id: knot.group for knot in whole.people}
    times: dict[int, int] = {}
    shared: set[int] = set()
    for tie in whole.ties:
        for one, other in ((tie.a, tie.b), (tie.b, tie.a)):
            there = groups[other]
            if group is None or groups[one] != group or there is None or there == group:
                continue
            if one == me:
                times[there] = times.get(there, 0) + tie.times
            else:
                shared.add(there)
    return sorted(times.keys() - shared, key=lambda there: (-times[there], there))


def _alike(whole: Network, group: int | None, causes: Mapping[int, str] | None) -> list[Sentence]:
    """Point to one group that is about the same and that nobody of the own one has met."""
    cause = (causes or {}).get(group) if group is not None else ""
    if not cause:
        return []
    groups = {knot.id: knot.group for knot in whole.people}
    met = {groups[b] for tie in whole.ties for a, b in ((tie.a, tie.b), (tie.b, tie.a)) if groups[a] == group}
    found = [one.id for one in whole.circles if one.id not in {*met, group} and (causes or {}).get(one.id) == cause]
    return [Sentence("alike", _ALIKE, group=found[0], act="follow")] if found else []
