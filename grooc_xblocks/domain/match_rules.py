"""
The author's rules of matching in the words of the settings, and what the engine makes of them.

A rule set is a JSON object: ``preset``, six criteria with a strength each ("off", "some", "much"), ``regions`` ("mix"
or "same") and ``languages`` ("must", "nice" or "off").
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from grooc_xblocks.domain.matching import Languages, OpenGroup, Regions, Rules, Weights
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

CRITERIA = ("causes", "hours", "skills", "experience", "commitment", "region")
STRENGTHS = ("off", "some", "much")
REGIONS = ("mix", "same")
LANGUAGES = ("must", "nice", "off")
OWN = "own"
"""The preset of whoever has set the strengths by hand."""

_OFF = dict.fromkeys(CRITERIA, "off") | {"regions": "mix", "languages": "must"}
PRESETS: Mapping[str, Mapping[str, str]] = MappingProxyType({
    "balanced": MappingProxyType(_OFF | {"causes": "much", "hours": "much", "skills": "some"}),
    "hours_first": MappingProxyType(_OFF | {"causes": "some", "hours": "much", "commitment": "some"}),
    "causes_first": MappingProxyType(_OFF | {"causes": "much", "hours": "some"}),
    "mixed_skills": MappingProxyType(
        _OFF | {"causes": "some", "hours": "some", "skills": "much", "experience": "some"}
    ),
})  # fmt: skip
"""Named rule sets: the strengths of each, without its name."""

# "Balanced" comes to .50 causes, .35 hours, .15 skills: the objective by which the engine was measured.
_WEIGHTS = {
    "causes": (0.0, 0.20, 0.50),
    "hours": (0.0, 0.15, 0.35),
    "skills": (0.0, 0.15, 0.40),
    "experience": (0.0, 0.10, 0.30),
    "commitment": (0.0, 0.10, 0.30),
    "region": (0.0, 0.10, 0.30),
}
_NICE = 0.20
"""Weight of a common language that is wanted and not required."""


def filled_in(values: Mapping[str, Any]) -> dict[str, str]:
    """Return a whole rule set: a named preset with its own strengths, whatever else stands in ``values``."""
    name = values.get("preset", "balanced")
    strengths = PRESETS[name] if name in PRESETS else {**_OFF, **{key: values[key] for key in _OFF if key in values}}
    return {"preset": name, **strengths}


def check(values: Mapping[str, Any]) -> dict[str, Message]:
    """
    Return what is wrong with a rule set, by key; empty when nothing is. Missing keys count as off.

    A rule set that looks at nothing is refused too: every grouping would be as good as any other.
    """
    choices = dict.fromkeys(CRITERIA, STRENGTHS) | {"regions": REGIONS, "languages": LANGUAGES}
    choices["preset"] = (*PRESETS, OWN)
    whole = {"preset": "balanced", **_OFF, **values}
    faults: dict[str, Message] = {
        key: (_("Choose from what is offered, each once."), {})
        for key, allowed in choices.items()
        if whole[key] not in allowed
    }
    if not faults and not any(weight > 0 for weight in _weights(filled_in(whole)).values()):
        faults["causes"] = _("At least one thing has to count, or any group would be as good as any other."), {}
    return faults


def rules(values: Mapping[str, Any], sizes: tuple[int, int], open_groups: tuple[OpenGroup, ...] = ()) -> Rules:
    """
    Return the engine's rules for a checked rule set. ``sizes`` are the fewest and the most people of a group.

    Hours are half hours of the UTC week, skills 0 or the highest level, as in ``pool.seekers``.
    """
    whole = filled_in(values)
    languages = {"must": Languages.HARD, "nice": Languages.SOFT, "off": Languages.OFF}[whole["languages"]]
    return Rules(
        size_min=sizes[0],
        size_max=sizes[1],
        weights=Weights(**_weights(whole)),
        languages=languages,
        regions=Regions(whole["regions"]),
        open_groups=open_groups,
    )


def _weights(whole: Mapping[str, str]) -> dict[str, float]:
    weight = {name: _WEIGHTS[name][STRENGTHS.index(whole[name])] for name in CRITERIA}
    return {"topics": weight.pop("causes"), **weight, "languages": _NICE if whole["languages"] == "nice" else 0.0}
