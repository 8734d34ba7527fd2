"""A plan with everything that there can be in one, made over the wire."""

from types import SimpleNamespace
from typing import Any

from tests.action_plans import TYPE, Plans

LEVELS = [{"id": "not", "title": "Not yet", "points": 0}, {"id": "yes", "title": "Yes", "points": 4}]
SETTINGS = {
    "marks": "rubric",
    "rubric": [{"id": "clear", "title": "Clear", "levels": LEVELS}],
    "suggested_date": "2099-12-20T18:00:00+00:00",
}
READY = "We have asked them what they think."


def lively(block: Any, call: Any, people: SimpleNamespace) -> Plans:
    """A plan of Amina, Otieno and Thuha, who left, from its map to what others said of it; Layla has begun another."""
    at = Plans(block(SETTINGS, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno, people.thuha)
    at.mapped(people.amina, at.wells)
    written(at, people)
    lived(at, people)
    submitted(at, people)
    spoken(at, people)
    at.does(people.amina, "remove_row", id="goneaaaa")
    at.does(people.amina, "remove_note", kind="meetings", id="goneaaab")
    at.does(people.amina, "set_pace", part="final", date="2099-12-24")
    at.does(people.otieno, "poll", version="", writing={"where": "work.first"})
    at.leaves(people.thuha, at.wells)
    return at


def written(at: Plans, people: SimpleNamespace) -> None:
    """Texts and rows of all kinds."""
    amina, otieno = people.amina, people.otieno
    at.writes(amina, "vision.vision", "# A day\n- Water at noon")
    at.writes(people.thuha, "work.first", "One pump, asks Amina")
    at.does(otieno, "write_problem", text="Pumps stay broken.", base=0)
    mend = {"what": "Mend it", "who": ["Mr Haile"], "when": "2001-11-01", "done_when": "Water"}
    row = at.adds_row(amina, "mendaaaa", "action", "work.actions", **mend, uses=["pumpaaaa", "roseaaaa"])
    at.edits_row(otieno, row, status="under_way", who=[otieno.pk, amina.pk, "Mr Haile"])
    at.adds_row(amina, "goneaaaa", "action", "work.actions", what="Gone")
    pumps = {"what": "Pumps", "unit": "of 12", "baseline": "5", "target": "10", "until": "2099-01-26"}
    at.adds_row(amina, "worksaaa", "indicator", "measuring.indicators", **pumps)
    tally = {"what": "Tally", "address": "https://tally.example/a", "summary": "Ours"}
    at.adds_row(otieno, "tallyaaa", "link", "measuring.links", **tally)
    at.adds_row(amina, "itemaaaa", "item", "work.ready", what="Buy rope")
    at.does(amina, "tick", part="work", section="ready", item=READY, done=True)


def lived(at: Plans, people: SimpleNamespace) -> None:
    """Notes of all kinds."""
    amina, otieno = people.amina, people.otieno
    at.notes(otieno, "readings", "readaaaa", indicator="worksaaa", date="2001-11-20", value="7", who=[otieno.pk])
    oiled = {"did": "We oiled it", "learned": "It squeaked", "decision": "adapt"}
    at.notes(otieno, "checkins", "checkaaa", date="2001-11-21", **oiled)
    at.notes(amina, "checkins", "checkbbb", planned="2099-12-05", predicted="Ten pumps")
    at.notes(amina, "meetings", "meetaaaa", date="2001-11-14", there=[amina.pk, "Rose"], text="We met", agreed=["Ask"])
    at.notes(amina, "meetings", "goneaaab", date="2001-11-15", text="Nothing")


def submitted(at: Plans, people: SimpleNamespace) -> None:
    """Three parts are submitted, and may be seen; Amina may be named, Otieno not."""
    for part in ("vision", "measuring", "work"):
        at.submits(people.amina, people.otieno, part=part)
    at.does(people.thuha, "agree", part="work", answer="object", why="Too soon")
    for user, named in ((people.amina, "yes"), (people.otieno, "no")):
        at.does(user, "consent", answer="yes", named=named)
    at.does(people.amina, "publish", parts=["vision", "work", "measuring"], words="It runs again, says Otieno.")
    at.does(people.amina, "choose_final", reflections=[], map=True, names=True)


def spoken(at: Plans, people: SimpleNamespace) -> None:
    """What members, course staff and another group said."""
    amina, henrik = people.amina, people.henrik
    at.does(amina, "comment", id="commenta", where="vision.vision", quote="A day", on_version=0, text="Which one?")
    at.does(henrik, "reply", comment="commenta", id="replyaaa", text="Thursday", group=at.wells)
    told: dict[str, Any]
    for key, kind, told in (
        ("wordaaaa", "word", {"text": "Go on"}),
        ("markaaaa", "mark", {"rubric": {"clear": "yes"}}),
        ("waitaaaa", "mark", {"text": "Not yet told", "rubric": {"clear": "not"}}),
        ("noteaaaa", "note", {"text": "Ring them"}),
    ):
        at.does(henrik, "write_feedback", group=at.wells, id=key, kind=kind, part="work", **told)
    at.does(henrik, "release", group=at.wells, ids=["markaaaa"])
    at.river = at.grouped(people.layla, name="River")
    at.does(people.layla, "write_problem", text="Our pumps stay broken all year.", base=0)
    at.does(people.layla, "appreciate", id="appreaaa", plan=at.wells, kind="ask", text="How?")
    at.does(amina, "answer_appreciation", id="appreaaa", text="By oil")
