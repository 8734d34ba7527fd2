"""Whatever a browser can send to any handler of peer reflection: it succeeds, or is refused and changes nothing."""

from typing import Any

import pytest
from hypothesis import strategies as st

from grooc_xblocks.peer_reflection import PeerReflectionXBlock
from tests.fuzzing import AnyRequest, handlers_of
from tests.reflection_blocks import TYPE, Reflecting

HANDLERS = handlers_of(PeerReflectionXBlock)
THINGS = ["<mine>", "<theirs>", "<hidden>", "<given>", "<message>", 0, 99]
things = st.sampled_from(THINGS)
answers = st.sampled_from([{"tried": "It"}, {"like": "The cards", "gone": "x"}, {"tried": " "}, {}])
attachments = [
    {"kind": "link", "url": "https://example.org/a", "summary": "There"},
    {"kind": "link", "url": "javascript:alert(1)", "summary": "There"},
    {"kind": "talk", "with": "Rose", "when": "2026-02-30", "summary": "Yes"},
    {"kind": "map", "number": 1, "title": "x", "summary": ""},
]
FITTING = {
    "contribution": things, "response": things, "version": st.integers(1, 3), "answers": answers,
    "attachments": st.lists(st.sampled_from(attachments), max_size=2),
    "lane": st.sampled_from(["team", "strangers", "staff", ""]), "id": things,
    "text": st.sampled_from(["Thanks", "wove", " "]), "mark": st.sampled_from(["yes", "no", ""]),
    "why": st.just("Concrete"), "will": st.sampled_from(["use", "later", "no", ""]), "because": st.just("It fits"),
    "what": st.sampled_from(["contribution", "response", "message"]),
    "reason": st.sampled_from(["rude", "other", "dull"]), "words": st.sampled_from(["", "Names somebody"]),
    "cause": st.sampled_from(["", "Clean water"]), "page": st.integers(1, 3), "followed": st.booleans(),
    "number": st.sampled_from([None, 1, 2]), "on": st.booleans(), "responses": st.lists(things, max_size=2),
    "days": st.integers(0, 30), "date": st.sampled_from([None, "2026-12-01", "2026-02-30"]),
    "which": st.sampled_from(["given", "received"]), "before": st.integers(1, 99), "hide": st.booleans(),
    "format": st.sampled_from(["csv", "json", "docx"]),
    "poll": {"version": st.sampled_from(["", "<token>", "0.0.0"])},
    "reply": {"id": st.sampled_from(["k3x9ab12", "<given>"])},
    "follow": {"group": st.sampled_from([None, "<key>", "0" * 20]), "contribution": st.none() | things},
}  # fmt: skip


@pytest.fixture
def world(block: Any, call: Any, people: Any) -> Any:
    """Two groups and somebody alone: shared, answered, talked about, something in hand and something reported."""
    at: Any = Reflecting(block({"hide_at": 1}, block_type=TYPE), call)
    wells = at.grouped(people.amina, people.otieno)
    at.grouped(people.maria, name="Weavers")
    mine, theirs, hidden = (at.shares(one, "We wove") for one in (people.amina, people.maria, people.layla))
    given = at.answers(people.amina, theirs)
    at.does(people.maria, "reply", response=given, id="k3x9ab11", text="Thanks")
    at.is_handed(people.maria, "strangers")
    at.does(people.amina, "report", what="contribution", id=hidden, reason="spam")
    state = at.sees(people.amina)
    network = at.does(people.amina, "my_network")
    at.known = {
        "<mine>": mine, "<theirs>": theirs, "<hidden>": hidden, "<given>": given, "<token>": state["version"],
        "<message>": state["given"]["responses"][0]["thread"][0]["id"], "<group>": wells,
        "<key>": next(one["key"] for one in network["groups"] if not one["mine"]),
    }  # fmt: skip
    at.people = [people.amina, people.maria, people.layla, people.henrik, people.priya, None]
    return at


def test_every_handler_of_the_block_is_found() -> None:
    assert {"poll", "share_reflection", "serve", "respond", "export", "save_settings"} <= set(HANDLERS)
    assert len(HANDLERS) == 33


class TestPeerReflection(AnyRequest):
    BLOCK = PeerReflectionXBlock
    FITTING = FITTING
    WORLDLY = [*THINGS, "<token>", "<key>"]
    LEARNERS = ({"answers": {"tried": "It"}}, {"lane": "strangers"}, {"contribution": 1, "on": True})
