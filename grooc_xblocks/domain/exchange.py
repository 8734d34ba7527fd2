"""
Who answers whom: what is handed to somebody who asks for something to respond to, and why that.

Nobody hunts for a text and nobody is left over: the contribution with the fewest responses comes first, responses that
are being written just now counted in; among equals those whose author has given something, then whoever waits longest.
The database walks an index in the same order; ``serve`` here is what its answer is held to.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Lane = Literal["team", "strangers"]
LANES: tuple[Lane, ...] = ("team", "strangers")
STAFF = "staff"
"""The lane of a facilitator's response: it belongs to neither of the two, and counts for nobody's number."""

LEASES = 3
"""How many may have one contribution in hand at the same time."""

Why = Literal["only_group", "asked_for_help", "your_team", "followed", "nobody_yet", "waits_longest", "fewest"]


@dataclass(frozen=True)
class Candidate:
    """
    A contribution that is shared, neither hidden nor withdrawn, as it stands when somebody asks.

    ``group`` is the author's, None without one. ``responses`` counts those to all its versions, ``leases`` those that
    are being written and have not lapsed. ``waiting_since``, in seconds, is when its newest version was shared or the
    newest response came, whichever is later. ``gave`` says that its author has given a response to somebody here.
    ``boosted`` is a facilitator's, or the author's own, call for help; the next response ends it.
    """

    id: int
    author: int
    waiting_since: float
    group: int | None = None
    of_group: bool = False
    responses: int = 0
    leases: int = 0
    gave: bool = False
    boosted: bool = False

    @property
    def load(self) -> int:
        """Responses that came and that are on their way."""
        return self.responses + self.leases

    @property
    def is_ahead(self) -> bool:
        """Tell whether it comes before all others: one in hand is enough, so that a call for help draws no crowd."""
        return self.boosted and self.leases == 0

    @property
    def is_full(self) -> bool:
        """Tell whether as many have it in hand as may."""
        return self.leases >= LEASES


@dataclass(frozen=True)
class Reader:
    """
    Somebody who asks for something to answer.

    ``answered`` are ids of contributions whose current version the reader has answered, ``skipped`` of those put aside
    with "show me another". ``only_group`` says that nobody outside the reader's group takes part. ``followed`` are ids
    of contributions, ``followed_groups`` of groups.

    ``enough`` says that the reader has given as many strangers as the author asks for. From then on only those are
    handed out whom nobody has answered: a third answer to whoever came early would be missing on the last evening.
    Whoever wants to give more finds everybody by browsing.
    """

    id: int
    group: int | None = None
    answered: frozenset[int] = frozenset()
    skipped: frozenset[int] = frozenset()
    only_group: bool = False
    enough: bool = False
    followed: frozenset[int] = frozenset()
    followed_groups: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Choice:
    """What is handed out, and the code of the reason that is told with it. ``again``: it had been put aside before."""

    candidate: Candidate
    why: Why
    again: bool = False


Order = tuple[bool, int, bool, float, int]


def order(candidate: Candidate) -> Order:
    """Return what contributions are sorted by, smallest first: the columns of the index, in this order."""
    return (
        not candidate.is_ahead,
        candidate.load,
        not candidate.gave,
        candidate.waiting_since,
        candidate.id,
    )


def lane_of(reader_group: int | None, author_group: int | None) -> Lane:
    """Return the lane between two people: teammates share a group; people without one are nobody's teammates."""
    return "team" if reader_group is not None and reader_group == author_group else "strangers"


def is_own(candidate: Candidate, reader: Reader) -> bool:
    """Tell whether it is the reader's own, or what the reader's whole group wrote together."""
    together = candidate.of_group and lane_of(reader.group, candidate.group) == "team"
    return candidate.author == reader.id or together


def is_in_lane(candidate: Candidate, reader: Reader, lane: Lane) -> bool:
    """Tell whether it is of that lane. Where there is one group only, its members stand in for the strangers."""
    between = lane_of(reader.group, candidate.group)
    return between == lane or (lane == "strangers" and reader.only_group)


def may_be_served(candidate: Candidate, reader: Reader, lane: Lane) -> bool:
    """Tell whether it can be handed to the reader in that lane, put aside or not."""
    return (
        not candidate.is_full
        and candidate.id not in reader.answered
        and not is_own(candidate, reader)
        and is_in_lane(candidate, reader, lane)
        and (lane == "team" or not reader.enough or candidate.load == 0 or candidate.is_ahead)
    )


def serve(candidates: Iterable[Candidate], reader: Reader, lane: Lane) -> Choice | None:
    """
    Choose what the reader is handed of all that is shared; None when there is nothing.

    What was put aside comes back only when nothing else is left: to have looked at everybody is no way to be done.
    """
    everything = list(candidates)
    fitting = [each for each in everything if may_be_served(each, reader, lane)]
    fresh = [each for each in fitting if each.id not in reader.skipped]
    if not fitting:
        return None
    chosen = min(fresh or fitting, key=order)
    last = _last_one(everything, reader)
    if last in fresh and last.load == 0 and not chosen.is_ahead:
        chosen = last
    return Choice(chosen, why(chosen, reader, lane), again=not fresh)


def _last_one(candidates: Iterable[Candidate], reader: Reader) -> Candidate | None:
    """
    Return the contribution of the one other person who has not given yet, when there is one only: everybody else has
    done their part and may not come again, so that this reader may be the last who can answer it.
    """
    quiet = [each for each in candidates if not each.gave and each.author != reader.id]
    return quiet[0] if len(quiet) == 1 else None


def why(candidate: Candidate, reader: Reader, lane: Lane) -> Why:
    """
    Return the reason for what was chosen; the strongest that is true, found without looking at anything else.

    Whoever has not given and is handed out all the same waits longest of those with as few: givers came before.
    """
    if lane == "strangers" and lane_of(reader.group, candidate.group) == "team":
        return "only_group"
    if candidate.is_ahead:
        return "asked_for_help"
    if lane == "team":
        return "your_team"
    if candidate.id in reader.followed or candidate.group in reader.followed_groups:
        return "followed"
    if candidate.responses == 0:
        return "nobody_yet"
    return "fewest" if candidate.gave else "waits_longest"


def is_seen(lane: str, *, gave: int, can_give: bool, seen: bool = False) -> bool:
    """
    Tell whether a response that came in can be read by its receiver yet.

    Teammates' and facilitators' always can. A stranger's can after the receiver has given ``gave`` of at least one, in
    any lane, or while there is nobody whom the receiver could answer. What was ``seen`` once stays.
    """
    return lane != "strangers" or gave > 0 or not can_give or seen
