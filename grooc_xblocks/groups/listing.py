"""
The searchable list of a group set, kept in memory and caught up with the database by one small query a request.

A list that sorts 20,000 groups by the hours they share with one reader cannot be an index of a database; as bitmaps it
takes well under a millisecond (``domain.listing``). Every process keeps the sets it was asked for lately.
``Group.listed_at`` says what changed: a catch-up reads a little of the past again, for a transaction that began earlier
may commit later. What is read here may be a moment old; joining decides on the locked row.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import monotonic
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from opaque_keys.edx.keys import LearningContextKey

from grooc_xblocks.domain import hours
from grooc_xblocks.domain.listing import Entry, Index
from grooc_xblocks.domain.places import GroupState
from grooc_xblocks.groups.models import Group, GroupSet

OVERLAP = timedelta(seconds=10)
"""How far back a catch-up looks again: longer than a commit takes, and than the clocks of servers differ."""
CHECK_S = 1.0
"""Seconds for which a list is taken as it is, unless this process itself has changed a group of it."""
MOST_NAMED = 500
"""Changed groups that are asked for by id; more are read as a whole, for statements have limits."""
SETS_KEPT = 50
FRESH_S = 600.0
"""Seconds after which every group is read again, so that daylight saving time moves their hours."""

_COLUMNS = (
    "id",
    "name",
    "initiative",
    "place",
    "cause",
    "languages",
    "meets",
    "meets_zone",
    "size_max",
    "members",
    "offered",
    "state",
    "version",
)
_LISTED = (GroupState.FORMING, GroupState.ACTIVE)


@dataclass
class _Kept:
    """The list of one set in this process, and up to when it has read."""

    group_set_id: int | None = None
    index: Index = field(default_factory=Index)
    versions: dict[int, int] = field(default_factory=dict)
    until: datetime | None = None
    checked: float = float("-inf")
    made: float = field(default_factory=monotonic)
    lock: threading.Lock = field(default_factory=threading.Lock)


_kept: OrderedDict[tuple[str, str], _Kept] = OrderedDict()
_kept_lock = threading.Lock()


def index(*, course_key: LearningContextKey, group_set: str) -> Index:
    """
    Return the list of a group set as it stands, or stood a second ago. One query at most; two the first time and after
    a change.
    """
    kept = _of(str(course_key), group_set)
    with kept.lock:
        if monotonic() - kept.checked < CHECK_S:
            return kept.index
        kept.checked = monotonic()
        now = timezone.now()
        if monotonic() - kept.made > FRESH_S:
            kept.until, kept.made = None, monotonic()
        if kept.group_set_id is None:
            sets = GroupSet.objects.filter(course_key=course_key, slug=group_set)
            kept.group_set_id = sets.values_list("id", flat=True).first()
        # By the id of the set, which every database can look up together with the moment in one index.
        groups = Group.objects.filter(group_set_id=kept.group_set_id).order_by("id")
        if kept.until is not None:
            groups = _changed(kept, groups.filter(listed_at__gt=kept.until - OVERLAP))
        _catch_up(kept, groups.values_list(*_COLUMNS), now)
        kept.until = now if kept.group_set_id is not None else None
        return kept.index


def _changed(kept: _Kept, groups: QuerySet[Group]) -> QuerySet[Group]:
    """Narrow groups to those this list does not have as they are now."""
    changed = [one for one, version in groups.values_list("id", "version") if kept.versions.get(one) != version]
    if not changed:
        return groups.none()
    return groups.filter(id__in=changed) if len(changed) <= MOST_NAMED else groups


def note_change(group_set_id: int) -> None:
    """Have the list of a set looked at again at the next request: what one has just done shows at once."""
    with _kept_lock:
        for kept in _kept.values():
            if kept.group_set_id in (None, group_set_id):
                kept.checked = float("-inf")


def forget() -> None:
    """Drop every list this process keeps: for tests, whose databases come and go."""
    with _kept_lock:
        _kept.clear()


def _of(course: str, slug: str) -> _Kept:
    """Return the kept list of a set, made where there is none; the set asked for longest ago goes."""
    with _kept_lock:
        kept = _kept.get((course, slug))
        if kept is None:
            kept = _kept[(course, slug)] = _Kept()
        _kept.move_to_end((course, slug))
        while len(_kept) > SETS_KEPT:
            _kept.popitem(last=False)
        return kept


def _catch_up(kept: _Kept, rows: Iterable[tuple[Any, ...]], now: datetime) -> None:
    for row in rows:
        values = dict(zip(_COLUMNS, row, strict=True))
        kept.versions[values["id"]] = values["version"]
        if values["state"] in _LISTED:
            kept.index.put(_entry(values, now))
        else:
            kept.index.drop(values["id"])


def _entry(values: dict[str, Any], now: datetime) -> Entry:
    zone = values["meets_zone"]
    return Entry(
        id=values["id"],
        name=values["name"],
        initiative=values["initiative"],
        place=values["place"],
        cause=values["cause"],
        languages=tuple(values["languages"]),
        slots=hours.slots(values["meets"], zone, now) if hours.is_zone(zone) else 0,
        free=max(0, values["size_max"] - values["members"] - values["offered"]),
        members=values["members"],
    )
