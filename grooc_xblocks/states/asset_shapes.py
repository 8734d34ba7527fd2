"""
What views receive of a map; the shapes are those of ``frontend/asset_map/state.ts``.

Pure functions from stored values to JSON.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from grooc_xblocks.domain.asset_exemplar import Exemplar
from grooc_xblocks.domain.asset_fields import PROBLEM, STATES
from grooc_xblocks.domain.asset_hints import Hint
from grooc_xblocks.domain.asset_needs import Need
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.words import Message
from grooc_xblocks.groups.data import ActData, SharedData
from grooc_xblocks.states.group_shapes import Json, live
from grooc_xblocks.states.lines import folded, parts_of
from grooc_xblocks.states.lines import head as head_of
from grooc_xblocks.states.lines import told as told

Names = Mapping[int, str]
Translate = Callable[[str, Mapping[str, Any]], str]
MAP_FIELDS = ("assets", "links", "positions", "removed")
CONTENT = ("assets", "links", "problem", "reflections")
"""What a new version is about; who may see it, comments and where shapes stand are not."""
ACTS_SHOWN = 8
UNTOLD = "reflection_unshared"

_SUBJECTS = {
    "asset_edited": ("asset", "field"),
    "state_changed": ("asset", "before", "state"),
    "linked": ("from", "to", "verb"),
    "unlinked": ("from", "to", "verb"),
    "assets_imported": ("count",),
    "brought_along": ("count",),
    "submitted": ("number",),
    "version_restored": ("number",),
}
"""What the subject of a line of history holds, by operation; the id of an asset for every other."""
_NAMELESS = ("moved", "tidied", "problem_written", "reflection_shared", "consented", "pace_set")


def the_map(shared: SharedData) -> AssetMap:
    """Return the map that a state holds."""
    return AssetMap(**{name: live(shared.items, name) for name in MAP_FIELDS})


def map_of(kept: Mapping[str, Any]) -> AssetMap:
    """Return the map that a numbered copy holds."""
    return AssetMap(**{name: kept.get(name, {}) for name in MAP_FIELDS})


def asset(key: str, value: Mapping[str, Any], version: int) -> Json:
    """Return one asset, with the version that wrote it; the requests it remembers are the server's own."""
    return {"id": key, "version": version, **{name: one for name, one in value.items() if name != "edits"}}


def link(key: str, value: Mapping[str, Any], version: int) -> Json:
    """Return one link, with the version that wrote it."""
    return {"id": key, "version": version, **value}


def removed(key: str, value: Mapping[str, Any], version: int) -> Json:
    """Return a removed asset with the links that it took along."""
    links = [link(name, one, version) for name, one in value["links"].items()]
    kept = {name: value[name] for name in ("by", "at", "why")}
    return {"asset": asset(key, value["asset"], version), "links": links, "version": version, **kept}


def position(key: str, value: Any, version: int) -> Json:
    """Return where somebody put an asset."""
    return {"x": value[0], "y": value[1], "version": version}


def reflection(key: str, value: Mapping[str, Any], version: int) -> Json:
    """Return what a learner shared."""
    return {"learner": int(key), "version": version, **value}


SHAPES: Mapping[str, Callable[[str, Any, int], Json]] = {
    "assets": asset, "links": link, "removed": removed, "positions": position, "reflections": reflection,
}  # fmt: skip


def items(shared: SharedData, field: str, since: int) -> Json:
    """Return the entries of a field newer than a version: null for what is gone, unless the view never knew it."""
    shape = SHAPES[field]
    newer = {key: item for key, item in shared.items.get(field, {}).items() if item.version > since}
    return {
        key: None if item.removed else shape(key, item.value, item.version)
        for key, item in newer.items()
        if since or not item.removed
    }


def comments(shared: SharedData, names: Names, since: int) -> Json:
    """Return the comments newer than a version, each with the name of who wrote it."""
    newer = {key: item for key, item in shared.items.get("comments", {}).items() if item.version > since}
    return {
        key: None
        if item.removed
        else {"id": key, "version": item.version, **item.value, "name": names.get(item.value["by"], "")}
        for key, item in newer.items()
        if since or not item.removed
    }


def is_newer(shared: SharedData, field: str, since: int) -> bool:
    """Tell whether anything of a field was written, or removed, after a version."""
    return any(item.version > since for item in shared.items.get(field, {}).values())


def problem(shared: SharedData, initiative: str) -> Json:
    """Return the problem: as somebody wrote it here, else the group's initiative."""
    item = shared.items.get("problem", {}).get("text")
    if item is None or item.removed:
        return {"text": initiative, "version": 0, "source": "initiative" if initiative else ""}
    return {"text": item.value["text"], "version": item.version, "source": ""}


def heads(shared: SharedData) -> list[Json]:
    """Return what there is to say of each version, newest first."""
    found = live(shared.items, "versions").items()
    shown = ({"number": int(number), **head} for number, head in found)
    return sorted(
        ({key: one[key] for key in one if key != "version"} for one in shown), key=lambda head: -head["number"]
    )


def changed_since(shared: SharedData) -> bool:
    """Tell whether anything of the map was changed since its newest version, or at all."""
    latest = max((head["version"] for head in live(shared.items, "versions").values()), default=0)
    return any(is_newer(shared, field, latest) for field in CONTENT)


def head(now: AssetMap, *, name: str, by: int, at: str, version: int) -> Json:
    """Return what is kept to be said of a version; ``version`` is that of the state it copies."""
    states = [one["state"] for one in now.assets.values()]
    return {
        "name": name,
        "at": at,
        "by": by,
        "assets": len(now.assets),
        "links": len(now.links),
        "kinds": len({one["kind"] for one in now.assets.values()}),
        "states": {state: states.count(state) for state in STATES},
        "version": version,
    }


def exemplar(found: Exemplar) -> Json:
    """Return the map that learners may look at before they begin."""
    return {
        "title": found.title,
        "problem": found.problem,
        "items": [asset(key, one, 0) for key, one in found.map.assets.items()],
        "links": [link(key, one, 0) for key, one in found.map.links.items()],
    }


def needs(found: Iterable[Need]) -> list[Json]:
    """Return what the author asks for."""
    return [{"what": need.what, "wanted": need.wanted, "have": need.have} for need in found]


def hint(found: Hint | None, translate: Callable[[Message], str]) -> Json | None:
    """Return one gap, in the reader's language."""
    if found is None:
        return None
    return {
        "id": found.id,
        "kind": found.kind,
        "text": translate(found.text),
        "more": translate(found.more) if found.more else "",
        "assets": list(found.assets),
        "add": dict(found.add) if found.add is not None else None,
    }


def people_in(shared: SharedData) -> set[int]:
    """Return who wrote what is on the map, is named as knowing it, reflected or commented."""
    found: set[int] = set()
    for one in live(shared.items, "assets").values():
        found |= {one["by"], *(mark["by"] for mark in one["marks"].values()), *(step["by"] for step in one["states"])}
        found |= {knows for knows in one["knows"] if isinstance(knows, int)}
    for field in ("links", "comments", "removed", "versions"):
        found |= {one["by"] for one in live(shared.items, field).values()}
    return found | {int(learner) for learner in live(shared.items, "reflections")}


def acts(lines: Iterable[ActData], people: Names, known: Mapping[str, str]) -> list[Json]:
    """
    Return lines of history, newest first; neighbours that say the same of the same person become the latest one.

    ``known`` are the names of assets by id, of those on the map and those removed. That somebody took a reflection back
    is told to nobody.
    """
    shown = (line for line in lines if line.operation != UNTOLD)
    return folded(shown, lambda line: _act(line, people, known), ("actor", "operation", "asset", "detail"))


def asset_names(shared: SharedData) -> dict[str, str]:
    """Return the names of assets by id, of those on the map and those removed."""
    gone = {key: one["asset"]["name"] for key, one in live(shared.items, "removed").items()}
    return {**gone, **{key: one["name"] for key, one in live(shared.items, "assets").items()}}


def _act(line: ActData, people: Names, known: Mapping[str, str]) -> Json:
    shape = _SUBJECTS.get(line.operation, () if line.operation in _NAMELESS else ("asset",))
    parts = parts_of(line, shape)
    about = parts.pop("asset", "") or next((parts[end] for end in ("from", "to") if parts.get(end) in known), "")
    detail: Json = {key: int(value) if key in ("count", "number") else value for key, value in parts.items()}
    for end in ("from", "to"):
        if end in detail:
            detail[end] = known.get(detail[end], "") if detail[end] != PROBLEM else PROBLEM
    return {
        **head_of(line, people),
        "subject": known.get(about, ""),
        "detail": detail,
        "asset": about if about in known else "",
    }
