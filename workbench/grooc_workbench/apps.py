"""The Django app of the demo course player."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WorkbenchConfig(AppConfig):
    name = "grooc_workbench"
    verbose_name = _("Demo course player")
    default_auto_field = "django.db.models.BigAutoField"
