"""What the author asks for before a map is submitted, and what there is of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grooc_xblocks.domain.assets import AssetMap


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
    raise NotImplementedError


def is_ready(asked: Sequence[Need]) -> bool:
    """Tell whether everything is there that is asked for."""
    raise NotImplementedError


def require_ready(asked: Sequence[Need]) -> None:
    """Raise Refused (``not_ready``, with ``details["needs"]`` as the front end's ``Need`` list) unless it is."""
    raise NotImplementedError
