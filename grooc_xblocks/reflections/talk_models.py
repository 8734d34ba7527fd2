"""The tables around an answer: the thread under it, who follows what, what was reported and what staff made of it."""

from django.conf import settings
from django.db import models
from opaque_keys.edx.django.models import UsageKeyField

from grooc_xblocks.reflections.words import Act, Reason, Target
from grooc_xblocks.storage.columns import ExactCharField, words


class ResponseMessage(models.Model):
    """
    A line of the talk under a response, between its giver and its receiver. ``client`` is the id under which a browser
    may send it twice.

    .. pii: A learner's own words.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    response = models.ForeignKey("grooc_reflections.Response", on_delete=models.CASCADE, related_name="thread")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    client = ExactCharField(max_length=40)
    text = models.TextField()
    hidden = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["response", "by", "client"], name="grooc_message_sent_once"),
        ]

    def __str__(self) -> str:
        return f"{self.by_id} under {self.response_id}"


class Report(models.Model):
    """
    Somebody finds that something should not stand here. ``settled`` once staff have decided.

    .. pii: The reporter's own words; the author of what was reported is never told who it was.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    usage_key = UsageKeyField(max_length=255)
    what = models.CharField(max_length=12, choices=words(Target))
    target = models.BigIntegerField()
    reporter = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    reason = models.CharField(max_length=8, choices=words(Reason))
    text = models.TextField(blank=True)
    settled = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["what", "target", "reporter"], name="grooc_report_one_a_reporter"),
        ]
        indexes = [models.Index(fields=["usage_key", "settled", "at"], name="grooc_report_of_block")]

    def __str__(self) -> str:
        return f"{self.what} {self.target}: {self.reason}"


class ModerationAct(models.Model):
    """
    Something was hidden or shown again: by reports (no actor), or by course staff.

    .. no_pii:
    """

    usage_key = UsageKeyField(max_length=255)
    what = models.CharField(max_length=12, choices=words(Target))
    target = models.BigIntegerField()
    act = models.CharField(max_length=10, choices=words(Act))
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["usage_key", "what", "target"], name="grooc_moderation_of_target")]

    def __str__(self) -> str:
        return f"{self.act} {self.what} {self.target}"


class Follow(models.Model):
    """
    A learner wants to know how something goes on: a contribution, or what a group shares.

    .. no_pii:
    """

    usage_key = UsageKeyField(max_length=255)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    what = models.CharField(max_length=12, choices=[("contribution", "contribution"), ("group", "group")])
    target = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["usage_key", "learner", "what", "target"], name="grooc_follow_once"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} follows {self.what} {self.target}"
