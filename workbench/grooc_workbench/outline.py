"""The table of contents of a course as one learner sees it: chapters, their units, and how far the learner is."""

import datetime
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from opaque_keys.edx.keys import UsageKey

from grooc_workbench.blocks import Container
from grooc_workbench.courses import Course
from grooc_workbench.models import BlockCompletion

# What a learner can complete; containers are done when all that is in them is.
_CONTAINERS = {"course", "chapter", "sequential", "vertical"}


@dataclass
class Unit:
    """One page of the course. ``place`` counts from 1 in its chapter."""

    key: UsageKey
    title: str
    icon: str
    assignment: str
    due: datetime.datetime | None
    blocks: list[UsageKey]
    done: bool
    chapter: "Chapter"
    place: int

    @property
    def id(self) -> str:
        return str(self.key.block_id)


@dataclass
class Chapter:
    """A session of the course, with the days it is suggested for."""

    key: UsageKey
    title: str
    label: str
    tagline: str
    start: datetime.datetime | None
    ends: datetime.datetime | None
    units: list[Unit]

    @property
    def id(self) -> str:
        return str(self.key.block_id)

    @property
    def mark(self) -> str:
        """The short sign of the chapter, such as "II" of "Session II"."""
        return self.label.split()[-1] if self.label else ""

    @property
    def done(self) -> int:
        return sum(unit.done for unit in self.units)


@dataclass
class Outline:
    """All chapters of a course."""

    course: Course
    chapters: list[Chapter]

    @cached_property
    def units(self) -> list[Unit]:
        return [unit for chapter in self.chapters for unit in chapter.units]

    @property
    def done(self) -> int:
        return sum(unit.done for unit in self.units)

    @property
    def total(self) -> int:
        return len(self.units)

    def unit(self, block_id: str) -> Unit | None:
        return next((unit for unit in self.units if unit.id == block_id), None)

    def beside(self, unit: Unit) -> tuple[Unit | None, Unit | None]:
        """The units before and after one, across chapters."""
        at = self.units.index(unit)
        return (self.units[at - 1] if at else None, self.units[at + 1] if at + 1 < len(self.units) else None)

    def next_to_do(self) -> Unit:
        """Where to go on: the first unit that is not done, the first of all when every one is."""
        return next((unit for unit in self.units if not unit.done), self.units[0])


def _date(course: Course, key: UsageKey, name: str) -> datetime.datetime | None:
    text = course.fields(key).get(name)
    return Container.fields["start"].from_json(text) if text else None


def completed(user: Any, course: Course) -> set[str]:
    """Usage keys of the blocks somebody has completed in a course, as text."""
    if user is None or not user.is_authenticated:
        return set()
    prefix = str(course.root).split("+type@")[0]
    rows = BlockCompletion.objects.filter(user=user, usage_key__startswith=prefix, completion__gte=1)
    return set(rows.values_list("usage_key", flat=True))


def _leaves(course: Course, key: UsageKey) -> list[UsageKey]:
    return [
        leaf
        for child in course.children(key)
        for leaf in (_leaves(course, child) if child.block_type in _CONTAINERS else [child])
    ]


def outline_of(course: Course, user: Any) -> Outline:
    """Read the outline of a course with the progress of a user (None: of nobody)."""
    done = completed(user, course)
    chapters = []
    for key in course.children(course.root):
        fields = course.fields(key)
        chapter = Chapter(
            key=key,
            title=course.title(key),
            label=fields.get("label", ""),
            tagline=fields.get("tagline", ""),
            start=_date(course, key, "start"),
            ends=_date(course, key, "ends"),
            units=[],
        )
        verticals = [unit for sequential in course.children(key) for unit in course.children(sequential)]
        chapter.units = [_unit(course, unit, chapter, place, done) for place, unit in enumerate(verticals, 1)]
        chapters.append(chapter)
    return Outline(course, chapters)


def _unit(course: Course, key: UsageKey, chapter: Chapter, place: int, done: set[str]) -> Unit:
    fields = course.fields(key)
    blocks = _leaves(course, key)
    return Unit(
        key=key,
        title=course.title(key),
        icon=fields.get("icon", "read"),
        assignment=fields.get("assignment", ""),
        due=_date(course, key, "due"),
        blocks=blocks,
        done=bool(blocks) and all(str(block) in done for block in blocks),
        chapter=chapter,
        place=place,
    )
