import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_sections as rules
from grooc_xblocks.domain.errors import Malformed, ProblemClash, Refused, SectionClash
from tests.domain.asset_maps import AT, LATER, lines_of_text

WHERE = "work.first"
BASE = "Two quiet minutes.\nThen we talk."
texts = lines_of_text.map("\n".join)


def write(sections, text, *, by=2, version=9, base=0, base_text="", where=WHERE):
    return rules.write(sections, where, text, by=by, at=LATER, version=version, base=base, base_text=base_text)


def begun(text=BASE, version=5):
    return rules.write({}, WHERE, text, by=1, at=AT, version=version, base=0, base_text="")


def problem(problem, text, *, source="", by=2, version=9, base=0, base_text=None):
    return rules.write_problem(
        problem, text, source=source, by=by, at=LATER, version=version, base=base, base_text=base_text
    )


class TestSections:
    def test_the_first_words_make_the_section(self):
        told = {key: {**one, "edits": 0} for key, one in begun().items()}
        assert told == {WHERE: {"text": BASE, "by": [1], "at": AT, "version": 5, "times": 1, "edits": 0}}

    def test_edits_are_counted_past_the_requests_that_are_remembered(self):
        now = {}
        for version in range(1, 21):
            now = write(now, f"{version}.", version=version, base=version - 1, base_text="")
        assert (now[WHERE]["times"], len(now[WHERE]["edits"])) == (20, 12)

    @given(texts, texts)
    def test_what_was_there_is_left_alone_and_so_are_the_others(self, first, second):
        before = begun(first)
        after = write(before, second, where="work.stop")
        assert after.get(WHERE) is before.get(WHERE)

    @given(texts)
    def test_a_request_sent_twice_is_sent_once(self, text):
        once = write(begun(), text, base=5, base_text=BASE)
        assert write(once, text, version=10, base=5, base_text=BASE) is once

    @given(st.integers(0, 2), st.integers(0, 2), texts, texts)
    def test_lines_put_in_at_two_places_are_both_there(self, at, other, mine, yours):
        lines = ["One.", "Two."]
        first = "\n".join([*lines[:at], mine, *lines[at:]])
        second = "\n".join([*lines[:other], yours, *lines[other:]])
        now = write(begun("One.\nTwo."), first, version=6, base=5)
        now = write(now, second, by=3, version=7, base=5, base_text="One.\nTwo.")
        assert set(now[WHERE]["text"].split("\n")) >= {*lines, *mine.split("\n"), *yours.split("\n")}

    def test_two_who_change_one_line_are_shown_both(self):
        now = write(begun(), "Two quiet minutes, with a card.\nThen we talk.", version=6, base=5)
        with pytest.raises(SectionClash) as refused:
            write(now, "Three quiet minutes.\nThen we talk.", by=3, base=5, base_text=BASE)
        clash = refused.value.details["clash"]
        assert (clash["section"], clash["version"], clash["by"], clash["base"]) == (WHERE, 6, [2, 1], BASE)
        assert "Three" in clash["together"]
        assert "with a card" in clash["together"]

    def test_where_nobody_knows_the_base_any_more_nothing_is_lost(self):
        now = write(begun(), "Something new.", version=6, base=5)
        with pytest.raises(SectionClash) as refused:
            write(now, "Of mine.", by=3, base=4, base_text=None)
        assert refused.value.details["clash"]["base"] == ""
        assert write(now, "Something new.", by=3, base=4, base_text=None) is now

    def test_nobody_starts_from_a_version_of_the_future(self):
        with pytest.raises(Malformed):
            write(begun(), "x", base=6)

    @pytest.mark.parametrize("text", ["x" * 6001, "\n" * 200])
    def test_a_section_has_room_for_so_much(self, text):
        with pytest.raises(Refused):
            write({}, text)

    def test_the_latest_twelve_writers_are_named(self):
        now = {}
        for by in range(1, 15):
            now = write(now, f"{by}.", by=by, version=by, base=by - 1)
        assert now[WHERE]["by"] == list(range(14, 2, -1))


class TestProblem:
    SOURCE = "Half of the pumps break."

    def test_it_is_linked_until_somebody_writes_another(self):
        assert rules.shown({}, "") == rules.Shown("", "none")
        assert rules.shown({}, self.SOURCE) == rules.Shown(self.SOURCE, "linked")
        assert problem({}, self.SOURCE, source=self.SOURCE) == {}
        own = problem({}, "Our pumps break.", source=self.SOURCE)
        assert rules.shown(own, self.SOURCE) == rules.Shown("Our pumps break.", "own", 9)

    def test_the_words_of_a_source_that_goes_are_kept(self):
        kept = rules.keep({}, self.SOURCE)
        assert rules.keep(kept, self.SOURCE) is kept
        assert rules.keep(kept, "") is kept
        assert rules.shown(kept, "") == rules.Shown(self.SOURCE, "gone")
        assert rules.shown(kept, "New.") == rules.Shown("New.", "linked")

    def test_whoever_empties_it_has_the_source_again(self):
        own = problem(problem({}, "Ours."), "", base=9, version=10)
        assert rules.shown(own, self.SOURCE) == rules.Shown(self.SOURCE, "linked", 10)

    def test_two_who_started_from_the_source_come_together(self):
        source = "Pumps break.\nNobody mends them."
        now = problem({}, f"{source}\nFor years.", source=source)
        after = problem(now, f"In our villages.\n{source}", source=source, by=3, version=10)
        assert after["text"]["text"] == f"In our villages.\n{source}\nFor years."
        assert after["text"]["by"] == [3, 2]

    def test_two_who_changed_one_line_are_shown_both(self):
        now = problem({}, "Most pumps break.", source=self.SOURCE)
        with pytest.raises(ProblemClash) as refused:
            problem(now, "A third of the pumps break.", source=self.SOURCE, by=3, version=10)
        assert (refused.value.code, refused.value.details["clash"]["section"]) == ("problem_clash", "problem")

    def test_a_text_that_was_kept_stays_when_it_is_written(self):
        now = problem(rules.keep({}, self.SOURCE), "Ours.", source=self.SOURCE)
        assert set(now) == {"text", "kept"}

    def test_it_is_shorter_than_a_section(self):
        with pytest.raises(Refused):
            problem({}, "x" * 2001)
