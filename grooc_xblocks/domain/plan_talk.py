"""
What members and course staff say about a section: comments that hang on words of it, and replies.

``comments`` maps an id to ``{"where": "part.section", "quote", "on_version", "text", "by", "name", "role": "member" or
"staff", "at", "settled": bool, "replies": [{"id", "text", "by", "name", "role", "at"}]}``, oldest reply first.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any

from grooc_xblocks.domain import talk
from grooc_xblocks.domain.errors import Malformed, NotThere, faulty
from grooc_xblocks.domain.faults import length_fault
from grooc_xblocks.domain.plan_fields import require_room
from grooc_xblocks.domain.texts import many_lines

Comments = talk.Said

COMMENTS, REPLIES = 500, 50  # of a plan, of a comment
LENGTH = 2000
QUOTE = 500


def comment(
    comments: Comments,
    comment_id: str,
    where: str,
    text: str,
    *,
    quote: str,
    on_version: int,
    version: int,
    by: int,
    name: str,
    role: str,
    at: str,
) -> Comments:
    """
    Return the comments with one more on the section at ``where``; a known id of the same person changes nothing.

    ``quote`` are the words it hangs on, "" for the whole; ``on_version`` is the version of the section in which they
    were read, 0 for the latest, which is ``version`` (``plan_submit.section_versions``). Whether there is such a
    section is the caller's question. Raises Malformed, Conflict, Refused as ``talk.said`` does.
    """
    if on_version > version:
        raise Malformed
    words = many_lines(quote)
    fault = length_fault(words, QUOTE)
    if fault is not None:
        raise faulty({"quote": fault})
    about = {
        "where": where, "quote": words, "on_version": on_version or version, "name": name, "role": role, "at": at,
        "settled": False, "replies": [],
    }  # fmt: skip
    return talk.said(comments, comment_id, text, about, by=by, most=LENGTH, room=partial(require_room, most=COMMENTS))


def reply(
    comments: Comments, comment_id: str, reply_id: str, text: str, *, by: int, name: str, role: str, at: str
) -> Comments:
    """
    Return the comments with one more reply to one of them; a known id of the same person changes nothing.

    Raises NotThere, and Malformed, Conflict, Refused as ``talk.said`` does.
    """
    if comment_id not in comments:
        raise NotThere
    one = comments[comment_id]
    before = {answer["id"]: answer for answer in one["replies"]}
    about = {"id": reply_id, "name": name, "role": role, "at": at}
    after = talk.said(before, reply_id, text, about, by=by, most=LENGTH, room=partial(require_room, most=REPLIES))
    return comments if after is before else {**comments, comment_id: {**one, "replies": list(after.values())}}


def settle(comments: Comments, comment_id: str, settled: bool) -> Comments:
    """Return the comments with one settled or open again. Raises NotThere."""
    return talk.settled(comments, comment_id, settled)


def has_changed(one: Mapping[str, Any], versions: Mapping[str, int]) -> bool:
    """Tell whether a comment's section has changed since; ``versions`` are ``plan_submit.section_versions``."""
    return versions.get(one["where"], 0) > int(one["on_version"])
