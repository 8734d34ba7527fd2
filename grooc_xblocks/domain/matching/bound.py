"""How near the best possible a grouping is: a proof for small cohorts, an estimate for large ones."""

from collections.abc import Sequence
from dataclasses import replace
from math import floor

from grooc_xblocks.domain.matching.data import Certificate, Fact, Grouping, Seeker
from grooc_xblocks.domain.matching.engine import form_groups
from grooc_xblocks.domain.matching.relaxation import Relaxation
from grooc_xblocks.domain.words import marked as _

PROVEN_UP_TO = 500  # people
SAMPLE = 240  # people who are matched and proven by themselves for an estimate
SAMPLE_TIME = 2.0  # seconds


def certificate(grouping: Grouping, *, budget_s: float = 60.0) -> Certificate:
    """
    An upper bound for these people under these rules, and how much of it the grouping reaches.

    Proven for cohorts of up to PROVEN_UP_TO, an estimate from a sample of the people above. `budget_s` limits the
    search for better prices; the last, exact pass comes after it. Wishes to be together or apart, and open groups,
    are left out of the bound: it may be too high for that, never too low.
    """
    people = list(grouping.seekers.values())
    proven = len(people) <= PROVEN_UP_TO
    bound = upper_bound(people, grouping, budget_s) if proven else _estimate(grouping, budget_s)
    bound = max(bound, grouping.worth)
    gap = 1 - grouping.worth / bound if bound else 0.0
    return Certificate(bound, grouping.worth, gap, proven, _statement(gap, proven))


def _statement(gap: float, proven: bool) -> Fact:
    percent = floor(1000 * (1 - gap)) / 10
    params = {"percent": percent, "share": f"{percent} %"}  # a sign in a message would have to be doubled
    if proven:
        return Fact("proven", _("This grouping reaches at least %(share)s of the best possible one."), params)
    return Fact("estimate", _("An estimate: this grouping reaches about %(share)s of the best possible one."), params)


def _estimate(grouping: Grouping, budget_s: float) -> float:
    """The worth of the grouping, raised by what the same search misses on SAMPLE of its people."""
    everybody = list(grouping.seekers.values())
    some = [everybody[at * len(everybody) // SAMPLE] for at in range(SAMPLE)]
    rules = replace(grouping.rules, open_groups=(), together=(), apart=())
    found = form_groups(some, rules, grouping.seed, SAMPLE_TIME)
    best = upper_bound(some, found, budget_s)
    return min(1.0, grouping.worth * best / found.worth) if found.worth else 1.0


def upper_bound(people: Sequence[Seeker], grouping: Grouping, budget_s: float) -> float:
    """A number that the mean worth of no grouping of these people exceeds."""
    if len(people) < grouping.rules.size_min:
        return 0.0
    return Relaxation(people, grouping.rules, [group.members for group in grouping.groups]).solve(budget_s)
