"""The runtime behaves like the platform where a block can tell."""

import threading
from typing import Any

import pytest
from django.db import connection
from grooc_workbench.blocks import OWN_BLOCKS
from grooc_workbench.models import BlockCompletion, Grade, TrackedEvent
from web_fragments.fragment import Fragment
from xblock.core import XBlock
from xblock.exceptions import InvalidScopeError
from xblock.fields import Dict, Integer, List, Scope, String


@XBlock.needs("user", "i18n")
@XBlock.wants("completion", "teams")
class Notebook(XBlock):
    """A block with a field in every scope."""

    title = String(scope=Scope.settings, default="Notes")
    mine = Integer(scope=Scope.user_state, default=0)
    ours = List(scope=Scope.user_state_summary)
    habits = Dict(scope=Scope.preferences)
    about_me = Dict(scope=Scope.user_info)

    @XBlock.json_handler
    def count(self, data: Any, suffix: str = "") -> Any:
        self.mine += 1
        self.habits["last"] = self.mine
        self.about_me = {"name": data.get("name", "")}
        return {"mine": self.mine, "me": self.scope_ids.user_id}

    @XBlock.json_handler
    def add(self, data: Any, suffix: str = "") -> Any:
        self.ours.append(data["line"])
        if "wait" in data:
            _meet.wait(timeout=10)
        return self.ours

    @XBlock.json_handler
    def read(self, data: Any, suffix: str = "") -> Any:
        return {"mine": self.mine, "ours": self.ours, "about_me": self.about_me, "title": self.title}

    @XBlock.json_handler
    def rename(self, data: Any, suffix: str = "") -> Any:
        self.title = data["title"]
        return {}

    @XBlock.json_handler
    def publish(self, data: Any, suffix: str = "") -> Any:
        self.runtime.publish(self, data["type"], data["event"])
        return {}

    def student_view(self, context: Any = None) -> Fragment:
        fragment = Fragment("<p>Notes</p>")
        fragment.initialize_js("Notebook", {"text": "</script><script>alert(1)</script>"})
        return fragment


_meet = threading.Barrier(2)


@pytest.fixture(autouse=True)
def _notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(OWN_BLOCKS, "notebook", Notebook)


@pytest.fixture
def notebook(block: Any) -> Any:
    return lambda user=None, **more: block(more.pop("settings", None), user, block_type="notebook", **more)


def test_a_learner_is_the_primary_key_of_the_account_and_nobody_is_none(notebook: Any, people: Any) -> None:
    assert notebook(people.amina).scope_ids.user_id == people.amina.pk
    assert notebook(None).scope_ids.user_id is None


def test_usage_ids_are_real_keys_with_a_course(notebook: Any, people: Any) -> None:
    usage_key = notebook(people.amina).scope_ids.usage_id
    assert str(usage_key).startswith("block-v1:TestX+")
    assert usage_key.block_type == "notebook"
    assert str(usage_key.context_key).startswith("course-v1:TestX+")


def test_what_a_learner_writes_is_there_in_the_next_request_and_is_theirs_alone(
    notebook: Any, call: Any, people: Any
) -> None:
    notes = notebook(people.amina)
    call(notes, "count", {"name": "A"})
    assert call(notes, "count", {"name": "A"}) == (200, {"mine": 2, "me": people.amina.pk})
    assert call(notes, "read", user=people.otieno)[1]["mine"] == 0


def test_user_info_is_the_same_in_every_block_and_user_state_is_not(notebook: Any, call: Any, people: Any) -> None:
    call(notebook(people.amina), "count", {"name": "Amina"})
    _, elsewhere = call(notebook(people.amina), "read")
    assert (elsewhere["about_me"], elsewhere["mine"]) == ({"name": "Amina"}, 0)


def test_settings_are_read_only_for_learners_even_for_staff(notebook: Any, call: Any, people: Any) -> None:
    with pytest.raises(InvalidScopeError):
        call(notebook(people.priya), "rename", {"title": "Other"})


def test_studio_saves_settings_into_the_olx_and_learners_see_them(
    notebook: Any, call: Any, seen_by: Any, people: Any
) -> None:
    editor = notebook(people.priya, studio=True)
    call(editor, "rename", {"title": "Field notes"})
    learner = seen_by(people.amina, editor)
    course = learner.runtime.shelf.course_of(learner.scope_ids.usage_id)
    assert learner.title == "Field notes"
    assert 'title="Field notes"' in course.edits.read_text(encoding="utf-8")
    assert "Field notes" not in course.source.read_text(encoding="utf-8")


def test_studios_handlers_may_not_write_what_belongs_to_learners(notebook: Any, call: Any, people: Any) -> None:
    editor = notebook(people.priya, studio=True)
    assert call(editor, "read")[1]["mine"] == 0
    with pytest.raises(InvalidScopeError):
        call(editor, "count")


def test_the_preview_forgets_and_publishes_nothing(notebook: Any, call: Any, people: Any) -> None:
    preview = notebook(people.priya, preview=True)
    assert preview.runtime.is_author_mode
    assert call(preview, "count")[1]["mine"] == 1
    assert call(preview, "count")[1]["mine"] == 1
    call(preview, "publish", {"type": "completion", "event": {"completion": 1.0}})
    assert not BlockCompletion.objects.exists()


def test_completion_grades_and_other_events_are_kept(notebook: Any, call: Any, people: Any) -> None:
    notes = notebook(people.amina)
    call(notes, "publish", {"type": "completion", "event": {"completion": 0.5}})
    call(notes, "publish", {"type": "completion", "event": {"completion": 1.0}})
    call(notes, "publish", {"type": "grade", "event": {"value": 1, "max_value": 2}})
    call(notes, "publish", {"type": "notes.opened", "event": {"page": 3}})
    assert list(BlockCompletion.objects.values_list("user_id", "completion")) == [(people.amina.pk, 1.0)]
    assert list(Grade.objects.values_list("value", "max_value")) == [(1.0, 2.0)]
    assert list(TrackedEvent.objects.values_list("event_type", "data")) == [("notes.opened", {"page": 3})]


def test_the_user_service_tells_what_the_lms_tells(notebook: Any, people: Any) -> None:
    notes = notebook(people.amina)
    user = notes.runtime.service(notes, "user").get_current_user()
    assert user.full_name == "Amina Diallo"
    assert user.opt_attrs["edx-platform.user_id"] == people.amina.pk
    assert user.opt_attrs["edx-platform.user_preferences"] == {"pref-lang": "fr", "time_zone": "Africa/Dakar"}
    assert user.opt_attrs["edx-platform.user_is_staff"] is False
    assert len(user.opt_attrs["edx-platform.anonymous_user_id"]) == 32


@pytest.mark.parametrize(
    ("username", "staff", "role"),
    [("amina", False, "student"), ("henrik", True, "staff"), ("priya", True, "instructor")],
)
def test_facilitators_and_course_staff_are_staff_in_the_lms(
    notebook: Any, people: Any, username: str, staff: bool, role: str
) -> None:
    notes = notebook(getattr(people, username))
    attributes = notes.runtime.service(notes, "user").get_current_user().opt_attrs
    assert (attributes["edx-platform.user_is_staff"], attributes["edx-platform.user_role"]) == (staff, role)


def test_studio_does_not_tell_that_the_author_is_staff(notebook: Any, people: Any) -> None:
    editor = notebook(people.priya, preview=True)
    attributes = editor.runtime.service(editor, "user").get_current_user().opt_attrs
    assert attributes["edx-platform.user_is_staff"] is False
    assert attributes["edx-platform.anonymous_user_id"] == "student"


def test_a_service_the_platform_has_not_is_none_when_only_wanted(notebook: Any, people: Any) -> None:
    notes = notebook(people.amina)
    assert notes.runtime.service(notes, "teams") is None


def test_no_text_of_a_learner_ends_the_script_with_the_init_arguments(
    notebook: Any, people: Any, rendered: Any
) -> None:
    markup = rendered(notebook(people.amina)).content
    assert "</script><script>" not in markup
    assert "alert(1)" in markup


@pytest.mark.django_db(transaction=True)
def test_two_learners_who_change_a_summary_field_at_once_lose_a_change(notebook: Any, call: Any, people: Any) -> None:
    """The platform's way, and the reason why the suite has a scope of its own for groups."""
    notes = notebook(people.amina)
    call(notes, "add", {"line": "first"})

    def write(user: Any, line: str) -> None:
        call(notes, "add", {"line": line, "wait": True}, user=user)
        connection.close()

    writers = [
        threading.Thread(target=write, args=(user, line))
        for user, line in ((people.amina, "from Amina"), (people.otieno, "from Otieno"))
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(call(notes, "read")[1]["ours"]) == 2
