"""Links between assets, each with a verb, and where assets stand in the picture."""

from collections.abc import Mapping, Sequence

from grooc_xblocks.domain.assets import AssetMap


def link(now: AssetMap, link_id: str, start: str, verb: str, end: str, *, by: int, at: str) -> AssetMap:
    """
    Link two assets, or an asset and the problem, under an id that the browser chose.

    ``verb`` is the id of a verb of the author's, or own words. What is linked already by this verb changes nothing, and
    neither does a link that waits with a removed asset. Raises Malformed for what is no id or no link, Conflict when
    another link has the id, NotThere when an end is not on the map, Refused for a verb that is too long or
    (``too_many``) when the map is full.
    """
    raise NotImplementedError


def unlink(now: AssetMap, link_id: str) -> AssetMap:
    """Take a link away; gone already is fine."""
    raise NotImplementedError


def move(now: AssetMap, positions: Mapping[str, Sequence[int]]) -> AssetMap:
    """Put assets where somebody moved them; one that is not on the map any more stays out. Raises Malformed."""
    raise NotImplementedError


def tidied(now: AssetMap) -> AssetMap:
    """Forget every position, so that the picture arranges itself."""
    raise NotImplementedError
