"""
The tables of groups: who belongs together, and who would like to.

Rules live in ``grooc_xblocks.domain``; what must hold when sixty people press one button at the same instant is a named
constraint here. Enter through ``grooc_xblocks.groups.api``.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from opaque_keys.edx.django.models import LearningContextKeyField, UsageKeyField

from grooc_xblocks.domain.places import GroupState, Openness, Standing
from grooc_xblocks.groups.match_models import MatchRound, Proposal, ProposalSeat, Seeker
from grooc_xblocks.groups.shared_models import Change, SharedItem, SharedState, Snapshot
from grooc_xblocks.storage.columns import words
from grooc_xblocks.storage.constraints import check

__all__ = [
    "Change",
    "CodeAttempt",
    "Group",
    "GroupSet",
    "JoinRequest",
    "MatchRound",
    "Membership",
    "Proposal",
    "ProposalSeat",
    "RemovalVote",
    "Seeker",
    "SharedItem",
    "SharedState",
    "Snapshot",
]


class GroupSet(models.Model):
    """
    The groups of a course that belong together; every block of the suite names one by its slug.

    .. no_pii:
    """

    course_key = LearningContextKeyField(max_length=255)
    slug = models.CharField(max_length=50)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["course_key", "slug"], name="grooc_set_one_per_course_and_slug")]

    def __str__(self) -> str:
        return f"{self.slug} of {self.course_key}"


class Group(models.Model):
    """
    A group and what it says of itself; its work is kept in ``SharedState``.

    ``members`` and ``offered`` count places taken and places held for somebody, so that the list need not count rows
    and so that the database itself refuses one place too many. ``version`` grows with every change others should see.

    .. pii: Texts a group wrote about itself may name people.
    .. pii_types: other
    .. pii_retirement: retained
    """

    group_set = models.ForeignKey(GroupSet, on_delete=models.PROTECT, related_name="groups")
    usage_key = UsageKeyField(
        max_length=255, help_text="The block the group was started in: where an invitation leads."
    )
    name = models.CharField(max_length=120)
    initiative = models.CharField(max_length=300, blank=True)
    why = models.TextField(blank=True)
    cause = models.CharField(max_length=80, blank=True)
    place = models.CharField(max_length=120, blank=True)
    languages = models.JSONField(default=list)
    meets = models.JSONField(default=list, help_text="Hours of the week 0..167 in meets_zone.")
    meets_zone = models.CharField(max_length=64, blank=True)
    size_min = models.PositiveSmallIntegerField()
    size_max = models.PositiveSmallIntegerField()
    openness = models.CharField(max_length=10, choices=words(Openness), default=Openness.OPEN.value)
    fills = models.BooleanField(default=False, help_text="Its members let the matching fill its free places.")
    state = models.CharField(max_length=10, choices=words(GroupState), default=GroupState.FORMING.value)
    code = models.CharField(max_length=16)
    members = models.PositiveSmallIntegerField(default=0)
    offered = models.PositiveSmallIntegerField(default=0)
    waiting = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField()
    active_since = models.DateTimeField(null=True)
    listed_at = models.DateTimeField(help_text="When anything the list of groups shows last changed.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["code"], name="grooc_group_code_is_its_own"),
            check(Q(size_max__gte=F("members") + F("offered")), name="grooc_group_not_overfull"),
            check(Q(size_min__gte=1) & Q(size_max__gte=F("size_min")), name="grooc_group_sizes_in_order"),
        ]
        indexes = [models.Index(fields=["group_set", "listed_at"], name="grooc_group_listed")]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """
    A learner who is in a group now. Leaving deletes the row; that it happened is in ``JoinRequest`` and ``Change``.

    .. pii: ``card`` is what the learner chose to show to the group: name, place, languages, own words.
    .. pii_types: name, location, other
    .. pii_retirement: local_api
    """

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="memberships")
    group_set = models.ForeignKey(GroupSet, on_delete=models.CASCADE, related_name="memberships")
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    card = models.JSONField(default=dict)
    hours = models.JSONField(
        default=list, help_text="Free hours of the week 0..167 in the card's zone; others see counts only."
    )
    roles = models.JSONField(default=list)
    joined_at = models.DateTimeField()

    class Meta:
        ordering = ["joined_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["group_set", "learner"], name="grooc_member_of_one_group_a_set"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} in {self.group_id}"


class JoinRequest(models.Model):
    """
    How a learner stands to a group: invited, asking, waiting for a place, offered one, joined, left.

    One row a learner and group, so that asking twice is asking once. ``queued_at`` orders the waiting list.

    .. pii: A note in the learner's own words, and the card shown to the members who answer it.
    .. pii_types: name, location, other
    .. pii_retirement: local_api
    """

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="requests")
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=10, choices=words(Standing))
    note = models.TextField(blank=True)
    reply = models.TextField(blank=True)
    card = models.JSONField(default=dict)
    hours = models.JSONField(default=list)
    at = models.DateTimeField()
    queued_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group", "learner"], name="grooc_request_one_a_learner_and_group"),
            check(~Q(state="offered") | Q(expires_at__isnull=False), name="grooc_request_offer_expires"),
        ]
        indexes = [
            models.Index(fields=["group", "state", "queued_at"], name="grooc_request_queue"),
            models.Index(fields=["learner", "state"], name="grooc_request_of_learner"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} {self.state} {self.group_id}"


class RemovalVote(models.Model):
    """
    A member agrees that another member should go.

    .. no_pii:
    """

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="removal_votes")
    voter = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["membership", "voter"], name="grooc_removal_one_vote_a_member"),
            check(~Q(membership=F("voter")), name="grooc_removal_not_of_oneself"),
        ]

    def __str__(self) -> str:
        return f"{self.voter_id} about {self.membership_id}"


class CodeAttempt(models.Model):
    """
    Wrong codes somebody tried lately: what makes guessing hopeless even where the cache is not shared.

    .. no_pii:
    """

    learner = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField()
    failures = models.PositiveSmallIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.failures}"
