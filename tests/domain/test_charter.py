import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import charter as rules
from grooc_xblocks.domain.errors import Malformed, Refused, SectionClash

AT = "2026-11-20T09:15:00Z"
LATER = "2026-11-21T10:00:00Z"
TEXT = "We talk first.\n\nThen we vote."


def written(text=TEXT, version=5, by=(1,)):
    return {"deciding": {"text": text, "by": list(by), "at": AT, "version": version}}


def told(charter):
    """A charter without what it keeps to know a request again."""
    return {key: {name: value for name, value in one.items() if name != "edits"} for key, one in charter.items()}


def write(charter, text, *, by=2, version=9, base=5, base_text=TEXT, section="deciding"):
    return rules.write(charter, section, text, by=by, at=LATER, version=version, base=base, base_text=base_text)


def test_the_first_words_make_the_section():
    assert told(write({}, "Nobody is the boss.", base=0, base_text="")) == {
        "deciding": {"text": "Nobody is the boss.", "by": [2], "at": LATER, "version": 9}
    }


def test_a_write_leaves_the_old_charter_and_the_other_sections_alone():
    before = {**written(), "why": {"text": "Water.", "by": [3], "at": AT, "version": 2}}
    after = write(before, "We vote.")
    assert after["why"] is before["why"]
    assert before["deciding"]["text"] == TEXT
    assert told(after)["deciding"] == {"text": "We vote.", "by": [2, 1], "at": LATER, "version": 9}


def test_writing_what_is_already_there_changes_nothing():
    before = written()
    assert write(before, TEXT) is before
    assert write(before, TEXT, base=3, base_text="something older") is before
    assert write({}, "", base=0, base_text="") == {}


def test_a_request_whose_answer_was_lost_changes_nothing_when_it_is_sent_again():
    before = written("One.\nTwo.", version=5)
    once = write(before, "Zero.\nOne.\nTwo.", base=5, base_text="One.\nTwo.")
    joined = write(once, "One.\nZero.\nTwo.\nThree.", by=3, version=10, base=9, base_text="Zero.\nOne.\nTwo.")
    assert write(joined, "Zero.\nOne.\nTwo.", version=11, base=5, base_text="One.\nTwo.") is joined


def test_text_that_only_repeats_its_base_changes_nothing_of_what_others_wrote_since():
    before = written("We talk first.\n\nThen we vote, all of us.", version=7)
    assert write(before, TEXT) is before


def test_another_paragraph_written_at_the_same_time_is_joined():
    before = written("We talk first, briefly.\n\nThen we vote.", version=7, by=(3, 1))
    after = write(before, "We talk first.\n\nThen we vote by hand.")
    assert after["deciding"]["text"] == "We talk first, briefly.\n\nThen we vote by hand."
    assert after["deciding"]["by"] == [2, 3, 1]


def test_the_same_paragraph_asks_and_shows_both():
    before = written("We talk first, briefly.\n\nThen we vote.", version=7, by=(3, 1))
    with pytest.raises(SectionClash) as refused:
        write(before, "We talk first, at length.\n\nThen we vote.")
    assert refused.value.details["clash"] == {
        "section": "deciding",
        "base": TEXT,
        "yours": "We talk first, at length.\n\nThen we vote.",
        "theirs": "We talk first, briefly.\n\nThen we vote.",
        "together": "We talk first, briefly.\nWe talk first, at length.\n\nThen we vote.",
        "version": 7,
        "by": [3, 1],
    }


def test_the_answer_to_a_clash_starts_from_what_they_wrote():
    before = written("We talk first, briefly.\n\nThen we vote.", version=7)
    after = write(before, "We talk first, as long as it takes.", base=7, base_text="does not matter then")
    assert after["deciding"]["text"] == "We talk first, as long as it takes."


def test_a_section_can_be_emptied():
    assert write(written(), "")["deciding"]["text"] == ""


def test_the_latest_twelve_writers_are_named_each_once():
    before = written(by=range(100, 112))
    assert write(before, "New.", by=2)["deciding"]["by"] == [2, *range(100, 111)]
    assert write(before, "New.", by=105)["deciding"]["by"] == [105, *(one for one in range(100, 112) if one != 105)]


def test_a_section_that_does_not_exist_is_malformed():
    with pytest.raises(Malformed) as refused:
        write({}, "x", section="rules")
    assert set(refused.value.details["fields"]) == {"section"}


def test_nobody_starts_from_a_version_of_the_future():
    with pytest.raises(Malformed):
        write(written(version=5), "x", base=6)


@pytest.mark.parametrize("text", ["x" * (rules.SECTION_LENGTH + 1), "\n" * rules.SECTION_LINES])
def test_a_section_that_is_too_long_is_refused_also_when_only_the_join_is(text):
    with pytest.raises(Refused) as refused:
        write({}, text, base=0, base_text="")
    assert set(refused.value.details["fields"]) == {"text"}


def test_a_section_may_be_as_long_as_the_limit():
    assert write({}, "x" * rules.SECTION_LENGTH, base=0, base_text="")
    assert write({}, "\n" * (rules.SECTION_LINES - 1), base=0, base_text="")


def test_a_signature_holds_until_the_text_changes():
    charter = written(version=5)
    signatures = rules.sign({}, 1, AT, version=6)
    assert signatures == {"1": {"at": AT, "version": 6}}
    assert rules.is_current(signatures["1"], charter)
    assert not rules.is_current(signatures["1"], write(charter, "We vote.", version=7))


def test_signing_again_replaces_only_my_own():
    signatures = rules.sign(rules.sign({}, 1, AT, 6), 2, AT, 7)
    again = rules.sign(signatures, 1, LATER, 9)
    assert again == {"1": {"at": LATER, "version": 9}, "2": {"at": AT, "version": 7}}
    assert signatures["1"]["version"] == 6


def test_all_have_signed_when_every_member_is_in_with_the_text_as_it_stands():
    charter, signatures = written(version=5), {"1": {"at": AT, "version": 6}, "2": {"at": AT, "version": 4}}
    assert rules.all_signed(signatures, charter, [1])
    assert not rules.all_signed(signatures, charter, [1, 2])
    assert not rules.all_signed(signatures, charter, [1, 3])


def test_nobody_has_signed_a_page_on_which_nothing_stands():
    assert not rules.is_begun({})
    assert not rules.is_begun(written(""))
    assert not rules.all_signed(rules.sign({}, 1, AT, 6), written(""), [1])


class TestManyWriters:
    @given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(["a", "b", "c", "d"])), max_size=12))
    def test_whoever_adds_a_line_finds_it_there_or_is_asked(self, writes):
        """Each writer starts from any older version and adds a line of their own."""
        charter, history = {}, {0: ""}
        for version, (back, word) in enumerate(writes, start=1):
            base = sorted(history)[max(0, len(history) - 1 - back)]
            line = f"{word}{version}"
            text = f"{history[base]}\n{line}" if history[base] else line
            try:
                charter = write(charter, text, version=version, base=base, base_text=history[base])
            except SectionClash as clash:
                assert base == 0
                text = clash.details["clash"]["together"]
                charter = write(charter, text, version=version, base=clash.details["clash"]["version"], base_text="")
            history[version] = charter["deciding"]["text"]
        lines = history[max(history)].split("\n")
        assert all(f"{word}{version}" in lines for version, (_, word) in enumerate(writes, start=1))
