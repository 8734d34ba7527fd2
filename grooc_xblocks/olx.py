"""What of a block travels as OLX: the fields of authors, whole, and nothing that a learner or a group made."""

import json
from typing import Any

from xblock.fields import Dict, List, Scope

AUTHORED = (Scope.content, Scope.settings)


class AuthoredOlx:
    """Mixed into a block: export and import of authors' fields only."""

    @classmethod
    def _set_field_if_present(cls, block: Any, name: str, value: Any, attrs: Any) -> None:
        """Import one field; what looks like a learner's or a group's is passed over."""
        field = block.fields.get(name)
        if field is not None and field.scope not in AUTHORED:
            return
        if isinstance(field, Dict | List):
            try:
                # XBlock reads its own JSON as YAML, which makes two broken halves of every emoji.
                setattr(block, name, json.loads(value))
                return
            except (TypeError, ValueError):
                pass  # written by hand: YAML after all
        super()._set_field_if_present(block, name, value, attrs)  # type: ignore[misc]

    def _add_field(self, node: Any, field_name: str, field: Any) -> None:
        """Export one field."""
        if field.scope in AUTHORED:
            super()._add_field(node, field_name, field)  # type: ignore[misc]
