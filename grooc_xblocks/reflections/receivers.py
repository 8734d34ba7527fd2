"""News of the platform that concerns reflections; wired in ``apps``. A receiver may hear the same news twice."""

from typing import Any

from grooc_xblocks.reflections import api


def on_retirement(sender: Any = None, user: Any = None, **kwargs: Any) -> None:
    """An account is being retired: names and texts of the learner go, counts stay."""
    if user is not None:
        api.retire(learner=user.id)
