"""A map and who looks at it: what every view of a map is made of."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from grooc_xblocks.domain import asset_exemplar, asset_needs
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.states import asset_shapes as shapes
from grooc_xblocks.states.group_shapes import Json, live
from grooc_xblocks.states.shared_sight import Names, SharedSight, coming, names_in


@dataclass(frozen=True)
class Sight(SharedSight):
    """A map and who looks at it. ``draft``, ``dismissed`` and ``left_behind`` are the reader's own fields."""

    draft: Json
    dismissed: Collection[str]
    left_behind: Json

    @cached_property
    def kinds(self) -> list[Json]:
        """The author's kinds, in the reader's language."""
        return [{**kind, "name": self.say(kind["name"])} for kind in self.values["kinds"]]

    @cached_property
    def levels(self) -> list[Json]:
        """The author's levels, in the reader's language."""
        return [{**level, "name": self.say(level["name"])} for level in self.values["levels"]]

    @cached_property
    def verbs(self) -> list[Json]:
        """The author's verbs, in the reader's language."""
        return [{**verb, "name": self.say(verb["name"])} for verb in self.values["verbs"]]

    def exemplar(self) -> asset_exemplar.Exemplar | None:
        """Return the map that learners may look at before they begin."""
        lists = {name: self.values[name] for name in ("kinds", "levels", "verbs")}
        return asset_exemplar.exemplar(self.values["exemplar"], **lists, translate=self.say)

    def needs(self, now: AssetMap) -> tuple[asset_needs.Need, ...]:
        """Return what the author asks for before a map is submitted; never more reflections than there are members."""
        group = self.reader.situation.group
        most = min(self.values["min_reflections"], group.members if group is not None else 1)
        shared = len(live(self.share.data.items, "reflections"))
        return asset_needs.needs(now, shared, {**self.values, "min_reflections": most})


def source(sight: Sight) -> tuple[str, AssetMap, Names, str] | None:
    """
    Return what may come along onto this map: "own" or "left", the map, names of the people in it, and the stamp by
    which it can be left behind. In a group it is the map of one's own; alone, what one took along from a group.
    """
    found = coming(sight)
    if found is None:
        return None
    then = shapes.map_of(found.kept)
    ids = {one for asset in then.assets.values() for one in asset["knows"] if isinstance(one, int)}
    return found.name, then, names_in(sight, found, ids), found.stamp


def bring(sight: Sight) -> Json | None:
    """Return what is offered to come along, None when nothing is, or nothing more."""
    found = source(sight)
    if found is None:
        return None
    name, there, _, stamp = found
    here = sight.share.data.items.get("assets", {})
    rows = [
        {"id": key, "name": one["name"], "kind": one["kind"]} for key, one in there.assets.items() if key not in here
    ]
    return {"assets": rows, "from": name} if rows and sight.left_behind.get(name) != stamp else None
