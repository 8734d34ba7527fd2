"""Who has done what the author asks for: wrote something of a plan, saw it submitted, lived it with the others."""

from collections.abc import Iterator, Mapping
from typing import Any

from grooc_xblocks.domain.plan_life import Life, took_part
from grooc_xblocks.domain.plan_rows import Rows

Texts = Mapping[str, Mapping[str, Any]]


def wrote(texts: Texts, problem: Mapping[str, Any], rows: Rows, life: Life) -> frozenset[int]:
    """
    Return the learners who wrote anything of a plan: a text, the problem, a row or a field of one, a note. What was
    removed later was written all the same.

    ``texts`` are the sections by key, ``problem`` is what was written of it, empty when nobody did.
    """
    found = set(took_part(life)) | set(problem.get("by", ()))
    for text in texts.values():
        found.update(text["by"])
    for row in (*rows.rows.values(), *(gone["row"] for gone in rows.removed.values())):
        found.update(_writers(row))
    for gone in life.removed.values():
        found.update(gone["note"]["writers"])
    return frozenset(found)


def _writers(row: Mapping[str, Any]) -> Iterator[int]:
    yield row["by"]
    for mark in row["marks"].values():
        yield mark["by"]
