"""Whatever a browser can send to any handler: it succeeds, or is refused in words and changes nothing."""

import pytest
from hypothesis import strategies as st

from grooc_xblocks.domain.match_rules import filled_in
from grooc_xblocks.group_formation import GroupFormationXBlock
from tests.fuzzing import AnyRequest, handlers_of
from tests.matching import Matching
from tests.wire import SMALL, WELLS

HANDLERS = handlers_of(GroupFormationXBlock)
PEOPLE = ["<member>", "<asking>", "<stranger>", "<seeker>"]
ROUNDS = ["<preview>", "<announced>", "<round abroad>"]
WORLDLY = ["<group>", "<full>", "<abroad>", "<code>", "<proposal>", *PEOPLE, *ROUNDS]
FITTING = {
    "group": st.sampled_from(["<group>", "<full>", "<abroad>"]), "learner": st.sampled_from(PEOPLE),
    "to": st.sampled_from([*PEOPLE, 0, 1, 2]), "role": st.sampled_from(["Storyteller", "Boss"]),
    "base": st.integers(0, 3), "section": st.sampled_from(["why", "norms"]),
    "text": st.sampled_from(["", "We dig.", "x\ny"]),
    "accept": st.booleans(), "agree": st.booleans(), "alone": st.booleans(), "note": st.sampled_from(["", "Hi"]),
    "reply": st.just(""), "code": st.sampled_from(["<code>", "K7TQ-9MXD-4WRE"]), "version": st.sampled_from(["", 2, 3]),
    "before": st.integers(1, 9), "size_min": st.integers(1, 4), "size_max": st.integers(1, 6),
    "openness": st.sampled_from(["open", "request", "code"]), "name": st.sampled_from(["Wells", "Seeds"]),
    "round": st.sampled_from(ROUNDS), "proposal": st.just("<proposal>"), "answer": st.sampled_from(["yes", "again"]),
    "fills": st.booleans(), "topics": st.just(["Clean water"]), "commitment": st.sampled_from([None, 3, 7.5]),
    "experience": st.sampled_from([None, 0, 4]), "kind": st.sampled_from(["wave", "repair"]), "seed": st.integers(0, 9),
    "rules": st.sampled_from([filled_in({}), {**filled_in({}), "preset": "own", "hours": "off"}]),
    "filter": st.sampled_from(["all", "few_hours", "low", "unplaced"]), "number": st.integers(1, 2),
    "locked": st.booleans(), "page": st.integers(1, 2),
}  # fmt: skip


@pytest.fixture
def world(block, call, people, rounds_at_once):
    """
    A group of two with a charter, somebody who asks, a full group with somebody who waits, a group abroad; people who
    were asked by a round, others in a preview, and a round abroad.
    """
    at = Matching(block(SMALL), call)
    wells = at.joined(at.starts(people.amina, openness="request"), people.otieno)
    at.does(people.maria, "ask_to_join", group=wells["id"], note="Hello")
    at.does(people.amina, "write_section", section="why", text="Water.", base=0)
    at.does(people.amina, "take_role", role="Storyteller")
    more = people.more(3)
    full = at.joined(at.starts(more[0], name="Full", size_max=2), more[1])
    at.does(more[2], "wait_for_place", group=full["id"], note="")
    abroad = Matching(block(SMALL), call)
    at.abroad = abroad.starts(people.layla)["id"]
    seekers = people.more(6)
    rounds = [_round(at, seekers[:2], people.priya, announced=True), _round(at, seekers[2:4], people.priya)]
    rounds.append(_round(abroad, seekers[4:], people.priya))
    at.known = {
        **dict(zip(["<announced>", "<preview>", "<round abroad>"], (one["id"] for one in rounds), strict=True)),
        "<proposal>": at.asked(seekers[0])["id"], "<seeker>": seekers[2].pk,
        "<group>": wells["id"], "<full>": full["id"], "<abroad>": at.abroad, "<member>": people.otieno.pk,
        "<asking>": people.maria.pk, "<stranger>": people.henrik.pk, "<code>": full["code"],
    }  # fmt: skip
    at.people = [people.amina, people.maria, people.henrik, people.priya, seekers[0], seekers[2], None]
    return at


def _round(at, seekers, staff, announced=False):
    for seeker in seekers:
        at.waits(seeker)
    head = at.forms(staff)
    return at.announces(staff, head) if announced else head


def test_every_handler_of_the_block_is_found():
    assert {"poll", "save_profile", "write_section", "save_settings", "remove_member"} <= set(HANDLERS)
    assert {"enter_pool", "answer_proposal", "start_round", "round_page", "announce_round"} <= set(HANDLERS)
    assert len(HANDLERS) == 44


class TestGroupFormation(AnyRequest):
    BLOCK = GroupFormationXBlock
    FITTING = FITTING
    WORLDLY = WORLDLY
    LEARNERS = (WELLS,)
