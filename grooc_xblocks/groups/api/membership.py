"""
Taking a place, giving it up, sharing roles, and parting. Each function is one whole transaction, but for what follows a
success.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from django.utils import timezone
from opaque_keys.edx.keys import LearningContextKey

from grooc_xblocks.domain import places, roles
from grooc_xblocks.domain.errors import NotThere, NotYours
from grooc_xblocks.domain.places import Standing
from grooc_xblocks.groups.api.codes import tried_code
from grooc_xblocks.groups.api.requests import comer, release_others
from grooc_xblocks.groups.api.seekers import leave_pool
from grooc_xblocks.groups.data import Person
from grooc_xblocks.groups.match_models import ProposalSeat, Seeker
from grooc_xblocks.groups.models import JoinRequest, Membership, RemovalVote
from grooc_xblocks.groups.seats import OFFER_HOURS, locked, member, offer_places, record, room, seat, unseat
from grooc_xblocks.storage.transactions import whole_transaction


def join_group(*, group_set_id: int, group_id: int, person: Person, offer_hours: int = OFFER_HOURS) -> None:
    """
    Take a place in an open group, an offered place, or one's old place. Joining twice is joining once.

    Raises GroupFull, AlreadyInGroup, or NotYours where the group wants to be asked first.
    """
    _join(group_set_id, group_id, person, False, offer_hours)
    release_others(learner=person.id, but=group_id, offer_hours=offer_hours)


def join_by_code(*, group_set_id: int, code: str, person: Person, offer_hours: int = OFFER_HOURS) -> int:
    """
    Take a place with a group's code, and return the group's id. Raises NotThere, TooManyTries, or as ``join_group``.
    """
    group_id = tried_code(group_set_id=group_set_id, code=code, learner=person.id)
    _join(group_set_id, group_id, person, True, offer_hours)
    release_others(learner=person.id, but=group_id, offer_hours=offer_hours)
    return group_id


@whole_transaction
def _join(group_set_id: int, group_id: int, person: Person, has_code: bool, offer_hours: int) -> None:
    now = timezone.now()
    with locked(group_id, group_set_id, now, offer_hours) as group:
        if Membership.objects.filter(group=group, learner_id=person.id).exists():
            return
        places.may_join(room(group), comer(group, person.id, has_code), now)
        seat(group, person, now)
        record(group, "joined", person.id, now)
        offer_places(group, now, offer_hours)  # a closed group that opens again may have a line


@whole_transaction
def leave_group(*, group_id: int, actor: int, offer_hours: int = OFFER_HOURS) -> None:
    """
    Leave; what one wrote stays, and the place goes to whoever waits longest. Raises NotYours for somebody who is not in
    it.
    """
    _part(group_id, actor, actor, "left", offer_hours)


@whole_transaction
def remove_member(*, group_id: int, learner: int, actor: int | None, offer_hours: int = OFFER_HOURS) -> None:
    """
    Take a member out on behalf of course staff (or of the platform, with no actor). Raises NotThere for somebody not in
    it.
    """
    _part(group_id, learner, actor, "removed", offer_hours)


def _part(group_id: int, learner: int, actor: int | None, operation: str, offer_hours: int) -> None:
    now = timezone.now()
    with locked(group_id, None, now, offer_hours) as group:
        membership = member(group, learner, NotThere if operation == "removed" else None)
        record(group, operation, actor, now, learner if operation == "removed" else "")
        unseat(group, membership, operation, now, offer_hours)


@whole_transaction
def agree_to_remove(*, group_id: int, actor: int, learner: int, agree: bool, offer_hours: int = OFFER_HOURS) -> bool:
    """
    Say, or take back, that a member should go; once all others (at least two) agree, the membership ends.

    Returns whether it has ended. Raises NotYours unless the actor is a member, NotThere unless the other one is.
    """
    now = timezone.now()
    with locked(group_id, None, now, offer_hours) as group:
        mine, theirs = member(group, actor), member(group, learner, NotThere)
        if mine == theirs:
            raise NotThere
        votes = RemovalVote.objects.filter(membership=theirs)
        if agree:
            RemovalVote.objects.get_or_create(membership=theirs, voter=mine)
        else:
            votes.filter(voter=mine).delete()
        agreed = set(votes.values_list("voter__learner_id", flat=True))
        everybody = set(Membership.objects.filter(group=group).values_list("learner_id", flat=True))
        ended = places.is_removed(learner, members=everybody, agreed=agreed)
        if ended:
            record(group, "removed", None, now, learner)
            unseat(group, theirs, Standing.REMOVED, now, offer_hours)
    return ended


@whole_transaction
def take_role(*, group_id: int, actor: int, role: str, offered: Sequence[str], offer_hours: int = OFFER_HOURS) -> None:
    """Take one of the author's roles; several may share one. Raises Refused for a role the author does not offer."""
    roles.check(role, offered)
    _change_roles(group_id, actor, "role_taken", role, {actor: lambda held: roles.taken(held, role)}, offer_hours)


@whole_transaction
def drop_role(*, group_id: int, actor: int, role: str, offer_hours: int = OFFER_HOURS) -> None:
    """Give a role up; giving up what one does not have changes nothing."""
    _change_roles(group_id, actor, "role_dropped", role, {actor: lambda held: roles.dropped(held, role)}, offer_hours)


@whole_transaction
def pass_role(
    *, group_id: int, actor: int, to: int, role: str, offered: Sequence[str], offer_hours: int = OFFER_HOURS
) -> None:
    """Pass a role one has on to another member. Raises Conflict when one does not have it any more."""
    roles.check(role, offered)
    changes = {actor: lambda held: roles.passed_on(held, role), to: lambda held: roles.taken(held, role)}
    _change_roles(group_id, actor, "role_passed", role, changes, offer_hours)


def _change_roles(
    group_id: int, actor: int, operation: str, role: str, changes: Mapping[int, Any], offer_hours: int
) -> None:
    now = timezone.now()
    with locked(group_id, None, now, offer_hours) as group:
        changed = False
        for learner, change in changes.items():
            membership = member(group, learner, None if learner == actor else NotThere)
            held = change(tuple(membership.roles))
            changed |= held != tuple(membership.roles)
            membership.roles = list(held)
            membership.save(update_fields=["roles"])
        if changed:
            record(group, operation, actor, now, role)


def show_profile(*, learner: int, card: Mapping[str, Any], hours: Sequence[int]) -> None:
    """
    Show what a learner changed in the profile to the groups they are in or have asked, in every course, and to the
    matching. What others were told of why they fit together stays as it was worked out; the card they see is this one.
    """
    for group_id in list(Membership.objects.filter(learner_id=learner).values_list("group_id", flat=True)):
        _show_profile(group_id, learner, card, hours)
    open_matters = JoinRequest.objects.filter(learner_id=learner, state__in=("asked", "waiting", "offered"))
    open_matters.update(card=dict(card), hours=list(hours))
    Seeker.objects.filter(learner_id=learner).update(card=dict(card), hours=list(hours))
    ProposalSeat.objects.filter(learner_id=learner).update(card=dict(card), name=str(card.get("name", ""))[:120])


@whole_transaction
def _show_profile(group_id: int, learner: int, card: Mapping[str, Any], hours: Sequence[int]) -> None:
    with locked(group_id, None, timezone.now()) as group:
        Membership.objects.filter(group=group, learner_id=learner).update(card=dict(card), hours=list(hours))


def take_out(*, learner: int, course_key: LearningContextKey | None = None) -> None:
    """
    End all a learner has with the groups of a course, or of every course: places, requests, offers, waiting to be
    matched. Safe to repeat.

    The groups live on; what the learner wrote in them stays.
    """
    memberships = Membership.objects.filter(learner_id=learner)
    if course_key is not None:
        memberships = memberships.filter(group_set__course_key=course_key)
    for group_id in list(memberships.values_list("group_id", flat=True)):
        with suppress(NotYours):  # left by themselves a moment ago
            leave_group(group_id=group_id, actor=learner)
    waits = Seeker.objects.filter(learner_id=learner)
    if course_key is not None:
        waits = waits.filter(group_set__course_key=course_key)
    for group_set_id in list(waits.values_list("group_set_id", flat=True)):
        leave_pool(group_set_id=group_set_id, learner=learner)
    release_others(learner=learner, course_key=course_key)
