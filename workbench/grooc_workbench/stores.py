"""
Where the player keeps the values of fields, with the habits of the platform.

Authored fields (settings, content, the tree) live in the course that was read from OLX. Learners' fields live one row a
value: all rows of a (scope, block, learner) are read at the first touch in a request, and written back whole, blindly.
So two learners who change one ``user_state_summary`` field at the same time lose one of the changes, as in the LMS.
"""

import copy
import json
from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from xblock.exceptions import InvalidScopeError, KeyValueMultiSaveError
from xblock.fields import Scope
from xblock.runtime import KeyValueStore

from grooc_workbench.courses import Shelf
from grooc_workbench.models import FieldValue

AUTHORED = (Scope.parent, Scope.children, Scope.settings, Scope.content)
LEARNERS = {
    Scope.user_state: "user_state",
    Scope.user_state_summary: "user_state_summary",
    Scope.preferences: "preferences",
    Scope.user_info: "user_info",
}
Row = tuple[str, str, int]  # scope, scope id, learner


class AuthoredStore(KeyValueStore):
    """Settings, content, parent and children, in the courses of a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def _fields(self, key: Any) -> dict[str, Any]:
        if key.scope not in AUTHORED:
            raise InvalidScopeError(key, AUTHORED)
        return self._shelf.course_of(key.block_scope_id).blocks[key.block_scope_id].fields

    def get(self, key: Any) -> Any:
        return copy.deepcopy(self._fields(key)[key.field_name])

    def has(self, key: Any) -> bool:
        # As Studio's store does: a scope it does not keep is simply not set; only writing to it is an error.
        return key.scope in AUTHORED and key.field_name in self._fields(key)

    def set(self, key: Any, value: Any) -> None:
        self.set_many({key: value})

    def set_many(self, update_dict: Mapping[Any, Any]) -> None:
        for key, value in update_dict.items():
            # What authors write is kept as JSON by the platform, which knows lists and no tuples; the tree holds keys.
            is_tree = key.scope in (Scope.parent, Scope.children)
            self._fields(key)[key.field_name] = copy.deepcopy(value) if is_tree else json.loads(json.dumps(value))

    def delete(self, key: Any) -> None:
        del self._fields(key)[key.field_name]


class LearnerStore(KeyValueStore):
    """
    Values of the user scopes for one request of one learner.

    ``learner`` is the user's primary key, or None for nobody, whose writes go nowhere.
    """

    def __init__(self, learner: int | None) -> None:
        self._learner = learner
        self._rows: dict[Row, dict[str, str]] = {}

    def _row(self, key: Any) -> Row:
        if key.scope not in LEARNERS:
            raise InvalidScopeError(key, tuple(LEARNERS))
        if key.scope == Scope.user_state_summary:
            return (LEARNERS[key.scope], str(key.block_scope_id), 0)
        if key.user_id != self._learner:
            raise AssertionError("A request reads and writes the fields of its own learner only.")
        return (LEARNERS[key.scope], str(key.block_scope_id or ""), self._learner or 0)

    def _values(self, row: Row) -> dict[str, str]:
        if row not in self._rows:
            scope, scope_id, learner = row
            found = FieldValue.objects.filter(scope=scope, scope_id=scope_id, learner=learner)
            self._rows[row] = dict(found.values_list("field", "value"))
        return self._rows[row]

    def has(self, key: Any) -> bool:
        return key.field_name in self._values(self._row(key))

    def get(self, key: Any) -> Any:
        return json.loads(self._values(self._row(key))[key.field_name])

    def set(self, key: Any, value: Any) -> None:
        self.set_many({key: value})

    def set_many(self, update_dict: Mapping[Any, Any]) -> None:
        saved: list[str] = []
        for key, value in update_dict.items():
            try:
                self._write(key, json.dumps(value))
            except IntegrityError as error:
                if key.scope == Scope.user_state:
                    continue  # of two first writes in two tabs the platform drops the second, and logs it
                raise KeyValueMultiSaveError(saved) from error
            saved.append(key.field_name)

    def _write(self, key: Any, text: str) -> None:
        if self._learner is None:
            return
        row = self._row(key)
        values = self._values(row)
        names = dict(zip(("scope", "scope_id", "learner"), row, strict=True), field=key.field_name)
        if key.field_name in values:
            FieldValue.objects.filter(**names).update(value=text)
        else:
            with transaction.atomic():
                FieldValue.objects.create(**names, value=text)
        values[key.field_name] = text

    def delete(self, key: Any) -> None:
        row = self._row(key)
        self._values(row).pop(key.field_name)
        scope, scope_id, learner = row
        FieldValue.objects.filter(scope=scope, scope_id=scope_id, learner=learner, field=key.field_name).delete()


class PassingStore(KeyValueStore):
    """Learners' fields of Studio's preview: they last as long as the request."""

    def __init__(self) -> None:
        self._values: dict[Any, Any] = {}

    def get(self, key: Any) -> Any:
        return self._values[key]

    def has(self, key: Any) -> bool:
        return key in self._values

    def set(self, key: Any, value: Any) -> None:
        self._values[key] = value

    def delete(self, key: Any) -> None:
        del self._values[key]
