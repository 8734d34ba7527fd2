"""A plan and who looks at it: what every view of a plan is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from grooc_xblocks.domain import (
    plan_agree,
    plan_carried,
    plan_dates,
    plan_parts,
    plan_sections,
    plan_submit,
    plan_templates,
)
from grooc_xblocks.domain.plan_carried import Chip
from grooc_xblocks.domain.plan_life import Life
from grooc_xblocks.domain.plan_parts import Part
from grooc_xblocks.domain.plan_rows import Rows
from grooc_xblocks.states import plan_shapes as shapes
from grooc_xblocks.states.group_shapes import Json, live
from grooc_xblocks.states.plan_map import Maps
from grooc_xblocks.states.shared_sight import SharedSight


@dataclass(frozen=True)
class Sight(SharedSight):
    """
    A plan and who looks at it. ``maps`` are those of the same owner; ``left_behind`` is the reader's own field.
    """

    maps: Maps
    left_behind: Json

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The parts in the reader's language, the final one last, due when the author suggests the whole is."""
        *parts, final = self._parts(self.say)
        return (*parts, {**final, "suggested_date": self.values["suggested_date"] or None})

    def _parts(self, translate: Any) -> tuple[Part, ...]:
        return plan_templates.parts(self.values["template"], self.values["parts"], translate)

    def line(self, part: str, section: str, shown: str) -> str | None:
        """Return a line of the author's by how it is shown, as it is kept; None when it is not on offer."""
        return next((kept for kept, line in self.items.get(plan_parts.key(part, section), ()) if line == shown), None)

    @cached_property
    def items(self) -> dict[str, list[tuple[str, str]]]:
        """The author's lines by "part.section", each as it is kept, in no reader's language, and as it is shown."""
        kept, shown = plan_parts.by_key(self._parts(str)), plan_parts.by_key(self.parts)
        return {
            where: list(zip(section["items"], shown[where]["items"], strict=True))
            for where, section in kept.items()
            if section["items"]
        }

    # What the state holds

    @cached_property
    def rows(self) -> Rows:
        """The rows, and those removed."""
        return shapes.the_rows(self.share.data)

    @cached_property
    def life(self) -> Life:
        """What became of the plan."""
        return shapes.the_life(self.share.data)

    def kept(self, name: str) -> dict[str, Any]:
        """Return the values of a field by key."""
        return live(self.share.data.items, name)

    @cached_property
    def changes(self) -> dict[str, int]:
        """The version that changed each part last."""
        return plan_submit.last_changes(self.parts, self.share.data.items)

    # People

    @property
    def last_acts(self) -> dict[int, datetime]:
        """When each member joined or did something last; a learner alone is here now."""
        owner = self.share.owner
        if owner is not None and owner.learner_id is not None:
            return {owner.learner_id: self.reader.now}
        return {member.learner_id: at for member, at in self.seen}

    @cached_property
    def active(self) -> frozenset[int]:
        """The members who are waited for."""
        return plan_agree.active(list(self.names), self.last_acts, self.reader.now)

    def standing(self, part: str, *, by: int | None = None) -> plan_agree.Standing:
        """Return who agrees with a part; ``by`` is about to submit it."""
        people: dict[str, Any] = {"members": list(self.names), "active": self.active}
        return plan_agree.standing(self.kept("agreements"), part, **people, rule=self.values["rule"], by=by)

    # Days

    @property
    def zone(self) -> str:
        """Where the reader lives, "" when not told."""
        return str(self.reader.profile.get("zone") or "")

    @property
    def today(self) -> date:
        """The day it is where the reader lives."""
        return plan_dates.today(self.zone, self.reader.now)

    def due(self, part: str) -> str:
        """Return the day a part is due, "" for none."""
        suggested = next((one["suggested_date"] for one in self.parts if one["id"] == part), None)
        return plan_dates.due_day(self.kept("pace"), part, suggested or "")

    def days_to_come(self) -> dict[str, str]:
        """Return the parts that nobody has submitted, each with the day it is due, "" for none."""
        submitted = {head["part"] for head in self.kept("versions").values()}
        return {part["id"]: self.due(part["id"]) for part in self.parts if part["id"] not in submitted}

    # From elsewhere

    @cached_property
    def problem(self) -> Json:
        """The problem as every part shows it."""
        text, source = self.problem_elsewhere
        found = plan_sections.shown(self.kept("problem"), text)
        where = source if found.state == "linked" else ""
        return {"text": found.text, "version": found.version, "state": found.state, "source": where}

    @property
    def problem_elsewhere(self) -> tuple[str, str]:
        """The problem where it was written first and where that is, "map" or "group"; "" twice where nobody did."""
        if self.maps.problem:
            return self.maps.problem, "map"
        return self.initiative, "group" if self.initiative else ""

    def carried(self, wanted: set[str]) -> plan_carried.Carried:
        """Return what to keep of the assets that rows use, removed ones too: ``carried`` after a write."""
        return plan_carried.kept(self.kept("carried"), wanted, self.maps.assets, version=self.maps.version)

    @cached_property
    def chips(self) -> dict[str, Chip]:
        """What is shown of every asset that rows use."""
        kept = self.kept("carried")
        used = plan_carried.used(self.rows.rows)
        fresh = {key: self.maps.assets[key] for key in used if key not in kept and key in self.maps.assets}
        return plan_carried.chips({**fresh, **kept}, self.maps.assets)

    @property
    def to_choose(self) -> dict[str, Chip]:
        """The assets that actions can use."""
        found = self.maps.assets.items()
        return {key: Chip(one["name"], one["kind"], is_person=one["person"]) for key, one in found}

    def chip(self, key: str, chip: Chip) -> Json:
        """Return an asset as it is shown, its kind in the reader's language."""
        kind: Mapping[str, Any] = self.maps.kinds.get(chip.kind, {"name": "", "shape": "disc", "colour": 0})
        told = {"kind_name": self.say(kind["name"]) if kind["name"] else "", "shape": kind["shape"]}
        return {
            "id": key, "name": chip.name, "kind": chip.kind, **told, "colour": kind["colour"], "was": chip.was,
            "gone": chip.is_gone,
        }  # fmt: skip
