"""Peer reflection over the wire: sharing, being handed something, answering, and what comes back."""

from typing import Any

import pytest

from tests.reflection_blocks import TYPE, Reflecting


@pytest.fixture
def at(block: Any, call: Any, people: Any) -> Reflecting:
    """A course where Amina and Otieno are one group, María and Thu Hà another."""
    found = Reflecting(block({}, people.amina, block_type=TYPE), call)
    found.grouped(people.amina, people.otieno)
    found.grouped(people.maria, people.thuha, name="Weavers")
    return found


def test_what_is_shared_is_handed_to_a_stranger_whose_answer_comes_back(at: Reflecting, people: Any) -> None:
    shared = at.shares(people.amina, "We tried the cards.")
    at.shares(people.maria, "We wove.")
    handed = at.is_handed(people.maria, "strangers")
    assert (handed["contribution"]["id"], handed["why"]) == (shared, "nobody_yet")
    at.answers(people.maria, shared, "That you asked first")
    assert at.sees(people.amina)["received"] == {"total": 1, "fresh": 0, "locked": 1, "responses": []}
    at.answers(people.amina, at.is_handed(people.amina, "strangers")["contribution"]["id"])
    (got,) = at.sees(people.amina)["received"]["responses"]
    assert (got["answers"], got["by"]["name"]) == ({"like": "That you asked first"}, "maria")
