"""Whatever the platform does with fields, the group's are read as set or as not set, and nothing breaks."""

import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser
from grooc_workbench.runtime import PlayerRuntime
from opaque_keys.edx.keys import UsageKey
from webob import Request
from workbench.runtime import ID_MANAGER, WorkbenchRuntime

from grooc_xblocks.compat import usage_key
from grooc_xblocks.group_scope import WriteOutsideGroupHandler
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Person
from grooc_xblocks.groups.models import SharedState
from tests.group_blocks import BoardXBlock
from tests.scope.elsewhere import BareRuntime, bind_for_student, set_fields, walked

UNSET = {"numbers": {}, "cards": {}, "total": 0, "log": [], "title": "untitled"}
LIBRARY_KEY = UsageKey.from_string("lb:TestX:lib:grooc_board:b1")
PUT = {"key": "pump", "value": 1}


@pytest.fixture
def wells(people: Any, board: Callable[..., Any], grouped: Callable[..., int], call: Any) -> Any:
    """A board with something on it, made by Amina and Otieno; Maria's group has another."""
    made = board(people.amina)
    grouped(made, people.amina, people.otieno)
    grouped(made, people.maria)
    call(made, "put", {"key": "pump", "value": 3})
    call(made, "name", {"title": "Seeds"}, user=people.maria)
    call(made, "keep_private", {"key": "", "value": 5})
    return made


def group_values(block: Any) -> dict[str, Any]:
    return {name: value for name, value in walked(block).items() if name in UNSET}


def post(block: Any, handler: str, body: bytes = b'{"key": "pump", "value": 1}') -> tuple[int, Any]:
    answer = block.runtime.handle(block, handler, Request.blank("/", method="POST", body=body))
    return answer.status_int, answer.json


# Nobody is here


@pytest.mark.parametrize("where", ["structure", "studio", "preview", "visitor"])
def test_where_no_learner_is_the_groups_fields_are_not_set(wells: Any, seen_by: Any, people: Any, where: str) -> None:
    nobody = {"structure": None, "studio": people.priya, "preview": people.priya, "visitor": AnonymousUser()}[where]
    block = seen_by(nobody, wells, studio=where == "studio", preview=where == "preview")
    assert group_values(block) == UNSET
    assert not set_fields(block) & set(UNSET)
    block.save()


@pytest.mark.parametrize("where", ["structure", "studio", "preview", "visitor"])
def test_where_no_learner_is_a_write_is_a_clear_refusal(
    wells: Any, seen_by: Any, people: Any, call: Any, where: str
) -> None:
    nobody = {"structure": None, "studio": people.priya, "preview": people.priya, "visitor": AnonymousUser()}[where]
    block = seen_by(nobody, wells, studio=where == "studio", preview=where == "preview")
    for handler in ("put", "keep_private"):
        status, refusal = call(block, handler, PUT, user=nobody)
        assert (status, refusal["code"]) == (403, "preview_only")
    with pytest.raises(WriteOutsideGroupHandler):
        block.title = "mine"
    assert SharedState.objects.count() == 2


def test_where_no_learner_is_reading_handlers_answer(wells: Any, seen_by: Any, people: Any, call: Any) -> None:
    preview = seen_by(people.priya, wells, preview=True)
    assert call(preview, "look") == (200, {**UNSET, "version": 0})
    assert call(preview, "news", {"version": 0}) == (200, {"version": 0, "items": {}})


def test_a_member_who_edits_in_studio_sees_no_group_there(wells: Any, seen_by: Any, people: Any) -> None:
    assert group_values(seen_by(people.amina, wells, studio=True)) == UNSET
    assert seen_by(people.amina, wells).title == "untitled"
    assert seen_by(people.maria, wells).title == "Seeds"


def test_staff_who_look_as_a_learner_read_and_write_nothing(wells: Any, people: Any) -> None:
    runtime = PlayerRuntime(people.amina)
    runtime.service(wells, "user")._django_user = SimpleNamespace(real_user=people.priya)
    block = runtime.get_block(wells.scope_ids.usage_id)
    assert block.numbers == {"pump": 3}
    assert post(block, "put")[0] == 403
    assert post(block, "look", b"{}")[1]["numbers"] == {"pump": 3}


# Listings, copies


def test_the_staffs_listing_of_all_fields_shows_the_viewers_own_group(wells: Any, seen_by: Any, people: Any) -> None:
    assert group_values(seen_by(people.otieno, wells)) == {**UNSET, "numbers": {"pump": 3}, "total": 3, "log": ["pump"]}
    assert group_values(seen_by(people.priya, wells)) == UNSET


def test_a_field_is_set_when_the_viewers_group_has_set_it(wells: Any, seen_by: Any, people: Any) -> None:
    assert set_fields(seen_by(people.amina, wells)) & set(UNSET) == {"numbers", "total", "log"}
    assert set_fields(seen_by(people.maria, wells)) & set(UNSET) == {"title"}
    assert set_fields(seen_by(people.layla, wells)) & set(UNSET) == set()


def test_a_dict_that_was_emptied_counts_as_not_set(wells: Any, seen_by: Any, people: Any, call: Any) -> None:
    call(wells, "clear")
    assert "numbers" not in set_fields(seen_by(people.amina, wells))


def test_a_duplicate_of_a_block_takes_its_settings_and_starts_with_nothing_made(
    wells: Any, seen_by: Any, people: Any, board: Any
) -> None:
    original = seen_by(people.amina, wells, studio=True)
    original.heading = "Our wells"
    original.save()
    duplicate = board(people.amina, studio=True)
    for name in set_fields(original):
        setattr(duplicate, name, getattr(original, name))
    duplicate.save()
    there = seen_by(people.amina, duplicate)
    assert (there.heading, group_values(there)) == ("Our wells", UNSET)


# Another person


def test_a_block_bound_to_another_learner_shows_that_learners_group(wells: Any, seen_by: Any, people: Any) -> None:
    block = seen_by(people.amina, wells)
    assert (walked(block)["numbers"], block.title, block.private) == ({"pump": 3}, "untitled", 5)
    for person, expected in (
        (people.maria, ({}, "Seeds", 0)),
        (people.layla, ({}, "untitled", 0)),
        (people.otieno, ({"pump": 3}, "untitled", 0)),
        (people.amina, ({"pump": 3}, "untitled", 5)),
    ):
        with pytest.warns(match="_field_data is deprecated"):
            bind_for_student(block, person.pk, PlayerRuntime(person).service(block, "field-data"))
        assert (block.numbers, block.title, block.private) == expected
        assert block.owner == seen_by(person, wells).owner


def test_a_block_made_for_nobody_and_bound_later_shows_the_learners_group(
    wells: Any, seen_by: Any, people: Any
) -> None:
    block = seen_by(None, wells)
    assert group_values(block) == UNSET
    with pytest.warns(match="_field_data is deprecated"):
        bind_for_student(block, people.maria.pk, PlayerRuntime(people.maria).service(block, "field-data"))
    assert block.title == "Seeds"


# Elsewhere


@pytest.mark.django_db
@pytest.mark.parametrize("user_id", [None, 4711])
def test_in_a_content_library_there_are_no_learners(user_id: int | None) -> None:
    block = BareRuntime(user_id).board(LIBRARY_KEY)
    assert group_values(block) == UNSET
    status, refusal = post(block, "put")
    assert (status, refusal["code"]) == (403, "preview_only")
    assert post(block, "look", b"{}") == (200, {**UNSET, "version": 0})
    assert not SharedState.objects.exists()


def test_without_services_for_user_and_words_a_learner_still_works(people: Any) -> None:
    key = UsageKey.from_string("block-v1:TestX+T1+R+type@grooc_board+block@b1")
    block = BareRuntime(people.layla.pk).board(key)
    assert post(block, "put")[1]["numbers"] == {"pump": 1}
    status, refusal = post(block, "put", b'{"key": "pump", "value": 1, "fail": true}')
    assert (status, refusal["code"]) == (422, "invalid")


def test_a_block_that_has_no_id_yet_is_read_as_not_set() -> None:
    block = BareRuntime().board(None)
    assert group_values(block) == UNSET
    assert post(block, "put")[0] == 403


@pytest.fixture(params=["", "wells", "grüße an-alle"])
def scenario(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """What xblock-sdk puts before its ids: the name of what it shows."""
    monkeypatch.setattr(ID_MANAGER, "scenario", request.param)
    return request.param


@pytest.fixture
def sdk(scenario: str, db: None, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Any]:
    """``sdk("student_1")``: a board in xblock-sdk's own workbench, whose ids and people are plain strings."""
    load = WorkbenchRuntime.load_block_type
    monkeypatch.setattr(
        WorkbenchRuntime,
        "load_block_type",
        lambda self, name: BoardXBlock if name == "grooc_board" else load(self, name),
    )

    usage_id = ID_MANAGER.create_usage(ID_MANAGER.create_definition("grooc_board", "wells"))
    return lambda student: WorkbenchRuntime(student).get_block(usage_id)


def test_in_the_sdks_workbench_plain_string_ids_do(sdk: Callable[[str], Any], scenario: str) -> None:
    block = sdk("student_1")
    assert re.fullmatch(rf"{scenario}\.grooc_board\.wells\.d\d+\.u\d+", block.scope_ids.usage_id)
    assert post(block, "put")[1]["numbers"] == {"pump": 1}
    assert post(sdk("student_1"), "put")[1]["numbers"] == {"pump": 2}
    assert sdk("student_2").numbers == {}
    assert get_user_model().objects.filter(username__in=("student_1", "student_2")).count() == 2


def test_in_the_sdks_workbench_a_group_can_be_had(sdk: Callable[[str], Any]) -> None:
    first, second = sdk("student_1"), sdk("student_2")
    key = usage_key(first)
    facts = {"name": "Wells", "size_min": 2, "size_max": 6, "openness": "open"}
    group = api.start_group(
        usage_key=key, group_set="main", person=Person(first.learner, {}), facts=facts, limits=(1, 9)
    )
    group_set_id = api.group_set_id(course_key=key.context_key, group_set="main")
    api.join_group(group_set_id=group_set_id, group_id=group.id, person=Person(second.learner, {}))
    assert post(sdk("student_1"), "put")[0] == 200
    assert sdk("student_2").numbers == {"pump": 1}
