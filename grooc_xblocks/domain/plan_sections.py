"""
Texts of a plan: one for each section of words, and the problem, which is written in one place and shown everywhere.

``sections`` maps "part.section" to ``together.Written`` with ``times`` (how many edits made it); a section that nobody
has begun is absent. ``problem`` has the same value at ``OWN`` once somebody wrote it, and ``{"text": str}`` at
``KEPT``, the latest words of its source. Both are values of ``group_state`` fields: never changed, only replaced.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from grooc_xblocks.domain import plan_carried, together
from grooc_xblocks.domain.asset_fields import PROBLEM_LENGTH
from grooc_xblocks.domain.charter import check_length
from grooc_xblocks.domain.errors import ProblemClash, SectionClash, faulty
from grooc_xblocks.domain.fieldwise import put_together
from grooc_xblocks.domain.records import text_fault
from grooc_xblocks.domain.texts import is_blank

Sections = Mapping[str, Mapping[str, Any]]
Problem = Mapping[str, Mapping[str, Any]]

OWN, KEPT = "text", "kept"
PROBLEM = "problem"
"""What a clash of the problem is called by."""


def write(
    sections: Sections,
    where: str,
    text: str,
    *,
    by: int,
    at: str,
    version: int,
    base: int,
    base_text: str | None,
) -> Sections:
    """
    Return the sections with ``text`` in the one at ``where`` ("part.section"), joined with what others wrote since.

    Whether there is such a section of words is the caller's question (``plan_parts.require_section``). The rest is as
    in ``together.written``: nothing new returns the same ``sections``. Raises Malformed, Refused for more than 6,000
    characters or 200 lines, and SectionClash.
    """
    now = sections.get(where, together.NOTHING)
    after = together.written(
        now, text, section=where, by=by, at=at, version=version, base=base, base_text=base_text, check=check_length,
        propose=put_together,
    )  # fmt: skip
    return sections if after is now else {**sections, where: _counted(now, after)}


def _counted(now: Mapping[str, Any], after: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**after, "times": now.get("times", 0) + 1}


def write_problem(
    problem: Problem,
    text: str,
    *,
    source: str,
    by: int,
    at: str,
    version: int,
    base: int,
    base_text: str | None,
) -> Problem:
    """
    Return the problem with ``text`` as the plan's own.

    ``source`` is what is shown while there is nothing of one's own, "" for nothing: whoever writes it unchanged leaves
    it linked. ``base`` 0 is that text, too; for a later one ``base_text`` is as in ``write``. Raises Malformed, Refused
    for a text that is too long, ProblemClash (``section`` "problem").
    """
    own = problem.get(OWN)
    now = together.NOTHING if own is None else own
    started = source if base == 0 else base_text
    if own is None and text == source:
        return problem
    try:
        after = together.written(
            now, text, section=PROBLEM, by=by, at=at, version=version, base=base, base_text=started,
            check=_check_problem, propose=put_together,
        )  # fmt: skip
    except SectionClash as refused:
        raise ProblemClash(refused.details["clash"]) from None
    return problem if after is now else {**problem, OWN: _counted(now, after)}


def _check_problem(text: str) -> None:
    fault = text_fault(text, PROBLEM_LENGTH)
    if fault is not None:
        raise faulty({"text": fault})


def keep(problem: Problem, source: str) -> Problem:
    """
    Return the problem with the words of its source kept, for the day on which they go; nothing new returns the same.

    To be done at each write of the plan, as ``plan_carried.kept`` is.
    """
    if is_blank(source) or problem.get(KEPT, {}).get("text") == source:
        return problem
    return {**problem, KEPT: {"text": source}}


@dataclass(frozen=True)
class Shown:
    """
    The problem as every part shows it: the plan's ``own`` words, or as ``plan_carried.Problem``. ``version`` is that of
    the own text, also of one that was emptied; 0 where nobody has written any.
    """

    text: str
    state: Literal["own", "linked", "gone", "none"]
    version: int = 0


def shown(problem: Problem, source: str) -> Shown:
    """Return what is shown: what the group wrote here, else its source's words, else what was kept of them."""
    own = problem.get(OWN)
    version = own["version"] if own is not None else 0
    if own is not None and not is_blank(own["text"]):
        return Shown(own["text"], "own", version)
    found = plan_carried.problem(problem.get(KEPT, {}).get("text", ""), source)
    return Shown(found.text, found.state, version)
