"""When a learner is done: by own deeds, and never held up by what others do or leave."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from grooc_xblocks.domain.exchange import LANES, Lane

Completion = Literal["shared", "shared_and_gave"]


@dataclass(frozen=True)
class Deeds:
    """
    What a learner has done in a block.

    ``shared``: a reflection is shared, the learner's own, or the group's where groups reflect together. ``given`` is
    how many responses in each lane, the learner's own or, where groups reflect together, all members'; ``left`` is how
    many more the learner could be handed in each lane just now. ``took_part``: the learner has shared or responded.
    """

    shared: bool
    given: Mapping[Lane, int]
    left: Mapping[Lane, int]
    took_part: bool = True


def still_to_give(deeds: Deeds, wanted: Mapping[Lane, int]) -> dict[Lane, int]:
    """Return how many responses are still asked of the learner in each lane: no more than there is to respond to."""
    return {
        lane: max(0, min(wanted.get(lane, 0) - deeds.given.get(lane, 0), deeds.left.get(lane, 0))) for lane in LANES
    }


def is_done(deeds: Deeds, wanted: Mapping[Lane, int], completion: Completion, *, was_done: bool = False) -> bool:
    """
    Tell whether the learner is done; ``wanted`` is what the author asks everybody to give in each lane.

    Once done is done (``was_done``): who comes later, or takes something back, changes nothing about it. In a group
    that reflects together somebody has to have done something, unless there is nothing to do.
    """
    if was_done:
        return True
    to_give = sum(still_to_give(deeds, wanted).values()) if completion == "shared_and_gave" else 0
    idle = not deeds.took_part and any(deeds.left.get(lane, 0) for lane in LANES)
    return deeds.shared and not to_give and not idle
