"""What may come along into a plan: what a learner began alone, or what they took along from a group they left."""

from grooc_xblocks.domain.texts import is_blank
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
    here = {where: one["text"] for where, one in sight.kept("sections").items()}
    texts = {where: one["text"] for where, one in found.kept.get("sections", {}).items()}
    told = {
        "rows": len(set(shapes.rows_of(found.kept).rows) - known),
        "sections": sum(not is_blank(text) and text not in here.get(where, "") for where, text in texts.items()),
    }
    return {**told, "from": found.name} if any(told.values()) else None
