"""
Asking, waiting and answering: everything between a learner and a group that is not theirs yet. Whole transactions.
"""

from django.utils import timezone
from opaque_keys.edx.keys import LearningContextKey

from grooc_xblocks.domain import places
from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.domain.places import Standing
from grooc_xblocks.groups.api.codes import tried_code
from grooc_xblocks.groups.api.settling import settle_left
from grooc_xblocks.groups.data import Person
from grooc_xblocks.groups.models import Group, JoinRequest
from grooc_xblocks.groups.seats import (
    OFFER_HOURS,
    comer_of,
    leave_queue,
    locked,
    member,
    offer_places,
    record,
    room,
    seat,
    stand,
)
from grooc_xblocks.storage.transactions import whole_transaction

HOLDS = (Standing.ASKED, Standing.WAITING, Standing.OFFERED, Standing.INVITED)


def comer(group: Group, learner: int, has_code: bool = False) -> places.Comer:
    """Return who stands at the door of a locked group."""
    return comer_of(group, learner, JoinRequest.objects.filter(group=group, learner_id=learner).first(), has_code)


@whole_transaction
def ask_to_join(*, group_set_id: int, group_id: int, person: Person, note: str, offer_hours: int = OFFER_HOURS) -> None:
    """Ask a group for a place, with a note its members read. Asking again replaces the note."""
    now = timezone.now()
    with locked(group_id, group_set_id, now, offer_hours) as group:
        who = comer(group, person.id)
        if who.standing != places.Standing.ASKED:
            places.may_ask(room(group), who)
            record(group, "asked", person.id, now)
        stand(group, person, Standing.ASKED, now, note)


def wait_for_place(
    *, group_set_id: int, group_id: int, person: Person, note: str, code: str = "", offer_hours: int = OFFER_HOURS
) -> None:
    """
    Wait for a place in a full group; a group on request is asked first, unless somebody has handed out its ``code``.
    Waiting twice is waiting once, at the first place in line.

    Raises Conflict when there is a place at once; with a code also NotThere and TooManyTries.
    """
    has_code = bool(code) and tried_code(group_set_id=group_set_id, code=code, learner=person.id) == group_id
    _wait(group_set_id, group_id, person, note, has_code, offer_hours)


@whole_transaction
def _wait(group_set_id: int, group_id: int, person: Person, note: str, has_code: bool, offer_hours: int) -> None:
    now = timezone.now()
    with locked(group_id, group_set_id, now, offer_hours) as group:
        who = comer(group, person.id, has_code)
        if who.standing in (places.Standing.WAITING, places.Standing.OFFERED):
            return
        state = places.may_wait(room(group), who)
        stand(group, person, state, now, note)
        if state == Standing.WAITING:
            group.waiting += 1
        else:
            record(group, "asked", person.id, now)


@whole_transaction
def withdraw(*, group_set_id: int, group_id: int, learner: int, offer_hours: int = OFFER_HOURS) -> None:
    """
    Take back a request, leave the line, pass on an offered place, or put away an answer. Nothing to take back changes
    nothing.
    """
    now = timezone.now()
    with locked(group_id, group_set_id, now, offer_hours) as group:
        request = JoinRequest.objects.filter(group=group, learner_id=learner).first()
        if request is None or request.state not in (*HOLDS, Standing.DECLINED, Standing.WITHDRAWN):
            return
        leave_queue(group, request)
        request.state, request.expires_at, request.at = Standing.WITHDRAWN, None, now
        request.save(update_fields=["state", "expires_at", "at"])
        offer_places(group, now, offer_hours)


def answer_request(
    *, group_id: int, actor: int, learner: int, accept: bool, reply: str, offer_hours: int = OFFER_HOURS
) -> None:
    """
    Answer somebody who asked: a yes gives a place, or the next place in line where none is free; a no may say why.

    Raises NotYours unless the actor is a member; Conflict when the request was taken back or answered in the meantime,
    or for a yes of a group that rests.
    """
    if _answer(group_id, actor, learner, accept, reply, offer_hours):
        release_others(learner=learner, but=group_id, offer_hours=offer_hours)


@whole_transaction
def _answer(group_id: int, actor: int, learner: int, accept: bool, reply: str, offer_hours: int) -> bool:
    """Return whether the answer has made the learner a member."""
    now = timezone.now()
    with locked(group_id, None, now, offer_hours) as group:
        member(group, actor)
        request = JoinRequest.objects.filter(group=group, learner_id=learner).first()
        if request is None:
            raise NotThere
        if accept:
            places.may_accept(room(group))
        has_place = accept and bool(room(group).free)
        taken = places.Step.ACCEPT if has_place else places.Step.QUEUE if accept else places.Step.DECLINE
        after = places.step(request.state, taken)
        record(group, "accepted" if accept else "declined", actor, now, learner)
        if has_place:
            seat(group, Person(learner, request.card, tuple(request.hours)), now)
        else:
            leave_queue(group, request)
            group.waiting += accept
            request.state, request.reply, request.at = after, reply, now
            request.queued_at = now if accept else None
            request.save(update_fields=["state", "reply", "at", "queued_at"])
    return has_place


def release_others(
    *,
    learner: int,
    but: int | None = None,
    course_key: LearningContextKey | None = None,
    offer_hours: int = OFFER_HOURS,
) -> None:
    """
    Take back what a learner asked of other groups of the same set (or of a course, or of all), one group at a time;
    what was proposed to others together with the learner goes on without.

    Each group is its own transaction, for two groups locked together could wait for each other. What a crash leaves
    behind lapses.
    """
    requests = JoinRequest.objects.filter(learner_id=learner, state__in=HOLDS)
    if but is not None:
        requests = requests.filter(group__group_set__groups=but).exclude(group_id=but)
    if course_key is not None:
        requests = requests.filter(group__group_set__course_key=course_key)
    for group_id, group_set_id in list(requests.values_list("group_id", "group__group_set_id")):
        withdraw(group_set_id=group_set_id, group_id=group_id, learner=learner, offer_hours=offer_hours)
    for other, group_id in settle_left(learner=learner, offer_hours=offer_hours):
        release_others(learner=other, but=group_id, offer_hours=offer_hours)


@whole_transaction
def advance(*, group_id: int, offer_hours: int = OFFER_HOURS) -> None:
    """
    Pass on offers of a group that were not taken in time: any lock of the group does, so this is a lock and no more.
    """
    with locked(group_id, None, timezone.now(), offer_hours):
        pass


def advance_all(*, offer_hours: int = OFFER_HOURS) -> int:
    """Pass on every lapsed offer of the site, and return in how many groups: for an operator's clock."""
    late = JoinRequest.objects.filter(state=Standing.OFFERED, expires_at__lte=timezone.now())
    group_ids = sorted(set(late.values_list("group_id", flat=True)))
    for group_id in group_ids:
        advance(group_id=group_id, offer_hours=offer_hours)
    return len(group_ids)
