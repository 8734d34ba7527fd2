"""
Give each hole the best candidate at once: the assignment problem.

scipy's exact solver is used when it is there. Without it an auction gives an answer that is at most `holes x STEP`
worse.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grooc_xblocks.domain.matching.criteria import Matrix

STEP = 0.02  # the smallest raise of a bid, in the worth of one person
Pairs = tuple[NDArray[np.int64], NDArray[np.int64]]


@cache
def exact_solver() -> Callable[..., Any] | None:
    """
    scipy's, None without scipy: the platform ships it, but the package does not ask for it. Loading it takes longer
    than everything else here, so whoever only reads rules does not wait for it.
    """
    try:
        found: Callable[..., Any] = import_module("scipy.optimize").linear_sum_assignment
    except ImportError:
        return None
    return found


def assign(value: Matrix) -> Pairs:
    """Rows and columns that belong together, one row a column at most, with the largest sum; `value` is spoiled."""
    value -= value.max(axis=0)  # fewer conflicts for the solver, and no change in what is best: every column is taken
    solver = exact_solver()
    if solver is not None:
        rows, columns = solver(value, maximize=True)
        return rows, columns
    if value.shape[0] >= value.shape[1]:
        rows = auction(np.ascontiguousarray(value.T))
        return rows, np.arange(len(rows))
    columns = auction(value)
    return np.arange(len(columns)), columns


def auction(value: Matrix) -> NDArray[np.int64]:
    """
    The object each bidder gets; there are at least as many objects (columns) as bidders (rows). Deterministic.

    All bidders without an object bid at once for the one they like best at the current prices, up to their second best.
    """
    bidders, objects = value.shape
    if objects == 1:
        return np.zeros(bidders, np.int64)
    price = np.zeros(objects, np.float32)
    owner = np.full(objects, -1)
    held = np.full(bidders, -1)
    waiting = np.arange(bidders)
    while len(waiting):
        worth = value[waiting] - price
        at = np.arange(len(waiting))
        best = worth.argmax(axis=1)
        top = worth[at, best]
        worth[at, best] = -np.inf
        bid = price[best] + top - worth.max(axis=1) + np.float32(STEP)
        order = np.argsort(bid, kind="stable")  # the highest bid for an object is written last
        price[best[order]] = bid[order]
        winner = np.full(objects, -1)
        winner[best[order]] = waiting[order]
        sold = np.flatnonzero(winner >= 0)
        lost = owner[sold]
        held[lost[lost >= 0]] = -1
        owner[sold] = winner[sold]
        held[winner[sold]] = sold
        waiting = np.flatnonzero(held < 0)
    return held
