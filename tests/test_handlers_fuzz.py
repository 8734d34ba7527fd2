"""Whatever a browser can send to any handler: it succeeds, or is refused in words and changes nothing."""

import copy
import json

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grooc_xblocks.domain.match_rules import filled_in
from grooc_xblocks.group_formation import GroupFormationXBlock
from tests.matching import Matching
from tests.tables import tables
from tests.wire import SMALL, WELLS

HANDLERS = sorted(
    name for name in dir(GroupFormationXBlock) if getattr(getattr(GroupFormationXBlock, name), "_is_xblock_handler", 0)
)
MODELS = {name: getattr(GroupFormationXBlock, name).payload for name in HANDLERS}
BROKEN = [
    b"", b"{", b"[]", b"null", b"7", b'"x"', b"\xff\xfe{}", b'{"group": "\xff"}', b"\x00", b"{}{}", b"NaN",
    b"[" * 50_000, b'{"group":' * 20_000 + b"1" + b"}" * 20_000, b'{"note": "\\ud800"}', b'{"group": 1e999}',
    b'{"group": 1' + b"0" * 5000 + b"}", b" " * 300_000 + b"{}",
]  # fmt: skip
PEOPLE = ["<member>", "<asking>", "<stranger>", "<seeker>"]
ROUNDS = ["<preview>", "<announced>", "<round abroad>"]
WORLDLY = ["<group>", "<full>", "<abroad>", "<code>", "<proposal>", *PEOPLE, *ROUNDS]
TEXTS = [
    "", " ", "\0", "a\0b", "\ud800", "\u202e<script>", "💧" * 200, "x" * 7000, "\n" * 300, "²", "why", "Storyteller",
    "open", "code", "charter", "2026-03-01T00:00:00+00:00", "en", "Africa/Dakar", "K7TQ-9MXD-4WRE", "%(x)s{}", "../x",
]  # fmt: skip
NUMBERS = [0, 1, 2, 3, 4, -1, 2**31, 2**53, 2**53 + 1, 2**63, 10**400, 1.0, 0.5, float("nan"), float("inf"), True]
scalars = st.none() | st.booleans() | st.sampled_from(NUMBERS) | st.sampled_from(TEXTS) | st.text(max_size=20)
values = st.sampled_from(WORLDLY) | st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
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


def bodies(handler):
    """JSON for a handler: some fields as they should be, some odd, some missing, some that nobody expects."""
    fields = MODELS[handler].model_fields
    fitting = st.fixed_dictionaries({name: FITTING[name] for name in fields if name in FITTING})
    odd = st.dictionaries(st.sampled_from([*fields, "more", "__proto__"]), values, max_size=2)
    return st.builds(lambda right, wrong: {**right, **wrong}, fitting, odd | st.just({})) | values


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


def filled(value, known):
    """``value`` with the ids and the code of the world in it."""
    if isinstance(value, dict):
        return {key: filled(one, known) for key, one in value.items()}
    if isinstance(value, list):
        return [filled(one, known) for one in value]
    return known.get(value, value) if isinstance(value, str) else value


def check(at, send, *given):
    """Send something, as in a transaction of its own: a clear refusal changes nothing, and nothing else may happen."""
    usage = at.block.scope_ids.usage_id
    fields = at.block.runtime.shelf.course_of(usage).fields(usage)
    before, authored = tables("CodeAttempt"), copy.deepcopy(fields)
    with transaction.atomic():
        status, body = send(*given)
        assert status in (200, 204) or 400 <= status < 500, (given, status, body)
        if status >= 400:
            assert body["code"]
            assert body["message"]
            assert json.dumps(body, allow_nan=False)
            assert tables("CodeAttempt") == before
            assert fields == authored
        transaction.set_rollback(True)
    fields.clear()
    fields.update(authored)
    return status


def fuzzing(examples):
    return settings(
        max_examples=examples, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )


def test_every_handler_of_the_block_is_found():
    assert {"poll", "save_profile", "write_section", "save_settings", "remove_member"} <= set(HANDLERS)
    assert {"enter_pool", "answer_proposal", "start_round", "round_page", "announce_round"} <= set(HANDLERS)
    assert len(HANDLERS) == 44


def fuzz(at, handler, examples):
    @fuzzing(examples)
    @given(st.data())
    def once(data):
        body = filled(data.draw(bodies(handler)), at.known)
        user = data.draw(st.sampled_from(at.people))
        raw = json.dumps(body).encode("utf-8", "surrogatepass")
        check(at, lambda: at.call(at.block, handler, raw, user=user))

    once()


def test_whatever_json_is_sent_is_taken_or_clearly_refused(world):
    for handler in HANDLERS:
        fuzz(world, handler, 10)


def test_what_is_no_json_object_is_clearly_refused_and_changes_nothing(world, people):
    before = tables()
    for handler in HANDLERS:
        for raw in BROKEN[1:]:
            status, body = world.call(world.block, handler, raw, user=people.amina)
            assert 400 <= status < 500, (handler, raw[:40])
            assert body["message"]
    assert tables() == before


def test_an_author_gets_clear_refusals_too(world, people, seen_by):
    studio = seen_by(people.priya, world.block, studio=True)
    right = studio.setting_values()

    @fuzzing(40)
    @given(st.dictionaries(st.sampled_from(sorted(right)), values, max_size=3))
    def once(odd):
        raw = json.dumps({**right, **odd}).encode("utf-8", "surrogatepass")
        check(world, lambda: world.call(studio, "save_settings", raw))

    once()
    for raw in BROKEN:
        assert check(world, lambda raw=raw: world.call(studio, "save_settings", raw)) == 400


def test_in_studio_no_handler_of_learners_writes(world, people, seen_by):
    studio = seen_by(people.priya, world.block, studio=True)
    before = tables()
    for handler in HANDLERS:
        for payload in ({}, {"version": ""}, {"group": world.known["<group>"]}, WELLS):
            status, body = world.call(studio, handler, payload)
            assert status < 500
            assert status < 400 or body["message"]
    assert tables() == before


def test_handlers_take_posts_only(world, people):
    for handler in HANDLERS:
        for method in ("GET", "PUT", "DELETE", "PATCH", "OPTIONS"):
            body = {} if method != "GET" else b""
            status, refusal = world.call(world.block, handler, body, user=people.amina, method=method)
            assert (status, refusal["code"]) == (405, "wrong_method")


def test_the_address_may_go_on_behind_a_handler(world, people):
    status, _ = world.call(world.block, "poll", {"version": ""}, user=people.amina, suffix="../\0/x")
    assert status == 200
