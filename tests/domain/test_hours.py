from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import hours

WINTER = datetime(2026, 1, 15, 12, tzinfo=UTC)
SUMMER = datetime(2026, 7, 15, 12, tzinfo=UTC)

weeks = st.sets(st.integers(0, 167)).map(sorted).map(tuple)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2037, 12, 31), timezones=st.just(UTC))
zones = st.sampled_from(sorted(hours._zones()))
masks = st.integers(0, hours.EVERY_SLOT)


def offset(zone, at):
    return at.astimezone(ZoneInfo(zone)).utcoffset()


@given(weeks, zones, moments)
def test_no_hour_is_lost_or_doubled_in_any_zone(week, zone, at):
    assert hours.slots(week, zone, at).bit_count() == 2 * len(week)


@given(weeks, zones, moments)
def test_hours_come_back_from_slots_in_every_zone_of_half_hours(week, zone, at):
    shift = offset(zone, at)
    if shift % timedelta(minutes=30):
        shift = timedelta(minutes=30 * hours.offset_slots(zone, at))
    back = {
        ((slot + shift // timedelta(minutes=30)) % 336) // 2 for slot in hours.slot_list(hours.slots(week, zone, at))
    }
    assert tuple(sorted(back)) == week


@given(st.integers(0, 167), zones, moments)
def test_a_slot_is_at_most_a_quarter_of_an_hour_off_the_true_time(hour, zone, at):
    start = timedelta(hours=hour) - offset(zone, at)
    mask = hours.slots([hour], zone, at)
    off = [
        abs((timedelta(minutes=30 * slot) - start + timedelta(days=3)) % timedelta(days=7) - timedelta(days=3))
        for slot in hours.slot_list(mask)
    ]
    assert min(off) <= timedelta(minutes=15)


@given(zones, zones, moments)
def test_people_who_mean_the_same_moment_have_it_in_common(here, there, at):
    apart = hours.offset_slots(there, at) - hours.offset_slots(here, at)
    if apart % 2 == 0:
        mine, theirs = hours.slots([30], here, at), hours.slots([(30 + apart // 2) % 168], there, at)
        assert hours.hours_in_common(mine, theirs) == 1


@pytest.mark.parametrize(
    ("zone", "at", "first"),
    [
        ("UTC", WINTER, 24),
        ("Africa/Dakar", SUMMER, 24),
        ("Europe/Paris", WINTER, 22),
        ("Europe/Paris", SUMMER, 20),
        ("Asia/Kolkata", WINTER, 13),
        ("Asia/Kathmandu", WINTER, 12),
        ("America/St_Johns", WINTER, 31),
    ],
)
def test_monday_noon_where_i_live(zone, at, first):
    assert hours.slot_list(hours.slots([12], zone, at)) == [first, first + 1]


def test_the_week_is_a_ring():
    assert hours.slot_list(hours.slots([0], "Europe/Paris", WINTER)) == [334, 335]
    assert hours.slot_list(hours.slots([167], "America/Lima", WINTER)) == [8, 9]


@pytest.mark.parametrize(
    "name", ["", "Mars/Olympus", "../etc/passwd", "America", "localtime", "Factory", "\0", "\ud800", "x" * 9000]
)
def test_a_name_that_is_no_zone_is_refused_and_never_looked_up_as_a_file(name):
    assert not hours.is_zone(name)
    with pytest.raises(ValueError, match="time zone"):
        hours.slots([1], name, WINTER)


def test_a_moment_needs_a_zone():
    with pytest.raises(ValueError, match="moment"):
        hours.slots([1], "UTC", datetime(2026, 1, 1))


@pytest.mark.parametrize("hour", [-1, 168])
def test_an_hour_outside_of_the_week_is_refused(hour):
    with pytest.raises(ValueError, match="hour of the week"):
        hours.slots([hour], "UTC", WINTER)


@given(masks)
def test_listed_slots_make_the_same_mask_again(mask):
    assert hours.slot_mask(hours.slot_list(mask)) == mask


@given(masks, masks)
def test_hours_in_common_are_the_same_from_both_sides_and_never_more_than_one_has(a, b):
    assert hours.hours_in_common(a, b) == hours.hours_in_common(b, a) <= a.bit_count() / 2


@given(st.lists(masks, max_size=7))
def test_free_together_counts_people(people):
    counts = hours.free_together(people)
    assert len(counts) == 336
    assert sum(counts) == sum(mask.bit_count() for mask in people)
    assert all(counts[slot] == sum(mask >> slot & 1 for mask in people) for slot in range(336))
