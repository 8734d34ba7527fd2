"""What others in the course get to see of a map: its assets, but nobody who did not agree."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from grooc_xblocks.domain.assets import AssetMap

SHAPES = 60


def published(now: AssetMap, agreed: Collection[int]) -> AssetMap:
    """
    Return the map with its public parts only: people who are assets are a kind and a level, without a name anywhere;
    who knows an asset is named when they ``agreed``; nothing of what was removed, no note, no history of who did what
    (``by`` is 0).
    """
    raise NotImplementedError


def cover(
    now: AssetMap, *, kinds: Sequence[Mapping[str, Any]], levels: Sequence[Mapping[str, Any]]
) -> tuple[dict[str, Any], ...]:
    """
    Return at most 60 ``{"kind", "level", "state", "x", "y"}`` for the small picture, x and y from -1000 to 1000: a
    ring for each level, the innermost first, a sector for each kind; moved ones stand where they were put.
    """
    raise NotImplementedError
