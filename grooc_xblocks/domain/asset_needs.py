"""What the author asks for before a map is submitted, and what there is of it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.errors import Refused
from grooc_xblocks.domain.words import marked as _


@dataclass(frozen=True)
class Need:
    """``what`` is assets, kinds, links or reflections; ``wanted`` is what the author asks for, 1 or more."""

    what: str
    wanted: int
    have: int

    @property
    def is_met(self) -> bool:
        return self.have >= self.wanted


def needs(now: AssetMap, reflections: int, wanted: Mapping[str, Any]) -> tuple[Need, ...]:
    """
    Return what is asked for, in one order; nothing for a number of 0.

    ``reflections`` is how many are shared; ``wanted`` has ``min_assets``, ``min_kinds``, ``min_links`` and
    ``min_reflections``.
    """
    have = {
        "assets": len(now.assets),
        "kinds": len({asset["kind"] for asset in now.assets.values()}),
        "links": len(now.links),
        "reflections": reflections,
    }
    return tuple(Need(what, wanted[f"min_{what}"], count) for what, count in have.items() if wanted[f"min_{what}"])


def is_ready(asked: Sequence[Need]) -> bool:
    """Tell whether everything is there that is asked for."""
    return all(need.is_met for need in asked)


def require_ready(asked: Sequence[Need]) -> None:
    """Raise Refused (``not_ready``, with ``details["needs"]`` as the front end's ``Need`` list) unless it is."""
    if not is_ready(asked):
        raise Refused(
            _("Something is still missing before this map can be submitted."),
            code="not_ready",
            details={"needs": [asdict(need) for need in asked]},
        )
