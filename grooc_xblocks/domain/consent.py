"""Whether others in the course may look at what a group made: its members say so, and each can take it back."""

from collections.abc import Collection, Mapping
from typing import Any

Consents = Mapping[str, Mapping[str, Any]]
"""A learner's id, as text, to ``{"answer": "yes" or "no", "at": iso}``: values of a ``group_state`` field."""


def answered(consents: Consents, learner: int, answer: str, at: str) -> Consents:
    """Return the consents with the learner's: "yes", "no", or "" to take it back. The same answer changes nothing."""
    raise NotImplementedError


def answer_of(consents: Consents, learner: int) -> str:
    """Return "yes", "no" or ""."""
    raise NotImplementedError


def agreed(consents: Consents, members: Collection[int]) -> tuple[int, ...]:
    """Return the members who said yes, smallest id first: they may be named."""
    raise NotImplementedError


def refused(consents: Consents, members: Collection[int]) -> tuple[int, ...]:
    """Return the members who said no, smallest id first."""
    raise NotImplementedError


def is_public(consents: Consents, members: Collection[int]) -> bool:
    """Tell whether at least one of the ``members`` said yes, and none no. Who has left has no say."""
    raise NotImplementedError
