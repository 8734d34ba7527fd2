"""The groups that are there when the demo begins, as ``courses/groups_under_way.toml`` tells them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from grooc_workbench.people import spoken, typed_hours
from grooc_workbench.settings import APP_DIR

FILE = APP_DIR.parent / "courses" / "groups_under_way.toml"


@dataclass(frozen=True)
class Background:
    """Somebody who only fills a group: "Name; Place; Zone", or a name alone of somebody from where the group is."""

    name: str
    place: str
    zone: str


@dataclass(frozen=True)
class UnderWay:
    """One group. People are usernames of ``people.PEOPLE``, or lines that ``background`` reads."""

    course: str
    name: str
    initiative: str
    cause: str
    place: str
    zone: str
    languages: list[str]
    meets: str
    openness: str
    members: list[str]
    why: str = ""
    waiting: list[str] = field(default_factory=list)
    declining: list[str] = field(default_factory=list)
    asking: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    charter: Mapping[str, str] = field(default_factory=dict)
    signs: list[str] = field(default_factory=list)
    fills: bool = False

    def background(self, line: str) -> Background:
        name, place, zone = ([*(part.strip() for part in line.split(";")), "", ""])[:3]
        return Background(name, place or self.place, zone or self.zone)

    def payload(self, size_min: int, size_max: int) -> dict[str, Any]:
        """What the handler ``start_group`` takes."""
        return {
            "name": self.name,
            "initiative": self.initiative,
            "why": self.why,
            "cause": self.cause,
            "place": self.place,
            "languages": self.languages,
            "meets": typed_hours(self.meets),
            "meets_zone": self.zone,
            "size_min": size_min,
            "size_max": size_max,
            "openness": self.openness,
        }

    def profile(self, person: Background) -> dict[str, Any]:
        """A short profile: the hours the group meets and one around them, the languages and the cause of the group."""
        meets = typed_hours(self.meets)
        around = {hour + step for hour in meets for step in (-1, 0, 1) if 0 <= hour + step < 168}
        return {
            "name": person.name,
            "place": person.place,
            "zone": person.zone,
            "hours": sorted(around),
            "languages": spoken(" ".join(self.languages)),
            "causes": [self.cause],
        }


def groups_under_way() -> list[UnderWay]:
    """All of them, in the order in which they are made."""
    with FILE.open("rb") as file:
        return [UnderWay(**entry) for entry in tomllib.load(file)["group"]]
