import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_talk as rules
from grooc_xblocks.domain.errors import Conflict, Malformed, NotThere, Refused
from tests.domain.asset_maps import AT, LATER

FIRST, SECOND = "comment1", "comment2"
MATEO = {"by": 2, "name": "Mateo", "role": "member", "at": AT}
YUSUF = {"by": 3, "name": "Yusuf", "role": "member", "at": LATER}


def comment(comments, key=FIRST, text="Is one lesson enough?", *, quote="once a week", on_version=3, who=MATEO):
    return rules.comment(comments, key, "work.first", text, quote=quote, on_version=on_version, version=5, **who)


def reply(comments, key="reply001", text="Three is enough.", who=YUSUF):
    return rules.reply(comments, FIRST, key, text, **who)


def test_a_comment_hangs_on_words_as_they_were_read():
    now = comment({})
    assert now == {
        FIRST: {
            "where": "work.first", "quote": "once a week", "on_version": 3, "text": "Is one lesson enough?", **MATEO,
            "settled": False, "replies": [],
        }
    }  # fmt: skip
    assert rules.has_changed(now[FIRST], {"work.first": 4})
    assert not rules.has_changed(now[FIRST], {"work.first": 3})
    assert not rules.has_changed(now[FIRST], {"work.stop": 9})


def test_a_comment_on_the_latest_says_which_that_is():
    assert comment({}, on_version=0)[FIRST]["on_version"] == 5
    with pytest.raises(Malformed):
        comment({}, on_version=6)


@given(st.lists(st.sampled_from(["comment", "reply"]), max_size=6))
def test_twice_is_once(again):
    now = reply(comment({}))
    for what in again:
        assert (comment(now) if what == "comment" else reply(now)) is now


def test_replies_stand_below_it_in_their_order_and_leave_the_others_alone():
    now = comment(comment({}), SECOND)
    after = reply(reply(now), "reply002", "Then Fridays too.", MATEO)
    assert [one["text"] for one in after[FIRST]["replies"]] == ["Three is enough.", "Then Fridays too."]
    assert after[FIRST]["replies"][0] == {"id": "reply001", "text": "Three is enough.", **YUSUF}
    assert after[SECOND] is now[SECOND]


def test_nobody_writes_over_what_somebody_else_said():
    with pytest.raises(Conflict):
        comment(comment({}), who=YUSUF)
    with pytest.raises(Conflict):
        reply(reply(comment({})), who=MATEO)


def test_settled_is_open_again_when_somebody_says_so():
    now = rules.settle(comment({}), FIRST, True)
    assert now[FIRST]["settled"]
    assert rules.settle(now, FIRST, True) is now
    assert not rules.settle(now, FIRST, False)[FIRST]["settled"]


@pytest.mark.parametrize("act", [lambda: rules.settle({}, FIRST, True), lambda: reply({})])
def test_what_is_not_there_is_not_answered(act):
    with pytest.raises(NotThere):
        act()


@pytest.mark.parametrize("change", [{"text": " "}, {"text": "x" * 2001}, {"quote": "x" * 501}])
def test_a_comment_says_something_and_not_too_much(change):
    with pytest.raises(Refused):
        comment({}, **change)


def test_there_is_room_for_so_many():
    with pytest.raises(Refused) as refused:
        comment({f"comment{number:04}": {"by": 1} for number in range(rules.COMMENTS)})
    assert refused.value.code == "too_many"
    full = {FIRST: {**comment({})[FIRST], "replies": [{"id": f"reply{n:04}", "by": 1} for n in range(rules.REPLIES)]}}
    with pytest.raises(Refused):
        reply(full)
