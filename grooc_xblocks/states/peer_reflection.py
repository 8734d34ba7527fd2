"""The state of a learner's view of peer reflection, as ``frontend/peer_reflection/state.ts`` has it."""

from collections.abc import Collection
from typing import Any

from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain.exchange import LANES
from grooc_xblocks.groups.data import Situation
from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.data import Overview, Person
from grooc_xblocks.states import reflection_shapes as shapes
from grooc_xblocks.states.group_shapes import Json, iso
from grooc_xblocks.states.reflection_sight import People, ReflectionSight

_NO_DRAFT: Json = {"answers": {}, "attachments": [], "saved_at": None}
_SHOWN = ("give_team", "give_strangers", "who", "browse", "completion", "hide_at")


def whole(sight: ReflectionSight) -> Json:
    """Return the whole state. The number of queries is the same for every reader of a course."""
    told = read(sight)
    people = _people(sight, told)
    group = sight.reader.situation.group
    return {
        "version": _version(sight.reader.situation, told.stamp),
        "now": iso(sight.reader.now),
        "readonly": sight.reader.readonly,
        "staff": sight.reader.staff,
        "me": sight.face(sight.me, people),
        "settings": settings(sight),
        "completed": sight.reader.completed,
        "group": {"name": group.name, "size": group.members} if group is not None else None,
        "alone": not told.others,
        "pace": sight.pace or None,
        "draft": _NO_DRAFT | sight.draft,
        "mine": _mine(sight, told, people),
        "can_bring": _can_bring(sight),
        "served": _served(sight, told, people),
        "given": {
            "team": told.given_team,
            "strangers": told.given_strangers,
            "responses": [shapes.response(sight, one, people) for one in told.given],
        },
        "received": _received(sight, told, people),
        "waiting": told.waiting,
        "marks": {"helped": told.helped, "thanked": told.thanked},
        "digest": told.digest,
    }


def read(sight: ReflectionSight) -> Overview:
    """Return what the reader's view shows; nothing in a preview."""
    if sight.person is None or sight.key is None:
        return Overview(stamp="0", others=True)
    return api.overview(usage_key=sight.key, person=sight.person, of_group=sight.of_group)


def _can_bring(sight: ReflectionSight) -> Json:
    """Return the versions of the group's map and plan that can be brought along."""
    return {
        what: [{"number": number, "title": title} for number, title in sight.can_bring.get(what, {}).items()]
        for what in ("map", "plan")
    }


def _people(sight: ReflectionSight, told: Overview) -> dict[int, Person]:
    """Return everybody whom the state names: what a group shares may be a teammate's."""
    people = dict(told.people)
    if sight.person is not None:
        people[sight.me] = sight.person
    if told.mine is not None and told.mine.author not in people:
        people.update(api.faces(usage_key=sight.key, ids={told.mine.author}))
    return people


def token(situation: Situation, *, usage_key: UsageKey | None, person: Person | None) -> str:
    """Return the version that a learner's view of a block has just now, "0.0.0" in a preview. One query."""
    if person is None or usage_key is None:
        return _version(situation, "0")
    return _version(situation, api.stamp(usage_key=usage_key, person=person))


def _version(situation: Situation, stamp: str) -> str:
    """Return what changes whenever the view would: with what concerns the reader, and with the group."""
    group = situation.group
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


def _served(sight: ReflectionSight, told: Overview, people: People) -> Json:
    """Return what the reader has in hand, by lane; what was hidden meanwhile is in nobody's."""
    return {
        lease.lane: shapes.served(sight, lease, people)
        for lease in told.in_hand
        if lease.lane in LANES and lease.contribution.state != shapes.HIDDEN
    }


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


def readable(sight: ReflectionSight, ids: Collection[int]) -> list[int]:
    """
    Return those of the responses with these ids that the reader can have looked at. Whoever has given nothing has seen
    no stranger's; of others' responses to them, older than their view shows, nothing is said either.
    """
    told = read(sight)
    gave = told.given_team + told.given_strangers
    if gave or not told.others:
        return list(ids)
    shown = [one for one in told.received.latest if not shapes.is_locked(one, gave=gave, can_give=told.others)]
    known = {one.id for one in (*shown, *told.given)}
    return [one for one in ids if one in known]


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
