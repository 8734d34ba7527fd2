"""Roles in a group: the author's words, taken freely, shared, passed on. No one is the boss."""

from collections.abc import Sequence

from grooc_xblocks.domain.errors import Conflict, faulty
from grooc_xblocks.domain.words import marked as _

MOST_HELD = 12
"""Roles one member can hold: more than any author offers in earnest, so that a row stays small."""


def check(role: str, offered: Sequence[str]) -> None:
    """Raise Refused for a role the author does not offer."""
    if role not in offered:
        raise faulty({"role": (_("This course has no such role."), {})})


def taken(held: Sequence[str], role: str) -> tuple[str, ...]:
    """Return the roles held after taking one; taking it twice is taking it once."""
    if role in held:
        return tuple(held)
    if len(held) >= MOST_HELD:
        raise faulty({"role": (_("You hold many roles already. Pass one on first."), {})})
    return (*held, role)


def dropped(held: Sequence[str], role: str) -> tuple[str, ...]:
    """Return the roles held without one."""
    return tuple(one for one in held if one != role)


def passed_on(held: Sequence[str], role: str) -> tuple[str, ...]:
    """Return the roles held after handing one to somebody else. Raises Conflict when it is not held any more."""
    if role not in held:
        raise Conflict(_("You do not hold this role any more."), code="role_gone")
    return dropped(held, role)
