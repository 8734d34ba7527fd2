"""
Who may be known as what: an author chooses for each lane, and nobody learns more by any way out of here.

Between two people it is always the same rule, whichever of their texts is looked at: that of the lane between them.
Facilitators see names, for they answer for what is written; what a learner is shown of them is that they are one.
"""

import hmac
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from grooc_xblocks.domain.exchange import Lane, lane_of
from grooc_xblocks.domain.names import initials
from grooc_xblocks.domain.pseudonyms import PATTERN, PLANTS, THINGS

Names = Literal["off", "pseudonym", "names", "reveal"]
Modes = Mapping[Lane, Names]
Told = Literal["nothing", "pseudonym", "name"]
Revealed = Literal["", "asked", "asked_of_me", "both"]


@dataclass(frozen=True)
class Person:
    """Somebody who wrote: as they are. ``group`` is None, ``group_name`` and ``place`` empty, without one."""

    id: int
    name: str
    group: int | None = None
    group_name: str = ""
    place: str = ""
    staff: bool = False


@dataclass(frozen=True)
class Viewer:
    """Somebody who reads. ``met`` are the ids of people with whom both have said that they may be known."""

    id: int
    group: int | None = None
    staff: bool = False
    met: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Face:
    """The ``Face`` of the front end: somebody as one reader may know them."""

    key: str
    name: str
    initials: str
    group: str
    place: str
    mine: bool
    staff: bool


@dataclass(frozen=True)
class Masks:
    """
    What hides people in one block: ``usage`` is its key, ``secret`` never leaves the server.

    The same person has the same pseudonym for everybody in the block, so that a thread can be followed; in another
    block, and in the next run of the course, another one. Keys are different for each reader: two readers who put
    their pages side by side learn nothing from them.
    """

    usage: str
    secret: bytes = field(repr=False)

    def key(self, viewer: int, person: int) -> str:
        """Return what stands for a person in what one reader is sent."""
        return self._hash("key", viewer, person).hex()[:20]

    def group_key(self, viewer: int, group: int) -> str:
        """Return what stands for a group in what one reader is sent."""
        return self._hash("group", viewer, group).hex()[:20]

    def pseudonym(self, person: int, say: Callable[[str], str]) -> str:
        """Return two words in the reader's language; ``say`` translates a msgid."""
        number = int.from_bytes(self._hash("pseudonym", person)[:8], "big")
        which, plant = divmod(number, len(PLANTS))
        return say(PATTERN) % {"plant": say(PLANTS[plant]), "thing": say(THINGS[which % len(THINGS)])}

    def _hash(self, use: str, *ids: int) -> bytes:
        named = "\0".join((use, self.usage, *map(str, ids)))
        return hmac.new(self.secret, named.encode(), sha256).digest()


def told(person: Person, viewer: Viewer, modes: Modes) -> Told:
    """Return what the viewer may be told of who that is."""
    mode = modes[lane_of(viewer.group, person.group)]
    if viewer.staff or person.id == viewer.id or mode == "names" or (mode == "reveal" and person.id in viewer.met):
        return "name"
    return "nothing" if mode == "off" or person.staff else "pseudonym"


def is_group_told(person: Person, viewer: Viewer, modes: Modes) -> bool:
    """
    Tell whether the viewer may be told that person's group and where it is: with the name, and among teammates, who
    know it. Anybody can look up who a group's few members are, so that elsewhere it would be as good as a name.
    """
    return told(person, viewer, modes) == "name" or lane_of(viewer.group, person.group) == "team"


def face(person: Person, viewer: Viewer, modes: Modes, masks: Masks, say: Callable[[str], str]) -> Face:
    """Return the person as the viewer may know them; ``say`` translates a msgid into the viewer's language."""
    shown = {"nothing": "", "name": person.name}.get(told(person, viewer, modes))
    name = masks.pseudonym(person.id, say) if shown is None else shown
    with_group = is_group_told(person, viewer, modes)
    return Face(
        key=masks.key(viewer.id, person.id),
        name=name,
        initials=initials(name) if name else "",
        group=person.group_name if with_group else "",
        place=person.place if with_group else "",
        mine=person.id == viewer.id,
        staff=person.staff,
    )


def revealed(asked: Collection[int], viewer: int, other: int) -> Revealed:
    """
    Return how far two people are with telling each other their names; ``asked`` are those of the two who said that
    they may be known to the other. Whoever was asked and says nothing stays unknown.
    """
    if viewer in asked:
        return "both" if other in asked else "asked"
    return "asked_of_me" if other in asked else ""
