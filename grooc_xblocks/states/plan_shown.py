"""
Plans that others in the course may look at: what their groups chose to show, as it was submitted, nobody named who did
not agree. Readings of what is shown are those of today: what came of a plan is read after it was submitted.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from grooc_xblocks.domain import consent, plan_carried, plan_chart, plan_gallery, plan_sections, plan_submit
from grooc_xblocks.domain.plan_carried import Chip
from grooc_xblocks.domain.plan_gallery import PAGE
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import SharedData, SnapshotData
from grooc_xblocks.states.everybody import Whose, everybody
from grooc_xblocks.states.group_shapes import live
from grooc_xblocks.states.lines import Names
from grooc_xblocks.states.plan_sight import Sight

VERSIONS = "plan"
"""The name under which numbered copies of a plan are kept."""
Values = Mapping[str, Any]
Hidden = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True)
class Shown:
    """A plan that may be looked at; ``members`` are named, ``shared`` is what a list of plans needs of it."""

    whose: Whose
    members: Names
    shared: SharedData

    def kept(self, name: str) -> dict[str, Any]:
        return live(self.shared.items, name)

    @property
    def page(self) -> Values:
        """What the group chose to show."""
        found: Values = self.kept("published")[PAGE]
        return found

    @cached_property
    def named(self) -> dict[int, str]:
        """The members who agreed to be named."""
        return {one: self.members[one] for one in consent.agreed(self.kept("named"), list(self.members))}

    @property
    def problem(self) -> str:
        """The problem as the group read it when it last wrote anything, names and all."""
        return plan_sections.shown(self.kept("problem"), "").text or self.whose.initiative

    @cached_property
    def serials(self) -> dict[str, int]:
        """The newest version of each part that is shown, by part."""
        versions = self.kept("versions")
        newest = {part: plan_submit.newest(versions, part) for part in self.page["parts"]}
        return {part: int(serial) for part, serial in newest.items() if serial is not None}


@dataclass(frozen=True)
class Opened:
    """A plan that is shown, with the copies of its parts (by part), its readings, and everybody who was ever in it."""

    shown: Shown
    copies: Mapping[str, SnapshotData]
    readings: Values
    people: Names

    @cached_property
    def rows(self) -> dict[str, Any]:
        """The rows of the parts as they were submitted."""
        return {
            key: row
            for part, copy in self.copies.items()
            for key, row in copy.value.get("rows", {}).items()
            if row["part"] == part
        }

    def texts(self, part: str) -> dict[str, str]:
        """Return the texts of a part as they were submitted, by their keys."""
        kept = self.copies[part].value.get("sections", {})
        return {where: one["text"] for where, one in kept.items() if where.partition(".")[0] == part}

    @cached_property
    def chips(self) -> dict[str, Chip]:
        """The assets that rows use, as they were carried along."""
        used = plan_carried.used(self.rows)
        carried = {key: one for copy in self.copies.values() for key, one in copy.value.get("carried", {}).items()}
        return plan_carried.chips({key: one for key, one in carried.items() if key in used}, carried)

    @cached_property
    def hidden(self) -> Hidden:
        """Names that are to be read nowhere."""
        carried = [chip for copy in self.copies.values() for chip in _people(copy.value.get("carried", {}))]
        names = {**self.people, **self.shown.members}
        return plan_gallery.hidden_names(names, self.shown.named, self.rows.values(), carried)

    def public(self, value: Any) -> Any:
        """Return a text, or values with texts, without these names."""
        return plan_gallery.public(value, self.hidden)

    @cached_property
    def charts(self) -> dict[str, plan_chart.Chart]:
        """The charts of the indicators, by id, in the order in which they stand."""
        found = {}
        for key, row in sorted(self.rows.items(), key=lambda one: (one[1]["order"], one[0])):
            if row["kind"] == "indicator":
                own = {name: one for name, one in self.readings.items() if one["indicator"] == key}
                found[key] = plan_chart.chart(row, own)
        return found


def _people(carried: Values) -> Iterable[Chip]:
    return plan_carried.chips(carried, carried).values()


def shown_plans(sight: Sight) -> list[Shown]:
    """Return the plans that may be looked at, the newest first. Five queries, however many."""
    begun = {one.begun: one for one in everybody(sight) if one.begun}
    asked = api.read_many(shared_ids=list(begun), fields=("published", "consents"))
    asked = {one: state for one, state in asked.items() if PAGE in live(state.items, "published")}
    members = api.members_across(group_ids=[begun[one].number for one in asked if begun[one].number > 0])
    there = {one: members.get(begun[one].number) or _alone(begun[one]) for one in asked}
    agreed = [one for one, state in asked.items() if _is_shown(state, there[one])]
    fields = ("published", "named", "problem", "versions", "appreciations")
    found = api.read_many(shared_ids=agreed, fields=fields)
    plans = [Shown(begun[one], there[one], found[one]) for one in agreed]
    plans = [one for one in plans if one.serials]
    return sorted(plans, key=lambda one: (str(one.page["at"]), one.whose.number), reverse=True)


def _is_shown(state: SharedData, members: Names) -> bool:
    published, consents = live(state.items, "published"), live(state.items, "consents")
    return plan_gallery.is_shown(published, consents, list(members))


def _alone(whose: Whose) -> Names:
    return {whose.owner.learner_id: whose.name} if whose.owner.learner_id is not None else {}


def opened(plans: Collection[Shown], parts: Collection[str]) -> dict[int, Opened]:
    """
    Return plans with the copies of some of their parts, by their numbers. Three queries, however many.
    """
    ids = [one.whose.begun for one in plans]
    serials = {
        one.whose.begun: {serial for part, serial in one.serials.items() if part in parts} for one in plans
    }  # fmt: skip
    copies = api.snapshots_across(name=VERSIONS, numbers={key: some for key, some in serials.items() if some})
    readings = api.read_many(shared_ids=ids, fields=("readings",))
    former = api.former_across(group_ids=[one.whose.number for one in plans if one.whose.number > 0])
    found = {}
    for one in plans:
        own = {part: copies.get((one.whose.begun, serial)) for part, serial in one.serials.items()}
        read = live(readings.get(one.whose.begun, SharedData()).items, "readings")
        there = {part: copy for part, copy in own.items() if copy is not None}
        found[one.whose.number] = Opened(one, there, read, former.get(one.whose.number, {}))
    return found


def with_rows(sight: Sight, *kinds: str) -> set[str]:
    """Return the parts that have a section of one of these kinds."""
    return {part["id"] for part in sight.parts for section in part["sections"] if section["kind"] in kinds}
