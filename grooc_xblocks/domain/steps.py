"""What to do next: steps that a group ticks off, its first meeting and the author's own lines."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from grooc_xblocks.domain.errors import faulty
from grooc_xblocks.domain.words import marked as _

MEET = "meet"
"""The step every group has: meet once."""

Done = Mapping[str, Mapping[str, Any]]


def key(step: str) -> str:
    """Return the key a step is kept under: short, and the same wherever the author moves the line."""
    return step if step == MEET else sha256(step.encode()).hexdigest()[:24]


def ticked(done: Done, step: str, is_done: bool, *, by: int, at: str, own: Sequence[str]) -> dict[str, Any]:
    """
    Return the steps that are done after one was ticked or taken back; ticking twice is ticking once.

    ``own`` are the author's lines. Raises Refused for a step that is not offered.
    """
    if step != MEET and step not in own:
        raise faulty({"step": (_("This step is not on the list any more."), {})})
    rest = {name: value for name, value in done.items() if name != key(step)}
    return {**rest, key(step): done.get(key(step), {"by": by, "at": at})} if is_done else rest


def done_of(done: Mapping[str, Any], own: Sequence[str]) -> list[str]:
    """Return the steps that are done, in the order of the list."""
    return [step for step in (MEET, *own) if key(step) in done]
