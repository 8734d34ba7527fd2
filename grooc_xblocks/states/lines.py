"""Lines of history, as views of what several people share show them."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from grooc_xblocks.groups.data import ActData
from grooc_xblocks.states.group_shapes import Json, iso

Names = Mapping[int, str]


def told(*parts: object) -> str:
    """Write the subject of a line of history; ids only, so that who is erased later is in no line."""
    return "|".join(map(str, parts))


def parts_of(line: ActData, names: Sequence[str]) -> dict[str, str]:
    """Return what the subject of a line holds, by the names of its parts; less where less was told."""
    if not line.subject or not names:
        return {}
    return dict(zip(names, line.subject.split("|", len(names) - 1), strict=False))


def head(line: ActData, people: Names) -> Json:
    """Return what every line says: who did what, and when."""
    return {
        "id": line.id,
        "actor": line.actor_id,
        "actor_name": people.get(line.actor_id or 0, ""),
        "operation": line.operation,
        "at": iso(line.at),
    }


def folded(lines: Iterable[ActData], shape: Callable[[ActData], Json], same: Sequence[str]) -> list[Json]:
    """Return lines as ``shape`` shows them; neighbours that have the ``same`` in common become the first of them."""
    shown: list[Json] = []
    for act in map(shape, lines):
        if not shown or any(shown[-1][key] != act[key] for key in same):
            shown.append(act)
    return shown
