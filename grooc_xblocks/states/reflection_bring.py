"""What can be brought along to a reflection: the versions of what the group has made in other blocks of the course."""

from opaque_keys.edx.keys import LearningContextKey

from grooc_xblocks.domain.reflection_texts import CanBring
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Owner

MADE_IN = {"map": "grooc_asset_map", "plan": "grooc_action_plan"}
"""The kinds of things that have versions, each with the block in which they are made."""


def can_bring(course_key: LearningContextKey | None, owner: Owner | None) -> CanBring:
    """
    Return the numbers of a group's versions, or of a learner's alone, newest first, each with its title. One query.

    A group has one map a course; should it have two, that of the newest version counts.
    """
    if owner is None:
        return {}
    there = api.field_everywhere(owner=owner, field="versions")
    found: dict[str, dict[int, str]] = {}
    for kind, block_type in MADE_IN.items():
        heads = [
            versions
            for usage_key, versions in there.items()
            if usage_key.block_type == block_type and usage_key.context_key == course_key
        ]
        newest = max(heads, key=lambda versions: max(str(head["at"]) for head in versions.values()), default={})
        numbers = sorted(map(int, newest), reverse=True)
        found[kind] = {number: str(newest[str(number)]["name"]) for number in numbers}
    return found
