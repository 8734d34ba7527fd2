"""Whatever people write in a plan comes back as they wrote it, in JSON, in the page and in files, and never runs."""

import json

import pytest

from tests.action_plans import TYPE, Plans
from tests.odd_texts import LONG, SHORT, TORTURE
from tests.wire import arguments

ROSE = f"Rose {SHORT}"
ADDRESS = "https://tally.example/?a=b&c=%22%3Cb"
SECTIONS = [
    {"id": kind, "kind": kind, "title": f"{SHORT}{kind}", "prompt": TORTURE, "example": TORTURE, "items": [SHORT]}
    for kind in ("text", "actions", "indicators", "links", "checklist", "problem")
]
PARTS = [{"id": "odd", "title": SHORT, "intro": TORTURE, "suggested_date": None, "sections": SECTIONS}]
SETTINGS = {"display_name": SHORT, "template": "own", "parts": PARTS, "rule": "any"}
ROWS = {
    "action": {"what": SHORT, "done_when": LONG, "who": [ROSE]},
    "indicator": {"what": SHORT, "unit": SHORT, "how": LONG, "target": "10"},
    "link": {"what": SHORT, "address": ADDRESS, "summary": LONG},
    "item": {"what": SHORT},
}
NOTES = {
    "checkins": {"date": "2026-11-01", "did": LONG, "learned": LONG, "words": SHORT, "decision": "adapt"},
    "meetings": {"date": "2026-11-02", "text": LONG, "where": SHORT, "there": [ROSE], "agreed": [SHORT]},
    "readings": {"date": "2026-11-03", "value": "7", "how": SHORT, "who": [ROSE], "indicator": "indicatoraaa"},
}


@pytest.fixture
def at(block, call, people):
    """A plan in which everything that can be written says the same odd thing."""
    at = Plans(block(SETTINGS, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno, name=SHORT)
    at.writes(people.amina, "odd.text", LONG)
    at.does(people.amina, "write_problem", text=LONG, base=0)
    at.does(people.amina, "tick", part="odd", section="checklist", item=SHORT, done=True)
    for kind, fields in ROWS.items():
        section = "checklist" if kind == "item" else f"{kind}s"
        at.adds_row(people.amina, f"{kind}aaa"[:12].ljust(8, "a"), kind, f"odd.{section}", **fields)
    for kind, fields in NOTES.items():
        at.notes(people.amina, kind, f"{kind}aaa"[:12], **fields)
    at.does(people.amina, "comment", id="commenta", where="odd.text", quote=SHORT, text=LONG)
    at.submits(people.amina, part="odd")
    at.does(people.amina, "consent", answer="yes", named="yes")
    at.does(people.amina, "publish", parts=["odd"], words=LONG)
    return at


def test_every_text_comes_back_the_same(at, people):
    state = at.state(people.otieno)
    assert (state["sections"]["odd.text"]["text"], state["problem"]["text"]) == (LONG, LONG)
    rows = {row["kind"]: row for row in state["rows"].values()}
    for kind, fields in ROWS.items():
        assert {name: rows[kind][name] for name in fields} == fields, kind
    for kind, fields in NOTES.items():
        (note,) = state[kind].values()
        assert {name: note[name] for name in fields} == fields, kind
    part = state["settings"]["parts"][0]
    assert (state["settings"]["title"], part["title"], part["intro"]) == (SHORT, SHORT, TORTURE)
    assert [section["prompt"] for section in part["sections"]] == [TORTURE] * len(SECTIONS)
    assert (state["ticks"]["odd.checklist"], state["versions"][0]["name"]) == ([SHORT], SHORT)
    comment = state["comments"]["commenta"]
    assert (comment["quote"], comment["text"]) == (SHORT, LONG)


def test_a_clash_shows_both_texts_as_they_were_written(at, people):
    edit = {"section": "odd.text", "base": 1, "text": f"Mine {TORTURE}"}
    at.does(people.amina, "write_section", **{**edit, "text": f"Hers {TORTURE}"})
    clash = at.refuses(people.otieno, "write_section", 409, "section_clash", **edit)["clash"]
    assert (clash["theirs"], clash["yours"]) == (f"Hers {TORTURE}", f"Mine {TORTURE}")


def test_the_page_is_not_ended_by_what_it_shows(at, people, rendered, seen_by):
    fragment = rendered(seen_by(people.amina, at.block))
    assert fragment.body_html().count("</script") == 1
    assert "<script>alert" not in fragment.body_html()
    assert arguments(fragment)["state"]["sections"]["odd.text"]["text"] == LONG


def test_studio_shows_an_authors_texts_as_they_were_written_and_stores_them_so(at, people, rendered, seen_by, call):
    studio = seen_by(people.priya, at.block, studio=True)
    fragment = rendered(studio, "studio_view")
    assert fragment.body_html().count("</script") == 1
    values = arguments(fragment)["state"]["values"]
    assert {name: values[name] for name in SETTINGS} == SETTINGS
    status, answer = call(studio, "save_settings", values)
    assert (status, answer) == (200, {"values": values})


def test_files_and_the_gallery_hold_texts_as_they_were_written(at, people):
    told = json.loads(at.file(people.otieno, "export_plan", format="json").body)
    assert {LONG, SHORT, ADDRESS} <= texts_in(told)
    for form in ("docx", "csv"):
        answer = at.file(people.otieno, "export_plan", format=form)
        assert answer.status_int == 200
        assert "\n" not in answer.headers["Content-Disposition"]
        answer.headers["Content-Disposition"].encode("ascii")
    assert at.file(people.otieno, "calendar", mine=False).status_int == 200
    (card,) = at.does(people.maria, "gallery_page", text=SHORT)["cards"]
    assert (card["name"], card["words"]) == (SHORT, LONG)
    assert at.does(people.henrik, "board")["rows"][0]["name"] == SHORT


def texts_in(value):
    """All texts in a JSON value."""
    if isinstance(value, str):
        return {value}
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return set().union(*map(texts_in, values))


def test_what_is_written_is_no_template(at, people):
    refusal = at.refuses(people.otieno, "write_problem", 400, "malformed", **{"%(x)s": 1, "base": 0})
    assert refusal["fields"]["%(x)s"]
    at.does(people.otieno, "write_section", section="odd.text", text="%(x)s {0} %s", base=1)
    assert at.state(people.amina)["sections"]["odd.text"]["text"] == "%(x)s {0} %s"
