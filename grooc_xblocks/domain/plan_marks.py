"""
What course staff write about a plan: words, which the group reads at once; marks, which it reads when they are
released; and notes, which no learner ever receives.

``feedback`` maps an id to ``{"kind", "part", "text", "points": float or None, "rubric": {criterion id: level id}, "by",
"name", "at": iso, "released": bool}``; ``part`` is "" for the plan as a whole. Whoever corrects a mark writes another:
of released ones the latest is the plan's.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from grooc_xblocks.domain.errors import NotThere, Refused, faulty
from grooc_xblocks.domain.faults import choice_fault
from grooc_xblocks.domain.plan_fields import require_room
from grooc_xblocks.domain.records import is_again, require_id, text_fault
from grooc_xblocks.domain.texts import many_lines
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

Feedback = Mapping[str, Mapping[str, Any]]
Rubric = Sequence[Mapping[str, Any]]

KINDS = ("word", "mark", "note")
LENGTH = 4000
FEEDBACK = 300  # of a plan
_room = partial(require_room, most=FEEDBACK)


@dataclass(frozen=True)
class Scale:
    """How an author wants plans marked: ``marks``, ``points`` and ``rubric`` of ``plan_settings.Settings``."""

    marks: str
    points: int = 0
    rubric: Rubric = ()

    @property
    def most(self) -> float | None:
        """The best mark, None where there are none: 1 where a plan is only complete or not."""
        best = sum(max((level["points"] for level in criterion["levels"]), default=0) for criterion in self.rubric)
        return {"complete": 1.0, "points": float(self.points), "rubric": float(best)}.get(self.marks)


@dataclass(frozen=True)
class Grade:
    """A mark as a grade of each member; ``stamp`` tells it from any other, so that it is passed on once."""

    stamp: str
    points: float
    most: float


def write(
    feedback: Feedback,
    name_of_it: str,
    kind: str,
    text: str,
    *,
    part: str,
    points: float | None,
    rubric: Mapping[str, str],
    scale: Scale,
    by: int,
    name: str,
    at: str,
) -> Feedback:
    """
    Return the feedback with one more, under an id that the browser chose; a known id of the same person changes
    nothing.

    Words and notes say something; a mark has what the ``scale`` asks for, and its text may be empty. Raises Malformed,
    Conflict when somebody else's feedback has the id, Refused (``no_marks`` where the author wants none).
    """
    require_id(name_of_it)
    if is_again(feedback.get(name_of_it), by):
        return feedback
    said, is_mark = many_lines(text), kind == "mark"
    _require_fit(kind, said, _mark_faults(scale, points, rubric) if is_mark else {})
    _room(len(feedback) + 1)
    reached = dict(rubric) if is_mark and scale.marks == "rubric" else {}
    one = {
        "kind": kind, "part": part, "text": said, "points": _points(scale, points, reached) if is_mark else None,
        "rubric": reached, "by": by, "name": name, "at": at, "released": kind == "word",
    }  # fmt: skip
    return {**feedback, name_of_it: one}


def _require_fit(kind: str, text: str, faults_of_mark: Mapping[str, Message | None]) -> None:
    faults = {
        "kind": choice_fault([kind], KINDS),
        "text": text_fault(text, LENGTH, required="" if kind == "mark" else _("Write a line or two first.")),
        **faults_of_mark,
    }
    found = {field: fault for field, fault in faults.items() if fault is not None}
    if found:
        raise faulty(found)


def _mark_faults(scale: Scale, points: float | None, rubric: Mapping[str, str]) -> dict[str, Message | None]:
    if scale.marks == "none":
        raise Refused(_("Plans have no marks here."), code="no_marks")
    if scale.marks == "points" and (points is None or not 0 <= points <= scale.points):
        return {"points": (_("Choose a number from %(least)s to %(most)s."), {"least": 0, "most": scale.points})}
    levels = {criterion["id"]: {level["id"] for level in criterion["levels"]} for criterion in scale.rubric}
    if scale.marks == "rubric" and not all(rubric.get(one) in offered for one, offered in levels.items()):
        return {"rubric": (_("Choose a level of each criterion."), {})}
    return {}


def _points(scale: Scale, points: float | None, rubric: Mapping[str, str]) -> float | None:
    match scale.marks:
        case "points" if points is not None:
            return round(points, 2)
        case "rubric":
            return of_rubric(scale.rubric, rubric)
        case _:
            return scale.most


def of_rubric(rubric: Rubric, reached: Mapping[str, str]) -> float:
    """Return the points of the levels that were reached; a criterion or a level that is gone counts nothing."""
    levels = [(criterion["id"], level) for criterion in rubric for level in criterion["levels"]]
    return float(sum(level["points"] for criterion, level in levels if reached.get(criterion) == level["id"]))


def release(feedback: Feedback, ids: Collection[str]) -> Feedback:
    """
    Return the feedback with these marks released; released already is fine. Raises NotThere where one is gone or is no
    mark: a note is never released.
    """
    if any(feedback.get(one, {}).get("kind") not in ("mark", "word") for one in ids):
        raise NotThere
    waiting = {one for one in ids if not feedback[one]["released"]}
    if not waiting:
        return feedback
    return {one: {**told, "released": True} if one in waiting else told for one, told in feedback.items()}


def shown(feedback: Feedback) -> dict[str, Mapping[str, Any]]:
    """Return what learners receive: words, and marks that were released. Never a note."""
    return {one: told for one, told in feedback.items() if told["kind"] != "note" and told["released"]}


def unreleased(feedback: Feedback) -> int:
    """Return how many marks wait to be released."""
    return sum(told["kind"] == "mark" and not told["released"] for told in feedback.values())


def grade(feedback: Feedback, scale: Scale) -> Grade | None:
    """
    Return the grade of each member: the latest released mark; None where there is none, or none any more.

    A mark above what the author now allows counts as the best.
    """
    marks = {one: told for one, told in shown(feedback).items() if told["kind"] == "mark"}
    if scale.most is None or not marks:
        return None
    latest = max(marks, key=lambda one: (marks[one]["at"], one))
    points = marks[latest]["points"]
    return Grade(latest, min(scale.most if points is None else points, scale.most), scale.most)
