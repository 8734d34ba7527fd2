"""A block of peer reflection as somebody sees it, without a block: ``seen_by(course, ana, names_team="off")``."""

import json
from dataclasses import asdict
from typing import Any

from django.utils import timezone

from grooc_xblocks.domain.identity import Masks
from grooc_xblocks.domain.reflection_settings import Settings
from grooc_xblocks.groups.data import Situation
from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.data import Person
from grooc_xblocks.states import peer_reflection as views
from grooc_xblocks.states import reflection_exports as exports
from grooc_xblocks.states import reflection_network as networks
from grooc_xblocks.states import reflection_rooms as rooms
from grooc_xblocks.states.reader import Reader
from grooc_xblocks.states.reflection_sight import ReflectionSight
from tests.reflections.acting import Course

MASKS = Masks("a block", b"known to the server alone")


def in_english(text: str, plural: str, count: int | None) -> str:
    return plural if plural and count not in (None, 1) else text


def seen_by(course: Course, who: Person | None, /, *, situation: Any = None, **settings: Any) -> ReflectionSight:
    """The block and who looks at it; nobody for a preview."""
    reader = Reader(
        course_key=course.key.course_key, usage_key=course.key, group_set="main", learner=who.id if who else None,
        name="", staff=bool(who and who.staff), readonly="" if who else "preview", profile={}, settings={},
        alone=False, completed=False, situation=situation or Situation(), site="", now=timezone.now(), say=in_english,
    )  # fmt: skip
    values = json.loads(json.dumps(asdict(Settings()))) | settings
    return ReflectionSight(reader, who, values, MASKS, draft={}, pace="", can_bring={})


def opened(course: Course, sight: ReflectionSight, contribution: int) -> Any:
    told = views.read(sight)
    found = api.read(usage_key=course.key, person=sight.person, contribution=contribution, staff=sight.reader.staff)
    return rooms.reading(sight, found, gave=told.given_team + told.given_strangers, can_give=told.others)


def looked_through(sight: ReflectionSight, **search: Any) -> Any:
    return rooms.browse(sight, **{"text": "", "cause": "", "page": 1, "followed": False, **search})


def everything(course: Course, sight: ReflectionSight) -> str:
    """All that there is to be seen and taken along for somebody, as text: state, rooms, network and files."""
    page = looked_through(sight)
    ids = [row["contribution"]["id"] for row in page["rows"]]
    state = views.whole(sight)
    ids += [state["mine"]["contribution"]["id"]] if state["mine"] else []
    rooms_ = [opened(course, sight, one) for one in ids]
    rest = [views.older(sight, which, 2**40) for which in ("given", "received")]
    files = [list(exports.rows(sight)), json.loads(b"".join(exports.lines(sight)))]
    tables = [networks.course(sight, 0), list(networks.table(sight, 0))]
    return json.dumps([page, state, rooms_, rest, networks.mine(sight, 0), tables, files], ensure_ascii=False)
