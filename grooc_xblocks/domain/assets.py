"""
A map of assets: what a community already has, edited by several people at once.

``AssetMap`` is the shared state as its ``group_state`` fields hold it. Every act returns a new map and leaves the old
one alone; an act that was done already returns the very same map, so a request that is sent twice is done once.
``by`` is the learner's id, ``at`` an ISO time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from grooc_xblocks.domain.asset_fields import Asset, Link

Removed = Mapping[str, Any]
"""``{"asset": Asset, "links": {id: Link}, "position": [x, y] or None, "by": int, "at": iso, "why": str}``"""


@dataclass(frozen=True)
class AssetMap:
    """
    Assets by id, links by id (``{"from", "verb", "to", "by", "at"}``), positions by asset (``[x, y]``), and what was
    removed, by asset.

    An asset has the fields of ``asset_fields.FIELDS`` and ``states`` (``{"state", "by", "at"}``, oldest first, at most
    20), ``by``, ``at`` and ``marks`` (``{"by", "at"}`` by field, of those changed since it was added).
    """

    assets: Mapping[str, Asset] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)
    positions: Mapping[str, Sequence[int]] = field(default_factory=dict)
    removed: Mapping[str, Removed] = field(default_factory=dict)


def new(told: Mapping[str, Any], *, by: int, at: str) -> dict[str, Any]:
    """Return an asset with what ``told`` says of it (tidied and checked fields), the rest empty, and its first state."""
    raise NotImplementedError


def add(now: AssetMap, asset: str, told: Mapping[str, Any], *, by: int, at: str) -> AssetMap:
    """
    Add an asset under an id that the browser chose; a known id of the same learner, removed ones too, changes nothing.

    ``told`` are tidied and checked fields. Raises Malformed for what is no id, Conflict when somebody else's asset
    has it, Refused (``too_many``) when the map is full.
    """
    raise NotImplementedError


def remove(now: AssetMap, asset: str, *, by: int, at: str, why: str = "") -> AssetMap:
    """Take an asset off the map, with its links and its position, so that it can be restored. Gone already is fine."""
    raise NotImplementedError


def restore(now: AssetMap, asset: str) -> AssetMap:
    """
    Put a removed asset back with its links and its position; on the map already is fine.

    A link whose other end is removed too waits for that end. Raises NotThere when it is not among the latest 50
    removed, Refused (``too_many``) when the map is full.
    """
    raise NotImplementedError


def return_to(now: AssetMap, then: AssetMap, *, by: int, at: str) -> AssetMap:
    """
    Return the map as a version has it: assets, links and positions of ``then``. What has been added since is removed,
    so that each can be restored.
    """
    raise NotImplementedError
