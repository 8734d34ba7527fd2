"""The Django app that keeps what a group shares; the platform finds it as a plugin app."""

from typing import Any, ClassVar

from django.apps import AppConfig

_SIGNALS = {
    "relative_path": "receivers",
    "receivers": [
        {
            "receiver_func_name": "on_unenrolment",
            "signal_path": "openedx_events.learning.signals.COURSE_UNENROLLMENT_COMPLETED",
            "dispatch_uid": "grooc.unenrolment",
        },
        {
            "receiver_func_name": "on_retirement",
            "signal_path": "openedx.core.djangoapps.user_api.accounts.signals.USER_RETIRE_LMS_MISC",
            "dispatch_uid": "grooc.retirement",
        },
    ],
}


class GroupsConfig(AppConfig):
    """Groups, who is in them, and their shared state."""

    name = "grooc_xblocks.groups"
    label = "grooc_groups"
    verbose_name = "GROOC groups"
    default_auto_field = "django.db.models.BigAutoField"

    # Read by edx-django-utils in LMS and Studio. Signals are the LMS's: that is where people leave.
    plugin_app: ClassVar[dict[str, Any]] = {
        "url_config": {
            "lms.djangoapp": {"namespace": "grooc", "regex": "^grooc/", "relative_path": "urls"},
        },
        "signals_config": {"lms.djangoapp": _SIGNALS},
    }
