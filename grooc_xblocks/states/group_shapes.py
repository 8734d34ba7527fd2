"""
What views receive of groups; the shapes are those of ``frontend/group_formation/state.ts``.

Pure functions from what was read to JSON: the reader's own hours decide what is in common, nobody's hours are shown to
another.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from grooc_xblocks.domain import charter, codes, hours
from grooc_xblocks.domain.names import initials
from grooc_xblocks.groups.data import (
    ABOUT_PEOPLE,
    ActData,
    GroupData,
    Item,
    MembershipData,
    PageData,
    RequestData,
    SharedData,
)

Json = dict[str, Any]
ACTS_SHOWN = 8


def iso(moment: datetime | None) -> str | None:
    """Return a moment as the view reads it."""
    return moment.isoformat() if moment else None


def mask(local_hours: Iterable[int], zone: str, now: datetime) -> int:
    """Return hours as slots of the UTC week, none for a zone that was never told."""
    return hours.slots(local_hours, zone, now) if hours.is_zone(zone) else 0


def row(group: GroupData, *, faces: list[str], mine: int, standing: RequestData | None, now: datetime) -> Json:
    """Return one group as a list shows it to a reader whose free slots are ``mine``."""
    meets = mask(group.meets, group.meets_zone, now)
    return {
        "id": group.id,
        "name": group.name,
        "initiative": group.initiative,
        "cause": group.cause,
        "place": group.place,
        "languages": list(group.languages),
        "openness": group.openness,
        "state": group.state,
        "size_min": group.size_min,
        "size_max": group.size_max,
        "faces": faces,
        "free": group.free,
        "waiting": group.waiting,
        "meets": hours.slot_list(meets),
        "common": hours.slot_list(meets & mine),
        "standing": standing.state if standing and standing.state != "joined" else None,
        "standing_at": iso(standing.at) if standing else None,
    }


def standing(request: RequestData, group_row: Json) -> Json:
    """Return an open matter between the reader and a group."""
    return {
        "group": group_row,
        "state": request.state,
        "note": request.note,
        "reply": request.reply,
        "at": iso(request.at),
        "expires_at": iso(request.expires_at),
        "ahead": request.ahead,
    }


def group_page(
    group: GroupData,
    page: PageData,
    *,
    me: int,
    mine: int,
    link: str,
    writing: Mapping[int, str],
    staff: bool,
    now: datetime,
) -> Json:
    """Return the page of a group for one of its members, or for course staff who look on."""
    names = {member.learner_id: str(member.card.get("name", "")) for member in page.members}
    faces = [str(member.card.get("initials", "")) for member in page.members]
    shown = row(group, faces=faces, mine=mine, standing=None, now=now)
    others = {learner: section for learner, section in writing.items() if learner != me and learner in names}
    return {
        **shown,
        **_told(group, link if me in names else ""),
        **_people(page, shown["meets"], now),
        "writing": [{"learner": learner, "section": section} for learner, section in others.items()],
        "acts": acts(page.acts, {**page.names, **names})[:ACTS_SHOWN],
        "former": {str(learner): name for learner, name in page.names.items()},
        "removable": staff and me not in names,
    }


def _told(group: GroupData, link: str) -> Json:
    """Return what a group says of itself beyond its row; its code only where its link may be known."""
    return {
        "why": group.why,
        "since": iso(group.active_since or group.created_at),
        "code": codes.shown(group.code) if link else "",
        "link": link,
        "meets_local": list(group.meets),
        "meets_zone": group.meets_zone,
        "fills": group.fills,
    }


def _people(page: PageData, meets: list[int], now: datetime) -> Json:
    """Return who is in a group and who asks, and when how many of them are free."""
    told = [mask(member.hours, str(member.card.get("zone", "")), now) for member in page.members if member.hours]
    return {
        "members": [_member(one, page.removal_votes.get(one.learner_id, ())) for one in page.members],
        "asking": [_asking(one, meets, now) for one in page.requests],
        "free_together": hours.free_together(told),
        "with_hours": len(told),
    }


def _member(member: MembershipData, agreed: Iterable[int]) -> Json:
    return {
        **member.card,
        "id": member.learner_id,
        "roles": list(member.roles),
        "joined_at": iso(member.joined_at),
        "agreed_to_remove": list(agreed),
    }


def _asking(request: RequestData, meets: list[int], now: datetime) -> Json:
    theirs = mask(request.hours, str(request.card.get("zone", "")), now)
    return {
        "learner": {**request.card, "id": request.learner_id},
        "state": request.state,
        "note": request.note,
        "at": iso(request.at),
        "common": hours.slot_list(theirs & hours.slot_mask(meets)),
    }


def acts(lines: Iterable[ActData], names: Mapping[int, str]) -> list[Json]:
    """Return lines of history, newest first; neighbours that say the same of the same person become the latest one."""
    told: list[Json] = []
    for line in lines:
        subject = names.get(int(line.subject or 0), "") if line.operation in ABOUT_PEOPLE else line.subject
        act = {
            "id": line.id,
            "actor": line.actor_id,
            "actor_name": names.get(line.actor_id or 0, ""),
            "operation": line.operation,
            "subject": subject,
            "at": iso(line.at),
        }
        same = ("actor", "operation", "subject")
        if not told or any(told[-1][key] != act[key] for key in same):
            told.append(act)
    return told


def live(items: Mapping[str, Mapping[str, Item]], field: str) -> Json:
    """Return the values of a field by key, without what was removed."""
    return {key: item.value for key, item in items.get(field, {}).items() if not item.removed}


def charter_state(items: Mapping[str, Mapping[str, Item]], *, whole: bool = True) -> Json:
    """
    Return the charter out of the ``charter`` and ``signatures`` items; ``whole`` fills in sections nobody has begun.
    """
    written = live(items, "charter")
    empty = {"text": "", "version": 0, "by": [], "at": None}
    keys = charter.SECTIONS if whole else [key for key in charter.SECTIONS if key in written]
    signatures = live(items, "signatures")
    return {
        "sections": {key: {"id": key, **{name: (written.get(key) or empty)[name] for name in empty}} for key in keys},
        "signatures": [
            {"learner": int(learner), "at": value["at"], "current": charter.is_current(value, written)}
            for learner, value in signatures.items()
        ],
    }


def charter_patch(newer: SharedData, whole: Mapping[str, Mapping[str, Item]]) -> Json:
    """
    Return the charter of a poll: only the sections newer than the view has, all signatures, for they depend on the
    sections.
    """
    patch = charter_state(newer.items, whole=False)
    return {**patch, "signatures": charter_state(whole)["signatures"]}


def me(learner: int | None, name: str) -> Json:
    """Return who the reader is."""
    return {"id": learner or 0, "name": name, "initials": initials(name)}
