"""Reflections in Django's admin: to look things up."""

from django.contrib import admin

from grooc_xblocks.reflections.models import (
    Contribution,
    ContributionVersion,
    Follow,
    Lease,
    ModerationAct,
    Participant,
    Report,
    Response,
    ResponseMessage,
)
from grooc_xblocks.storage.looking import LookingInside, LookingOnly


@admin.register(Participant)
class ParticipantAdmin(LookingOnly):
    list_display = ("name", "usage_key", "group_name", "given_team", "given_strangers")
    search_fields = ("name", "usage_key")


class VersionInline(LookingInside):
    model = ContributionVersion
    fields = ("number", "by", "answers", "attachments", "at")


@admin.register(Contribution)
class ContributionAdmin(LookingOnly):
    inlines = (VersionInline,)
    list_display = ("title", "usage_key", "owner", "state", "responses", "leases", "boosted", "waiting_since")
    list_filter = ("state", "boosted")
    search_fields = ("title", "usage_key", "owner")


@admin.register(Lease)
class LeaseAdmin(LookingOnly):
    list_display = ("contribution", "reviewer", "lane", "state", "served_at", "expires_at")
    list_filter = ("state", "lane")
    list_select_related = ("contribution", "reviewer")
    exclude = ("draft",)  # what somebody has not sent is nobody else's


class MessageInline(LookingInside):
    model = ResponseMessage
    fields = ("by", "text", "hidden", "at")


@admin.register(Response)
class ResponseAdmin(LookingOnly):
    inlines = (MessageInline,)
    list_display = ("contribution", "reviewer", "lane", "version", "hidden", "at")
    list_filter = ("lane", "hidden")
    list_select_related = ("contribution", "reviewer")
    exclude = ("helped", "helped_why")  # between giver and receiver


@admin.register(Report)
class ReportAdmin(LookingOnly):
    list_display = ("what", "target", "reason", "settled", "at")
    list_filter = ("what", "reason", "settled")


@admin.register(ModerationAct)
class ModerationActAdmin(LookingOnly):
    list_display = ("what", "target", "act", "actor", "at")
    list_filter = ("what", "act")
    list_select_related = ("actor",)


@admin.register(Follow)
class FollowAdmin(LookingOnly):
    list_display = ("learner", "what", "target")
    list_select_related = ("learner",)
