from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import reflection_moderation as moderation
from grooc_xblocks.domain.errors import Refused
from grooc_xblocks.domain.reflection_completion import Deeds, is_done, still_to_give
from grooc_xblocks.domain.texts import is_blank

ASKED = {"team": 1, "strangers": 2}
counts = st.fixed_dictionaries({"team": st.integers(0, 4), "strangers": st.integers(0, 4)})
deeds = st.builds(Deeds, st.booleans(), counts, counts, st.booleans())
completions = st.sampled_from(["shared", "shared_and_gave"])


def did(*, shared=True, team=0, strangers=0, left=(9, 9), took_part=True) -> Deeds:
    given_, left_ = {"team": team, "strangers": strangers}, {"team": left[0], "strangers": left[1]}
    return Deeds(shared, given_, left_, took_part)


def done(completion="shared_and_gave", was_done=False, **deeds) -> bool:
    return is_done(did(**deeds), ASKED, completion, was_done=was_done)


class TestBeingDone:
    def test_who_shared_and_gave_what_was_asked_is_done(self):
        assert done(team=1, strangers=2)
        assert not done(team=1, strangers=1)
        assert not done(shared=False, team=1, strangers=2)

    def test_more_in_one_lane_is_not_the_other_lane(self):
        assert not done(strangers=5)

    def test_with_nothing_received_one_is_done_all_the_same(self):
        assert done(team=1, strangers=2, left=(0, 0))

    def test_as_many_as_there_are_is_enough(self):
        assert done(strangers=1, left=(0, 0))
        assert not done(strangers=1, left=(0, 1))

    def test_alone_sharing_is_all_there_is_to_do(self):
        assert done(left=(0, 0))
        assert not done(shared=False, left=(0, 0))

    def test_the_author_can_leave_it_at_sharing(self):
        assert done("shared")
        assert not done("shared", shared=False, team=1, strangers=2)

    def test_done_stays_done_whoever_comes_later(self):
        assert done(was_done=True, shared=False)

    def test_in_a_group_that_reflects_together_nobody_is_done_by_looking_on(self):
        assert not done(team=1, strangers=2, took_part=False)
        assert done(team=1, strangers=2, took_part=False, left=(0, 0))

    @given(deeds, counts, completions, st.sampled_from(["team", "strangers"]))
    def test_a_response_more_never_leads_away_from_it(self, deeds, wanted, completion, lane):
        given_ = {**deeds.given, lane: deeds.given[lane] + 1}
        left = {**deeds.left, lane: max(0, deeds.left[lane] - 1)}
        after = Deeds(deeds.shared, given_, left, took_part=True)
        assert is_done(after, wanted, completion) or not is_done(deeds, wanted, completion)

    @given(deeds, counts)
    def test_no_more_is_asked_than_there_is(self, deeds, wanted):
        asked = still_to_give(deeds, wanted)
        assert all(0 <= asked[lane] <= min(deeds.left[lane], wanted[lane]) for lane in asked)


class TestWhatWasReported:
    def test_when_hidden_its_author_and_facilitators_read_it_and_nobody_else(self):
        readers = {
            (author, staff): moderation.may_read(hidden=True, is_author=author, is_staff=staff)
            for author, staff in product((False, True), repeat=2)
        }
        assert [who for who, can in readers.items() if not can] == [(False, False)]
        assert moderation.may_read(hidden=False, is_author=False, is_staff=False)

    @given(st.sampled_from(get_args(moderation.Reason)), st.text(max_size=3))
    def test_something_else_has_to_be_said(self, reason, words):
        if reason == "other" and is_blank(words):
            with pytest.raises(Refused) as caught:
                moderation.require_words(reason, words)
            assert set(caught.value.details["fields"]) == {"words"}
        else:
            moderation.require_words(reason, words)

    def test_facilitators_see_how_many_gave_which_reason(self):
        assert list(moderation.in_order({"spam": 1, "rude": 1, "other": 2})) == ["other", "rude", "spam"]
