"""
What the view of an asset map receives: the whole state when a page is opened, and after that only what is newer than
the view has, so that an edit of a map of five hundred assets answers with the one that was edited.
"""

from collections.abc import Mapping
from datetime import timedelta
from zlib import crc32

from grooc_xblocks.domain import asset_exemplar, asset_hints, consent
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import SharedData
from grooc_xblocks.states import asset_shapes as shapes
from grooc_xblocks.states.asset_sight import Sight, bring
from grooc_xblocks.states.group_shapes import Json, iso, live
from grooc_xblocks.states.group_shapes import me as shown_me
from grooc_xblocks.states.shared_sight import member

ACTIVE = timedelta(days=14)
"""Who did nothing for so long is shown as away, and not waited for."""
_SHOWN = ("question", "gallery", "completion")


def whole(sight: Sight) -> Json:
    """Return the whole state of a map."""
    shared, reader = sight.share.data, sight.reader
    lines = api.acts(shared_id=shared.id) if shared.id else ()
    people = shapes.people_in(shared) | {line.actor_id for line in lines if line.actor_id}
    former = sight.named(people)
    names = {**former, **sight.names}
    exemplar = sight.exemplar()
    return {
        "version": version(sight),
        "now": iso(reader.now),
        "readonly": "preview" if sight.looks_on else reader.readonly,
        "staff": reader.staff,
        "me": shown_me(reader.learner, sight.my_name),
        "settings": settings(sight, exemplar),
        "completed": reader.completed,
        **_who(sight),
        "former": {str(learner): name for learner, name in former.items() if name},
        "problem": shapes.problem(shared, sight.initiative),
        **{field: shapes.items(shared, field, 0) for field in shapes.SHAPES},
        "comments": shapes.comments(shared, names, 0),
        "draft": {"answers": sight.draft.get("answers", {}), "saved_at": sight.draft.get("saved_at")},
        **_told(sight, shapes.the_map(shared)),
        "versions": shapes.heads(shared),
        "pace": live(shared.items, "pace").get("", None) or None,
        "writing": writing(sight),
        "acts": shapes.acts(lines, names, shapes.asset_names(shared))[: shapes.ACTS_SHOWN],
        "consent": consents(sight),
        "bring": bring(sight),
        **(_in_place(sight, exemplar) if exemplar is not None and not reader.known else {}),
    }


def _in_place(sight: Sight, exemplar: asset_exemplar.Exemplar) -> Json:
    """Return the exemplar in place of a map, for a preview in which nobody is who could have one."""
    now = exemplar.map
    return {
        "problem": {"text": exemplar.problem, "version": 0, "source": ""},
        "assets": {key: shapes.asset(key, one, 0) for key, one in now.assets.items()},
        "links": {key: shapes.link(key, one, 0) for key, one in now.links.items()},
        **_told(sight, now),
    }


def patch(sight: Sight, token: str) -> Json:
    """
    Return what is newer than a view with ``token`` has: the keys of the state that changed, in dictionaries the newer
    entries, null for what is gone. The whole state for a view of another map, or of nobody knows what.
    """
    since, group_version = known(sight, token)
    if since is None:
        return whole(sight)
    shared = sight.share.data
    group = sight.reader.situation.group
    entries = {field: shapes.items(shared, field, since) for field in shapes.SHAPES}
    shown: Json = {
        "version": version(sight),
        "now": iso(sight.reader.now),
        "completed": sight.reader.completed,
        "writing": writing(sight),
        **{field: newer for field, newer in entries.items() if newer},
    }
    if group is not None and group.version != group_version:
        shown |= {**_who(sight), "consent": consents(sight)}
    if shared.version > since:
        shown |= _newer(sight, since)
    return shown


def _newer(sight: Sight, since: int) -> Json:
    """Return what depends on the map as a whole, and what is about people in it."""
    shared = sight.share.data
    lines = api.acts(shared_id=shared.id)
    shown = _told(sight, shapes.the_map(shared))
    newer = SharedData(items={
        field: {key: item for key, item in keys.items() if item.version > since}
        for field, keys in shared.items.items()
    })  # fmt: skip
    actors = {line.actor_id for line in lines[: shapes.ACTS_SHOWN] if line.actor_id}
    former = sight.named(shapes.people_in(newer) | actors)
    names = {**former, **sight.names}
    shown["acts"] = shapes.acts(lines, names, shapes.asset_names(shared))[: shapes.ACTS_SHOWN]
    if former:
        shown["former"] = {str(learner): name for learner, name in former.items() if name}
    if newer.items.get("comments"):
        shown["comments"] = shapes.comments(shared, names, since)
    if newer.items.get("problem"):
        shown["problem"] = shapes.problem(shared, sight.initiative)
    if newer.items.get("versions"):
        shown["versions"] = shapes.heads(shared)
    if newer.items.get("consents"):
        shown["consent"] = consents(sight)
    if newer.items.get("pace"):
        shown["pace"] = live(shared.items, "pace").get("", None) or None
    return shown


def news(sight: Sight, *, token: str, where: Mapping[str, str] | None) -> Json | None:
    """
    Return what a view with ``token`` should hear, None when nothing is new. ``where`` is the reader's own place.

    Two queries when nothing is: who am I, and which version.
    """
    group = sight.reader.situation.group
    if group is not None and sight.reader.usage_key is not None and not sight.reader.readonly:
        place = f"{where['asset']}.{where['field']}" if where is not None else None
        api.note_writing(usage_key=sight.reader.usage_key, group_id=group.id, learner=sight.reader.me, section=place)
    return None if version(sight) == token else patch(sight, token)


def version(sight: Sight) -> str:
    """Return what changes whenever the view would: ``whose.group.shared.writing``."""
    group = sight.reader.situation.group
    whose = f"g{group.id}.{group.version}" if group is not None else "l.0"
    beats = crc32(repr(writing(sight)).encode()) if group is not None else 0
    return f"{whose}.{sight.share.version}.{beats:x}"


def known(sight: Sight, token: str) -> tuple[int | None, int]:
    """Return the versions of the shared state and of the group that a view with ``token`` has; None for another map."""
    parts = token.split(".")
    group = sight.reader.situation.group
    whose = f"g{group.id}" if group is not None else "l"
    if len(parts) != 4 or parts[0] != whose or not (parts[1].isdecimal() and parts[2].isdecimal()):
        return None, 0
    since = int(parts[2])
    return (since, int(parts[1])) if since <= sight.share.version else (None, 0)


def writing(sight: Sight) -> list[Json]:
    """Return where the others write just now. No query."""
    group, usage_key = sight.reader.situation.group, sight.reader.usage_key
    if group is None or usage_key is None:
        return []
    beats = api.writing(usage_key=usage_key, group_id=group.id)
    places = {learner: place.partition(".") for learner, place in beats.items() if learner != sight.reader.me}
    return [{"learner": learner, "asset": asset, "field": field} for learner, (asset, _, field) in places.items()]


def settings(sight: Sight, exemplar: asset_exemplar.Exemplar | None) -> Json:
    """Return what learners' views know of the author's settings, in the reader's language."""
    values = sight.values
    return {
        **{name: values[name] for name in _SHOWN},
        "question": sight.say(values["question"]),
        "title": sight.say(values["display_name"]),
        "suggested_date": values["suggested_date"] or None,
        "kinds": sight.kinds,
        "levels": sight.levels,
        "verbs": sight.verbs,
        "prompts": [{**prompt, "text": sight.say(prompt["text"])} for prompt in values["prompts"]],
        "exemplar": shapes.exemplar(exemplar) if exemplar is not None else None,
    }


def _told(sight: Sight, now: AssetMap) -> Json:
    """Return what is said of a map as a whole."""
    return {
        "needs": shapes.needs(sight.needs(now)),
        "hint": hint(sight, now),
        "changed_since": shapes.changed_since(sight.share.data),
    }


def hint(sight: Sight, now: AssetMap) -> Json | None:
    """Return the first gap that the reader has not waved away."""
    lists = {"kinds": sight.kinds, "levels": sight.levels}
    return shapes.hint(asset_hints.hint(now, **lists, dismissed=sight.dismissed, names=sight.names), sight.translate)


def _who(sight: Sight) -> Json:
    """Return whose map it is: the group and its members, or the learner alone."""
    group = sight.reader.situation.group
    if group is None:
        return {"group": None, "members": [member(learner, name, True) for learner, name in sight.names.items()]}
    active = set(api.active_members(group_id=group.id, since=sight.reader.now - ACTIVE))
    members = [member(learner, name, learner in active) for learner, name in sight.names.items()]
    return {"group": {"id": group.id, "name": group.name, "size": group.members}, "members": members}


def consents(sight: Sight) -> Json:
    """Return how the members stand to showing the map in the gallery."""
    given, members = live(sight.share.data.items, "consents"), list(sight.names)
    return {
        "mine": consent.answer_of(given, sight.reader.me),
        "yes": len(consent.agreed(given, members)),
        "no": len(consent.refused(given, members)),
        "public": bool(sight.values["gallery"]) and consent.is_public(given, members),
    }
