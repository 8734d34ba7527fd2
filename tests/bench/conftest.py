"""Benchmarks measure on the same private servers as the races."""

from tests.races.conftest import database_url

__all__ = ["database_url"]
