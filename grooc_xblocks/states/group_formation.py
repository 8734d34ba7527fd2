"""What the views of group formation receive: read in a few queries, shaped for one reader."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Protocol
from zlib import crc32

from opaque_keys.edx.keys import LearningContextKey, UsageKey

from grooc_xblocks.domain.listing import Search
from grooc_xblocks.domain.settings import Settings
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import GroupData, Owner, SharedData, Situation

from . import group_shapes as shapes
from .group_shapes import Json

NOBODYS = Search()
"""A search without wishes: what the doors count."""


@dataclass(frozen=True)
class Reader:
    """Who reads, in which course and block, and what of it is already known. ``learner`` None: a preview."""

    course_key: LearningContextKey | None
    usage_key: UsageKey | None
    group_set: str
    learner: int | None
    name: str
    staff: bool
    readonly: str
    profile: Json
    settings: Json
    alone: bool
    completed: bool
    situation: Situation
    site: str
    now: datetime

    @property
    def mine(self) -> int:
        """The reader's own free half hours of the week."""
        return shapes.mask(self.profile.get("hours", ()), self.profile.get("zone", ""), self.now)

    @property
    def known(self) -> bool:
        """Whether a learner of a course reads."""
        return self.learner is not None and self.course_key is not None

    def where(self) -> dict[str, Any]:
        """The group set, as the api takes it."""
        return {"course_key": self.course_key, "group_set": self.group_set}


class Share(Protocol):
    """The shared state of the reader's group, as a block holds it."""

    version: int
    data: SharedData

    def newer_than(self, version: int) -> SharedData:
        """Return what was written after a version."""


def whole(reader: Reader, share: Share) -> Json:
    """Return the whole state. In a group: four queries beside the shared state's; without one: three, and the list's one."""
    return {
        "version": version(reader, share), "now": shapes.iso(reader.now), "readonly": reader.readonly,
        "staff": reader.staff, "me": shapes.me(reader.learner, reader.profile.get("name") or reader.name),
        "settings": reader.settings, "alone": reader.alone, "completed": reader.completed, "profile": reader.profile,
        **_group(reader, share), **_outside(reader),
    }  # fmt: skip


def patch(reader: Reader, share: Share, token: str) -> Json:
    """Return what a poll is told when something is new: the group, and of its charter the sections the view does not have."""
    group = _group(reader, share)
    if reader.situation.group is not None:
        group["charter"] = shapes.charter_patch(share.newer_than(known_version(reader, token)), share.data.items)
    news = {"version": version(reader, share), "now": shapes.iso(reader.now), "completed": reader.completed}
    return {**news, **group, **_outside(reader)}


def version(reader: Reader, share: Share, stamped: str = "") -> str:
    """
    Return what changes whenever this reader's view would: ``group.version.shared.writing``, or ``-.stamp`` without a group.

    One query at most, none where a state or a stamp is at hand.
    """
    group = reader.situation.group
    if group is not None and reader.usage_key is not None:
        beats = api.writing(usage_key=reader.usage_key, owner=Owner(group_id=group.id))
        others = {learner: section for learner, section in beats.items() if learner != reader.learner}
        return f"{group.id}.{group.version}.{share.version}.{crc32(repr(others).encode()):x}"
    return f"-.{stamped or stamp(reader)[0]}" if reader.known else "-"


def known_version(reader: Reader, token: str) -> int:
    """Return the version of the shared state that a view with ``token`` has: 0 when it showed another group, or none."""
    parts = token.split(".")
    group = reader.situation.group
    same = group is not None and len(parts) == 4 and parts[0] == str(group.id) and parts[2].isdecimal()
    return int(parts[2]) if same else 0


def stamp(reader: Reader) -> tuple[str, bool]:
    """Return the stamp of the reader's requests, and whether an offer near them has lapsed. One query."""
    assert reader.learner is not None  # noqa: S101 - callers ask for known readers only
    return api.standings_stamp(**reader.where(), learner=reader.learner, now=reader.now)


def advance(reader: Reader) -> None:
    """Pass on lapsed offers in the groups the reader waits for."""
    assert reader.learner is not None  # noqa: S101
    for request, group in api.standings(**reader.where(), learner=reader.learner).values():
        if request.state in ("waiting", "offered"):
            api.advance(group_id=group.id)


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
    read = api.page(group_id=group.id, writers=writers)
    shown = shapes.group_page(
        group, read, me=reader.learner or 0, mine=reader.mine, link=f"{reader.site}/grooc/join/{group.code}/",
        writing=api.writing(usage_key=reader.usage_key, owner=Owner(group_id=group.id)), staff=reader.staff, now=reader.now,
    )  # fmt: skip
    return {"group": shown, "charter": shapes.charter_state(shared.items)}


def _outside(reader: Reader) -> Json:
    """Return what concerns a learner without a group: open matters, and what the doors lead to."""
    if not reader.known or reader.situation.group is not None:
        return {"standings": [], "doors": {"open": 0, "fitting": 0}}
    found = api.find_groups(**reader.where(), search=NOBODYS, my_slots=reader.mine)
    matters = api.standings(**reader.where(), learner=reader.learner)
    faces = api.faces(ids=list(matters))
    rows = {
        group_id: shapes.row(group, faces=faces[group_id], mine=reader.mine, standing=request, now=reader.now)
        for group_id, (request, group) in matters.items()
    }
    standings = [shapes.standing(request, rows[group_id]) for group_id, (request, _) in matters.items()]
    return {"standings": standings, "doors": {"open": found.open, "fitting": found.fitting}}


def listing(reader: Reader, search: Search) -> Json:
    """Return one page of the list. Four queries: what changed, the page's groups, their faces, how the reader stands to them."""
    found = api.find_groups(**reader.where(), search=search, my_slots=reader.mine)
    mine = api.standings(**reader.where(), learner=reader.learner, groups=found.ids) if reader.known else {}
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
        "rows": rows, "total": found.total, "page": found.page, "pages": found.pages, "open": found.open, "facets": found.facets,
    }  # fmt: skip


def one_row(reader: Reader, group: GroupData) -> Json:
    """Return one group as a row, and how the reader stands to it. Two queries."""
    mine = api.standings(**reader.where(), learner=reader.learner, groups=[group.id]) if reader.known else {}
    standing = mine[group.id][0] if group.id in mine else None
    return shapes.row(
        group, faces=api.faces(ids=[group.id])[group.id], mine=reader.mine, standing=standing, now=reader.now
    )


def studio(reader: Reader, values: Json) -> Json:
    """Return what the author's form starts from."""
    count = api.group_count(**reader.where()) if reader.course_key else 0
    return {"values": values, "defaults": asdict(Settings()), "group_count": count}
