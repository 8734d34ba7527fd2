"""Who has taken part in a plan: by a text, the problem, a row or one field of it, a note, removed ones too."""

from grooc_xblocks.domain import plan_life, plan_rows
from grooc_xblocks.domain.plan_life import Life
from grooc_xblocks.domain.plan_rows import Rows
from grooc_xblocks.domain.plan_taking_part import wrote

AT = "2026-11-20T12:00:00+00:00"
WALK = {"part": "work", "section": "actions", "kind": "action", "by": 1, "at": AT}
NOTE = {"date": "2026-11-20", "text": "We met"}


def test_nobody_has_before_anything_is_written():
    assert wrote({}, {}, Rows(), Life()) == frozenset()


def test_a_text_and_the_problem_count_for_all_who_wrote_them():
    assert wrote(
        {"vision.vision": {"text": "A day", "by": [3, 1]}}, {"text": "Pumps break", "by": [2]}, Rows(), Life()
    ) == {1, 2, 3}


def test_a_row_counts_for_who_added_it_and_who_changed_a_field_even_when_it_is_gone():
    rows = plan_rows.add(Rows(), "walkaaaa", {"what": "Walk"}, **WALK)
    base = rows.rows["walkaaaa"]
    rows = plan_rows.edit(rows, "walkaaaa", {"done_when": "We are back"}, base=base, version=1, by=2, at=AT)
    assert wrote({}, {}, rows, Life()) == {1, 2}
    assert wrote({}, {}, plan_rows.remove(rows, "walkaaaa", by=3, at=AT), Life()) == {1, 2}


def test_a_note_counts_for_its_writers_even_when_it_is_gone():
    life = plan_life.add(Life(), "meetings", "metaaaaa", NOTE, by=4, at=AT)
    assert wrote({}, {}, Rows(), life) == {4}
    assert wrote({}, {}, Rows(), plan_life.remove(life, "meetings", "metaaaaa", by=5, at=AT)) == {4}
