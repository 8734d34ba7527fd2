"""A block as learners use it: ``at.does(people.amina, "join_group", group=7)`` is one request over the wire."""

import json
import re
from collections.abc import Callable
from typing import Any

from grooc_workbench.models import TrackedEvent

from tests.tables import rows

SMALL = {"size_min": 2, "size_max": 4}
WELLS = {
    "name": "Wells", "initiative": "Clean wells for three villages", "why": "", "cause": "Clean water",
    "place": "Kisumu", "languages": ["en"], "meets": [18, 19], "meets_zone": "Africa/Nairobi",
    "size_min": 2, "size_max": 3, "openness": "open",
}  # fmt: skip


class Wire:
    """One block, and requests to it by anybody."""

    def __init__(self, block: Any, call: Callable[..., tuple[int, Any]]) -> None:
        self.block = block
        self.call = call

    def asks(self, user: Any, handler: str, /, **payload: Any) -> tuple[int, Any]:
        """Send a request; give status and body."""
        return self.call(self.block, handler, payload, user=user)

    def does(self, user: Any, handler: str, /, **payload: Any) -> Any:
        """Send a request that is meant to succeed; give its body."""
        status, body = self.asks(user, handler, **payload)
        assert status in (200, 204), (handler, status, body)
        return body

    def refuses(self, user: Any, handler: str, status: int, code: str, /, **payload: Any) -> Any:
        """Send a request that is meant to be refused, and to change nothing; give the refusal."""
        before = rows("CodeAttempt")
        answered, body = self.asks(user, handler, **payload)
        assert (answered, body["code"]) == (status, code), body
        assert body["message"]
        assert rows("CodeAttempt") == before
        return body

    def starts(self, user: Any, **facts: Any) -> Any:
        """Start a group; give its page."""
        return self.does(user, "start_group", **{**WELLS, **facts})["group"]

    def joined(self, group: Any, *users: Any) -> Any:
        """Let others join a group by its code; give its page as the last of them sees it."""
        for user in users:
            group = self.does(user, "join_by_code", code=group["code"])["group"]
        return group

    def sees(self, user: Any) -> Any:
        """What a learner's view hears that knows nothing yet."""
        return self.does(user, "poll", version="")


def published(*names: str) -> list[tuple[str, Any]]:
    """The tracking log, first to last: name and data of each event, or of those named."""
    rows = TrackedEvent.objects.order_by("pk").values_list("event_type", "data")
    return [(name, data) for name, data in rows if not names or name in names]


def arguments(fragment: Any) -> Any:
    """What a view's script starts from, read out of the page as a browser reads it: to the next ``</script``."""
    script = re.search(r'<script type="json/xblock-args"[^>]*>(.*?)</script', fragment.body_html(), re.DOTALL)
    assert script is not None
    return json.loads(script[1])
