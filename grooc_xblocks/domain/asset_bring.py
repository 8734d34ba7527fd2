"""Assets that come along: from a map of one's own, from the copy of a group one left, or from a list."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from grooc_xblocks.domain.assets import AssetMap


def bring(
    now: AssetMap,
    source: AssetMap,
    chosen: Collection[str],
    *,
    members: Collection[int],
    names: Mapping[int, str],
    by: int,
    at: str,
) -> AssetMap:
    """
    Add the ``chosen`` assets of ``source`` with the links between them and to the problem; twice is once.

    They keep their ids, and are the learner's who brings them. Whoever knows an asset and is none of the ``members``
    here is kept by name (``names`` of the other map). Raises Refused (``too_many``).
    """
    raise NotImplementedError


def take_in(now: AssetMap, rows: Sequence[Mapping[str, Any]], *, by: int, at: str) -> AssetMap:
    """
    Add what a list said: ``{"asset": told fields and "id", "links": [{"verb", "to"}]}``, ``to`` an asset's id or
    ``PROBLEM``; twice is once. A link to what is not here is left out.

    ``asset`` is tidied and checked. Raises Malformed for an id that is none, Refused (``too_many``).
    """
    raise NotImplementedError
