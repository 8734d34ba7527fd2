"""Groups that have become too small to work: how many there are. A round of kind "repair" proposes what to do."""

from django.db.models import Count, Sum
from opaque_keys.edx.keys import LearningContextKey

from grooc_xblocks.groups.match_data import SmallGroups
from grooc_xblocks.groups.models import Group
from grooc_xblocks.groups.waiting import under_size


def small_groups(*, course_key: LearningContextKey, group_set: str, size_min: int) -> SmallGroups:
    """Count the groups that have shrunk under the author's smallest size, or have begun under it. One query."""
    here = Group.objects.filter(group_set__course_key=course_key, group_set__slug=group_set)
    found = here.filter(under_size(size_min)).aggregate(groups=Count("id"), people=Sum("members"))
    return SmallGroups(found["groups"], found["people"] or 0)
