"""What the views of group formation receive: read in a few queries, shaped for one reader."""

from dataclasses import asdict
from typing import Protocol
from zlib import crc32

from grooc_xblocks.domain import steps
from grooc_xblocks.domain.listing import Search
from grooc_xblocks.domain.settings import Settings
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import GroupData, SharedData, Stamp
from grooc_xblocks.states import group_shapes as shapes
from grooc_xblocks.states import matching
from grooc_xblocks.states.group_shapes import Json
from grooc_xblocks.states.matching import Plan
from grooc_xblocks.states.reader import Reader

UNSHOWN = ("display_name", "offer_hours", "answer_hours", "grade_on_completion")
"""Settings that views of learners do not need; what they are told of matching travels with it."""
NOBODYS = Search()
"""A search without wishes: what the doors count."""


class Share(Protocol):
    """The shared state of the reader's group, as a block holds it."""

    @property
    def version(self) -> int:
        """The version of the state."""

    @property
    def data(self) -> SharedData:
        """The state."""

    def newer_than(self, version: int) -> SharedData:
        """Return what was written after a version."""


def whole(reader: Reader, share: Share, plan: Plan) -> Json:
    """
    Return the whole state. In a group: four queries beside the shared state's; without one: three, the list's one, and
    one for who waits to be matched.
    """
    return {
        "version": version(reader, share, plan),
        "now": shapes.iso(reader.now),
        "readonly": reader.readonly,
        "staff": reader.staff,
        "me": shapes.me(reader.learner, reader.profile.get("name") or reader.name),
        "settings": reader.settings,
        "alone": reader.alone,
        "completed": reader.completed,
        "profile": reader.profile,
        **_group(reader, share),
        **_outside(reader),
        "match": matching.match(reader, plan),
    }


def news(
    reader: Reader, share: Share, plan: Plan, *, token: str, writing: str | None, stamp: Stamp | None
) -> Json | None:
    """
    Return what a view that has ``token`` should hear, None when nothing is new: the group, and of its charter the
    sections that the view does not have. ``writing`` is where the reader writes just now: others see it.
    """
    group = reader.situation.group
    if group is not None and reader.usage_key is not None and not reader.readonly:
        api.note_writing(usage_key=reader.usage_key, group_id=group.id, learner=reader.me, section=writing)
    now = version(reader, share, plan, stamp)
    if now == token:
        return None
    shown = _group(reader, share)
    if group is not None:
        shown["charter"] = shapes.charter_patch(share.newer_than(known_version(reader, token)), share.data.items)
    matched = {"match": matching.match(reader, plan)}
    return {"version": now, "now": shapes.iso(reader.now), **shown, **_outside(reader), **matched}


def version(reader: Reader, share: Share, plan: Plan, stamp: Stamp | None = None) -> str:
    """
    Return what changes whenever this reader's view would: ``group.version.shared.others``, or ``-.stamp`` without a
    group.

    One query at most, none where a state or a stamp is at hand.
    """
    group = reader.situation.group
    if group is not None and reader.usage_key is not None:
        beats = api.writing(usage_key=reader.usage_key, group_id=group.id)
        others = {learner: section for learner, section in beats.items() if learner != reader.learner}
        told = repr((others, reader.situation.asked)).encode()
        return f"{group.id}.{group.version}.{share.version}.{crc32(told):x}"
    return f"-.{(stamp or stamped(reader, plan)).text}" if reader.known else "-"


def known_version(reader: Reader, token: str) -> int:
    """
    Return the version of the shared state that a view with ``token`` has: 0 when it showed another group, or none.
    """
    parts = token.split(".")
    group = reader.situation.group
    same = group is not None and len(parts) == 4 and parts[0] == str(group.id) and parts[2].isdecimal()
    return int(parts[2]) if same else 0


def stamped(reader: Reader, plan: Plan) -> Stamp:
    """Return the stamp of somebody without a group, and what is due around them. One query."""
    return api.stamp(**reader.where(), learner=reader.me, now=reader.now, date=plan.on_date, count=plan.on_count)


def advance(reader: Reader, offer_hours: int) -> None:
    """Pass on lapsed offers in the groups the reader waits for."""
    for request, group in api.standings(**reader.where(), learner=reader.me).values():
        if request.state in ("waiting", "offered"):
            api.advance(group_id=group.id, offer_hours=offer_hours)


def _group(reader: Reader, share: Share) -> Json:
    group = reader.situation.group
    if group is None:
        return {"group": None, "charter": None}
    return page(reader, group, share.data)


def page(reader: Reader, group: GroupData, shared: SharedData) -> Json:
    """Return a group's page and its charter, for a member or for course staff who look on."""
    assert reader.usage_key is not None  # noqa: S101
    sections = shared.items.get("charter", {}).values()
    writers = {writer for section in sections if section.value for writer in section.value["by"]}
    read = api.page(group_id=group.id, usage_key=reader.usage_key, writers=writers)
    shown = shapes.group_page(
        group,
        read,
        me=reader.me,
        mine=reader.mine,
        link=f"{reader.site}/grooc/join/{group.code}/",
        writing=api.writing(usage_key=reader.usage_key, group_id=group.id),
        staff=reader.staff,
        now=reader.now,
    )
    shown["steps_done"] = steps.done_of(shapes.live(shared.items, "steps"), reader.settings["next_steps"])
    return {"group": shown, "charter": shapes.charter_state(shared.items)}


def _outside(reader: Reader) -> Json:
    """Return what concerns a learner without a group: open matters, and what the doors lead to."""
    if not reader.known or reader.situation.group is not None:
        return {"standings": [], "doors": {"open": 0, "fitting": 0}}
    found = api.find_groups(**reader.where(), search=NOBODYS, my_slots=reader.mine, my_languages=())
    matters = api.standings(**reader.where(), learner=reader.me)
    faces = api.faces(ids=list(matters))
    rows = {
        group_id: shapes.row(group, faces=faces[group_id], mine=reader.mine, standing=request, now=reader.now)
        for group_id, (request, group) in matters.items()
    }
    standings = [shapes.standing(request, rows[group_id]) for group_id, (request, _) in matters.items()]
    return {"standings": standings, "doors": {"open": found.open, "fitting": found.fitting}}


def older(reader: Reader, group: GroupData, before: int) -> Json:
    """Return the lines of a group's history before one of them. Three queries."""
    lines, names = api.older_acts(group_id=group.id, before=before, usage_key=reader.usage_key)
    return {"acts": shapes.acts(lines, names)}


def listing(reader: Reader, search: Search) -> Json:
    """
    Return one page of the list. Four queries: what changed, the page's groups, their faces, how the reader stands to
    them.
    """
    found = api.find_groups(**reader.where(), search=search, my_slots=reader.mine, my_languages=reader.speaks)
    mine = api.standings(**reader.where(), learner=reader.me, groups=found.ids) if reader.known else {}
    faces = api.faces(ids=found.ids)
    rows = [
        shapes.row(
            group,
            faces=faces[group.id],
            mine=reader.mine,
            now=reader.now,
            standing=mine[group.id][0] if group.id in mine else None,
        )
        for group in api.groups(ids=found.ids)
    ]
    return {
        "rows": rows,
        "total": found.total,
        "page": found.page,
        "pages": found.pages,
        "open": found.open,
        "facets": asdict(found.facets),
    }


def one_row(reader: Reader, group: GroupData) -> Json:
    """Return one group as a row, and how the reader stands to it. Two queries."""
    mine = api.standings(**reader.where(), learner=reader.me, groups=[group.id]) if reader.known else {}
    standing = mine[group.id][0] if group.id in mine else None
    return shapes.row(
        group, faces=api.faces(ids=[group.id])[group.id], mine=reader.mine, standing=standing, now=reader.now
    )


def shown_settings(values: Json) -> Json:
    """Return what learners' views know of an author's settings."""
    shown = {name: value for name, value in values.items() if name not in UNSHOWN and not name.startswith("match_")}
    return {**shown, "title": values["display_name"], "suggested_date": values["suggested_date"] or None}


def studio(reader: Reader, values: Json) -> Json:
    """Return what the author's form starts from."""
    count = api.group_count(**reader.where()) if reader.course_key else 0
    return {"values": values, "defaults": asdict(Settings()), "group_count": count}
