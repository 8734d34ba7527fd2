"""OLX in and out: one file a course, ``course > chapter > sequential > vertical > blocks``, as the platform has it."""

import itertools
import os
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree
from opaque_keys.edx.keys import UsageKey
from xblock.exceptions import NoSuchDefinition, NoSuchUsage
from xblock.fields import ScopeIds
from xblock.runtime import IdGenerator, IdReader

from grooc_workbench.courses import SHELF, AuthoredBlock, Course, Shelf, course_key


class CourseIds(IdReader, IdGenerator):
    """Usage keys are real ones, and a definition is its usage: the demo's blocks are used once each."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def get_definition_id(self, usage_id: UsageKey) -> UsageKey:
        self._shelf.course_of(usage_id)
        return usage_id

    def get_block_type(self, def_id: UsageKey) -> str:
        return self._shelf.course_of(def_id).blocks[def_id].block_type

    # The suite has no asides, and a usage is only made by reading OLX.
    def get_usage_id_from_aside(self, aside_id: Any) -> Any:
        raise NoSuchUsage(repr(aside_id))

    get_definition_id_from_aside = get_aside_type_from_usage = get_aside_type_from_definition = get_usage_id_from_aside

    def create_aside(self, definition_id: Any, usage_id: Any, aside_type: str) -> Any:
        raise NoSuchDefinition(repr(definition_id))

    def create_usage(self, def_id: Any) -> Any:
        raise NoSuchDefinition(repr(def_id))

    def create_definition(self, block_type: str, slug: str | None = None) -> Any:
        raise NoSuchDefinition(block_type)


class Reading(Shelf):
    """A shelf with the one course that is being read: nobody else sees it half-way."""

    def __init__(self, course: Course) -> None:
        super().__init__()
        self._course = course
        self._count = itertools.count(1)

    def course_of(self, key: Any) -> Course:
        return self._course

    def new_usage(self, node: Any) -> UsageKey:
        """A usage key for an element: named by its ``url_name``, or numbered."""
        name = node.attrib.pop("url_name", None) or f"{node.tag}_{next(self._count)}"
        usage_key = self._course.key.make_usage_key(node.tag, name)
        if usage_key in self._course.blocks:
            raise ValueError(f"Two blocks of {self._course.source.name} are called {name}.")
        self._course.blocks[usage_key] = AuthoredBlock(node.tag)
        return usage_key


def read_course(source: Path) -> Course:
    """Read a course from its OLX, or from what was last edited of it; ``parse_xml`` of the blocks does the work."""
    from grooc_workbench.runtime import PlayerRuntime

    root = etree.parse(str(source)).getroot()
    key = course_key(root.get("org"), root.get("course"), root.get("url_name"))
    course = Course(key, source, key.make_usage_key("course", "course"))
    state = course.file_state()
    if course.file != source:
        root = etree.parse(str(course.file)).getroot()
    for name in ("org", "course"):
        root.attrib.pop(name, None)
    root.set("url_name", "course")
    reading = Reading(course)
    parse_node(PlayerRuntime(None, mode="studio", shelf=reading), reading, root, None)
    course.read_at = state
    return course


def parse_node(runtime: Any, reading: Reading, node: Any, parent: UsageKey | None) -> UsageKey:
    """Make the block of an element and of all elements in it."""
    node.attrib.pop("xblock-family", None)
    usage_key = reading.new_usage(node)
    block_class = runtime.mixologist.mix(runtime.load_block_type(usage_key.block_type))
    block = block_class.parse_xml(node, runtime, ScopeIds(None, usage_key.block_type, usage_key, usage_key))
    block.parent = parent
    block.save()
    return usage_key


def load_course(path: Path | str) -> Course:
    """Read a course and put it on the shelf, so that its blocks can be asked for by their usage keys."""
    return SHELF.put(read_course(Path(path)))


def course_xml(course: Course, shelf: Shelf = SHELF) -> bytes:
    """A course as one OLX document, with the settings as they are now."""
    from grooc_workbench.runtime import PlayerRuntime

    out = BytesIO()
    runtime = PlayerRuntime(None, mode="studio", shelf=shelf)
    runtime.export_to_xml(runtime.get_block(course.root), out)
    root = etree.fromstring(out.getvalue())
    root.attrib.update({"org": course.key.org, "course": course.key.course, "url_name": course.key.run})
    for element in root.iter(etree.Element):
        element.attrib.pop("xblock-family", None)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)


def save_course(course: Course) -> None:
    """Write a course that was edited; whoever reads it meanwhile gets the old file or the new one, never half of it."""
    course.edits.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=course.edits.parent, suffix=".part")
    with os.fdopen(handle, "wb") as file:
        file.write(course_xml(course))
    Path(name).replace(course.edits)
    course.read_at = course.file_state()
