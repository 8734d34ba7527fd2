"""Links between assets, each with a verb, and where assets stand in the picture."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from grooc_xblocks.domain.asset_fields import (
    FARTHEST,
    LINKS,
    PROBLEM,
    VERB_LENGTH,
    Link,
    require_room,
)
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.errors import Conflict, Malformed, NotThere, faulty
from grooc_xblocks.domain.records import require_id
from grooc_xblocks.domain.texts import folded, is_blank, one_line
from grooc_xblocks.domain.words import marked as _


def link(now: AssetMap, link_id: str, start: str, verb: str, end: str, *, by: int, at: str) -> AssetMap:
    """
    Link an asset to another, or to the problem, under an id that the browser chose.

    ``verb`` is the id of a verb of the author's, or own words. What is linked already by this verb changes nothing, and
    neither does a link that waits with a removed asset. Raises Malformed for what is no id or no link, Conflict when
    another link has the id, NotThere when an end is not on the map, Refused for a verb that is too long or
    (``too_many``) when the map is full.
    """
    require_id(link_id)
    if start in (end, PROBLEM):
        raise Malformed(_("A link goes from an asset to another, or to the problem."))
    wanted = (start, tidy_verb(verb), end)
    waiting = {key: one for gone in now.removed.values() for key, one in gone["links"].items()}
    known = now.links.get(link_id) or waiting.get(link_id)
    if known is not None and ends(known) != wanted:
        raise Conflict
    if known is not None or wanted in map(ends, now.links.values()):
        return now
    if not all(one in now.assets or one == PROBLEM for one in (start, end)):
        raise NotThere
    require_room(len(now.links) + 1, LINKS)
    return replace(now, links={**now.links, link_id: made(*wanted, by=by, at=at)})


def tidy_verb(verb: str) -> str:
    """Return a verb as it is stored. Raises Refused for one that is empty or too long."""
    tidied = one_line(verb)
    if is_blank(tidied):
        raise faulty({"verb": (_("Write what one does for the other."), {})})
    if len(tidied) > VERB_LENGTH:
        raise faulty({"verb": (_("Please stay under %(most)s characters."), {"most": VERB_LENGTH})})
    return tidied


def verb_of(words: str, verbs: Sequence[Mapping[str, Any]]) -> str:
    """Return the id of the author's verb that ``words`` name, else the words themselves."""
    return next((verb["id"] for verb in verbs if words == verb["id"] or folded(words) == folded(verb["name"])), words)


def made(start: str, verb: str, end: str, *, by: int, at: str) -> Link:
    """Return a link as it is stored."""
    return {"from": start, "verb": verb, "to": end, "by": by, "at": at}


def ends(one: Link) -> tuple[str, str, str]:
    """Return what a link says, whoever made it: from where, the verb, to where."""
    return one["from"], one["verb"], one["to"]


def made_id(one: Link) -> str:
    """Return an id for a link for which no browser chose one: always the same for what the link says."""
    return sha256("\n".join(ends(one)).encode()).hexdigest()[:24]


def unlink(now: AssetMap, link_id: str) -> AssetMap:
    """Take a link away; gone already is fine."""
    if link_id not in now.links:
        return now
    return replace(now, links={key: one for key, one in now.links.items() if key != link_id})


def move(now: AssetMap, positions: Mapping[str, Sequence[int]]) -> AssetMap:
    """Put assets where somebody moved them; one that is not on the map any more stays out. Raises Malformed."""
    if not all(len(spot) == 2 and all(-FARTHEST <= at <= FARTHEST for at in spot) for spot in positions.values()):
        raise Malformed(_("This position is outside the picture."))
    moved = {asset: list(spot) for asset, spot in positions.items() if asset in now.assets}
    if all(now.positions.get(asset) == spot for asset, spot in moved.items()):
        return now
    return replace(now, positions={**now.positions, **moved})


def tidied(now: AssetMap) -> AssetMap:
    """Forget every position, so that the picture arranges itself."""
    return replace(now, positions={}) if now.positions else now
