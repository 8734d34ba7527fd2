"""
Which groups need their facilitators, and why: a sentence about each, never a score.

Groups that wait come first, then those who could use a word, then those on their way; among equals whoever has waited
longest. What is said of days is said in whole days, where whoever reads it lives.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from grooc_xblocks.domain.plan_dates import days_left
from grooc_xblocks.domain.plan_parts import FINAL
from grooc_xblocks.domain.words import counted as _n
from grooc_xblocks.domain.words import marked as _

Kind = Literal["waits", "word", "fine"]

KINDS: tuple[Kind, ...] = ("waits", "word", "fine")
ANSWER = 7  # days after which whoever submitted something could use a word back
ACTIONS = 3  # overdue ones that are worth a word: one or two are life


@dataclass(frozen=True)
class Plan:
    """
    What is known of one group's plan. Days are ISO days, "" for none.

    ``members`` and how many of them were ``active`` lately (``plan_agree.active``); ``last`` is the day on which
    anybody did anything; ``is_begun`` says that something is written; ``due`` are the days of parts that were not
    submitted; ``submitted`` are the days of versions by part, the newest; ``answered`` is the day of the latest word or
    released mark of course staff; ``checkins`` are the days of check-ins that are planned and not held; ``overdue`` is
    how many actions are; ``cycles`` is how many are complete; ``unreleased`` is how many marks wait.
    """

    members: int
    active: int
    last: str = ""
    is_begun: bool = False
    due: Mapping[str, str] = field(default_factory=dict)
    submitted: Mapping[str, str] = field(default_factory=dict)
    answered: str = ""
    checkins: tuple[str, ...] = ()
    overdue: int = 0
    cycles: int = 0
    unreleased: int = 0


@dataclass(frozen=True)
class Need:
    """
    What a facilitator is told. ``words`` is one msgid, or singular and plural for ``count``; ``params`` are filled in
    after translation. ``part`` is the id of the part it is about, whose title is filled in as ``%(part)s``, or "".
    """

    kind: Kind
    words: tuple[str] | tuple[str, str]
    count: int | None = None
    part: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)

    @property
    def order(self) -> tuple[int, int]:
        """What groups are sorted by."""
        return KINDS.index(self.kind), -(self.count or 0)


def need(plan: Plan, here: date) -> Need:
    """Return the need of a group, the strongest one; ``here`` is today where whoever reads it lives."""
    return next(_needs(plan, here))


def _needs(plan: Plan, here: date) -> Iterator[Need]:
    yield from _waits(plan, here)
    yield from _word(plan, here)
    yield from _fine(plan, here)


def _counted(kind: Kind, words: tuple[str, str], count: int, part: str = "", **params: Any) -> Need:
    return Need(kind, words, count, part, {"count": count, **params})


def _waits(plan: Plan, here: date) -> Iterator[Need]:
    """Stuck: nothing written when something was due, or too few people left to go on."""
    late = _late(plan, here)
    if not plan.is_begun:
        if late is not None:
            yield _counted("waits", _NOTHING_WRITTEN, late[1], late[0])
        return
    if FINAL in plan.submitted:  # whoever is done may be silent
        return
    if not plan.active and plan.last:
        yield _counted("waits", _NOBODY, _days_since(plan.last, here))
    elif plan.active * 2 < plan.members:
        yield _counted("waits", _FEW, plan.members - plan.active, members=plan.members)


_NOTHING_WRITTEN = _n(
    "Nothing is written, and “%(part)s” was due %(count)d day ago.",
    "Nothing is written, and “%(part)s” was due %(count)d days ago.",
)
_NOBODY = _n("Nobody has been here for %(count)d day.", "Nobody has been here for %(count)d days.")
_FEW = _n(
    "%(count)d of %(members)s members has been silent for two weeks.",
    "%(count)d of %(members)s members have been silent for two weeks.",
)


def _word(plan: Plan, here: date) -> Iterator[Need]:
    """Slower than their own pace, or waiting for somebody to write back."""
    late = _late(plan, here)
    if late is not None:
        yield _counted("word", _DUE, late[1], late[0])
    newest = _newest(plan)
    if newest and plan.answered < plan.submitted[newest]:
        days = _days_since(plan.submitted[newest], here)
        if days >= ANSWER:
            yield _counted("word", _UNANSWERED, days, newest)
    planned = [_days_since(day, here) for day in plan.checkins if day]
    if planned and max(planned) > 0:
        yield _counted("word", _CHECKIN, max(planned))
    if plan.overdue >= ACTIONS:
        yield _counted("word", _OVERDUE, plan.overdue)
    if plan.unreleased:
        yield _counted("word", _UNRELEASED, plan.unreleased)


_DUE = _n("“%(part)s” was due %(count)d day ago.", "“%(part)s” was due %(count)d days ago.")
_UNANSWERED = _n(
    "“%(part)s” was submitted %(count)d day ago, and nobody has written back.",
    "“%(part)s” was submitted %(count)d days ago, and nobody has written back.",
)
_CHECKIN = _n("A check-in was planned for %(count)d day ago.", "A check-in was planned for %(count)d days ago.")
_OVERDUE = _n("%(count)d action is overdue.", "%(count)d actions are overdue.")
_UNRELEASED = _n("%(count)d mark waits to be released.", "%(count)d marks wait to be released.")


def _fine(plan: Plan, here: date) -> Iterator[Need]:
    newest = _newest(plan)
    if newest:
        days = _days_since(plan.submitted[newest], here)
        if plan.cycles:
            yield _counted("fine", _CYCLES, plan.cycles, newest)
        elif days > 0:
            yield _counted("fine", _SUBMITTED, days, newest)
        yield Need("fine", (_("“%(part)s” was submitted today."),), part=newest)
    if plan.is_begun:
        yield Need("fine", (_("They are writing, and nothing is overdue."),))
    yield Need("fine", (_("They have not begun, and nothing is due yet."),))


_CYCLES = _n(
    "“%(part)s” is submitted, and %(count)d cycle of trying is complete.",
    "“%(part)s” is submitted, and %(count)d cycles of trying are complete.",
)
_SUBMITTED = _n(
    "“%(part)s” was submitted %(count)d day ago.",
    "“%(part)s” was submitted %(count)d days ago.",
)


def _late(plan: Plan, here: date) -> tuple[str, int] | None:
    """Return the part that has been overdue the longest, and for how many days."""
    late = [(_days_since(day, here), part) for part, day in plan.due.items() if day and part not in plan.submitted]
    most, part = max(late, default=(0, ""))
    return (part, most) if most > 0 else None


def _newest(plan: Plan) -> str:
    return max(plan.submitted, key=lambda part: (plan.submitted[part], part), default="")


def _days_since(day: str, here: date) -> int:
    return max(0, -days_left(day, here))
