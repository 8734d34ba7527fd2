"""How near the best possible a grouping is: a proof for small cohorts, an estimate for large ones."""

from collections.abc import Sequence

from grooc_xblocks.domain.matching.data import Certificate, Fact, Grouping, MatchedGroup, Seeker
from grooc_xblocks.domain.matching.relaxation import Relaxation

PROVEN_UP_TO = 500  # people
SAMPLE = 240  # people whose groups are looked at for an estimate


def _(text: str) -> str:
    """Mark a message for translation."""
    return text


def certificate(grouping: Grouping, *, budget_s: float = 60.0) -> Certificate:
    """
    An upper bound for these people under these rules, and how much of it the grouping reaches.

    Proven for cohorts of up to PROVEN_UP_TO, an estimate from a part of the groups above. `budget_s` limits the
    search for better prices; the last, exact pass comes after it. Wishes to be together or apart, and open groups,
    are left out of the bound: it may be too high for that, never too low.
    """
    people = list(grouping.seekers.values())
    proven = len(people) <= PROVEN_UP_TO
    if proven:
        bound = upper_bound(people, grouping, budget_s)
    else:
        part = _sample(grouping)
        reached = sum(group.worth * len(group.members) for group in part) / max(
            1, sum(len(group.members) for group in part)
        )
        some = [grouping.seekers[member] for group in part for member in group.members]
        best = upper_bound(some, grouping, budget_s)
        bound = min(1.0, grouping.worth * best / reached) if reached else 1.0
    bound = max(bound, grouping.worth)
    gap = 1 - grouping.worth / bound if bound else 0.0
    return Certificate(bound, grouping.worth, gap, proven, _statement(gap, proven))


def _statement(gap: float, proven: bool) -> Fact:
    params = {"percent": round(100 * gap, 1)}
    if proven:
        return Fact(
            "proven", _("No grouping of these people can be more than %(percent)s %% better than this one."), params
        )
    return Fact(
        "estimate", _("An estimate: the best grouping of these people may be about %(percent)s %% better."), params
    )


def _sample(grouping: Grouping) -> list[MatchedGroup]:
    """Groups of about SAMPLE people, spread over the whole range of worth."""
    order = sorted(grouping.groups, key=lambda group: (group.worth, str(group.id)))
    wanted = max(1, round(len(order) * SAMPLE / max(1, len(grouping.seekers))))
    return [order[int((at + 0.5) * len(order) / wanted)] for at in range(min(wanted, len(order)))]


def upper_bound(people: Sequence[Seeker], grouping: Grouping, budget_s: float) -> float:
    """A number that the mean worth of no grouping of these people exceeds."""
    if len(people) < grouping.rules.size_min:
        return 0.0
    return Relaxation(people, grouping.rules, [group.members for group in grouping.groups]).solve(budget_s)
