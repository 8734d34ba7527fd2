"""What can be wrong with a setting of any block, as a message to show at its field; None when nothing is."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from grooc_xblocks.domain.texts import folded, is_blank
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

NAME_LENGTH = 120
_ID = re.compile(r"[a-z0-9_-]{1,40}")
GROUP_SET = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?")


def shared_faults(values: Mapping[str, Any]) -> dict[str, Message | None]:
    """Say what is wrong with the settings that every block has, by field."""
    return {
        "display_name": name_fault(values["display_name"]),
        "group_set": group_set_fault(values["group_set"]),
        "suggested_date": date_fault(values["suggested_date"]),
    }


def name_fault(name: str) -> Message | None:
    """Say what is wrong with the name of a block, if anything."""
    if is_blank(name):
        return _("Give it a name: learners see it above the block."), {}
    return length_fault(name, NAME_LENGTH)


def group_set_fault(slug: str) -> Message | None:
    """Say what is wrong with the name of a group set."""
    if GROUP_SET.fullmatch(slug):
        return None
    return _("Use small letters a to z, digits and dashes, 50 at most, for example “main”."), {}


def date_fault(text: str) -> Message | None:
    """Say what is wrong with an ISO date and time that may be empty."""
    try:
        fits = not text or datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        fits = False
    return None if fits else (_("Choose a date and a time, or leave it empty."), {})


def choice_fault(chosen: Sequence[str | bool], choices: Sequence[str | bool]) -> Message | None:
    """Say whether some were chosen that are not among ``choices``, or one twice."""
    fits = set(chosen) <= set(choices) and len(set(chosen)) == len(chosen)
    return None if fits else (_("Choose from what is offered, each once."), {})


def number_fault(number: int, least: int, most: int) -> Message | None:
    """Say whether a number is out of its range."""
    if least <= number <= most:
        return None
    return _("Choose a number from %(least)s to %(most)s."), {"least": least, "most": most}


def ids_fault(ids: Sequence[str], least: int) -> Message | None:
    """Say what is wrong with the ids of what an author lists: learners' work is kept under them, so they stay."""
    if len(ids) < least:
        return _("Leave at least one."), {}
    if len(set(ids)) < len(ids) or not all(_ID.fullmatch(one) for one in ids):
        return _("Two of these have the same id, or one has none. Take it out and add it again."), {}
    return None


def length_fault(text: str, most: int) -> Message | None:
    """Say whether a text that may be empty is too long."""
    return (_("Please stay under %(most)s characters."), {"most": most}) if len(text) > most else None


def list_fault(lines: Sequence[str], most_lines: int, most_letters: int) -> Message | None:
    """Say what is wrong with lines: too many, an empty one, one that is too long, or one that stands there twice."""
    if len(lines) > most_lines:
        return _("Please keep this list to %(most)s lines."), {"most": most_lines}
    if any(is_blank(line) for line in lines):
        return _("A line is empty. Fill it in or take it out."), {}
    too_long = next((line for line in lines if len(line) > most_letters), None)
    if too_long is not None:
        return _("“%(line)s…” is too long. Please stay under %(most)s characters."), {
            "line": too_long[:30],
            "most": most_letters,
        }
    twice = next((folded(line) for line, times in Counter(map(folded, lines)).items() if times > 1), None)
    if twice is not None:
        return _("“%(line)s” stands here twice."), {"line": next(line for line in lines if folded(line) == twice)}
    return None
