"""What is different between two maps."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from grooc_xblocks.domain.asset_fields import Asset, Link
from grooc_xblocks.domain.assets import AssetMap


@dataclass(frozen=True)
class Comparison:
    """
    What was added and removed, whole and by id; what was changed, as ``{asset: {field: (before, after)}}``.

    Fields are those of ``asset_fields.FIELDS``; who did it and when is no difference, and neither are positions.
    """

    added: Mapping[str, Asset] = field(default_factory=dict)
    changed: Mapping[str, Mapping[str, tuple[Any, Any]]] = field(default_factory=dict)
    removed: Mapping[str, Asset] = field(default_factory=dict)
    links_added: Mapping[str, Link] = field(default_factory=dict)
    links_removed: Mapping[str, Link] = field(default_factory=dict)


def compare(before: AssetMap, after: AssetMap) -> Comparison:
    """Return what is different in ``after``. Links are compared by what they link, not by id."""
    raise NotImplementedError


def applied(before: AssetMap, comparison: Comparison) -> AssetMap:
    """Return ``before`` with the differences in it."""
    raise NotImplementedError
