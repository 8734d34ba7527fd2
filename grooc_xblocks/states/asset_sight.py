"""A map and who looks at it: what every view of a map is made of."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from grooc_xblocks import compat
from grooc_xblocks.domain import asset_exemplar, asset_needs
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.words import Message
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import MembershipData, Owner, SharedData
from grooc_xblocks.states import asset_shapes as shapes
from grooc_xblocks.states.asset_shapes import Names
from grooc_xblocks.states.group_shapes import Json, iso, live
from grooc_xblocks.states.reader import Reader


class Share(Protocol):
    """The shared state of whose map it is, as a block holds it."""

    owner: Owner | None

    @property
    def version(self) -> int:
        """The version of the state."""

    @property
    def data(self) -> SharedData:
        """The state."""


@dataclass(frozen=True)
class Sight:
    """
    A map and who looks at it.

    ``values`` are the author's settings by field; ``draft``, ``dismissed`` and ``left_behind`` are the reader's own
    fields; ``looks_on`` says that course staff look at the map of a group.
    """

    reader: Reader
    share: Share
    values: Json
    draft: Json
    dismissed: Collection[str]
    left_behind: Json
    looks_on: bool = False

    @cached_property
    def members(self) -> list[MembershipData]:
        """Who is in the group whose map it is. One query for a group."""
        return api.members(owner=self.share.owner) if self.share.owner is not None else []

    @cached_property
    def names(self) -> dict[int, str]:
        """The names of the members, and of a learner alone."""
        owner = self.share.owner
        if owner is None or owner.learner_id is None:
            return {member.learner_id: str(member.card.get("name", "")) for member in self.members}
        return compat.account_names([owner.learner_id]) if self.looks_on else {owner.learner_id: self.my_name}

    @property
    def my_name(self) -> str:
        """What the reader is called."""
        return str(self.reader.profile.get("name") or self.reader.name)

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

    def say(self, text: str) -> str:
        """Return a message in the reader's language."""
        return self.reader.say(text, "", None)

    def translate(self, message: Message) -> str:
        """Return a message in the reader's language, with its parameters filled in."""
        text, params = message
        return self.say(text) % params if params else self.say(text)

    @property
    def initiative(self) -> str:
        """What the group says it is about."""
        group = self.reader.situation.group
        return group.initiative if group is not None else ""

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

    def named(self, ids: Collection[int]) -> dict[int, str]:
        """Return names of people who are no members: former ones, and course staff. Two queries at most."""
        others = {one for one in ids if one not in self.names}
        former = api.former_members(owner=self.share.owner, ids=others) if self.share.owner and others else {}
        unknown = {one for one in others if not former.get(one)}
        return {**former, **(compat.account_names(unknown) if unknown else {})}


def source(sight: Sight) -> tuple[str, AssetMap, Names, str] | None:
    """
    Return what may come along onto this map: "own" or "left", the map, names of the people in it, and the stamp by
    which it can be left behind. In a group it is the map of one's own; alone, what one took along from a group.
    """
    reader = sight.reader
    if not reader.known or reader.usage_key is None or sight.looks_on:
        return None
    if reader.situation.group is not None:
        mine = api.read_shared(usage_key=reader.usage_key, owner=Owner(learner_id=reader.me))
        return ("own", shapes.the_map(mine), {reader.me: sight.my_name}, str(mine.version)) if mine.version else None
    copy = api.left_copy(usage_key=reader.usage_key, learner=reader.me)
    if copy is None:
        return None
    then = shapes.map_of(copy.value)
    ids = {one for asset in then.assets.values() for one in asset["knows"] if isinstance(one, int)}
    former = api.former_members(owner=copy.owner, ids=ids)
    there = {member.learner_id: str(member.card.get("name", "")) for member in api.members(owner=copy.owner)}
    return "left", then, {**former, **there}, str(iso(copy.at))


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
