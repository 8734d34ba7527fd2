"""What is different between two maps."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from grooc_xblocks.domain.asset_fields import FIELDS, Asset, Link
from grooc_xblocks.domain.asset_links import ends, made_id
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
    links_added: tuple[Link, ...] = ()
    links_removed: tuple[Link, ...] = ()


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


def _not_in(other: AssetMap, links: Mapping[str, Link]) -> tuple[Link, ...]:
    known = set(map(ends, other.links.values()))
    return tuple(link for link in links.values() if ends(link) not in known)


def applied(before: AssetMap, comparison: Comparison) -> AssetMap:
    """Return ``before`` with the differences in it; a link that came has the id that its ends and its verb make."""
    assets = {key: one for key, one in before.assets.items() if key not in comparison.removed}
    for key, fields in comparison.changed.items():
        assets[key] = {**assets[key], **{name: after for name, (_before, after) in fields.items()}}
    gone = set(map(ends, comparison.links_removed))
    links = {key: link for key, link in before.links.items() if ends(link) not in gone}
    links |= {made_id(link): link for link in comparison.links_added}
    return replace(before, assets={**assets, **comparison.added}, links=links)
