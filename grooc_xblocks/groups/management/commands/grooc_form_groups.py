"""Work a round of matching out: what a process of its own runs where there is no broker. ``grooc_form_groups 12``."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from grooc_xblocks.groups import forming


class Command(BaseCommand):
    """Started by ``groups.jobs``; harmless when typed, for a round that is not queued is left alone."""

    help = "Work a queued round of matching out."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("round", type=int, help="the number of the round in the database")

    def handle(self, *args: Any, **options: Any) -> None:
        done = forming.run_round(options["round"])
        self.stdout.write("Groups are formed." if done else "Nothing was formed.")
