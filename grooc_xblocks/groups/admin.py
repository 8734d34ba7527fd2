"""Groups in Django's admin: to look things up. Changes go through the blocks, whose rules the admin does not know."""

from django.contrib import admin

from grooc_xblocks.groups.models import (
    Change,
    Group,
    GroupSet,
    JoinRequest,
    MatchRound,
    Membership,
    Proposal,
    ProposalSeat,
    Seeker,
    SharedItem,
    SharedState,
    Snapshot,
)
from grooc_xblocks.storage.looking import LookingInside, LookingOnly


@admin.register(GroupSet)
class GroupSetAdmin(LookingOnly):
    list_display = ("slug", "course_key")
    search_fields = ("slug", "course_key")


@admin.register(Group)
class GroupAdmin(LookingOnly):
    list_display = ("name", "group_set", "state", "openness", "members", "offered", "waiting", "size_max")
    list_filter = ("state", "openness")
    list_select_related = ("group_set",)
    search_fields = ("name", "initiative", "place")
    exclude = ("code",)  # whoever may look a group up need not be able to join it


@admin.register(Membership)
class MembershipAdmin(LookingOnly):
    list_display = ("learner", "group", "joined_at")
    list_select_related = ("learner", "group")
    search_fields = ("learner__username", "group__name")


@admin.register(JoinRequest)
class JoinRequestAdmin(LookingOnly):
    list_display = ("learner", "group", "state", "at", "expires_at")
    list_filter = ("state",)
    list_select_related = ("learner", "group")
    search_fields = ("learner__username", "group__name")


class SharedItemInline(LookingInside):
    model = SharedItem


@admin.register(SharedState)
class SharedStateAdmin(LookingOnly):
    inlines = (SharedItemInline,)
    list_display = ("owner", "usage_key", "version")
    search_fields = ("owner", "usage_key")


@admin.register(Change)
class ChangeAdmin(LookingOnly):
    list_display = ("at", "owner", "operation", "actor", "version")
    list_filter = ("operation",)
    list_select_related = ("actor",)
    search_fields = ("owner",)


@admin.register(Snapshot)
class SnapshotAdmin(LookingOnly):
    list_display = ("name", "number", "shared", "version", "at")
    list_select_related = ("shared",)


@admin.register(Seeker)
class SeekerAdmin(LookingOnly):
    list_display = ("learner", "group_set", "entered_at")
    list_select_related = ("learner", "group_set")
    search_fields = ("learner__username", "group_set__slug")


@admin.register(MatchRound)
class MatchRoundAdmin(LookingOnly):
    list_display = ("group_set", "number", "kind", "state", "trigger", "people", "groups", "queued_at")
    list_filter = ("state", "kind", "trigger")
    list_select_related = ("group_set",)
    search_fields = ("group_set__slug",)


class ProposalSeatInline(LookingInside):
    model = ProposalSeat
    fields = ("name", "answer", "open", "answered_at")


@admin.register(Proposal)
class ProposalAdmin(LookingOnly):
    inlines = (ProposalSeatInline,)
    list_display = ("round", "number", "kind", "state", "topic", "group")
    list_filter = ("kind", "state")
    list_select_related = ("round", "group")
    search_fields = ("topic", "group__name")
