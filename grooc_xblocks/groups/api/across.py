"""What many owners have in one block, in as many queries for two hundred groups as for one."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, FilteredRelation, Max, Q, TextField, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce
from opaque_keys.edx.keys import LearningContextKey, UsageKey

from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.domain.places import GroupState
from grooc_xblocks.groups.data import ActData, GroupData, MembershipData, Owner, SeenData, SharedData
from grooc_xblocks.groups.models import Change, Group, JoinRequest, Membership, SharedItem, SharedState
from grooc_xblocks.groups.reading import group_data, membership_data
from grooc_xblocks.groups.shared_rows import gathered


def count_shared(*, usage_key: UsageKey) -> int:
    """Return how many owners have begun in a block. One query."""
    return SharedState.objects.filter(usage_key=usage_key, version__gt=0).count()


def owner_alone(*, usage_key: UsageKey, shared_id: int) -> Owner:
    """Return the learner alone whose state has this id in a block. Raises NotThere. One query."""
    rows = SharedState.objects.filter(usage_key=usage_key, id=shared_id, owner__startswith="learner:")
    owner = next(iter(rows.values_list("owner", flat=True)), None)
    if owner is None:
        raise NotThere
    return Owner.named(owner)


def groups_of(*, course_key: LearningContextKey, group_set: str) -> list[GroupData]:
    """Return the groups of a set that have members, by name. One query."""
    rows = Group.objects.filter(group_set__course_key=course_key, group_set__slug=group_set)
    return [group_data(row) for row in rows.exclude(state=GroupState.CLOSED).order_by("name", "id")]


def states_in(*, usage_key: UsageKey) -> dict[Owner, int]:
    """Return the id of the state of every owner who has begun in a block. One query."""
    rows = SharedState.objects.filter(usage_key=usage_key, version__gt=0).values_list("owner", "id")
    return {Owner.named(owner): shared_id for owner, shared_id in rows}


def read_many(*, shared_ids: Collection[int], fields: Collection[str]) -> dict[int, SharedData]:
    """Return some fields of many states, without what was removed, by id; their version is not read. One query."""
    rows = SharedItem.objects.filter(shared_id__in=list(shared_ids), field__in=list(fields), removed=False)
    by_state: dict[int, list[tuple[object, ...]]] = {}
    for shared_id, *row in rows.values_list("shared_id", "field", "key", "value", "version", "removed"):
        by_state.setdefault(shared_id, []).append((shared_id, 0, *row))
    return {one: gathered(found, found) for one, found in by_state.items()}


def field_everywhere(*, owner: Owner, field: str) -> dict[UsageKey, dict[str, Any]]:
    """Return what an owner has in a field of that name, by key, in every block where there is something. One query."""
    rows = SharedItem.objects.filter(shared__owner=str(owner), field=field, removed=False)
    found: dict[UsageKey, dict[str, Any]] = {}
    for usage_key, key, value in rows.order_by("shared_id", "id").values_list("shared__usage_key", "key", "value"):
        found.setdefault(usage_key, {})[key] = value
    return found


def fields_everywhere(*, owner: Owner, fields: Collection[str]) -> dict[UsageKey, SharedData]:
    """
    Return some fields of every state of an owner, without what was removed, with id and version of the state; by block.
    One query.
    """
    wanted = Q(items__field__in=list(fields), items__removed=False)
    states = SharedState.objects.filter(owner=str(owner), version__gt=0)
    items = ("here__field", "here__key", "here__value", "here__version", "here__removed")
    rows: dict[UsageKey, list[tuple[Any, ...]]] = {}
    for usage_key, *row in states.annotate(here=FilteredRelation("items", condition=wanted)).values_list(
        "usage_key", "id", "version", *items
    ):
        rows.setdefault(usage_key, []).append(tuple(row))
    return {usage_key: gathered(found, found) for usage_key, found in rows.items()}


def versions_everywhere(*, owner: Owner) -> dict[UsageKey, int]:
    """Return the version of what an owner has in every block where they have begun. One query."""
    states = SharedState.objects.filter(owner=str(owner), version__gt=0)
    return dict(states.values_list("usage_key", "version"))


def item_counts(*, shared_ids: Collection[int]) -> dict[int, dict[str, int]]:
    """Return how many items each field of many states has, by id. One query."""
    rows = SharedItem.objects.filter(shared_id__in=list(shared_ids), removed=False)
    counts: dict[int, dict[str, int]] = {}
    for shared_id, field, number in rows.values_list("shared_id", "field").annotate(n=Count("id")):
        counts.setdefault(shared_id, {})[field] = number
    return counts


def last_changes(*, shared_ids: Collection[int]) -> dict[int, datetime]:
    """Return when each of many states was changed last. One query."""
    rows = Change.objects.filter(shared_id__in=list(shared_ids))
    return dict(rows.values_list("shared_id").annotate(at=Max("at")))


def acts_across(*, shared_ids: Collection[int], most: int) -> list[tuple[int, ActData]]:
    """Return the latest lines of history of many states, newest first, each with the id of its state. One query."""
    rows = Change.objects.filter(shared_id__in=list(shared_ids)).order_by("-id")[:most]
    columns = rows.values_list("shared_id", "id", "actor_id", "operation", "subject", "at")
    return [(row[0] or 0, ActData(*row[1:])) for row in columns]


def members_across(*, group_ids: Collection[int]) -> Mapping[int, Mapping[int, str]]:
    """Return the names of the members of many groups, by group and learner. One query."""
    rows = Membership.objects.filter(group_id__in=list(group_ids)).values_list("group_id", "learner_id", "card")
    names: dict[int, dict[int, str]] = {group_id: {} for group_id in group_ids}
    for group_id, learner, card in rows:
        names[group_id][learner] = str(card.get("name", ""))
    return names


def names_in_set(*, course_key: LearningContextKey, group_set: str, ids: Collection[int]) -> dict[int, str]:
    """Return the names of those among ``ids`` who are in any group of a set. One query."""
    rows = Membership.objects.filter(group_set__course_key=course_key, group_set__slug=group_set)
    found = rows.filter(learner_id__in=list(ids)).values_list("learner_id", "card")
    return {learner: str(card.get("name", "")) for learner, card in found}


def former_across(*, group_ids: Collection[int]) -> Mapping[int, Mapping[int, str]]:
    """Return the names of all who once had to do with many groups, by group and learner. One query."""
    rows = JoinRequest.objects.filter(group_id__in=list(group_ids)).values_list("group_id", "learner_id", "card")
    names: dict[int, dict[int, str]] = {group_id: {} for group_id in group_ids}
    for group_id, learner, card in rows:
        names[group_id][learner] = str(card.get("name", ""))
    return names


def memberships_across(*, group_ids: Collection[int]) -> dict[int, list[MembershipData]]:
    """Return who is in many groups, in order of joining. One query."""
    found: dict[int, list[MembershipData]] = {group_id: [] for group_id in group_ids}
    for row in Membership.objects.filter(group_id__in=list(group_ids)):
        found[row.group_id].append(membership_data(row))
    return found


def keys_across(*, shared_ids: Collection[int], fields: Collection[str]) -> dict[int, dict[str, list[str]]]:
    """Return the keys that some fields of many states have, by state and field. One query."""
    rows = SharedItem.objects.filter(shared_id__in=list(shared_ids), field__in=list(fields), removed=False)
    found: dict[int, dict[str, list[str]]] = {}
    for shared_id, field, key in rows.values_list("shared_id", "field", "key"):
        found.setdefault(shared_id, {}).setdefault(field, []).append(key)
    return found


def tally_across(
    *, shared_ids: Collection[int], field: str, by: str, before: tuple[str, str] | None = None
) -> dict[int, dict[str, int]]:
    """
    Count the items of a field in many states by a text that their values have under the name ``by``; of those only that
    have another one, named first in ``before``, that is not empty and sorts before the second. One query.
    """
    rows = SharedItem.objects.filter(shared_id__in=list(shared_ids), field=field, removed=False).annotate(
        what=KT(f"value__{by}")
    )
    if before is not None:
        rows = rows.annotate(other=Coalesce(KT(f"value__{before[0]}"), Value(""), output_field=TextField())).filter(
            other__gt="", other__lt=before[1]
        )
    counts: dict[int, dict[str, int]] = {}
    for shared_id, what, number in rows.values_list("shared_id", "what").annotate(n=Count("id")):
        counts.setdefault(shared_id, {})[what] = number
    return counts


def weeks_across(
    *, usage_key: UsageKey, owners: Collection[Owner], weeks: int, now: datetime
) -> dict[Owner, dict[int, SeenData]]:
    """
    Return who did something for many owners in the latest ``weeks`` (seven days each, the last one until ``now``), and
    before, by learner: for groups anywhere, for learners alone in this block. One query.
    """
    starts = [now - timedelta(weeks=number) for number in range(weeks, 0, -1)]
    within = {
        f"week_{number}": Count("id", filter=Q(at__gt=start, at__lte=start + timedelta(weeks=1)))
        for number, start in enumerate(starts)
    }
    groups = Q(owner__in=[str(one) for one in owners if one.group_id is not None])
    alone = Q(owner__in=[str(one) for one in owners if one.group_id is None], shared__usage_key=usage_key)
    rows = Change.objects.filter(groups | alone, actor__isnull=False).order_by().values("owner", "actor_id")
    acted = rows.annotate(latest=Max("at"), **within).values_list("owner", "actor_id", "latest", *within)
    found: dict[Owner, dict[int, SeenData]] = {}
    for owner, actor, latest, *acts in acted:
        found.setdefault(Owner.named(owner), {})[actor or 0] = SeenData(latest, tuple(map(bool, acts)))
    return found
