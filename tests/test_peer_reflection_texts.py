"""Whatever people write to each other comes back as they wrote it, in JSON, page and files, and never runs."""

import csv
import io
import json
from typing import Any

import pytest

from tests.odd_texts import LONG, SHORT, TORTURE
from tests.reflection_blocks import TYPE, Reflecting
from tests.wire import arguments

PROMPT = {"id": "odd", "label": SHORT, "help": TORTURE, "required": True}
SETTINGS = {
    "display_name": SHORT, "intro": LONG, "example": LONG, "prompts": [PROMPT], "response_prompts": [PROMPT],
}  # fmt: skip
LINK = {"kind": "link", "url": "https://blog.example/?q=%3C/script%3E'&amp;#{}", "summary": LONG}
TALK = {"kind": "talk", "with": SHORT, "when": "2026-11-20", "summary": LONG}


@pytest.fixture
def at(block: Any, call: Any, people: Any) -> Reflecting:
    """An exchange in which everything that can be written says the same odd thing."""
    found = Reflecting(block(SETTINGS, people.amina, block_type=TYPE), call)
    found.grouped(people.amina, people.otieno, name=SHORT)
    said: dict[str, Any] = {"answers": {"odd": LONG}, "attachments": [LINK, TALK]}
    found.does(people.otieno, "save_draft", **said)
    found.text = found.does(people.amina, "share_reflection", **said)["mine"]["contribution"]["id"]
    found.does(people.maria, "serve", lane="strangers")
    found.does(people.maria, "save_response_draft", contribution=found.text, answers={"odd": LONG})
    return found


def exchanged(at: Reflecting, people: Any) -> int:
    """María answers, and both talk about it; give the id of her response."""
    response = at.answers(people.maria, at.text, answers={"odd": LONG})
    at.does(people.amina, "reply", response=response, id="message01", text=LONG)
    at.does(people.amina, "decide", response=response, will="later", because=LONG)
    at.does(people.amina, "mark_helped", response=response, mark="yes", why=LONG)
    at.does(people.maria, "report", what="contribution", id=at.text, reason="other", words=LONG[:500])
    return response


def test_every_text_comes_back_the_same(at: Reflecting, people: Any) -> None:
    handed = at.sees(people.maria)["served"]["strangers"]
    assert (handed["draft"], handed["contribution"]["version"]["answers"]) == ({"odd": LONG}, {"odd": LONG})
    assert handed["contribution"]["version"]["attachments"] == [LINK, TALK]
    draft = at.sees(people.otieno)["draft"]
    assert (draft["answers"], draft["attachments"]) == ({"odd": LONG}, [LINK, TALK])
    exchanged(at, people)
    (got,) = at.sees(people.amina)["received"]["responses"]
    assert (got["answers"], got["thread"][0]["text"]) == ({"odd": LONG}, LONG)
    assert (got["decision"]["because"], got["helped"]["why"]) == (LONG, LONG)
    shown = at.sees(people.amina)["settings"]
    assert (shown["title"], shown["intro"], shown["example"], shown["prompts"]) == (SHORT, LONG, LONG, [PROMPT])


def test_the_page_is_not_ended_by_what_it_shows(at: Reflecting, people: Any, rendered: Any, seen_by: Any) -> None:
    exchanged(at, people)
    fragment = rendered(seen_by(people.amina, at.block))
    assert fragment.body_html().count("</script") == 1
    assert "<script>alert" not in fragment.body_html()
    assert arguments(fragment)["state"]["received"]["responses"][0]["answers"] == {"odd": LONG}


def test_studio_shows_an_authors_texts_as_they_were_written(
    at: Reflecting, people: Any, rendered: Any, seen_by: Any
) -> None:
    fragment = rendered(seen_by(people.priya, at.block, studio=True), "studio_view")
    assert fragment.body_html().count("</script") == 1
    values = arguments(fragment)["state"]["values"]
    assert {name: values[name] for name in SETTINGS} == SETTINGS


def test_files_hold_texts_as_they_were_written(at: Reflecting, people: Any) -> None:
    exchanged(at, people)
    told = json.loads(at.file(people.henrik, "export", format="json").body)
    assert told["reflections"][0]["version"]["attachments"] == [LINK, TALK]
    assert (told["responses"][0]["answers"], told["responses"][0]["thread"][0]["text"]) == ({"odd": LONG}, LONG)
    answer = at.file(people.henrik, "export", format="csv")
    head, reflection, response = csv.reader(io.StringIO(answer.body.decode("utf-8-sig"), newline=""))
    assert head[-2:] == [SHORT, SHORT]
    assert (reflection[-2:], response[-2:]) == ([LONG, ""], ["", LONG])
    assert LONG in response[head.index("Talk")]
    assert "\n" not in answer.headers["Content-Disposition"]
    answer.headers["Content-Disposition"].encode("ascii")


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_no_cell_of_a_file_is_a_formula(at: Reflecting, people: Any, formula: str) -> None:
    at.does(people.maria, "share_reflection", answers={"odd": formula})
    body = at.file(people.henrik, "export", format="csv").body.decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(body, newline="")) for cell in row]
    assert f"'{formula}" in cells
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t")]


def test_a_search_finds_odd_words(at: Reflecting, people: Any) -> None:
    row = at.does(people.maria, "browse", text="مرحبا")["rows"][0]
    assert row["contribution"]["version"]["answers"] == {"odd": LONG}
    assert row["contribution"]["title"]


def test_the_desk_reads_what_was_reported(at: Reflecting, people: Any) -> None:
    exchanged(at, people)
    (reported,) = at.does(people.henrik, "desk")["reported"]
    assert (reported["text"], reported["words"]) == (LONG, [LONG[:500]])


def test_what_is_written_is_no_template(at: Reflecting, people: Any) -> None:
    refusal = at.refuses(people.amina, "share_reflection", 400, "malformed", **{"%(x)s": 1, "answers": {}})
    assert refusal["fields"]["%(x)s"]
    odd = {"kind": "link", "url": "https://%(x)s %s", "summary": "%(x)s"}
    at.refuses(people.amina, "share_reflection", 422, "invalid", answers={"odd": "%(x)s"}, attachments=[odd])
