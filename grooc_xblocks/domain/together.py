"""One text that several people write at once: what was joined, who wrote, and what a clash shows."""

from collections.abc import Callable, Mapping
from typing import Any

from grooc_xblocks.domain import replays
from grooc_xblocks.domain.errors import Malformed, SectionClash
from grooc_xblocks.domain.fieldwise import Field
from grooc_xblocks.domain.words import marked as _

WRITERS = 12  # that are named

Written = Mapping[str, Any]
"""``{"text": str, "by": [learner ids, latest first], "at": iso, "version": int, "edits": [str]}``, the last for
``replays``."""
NOTHING: Written = {"text": "", "by": [], "version": 0}
"""What a text is before anybody has begun it."""


def written(
    now: Written,
    text: str,
    *,
    section: str,
    by: int,
    at: str,
    version: int,
    base: int,
    base_text: str | None,
    check: Callable[[str], None],
    propose: Callable[[str, str, str], str],
) -> Written:
    """
    Return ``now`` with ``text`` in it, joined with what others wrote since version ``base`` of it.

    ``version`` is the one this write makes; ``base_text`` is the text as it was at ``base``, None where nobody knows it
    any more. Writing what is there already, or sending a request again, returns the very same ``now``. ``check`` is
    given the joined text and raises Refused.

    Raises Malformed for a base that is no version yet, and SectionClash, with both texts and what ``propose`` makes of
    the base, theirs and yours, when others changed the same lines; ``section`` is what the clash is called by.
    """
    if base > now["version"]:
        raise Malformed(_("This text starts from a version that does not exist."))
    request = replays.digest(by, base, text)
    if replays.is_known(now, request):
        return now
    started = now["text"] if base == now["version"] else base_text
    joined = Field("text", "lines", started or "", now["text"], text, known=started is not None).together
    if joined is None:
        raise _clash(section, started or "", now, text, propose)
    if joined == now["text"]:
        return now
    check(joined)
    signed = {"by": [by, *(one for one in now["by"] if one != by)][:WRITERS], "at": at, "version": version}
    return {"text": joined, **signed, replays.KEY: replays.remembered(now, request)}


def _clash(section: str, base: str, now: Written, yours: str, propose: Callable[[str, str, str], str]) -> SectionClash:
    theirs = now["text"]
    told = {
        "section": section,
        "base": base,
        "yours": yours,
        "theirs": theirs,
        "together": propose(base, theirs, yours),
    }
    return SectionClash({**told, "version": now["version"], "by": list(now["by"])})
