"""Columns that mean the same on every database."""

from enum import StrEnum
from typing import Any

from django.db import models


def words(enum: type[StrEnum]) -> list[tuple[str, str]]:
    """Return the domain's own words as choices of a column."""
    return [(one.value, one.value) for one in enum]


class ExactCharField(models.CharField):  # type: ignore[type-arg]
    """
    Text compared letter by letter. MySQL and MariaDB, left alone, take "Pump", "pümp" and "pump " for one key, and
    would let one overwrite the other.
    """

    def db_parameters(self, connection: Any) -> Any:
        parameters = super().db_parameters(connection)
        if connection.vendor == "mysql":
            parameters["collation"] = "utf8mb4_nopad_bin" if connection.mysql_is_mariadb else "utf8mb4_0900_bin"
        return parameters
