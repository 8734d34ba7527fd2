"""
A group's own life: started, described, its code renewed, resting and awake again. Each function is one whole
transaction.
"""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain import places
from grooc_xblocks.domain.errors import faulty
from grooc_xblocks.domain.places import Standing
from grooc_xblocks.groups.api.requests import release_others
from grooc_xblocks.groups.data import GroupData, Person
from grooc_xblocks.groups.models import Group, GroupSet, JoinRequest
from grooc_xblocks.groups.reading import group_data
from grooc_xblocks.groups.seats import (
    OFFER_HOURS,
    locked,
    member,
    offer_places,
    record,
    seat,
    settle,
    take_offers_back,
    unused_code,
)
from grooc_xblocks.storage.transactions import whole_transaction


@whole_transaction
def _start(
    *, usage_key: UsageKey, group_set: str, person: Person, facts: Mapping[str, Any], limits: tuple[int, int]
) -> GroupData:
    now = timezone.now()
    belongs, _ = GroupSet.objects.get_or_create(course_key=usage_key.context_key, slug=group_set)
    wanted = Group(group_set=belongs, usage_key=usage_key, code=unused_code(), created_at=now, listed_at=now, **facts)
    check_size(wanted, limits)
    wanted.save()
    with locked(wanted.id, belongs.id, now) as group:
        seat(group, person, now)
        record(group, "started", person.id, now)
    return group_data(group)


def start_group(
    *,
    usage_key: UsageKey,
    group_set: str,
    person: Person,
    facts: Mapping[str, Any],
    limits: tuple[int, int],
    offer_hours: int = OFFER_HOURS,
) -> GroupData:
    """
    Start a group with ``person`` in it. ``facts`` are its columns: name, initiative, why, cause, place, languages,
    meets, meets_zone, size_min, size_max, openness. Raises Conflict when the learner has a group in this set, Refused
    for a size outside of the author's ``limits`` (least, most).
    """
    group = _start(usage_key=usage_key, group_set=group_set, person=person, facts=facts, limits=limits)
    release_others(learner=person.id, but=group.id, offer_hours=offer_hours)
    return group


def check_size(group: Group, limits: tuple[int, int]) -> None:
    """Raise Refused, by the field, for sizes outside of the author's limits or below the places held."""
    least, most = limits
    held = group.members + group.offered
    faults = places.size_faults(group.size_min, group.size_max, least=least, most=most, held=held)
    if faults:
        raise faulty(faults)


@whole_transaction
def edit_group(
    *, group_id: int, actor: int, facts: Mapping[str, Any], limits: tuple[int, int], offer_hours: int
) -> None:
    """
    Change what a group says of itself; room that is made is offered. ``limits`` are the author's (least, most) for its
    size.

    Raises Refused when it would be smaller than those who are in it.
    """
    now = timezone.now()
    with locked(group_id, None, now, offer_hours) as group:
        member(group, actor)
        for column, value in facts.items():
            setattr(group, column, value)
        check_size(group, limits)
        settle(group, now)
        offer_places(group, now, offer_hours)
        record(group, "edited", actor, now)


@whole_transaction
def renew_code(*, group_id: int, actor: int, offer_hours: int = OFFER_HOURS) -> None:
    """Give the group another code; the old one, and links that carry it, open nothing from now on."""
    now = timezone.now()
    with locked(group_id, None, now, offer_hours) as group:
        member(group, actor)
        JoinRequest.objects.filter(group=group, state=Standing.INVITED).delete()
        group.code = unused_code()
        record(group, "code_renewed", actor, now)


@whole_transaction
def rest_group(*, group_id: int, actor: int, offer_hours: int = OFFER_HOURS) -> None:
    """Let a group rest: it takes nobody in, and who was offered a place is first in line again when it wakes."""
    now = timezone.now()
    with locked(group_id, None, now, offer_hours) as group:
        member(group, actor)
        group.state = places.rested(group.state)
        take_offers_back(group)
        record(group, "rested", actor, now)


@whole_transaction
def wake_group(*, group_id: int, actor: int, offer_hours: int) -> None:
    """Wake a resting group; free places go to those who waited."""
    now = timezone.now()
    with locked(group_id, None, now, offer_hours) as group:
        member(group, actor)
        was_active = group.active_since is not None
        group.state = places.woken(group.state, was_active=was_active, members=group.members, size_min=group.size_min)
        offer_places(group, now, offer_hours)
        record(group, "woke", actor, now)
