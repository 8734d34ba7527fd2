"""What several people share and who looks at it: what every view of a map or a plan is made of."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, Literal, Protocol

from grooc_xblocks import compat
from grooc_xblocks.domain.names import initials
from grooc_xblocks.domain.words import Message
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import MembershipData, Owner, SharedData
from grooc_xblocks.states.group_shapes import Json, iso, live
from grooc_xblocks.states.reader import Reader

Names = Mapping[int, str]


class Share(Protocol):
    """The shared state of whose work it is, as a block holds it."""

    owner: Owner | None

    @property
    def version(self) -> int:
        """The version of the state."""

    @property
    def data(self) -> SharedData:
        """The state."""


@dataclass(frozen=True)
class SharedSight:
    """
    Shared work and who looks at it. ``values`` are the author's settings by field; ``looks_on`` says that course staff
    look at the work of a group.
    """

    reader: Reader
    share: Share
    values: Json
    looks_on: bool = field(default=False, kw_only=True)

    @cached_property
    def seen(self) -> list[tuple[MembershipData, datetime]]:
        """Who is in the group whose work it is, and when each did something last. One query for a group."""
        return api.seen_members(owner=self.share.owner) if self.share.owner is not None else []

    @property
    def members(self) -> list[MembershipData]:
        """Who is in the group whose work it is."""
        return [member for member, _at in self.seen]

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

    def named(self, ids: Collection[int]) -> dict[int, str]:
        """Return names of people who are no members: former ones, and course staff. Two queries at most."""
        others = {one for one in ids if one not in self.names}
        former = api.former_members(owner=self.share.owner, ids=others) if self.share.owner and others else {}
        unknown = {one for one in others if not former.get(one)}
        return {**former, **(compat.account_names(unknown) if unknown else {})}


def member(learner: int, name: str, active: bool) -> Json:
    """Return a member as views of shared work show one."""
    return {"id": learner, "name": name, "initials": initials(name), "active": active}


@dataclass(frozen=True)
class Coming:
    """
    What may come along: one's "own" work into a group, or what one "left" a group with. ``kept`` are its values by
    field and key; ``stamp`` is that by which it can be left behind.
    """

    name: Literal["own", "left"]
    owner: Owner
    kept: Mapping[str, Mapping[str, Any]]
    stamp: str


def coming(sight: SharedSight) -> Coming | None:
    """
    Return what may come along: in a group the work of one's own, alone what one took along from a group. One query.
    """
    reader = sight.reader
    if not reader.known or reader.usage_key is None or sight.looks_on:
        return None
    if reader.situation.group is not None:
        owner = Owner(learner_id=reader.me)
        mine = api.read_shared(usage_key=reader.usage_key, owner=owner)
        kept = {name: live(mine.items, name) for name in mine.items}
        return Coming("own", owner, kept, str(mine.version)) if mine.version else None
    copy = api.left_copy(usage_key=reader.usage_key, learner=reader.me)
    return Coming("left", copy.owner, copy.value, str(iso(copy.at))) if copy is not None else None


def names_in(sight: SharedSight, found: Coming, ids: Collection[int]) -> dict[int, str]:
    """Return the names of people in what may come along. Two queries at most."""
    if found.name == "own":
        return {sight.reader.me: sight.my_name}
    former = api.former_members(owner=found.owner, ids=ids)
    return {**former, **{one.learner_id: str(one.card.get("name", "")) for one in api.members(owner=found.owner)}}
