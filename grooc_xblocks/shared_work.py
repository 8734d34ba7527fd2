"""What blocks have in common in which a group, or somebody alone, makes one thing of which numbered copies are kept."""

from typing import Any, Self

from django.utils import timezone
from xblock.fields import Dict, Scope

from grooc_xblocks import compat
from grooc_xblocks.base import GroocXBlock
from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.group_scope import group_state
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import SnapshotData


class SharedWork(GroocXBlock):
    """Has the author's setting ``work``: "group", or "alone"."""

    COPIES: str
    """The name under which numbered copies are kept."""

    versions = Dict(help=_("What there is to say of each version, by number."), scope=group_state)

    left_behind = Dict(help=_("What the learner did not want to bring along."), scope=Scope.user_state, default={})

    def has_groups(self) -> bool:
        return bool(self.work != "alone")

    @property
    def now(self) -> str:
        """The moment, to the second, that is written down with an act."""
        return timezone.now().isoformat(timespec="seconds")

    @property
    def signed(self) -> dict[str, Any]:
        """Who acts, and when."""
        return {"by": self.learner, "at": self.now}

    def went(self, key: str, field: str, removed: str = "removed") -> bool:
        """Tell whether something was here and was taken away for good, so that a request sent twice stays done once."""
        item = self.share.data.items.get(field, {}).get(key)
        return item is not None and item.removed and key not in self.share.items(removed)

    def looking_at(self, group: int | None) -> Self:
        """Turn to what the group shares that course staff name, for the rest of this request; None is one's own."""
        if group is not None:
            self.look_on(group)
        return self

    def version(self, number: int) -> SnapshotData:
        """Return a version. Raises NotThere."""
        key, owner = compat.usage_key(self), self.share.owner
        if key is None or owner is None or str(number) not in self.versions:
            raise NotThere
        copy = api.snapshot(usage_key=key, owner=owner, name=self.COPIES, number=number)
        if copy is None:
            raise NotThere
        return copy
