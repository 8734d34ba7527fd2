"""What further rooms of a plan receive: a version as it was submitted, older lines of history, the author's form."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from grooc_xblocks.domain import plan_carried, plan_sections, plan_settings, plan_templates
from grooc_xblocks.domain.plan_parts import FINAL
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import SnapshotData
from grooc_xblocks.states import plan_acts, plan_lived
from grooc_xblocks.states import plan_shapes as shapes
from grooc_xblocks.states.group_shapes import Json
from grooc_xblocks.states.plan_sight import Sight

Values = Mapping[str, Any]


def read_version(sight: Sight, copy: SnapshotData) -> Json:
    """
    Return a part as it was submitted, of the final one the plan as it was. Two queries at most, for the names of people
    who are no members.
    """
    head = shapes.head(str(copy.number), sight.kept("versions")[str(copy.number)])
    part = head["part"]
    texts = {where: one["text"] for where, one in _of(part, copy.value.get("sections", {})).items()}
    rows = _of(part, copy.value.get("rows", {}))
    life = shapes.life_of(copy.value)
    readings = {key: one for key, one in life.readings.items() if one["indicator"] in rows}
    lived = (
        {"checkins": life.checkins, "meetings": life.meetings} if part == FINAL else {"checkins": {}, "meetings": {}}
    )
    carried = copy.value.get("carried", {})
    used = plan_carried.used(rows)
    chips = plan_carried.chips({key: one for key, one in carried.items() if key in used}, carried)
    shown = {"rows": rows, "readings": readings, **lived}
    return {
        **head,
        "part_title": next((one["title"] for one in sight.parts if one["id"] == part), part),
        "problem": plan_sections.shown(copy.value.get("problem", {}), "").text,
        "sections": texts,
        **{name: {key: shapes.record(key, one, copy.version) for key, one in of.items()} for name, of in shown.items()},
        "chips": {key: sight.chip(key, chip) for key, chip in chips.items()},
        "charts": plan_lived.charts(rows, readings, sight.reader.say),
        "people": _people(sight, [head, *(one for of in shown.values() for one in of.values())]),
        "changed": _changed(sight, part, texts, rows),
    }


def _of(part: str, kept: Values) -> dict[str, Any]:
    """Return the texts, by their keys, or the rows of a part; all of them where it is the final one."""
    return {key: one for key, one in kept.items() if part in (FINAL, one.get("part") or key.partition(".")[0])}


def _changed(sight: Sight, part: str, texts: Values, rows: Values) -> Json:
    """Return what is otherwise now: texts and rows that were changed, added or removed."""
    now = {where: one["text"] for where, one in _of(part, sight.kept("sections")).items()}
    here = _of(part, sight.rows.rows)
    return {
        "sections": [where for where in {**texts, **now} if texts.get(where, "") != now.get(where, "")],
        "rows": [key for key in {**rows, **here} if rows.get(key) != here.get(key)],
    }


def _people(sight: Sight, values: list[Any]) -> dict[str, str]:
    ids = shapes.people(values) | {signer["id"] for signer in values[0]["signers"]}
    names = {**sight.named(ids), **sight.names}
    return {str(learner): name for learner, name in names.items() if learner in ids and name}


def older(sight: Sight, before: int) -> Json:
    """Return the lines of history before one of them. Four queries at most."""
    shared = sight.share.data
    lines = plan_acts.visible(sight, api.acts(shared_id=shared.id, before=before) if shared.id else ())
    names = {**sight.named({line.actor_id for line in lines if line.actor_id}), **sight.names}
    return {"acts": plan_acts.acts(sight, lines, names)}


def studio(sight: Sight) -> Json:
    """Return what the author's form starts from; the words of templates in the author's language."""
    key = sight.reader.usage_key
    return {
        "values": {**sight.values, "parts": list(sight.values["parts"])},
        "defaults": {**asdict(plan_settings.Settings())},
        "templates": {
            name: {"title": sight.say(template.title), "parts": plan_templates.templated(name, sight.say)}
            for name, template in plan_templates.TEMPLATES.items()
        },
        "plan_count": api.count_shared(usage_key=key) if key is not None else 0,
    }
