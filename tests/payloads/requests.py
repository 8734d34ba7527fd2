"""Requests as a view sends them."""

import json

import pytest

from grooc_xblocks.domain.errors import Malformed
from grooc_xblocks.payloads import parse


def read(model, **values):
    return parse(model, json.dumps(values).encode())


def faulty(model, **values):
    """The fields that are refused."""
    with pytest.raises(Malformed) as refusal:
        read(model, **values)
    return set(refusal.value.details["fields"])
