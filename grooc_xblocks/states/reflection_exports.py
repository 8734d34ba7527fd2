"""Everything of a block as one file, written while it is read: names are those that whoever asks may know."""

import json
from collections.abc import Iterator
from typing import Any

from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.data import ContributionData, Person, ResponseData
from grooc_xblocks.states import reflection_shapes as shapes
from grooc_xblocks.states.group_shapes import Json, iso
from grooc_xblocks.states.reflection_sight import ReflectionSight

_HEADS = (
    _("What"), _("Number"), _("To number"), _("Version"), _("Name"), _("Group"), _("Lane"), _("When"), _("Late"),
    _("Hidden"), _("Cause"), _("Brought along"), _("Talk"), _("Will do"), _("Because"),
)  # fmt: skip
_REFLECTION, _RESPONSE = _("reflection"), _("response")


def _people(sight: ReflectionSight) -> dict[int, Person]:
    return {one.id: one for one in api.taking_part(usage_key=sight.key)}


def rows(sight: ReflectionSight) -> Iterator[list[str]]:
    """Give a table: heads, a row a reflection in its newest version, then a row a response."""
    people = _people(sight)
    own, given = ([one["id"] for one in sight.values[name]] for name in ("prompts", "response_prompts"))
    labels = [one["label"] for name in ("prompts", "response_prompts") for one in sight.values[name]]
    yield [sight.say(head) for head in (*_HEADS, *labels)]
    reflection, response = sight.say(_REFLECTION), sight.say(_RESPONSE)
    for one in api.every_contribution(usage_key=sight.key):
        shown = shapes.contribution(sight, one, people)
        answers = [shown["version"]["answers"].get(prompt, "") for prompt in own]
        yield [reflection, *_of_contribution(shown), *answers, *("" for _prompt in given)]
    for each in api.every_response(usage_key=sight.key):
        shown = _response(sight, each, people)
        answers = [shown["answers"].get(prompt, "") for prompt in given]
        yield [response, *_of_response(shown), *("" for _prompt in own), *answers]


def _of_contribution(shown: Json) -> list[str]:
    version = shown["version"]
    brought = "\n".join(_line(one) for one in version["attachments"])
    told = (shown["id"], "", version["number"], shown["by"]["name"], shown["by"]["group"], "", shown["at"], "")
    return [*map(str, told), _mark(shown["hidden"]), shown["cause"], brought, "", "", ""]


def _line(one: Json) -> str:
    said = (str(one[name]) for name in ("url", "with", "when", "name", "title", "summary") if one.get(name))
    return ": ".join(said)


def _of_response(shown: Json) -> list[str]:
    by, decision = shown["by"], shown["decision"]
    told = (shown["id"], shown["contribution"], shown["version"], by["name"], by["group"], shown["lane"], shown["at"])
    talk = "\n".join(f"{line['by']['name']}: {line['text']}" for line in shown["thread"])
    came = (decision["will"], decision["because"])
    return [*map(str, told), _mark(shown["late"]), _mark(shown["hidden"]), "", "", talk, *came]


def _mark(is_so: bool) -> str:
    return "1" if is_so else ""


def _response(sight: ReflectionSight, one: ResponseData, people: dict[int, Person]) -> Json:
    """
    Return a response with what its receiver will do with it. Whether it helped stays between the two, as they were
    told.
    """
    decision = {"will": one.will, "because": one.because, "at": iso(one.decided_at)}
    shown = {**shapes.response(sight, one, people), "decision": decision}
    return {name: shown[name] for name in shown if name not in _BETWEEN_TWO}


_BETWEEN_TWO = ("helped", "thanked", "isnew", "revealed")


def lines(sight: ReflectionSight) -> Iterator[bytes]:
    """Give the same as JSON, an object a line within its two lists."""
    people = _people(sight)
    yield b'{"reflections": [\n'
    yield from _listed(_whole(sight, one, people) for one in api.every_contribution(usage_key=sight.key))
    yield b'\n], "responses": [\n'
    yield from _listed(_response(sight, one, people) for one in api.every_response(usage_key=sight.key))
    yield b"\n]}\n"


def _whole(sight: ReflectionSight, one: ContributionData, people: dict[int, Person]) -> Json:
    return {**shapes.contribution(sight, one, people), "state": one.state}


def _listed(found: Iterator[Any]) -> Iterator[bytes]:
    comma = ""
    for one in found:
        yield (comma + json.dumps(one, ensure_ascii=False)).encode()
        comma = ",\n"
