"""Pictures that a browser sends: read as what they claim to be, and taken over without anything beside the pixels."""

import base64
import binascii
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from grooc_xblocks.domain.errors import Refused
from grooc_xblocks.domain.words import marked as _

MOST_BYTES = 2 * 2**20
MOST_PIXELS = 20_000
"""Of either side."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")


@dataclass(frozen=True)
class Picture:
    """A PNG and its size in pixels."""

    png: bytes
    width: int
    height: int


def read_png(text: str) -> Picture:
    """
    Read a PNG written as base64. Raises Refused for anything else, for a damaged one, and for one over 2 MB.

    The chunks that make up the picture are kept, in order; words, times and places that a camera or a program may have
    added are not.
    """
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise _unreadable() from None
    if len(data) > MOST_BYTES:
        raise Refused(_("This picture is too large. Please stay under 2 MB."), code="picture_too_large")
    chunks = list(_chunks(data))
    kinds = [kind for kind, _body in chunks]
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [b"IEND"] or b"IDAT" not in kinds or len(chunks[0][1]) != 13:
        raise _unreadable()
    width, height = struct.unpack(">II", chunks[0][1][:8])
    if not (0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS):
        raise _unreadable()
    kept = [_chunk(kind, body) for kind, body in chunks if kind in _KEPT]
    return Picture(_SIGNATURE + b"".join(kept), width, height)


def _unreadable() -> Refused:
    return Refused(_("This picture could not be read."), code="no_picture")


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give kind and body of each chunk, up to the end of the picture; nothing for what is no PNG."""
    if not data.startswith(_SIGNATURE):
        return
    at = len(_SIGNATURE)
    while at + 12 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        check = data[at + 8 + length : at + 12 + length]
        if len(check) != 4 or struct.unpack(">I", check)[0] != binascii.crc32(kind + body):
            raise _unreadable()
        yield kind, body
        if kind == b"IEND":
            return
        at += 12 + length


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", binascii.crc32(kind + body))
