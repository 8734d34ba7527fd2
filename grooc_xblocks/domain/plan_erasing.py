"""Taking a person who was erased from an asset map out of everything that was kept of the plans that used it."""

from collections.abc import Collection, Mapping
from typing import Any

from grooc_xblocks.domain import asset_erasing
from grooc_xblocks.domain.asset_erasing import Kept


def names_of(kept: Kept, asset: str) -> frozenset[str]:
    """Return the name under which ``kept`` carries the asset along, if it does."""
    carried = kept.get("carried", {}).get(asset)
    return frozenset() if carried is None else frozenset({carried["name"]})


def erased(kept: Kept, asset: str, names: Collection[str]) -> Kept:
    """
    Return ``kept`` without the words that were carried along, without the asset in what actions use, and without its
    ``names`` in any text, as ``asset_erasing.without_names`` has it. The very same ``kept`` where there is nothing to
    take out.
    """
    without = {field: _without(field, values, asset) for field, values in kept.items()}
    without = asset_erasing.without_names(without, names)
    return kept if without == kept else without


def _without(field: str, values: Mapping[str, Any], asset: str) -> Mapping[str, Any]:
    if field == "carried":
        return {key: one for key, one in values.items() if key != asset}
    return {key: _unused(one, asset) for key, one in values.items()} if field in ("rows", "removed") else values


def _unused(value: Any, asset: str) -> Any:
    """Return a row, or what was removed with its row, without the asset among those it uses; None stays."""
    if not isinstance(value, Mapping):
        return value
    if "row" in value:
        return {**value, "row": _unused(value["row"], asset)}
    return (
        {**value, "uses": [one for one in value["uses"] if one != asset]} if asset in value.get("uses", ()) else value
    )
