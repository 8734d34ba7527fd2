"""
The line of contributions, and who has which one in hand: the rules of ``domain.exchange`` as SQL.

What is handed out is found by walking an index in the order of ``exchange.order``, so that it costs the same among
fifty and fifty thousand. Nothing is locked while looking: what was found is taken by an ``UPDATE`` that names what was
seen, and whoever comes second looks again. Everything here runs inside the transaction of a deed.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain import exchange
from grooc_xblocks.domain.exchange import LEASES, Candidate, Lane, Reader
from grooc_xblocks.reflections.data import Asked, Person, VersionData
from grooc_xblocks.reflections.models import Contribution, Follow, Lease, Participant
from grooc_xblocks.reflections.rows import is_free
from grooc_xblocks.reflections.words import ContributionState, LeaseState
from grooc_xblocks.storage.transactions import Overtaken, whole_transaction

FRONT = 2
"""Contributions looked at together: the first, and another should it be gone."""
LOOKS = 4
"""How often a transaction looks for another one before it begins anew."""
LAPSED_AT_ONCE = 8
"""Leases that one request gives back at most."""

_TRUE = [True]
"""Asked for in this way, SQLite finds what is true in an index too."""
_ORDER = ("behind", "load", "idle", "waiting_since", "id")


def in_hand(usage_key: UsageKey, learner: int) -> "QuerySet[Lease]":
    """
    Return what a learner has in hand, at most one a lane. What one has begun to write stays with one after the lease
    has lapsed, though others may be handed it too.
    """
    begun = Q(open=True) | Q(state=LeaseState.LAPSED, draft_at__isnull=False)
    return Lease.objects.filter(begun, usage_key=usage_key, reviewer_id=learner)


def is_in_hand(lease: Lease) -> bool:
    """Tell the same of one lease."""
    return bool(lease.open) or (lease.state == LeaseState.LAPSED and lease.draft_at is not None)


def own_leases(usage_key: UsageKey, person: Person) -> dict[int, Lease]:
    """Return what became of everything somebody ever had in hand in a block, by contribution. One query."""
    rows = Lease.objects.filter(usage_key=usage_key, reviewer_id=person.id)
    return {row.contribution_id: row for row in rows}


def front(usage_key: UsageKey, person: Person, lane: Lane, mine: Mapping[int, Lease]) -> list[Contribution]:
    """
    Return what comes first for somebody, of what they have not answered, put aside or in hand. One query, and one more
    when the last one of a small cohort is let through.
    """
    rows = _line(usage_key, person).filter(_between(person, lane))
    done = _in(mine, LeaseState.OPEN, LeaseState.ANSWERED, LeaseState.SKIPPED)
    rows = _told(rows.exclude(pk__in=done), usage_key, person)
    found = list(rows[:FRONT])
    last = _last(found)
    return list(rows.filter(pk=last, load=0)) + found if last is not None else found


def leftovers(
    usage_key: UsageKey, person: Person, lane: Lane, mine: Mapping[int, Lease], *, enough: bool
) -> list[Contribution]:
    """
    Return what is left for somebody for whom nothing came first: what they put aside, and their own group's among
    strangers where there is nobody else. Of these, what was not put aside first. One query.
    """
    done = _in(mine, LeaseState.OPEN, LeaseState.ANSWERED)
    rows = _line(usage_key, person).filter(_stand_ins(usage_key, person, lane)).exclude(pk__in=done)
    rows = _told(rows, usage_key, person)
    if enough and lane == "strangers":
        rows = rows.filter(Q(behind=False) | Q(load=0))
    aside = _in(mine, LeaseState.SKIPPED)
    return sorted(rows[: 4 * FRONT], key=lambda row: row.pk in aside)


def left(usage_key: UsageKey, person: Person, lane: Lane, most: int) -> int:
    """Return how many contributions there are, up to ``most``, that somebody could be handed and has not answered."""
    done = Lease.objects.filter(usage_key=usage_key, reviewer_id=person.id, state=LeaseState.ANSWERED)
    rows = _line(usage_key, person).filter(_stand_ins(usage_key, person, lane))
    return rows.exclude(pk__in=list(done.values_list("contribution_id", flat=True)))[:most].count()


def _stand_ins(usage_key: UsageKey, person: Person, lane: Lane) -> Q:
    """Return what is of a lane; where there is one group only, its members stand in for the strangers."""
    between = _between(person, lane)
    if lane == "strangers" and person.group_id is not None:
        here = Contribution.objects.filter(usage_key=usage_key, state=ContributionState.SHARED)
        between |= Q(~Exists(here.exclude(author_id=person.id).filter(between)))
    return between


def _in(mine: Mapping[int, Lease], *states: LeaseState) -> list[int]:
    return [pk for pk, lease in mine.items() if lease.state in states]


def _last(found: Sequence[Any]) -> int | None:
    """
    Return the one that is handed out before others with as few: when all but one author (and the reader) have given,
    only the reader can still save that one from being left with nobody but themselves.
    """
    if not found or not found[0].behind or found[0].load or found[0].idle:
        return None
    return found[0].lone if found[0].lone is not None and found[0].other is None else None


def _line(usage_key: UsageKey, person: Person) -> "QuerySet[Contribution]":
    """Return what may be handed to somebody other than its author, in order."""
    rows = Contribution.objects.filter(usage_key=usage_key, servable__in=_TRUE).exclude(author_id=person.id)
    if person.group_id is not None:
        rows = rows.exclude(group_id=person.group_id, of_group=True)
    return rows.order_by(*_ORDER)


def _between(person: Person, lane: Lane) -> Q:
    """Return what is of a lane: teammates share a group; people without one are nobody's teammates."""
    if lane == "team":
        return Q(group_id=person.group_id) if person.group_id is not None else Q(pk__in=[])
    return Q() if person.group_id is None else Q(group_id__isnull=True) | ~Q(group_id=person.group_id)


def _told(rows: "QuerySet[Contribution]", usage_key: UsageKey, person: Person) -> "QuerySet[Contribution]":
    """
    Let each row tell what is asked of it next: its newest version, which saves a query, ``followed``, ``given`` (how
    many strangers the reader has answered), and ``lone`` and ``other``, the first two others who have answered nobody.
    """
    follows = Follow.objects.filter(usage_key=usage_key, learner_id=person.id)
    about = Q(what="contribution", target=OuterRef("pk")) | Q(what="group", target=OuterRef("group_id"))
    me = Participant.objects.filter(usage_key=usage_key, learner_id=person.id)
    silent = Contribution.objects.filter(usage_key=usage_key, idle__in=_TRUE, state=ContributionState.SHARED)
    quiet = silent.exclude(author_id=person.id).order_by("waiting_since").values("id")
    return rows.filter(versions__number=F("current")).annotate(
        given=Subquery(me.values("given_strangers")[:1]),
        lone=Subquery(quiet[:1]),
        other=Subquery(quiet[1:2]),
        followed=Exists(follows.filter(about)),
        **{f"version_{name}": F(f"versions__{name}") for name in ("answers", "attachments", "by", "at")},
    )


def has_given_enough(rows: Sequence[Contribution], asked: Asked) -> bool:
    """Tell whether the reader, for whom ``rows`` were found, has answered as many strangers as the author asks for."""
    return any((row.given or 0) >= asked.give_strangers for row in rows)  # type: ignore[attr-defined]


def fitting(rows: Sequence[Contribution], lane: Lane, asked: Asked) -> list[Contribution]:
    """
    Return those of ``rows`` that may be handed out: beyond the author's number, only what nobody has answered, or what
    is called for.
    """
    if lane == "team" or not has_given_enough(rows, asked):
        return list(rows)
    return [row for row in rows if row.load == 0 or not row.behind]


def take(
    row: Contribution, person: Person, lane: Lane, asked: Asked, now: datetime, before: Lease | None
) -> Lease | None:
    """
    Put a contribution into somebody's hands, who may have had it ``before``; None when it has changed since it was
    looked at.

    Raises Overtaken when the same person got something in another window at this instant.
    """
    seen = Contribution.objects.filter(pk=row.pk, servable=True, load=row.load, leases=row.leases, behind=row.behind)
    free = row.leases + 1 < LEASES
    if not _updated(seen, behind=True, servable=free, leases=row.leases + 1, load=row.load + 1):
        return None
    values = {
        "lane": lane,
        "version": row.current,
        "why": why(row, person, lane),
        "state": LeaseState.OPEN,
        "open": True,
        "served_at": now,
        "expires_at": now + timedelta(hours=asked.lease_hours),
    }
    row.leases, row.load = row.leases + 1, row.load + 1
    try:
        if before is not None:
            Lease.objects.filter(pk=before.pk).update(**values)
            return Lease.objects.get(pk=before.pk)
        return Lease.objects.create(usage_key=row.usage_key, contribution_id=row.pk, reviewer_id=person.id, **values)
    except IntegrityError as error:
        raise Overtaken from error


def _updated(rows: "QuerySet[Contribution]", **values: Any) -> bool:
    """
    Change a row that still is as it was seen. PostgreSQL keeps hold of one that it waited for and that is not any more,
    so that two who go on to each other's would wait for ever: there, going back lets go of it.
    """
    if connection.vendor != "postgresql":
        return bool(rows.update(**values))
    try:
        with transaction.atomic():
            if not rows.update(**values):
                raise Overtaken
    except Overtaken:
        return False
    return True


def version(row: Contribution) -> VersionData:
    """Return the newest version of what was found."""
    found: Any = row
    return VersionData(
        row.current, found.version_answers, tuple(found.version_attachments), found.version_by, found.version_at
    )


def why(row: Contribution, person: Person, lane: Lane) -> str:
    """Return the code of the reason for what was found."""
    followed = frozenset([row.pk]) if row.followed else frozenset()  # type: ignore[attr-defined]
    return exchange.why(candidate(row), Reader(person.id, person.group_id, followed=followed), lane)


def candidate(row: Contribution) -> Candidate:
    """Return what the rules know of a row."""
    return Candidate(
        row.pk,
        row.author_id,
        row.waiting_since.timestamp(),
        group=row.group_id,
        of_group=row.of_group,
        responses=row.responses,
        leases=row.leases,
        gave=not row.idle,
        boosted=row.boosted,
    )


@whole_transaction
def give_back_lapsed(usage_key: UsageKey, now: datetime) -> None:
    """
    Take back what was in somebody's hands for too long, a few at a time; the draft stays. Whoever asks does it, so no
    clock is needed. Leases that another request is giving back just now are left to it. By itself a whole transaction,
    so that nobody holds what lapsed while waiting for what comes first.
    """
    skip = connection.features.has_select_for_update_skip_locked
    lapsed = Lease.objects.select_for_update(skip_locked=skip).select_related("contribution")
    lapsed = lapsed.filter(usage_key=usage_key, open=True, expires_at__lte=now).order_by("expires_at", "id")
    found: dict[int, int] = {}
    for lease in lapsed[:LAPSED_AT_ONCE]:
        found.setdefault(lease.contribution_id, lease.pk)  # of two on one contribution the next request takes the other
    if found:
        gone = Lease.objects.filter(pk__in=found.values(), open=True).update(open=None, state=LeaseState.LAPSED)
        if gone != len(found):
            raise Overtaken
        free(list(found))


def free(contributions: Sequence[int]) -> None:
    """Take one lease off each of some contributions."""
    # What depends on the count comes first: MySQL sets columns one after the other.
    Contribution.objects.filter(pk__in=contributions, leases__gt=0).update(
        behind=Case(When(boosted=True, leases=1, state=ContributionState.SHARED, then=False), default=True),
        servable=Case(When(state=ContributionState.SHARED, then=Value(True)), default=Value(False)),
        load=F("load") - 1,
        leases=F("leases") - 1,
    )


def stand(row: Contribution) -> None:
    """Bring what the index is made of up to what a locked row says."""
    row.load = row.responses + row.leases
    row.servable = is_free(row, LEASES)
    row.behind = not (row.boosted and row.leases == 0)
