"""
The rows of shared state: lock them, read them, write them, keep a numbered copy of what they say.

The lock is the ``SharedState`` row (``SELECT … FOR UPDATE``; on SQLite the connection's ``BEGIN IMMEDIATE``). The
guarded ``UPDATE … WHERE version = old`` in ``api.shared`` holds even where the lock is a no-op.
"""

from typing import Any

from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.groups.data import Delta, Item, Owner, SharedData
from grooc_xblocks.groups.shared_models import SharedItem, SharedState, Snapshot


def left(learner: int) -> str:
    """Return the name under which the copy is kept that somebody takes along who leaves a group."""
    return f"left:{learner}"


def keep_for_leaver(owner: Owner, learner: int) -> None:
    """Keep a copy of everything a group shares, in every block, for somebody who leaves it just now."""
    for usage_key in SharedState.objects.filter(owner=str(owner), version__gt=0).values_list("usage_key", flat=True):
        keep(locked(usage_key, owner), left(learner), learner)


def keep(data: SharedData, name: str, by: int | None) -> Snapshot:
    """Keep a numbered copy of a locked state under ``name``; the copy of a version that has one already is that one."""
    latest = Snapshot.objects.filter(shared_id=data.id, name=name).order_by("-number").first()
    if latest is not None and latest.version == data.version:
        return latest
    return Snapshot.objects.create(
        shared_id=data.id,
        name=name,
        number=latest.number + 1 if latest else 1,
        version=data.version,
        value=values(data),
        by_id=by,
        at=timezone.now(),
    )


def values(data: SharedData) -> dict[str, dict[str, Any]]:
    """Return the live values of a state, by field and key."""
    return {
        field: {key: item.value for key, item in sorted(items.items()) if not item.removed}
        for field, items in sorted(data.items.items())
    }


def locked(usage_key: UsageKey, owner: Owner) -> SharedData:
    """Return the state behind its lock, making its row first where there is none."""
    states = SharedState.objects.select_for_update().filter(usage_key=usage_key, owner=str(owner))
    state = states.first() or _made(usage_key, owner) or states.get()
    rows = SharedItem.objects.filter(shared=state).values_list("field", "key", "value", "version", "removed")
    return gathered([(state.id, state.version, *row) for row in rows], [(state.id, state.version)])


def _made(usage_key: UsageKey, owner: Owner) -> SharedState | None:
    """Make the row, or return None when somebody was quicker; the savepoint keeps our transaction usable."""
    try:
        with transaction.atomic():
            return SharedState.objects.create(usage_key=usage_key, owner=str(owner))
    except IntegrityError:
        return None


def gathered(rows: list[tuple[Any, ...]], heads: list[tuple[Any, ...]]) -> SharedData:
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


def with_changes(data: SharedData, changes: Delta, version: int) -> dict[str, dict[str, Item]]:
    """Return the items of ``data`` as they are after ``changes``."""
    items = {field: dict(keys) for field, keys in data.items.items()}
    for field, keys in changes.items():
        for key, value in keys.items():
            items.setdefault(field, {})[key] = Item(value, version, value is None)
    return items


def put(shared_id: int, changes: Delta, version: int) -> None:
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
