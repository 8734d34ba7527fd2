"""The action plan's fields: the author's, the group's and the learner's own, and what its handlers are made of."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import Any

from xblock.fields import Boolean, Dict, Integer, List, Scope, String

from grooc_xblocks import compat
from grooc_xblocks.domain import (
    plan_carried,
    plan_fields,
    plan_marks,
    plan_sections,
    plan_settings,
    plan_taking_part,
)
from grooc_xblocks.domain.plan_life import Life, took_part
from grooc_xblocks.domain.plan_rows import Rows
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.group_scope import group_state
from grooc_xblocks.groups.data import Told
from grooc_xblocks.payloads import Payload
from grooc_xblocks.shared_work import SharedWork
from grooc_xblocks.states import action_plan as views
from grooc_xblocks.states.plan_map import LISTS, Lists, Maps
from grooc_xblocks.states.plan_shown import VERSIONS
from grooc_xblocks.states.plan_sight import Sight

DEFAULTS = plan_settings.Settings()
NOTHING: Mapping[str, Any] = MappingProxyType({})


class ActionPlanFields(SharedWork):
    """What an action plan keeps."""

    COPIES = VERSIONS

    display_name = String(display_name=_("Display name"), scope=Scope.settings, default=DEFAULTS.display_name)
    suggested_date = String(display_name=_("Suggested date"), scope=Scope.settings, default="")
    work = String(display_name=_("Who works on a plan"), scope=Scope.settings, default=DEFAULTS.work)
    template = String(display_name=_("Template"), scope=Scope.settings, default=DEFAULTS.template)
    parts = List(display_name=_("Parts"), scope=Scope.content, default=[])
    rule = String(display_name=_("When a part can be submitted"), scope=Scope.settings, default=DEFAULTS.rule)
    gallery = Boolean(display_name=_("Gallery"), scope=Scope.settings, default=DEFAULTS.gallery)
    marks = String(display_name=_("Marks"), scope=Scope.settings, default=DEFAULTS.marks)
    points = Integer(display_name=_("Points, at most"), scope=Scope.settings, default=DEFAULTS.points)
    rubric = List(display_name=_("Rubric"), scope=Scope.content, default=[])
    completion = String(display_name=_("Completion"), scope=Scope.settings, default=DEFAULTS.completion)
    cycles = Integer(display_name=_("Cycles of trying"), scope=Scope.settings, default=DEFAULTS.cycles)

    problem = Dict(help=_("What the plan is about."), scope=group_state)
    sections = Dict(help=_("Texts, by part and section."), scope=group_state)
    rows = Dict(help=_("Actions, indicators, links and lines to tick, by id."), scope=group_state)
    removed = Dict(help=_("Rows that were taken out lately, and can come back."), scope=group_state)
    ticks = Dict(help=_("The author's lines that are done."), scope=group_state)
    checkins = Dict(help=_("What was tried, and what came of it, by id."), scope=group_state)
    meetings = Dict(help=_("Notes of meetings, by id."), scope=group_state)
    readings = Dict(help=_("What indicators were at, by id."), scope=group_state)
    removed_notes = Dict(help=_("Notes that were taken out lately, and can come back."), scope=group_state)
    comments = Dict(help=_("Comments on sections, by id."), scope=group_state)
    agreements = Dict(help=_("Who agrees with which part."), scope=group_state)
    carried = Dict(help=_("The words of assets that actions use."), scope=group_state)
    pace = Dict(help=_("The group's own dates, by part."), scope=group_state)
    consents = Dict(help=_("Who agrees that others see the plan."), scope=group_state)
    named = Dict(help=_("Who agrees to be named."), scope=group_state)
    published = Dict(help=_("What the gallery shows."), scope=group_state)
    appreciations = Dict(help=_("What others said of the published plan."), scope=group_state)
    final = Dict(help=_("What the final deliverable is put together from."), scope=group_state)
    feedback = Dict(help=_("Words, marks and notes of course staff, by id."), scope=group_state)

    passed_on = String(help=_("The mark that was passed on last."), scope=Scope.user_state, default="")

    def state(self) -> dict[str, Any]:
        return views.whole(self.sight())

    def newest(self) -> dict[str, Any]:
        return views.patch(self.sight(), self.since)

    def sight(self) -> Sight:
        """Return the plan and who looks at it."""
        reader = self.read_by(settings={}, alone=False)
        return Sight(reader, self.share, self.setting_values(), self.maps, self.left_behind, looks_on=self.looks_on)

    @property
    def maps(self) -> Maps:
        """The asset maps of whose plan it is, read once for one look at it."""
        share, found = self.__dict__.get("_maps_of", (None, None))
        if share is not self.share:
            found = Maps(self.share.owner, compat.course_key(self), self.lists_of)
            object.__setattr__(self, "_maps_of", (self.share, found))
        return found

    def lists_of(self, usage_key: Any) -> Lists:
        """Return what the author of a map lists; nothing where its block cannot be read."""
        there = compat.sibling(self, usage_key)
        return {name: getattr(there, name) for name in LISTS} if there is not None else {}

    def setting_values(self) -> dict[str, Any]:
        """Return the author's settings by field."""
        return {name: getattr(self, name) for name in asdict(DEFAULTS)}

    # Completion and marks

    def is_complete(self) -> bool:
        """Say whether the learner has done what the author asks: wrote, lived the plan, saw a part submitted."""
        if self.completion == "submitted":
            return bool(self.versions)
        if self.completion == "lived":
            return self.learner in took_part(self.life)
        own = self.problem.get(plan_sections.OWN, {})
        return self.learner in plan_taking_part.wrote(self.sections, own, self.plan, self.life)

    @property
    def scale(self) -> plan_marks.Scale:
        """How course staff mark a plan."""
        return plan_marks.Scale(self.marks, self.points, self.rubric)

    @property
    def grades_completion(self) -> bool:
        """Where plans are marked, the mark is the grade."""
        return bool(self.grade_on_completion and self.marks == "none")

    @property
    def has_score(self) -> bool:
        return self.max_score() is not None

    def max_score(self) -> float | None:
        """The best mark where plans are marked, else as in every block."""
        best = self.scale.most
        return super().max_score() if best is None else best

    def settle(self) -> None:
        """Pass a mark that was released on as the learner's grade as well: once, at a visit of the learner's own."""
        super().settle()
        if self.marks == "none" or self.readonly or self.looks_on:
            return
        grade = plan_marks.grade(self.feedback, self.scale)
        if grade is not None and grade.stamp != self.passed_on:
            self.passed_on = grade.stamp
            self.runtime.publish(self, "grade", {"value": grade.points, "max_value": grade.most})

    # What handlers are made of

    @property
    def plan(self) -> Rows:
        """The rows as they are; while they are written, as this write leaves them."""
        return Rows(self.rows, self.removed)

    @property
    def life(self) -> Life:
        """What became of the plan, likewise."""
        return Life(self.checkins, self.meetings, self.readings, self.removed_notes)

    def put(self, **after: Any) -> None:
        """Assign what an act changed, by field."""
        for name, value in after.items():
            if value != getattr(self, name):
                setattr(self, name, dict(value))

    def put_rows(self, after: Rows) -> None:
        """Assign what an act changed of the rows."""
        self.put(rows=after.rows, removed=after.removed)

    def put_life(self, after: Life) -> None:
        """Assign what an act changed of what became of the plan."""
        names = ("checkins", "meetings", "readings")
        self.put(**{name: getattr(after, name) for name in names}, removed_notes=after.removed)

    def edit_group_state(self, operation: str, change: Callable[[], Told | str | None]) -> None:
        """Whatever changes the plan also keeps the words that it carries forward as they are where they come from."""

        def changed() -> Told | str | None:
            told = change()
            if any(name in self._group_fields for name in self._get_fields_to_save()):
                self.carry()
            return told

        super().edit_group_state(operation, changed)

    def carry(self) -> None:
        """Keep the words of the assets that rows use, and of the problem."""
        rows = {**self.rows, **{key: gone["row"] for key, gone in self.removed.items()}}
        maps, wanted = self.maps, plan_carried.used(rows)
        self.put(
            carried=plan_carried.kept(self.carried, wanted, maps.assets, version=maps.version),
            problem=plan_sections.keep(self.problem, self.sight().problem_elsewhere[0]),
        )

    def started(self, field: str, key: str, base: int) -> dict[str, Any]:
        """Return the version of a row or note as it is, and what it was like when the writer started from it."""
        item = self.share.items(field).get(key)
        version = item.version if item else 0
        past = item.value if item and version == base else self.share.past(field, key, base)
        return {"base": past, "version": version}

    def written(self, field: str, key: str, base: int) -> dict[str, Any]:
        """Return the version that this write makes of a text, and the text from which the writer started."""
        past = self.share.past(field, key, base) if base else {"text": ""}
        return {"version": self.share.version + 1, "base": base, "base_text": past["text"] if past else None}

    def row_told(self, kind: str, sent: Payload, row: Mapping[str, Any] = NOTHING) -> dict[str, Any]:
        """Return what a request tells of a row, as it is stored. Raises Refused for what cannot be meant, or be."""
        tidy = plan_fields.tidy(kind, sent.sent())
        people = {*self.sight().names, *row.get("who", ())} if "who" in tidy else None
        assets = {*self.maps.assets, *row.get("uses", ())} if "uses" in tidy else None
        plan_fields.check(kind, tidy, people=people, assets=assets)
        return tidy
