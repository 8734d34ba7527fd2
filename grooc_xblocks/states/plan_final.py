"""What the final deliverable is put together from, besides the plan: the map, reflections, feedback, who wrote it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from grooc_xblocks.domain import consent, plan_submit
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups import api
from grooc_xblocks.reflections import api as reflections
from grooc_xblocks.reflections.data import Answers
from grooc_xblocks.states import asset_shapes
from grooc_xblocks.states.group_shapes import Json, live
from grooc_xblocks.states.plan_map import LISTS
from grooc_xblocks.states.plan_sight import Sight

NOTHING_CHOSEN: Mapping[str, Any] = {"reflections": [], "map": True, "names": True}
"""What is in a deliverable for which nobody has chosen anything."""
_SHOWN = ("id", "name", "kind", "level", "state", "offers")


@dataclass(frozen=True)
class Thought:
    """A reflection that can be chosen; ``source`` is "map" or "reflection", ``author`` the learner."""

    id: str
    source: str
    title: str
    author: int
    text: str


@dataclass(frozen=True)
class PlansMap:
    """The map of whose plan it is, its lists in the reader's language, and the reflections shared on it."""

    map: AssetMap
    lists: Mapping[str, list[Json]]
    problem: str
    reflections: Mapping[str, Any]


@dataclass(frozen=True)
class Around:
    """Everything around a plan, each read on first use."""

    sight: Sight

    @cached_property
    def map(self) -> PlansMap | None:
        """The map with most on it, None without one. One query, besides those for all maps."""
        maps = self.sight.maps
        where = maps.largest()
        if where is None or maps.owner is None:
            return None
        state = api.read_shared(usage_key=where, owner=maps.owner)
        lists = {name: [self._in_words(one) for one in found] for name, found in maps.listed(where).items()}
        return PlansMap(
            in_order(asset_shapes.the_map(state)),
            {name: lists.get(name, []) for name in LISTS},
            asset_shapes.problem(state, self.sight.initiative)["text"],
            live(state.items, "reflections"),
        )

    def _in_words(self, one: Mapping[str, Any]) -> Json:
        return {**one, "name": self.sight.say(one["name"])}

    @property
    def _group(self) -> int | None:
        owner = self.sight.share.owner
        return owner.group_id if owner is not None else None

    @cached_property
    def thoughts(self) -> list[Thought]:
        """
        All that members shared: on the map, and in peer reflection. Two queries besides the map's.
        """
        found = list(self._on_the_map())
        course = self.sight.reader.course_key
        if course is not None:
            for one in reflections.shared_by(course_key=course, authors=list(self.sight.names), group_id=self._group):
                answers = one.version.answers if one.version is not None else {}
                found.append(Thought(f"reflection:{one.id}", "reflection", one.title, one.author, _text(answers)))
        return found

    def _on_the_map(self) -> Iterator[Thought]:
        shared = self.map.reflections if self.map is not None else {}
        title = self.sight.say(_("About the asset map"))
        for learner, one in shared.items():
            yield Thought(f"map:{learner}", "map", title, int(learner), _text(one["answers"]))

    def can_choose(self, chosen: list[str]) -> list[Thought]:
        """
        Return what the reader may choose from, and what was chosen: what was shared on the map is everybody's there; of
        peer reflection everybody has their own to give.
        """
        me = self.sight.reader.me
        return [one for one in self.thoughts if one.source == "map" or one.author == me or one.id in chosen]

    @cached_property
    def feedback(self) -> list[Json]:
        """What others answered to versions of the plan and of the map, and the group decided to use. Four queries."""
        course = self.sight.reader.course_key
        if course is None:
            return []
        whose: dict[str, Any] = {"authors": list(self.sight.names), "group_id": self._group}
        made = {"plan": self.sight.reader.usage_key, "map": None}
        found = [
            one
            for kind, block in made.items()
            for one in reflections.feedback_on(course_key=course, kind=kind, block=block, **whose)
        ]
        used = {one.id: one for one in found if one.will == "use"}
        return [
            {"id": str(one.id), "name": "", "text": _text(one.answers), "will": one.will, "because": one.because}
            for one in used.values()
        ]


def _text(answers: Answers) -> str:
    return "\n\n".join(text for text in answers.values() if text)


def in_order(now: AssetMap) -> AssetMap:
    """Return a map with its assets oldest first, in which pictures and tables count them."""
    return replace(now, assets=dict(sorted(now.assets.items(), key=lambda one: (one[1]["at"], one[0]))))


def choice(kept: Mapping[str, Any]) -> Json:
    """Return what is chosen for a deliverable, of what was kept of it."""
    return {**NOTHING_CHOSEN, **{name: kept[name] for name in NOTHING_CHOSEN if name in kept}}


def chosen(sight: Sight) -> Json:
    """Return what is chosen for the deliverable."""
    return choice(sight.kept("final").get("choice", {}))


def can_be_chosen(sight: Sight) -> set[str]:
    """Return the ids of the reflections that the reader may choose."""
    return {one.id for one in Around(sight).can_choose(chosen(sight)["reflections"])}


def may_be_named(sight: Sight) -> set[int]:
    """Return the members who said that they may be named; whoever works alone signs their own work."""
    owner = sight.share.owner
    if owner is not None and owner.learner_id is not None:
        return {owner.learner_id}
    return set(consent.agreed(sight.kept("named"), list(sight.names)))


def writers(sight: Sight) -> list[int]:
    """Return who wrote anything that is in the plan: texts, rows, notes, the problem; members first, as they joined."""
    texts = [*sight.kept("sections").values(), *sight.kept("problem").values()]
    notes = [one for kind in ("checkins", "meetings", "readings") for one in sight.kept(kind).values()]
    found = {learner for one in texts for learner in one.get("by", ())}
    found |= {learner for one in notes for learner in one["writers"]}
    for row in sight.rows.rows.values():
        found |= {row["by"], *(mark["by"] for mark in row["marks"].values())}
    return [one for one in sight.names if one in found] + sorted(found - set(sight.names))


def signed(sight: Sight, picked: Mapping[str, Any]) -> tuple[list[str], int]:
    """Return the names of those who wrote and may be named, by what was ``picked``, and how many others wrote."""
    wrote, named = writers(sight), may_be_named(sight) if picked["names"] else set()
    names = [sight.names[one] for one in wrote if one in named and sight.names[one]]
    return names, len(wrote) - len(names)


def final(sight: Sight) -> Json:
    """Return what the room of the final deliverable shows beside the plan itself."""
    around, picked = Around(sight), chosen(sight)
    thoughts = around.can_choose(picked["reflections"])
    names = {**sight.named({one.author for one in thoughts}), **sight.names}
    contributors, unnamed = signed(sight, picked)
    return {
        "can_choose": [
            {
                "id": one.id,
                "source": one.source,
                "title": one.title,
                "name": names.get(one.author, ""),
                "text": one.text,
            }
            for one in thoughts
        ],
        "feedback": around.feedback,
        "contributors": contributors,
        "unnamed": unnamed,
        "map": shown_map(around.map) if around.map is not None else None,
        "parts": [_part(sight, part["id"]) for part in sight.parts],
    }


def _part(sight: Sight, part: str) -> Json:
    versions = sight.kept("versions")
    serial = plan_submit.newest(versions, part)
    number = versions[serial]["number"] if serial is not None else 0
    return {"part": part, "serial": int(serial) if serial is not None else None, "number": number}


def shown_map(found: PlansMap) -> Json:
    """Return a map for its picture and its table."""
    now = found.map
    return {
        "problem": found.problem,
        **found.lists,
        "assets": {key: {"id": key, **{name: one[name] for name in _SHOWN[1:]}} for key, one in now.assets.items()},
        "links": {
            key: {"id": key, **{name: one[name] for name in ("from", "verb", "to")}} for key, one in now.links.items()
        },
        "positions": {key: list(place) for key, place in now.positions.items()},
    }
