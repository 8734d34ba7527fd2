"""What the scope costs: queries to our own tables, counted one by one."""

from collections.abc import Callable
from typing import Any

import pytest

from grooc_xblocks.groups.models import SharedItem
from tests.group_blocks import BoardXBlock

READS = ("numbers", "cards", "total", "log", "title")


@pytest.fixture
def wells(people: Any, board: Callable[..., Any], grouped: Callable[..., int], call: Any) -> Any:
    made = board(people.amina)
    grouped(made, people.amina, people.otieno)
    call(made, "put", {"key": "pump", "value": 3})
    return made


def read_all(block: BoardXBlock) -> list[Any]:
    return [getattr(block, name) for name in READS]


def test_all_group_fields_of_a_block_cost_one_query_beside_who_am_i(wells: Any, seen_by: Any, our_queries: Any) -> None:
    fresh = seen_by(wells.runtime.user, wells)
    with our_queries() as made:
        read_all(fresh)
        read_all(fresh)
    assert [("membership" in sql, "sharedstate" in sql) for sql in made] == [(True, False), (False, True)]


def test_a_learner_without_a_group_pays_no_more(wells: Any, people: Any, seen_by: Any, our_queries: Any) -> None:
    fresh = seen_by(people.layla, wells)
    with our_queries() as made:
        read_all(fresh)
    assert len(made) == 2


@pytest.mark.parametrize("somebody", ["amina", "layla"])
def test_a_group_handler_costs_at_most_eight_queries_first_write_included(
    call: Any, wells: Any, people: Any, our_queries: Any, somebody: str
) -> None:
    user = getattr(people, somebody)
    for _ in range(2):
        with our_queries() as made:
            assert call(wells, "put", {"key": "rope", "value": 1}, user=user)[0] == 200
        assert len(made) <= 8, "\n".join(made)


def test_the_cost_of_a_write_does_not_grow_with_what_is_there(call: Any, wells: Any, our_queries: Any) -> None:
    with our_queries() as small:
        call(wells, "put", {"key": "rope", "value": 1})
    shared_id = SharedItem.objects.values_list("shared_id", flat=True)[0]
    many = [SharedItem(shared_id=shared_id, field="numbers", key=f"n{n}", value=n, version=1) for n in range(500)]
    SharedItem.objects.bulk_create(many)
    with our_queries() as large:
        call(wells, "put", {"key": "rope", "value": 1})
    assert len(large) == len(small)
    written = [sql for sql in large if sql.startswith("INSERT") and "shareditem" in sql]
    assert len(written) == 1
    assert "n499" not in written[0]


def test_a_refused_write_reads_and_writes_nothing(call: Any, wells: Any, our_queries: Any) -> None:
    with our_queries() as made:
        assert call(wells, "put", {"key": "rope", "value": 1, "fail": True})[0] == 422
    assert not [sql for sql in made if sql.startswith(("INSERT", "UPDATE", "DELETE"))]


@pytest.mark.parametrize("somebody", ["amina", "layla"])
def test_a_poll_with_nothing_new_costs_two_queries(
    block: Any, call: Any, people: Any, grouped: Any, our_queries: Any, somebody: str
) -> None:
    finder = block(None, people.amina)
    grouped(finder, people.amina)
    user = getattr(people, somebody)
    _, news = call(finder, "poll", {"version": "none", "writing": None}, user=user)
    with our_queries() as made:
        status, _ = call(finder, "poll", {"version": news["version"], "writing": None}, user=user)
    assert (status, len(made)) == (204, 2), "\n".join(made)


def test_a_poll_with_news_costs_no_more_than_eight(
    block: Any, call: Any, people: Any, grouped: Any, our_queries: Any
) -> None:
    finder = block(None, people.amina)
    grouped(finder, people.amina, people.otieno)
    _, news = call(finder, "poll", {"version": "none", "writing": None})
    call(finder, "write_section", {"section": "why", "text": "Water", "base": 0}, user=people.otieno)
    with our_queries() as made:
        status, patch = call(finder, "poll", {"version": news["version"], "writing": None})
    assert (status, [*patch["charter"]["sections"]]) == (200, ["why"])
    assert len(made) <= 8, "\n".join(made)
