"""A map to take along: as a table, as a document, as data for another program."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from grooc_xblocks import compat
from grooc_xblocks.documents import map_docx
from grooc_xblocks.documents.pictures import Picture
from grooc_xblocks.domain import asset_csv
from grooc_xblocks.domain.asset_fields import FIELDS
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups.data import SnapshotData
from grooc_xblocks.states import asset_rooms as rooms
from grooc_xblocks.states import asset_shapes as shapes
from grooc_xblocks.states.asset_sight import Sight
from grooc_xblocks.states.group_shapes import Json


def export(sight: Sight, copy: SnapshotData | None, form: str, picture: Picture | None) -> tuple[Iterable[bytes], str]:
    """Return the bytes of a file and its name: of the map as it is, or of one version."""
    if copy is None:
        now, reflections, problem = rooms.current(sight)
    else:
        now, reflections = shapes.map_of(copy.value), copy.value.get("reflections", {})
        problem = copy.value.get("problem", {}).get("text", {}).get("text", "")
    people = {int(learner): name for learner, name in rooms.people(sight, now, reflections).items()}
    group = sight.reader.situation.group
    name = group.name if group is not None else sight.say(sight.values["display_name"])
    if form == "csv":
        return [asset_csv.write(now, people=people).encode()], name
    if form == "json":
        told = {"title": name, "problem": problem, **_data(sight, now, people, reflections)}
        return [json.dumps(told, ensure_ascii=False, indent=1).encode()], name
    return [map_docx.write(_document(sight, name, problem, now, people, reflections, picture))], name


def _data(sight: Sight, now: AssetMap, people: Mapping[int, str], reflections: Mapping[str, Any]) -> Json:
    return {
        "kinds": sight.kinds,
        "levels": sight.levels,
        "verbs": sight.verbs,
        "assets": [
            {
                "id": key,
                **{field: asset[field] for field in FIELDS},
                "knows": [people.get(one, "") if isinstance(one, int) else one for one in asset["knows"]],
            }
            for key, asset in now.assets.items()
        ],
        "links": [{"id": key, **{end: link[end] for end in ("from", "verb", "to")}} for key, link in now.links.items()],
        "positions": {key: list(place) for key, place in now.positions.items()},
        "reflections": [
            {"name": people.get(int(learner), ""), "answers": shared["answers"]}
            for learner, shared in reflections.items()
        ],
    }


def _document(
    sight: Sight,
    name: str,
    problem: str,
    now: AssetMap,
    people: Mapping[int, str],
    reflections: Mapping[str, Any],
    picture: Picture | None,
) -> map_docx.MapDocument:
    prompts = {prompt["id"]: sight.say(prompt["text"]) for prompt in sight.values["prompts"]}
    told = [
        (people.get(int(learner), ""), [(prompts.get(one, ""), text) for one, text in shared["answers"].items()])
        for learner, shared in reflections.items()
    ]
    subtitle = sight.say(_("Asset map, %(date)s")) % {"date": compat.shown_date(sight.reader.now)}
    return map_docx.MapDocument(
        title=name, subtitle=subtitle, problem=problem, map=now, kinds=sight.kinds, levels=sight.levels,
        verbs=sight.verbs, people=people, reflections=told, say=sight.reader.say, locale=compat.locale(),
        right_to_left=compat.is_right_to_left(), picture=picture,
    )  # fmt: skip
