"""Tracking events of peer reflection: each act publishes the one that ``docs/events.rst`` describes."""

import re
from pathlib import Path
from typing import Any

import pytest

from grooc_xblocks.peer_reflection import PeerReflectionXBlock
from tests.fuzzing import handlers_of
from tests.reflection_blocks import TYPE, Reflecting
from tests.wire import published

PAGE = Path(__file__).resolve().parent.parent / "docs" / "events.rst"
SECTION = PAGE.read_text(encoding="utf-8").partition("\n``grooc_peer_reflection``\n")[2]
ROW = re.compile(r"^``(grooc\.[a-z_.]+)``\s+``(\w+)``\s+(\S.*)$", re.MULTILINE)
IN_CODE = {
    name: event for name in handlers_of(PeerReflectionXBlock) if (event := getattr(PeerReflectionXBlock, name).event)
}


@pytest.fixture
def at(block: Any, call: Any, people: Any) -> Any:
    at: Any = Reflecting(block({}, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    at.weavers = at.grouped(people.maria, name="Weavers")
    return at


def test_the_page_names_every_event_and_no_other() -> None:
    rows = ROW.findall(SECTION)
    assert {handler: event for event, handler, _ in rows} == IN_CODE
    assert len(rows) == len(IN_CODE) == 22
    assert [event for event, _, trigger in rows if len(trigger) < 10] == []


class Acts:
    """Acts, each with the event that should come of it: ``acts(user, "thank", group, response=1)``."""

    def __init__(self, at: Reflecting) -> None:
        self.at = at
        self.expected: list[tuple[str, int | None]] = []

    def __call__(self, user: Any, handler: str, group: int | None, /, **payload: Any) -> Any:
        self.expected.append((IN_CODE[handler], group))
        return self.at.does(user, handler, **payload)

    def are_published(self) -> bool:
        events = [(name, data) for name, data in published() if name.startswith("grooc.")]
        return events == [(name, {"group_set": "main", "group_id": group}) for name, group in self.expected]


def shared(acts: Any, people: Any) -> tuple[int, int]:
    """Let Amina and María share; give the ids of what they shared."""
    at = acts.at
    acts(people.amina, "save_draft", at.wells, answers={"tried": "It"})
    acts(people.amina, "keep_piece", at.wells, id="k3x9ab13", name="Walk.txt", size=1, number=0, data="eA==")
    link = {"kind": "link", "url": "https://example.org", "summary": "It"}
    told = {"answers": {"tried": "It"}, "attachments": [link]}
    mine = acts(people.amina, "share_reflection", at.wells, **told)["mine"]["contribution"]["id"]
    theirs = acts(people.maria, "share_reflection", at.weavers, answers={"tried": "That"})["mine"]["contribution"]["id"]
    return mine, theirs


def test_every_act_publishes_its_event_with_the_group_of_who_acts(
    at: Any, people: Any, settings: Any, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path
    acts, wells, weavers = Acts(at), at.wells, at.weavers
    mine, theirs = shared(acts, people)
    handed = acts(people.amina, "serve", wells, lane="strangers")["served"]["strangers"]["contribution"]
    assert handed["id"] == theirs
    acts(people.amina, "show_another", wells, lane="strangers")
    acts(people.amina, "save_response_draft", wells, contribution=theirs, answers={"like": "Th"})
    said = {"contribution": theirs, "version": 1, "answers": {"like": "The"}}
    given = acts(people.amina, "respond", wells, **said)["given"]["responses"][0]["id"]
    acts(people.amina, "revise_response", wells, response=given, answers={"like": "The loom"})
    acts(people.maria, "reply", weavers, response=given, id="k3x9ab12", text="Thanks")
    acts(people.maria, "seen", weavers, responses=[given])
    acts(people.maria, "mark_helped", weavers, response=given, mark="yes")
    acts(people.maria, "thank", weavers, response=given)
    acts(people.maria, "decide", weavers, response=given, will="use")
    acts(people.maria, "ask_reveal", weavers, response=given)
    acts(people.maria, "report", weavers, what="contribution", id=mine, reason="spam")
    acts(people.maria, "note_link", weavers, contribution=mine, number=1, position=0, dead=True)
    acts(people.maria, "follow", weavers, contribution=mine, on=True)
    acts(people.henrik, "boost", None, contribution=mine, on=True)
    acts(people.henrik, "moderate", None, what="contribution", id=mine, hide=False)
    acts(people.amina, "set_pace", wells, date=None)
    acts(people.amina, "set_digest", wells, on=False)
    acts(people.amina, "withdraw_share", wells)
    assert acts.are_published()
    assert {name for name, _ in acts.expected} == set(IN_CODE.values())


def test_a_group_that_is_followed_is_not_the_events_group(at: Any, people: Any) -> None:
    at.shares(people.maria, "We wove")
    at.answers(people.amina, at.is_handed(people.amina, "strangers")["contribution"]["id"])
    key = next(one["key"] for one in at.does(people.amina, "my_network")["groups"] if not one["mine"])
    at.does(people.amina, "follow", group=key, on=True)
    assert published("grooc.reflection.followed") == [
        ("grooc.reflection.followed", {"group_set": "main", "group_id": at.wells})
    ]


def test_reading_and_refusals_publish_nothing(at: Any, people: Any) -> None:
    shared = at.shares(people.maria, "We wove")
    before = published()
    for handler, payload in {
        "poll": {"version": ""},
        "browse": {},
        "read": {"contribution": shared},
        "my_network": {},
        "older": {"which": "given", "before": 9},
    }.items():
        at.does(people.amina, handler, **payload)
    for handler in ("desk", "course_network"):
        at.does(people.henrik, handler)
    at.file(people.henrik, "export", format="csv")
    at.refuses(people.amina, "respond", 404, "not_there", contribution=9999, version=1, answers={"like": "It"})
    assert published() == before
