"""
News of the platform that concerns groups; wired in ``apps.GroupsConfig``. A receiver may hear the same news twice.
"""

from typing import Any

from grooc_xblocks.groups import api


def on_unenrolment(sender: Any = None, enrollment: Any = None, **kwargs: Any) -> None:
    """A learner has left a course: their places go to those who wait."""
    if enrollment is not None and not enrollment.is_active:
        api.take_out(learner=enrollment.user.id, course_key=enrollment.course.course_key)


def on_retirement(sender: Any = None, user: Any = None, **kwargs: Any) -> None:
    """An account is being retired: whatever names the learner goes."""
    if user is not None:
        api.retire(learner=user.id)
