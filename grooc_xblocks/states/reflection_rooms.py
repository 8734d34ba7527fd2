"""The further rooms of peer reflection: looking through what others share, reading one, the facilitators' desk."""

from dataclasses import asdict
from math import ceil
from typing import Any

from grooc_xblocks.domain import reflection_settings
from grooc_xblocks.domain.reflection_moderation import in_order
from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.data import DeskData, Reading
from grooc_xblocks.states import reflection_shapes as shapes
from grooc_xblocks.states.group_shapes import Json, iso
from grooc_xblocks.states.reflection_sight import ReflectionSight

ROWS = 20
"""Contributions on a page."""


def browse(sight: ReflectionSight, *, text: str, cause: str, page: int, followed: bool) -> Json:
    """Return a page of what others share, newest first; nothing in a preview."""
    if sight.person is None:
        return {"rows": [], "total": 0, "page": 1, "pages": 1, "causes": []}
    where: dict[str, Any] = {"usage_key": sight.key, "person": sight.person}
    found = api.browse(**where, text=text, cause=cause, page=page, followed=followed)
    return {
        "rows": [
            {
                "contribution": shapes.contribution(sight, one, found.people),
                "answered": one.id in found.answered,
                "followed": one.id in found.followed or one.group_id in found.followed_groups,
            }
            for one in found.rows
        ],
        "total": found.total,
        "page": page,
        "pages": max(1, ceil(found.total / ROWS)),
        "causes": [[cause, count] for cause, count in found.causes],
    }


def reading(sight: ReflectionSight, found: Reading, *, gave: int, can_give: bool) -> Json:
    """
    Return a reflection that was opened. What the reader may read of their own only after giving something stays out
    here too; ``gave`` and ``can_give`` are theirs.
    """
    shown = [
        one
        for one in found.responses
        if not (sight.is_for_me(one) and shapes.is_locked(one, gave=gave, can_give=can_give))
    ]
    return {
        "contribution": shapes.contribution(sight, found.contribution, found.people),
        "responses": [shapes.response(sight, one, found.people) for one in shown],
    }


def desk(sight: ReflectionSight) -> Json:
    """Return what facilitators look at: who waits, what was reported, and who takes part how much."""
    found = api.desk(usage_key=sight.key, rescue_hours=sight.values["rescue_hours"])
    return {
        "waiting": [
            {
                "contribution": shapes.contribution(sight, one, found.people),
                "hours": int((sight.reader.now - one.waiting_since).total_seconds() // 3600),
                "boosted": one.boosted,
                "leased": one.leases,
            }
            for one in found.waiting
        ],
        "reported": [
            {
                "id": one.id,
                "what": one.what,
                "text": one.text,
                "by": sight.face(one.by, found.people),
                "reasons": in_order(one.reasons),
                "words": list(one.words),
                "hidden": one.hidden,
                "at": iso(one.at),
            }
            for one in found.reported
        ],
        **_totals(found),
    }


def _totals(found: DeskData) -> Json:
    totals = {
        "people": sum(group.people for group in found.groups),
        "contributions": sum(group.contributions for group in found.groups),
        "responses": found.responses,
        "without": sum(group.without for group in found.groups),
        "median_first_hours": found.median_first_hours,
    }
    names = ("name", "people", "contributions", "given", "received", "without")
    return {
        "totals": totals,
        "groups": [{name: getattr(group, name) for name in names} for group in found.groups],
    }


def studio(sight: ReflectionSight, contributions: int) -> Json:
    """Return what the author's form starts from; ``contributions`` is how many have been shared here."""
    defaults = asdict(reflection_settings.Settings())
    return {"values": sight.values, "defaults": defaults, "contributions": contributions}
