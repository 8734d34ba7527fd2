"""What the tables hold, as plain values: to say that a refused request has changed nothing, or that a name is gone."""

from typing import Any

from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

Tables = dict[str, list[dict[str, Any]]]
_APPS = ("grooc_groups", "grooc_reflections")


def tables(*but: str) -> Tables:
    """
    Every row of every table of groups and reflections, and every stored field of a learner; ``but`` names tables to
    leave out.
    """
    return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in _models(but)}


def rows(*but: str) -> dict[str, list[tuple[Any, ...]]]:
    """The same as the database has it, to be compared and not to be read: that takes a tenth of the time."""
    found = {}
    with connection.cursor() as cursor:
        for model in _models(but):
            cursor.execute(f"SELECT * FROM {model._meta.db_table} ORDER BY {model._meta.pk.column}")
            found[model.__name__] = cursor.fetchall()
    return found


def _models(but: tuple[str, ...]) -> list[Any]:
    ours = (one for app in ("grooc_groups", "grooc_reflections") for one in apps.get_app_config(app).get_models())
    models = [*ours, apps.get_model("grooc_workbench", "FieldValue")]
    return [model for model in models if model.__name__ not in but]


def holding(word: str) -> list[str]:
    """Where a word stands in any table of groups and reflections: ``Model.column`` once a row."""
    return [
        f"{name}.{column}"
        for name, rows in tables("FieldValue").items()
        for row in rows
        for column, value in row.items()
        if word in str(value)
    ]


class Queries(CaptureQueriesContext):
    """``with Queries() as queries: ...; queries.ours``: the statements that touched our own tables."""

    def __init__(self) -> None:
        super().__init__(connection)

    @property
    def ours(self) -> list[str]:
        return [one["sql"] for one in self.captured_queries if any(f"{app}_" in one["sql"] for app in _APPS)]
