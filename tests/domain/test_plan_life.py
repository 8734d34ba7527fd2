import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_life as rules
from grooc_xblocks.domain.errors import Conflict, Malformed, NotThere, Refused, RowClash
from tests.domain.asset_maps import AT, LATER
from tests.domain.plans import DAYS, people

NOTE = "note00001"
some_ids = st.sampled_from(["note00001", "note00002", "note00003"])
short = st.sampled_from(["", "Six voices.", "Two lessons.\nThen the alarm.", "نتحاور"])
day = st.sampled_from(DAYS[1:])
NOTES = {
    "checkins": st.fixed_dictionaries(
        {},
        optional={
            "predicted": short, "did": short, "learned": short, "words": short, "planned": st.just("") | day,
            "date": st.just("") | day, "decision": st.sampled_from(["", *rules.DECISIONS]),
        },
    ),
    "meetings": st.fixed_dictionaries(
        {"date": day, "text": st.just("We read the cards.")},
        optional={"where": st.just("Sofie’s kitchen"), "there": people, "agreed": st.lists(short)},
    ),
    "readings": st.fixed_dictionaries(
        {"date": day, "value": st.sampled_from(["5", "-2.5", "12"]), "indicator": st.just("number01")},
        optional={"how": st.just("tally sheet"), "who": people},
    ),
}  # fmt: skip
kinds = st.sampled_from(sorted(NOTES))
MEETING = {"date": "2026-12-09", "text": "We read the cards."}
ACTS = ("add", "edit", "remove", "restore")


def added(now, kind, told, *, note=NOTE, by=1, at=AT):
    return rules.add(now, kind, note, rules.tidy(kind, told), by=by, at=at)


def edited(now, kind, changes, *, note=NOTE, base=..., by=2):
    known = now.of(kind)[note] if base is ... else base
    return rules.edit(now, kind, note, rules.tidy(kind, changes), base=known, version=4, by=by, at=LATER)


def checkin(now=None, note=NOTE, **told):
    return added(now or rules.Life(), "checkins", told, note=note)


def done(now, act, kind, note, told, base):
    match act:
        case "add":
            return added(now, kind, told, note=note)
        case "edit":
            return edited(now, kind, told, note=note, base=base.of(kind).get(note))
        case "remove":
            return rules.remove(now, kind, note, by=1, at=LATER)
        case _:
            return rules.restore(now, kind, note)


requests = kinds.flatmap(lambda kind: st.tuples(st.sampled_from(ACTS), st.just(kind), some_ids, NOTES[kind]))


@settings(max_examples=60)
@given(st.lists(requests, max_size=7))
def test_whatever_is_done_doing_it_twice_is_doing_it_once(acts):
    now = rules.Life()
    for act in acts:
        try:
            after = done(now, *act, now)
        except (NotThere, RowClash):
            continue
        assert done(after, *act, now) is after
        now = after


@settings(max_examples=60)
@given(kinds.flatmap(lambda kind: st.tuples(st.just(kind), NOTES[kind], NOTES[kind])))
def test_a_note_is_kept_as_it_was_told_and_edited(case):
    kind, told, changes = case
    now = edited(added(rules.Life(), kind, told), kind, changes)
    note = now.of(kind)[NOTE]
    wanted = {**rules.blank(kind), **rules.tidy(kind, told), **rules.tidy(kind, changes)}
    assert {name: note[name] for name in rules.WAYS[kind]} == wanted
    assert rules.restore(rules.remove(now, kind, NOTE, by=1, at=AT), kind, NOTE).of(kind) == now.of(kind)


def test_whoever_wrote_is_named_the_latest_first():
    now = edited(edited(checkin(predicted="Ten voices."), "checkins", {"did": "Three lessons."}), "checkins", {}, by=3)
    assert now.checkins[NOTE]["writers"] == [2, 1]
    assert edited(now, "checkins", {"learned": "Twelve voices."}, by=1).checkins[NOTE]["writers"] == [1, 2]


def test_two_write_one_check_in_and_what_they_both_decided_otherwise_asks():
    start = checkin(planned="2026-12-09")
    base = start.checkins[NOTE]
    there = edited(start, "checkins", {"did": "Two lessons.", "decision": "adapt"}, by=3)
    assert edited(there, "checkins", {"learned": "Six voices."}, base=base).checkins[NOTE]["did"] == "Two lessons."
    with pytest.raises(RowClash) as refused:
        edited(there, "checkins", {"decision": "adopt"}, base=base)
    clash = refused.value.details["clash"]
    assert (clash["row"], clash["theirs"], clash["yours"], clash["version"]) == (NOTE, "adapt", "adopt", 4)


def test_check_ins_are_numbered_by_their_days_and_those_without_one_come_last():
    now = checkin(note="note00002", date="2026-12-09")
    now = checkin(now, note="note00003")
    now = checkin(now, note="note00001", planned="2027-01-27")
    assert rules.numbers(now.checkins) == {"note00002": 1, "note00001": 2, "note00003": 3}


def test_a_cycle_is_complete_when_something_was_tried_and_decided():
    now = checkin(note="note00001", did="Two lessons.", decision="adapt")
    now = checkin(now, note="note00002", learned="Six voices.")
    now = checkin(now, note="note00003", decision="adopt")
    assert rules.cycles(now.checkins) == 1


def test_being_at_a_meeting_and_writing_count_as_taking_part():
    now = added(rules.Life(), "meetings", {**MEETING, "there": [2, 3, "Hương’s aunt"]}, by=1)
    now = edited(now, "meetings", {"where": "Sofie’s kitchen"}, by=4)
    assert rules.took_part(now) == {1, 2, 3, 4}


@pytest.mark.parametrize(
    ("kind", "told", "where"),
    [
        ("checkins", {"decision": "maybe"}, "decision"), ("checkins", {"planned": "soon"}, "planned"),
        ("checkins", {"did": "x" * 1001}, "did"), ("meetings", {**MEETING, "date": ""}, "date"),
        ("meetings", {"date": "2026-12-09", "text": " "}, "text"),
        ("meetings", {**MEETING, "agreed": ["x" * 201]}, "agreed"),
        ("meetings", {**MEETING, "agreed": [f"line {n}" for n in range(21)]}, "agreed"),
        ("meetings", {**MEETING, "there": ["x" * 121]}, "there"), ("readings", {"value": "5"}, "date"),
        ("readings", {"date": "2026-12-09"}, "value"), ("readings", {"date": "2026-12-09", "value": "many"}, "value"),
    ],
)  # fmt: skip
def test_what_a_note_cannot_be_is_said_at_its_field(kind, told, where):
    with pytest.raises(Refused) as refused:
        added(rules.Life(), kind, told)
    assert set(refused.value.details["fields"]) == {where}


def test_what_was_agreed_is_enough_for_a_meeting_and_an_edit_cannot_empty_it():
    now = added(rules.Life(), "meetings", {"date": "2026-12-09", "agreed": ["Yusuf brings tea", " "]})
    assert now.meetings[NOTE]["agreed"] == ["Yusuf brings tea"]
    with pytest.raises(Refused):
        edited(now, "meetings", {"agreed": []})


def test_strange_requests_are_told_apart():
    now = added(rules.Life(), "meetings", MEETING)
    with pytest.raises(Malformed):
        rules.edit(now, "meetings", NOTE, {"value": "5"}, base=None, version=1, by=1, at=AT)
    with pytest.raises(Conflict):
        added(now, "meetings", MEETING, by=2)
    gone = rules.remove(now, "meetings", NOTE, by=1, at=AT)
    with pytest.raises(NotThere):
        rules.restore(gone, "readings", NOTE)
    with pytest.raises(NotThere):
        edited(gone, "meetings", {}, base=None)


def test_there_is_room_for_so_many(monkeypatch):
    monkeypatch.setattr(rules, "MOST", {"meetings": 1})
    now = rules.remove(added(rules.Life(), "meetings", MEETING), "meetings", NOTE, by=1, at=AT)
    now = added(now, "meetings", MEETING, note="note00002")
    for act in (
        lambda: rules.restore(now, "meetings", NOTE),
        lambda: added(now, "meetings", MEETING, note="note00003"),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code == "too_many"
