import inspect
import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain.errors import Malformed
from grooc_xblocks.payloads import Payload, group_formation, parse, peer_reflection, reflection_desk
from grooc_xblocks.payloads.reading import BODY_BYTES

MODELS = [
    model
    for module in (group_formation, peer_reflection, reflection_desk)
    for _, model in inspect.getmembers(module, inspect.isclass)
    if issubclass(model, Payload) and model is not Payload
]
FIELDS = sorted({name for model in MODELS for name in model.model_fields})
ODD_NUMBERS = [True, 1.0, 0, -1, 2**53 + 1, 10**400, float("nan"), float("inf"), -0.0, "1"]
ODD_TEXTS = ["", "\0", "\ud800", "\u202e<script>", "x" * 5000, "\n" * 500, "{}", "null", "__proto__"]

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(ODD_NUMBERS)
    | st.sampled_from(ODD_TEXTS)
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
bodies = st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=8), values, max_size=6)


class Wish(Payload):
    name: str = ""
    size: int = 0


def refused(body, model=Wish):
    with pytest.raises(Malformed) as refusal:
        parse(model, body)
    return refusal.value


@given(st.sampled_from(MODELS), bodies)
def test_whatever_json_a_browser_sends_is_a_model_or_malformed(model, body):
    try:
        read = parse(model, json.dumps(body).encode("utf-8", "surrogatepass"))
    except Malformed as error:
        json.dumps(error.details)
        return
    stored = json.dumps(read.model_dump(mode="json"), ensure_ascii=False).encode("utf-8")
    assert b"\\u0000" not in stored


@given(st.sampled_from(MODELS), st.binary(max_size=60))
def test_whatever_bytes_a_browser_sends_are_a_model_or_malformed(model, body):
    with suppress(Malformed):
        assert isinstance(parse(model, body), model)


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[]",
        b"null",
        b'"name"',
        b"{}{}",
        b"\xef\xbb\xbf{}",
        b"\xff\xfe{}",
        b'{"name": "\xff"}',
        b'{"name": "\\ud800"}',
        b'{"size": 1' + b"0" * 10_000 + b"}",
        b"[" * 100_000,
        b'{"name": ' + b"[" * 50_000 + b"]" * 50_000 + b"}",
        b'{"a": ' * 30_000 + b"1" + b"}" * 30_000,
    ],
    ids=lambda body: repr(body[:16]),
)
def test_what_is_no_object_is_malformed(body):
    assert refused(body).code == "malformed"


@pytest.mark.parametrize("size", [b"true", b"1.0", b'"1"', b"NaN", b"Infinity", b"null", b"[1]", b"{}"])
def test_a_wrong_type_names_its_field(size):
    assert set(refused(b'{"size": ' + size + b"}").details["fields"]) == {"size"}


def test_every_wrong_field_is_named_and_what_nobody_asked_for_too():
    fields = refused(b'{"size": "x", "name": 1, "role": 2}').details["fields"]
    assert set(fields) == {"size", "name", "role"}
    assert fields["role"] == ("This is not expected here.", {})


def test_a_fault_inside_a_list_is_said_at_the_list():
    assert set(refused(b'{"hours": [1, 168]}', group_formation.SaveProfile).details["fields"]) == {"hours"}


def test_no_flood_of_names_comes_back():
    body = json.dumps({"x" * 500 + str(number): 1 for number in range(200)}).encode()
    fields = refused(body).details["fields"]
    assert len(fields) <= 20
    assert all(len(name) <= 40 for name in fields)


def test_a_body_may_have_256_kilobytes_and_no_more():
    def body(length):
        return b'{"size": 1}'.ljust(length)

    assert parse(Wish, body(BODY_BYTES)).size == 1
    assert refused(body(BODY_BYTES + 1)).code == "too_large"


def test_an_empty_body_is_an_empty_request():
    assert parse(Wish, b"") == Wish()


def test_only_what_was_sent_counts_as_sent():
    assert parse(Wish, b'{"size": 0}').sent() == {"size": 0}
    assert parse(Wish, b"{}").sent() == {}
