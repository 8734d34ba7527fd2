"""A plan that comes along: what a learner began alone, into the group's; or a group's, to whoever left it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from grooc_xblocks.domain import plan_carried, plan_rows, plan_sections, replays
from grooc_xblocks.domain.charter import check_length
from grooc_xblocks.domain.plan_rows import Rows
from grooc_xblocks.domain.texts import is_blank
from grooc_xblocks.domain.together import NOTHING, WRITERS

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Content:
    """What of a plan can come along: values of the fields of these names."""

    rows: Rows = field(default_factory=Rows)
    sections: plan_sections.Sections = field(default_factory=dict)
    problem: plan_sections.Problem = field(default_factory=dict)
    carried: plan_carried.Carried = field(default_factory=dict)


def bring(
    now: Content,
    source: Content,
    *,
    members: Collection[int],
    names: Mapping[int, str],
    by: int,
    at: str,
    version: int,
    is_problem: bool,
) -> Content:
    """
    Return ``now`` with what ``source`` has more; twice is once.

    Rows come as ``plan_rows.bring`` says, with the words of the assets they use. A text fills an empty section, and
    stands below what is in another, unless its words are there already; who wrote it is named with the others. The
    problem comes along unless there ``is_problem`` to be shown here. ``version`` is the one this write makes; ``by``
    and ``at`` are of the learner who brings it. Raises Refused (``too_many``, or for a text that would be too long).
    """
    rows = plan_rows.bring(now.rows, source.rows, members=members, names=names)
    used = plan_carried.used(rows.rows) - now.carried.keys()
    carried = {**now.carried, **{key: source.carried[key] for key in source.carried.keys() & used}}
    stamp = {"at": at, "version": version}
    sections = dict(now.sections)
    for where, one in coming_sections(now.sections, source.sections).items():
        sections[where] = _joined(sections.get(where, {**NOTHING, "times": 0}), one, by, stamp)
    own = source.problem.get(plan_sections.OWN)
    problem = now.problem
    if own is not None and not is_problem and not is_blank(own["text"]):
        problem = {**now.problem, plan_sections.OWN: {**own, **stamp}}
    return Content(rows, sections, problem, carried)


def coming_sections(now: plan_sections.Sections, source: plan_sections.Sections) -> dict[str, Values]:
    """Return the sections whose words are not here yet."""
    return {
        where: one
        for where, one in source.items()
        if not is_blank(one["text"]) and one["text"] not in now.get(where, NOTHING)["text"]
    }


def _joined(here: Values, coming: Values, by: int, stamp: Values) -> Values:
    text = coming["text"] if is_blank(here["text"]) else f"{here['text']}\n\n{coming['text']}"
    check_length(text)
    writers = [one for one in dict.fromkeys([*coming["by"], *here["by"]]) if one != by]
    edits = here.get(replays.KEY, [])
    return {"text": text, "by": [by, *writers][:WRITERS], **stamp, "times": here["times"] + 1, replays.KEY: edits}
