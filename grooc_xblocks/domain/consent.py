"""Whether others in the course may look at what a group made: its members say so, and each can take it back."""

from collections.abc import Collection, Mapping
from typing import Any

Consents = Mapping[str, Mapping[str, Any]]
"""A learner's id, as text, to ``{"answer": "yes" or "no", "at": iso}``: values of a ``group_state`` field."""


def answered(consents: Consents, learner: int, answer: str, at: str) -> Consents:
    """Return the consents with the learner's: "yes", "no", or "" to take it back. The same answer changes nothing."""
    if answer_of(consents, learner) == answer:
        return consents
    others = {who: said for who, said in consents.items() if who != str(learner)}
    return {**others, str(learner): {"answer": answer, "at": at}} if answer else others


def answer_of(consents: Consents, learner: int) -> str:
    """Return "yes", "no" or ""."""
    answer: str = consents.get(str(learner), {}).get("answer", "")
    return answer


def agreed(consents: Consents, members: Collection[int]) -> tuple[int, ...]:
    """Return the members who said yes, smallest id first: they may be named."""
    return tuple(sorted(member for member in members if answer_of(consents, member) == "yes"))


def refused(consents: Consents, members: Collection[int]) -> tuple[int, ...]:
    """Return the members who said no, smallest id first."""
    return tuple(sorted(member for member in members if answer_of(consents, member) == "no"))


def is_public(consents: Consents, members: Collection[int]) -> bool:
    """Tell whether at least one of the ``members`` said yes, and none no. Who has left has no say."""
    return bool(agreed(consents, members)) and not refused(consents, members)
