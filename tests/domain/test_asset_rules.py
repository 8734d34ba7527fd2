"""Needs, differences, reflections, comments and consent: the smaller rules of an asset map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import asset_compare, asset_edit, asset_fields, asset_needs, assets, consent
from grooc_xblocks.domain import asset_talk as talk
from grooc_xblocks.domain.asset_links import ends
from grooc_xblocks.domain.errors import Conflict, Malformed, NotThere, Refused
from grooc_xblocks.domain.texts import is_blank
from tests.domain.asset_maps import AT, IDS, LATER, linked, made, maps

OFF = {"min_assets": 0, "min_kinds": 0, "min_links": 0, "min_reflections": 0}


class TestNeeds:
    def test_each_number_is_asked_for_and_zero_is_not(self):
        now = linked(made("Pump", "Well"), (0, 1))
        wanted = {"min_assets": 2, "min_kinds": 2, "min_links": 0, "min_reflections": 3}
        asked = asset_needs.needs(now, 1, wanted)
        assert [(need.what, need.wanted, need.have, need.is_met) for need in asked] == [
            ("assets", 2, 2, True), ("kinds", 2, 1, False), ("reflections", 3, 1, False),
        ]  # fmt: skip
        assert asset_needs.needs(now, 0, OFF) == ()

    def test_what_is_not_ready_is_refused_with_what_it_needs(self):
        asked = asset_needs.needs(made("Pump"), 0, {**OFF, "min_assets": 2})
        with pytest.raises(Refused) as refused:
            asset_needs.require_ready(asked)
        assert refused.value.code == "not_ready"
        assert refused.value.details["needs"] == [{"what": "assets", "wanted": 2, "have": 1}]
        asset_needs.require_ready(asset_needs.needs(made("Pump", "Well"), 0, {**OFF, "min_assets": 2}))

    @given(maps(), st.integers(0, 5), st.fixed_dictionaries({name: st.integers(0, 5) for name in OFF}))
    def test_ready_is_when_every_number_is_reached(self, now, reflections, wanted):
        have = (len(now.assets), len({a["kind"] for a in now.assets.values()}), len(now.links), reflections)
        enough = all(count >= least for count, least in zip(have, map(wanted.get, OFF), strict=True))
        assert asset_needs.is_ready(asset_needs.needs(now, reflections, wanted)) == enough


def told_of(now):
    return (
        {key: {name: asset[name] for name in asset_fields.FIELDS} for key, asset in now.assets.items()},
        set(map(ends, now.links.values())),
    )


class TestCompare:
    @given(maps(), maps())
    def test_the_differences_put_into_the_one_make_the_other(self, before, after):
        assert told_of(asset_compare.applied(before, asset_compare.compare(before, after))) == told_of(after)

    @given(maps())
    def test_a_map_does_not_differ_from_itself(self, now):
        assert asset_compare.compare(now, now) == asset_compare.Comparison()

    @given(maps(), maps())
    def test_back_is_the_other_way_round(self, before, after):
        there, back = asset_compare.compare(before, after), asset_compare.compare(after, before)
        assert (there.added, there.removed) == (back.removed, back.added)
        assert (there.links_added, there.links_removed) == (back.links_removed, back.links_added)
        assert {
            asset: {name: (new, old) for name, (old, new) in fields.items()} for asset, fields in there.changed.items()
        } == (back.changed)

    def test_exactly_what_was_done_is_said(self):
        before = linked(made("Pump", "Well", "Rig"), (0, 1))
        after = asset_edit.edit(
            before, IDS[0], {"state": "asked"}, base=before.assets[IDS[0]], version=1, by=2, at=LATER
        )
        after = assets.remove(
            linked(assets.add(after, IDS[3], {"name": "Song"}, by=2, at=LATER), (3, 1)), IDS[2], by=1, at=AT
        )
        found = asset_compare.compare(before, after)
        assert (set(found.added), found.changed, set(found.removed)) == (
            {IDS[3]}, {IDS[0]: {"state": ("idea", "asked")}}, {IDS[2]},
        )  # fmt: skip
        assert [ends(link) for link in found.links_added] == [(IDS[3], "supports", IDS[1])]
        assert found.links_removed == ()


class TestReflections:
    @given(st.dictionaries(st.sampled_from(["surprised", "missing"]), st.text(max_size=20)))
    def test_sharing_twice_is_sharing_once(self, answers):
        if all(is_blank(answer) for answer in answers.values()):
            with pytest.raises(Refused) as refused:
                talk.share({}, 3, answers, prompts=["surprised", "missing"], at=AT)
            assert set(refused.value.details["fields"]) == {"answers"}
            return
        shared = talk.share({}, 3, answers, prompts=["surprised", "missing"], at=AT)
        assert talk.share(shared, 3, answers, prompts=["surprised", "missing"], at=LATER) is shared
        without = talk.unshare(shared, 3)
        assert without == {}
        assert talk.unshare(without, 3) is without

    def test_only_my_own_is_replaced_and_blank_answers_are_left_out(self):
        before = talk.share({}, 3, {"missing": "The elders"}, prompts=["missing", "first"], at=AT)
        after = talk.share(before, 4, {"missing": "  Youth\r\n", "first": " "}, prompts=["missing", "first"], at=LATER)
        assert after == {**before, "4": {"answers": {"missing": "  Youth"}, "shared_at": LATER}}

    def test_a_question_that_is_not_asked_is_malformed_and_a_book_is_refused(self):
        with pytest.raises(Malformed):
            talk.share({}, 3, {"other": "x"}, prompts=["missing"], at=AT)
        with pytest.raises(Refused):
            talk.share({}, 3, {"missing": "x" * 5001}, prompts=["missing"], at=AT)


class TestComments:
    def said(self, comments, comment_id="comment1", text="Ask about term dates.", by=5):
        return talk.comment(comments, comment_id, IDS[0], text, by=by, name="Fatima", role="staff", at=AT)

    def test_saying_it_twice_is_saying_it_once(self):
        once = self.said({})
        assert once["comment1"] == {
            **{"asset": IDS[0], "text": "Ask about term dates.", "by": 5, "name": "Fatima", "role": "staff", "at": AT},
            "settled": False,
        }
        settled = talk.settle(once, "comment1", True)
        assert self.said(settled) is settled

    def test_settling_twice_is_settling_once_and_it_can_be_opened_again(self):
        settled = talk.settle(self.said({}), "comment1", True)
        assert talk.settle(settled, "comment1", True) is settled
        assert talk.settle(settled, "comment1", False) == self.said({})
        with pytest.raises(NotThere):
            talk.settle({}, "comment1", True)

    def test_what_a_comment_cannot_be(self):
        with pytest.raises(Conflict):
            self.said(self.said({}), by=6)
        with pytest.raises(Malformed):
            self.said({}, comment_id="short")
        for text in ("\u200b", "x" * 2001):
            with pytest.raises(Refused):
                self.said({}, text=text)
        with pytest.raises(Refused) as refused:
            self.said({f"comment{number}": {"by": 1} for number in range(10, 510)})
        assert refused.value.code == "too_many"


class TestConsent:
    @given(
        st.lists(st.tuples(st.integers(1, 4), st.sampled_from(["yes", "no", ""])), max_size=8),
        st.sets(st.integers(1, 4)),
    )
    def test_public_is_what_one_member_wants_and_none_refuses(self, said, members):
        consents, latest = {}, {}
        for learner, answer in said:
            consents, latest[learner] = consent.answered(consents, learner, answer, AT), answer
            assert consent.answered(consents, learner, answer, LATER) is consents
        answers = [latest.get(member, "") for member in members]
        assert consent.is_public(consents, members) == ("yes" in answers and "no" not in answers)
        assert consent.agreed(consents, members) == tuple(sorted(m for m in members if latest.get(m) == "yes"))
        assert consent.refused(consents, members) == tuple(sorted(m for m in members if latest.get(m) == "no"))

    def test_it_is_private_until_somebody_says_yes(self):
        assert not consent.is_public({}, [1, 2])

    @given(st.integers(1, 3))
    def test_one_takes_it_back_for_all_at_once(self, who):
        consents = {str(learner): {"answer": "yes", "at": AT} for learner in (1, 2, 3)}
        assert consent.is_public(consents, [1, 2, 3])
        assert not consent.is_public(consent.answered(consents, who, "no", LATER), [1, 2, 3])
