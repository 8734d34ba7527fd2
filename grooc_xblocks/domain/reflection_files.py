"""
Files that come along with a reflection: which there may be, how large, and in which pieces they travel.

A browser sends a file in pieces small enough for any site's limit on a request, one after the other; a piece sent twice
is sent once, and a file whose last piece has not arrived is not there yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from grooc_xblocks.domain.errors import Conflict, Malformed, Refused, faulty
from grooc_xblocks.domain.texts import is_blank
from grooc_xblocks.domain.words import marked as _

TYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "csv": "text/csv",
    "txt": "text/plain",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "mp4": "video/mp4",
}
"""Endings of names, each with its media type: what people write, photograph and record; nothing that runs."""
MOST_BYTES = 10 * 2**20
PIECE_BYTES = 2**20
"""Of every piece but the last. As base64 it is 1.4 MB, below the 2.5 MB that Django takes unless told otherwise."""
FILES_OF_ONE = 20
"""Files that a learner may keep in one block, over all versions of what they shared."""
NAME = 120  # characters

_NO_TYPE = _("Files of this kind cannot come along. A PDF, a document, a picture or a recording can.")
_TOO_LARGE = _("This file is too large. Up to %(most)s MB can come along.")
_EMPTY = _("There is nothing in this file.")


@dataclass(frozen=True)
class Piece:
    """A part of a file, the ``number``-th of it from 0, and what the browser says of the whole."""

    name: str
    size: int
    number: int
    data: bytes


def ending(name: str) -> str:
    """Return the ending of a name in small letters, without its dot; "" for none."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def pieces(size: int) -> int:
    """Return in how many pieces a file of ``size`` bytes comes."""
    return -(-size // PIECE_BYTES)


def check(piece: Piece) -> None:
    """
    Raise Refused, with ``file`` as the field, for a file that cannot come along, and Malformed for a piece that is
    none of it.
    """
    if piece.size < 1:
        raise faulty({"file": (_EMPTY, {})})
    if piece.size > MOST_BYTES:
        raise faulty({"file": (_TOO_LARGE, {"most": MOST_BYTES // 2**20})})
    if ending(piece.name) not in TYPES or is_blank(piece.name.rpartition(".")[0]):
        raise faulty({"file": (_NO_TYPE, {})})
    last = pieces(piece.size) - 1
    length = piece.size - last * PIECE_BYTES if piece.number == last else PIECE_BYTES
    if not 0 <= piece.number <= last or len(piece.data) != length:
        raise Malformed


def is_next(piece: Piece, *, name: str, size: int, stored: int) -> bool:
    """
    Tell whether a piece is the one a file waits for, false for one it has already.

    Raises Conflict (``file_changed``) for a piece of another file, or one that is too early: begin again.
    """
    if (piece.name, piece.size) != (name, size) or piece.number > stored:
        raise Conflict(_("This file has changed on its way. Choose it once more."), code="file_changed")
    return piece.number == stored


def require_room(count: int) -> None:
    """Raise Refused (``too_many``) for a learner who has ``count`` files here already and brings one more."""
    if count >= FILES_OF_ONE:
        raise Refused(_("You have brought %(most)s files already."), code="too_many", params={"most": FILES_OF_ONE})
