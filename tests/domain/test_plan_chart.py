from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_chart as rules
from grooc_xblocks.domain.plan_fields import number_fault

numbers = st.decimals(-(10**6), 10**6, places=2).map(lambda value: f"{value:f}") | st.sampled_from(
    ["0", "5", "15", "0.000001"]
)
days = st.dates(date(2026, 9, 1), date(2027, 6, 30)).map(date.isoformat)
readings = st.lists(st.tuples(days, numbers), max_size=8)
indicators = st.fixed_dictionaries(
    {"baseline": st.just("") | numbers, "target": st.just("") | numbers, "until": st.just("") | days}
)
VOICES = {"baseline": "5", "target": "15", "until": "2027-01-26"}
COUNTED = [("2026-11-24", "5"), ("2026-12-02", "7"), ("2026-12-09", "6"), ("2026-12-16", "9"), ("2027-01-13", "12")]


def read(told):
    return {f"read{at:04}": {"date": day, "value": value, "at": f"{at:04}"} for at, (day, value) in enumerate(told)}


def drawn(told, indicator=None):
    return rules.chart(indicator or {"baseline": "", "target": "", "until": ""}, read(told))


@settings(max_examples=60)
@given(indicators, readings)
def test_everything_stands_within_the_drawing_and_to_scale(indicator, told):
    chart = drawn(told, indicator)
    heights = [chart.baseline, chart.target, *(point.y for point in chart.points), *(tick.y for tick in chart.ticks)]
    places = [chart.until, *(point.x for point in chart.points)]
    assert all(0 <= one <= 1 for one in (*heights, *places) if one is not None)
    assert [point.day for point in chart.points] == sorted({day for day, _value in told})
    by_value = sorted(chart.points, key=lambda point: Decimal(point.value))
    assert [point.y for point in by_value] == sorted(point.y for point in chart.points)
    xs = [point.x for point in chart.points]
    assert xs == sorted(xs)


@given(st.lists(numbers.map(Decimal), max_size=6))
def test_the_axis_has_zero_on_it_holds_all_and_is_evenly_marked(values):
    ticks = rules.axis(values)
    assert 0 in ticks
    assert ticks[0] <= min([*values, 0])
    assert ticks[-1] >= max([*values, 0])
    steps = {after - before for before, after in pairwise(ticks)}
    assert len(steps) == 1
    assert str(steps.pop().normalize().as_tuple().digits[0]) in "125"
    assert 2 <= len(ticks) <= 6


@given(st.lists(numbers.map(Decimal), max_size=4))
def test_what_is_written_at_the_axis_is_a_number_that_can_be_read(values):
    for tick in rules.chart(
        {"baseline": "", "target": "", "until": ""}, read([("2026-11-24", str(v)) for v in values])
    ).ticks:
        assert number_fault(tick.value) is None


def test_the_chart_of_different_voices():
    chart = drawn(COUNTED, VOICES)
    assert [tick.value for tick in chart.ticks] == ["0", "5", "10", "15"]
    assert (chart.first, chart.last, chart.until) == ("2026-11-24", "2027-01-26", 1)
    assert (chart.baseline, chart.target) == (pytest.approx(1 / 3), 1)
    assert chart.gaps == (rules.Gap(3, 4),)
    assert chart.points[1].x == pytest.approx(8 / 63)
    assert chart.trend == rules.Trend("closer", "5", "12", "15")


@given(st.integers(1, 30), st.integers(3, 8))
def test_regular_readings_have_no_gap(every, count):
    told = [((date(2026, 9, 1) + timedelta(days=every * number)).isoformat(), "5") for number in range(count)]
    assert drawn(told).gaps == ()


def test_two_readings_far_apart_are_no_gap_yet():
    assert drawn([("2026-09-01", "5"), ("2027-05-01", "6")]).gaps == ()


def test_of_one_day_the_reading_written_last_counts():
    chart = drawn([("2026-11-24", "5"), ("2026-11-24", "6")])
    assert [(point.value, point.x) for point in chart.points] == [("6", 0.5)]


def test_a_chart_without_anything_has_an_axis_and_says_so():
    chart = drawn([])
    assert (chart.points, chart.first, chart.baseline, chart.trend) == ((), "", None, rules.Trend("nothing"))
    assert [tick.value for tick in chart.ticks] == ["0", "0.2", "0.4", "0.6", "0.8", "1"]


@pytest.mark.parametrize(
    ("baseline", "target", "values", "said"),
    [
        ("5", "15", "", "nothing"), ("", "15", "5", "one"), ("5", "", "5", "same"), ("5", "15", "15", "reached"),
        ("5", "15", "20", "reached"), ("15", "5", "4", "reached"), ("15", "5", "20", "further"),
        ("5", "15", "4", "further"),
        ("", "", "5 6", "more"), ("", "", "6 5", "less"), ("", "15", "5 6", "closer"), ("5", "15", "9 5.0", "same"),
        ("", "15", "16", "one"),
    ],
)  # fmt: skip
def test_a_sentence_says_where_it_is_going(baseline, target, values, said):
    told = [(f"2026-11-{number + 10}", value) for number, value in enumerate(values.split())]
    assert drawn(told, {"baseline": baseline, "target": target, "until": ""}).trend.said == said
