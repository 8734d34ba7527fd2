"""
Pass on places whose offer has lapsed, and end questions whose time to answer is over, for an operator's clock:
``manage.py lms grooc_pass_on_offers``.
"""

from typing import Any

from django.core.management.base import BaseCommand

from grooc_xblocks.groups import api


class Command(BaseCommand):
    """Blocks do this by themselves whenever somebody looks at a group; a clock serves those where nobody looks."""

    help = "Pass on places in groups whose offer was not taken in time; end questions of the matching likewise."

    def handle(self, *args: Any, **options: Any) -> None:
        count = api.advance_all()
        self.stdout.write(f"Groups with a place passed on: {count}")
        self.stdout.write(f"Proposed groups whose time to answer was over: {api.lapse_answers()}")
