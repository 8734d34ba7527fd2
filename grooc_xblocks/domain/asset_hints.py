"""Gaps in a map, said one at a time: the questions of asset-based community development, asked of what is there."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.words import Message


@dataclass(frozen=True)
class Hint:
    """
    The ``Hint`` of the front end, its texts not yet translated. ``id`` is ``kind``, with a colon and the kind or level
    it is about where there is one.
    """

    id: str
    kind: str
    text: Message
    more: Message | None = None
    assets: tuple[str, ...] = ()
    add: Mapping[str, str | None] | None = None


def hint(
    now: AssetMap,
    *,
    kinds: Sequence[Mapping[str, Any]],
    levels: Sequence[Mapping[str, Any]],
    dismissed: Collection[str] = (),
    names: Mapping[int, str] | None = None,
) -> Hint | None:
    """
    Return the first gap that was not dismissed; None when there is none.

    ``kinds`` and ``levels`` are the author's, with ``id`` and translated ``name``; ``dismissed`` are ids of hints;
    ``names`` are the members', to name who knows an asset.
    """
    raise NotImplementedError
