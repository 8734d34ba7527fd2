"""
Shared state of one owner in one block: read, edit as a whole transaction, look back, keep a numbered copy.

The lock is the ``SharedState`` row (``SELECT … FOR UPDATE``; on SQLite the connection's ``BEGIN IMMEDIATE``). The
guarded ``UPDATE … WHERE version = old`` behind it holds even where the lock is a no-op.
"""

from collections.abc import Callable
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.groups.data import Delta, Edit, Item, Owner, SharedData, SnapshotData
from grooc_xblocks.groups.shared_models import SUBJECT_LENGTH, Change, SharedItem, SharedState, Snapshot
from grooc_xblocks.groups.transactions import Overtaken, whole_transaction


def read_shared(*, usage_key: UsageKey, owner: Owner, newer_than: int = 0) -> SharedData:
    """
    Return the state of ``owner`` in a block, or only its items newer than a version (removed ones included). One query.
    """
    states = SharedState.objects.filter(usage_key=usage_key, owner=str(owner))
    columns = ("id", "version", "items__field", "items__key", "items__value", "items__version", "items__removed")
    rows = list(states.values_list(*columns))
    return _gathered([row for row in rows if (row[5] or 0) > newer_than], rows)


def shared_version(*, usage_key: UsageKey, owner: Owner) -> int:
    """Return the version of the state, 0 when nothing was ever written. One query."""
    found = SharedState.objects.filter(usage_key=usage_key, owner=str(owner)).values_list("version", flat=True)
    return next(iter(found), 0)


@whole_transaction
def edit_shared(
    *, usage_key: UsageKey, owner: Owner, actor: int, edit: Callable[[SharedData], Edit]
) -> tuple[SharedData, Edit]:
    """
    Lock the state, read it afresh, let ``edit`` say what to change, and write that; all of it or nothing.

    ``edit`` may run more than once and whatever it raises leaves the state as it was. No changes write nothing.
    """
    data = _locked(usage_key, owner)
    wanted = edit(data)
    if not wanted.changes:
        return data, wanted
    version = data.version + 1
    if not SharedState.objects.filter(id=data.id, version=data.version).update(version=version):
        raise Overtaken
    _put(data.id, wanted.changes, version)
    Change.objects.create(
        owner=str(owner),
        shared_id=data.id,
        version=version,
        actor_id=actor,
        operation=wanted.operation,
        subject=wanted.subject[:SUBJECT_LENGTH],
        delta=wanted.changes,
        at=timezone.now(),
    )
    return SharedData(data.id, version, _with(data, wanted.changes, version)), wanted


def past_value(*, shared_id: int, field: str, key: str, version: int) -> Any:
    """Return what version ``version`` wrote under ``field`` and ``key``; None when that version wrote no such thing."""
    change = Change.objects.filter(shared_id=shared_id, version=version).only("delta").first()
    return change.delta.get(field, {}).get(key) if change else None


@whole_transaction
def take_snapshot(*, usage_key: UsageKey, owner: Owner, name: str, by: int) -> SnapshotData:
    """
    Keep a numbered copy of the state under ``name``; the copy of a version that already has one is that one.

    Two people who press at the same instant get the same number: the second waits for the lock and finds the first's.
    """
    data = _locked(usage_key, owner)
    latest = Snapshot.objects.filter(shared_id=data.id, name=name).order_by("-number").first()
    if latest is None or latest.version != data.version:
        latest = Snapshot.objects.create(
            shared_id=data.id,
            name=name,
            number=latest.number + 1 if latest else 1,
            version=data.version,
            value=_values(data),
            by_id=by,
            at=timezone.now(),
        )
    return _snapshot(latest)


def snapshots(*, usage_key: UsageKey, owner: Owner, name: str) -> list[SnapshotData]:
    """Return the numbered copies, first to last. One query."""
    kept = Snapshot.objects.filter(shared__usage_key=usage_key, shared__owner=str(owner), name=name)
    return [_snapshot(one) for one in kept.order_by("number")]


def _snapshot(row: Snapshot) -> SnapshotData:
    return SnapshotData(row.name, row.number, row.version, row.value, row.by_id, row.at)


def _values(data: SharedData) -> dict[str, dict[str, Any]]:
    """Return the live values of a state, by field and key."""
    return {
        field: {key: item.value for key, item in sorted(items.items()) if not item.removed}
        for field, items in sorted(data.items.items())
    }


def _locked(usage_key: UsageKey, owner: Owner) -> SharedData:
    """Return the state behind its lock, making its row first where there is none."""
    states = SharedState.objects.select_for_update().filter(usage_key=usage_key, owner=str(owner))
    state = states.first() or _made(usage_key, owner) or states.get()
    rows = SharedItem.objects.filter(shared=state).values_list("field", "key", "value", "version", "removed")
    return _gathered([(state.id, state.version, *row) for row in rows], [(state.id, state.version)])


def _made(usage_key: UsageKey, owner: Owner) -> SharedState | None:
    """Make the row, or return None when somebody was quicker; the savepoint keeps our transaction usable."""
    try:
        with transaction.atomic():
            return SharedState.objects.create(usage_key=usage_key, owner=str(owner))
    except IntegrityError:
        return None


def _gathered(rows: list[tuple[Any, ...]], heads: list[tuple[Any, ...]]) -> SharedData:
    """
    Make a state of rows (id, version, field, key, value, item version, removed); ``heads`` tell id and version alone.
    """
    if not heads:
        return SharedData()
    items: dict[str, dict[str, Item]] = {}
    for _, _, field, key, value, version, removed in rows:
        if field is not None:
            items.setdefault(field, {})[key] = Item(None if removed else value, version, removed)
    return SharedData(heads[0][0], heads[0][1], items)


def _with(data: SharedData, changes: Delta, version: int) -> dict[str, dict[str, Item]]:
    """Return the items of ``data`` as they are after ``changes``."""
    items = {field: dict(keys) for field, keys in data.items.items()}
    for field, keys in changes.items():
        for key, value in keys.items():
            items.setdefault(field, {})[key] = Item(value, version, value is None)
    return items


def _put(shared_id: int, changes: Delta, version: int) -> None:
    """Write every changed item in one statement: new ones inserted, known ones overwritten."""
    rows = [
        SharedItem(shared_id=shared_id, field=field, key=key, value=value, version=version, removed=value is None)
        for field, keys in changes.items()
        for key, value in keys.items()
    ]
    named = (
        {"unique_fields": ["shared", "field", "key"]}
        if connection.features.supports_update_conflicts_with_target
        else {}
    )
    SharedItem.objects.bulk_create(rows, update_conflicts=True, update_fields=["value", "version", "removed"], **named)  # type: ignore[arg-type]
