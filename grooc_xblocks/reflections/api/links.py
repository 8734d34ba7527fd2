"""Links that lead nowhere: a reader says so, and the author learns how many could not open it."""

from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain.errors import NotThere, NotYours
from grooc_xblocks.reflections.api.browsing import may_be_read
from grooc_xblocks.reflections.data import Person
from grooc_xblocks.reflections.models import Contribution, ContributionVersion
from grooc_xblocks.reflections.taking_part import note_change
from grooc_xblocks.storage.transactions import whole_transaction

READERS = 100
"""Readers who are remembered for one link; a hundred say enough."""


@whole_transaction
def note_link(
    *,
    usage_key: UsageKey,
    person: Person,
    contribution: int,
    number: int,
    position: int,
    dead: bool,
    staff: bool = False,
    anybodys: bool = True,
) -> None:
    """
    Note that a reader could not open the link at ``position`` (from 0) of a version, or take that back. Twice is once.

    Nothing is fetched: it is the reader's word. Raises NotThere for what the reader may not open and for what is no
    link, NotYours for one's own.
    """
    row = Contribution.objects.select_for_update().filter(usage_key=usage_key, pk=contribution).first()
    if row is None or not may_be_read(row, person, staff=staff, anybodys=anybodys):
        raise NotThere
    if row.author_id == person.id:
        raise NotYours
    version = ContributionVersion.objects.filter(contribution=row, number=number).first()
    if version is None or not _is_link(version.attachments, position):
        raise NotThere
    place = f"{number}.{position}"
    before = row.dead_links.get(place, [])
    after = [one for one in before if one != person.id] + ([person.id] if dead else [])
    if set(after) == set(before) or len(after) > READERS:
        return
    row.dead_links = {**row.dead_links, place: after}
    row.save(update_fields=["dead_links"])
    note_change(usage_key, [row.author_id])


def _is_link(attachments: list[dict[str, object]], position: int) -> bool:
    return position < len(attachments) and attachments[position]["kind"] == "link"
