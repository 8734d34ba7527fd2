"""What may come along into a plan: what a learner began alone, or what they took along from a group they left."""

from grooc_xblocks.domain import plan_bring
from grooc_xblocks.states import plan_shapes as shapes
from grooc_xblocks.states.group_shapes import Json
from grooc_xblocks.states.plan_sight import Sight
from grooc_xblocks.states.shared_sight import coming


def bring(sight: Sight) -> Json | None:
    """Return how much may come along, and from where; None when nothing may, or the learner left it behind."""
    found = coming(sight)
    if found is None or sight.left_behind.get(found.name) == found.stamp:
        return None
    known = {*sight.rows.rows, *sight.rows.removed}
    told = {
        "rows": len(set(shapes.rows_of(found.kept).rows) - known),
        "sections": len(plan_bring.coming_sections(sight.kept("sections"), found.kept.get("sections", {}))),
    }
    return {**told, "from": found.name} if any(told.values()) else None
