"""Many maps at once: the gallery that learners look through, and the board of course staff."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from grooc_xblocks import compat
from grooc_xblocks.domain import asset_gallery, consent
from grooc_xblocks.domain.asset_fields import STATES
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.domain.texts import folded
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import ActData, SharedData
from grooc_xblocks.states import asset_shapes as shapes
from grooc_xblocks.states.asset_sight import Sight
from grooc_xblocks.states.everybody import Whose, everybody, require_gallery
from grooc_xblocks.states.group_shapes import Json, iso, live

ROWS = 12
"""Maps on a page of the gallery."""
BOARD_ROWS = 200
ACTS = 20
Names = Mapping[int, str]


# The board of course staff


def board(sight: Sight, text: str, page: int) -> Json:
    """
    Return kinds by groups, those who have least first, and what happened lately. Nine queries, however many groups,
    the one of who reads among them.
    """
    found = everybody(sight, text)
    ids = [one.shared_id for one in found if one.shared_id is not None]
    counts, last = api.item_counts(shared_ids=ids), api.last_changes(shared_ids=ids)
    found.sort(key=lambda one: (counts.get(one.begun, {}).get("assets", 0), str(iso(last.get(one.begun)))))
    here = found[(page - 1) * BOARD_ROWS : page * BOARD_ROWS]
    lines = api.acts_across(shared_ids=ids, most=ACTS)
    wanted = {one.shared_id for one in here if one.shared_id is not None} | {shared_id for shared_id, _ in lines}
    states = api.read_many(shared_ids=wanted, fields=("assets", "comments"))
    return {
        "kinds": sight.kinds,
        "rows": [_row(one, states, counts, last) for one in here],
        "total": len(found),
        "acts": _acts(lines, {one.shared_id: one for one in found if one.shared_id is not None}, states),
    }


def _row(
    one: Whose, states: Mapping[int, SharedData], counts: Mapping[int, Mapping[str, int]], last: Mapping[int, datetime]
) -> Json:
    shared, numbers = states.get(one.begun, SharedData()), counts.get(one.begun, {})
    assets, comments = live(shared.items, "assets").values(), live(shared.items, "comments").values()
    return {
        "group": {"id": one.number, "name": one.name},
        "counts": _counted(asset["kind"] for asset in assets),
        "assets": len(assets),
        "links": numbers.get("links", 0),
        "asked": sum(asset["state"] != STATES[0] for asset in assets),
        "reflections": numbers.get("reflections", 0),
        "members": one.members,
        "versions": numbers.get("versions", 0),
        "last_at": iso(last.get(one.begun)),
        "open_comments": sum(not comment["settled"] for comment in comments),
    }


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(Counter(values))


def _acts(lines: list[tuple[int, ActData]], whose: Mapping[int, Whose], states: Mapping[int, SharedData]) -> list[Json]:
    """Return lines of history of many maps, without names of assets that are gone. Two queries at most."""
    concerned = {whose[shared_id].number for shared_id, _ in lines}
    members = api.members_across(group_ids=[number for number in concerned if number > 0])
    known = {learner for people in members.values() for learner in people}
    others = {line.actor_id for _, line in lines if line.actor_id and line.actor_id not in known}
    accounts = compat.account_names(others) if others else {}  # of staff, of who has left, of who works alone
    acts = []
    for shared_id, line in lines:
        one = whose[shared_id]
        names = {**accounts, **members.get(one.number, {})}
        shown = shapes.acts([line], names, shapes.asset_names(states.get(shared_id, SharedData())))
        acts += [{**act, "group": {"id": one.number, "name": one.name}} for act in shown]
    return acts


def board_table(sight: Sight) -> Iterator[list[str]]:
    """Give the board line by line, its head first; two hundred maps are read at a time."""
    kinds = sight.kinds
    heads = [_("Group"), _("Members"), _("Assets"), _("No longer ideas"), _("Links"), _("Reflections"), _("Versions")]
    more = [_("Open comments"), _("Last change")]
    yield [*map(sight.say, heads), *(kind["name"] for kind in kinds), *map(sight.say, more)]
    found = everybody(sight)
    for start in range(0, len(found), BOARD_ROWS):
        here = found[start : start + BOARD_ROWS]
        ids = [one.shared_id for one in here if one.shared_id is not None]
        counts, last = api.item_counts(shared_ids=ids), api.last_changes(shared_ids=ids)
        states = api.read_many(shared_ids=ids, fields=("assets", "comments"))
        for row in (_row(one, states, counts, last) for one in here):
            numbers = [row[name] for name in ("members", "assets", "asked", "links", "reflections", "versions")]
            by_kind = [row["counts"].get(kind["id"], 0) for kind in kinds]
            yield [row["group"]["name"], *map(str, numbers + by_kind), str(row["open_comments"]), row["last_at"] or ""]


# The gallery


def gallery(sight: Sight, text: str, page: int) -> Json:
    """Return the maps whose owners agreed to show them, newest first. Seven queries, however many maps."""
    require_gallery(sight)
    public = _public(sight, everybody(sight))
    wanted = folded(text)
    shown = [one for one in public if wanted in folded(f"{one.whose.name} {one.problem}")]
    last = api.last_changes(shared_ids=[one.shared_id for one in shown])
    shown.sort(key=lambda one: str(iso(last.get(one.shared_id))), reverse=True)
    pages = max(1, -(-len(shown) // ROWS))
    page = min(page, pages)
    here = shown[(page - 1) * ROWS : page * ROWS]
    states = api.read_many(shared_ids=[one.shared_id for one in here], fields=("assets", "positions"))
    rows = [_shown(sight, one, states.get(one.shared_id, SharedData()), iso(last.get(one.shared_id))) for one in here]
    return {"rows": rows, "total": len(shown), "page": page, "pages": pages}


def gallery_map(sight: Sight, number: int) -> Json:
    """Return one public map, its public parts only. Raises NotThere for any other. Six queries."""
    require_gallery(sight)
    one = next(iter(_public(sight, [whose for whose in everybody(sight) if whose.number == number])), None)
    if one is None:
        raise NotThere
    states = api.read_many(shared_ids=[one.shared_id], fields=("assets", "links", "positions"))
    now = asset_gallery.published(shapes.the_map(states.get(one.shared_id, SharedData())), one.agreed)
    last = iso(api.last_changes(shared_ids=[one.shared_id]).get(one.shared_id))
    head = shapes.head(now, name=one.whose.name, by=0, at=str(last), version=0)
    return {
        **{key: value for key, value in head.items() if key != "version"},
        "number": 0,
        "problem": one.problem,
        "items": {key: shapes.asset(key, asset, 0) for key, asset in now.assets.items()},
        "links_by_id": {key: shapes.link(key, link, 0) for key, link in now.links.items()},
        "reflections": [],
        "people": {str(learner): name for learner, name in one.agreed.items()},
    }


@dataclass(frozen=True)
class Public:
    """A map that may be looked at, and the members who agreed to be named."""

    whose: Whose
    shared_id: int
    problem: str
    agreed: Names


def _public(sight: Sight, found: Iterable[Whose]) -> list[Public]:
    """Return whose maps are public. Two queries."""
    begun = {one.shared_id: one for one in found if one.shared_id is not None}
    states = api.read_many(shared_ids=list(begun), fields=("consents", "problem"))
    asked = {one: shared for one, shared in states.items() if "consents" in shared.items}
    members = api.members_across(group_ids=[begun[one].number for one in asked if begun[one].number > 0])
    public = []
    for shared_id, shared in asked.items():
        whose, given = begun[shared_id], live(shared.items, "consents")
        people = members.get(whose.number) or {int(learner): whose.name for learner in given}
        if consent.is_public(given, list(people)):
            agreed = {learner: people[learner] for learner in consent.agreed(given, list(people))}
            problem = shapes.problem(shared, whose.initiative)["text"]
            public.append(Public(whose, shared_id, problem, agreed))
    return public


def _shown(sight: Sight, one: Public, shared: SharedData, at: str | None) -> Json:
    now: AssetMap = asset_gallery.published(shapes.the_map(shared), one.agreed)
    states = [asset["state"] for asset in now.assets.values()]
    lists = {"kinds": sight.values["kinds"], "levels": sight.values["levels"]}
    return {
        "id": one.whose.number,
        "title": one.whose.name,
        "problem": one.problem,
        "members": list(one.agreed.values()),
        "counts": _counted(asset["kind"] for asset in now.assets.values()),
        "states": {state: states.count(state) for state in STATES},
        "shapes": [dict(shape) for shape in asset_gallery.cover(now, **lists)],
        "at": str(at),
        "mine": one.whose.owner == sight.share.owner,
    }
