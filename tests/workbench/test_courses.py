"""The sample courses: well-formed, complete, the same after export and import."""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from grooc_workbench.courses import SHELF, Course
from grooc_workbench.groups_under_way import groups_under_way
from grooc_workbench.making import _FORMATION
from grooc_workbench.olx import course_xml, read_course
from grooc_workbench.outline import outline_of
from grooc_workbench.people import PEOPLE, typed_hours
from grooc_workbench.people_who_wait import people_who_wait
from grooc_workbench.runtime import PlayerRuntime

from grooc_xblocks.domain import plan_settings, settings
from grooc_xblocks.domain.hours import is_zone
from grooc_xblocks.payloads import parse
from grooc_xblocks.payloads.matching import EnterPool


@pytest.fixture(params=[0, 1], ids=["social_learning", "launching_innovation"])
def course(request: Any) -> Course:
    return SHELF.all()[request.param]


def test_a_course_is_the_same_after_export_and_import(course: Course, tmp_path: Path) -> None:
    again = tmp_path / "again.xml"
    again.write_bytes(course_xml(course))
    copy = read_course(again)
    assert list(copy.blocks) == list(course.blocks)
    for key, block in course.blocks.items():
        fields = {**block.fields, "data": _squeezed(block.fields.get("data"))}
        assert {**copy.fields(key), "data": _squeezed(copy.fields(key).get("data"))} == fields


def _squeezed(text: str | None) -> str | None:
    return re.sub(r"\s+", " ", text).strip() if text else text


def test_the_files_in_the_repository_are_never_written(course: Course) -> None:
    assert course.source != course.edits
    assert Path(__file__).parent.parent.parent not in course.edits.parents


def test_every_unit_has_text_of_its_own(course: Course) -> None:
    texts = [course.fields(key)["data"] for key in course.of_type("html")]
    assert len(set(texts)) == len(texts)
    for unit in outline_of(course, None).units:
        assert any(key.block_type == "html" for key in unit.blocks), unit.title
    assert not [text for text in texts if "coming soon" in text.lower() or "lorem" in text.lower()]


def test_the_first_part_of_each_course_has_the_group_formation(course: Course) -> None:
    first = outline_of(course, None).chapters[0]
    assert [key.block_type for unit in first.units for key in unit.blocks].count(_FORMATION) == 1


def test_both_courses_set_the_block_up_differently() -> None:
    one, other = (course.fields(next(course.of_type(_FORMATION))) for course in SHELF.all())
    for name in ("group_set", "size_min", "size_max", "causes", "roles"):
        assert one[name] != other[name], name


def test_parts_follow_each_other_in_time(course: Course) -> None:
    chapters = outline_of(course, None).chapters
    for before, after in pairwise(chapters):
        assert before.start < before.ends < after.start
    for chapter in chapters:
        assert all(chapter.start <= unit.due <= chapters[-1].ends for unit in chapter.units if unit.due)


def test_social_learning_has_seven_sessions_two_weeks_apart() -> None:
    chapters = outline_of(SHELF.all()[0], None).chapters
    assert [chapter.mark for chapter in chapters] == ["I", "II", "III", "IV", "V", "VI", "VII"]
    assert f"{chapters[0].start:%d %b %Y}" == "16 Nov 2026"
    gaps = {(after.start - before.start).days for before, after in pairwise(chapters)}
    assert gaps == {14}


def test_launching_innovation_has_its_six_assignments() -> None:
    units = outline_of(SHELF.all()[1], None).units
    named = [re.match(r"Assignment ([\d.]+):", unit.assignment) for unit in units if unit.due]
    assert [found[1] for found in named if found] == ["1.1", "1.2", "2", "3", "5", "6"]


def test_links_to_the_plan_lead_to_its_unit_from_all_units_that_speak_of_it(course: Course, people: Any) -> None:
    linked = [key for key in course.of_type("html") if "/jump_to_id/plan" in course.fields(key)["data"]]
    assert len(linked) == 3
    plan = next(course.of_type("grooc_action_plan"))
    for key in linked:
        shown = PlayerRuntime(people.amina).get_block(key).render("student_view").content
        assert f'target="_top" href="/as/amina/jump_to/{plan}"' in shown, key
        assert "/jump_to_id/" in PlayerRuntime(None).get_block(key).render("student_view").content


def test_each_course_has_a_plan_in_which_one_can_write(course: Course, people: Any) -> None:
    plan = PlayerRuntime(None).get_block(next(course.of_type("grooc_action_plan")))
    assert plan_settings.check(plan.setting_values()) == {}
    assert [part["id"] for part in plan.sight().parts] == ["problem", "vision", "work", "measuring", "final"]


def test_groups_under_way_name_known_people_courses_and_causes() -> None:
    usernames = {named.username for named in PEOPLE}
    causes = {course.key.course: course.fields(next(course.of_type(_FORMATION)))["causes"] for course in SHELF.all()}
    for group in groups_under_way():
        assert group.cause in causes[group.course], group.name
        known = {line for line in [*group.members, *group.asking, *group.waiting] if re.fullmatch("[a-z]+", line)}
        assert known <= usernames, group.name
        assert typed_hours(group.meets), group.name


def test_people_who_wait_wish_causes_of_the_course_and_can_be_found_in_any_zone() -> None:
    fields = SHELF.all()[0].fields(next(SHELF.all()[0].of_type(_FORMATION)))
    waiting = people_who_wait()
    named = {one.named.username for one in waiting}
    assert len(named) == 40
    assert named.isdisjoint(one.username for one in PEOPLE)
    for one in waiting:
        assert set(one.wishes["topics"]) <= set(fields["causes"]), one.named.name
        assert set(one.named.skills) <= set(settings.SKILLS), one.named.name
        assert one.named.profile()["hours"], one.named.name
        assert is_zone(one.named.zone), one.named.name
        assert parse(EnterPool, json.dumps(one.wishes).encode()).topics


def test_typed_hours_are_hours_of_the_week_from_monday() -> None:
    assert typed_hours("Mon 0-2, Sun 22-24") == [0, 1, 166, 167]
    assert typed_hours("Mon-Tue 9-10") == [9, 33]
    with pytest.raises(ValueError, match="not in tuple"):
        typed_hours("Someday 9-10")
