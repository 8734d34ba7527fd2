"""
What every block of the suite is: who is here, the group's fields, refusals, events after the fact, completion, words
and pages.

Its handlers are declared with ``handlers.learner_handler`` and ``handlers.group_handler``.
"""

import json
from collections.abc import Callable
from typing import Any

from django.utils import timezone
from webob import Response
from xblock.completable import CompletableXBlockMixin
from xblock.core import XBlock
from xblock.fields import Boolean, Dict, Scope, String

from grooc_xblocks import compat
from grooc_xblocks.domain import profile
from grooc_xblocks.domain.errors import Conflict, GroocError, NotYours
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.group_scope import GroupFieldData, GroupShare, WriteOutsideGroupHandler, checked, group_fields
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import GroupData, Owner, Person, Situation, Told
from grooc_xblocks.olx import AuthoredOlx
from grooc_xblocks.pages import Pages
from grooc_xblocks.states.reader import Reader


@XBlock.wants("user", "i18n", "completion")
class GroocXBlock(Pages, AuthoredOlx, CompletableXBlockMixin, XBlock):
    """The base of the four blocks. A block adds its fields, ``state()``, its views and its handlers."""

    display_name = String(display_name=_("Display name"), scope=Scope.settings, default="")
    group_set = String(
        display_name=_("Group set"),
        help=_("Blocks with the same set share the same groups."),
        scope=Scope.settings,
        default="main",
    )
    grade_on_completion = Boolean(display_name=_("Grade of 1 on completion"), scope=Scope.settings, default=False)
    grooc_profile = Dict(
        help=_("What the learner told about themselves, for every block and course."), scope=Scope.user_info
    )

    completed = Boolean(help=_("Completion was reported."), scope=Scope.user_state, default=False)

    show_in_read_only_mode = True  # "view as" shows the learner's page; handlers refuse to write then
    has_author_view = True
    _group_fields: dict[str, Any] = {}
    since = ""
    """What the asking view has already: the ``since`` of its request, a token that ``state()`` gave it."""
    state: Callable[[], dict[str, Any]]
    """Each block's own: the whole state of its view, as JSON."""
    is_complete: Callable[[], bool]
    """Each block's own: whether the learner has done what the author asks."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        checked(cls.fields)
        cls._group_fields = group_fields(cls.fields)

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "scope_ids" and "_field_data_cache" in self.__dict__:
            # Bound to another person: the platform clears what it read of the learner, and this is what we read.
            self._drop_group_cache()
        if name in self._group_fields and not self.share.writable:
            raise WriteOutsideGroupHandler(f"{name} is a group's: assign it in a group handler.")
        super().__setattr__(name, value)

    # Who is here

    @property
    def learner_id(self) -> int | None:
        """The account of the learner at the keyboard; None in Studio, in libraries and for anonymous visitors."""
        return self._here[0]

    @property
    def learner(self) -> int:
        """The learner who acts. Raises NotYours where nobody is."""
        if self.learner_id is None:
            raise NotYours
        return self.learner_id

    @property
    def situation(self) -> Situation:
        """The learner's group and membership in this block's group set, read once a request."""
        return self._here[1]

    @property
    def owner(self) -> Owner | None:
        """Whose ``group_state`` this is: the learner's group's, or the learner's own."""
        if self.learner_id is None:
            return None
        group = self.situation.group
        return Owner(group_id=group.id) if group else Owner(learner_id=self.learner_id)

    @property
    def share(self) -> GroupShare:
        """The owner's shared state."""
        return self._here[2]

    @property
    def _here(self) -> tuple[int | None, Situation, GroupShare]:
        """Learner, situation and share; found anew when the platform binds the block to another person."""
        ids = (self.scope_ids.user_id, self.scope_ids.usage_id)
        if self.__dict__.get("_here_ids") != ids:
            learner = compat.learner_id(self)
            course = compat.course_key(self)
            situation = Situation()
            if learner is not None and course is not None and self.has_groups():
                situation = api.situation(course_key=course, group_set=self.group_set, learner=learner)
            object.__setattr__(self, "_here_ids", ids)
            object.__setattr__(self, "_here_now", (learner, situation, None))
            share = GroupShare(compat.usage_key(self), self.owner, self._dicts())
            object.__setattr__(self, "_here_now", (learner, situation, share))
        return self.__dict__["_here_now"]

    def look_again(self) -> None:
        """Forget who is where: the next look reads it from the database."""
        self.__dict__.pop("_here_ids", None)
        self.__dict__.pop("_looks_on", None)
        self._drop_group_cache()

    def look_on(self, whose: int) -> None:
        """
        Let course staff read, and write to, what ``whose`` share here, for the rest of this request. Raises NotYours
        for anybody else.
        """
        self.require(reads=True, staff=True)
        situation, owner = self.whose(whose)
        object.__setattr__(self, "_here_now", (self._here[0], situation, self.share_of(owner)))
        object.__setattr__(self, "_looks_on", True)
        self._drop_group_cache()

    def whose(self, number: int) -> tuple[Situation, Owner]:
        """Return who is meant by the id of a group, or minus that of a state alone. Raises NotThere. One query."""
        if number > 0:
            where = {"course_key": compat.course_key(self), "group_set": self.group_set}
            return Situation(api.group(**where, group_id=number)), Owner(group_id=number)
        return Situation(), api.owner_alone(usage_key=compat.usage_key(self), shared_id=-number)

    @property
    def looks_on(self) -> bool:
        """Whether course staff look at a group's state in this request."""
        return "_looks_on" in self.__dict__

    def has_groups(self) -> bool:
        """Say whether groups share this block; in one that everybody does alone, everybody's state is their own."""
        return True

    # Fields

    @property
    def _field_data(self) -> GroupFieldData:
        return GroupFieldData(super()._field_data, lambda: self.share)

    @_field_data.setter
    def _field_data(self, field_data: Any) -> None:
        XBlock._field_data.fset(self, field_data)

    def _drop_group_cache(self) -> None:
        for field in self._group_fields.values():
            field._del_cached_value(self)
            self._dirty_fields.pop(field, None)

    def forget_changes(self) -> None:
        """Drop every unsaved change, so that a refused request stores nothing."""
        self._clear_dirty_fields()
        self._field_data_cache.clear()

    def edit_group_state(self, operation: str, change: Callable[[], Told | str | None]) -> None:
        """Run ``change`` under the lock of the owner's state and write the group's fields it assigned."""

        def run() -> Told:
            self.forget_changes()
            told = change() or ""
            self.force_save_fields([name for name in self._get_fields_to_save() if name in self._group_fields])
            return told if isinstance(told, Told) else Told(operation, told)

        try:
            self.share.write(actor=self.learner, run=run)
        finally:
            self._drop_group_cache()

    # Handlers

    @property
    def readonly(self) -> str:
        """
        Why nothing may be stored: "preview" in Studio, libraries and for visitors, "masquerade" for "view as", else "".
        """
        if self.learner_id is None:
            return "preview"
        return "masquerade" if compat.is_masquerading(self) else ""

    def require(self, *, reads: bool = False, staff: bool = False, author: bool = False) -> None:
        """
        Raise NotYours unless whoever is here may do this kind of thing. Who may edit in Studio, Studio has checked.
        """
        if author and not compat.is_studio(self):
            raise NotYours(_("Settings are changed in Studio."), code="studio_only")
        if not (author or reads) and self.readonly:
            raise NotYours(_("This is a preview: it stores nothing."), code="preview_only")
        if staff and not compat.is_staff(self):
            raise NotYours

    def answer(self, result: Any) -> Response:
        """Return a JSON response; a response is passed on as it is."""
        if isinstance(result, Response):
            return result
        return Response(json.dumps(result), content_type="application/json", charset="UTF-8")

    def refusal(self, error: GroocError) -> Response:
        """Return the JSON of a refusal; when the world has moved on, with the state it has moved to."""
        body = {"code": error.code, "message": self.translate(error.message, error.params), **error.details}
        if "fields" in body:
            body["fields"] = {name: self.translate(*fault) for name, fault in body["fields"].items()}
        if isinstance(error, Conflict) and self.learner_id is not None:
            self.look_again()
            body["state"] = self.newest()
        response = self.answer(body)
        response.status_int = error.status
        if error.status == 503:
            response.headers["Retry-After"] = "2"
        return response

    def newest(self) -> dict[str, Any]:
        """Return what a group handler answers with: the whole state; a block with much to show leaves out the known."""
        return self.state()

    def announce(self, event: str, group_id: int | None) -> None:
        """Publish a tracking event about what has just been stored; the platform adds who, when and where."""
        if event:
            self.runtime.publish(self, event, {"group_set": self.group_set, "group_id": group_id})

    # The learner and the group

    def person(self) -> Person:
        """Return the learner as groups come to know one."""
        told = self.grooc_profile
        return Person(
            self.learner, profile.card(told, self.learner, compat.account_name(self)), tuple(told.get("hours", ()))
        )

    def read_by(self, **more: Any) -> Reader:
        """Return who reads; ``more`` is what the block itself adds."""
        told = profile.full(self.grooc_profile)
        return Reader(
            course_key=compat.course_key(self),
            usage_key=compat.usage_key(self),
            group_set=self.group_set,
            learner=self.learner_id,
            name=compat.account_name(self),
            staff=compat.is_staff(self),
            readonly=self.readonly,
            profile={**told, "zone": told["zone"] or compat.account_zone(self)},
            completed=self.completed,
            situation=self.situation,
            site=compat.site_url(""),
            now=timezone.now(),
            say=self.say,
            **more,
        )

    def my_group(self) -> GroupData:
        """Return the learner's group. Raises NotYours for a learner without one."""
        if self.situation.group is None:
            raise NotYours(_("You are not in a group just now."), code="no_group")
        return self.situation.group

    def share_of(self, owner: Owner) -> GroupShare:
        """Return what somebody else shares in this block."""
        return GroupShare(compat.usage_key(self), owner, self._dicts())

    def _dicts(self) -> list[str]:
        return [name for name, field in self._group_fields.items() if isinstance(field, Dict)]

    # Completion

    @property
    def grades_completion(self) -> bool:
        """Whether whoever has done what the author asks is graded for that."""
        return bool(self.grade_on_completion)

    has_score = grades_completion

    def max_score(self) -> float | None:
        """The best grade: 1 when the author grades completion, else none."""
        return 1.0 if self.grades_completion else None

    def settle(self) -> None:
        """Report completion once it is due; nobody waits for anybody but by the author's own rule."""
        if self.completed or self.readonly or self.looks_on or not self.is_complete():
            return
        self.completed = True
        self.emit_completion(1.0)
        if self.grades_completion:
            self.runtime.publish(self, "grade", {"value": 1.0, "max_value": 1.0})
