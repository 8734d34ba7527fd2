"""
One way to run a whole transaction that waits its turn, tries again when the database says so, and never answers 500 for
it.
"""

import functools
import random
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from django.db import OperationalError, transaction

from grooc_xblocks.domain.errors import Busy

_P = ParamSpec("_P")
_R = TypeVar("_R")

TRIES = 6
"""Attempts before a caller is told to come back; a deadlock's loser normally succeeds at the second."""


class Overtaken(Exception):
    """Somebody else wrote between our reading and our writing; the transaction is run again on what is there now."""


def whole_transaction(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """
    Run ``function`` in one transaction, again from the start after a deadlock, a lock wait or being overtaken.

    Inside somebody else's transaction nothing can be run again, so there it raises ``Busy`` at once. ``Busy`` is 503.
    """

    @functools.wraps(function)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        tries = 1 if transaction.get_connection().in_atomic_block else TRIES
        for attempt in range(tries):
            try:
                with transaction.atomic():
                    return function(*args, **kwargs)
            except (OperationalError, Overtaken):
                time.sleep(random.uniform(0, 0.02) * 2**attempt)  # noqa: S311 - spreads out those who collided
        raise Busy

    return run
