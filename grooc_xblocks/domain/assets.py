"""
A map of assets: what a community already has, edited by several people at once.

``AssetMap`` is the shared state as its ``group_state`` fields hold it. Every act returns a new map and leaves the old
one alone; an act that was done already returns the very same map, so a request that is sent twice is done once.
``by`` is the learner's id, ``at`` an ISO time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from grooc_xblocks.domain import records
from grooc_xblocks.domain.asset_fields import (
    ASSETS,
    LINKS,
    PROBLEM,
    REMOVED_KEPT,
    Asset,
    Link,
    blank,
    require_room,
)
from grooc_xblocks.domain.errors import NotThere

Removed = Mapping[str, Any]
"""``{"asset": Asset, "links": {id: Link}, "position": [x, y] or None, "by": int, "at": iso, "why": str}``"""


@dataclass(frozen=True)
class AssetMap:
    """
    Assets by id, links by id (``{"from", "verb", "to", "by", "at"}``), positions by asset (``[x, y]``), and what was
    removed, by asset.

    An asset has the fields of ``asset_fields.FIELDS`` and ``states`` (``{"state", "by", "at"}``, oldest first, at most
    20), ``by``, ``at`` and ``marks`` (``{"by", "at"}`` by field, of those changed since it was added). ``edits``, once
    there is one, knows the latest requests that were applied; it is nothing to show.
    """

    assets: Mapping[str, Asset] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)
    positions: Mapping[str, Sequence[int]] = field(default_factory=dict)
    removed: Mapping[str, Removed] = field(default_factory=dict)


def learners_on(now: AssetMap) -> frozenset[int]:
    """Return the learners who are told to know an asset."""
    return frozenset(who for asset in now.assets.values() for who in asset["knows"] if isinstance(who, int))


def new(told: Mapping[str, Any], *, by: int, at: str) -> dict[str, Any]:
    """Return an asset with what ``told`` says (tidied and checked fields), the rest empty, and its first state."""
    fields = {**blank(), **told}
    return {**fields, "states": [{"state": fields["state"], "by": by, "at": at}], "by": by, "at": at, "marks": {}}


def add(now: AssetMap, asset: str, told: Mapping[str, Any], *, by: int, at: str) -> AssetMap:
    """
    Add an asset under an id that the browser chose; a known id of the same learner, removed ones too, changes nothing.

    ``told`` are tidied and checked fields. Raises Malformed for what is no id, Conflict when somebody else's asset
    has it, Refused (``too_many``) when the map is full.
    """
    records.require_id(asset)
    known = now.assets.get(asset) or now.removed.get(asset, {}).get("asset")
    if records.is_again(known, by):
        return now
    require_room(len(now.assets) + 1, ASSETS)
    return replace(now, assets={**now.assets, asset: new(told, by=by, at=at)})


def remove(now: AssetMap, asset: str, *, by: int, at: str, why: str = "") -> AssetMap:
    """Take an asset off the map, with its links and its position, so that it can be restored. Gone already is fine."""
    return _without(now, [asset] if asset in now.assets else [], by=by, at=at, why=why)


def _without(now: AssetMap, gone: Sequence[str], *, by: int, at: str, why: str = "") -> AssetMap:
    """Remove assets that are on the map. A link between two of them waits with the first."""
    if not gone:
        return now
    links, removed = dict(now.links), dict(now.removed)
    for asset in gone:
        cut = {key: link for key, link in links.items() if asset in (link["from"], link["to"])}
        links = {key: link for key, link in links.items() if key not in cut}
        place = now.positions.get(asset)
        stood = list(place) if place is not None else None
        removed[asset] = {
            "asset": now.assets[asset], "links": cut, "position": stood, "by": by, "at": at, "why": why,
        }  # fmt: skip
    return AssetMap(
        assets={key: one for key, one in now.assets.items() if key not in gone},
        links=links,
        positions={key: one for key, one in now.positions.items() if key not in gone},
        removed=records.latest(removed, REMOVED_KEPT),
    )


def restore(now: AssetMap, asset: str) -> AssetMap:
    """
    Put a removed asset back with its links and its position; on the map already is fine.

    A link whose other end is removed too waits for that end. Raises NotThere when it is not among the latest 50
    removed, Refused (``too_many``) when the map is full.
    """
    if asset in now.assets:
        return now
    if asset not in now.removed:
        raise NotThere
    back = now.removed[asset]
    assets = {**now.assets, asset: back["asset"]}
    require_room(len(assets), ASSETS)
    removed = {key: one for key, one in now.removed.items() if key != asset}
    links = dict(now.links)
    for key, link in back["links"].items():
        waits_for = [end for end in (link["from"], link["to"]) if end not in assets and end != PROBLEM]
        if not waits_for:
            links[key] = link
        elif waits_for[0] in removed:
            other = removed[waits_for[0]]
            removed[waits_for[0]] = {**other, "links": {**other["links"], key: link}}
    require_room(len(links), LINKS)
    positions = now.positions if back["position"] is None else {**now.positions, asset: back["position"]}
    return AssetMap(assets, links, positions, removed)


def return_to(now: AssetMap, then: AssetMap, *, by: int, at: str) -> AssetMap:
    """
    Return the map as a version has it: assets, links and positions of ``then``. What has been added since is removed,
    so that each can be restored.
    """
    if (now.assets, now.links, now.positions) == (then.assets, then.links, then.positions):
        return now
    since = [asset for asset in now.assets if asset not in then.assets]
    removed = _without(now, since, by=by, at=at).removed
    return replace(then, removed={key: one for key, one in removed.items() if key not in then.assets})
