"""What the further rooms of a map receive: versions, history, what a list would add, the author's form."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from grooc_xblocks.domain import asset_csv, asset_settings
from grooc_xblocks.domain.asset_fields import FIELDS
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import SnapshotData, Told
from grooc_xblocks.states import asset_shapes as shapes
from grooc_xblocks.states.asset_sight import Sight
from grooc_xblocks.states.group_shapes import Json, live

HINTS_KEPT = 50
"""Hints that a learner waved away; one more and the oldest may be said again."""


def told_edit(before: AssetMap, after: AssetMap, asset: str) -> Told:
    """Return the line of history of an edit: a change of state by its name, else the first field that changed."""
    old, new = before.assets.get(asset, {}), after.assets.get(asset, {})
    if old.get("state") != new.get("state"):
        return Told("state_changed", shapes.told(asset, old.get("state"), new.get("state")))
    changed = next((field for field in FIELDS if old.get(field) != new.get(field)), "name")
    return Told("asset_edited", shapes.told(asset, changed))


def read_version(sight: Sight, copy: SnapshotData) -> Json:
    """Return one version of a map, whole. Two queries at most, for the names of people who are no members."""
    number = str(copy.number)
    head = next(one for one in shapes.heads(sight.share.data) if str(one["number"]) == number)
    now = shapes.map_of(copy.value)
    shared = copy.value.get("reflections", {})
    return {
        **head,
        "problem": copy.value.get("problem", {}).get("text", {}).get("text", ""),
        "items": {key: shapes.asset(key, one, copy.version) for key, one in now.assets.items()},
        "links_by_id": {key: shapes.link(key, one, copy.version) for key, one in now.links.items()},
        "reflections": [shapes.reflection(key, one, copy.version) for key, one in shared.items()],
        "people": people(sight, now, shared),
    }


def people(sight: Sight, now: AssetMap, reflections: Mapping[str, Any]) -> Json:
    """Return the names of everybody who is in a map."""
    ids = {learner for one in now.assets.values() for learner in one["knows"] if isinstance(learner, int)}
    ids |= {one["by"] for one in (*now.assets.values(), *now.links.values())} | {int(one) for one in reflections}
    names = {**sight.named(ids), **sight.names}
    return {str(learner): name for learner, name in names.items() if learner in ids and name}


def older(sight: Sight, before: int) -> Json:
    """Return the lines of history before one of them. Four queries at most."""
    shared = sight.share.data
    lines = api.acts(shared_id=shared.id, before=before) if shared.id else ()
    names = {**sight.named({line.actor_id for line in lines if line.actor_id}), **sight.names}
    return {"acts": shapes.acts(lines, names, shapes.asset_names(shared))}


def history(sight: Sight, asset: str) -> Json:
    """
    Return what became of one asset: the acts, oldest first, and by act the fields it changed, each as [before, after].
    """
    shared = sight.share.data
    lines = api.item_history(shared_id=shared.id, field="assets", key=asset) if shared.id else []
    names = {**sight.named({line.actor_id for line, _ in lines if line.actor_id}), **sight.names}
    known = shapes.asset_names(shared)
    values: Json = {}
    before: Mapping[str, Any] = {}
    for line, value in lines:
        after = value or before
        values[str(line.id)] = {
            field: [before.get(field), after[field]] for field in FIELDS if before.get(field) != after[field]
        }
        before = after
    return {"acts": [act for line, _ in lines for act in shapes.acts([line], names, known)], "values": values}


def preview(sight: Sight, text: str) -> Json:
    """Return what a list would add, and what of it could not be read."""
    now = shapes.the_map(sight.share.data)
    lists = {"kinds": sight.kinds, "levels": sight.levels, "verbs": sight.verbs}
    return _shown(sight, asset_csv.read(text, now=now, **lists, people=sight.names))


def exemplar(sight: Sight, text: str, lists: Mapping[str, Any]) -> Json:
    """Return what an author's list would show, by the ``kinds``, ``levels`` and ``verbs`` that their form has now."""
    return _shown(sight, asset_csv.read(text, now=AssetMap(), **lists, people={}))


def _shown(sight: Sight, listed: asset_csv.Listed) -> Json:
    return {
        "rows": [
            {"line": row.line, "asset": dict(row.asset), "links": [dict(one) for one in row.links], "known": row.known}
            for row in listed.rows
        ],
        "faults": [
            {"line": fault.line, "column": fault.column, "message": sight.translate(fault.message)}
            for fault in listed.faults
        ],
        "total": listed.total,
    }


def studio(sight: Sight) -> Json:
    """Return what the author's form starts from."""
    count = api.count_shared(usage_key=sight.reader.usage_key) if sight.reader.usage_key is not None else 0
    return {"values": sight.values, "defaults": asdict(asset_settings.Settings()), "map_count": count}


def current(sight: Sight) -> tuple[AssetMap, Json, str]:
    """Return the map as it is, its shared reflections and its problem: what an export is made of."""
    shared = sight.share.data
    problem = shapes.problem(shared, sight.initiative)["text"]
    return shapes.the_map(shared), live(shared.items, "reflections"), problem
