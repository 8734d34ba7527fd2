"""Any record comes together by the same rules; tests/domain/test_asset_edit.py tries them on assets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import fieldwise as rules
from grooc_xblocks.domain.errors import FieldClash
from tests.domain.asset_maps import AT, LATER, long_texts

WAYS = {"what": "line", "story": "lines", "date": "choice", "done": "choice", "who": "set"}
BLANK = {"what": "", "story": "", "date": "", "done": False, "who": []}

short = st.sampled_from(["", "a", "b", "we talk", "نتحاور"])
values = {
    "what": short,
    "story": st.lists(short, max_size=4).map("\n".join),
    "date": st.sampled_from(["", "2026-11-24", "2026-12-01"]),
    "done": st.booleans(),
    "who": st.lists(st.integers(1, 3) | st.just("Mr Haile"), max_size=3, unique=True),
}
some = st.fixed_dictionaries({}, optional=values)


def record(**told):
    return {**BLANK, **told, "by": 1, "at": AT, "marks": {}}


def edited(theirs, changes, *, base=..., by=2, check=lambda changed: None):
    known = theirs if base is ... else base
    return rules.edit(theirs, changes, ways=WAYS, base=known, check=check, by=by, at=LATER)


@given(some, some, some)
def test_an_edit_sent_twice_is_applied_once_whatever_others_did(start, theirs, yours):
    base = record(**start)
    there = edited(base, theirs, by=3)
    try:
        after = edited(there, yours, base=base)
    except FieldClash:
        return
    assert edited(after, yours, base=base) is after
    later = edited(after, {"what": "another thing altogether"}, by=4)
    if after is not there:
        assert edited(later, yours, base=base) is later


@given(some, some, some)
def test_who_did_not_touch_a_field_never_changes_it(start, theirs, yours):
    base = record(**start)
    there = edited(base, theirs, by=3)
    try:
        after = edited(there, yours, base=base)
    except FieldClash as refused:
        field = refused.details["clash"]["field"]
        assert base[field] not in (there[field], yours[field])
        return
    assert {name: after[name] for name in WAYS if name not in yours} == {
        name: there[name] for name in WAYS if name not in yours
    }
    assert set(after["marks"]) - set(there["marks"]) <= {name for name in yours if after[name] != there[name]}


@given(some, some)
def test_nobody_is_asked_when_only_one_side_wrote(start, yours):
    after = edited(record(**start), yours)
    assert {name: after[name] for name in WAYS} == {**BLANK, **start, **yours}


def test_the_check_is_given_what_the_merge_made_and_nothing_else():
    seen = []
    base = record(story="one\ntwo", what="x")
    there = edited(base, {"story": "zero\none\ntwo"}, by=3)
    edited(there, {"story": "one\ntwo\nthree", "what": "x"}, base=base, check=seen.append)
    assert seen == [{"story": "zero\none\ntwo\nthree"}]


def test_a_clash_names_the_first_field_in_the_order_of_the_record_and_who_wrote_it():
    base = record(what="Cards", date="2026-11-24")
    there = edited(base, {"date": "2026-12-01", "what": "Talk cards"}, by=3)
    with pytest.raises(FieldClash) as refused:
        edited(there, {"date": "2026-12-08", "what": "Cards for 8B", "done": True}, base=base)
    clash = refused.value.details["clash"]
    assert (clash["field"], clash["theirs"], clash["yours"], clash["by"]) == ("what", "Talk cards", "Cards for 8B", 3)
    assert clash["merged"] == [{"field": "done", "by": 2}]


@given(long_texts())
def test_every_word_that_was_added_is_in_the_proposal(case):
    base, theirs, yours = case
    proposal = rules.put_together(base, theirs, yours)
    squeezed = "".join(proposal.split())
    for side in (theirs, yours):
        for word in set(side.split()) - set(base.split()):
            assert word in squeezed


def test_texts_that_are_too_long_for_it_are_put_together_line_by_line():
    words = " ".join(f"word{number}" for number in range(401))
    assert rules.put_together(words, f"{words} theirs", f"{words} yours") == f"{words} theirs\n{words} yours"
