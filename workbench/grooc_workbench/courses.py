"""
Courses as they are authored: read from OLX, edited in the Studio side, written back as OLX.

The files in ``workbench/courses`` are never changed: an edit writes the whole course beside the demo's database
(``settings.COURSE_EDITS``), and every process reads it there from then on.
"""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from opaque_keys import InvalidKeyError
from opaque_keys.edx.keys import CourseKey, UsageKey
from opaque_keys.edx.locator import CourseLocator
from xblock.exceptions import NoSuchUsage


@dataclass
class AuthoredBlock:
    """One block of a course: its type, and the JSON values of the fields its author set."""

    block_type: str
    fields: dict[str, Any] = field(default_factory=dict)


@dataclass
class Course:
    """A course in memory. ``source`` is the OLX file it was first read from, ``read_at`` the state of the file then."""

    key: CourseKey
    source: Path
    root: UsageKey
    blocks: dict[UsageKey, AuthoredBlock] = field(default_factory=dict)
    read_at: tuple[str, int] = ("", 0)

    @property
    def edits(self) -> Path:
        """The file an edit of this course is written to."""
        return Path(settings.COURSE_EDITS) / f"{self.key.org}-{self.key.course}-{self.key.run}.xml"

    @property
    def file(self) -> Path:
        return self.edits if self.edits.exists() else self.source

    def file_state(self) -> tuple[str, int]:
        file = self.file
        return (str(file), file.stat().st_mtime_ns)

    def fields(self, usage_key: UsageKey) -> dict[str, Any]:
        return self.blocks[usage_key].fields

    def title(self, usage_key: UsageKey) -> str:
        """The name an author gave a block, "" when none."""
        return str(self.fields(usage_key).get("display_name", ""))

    def children(self, usage_key: UsageKey) -> list[UsageKey]:
        return list(self.fields(usage_key).get("children", []))

    def parent(self, usage_key: UsageKey) -> UsageKey | None:
        return self.fields(usage_key).get("parent")

    def of_type(self, block_type: str) -> Iterator[UsageKey]:
        """The blocks of a type, in the order of the course."""
        return (key for key, block in self.blocks.items() if block.block_type == block_type)


class Shelf:
    """The courses this process knows; asking for one reads its file again when it was changed."""

    def __init__(self) -> None:
        self._courses: dict[CourseKey, Course] = {}
        self._lock = threading.RLock()

    def put(self, course: Course) -> Course:
        self._courses[course.key] = course
        return course

    def course_of(self, key: UsageKey | CourseKey) -> Course:
        """
        The course of a usage key or a course key.

        Raises NoSuchUsage for a key of no known course, and for a block that the course has not.
        """
        course_key = key if isinstance(key, CourseKey) else getattr(key, "course_key", None)
        course = self._courses.get(course_key)
        if course is None:
            raise NoSuchUsage(str(key))
        if course.file_state() != course.read_at:
            course = self._read_again(course)
        if key is not course_key and key not in course.blocks:
            raise NoSuchUsage(str(key))
        return course

    def _read_again(self, course: Course) -> Course:
        from grooc_workbench.olx import read_course

        with self._lock:
            known = self._courses[course.key]
            if known.file_state() == known.read_at:
                return known
            return self.put(read_course(course.source))

    def all(self) -> list[Course]:
        """The sample courses, in the order of the settings; read at the first call."""
        from grooc_workbench.olx import read_course

        with self._lock:
            sources = {course.source: course.key for course in self._courses.values()}
            for path in settings.COURSES:
                if Path(path) not in sources:
                    sources[Path(path)] = self.put(read_course(Path(path))).key
        return [self.course_of(sources[Path(path)]) for path in settings.COURSES]


SHELF = Shelf()


def usage_key(text: str) -> UsageKey:
    """
    The usage key a text of an address stands for.

    Raises NoSuchUsage when it is none, or of no course on the shelf.
    """
    SHELF.all()
    try:
        key = UsageKey.from_string(text)
    except InvalidKeyError as error:
        raise NoSuchUsage(text) from error
    SHELF.course_of(key)
    return key


def course_key(org: str, course: str, run: str) -> CourseKey:
    return CourseLocator(org, course, run)
