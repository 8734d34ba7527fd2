"""The table of files that come along with reflections; their bytes lie in the site's storage."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F
from opaque_keys.edx.django.models import UsageKeyField

from grooc_xblocks.storage.columns import ExactCharField
from grooc_xblocks.storage.constraints import check


def new_place() -> str:
    """Return the name of a folder that nobody can guess."""
    return uuid4().hex


class EnclosedFile(models.Model):
    """
    A file of a learner's. ``key`` is chosen by the browser, so that a piece sent twice is sent once; ``place`` is the
    folder in the storage, which nobody can guess, with ``stored`` of ``pieces`` in it, called 0, 1, 2 and so on.

    .. pii: A learner's own file, and its name.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    usage_key = UsageKeyField(max_length=255)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = ExactCharField(max_length=40)
    place = models.CharField(max_length=32, default=new_place)
    name = models.CharField(max_length=120)
    size = models.PositiveIntegerField()
    pieces = models.PositiveIntegerField()
    stored = models.PositiveIntegerField(default=0)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["usage_key", "key"], name="grooc_file_one_a_key"),
            check(models.Q(stored__lte=F("pieces")), name="grooc_file_no_more_than_whole"),
        ]
        indexes = [models.Index(fields=["author", "usage_key"], name="grooc_file_author")]

    def __str__(self) -> str:
        return f"{self.name} of {self.author_id}"
