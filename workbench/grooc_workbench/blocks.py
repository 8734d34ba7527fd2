"""
The player's own blocks: containers and plain HTML, with the names and the OLX of the platform's.

They are no entry points (those are fixed when a package is installed, and the platform has its own): the runtime finds
them in ``OWN_BLOCKS``.
"""

import re
from html import escape
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language_info
from lxml import etree
from web_fragments.fragment import Fragment
from xblock.core import XBlock
from xblock.fields import DateTime, Scope, String


def _direction(language: str) -> str:
    """An author's text reads in its own direction, whatever the language of the site."""
    return "rtl" if get_language_info(language)["bidi"] else "ltr"


class Container(XBlock):
    """A block that shows its children one below the other."""

    has_children = True
    display_name = String(scope=Scope.settings, default="")
    start = DateTime(scope=Scope.settings, default=None)
    tagline = String(scope=Scope.settings, default="", help="What happens here, in a few words")

    def student_view(self, context: Any = None) -> Fragment:
        fragment = Fragment()
        for child in self.runtime.render_children(self, None, context):
            fragment.add_content(child.content)
            fragment.add_fragment_resources(child)
        return fragment

    author_view = student_view


class CourseBlock(Container):
    """The root of a course."""

    language = String(scope=Scope.settings, default="en")
    runs = String(scope=Scope.settings, default="", help="When the course runs, in words")


class ChapterBlock(Container):
    """A session, or a unit, of a course."""

    label = String(scope=Scope.settings, default="", help="What it is called besides its name, such as “Session II”")
    ends = DateTime(scope=Scope.settings, default=None, help="Suggested last day")


class VerticalBlock(Container):
    """A unit: one page of a course."""

    icon = String(scope=Scope.settings, default="read", help="One of read, talk, hand, write, map, plan, mirror, share")
    assignment = String(scope=Scope.settings, default="", help="What is made here, for the page of dates")
    due = DateTime(scope=Scope.settings, default=None, help="Suggested day to have it made")


_JUMP = re.compile(r'href="/jump_to_id/([\w-]+)"')


class HtmlBlock(XBlock):
    """A piece of text of the author; done when it was seen."""

    display_name = String(scope=Scope.settings, default="Text")
    data = String(scope=Scope.content, default="", help="XHTML")

    def student_view(self, context: Any = None) -> Fragment:
        course = self.runtime.shelf.course_of(self.scope_ids.usage_id)
        language = course.fields(course.root).get("language", "en")
        text = _JUMP.sub(self._jump, self.data)
        return Fragment(f'<div class="course-text" lang="{language}" dir="{_direction(language)}">{text}</div>')

    author_view = student_view

    def _jump(self, found: re.Match[str]) -> str:
        """A link to another block of the course, as the platform fills it in; one that leads nowhere stays."""
        course = self.runtime.shelf.course_of(self.scope_ids.usage_id)
        key = next((key for key in course.blocks if key.block_id == found[1]), None)
        name = getattr(self.runtime.user, "username", "")
        if key is None or not name:
            return found[0]
        return f'target="_top" href="{escape(reverse("jump_as", args=(name, str(key))))}"'

    @classmethod
    def parse_xml(cls, node: Any, runtime: Any, keys: Any) -> Any:
        """What is between the tags is the text, markup and all."""
        block = runtime.construct_xblock_from_class(cls, keys)
        if node.get("display_name"):
            block.display_name = node.get("display_name")
        inner = "".join(etree.tostring(child, encoding="unicode") for child in node)
        block.data = escape(node.text or "", quote=False) + inner
        return block

    def add_xml_to_node(self, node: Any) -> None:
        filled = etree.fromstring(f"<html>{self.data}</html>")
        node.tag = "html"
        node.text = filled.text
        node.extend(filled)
        if self.fields["display_name"].is_set_on(self):
            node.set("display_name", self.display_name)


OWN_BLOCKS: dict[str, type[XBlock]] = {
    "course": CourseBlock,
    "chapter": ChapterBlock,
    "sequential": Container,
    "vertical": VerticalBlock,
    "html": HtmlBlock,
}
