"""
Who writes where just now: a courtesy between members, kept in the cache and never in the database.

Two heartbeats at one instant may overwrite each other; the next one, four seconds later, puts that right.
"""

from time import time

from django.core.cache import cache
from opaque_keys.edx.keys import UsageKey

SECONDS = 15
"""How long a heartbeat counts: three missed ones and the person has stopped."""


def writing(*, usage_key: UsageKey, group_id: int) -> dict[int, str]:
    """Return the section each learner writes in just now. No query."""
    beats = cache.get(_key(usage_key, group_id)) or {}
    return {learner: section for learner, (section, at) in sorted(beats.items()) if at > time() - SECONDS}


def note_writing(*, usage_key: UsageKey, group_id: int, learner: int, section: str | None) -> None:
    """Note that a learner writes in a section, or has stopped."""
    key = _key(usage_key, group_id)
    before = cache.get(key) or {}
    beats = {who: beat for who, beat in before.items() if who != learner and beat[1] > time() - SECONDS}
    if section is not None:
        beats[learner] = (section, time())
    if beats != before:
        cache.set(key, beats, SECONDS)


def _key(usage_key: UsageKey, group_id: int) -> str:
    return f"grooc.writing.{group_id}.{usage_key}".replace(" ", "_")
