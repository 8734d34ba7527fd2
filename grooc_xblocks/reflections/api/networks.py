"""Who has answered whom, as plain numbers for ``domain.network``."""

from datetime import timedelta

from django.db.models import Count, Max, Q
from django.utils import timezone
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.reflections.data import Person, Tie
from grooc_xblocks.reflections.models import Contribution, Participant, Response
from grooc_xblocks.reflections.words import ContributionState


def ties(*, usage_key: UsageKey, days: int = 0, of: int | None = None) -> tuple[Tie, ...]:
    """
    Return who has answered whom how often: in all or in the last ``days``, of everybody or only of one learner's, given
    and received. Hidden responses do not count; a group's contribution counts for who shared it. One query.
    """
    rows = Response.objects.filter(usage_key=usage_key, hidden=False)
    if days:
        rows = rows.filter(at__gte=timezone.now() - timedelta(days=days))
    if of is not None:
        rows = rows.filter(Q(reviewer_id=of) | Q(contribution__author_id=of))
    pairs = rows.order_by().values_list("reviewer_id", "contribution__author_id")
    return tuple(Tie(*one) for one in pairs.annotate(Count("pk"), Max("at")))


def taking_part(*, usage_key: UsageKey) -> tuple[Person, ...]:
    """Return everybody who has shared or given something, by name. One query."""
    rows = Participant.objects.filter(usage_key=usage_key).order_by("name", "learner_id")
    columns = rows.values_list("learner_id", "name", "place", "group_id", "group_name", "staff")
    return tuple(Person(*one) for one in columns)


def waiting_authors(*, usage_key: UsageKey) -> dict[int, int]:
    """Return who has shared something that nobody has answered yet, each with the id of it. One query."""
    rows = Contribution.objects.filter(usage_key=usage_key, state=ContributionState.SHARED, responses=0)
    return dict(rows.order_by("-id").values_list("author_id", "id"))


def met(*, usage_key: UsageKey, learner: int) -> frozenset[int]:
    """Return with whom a learner has agreed to be known by name: both sides of a response have said so. One query."""
    both = Response.objects.filter(usage_key=usage_key, giver_reveals=True, receiver_reveals=True)
    rows = both.filter(Q(reviewer_id=learner) | Q(contribution__author_id=learner))
    pairs = rows.values_list("reviewer_id", "contribution__author_id")
    return frozenset(one for pair in pairs for one in pair) - {learner}
