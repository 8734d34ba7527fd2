"""The people who wait to be matched when the demo begins, as ``courses/people_who_wait.toml`` tells them."""

import tomllib
from dataclasses import dataclass
from typing import Any

from grooc_workbench.people import Named
from grooc_workbench.settings import APP_DIR

FILE = APP_DIR.parent / "courses" / "people_who_wait.toml"
COURSE = "SLSI"
"""The course they are in."""


@dataclass(frozen=True)
class Waiting:
    """Somebody who waits, and the wishes that the handler ``enter_pool`` takes."""

    named: Named
    wishes: dict[str, Any]


def people_who_wait() -> list[Waiting]:
    """All of them, in the order in which they began to wait."""
    with FILE.open("rb") as file:
        return [_waiting(entry) for entry in tomllib.load(file)["person"]]


def _waiting(entry: dict[str, Any]) -> Waiting:
    wishes = {name: entry.pop(name) for name in ("commitment", "experience")}
    told = {**entry, "causes": tuple(entry["causes"]), "skills": tuple(entry["skills"])}
    named = Named(**told, short_name=entry["name"].split()[0], seen=("welcome_text",), waits=True)
    return Waiting(named, {"topics": list(named.causes), **wishes})
