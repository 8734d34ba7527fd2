"""
What is shared and what is answered: texts under the author's prompts, and things brought along.

Answers are texts by the id of a prompt. An attachment is a mapping with ``kind`` and ``summary``, one's own words: a
``link`` has ``url``, a ``talk`` face to face ``with`` and ``when`` (an ISO day, or empty), a version of the group's own
``map`` or ``plan`` ``number`` and ``title`` (and, as it is kept, the ``block`` it was made in), a ``file`` its key as
``file``, its ``name`` and ``size``. Whatever is refused here is not lost: the draft keeps it.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import chain, dropwhile
from typing import Any

from grooc_xblocks.domain.addresses import is_address
from grooc_xblocks.domain.errors import faulty
from grooc_xblocks.domain.records import day_fault
from grooc_xblocks.domain.texts import is_blank
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

ANSWER, SUMMARY, WITH, ADDRESS = 4000, 1000, 200, 2000  # characters
BECAUSE, MESSAGE, REPORT = 1000, 2000, 500  # characters
ATTACHMENTS = 6
TITLE = 80  # characters

Answers = Mapping[str, str]
Attachment = Mapping[str, Any]
Prompts = Sequence[Mapping[str, Any]]
CanBring = Mapping[str, Mapping[int, str]]
"""``map`` and ``plan``, each to the numbers of the group's versions and their titles."""
Files = Mapping[str, tuple[str, int]]
"""Names and sizes of files that may come along, by their keys."""


def written(answers: Answers, prompts: Prompts) -> dict[str, str]:
    """Return what was written, in the order of the prompts; what stands under a prompt that is gone stays behind."""
    ids = [prompt["id"] for prompt in prompts]
    return {one: answers[one] for one in ids if not is_blank(answers.get(one, ""))}


def require_shareable(answers: Answers, attachments: Sequence[Attachment], prompts: Prompts) -> None:
    """
    Raise Refused, with ``answers.<prompt>`` as the field, while a line is empty that the author requires, or everything
    is. Something brought along is something, for its summary is one's own.
    """
    _require(answers, prompts, is_something=bool(attachments))


def require_answer(answers: Answers, prompts: Prompts) -> None:
    """Raise Refused, likewise, for a response. How few words it has is nobody's business here."""
    _require(answers, prompts, is_something=False)


def _require(answers: Answers, prompts: Prompts, *, is_something: bool) -> None:
    there = written(answers, prompts)
    lacking = [prompt["id"] for prompt in prompts if prompt["required"] and prompt["id"] not in there]
    if lacking:
        raise faulty({f"answers.{one}": (_("This line is needed. A few words are enough."), {}) for one in lacking})
    if not there and not is_something:
        raise faulty({f"answers.{prompts[0]['id']}": (_("Write something first. One line is enough."), {})})


def brought(attachments: Sequence[Attachment], can_bring: CanBring, files: Files) -> list[dict[str, Any]]:
    """
    Return the attachments as they are stored, each with what belongs to its kind, versions with their own titles, files
    with their own names.

    Raises Refused, with ``attachments.<position>`` as the field, for one that cannot be brought along.
    """
    faults = {
        f"attachments.{position}": fault
        for position, one in enumerate(attachments)
        if (fault := _fault(one, can_bring, files)) is not None
    }
    if len(attachments) > ATTACHMENTS:
        faults["attachments"] = (_("Please bring %(most)s things along at most."), {"most": ATTACHMENTS})
    if faults:
        raise faulty(faults)
    return [_stored(one, can_bring, files) for one in attachments]


def _fault(one: Attachment, can_bring: CanBring, files: Files) -> Message | None:
    match one["kind"]:
        case "link":
            fault = link_fault(one["url"])
            missing = _("Say in your own words what is there, so that people know before they follow it.")
        case "talk":
            fault = day_fault(one["when"])
            missing = _("Write down what came out of the talk.")
        case "file":
            fault = None if one["file"] in files else (_("This file is not here. Choose it once more."), {})
            missing = _("Say in your own words what is in it, so that people know before they open it.")
        case _:
            is_there = one["number"] in can_bring.get(one["kind"], {})
            fault = None if is_there else (_("Your group has no such version. Choose one from the list."), {})
            missing = ""
    if fault is None and missing and is_blank(one["summary"]):
        return missing, {}
    return fault


def link_fault(url: str) -> Message | None:
    """Say what is wrong with an address that people are to follow."""
    if len(url) > ADDRESS:
        return _("Please stay under %(most)s characters."), {"most": ADDRESS}
    return None if is_address(url) else (_NO_LINK, {})


_NO_LINK = _("This is not the address of a page. It begins with https:// and has no blanks.")


def _stored(one: Attachment, can_bring: CanBring, files: Files) -> dict[str, Any]:
    match one["kind"]:
        case "link":
            own = {"url": one["url"]}
        case "talk":
            own = {"with": one["with"], "when": one["when"]}
        case "file":
            name, size = files[one["file"]]
            own = {"file": one["file"], "name": name, "size": size}
        case kind:
            own = {"number": one["number"], "title": can_bring[kind][one["number"]]}
    return {"kind": one["kind"], **own, "summary": one["summary"]}


def title(answers: Answers, attachments: Sequence[Attachment]) -> str:
    """
    Return the first words of what was shared, by which it is called in lists: up to the end of the first line or
    sentence, or to a word's end near the eightieth character. ``answers`` are in the order of the prompts.
    """
    texts = chain(answers.values(), *((one["summary"], one.get("title", "")) for one in attachments))
    return next((first_words(text) for text in texts if not is_blank(text)), "")


_SENTENCE = re.compile(r"(.{12,}?(?:[.!?…](?=\s|$)|[。！？।؟]))")


def first_words(text: str) -> str:
    """Return the beginning of a text that is not blank, with an ellipsis where it was cut."""
    seen = "".join(dropwhile(is_blank, text))
    line = seen.partition("\n")[0].strip()
    sentence = _SENTENCE.match(line)
    words = (sentence.group(1).rstrip(".。।") if sentence else "") or line
    if len(words) <= TITLE:
        return words
    whole = words[:TITLE].rpartition(" ")[0].rstrip()
    return (whole if len(whole) > TITLE // 2 else words[: TITLE - 1]) + "…"
