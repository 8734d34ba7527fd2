"""
Everything of a block for a file that is written while it is read: rows come in pages, so that memory does not grow with
the course, on a database that would send a whole result at once too.
"""

from collections.abc import Iterator
from typing import TypeVar

from django.db.models import Model, QuerySet
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.reflections.data import ContributionData, ResponseData
from grooc_xblocks.reflections.models import Contribution, Response
from grooc_xblocks.reflections.rows import contribution_data, current_versions, with_threads

PAGE = 500

_M = TypeVar("_M", bound=Model)


def every_contribution(*, usage_key: UsageKey) -> Iterator[ContributionData]:
    """Give all contributions of a block in their newest version, first shared first; hidden ones say so."""
    # To read the block's own key anew with every row would take a third of the time.
    for rows in _pages(Contribution.objects.filter(usage_key=usage_key).defer("usage_key")):
        texts = current_versions(rows)
        for row in rows:
            yield contribution_data(row, texts.get(row.pk))


def every_response(*, usage_key: UsageKey) -> Iterator[ResponseData]:
    """Give all responses of a block with the talk under them, first given first; hidden ones say so."""
    given = Response.objects.filter(usage_key=usage_key).select_related("contribution")
    for rows in _pages(given.defer("usage_key", "contribution__usage_key")):
        yield from with_threads(rows).values()


def _pages(rows: "QuerySet[_M]") -> Iterator[list[_M]]:
    last = 0
    while page := list(rows.filter(pk__gt=last).order_by("pk")[:PAGE]):
        yield page
        last = page[-1].pk
