"""What a learner's own view of a block shows; it takes as many queries for everybody. Nothing is written."""

from collections.abc import Collection

from django.db.models import Count, Exists, Q, QuerySet
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain import exchange
from grooc_xblocks.reflections import queue
from grooc_xblocks.reflections.data import (
    ContributionData,
    LeaseData,
    Overview,
    Person,
    Received,
    ResponseData,
    VersionData,
)
from grooc_xblocks.reflections.models import Contribution, ContributionVersion, Participant, Response
from grooc_xblocks.reflections.rows import (
    contribution_data,
    current_versions,
    in_talk,
    lease_data,
    owner_of,
    owners,
    people,
    response_data,
    version_data,
    with_threads,
)
from grooc_xblocks.reflections.signals import digest_due
from grooc_xblocks.reflections.words import ContributionState

LATEST = 20
"""Responses, given and received, that a view shows at first."""
WAITING_MOST = 100
"""Contributions that nobody has answered are counted up to here: "100 or more" says enough."""


def stamp(*, usage_key: UsageKey, person: Person) -> str:
    """Return what changes whenever a learner's view of the block would: polls compare it. One query."""
    here = _present(usage_key, person)
    found = list(here.annotate(others=Exists(_others(usage_key, person))))
    others = found[0].others if found else _others(usage_key, person).exists()
    return _stamped(found, person, others)


def _present(usage_key: UsageKey, person: Person) -> "QuerySet[Participant]":
    """Return the learner, and whoever shared first for the group: what comes to that one is news for all of it."""
    groups = Contribution.objects.filter(usage_key=usage_key, owner__in=owners(person), of_group=True)
    known = Q(learner_id=person.id) | Q(learner_id__in=groups.values("author_id"))
    return Participant.objects.filter(known, usage_key=usage_key)


def _stamped(found: Collection[Participant], person: Person, others: bool) -> str:
    own = sum(row.changes for row in found if row.learner_id == person.id)
    return f"{own}.{sum(row.changes for row in found) - own}.{int(others)}"


def overview(*, usage_key: UsageKey, person: Person, of_group: bool = False) -> Overview:
    """Return all that the learner's view shows. The responses come newest first, with the talk under them."""
    here = list(_present(usage_key, person))
    me = next((row for row in here if row.learner_id == person.id), None)
    others = _others(usage_key, person).exists()
    mine, versions = _mine(usage_key, person, of_group)
    in_hand = _in_hand(usage_key, person)
    given = list(_given(usage_key, person)[:LATEST])
    received = list(_received(usage_key, person)[:LATEST])
    told = with_threads(list({row.id: row for row in [*given, *received]}.values()))
    marks = _given(usage_key, person).aggregate(
        helped=Count("pk", filter=Q(helped="yes")), thanked=Count("pk", filter=Q(thanked=True))
    )
    wanted = in_talk(told.values()) | {lease.contribution.author for lease in in_hand} | {person.id}
    wanted |= {mine.author} if mine else set()
    return Overview(
        stamp=_stamped(here, person, others),
        mine=mine,
        versions=versions,
        in_hand=in_hand,
        given_team=me.given_team if me else 0,
        given_strangers=me.given_strangers if me else 0,
        given=tuple(told[row.id] for row in given),
        received=_counted(usage_key, person, tuple(told[row.id] for row in received)),
        waiting=_others(usage_key, person).filter(responses=0)[:WAITING_MOST].count(),
        others=others,
        helped=marks["helped"],
        thanked=marks["thanked"],
        digest=not me.untold if me and digest_due.has_listeners() else None,
        people=people(usage_key, wanted),
    )


def left(*, usage_key: UsageKey, person: Person, most: int = 10) -> dict[exchange.Lane, int]:
    """
    Return how many more a learner could be handed in each lane, counted to ``most``; what is in hand or was put aside
    is among them. Four queries.
    """
    return {lane: queue.left(usage_key, person, lane, most) for lane in exchange.LANES}


def older(
    *, usage_key: UsageKey, person: Person, which: str, before: int, most: int = LATEST
) -> tuple[ResponseData, ...]:
    """Return responses that were "given" or "received" before the one with the id ``before``, newest first."""
    rows = _given(usage_key, person) if which == "given" else _received(usage_key, person)
    found = list(rows.filter(pk__lt=before)[:most])
    told = with_threads(found)
    return tuple(told[row.id] for row in found)


def response(*, usage_key: UsageKey, response: int) -> ResponseData | None:
    """Return one response without its talk; None for one that is not of this block. One query."""
    row = Response.objects.filter(usage_key=usage_key, pk=response).select_related("contribution").first()
    return response_data(row) if row else None


def faces(*, usage_key: UsageKey, ids: set[int]) -> dict[int, Person]:
    """Return who takes part, by account, of those named. One query."""
    return dict(people(usage_key, ids))


def others_share(*, usage_key: UsageKey, person: Person) -> bool:
    """Tell whether anybody else shares anything in the block. One query."""
    return _others(usage_key, person).exists()


def _others(usage_key: UsageKey, person: Person) -> "QuerySet[Contribution]":
    """Return what others share here, whether or not it can be handed out just now."""
    rows = Contribution.objects.filter(usage_key=usage_key, state=ContributionState.SHARED)
    return rows.exclude(author_id=person.id).exclude(owner__in=owners(person))


def _mine(
    usage_key: UsageKey, person: Person, of_group: bool
) -> tuple[ContributionData | None, tuple[VersionData, ...]]:
    row = Contribution.objects.filter(usage_key=usage_key, owner=owner_of(person, of_group)).first()
    if row is None:
        return None, ()
    rows = ContributionVersion.objects.filter(contribution=row).order_by("-number")
    versions = tuple(version_data(one) for one in rows)
    return contribution_data(row, versions[0]), versions


def _in_hand(usage_key: UsageKey, person: Person) -> tuple[LeaseData, ...]:
    leases = list(queue.in_hand(usage_key, person.id).select_related("contribution"))
    texts = current_versions(lease.contribution for lease in leases)
    return tuple(lease_data(lease, lease.contribution, texts[lease.contribution_id]) for lease in leases)


def _given(usage_key: UsageKey, person: Person) -> "QuerySet[Response]":
    rows = Response.objects.filter(usage_key=usage_key, reviewer_id=person.id)
    return rows.select_related("contribution").order_by("-id")


def _received(usage_key: UsageKey, person: Person) -> "QuerySet[Response]":
    mine = Contribution.objects.filter(usage_key=usage_key, owner__in=owners(person))
    rows = Response.objects.filter(contribution__in=mine, hidden=False)
    return rows.select_related("contribution").order_by("-id")


def _counted(usage_key: UsageKey, person: Person, latest: tuple[ResponseData, ...]) -> Received:
    fresh = Q(seen_by_receiver__isnull=True)
    counts = _received(usage_key, person).aggregate(
        total=Count("pk"),
        fresh=Count("pk", filter=fresh),
        strangers=Count("pk", filter=fresh & Q(lane="strangers")),
    )
    return Received(latest, counts["total"], counts["fresh"], counts["strangers"])
