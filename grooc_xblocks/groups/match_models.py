"""
The tables of matching: who waits, the rounds in which groups are formed, and the groups each of them proposes.

Whoever waits has a ``Seeker`` row, and nobody who has a group in the set has one: joining deletes it. What a round has
worked out stands beside that until it is announced, so that a round can be thrown away, and a crash leaves those who
wait as they were.
"""

from enum import StrEnum

from django.conf import settings
from django.db import models
from django.db.models import Q
from opaque_keys.edx.django.models import UsageKeyField

from grooc_xblocks.storage.columns import words
from grooc_xblocks.storage.constraints import check


class RoundKind(StrEnum):
    WAVE = "wave"
    REPAIR = "repair"


class RoundState(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    PREVIEW = "preview"
    ANNOUNCED = "announced"
    CANCELLED = "cancelled"
    FAILED = "failed"
    DISCARDED = "discarded"


class Trigger(StrEnum):
    HAND = "hand"
    DATE = "date"
    COUNT = "count"


class ProposalKind(StrEnum):
    NEW = "new"
    FILL = "fill"
    MERGE = "merge"


class ProposalState(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class Answer(StrEnum):
    NONE = ""
    YES = "yes"
    AGAIN = "again"
    LATE = "late"


LIVE = (RoundState.QUEUED, RoundState.RUNNING)


class Seeker(models.Model):
    """
    A learner who waits to be matched. ``wishes``: {topics: ranked, commitment: hours a week or null, experience: 0..4
    or null}.

    .. pii: ``card`` is what the learner chose to show to others: name, place, languages, own words; and their wishes.
    .. pii_types: name, location, other
    .. pii_retirement: local_api
    """

    group_set = models.ForeignKey("grooc_groups.GroupSet", on_delete=models.CASCADE, related_name="seekers")
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    card = models.JSONField(default=dict)
    hours = models.JSONField(
        default=list, help_text="Free hours of the week 0..167 in the card's zone; others see counts only."
    )
    wishes = models.JSONField(default=dict)
    entered_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["group_set", "learner"], name="grooc_seeker_once_a_set")]
        indexes = [models.Index(fields=["group_set", "entered_at"], name="grooc_seeker_entered")]

    def __str__(self) -> str:
        return f"{self.learner_id} waits in {self.group_set_id}"


class MatchRound(models.Model):
    """
    One run of the engine over those who wait and the groups that take people in.

    ``live`` is true while it is queued or runs and null afterwards, so that a set has one such round at most. ``date``
    is the moment a round by date was planned for: a date counts once, or again when the work was interrupted, as the
    next ``attempt``. ``version`` grows with every change of the preview. ``beat_at`` is the worker's sign of life.
    ``moves`` are the changes by hand that can be undone, ``{learner, left, joined}`` with numbers of proposals.

    .. pii: ``by_name`` is the name of the facilitator who started it. Wishes in people's own words stand in ``counts``,
       with nobody's name.
    .. pii_types: name, other
    .. pii_retirement: local_api
    """

    group_set = models.ForeignKey("grooc_groups.GroupSet", on_delete=models.CASCADE, related_name="rounds")
    usage_key = UsageKeyField(max_length=255, help_text="The block it was started in, and its groups after it.")
    number = models.PositiveIntegerField(help_text="From 1, in the group set.")
    kind = models.CharField(max_length=10, choices=words(RoundKind), default=RoundKind.WAVE.value)
    state = models.CharField(max_length=10, choices=words(RoundState), default=RoundState.QUEUED.value)
    live = models.BooleanField(null=True, default=True)
    trigger = models.CharField(max_length=10, choices=words(Trigger), default=Trigger.HAND.value)
    date = models.DateTimeField(null=True)
    attempt = models.PositiveSmallIntegerField(default=1)
    rules = models.JSONField(default=dict)
    size_min = models.PositiveSmallIntegerField()
    size_max = models.PositiveSmallIntegerField()
    seed = models.PositiveIntegerField(default=0)
    at_once = models.BooleanField(default=False, help_text="Announced as soon as it is worked out.")
    answer_hours = models.PositiveIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    by_name = models.CharField(max_length=120, blank=True)
    queued_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    beat_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    announced_at = models.DateTimeField(null=True)
    answer_by = models.DateTimeField(null=True)
    progress = models.FloatField(default=0.0)
    phase = models.CharField(max_length=12, blank=True)
    fault = models.CharField(max_length=40, blank=True)
    people = models.PositiveIntegerField(default=0)
    groups = models.PositiveIntegerField(default=0)
    figures = models.JSONField(null=True)
    counts = models.JSONField(default=dict, help_text="What its people named, counted (domain.pool.Counts).")
    moves = models.JSONField(default=list)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group_set", "number"], name="grooc_round_numbered_once"),
            models.UniqueConstraint(fields=["group_set", "live"], name="grooc_round_one_live_a_set"),
            models.UniqueConstraint(fields=["group_set", "date", "attempt"], name="grooc_round_one_a_date"),
            check(
                Q(live=True, state__in=("queued", "running"))
                | (Q(live__isnull=True) & ~Q(state__in=("queued", "running"))),
                name="grooc_round_live_while_worked_on",
            ),
            check(Q(size_min__gte=1) & Q(size_max__gte=models.F("size_min")), name="grooc_round_sizes_in_order"),
        ]
        indexes = [models.Index(fields=["group_set", "state"], name="grooc_round_state")]

    def __str__(self) -> str:
        return f"round {self.number} of {self.group_set_id}, {self.state}"


class Proposal(models.Model):
    """
    A group to be, as a round proposes it. ``group`` is the one it would fill, or has become.

    ``slots`` are common half hours of the UTC week, ``hours`` how many hours that is, ``worth`` 0..1, ``line`` what the
    figures of the round need of it (domain.match_report.Line); all as the round, or the latest move, has worked it out.

    .. no_pii:
    """

    round = models.ForeignKey(MatchRound, on_delete=models.CASCADE, related_name="proposals")
    group_set = models.ForeignKey("grooc_groups.GroupSet", on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField(help_text="From 1, in the round.")
    kind = models.CharField(max_length=10, choices=words(ProposalKind), default=ProposalKind.NEW.value)
    # Without the database's own check: storing a round would hold the row of every group that it fills, and joining
    # one of them would wait for the whole of it. Groups are never deleted.
    group = models.ForeignKey(
        "grooc_groups.Group", on_delete=models.SET_NULL, null=True, related_name="proposals", db_constraint=False
    )
    state = models.CharField(max_length=10, choices=words(ProposalState), default=ProposalState.DRAFT.value)
    topic = models.CharField(max_length=80, blank=True)
    languages = models.JSONField(default=list)
    slots = models.JSONField(default=list)
    hours = models.FloatField(default=0.0)
    worth = models.FloatField(default=0.0)
    line = models.JSONField(default=dict)
    locked = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "number"], name="grooc_proposal_numbered_once"),
            check(Q(kind="new") | Q(group__isnull=False), name="grooc_proposal_knows_its_group"),
        ]
        indexes = [models.Index(fields=["state", "round"], name="grooc_proposal_state")]

    def __str__(self) -> str:
        return f"proposal {self.number} of round {self.round_id}, {self.state}"


class ProposalSeat(models.Model):
    """
    A person in a round: in one of its proposals, or in none. Card, hours and wishes are those the round has worked
    with.

    ``open`` is true while the person is asked, and null before and after that: nobody is asked twice at once.
    ``group_from`` is the group the person would leave. ``facts`` say why a person without a proposal has none.

    .. pii: The card the learner showed when the round was worked out, and their wishes.
    .. pii_types: name, location, other
    .. pii_retirement: local_api
    """

    round = models.ForeignKey(MatchRound, on_delete=models.CASCADE, related_name="seats")
    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, null=True, related_name="seats")
    group_set = models.ForeignKey("grooc_groups.GroupSet", on_delete=models.CASCADE, related_name="+")
    # Without the database's own check: storing a round would hold the account of everybody in it, and a login, which
    # writes to the account, would wait for the whole of it.
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_constraint=False
    )
    group_from = models.ForeignKey(
        "grooc_groups.Group", on_delete=models.SET_NULL, null=True, related_name="+", db_constraint=False
    )
    name = models.CharField(max_length=120, blank=True, help_text="The card's name, to be searched for.")
    card = models.JSONField(default=dict)
    hours = models.JSONField(default=list)
    wishes = models.JSONField(default=dict)
    facts = models.JSONField(default=list)
    open = models.BooleanField(null=True, default=None)
    answer = models.CharField(max_length=10, choices=words(Answer), blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "learner"], name="grooc_seat_one_a_round"),
            models.UniqueConstraint(fields=["group_set", "learner", "open"], name="grooc_seat_asked_once_at_a_time"),
            check(Q(open__isnull=True) | Q(open=True), name="grooc_seat_open_or_null"),
            check(Q(open__isnull=True) | Q(proposal__isnull=False), name="grooc_seat_open_in_a_proposal"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} in round {self.round_id}"
