from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_dates as rules
from grooc_xblocks.domain.plan_fields import STATUSES, blank
from tests.domain.plans import actions

HERE = date(2026, 11, 24)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2036, 1, 1), timezones=st.just(UTC))
days = st.dates(date(2026, 11, 1), date(2026, 12, 24)).map(date.isoformat)
zones = st.sampled_from(["UTC", "Pacific/Kiritimati", "Etc/GMT+12", "Africa/Nairobi", "Asia/Kathmandu", "America/Lima"])
checkins = st.dictionaries(
    st.sampled_from(["check001", "check002"]),
    st.fixed_dictionaries({"planned": st.just("") | days, "date": st.just("")}),
)


def action(when, status="not_begun", who=()):
    return {**blank("action"), "kind": "action", "when": when, "status": status, "who": list(who)}


def steps(rows=None, checkins=None, due=None, here=HERE):
    return rules.steps(rows=rows or {}, checkins=checkins or {}, due=due or {}, here=here)


@given(moments, zones)
def test_an_action_is_overdue_from_the_midnight_after_its_day_where_the_learner_lives(now, zone):
    here = rules.today(zone, now)
    assert not rules.is_overdue(action(here.isoformat()), here)
    assert rules.is_overdue(action((here - timedelta(days=1)).isoformat()), here)
    assert not rules.is_overdue(action(""), here)


@pytest.mark.parametrize("status", STATUSES)
def test_what_is_done_or_dropped_is_never_overdue(status):
    assert rules.is_overdue(action("2026-11-23", status), HERE) == (status in ("not_begun", "under_way"))


def test_two_members_may_live_on_two_days():
    now = datetime(2026, 11, 24, 11, tzinfo=UTC)
    assert rules.today("Pacific/Kiritimati", now) == date(2026, 11, 25)
    assert rules.today("Etc/GMT+12", now) == date(2026, 11, 23)
    assert rules.today("", now) == rules.today("../odd", now) == date(2026, 11, 24)


@given(st.dates(date(2020, 1, 1), date(2036, 1, 1)), zones, st.integers(0, 86399))
def test_nobody_is_late_while_the_day_lasts_where_they_live(day, zone, second):
    submitted = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone)) + timedelta(seconds=second)
    assert not rules.is_late(day.isoformat(), submitted)
    assert rules.is_late(day.isoformat(), submitted + timedelta(days=3))
    assert not rules.is_late("", submitted)


def test_a_groups_own_pace_goes_before_what_the_author_suggests():
    assert rules.due_day({"start": "2026-11-24"}, "start", "2026-11-08T00:00:00Z") == "2026-11-24"
    assert rules.due_day({}, "start", "2026-11-08T00:00:00Z") == "2026-11-08"
    assert rules.due_day({"start": ""}, "start", "") == ""
    assert rules.due_day({}, "start", "soon") == ""


@given(st.lists(st.tuples(st.just("") | days, st.sampled_from(STATUSES)), max_size=6), checkins, days)
def test_steps_are_what_is_open_in_the_order_of_their_days(told, planned, due):
    rows = {f"row{at:05}": action(*one) for at, one in enumerate(told)}
    found = steps(rows, planned, {"start": due})
    assert [step.day for step in found] == sorted(step.day for step in found)
    wanted = [when for when, status in told if when and status in ("not_begun", "under_way")]
    wanted += [one["planned"] for one in planned.values() if one["planned"]]
    assert sorted(step.day for step in found) == sorted([*wanted, due])
    assert all(step.is_overdue == (step.day < HERE.isoformat()) for step in found)
    first = rules.next_step(found)
    assert first.day == min((step.day for step in found if not step.is_overdue), default=found[-1].day)


def test_the_next_step_is_the_earliest_that_is_still_to_come():
    rows = {"row00001": action("2026-11-20"), "row00002": action("2026-12-01", who=[4, "Mr Haile"])}
    planned = {
        "check003": {"planned": "2026-11-27", "date": ""},
        "check002": {"planned": "2026-11-25", "date": "2026-11-25"},
    }
    found = steps(rows, planned)
    assert rules.next_step(found) == rules.Step("checkin", "check003", "2026-11-27", 3)
    assert [step.id for step in rules.own_steps(found, 1)] == ["row00001", "check003"]
    assert [step.id for step in rules.own_steps(found, 4)] == ["row00001", "check003", "row00002"]
    assert rules.next_step(steps({"row00001": action("2026-11-20"), "row00003": action("2026-11-22")})).id == "row00003"


def test_nothing_planned_is_no_next_step_and_neither_is_a_target_whose_day_is_over():
    indicator = {**blank("indicator"), "kind": "indicator", "until": "2026-11-20"}
    assert rules.next_step(steps({**actions(1).rows, "number01": indicator})) is None
