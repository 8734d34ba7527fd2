"""What blocks publish, kept so that the player can show progress."""

import logging
from typing import Any

from opaque_keys.edx.keys import UsageKey

from grooc_workbench.models import BlockCompletion, Grade, TrackedEvent

log = logging.getLogger(__name__)


def record(user: Any, usage_key: UsageKey, event_type: str, data: dict[str, Any]) -> None:
    """
    Keep a published event: ``completion`` and ``grade`` of the learner, anything else in the tracking log.

    Nobody completes nothing and earns nothing, as in the LMS.
    """
    if event_type == "completion":
        if user is not None:
            complete(user, usage_key, data["completion"])
    elif event_type == "grade":
        if user is not None:
            values = {"value": data["value"], "max_value": data["max_value"]}
            Grade.objects.update_or_create(user=user, usage_key=str(usage_key), defaults=values)
    else:
        TrackedEvent.objects.create(user=user, usage_key=str(usage_key), event_type=event_type, data=data)


def complete(user: Any, usage_key: UsageKey, completion: float) -> None:
    BlockCompletion.objects.update_or_create(
        user=user, usage_key=str(usage_key), defaults={"completion": float(completion)}
    )
