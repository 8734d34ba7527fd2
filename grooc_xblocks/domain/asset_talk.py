"""What people say about a map: shared reflections, and comments on an asset."""

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any

from grooc_xblocks.domain import talk
from grooc_xblocks.domain.asset_fields import ANSWER_LENGTH, COMMENT_LENGTH, COMMENTS, require_room
from grooc_xblocks.domain.errors import faulty, misfit
from grooc_xblocks.domain.texts import is_blank, many_lines
from grooc_xblocks.domain.words import marked as _

Reflections = Mapping[str, Mapping[str, Any]]
"""A learner's id, as text, to ``{"answers": {prompt id: text}, "shared_at": iso}``."""
Comments = Mapping[str, Mapping[str, Any]]
"""A comment's id to ``{"asset", "text", "by", "name", "role": "member" or "staff", "at", "settled": bool}``."""


def share(
    reflections: Reflections, learner: int, answers: Mapping[str, str], *, prompts: Collection[str], at: str
) -> Reflections:
    """
    Return the reflections with the learner's; the same answers change nothing.

    ``prompts`` are the ids of the author's questions. Raises Refused when nothing is written or an answer is too long,
    Malformed for an answer to no question.
    """
    told = checked_answers(answers, prompts=prompts)
    if not told:
        raise faulty({"answers": (_("Write a line or two first."), {})})
    if reflections.get(str(learner), {}).get("answers") == told:
        return reflections
    return {**reflections, str(learner): {"answers": told, "shared_at": at}}


def checked_answers(answers: Mapping[str, str], *, prompts: Collection[str]) -> dict[str, str]:
    """Return the answers that say something, tidied: those of a draft, too. Raises Refused and Malformed as above."""
    if not set(answers) <= set(prompts):
        raise misfit(answers=(_("This question is not asked any more."), {}))
    told = {prompt: many_lines(answer) for prompt, answer in answers.items() if not is_blank(answer)}
    if any(len(answer) > ANSWER_LENGTH for answer in told.values()):
        raise faulty({"answers": (_("Please stay under %(most)s characters."), {"most": ANSWER_LENGTH})})
    return told


def unshare(reflections: Reflections, learner: int) -> Reflections:
    """Return the reflections without the learner's; not shared is fine."""
    if str(learner) not in reflections:
        return reflections
    return {who: told for who, told in reflections.items() if who != str(learner)}


def comment(
    comments: Comments, comment_id: str, asset: str, text: str, *, by: int, name: str, role: str, at: str
) -> Comments:
    """
    Return the comments with one more, under an id that the browser chose; a known id of the same person changes
    nothing. Raises Malformed, Conflict when somebody else's comment has the id, Refused for an empty or long text or
    (``too_many``) when there are 500. Whether the asset is on the map is the caller's question.
    """
    about = {"asset": asset, "name": name, "role": role, "at": at, "settled": False}
    room = partial(require_room, most=COMMENTS)
    return talk.said(comments, comment_id, text, about, by=by, most=COMMENT_LENGTH, room=room)


def settle(comments: Comments, comment_id: str, settled: bool) -> Comments:
    """Return the comments with one settled or open again. Raises NotThere."""
    return talk.settled(comments, comment_id, settled)
