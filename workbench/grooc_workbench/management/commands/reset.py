"""``manage.py reset``: the demo as it was on its first day."""

from typing import Any

from django.core.management.base import BaseCommand

from grooc_workbench.seeding import reset


class Command(BaseCommand):
    """Forget what was done in the demo, and make people and groups anew."""

    help = "Put the demo back to its start."

    def handle(self, *args: Any, **options: Any) -> None:
        reset()
        self.stdout.write("The demo is back at its start.")
