"""Send digests of what came in for learners, for an operator's clock: ``manage.py lms grooc_send_digests``."""

from typing import Any

from django.core.management.base import BaseCommand

from grooc_xblocks.reflections import api


class Command(BaseCommand):
    """Digests go out with what comes in; a clock serves those for whom nothing more comes within the hour."""

    help = "Tell learners of peer reflections what came in since their last digest, at most once an hour."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Digests sent: {api.send_due_digests()}")
