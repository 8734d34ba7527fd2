"""What people say about a map: shared reflections, and comments on an asset."""

from collections.abc import Collection, Mapping
from typing import Any

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
    raise NotImplementedError


def unshare(reflections: Reflections, learner: int) -> Reflections:
    """Return the reflections without the learner's; not shared is fine."""
    raise NotImplementedError


def comment(
    comments: Comments, comment_id: str, asset: str, text: str, *, by: int, name: str, role: str, at: str
) -> Comments:
    """
    Return the comments with one more, under an id that the browser chose; a known id of the same person changes
    nothing. Raises Malformed, Conflict when somebody else's comment has the id, Refused for an empty or long text or
    (``too_many``) when there are 500. Whether the asset is on the map is the caller's question.
    """
    raise NotImplementedError


def settle(comments: Comments, comment_id: str, settled: bool) -> Comments:
    """Return the comments with one settled or open again. Raises NotThere."""
    raise NotImplementedError
