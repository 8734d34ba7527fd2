"""Shared state of one owner in one block: read, edit as a whole transaction, erase from, look back."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.groups.data import Delta, Edit, Owner, SharedData, Told
from grooc_xblocks.groups.shared_models import SUBJECT_LENGTH, Change, SharedState, Snapshot
from grooc_xblocks.groups.shared_rows import gathered, keep, locked, put, values, with_changes
from grooc_xblocks.storage.transactions import Overtaken, whole_transaction

Kept = Mapping[str, Mapping[str, Any]]
"""Values by field and key: a state, a copy of it, or what one write wrote (None: the key went)."""


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


def _write(
    data: SharedData, owner: Owner, actor: int, told: Told, changes: Delta, *, remembered: Kept | None = None
) -> SharedData:
    """
    Write changes of a locked state as its next version, with a line of history that remembers them, or something less;
    return what it became.
    """
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
        delta=changes if remembered is None else remembered,
        at=timezone.now(),
    )
    return SharedData(data.id, version, with_changes(data, changes, version))


def past_value(*, shared_id: int, field: str, key: str, version: int) -> Any:
    """Return what version ``version`` wrote under ``field`` and ``key``; None when that version wrote no such thing."""
    change = Change.objects.filter(shared_id=shared_id, version=version).only("delta").first()
    return change.delta.get(field, {}).get(key) if change else None


@dataclass(frozen=True)
class Erasing:
    """
    What is to be erased: ``names_of`` tells how something kept calls it, ``without`` gives something kept without it
    and its names, the very same object where there is nothing to take out.
    """

    key: str
    names_of: Callable[[Kept], Collection[str]]
    without: Callable[[Kept, Collection[str]], Kept]


@whole_transaction
def erase(*, usage_key: UsageKey, owner: Owner, actor: int, told: Told, what: Erasing) -> None:
    """
    Erase something from a state and from all that is remembered of it: items, numbered copies, history.

    Views learn of it as of any write; lines of history about it lose their subject. Erasing what is not there changes
    nothing.
    """
    data = locked(usage_key, owner)
    now = values(data)
    copies = list(Snapshot.objects.filter(shared_id=data.id))
    lines = list(Change.objects.filter(shared_id=data.id))
    remembered = [now, *(copy.value for copy in copies), *(line.delta for line in lines)]
    names = {name for kept in remembered for name in what.names_of(kept)}
    for copy in copies:
        if (clean := what.without(copy.value, names)) is not copy.value:
            Snapshot.objects.filter(id=copy.id).update(value=clean)
    for line in lines:
        subject = "" if what.key in line.subject else line.subject
        clean = what.without(line.delta, names)
        if clean is not line.delta or subject != line.subject:
            Change.objects.filter(id=line.id).update(delta=clean, subject=subject)
    changes = _differences(now, what.without(now, names))
    if changes:
        _write(data, owner, actor, told, changes, remembered=what.without(changes, names))


def _differences(before: Kept, after: Kept) -> Delta:
    """Return what was written to come from one state to another, with less in it."""
    changes: Delta = {}
    for field, keys in before.items():
        left = after.get(field, {})
        differing = {key: left.get(key) for key, value in keys.items() if left.get(key) != value}
        if differing:
            changes[field] = differing
    return changes
