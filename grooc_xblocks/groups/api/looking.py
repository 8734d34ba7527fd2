"""Reading groups: who I am, what a page shows, how I stand to others. Nothing here writes."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from opaque_keys.edx.keys import LearningContextKey, UsageKey

from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.domain.places import Standing
from grooc_xblocks.groups.api.stamps import asked_of
from grooc_xblocks.groups.data import ABOUT_PEOPLE, ActData, Asked, GroupData, PageData, RequestData, Situation
from grooc_xblocks.groups.models import Change, Group, JoinRequest, Membership, RemovalVote
from grooc_xblocks.groups.reading import act_data, group_data, membership_data, request_data

OPEN_MATTERS = ("invited", "asked", "waiting", "offered", "declined", "left", "removed")
ACTS_READ = 60
"""Lines of history read for a page; the view folds neighbours that say the same."""


def situation(*, course_key: LearningContextKey, group_set: str, learner: int) -> Situation:
    """Return the learner's group in a group set, or an empty situation. One query."""
    mine = Membership.objects.filter(group_set__course_key=course_key, group_set__slug=group_set, learner_id=learner)
    row: Any = mine.select_related("group").annotate(**asked_of(OuterRef("group_set_id"), learner)).first()
    if row is None:
        return Situation()
    asked = Asked(row.asked_in, row.asked_answers or 0, row.asked_until) if row.asked_in else None
    return Situation(group_data(row.group), membership_data(row), asked)


def standings(
    *, course_key: LearningContextKey, group_set: str, learner: int, groups: Collection[int] | None = None
) -> dict[int, tuple[RequestData, GroupData]]:
    """
    Return how the learner stands to groups, by group id, newest first: the open matters, or whatever stands with
    ``groups``.

    A withdrawn request counts as open when an offer lapsed: the learner should hear of it. One query.
    """
    requests = _requests(course_key, group_set, learner).select_related("group").order_by("-at")
    lapsed = Q(state=Standing.WITHDRAWN, expires_at__isnull=False)
    wanted = Q(group_id__in=groups) if groups is not None else Q(state__in=OPEN_MATTERS) | lapsed
    before = JoinRequest.objects.filter(
        group_id=OuterRef("group_id"), state="waiting", queued_at__lt=OuterRef("queued_at")
    )
    ahead = before.order_by().values("group_id").annotate(n=Count("id")).values("n")
    rows = requests.filter(wanted).annotate(ahead=Coalesce(Subquery(ahead), 0))
    return {row.group_id: (request_data(row, row.ahead), group_data(row.group)) for row in rows}


def group(*, course_key: LearningContextKey, group_set: str, group_id: int) -> GroupData:
    """Return one group of a set; NotThere for any other id. One query."""
    row = Group.objects.filter(id=group_id, group_set__course_key=course_key, group_set__slug=group_set).first()
    if row is None:
        raise NotThere
    return group_data(row)


def groups(*, ids: Collection[int]) -> list[GroupData]:
    """Return groups in the order of ``ids``. One query."""
    found = {row.id: group_data(row) for row in Group.objects.filter(id__in=list(ids))}
    return [found[one] for one in ids if one in found]


def faces(*, ids: Collection[int]) -> dict[int, list[str]]:
    """Return the members' initials by group, in order of joining: all a stranger sees of them. One query."""
    shown: dict[int, list[str]] = {one: [] for one in ids}
    for group_id, card in Membership.objects.filter(group_id__in=list(ids)).values_list("group_id", "card"):
        shown[group_id].append(str(card.get("initials", "")))
    return shown


def page(*, group_id: int, usage_key: UsageKey | None = None, writers: Collection[int] = ()) -> PageData:
    """
    Return what the page of a group shows, for its members; ``writers`` are named even if they have left. Four queries.

    ``usage_key`` is the block whose page it is: what the group did in other blocks is told there.
    """
    members = [membership_data(row) for row in Membership.objects.filter(group_id=group_id)]
    acts = act_data(_acts(group_id, usage_key).order_by("-id")[:ACTS_READ])
    here = {member.learner_id for member in members}
    named = _people(acts) | set(writers)
    asking = Q(state__in=("asked", "waiting", "offered"))
    rows = JoinRequest.objects.filter(asking | Q(learner_id__in=named - here), group_id=group_id)
    requests = [request_data(row) for row in rows.order_by(F("queued_at").asc(nulls_first=True), "at")]
    names = {one.learner_id: str(one.card.get("name", "")) for one in requests}
    votes: dict[int, tuple[int, ...]] = {}
    for target, voter in RemovalVote.objects.filter(membership__group_id=group_id).values_list(
        "membership__learner_id", "voter__learner_id"
    ):
        votes[target] = (*votes.get(target, ()), voter)
    waiting = tuple(one for one in requests if one.state in ("asked", "waiting", "offered"))
    return PageData(tuple(members), waiting, acts, votes, {key: name for key, name in names.items() if key not in here})


def active_members(*, group_id: int, since: datetime) -> list[int]:
    """Return the members who joined or did something since a moment: nobody waits for the others. Two queries."""
    acted = (
        Change.objects.filter(owner=f"group:{group_id}", at__gte=since).values_list("actor_id", flat=True).distinct()
    )
    here = Q(joined_at__gte=since) | Q(learner_id__in=[actor for actor in acted if actor is not None])
    return list(Membership.objects.filter(here, group_id=group_id).values_list("learner_id", flat=True))


def older_acts(
    *, group_id: int, before: int, usage_key: UsageKey | None = None
) -> tuple[tuple[ActData, ...], dict[int, str]]:
    """Return the lines of history before one of them, newest first, and the names of those in them. Three queries."""
    acts = act_data(_acts(group_id, usage_key).filter(id__lt=before).order_by("-id")[:ACTS_READ])
    people = _people(acts)
    cards = Membership.objects.filter(group_id=group_id, learner_id__in=people).values_list("learner_id", "card")
    former = JoinRequest.objects.filter(group_id=group_id, learner_id__in=people).values_list("learner_id", "card")
    return acts, {learner: str(card.get("name", "")) for learner, card in [*former, *cards]}


def _acts(group_id: int, usage_key: UsageKey | None) -> QuerySet[Change]:
    """What happened to a group itself and to its state in one block; in any block where none is named."""
    lines = Change.objects.filter(owner=f"group:{group_id}")
    here = Q(shared=None) | Q(shared__usage_key=usage_key)
    return lines if usage_key is None else lines.filter(here)


def _people(acts: Iterable[ActData]) -> set[int]:
    """Return who is in lines of history: who acted, and whom it was about. A role may look like a number."""
    actors = {act.actor_id for act in acts if act.actor_id is not None}
    return actors | {int(act.subject) for act in acts if act.operation in ABOUT_PEOPLE and act.subject}


def _requests(course_key: LearningContextKey, group_set: str, learner: int) -> QuerySet[JoinRequest]:
    return JoinRequest.objects.filter(
        learner_id=learner, group__group_set__course_key=course_key, group__group_set__slug=group_set
    )
