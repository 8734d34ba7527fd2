"""What becomes of a plan, as its views show it: charts with a sentence each, the timeline, what comes next."""

from collections.abc import Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from grooc_xblocks import compat
from grooc_xblocks.domain import plan_chart, plan_dates, plan_life, plan_timeline
from grooc_xblocks.domain.plan_chart import Trend
from grooc_xblocks.domain.plan_parts import FINAL
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.states import plan_shapes as shapes
from grooc_xblocks.states.group_shapes import Json
from grooc_xblocks.states.plan_sight import Sight
from grooc_xblocks.states.reader import Say

Values = Mapping[str, Mapping[str, Any]]

STATUSES = 60
_SAID = {
    "nothing": _("Nothing was read yet."),
    "one": _("One reading so far: %(latest)s."),
    "reached": _("From %(start)s to %(latest)s: the target of %(target)s is reached."),
    "closer": _("From %(start)s to %(latest)s, closer to the target of %(target)s."),
    "further": _("From %(start)s to %(latest)s, further from the target of %(target)s."),
    "same": _("Still at %(latest)s."),
    "more": _("From %(start)s up to %(latest)s."),
    "less": _("From %(start)s down to %(latest)s."),
}
_SAID_WITH_TARGET = {
    "nothing": _("Nothing was read yet. The target is %(target)s."),
    "one": _("One reading so far: %(latest)s. The target is %(target)s."),
    "same": _("Still at %(latest)s. The target is %(target)s."),
}
_SAID_FROM_START = {
    "nothing": _("It begins at %(start)s. Nothing was read yet."),
    "nothing to reach": _("It begins at %(start)s and is to reach %(target)s. Nothing was read yet."),
}


def says(trend: Trend, say: Say) -> str:
    """Return the sentence beside a chart, its numbers as the reader's language writes them."""
    text = (_SAID_WITH_TARGET if trend.target else _SAID).get(trend.said) or _SAID[trend.said]
    if trend.said == "nothing" and trend.start:
        text = _SAID_FROM_START["nothing to reach" if trend.target else "nothing"]
    told = {"start": trend.start, "latest": trend.latest, "target": trend.target}
    numbers = {name: compat.shown_number(Decimal(value)) for name, value in told.items() if value}
    return say(text, "", None) % numbers


def charts(rows: Values, readings: Values, say: Say, *, only: set[str] | None = None) -> Json:
    """Return the charts of indicators by id, of all or of some."""
    found = {}
    for key, row in rows.items():
        if row["kind"] == "indicator" and (only is None or key in only):
            own = {name: one for name, one in readings.items() if one["indicator"] == key}
            drawn = plan_chart.chart(row, own)
            found[key] = shapes.chart(key, drawn, says(drawn.trend, say))
    return found


def timeline(sight: Sight) -> list[Json]:
    """Return what is planned, and what happened, the newest first; of what became of actions the latest sixty."""
    events = plan_timeline.timeline(sight.life, sight.rows.rows, sight.kept("versions"), zone=sight.zone)
    older = set([event for event in events if event.what == "status"][STATUSES:])
    return [asdict(event) for event in events if event not in older]


def next_step(sight: Sight) -> Json | None:
    """Return what comes next: for the reader, else for anybody; None where nothing is planned."""
    due = sight.days_to_come()
    if not sight.kept("versions"):
        due.pop(FINAL, None)  # put together from parts: while there are none, it is no step to take
    rows, checkins = sight.rows.rows, sight.life.checkins
    found = plan_dates.steps(rows=rows, checkins=checkins, due=due, here=sight.today)
    own = plan_dates.own_steps(found, sight.reader.me)
    step = plan_dates.next_step(own) or plan_dates.next_step(found)
    if step is None:
        return None
    return {"what": step.what, "id": step.id, "day": step.day, "days": step.days, "mine": step in own}


def overdue(sight: Sight) -> list[str]:
    """Return the actions whose day is over where the reader lives."""
    rows = sight.rows.rows.items()
    return [key for key, row in rows if row["kind"] == "action" and plan_dates.is_overdue(row, sight.today)]


def cycles(sight: Sight) -> int:
    """Return how many cycles of trying came to a decision."""
    return plan_life.cycles(sight.life.checkins)
