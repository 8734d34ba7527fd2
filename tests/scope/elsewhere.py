"""Places a block may find itself in that are neither the player's course nor its Studio."""

from typing import Any

from xblock.field_data import FieldData
from xblock.fields import Scope, ScopeIds, UserScope
from xblock.runtime import DictKeyValueStore, KvsFieldData, MemoryIdManager, Runtime

from tests.group_blocks import BoardXBlock


class BareRuntime(Runtime):
    """A runtime with nothing but fields: no user service, no words, no publishing."""

    def __init__(self, user_id: Any = None, **services: Any) -> None:
        ids = MemoryIdManager()
        fields = KvsFieldData(DictKeyValueStore())
        super().__init__(id_reader=ids, id_generator=ids, services={"field-data": fields, **services})
        self.user_id = user_id

    def board(self, usage_id: Any) -> BoardXBlock:
        keys = ScopeIds(self.user_id, "grooc_board", usage_id, usage_id)
        return self.construct_xblock_from_class(BoardXBlock, keys)

    def handler_url(self, block: Any, handler_name: str, *args: Any, **kwargs: Any) -> str:
        return f"/handler/{handler_name}"

    def local_resource_url(self, block: Any, uri: str) -> str:
        return f"/resource/{uri}"

    def resource_url(self, resource: str) -> str:
        return f"/resource/{resource}"

    def publish(self, block: Any, event_type: str, event_data: Any) -> None:
        pass


def bind_for_student(block: Any, user_id: int, field_data: FieldData) -> None:
    """Bind a living block to another learner, step by step as the platform's XModuleMixin does it."""
    block.save()
    block.scope_ids = block.scope_ids._replace(user_id=user_id)
    block.clear_child_cache()
    for field in block.fields.values():
        if field.scope in (Scope.parent, Scope.children):
            continue
        if field.scope.user == UserScope.ONE:
            field._del_cached_value(block)
            block._dirty_fields.pop(field, None)
    block._field_data = field_data


def walked(block: Any) -> dict[str, Any]:
    """Read every field, as Studio's listings, the course structure and the staff's debug page do."""
    return {name: field.read_from(block) for name, field in block.fields.items()}


def set_fields(block: Any) -> set[str]:
    """Return the fields that are set on a block: what the platform copies, exports and shows as changed."""
    return {name for name, field in block.fields.items() if field.is_set_on(block)}
