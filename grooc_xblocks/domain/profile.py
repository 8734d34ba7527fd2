"""
What a learner tells about themselves: once, for every block and course, and what others get to see of it.

A profile is the JSON of ``Profile`` in the front end; a value that was never told is absent. Hours are nobody else's.
"""

from collections.abc import Mapping
from typing import Any

from grooc_xblocks.domain.names import initials, shown_name

NAME_LENGTH = 120
PLACE_LENGTH = 120
WORDS_LENGTH = 1000  # of what I bring, and of what I hope for
LANGUAGES = 12
CAUSES = 5
SKILLS = 12
TERM_LENGTH = 80  # of a cause or a skill

LEVELS = ("work", "basic")

_TEXTS = ("name", "place", "zone", "brings", "hopes")
_LISTS = ("hours", "languages", "causes", "skills")
_SHOWN = ("place", "zone", "languages", "causes", "skills", "brings", "hopes")


def full(profile: Mapping[str, Any]) -> dict[str, Any]:
    """Return the profile with every value, empty where nothing was told."""
    texts = {key: profile.get(key, "") for key in _TEXTS}
    lists = {key: list(profile.get(key, ())) for key in _LISTS}
    return {**texts, **lists, "saved_at": profile.get("saved_at")}


def card(profile: Mapping[str, Any], learner: int, fallback_name: str) -> dict[str, Any]:
    """Return what others see: the ``Card`` of the front end. Never the hours; those are only ever counted."""
    told = full(profile)
    name = shown_name(told["name"], fallback_name)
    return {"id": learner, "name": name, "initials": initials(name), **{key: told[key] for key in _SHOWN}}


def merged(profile: Mapping[str, Any], changes: Mapping[str, Any], at: str) -> Mapping[str, Any]:
    """
    Return the profile with ``changes`` told at the moment ``at``; the same profile when they change nothing.

    Hours are sorted; causes, skills and languages keep their order and stand once. What no profile has is left out.
    """
    told = full(profile)
    changed = {key: _tidy(key, value) for key, value in changes.items() if key in _TEXTS + _LISTS}
    if all(told[key] == value for key, value in changed.items()):
        return profile
    return {**told, **changed, "saved_at": at}


def _tidy(key: str, value: Any) -> Any:
    if key == "hours":
        return sorted(set(value))
    if key in ("causes", "skills"):
        return list(dict.fromkeys(value))
    if key == "languages":
        once: dict[str, Any] = {}
        for spoken in value:
            once.setdefault(spoken["code"], dict(spoken))
        return list(once.values())
    return value
