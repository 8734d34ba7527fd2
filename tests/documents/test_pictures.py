"""Pictures that a browser sends: taken over as pixels alone, or refused."""

import base64
import binascii
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.documents.pictures import MOST_BYTES, read_png
from grooc_xblocks.domain.errors import Refused

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", binascii.crc32(kind + body))


def png(width=4, height=3, *more, after=b""):
    """A grey PNG, with further chunks behind its head."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    rows = zlib.compress(b"".join(b"\0" + b"\x80" * min(width, 9) for _ in range(min(height, 9))))
    return SIGNATURE + head + b"".join(more) + chunk(b"IDAT", rows) + chunk(b"IEND", b"") + after


def sent(data):
    return base64.b64encode(data).decode()


def test_a_picture_is_read_with_its_size():
    picture = read_png(sent(png(40, 30)))
    assert (picture.png, picture.width, picture.height) == (png(40, 30), 40, 30)


def test_words_times_and_what_follows_are_not_taken_over():
    words = [chunk(b"tEXt", b"Author\0Mama Rose"), chunk(b"eXIf", b"0.1S 34.7E"), chunk(b"tIME", b"\7\xea\1\1\0\0\0")]
    assert read_png(sent(png(4, 3, *words, after=b"and more"))).png == png(4, 3)


@pytest.mark.parametrize(
    "data",
    [
        b"", b"GIF89a", SIGNATURE, png()[:-8], png().replace(b"IDAT", b"IDAX"), SIGNATURE + chunk(b"IEND", b""),
        SIGNATURE + chunk(b"IHDR", b"short") + chunk(b"IDAT", b"") + chunk(b"IEND", b""),
        png(0, 3), png(30_000, 3), png()[:20] + b"\xff" + png()[21:], SIGNATURE + struct.pack(">I", 2**31) + b"IHDR",
    ],
)  # fmt: skip
def test_what_is_no_whole_picture_is_refused(data):
    with pytest.raises(Refused) as refusal:
        read_png(sent(data))
    assert refusal.value.code == "no_picture"


def test_what_is_no_base64_is_refused():
    for text in ("%%%", "é", "QUJD\n!", "data:image/png;base64,QUJD"):
        with pytest.raises(Refused):
            read_png(text)


def test_more_than_two_megabytes_are_refused():
    with pytest.raises(Refused) as refusal:
        read_png(sent(png(4, 3, chunk(b"tEXt", b"x" * MOST_BYTES))))
    assert refusal.value.code == "picture_too_large"


@given(st.binary(max_size=200), st.integers(0, 90))
def test_whatever_is_sent_is_read_or_refused(noise, at):
    whole = png()
    for data in (noise, SIGNATURE + noise, whole[:at] + noise + whole[at:], whole[:at] + noise):
        try:
            picture = read_png(sent(data))
        except Refused:
            continue
        assert picture.png.startswith(SIGNATURE)
