"""The map that learners can look at before they begin: that of the hand pumps of Kisumu, or the author's own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from grooc_xblocks.domain import asset_csv
from grooc_xblocks.domain.asset_bring import take_in
from grooc_xblocks.domain.asset_fields import PROBLEM
from grooc_xblocks.domain.asset_kisumu import ASSETS, LINKS, PROBLEM_TEXT, TITLE
from grooc_xblocks.domain.asset_links import made
from grooc_xblocks.domain.assets import AssetMap, new
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

NONE = "-"
"""What an author writes who wants no exemplar; an empty text is the built-in one."""
MOST = 100_000  # characters of an author's list
_NOBODY = 0  # no learner made it
_AT = "2026-11-12T09:00:00Z"

Listed = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Exemplar:
    """A map to look at; ``problem`` is "" in an author's."""

    title: str
    problem: str
    map: AssetMap = field(default_factory=AssetMap)


def exemplar(
    text: str, *, kinds: Listed, levels: Listed, verbs: Listed, translate: Callable[[str], str]
) -> Exemplar | None:
    """
    Return the exemplar of the author's ``exemplar`` setting: "" the built-in one through ``translate``, "-" None, else
    the map that its CSV tells. Assets of a kind or level that the author dropped are left out.
    """
    if text.strip() == NONE:
        return None
    if not text.strip():
        return _kisumu(_ids(kinds), _ids(levels), _ids(verbs), translate)
    listed = asset_csv.read(text, now=AssetMap(), kinds=kinds, levels=levels, verbs=verbs, people={})
    rows = [{"asset": row.asset, "links": row.links} for row in listed.rows]
    return Exemplar(translate(_("An example")), "", take_in(AssetMap(), rows, by=_NOBODY, at=_AT))


def _ids(listed: Listed) -> set[str]:
    return {one["id"] for one in listed}


def _kisumu(kinds: set[str], levels: set[str], verbs: set[str], translate: Callable[[str], str]) -> Exemplar:
    ids = {one.name: f"exemplar{number:02}" for number, one in enumerate(ASSETS, 1)}
    assets = {
        ids[one.name]: new(
            {
                "name": translate(one.name), "offers": translate(one.offers), "kind": one.kind, "level": one.level,
                "state": one.state, "knows": list(one.knows), "person": one.person,
            },
            by=_NOBODY,
            at=_AT,
        )
        for one in ASSETS
        if one.kind in kinds and one.level in levels
    }  # fmt: skip
    said = {verb: verb if verb in verbs else translate(verb.replace("_", " ")) for _start, verb, _end in LINKS}
    linked = [(ids[start], said[verb], ids.get(end, PROBLEM)) for start, verb, end in LINKS]
    links = {
        f"exemplarlink{number:02}": made(start, verb, end, by=_NOBODY, at=_AT)
        for number, (start, verb, end) in enumerate(linked, 1)
        if start in assets and end in {*assets, PROBLEM}
    }
    return Exemplar(translate(TITLE), translate(PROBLEM_TEXT), AssetMap(assets, links))


def fault(text: str, *, kinds: Listed, levels: Listed, verbs: Listed) -> Message | None:
    """Return what is wrong with the first faulty line of an author's CSV, its line in it; None when nothing is."""
    if text.strip() in ("", NONE):
        return None
    if len(text) > MOST:
        return _("Please stay under %(most)s characters."), {"most": MOST}
    listed = asset_csv.read(text, now=AssetMap(), kinds=kinds, levels=levels, verbs=verbs, people={})
    for found in listed.faults:
        if found.column:
            where = {"line": found.line, "column": found.column}
            return _("Line %(line)s of this list cannot be read. Look at “%(column)s”."), where
        return _("Line %(line)s of this list cannot be read."), {"line": found.line}
    return None if listed.rows else (_("There is no asset in this list."), {})
