"""
What records that several people write are made of: an id that a browser chose, texts, days, and people, who are members
by their number or others by name.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from grooc_xblocks.domain.errors import Conflict, misfit
from grooc_xblocks.domain.faults import length_fault
from grooc_xblocks.domain.texts import is_blank, one_line
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

ID = re.compile(r"[a-z0-9]{8,32}")
LINES = 100  # of a text: merging takes time that grows with the square of the lines
PEOPLE, PEOPLE_LENGTH = 40, 120

People = Collection[int | str]


def require_id(text: str) -> None:
    """Raise Malformed for what cannot be an id."""
    if ID.fullmatch(text) is None:
        raise misfit(id=(_("An id has 8 to 32 small letters and digits."), {}))


def is_again(known: Mapping[str, Any] | None, by: int) -> bool:
    """
    Tell whether what is to be added is there already: the browser chose its id, and has sent it twice. Raises Conflict
    when the id is that of somebody else's record.
    """
    if known is not None and known["by"] != by:
        raise Conflict
    return known is not None


def text_fault(text: str, most: int, *, required: str = "") -> Message | None:
    """Say what is wrong with a text; ``required`` is what to say when it is blank, "" where it may be."""
    if required and is_blank(text):
        return required, {}
    if text.count("\n") >= LINES:
        return length_fault(text, most) or (_("Please stay under %(most)s lines."), {"most": LINES})
    return length_fault(text, most)


def day_fault(text: str) -> Message | None:
    """Say what is wrong with an ISO day that may be empty."""
    try:
        fits = not text or date.fromisoformat(text).isoformat() == text
    except ValueError:
        fits = False
    return None if fits else (_("Choose a day, or leave it empty."), {})


def tidy_people(people: Iterable[int | str]) -> list[int | str]:
    """Return people as they are stored: each once, names on one line, nobody without a name."""
    told = [one_line(one) if isinstance(one, str) else one for one in people]
    return list(dict.fromkeys(one for one in told if isinstance(one, int) or not is_blank(one)))


def people_fault(people: People) -> Message | None:
    """Say whether these are too many, or a name is too long."""
    if len(people) > PEOPLE:
        return _("Please name %(most)s people at most."), {"most": PEOPLE}
    names = (one for one in people if isinstance(one, str))
    return next(filter(None, (length_fault(name, PEOPLE_LENGTH) for name in names)), None)


def strangers_fault(people: People, known: Collection[int]) -> Message | None:
    """Say whether a learner is meant who is not ``known``: nobody learns a name by noting down a number."""
    strangers = any(isinstance(one, int) and one not in known for one in people)
    return (_("Choose from the members, or write a name."), {}) if strangers else None


def latest(removed: Mapping[str, Mapping[str, Any]], most: int) -> dict[str, Mapping[str, Any]]:
    """Keep what was removed latest (``at``); of what went at one moment, what was put there last."""
    kept = sorted(enumerate(removed), key=lambda one: (removed[one[1]]["at"], one[0]))[-most:]
    return {key: removed[key] for _, key in kept}
