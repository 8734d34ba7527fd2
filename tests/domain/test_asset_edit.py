from collections import Counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from grooc_xblocks.domain import asset_edit as rules
from grooc_xblocks.domain import asset_fields as fields
from grooc_xblocks.domain import assets, replays
from grooc_xblocks.domain.errors import AssetClash, NotThere, Refused
from tests.domain.asset_maps import AT, IDS, KIND_IDS, LATER, LEVEL_IDS, long_texts, made, told

ASSET = IDS[0]
CIRCLE = {
    "name": "Obunga women’s savings circle",
    "offers": "24 members, meets on Thursdays. Lends small sums.",
    "kind": "groups",
    "level": "team",
}


def started(**told_fields):
    return assets.add(assets.AssetMap(), ASSET, {**CIRCLE, **told_fields}, by=1, at=AT)


def edited(now, changes, *, base=..., by=2, version=9):
    known = now.assets[ASSET] if base is ... else base
    return rules.edit(now, ASSET, changes, base=known, version=version, by=by, at=LATER)


def clash_of(now, changes, *, base, by=2):
    with pytest.raises(AssetClash) as refused:
        edited(now, changes, base=base, by=by)
    return refused.value.details["clash"]


def one_value(field):
    choices = {
        "kind": st.sampled_from(KIND_IDS),
        "level": st.sampled_from(LEVEL_IDS),
        "state": st.sampled_from(fields.STATES),
        "person": st.booleans(),
        "knows": st.lists(st.integers(1, 4) | st.sampled_from(["Joe", "Mr Ouma"]), max_size=4, unique=True),
    }
    text = st.lists(st.sampled_from(["a", "b", "we talk", "", "نتحاور", "x y"]), max_size=5).map("\n".join)
    named = text.map(lambda value: value.strip() or "nameless") if field == "name" else text
    return choices.get(field, named).map(lambda value: fields.tidy({field: value})[field])


changes_of_some = st.sets(st.sampled_from(fields.FIELDS), max_size=4).flatmap(
    lambda names: st.fixed_dictionaries({name: one_value(name) for name in names})
)


class TestOneAfterTheOther:
    def test_a_field_is_set_and_it_is_noted_by_whom(self):
        now = edited(started(), {"offers": "Lends small sums."})
        assert now.assets[ASSET]["offers"] == "Lends small sums."
        assert now.assets[ASSET]["marks"] == {"offers": {"by": 2, "at": LATER}}
        assert (now.assets[ASSET]["by"], now.assets[ASSET]["at"]) == (1, AT)

    def test_a_change_of_state_is_logged_with_who_and_when(self):
        now = edited(edited(started(), {"state": "asked"}), {"state": "agreed"}, by=3)
        assert now.assets[ASSET]["states"] == [
            {"state": "idea", "by": 1, "at": AT},
            {"state": "asked", "by": 2, "at": LATER},
            {"state": "agreed", "by": 3, "at": LATER},
        ]

    def test_the_latest_twenty_states_are_kept(self):
        now = started()
        for number in range(30):
            now = edited(now, {"state": fields.STATES[(number + 1) % 2]}, by=number)
        assert [line["by"] for line in now.assets[ASSET]["states"]] == list(range(10, 30))

    def test_what_is_gone_cannot_be_edited(self):
        now = assets.remove(started(), ASSET, by=1, at=AT)
        with pytest.raises(NotThere):
            edited(now, {"name": "x"}, base=None)

    def test_other_assets_and_the_old_map_stay_as_they_are(self):
        before = made("Pump", "Well")
        after = edited(before, {"name": "Hand pump"})
        assert after.assets[IDS[1]] is before.assets[IDS[1]]
        assert before.assets[ASSET]["name"] == "Pump"


class TestAtTheSameTime:
    @given(told, st.permutations(fields.FIELDS), st.integers(0, 9), st.data())
    def test_different_fields_always_come_together(self, start, order, split, data):
        mine = {field: data.draw(one_value(field)) for field in order[:split]}
        theirs = {field: data.draw(one_value(field)) for field in order[split:]}
        now = assets.add(assets.AssetMap(), ASSET, start, by=1, at=AT)
        base = now.assets[ASSET]
        after = edited(edited(now, theirs, by=3), mine, base=base)
        assert {field: after.assets[ASSET][field] for field in fields.FIELDS} == {
            field: {**base, **theirs, **mine}[field] for field in fields.FIELDS
        }

    @given(changes_of_some, changes_of_some, changes_of_some)
    def test_the_same_request_again_changes_nothing(self, start, theirs, yours):
        now = edited(started(), start)
        base = now.assets[ASSET]
        now = edited(now, theirs, by=3)
        try:
            after = edited(now, yours, base=base)
        except AssetClash:
            return
        assert edited(after, yours, base=base, version=10) is after

    @given(long_texts(), one_value("state"))
    def test_the_same_request_again_changes_nothing_also_when_others_went_on(self, texts, state):
        base, theirs, yours = texts
        start = started(note=base)
        there = edited(start, {"note": theirs}, by=3)
        try:
            after = edited(there, {"note": yours}, base=start.assets[ASSET])
        except AssetClash:
            return
        assume(after is not there)
        later = edited(edited(after, {"note": "All is different now."}, by=3), {"state": state}, by=4)
        assert edited(later, {"note": yours}, base=start.assets[ASSET]) is later

    def test_the_same_words_typed_later_are_another_request(self):
        now = edited(edited(started(), {"state": "asked"}), {"state": "idea"})
        assert edited(now, {"state": "asked"}).assets[ASSET]["state"] == "asked"

    def test_the_latest_twelve_requests_are_remembered(self):
        now = started()
        for number in range(30):
            now = edited(now, {"name": f"Circle {number}"})
        assert len(now.assets[ASSET]["edits"]) == replays.KEPT

    @given(changes_of_some, changes_of_some, changes_of_some)
    def test_nothing_that_either_side_typed_is_missing_from_the_text_or_the_clash(self, start, theirs, yours):
        base = edited(started(), start).assets[ASSET]
        now = edited(edited(started(), start), theirs, by=3)
        try:
            after = edited(now, yours, base=base).assets[ASSET]
        except AssetClash as refused:
            clash = refused.details["clash"]
            if clash["field"] in fields.TEXTS:
                assert (clash["theirs"], clash["yours"]) == (now.assets[ASSET][clash["field"]], yours[clash["field"]])
                assert added(base, clash["theirs"], clash["field"]) <= words_of(clash["together"])
                assert added(base, clash["yours"], clash["field"]) <= words_of(clash["together"])
            return
        for field in set(fields.TEXTS) & set(yours):
            assert added(base, now.assets[ASSET][field], field) <= words_of(after[field])
            assert added(base, yours[field], field) <= words_of(after[field])

    @given(one_value("knows"), one_value("knows"), one_value("knows"))
    def test_who_knows_it_is_joined_as_a_set(self, start, theirs, yours):
        now = started(knows=start)
        base = now.assets[ASSET]
        after = edited(edited(now, {"knows": theirs}, by=3), {"knows": yours}, base=base).assets[ASSET]["knows"]
        gone = (set(start) - set(theirs)) | (set(start) - set(yours))
        assert set(after) == (set(theirs) | set(yours)) - gone
        assert len(after) == len(set(after))

    def test_both_choosing_alike_is_no_clash(self):
        now = started()
        base = now.assets[ASSET]
        there = edited(now, {"state": "asked", "kind": "trade"}, by=3)
        assert edited(there, {"state": "asked", "kind": "trade"}, base=base) is there

    @pytest.mark.parametrize(
        ("field", "theirs", "yours"),
        [("state", "asked", "agreed"), ("kind", "trade", "people"), ("level", "self", "community")],
    )
    def test_a_choice_made_otherwise_asks(self, field, theirs, yours):
        now = started()
        clash = clash_of(edited(now, {field: theirs}, by=3), {field: yours}, base=now.assets[ASSET])
        assert (clash["field"], clash["theirs"], clash["yours"], clash["together"]) == (field, theirs, yours, yours)

    def test_a_mark_that_only_one_side_changed_does_not_ask(self):
        now = started()
        base = now.assets[ASSET]
        there = edited(now, {"person": True}, by=3)
        assert edited(there, {"person": True}, base=base) is there
        assert edited(there, {"person": False}, base=base) is there

    def test_a_clash_has_both_texts_and_a_proposal_with_the_words_of_both(self):
        now = started()
        base = now.assets[ASSET]
        there = edited(
            now, {"offers": "26 members, meets on Thursdays. Lends small sums without interest to widows."}, by=3
        )
        mine = "24 members, meets on Thursdays at the church. Lends small sums, up to 5,000 shillings."
        assert clash_of(there, {"offers": mine}, base=base) == {
            "asset": ASSET,
            "field": "offers",
            "base": CIRCLE["offers"],
            "yours": mine,
            "theirs": "26 members, meets on Thursdays. Lends small sums without interest to widows.",
            "together": "26 members, meets on Thursdays at the church. "
            "Lends small sums without interest to widows, up to 5,000 shillings.",
            "version": 9,
            "by": 3,
            "at": LATER,
            "merged": [],
        }

    def test_a_clash_tells_what_comes_together_without_asking(self):
        now = started(knows=[5])
        base = now.assets[ASSET]
        there = edited(now, {"name": "Savings circle", "knows": [5, 6]}, by=3)
        clash = clash_of(there, {"name": "Women’s circle", "state": "asked"}, base=base)
        assert clash["field"] == "name"
        assert clash["merged"] == [{"field": "state", "by": 2}, {"field": "knows", "by": 3}]

    def test_nothing_of_a_refused_request_is_applied_and_the_answer_to_it_is(self):
        now = started()
        base = now.assets[ASSET]
        there = edited(now, {"name": "Savings circle"}, by=3)
        clash_of(there, {"name": "Women’s circle", "state": "asked"}, base=base)
        answer = edited(there, {"name": "Women’s savings circle"}, base=there.assets[ASSET])
        assert edited(answer, {"state": "asked"}, base=base).assets[ASSET]["state"] == "asked"

    def test_two_texts_in_an_empty_field_stand_one_after_the_other(self):
        now = started(note="")
        base = now.assets[ASSET]
        there = edited(now, {"note": "Ask the treasurer."}, by=3)
        assert clash_of(there, {"note": "Meets at ten."}, base=base)["together"] == "Ask the treasurer.\nMeets at ten."

    def test_a_name_stays_on_one_line_when_put_together(self):
        now = started(name="Rose")
        base = now.assets[ASSET]
        there = edited(now, {"name": "Joe"}, by=3)
        assert clash_of(there, {"name": "Ann"}, base=base)["together"] == "Joe Ann"

    def test_different_lines_of_a_note_come_together(self):
        now = started(note="Call first.\nBring a bag.")
        base = now.assets[ASSET]
        there = edited(now, {"note": "Call first, in the morning.\nBring a bag."}, by=3)
        after = edited(there, {"note": "Call first.\nBring two bags."}, base=base)
        assert after.assets[ASSET]["note"] == "Call first, in the morning.\nBring two bags."

    def test_a_joined_text_that_is_too_long_is_refused(self):
        now = started(note="a\n" + "x" * 1000)
        base = now.assets[ASSET]
        there = edited(now, {"note": "b" * 900 + "\n" + "x" * 1000}, by=3)
        with pytest.raises(Refused) as refused:
            edited(there, {"note": "a\n" + "x" * 1000 + "\n" + "y" * 900}, base=base)
        assert set(refused.value.details["fields"]) == {"note"}


class TestWithoutABase:
    """The history no longer has what the learner started from."""

    def test_a_text_that_is_different_asks(self):
        clash = clash_of(started(), {"offers": "Lends."}, base=None)
        assert (clash["field"], clash["base"], clash["by"], clash["at"]) == ("offers", "", 1, AT)
        assert clash["merged"] == []

    def test_what_is_there_already_and_what_nobody_wrote_does_not_ask(self):
        now = edited(started(), {"offers": CIRCLE["offers"], "note": "Call first."}, base=None)
        assert now.assets[ASSET]["note"] == "Call first."

    def test_nobody_who_knows_it_is_lost(self):
        now = edited(started(knows=[1, "Joe"]), {"knows": [2]}, base=None)
        assert now.assets[ASSET]["knows"] == [1, "Joe", 2]


def added(base, text, field):
    return words_of(text) - words_of(base[field])


def words_of(text):
    return Counter(text.split())
