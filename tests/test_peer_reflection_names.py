"""Nobody is known as more than the author chose, by any way out: page, state, rooms, network, files, events."""

import json
from typing import Any

import pytest

from tests.reflection_blocks import TYPE, Reflecting
from tests.wire import published

MODES = pytest.mark.parametrize("mode", ["off", "pseudonym", "names", "reveal"])
WELLS, WEAVERS = ("amina", "otieno", "Wells"), ("maria", "thuha", "Weavers")


@pytest.fixture
def mode() -> str:
    return "off"


@pytest.fixture
def at(mode: str, block: Any, call: Any, people: Any) -> Reflecting:
    """Amina of one group and María of another have answered each other, and talked about it."""
    found = Reflecting(block({"names_strangers": mode}, people.amina, block_type=TYPE), call)
    found.grouped(people.amina, people.otieno)
    found.grouped(people.maria, people.thuha, name="Weavers")
    cards, loom = found.shares(people.amina, "We tried cards."), found.shares(people.maria, "We wove.")
    found.answers(people.amina, loom, "The colours")
    response = found.answers(people.maria, cards, "That you asked first")
    found.does(people.amina, "reply", response=response, id="message01", text="Thank you.")
    found.does(people.amina, "decide", response=response, will="use", because="It fits.")
    found.does(people.amina, "mark_helped", response=response, mark="yes", why="So concrete")
    found.does(people.maria, "report", what="contribution", id=cards, reason="other", words="Just trying this.")
    found.does(people.thuha, "serve", lane="strangers")
    found.texts = (cards, loom)
    return found


def everything(at: Reflecting, user: Any, page: Any) -> str:
    """All that a learner's browser is sent."""
    rooms = [
        at.sees(user),
        at.does(user, "browse"),
        at.does(user, "my_network"),
        *(at.does(user, "read", contribution=text) for text in at.texts),
        *(at.does(user, "older", which=which, before=10**6) for which in ("given", "received")),
    ]
    return page + json.dumps(rooms, ensure_ascii=False)


def found(names: tuple[str, ...], text: str) -> set[str]:
    return {name for name in names if name in text}


@MODES
def test_strangers_are_known_as_the_author_chose(
    at: Reflecting, mode: str, people: Any, rendered: Any, seen_by: Any
) -> None:
    for who, strangers in (("amina", WEAVERS), ("maria", WELLS), ("thuha", WELLS)):
        user = getattr(people, who)
        sent = everything(at, user, rendered(seen_by(user, at.block)).body_html())
        assert "We tried cards." in sent
        acting = {strangers[0], strangers[2]}
        assert found(strangers, sent) - {strangers[1]} == (acting if mode == "names" else set()), who


@MODES
def test_facilitators_see_names_in_every_room_and_file(
    at: Reflecting, people: Any, rendered: Any, seen_by: Any
) -> None:
    page = rendered(seen_by(people.henrik, at.block)).body_html()
    rooms = [at.does(people.henrik, name) for name in ("browse", "course_network", "desk")]
    files = [at.file(people.henrik, "network_csv", days=0).body, *(
        at.file(people.henrik, "export", format=form).body for form in ("csv", "json")
    )]  # fmt: skip
    for sent in (everything(at, people.henrik, page), json.dumps(rooms), *(file.decode() for file in files[1:])):
        assert found(("amina", "maria", "Wells", "Weavers"), sent) == {"amina", "maria", "Wells", "Weavers"}
    assert found(("Wells", "Weavers"), files[0].decode()) == {"Wells", "Weavers"}


def test_only_facilitators_have_the_course_and_its_files(at: Reflecting, people: Any) -> None:
    for handler, payload in (("export", {"format": "csv"}), ("network_csv", {}), ("course_network", {}), ("desk", {})):
        at.refuses(people.amina, handler, 403, "not_yours", **payload)


def test_no_event_names_anybody(at: Reflecting) -> None:
    told = json.dumps(published())
    assert "grooc.reflection.responded" in told
    assert found((*WELLS, *WEAVERS, "cards", "Just trying", "·"), told) == set()
