"""Peer reflection: what I tried, what I learned, and people who answer; everybody is answered."""

from typing import Any

from web_fragments.fragment import Fragment
from webob import Response
from xblock.core import XBlock

from grooc_xblocks import compat
from grooc_xblocks.domain import reflection_moderation, reflection_settings
from grooc_xblocks.domain import reflection_texts as texts
from grooc_xblocks.domain.errors import faulty
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.handlers import group_handler, learner_handler
from grooc_xblocks.payloads import peer_reflection as wanted
from grooc_xblocks.payloads.reflection_desk import SaveSettings
from grooc_xblocks.peer_reflection_desk import PeerReflectionDesk
from grooc_xblocks.peer_reflection_fields import FIELDS
from grooc_xblocks.reflections import api
from grooc_xblocks.states import peer_reflection as views
from grooc_xblocks.states import reflection_bring as bringing
from grooc_xblocks.states import reflection_rooms as rooms


class PeerReflectionXBlock(PeerReflectionDesk):
    """A letter to others, two lanes of people who answer it, and the talk that follows."""

    @XBlock.supports("multi_device")
    def student_view(self, context: Any = None) -> Fragment:
        """What the learner writes, was handed, and received."""
        self.settle()
        return self.page("peer_reflection", "GroocPeerReflection", self.state())

    public_view = author_view = student_view

    def studio_view(self, context: Any = None) -> Fragment:
        """The author's form."""
        key = compat.usage_key(self)
        count = api.count(usage_key=key) if key is not None else 0
        return self.page("peer_reflection_studio", "GroocPeerReflectionStudio", rooms.studio(self.sight(), count))

    @learner_handler(wanted.Poll, reads=True)
    def poll(self, data: wanted.Poll) -> Response | dict[str, Any]:
        """Answer 204 when nothing is new, else the whole state. Two queries when nothing is: who am I, what changed."""
        if views.token(self.situation, **self.where) == data.version:
            return Response(status=204)
        self.settle()
        return self.state()

    # Reflecting

    @learner_handler(wanted.SaveDraft, event="grooc.reflection.draft_saved")
    def save_draft(self, data: wanted.SaveDraft) -> dict[str, Any]:
        self.draft = {"answers": dict(data.answers), "attachments": data.brought(), "saved_at": self.now}
        return {"draft": self.draft}

    @learner_handler(wanted.Share, event="grooc.reflection.shared")
    def share_reflection(self, data: wanted.Share) -> None:
        brought = texts.brought(data.brought(), self.sight().can_bring, self.usable_files(data.files()))
        texts.require_shareable(data.answers, brought, self.prompts)
        said: dict[str, Any] = {"answers": texts.written(data.answers, self.prompts)}
        said["attachments"] = bringing.placed(brought, compat.course_key(self), self.owner)
        api.share(**self.where, of_group=self.of_group, cause=self.cause, **said)
        self.draft = {}

    @learner_handler(wanted.KeepPiece, event="grooc.reflection.piece_kept")
    def keep_piece(self, data: wanted.KeepPiece) -> dict[str, Any]:
        key = compat.usage_key(self)
        kept = api.keep_piece(usage_key=key, learner=self.learner, key=data.id, piece=data.piece())
        return {"file": kept.key, "name": kept.name, "size": kept.size, "stored": kept.stored, "pieces": kept.pieces}

    @learner_handler(wanted.WithdrawShare, event="grooc.reflection.share_withdrawn")
    def withdraw_share(self, data: wanted.WithdrawShare) -> None:
        mine = api.overview(**self.where, of_group=self.of_group).mine
        taken = api.withdraw_share(**self.where, of_group=self.of_group)
        if taken and mine is not None and mine.version is not None and not self.draft:
            brought = [bringing.shown(one) for one in mine.version.attachments]
            self.draft = {"answers": dict(mine.version.answers), "attachments": brought, "saved_at": self.now}

    @group_handler(wanted.SetPace, operation="pace_set", event="grooc.reflection.pace_set")
    def set_pace(self, data: wanted.SetPace) -> None:
        self.pace = data.date or ""

    # Responding

    @learner_handler(wanted.Serve, event="grooc.reflection.served")
    def serve(self, data: wanted.Serve) -> None:
        api.serve(**self.where, lane=data.lane, asked=self.asked)

    @learner_handler(wanted.ShowAnother, event="grooc.reflection.another_shown")
    def show_another(self, data: wanted.ShowAnother) -> None:
        api.show_another(**self.where, lane=data.lane, asked=self.asked)

    @learner_handler(wanted.SaveResponseDraft, event="grooc.reflection.response_draft_saved")
    def save_response_draft(self, data: wanted.SaveResponseDraft) -> dict[str, Any]:
        api.save_response_draft(**self.where, contribution=data.contribution, answers=data.answers)
        return {"contribution": data.contribution, "draft": data.answers, "draft_saved_at": self.now}

    @learner_handler(wanted.Respond, event="grooc.reflection.responded")
    def respond(self, data: wanted.Respond) -> None:
        as_staff = data.lane == "staff"
        self.require(staff=as_staff)
        if not (as_staff or self.browse_all):  # answering by choice is for where one may look around
            api.read(**self.where, contribution=data.contribution, anybodys=False)
        about: dict[str, Any] = {"contribution": data.contribution, "version": data.version}
        api.respond(**self.where, **about, answers=self.answered(data.answers), as_staff=as_staff)

    @learner_handler(wanted.ReviseResponse, event="grooc.reflection.response_revised")
    def revise_response(self, data: wanted.ReviseResponse) -> None:
        api.revise_response(**self.where, response=data.response, answers=self.answered(data.answers))

    def answered(self, answers: dict[str, str]) -> dict[str, str]:
        """Return a response as it is stored. Raises Refused for one that says nothing."""
        texts.require_answer(answers, self.response_prompts)
        return texts.written(answers, self.response_prompts)

    # What becomes of a response

    @learner_handler(wanted.Reply, event="grooc.reflection.replied")
    def reply(self, data: wanted.Reply) -> None:
        api.reply(**self.where, response=data.response, text=data.text, client=data.id)

    @learner_handler(wanted.MarkHelped, event="grooc.reflection.helped_marked")
    def mark_helped(self, data: wanted.MarkHelped) -> None:
        api.mark_helped(**self.where, response=data.response, mark=data.mark, why=data.why)

    @learner_handler(wanted.Thank, event="grooc.reflection.thanked")
    def thank(self, data: wanted.Thank) -> None:
        api.thank(**self.where, response=data.response)

    @learner_handler(wanted.Decide, event="grooc.reflection.decided")
    def decide(self, data: wanted.Decide) -> None:
        api.decide(**self.where, response=data.response, will=data.will, because=data.because)

    @learner_handler(wanted.AskReveal, event="grooc.reflection.reveal_asked")
    def ask_reveal(self, data: wanted.AskReveal) -> None:
        api.ask_reveal(**self.where, response=data.response)

    @learner_handler(wanted.Seen, event="grooc.reflection.seen")
    def seen(self, data: wanted.Seen) -> None:
        api.seen(**self.where, responses=views.readable(self.sight(), data.responses))

    @learner_handler(wanted.SetDigest, event="grooc.reflection.digest_set")
    def set_digest(self, data: wanted.SetDigest) -> None:
        api.set_digest(**self.where, on=data.on)

    @learner_handler(wanted.NoteLink, event="grooc.reflection.link_noted")
    def note_link(self, data: wanted.NoteLink) -> None:
        api.note_link(**self.where, **self.rights, **data.model_dump())

    @learner_handler(wanted.Report, event="grooc.reflection.reported")
    def report(self, data: wanted.Report) -> None:
        reflection_moderation.require_words(data.reason, data.words)
        told: dict[str, Any] = {"what": data.what, "target": data.id, "reason": data.reason, "text": data.words}
        api.report(**self.where, **told, **self.rights, hide_at=self.hide_at)

    # Authors

    @learner_handler(SaveSettings, author=True)
    def save_settings(self, data: SaveSettings) -> dict[str, Any]:
        values = data.model_dump(mode="json")
        faults = reflection_settings.check(values)
        if faults:
            raise faulty(faults, _("Some settings need a small correction."))
        for name, value in values.items():
            setattr(self, FIELDS.get(name, name), value)
        return {"values": values}
