"""The Django app that keeps what learners exchange across groups; the platform finds it as a plugin app."""

from typing import Any, ClassVar

from django.apps import AppConfig

_SIGNALS = {
    "relative_path": "receivers",
    "receivers": [
        {
            "receiver_func_name": "on_retirement",
            "signal_path": "openedx.core.djangoapps.user_api.accounts.signals.USER_RETIRE_LMS_MISC",
            "dispatch_uid": "grooc.reflections.retirement",
        },
    ],
}


class ReflectionsConfig(AppConfig):
    """Reflections, the responses to them, and who has which one in hand."""

    name = "grooc_xblocks.reflections"
    label = "grooc_reflections"
    verbose_name = "GROOC reflections"
    default_auto_field = "django.db.models.BigAutoField"

    # Read by edx-django-utils in LMS and Studio. Signals are the LMS's: that is where people leave.
    plugin_app: ClassVar[dict[str, Any]] = {"signals_config": {"lms.djangoapp": _SIGNALS}}
