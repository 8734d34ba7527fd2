"""
Plans that are ready to be written in: that of "Launching Innovation in Schools", and three more.

Their words are msgids, translated for every reader; what an author writes stays as it was written. Ids of parts and
sections are the same for ever, for learners' work is kept under them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grooc_xblocks.domain import plan_lis, plan_methods
from grooc_xblocks.domain.plan_parts import FINAL, Part, part
from grooc_xblocks.domain.words import marked as _

OWN = "own"
"""What is chosen where an author wrote the parts."""


@dataclass(frozen=True)
class Template:
    """A plan to begin with; ``title`` and the words of its ``parts`` are msgids."""

    title: str
    parts: tuple[Part, ...]


TEMPLATES: Mapping[str, Template] = {
    "lis": Template(_("Launching innovation"), plan_lis.PARTS),
    "logic_model": Template(_("Logic model"), plan_methods.LOGIC_MODEL),
    "smart": Template(_("SMART goal"), plan_methods.SMART),
    "pdsa": Template(_("Plan, do, study, act"), plan_methods.PDSA),
}
"""By id, the default first."""
_FINAL = part(
    FINAL,
    _("Final deliverable"),
    _("Your plan as a whole, put together from its parts, to show and to take along."),
)


def parts(template: str, own: Sequence[Part], translate: Callable[[str], str]) -> tuple[Part, ...]:
    """
    Return the parts of a plan as readers see them, ``FINAL`` last: shape ``PartSetup`` of the front end.

    ``template`` is one of ``TEMPLATES`` or ``OWN``, ``own`` are the author's parts, looked at in the latter case only.
    """
    if template == OWN and own:
        return (*own, _translated(_FINAL, translate))
    return (*templated(template, translate), _translated(_FINAL, translate))


def templated(template: str, translate: Callable[[str], str]) -> tuple[Part, ...]:
    """Return the translated parts of a template, without ``FINAL``; of the default one for a name that is none."""
    found = TEMPLATES.get(template) or next(iter(TEMPLATES.values()))
    return tuple(_translated(one, translate) for one in found.parts)


def _translated(one: Part, translate: Callable[[str], str]) -> Part:
    return {
        **one,
        "title": translate(one["title"]),
        "intro": _word(one["intro"], translate),
        "sections": [_section(each, translate) for each in one["sections"]],
    }


def _section(one: Mapping[str, Any], translate: Callable[[str], str]) -> dict[str, Any]:
    told = {name: _word(one[name], translate) for name in ("title", "prompt", "example")}
    return {**one, **told, "items": [translate(line) for line in one["items"]]}


def _word(text: str, translate: Callable[[str], str]) -> str:
    """Translate what is there: an empty msgid is the head of a catalogue."""
    return translate(text) if text else ""
