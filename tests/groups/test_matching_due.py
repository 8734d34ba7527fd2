"""Rounds that start by themselves: on a date, or when enough people wait."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from grooc_xblocks.groups import api
from grooc_xblocks.groups.match_models import MatchRound
from tests.groups.matching import outcome, plan
from tests.tables import Queries

START = datetime(2026, 3, 2, 12, tzinfo=UTC)


def due(matching, **when):
    return api.start_due(**matching.place, plan=plan(), **when)


def test_a_date_starts_a_round_once(matching, cast, clock):
    matching.wait(cast.ana)
    date = START + timedelta(hours=2)
    assert due(matching, date=date) is None
    clock.forward(hours=3)
    started = due(matching, date=date)
    assert (started.trigger, started.date, started.state) == ("date", date, "queued")
    assert due(matching, date=date) is None
    api.fail_round(round_id=started.id, fault="error")
    assert due(matching, date=date) is None
    assert due(matching, date=date + timedelta(minutes=1)).number == 2


def test_a_date_at_which_nobody_waits_starts_nothing(matching, cast, clock):
    assert due(matching, date=START - timedelta(hours=1), count=1) is None


def test_the_round_of_a_date_begins_again_when_its_worker_died_and_not_for_ever(matching, cast, clock):
    matching.wait(cast.ana)
    date = START - timedelta(hours=1)
    attempts = []
    for _ in range(4):
        started = due(matching, date=date)
        attempts.append(started and started.number)
        if started:
            matching.claim(started)
        assert due(matching, date=date) is None
        clock.forward(seconds=61)
    assert attempts == [1, 2, 3, None]


def test_a_cancelled_round_of_a_date_has_counted(matching, cast, clock):
    matching.wait(cast.ana)
    started = due(matching, date=START - timedelta(hours=1))
    matching.cancel(started)
    assert due(matching, date=START - timedelta(hours=1)) is None


def test_the_constraint_has_the_last_word_on_a_date(matching, cast, clock):
    matching.wait(cast.ana)
    started = due(matching, date=START - timedelta(hours=1))
    matching.cancel(started)
    second = MatchRound.objects.get(id=started.id)
    second.pk, second.number = None, 2
    with pytest.raises(IntegrityError), transaction.atomic():
        second.save()


def test_so_many_who_wait_start_a_round(matching, cast, clock):
    matching.wait(cast.ana, cast.ben)
    assert due(matching, count=3) is None
    matching.wait(cast.cyd)
    started = due(matching, count=3)
    assert (started.trigger, started.date) == ("count", None)
    assert due(matching, count=3) is None


def test_the_same_people_do_not_start_a_round_over_and_over(matching, cast, clock):
    matching.wait(cast.ana, cast.ben, cast.cyd)
    matching.cancel(due(matching, count=3))
    assert due(matching, count=3) is None
    matching.wait(cast.dan)
    assert due(matching, count=3).number == 2


def test_a_preview_that_waits_for_its_facilitator_is_enough(matching, cast, clock):
    matching.wait(cast.ana, cast.ben, cast.cyd)
    work = matching.claim(due(matching, count=3))
    api.store_round(round_id=work.round.id, outcome=outcome(work, [[cast.ana, cast.ben, cast.cyd]]))
    matching.wait(cast.dan)
    assert due(matching, count=3) is None
    matching.discard(matching.round(work.round))
    assert due(matching, count=3) is not None


def test_people_who_are_asked_already_do_not_count(matching, cast, clock):
    matching.wait(cast.ana, cast.ben, cast.cyd)
    matching.announce(matching.preview([cast.ana, cast.ben, cast.cyd]))
    matching.wait(cast.dan)
    assert due(matching, count=3) is None


def test_looking_whether_a_round_is_due_takes_five_queries_at_most(matching, cast, clock):
    matching.wait(cast.ana, cast.ben, cast.cyd)
    matching.cancel(due(matching, date=START - timedelta(hours=1)))
    with Queries() as queries:
        assert due(matching, date=START - timedelta(hours=1), count=3) is None
    assert len(queries.ours) <= 5
