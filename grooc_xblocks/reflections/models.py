"""
The tables of reflections: what was shared, who has what in hand, and what was answered.

Who answers whom is decided in ``domain.exchange``; the order in which contributions are served is an index here, and
what must hold when many ask at one instant is a named constraint. Enter through ``grooc_xblocks.reflections.api``.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from opaque_keys.edx.django.models import UsageKeyField

from grooc_xblocks.domain.exchange import LEASES
from grooc_xblocks.reflections.file_models import EnclosedFile
from grooc_xblocks.reflections.talk_models import Follow, ModerationAct, Report, ResponseMessage
from grooc_xblocks.reflections.words import ContributionState, LeaseState
from grooc_xblocks.storage.columns import words
from grooc_xblocks.storage.constraints import check

__all__ = [
    "Contribution",
    "ContributionVersion",
    "EnclosedFile",
    "Follow",
    "Lease",
    "ModerationAct",
    "Participant",
    "Report",
    "Response",
    "ResponseMessage",
]


class Participant(models.Model):
    """
    Somebody who takes part in one block: how others may come to know them, and how much they gave.

    ``changes`` counts what concerns them: a view that polls compares it. ``news`` counts what has come in since the
    last digest; ``told_at`` is when that went out; ``untold`` wants none.

    .. pii: Name and place as the learner's profile showed them.
    .. pii_types: name, location
    .. pii_retirement: local_api
    """

    usage_key = UsageKeyField(max_length=255)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=120, blank=True)
    place = models.CharField(max_length=120, blank=True)
    staff = models.BooleanField(default=False)
    group_id = models.BigIntegerField(null=True)
    group_name = models.CharField(max_length=120, blank=True)
    given_team = models.PositiveIntegerField(default=0)
    given_strangers = models.PositiveIntegerField(default=0)
    changes = models.PositiveIntegerField(default=0)
    news = models.PositiveIntegerField(default=0)
    told_at = models.DateTimeField(null=True)
    untold = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["usage_key", "learner"], name="grooc_participant_once_a_block"),
        ]
        indexes = [models.Index(fields=["news", "told_at"], name="grooc_participant_untold")]

    def __str__(self) -> str:
        return f"{self.learner_id} in {self.usage_key}"


class Contribution(models.Model):
    """
    A shared reflection of a learner, or of a whole group; its texts are its versions.

    ``owner`` is ``learner:<id>`` or ``group:<id>``. ``load`` is responses that came and that are on their way. The
    index ``grooc_contribution_queue`` is the order of ``domain.exchange``: ``behind`` is false for what comes before
    all others, ``idle`` is true until the author has answered somebody. ``servable``: it may be handed out.

    .. pii: The first words of a learner's own text.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    usage_key = UsageKeyField(max_length=255)
    owner = models.CharField(max_length=32)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    group_id = models.BigIntegerField(null=True)
    of_group = models.BooleanField(default=False)
    cause = models.CharField(max_length=80, blank=True)
    title = models.CharField(max_length=120, blank=True)
    current = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=10, choices=words(ContributionState), default=ContributionState.SHARED.value)
    shared_at = models.DateTimeField()
    waiting_since = models.DateTimeField(help_text="When its newest version or its newest response came.")
    first_response_at = models.DateTimeField(null=True)
    responses = models.PositiveIntegerField(default=0)
    leases = models.PositiveSmallIntegerField(default=0)
    load = models.PositiveIntegerField(default=0)
    boosted = models.BooleanField(default=False)
    behind = models.BooleanField(default=True)
    idle = models.BooleanField(default=True)
    servable = models.BooleanField(default=True)
    dead_links = models.JSONField(default=dict, help_text='By "version.position", the readers who could not open it.')

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["usage_key", "owner"], name="grooc_contribution_one_an_owner"),
            check(Q(leases__lte=LEASES), name="grooc_contribution_leases_in_limit"),
            check(Q(load=F("responses") + F("leases")), name="grooc_contribution_load_is_the_sum"),
            check(
                Q(servable=False) | Q(state=ContributionState.SHARED.value, leases__lt=LEASES),
                name="grooc_contribution_served_when_free",
            ),
            check(Q(behind=True) | Q(boosted=True, leases=0), name="grooc_contribution_ahead_when_free"),
        ]
        indexes = [
            models.Index(
                fields=["usage_key", "servable", "behind", "load", "idle", "waiting_since", "id"],
                name="grooc_contribution_queue",
            ),
            models.Index(
                fields=["usage_key", "group_id", "servable", "behind", "load", "idle", "waiting_since", "id"],
                name="grooc_contribution_team",
            ),
            models.Index(fields=["usage_key", "state", "shared_at", "id"], name="grooc_contribution_newest"),
            models.Index(fields=["usage_key", "responses", "waiting_since", "id"], name="grooc_contribution_waits"),
            models.Index(fields=["usage_key", "idle", "waiting_since"], name="grooc_contribution_idle"),
            models.Index(fields=["author", "usage_key"], name="grooc_contribution_author"),
        ]

    def __str__(self) -> str:
        return f"{self.owner} in {self.usage_key}"


class ContributionVersion(models.Model):
    """
    What a contribution said at one time; never changed afterwards. ``folded`` is its words as search compares them.

    .. pii: A learner's own text, which may name people.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    answers = models.JSONField(default=dict)
    attachments = models.JSONField(default=list)
    folded = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contribution", "number"], name="grooc_version_numbered_once"),
        ]

    def __str__(self) -> str:
        return f"{self.number} of {self.contribution_id}"


class Lease(models.Model):
    """
    What became of a contribution in one reviewer's hands: open, lapsed, answered or put aside, and the draft meanwhile.

    ``open`` is true or null, so that one reviewer has one in hand a lane. A lapsed one keeps its draft and can be
    opened again. A response to something found by oneself leaves one that is answered.

    .. pii: The draft of a response, in the reviewer's own words.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    usage_key = UsageKeyField(max_length=255)
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="handed")
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    lane = models.CharField(max_length=10)
    version = models.PositiveIntegerField(help_text="The version that was served, or answered.")
    why = models.CharField(max_length=20, blank=True)
    state = models.CharField(max_length=10, choices=words(LeaseState), default=LeaseState.OPEN.value)
    open = models.BooleanField(null=True, default=True)
    served_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    draft = models.JSONField(default=dict)
    draft_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reviewer", "contribution"], name="grooc_lease_one_a_reviewer_and_text"),
            models.UniqueConstraint(
                fields=["usage_key", "reviewer", "lane", "open"], name="grooc_lease_one_in_hand_a_lane"
            ),
            check(
                Q(open=True, state=LeaseState.OPEN.value) | (Q(open__isnull=True) & ~Q(state=LeaseState.OPEN.value)),
                name="grooc_lease_open_or_not",
            ),
        ]
        indexes = [models.Index(fields=["usage_key", "open", "expires_at", "id"], name="grooc_lease_lapses")]

    def __str__(self) -> str:
        return f"{self.contribution_id} with {self.reviewer_id}: {self.state}"


class Response(models.Model):
    """
    What a reviewer wrote to one version of a contribution, and what its receiver made of it.

    ``helped`` is the receiver's mark, ``will`` the receiver's decision; only giver and receiver see the mark.

    .. pii: A learner's own text and the receiver's words about it.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    usage_key = UsageKeyField(max_length=255)
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="answered")
    version = models.PositiveIntegerField()
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    lane = models.CharField(max_length=10)
    answers = models.JSONField(default=dict)
    at = models.DateTimeField()
    revised_at = models.DateTimeField(null=True)
    late = models.BooleanField(default=False)
    hidden = models.BooleanField(default=False)
    messages = models.PositiveIntegerField(default=0)
    seen_by_receiver = models.DateTimeField(null=True)
    seen_by_giver = models.DateTimeField(null=True)
    thanked = models.BooleanField(default=False)
    helped = models.CharField(max_length=4, blank=True)
    helped_why = models.TextField(blank=True)
    will = models.CharField(max_length=8, blank=True)
    because = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True)
    giver_reveals = models.BooleanField(default=False)
    receiver_reveals = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["reviewer", "contribution", "version"], name="grooc_response_one_a_version"
            ),
        ]
        indexes = [
            models.Index(fields=["usage_key", "at", "id"], name="grooc_response_of_block"),
            models.Index(fields=["usage_key", "reviewer", "at"], name="grooc_response_given"),
            models.Index(fields=["contribution", "at"], name="grooc_response_received"),
        ]

    def __str__(self) -> str:
        return f"{self.reviewer_id} to {self.contribution_id}"
