"""What an author can set in Studio: what it is when nothing is set, and what it cannot be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from grooc_xblocks.domain import match_rules
from grooc_xblocks.domain.errors import NotYours
from grooc_xblocks.domain.faults import choice_fault, date_fault, list_fault, number_fault, shared_faults
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

DOORS = ("bring", "join", "start", "match", "alone")
QUESTIONS = ("hours", "languages", "causes", "skills")
COMPLETIONS = ("group", "charter")
WHENS = ("hand", "date", "count")
ANNOUNCING = ("check", "at_once")

CAUSES = (
    _("Clean water"), _("Girls’ education"), _("Food and farming"), _("Mental health"), _("Climate and energy"),
)  # fmt: skip
ROLES = (_("Host of the talks"), _("Keeper of time"), _("Link to the field"), _("Storyteller"))
SKILLS = (
    _("Telling a story"), _("Film and photo"), _("Facilitating"), _("Raising money"), _("Numbers and data"),
    _("Building things"), _("Teaching"), _("Web and software"), _("Local politics"),
)  # fmt: skip

SMALLEST, LARGEST = 2, 50
OFFER_HOURS_MOST = ANSWER_HOURS_MOST = 336
COUNT_MOST = 10_000
LISTS = {"causes": (40, 80), "roles": (20, 80), "skills": (40, 80), "next_steps": (10, 200)}
"""How many lines a list may have, and how many characters a line."""


@dataclass(frozen=True)
class Settings:
    """An author's settings; the defaults work as they are. Words are msgids until an author writes their own."""

    display_name: str = _("Find your group")
    group_set: str = "main"
    suggested_date: str = ""
    doors: tuple[str, ...] = DOORS
    size_min: int = 4
    size_max: int = 6
    causes: tuple[str, ...] = CAUSES
    roles: tuple[str, ...] = ROLES
    skills: tuple[str, ...] = SKILLS
    questions: tuple[str, ...] = QUESTIONS
    offer_hours: int = 48
    completion: str = "group"
    grade_on_completion: bool = False
    next_steps: tuple[str, ...] = ()
    match_when: str = "hand"
    match_date: str = ""
    match_count: int = 30
    match_rolling: bool = True
    match_announce: str = "check"
    match_rules: Mapping[str, str] = field(default_factory=lambda: match_rules.filled_in({"preset": "balanced"}))
    answer_hours: int = 72


def require_open(door: str, doors: Sequence[str]) -> None:
    """Raise NotYours for a door that the author has closed."""
    if door not in doors:
        raise NotYours(_("The author of this course has closed this door."), code="door_closed")


def moment(text: str) -> datetime | None:
    """Return the moment that an author wrote; None for none, and for what was written by hand and is none."""
    if not text or date_fault(text):
        return None
    return datetime.fromisoformat(text)


def rules_of(values: Any) -> dict[str, str]:
    """Return the rules of matching that a course holds; what somebody wrote by hand and nobody can follow, as new."""
    known = {key: one for key, one in values.items() if key in Settings().match_rules} if values else {}
    return match_rules.filled_in({} if match_rules.check(known) else known)


def rules_in_use(values: Any, questions: Sequence[str]) -> dict[str, str]:
    """
    Return the rules that rounds begin with. A language that nobody is asked about counts and is not required, or
    everybody who has not told one elsewhere would be left without a group.
    """
    rules = rules_of(values)
    if "languages" in questions or rules["languages"] != "must":
        return rules
    return {**rules, "preset": match_rules.OWN, "languages": "nice"}


def check(values: Mapping[str, Any]) -> dict[str, Message]:
    """
    Return what is wrong with an author's settings, by field; empty when nothing is.

    ``values`` has every field of ``Settings``, each of the right type; lists may be lists or tuples.
    """
    faults = {
        **shared_faults(values),
        "doors": choice_fault(values["doors"], DOORS) or (None if values["doors"] else (_NO_DOOR, {})),
        "size_min": number_fault(values["size_min"], SMALLEST, LARGEST),
        "size_max": number_fault(values["size_max"], SMALLEST, LARGEST) or _order_fault(values),
        "questions": choice_fault(values["questions"], QUESTIONS),
        "offer_hours": number_fault(values["offer_hours"], 1, OFFER_HOURS_MOST),
        "completion": choice_fault([values["completion"]], COMPLETIONS),
        **{name: list_fault(values[name], *limits) for name, limits in LISTS.items()},
        **_match_faults(values),
    }
    return {name: fault for name, fault in faults.items() if fault is not None}


def _match_faults(values: Mapping[str, Any]) -> dict[str, Message | None]:
    """Say what is wrong with when groups are formed, and by which rules."""
    when = values["match_when"]
    no_date: Message | None = (_("Choose the date on which groups are formed."), {}) if when == "date" else None
    return {
        "match_when": choice_fault([when], WHENS),
        "match_date": date_fault(values["match_date"]) if values["match_date"] else no_date,
        "match_count": number_fault(values["match_count"], SMALLEST, COUNT_MOST) or _count_fault(values),
        "match_announce": choice_fault([values["match_announce"]], ANNOUNCING),
        "match_rules": next(iter(match_rules.check(values["match_rules"]).values()), None),
        "answer_hours": number_fault(values["answer_hours"], 1, ANSWER_HOURS_MOST),
    }


_NO_DOOR = _("Leave at least one door open.")


def _order_fault(values: Mapping[str, Any]) -> Message | None:
    if values["size_max"] >= values["size_min"]:
        return None
    return _("“At most” is smaller than “at least”. Choose %(least)s or more."), {"least": values["size_min"]}


def _count_fault(values: Mapping[str, Any]) -> Message | None:
    if values["match_when"] != "count" or values["match_count"] >= values["size_min"]:
        return None
    return _("These are fewer than one group needs. Choose %(least)s or more."), {"least": values["size_min"]}
