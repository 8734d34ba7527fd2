"""
What becomes of something that was reported: hidden when enough different people say so, and decided by facilitators.

Who wrote it is told that it is hidden, never by whom it was reported. A decision settles the reports that led to it:
to hide it again by reports takes as many new people.
"""

from collections.abc import Mapping
from typing import Literal

from grooc_xblocks.domain.errors import faulty
from grooc_xblocks.domain.texts import is_blank
from grooc_xblocks.domain.words import marked as _

Reason = Literal["rude", "spam", "private", "other"]


def may_read(*, hidden: bool, is_author: bool, is_staff: bool) -> bool:
    """Tell whether somebody who could otherwise read it still can: what is hidden, its author and facilitators only."""
    return not hidden or is_author or is_staff


def require_words(reason: Reason, words: str) -> None:
    """Raise Refused for a report that gives no reason of the list and does not say what else it is."""
    if reason == "other" and is_blank(words):
        raise faulty({"words": (_("Say in a few words what is wrong with it."), {})})


def in_order(counts: Mapping[str, int]) -> dict[str, int]:
    """Return how many gave each reason, the most frequent first: what facilitators see, without who said so."""
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
