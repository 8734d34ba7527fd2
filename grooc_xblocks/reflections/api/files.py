"""Files that come along: kept piece by piece in the site's storage, read by whoever may read what they belong to."""

from collections.abc import Collection, Iterator

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import Storage, default_storage, storages
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain import reflection_files as rules
from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.reflections.data import FileData, Person
from grooc_xblocks.reflections.file_models import EnclosedFile
from grooc_xblocks.reflections.models import ContributionVersion
from grooc_xblocks.reflections.rows import owner_of
from grooc_xblocks.storage.transactions import Overtaken, whole_transaction

STORAGE = "grooc_files"
"""The name in Django's ``STORAGES`` under which a site gives these files a place of their own."""


@whole_transaction
def keep_piece(*, usage_key: UsageKey, learner: int, key: str, piece: rules.Piece) -> FileData:
    """
    Keep one more piece of a learner's file; one that is here already changes nothing.

    Raises Refused for a file that cannot come along, Conflict for a piece of another file or one too early, NotThere
    for a key that is somebody else's.
    """
    rules.check(piece)
    row = EnclosedFile.objects.select_for_update().filter(usage_key=usage_key, key=key).first()
    if row is None:
        row = _begun(usage_key, learner, key, piece)
    if row.author_id != learner:
        raise NotThere
    if rules.is_next(piece, name=row.name, size=row.size, stored=row.stored):
        path = _path(row, piece.number)
        _storage().delete(path)  # left by a transaction that did not come to its end
        _storage().save(path, ContentFile(piece.data))
        row.stored += 1
        row.save(update_fields=["stored"])
    return _data(row)


def _begun(usage_key: UsageKey, learner: int, key: str, piece: rules.Piece) -> EnclosedFile:
    rules.require_room(EnclosedFile.objects.filter(usage_key=usage_key, author_id=learner).count())
    told = {"name": piece.name, "size": piece.size, "pieces": rules.pieces(piece.size), "at": timezone.now()}
    try:
        return EnclosedFile.objects.create(usage_key=usage_key, author_id=learner, key=key, **told)
    except IntegrityError as error:
        raise Overtaken from error


def usable_files(
    *, usage_key: UsageKey, person: Person, of_group: bool, keys: Collection[str]
) -> dict[str, tuple[str, int]]:
    """
    Return names and sizes, by key, of the files among ``keys`` that may come along: whole ones of the learner's, and
    those that the group has brought along before. No query for no keys, else two.
    """
    if not keys:
        return {}
    mine = {"contribution__usage_key": usage_key, "contribution__owner": owner_of(person, of_group)}
    before = {one.get("file") for version in ContributionVersion.objects.filter(**mine) for one in version.attachments}
    rows = EnclosedFile.objects.filter(usage_key=usage_key, key__in=keys, stored=F("pieces"))
    return {row.key: (row.name, row.size) for row in rows if row.author_id == person.id or row.key in before}


def open_file(*, usage_key: UsageKey, key: str) -> tuple[FileData, Iterator[bytes]]:
    """Return a file and its bytes, piece by piece. Raises NotThere for one that is not here, or not whole yet."""
    row = EnclosedFile.objects.filter(usage_key=usage_key, key=key, stored=F("pieces")).first()
    if row is None:
        raise NotThere
    return _data(row), _read(row)


def erase_files(*, learner: int) -> None:
    """Delete a learner's files, but those that a group's reflection brings along: it stays the group's."""
    versions = ContributionVersion.objects.filter(by_id=learner, contribution__of_group=True)
    kept = {one.get("file") for version in versions for one in version.attachments}
    rows = [row for row in EnclosedFile.objects.filter(author_id=learner) if row.key not in kept]
    paths = [_path(row, number) for row in rows for number in range(row.stored)]
    EnclosedFile.objects.filter(pk__in=[row.pk for row in rows]).delete()
    transaction.on_commit(lambda: _delete(paths))


def _data(row: EnclosedFile) -> FileData:
    return FileData(row.key, row.author_id, row.name, row.size, row.stored, row.pieces)


def _path(row: EnclosedFile, number: int) -> str:
    return f"grooc_reflections/{row.place}/{number}"


def _delete(paths: Collection[str]) -> None:
    for path in paths:
        _storage().delete(path)


def _storage() -> Storage:
    return storages[STORAGE] if STORAGE in settings.STORAGES else default_storage


def _read(row: EnclosedFile) -> Iterator[bytes]:
    for number in range(row.pieces):
        with _storage().open(_path(row, number)) as piece:
            yield piece.read()
