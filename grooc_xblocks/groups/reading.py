"""Rows to dataclasses; the only place that knows both shapes."""

from django.db.models import QuerySet

from grooc_xblocks.groups.data import ActData, GroupData, MembershipData, RequestData
from grooc_xblocks.groups.models import Change, Group, JoinRequest, Membership

GROUP_COLUMNS = (
    "id",
    "usage_key",
    "name",
    "initiative",
    "why",
    "cause",
    "place",
    "languages",
    "meets",
    "meets_zone",
    "size_min",
    "size_max",
    "openness",
    "fills",
    "state",
    "code",
    "members",
    "offered",
    "waiting",
    "version",
    "created_at",
    "active_since",
)


def group_data(row: Group) -> GroupData:
    """Return a group as it stands."""
    values = {name: getattr(row, name) for name in GROUP_COLUMNS}
    values.update(usage_key=str(row.usage_key), languages=tuple(row.languages), meets=tuple(row.meets))
    return GroupData(**values)


def membership_data(row: Membership) -> MembershipData:
    """Return a membership as it stands."""
    return MembershipData(row.id, row.learner_id, row.card, tuple(row.hours), tuple(row.roles), row.joined_at)


def request_data(row: JoinRequest, ahead: int = 0) -> RequestData:
    """Return how a learner stands to a group; ``ahead`` wait before."""
    return RequestData(
        row.group_id,
        row.learner_id,
        row.state,
        row.note,
        row.reply,
        row.card,
        tuple(row.hours),
        row.at,
        row.expires_at,
        ahead,
    )


def act_data(rows: QuerySet[Change]) -> tuple[ActData, ...]:
    """Return lines of history, in the order of the query."""
    columns = rows.values_list("id", "actor_id", "operation", "subject", "at")
    return tuple(ActData(*row) for row in columns)
