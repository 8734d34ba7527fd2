"""What an author can set for a peer reflection: what it is when nothing is set, and what it cannot be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grooc_xblocks.domain.faults import choice_fault, ids_fault, length_fault, list_fault, number_fault, shared_faults
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

NAMES = ("off", "pseudonym", "names", "reveal")
WHO = ("each", "group")
COMPLETIONS = ("shared", "shared_and_gave")
NUMBERS = {
    "give_team": (0, 10),
    "give_strangers": (0, 10),
    "hide_at": (1, 20),
    "lease_hours": (1, 24 * 7),
    "rescue_hours": (1, 24 * 60),
}
"""The smallest and the largest number of each."""
PROMPTS = {"prompts": (1, 10), "response_prompts": (1, 10)}
"""How few and how many there may be."""
LETTERS = {"intro": 2000, "example": 4000}
LABEL, HELP = 120, 300  # characters

REFLECTION = (
    {"id": "tried", "label": _("I tried"), "help": _("what, with whom"), "required": True},
    {"id": "noticed", "label": _("I noticed"), "help": _("something you saw or counted"), "required": False},
    {"id": "wonder", "label": _("I wonder"), "help": _("a question for somebody else"), "required": False},
)
RESPONSE = (
    {"id": "like", "label": _("I like"), "help": _("one detail from the text is enough"), "required": False},
    {"id": "wish", "label": _("I wish"), "help": _("what would help them more"), "required": False},
    {
        "id": "wonder",
        "label": _("I wonder"),
        "help": _("a question you do not know the answer to"),
        "required": False,
    },
    {
        "id": "help",
        "label": _("Who or what could help them?"),
        "help": _("if something comes to mind"),
        "required": False,
    },
)


@dataclass(frozen=True)
class Settings:
    """
    An author's settings; the defaults work as they are. Words are msgids until an author writes their own.

    ``give_team`` and ``give_strangers`` are how many a learner is asked to answer in each lane; ``hide_at`` is how many
    different people must report something before it is hidden; hours are how long somebody has a contribution in hand,
    and how long one waits before it stands on the facilitators' list.
    """

    display_name: str = _("Peer reflection")
    group_set: str = "main"
    suggested_date: str = ""
    intro: str = _("Write down what you tried and what you learned. People read it and answer you; you answer others.")
    prompts: tuple[Mapping[str, Any], ...] = REFLECTION
    response_prompts: tuple[Mapping[str, Any], ...] = RESPONSE
    give_team: int = 1
    give_strangers: int = 1
    names_team: str = "names"
    names_strangers: str = "names"
    who: str = "each"
    browse: bool = True
    example: str = ""
    completion: str = "shared_and_gave"
    hide_at: int = 2
    lease_hours: int = 2
    rescue_hours: int = 48
    grade_on_completion: bool = False


def check(values: Mapping[str, Any]) -> dict[str, Message]:
    """
    Return what is wrong with an author's settings, by field; empty when nothing is.

    ``values`` has every field of ``Settings``, each of the right type; lists may be lists or tuples, and what they list
    has the keys of the defaults.
    """
    found = {
        **shared_faults(values),
        **{name: length_fault(values[name], most) for name, most in LETTERS.items()},
        **{name: _prompts_fault(values[name], *limits) for name, limits in PROMPTS.items()},
        **{name: number_fault(values[name], *limits) for name, limits in NUMBERS.items()},
        **{name: choice_fault([values[name]], NAMES) for name in ("names_team", "names_strangers")},
        "who": choice_fault([values["who"]], WHO),
        "completion": choice_fault([values["completion"]], COMPLETIONS),
    }
    return {name: fault for name, fault in found.items() if fault is not None}


def _prompts_fault(prompts: Sequence[Mapping[str, Any]], least: int, most: int) -> Message | None:
    fault = ids_fault([one["id"] for one in prompts], least)
    fault = fault or list_fault([one["label"] for one in prompts], most, LABEL)
    return fault or next((too_long for one in prompts if (too_long := length_fault(one["help"], HELP))), None)
