"""The player's own blocks: containers and plain HTML, with the names and the OLX of the platform's.

They are no entry points (those are fixed when a package is installed, and the platform has its own): the runtime finds
them in ``OWN_BLOCKS``.
"""

from html import escape
from typing import Any

from lxml import etree
from web_fragments.fragment import Fragment
from xblock.core import XBlock
from xblock.fields import DateTime, Scope, String


class Container(XBlock):
    """A block that shows its children one below the other."""

    has_children = True
    display_name = String(scope=Scope.settings, default="")
    start = DateTime(scope=Scope.settings, default=None)
    due = DateTime(scope=Scope.settings, default=None)
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

    start_text = String(scope=Scope.settings, default="", help="When the course runs, in words")


class VerticalBlock(Container):
    """A unit: one page of a course."""

    icon = String(scope=Scope.settings, default="read", help="One of read, talk, hand, write, map, plan, mirror, share")
    assignment = String(scope=Scope.settings, default="", help="What is handed in here, for the page of dates")


class HtmlBlock(XBlock):
    """A piece of text of the author; done when it was seen."""

    display_name = String(scope=Scope.settings, default="")
    data = String(scope=Scope.content, default="", help="XHTML")

    def student_view(self, context: Any = None) -> Fragment:
        return Fragment(f'<div class="course-text">{self.data}</div>')

    author_view = student_view

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
        if self.display_name:
            node.set("display_name", self.display_name)


OWN_BLOCKS: dict[str, type[XBlock]] = {
    "course": CourseBlock,
    "chapter": Container,
    "sequential": Container,
    "vertical": VerticalBlock,
    "html": HtmlBlock,
}
