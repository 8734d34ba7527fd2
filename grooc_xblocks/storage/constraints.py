"""Check constraints for every Django the suite runs on."""

from typing import Any

import django
from django.db import models


def check(condition: models.Q, *, name: str) -> models.CheckConstraint:
    """Return the named check constraint; Django 5.1 renamed the argument that carries the condition."""
    argument = "condition" if django.VERSION >= (5, 1) else "check"
    arguments: dict[str, Any] = {"name": name, argument: condition}
    return models.CheckConstraint(**arguments)
