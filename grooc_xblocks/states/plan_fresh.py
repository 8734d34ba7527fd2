"""What is said of a plan as a whole, and of which parts of its state each of these depends."""

from collections.abc import Callable, Collection
from typing import Any, NamedTuple

from grooc_xblocks.states import plan_final, plan_lived, plan_ready, plan_voices
from grooc_xblocks.states import plan_shapes as shapes
from grooc_xblocks.states.group_shapes import Json
from grooc_xblocks.states.plan_sight import Sight

GROUP, MAPS = "the group", "the maps"
"""What a state depends on besides fields of its own."""
_CONTENT = ("problem", "sections", "rows", "removed", "ticks", "versions")
_NOTES = (*shapes.NOTES, "removed_notes")


class Seen(NamedTuple):
    """The versions that a view has seen of the group, the plan and the maps, and the day it was."""

    group: int
    shared: int
    maps: int
    day: int


Fresh = Collection[str]
Show = Callable[[Sight, int, Fresh], Any]
"""Shows a key of the state to a view that has seen a version, 0 for nothing, when these fields are newer."""


def everything(sight: Sight) -> Json:
    """Return all of it."""
    return {
        **{name: show(sight, 0, ()) for name, (_fields, show) in _TOLD.items()},
        "timeline": plan_lived.timeline(sight),
    }


def fresh(sight: Sight, since: int, fields: Fresh) -> Json:
    """Return what depends on any of the ``fields`` that are newer than version ``since``."""
    wanted = set(fields)
    shown = {name: show(sight, since, wanted) for name, (depends, show) in _TOLD.items() if wanted & set(depends)}
    if wanted & {"versions", *_NOTES} or _is_told(sight, since):
        shown["timeline"] = plan_lived.timeline(sight)
    return shown


def _is_told(sight: Sight, since: int) -> bool:
    """Tell whether any newer row is one of which there is something in the timeline, for most edits are of others."""
    rows = shapes.newer(sight.share.data, "rows", since).values()
    return any(one.removed or one.value["kind"] == "indicator" or one.value.get("statuses", ())[1:] for one in rows)


def _chips(sight: Sight, since: int, _fresh: Fresh) -> Json:
    shown = {key: sight.chip(key, chip) for key, chip in sight.chips.items()}
    gone = {key for key, item in shapes.newer(sight.share.data, "carried", since).items() if item.removed}
    return shown if not since else {**dict.fromkeys(gone - set(shown)), **shown}


def _can_use(sight: Sight, _since: int, _fresh: Fresh) -> list[Json]:
    return [sight.chip(key, chip) for key, chip in sight.to_choose.items()]


def _checks(sight: Sight, since: int, fresh: Fresh) -> Json:
    """Checks look at numbers and the problem wherever they stand, and at the map; else each at its own part."""
    if not since or {"problem", MAPS} & set(fresh) or _counts(sight, since):
        return plan_ready.checks(sight)
    return plan_ready.checks(sight, plan_ready.touched(sight, since))


def _counts(sight: Sight, since: int) -> bool:
    """Tell whether what is counted has changed."""
    newer = [*shapes.newer(sight.share.data, "rows", since).values()]
    return any(item.removed or item.value["kind"] == "indicator" for item in newer)


def _standings(sight: Sight, since: int, fresh: Fresh) -> Json:
    everywhere = not since or GROUP in fresh
    return plan_ready.standings(sight, None if everywhere else plan_ready.touched(sight, since))


def _ticks(sight: Sight, _since: int, _fresh: Fresh) -> Json:
    return plan_ready.ticks(sight)


def _charts(sight: Sight, since: int, _fresh: Fresh) -> Json:
    """Charts of indicators that were changed or read, null for one that is gone."""
    rows, readings, say = sight.rows.rows, sight.life.readings, sight.reader.say
    if not since:
        return plan_lived.charts(rows, readings, say)
    shared = sight.share.data
    changed = {key for key in shapes.newer(shared, "rows", since) if key in rows}
    gone = dict.fromkeys(key for key, item in shapes.newer(shared, "rows", since).items() if item.removed)
    notes = [item.value for item in shapes.newer(shared, "readings", since).values() if not item.removed]
    if any("indicator" in note["marks"] for note in notes):  # it was read for another one before
        return {**gone, **plan_lived.charts(rows, readings, say)}
    read = {note["indicator"] for note in notes}
    removed = shapes.newer(shared, "removed_notes", since).values()
    read |= {item.value["note"].get("indicator", "") for item in removed if not item.removed}
    return {**gone, **plan_lived.charts(rows, readings, say, only=changed | read)}


def _pace(sight: Sight, since: int, _fresh: Fresh) -> Json:
    return shapes.entries(sight.share.data, "pace", since, lambda _key, day, _version: day)


_TOLD: dict[str, tuple[tuple[str, ...], Show]] = {
    "problem": (("problem", MAPS, GROUP), lambda sight, _since, _fresh: sight.problem),
    "chips": (("carried", MAPS), _chips),
    "can_use": ((MAPS,), _can_use),
    "ticks": (("ticks",), _ticks),
    "checks": ((*_CONTENT, "checkins", MAPS), _checks),
    "standings": ((*_CONTENT, "agreements", GROUP), _standings),
    "versions": (("versions",), lambda sight, _since, _fresh: shapes.heads(sight.kept("versions"))),
    "changed_since": ((*_CONTENT, *_NOTES, "final"), lambda sight, _since, _fresh: plan_ready.changed_since(sight)),
    "charts": (("rows", "readings", "removed_notes"), _charts),
    "next": (("rows", "versions", "pace", *_NOTES), lambda sight, _since, _fresh: plan_lived.next_step(sight)),
    "overdue": (("rows",), lambda sight, _since, _fresh: plan_lived.overdue(sight)),
    "cycles": (("checkins",), lambda sight, _since, _fresh: plan_lived.cycles(sight)),
    "pace": (("pace",), _pace),
    "consent": (("consents", "named", "published", GROUP), lambda sight, _s, _f: plan_voices.consents(sight)),
    "published": (("published",), lambda sight, _since, _fresh: plan_voices.published(sight)),
    "final": (("final",), lambda sight, _since, _fresh: plan_final.chosen(sight)),
}
"""Of each key, the fields on which it depends, and how it is shown; the timeline is ``_is_told``'s."""
