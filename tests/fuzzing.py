"""Whatever a browser can send, for any block: the checks, and bodies that are partly right and partly odd."""

import copy
import json
from collections.abc import Mapping
from functools import cached_property

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tables import rows

BROKEN = [
    b"", b"{", b"[]", b"null", b"7", b'"x"', b"\xff\xfe{}", b'{"group": "\xff"}', b"\x00", b"{}{}", b"NaN",
    b"[" * 50_000, b'{"group":' * 20_000 + b"1" + b"}" * 20_000, b'{"note": "\\ud800"}', b'{"group": 1e999}',
    b'{"group": 1' + b"0" * 5000 + b"}", b" " * 5_000_000 + b"{}",
]  # fmt: skip
TEXTS = [
    "", " ", "\0", "a\0b", "\ud800", "\u202e<script>", "💧" * 200, "x" * 7000, "\n" * 300, "²", "why", "Storyteller",
    "open", "code", "charter", "2026-03-01T00:00:00+00:00", "en", "Africa/Dakar", "K7TQ-9MXD-4WRE", "%(x)s{}", "../x",
]  # fmt: skip
NUMBERS = [0, 1, 2, 3, 4, -1, 2**31, 2**53, 2**53 + 1, 2**63, 10**400, 1.0, 0.5, float("nan"), float("inf"), True]
scalars = st.none() | st.booleans() | st.sampled_from(NUMBERS) | st.sampled_from(TEXTS) | st.text(max_size=20)


def handlers_of(block_class):
    """The names of a block's handlers."""
    return sorted(name for name in dir(block_class) if getattr(getattr(block_class, name), "_is_xblock_handler", 0))


def fuzzing(examples):
    return settings(
        max_examples=examples, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )


def filled(value, known):
    """``value`` with the ids of the world in it."""
    if isinstance(value, dict):
        return {filled(key, known): filled(one, known) for key, one in value.items()}
    if isinstance(value, list):
        return [filled(one, known) for one in value]
    return known.get(value, value) if isinstance(value, str) else value


def check(at, send, *given):
    """Send something, as in a transaction of its own: a clear refusal changes nothing, and nothing else may happen."""
    usage = at.block.scope_ids.usage_id
    fields = at.block.runtime.shelf.course_of(usage).fields(usage)
    before, authored = rows("CodeAttempt"), copy.deepcopy(fields)
    with transaction.atomic():
        status, body = send(*given)
        assert status in (200, 204) or 400 <= status < 500, (given, status, body)
        if status >= 400:
            assert body["code"]
            assert body["message"]
            assert json.dumps(body, allow_nan=False)
            assert rows("CodeAttempt") == before
            assert fields == authored
        transaction.set_rollback(True)
    fields.clear()
    fields.update(authored)
    return status


class AnyRequest:
    """
    Tests of a block: any request to any of its handlers. A class of tests names the block, and values that fit by the
    name of a field; ``world`` is a fixture with ``block``, ``call``, ``people`` who ask, and ``known``, what stands for
    ids that differ from run to run.
    """

    BLOCK: type
    FITTING: Mapping
    WORLDLY: list
    LEARNERS: tuple = ()

    @property
    def handlers(self):
        return handlers_of(self.BLOCK)

    @cached_property
    def values(self):
        """Any JSON, with ids of the world here and there."""
        return st.sampled_from(self.WORLDLY) | st.recursive(
            scalars,
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
            max_leaves=6,
        )

    def bodies(self, handler):
        """JSON for a handler: some fields as they should be, some odd, some missing, some that nobody expects."""
        fields = [one.alias or name for name, one in getattr(self.BLOCK, handler).payload.model_fields.items()]
        right = {name: self.FITTING[name] for name in fields if name in self.FITTING}
        fitting = st.fixed_dictionaries({**right, **self.FITTING.get(handler, {})})
        odd = st.dictionaries(st.sampled_from([*fields, "more", "__proto__"]), self.values, max_size=2)
        return st.builds(lambda right, wrong: {**right, **wrong}, fitting, odd | st.just({})) | self.values

    def fuzz(self, at, handler, examples):
        # The place of somebody, for accounts differ from run to run.
        @fuzzing(examples)
        @given(self.bodies(handler), st.integers(0, len(at.people) - 1))
        def once(wanted, place):
            body, user = filled(wanted, at.known), at.people[place]
            raw = json.dumps(body).encode("utf-8", "surrogatepass")
            check(at, lambda: at.call(at.block, handler, raw, user=user))

        once()

    def test_whatever_json_is_sent_is_taken_or_clearly_refused(self, world):
        for handler in self.handlers:
            self.fuzz(world, handler, 10)

    def test_what_is_no_json_object_is_clearly_refused_and_changes_nothing(self, world, people):
        before = rows()
        for handler in self.handlers:
            for raw in BROKEN[1:]:
                status, body = world.call(world.block, handler, raw, user=people.amina)
                assert 400 <= status < 500, (handler, raw[:40])
                assert body["message"]
        assert rows() == before

    def test_an_author_gets_clear_refusals_too(self, world, people, seen_by):
        studio = seen_by(people.priya, world.block, studio=True)
        right = studio.setting_values()

        @fuzzing(40)
        @given(st.dictionaries(st.sampled_from(sorted(right)), self.values, max_size=3))
        def once(odd):
            raw = json.dumps({**right, **odd}).encode("utf-8", "surrogatepass")
            check(world, lambda: world.call(studio, "save_settings", raw))

        once()
        for raw in BROKEN:
            assert check(world, lambda raw=raw: world.call(studio, "save_settings", raw)) == 400

    def test_in_studio_no_handler_of_learners_writes(self, world, people, seen_by):
        studio = seen_by(people.priya, world.block, studio=True)
        before = rows()
        for handler in self.handlers:
            for payload in ({}, {"version": ""}, {"group": world.known["<group>"]}, *self.LEARNERS):
                status, body = world.call(studio, handler, payload)
                assert status < 500
                assert status < 400 or body["message"]
        assert rows() == before

    @pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"])
    def test_handlers_take_posts_only(self, world, people, method):
        for handler in self.handlers:
            body = {} if method != "GET" else b""
            status, refusal = world.call(world.block, handler, body, user=people.amina, method=method)
            assert (status, refusal["code"]) == (405, "wrong_method")

    def test_the_address_may_go_on_behind_a_handler(self, world, people):
        status, _ = world.call(world.block, "poll", {"version": ""}, user=people.amina, suffix="../\0/x")
        assert status == 200
