import re
from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given, settings
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_calendar as rules
from grooc_xblocks.domain.plan_calendar import Event
from grooc_xblocks.domain.texts import many_lines, one_line
from tests.domain.asset_maps import TORTURE

NOW = datetime(2026, 11, 24, 12, 3, tzinfo=timezone(timedelta(hours=3)))
texts = st.lists(st.sampled_from([*TORTURE, "a;b,c\\n", "\n", "END:VEVENT", "é" * 80]) | st.text(), max_size=4).map(
    "\n".join
)
events = st.builds(
    Event,
    id=st.text(max_size=12),
    day=st.dates().map(date.isoformat),
    title=texts,
    description=texts,
    address=st.just("") | st.just("https://course.example/" + "x" * 90),
)


def unfolded(file):
    """The lines of a file as RFC 5545, 3.1 says to read them, as (name, parameters, value)."""
    assert file.endswith("\r\n")
    physical = file.removesuffix("\r\n").split("\r\n")
    assert all(len(line.encode()) <= 75 for line in physical)
    lines = []
    for line in physical:
        if line.startswith(" "):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return [re.fullmatch(r"([A-Z-]+)((?:;[A-Z]+=[A-Z]+)*):(.*)", line, re.DOTALL).groups() for line in lines]


def said(value):
    """A text value as 3.3.11 says to read it."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value, flags=re.DOTALL)


def read(file):
    """The events of a file, each a dictionary of its properties."""
    lines = unfolded(file)
    assert lines[0] == ("BEGIN", "", "VCALENDAR")
    assert lines[-1] == ("END", "", "VCALENDAR")
    found = []
    for name, parameters, value in lines:
        if (name, value) == ("BEGIN", "VEVENT"):
            found.append({})
        elif found and name not in ("BEGIN", "END"):
            assert name not in found[-1]
            found[-1][name] = (parameters, value)
    assert sum(line == ("END", "", "VEVENT") for line in lines) == len(found)
    return found


@settings(max_examples=60)
@given(st.lists(events, max_size=3), texts)
def test_a_reader_finds_every_event_as_it_is(told, name):
    found = read(rules.write(told, name=name, plan="block+group", now=NOW))
    assert [said(one["SUMMARY"][1]) for one in found] == [one_line(one.title) for one in told]
    assert [one["DTSTART"] for one in found] == [(";VALUE=DATE", one.day.replace("-", "")) for one in told]
    for event, one in zip(told, found, strict=True):
        assert said(one.get("DESCRIPTION", ("", ""))[1]) == many_lines(event.description)
        assert one.get("URL", ("", ""))[1] == event.address
        assert one["DTSTAMP"] == ("", "20261124T090300Z")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_folding_loses_nothing_and_cuts_no_sign(line):
    pieces = list(rules.fold(line))
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_an_event_keeps_its_uid_whatever_is_written_in_it_and_others_have_others(one, other):
    first = read(rules.write([Event(one, "2026-11-24", "Cards")], name="", plan="p", now=NOW))[0]["UID"]
    moved = read(rules.write([Event(one, "2026-12-01", "Talk cards")], name="x", plan="p", now=datetime.now(UTC)))[0][
        "UID"
    ]
    assert first == moved
    assert (rules.uid("p", one) == rules.uid("p", other)) == (one == other)
    assert rules.uid("p", one) != rules.uid("q", one)


def test_a_day_ends_when_the_next_one_begins():
    one = read(rules.write([Event("a", "2026-12-31", "Cards")], name="", plan="p", now=NOW))[0]
    assert one["DTEND"] == (";VALUE=DATE", "20270101")
    assert "DTEND" not in read(rules.write([Event("a", "9999-12-31", "x")], name="", plan="p", now=NOW))[0]
