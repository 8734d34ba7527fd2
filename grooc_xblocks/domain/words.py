"""How a rule speaks: message ids that are translated where they are shown, never where they are raised."""

from typing import Any

Message = tuple[str, dict[str, Any]]
"""A msgid and what is filled into its ``%(name)s`` after translation."""


def marked(text: str) -> str:
    """Mark ``text`` for extraction; import it as ``_``. The text itself comes back, so that it stays a msgid."""
    return text


def counted(one: str, many: str) -> tuple[str, str]:
    """
    Mark a message that depends on a number, for extraction as singular and plural; import it as ``_n``. Both msgids
    come back, for ``ngettext`` where they are shown.
    """
    return one, many
