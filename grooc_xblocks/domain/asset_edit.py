"""Edits of an asset and of the problem: what two people changed at the same time comes together, see ``fieldwise``."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from grooc_xblocks.domain import fieldwise, replays
from grooc_xblocks.domain.asset_fields import (
    FIELDS,
    OF_SEVERAL_LINES,
    PROBLEM,
    PROBLEM_LENGTH,
    STATES_KEPT,
    TEXTS,
    Asset,
    text_fault,
)
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.errors import AssetClash, FieldClash, NotThere, faulty
from grooc_xblocks.domain.records import LINES
from grooc_xblocks.domain.words import marked as _


def _way(field: str) -> fieldwise.Way:
    if field in TEXTS:
        return "lines" if field in OF_SEVERAL_LINES else "line"
    return "set" if field == "knows" else "choice"


WAYS: fieldwise.Ways = {field: _way(field) for field in FIELDS}


def edit(
    now: AssetMap,
    asset: str,
    changes: Mapping[str, Any],
    *,
    base: Asset | None,
    version: int,
    by: int,
    at: str,
) -> AssetMap:
    """
    Apply ``changes`` (tidied and checked fields) that were made on ``base``, to the asset as it is now.

    ``version`` is that of the asset as it is now; ``base`` and how fields come together are those of
    ``fieldwise.edit``. A change of state is logged. A request that was applied already changes nothing.

    Raises NotThere when the asset is gone, Refused when a merged text is too long, and AssetClash, with nothing
    applied: ``details["clash"]`` is the ``Clash`` of the front end.
    """
    if asset not in now.assets:
        raise NotThere
    theirs = now.assets[asset]
    try:
        after = fieldwise.edit(theirs, changes, ways=WAYS, base=base, check=_check_texts, by=by, at=at)
    except FieldClash as refused:
        raise AssetClash({"asset": asset, "version": version, **refused.details["clash"]}) from None
    if after is theirs:
        return now
    return replace(now, assets={**now.assets, asset: _logged(theirs, after, by=by, at=at)})


def _logged(theirs: Asset, after: Asset, *, by: int, at: str) -> Asset:
    """A change of state is one more line of its log."""
    if after["state"] == theirs["state"]:
        return after
    line = {"state": after["state"], "by": by, "at": at}
    return {**after, "states": [*after["states"], line][-STATES_KEPT:]}


def _check_texts(texts: Mapping[str, Any]) -> None:
    found = {name: fault for name in TEXTS if name in texts for fault in [text_fault(name, texts[name])] if fault}
    if found:
        raise faulty(found)


def write_problem(
    problem: Mapping[str, Any], text: str, *, base: int, base_text: str | None, version: int, by: int, at: str
) -> Mapping[str, Any]:
    """
    Return the problem, ``{"text": str, "by": int, "at": iso, "edits": [str]}`` or ``{}``, with ``text`` in it, joined
    with what others wrote since version ``base``, which had ``base_text`` (None: nobody knows that any more).

    ``version`` is that of the problem as it is now. Writing what is there returns the same ``problem``. Raises
    AssetClash (``field`` "problem", ``asset`` "") and Refused for a text that is too long.
    """
    request = replays.digest(by, base, text)
    if replays.is_known(problem, request):
        return problem
    written = fieldwise.Field(PROBLEM, "lines", base_text, problem.get("text", ""), text, known=base_text is not None)
    together = written.together
    if together is None:
        raise AssetClash({"asset": "", "version": version, **written.clash(problem)})
    if together == written.theirs:
        return problem
    if len(together) > PROBLEM_LENGTH:
        raise faulty({"text": (_("Please stay under %(most)s characters."), {"most": PROBLEM_LENGTH})})
    if together.count("\n") >= LINES:
        raise faulty({"text": (_("Please stay under %(most)s lines."), {"most": LINES})})
    return {"text": together, "by": by, "at": at, replays.KEY: replays.remembered(problem, request)}
