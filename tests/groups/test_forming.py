"""A round at work: progress, an end by hand, a crash, a second worker."""

from itertools import pairwise
from typing import Any

import pytest
from django.core.management import call_command
from django.db import OperationalError

from grooc_xblocks.domain import match_run
from grooc_xblocks.groups import api, forming
from grooc_xblocks.groups.match_models import MatchRound, Proposal, ProposalSeat, Seeker
from grooc_xblocks.groups.models import Group
from tests.groups.acting import Groups
from tests.groups.rounds_at_work import begin, placed, short_searches, state, wait
from tests.tables import tables

__all__ = ["begin", "short_searches", "wait"]
pytestmark = pytest.mark.usefixtures("short_searches")


def test_a_round_seats_everybody_who_waits_or_says_why_not(wait: Any, begin: Any) -> None:
    people = wait(14)
    matched = begin()
    assert forming.run_round(matched.id) is True
    seats = ProposalSeat.objects.filter(round_id=matched.id)
    assert sorted(seats.values_list("learner_id", flat=True)) == sorted(one.id for one in people)
    assert all(seat.facts for seat in seats.filter(proposal=None))
    row = MatchRound.objects.get(id=matched.id)
    assert (row.state, row.live, row.people, row.groups) == ("preview", None, 14, Proposal.objects.count())
    assert row.figures["people"] == 14
    assert row.counts["people"] == 14
    assert Seeker.objects.count() == 14, "who waits goes on waiting until a group begins"
    assert Group.objects.count() == 0


def test_the_preview_gets_its_certificate(wait: Any, begin: Any) -> None:
    wait(12)
    matched = begin()
    forming.run_round(matched.id)
    certificate = MatchRound.objects.get(id=matched.id).figures["certificate"]
    assert certificate["proven"] is True
    assert certificate["bound"] >= certificate["reached"] > 0


def test_a_preview_stands_without_a_certificate(wait: Any, begin: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_args: Any) -> None:
        raise RuntimeError("no proof")

    monkeypatch.setattr(match_run, "proof", fails)
    wait(8)
    matched = begin()
    assert forming.run_round(matched.id) is True
    assert state(matched) == ("preview", "")


def test_a_round_is_worked_out_once(wait: Any, begin: Any) -> None:
    wait(8)
    matched = begin()
    assert forming.run_round(matched.id) is True
    before = tables()
    assert forming.run_round(matched.id) is False
    assert forming.run_round(999_999) is False
    assert tables() == before


def test_nobody_waits_and_the_preview_is_empty(groups: Groups, begin: Any) -> None:
    matched = begin()
    assert forming.run_round(matched.id) is True
    assert (state(matched), placed(matched)) == (("preview", ""), [])


def test_three_people_are_told_that_they_are_too_few(wait: Any, begin: Any) -> None:
    wait(3)
    matched = begin()
    assert forming.run_round(matched.id) is True
    facts = ProposalSeat.objects.filter(round_id=matched.id).values_list("facts", flat=True)
    assert [told[0]["kind"] for told in facts] == ["too_few"] * 3


def test_groups_that_let_themselves_be_filled_are_filled(groups: Groups, cast: Any, wait: Any, begin: Any) -> None:
    open_group = groups.start(cast.ana, cast.ben, cause="Clean water", size_min=2, size_max=4)
    closed = groups.start(cast.cyd, size_min=2, size_max=4)
    Group.objects.filter(id=open_group.id).update(fills=True)
    people = wait(6, languages=("en",))
    for one in (cast.ana, cast.ben):
        card = {**one.card, "languages": [{"code": "en", "level": "work"}]}
        Group.objects.get(id=open_group.id).memberships.filter(learner_id=one.id).update(card=card)
    matched = begin()
    assert forming.run_round(matched.id) is True
    filled = Proposal.objects.get(round_id=matched.id, group_id=open_group.id)
    assert (filled.kind, filled.topic) == ("fill", "Clean water")
    assert filled.seats.count() == 2
    assert not Proposal.objects.filter(group_id=closed.id).exists()
    assert set(filled.seats.values_list("learner_id", flat=True)) <= {one.id for one in people}


def test_a_repair_asks_the_members_of_small_groups_to_move(groups: Groups, cast: Any, begin: Any) -> None:
    three = groups.start(cast.ana, cast.ben, cast.cyd, size_min=2, size_max=6)
    two = groups.start(cast.dan, cast.eve, size_min=2, size_max=6)
    for row in Group.objects.all():
        for member in row.memberships.all():
            member.card = {**member.card, "languages": [{"code": "en", "level": "work"}]}
            member.save()
    matched = begin(kind="repair")
    assert forming.run_round(matched.id) is True
    merged = Proposal.objects.get(round_id=matched.id)
    assert (merged.kind, merged.group_id) == ("merge", three.id)
    assert placed(matched) == sorted([cast.dan.id, cast.eve.id])
    assert set(merged.seats.values_list("group_from_id", flat=True)) == {two.id}
    assert groups.members(two) == [cast.dan.id, cast.eve.id], "nobody moves before saying yes"


@pytest.fixture
def beats(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds at which a sign of life was given, by a clock of which every look takes a tenth of a second."""
    seen: list[float] = []
    time = [0.0]
    give = api.note_progress

    def tick() -> float:
        time[0] += 0.1
        return time[0]

    def note(**told: Any) -> bool:
        seen.append(time[0])
        return give(**told)

    monkeypatch.setattr(forming, "monotonic", tick)
    monkeypatch.setattr(api, "note_progress", note)
    return seen


def test_signs_of_life_are_given_once_a_second_at_most(wait: Any, begin: Any, beats: list[float]) -> None:
    wait(20)
    matched = begin()
    assert forming.run_round(matched.id) is True
    assert len(beats) > 2
    assert min(later - sooner for sooner, later in pairwise(beats)) >= forming.BEAT_S - 0.01


@pytest.mark.usefixtures("beats")
def test_progress_can_be_read_while_it_runs(wait: Any, begin: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[tuple[float, str]] = []
    give = api.note_progress

    def note(**told: Any) -> bool:
        goes_on = give(**told)
        row = MatchRound.objects.get(state="running")
        shown.append((row.progress, row.phase))
        return goes_on

    monkeypatch.setattr(api, "note_progress", note)
    wait(20)
    forming.run_round(begin().id)
    assert [share for share, _ in shown] == sorted(share for share, _ in shown)
    assert {"forming", "improving"} <= {phase for _, phase in shown}


def test_a_round_that_is_cancelled_stops_and_leaves_nothing(
    groups: Groups, wait: Any, begin: Any, beats: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    wait(20)
    matched = begin()
    give = api.note_progress

    def cancel_then_note(**told: Any) -> bool:
        if len(beats) == 1:
            api.cancel_round(group_set_id=groups.here["group_set_id"], round_id=matched.id)
        return give(**told)

    monkeypatch.setattr(api, "note_progress", cancel_then_note)
    assert forming.run_round(matched.id) is False
    assert len(beats) == 2, "the first sign of life after it was cancelled is the last"
    assert (state(matched), placed(matched)) == (("cancelled", ""), [])
    assert Seeker.objects.count() == 20


def test_a_round_cancelled_at_the_last_moment_is_not_stored(
    groups: Groups, wait: Any, begin: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait(8)
    matched = begin()
    work_out = match_run.form

    def cancel_after(*args: Any, **told: Any) -> Any:
        result = work_out(*args, **told)
        api.cancel_round(group_set_id=groups.here["group_set_id"], round_id=matched.id)
        return result

    monkeypatch.setattr(match_run, "form", cancel_after)
    assert forming.run_round(matched.id) is False
    assert (state(matched), placed(matched)) == (("cancelled", ""), [])


@pytest.mark.parametrize(("accident", "fault"), [(MemoryError(), "memory"), (ValueError("odd"), "error")])
def test_what_goes_wrong_is_told_and_leaves_those_who_wait(
    wait: Any, begin: Any, monkeypatch: pytest.MonkeyPatch, accident: Exception, fault: str
) -> None:
    def fails(*_args: Any, **_told: Any) -> None:
        raise accident

    wait(8)
    matched = begin()
    untouched = tables("MatchRound")
    monkeypatch.setattr(match_run, "form", fails)
    assert forming.run_round(matched.id) is False
    assert state(matched) == ("failed", fault)
    assert tables("MatchRound") == untouched


def test_a_worker_that_is_killed_leaves_those_who_wait_as_they_were(
    wait: Any, begin: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_args: Any, **_told: Any) -> None:
        raise SystemExit

    wait(8)
    matched = begin()
    untouched = tables("MatchRound")
    monkeypatch.setattr(match_run, "form", killed)
    with pytest.raises(SystemExit):
        forming.run_round(matched.id)
    assert state(matched) == ("running", "")
    assert tables("MatchRound") == untouched


def test_a_database_that_is_busy_for_a_moment_ends_no_round(
    wait: Any, begin: Any, beats: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    give = api.note_progress

    def busy_at_first(**told: Any) -> bool:
        goes_on = give(**told)
        if len(beats) == 1:
            raise OperationalError("database is locked")
        return goes_on

    monkeypatch.setattr(api, "note_progress", busy_at_first)
    wait(12)
    assert forming.run_round(begin().id) is True
    assert len(beats) > 1


def test_the_command_works_a_round_out(wait: Any, begin: Any, capsys: pytest.CaptureFixture[str]) -> None:
    wait(8)
    matched = begin()
    call_command("grooc_form_groups", str(matched.id))
    call_command("grooc_form_groups", str(matched.id))
    assert capsys.readouterr().out.split("\n") == ["Groups are formed.", "Nothing was formed.", ""]
    assert state(matched)[0] == "preview"
