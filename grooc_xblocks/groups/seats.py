"""
Places of one group, while its row is locked: who takes one, who gives one up, who is next.

Every change of a group goes through ``locked``: it holds the row, so what is read is what is written, and stores the
group guarded by its version, so that the rule holds even where a database ignores the lock.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from grooc_xblocks.domain import codes, places
from grooc_xblocks.domain.errors import AlreadyInGroup, GroocError, GroupFull, NotThere, NotYours
from grooc_xblocks.domain.places import GroupState, Standing
from grooc_xblocks.groups import listing
from grooc_xblocks.groups.data import Owner, Person
from grooc_xblocks.groups.models import Change, Group, JoinRequest, Membership
from grooc_xblocks.groups.shared_rows import keep_for_leaver
from grooc_xblocks.groups.waiting import hold_accounts, stay_no_mover, stop_waiting
from grooc_xblocks.storage.transactions import Overtaken

OFFER_HOURS = 48
"""How long an offered place is held unless the author says otherwise."""

_KEPT = ("group_set", "usage_key", "created_at", "id")


@contextmanager
def locked(group_id: int, group_set_id: int | None, now: datetime, offer_hours: int = OFFER_HOURS) -> Iterator[Group]:
    """
    Hold a group for one transaction; yield it, then store what changed with ``version + 1``.

    Offers that have lapsed are passed on first, so nobody needs a clock of their own. A group of another set is
    NotThere: ids come from browsers.
    """
    group = Group.objects.select_for_update().filter(id=group_id).first()
    if group is None or (group_set_id is not None and group.group_set_id != group_set_id):
        raise NotThere
    before = group.version
    let_offers_lapse(group, now)
    offer_places(group, now, offer_hours)
    yield group
    group.version = before + 1
    group.listed_at = (
        timezone.now()
    )  # not when we began: we may have waited for the lock, and the list looks back briefly
    columns = {
        field.attname: getattr(group, field.attname) for field in group._meta.concrete_fields if field.name not in _KEPT
    }
    try:
        with transaction.atomic():
            stored = Group.objects.filter(id=group.id, version=before).update(**columns)
    except IntegrityError as error:  # the constraint on places has the last word
        raise GroupFull from error
    if not stored:
        raise Overtaken
    listing.note_change(group.group_set_id)


def room(group: Group) -> places.Room:
    """Return what the rules know of a locked group."""
    return places.Room(group.openness, group.state, group.size_max, group.members, group.offered)


def comer_of(group: Group, learner: int, request: JoinRequest | None, has_code: bool) -> places.Comer:
    """Return who stands at the door; one who followed an invitation link has the code, so to say."""
    has_group = Membership.objects.filter(group_set_id=group.group_set_id, learner_id=learner).exists()
    if request is None:
        return places.Comer(has_code=has_code, in_group=has_group)
    invited = request.state == Standing.INVITED
    return places.Comer(request.state, request.expires_at, has_code or invited, has_group)


def member(group: Group, learner: int, otherwise: type[GroocError] | None = None) -> Membership:
    """Return the learner's membership of a locked group; raise NotYours, or ``otherwise``, for anybody else."""
    membership = Membership.objects.filter(group=group, learner_id=learner).first()
    if membership is None:
        raise (otherwise or NotYours)
    return membership


def record(group: Group, operation: str, actor: int | None, now: datetime, subject: object = "") -> None:
    """Add a line to the group's history."""
    Change.objects.create(
        owner=f"group:{group.id}",
        version=group.version + 1,
        actor_id=actor,
        operation=operation,
        subject=str(subject),
        at=now,
    )


def seat(group: Group, person: Person, now: datetime) -> Membership:
    """
    Give ``person`` a place; who has one does not wait to be matched. Raises AlreadyInGroup when the learner has a group
    in this set (the constraint decides).
    """
    hold_accounts([person.id])
    try:
        with transaction.atomic():
            membership = Membership.objects.create(
                group=group,
                group_set_id=group.group_set_id,
                learner_id=person.id,
                card=dict(person.card),
                hours=list(person.hours),
                joined_at=now,
            )
    except IntegrityError as error:
        raise AlreadyInGroup from error
    stop_waiting(group.group_set_id, person.id, now)
    group.members += 1
    request = JoinRequest.objects.filter(group=group, learner_id=person.id).first()
    leave_queue(group, request)
    stand(group, Person(person.id, {}), Standing.JOINED, now)
    settle(group, now)
    return membership


def unseat(group: Group, membership: Membership, state: str, now: datetime, offer_hours: int) -> None:
    """
    Take a member out; ``state`` says how they stand to the group from now on. The place goes to whoever waits longest.

    They keep a copy of what the group shared.
    """
    keep_for_leaver(Owner(group_id=group.id), membership.learner_id)
    name = {"name": membership.card.get("name", ""), "initials": membership.card.get("initials", "")}
    stand(group, Person(membership.learner_id, name), state, now)
    membership.delete()
    stay_no_mover(group.id, membership.learner_id, now)
    group.members -= 1
    settle(group, now)
    offer_places(group, now, offer_hours)


def settle(group: Group, now: datetime) -> None:
    """Let the group's state follow its size."""
    group.state = places.state_after(group.state, members=group.members, size_min=group.size_min)
    if group.state == GroupState.ACTIVE and group.active_since is None:
        group.active_since = now
    if group.state == GroupState.CLOSED:
        record(group, "closed", None, now)


def stand(
    group: Group, person: Person, state: str, now: datetime, note: str = "", expires_at: datetime | None = None
) -> JoinRequest:
    """Write down how a person stands to the group: one row a learner and group."""
    values = {
        "state": state,
        "card": dict(person.card),
        "hours": list(person.hours),
        "at": now,
        "note": note,
        "reply": "",
        "expires_at": expires_at,
        "queued_at": now if state == Standing.WAITING else None,
    }
    return JoinRequest.objects.update_or_create(group=group, learner_id=person.id, defaults=values)[0]


def leave_queue(group: Group, request: JoinRequest | None) -> None:
    """Give up what a request holds: a place in the queue, or a place offered."""
    if request is not None and request.state == Standing.WAITING:
        group.waiting -= 1
    if request is not None and request.state == Standing.OFFERED:
        group.offered -= 1


def let_offers_lapse(group: Group, now: datetime) -> None:
    """Take back offers that were not taken in time; the learner may wait again, and the time shows why."""
    lapsed = JoinRequest.objects.filter(group=group, state=Standing.OFFERED, expires_at__lte=now)
    group.offered -= lapsed.update(state=Standing.WITHDRAWN, at=now) if group.offered else 0


def take_offers_back(group: Group) -> None:
    """Put those who were offered a place back in line, at the front: they have waited longest."""
    offered = JoinRequest.objects.filter(group=group, state=Standing.OFFERED)
    group.waiting += offered.update(state=Standing.WAITING, expires_at=None)
    group.offered = 0


def offer_places(group: Group, now: datetime, offer_hours: int) -> None:
    """Hold every free place for those who have waited longest, for ``offer_hours``."""
    free = places.free_places(size_max=group.size_max, members=group.members, offered=group.offered)
    if not free or not group.waiting or group.state not in (GroupState.FORMING, GroupState.ACTIVE):
        return
    queue = JoinRequest.objects.filter(group=group, state=Standing.WAITING).order_by("queued_at", "id")
    for request in queue[:free]:
        request.state, request.expires_at = Standing.OFFERED, places.offer_until(now, offer_hours)
        request.save(update_fields=["state", "expires_at"])
        group.waiting -= 1
        group.offered += 1
        record(group, "place_offered", None, now, request.learner_id)


def unused_code() -> str:
    """Draw codes until one is free; with 60 bits the first one is."""
    while True:
        code = codes.new_code()
        if not Group.objects.filter(code=code).exists():
            return code
