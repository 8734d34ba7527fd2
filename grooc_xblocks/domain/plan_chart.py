"""
The chart of an indicator: days to scale, values from zero, gaps that are seen, and what to say beside it.

Values are decimals as text, days are ISO days. Places are shares of the drawing, 0 to 1: x from its start to its end,
y from the bottom upwards.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise
from statistics import median
from typing import Any, Literal

from grooc_xblocks.domain.plan_timeline import is_reached

Said = Literal["nothing", "one", "reached", "closer", "further", "same", "more", "less"]

_TICKS = 5  # steps of the axis at most, from its lower end to its upper one
_GAP = 14  # days, and
_GAP_IN_STEPS = Decimal("2.5")  # times the usual time between two readings: this much without any is a gap


@dataclass(frozen=True)
class Point:
    """A reading, with its place."""

    id: str
    day: str
    value: str
    x: float
    y: float


@dataclass(frozen=True)
class Tick:
    """A value on the axis, with its place."""

    value: str
    y: float


@dataclass(frozen=True)
class Gap:
    """A time without readings: the two points, by position, between which it lies."""

    before: int
    after: int


@dataclass(frozen=True)
class Trend:
    """
    What to say: ``nothing`` was read, there is ``one`` reading, the target was ``reached``, the value came ``closer``
    to it or went ``further`` from it, it is the ``same``; without a target, it is ``more`` or ``less``.

    ``start`` is the baseline, or the first reading where none was told; ``latest`` and ``target`` may be "".
    """

    said: Said
    start: str = ""
    latest: str = ""
    target: str = ""


@dataclass(frozen=True)
class Chart:
    """
    Everything to draw. ``first`` and ``last`` are the days at the two ends, "" where there are none; ``baseline`` and
    ``target`` are heights, ``until`` is the place of the target's day, None where there is none.
    """

    points: tuple[Point, ...]
    gaps: tuple[Gap, ...]
    ticks: tuple[Tick, ...]
    first: str
    last: str
    baseline: float | None
    target: float | None
    until: float | None
    trend: Trend


def chart(indicator: Mapping[str, Any], readings: Mapping[str, Mapping[str, Any]]) -> Chart:
    """
    Return the chart of an indicator (``baseline``, ``target``, ``until``) from its own readings (``value``, ``date``,
    ``at``). Of several readings on one day the one written last counts.
    """
    latest = {one["date"]: key for key, one in sorted(readings.items(), key=lambda one: (one[1]["at"], one[0]))}
    read = [(day, latest[day], Decimal(readings[latest[day]]["value"])) for day in sorted(latest)]
    days = [date.fromisoformat(day) for day in (*latest, indicator["until"]) if day]
    first, last = (min(days), max(days)) if days else (None, None)
    levels = {name: Decimal(indicator[name]) for name in ("baseline", "target") if indicator[name]}
    ticks = axis([value for _day, _key, value in read] + list(levels.values()))
    return Chart(
        points=tuple(
            Point(key, day, readings[key]["value"], _across(day, first, last), _up(value, ticks))
            for day, key, value in read
        ),
        gaps=_gaps([date.fromisoformat(day) for day, _key, _value in read]),
        ticks=tuple(Tick(_plain(value), _up(value, ticks)) for value in ticks),
        first=first.isoformat() if first else "",
        last=last.isoformat() if last else "",
        baseline=_up(levels["baseline"], ticks) if "baseline" in levels else None,
        target=_up(levels["target"], ticks) if "target" in levels else None,
        until=_across(indicator["until"], first, last) if indicator["until"] else None,
        trend=_trend([readings[key]["value"] for _day, key, _value in read], indicator),
    )


def axis(values: Sequence[Decimal]) -> list[Decimal]:
    """
    Return the values of the axis, evenly spaced, the lowest first: zero is always one of them, and all ``values`` lie
    within. Steps are 1, 2 or 5 times a power of ten, the finest of which there are at most five.
    """
    low, high = min([*values, Decimal(0)]), max([*values, Decimal(0)])
    if low == high:
        high = Decimal(1)
    # Six decimals are the finest a value has; from there on each step is 2, 2.5 or 2 times the one before.
    step, factors = Decimal("0.000001"), ("2", "2.5", "2")
    turn = 0
    while _steps(low, high, step)[1] - _steps(low, high, step)[0] > _TICKS:
        step *= Decimal(factors[turn % 3])
        turn += 1
    start, end = _steps(low, high, step)
    return [step * number for number in range(start, end + 1)]


def _steps(low: Decimal, high: Decimal, step: Decimal) -> tuple[int, int]:
    """Return how many steps from zero the ends of an axis lie that has room for both values."""
    return (
        int((low / step).to_integral_value(ROUND_FLOOR)),
        int((high / step).to_integral_value(ROUND_CEILING)),
    )


def _plain(value: Decimal) -> str:
    """Write a value without an exponent and without zeros that say nothing."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _up(value: Decimal, ticks: Sequence[Decimal]) -> float:
    return float((value - ticks[0]) / (ticks[-1] - ticks[0]))


def _across(day: str, first: date | None, last: date | None) -> float:
    """Return where a day stands; in the middle when there is no other."""
    if first is None or last is None or first == last:
        return 0.5
    return (date.fromisoformat(day) - first).days / (last - first).days


def _gaps(days: Sequence[date]) -> tuple[Gap, ...]:
    """Return where readings stopped for long, as measured by how often there were any."""
    apart = [(after - before).days for before, after in pairwise(days)]
    if len(apart) < 2:  # with two readings nobody knows how often there are to be any
        return ()
    least = max(Decimal(_GAP), _GAP_IN_STEPS * Decimal(median(apart)))
    return tuple(Gap(at, at + 1) for at, count in enumerate(apart) if count >= least)


def _trend(values: Sequence[str], indicator: Mapping[str, Any]) -> Trend:
    """Compare where it is with where it began; ``values`` are those of the readings, in the order of their days."""
    target = indicator["target"]
    if not values:
        return Trend("nothing", start=indicator["baseline"], target=target)
    start = indicator["baseline"] or values[0]
    if len(values) == 1 and not indicator["baseline"]:
        return Trend("one", start, values[-1], target)
    return Trend(
        _compared(Decimal(start), Decimal(values[-1]), Decimal(target) if target else None), start, values[-1], target
    )


def _compared(start: Decimal, latest: Decimal, target: Decimal | None) -> Said:
    if target is not None and is_reached(start, target, latest):
        return "reached"
    if latest == start:
        return "same"
    if target is None:
        return "more" if latest > start else "less"
    return "closer" if abs(target - latest) < abs(target - start) else "further"
