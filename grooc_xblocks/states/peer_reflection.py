"""The state of a learner's view of peer reflection, as ``frontend/peer_reflection/state.ts`` has it."""

from typing import Any

from grooc_xblocks.domain.exchange import LANES
from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.data import Overview, Person
from grooc_xblocks.states import reflection_shapes as shapes
from grooc_xblocks.states.group_shapes import Json, iso
from grooc_xblocks.states.reflection_sight import People, ReflectionSight

_SHOWN = ("give_team", "give_strangers", "who", "browse", "completion", "hide_at")


def whole(sight: ReflectionSight) -> Json:
    """Return the whole state. The number of queries is the same for every reader of a course."""
    told = read(sight)
    people = _people(sight, told)
    group = sight.reader.situation.group
    return {
        "version": _version(sight, told.stamp),
        "now": iso(sight.reader.now),
        "readonly": sight.reader.readonly,
        "staff": sight.reader.staff,
        "me": sight.face(sight.me, people),
        "settings": settings(sight),
        "completed": sight.reader.completed,
        "group": {"name": group.name, "size": group.members} if group is not None else None,
        "alone": not told.others,
        "pace": sight.pace or None,
        "draft": {"answers": {}, "attachments": [], "saved_at": None, **sight.draft},
        "mine": _mine(sight, told, people),
        "can_bring": {
            what: [{"number": number, "title": title} for number, title in sight.can_bring.get(what, {}).items()]
            for what in ("map", "plan")
        },
        "served": {
            lease.lane: shapes.served(sight, lease, people)
            for lease in told.in_hand
            if lease.lane in LANES and lease.contribution.state != shapes.HIDDEN
        },
        "given": {
            "team": told.given_team,
            "strangers": told.given_strangers,
            "responses": [shapes.response(sight, one, people) for one in told.given],
        },
        "received": _received(sight, told, people),
        "waiting": told.waiting,
        "marks": {"helped": told.helped, "thanked": told.thanked},
    }


def read(sight: ReflectionSight) -> Overview:
    """Return what the reader's view shows; nothing in a preview."""
    if sight.person is None or sight.key is None:
        return Overview(stamp="0", others=True)
    return api.overview(usage_key=sight.key, person=sight.person, of_group=sight.of_group)


def _people(sight: ReflectionSight, told: Overview) -> dict[int, Person]:
    """Return everybody whom the state names: what a group shares may be a teammate's."""
    people = dict(told.people)
    if sight.person is not None:
        people[sight.me] = sight.person
    if told.mine is not None and told.mine.author not in people:
        people.update(api.faces(usage_key=sight.key, ids={told.mine.author}))
    return people


def news(sight: ReflectionSight, token: str) -> Json | None:
    """Return what a view with ``token`` should hear, None when nothing is new. One query when nothing is."""
    if sight.person is not None and sight.key is not None:
        stamp = api.stamp(usage_key=sight.key, person=sight.person)
        if _version(sight, stamp) == token:
            return None
    return whole(sight)


def _version(sight: ReflectionSight, stamp: str) -> str:
    """Return what changes whenever the view would: with what concerns the reader, and with the group."""
    group = sight.reader.situation.group
    return f"{stamp}.{group.id}.{group.version}" if group is not None else f"{stamp}.0.0"


def settings(sight: ReflectionSight) -> Json:
    """Return what learners' views know of the author's settings, in the reader's language."""
    values = sight.values
    return {
        **{name: values[name] for name in _SHOWN},
        "title": sight.say(values["display_name"]),
        "intro": sight.say(values["intro"]) if values["intro"] else "",
        "prompts": _prompts(sight, "prompts"),
        "response_prompts": _prompts(sight, "response_prompts"),
        "names": dict(sight.modes),
        "suggested_date": values["suggested_date"] or None,
        "example": values["example"],
    }


def _prompts(sight: ReflectionSight, name: str) -> list[dict[str, Any]]:
    # gettext makes the header of its catalogue out of nothing.
    return [
        {**one, "label": sight.say(one["label"]), "help": sight.say(one["help"]) if one["help"] else ""}
        for one in sight.values[name]
    ]


def _mine(sight: ReflectionSight, told: Overview, people: People) -> Json | None:
    """Return what the reader, or the group, shares; what was taken back is the draft's again."""
    if told.mine is None or told.mine.state == "withdrawn":
        return None
    return {
        "contribution": shapes.contribution(sight, told.mine, people),
        "versions": [shapes.version(one) for one in told.versions],
    }


def _received(sight: ReflectionSight, told: Overview, people: People) -> Json:
    """Return what came in; what a stranger wrote is only counted until the reader has given something."""
    gave = told.given_team + told.given_strangers
    shown = [one for one in told.received.latest if not shapes.is_locked(one, gave=gave, can_give=told.others)]
    locked = told.received.fresh_strangers if told.others and not gave else 0
    return {
        "total": told.received.total,
        "fresh": told.received.fresh - locked,
        "locked": locked,
        "responses": [shapes.response(sight, one, people) for one in shown],
    }


def older(sight: ReflectionSight, which: str, before: int) -> Json:
    """Return responses given or received before one of them, newest first."""
    if sight.person is None:
        return {"responses": []}
    told = read(sight)
    rows = api.older(usage_key=sight.key, person=sight.person, which=which, before=before)
    gave = told.given_team + told.given_strangers
    shown = [one for one in rows if which == "given" or not shapes.is_locked(one, gave=gave, can_give=told.others)]
    people = api.faces(usage_key=sight.key, ids=_in(shown))
    return {"responses": [shapes.response(sight, one, people) for one in shown]}


def _in(rows: list[Any]) -> set[int]:
    return {one for each in rows for one in (each.by, each.to, *(message.by for message in each.thread))}
