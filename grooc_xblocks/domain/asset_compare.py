"""What is different between two maps."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from grooc_xblocks.domain.asset_fields import FIELDS, Asset, Link
from grooc_xblocks.domain.asset_links import ends
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
    changed = {key: _differences(before.assets[key], one) for key, one in after.assets.items() if key in before.assets}
    return Comparison(
        added={key: one for key, one in after.assets.items() if key not in before.assets},
        changed={key: fields for key, fields in changed.items() if fields},
        removed={key: one for key, one in before.assets.items() if key not in after.assets},
        links_added=_not_in(before, after.links),
        links_removed=_not_in(after, before.links),
    )


def _differences(before: Asset, after: Asset) -> dict[str, tuple[Any, Any]]:
    return {name: (before[name], after[name]) for name in FIELDS if before[name] != after[name]}


def _not_in(other: AssetMap, links: Mapping[str, Link]) -> dict[str, Link]:
    known = set(map(ends, other.links.values()))
    return {key: link for key, link in links.items() if ends(link) not in known}


def applied(before: AssetMap, comparison: Comparison) -> AssetMap:
    """Return ``before`` with the differences in it."""
    assets = {key: one for key, one in before.assets.items() if key not in comparison.removed}
    for key, fields in comparison.changed.items():
        assets[key] = {**assets[key], **{name: after for name, (_before, after) in fields.items()}}
    links = {key: link for key, link in before.links.items() if key not in comparison.links_removed}
    return replace(before, assets={**assets, **comparison.added}, links={**links, **comparison.links_added})
