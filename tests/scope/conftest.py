"""A board that groups share, groups to share it, and a count of what it costs in our tables."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from grooc_workbench.blocks import OWN_BLOCKS

from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import GroupData, Person
from tests.group_blocks import BoardXBlock

FACTS: dict[str, Any] = {"name": "Wells", "size_min": 2, "size_max": 6, "openness": "open"}


@pytest.fixture(autouse=True)
def _board_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(OWN_BLOCKS, "grooc_board", BoardXBlock)


@pytest.fixture
def board(block: Callable[..., Any]) -> Callable[..., Any]:
    """``board(user=None, olx_or_settings="<grooc_board/>", **where)``: a board in a course of its own."""

    def make(user: Any = None, olx: Any = "<grooc_board/>", **where: Any) -> Any:
        return block(olx, user, block_type="grooc_board", **where)

    return make


def start_group(block: Any, user: Any, **facts: Any) -> GroupData:
    """Start a group in the block's group set with ``user`` in it."""
    return api.start_group(
        usage_key=block.scope_ids.usage_id,
        group_set=block.group_set,
        person=Person(user.pk, {}),
        facts={**FACTS, **facts},
        limits=(1, 100),
    )


@pytest.fixture
def grouped(db: None) -> Callable[..., int]:
    """``grouped(block, *users)``: these people are one group of the block's set from now on; gives its id."""

    def group(block: Any, *users: Any) -> int:
        started = start_group(block, users[0])
        key = block.scope_ids.usage_id.context_key
        group_set_id = api.group_set_id(course_key=key, group_set=block.group_set)
        for user in users[1:]:
            api.join_group(group_set_id=group_set_id, group_id=started.id, person=Person(user.pk, {}))
        return started.id

    return group


@pytest.fixture
def our_queries() -> Callable[[], Any]:
    """``with our_queries() as made:`` collects what is asked of our tables, savepoints and the player's own aside."""

    @contextmanager
    def watch() -> Iterator[list[str]]:
        made: list[str] = []
        with CaptureQueriesContext(connection) as captured:
            yield made
        made += [one["sql"] for one in captured if re.search(r"\bgrooc_groups_\w+", one["sql"])]

    return watch
