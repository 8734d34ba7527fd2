"""Who writes where just now."""

import pytest

from grooc_xblocks.groups import api
from grooc_xblocks.groups.api import presence
from tests.tables import Queries


@pytest.fixture
def now(monkeypatch):
    """The second it is, for the tests to move."""
    now = [1000.0]
    monkeypatch.setattr(presence, "time", lambda: now[0])
    return now


@pytest.fixture
def where(groups):
    return {"usage_key": groups.usage_key, "group_id": 1}


def test_a_heartbeat_tells_where_somebody_writes(where, now):
    api.note_writing(**where, learner=7, section="why")
    api.note_writing(**where, learner=8, section="norms")
    assert api.writing(**where) == {7: "why", 8: "norms"}


def test_a_heartbeat_counts_for_fifteen_seconds(where, now):
    api.note_writing(**where, learner=7, section="why")
    now[0] += 14.9
    assert api.writing(**where) == {7: "why"}
    now[0] += 0.2
    assert api.writing(**where) == {}


def test_a_later_heartbeat_of_another_forgets_who_has_stopped(where, now):
    api.note_writing(**where, learner=7, section="why")
    now[0] += 16
    api.note_writing(**where, learner=8, section="why")
    assert api.writing(**where) == {8: "why"}


def test_who_stops_is_gone_at_once(where, now):
    api.note_writing(**where, learner=7, section="why")
    api.note_writing(**where, learner=7, section=None)
    assert api.writing(**where) == {}


def test_every_group_and_block_has_its_own(groups, where, now):
    api.note_writing(**where, learner=7, section="why")
    assert api.writing(usage_key=groups.usage_key, group_id=2) == {}


def test_presence_never_asks_the_database(where, now):
    with Queries() as queries:
        api.note_writing(**where, learner=7, section="why")
        api.writing(**where)
    assert queries.captured_queries == []
