"""Benchmarks measure on the same private servers as the races, and in the same browser as the browser tests."""

from tests.e2e.conftest import browser_context_args, browser_type_launch_args, home, maps, plans, player, wire
from tests.races.conftest import database_url

__all__ = [
    "browser_context_args", "browser_type_launch_args", "database_url", "home", "maps", "plans", "player", "wire",
]  # fmt: skip
