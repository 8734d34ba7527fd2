"""What becomes of an action plan: notes of what was tried, met and read, what is said of it, and who else sees it."""

from collections.abc import Mapping
from typing import Any

from grooc_xblocks.action_plan_fields import NOTHING, ActionPlanFields
from grooc_xblocks.domain import (
    consent,
    plan_bring,
    plan_gallery,
    plan_life,
    plan_parts,
    plan_submit,
    plan_talk,
    records,
)
from grooc_xblocks.domain.errors import NotThere, faulty
from grooc_xblocks.domain.plan_bring import Content
from grooc_xblocks.groups.data import Told
from grooc_xblocks.handlers import group_handler, learner_handler
from grooc_xblocks.payloads import Payload
from grooc_xblocks.payloads import action_plan as wanted
from grooc_xblocks.payloads import plan_desk as desk
from grooc_xblocks.states import plan_gallery as gallery
from grooc_xblocks.states import plan_shapes as shapes
from grooc_xblocks.states.everybody import require_gallery
from grooc_xblocks.states.lines import told
from grooc_xblocks.states.plan_final import can_be_chosen, chosen
from grooc_xblocks.states.shared_sight import coming, names_in


class ActionPlanLife(ActionPlanFields):
    """What happens to a plan that is written."""

    # Check-ins, meetings, readings

    @group_handler(wanted.AddNote, operation="note_added", event="grooc.plan.note_added")
    def add_note(self, data: wanted.AddNote) -> str:
        if not self.went(data.id, data.kind, "removed_notes"):
            fields = self.note_told(data.kind, data.fields)
            self.put_life(plan_life.add(self.life, data.kind, data.id, fields, **self.signed))
        return told(data.kind, data.id)

    @group_handler(wanted.EditNote, operation="note_edited", event="grooc.plan.note_edited")
    def edit_note(self, data: wanted.EditNote) -> str:
        before = self.life.of(data.kind).get(data.id)
        if before is None:
            raise NotThere
        changes = self.note_told(data.kind, data.changes, before)
        where = {**self.started(data.kind, data.id, data.base), **self.signed}
        self.put_life(plan_life.edit(self.life, data.kind, data.id, changes, **where))
        return told(data.kind, data.id)

    @group_handler(wanted.RemoveNote, operation="note_removed", event="grooc.plan.note_removed")
    def remove_note(self, data: wanted.RemoveNote) -> str:
        self.put_life(plan_life.remove(self.life, data.kind, data.id, **self.signed))
        return told(data.kind, data.id)

    @group_handler(wanted.RestoreNote, operation="note_restored", event="grooc.plan.note_restored")
    def restore_note(self, data: wanted.RestoreNote) -> str:
        self.put_life(plan_life.restore(self.life, data.kind, data.id))
        return told(data.kind, data.id)

    def note_told(self, kind: plan_life.Kind, sent: Payload, note: Mapping[str, Any] = NOTHING) -> dict[str, Any]:
        """Return what a request tells of a note, as it is stored. Raises Refused and NotThere."""
        tidy = plan_life.tidy(kind, sent.sent())
        if kind == "readings":
            about = tidy.get("indicator", note.get("indicator", ""))
            if about != note.get("indicator") and self.rows.get(about, NOTHING).get("kind") != "indicator":
                raise NotThere
        for name in ("there", "who"):
            fault = None
            if name in tidy:
                fault = records.strangers_fault(tidy[name], {*self.sight().names, *note.get(name, ())})
            if fault is not None:
                raise faulty({name: fault})
        return tidy

    # What is said of it

    @group_handler(wanted.Comment, operation="commented", event="grooc.plan.commented")
    def comment(self, data: wanted.Comment) -> str:
        sight = self.sight()
        plan_parts.require_section(sight.parts, data.where, *plan_parts.SECTION_KINDS)
        version = plan_submit.section_versions(sight.parts, self.share.data.items).get(data.where, 0)
        about = {"quote": data.quote, "on_version": data.on_version, "version": version, **self.speaking}
        self.put(comments=plan_talk.comment(self.comments, data.id, data.where, data.text, **about))
        return told(data.where, data.id)

    @group_handler(wanted.Reply, operation="replied", event="grooc.plan.replied")
    def reply(self, data: wanted.Reply) -> str:
        self.put(comments=plan_talk.reply(self.comments, data.comment, data.id, data.text, **self.speaking))
        return told(self.comments[data.comment]["where"], data.comment)

    @group_handler(wanted.SettleComment, operation="comment_settled", event="grooc.plan.comment_settled")
    def settle_comment(self, data: wanted.SettleComment) -> str:
        self.put(comments=plan_talk.settle(self.comments, data.id, data.settled))
        return told(self.comments[data.id]["where"], data.id)

    @property
    def speaking(self) -> dict[str, Any]:
        """Who says something, as a member or as course staff; their name is looked up where it is shown."""
        return {"name": "", "role": "staff" if self.looks_on else "member", **self.signed}

    # What it is put together from, and who sees it

    @group_handler(wanted.ChooseFinal, operation="final_chosen", event="grooc.plan.final_chosen")
    def choose_final(self, data: wanted.ChooseFinal) -> None:
        sight = self.sight()
        offered = can_be_chosen(sight)
        if not set(data.reflections) <= {*offered, *chosen(sight)["reflections"]}:
            raise NotThere
        there = [one for one in data.reflections if one in offered]  # what was taken back meanwhile is chosen no more
        self.put(final={"choice": {"reflections": there, "map": data.map, "names": data.names}})

    @group_handler(wanted.Consent, operation="consented", event="grooc.plan.consented")
    def consent(self, data: wanted.Consent) -> None:
        self.put(
            consents=consent.answered(self.consents, self.learner, data.answer, self.now),
            named=consent.answered(self.named, self.learner, data.named, self.now),
        )

    @group_handler(wanted.Publish, operation="published", event="grooc.plan.published")
    def publish(self, data: wanted.Publish) -> None:
        require_gallery(self.sight())
        page = {"versions": self.versions, **self.signed}
        self.put(published=plan_gallery.publish(self.published, data.parts, data.words, **page))

    @group_handler(wanted.Unpublish, operation="unpublished", event="grooc.plan.unpublished")
    def unpublish(self, data: wanted.Unpublish) -> None:
        self.put(published={})

    @learner_handler(desk.Appreciate, event="grooc.plan.appreciated")
    def appreciate(self, data: desk.Appreciate) -> dict[str, Any]:
        """Write to the plan of another group, as long as it is shown."""
        sight = self.sight()
        found = gallery.shown_plan(sight, data.plan)
        group = sight.reader.situation.group
        about = {**self.signed, "name": "", "group": group.name if group is not None else ""}
        share = self.share_of(found.whose.owner)

        def say() -> Told:
            kept = {name: share.get(name) for name in ("published", "consents", "appreciations")}
            if not plan_gallery.is_shown(kept["published"], kept["consents"], list(found.members)):
                raise NotThere
            after = plan_gallery.appreciate(kept["appreciations"], data.id, data.kind, data.text, **about)
            share.stage("appreciations", dict(after))
            return Told("appreciated")

        share.write(actor=self.learner, run=say)
        return gallery.gallery_plan(sight, data.plan)

    @group_handler(desk.AnswerAppreciation, operation="appreciation_answered", event="grooc.plan.appreciation_answered")
    def answer_appreciation(self, data: desk.AnswerAppreciation) -> None:
        answer = {"name": "", **self.signed}
        self.put(appreciations=plan_gallery.answer(self.appreciations, data.id, data.text, **answer))

    # From elsewhere

    @group_handler(wanted.BringAlong, operation="brought_along", event="grooc.plan.brought_along")
    def bring_along(self, data: wanted.BringAlong) -> str:
        sight = self.sight()
        found = coming(sight)
        if found is None or found.name != data.source:
            raise NotThere
        if self.left_behind.get(data.source) == found.stamp:  # it came along: what others made of it since stays
            return told(0)
        meant = shapes.people(list(found.kept.get("rows", {}).values()))
        before = Content(self.plan, self.sections, self.problem, self.carried)
        people: dict[str, Any] = {"members": list(sight.names), "names": names_in(sight, found, meant)}
        where: dict[str, Any] = {"version": self.share.version + 1, "is_problem": sight.problem["state"] != "none"}
        after = plan_bring.bring(before, content_of(found.kept), **people, **where, **self.signed)
        self.put_rows(after.rows)
        self.put(sections=after.sections, problem=after.problem, carried=after.carried)
        self.left_behind = {**self.left_behind, data.source: found.stamp}
        return told(len(after.rows.rows) - len(before.rows.rows))

    @learner_handler(wanted.LeaveBehind, event="grooc.plan.left_behind")
    def leave_behind(self, data: wanted.LeaveBehind) -> dict[str, Any]:
        found = coming(self.sight())
        if found is not None and found.name == data.source:
            self.left_behind = {**self.left_behind, data.source: found.stamp}
        return {**self.newest(), "bring": None}


def content_of(kept: shapes.Values) -> Content:
    """Return what of a kept plan can come along."""
    texts = {name: kept.get(name, {}) for name in ("sections", "problem", "carried")}
    return Content(shapes.rows_of(kept), **texts)
