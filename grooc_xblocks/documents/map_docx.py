"""A map as a document for word processors: headings, a table for each kind, links, reflections, and the picture."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from grooc_xblocks.documents.paper import Paper
from grooc_xblocks.documents.pictures import Picture
from grooc_xblocks.domain.asset_fields import PROBLEM, Asset
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.words import counted as _n
from grooc_xblocks.domain.words import marked as _

STATES = {"idea": _("Idea"), "asked": _("Asked"), "agreed": _("Agreed"), "active": _("Active")}
_COLUMNS = (
    (_("No."), 3), (_("Name"), 5), (_("What it offers"), 7), (_("Level"), 4), (_("State"), 3), (_("Who knows it"), 4),
    (_("Place"), 4), (_("Note"), 6),
)  # fmt: skip
"""Heads, and how wide a column is beside the others."""
_LINK_COLUMNS = ((_("From"), 5), (_("How"), 4), (_("To"), 5))


@dataclass(frozen=True)
class MapDocument:
    """
    What the document tells. ``people`` are names of learners by id; ``reflections`` are a name with questions and
    answers; ``say`` translates a message (with its plural, for a number); ``locale`` is the language it is in.
    """

    title: str
    subtitle: str
    problem: str
    map: AssetMap
    kinds: Sequence[Mapping[str, Any]]
    levels: Sequence[Mapping[str, Any]]
    verbs: Sequence[Mapping[str, Any]]
    people: Mapping[int, str]
    reflections: Sequence[tuple[str, Sequence[tuple[str, str]]]]
    say: Callable[[str, str, int | None], str]
    locale: str
    right_to_left: bool = False
    picture: Picture | None = None
    names: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        named = {key: one["name"] for key, one in self.map.assets.items()}
        object.__setattr__(self, "names", {**named, PROBLEM: self.words(_("the problem we work on"))})

    def words(self, text: str) -> str:
        """Return a message in the reader's language."""
        return self.say(text, "", None)


def write(told: MapDocument) -> bytes:
    """Write the document."""
    paper = Paper(told.title, words=told.words, locale=told.locale, right_to_left=told.right_to_left)
    paper.text(told.subtitle)
    paper.heading(told.words(_("The problem we work on")), 1)
    paper.text(told.problem or told.words(_("Not written yet.")))
    if told.picture is not None:
        paper.heading(told.words(_("The map as a picture")), 1)
        paper.picture(told.picture, description(told))
    paper.heading(told.words(_("What we have")), 1)
    add_assets(paper, told)
    if told.map.links:
        paper.heading(told.words(_("Links")), 1)
        add_links(paper, told)
    _add_reflections(paper, told)
    return paper.written()


def description(told: MapDocument) -> str:
    """Return in words what the picture shows: how many assets, and by kind which."""
    one, many = _n("A map with %(count)s asset.", "A map with %(count)s assets.")
    number = len(told.map.assets)
    lines = [told.say(one, many, number) % {"count": number}]
    for kind, assets in _by_kind(told):
        names = ", ".join(asset["name"] for asset in assets)
        lines.append(told.words(_("%(kind)s: %(names)s.")) % {"kind": kind, "names": names})
    return "\n".join(lines)


def add_assets(paper: Paper, told: MapDocument, level: int = 2) -> None:
    """Add a table for each kind, under a heading of the level."""
    levels = {one["id"]: one["name"] for one in told.levels}
    numbers = count(1)
    for kind, assets in _by_kind(told):
        paper.heading(kind, level)
        rows = [[str(next(numbers)), *_asset_row(told, asset, levels)] for asset in assets]
        paper.table(_COLUMNS, rows)
    if not told.map.assets:
        paper.text(told.words(_("Nothing is on the map yet.")))


def _by_kind(told: MapDocument) -> Iterator[tuple[str, list[Asset]]]:
    """
    Give each kind there is by name, with its assets, oldest first; those of a kind that the author dropped come last.

    The view counts in the same order (meeting/order.ts): a picture with many shapes bears the numbers of the tables.
    """
    offered = {kind["id"] for kind in told.kinds}
    kinds = [*told.kinds, {"id": None, "name": told.words(_("Other"))}]
    in_order = sorted(told.map.assets.items(), key=lambda item: (item[1]["at"], item[0]))
    for kind in kinds:
        assets = [
            asset for _key, asset in in_order if (asset["kind"] if asset["kind"] in offered else None) == kind["id"]
        ]
        if assets:
            yield kind["name"], assets


def _asset_row(told: MapDocument, asset: Mapping[str, Any], levels: Mapping[str, str]) -> list[str]:
    knows = [str(told.people.get(one, "") if isinstance(one, int) else one) for one in asset["knows"]]
    state = told.words(STATES[asset["state"]])
    level = levels.get(asset["level"], "")
    known = ", ".join(filter(None, knows))
    return [asset["name"], asset["offers"], level, state, known, asset["place"], asset["note"]]


def add_links(paper: Paper, told: MapDocument) -> None:
    """Add a table of what leads where."""
    verbs = {verb["id"]: verb["name"] for verb in told.verbs}
    rows = [
        [told.names.get(link["from"], ""), str(verbs.get(link["verb"], link["verb"])), told.names.get(link["to"], "")]
        for link in told.map.links.values()
    ]
    paper.table(_LINK_COLUMNS, rows)


def _add_reflections(paper: Paper, told: MapDocument) -> None:
    if not told.reflections:
        return
    paper.heading(told.words(_("What we think about it")), 1)
    for name, answers in told.reflections:
        paper.heading(name or told.words(_("Somebody who has left")), 2)
        for question, answer in answers:
            paper.text(question, bold=True, close=True)
            paper.text(answer)
