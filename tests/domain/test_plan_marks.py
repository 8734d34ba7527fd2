import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_marks as rules
from grooc_xblocks.domain.errors import Conflict, NotThere, Refused
from tests.domain.asset_maps import AT, LATER
from tests.domain.test_plan_settings import CRITERION

POINTS = rules.Scale("points", points=10)
RUBRIC = rules.Scale("rubric", rubric=[CRITERION, {**CRITERION, "id": "brave"}])
IDS = [f"feedback{number:02}" for number in range(6)]
kinds = st.sampled_from(rules.KINDS)


def write(feedback, key=IDS[0], kind="mark", text="Well done.", *, points=7, rubric=None, scale=POINTS, by=9, at=AT):
    return rules.write(
        feedback, key, kind, text, part="", points=points, rubric=rubric or {}, scale=scale, by=by, name="Fatima", at=at
    )


@given(st.lists(kinds, max_size=6), st.sets(st.sampled_from(IDS)))
def test_learners_receive_words_and_released_marks_and_never_a_note(written, wanted):
    now = {}
    for key, kind in zip(IDS, written, strict=False):
        now = write(now, key, kind)
    marks = {key for key, one in now.items() if one["kind"] == "mark"}
    after = rules.release(now, wanted & marks)
    assert set(rules.shown(after)) == {key for key, one in now.items() if one["kind"] == "word"} | (wanted & marks)
    assert rules.unreleased(after) == len(marks - wanted)
    assert rules.release(after, wanted & marks) is after


@given(st.lists(st.tuples(st.integers(0, 10), st.booleans()), max_size=6))
def test_the_latest_released_mark_is_the_grade_and_no_other_is(marks):
    now = {}
    for number, (points, is_released) in enumerate(marks):
        now = write(now, IDS[number], points=points, at=f"2026-11-2{number}T09:00:00Z")
        now = rules.release(now, [IDS[number]]) if is_released else now
    released = [(key, points) for key, (points, is_released) in zip(IDS, marks, strict=False) if is_released]
    expected = rules.Grade(released[-1][0], float(released[-1][1]), 10.0) if released else None
    assert rules.grade(now, POINTS) == expected


def test_twice_is_once_and_nobody_takes_anothers_id():
    now = write({})
    assert write(now, points=3, at=LATER) is now
    with pytest.raises(Conflict):
        write(now, by=8)


@pytest.mark.parametrize("points", [None, -1, 10.5])
def test_a_mark_is_a_number_that_the_author_allows(points):
    with pytest.raises(Refused) as refused:
        write({}, points=points)
    assert set(refused.value.details["fields"]) == {"points"}


@pytest.mark.parametrize(
    ("kind", "text"), [("word", ""), ("note", " "), ("mark", "x" * 4001), ("word", "x" * 4001), ("star", "x")]
)
def test_words_and_notes_say_something(kind, text):
    with pytest.raises(Refused):
        write({}, kind=kind, text=text)
    assert write({}, text="")[IDS[0]]["text"] == ""


def test_points_of_a_rubric_are_those_of_the_levels_reached():
    now = write({}, points=99, rubric={"clear": "yes", "brave": "no"}, scale=RUBRIC)
    assert (now[IDS[0]]["points"], RUBRIC.most) == (2.0, 4.0)
    assert rules.of_rubric(RUBRIC.rubric, {"clear": "yes", "gone": "yes", "brave": "gone"}) == 2.0
    with pytest.raises(Refused) as refused:
        write({}, rubric={"clear": "yes"}, scale=RUBRIC)
    assert set(refused.value.details["fields"]) == {"rubric"}


def test_where_plans_are_complete_or_not_a_mark_says_that_one_is():
    complete = rules.Scale("complete")
    now = rules.release(write({}, points=None, scale=complete), [IDS[0]])
    assert rules.grade(now, complete) == rules.Grade(IDS[0], 1.0, 1.0)


def test_where_there_are_no_marks_nobody_is_marked():
    with pytest.raises(Refused) as refused:
        write({}, scale=rules.Scale("none"))
    assert refused.value.code == "no_marks"
    assert rules.grade(rules.release(write({}), [IDS[0]]), rules.Scale("none")) is None
    assert write({}, kind="word", points=5, scale=rules.Scale("none"))[IDS[0]]["points"] is None


def test_a_mark_above_what_an_author_now_allows_is_the_best():
    now = rules.release(write({}), [IDS[0]])
    assert rules.grade(now, rules.Scale("points", points=5)) == rules.Grade(IDS[0], 5.0, 5.0)


@pytest.mark.parametrize("ids", [["feedback99"], [IDS[0]]])
def test_a_note_is_never_released(ids):
    with pytest.raises(NotThere):
        rules.release(write({}, kind="note"), ids)


def test_there_is_room_for_so_much():
    with pytest.raises(Refused) as refused:
        write({f"feedback{number:04}": {"by": 1} for number in range(rules.FEEDBACK)}, "feedback9999")
    assert refused.value.code == "too_many"
