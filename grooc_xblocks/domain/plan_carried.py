"""
What a plan takes along from elsewhere: assets of the map that its actions use, and the problem it is about.

Nothing is typed twice: while the source is there, its words are shown; when it goes, the words that were kept stay.
``carried`` maps an asset's id to ``{"name", "kind", "person", "version"}``, ``version`` being the map's when they were
kept; ``person`` says that it is somebody, who is named nowhere outside the group.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Carried = Mapping[str, Mapping[str, Any]]
Assets = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Chip:
    """An asset as an action shows it. ``was`` is the kept name of one that was renamed since, else ""."""

    name: str
    kind: str
    was: str = ""
    is_gone: bool = False
    is_person: bool = False


@dataclass(frozen=True)
class Problem:
    """The problem as every part shows it: ``linked`` to its source, kept after the source has ``gone``, or ``none``."""

    text: str
    state: Literal["linked", "gone", "none"]


def used(rows: Mapping[str, Mapping[str, Any]]) -> frozenset[str]:
    """Return the ids of the assets that rows use."""
    return frozenset(asset for row in rows.values() for asset in row.get("uses", ()))


def kept(carried: Carried, wanted: Collection[str], assets: Assets, *, version: int) -> Carried:
    """
    Return what to keep of the ``wanted`` assets: of those on the map the words as they are now, of the others what was
    kept before. What is not wanted any more goes. Nothing new returns the same ``carried``.

    ``wanted`` are the assets of rows, removed ones too, for a row that is restored has its assets back.
    """
    after: dict[str, Mapping[str, Any]] = {}
    for asset in sorted(wanted):
        before = carried.get(asset)
        words = {name: assets[asset][name] for name in ("name", "kind", "person")} if asset in assets else None
        if words is not None and (before is None or any(before[name] != words[name] for name in words)):
            after[asset] = {**words, "version": version}
        elif before is not None:
            after[asset] = before
    return carried if after == carried else after


def chips(carried: Carried, assets: Assets) -> dict[str, Chip]:
    """Return what is shown of every asset that was kept, by id."""
    return {asset: _chip(one, assets.get(asset)) for asset, one in carried.items()}


def _chip(before: Mapping[str, Any], now: Mapping[str, Any] | None) -> Chip:
    if now is None:
        return Chip(before["name"], before["kind"], is_gone=True, is_person=before["person"])
    was = before["name"] if before["name"] != now["name"] else ""
    return Chip(now["name"], now["kind"], was=was, is_person=before["person"] or now["person"])


def problem(before: str, source: str | None) -> Problem:
    """Return the problem to show: ``source`` is its text where it was written, None or "" when there is none now."""
    if source:
        return Problem(source, "linked")
    return Problem(before, "gone" if before else "none")
