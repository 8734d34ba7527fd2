"""Things people say about what a group made: an id that the browser chose, a text, and who said it."""

from collections.abc import Callable, Mapping
from typing import Any

from grooc_xblocks.domain.errors import NotThere, faulty
from grooc_xblocks.domain.records import is_again, require_id, text_fault
from grooc_xblocks.domain.texts import many_lines
from grooc_xblocks.domain.words import marked as _

Said = Mapping[str, Mapping[str, Any]]
"""An id to ``{"text", "by", "name", "role": "member" or "staff", "at"}`` and more."""


def said(
    listed: Said, name: str, text: str, about: Mapping[str, Any], *, by: int, most: int, room: Callable[[int], None]
) -> Said:
    """
    Return what was ``listed`` with one more under the id ``name``; a known id of the same person changes nothing.

    ``about`` is what else there is to keep of it; ``room`` is given how many there would be, and raises Refused. Raises
    Malformed, Conflict when somebody else's has the id, Refused for an empty text or one of more than ``most`` letters.
    """
    require_id(name)
    if is_again(listed.get(name), by):
        return listed
    tidy = many_lines(text)
    fault = text_fault(tidy, most, required=_("Write a line or two first."))
    if fault is not None:
        raise faulty({"text": fault})
    room(len(listed) + 1)
    return {**listed, name: {**about, "text": tidy, "by": by}}


def settled(listed: Said, name: str, is_settled: bool) -> Said:
    """Return what was listed with one settled or open again. Raises NotThere."""
    if name not in listed:
        raise NotThere
    one = listed[name]
    return listed if one["settled"] == is_settled else {**listed, name: {**one, "settled": is_settled}}
