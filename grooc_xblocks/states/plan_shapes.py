"""
What views receive of a plan; the shapes are those of ``frontend/action_plan/state.ts``.

Pure functions from stored values to JSON.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any

from grooc_xblocks.domain import replays
from grooc_xblocks.domain.plan_agree import Standing
from grooc_xblocks.domain.plan_life import Life
from grooc_xblocks.domain.plan_rows import Rows
from grooc_xblocks.groups.data import Item, SharedData
from grooc_xblocks.states.group_shapes import Json, live

Values = Mapping[str, Any]
Shape = Callable[[str, Any, int], Json]
NOTES = ("checkins", "meetings", "readings")
_WITH_PEOPLE = (
    "sections",
    "rows",
    "removed",
    *NOTES,
    "removed_notes",
    "comments",
    "versions",
    "published",
)
_PEOPLE = ("by", "who", "there", "writers", "learner")
_SERVERS_OWN = (replays.KEY,)


def the_rows(shared: SharedData) -> Rows:
    """Return the rows that a state holds."""
    return Rows(live(shared.items, "rows"), live(shared.items, "removed"))


def the_life(shared: SharedData) -> Life:
    """Return what became of the plan that a state holds."""
    return Life(**{name: live(shared.items, name) for name in NOTES}, removed=live(shared.items, "removed_notes"))


def rows_of(kept: Values) -> Rows:
    """Return the rows that a numbered copy holds."""
    return Rows(kept.get("rows", {}), kept.get("removed", {}))


def life_of(kept: Values) -> Life:
    """Return what became of the plan when a numbered copy was taken."""
    return Life(**{name: kept.get(name, {}) for name in NOTES})


def text(_key: str, value: Values, _version: int) -> Json:
    """Return the text of a section; the requests it remembers are the server's own."""
    return {**{name: value[name] for name in ("text", "version", "by", "at")}, "edits": value["times"]}


def record(key: str, value: Values, version: int) -> Json:
    """Return a row or a note, with the version that wrote it."""
    return {"id": key, "version": version, **{name: one for name, one in value.items() if name not in _SERVERS_OWN}}


def removed_row(key: str, value: Values, version: int) -> Json:
    """Return a row that was removed."""
    return {"row": record(key, value["row"], version), "by": value["by"], "at": value["at"]}


def removed_note(key: str, value: Values, version: int) -> Json:
    """Return a note that was removed."""
    return {
        "kind": value["kind"], "note": record(key, value["note"], version), "by": value["by"], "at": value["at"],
    }  # fmt: skip


SHAPES: Mapping[str, Shape] = {
    "sections": text,
    "rows": record,
    "removed": removed_row,
    "removed_notes": removed_note,
    **dict.fromkeys(NOTES, record),
}
"""Fields whose entries are shown one by one."""


def entries(shared: SharedData, field: str, since: int, shape: Shape) -> Json:
    """Return the entries of a field newer than a version: null for what is gone, unless the view never knew it."""
    return {
        key: None if item.removed else shape(key, item.value, item.version)
        for key, item in newer(shared, field, since).items()
        if since or not item.removed
    }


def newer(shared: SharedData, field: str, since: int) -> dict[str, Item]:
    """Return the items of a field that were written, or removed, after a version."""
    return {key: item for key, item in shared.items.get(field, {}).items() if item.version > since}


def head(serial: str, value: Values) -> Json:
    """Return what there is to say of a version; which version of the state it copies is the server's own."""
    told = {name: value[name] for name in ("part", "number", "name", "at", "by", "late", "due")}
    signers = [
        {"id": one["learner"], **{name: one[name] for name in ("answer", "why", "earlier")}} for one in value["signers"]
    ]
    return {"serial": int(serial), **told, "signers": signers}


def heads(versions: Values) -> list[Json]:
    """Return what there is to say of each version, newest first."""
    return [head(serial, versions[serial]) for serial in sorted(versions, key=int, reverse=True)]


def standing(part: str, stands: Standing, agreements: Values, changed: int, seen: Mapping[int, str], me: int) -> Json:
    """
    Return where a part stands. ``changed`` is the version that changed it last, ``seen`` when members did something
    last.
    """
    given = {learner: agreements.get(f"{part}:{learner}", {}) for learner in (*stands.agreed, *stands.objected)}
    agreed = [{"id": one, "earlier": given[one].get("version", changed) < changed} for one in stands.agreed]
    return {
        "part": part,
        "agreed": agreed,
        "objected": [{"id": one, "why": given[one].get("why", "")} for one in stands.objected],
        "silent": list(stands.silent),
        "away": [{"id": one, "since": seen.get(one)} for one in stands.away],
        "needed": stands.needed,
        "missing": stands.missing,
        "mine": given.get(me, {}).get("answer", ""),
    }


def people_in(shared: SharedData) -> set[int]:
    """Return everybody who is in a plan: who wrote, is meant, was at a meeting, commented, signed or submitted."""
    return people(live(shared.items, field) for field in _WITH_PEOPLE)


def people(value: Any) -> set[int]:
    """Return the learners that a stored value names, wherever in it they stand; names of others stand there as text."""
    if isinstance(value, Mapping):
        named = [value[name] for name in _PEOPLE if name in value]
        meant = (one for who in named for one in (who if isinstance(who, list | tuple) else [who]))
        return {one for one in meant if isinstance(one, int)}.union(*map(people, value.values()))
    if isinstance(value, Iterable) and not isinstance(value, str):
        return set[int]().union(*map(people, value))
    return set()


def chart(indicator: str, found: Any, says: str) -> Json:
    """Return the chart of an indicator (``plan_chart.Chart``) with the sentence beside it."""
    drawn = asdict(found)
    del drawn["trend"]
    return {"indicator": indicator, **{key: list(one) if isinstance(one, tuple) else one for key, one in drawn.items()},
            "says": says}  # fmt: skip
