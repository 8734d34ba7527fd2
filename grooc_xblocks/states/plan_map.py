"""The asset maps that the owner of a plan has in the same course: what actions use, and the problem written there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from opaque_keys.edx.keys import LearningContextKey, UsageKey

from grooc_xblocks.domain import asset_settings
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Owner, SharedData
from grooc_xblocks.states.group_shapes import live

BLOCK_TYPE, PLAN = "grooc_asset_map", "grooc_action_plan"
LISTS = ("kinds", "levels", "verbs")
Lists = Mapping[str, Any]


@dataclass(frozen=True)
class Maps:
    """
    Maps of one owner in one course, read on first use: make one a request, so that it is read once.

    A group has one map a course; of several, all assets are there to choose from. ``lists`` gives an author's kinds,
    levels and verbs of a map; nothing, or less, where its block cannot be read.
    """

    owner: Owner | None
    course_key: LearningContextKey | None
    lists: Callable[[UsageKey], Lists]

    @cached_property
    def version(self) -> int:
        """What grows whenever anything of a map is changed, 0 without one. One query, none where all of it was read."""
        if self.owner is None:
            return 0
        if "states" in self.__dict__:
            return sum(state.version for state in self.states.values())
        return sum(one for key, one in api.versions_everywhere(owner=self.owner).items() if self._is_map(key))

    @cached_property
    def states(self) -> dict[UsageKey, SharedData]:
        """The assets and problems of the maps, by block, the one begun first first. One query."""
        if self.owner is None:
            return {}
        found = api.fields_everywhere(owner=self.owner, fields=("assets", "problem"))
        return {key: found[key] for key in sorted(found, key=lambda key: found[key].id) if self._is_map(key)}

    def _is_map(self, key: UsageKey) -> bool:
        return key.block_type == BLOCK_TYPE and key.context_key == self.course_key

    @cached_property
    def assets(self) -> dict[str, Any]:
        """All assets by id."""
        return {key: one for state in self.states.values() for key, one in live(state.items, "assets").items()}

    @property
    def problem(self) -> str:
        """The problem as somebody wrote it on a map, the latest begun first; "" where nobody did."""
        written = [live(state.items, "problem").get("text", {}).get("text", "") for state in self.states.values()]
        return next((text for text in reversed(written) if text), "")

    def largest(self) -> UsageKey | None:
        """Return the map with most assets, the first of equals; None without one."""
        return max(self.states, key=lambda key: len(live(self.states[key].items, "assets")), default=None)

    def listed(self, key: UsageKey) -> dict[str, Any]:
        """Return the kinds, levels and verbs of a map; those that a map begins with where its block is gone."""
        default = asset_settings.Settings()
        return {name: list(getattr(default, name)) for name in LISTS} | dict(self.lists(key))

    @cached_property
    def kinds(self) -> dict[str, Mapping[str, Any]]:
        """The kinds of all maps, by id; words are msgids until an author writes their own."""
        started = {kind["id"]: kind for kind in asset_settings.KINDS}
        return started | {kind["id"]: kind for key in self.states for kind in self.listed(key)["kinds"]}


def plans_of(owner: Owner | None, course_key: LearningContextKey | None) -> list[UsageKey]:
    """Return the blocks of a course in which an owner has a plan. One query, none for nobody."""
    there = api.versions_everywhere(owner=owner) if owner is not None else {}
    return [key for key in there if key.block_type == PLAN and key.context_key == course_key]
