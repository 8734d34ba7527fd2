"""Who reads a view."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from opaque_keys.edx.keys import LearningContextKey, UsageKey

from grooc_xblocks.groups.data import Situation
from grooc_xblocks.states import group_shapes as shapes
from grooc_xblocks.states.group_shapes import Json

Say = Callable[[str, str, int | None], str]
"""Translates a message; with its plural, into the form that the number takes. Placeholders stay as they are."""


@dataclass(frozen=True)
class Reader:
    """Who reads, in which course and block, and what of it is already known. ``learner`` None: a preview."""

    course_key: LearningContextKey | None
    usage_key: UsageKey | None
    group_set: str
    learner: int | None
    name: str
    staff: bool
    readonly: str
    profile: Json
    settings: Json
    alone: bool
    completed: bool
    situation: Situation
    site: str
    now: datetime
    say: Say

    @property
    def mine(self) -> int:
        """The reader's own free half hours of the week."""
        return shapes.mask(self.profile.get("hours", ()), self.profile.get("zone", ""), self.now)

    @property
    def speaks(self) -> list[str]:
        """The languages the reader can work in."""
        return [spoken["code"] for spoken in self.profile.get("languages", ()) if spoken["level"] == "work"]

    @property
    def me(self) -> int:
        """The reader's account, 0 for nobody: no account has that id."""
        return self.learner or 0

    @property
    def known(self) -> bool:
        """Whether a learner of a course reads."""
        return self.learner is not None and self.course_key is not None

    def where(self) -> dict[str, Any]:
        """The group set, as the api takes it."""
        return {"course_key": self.course_key, "group_set": self.group_set}
