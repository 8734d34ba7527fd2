"""
Requests that come twice: a text merged again with what came of it would put its lines in twice, so a text that is
written together remembers the latest requests that made it.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

KEPT = 12
KEY = "edits"
"""Where a stored value keeps its requests; for the server alone."""


def digest(*request: Any) -> str:
    """Tell one request from another: who, from which base, and what, as JSON values."""
    return sha256(json.dumps(request, sort_keys=True).encode()).hexdigest()[:12]


def is_known(edited: Mapping[str, Any], request: str) -> bool:
    """Say whether the request is among the latest that made the value."""
    return request in edited.get(KEY, ())


def remembered(edited: Mapping[str, Any], request: str) -> list[str]:
    """Return the requests to store with a value that ``request`` has just made."""
    return [*edited.get(KEY, ()), request][-KEPT:]
