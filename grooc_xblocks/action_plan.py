"""Action plan: a group writes down what it will do, submits it part by part, and lives it."""

from typing import Any

from web_fragments.fragment import Fragment
from webob import Response
from xblock.core import XBlock

from grooc_xblocks.action_plan_desk import ActionPlanDesk
from grooc_xblocks.action_plan_life import ActionPlanLife
from grooc_xblocks.domain import (
    plan_agree,
    plan_dates,
    plan_fields,
    plan_parts,
    plan_rows,
    plan_sections,
    plan_settings,
    plan_submit,
    steps,
)
from grooc_xblocks.domain.errors import NotThere, faulty
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups.data import Told
from grooc_xblocks.handlers import group_handler, learner_handler
from grooc_xblocks.payloads import action_plan as wanted
from grooc_xblocks.payloads.plan_desk import SaveSettings
from grooc_xblocks.states import action_plan as views
from grooc_xblocks.states import plan_rooms as rooms
from grooc_xblocks.states.lines import told


class ActionPlanXBlock(ActionPlanLife, ActionPlanDesk):
    """Parts of sections: texts, actions, indicators; written together, agreed on, submitted, and lived after that."""

    @XBlock.supports("multi_device")
    def student_view(self, context: Any = None) -> Fragment:
        """The plan of the learner's group, or the learner's own."""
        self.settle()
        return self.page("action_plan", "GroocActionPlan", self.state())

    public_view = author_view = student_view

    def studio_view(self, context: Any = None) -> Fragment:
        """The author's form."""
        return self.page("action_plan_studio", "GroocActionPlanStudio", rooms.studio(self.sight()))

    @learner_handler(wanted.Poll, reads=True)
    def poll(self, data: wanted.Poll) -> Response | dict[str, Any]:
        """Answer 204 when nothing is new, else what is. Three queries when nothing is."""
        where = data.writing.where if data.writing is not None else None
        news = views.news(self.sight(), token=data.version, where=where)
        if news is None:
            return Response(status=204)
        self.settle()
        return {**news, "completed": self.completed}

    # Texts

    @group_handler(wanted.WriteSection, operation="section_written", event="grooc.plan.section_written")
    def write_section(self, data: wanted.WriteSection) -> str:
        plan_parts.require_section(self.sight().parts, data.section, "text")
        where = self.written("sections", data.section, data.base)
        self.put(sections=plan_sections.write(self.sections, data.section, data.text, **where, **self.signed))
        return told(data.section)

    @group_handler(wanted.WriteProblem, operation="problem_written", event="grooc.plan.problem_written")
    def write_problem(self, data: wanted.WriteProblem) -> None:
        before, (source, _where) = self.problem, self.sight().problem_elsewhere
        linked = plan_sections.shown({name: one for name, one in before.items() if name == plan_sections.KEPT}, source)
        where = {"source": linked.text, **self.written("problem", plan_sections.OWN, data.base)}
        self.put(problem=plan_sections.write_problem(before, data.text, **where, **self.signed))

    @group_handler(wanted.Tick, operation="ticked", event="grooc.plan.ticked")
    def tick(self, data: wanted.Tick) -> str:
        line = self.sight().line(data.part, data.section, data.item)
        if line is None:
            raise NotThere
        here = f"{plan_parts.key(data.part, data.section)}:"
        before = {key.removeprefix(here): one for key, one in self.ticks.items() if key.startswith(here)}
        after = steps.ticked(before, line, data.done, own=[line], **self.signed)
        others = {key: one for key, one in self.ticks.items() if not key.startswith(here)}
        self.put(ticks={**others, **{here + key: one for key, one in after.items()}})
        return told(here[:-1])

    # Rows

    @group_handler(wanted.AddRow, operation="row_added", event="grooc.plan.row_added")
    def add_row(self, data: wanted.AddRow) -> str:
        plan_parts.require_row_place(self.sight().parts, data.part, data.section, data.kind)
        place: dict[str, Any] = {"part": data.part, "section": data.section, "kind": data.kind}
        if not self.went(data.id, "rows"):
            fields = self.row_told(data.kind, data.fields)
            self.put_rows(plan_rows.add(self.plan, data.id, fields, **place, **self.signed))
        return told(data.id)

    @group_handler(wanted.EditRow, operation="row_edited", event="grooc.plan.row_edited")
    def edit_row(self, data: wanted.EditRow) -> Told:
        before = self.rows.get(data.id)
        if before is None:
            raise NotThere
        changes = self.row_told(before["kind"], data.changes, before)
        after = plan_rows.edit(self.plan, data.id, changes, **self.started("rows", data.id, data.base), **self.signed)
        self.put_rows(after)
        return told_edit(data.id, before, after.rows[data.id])

    @group_handler(wanted.RemoveRow, operation="row_removed", event="grooc.plan.row_removed")
    def remove_row(self, data: wanted.RemoveRow) -> str:
        self.put_rows(plan_rows.remove(self.plan, data.id, **self.signed))
        return told(data.id)

    @group_handler(wanted.RestoreRow, operation="row_restored", event="grooc.plan.row_restored")
    def restore_row(self, data: wanted.RestoreRow) -> str:
        self.put_rows(plan_rows.restore(self.plan, data.id))
        return told(data.id)

    @group_handler(wanted.MoveRow, operation="row_moved", event="grooc.plan.row_moved")
    def move_row(self, data: wanted.MoveRow) -> str:
        self.put_rows(plan_rows.move(self.plan, data.id, data.after))
        return told(data.id)

    # Agreed and submitted

    @group_handler(wanted.Agree, operation="agreed", event="grooc.plan.agreed")
    def agree(self, data: wanted.Agree) -> str:
        sight = self.sight()
        plan_parts.require_part(sight.parts, data.part)
        seen, changed = views.known(sight, self.since), sight.changes[data.part]
        version = changed if seen is None else min(changed, seen.shared)
        about: tuple[str, int, plan_agree.Answer, str] = (data.part, self.learner, data.answer, data.why)
        self.put(agreements=plan_agree.answered(self.agreements, *about, version=version, at=self.now))
        return told(data.part, data.answer)

    @group_handler(wanted.SubmitPart, operation="part_submitted", event="grooc.plan.part_submitted")
    def submit_part(self, data: wanted.SubmitPart) -> str:
        sight = self.sight()
        part = plan_parts.require_part(sight.parts, data.part)
        changed = sight.changes[data.part]
        plan_submit.require_change(data.part, changed, self.versions)
        what = {"sections": self.sections, "rows": self.rows, "ticks": self.ticks, "versions": self.versions}
        plan_submit.require_something(part, problem=sight.problem["text"], **what)
        stands = sight.standing(data.part, by=self.learner)
        plan_agree.require_enough(stands)
        due = sight.due(data.part)
        serial, after = plan_submit.submitted(
            self.versions, data.part, name=part["title"], version=self.share.version + 1, due=due,
            late=plan_dates.is_late(due, sight.reader.now), **self.signed,
            signers=plan_agree.signers(self.agreements, data.part, stands, changed=changed),
        )  # fmt: skip
        self.put(versions=after)
        self.share.keep(after=self.COPIES)
        return told(data.part, after[serial]["number"], serial)

    @group_handler(wanted.SetPace, operation="pace_set", event="grooc.plan.pace_set")
    def set_pace(self, data: wanted.SetPace) -> str:
        plan_parts.require_part(self.sight().parts, data.part)
        others = {part: day for part, day in self.pace.items() if part != data.part}
        self.put(pace={**others, **({data.part: data.date} if data.date else {})})
        return told(data.part)

    # Authors

    @learner_handler(SaveSettings, author=True)
    def save_settings(self, data: SaveSettings) -> dict[str, Any]:
        values = data.model_dump(mode="json")
        faults = plan_settings.check(values)
        if faults:
            raise faulty(faults, _("Some settings need a small correction."))
        for name, value in values.items():
            setattr(self, name, value)
        return {"values": values}


def told_edit(row: str, before: plan_fields.Row, after: plan_fields.Row) -> Told:
    """Return the line of history of an edit: a change of status by its name, else the first field that changed."""
    if before.get("status") != after.get("status"):
        return Told("status_changed", told(row, before["status"], after["status"]))
    fields = plan_fields.WAYS[before["kind"]]
    return Told("row_edited", told(row, next((name for name in fields if before[name] != after[name]), "what")))
