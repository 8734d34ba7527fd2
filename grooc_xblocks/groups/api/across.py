"""What many owners have in one block, in as many queries for two hundred groups as for one."""

from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.groups.models import SharedState


def count_shared(*, usage_key: UsageKey) -> int:
    """Return how many owners have begun in a block. One query."""
    return SharedState.objects.filter(usage_key=usage_key, version__gt=0).count()
