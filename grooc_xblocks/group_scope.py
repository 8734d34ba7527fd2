"""
The field scope that Open edX lacks: ``group_state``, one group's, shared and safe.

A block declares ``assets = Dict(scope=group_state)`` and reads and assigns ``self.assets`` as any field. Reading works
anywhere and costs one query a request for all such fields of a block; assigning works inside a group handler only
(``base.group_handler``), where the state is locked and read afresh. A ``Dict`` is stored one row a key, so an edit
writes the keys it changed; its default is ``{}``. Where nobody is at the keyboard (Studio, export, the walk over a
course structure) the fields are simply not set.
"""

import copy
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from opaque_keys.edx.keys import UsageKey
from xblock.field_data import FieldData
from xblock.fields import BlockScope, Dict, Field, Scope, UserScope

from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Delta, Edit, Item, Owner, SharedData, Told

group_state = Scope(UserScope.ALL, BlockScope.USAGE, "group_state")


class WriteOutsideGroupHandler(Exception):
    """A ``group_state`` field was assigned where no lock is held; the block's code is wrong, not the learner."""


def is_group_field(field: Field) -> bool:
    """Say whether a field is a group's; the scope is one object, so identity is the test."""
    return field.scope is group_state


def group_fields(fields: Mapping[str, Field]) -> dict[str, Field]:
    """Return the group's fields among a block's."""
    return {name: field for name, field in fields.items() if is_group_field(field)}


def checked(fields: Mapping[str, Field]) -> None:
    """Refuse a ``Dict`` with a default: a stored dict that was emptied and one never set could not be told apart."""
    for name, field in group_fields(fields).items():
        if isinstance(field, Dict) and field.default:
            raise TypeError(f"{name}: a Dict of group_state starts empty; give it no default.")


class GroupShare:
    """
    One owner's state as one block sees it during one request: read once, written as a whole.

    ``owner`` None means nobody is here: everything reads as not set.
    """

    def __init__(self, usage_key: UsageKey | None, owner: Owner | None, dicts: Iterable[str]) -> None:
        self.usage_key = usage_key
        self.owner = owner
        self._dicts = frozenset(dicts)
        self._data: SharedData | None = None
        self._staged: Delta | None = None
        self._kept: dict[str, str] = {}

    @property
    def data(self) -> SharedData:
        """The state, read on first use."""
        if self._data is None:
            self._data = SharedData()
            if self.owner is not None and self.usage_key is not None:
                self._data = api.read_shared(usage_key=self.usage_key, owner=self.owner)
        return self._data

    @property
    def version(self) -> int:
        """The version of the state: one small query where the state itself was not read."""
        if self._data is not None or self.owner is None or self.usage_key is None:
            return self.data.version
        return api.shared_version(usage_key=self.usage_key, owner=self.owner)

    @property
    def writable(self) -> bool:
        """Whether a group handler holds the lock just now."""
        return self._staged is not None

    def items(self, name: str) -> dict[str, Item]:
        """Return the live items of a field by key, each with the version that wrote it."""
        return {key: item for key, item in self.data.items.get(name, {}).items() if not item.removed}

    def newer_than(self, version: int) -> SharedData:
        """Return what was written after ``version``, removed items included: what a poll answers with. One query."""
        if self.owner is None:
            return SharedData()
        return api.read_shared(usage_key=self.usage_key, owner=self.owner, newer_than=version)

    def past(self, name: str, key: str, version: int) -> Any:
        """Return the value of ``name[key]`` as ``version`` wrote it; None when that version did not. One query."""
        if not self.data.id:
            return None
        return api.past_value(shared_id=self.data.id, field=name, key=key, version=version)

    def has(self, name: str) -> bool:
        """Say whether the field was ever given a value that still stands."""
        return bool(self.items(name))

    def get(self, name: str) -> Any:
        """Return a copy of the field's stored JSON value, free to be changed in place; KeyError when there is none."""
        live = self.items(name)
        if name in self._dicts:
            return {key: copy.deepcopy(item.value) for key, item in live.items()}
        return copy.deepcopy(live[""].value)

    def stage(self, name: str, value: Any) -> None:
        """Note what differs from the stored state, to be written when the handler is done."""
        if self._staged is None:
            raise WriteOutsideGroupHandler(f"{name} is a group's: assign it in a group handler.")
        old = {key: item.value for key, item in self.items(name).items()}
        new = {str(key): one for key, one in (value or {}).items()} if name in self._dicts else {"": value}
        if name in self._dicts and None in new.values():
            raise ValueError(f"{name}: None stands for a removed key and cannot be stored.")
        changed = {key: one for key, one in new.items() if key not in old or old[key] != one}
        gone: dict[str, Any] = dict.fromkeys(key for key in old if key not in new)
        self._staged[name] = {key: one for key, one in {**changed, **gone}.items() if one is not None or key in old}

    def keep(self, *, before: str = "", after: str = "") -> None:
        """Ask, while writing, for numbered copies of the state: as it was before, as it is after; by name."""
        self._kept |= {name: copy for name, copy in (("keep_before", before), ("keep_after", after)) if copy}

    def write(self, *, actor: int, run: Callable[[], Told]) -> None:
        """
        Run ``run`` on the locked state and write what it staged, in one transaction; whatever it raises leaves nothing.

        ``run`` assigns fields, has them staged, and returns the line for the history. It may run again after a
        collision.
        """

        def edit(data: SharedData) -> Edit:
            self._data, self._staged, self._kept = data, {}, {}
            told = run()
            staged = {name: keys for name, keys in self._staged.items() if keys}
            return Edit(told.operation, staged, told.subject, **self._kept)

        try:
            self._data, _ = api.edit_shared(usage_key=self.usage_key, owner=self._somebody(), actor=actor, edit=edit)
        except BaseException:
            self._data = None
            raise
        finally:
            self._staged = None

    def _somebody(self) -> Owner:
        if self.owner is None:
            raise WriteOutsideGroupHandler("Nobody is here whose state could be written.")
        return self.owner


class GroupFieldData(FieldData):
    """Sends fields of ``group_state`` to the share and every other to the runtime's own field data."""

    def __init__(self, inner: FieldData, share: Callable[[], GroupShare]) -> None:
        self.inner = inner
        self._share = share

    def _is_group(self, block: Any, name: str) -> bool:
        field = block.fields.get(name)
        return field is not None and is_group_field(field)

    def get(self, block: Any, name: str) -> Any:
        return self._share().get(name) if self._is_group(block, name) else self.inner.get(block, name)

    def has(self, block: Any, name: str) -> bool:
        return self._share().has(name) if self._is_group(block, name) else bool(self.inner.has(block, name))

    def set(self, block: Any, name: str, value: Any) -> None:
        if self._is_group(block, name):
            self._share().stage(name, value)
        else:
            self.inner.set(block, name, value)

    def delete(self, block: Any, name: str) -> None:
        if self._is_group(block, name):
            self._share().stage(name, None)
        else:
            self.inner.delete(block, name)

    def set_many(self, block: Any, update_dict: dict[str, Any]) -> None:
        shared = {name: value for name, value in update_dict.items() if self._is_group(block, name)}
        for name, value in shared.items():
            self._share().stage(name, value)
        others = {name: value for name, value in update_dict.items() if name not in shared}
        if others:
            self.inner.set_many(block, others)

    def default(self, block: Any, name: str) -> Any:
        if self._is_group(block, name):
            raise KeyError(name)
        return self.inner.default(block, name)
