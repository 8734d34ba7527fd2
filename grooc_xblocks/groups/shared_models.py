"""
The tables behind the ``group_state`` scope: one row an item, one version an owner, one line of history a write.

An *owner* is ``group:<id>`` or ``learner:<id>`` (see ``data.Owner``).
"""

from django.conf import settings
from django.db import models
from opaque_keys.edx.django.models import UsageKeyField

from grooc_xblocks.storage.columns import ExactCharField
from grooc_xblocks.storage.constraints import check

SUBJECT_LENGTH = 128
"""Characters of a history line's subject; a longer one is cut, for the line only points at it."""


class SharedState(models.Model):
    """
    What one owner has in one block: its version, and the row a write locks.

    .. no_pii:
    """

    usage_key = UsageKeyField(max_length=255)
    owner = models.CharField(max_length=32)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["usage_key", "owner"], name="grooc_state_one_a_block_and_owner")]
        indexes = [models.Index(fields=["owner"], name="grooc_state_of_owner")]

    def __str__(self) -> str:
        return f"{self.owner} in {self.usage_key} at {self.version}"


class SharedItem(models.Model):
    """
    One key of a ``Dict`` field, or a whole field of another kind (key ``""``), with the version that wrote it.

    A removed item stays as a tombstone so that a view which has not heard of the removal can be told.

    .. pii: Texts learners wrote together may name people.
    .. pii_types: other
    .. pii_retirement: retained
    """

    shared = models.ForeignKey(SharedState, on_delete=models.CASCADE, related_name="items")
    field = models.CharField(max_length=64)
    key = ExactCharField(max_length=128, blank=True)
    value = models.JSONField(null=True)
    version = models.PositiveIntegerField()
    removed = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shared", "field", "key"], name="grooc_item_one_a_field_and_key")
        ]
        indexes = [models.Index(fields=["shared", "version"], name="grooc_item_newer_than")]

    def __str__(self) -> str:
        return f"{self.field}[{self.key}] at {self.version}"


class Change(models.Model):
    """
    One thing that happened to an owner: a write to a block's shared state, or something about the group itself (no
    ``shared``).

    ``delta`` holds what a write wrote, ``{field: {key: value or null}}``: history, undo and merging read it.

    .. pii: Earlier versions of texts learners wrote together may name people.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    owner = models.CharField(max_length=32)
    shared = models.ForeignKey(SharedState, on_delete=models.CASCADE, null=True, related_name="changes")
    version = models.PositiveIntegerField()
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    operation = models.CharField(max_length=40)
    subject = models.CharField(max_length=SUBJECT_LENGTH, blank=True)
    delta = models.JSONField(default=dict)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shared", "version"], name="grooc_change_one_a_version"),
            check(models.Q(version__gte=1), name="grooc_change_has_a_version"),
        ]
        indexes = [models.Index(fields=["owner", "id"], name="grooc_change_of_owner")]

    def __str__(self) -> str:
        return f"{self.operation} by {self.actor_id}"


class Snapshot(models.Model):
    """
    A numbered copy of an owner's state in a block, never changed afterwards.

    .. pii: Texts learners wrote together may name people.
    .. pii_types: other
    .. pii_retirement: retained
    """

    shared = models.ForeignKey(SharedState, on_delete=models.CASCADE, related_name="snapshots")
    name = models.CharField(max_length=40)
    number = models.PositiveIntegerField()
    version = models.PositiveIntegerField()
    value = models.JSONField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shared", "name", "number"], name="grooc_snapshot_numbered_once")
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.number}"
