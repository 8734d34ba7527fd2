"""Lines of history of a plan, as its views show them. Subjects hold ids only; words are looked up as they are now."""

from collections.abc import Iterable

from grooc_xblocks.domain.plan_parts import by_key
from grooc_xblocks.groups.data import ActData
from grooc_xblocks.states.group_shapes import Json
from grooc_xblocks.states.lines import Names, folded, head, parts_of
from grooc_xblocks.states.plan_sight import Sight

ACTS_SHOWN = 12
STAFF_ONLY = frozenset({"noted", "marked"})
"""Notes of course staff, and marks: learners hear of a mark when it is released."""
_SUBJECTS = {
    "section_written": ("place",),
    "ticked": ("place",),
    "row_added": ("row",),
    "row_edited": ("row", "field"),
    "status_changed": ("row", "before", "status"),
    "row_removed": ("row",),
    "row_restored": ("row",),
    "row_moved": ("row",),
    "note_added": ("kind", "note"),
    "note_edited": ("kind", "note"),
    "note_removed": ("kind", "note"),
    "note_restored": ("kind", "note"),
    "commented": ("place", "comment"),
    "replied": ("place", "comment"),
    "comment_settled": ("place", "comment"),
    "agreed": ("part", "answer"),
    "part_submitted": ("part", "number", "serial"),
    "pace_set": ("part",),
    "brought_along": ("count",),
    "released": ("count",),
}
"""What the subject of a line holds, by operation; nothing for every other."""
_NUMBERS = ("number", "serial", "count")


def visible(sight: Sight, lines: Iterable[ActData]) -> tuple[ActData, ...]:
    """Return the lines that the reader may see."""
    return tuple(line for line in lines if sight.reader.staff or line.operation not in STAFF_ONLY)


def acts(sight: Sight, lines: Iterable[ActData], people: Names) -> list[Json]:
    """Return lines of history, newest first; neighbours that say the same of the same person become the latest one."""
    titles = {part["id"]: part["title"] for part in sight.parts}
    titles |= {where: section["title"] for where, section in by_key(sight.parts).items()}
    rows = {key: gone["row"]["what"] for key, gone in sight.rows.removed.items()}
    rows |= {key: row["what"] for key, row in sight.rows.rows.items()}
    return folded(
        visible(sight, lines),
        lambda line: _act(line, people, titles, rows),
        ("actor", "operation", "subject", "detail"),
    )


def _act(line: ActData, people: Names, titles: dict[str, str], rows: dict[str, str]) -> Json:
    told = parts_of(line, _SUBJECTS.get(line.operation, ()))
    about = told.pop("row", "")
    where = told.get("place") or told.get("part", "")
    detail: Json = {key: int(one) if key in _NUMBERS and one.isdecimal() else one for key, one in told.items()}
    if about:
        detail["row"] = about
    return {**head(line, people), "subject": rows.get(about, "") if about else titles.get(where, ""), "detail": detail}
