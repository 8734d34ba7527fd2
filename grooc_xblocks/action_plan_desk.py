"""The action plan's further rooms: versions, the final deliverable, files, gallery, the desk of course staff."""

from typing import Any

from webob import Response

from grooc_xblocks.action_plan_fields import ActionPlanFields
from grooc_xblocks.documents.pictures import read_png
from grooc_xblocks.documents.tables import csv_lines
from grooc_xblocks.domain import plan_marks, plan_parts
from grooc_xblocks.groups.data import Told
from grooc_xblocks.handlers import group_handler, learner_handler
from grooc_xblocks.payloads import action_plan as wanted
from grooc_xblocks.payloads import plan_desk as desk
from grooc_xblocks.states import plan_board as boards
from grooc_xblocks.states import plan_exports as exports
from grooc_xblocks.states import plan_gallery as gallery
from grooc_xblocks.states import plan_rooms as rooms
from grooc_xblocks.states.lines import told
from grooc_xblocks.states.plan_final import final

_LINES = {"word": "feedback_written", "mark": "marked", "note": "noted"}
"""How the history of a plan calls what course staff write; learners never hear of notes and waiting marks."""


class ActionPlanDesk(ActionPlanFields):
    """What is read rather than written."""

    @learner_handler(wanted.ReadVersion, reads=True)
    def read_version(self, data: wanted.ReadVersion) -> dict[str, Any]:
        return rooms.read_version(self.looking_at(data.group).sight(), self.version(data.number))

    @learner_handler(wanted.OlderActs, reads=True)
    def older_acts(self, data: wanted.OlderActs) -> dict[str, Any]:
        return rooms.older(self.looking_at(data.group).sight(), data.before)

    @learner_handler(wanted.ReadFinal, reads=True)
    def read_final(self, data: wanted.ReadFinal) -> dict[str, Any]:
        return final(self.looking_at(data.group).sight())

    # Files

    @learner_handler(wanted.ExportPlan, reads=True)
    def export_plan(self, data: wanted.ExportPlan) -> Response:
        sight = self.looking_at(data.group).sight()
        copy = self.version(data.number) if data.number is not None else None
        pictures = {name: read_png(picture) for name, picture in data.pictures.items()}
        return self.file(data.format, *exports.export(sight, copy, data.format, pictures))

    @learner_handler(wanted.ReadingsCsv, reads=True)
    def readings_csv(self, data: wanted.ReadingsCsv) -> Response:
        return self.file("csv", *exports.readings_csv(self.looking_at(data.group).sight(), data.indicator))

    @learner_handler(wanted.Calendar, reads=True)
    def calendar(self, data: wanted.Calendar) -> Response:
        return self.file("ics", *exports.calendar(self.sight(), mine=data.mine))

    # The gallery

    @learner_handler(desk.GalleryPage, reads=True)
    def gallery_page(self, data: desk.GalleryPage) -> dict[str, Any]:
        return gallery.gallery(self.sight(), data.text, data.page)

    @learner_handler(desk.GalleryPlan, reads=True)
    def gallery_plan(self, data: desk.GalleryPlan) -> dict[str, Any]:
        return gallery.gallery_plan(self.sight(), data.id)

    # Course staff

    @learner_handler(desk.Board, reads=True, staff=True)
    def board(self, data: desk.Board) -> dict[str, Any]:
        return boards.board(self.sight(), data.text, data.page)

    @learner_handler(desk.BoardCsv, reads=True, staff=True)
    def board_csv(self, data: desk.BoardCsv) -> Response:
        return self.file("csv", csv_lines(boards.board_table(self.sight())), "action-plans")

    @learner_handler(desk.ViewPlan, reads=True, staff=True)
    def view_plan(self, data: desk.ViewPlan) -> dict[str, Any]:
        return self.looking_at(data.group).state()

    @group_handler(desk.WriteFeedback, operation="feedback_written", event="grooc.plan.feedback_written")
    def write_feedback(self, data: desk.WriteFeedback) -> Told:
        if data.part:
            plan_parts.require_part(self.sight().parts, data.part)
        about: dict[str, Any] = {"part": data.part, "points": data.points, "rubric": data.rubric, "scale": self.scale}
        after = plan_marks.write(self.feedback, data.id, data.kind, data.text, **about, name="", **self.signed)
        self.put(feedback=after)
        return Told(_LINES[data.kind])

    @group_handler(desk.Release, operation="released", event="grooc.plan.released")
    def release(self, data: desk.Release) -> str:
        waiting = plan_marks.unreleased(self.feedback)
        self.put(feedback=plan_marks.release(self.feedback, data.ids))
        return told(waiting - plan_marks.unreleased(self.feedback))
