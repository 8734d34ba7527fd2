"""Gaps in a map, said one at a time: the questions of asset-based community development, asked of what is there."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from grooc_xblocks.domain.asset_fields import PROBLEM, STATES
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

BEGUN = 5  # assets; before that, everything is a gap and nobody needs to be told
IDEAS = 2  # of a kind: one is no pattern
SHOWN = 50  # assets that a hint points to


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
    Return the first gap that was not dismissed; None when there is none, or while there are fewer than five assets.

    ``kinds`` and ``levels`` are the author's, with ``id`` and translated ``name``; ``dismissed`` are ids of hints;
    ``names`` are the members', to name who knows an asset.
    """
    if len(now.assets) < BEGUN:
        return None
    gaps = chain(
        _empty_kinds(now, kinds),
        _kinds_of_ideas(now, kinds, names or {}),
        _one_level(now, levels),
        _nobody_asked(now),
        _no_link_to_problem(now),
        _nobody_knows(now),
    )
    return next((gap for gap in gaps if gap.id not in dismissed), None)


def _empty_kinds(now: AssetMap, kinds: Sequence[Mapping[str, Any]]) -> Iterator[Hint]:
    """Kretzmann and McKnight: a community has assets of each kind; one without any has not been looked for."""
    used = {asset["kind"] for asset in now.assets.values()}
    for kind in kinds:
        if kind["id"] not in used:
            yield Hint(
                f"kind_empty:{kind['id']}",
                "kind_empty",
                (_("Nothing stands under “%(kind)s” yet."), {"kind": kind["name"]}),
                (_("Who or what of this kind does your community have?"), {}),
                add={"kind": kind["id"], "level": None},
            )


def _kinds_of_ideas(now: AssetMap, kinds: Sequence[Mapping[str, Any]], names: Mapping[int, str]) -> Iterator[Hint]:
    """While nobody at all was asked, that is the gap, and not one kind's."""
    if not _is_anybody_asked(now):
        return
    for kind in kinds:
        ideas = {key: asset for key, asset in now.assets.items() if asset["kind"] == kind["id"]}
        if len(ideas) >= IDEAS and all(asset["state"] == STATES[0] for asset in ideas.values()):
            known = Counter(who for asset in ideas.values() for who in asset["knows"] if who in names)
            who = min(known, key=lambda one: (-known[one], one), default=None)
            ask: Message = (_("Who asks first?"), {})
            yield Hint(
                f"kind_only_ideas:{kind['id']}",
                "kind_only_ideas",
                (_("Everything under “%(kind)s” is still an idea."), {"kind": kind["name"]}),
                ask if who is None else (_("%(name)s knows some of it. Who asks first?"), {"name": names[who]}),
                assets=tuple(ideas)[:SHOWN],
            )


def _one_level(now: AssetMap, levels: Sequence[Mapping[str, Any]]) -> Iterator[Hint]:
    ids = [level["id"] for level in levels]
    used = {asset["level"] for asset in now.assets.values()}
    if len(ids) < 2 or len(used) != 1 or not used <= set(ids):
        return
    at = ids.index(*used)
    yield Hint(
        f"one_level:{ids[at]}",
        "one_level",
        (_("Everything stands on one level: “%(level)s”."), {"level": levels[at]["name"]}),
        (_("Who or what is there beyond it?"), {}),
        add={"kind": None, "level": ids[at + 1] if at + 1 < len(ids) else ids[at - 1]},
    )


def _nobody_asked(now: AssetMap) -> Iterator[Hint]:
    """“What would they do if they were asked?” is what a capacity inventory is for."""
    if not _is_anybody_asked(now):
        text, more = _("Nobody has been asked yet."), _("Whom do you ask first?")
        yield Hint("nobody_asked", "nobody_asked", (text, {}), (more, {}), assets=tuple(now.assets)[:SHOWN])


def _is_anybody_asked(now: AssetMap) -> bool:
    return any(asset["state"] != STATES[0] for asset in now.assets.values())


def _no_link_to_problem(now: AssetMap) -> Iterator[Hint]:
    if any(PROBLEM in (link["from"], link["to"]) for link in now.links.values()):
        return
    nearest = sorted(now.assets, key=lambda key: -STATES.index(now.assets[key]["state"]))
    text, more = _("Nothing is linked to the problem yet."), _("Which of these can help with it?")
    yield Hint("no_link_to_problem", "no_link_to_problem", (text, {}), (more, {}), assets=tuple(nearest)[:SHOWN])


def _nobody_knows(now: AssetMap) -> Iterator[Hint]:
    strangers = tuple(key for key, asset in now.assets.items() if not asset["knows"])
    if strangers:
        text, more = _("Nobody is noted yet as knowing some of these."), _("Who of you could open the door?")
        yield Hint("nobody_knows", "nobody_knows", (text, {}), (more, {}), assets=strangers[:SHOWN])
