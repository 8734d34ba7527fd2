from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain.merge import merge

lines = st.sampled_from(["we talk", "we vote", "we wait", "", "\u200fنتحاور", "<b>", "a", "b", "c"])
texts = st.lists(lines, max_size=8).map("\n".join)
free_texts = st.text(st.sampled_from("ab\n é"), max_size=30)
any_text = texts | free_texts


def counted(text):
    return Counter(text.split("\n"))


@given(any_text, any_text, any_text)
def test_no_line_that_either_side_added_is_ever_missing(base, theirs, yours):
    kept = counted(merge(base, theirs, yours).together)
    for side in (theirs, yours):
        added = counted(side) - counted(base)
        assert added <= kept


@given(any_text, any_text, any_text)
def test_nothing_is_made_up(base, theirs, yours):
    assert set(counted(merge(base, theirs, yours).text)) <= set(counted(base) + counted(theirs) + counted(yours))


@given(any_text, any_text, any_text)
def test_whether_it_is_clean_does_not_depend_on_who_was_first(base, theirs, yours):
    assert merge(base, theirs, yours).clean == merge(base, yours, theirs).clean


@given(any_text, any_text)
def test_when_only_one_side_wrote_its_text_stands(base, edited):
    for merged in (merge(base, base, edited), merge(base, edited, base)):
        assert (merged.text, merged.clean) == (edited, True)


@given(any_text, any_text)
def test_the_same_edit_on_both_sides_counts_once(base, edited):
    merged = merge(base, edited, edited)
    assert (merged.text, merged.clean) == (edited, True)


@st.composite
def edits_of_different_lines(draw):
    """A base of distinct lines, and two sides that each replace, remove or add after lines the other left alone."""
    base = [f"line {number}" for number in range(draw(st.integers(1, 8)))]
    owners = draw(st.lists(st.sampled_from(["theirs", "yours", "nobody"]), min_size=len(base), max_size=len(base)))
    sides = {"theirs": [], "yours": [], "both": []}
    for line, owner in zip(base, owners, strict=True):
        edited = draw(st.sampled_from([[], [f"{line}, as {owner}"], [line, f"and {owner} after {line}"]]))
        for side, text in sides.items():
            text += edited if owner == side or (side == "both" and owner != "nobody") else [line]
    return ["\n".join(text) for text in (base, sides["theirs"], sides["yours"], sides["both"])]


@given(edits_of_different_lines())
def test_edits_of_different_lines_are_joined_even_next_to_each_other(case):
    base, theirs, yours, both = case
    if "" in (theirs, yours):  # an emptied text is one blank line: it stands where all the others stood
        return
    merged = merge(base, theirs, yours)
    assert (merged.text, merged.clean) == (both, True)


@pytest.mark.parametrize(
    ("base", "theirs", "yours", "text", "clean"),
    [
        ("one\n\ntwo", "ONE\n\ntwo", "one\n\nTWO", "ONE\n\nTWO", True),
        ("one\ntwo", "ONE\ntwo", "one\nTWO", "ONE\nTWO", True),
        ("one", "zero\none", "one\ntwo", "zero\none\ntwo", True),
        ("one", "ONE", "one\ntwo", "ONE\ntwo", True),
        ("one", "one\ntheirs", "one\nyours", "one\ntheirs\nyours", True),
        ("one", "one\n\ntheirs", "one\n\nyours", "one\n\ntheirs\n\nyours", True),
        ("one", "one\nsame\ntheirs", "one\nsame\nyours", "one\nsame\ntheirs\nyours", True),
        ("one\ntwo\nthree", "one\nthree", "one\nTHREE", "one\nthree\nTHREE", False),
        ("one\ntwo\nthree", "three", "one", "three\none", False),
        ("a\nb\nc\nd", "b\nc\nd", "a\nb\nc", "b\nc", True),
        ("one\ntwo", "one, they say\ntwo", "one, you say\ntwo", "one, they say\none, you say\ntwo", False),
        ("one\ntwo", "two", "one, you say\ntwo", "one, you say\ntwo", False),
        ("a\nb", "X", "a\nmine\nb", "X\na\nmine\nb", False),
        ("", "theirs", "yours", "theirs\nyours", False),
        ("", "same\ntheirs", "same\nyours", "same\ntheirs\nyours", False),
        ("", "same", "same", "same", True),
    ],
)
def test_examples(base, theirs, yours, text, clean):
    merged = merge(base, theirs, yours)
    assert (merged.together, merged.clean) == (text, clean)
