"""Edits of an asset and of the problem, field by field: what two people changed at the same time comes together."""

from collections.abc import Mapping
from typing import Any

from grooc_xblocks.domain.asset_fields import Asset
from grooc_xblocks.domain.assets import AssetMap


def edit(
    now: AssetMap,
    asset: str,
    changes: Mapping[str, Any],
    *,
    base: Asset | None,
    version: int,
    by: int,
    at: str,
) -> AssetMap:
    """
    Apply ``changes`` (tidied and checked fields) that were made on ``base``, to the asset as it is now.

    ``base`` is the asset as the version wrote it from which the learner started, None when the history no longer has
    it; ``version`` is that of the asset as it is now. A field that nobody changed since is set; one with the same value
    already stays; texts are merged; who knows it is merged as a set; a change of state is logged.

    Raises NotThere when the asset is gone, Refused when a merged text is too long, and AssetClash, with nothing
    applied, when a text does not merge or a choice was made otherwise: ``details["clash"]`` is the ``Clash`` of the
    front end, of the first such field. The answer to a clash edits that field alone, from the clash's ``version``; the
    other changes are sent again from their own base, for they may clash as well.
    """
    raise NotImplementedError


def write_problem(
    problem: Mapping[str, Any], text: str, *, base_text: str | None, version: int, by: int, at: str
) -> Mapping[str, Any]:
    """
    Return the problem, ``{"text": str, "by": int, "at": iso}`` or ``{}``, with ``text`` in it, joined with what others
    wrote since ``base_text`` (None: nobody knows any more from which text the learner started).

    ``version`` is that of the problem as it is now. Writing what is there returns the same ``problem``. Raises
    AssetClash (``field`` "problem", ``asset`` "") and Refused for a text that is too long.
    """
    raise NotImplementedError
