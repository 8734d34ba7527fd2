"""What others in the course get to see of a map: its assets, but nobody who did not agree."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from math import cos, pi, sin
from typing import Any

from grooc_xblocks.domain.asset_erasing import without_names
from grooc_xblocks.domain.asset_fields import FARTHEST, FIELDS, TEXTS, Asset
from grooc_xblocks.domain.assets import AssetMap, new

SHAPES = 60
_NOBODY = 0


def published(now: AssetMap, agreed: Collection[int]) -> AssetMap:
    """
    Return the map with its public parts only: people who are assets are a kind and a level, without a name anywhere;
    who knows an asset is told when they ``agreed``; nothing of what was removed, no note, no history of who did what
    (``by`` is 0, ``at`` is when it was added).
    """
    people = [asset["name"] for asset in now.assets.values() if asset["person"]]
    assets = {key: _public(asset, agreed) for key, asset in now.assets.items()}
    links = {key: {**link, "by": _NOBODY, "at": ""} for key, link in now.links.items()}
    return AssetMap(without_names(assets, people), without_names(links, people), now.positions)


def _public(asset: Asset, agreed: Collection[int]) -> Asset:
    told = {name: asset[name] for name in FIELDS}
    if asset["person"]:
        told |= dict.fromkeys(TEXTS, "")
    knows = [who for who in asset["knows"] if who in agreed]
    return new({**told, "note": "", "knows": knows}, by=_NOBODY, at=asset["at"])


def cover(
    now: AssetMap, *, kinds: Sequence[Mapping[str, Any]], levels: Sequence[Mapping[str, Any]]
) -> tuple[dict[str, Any], ...]:
    """
    Return at most 60 ``{"kind", "level", "state", "x", "y"}`` for the small picture, x and y from -1000 to 1000: a
    ring for each level, the innermost first, a sector for each kind; moved ones stand where they were put.
    """
    rings = {level["id"]: (at + 1) / (len(levels) + 0.5) for at, level in enumerate(levels)}
    sectors = {kind["id"]: at for at, kind in enumerate(kinds)}
    shown = {key: one for key, one in now.assets.items() if one["level"] in rings and one["kind"] in sectors}
    beside: Counter[tuple[str, str]] = Counter()
    in_all = Counter((one["kind"], one["level"]) for one in shown.values())
    shapes = []
    for key, one in list(shown.items())[:SHAPES]:
        spot = one["kind"], one["level"]
        beside[spot] += 1
        angle = (sectors[one["kind"]] + beside[spot] / (in_all[spot] + 1)) / len(kinds)
        x, y = now.positions.get(key) or _on_ring(rings[one["level"]], angle)
        shapes.append({"kind": one["kind"], "level": one["level"], "state": one["state"], "x": x, "y": y})
    return tuple(shapes)


def _on_ring(radius: float, turn: float) -> tuple[int, int]:
    """Return where a part of a full ``turn`` from the top stands; ``radius`` is from 0 to 1."""
    angle = 2 * pi * turn
    return round(FARTHEST * radius * sin(angle)), round(-FARTHEST * radius * cos(angle))
