"""Shared state of one owner in one block: read, edit as a whole transaction, erase from, look back."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.groups.data import Delta, Edit, Owner, SharedData, Told
from grooc_xblocks.groups.shared_models import SUBJECT_LENGTH, Change, SharedState, Snapshot
from grooc_xblocks.groups.shared_rows import gathered, keep, locked, put, with_changes
from grooc_xblocks.groups.transactions import Overtaken, whole_transaction


def read_shared(*, usage_key: UsageKey, owner: Owner, newer_than: int = 0) -> SharedData:
    """
    Return the state of ``owner`` in a block, or only its items newer than a version (removed ones included). One query.
    """
    states = SharedState.objects.filter(usage_key=usage_key, owner=str(owner))
    columns = ("id", "version", "items__field", "items__key", "items__value", "items__version", "items__removed")
    rows = list(states.values_list(*columns))
    return gathered([row for row in rows if (row[5] or 0) > newer_than], rows)


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
    data = locked(usage_key, owner)
    wanted = edit(data)
    if not wanted.changes:
        return data, wanted
    if wanted.keep_before:
        keep(data, wanted.keep_before, actor)
    after = _write(data, owner, actor, Told(wanted.operation, wanted.subject), wanted.changes)
    if wanted.keep_after:
        keep(after, wanted.keep_after, actor)
    return after, wanted


def _write(data: SharedData, owner: Owner, actor: int, told: Told, changes: Delta) -> SharedData:
    """Write changes of a locked state as its next version, with a line of history; return what it became."""
    version = data.version + 1
    if not SharedState.objects.filter(id=data.id, version=data.version).update(version=version):
        raise Overtaken
    put(data.id, changes, version)
    Change.objects.create(
        owner=str(owner),
        shared_id=data.id,
        version=version,
        actor_id=actor,
        operation=told.operation,
        subject=told.subject[:SUBJECT_LENGTH],
        delta=changes,
        at=timezone.now(),
    )
    return SharedData(data.id, version, with_changes(data, changes, version))


def past_value(*, shared_id: int, field: str, key: str, version: int) -> Any:
    """Return what version ``version`` wrote under ``field`` and ``key``; None when that version wrote no such thing."""
    change = Change.objects.filter(shared_id=shared_id, version=version).only("delta").first()
    return change.delta.get(field, {}).get(key) if change else None


Cleaned = Callable[[str, str, Any], Any]
"""Gives a stored value (of a field, under a key) without what is to be erased: itself, another one, or None."""


@whole_transaction
def erase(*, usage_key: UsageKey, owner: Owner, actor: int, told: Told, key: str, cleaned: Cleaned) -> SharedData:
    """
    Erase something from a state and from all that is remembered of it: items, numbered copies, history.

    ``cleaned`` is asked about every stored value; lines of history that name ``key`` lose their subject. Views learn
    of it as of any write. Erasing what is not there changes nothing. Returns the state as it is then.
    """
    data = locked(usage_key, owner)
    items = {(field, name): item for field, keys in data.items.items() for name, item in keys.items()}
    changes: Delta = {}
    for (field, name), item in items.items():
        if item.value is not None and (clean := cleaned(field, name, item.value)) != item.value:
            changes.setdefault(field, {})[name] = clean
    _erase_remembered(data.id, key, cleaned)
    return _write(data, owner, actor, told, changes) if changes else data


def _erase_remembered(shared_id: int, key: str, cleaned: Cleaned) -> None:
    for copy in Snapshot.objects.filter(shared_id=shared_id).iterator():
        value = _without(copy.value, cleaned, keep_gone=False)
        if value != copy.value:
            Snapshot.objects.filter(id=copy.id).update(value=value)
    for change in Change.objects.filter(shared_id=shared_id).iterator():
        delta = _without(change.delta, cleaned, keep_gone=True)
        subject = "" if key in change.subject else change.subject
        if (delta, subject) != (change.delta, change.subject):
            Change.objects.filter(id=change.id).update(delta=delta, subject=subject)


def _without(fields: Delta, cleaned: Cleaned, *, keep_gone: bool) -> Delta:
    """Return remembered values cleaned; in a delta (``keep_gone``) what goes is written as a removal."""
    clean = {
        field: {name: value if value is None else cleaned(field, name, value) for name, value in keys.items()}
        for field, keys in fields.items()
    }
    if keep_gone:
        return clean
    return {field: {name: one for name, one in keys.items() if one is not None} for field, keys in clean.items()}
