from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_fields, plan_life, plan_rows, plan_timeline
from tests.domain.asset_maps import AT
from tests.domain.plans import DAYS, WHERE, action

days = st.sampled_from(DAYS[1:])
written = st.lists(
    st.tuples(st.sampled_from(["checkins", "meetings"]), days, st.just("") | days, st.sampled_from(["09", "11"])),
    max_size=6,
)


def life_of(notes):
    now = plan_life.Life()
    for number, (kind, planned, date, hour) in enumerate(notes):
        told = (
            {"date": date or planned, "text": "We met."} if kind == "meetings" else {"planned": planned, "date": date}
        )
        now = plan_life.add(now, kind, f"note{number:05}", told, by=1, at=f"2026-11-20T{hour}:00:00Z")
    return now


def reading(now, note, date, value, indicator="number01"):
    return plan_life.add(now, "readings", note, {"date": date, "value": value, "indicator": indicator}, by=2, at=AT)


def told(life=None, rows=None, versions=None, zone="UTC"):
    return plan_timeline.timeline(life or plan_life.Life(), rows or {}, versions or {}, zone=zone)


@settings(max_examples=60)
@given(written)
def test_everything_stands_once_what_is_planned_on_top_and_the_rest_newest_first(notes):
    life = life_of(notes)
    events = told(life)
    assert sorted(event.id for event in events) == sorted([*life.checkins, *life.meetings])
    kinds = [event.what == "planned" for event in events]
    assert kinds == sorted(kinds, reverse=True)
    happened = [(event.day, event.at) for event in events if event.what != "planned"]
    assert happened == sorted(happened, reverse=True)


def test_versions_and_changes_of_status_stand_on_the_day_it_was_where_the_learner_lives():
    rows = action(plan_rows.Rows(), "row00001")
    changes = {"status": "done", "what": "Cards"}
    rows = plan_rows.edit(
        rows, "row00001", changes, base=rows.rows["row00001"], version=1, by=3, at="2026-11-24T23:30:00Z"
    )
    versions = {"start:1": {"at": "2026-11-24T12:00:00Z", "by": 2}}
    here = [(event.what, event.id, event.day, event.by, event.status) for event in told(None, rows.rows, versions)]
    assert here == [
        ("status", "row00001", "2026-11-24", 3, "done"), ("submitted", "start:1", "2026-11-24", 2, ""),
    ]  # fmt: skip
    assert told(None, rows.rows, zone="Africa/Nairobi")[0].day == "2026-11-25"


def test_the_first_reading_at_the_target_is_told_from_whichever_side():
    rows = plan_rows.Rows()
    for row, target in (("number01", "15"), ("number02", "3"), ("number03", "")):
        fields = {**plan_fields.blank("indicator"), "what": "Voices", "baseline": "5", "target": target}
        rows = plan_rows.add(rows, row, fields, **WHERE, kind="indicator", by=1, at=AT)
    life = plan_life.Life()
    for number, (date, value) in enumerate([("2026-12-01", "12"), ("2026-12-08", "15"), ("2026-12-15", "16")]):
        life = reading(life, f"up{number:06}", date, value)
        life = reading(life, f"down{number:04}", date, str(4 - number), "number02")
        life = reading(life, f"none{number:04}", date, value, "number03")
    assert sorted((event.what, event.id) for event in told(life, rows.rows)) == [
        ("reached", "down0001"), ("reached", "up000001"),
    ]  # fmt: skip


@given(st.integers(-9, 9), st.integers(-9, 9))
def test_a_target_is_reached_at_the_target(start, target):
    assert plan_timeline.is_reached(Decimal(start), Decimal(target), Decimal(target))
