"""The documents of a plan: the final deliverable, put together from everything, and one part's version."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from grooc_xblocks import compat
from grooc_xblocks.documents.map_docx import MapDocument
from grooc_xblocks.documents.pictures import Picture
from grooc_xblocks.documents.plan_told import PlanDocument, Row, Used
from grooc_xblocks.documents.plan_told import Thought as Told
from grooc_xblocks.domain import plan_dates, plan_submit
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.states import plan_final as final
from grooc_xblocks.states.plan_content import Content
from grooc_xblocks.states.plan_final import Around
from grooc_xblocks.states.plan_sight import Sight
from grooc_xblocks.states.plan_told import Teller, day, written_by

Pictures = Mapping[str, Picture]
Head = Mapping[str, Any]

_VERSION = _("Version %(number)s, submitted on %(date)s")
_CHANGED = _("Changed since version %(number)s, which was submitted on %(date)s")
_ANSWERS = {"agree": _("Agrees"), "object": _("Objects")}


def title(sight: Sight) -> str:
    """Return what a plan is called: the name of its group, else that of the activity."""
    group = sight.reader.situation.group
    return group.name if group is not None else sight.say(sight.values["display_name"])


def whole(sight: Sight, content: Content, pictures: Pictures, head: Head | None = None) -> PlanDocument:
    """
    Return the final deliverable: of the plan as it is, or as it was when the ``head``'s version was submitted.

    Nobody is named in it who did not say so; the map and what others wrote are as they are now.
    """
    choice, around = final.choice(content.chosen), Around(sight)
    named = final.may_be_named(sight) if choice["names"] else set()
    teller = Teller(sight, content, {one: name for one, name in sight.names.items() if one in named})
    subtitle = sight.say(_("Action plan, %(date)s")) % {"date": compat.shown_date(sight.reader.now)}
    told = _document(sight, content, _version(sight, _VERSION, head) if head is not None else subtitle)
    return replace(
        told,
        by=written_by(sight, *final.signed(sight, choice)),
        parts=teller.parts("", lambda part: _submitted(sight, part) if head is None else ""),
        map=_map(sight, around, told, pictures) if choice["map"] else None,
        measured=teller.measured(pictures),
        notes=[note for _kind, _day, note in teller.notes()],
        thoughts=[
            Told(one.title, teller.person(one.author), one.text)
            for one in around.thoughts
            if one.id in choice["reflections"]
        ],
        used=[Used(one["name"], one["text"], sight.say(_("We use it")), one["because"]) for one in around.feedback],
    )


def one_part(teller: Teller, head: Head, pictures: Pictures) -> PlanDocument:
    """Return one part as it was submitted, with who agreed: a paper for the group itself."""
    sight = teller.sight
    parts = teller.parts(head["part"], lambda _part: "")
    signers: list[Row] = [
        {"name": teller.person(one["learner"]), "answer": sight.say(_ANSWERS[one["answer"]]), "why": one["why"]}
        for one in head["signers"]
    ]
    told = _document(sight, teller.content, _version(sight, _VERSION, head))
    late = sight.say(_("It was due on %(date)s.")) % {"date": day(head["due"])} if head["late"] else ""
    return replace(told, by=late, parts=parts, measured=teller.measured(pictures, head["part"]), signers=signers)


def _document(sight: Sight, content: Content, subtitle: str) -> PlanDocument:
    return PlanDocument(
        title=title(sight),
        subtitle=subtitle,
        by="",
        problem=content.problem,
        parts=(),
        say=sight.reader.say,
        locale=compat.locale(),
        right_to_left=compat.is_right_to_left(),
    )


def _version(sight: Sight, message: str, head: Head) -> str:
    submitted = plan_dates.today(sight.zone, datetime.fromisoformat(head["at"]))
    return sight.say(message) % {"number": head["number"], "date": compat.shown_date(submitted)}


def _submitted(sight: Sight, part: str) -> str:
    """Return when a part was submitted last, and whether it still is what it was then."""
    versions = sight.kept("versions")
    serial = plan_submit.newest(versions, part)
    if serial is None:
        return sight.say(_("Not submitted yet"))
    changed = plan_submit.has_changed(part, sight.changes[part], versions)
    return _version(sight, _CHANGED if changed else _VERSION, versions[serial])


def _map(sight: Sight, around: Around, told: PlanDocument, pictures: Pictures) -> MapDocument | None:
    """Return the map, with who knows whom left out: that is for those who work on it."""
    found = around.map
    if found is None:
        return None
    bare = {key: {**one, "knows": [], "place": "", "note": ""} for key, one in found.map.assets.items()}
    return MapDocument(
        title="",
        subtitle="",
        problem=found.problem,
        map=replace(found.map, assets=bare),
        kinds=found.lists["kinds"],
        levels=found.lists["levels"],
        verbs=found.lists["verbs"],
        people={},
        reflections=(),
        say=told.say,
        locale=told.locale,
        right_to_left=told.right_to_left,
        picture=pictures.get("map"),
    )
