"""
The runtime of the player: xblock-sdk's, made to behave like the LMS and Studio where our blocks can tell.

``mode`` is where a block believes to be:

- ``learner``: the LMS. Authored fields are read-only, learners' fields are kept, publishing is recorded.
- ``studio``: Studio's editor and its handlers. Authored fields can be changed; writing a learner's field raises
  InvalidScopeError.
- ``preview``: Studio's preview. Learners' fields last as long as the request; nothing is published.
"""

import json
from typing import Any, Literal

import markupsafe
from django.urls import reverse
from lxml import etree
from opaque_keys.edx.keys import UsageKey
from web_fragments.fragment import Fragment
from workbench.runtime import WorkbenchRuntime
from xblock.field_data import ReadOnlyFieldData, SplitFieldData
from xblock.fields import Scope, ScopeIds
from xblock.runtime import KvsFieldData, Runtime

from grooc_workbench import olx, records
from grooc_workbench.blocks import OWN_BLOCKS
from grooc_workbench.courses import SHELF, Shelf
from grooc_workbench.olx import load_course
from grooc_workbench.services import CompletionService, PlayerI18nService, PlayerUserService
from grooc_workbench.stores import LEARNERS, AuthoredStore, LearnerStore, PassingStore

__all__ = ["PlayerRuntime", "course_runtime", "load_course"]

Mode = Literal["learner", "studio", "preview"]


def _field_data(mode: Mode, learner: int | None, shelf: Shelf) -> Any:
    authored = KvsFieldData(AuthoredStore(shelf))
    if mode == "studio":
        return authored
    learners = KvsFieldData(LearnerStore(learner) if mode == "learner" else PassingStore())
    read_only = ReadOnlyFieldData(authored)
    tree = {Scope.settings: read_only, Scope.content: read_only, Scope.parent: authored, Scope.children: authored}
    return SplitFieldData({**tree, **dict.fromkeys(LEARNERS, learners)})


class PlayerRuntime(WorkbenchRuntime):
    """Made for one request of one Django user (None: nobody)."""

    def __init__(self, user: Any, mode: Mode = "learner", shelf: Shelf = SHELF) -> None:
        learner = user.pk if user is not None and user.is_authenticated else None
        super().__init__(learner)
        self.user = user
        self.mode = mode
        self.shelf = shelf
        self.learner = learner
        self.is_author_mode = mode != "learner"
        self.id_reader = self.id_generator = olx.CourseIds(shelf)
        self._services.update(
            {
                "field-data": _field_data(mode, learner, shelf),
                "user": PlayerUserService(user, mode),
            }
        )
        if mode == "learner" and learner is not None:
            self._services["completion"] = CompletionService(user)

    def service(self, block: Any, service_name: str) -> Any:
        found = super().service(block, service_name)
        return PlayerI18nService(block) if service_name == "i18n" else found

    # Blocks

    def load_block_type(self, block_type: str) -> Any:
        return OWN_BLOCKS.get(block_type) or super().load_block_type(block_type)

    def get_block(self, usage_id: UsageKey, for_parent: Any = None) -> Any:
        """
        The block of a usage key.

        Raises NoSuchUsage when its course is not on the shelf or has no such block.
        """
        block_type = self.shelf.course_of(usage_id).blocks[usage_id].block_type
        keys = ScopeIds(self.learner, block_type, usage_id, usage_id)
        return self.construct_xblock(block_type, keys, for_parent=for_parent)

    def applicable_aside_types(self, block: Any) -> list[str]:
        return []

    def _patch_xblock(self, block: Any) -> None:
        """Xblock-sdk puts mocks on every block here; the platform does not."""

    def render(self, block: Any, view_name: str, context: Any = None) -> Fragment:
        # A view that is missing is an error, as in the platform, not a friendly sentence.
        return Runtime.render(self, block, view_name, context)

    def save_block(self, block: Any) -> None:
        """Studio writes the whole course when a block of it was changed."""
        if self.mode == "studio" and self.shelf is SHELF:
            olx.save_course(self.shelf.course_of(block.scope_ids.usage_id))

    # OLX

    def add_node_as_child(self, block: Any, node: Any) -> None:
        if not isinstance(self.shelf, olx.Reading):
            raise TypeError("Blocks are made while a course is read, and only then.")
        block.children.append(olx.parse_node(self, self.shelf, node, block.scope_ids.usage_id))

    def add_block_as_child_node(self, block: Any, node: Any) -> None:
        child = etree.SubElement(node, "unknown")
        block.add_xml_to_node(child)
        child.set("url_name", block.scope_ids.usage_id.block_id)

    # Addresses

    def handler_url(
        self, block: Any, handler_name: str, suffix: str = "", query: str = "", thirdparty: bool = False
    ) -> str:
        if not getattr(getattr(block, handler_name, None), "_is_xblock_handler", False):
            raise ValueError(f"{handler_name!r} is not a handler name")
        address = self._handlers(block) + handler_name + (f"/{suffix}" if suffix else "")
        return f"{address}?{query}" if query else address

    def local_resource_url(self, block: Any, uri: str) -> str:
        return reverse("block_resource", args=(block.scope_ids.block_type, uri))

    # Publishing

    def publish(self, block: Any, event_type: str, event_data: dict[str, Any]) -> None:
        if self.mode == "learner":
            user = self.user if self.learner is not None else None
            records.record(user, block.scope_ids.usage_id, event_type, event_data)

    # Markup

    def _wrap_ele(self, block: Any, view: str, frag: Fragment, extra_data: dict[str, Any] | None = None) -> Fragment:
        """The element around a block, with what the page's script needs to start it, as the platform writes it."""
        block_type = block.scope_ids.block_type
        attributes = {
            "class": f"xblock xblock-{view} xblock-{view}-{block_type}",
            "data-usage-id": str(block.scope_ids.usage_id),
            "data-block-type": block_type,
            "data-handlers": self._handlers(block),
        }
        if frag.js_init_fn:
            attributes["data-init"] = frag.js_init_fn
        wrapped = Fragment()
        wrapped.add_fragment_resources(frag)
        opening = "".join(f' {name}="{markupsafe.escape(value)}"' for name, value in attributes.items())
        wrapped.add_content(f"<div{opening}>{frag.body_html()}{_arguments(frag)}</div>")
        return wrapped

    def _handlers(self, block: Any) -> str:
        name = self.user.username if self.learner is not None else "nobody"
        return reverse("handlers", args=(name, self.mode, str(block.scope_ids.usage_id)))


def _arguments(frag: Fragment) -> str:
    """The init arguments as a script that no text of a learner can end."""
    if frag.json_init_args is None:
        return ""
    text = json.dumps(frag.json_init_args)
    for mark in "<>&":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return f'<script type="json/xblock-args" class="xblock_json_init_args">{text}</script>'


def course_runtime(user: Any, studio: bool = False, *, preview: bool = False) -> PlayerRuntime:
    """A runtime for one request of a Django user; None and anonymous users are nobody."""
    return PlayerRuntime(user, "preview" if preview else "studio" if studio else "learner")
