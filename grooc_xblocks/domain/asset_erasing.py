"""Taking a person who is named on a map out of everything that was kept of it."""

from collections.abc import Collection, Mapping
from typing import Any

Kept = Mapping[str, Mapping[str, Any]]
"""Values by field and key: a shared state, a snapshot's value, or the delta of one change (None: the key went)."""


def names_of(kept: Kept, asset: str) -> frozenset[str]:
    """Return every name under which ``kept`` knows the asset, on the map or removed."""
    raise NotImplementedError


def erased(kept: Kept, asset: str, names: Collection[str]) -> Kept:
    """
    Return ``kept`` without the asset, its links, position and comments, and without its ``names`` in any text.

    In other people's texts "…" stands in place of a name; case does not matter, parts of longer words stay. Returns the
    very same ``kept`` when there is nothing to take out, so that a caller writes only what changed.
    """
    raise NotImplementedError
