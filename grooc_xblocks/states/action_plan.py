"""
What the view of an action plan receives: the whole state when a page is opened, and after that only what is newer than
the view has, so that an edit of a plan of two hundred actions answers with the one that was edited.
"""

from collections.abc import Iterable, Mapping
from zlib import crc32

from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import ActData
from grooc_xblocks.states import plan_acts, plan_fresh, plan_voices
from grooc_xblocks.states import plan_shapes as shapes
from grooc_xblocks.states.everybody import names_of
from grooc_xblocks.states.group_shapes import Json, iso
from grooc_xblocks.states.group_shapes import me as shown_me
from grooc_xblocks.states.plan_bring import bring
from grooc_xblocks.states.plan_sight import Sight
from grooc_xblocks.states.shared_sight import member

_SETTINGS = ("rule", "gallery", "marks", "points", "completion", "cycles")
"""What learners' views know of the author's settings as they are."""


def whole(sight: Sight) -> Json:
    """Return the whole state of a plan."""
    reader = sight.reader
    told = plan_fresh.everything(sight)  # first, for it reads the maps: their version is then known without asking
    people, lines = _people(sight, 0)
    return {
        **_always(sight),
        "readonly": "preview" if sight.looks_on else reader.readonly,
        "staff": reader.staff,
        "me": shown_me(reader.learner, sight.my_name),
        "settings": settings(sight),
        **who(sight),
        **{field: shapes.entries(sight.share.data, field, 0, shape) for field, shape in shapes.SHAPES.items()},
        **told,
        **_said(sight, 0, people, lines),
        "bring": bring(sight),
    }


def patch(sight: Sight, token: str) -> Json:
    """
    Return what is newer than a view with ``token`` has: the keys of the state that changed, in dictionaries the newer
    entries, null for what is gone. The whole state for a view of another plan, of nobody knows what, or of another day:
    what is overdue and who is waited for is otherwise then.
    """
    seen = known(sight, token)
    if seen is None or seen.day != sight.today.toordinal():
        return whole(sight)
    shared, group = sight.share.data, sight.reader.situation.group
    fresh = {field for field, items in shared.items.items() if any(one.version > seen.shared for one in items.values())}
    fresh |= {plan_fresh.MAPS} if seen.maps != sight.maps.version else set()
    if group is not None and seen.group != group.version:
        fresh.add(plan_fresh.GROUP)
    shown = _always(sight)
    for field, shape in shapes.SHAPES.items():
        if field in fresh:
            shown[field] = shapes.entries(shared, field, seen.shared, shape)
    if plan_fresh.GROUP in fresh:
        shown |= who(sight)
    if fresh:
        shown |= plan_fresh.fresh(sight, seen.shared, fresh)
    if shared.version > seen.shared:
        people, lines = _people(sight, seen.shared)
        said = _said(sight, seen.shared, people, lines)
        shown |= {name: one for name, one in said.items() if one}
        if any(line.operation == "brought_along" for line in lines[:1]):
            shown["bring"] = bring(sight)
    return shown


def news(sight: Sight, *, token: str, where: str | None) -> Json | None:
    """
    Return what a view with ``token`` should hear, None when nothing is new. ``where`` is the reader's own place.

    Three queries when nothing is: who am I, which version, and which of the map.
    """
    group = sight.reader.situation.group
    if group is not None and sight.reader.usage_key is not None and not sight.reader.readonly:
        api.note_writing(usage_key=sight.reader.usage_key, group_id=group.id, learner=sight.reader.me, section=where)
    return None if _is_of(sight, token) and version(sight) == token else patch(sight, token)


def version(sight: Sight) -> str:
    """Return what changes whenever the view would: ``whose.group.shared.maps.day.writing``."""
    group = sight.reader.situation.group
    whose = f"g{group.id}.{group.version}" if group is not None else "l.0"
    beats = crc32(repr(writing(sight)).encode()) if group is not None else 0
    return f"{whose}.{sight.share.version}.{sight.maps.version}.{sight.today.toordinal()}.{beats:x}"


def known(sight: Sight, token: str) -> plan_fresh.Seen | None:
    """Return what a view with ``token`` has seen; None for another plan's."""
    if not _is_of(sight, token):
        return None
    seen = plan_fresh.Seen(*map(int, token.split(".")[1:5]))
    return seen if seen.shared <= sight.share.version else None


def _is_of(sight: Sight, token: str) -> bool:
    parts, group = token.split("."), sight.reader.situation.group
    whose = f"g{group.id}" if group is not None else "l"
    return len(parts) == 6 and parts[0] == whose and all(part.isdecimal() for part in parts[1:5])


def writing(sight: Sight) -> list[Json]:
    """Return where the others write just now. No query."""
    group, usage_key = sight.reader.situation.group, sight.reader.usage_key
    if group is None or usage_key is None:
        return []
    beats = api.writing(usage_key=usage_key, group_id=group.id)
    return [{"learner": learner, "where": where} for learner, where in beats.items() if learner != sight.reader.me]


def settings(sight: Sight) -> Json:
    """Return what learners' views know of the author's settings, in the reader's language."""
    values = sight.values
    return {
        **{name: values[name] for name in _SETTINGS},
        "title": sight.say(values["display_name"]),
        "parts": list(sight.parts),
        "rubric": list(values["rubric"]),
        "suggested_date": values["suggested_date"] or None,
        "zone": sight.zone,
    }


def who(sight: Sight) -> Json:
    """Return whose plan it is: the group and its members, or the learner alone."""
    group = sight.reader.situation.group
    members = [member(learner, name, learner in sight.active) for learner, name in sight.names.items()]
    return {
        "group": {"id": group.id, "name": group.name, "size": group.members} if group is not None else None,
        "members": members,
    }


def _always(sight: Sight) -> Json:
    return {
        "version": version(sight),
        "now": iso(sight.reader.now),
        "completed": sight.reader.completed,
        "writing": writing(sight),
    }


def _people(sight: Sight, since: int) -> tuple[Mapping[int, str], tuple[ActData, ...]]:
    """Return names of people who are no members and are in what is newer, and the latest lines of history."""
    lines = plan_acts.visible(sight, api.acts(shared_id=sight.share.data.id) if sight.share.data.id else ())
    actors = {line.actor_id for line in lines if line.actor_id}  # lines that are alike become one: any may be shown
    outsiders = plan_voices.outsiders(sight, since, actors)
    known = sight.named((plan_voices.people_in(sight, since) | actors) - outsiders)
    return {**known, **names_of(sight, outsiders)}, lines


def _said(sight: Sight, since: int, former: Mapping[int, str], lines: Iterable[ActData]) -> Json:
    """Return what names people: comments, feedback, history, and who they are."""
    names = {**former, **sight.names}
    return {
        "former": {str(learner): name for learner, name in former.items() if name},
        **plan_voices.said(sight, names, since),
        "acts": plan_acts.acts(sight, lines, names)[: plan_acts.ACTS_SHOWN],
    }
