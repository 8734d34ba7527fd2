import pytest
from hypothesis import given

from grooc_xblocks.domain import asset_edit as rules
from grooc_xblocks.domain.errors import AssetClash, Refused
from tests.domain.asset_maps import AT, LATER, long_texts


class TestTheProblem:
    def test_the_first_words_make_it(self):
        written = rules.write_problem({}, "Pumps break.", base=0, base_text="", version=0, by=2, at=LATER)
        assert (written["text"], written["by"], written["at"]) == ("Pumps break.", 2, LATER)

    def test_writing_what_is_there_changes_nothing(self):
        there = {"text": "Pumps break.", "by": 1, "at": AT}
        assert rules.write_problem(there, "Pumps break.", base=3, base_text=None, version=4, by=2, at=LATER) is there

    @given(long_texts())
    def test_the_same_request_again_changes_nothing(self, texts):
        base, theirs, yours = texts
        there = {"text": theirs, "by": 1, "at": AT}
        try:
            written = rules.write_problem(there, yours, base=3, base_text=base, version=4, by=2, at=LATER)
        except AssetClash:
            return
        assert rules.write_problem(written, yours, base=3, base_text=base, version=5, by=2, at=LATER) is written

    def test_another_line_comes_together_and_the_same_line_asks(self):
        there = {"text": "Pumps break often.\nNobody mends them.", "by": 1, "at": AT}
        base = "Pumps break.\nNobody mends them."
        joined = rules.write_problem(
            there, "Pumps break.\nNobody can.", base=3, base_text=base, version=4, by=2, at=LATER
        )
        assert joined["text"] == "Pumps break often.\nNobody can."
        with pytest.raises(AssetClash) as refused:
            rules.write_problem(
                there, "Wells dry.\nNobody mends them.", base=3, base_text=base, version=4, by=2, at=LATER
            )
        clash = refused.value.details["clash"]
        assert (clash["field"], clash["asset"], clash["version"], clash["by"]) == ("problem", "", 4, 1)

    def test_a_first_text_from_an_unknown_start_is_taken(self):
        assert rules.write_problem({}, "Pumps.", base=3, base_text=None, version=0, by=2, at=AT)["text"] == "Pumps."

    @pytest.mark.parametrize("text", ["x" * 2001, "\n" * 100])
    def test_it_is_short(self, text):
        with pytest.raises(Refused) as refused:
            rules.write_problem({}, text, base=0, base_text="", version=0, by=2, at=AT)
        assert set(refused.value.details["fields"]) == {"text"}
