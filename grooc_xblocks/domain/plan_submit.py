"""
Parts that are submitted: each time one copy of the whole plan, numbered over all parts and once more in its own.

``versions`` maps the number over all parts (``serial``, as text) to a head: ``{"part", "number", "name", "at": iso,
"by": learner, "late": bool, "due": day or "", "signers" (``plan_agree.signers``), "version": of the state}``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from grooc_xblocks.domain import plan_parts
from grooc_xblocks.domain.errors import Conflict, Refused
from grooc_xblocks.domain.plan_parts import FINAL, Part
from grooc_xblocks.domain.plan_sections import OWN
from grooc_xblocks.domain.texts import is_blank
from grooc_xblocks.domain.words import marked as _

Versions = Mapping[str, Mapping[str, Any]]
Values = Mapping[str, Any]


class Kept(Protocol):
    """A stored value with the version of the state that wrote it, or took it away."""

    @property
    def value(self) -> Any: ...

    @property
    def version(self) -> int: ...

    @property
    def removed(self) -> bool: ...


Items = Mapping[str, Mapping[str, Kept]]
"""What a state holds, by field and key."""

_WHOLE = frozenset(
    {"problem", "sections", "rows", "removed", "ticks", "checkins", "meetings", "readings", "removed_notes", "final"}
)
"""Fields that the final deliverable is put together from, besides the versions of the other parts."""


def section_versions(parts: Sequence[Part], items: Items) -> dict[str, int]:
    """
    Return the version that last changed each section, by "part.section"; what nobody has touched is absent.

    Of a section of rows it is that of its latest row, one that was taken out too; that of the problem is its own text.
    ``items`` are of the whole state.
    """
    found: dict[str, int] = {}
    for key, item in items.get("sections", {}).items():
        found[key] = item.version
    for field in ("rows", "removed"):
        for item in items.get(field, {}).values():
            if not item.removed:
                row = item.value["row"] if field == "removed" else item.value
                where = plan_parts.key(row["part"], row["section"])
                found[where] = max(found.get(where, 0), item.version)
    for key, item in items.get("ticks", {}).items():
        where = key.partition(":")[0]
        found[where] = max(found.get(where, 0), item.version)
    place, own = plan_parts.holding(parts, "problem"), items.get("problem", {}).get(OWN)
    if place is not None and own is not None:
        found[plan_parts.key(*place)] = own.version
    return found


def last_changes(parts: Sequence[Part], items: Items) -> dict[str, int]:
    """
    Return the version that last changed each part, 0 for one that nobody has touched; of ``FINAL``, the plan.

    ``items`` are those of the whole state. What was taken out counts as a change, words of a problem's source do not.
    """
    found = dict.fromkeys([part["id"] for part in parts], 0)
    for part, version in _writes(parts, items):
        if part in found:
            found[part] = max(found[part], version)
    return found


def _writes(parts: Sequence[Part], items: Items) -> Iterator[tuple[str, int]]:
    for where, version in section_versions(parts, items).items():
        yield where.partition(".")[0], version
    for field in _WHOLE:
        yield from ((FINAL, item.version) for item in items.get(field, {}).values())
    heads = items.get("versions", {}).values()
    yield from ((FINAL, item.version) for item in heads if not item.removed and item.value["part"] != FINAL)


def of_part(versions: Versions, part: str) -> list[str]:
    """Return the serials of a part's versions, oldest first."""
    return sorted((serial for serial, head in versions.items() if head["part"] == part), key=int)


def newest(versions: Versions, part: str) -> str | None:
    """Return the serial of a part's newest version, None when it was never submitted."""
    return next(reversed(of_part(versions, part)), None)


def has_changed(part: str, changed: int, versions: Versions) -> bool:
    """Tell whether a part has changed since its newest version, or has none; ``changed`` is of ``last_changes``."""
    latest = newest(versions, part)
    return latest is None or changed > versions[latest]["version"]


def require_change(part: str, changed: int, versions: Versions) -> None:
    """Raise Conflict (``nothing_new``) when a part's newest version is what it is now: submitted twice is once."""
    if not has_changed(part, changed, versions):
        raise Conflict(_("Nothing has changed since the last version of this part."), code="nothing_new")


def is_begun(
    part: Part, *, problem: str, sections: Values, rows: Values, ticks: Iterable[str], versions: Versions
) -> bool:
    """
    Tell whether anything is written in a part. ``problem`` is the text to count as written where the part is that of
    the problem: as it is shown, or only what is the plan's own, as the caller means it.

    The final one is begun when another part was submitted.
    """
    if part["id"] == FINAL:
        return any(head["part"] != FINAL for head in versions.values())
    places = {plan_parts.key(part["id"], section["id"]): section["kind"] for section in part["sections"]}
    texts = [sections[where]["text"] for where, kind in places.items() if kind == "text" and where in sections]
    texts += [problem for kind in places.values() if kind == "problem"]
    return (
        not all(map(is_blank, texts))
        or any(plan_parts.key(row["part"], row["section"]) in places for row in rows.values())
        or any(tick.partition(":")[0] in places for tick in ticks)
    )


def require_something(
    part: Part, *, problem: str, sections: Values, rows: Values, ticks: Iterable[str], versions: Versions
) -> None:
    """Raise Refused (``nothing_written``) unless there is something to submit; ``problem`` is the text as shown."""
    if not is_begun(part, problem=problem, sections=sections, rows=rows, ticks=ticks, versions=versions):
        message = (
            _("Submit one of the other parts first: this one is put together from them.")
            if part["id"] == FINAL
            else _("Nothing is written in this part yet.")
        )
        raise Refused(message, code="nothing_written")


def submitted(
    versions: Versions,
    part: str,
    *,
    name: str,
    by: int,
    at: str,
    version: int,
    due: str,
    late: bool,
    signers: Sequence[Mapping[str, Any]],
) -> tuple[str, Versions]:
    """
    Return the serial of the next version, and the versions with its head.

    ``name`` is what it is called where it is brought along; ``version`` is that of the state which this write makes.
    """
    serial = str(max(map(int, versions), default=0) + 1)
    head = {
        "part": part, "number": len(of_part(versions, part)) + 1, "name": name, "at": at, "by": by, "late": late,
        "due": due, "signers": list(signers), "version": version,
    }  # fmt: skip
    return serial, {**versions, serial: head}
