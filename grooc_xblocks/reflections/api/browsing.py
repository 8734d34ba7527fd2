"""Looking through what others shared, by words and causes, and reading one of it with its responses."""

from functools import reduce
from operator import and_

from django.db.models import Count, F, Q, QuerySet
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.domain.texts import folded
from grooc_xblocks.reflections.data import Page, Person, Reading
from grooc_xblocks.reflections.models import Contribution, ContributionVersion, Follow, Lease, Response
from grooc_xblocks.reflections.rows import (
    contribution_data,
    current_versions,
    in_talk,
    owners,
    people,
    version_data,
    with_threads,
)
from grooc_xblocks.reflections.words import ContributionState, LeaseState

PER_PAGE = 20
WORDS = 8
"""Words of a search that count."""
READABLE = 200
"""Responses under one contribution that are shown at once."""


def browse(
    *, usage_key: UsageKey, person: Person, text: str = "", cause: str = "", page: int = 1, followed: bool = False
) -> Page:
    """
    Return a page of what others share in a block, newest first, with every word of ``text`` in its newest version.

    The causes are counted among all that others share.
    """
    here = Contribution.objects.filter(usage_key=usage_key, state=ContributionState.SHARED)
    here = here.exclude(author_id=person.id).exclude(owner__in=owners(person))
    follows = list(Follow.objects.filter(usage_key=usage_key, learner_id=person.id).values_list("what", "target"))
    contributions = frozenset(target for what, target in follows if what == "contribution")
    groups = frozenset(target for what, target in follows if what == "group")
    found = _with_words(here, text)
    if cause:
        found = found.filter(cause=cause)
    if followed:
        found = found.filter(Q(pk__in=contributions) | Q(group_id__in=groups))
    rows = list(found.order_by("-shared_at", "-id")[(page - 1) * PER_PAGE : page * PER_PAGE])
    texts = current_versions(rows)
    causes = here.exclude(cause="").order_by("cause").values_list("cause").annotate(Count("pk"))
    return Page(
        rows=tuple(contribution_data(row, texts.get(row.pk)) for row in rows),
        total=found.count(),
        causes=tuple((one, count) for one, count in causes),
        answered=_answered(person, rows),
        followed=contributions,
        followed_groups=groups,
        people=people(usage_key, {row.author_id for row in rows}),
    )


def read(
    *,
    usage_key: UsageKey,
    person: Person,
    contribution: int,
    number: int | None = None,
    staff: bool = False,
    anybodys: bool = True,
) -> Reading:
    """
    Return a contribution, in its newest version or another, with the responses to it that are not hidden, oldest first.

    Raises NotThere for what is hidden or taken back, but to its author, to staff, and to whoever has or had it in hand;
    for all others likewise where not ``anybodys`` reflection may be looked at.
    """
    row = Contribution.objects.filter(usage_key=usage_key, pk=contribution).first()
    if row is None or not may_be_read(row, person, staff=staff, anybodys=anybodys):
        raise NotThere
    version = ContributionVersion.objects.filter(contribution=row, number=number or row.current).first()
    if version is None:
        raise NotThere
    rows = Response.objects.filter(contribution=row).select_related("contribution").order_by("id")
    if not staff:
        rows = rows.filter(Q(hidden=False) | Q(reviewer_id=person.id))
    responses = tuple(with_threads(list(rows[:READABLE])).values())
    wanted = in_talk(responses) | {row.author_id}
    return Reading(contribution_data(row, version_data(version)), responses, people(usage_key, wanted))


def _with_words(rows: "QuerySet[Contribution]", text: str) -> "QuerySet[Contribution]":
    words = folded(text).split()[:WORDS]
    if words:
        has_all = reduce(and_, (Q(versions__folded__contains=word) for word in words))
        rows = rows.filter(has_all, versions__number=F("current"))
    return rows


def _answered(person: Person, rows: list[Contribution]) -> frozenset[int]:
    mine = Response.objects.filter(reviewer_id=person.id, contribution__in=rows)
    return frozenset(mine.values_list("contribution_id", flat=True))


def may_be_read(row: Contribution, person: Person, *, staff: bool, anybodys: bool) -> bool:
    """Tell whether a learner may open a contribution; see ``read``."""
    return (anybodys and row.state == ContributionState.SHARED) or staff or has_to_do_with(row, person)


def has_to_do_with(row: Contribution, person: Person) -> bool:
    """Tell whether a contribution is the learner's or the learner's group's, or was handed to them."""
    if row.owner in owners(person) or row.author_id == person.id:
        return True
    return Lease.objects.filter(contribution=row, reviewer_id=person.id).exclude(state=LeaseState.SKIPPED).exists()
