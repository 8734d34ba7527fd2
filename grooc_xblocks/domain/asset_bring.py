"""Assets that come along: from a map of one's own, from the copy of a group one left, or from a list."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from grooc_xblocks.domain.asset_fields import (
    ASSETS,
    FIELDS,
    LINKS,
    PROBLEM,
    Asset,
    Link,
    require_room,
)
from grooc_xblocks.domain.asset_links import ends, made, made_id, tidy_verb
from grooc_xblocks.domain.assets import AssetMap, new
from grooc_xblocks.domain.records import require_id


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
    here is kept by name (``names`` of the other map), or not at all. Raises Refused (``too_many``).
    """
    coming = {key: asset for key, asset in source.assets.items() if key in chosen}
    assets = {}
    for key, asset in coming.items():
        knows = [who if isinstance(who, str) or who in members else names.get(who, "") for who in asset["knows"]]
        told = {name: asset[name] for name in FIELDS}
        assets[key] = new({**told, "knows": list(dict.fromkeys(filter(None, knows)))}, by=by, at=at)
    links = {key: link for key, link in source.links.items() if {link["from"], link["to"]} <= {*coming, PROBLEM}}
    return _with(now, assets, {key: {**link, "by": by, "at": at} for key, link in links.items()})


def take_in(now: AssetMap, rows: Sequence[Mapping[str, Any]], *, by: int, at: str) -> AssetMap:
    """
    Add what a list said: ``{"asset": told fields and "id", "links": [{"verb", "to"}]}``, ``to`` an asset's id or
    ``PROBLEM``; twice is once. A link to what is not here is left out.

    ``asset`` is tidied and checked. Raises Malformed for an id that is none, Refused (``too_many``, or a verb that is
    too long).
    """
    for row in rows:
        require_id(row["asset"]["id"])
    told = {row["asset"]["id"]: {name: row["asset"][name] for name in FIELDS} for row in rows}
    links = {key: link for row in rows for key, link in _links(row, by=by, at=at)}
    return _with(now, {key: new(fields, by=by, at=at) for key, fields in told.items()}, links)


def _links(row: Mapping[str, Any], *, by: int, at: str) -> Iterator[tuple[str, Link]]:
    for link in row["links"]:
        one = made(row["asset"]["id"], tidy_verb(link["verb"]), link["to"], by=by, at=at)
        yield made_id(one), one


def _with(now: AssetMap, assets: Mapping[str, Asset], links: Mapping[str, Link]) -> AssetMap:
    """Add what is not here yet; what was removed here stays removed."""
    known = {*now.assets, *now.removed}
    together = {**now.assets, **{key: asset for key, asset in assets.items() if key not in known}}
    linked = set(map(ends, now.links.values()))
    waiting = {key for gone in now.removed.values() for key in gone["links"]}
    added = {
        key: link
        for key, link in links.items()
        if key not in waiting and key not in now.links and ends(link) not in linked
        if link["from"] != link["to"] and link["from"] in together and link["to"] in {*together, PROBLEM}
    }
    if len(together) == len(now.assets) and not added:
        return now
    require_room(len(together), ASSETS)
    require_room(len(now.links) + len(added), LINKS)
    return replace(now, assets=together, links={**now.links, **added})
