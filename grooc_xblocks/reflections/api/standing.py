"""Where somebody stands: what they have done in a block, which is what being done, and what one may read, depend on."""

from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain.exchange import LANES
from grooc_xblocks.reflections.api.looking import others_share
from grooc_xblocks.reflections.data import Person, Standing
from grooc_xblocks.reflections.models import Contribution, Participant
from grooc_xblocks.reflections.rows import owner_of
from grooc_xblocks.reflections.words import ContributionState


def standing(*, usage_key: UsageKey, person: Person, of_group: bool = False) -> Standing:
    """
    Return what a learner has done, and where groups reflect together (``of_group``) what the group has. Three queries.

    What was hidden after a report was shared all the same.
    """
    owner = owner_of(person, of_group)
    own = Contribution.objects.filter(usage_key=usage_key, owner=owner).exclude(state=ContributionState.WITHDRAWN)
    together = {"group_id": person.group_id} if owner.startswith("group:") else {"learner_id": person.id}
    rows = Participant.objects.filter(usage_key=usage_key, **together)
    given = {learner: (team, strangers) for learner, team, strangers in rows.values_list(*_COUNTED)}
    return Standing(
        shared=own.exists(),
        took_part=person.id in given,
        gave=sum(given.get(person.id, ())),
        given={lane: sum(one[place] for one in given.values()) for place, lane in enumerate(LANES)},
        others=others_share(usage_key=usage_key, person=person),
    )


_COUNTED = ("learner_id", "given_team", "given_strangers")


def count(*, usage_key: UsageKey) -> int:
    """Return how many reflections have been shared in a block. One query."""
    return Contribution.objects.filter(usage_key=usage_key).count()
