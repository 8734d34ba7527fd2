"""The map that learners can look at before they begin: that of the hand pumps of Kisumu, or the author's own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.words import Message

NONE = "-"
"""What an author writes who wants no exemplar; an empty text is the built-in one."""


@dataclass(frozen=True)
class Exemplar:
    """A map to look at; ``problem`` is "" in an author's."""

    title: str
    problem: str
    map: AssetMap = field(default_factory=AssetMap)


def exemplar(
    text: str,
    *,
    kinds: Sequence[Mapping[str, Any]],
    levels: Sequence[Mapping[str, Any]],
    verbs: Sequence[Mapping[str, Any]],
    translate: Callable[[str], str],
) -> Exemplar | None:
    """
    Return the exemplar of the author's ``exemplar`` setting: "" the built-in one through ``translate``, "-" None, else
    the map that its CSV tells. Assets of a kind or level that the author dropped are left out.
    """
    raise NotImplementedError


def fault(
    text: str,
    *,
    kinds: Sequence[Mapping[str, Any]],
    levels: Sequence[Mapping[str, Any]],
    verbs: Sequence[Mapping[str, Any]],
) -> Message | None:
    """Return what is wrong with the first faulty line of an author's CSV, its line in it; None when nothing is."""
    raise NotImplementedError
