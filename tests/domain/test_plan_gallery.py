import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grooc_xblocks.domain import consent
from grooc_xblocks.domain import plan_gallery as rules
from grooc_xblocks.domain.errors import Conflict, NotThere, Refused
from grooc_xblocks.domain.plan_carried import Chip
from tests.domain.asset_maps import AT, LATER
from tests.domain.plans import actions

NAMES = {1: "Amina Diallo", 2: "Mateo García", 3: "May Öztürk"}
VERSIONS = {"1": {"part": "vision"}, "2": {"part": "work"}, "3": {"part": "final"}}
ACHIENG = {"by": 7, "name": "Achieng", "group": "Clear Wells", "at": AT}


def publish(published, parts=("work",), words="Two quiet minutes.", by=1, at=AT):
    return rules.publish(published, parts, words, versions=VERSIONS, by=by, at=at)


def hidden(named=(), rows=(), chips=()):
    return rules.hidden_names(NAMES, named, rows, chips)


def appreciate(appreciations, key="appreciation1", kind="appreciate", text="The meal.", who=ACHIENG):
    return rules.appreciate(appreciations, key, kind, text, **who)


class TestPublishing:
    def test_chosen_parts_are_shown_with_words_of_ones_own(self):
        now = publish({}, ["work", "vision", "final"])
        assert now == {"page": {"parts": ["work", "vision"], "words": "Two quiet minutes.", "at": AT, "by": 1}}
        assert publish(now, ["work", "vision"], by=2, at=LATER) is now

    @pytest.mark.parametrize(
        ("parts", "words", "field"),
        [([], "", "parts"), (["final"], "", "parts"), (["measuring"], "", "parts"), (["work"], "x" * 1001, "words")],
    )
    def test_what_was_not_submitted_cannot_be_shown(self, parts, words, field):
        with pytest.raises(Refused) as refused:
            publish({}, parts, words)
        assert set(refused.value.details["fields"]) == {field}

    def test_one_no_takes_it_away_at_once(self):
        given_ = consent.answered({}, 1, "yes", AT)
        assert rules.is_shown(publish({}), given_, [1, 2])
        assert not rules.is_shown({}, given_, [1, 2])
        assert not rules.is_shown(publish({}), {}, [1, 2])
        assert not rules.is_shown(publish({}), consent.answered(given_, 2, "no", AT), [1, 2])


class TestNames:
    @settings(max_examples=60)
    @given(
        st.sets(st.sampled_from(sorted(NAMES))),
        st.lists(st.sampled_from([*NAMES.values(), "Mateo", "Öztürk", "Mr Haile", "cards", "in May"]), max_size=6),
        st.lists(st.integers(1, 4) | st.sampled_from(["Mr Haile", "school office"]), max_size=4, unique=True),
    )
    def test_nobody_is_read_anywhere_who_did_not_agree(self, named, words, who):
        text = " and ".join(words)
        now = actions(1, who=["Mr Haile", *(one for one in who if one != "Mr Haile")], done_when=text)
        (row,) = now.rows.values()
        names = rules.hidden_names(NAMES, named, [row], [Chip("Bwana Salim", "people", is_person=True)])
        shown = rules.public_row(row, named, names)
        read = str({key: one for key, one in shown.items() if key != "who"})
        for learner in NAMES.keys() - named:
            assert not any(word in read for word in NAMES[learner].split())
        assert "Mr Haile" not in read
        assert set(shown["who"]) <= {*named, "member", "somebody"}
        assert shown["by"] == 0
        assert "statuses" in shown
        assert not shown["statuses"]

    def test_words_of_a_name_are_taken_out_as_they_are_written_in_it_only(self):
        text = "In this plan Mateo may ask; García and May count. Mateos has nothing to do with it."
        assert (
            rules.public(text, hidden([1]))
            == "In this plan … may ask; … and … count. Mateos has nothing to do with it."
        )

    def test_whoever_agreed_stays(self):
        text = "Mateo García runs it with Amina."
        assert rules.public(text, hidden([1, 2])) == text
        assert rules.public(text, hidden([2])) == "Mateo García runs it with …."

    def test_members_and_people_without_account_are_told_apart(self):
        assert rules.public_who([1, 2, 3, "Mr Haile", "Ms Lindqvist"], [2]) == ["member", 2, "somebody"]

    def test_what_a_row_uses_stays_and_whom_it_uses_is_a_kind(self):
        now = actions(1, uses=["asset0001"])
        assert rules.public_row(now.rows[next(iter(now.rows))], [], hidden())["uses"] == ["asset0001"]
        person = Chip("Bwana Salim", "people", was="Salim", is_person=True)
        assert rules.public_chip(person, hidden()) == Chip("", "people", is_person=True)
        room = Chip("Print room of Mateo", "places", was="Copy room")
        assert rules.public_chip(room, hidden([1])) == Chip("Print room of …", "places")
        assert "Salim" not in rules.public("Bwana Salim mends it.", hidden(chips=[person]))

    def test_days_and_numbers_stay_whatever_somebody_is_called(self):
        row = next(iter(actions(1, when="2026-12-01", what="Ask 2026").rows.values()))
        shown = rules.public_row(row, [], (("Amina 2026",), ()))
        assert (shown["when"], shown["what"]) == ("2026-12-01", "Ask …")

    def test_fields_are_whole(self):
        row = next(iter(actions(1, when="2026-12-01").rows.values()))
        assert set(rules.public_row(row, [], hidden())) == set(row) - {"edits"}


class TestAppreciations:
    def test_they_are_signed_and_answered(self):
        now = appreciate({})
        assert now["appreciation1"] == {**ACHIENG, "kind": "appreciate", "text": "The meal.", "answer": None}
        after = rules.answer(now, "appreciation1", "Come on a Thursday.", by=1, name="Amina", at=LATER)
        assert after["appreciation1"]["answer"] == {
            "text": "Come on a Thursday.", "by": 1, "name": "Amina", "at": LATER,
        }  # fmt: skip
        assert rules.answer(after, "appreciation1", "Come on a Thursday.", by=2, name="Mateo", at=LATER) is after
        assert rules.answer(after, "appreciation1", "On Fridays.", by=2, name="Mateo", at=LATER) != after

    def test_twice_is_once_and_nobody_takes_anothers_id(self):
        now = appreciate({})
        assert appreciate(now) is now
        with pytest.raises(Conflict):
            appreciate(now, who={**ACHIENG, "by": 8})

    @pytest.mark.parametrize("change", [{"kind": "like"}, {"text": " "}, {"text": "x" * 2001}])
    def test_an_appreciation_says_something(self, change):
        with pytest.raises(Refused):
            appreciate({}, **change)

    def test_there_is_room_for_so_many(self):
        with pytest.raises(Refused) as refused:
            appreciate({f"appreciation{number:04}": {"by": 1} for number in range(rules.APPRECIATIONS)})
        assert refused.value.code == "too_many"

    def test_what_is_not_there_is_not_answered(self):
        with pytest.raises(NotThere):
            rules.answer({}, "appreciation1", "x", by=1, name="Amina", at=AT)
        with pytest.raises(Refused):
            rules.answer(appreciate({}), "appreciation1", " ", by=1, name="Amina", at=AT)
