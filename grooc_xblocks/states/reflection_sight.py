"""A block of peer reflection and who looks at it: what every view of it is made of."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from grooc_xblocks.domain import identity
from grooc_xblocks.domain.identity import Masks, Modes, Viewer
from grooc_xblocks.domain.reflection_texts import CanBring
from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.data import Person, ResponseData
from grooc_xblocks.states.group_shapes import Json
from grooc_xblocks.states.reader import Reader

People = Mapping[int, Person]


@dataclass(frozen=True)
class ReflectionSight:
    """
    A block and who looks at it. ``person`` is the reader as others come to know them, None in a preview.

    ``values`` are the author's settings by field; ``draft`` has ``answers``, ``attachments`` and ``saved_at``; ``pace``
    is the group's own date; ``can_bring`` are the versions of the group's map and plan.
    """

    reader: Reader
    person: Person | None
    values: Json
    masks: Masks
    draft: Json
    pace: str
    can_bring: CanBring

    @property
    def key(self) -> Any:
        """The block's usage key."""
        return self.reader.usage_key

    @property
    def me(self) -> int:
        """The reader's account, 0 for nobody."""
        return self.person.id if self.person is not None else 0

    @property
    def of_group(self) -> bool:
        """Whether groups reflect together here."""
        return bool(self.values["who"] == "group")

    @property
    def modes(self) -> Modes:
        """Who may be known as what, by lane."""
        return {"team": self.values["names_team"], "strangers": self.values["names_strangers"]}

    @cached_property
    def viewer(self) -> Viewer:
        """The reader, as identities go. One query where people may tell each other their names."""
        met = frozenset[int]()
        if self.person is not None and "reveal" in self.modes.values():
            met = api.met(usage_key=self.key, learner=self.me)
        group = self.person.group_id if self.person is not None else None
        return Viewer(self.me, group, self.reader.staff, met)

    @cached_property
    def owners(self) -> frozenset[str]:
        """Whose contributions are the reader's to speak for: the reader's own, and the group's."""
        group = self.viewer.group
        return frozenset({f"learner:{self.me}"} | ({f"group:{group}"} if group is not None else set()))

    def say(self, text: str) -> str:
        """Return a message in the reader's language."""
        return self.reader.say(text, "", None)

    def face(self, who: int, people: People) -> Json:
        """Return somebody as this reader may know them."""
        if who not in self._faces:
            self._faces[who] = asdict(identity.face(known(who, people), self.viewer, self.modes, self.masks, self.say))
        return self._faces[who]

    @cached_property
    def _faces(self) -> dict[int, Json]:
        return {}

    def is_mine(self, response: ResponseData) -> bool:
        """Tell whether the reader gave a response."""
        return response.by == self.me

    def is_for_me(self, response: ResponseData) -> bool:
        """Tell whether the reader, or their group, received a response."""
        return response.owner in self.owners


def known(who: int, people: People) -> identity.Person:
    """Return somebody as they are; whoever left the platform has no name."""
    found = people.get(who, Person(who))
    return identity.Person(found.id, found.name, found.group_id, found.group_name, found.place, found.staff)
