"""
What a platform keeps and the player needs: people, values of fields, completion, grades, the tracking log.

.. no_pii: the people of the demo are invented; nothing here is installed in a platform.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Person(models.Model):
    """
    Somebody the demo can be looked at as: what the platform keeps in the profile and the preferences of an account.

    .. no_pii: invented people only.
    """

    class Role(models.TextChoices):
        LEARNER = "learner", _("learner")
        FACILITATOR = "facilitator", _("facilitator")
        STAFF = "staff", _("course staff")

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="person")
    name = models.CharField(max_length=255)
    short_name = models.CharField(max_length=64)
    place = models.CharField(max_length=255)
    language = models.CharField(max_length=8, default="en")
    time_zone = models.CharField(max_length=64, default="UTC")
    role = models.CharField(max_length=16, choices=Role.choices, default=Role.LEARNER)
    # Named people stand in the demo bar, or behind its "more", and below them those who wait to be matched; the rest
    # only fill the groups.
    in_bar = models.BooleanField(default=False)
    featured = models.BooleanField(default=False)
    waits = models.BooleanField(default=False)

    # Where this person's name leads in the demo bar of the page that is made, and whether it is this person's page.
    address = ""
    current = False

    def __str__(self) -> str:
        return self.name

    @property
    def role_name(self) -> str:
        return str(self.Role(self.role).label)

    @property
    def is_staff(self) -> bool:
        return self.role != self.Role.LEARNER


class FieldValue(models.Model):
    """
    One value of one field of a user scope, as the platform keeps it: the whole value as JSON, last write wins.

    .. no_pii: what invented people typed into the demo.
    """

    scope = models.CharField(max_length=24)
    # A usage key, a block type (preferences) or nothing (user_info).
    scope_id = models.CharField(max_length=255, blank=True)
    learner = models.BigIntegerField(default=0, help_text="0: everybody's")
    field = models.CharField(max_length=64)
    value = models.TextField(default="null")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scope", "scope_id", "learner", "field"], name="grooc_workbench_one_value"),
        ]

    def __str__(self) -> str:
        return f"{self.scope} {self.scope_id} {self.learner} {self.field}"


class BlockCompletion(models.Model):
    """
    How far a learner is with a block, 0 to 1.

    .. no_pii: invented people only.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    usage_key = models.CharField(max_length=255)
    completion = models.FloatField()
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "usage_key"], name="grooc_workbench_one_completion")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.usage_key} {self.completion}"


class Grade(models.Model):
    """
    The score of a learner in a block.

    .. no_pii: invented people only.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    usage_key = models.CharField(max_length=255)
    value = models.FloatField()
    max_value = models.FloatField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "usage_key"], name="grooc_workbench_one_grade")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.usage_key} {self.value}/{self.max_value}"


class TrackedEvent(models.Model):
    """
    A line of the tracking log: whatever a block published that is neither completion nor a grade.

    .. no_pii: invented people only.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True)
    usage_key = models.CharField(max_length=255)
    event_type = models.CharField(max_length=255)
    data = models.JSONField(default=dict)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.event_type} {self.usage_key}"
