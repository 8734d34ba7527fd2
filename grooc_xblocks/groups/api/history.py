"""What happened to a state: lines of history of one block, what became of one item, and who the people in it are."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Max, OuterRef, Subquery

from grooc_xblocks.groups.data import ActData, Json, MembershipData, Owner
from grooc_xblocks.groups.models import Change, JoinRequest, Membership
from grooc_xblocks.groups.reading import act_data, membership_data

READ_AT_ONCE = 60
"""Lines read for a view, which folds neighbours that say the same."""


def acts(*, shared_id: int, before: int | None = None) -> tuple[ActData, ...]:
    """Return the latest lines of a state's history, or those before one of them, newest first. One query."""
    lines = Change.objects.filter(shared_id=shared_id).order_by("-id")
    return act_data((lines.filter(id__lt=before) if before is not None else lines)[:READ_AT_ONCE])


def item_history(*, shared_id: int, field: str, key: str) -> list[tuple[ActData, Json]]:
    """Return every write of one item with what it wrote (None removed it), oldest first. One query."""
    lines = Change.objects.filter(shared_id=shared_id, **{f"delta__{field}__has_key": key}).order_by("id")
    return [
        (ActData(line.id, line.actor_id, line.operation, line.subject, line.at), line.delta[field][key])
        for line in lines
    ]


def members(*, owner: Owner) -> list[MembershipData]:
    """Return who is in the group that an owner is, in order of joining; nobody for a learner alone. One query."""
    if owner.group_id is None:
        return []
    return [membership_data(row) for row in Membership.objects.filter(group_id=owner.group_id)]


def seen_members(*, owner: Owner) -> list[tuple[MembershipData, datetime]]:
    """
    Return who is in the group that an owner is, in order of joining, each with the moment they joined or did something
    last; nobody for a learner alone. One query.
    """
    if owner.group_id is None:
        return []
    own = Change.objects.filter(owner=str(owner), actor_id=OuterRef("learner_id")).order_by()
    acted = Subquery(own.values("actor_id").annotate(latest=Max("at")).values("latest"))
    rows = Membership.objects.filter(group_id=owner.group_id).annotate(acted_at=acted)
    return [(membership_data(row), max(row.joined_at, row.acted_at or row.joined_at)) for row in rows]


def former_members(*, owner: Owner, ids: Collection[int]) -> dict[int, str]:
    """Return the names of those among ``ids`` who once had to do with the group. One query, none for nobody."""
    if owner.group_id is None or not ids:
        return {}
    known = JoinRequest.objects.filter(group_id=owner.group_id, learner_id__in=list(ids))
    return {learner: str(card.get("name", "")) for learner, card in known.values_list("learner_id", "card")}
