"""Coming late: the open groups that fit somebody who waits, and a place in one of them at once."""

from datetime import datetime

from django.db.models import F, Q, QuerySet
from django.utils import timezone
from opaque_keys.edx.keys import LearningContextKey

from grooc_xblocks.domain import match_reasons, places
from grooc_xblocks.domain.errors import Conflict
from grooc_xblocks.domain.matching import Fact, Rules
from grooc_xblocks.domain.places import GroupState
from grooc_xblocks.domain.pool import Counts, topics
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups.api.requests import comer, release_others
from grooc_xblocks.groups.data import Person
from grooc_xblocks.groups.match_data import OpenGroupData, SeekerData
from grooc_xblocks.groups.match_reading import open_group_data, with_members
from grooc_xblocks.groups.models import Group
from grooc_xblocks.groups.seats import OFFER_HOURS, locked, record, room, seat
from grooc_xblocks.storage.transactions import whole_transaction

MOST = 3
LOOKED_AT = 60
"""Open groups that are looked at closely: those of the causes one wishes first, then the newest."""


def best_open_groups(
    *, course_key: LearningContextKey, group_set: str, seeker: SeekerData, rules: Rules, counts: Counts, now: datetime
) -> list[tuple[OpenGroupData, tuple[Fact, ...]]]:
    """
    Return at most three groups that take people in and fit somebody who waits, best first, each with the reasons.
    Three queries.
    """
    here = Group.objects.filter(group_set__course_key=course_key, group_set__slug=group_set)
    fresh = _takes_people(here).order_by("-listed_at")
    wished = fresh.filter(cause__in=topics(seeker.looking))
    ids = [*wished.values_list("id", flat=True)[:LOOKED_AT]]
    if len(ids) < LOOKED_AT:
        ids += fresh.exclude(id__in=ids).values_list("id", flat=True)[: LOOKED_AT - len(ids)]
    read = with_members(_takes_people(Group.objects.filter(id__in=ids)))
    found = {group.id: open_group_data(group, members, rules.size_max) for group, members in read}
    openings = [one.opening for one in found.values() if one.room]
    best = match_reasons.best_openings(seeker.looking, openings, rules=rules, counts=counts, at=now, most=MOST)
    return [(found[fit.group], fit.why) for fit in best]


def take_offer(*, group_set_id: int, group_id: int, person: Person, offer_hours: int = OFFER_HOURS) -> None:
    """
    Take a free place in a group that lets the matching fill its places, whatever its openness. Taking it twice is
    taking it once.

    Raises GroupFull, AlreadyInGroup, or Conflict when the group takes nobody in just now.
    """
    _take(group_set_id, group_id, person, offer_hours)
    release_others(learner=person.id, but=group_id, offer_hours=offer_hours)


@whole_transaction
def _take(group_set_id: int, group_id: int, person: Person, offer_hours: int) -> None:
    now = timezone.now()
    with locked(group_id, group_set_id, now, offer_hours) as group:
        who = comer(group, person.id, has_code=True)
        if who.standing == places.Standing.JOINED and who.in_group:
            return
        if not group.fills:
            raise Conflict(_("This group takes nobody in just now. Please look at the others."), code="group_closed")
        places.may_join(room(group), who, now)
        seat(group, person, now)
        record(group, "joined", person.id, now)


def _takes_people(groups: QuerySet[Group]) -> QuerySet[Group]:
    """Return those that take people in; who stands in a group's own line goes first."""
    living = Q(state__in=(GroupState.FORMING, GroupState.ACTIVE), fills=True, members__gt=0)
    return groups.filter(living, offered=0, waiting=0, members__lt=F("size_max"))
