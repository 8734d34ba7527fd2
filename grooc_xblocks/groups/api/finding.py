"""Finding a group in a group set's list."""

from collections.abc import Iterable

from opaque_keys.edx.keys import LearningContextKey

from grooc_xblocks.domain.listing import Found, Search
from grooc_xblocks.groups import listing
from grooc_xblocks.groups.models import Group, GroupSet


def find_groups(
    *, course_key: LearningContextKey, group_set: str, search: Search, my_slots: int, my_languages: Iterable[str]
) -> Found:
    """Return one page of the list, with its counts; what suits these free slots and languages first. One query."""
    return listing.index(course_key=course_key, group_set=group_set).find(search, my_slots, my_languages)


def group_set_id(*, course_key: LearningContextKey, group_set: str) -> int:
    """Return the id of a group set, made where no group was ever started. One query, as a rule."""
    return GroupSet.objects.get_or_create(course_key=course_key, slug=group_set)[0].id


def group_count(*, course_key: LearningContextKey, group_set: str) -> int:
    """Return how many groups were ever started in a set. One query."""
    return Group.objects.filter(group_set__course_key=course_key, group_set__slug=group_set).count()
