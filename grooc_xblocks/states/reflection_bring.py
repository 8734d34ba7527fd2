"""What can be brought along to a reflection: the versions of what the group has made in other blocks of the course."""

from collections.abc import Mapping, Sequence
from typing import Any

from opaque_keys.edx.keys import LearningContextKey, UsageKey

from grooc_xblocks.domain.reflection_texts import CanBring
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Owner

MADE_IN = {"map": "grooc_asset_map", "plan": "grooc_action_plan"}
"""The kinds of things that have versions, each with the block in which they are made."""
BLOCK = "block"
"""Where the block of a version is kept; one that was brought along without it is of any."""


def can_bring(course_key: LearningContextKey | None, owner: Owner | None) -> CanBring:
    """
    Return the numbers of a group's versions, or of a learner's alone, newest first, each with its title. One query.
    """
    found = {}
    for kind, (_block, newest) in _newest(course_key, owner).items():
        numbers = sorted(map(int, newest), reverse=True)
        found[kind] = {number: str(newest[str(number)]["name"]) for number in numbers}
    return found


def placed(
    attachments: Sequence[Mapping[str, Any]], course_key: LearningContextKey | None, owner: Owner | None
) -> list[dict[str, Any]]:
    """
    Return what is brought along as it is kept: of a version also the ``BLOCK`` in which it was made, for a course may
    have several, and each numbers its own. One query where there is a version.
    """
    if not any(one["kind"] in MADE_IN for one in attachments):
        return [dict(one) for one in attachments]
    blocks = {kind: {BLOCK: str(block)} for kind, (block, _versions) in _newest(course_key, owner).items()}
    return [{**one, **blocks.get(one["kind"], {})} for one in attachments]


def shown(one: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was brought along as views show it."""
    return {name: told for name, told in one.items() if name != BLOCK}


def _newest(
    course_key: LearningContextKey | None, owner: Owner | None
) -> dict[str, tuple[UsageKey | None, Mapping[str, Any]]]:
    """Return of each kind the block with the newest version, and its versions; None where there is none."""
    if owner is None:
        return {}
    there = api.field_everywhere(owner=owner, field="versions")
    found: dict[str, tuple[UsageKey | None, Mapping[str, Any]]] = {}
    for kind, block_type in MADE_IN.items():
        blocks = [
            (usage_key, versions)
            for usage_key, versions in there.items()
            if usage_key.block_type == block_type and usage_key.context_key == course_key
        ]
        found[kind] = max(blocks, key=lambda one: max(str(head["at"]) for head in one[1].values()), default=(None, {}))
    return found
