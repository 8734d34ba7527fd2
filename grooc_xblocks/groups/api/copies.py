"""Numbered copies of a state: a map that was handed in, and what somebody takes along who leaves a group."""

from collections.abc import Collection, Mapping

from django.db.models import Q, QuerySet
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.groups.data import Owner, SnapshotData
from grooc_xblocks.groups.shared_models import Snapshot
from grooc_xblocks.groups.shared_rows import keep, left, locked
from grooc_xblocks.storage.transactions import whole_transaction


@whole_transaction
def take_snapshot(*, usage_key: UsageKey, owner: Owner, name: str, by: int) -> SnapshotData:
    """
    Keep a numbered copy of the state under ``name``; the copy of a version that already has one is that one.

    Two people who press at the same instant get the same number: the second waits for the lock and finds the first's.
    """
    return _snapshot(keep(locked(usage_key, owner), name, by))


def snapshots(*, usage_key: UsageKey, owner: Owner, name: str) -> list[SnapshotData]:
    """Return the numbered copies, first to last. One query."""
    kept = _copies().filter(shared__usage_key=usage_key, shared__owner=str(owner), name=name)
    return [_snapshot(one) for one in kept.order_by("number")]


def snapshot(*, usage_key: UsageKey, owner: Owner, name: str, number: int) -> SnapshotData | None:
    """Return one numbered copy, None where there is none. One query."""
    kept = _copies().filter(shared__usage_key=usage_key, shared__owner=str(owner), name=name, number=number)
    return next((_snapshot(one) for one in kept), None)


def snapshots_across(*, name: str, numbers: Mapping[int, Collection[int]]) -> dict[tuple[int, int], SnapshotData]:
    """Return numbered copies of many states, by the state's id and the number; ``numbers`` by state. One query."""
    wanted = Q()
    for shared_id, some in numbers.items():
        wanted |= Q(shared_id=shared_id, number__in=list(some))
    kept = _copies().filter(wanted, name=name) if wanted else ()
    return {(one.shared_id, one.number): _snapshot(one) for one in kept}


def left_copy(*, usage_key: UsageKey, learner: int) -> SnapshotData | None:
    """Return the copy that a learner took along from the group they left last, None without one. One query."""
    kept = _copies().filter(shared__usage_key=usage_key, name=left(learner)).order_by("-at", "-id")
    return next((_snapshot(one) for one in kept[:1]), None)


def _copies() -> QuerySet[Snapshot]:
    return Snapshot.objects.select_related("shared")


def _snapshot(row: Snapshot) -> SnapshotData:
    return SnapshotData(Owner.named(row.shared.owner), row.name, row.number, row.version, row.value, row.by_id, row.at)
