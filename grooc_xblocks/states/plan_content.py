"""What a plan says, as it is now or as it was submitted: what its files and its versions are made of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grooc_xblocks.domain import plan_carried, plan_rows, plan_sections, steps
from grooc_xblocks.domain.plan_carried import Chip
from grooc_xblocks.domain.plan_life import Life
from grooc_xblocks.domain.plan_parts import ROW_KINDS, Part, by_key, key
from grooc_xblocks.domain.plan_rows import Rows
from grooc_xblocks.groups.data import SnapshotData
from grooc_xblocks.states import plan_shapes as shapes
from grooc_xblocks.states.plan_sight import Sight

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Content:
    """
    ``texts`` are those of sections by "part.section"; ``ticks``, and what was ``chosen`` for the deliverable, are as
    they are kept.
    """

    problem: str
    texts: Mapping[str, str]
    rows: Rows
    life: Life
    ticks: Values
    chips: Mapping[str, Chip]
    chosen: Values

    def people(self) -> set[int]:
        """Return the learners whose names are in it."""
        notes = [*self.life.meetings.values(), *self.life.readings.values()]
        lists = [one.get("who", one.get("there", ())) for one in (*self.rows.rows.values(), *notes)]
        return {who for people in lists for who in people if isinstance(who, int)}


def now(sight: Sight) -> Content:
    """Return the plan as it is."""
    texts = {where: one["text"] for where, one in sight.kept("sections").items()}
    chosen = sight.kept("final").get("choice", {})
    return Content(sight.problem["text"], texts, sight.rows, sight.life, sight.kept("ticks"), sight.chips, chosen)


def then(copy: SnapshotData) -> Content:
    """Return the plan as it was. Assets are as they were carried along: what became of them later is no part of it."""
    kept, carried = copy.value, copy.value.get("carried", {})
    return Content(
        problem=plan_sections.shown(kept.get("problem", {}), "").text,
        texts={where: one["text"] for where, one in kept.get("sections", {}).items()},
        rows=shapes.rows_of(kept),
        life=shapes.life_of(kept),
        ticks=kept.get("ticks", {}),
        chips=plan_carried.chips(carried, carried),
        chosen=kept.get("final", {}).get("choice", {}),
    )


@dataclass(frozen=True)
class Place:
    """A section with its rows, in their order, and the author's lines, each with whether it is done."""

    part: Part
    section: Mapping[str, Any]
    text: str
    rows: Sequence[tuple[str, Mapping[str, Any]]]
    lines: Sequence[tuple[str, bool]]


def places(sight: Sight, content: Content) -> Iterator[Place]:
    """Give every section of the author's parts, in order."""
    for part in sight.parts:
        for section in part["sections"]:
            where = key(part["id"], section["id"])
            ids = [
                one
                for one in plan_rows.in_order(content.rows, part["id"], section["id"])
                if _stands_in(section, content.rows.rows[one])
            ]
            yield Place(
                part,
                section,
                content.texts.get(where, "") if section["kind"] == "text" else "",
                [(one, content.rows.rows[one]) for one in ids],
                [(shown, f"{where}:{steps.key(kept)}" in content.ticks) for kept, shown in sight.items.get(where, ())],
            )


def left_over(sight: Sight, content: Content) -> list[tuple[str, Mapping[str, Any]]]:
    """Return the rows whose section the author took out, or made one of another kind: files of data lose nothing."""
    there = by_key(sight.parts)
    return [
        (one, row)
        for one, row in content.rows.rows.items()
        if not _stands_in(there.get(key(row["part"], row["section"]), {}), row)
    ]


def _stands_in(section: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    return ROW_KINDS.get(section.get("kind", "")) == row["kind"]


def texts_left_over(sight: Sight, content: Content) -> dict[str, str]:
    """Return the texts, by "part.section", whose section the author took out, or made one of rows."""
    there = {where for where, section in by_key(sight.parts).items() if section["kind"] == "text"}
    return {where: text for where, text in content.texts.items() if text and where not in there}
