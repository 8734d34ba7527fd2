"""What becomes of an action plan: notes of what was tried, met and read, what is said of it, and who else sees it."""

from typing import Any

from grooc_xblocks.action_plan_fields import ActionPlanFields
from grooc_xblocks.domain import consent, plan_life, plan_parts, plan_submit, plan_talk
from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.handlers import group_handler, learner_handler
from grooc_xblocks.payloads import action_plan as wanted
from grooc_xblocks.states.lines import told
from grooc_xblocks.states.plan_final import can_be_chosen


class ActionPlanLife(ActionPlanFields):
    """What happens to a plan that is written."""

    # Check-ins, meetings, readings

    @group_handler(wanted.AddNote, operation="note_added", event="grooc.plan.note_added")
    def add_note(self, data: wanted.AddNote) -> str:
        self.put_life(
            plan_life.add(self.life, data.kind, data.id, self.note_told(data.kind, data.fields), **self.signed)
        )
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

    # What is said of it

    @group_handler(wanted.Comment, operation="commented", event="grooc.plan.commented")
    def comment(self, data: wanted.Comment) -> str:
        sight = self.sight()
        plan_parts.require_section(sight.parts, data.where, *plan_parts.SECTION_KINDS)
        version = plan_submit.section_versions(self.share.data.items).get(data.where, 0)
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
        if not set(data.reflections) <= can_be_chosen(self.sight()):
            raise NotThere
        self.put(final={"choice": {"reflections": list(data.reflections), "map": data.map, "names": data.names}})

    @group_handler(wanted.Consent, operation="consented", event="grooc.plan.consented")
    def consent(self, data: wanted.Consent) -> None:
        self.put(
            consents=consent.answered(self.consents, self.learner, data.answer, self.now),
            named=consent.answered(self.named, self.learner, data.named, self.now),
        )
