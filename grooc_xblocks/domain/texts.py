"""
What people write, kept as they wrote it: emoji, quotes, tags and direction marks are text like any other.

Taken out is only what no database, no XML and no reader can take: control characters, halves of surrogate pairs,
and code points that Unicode promises never to use.
"""

import re
import unicodedata
from itertools import filterfalse

_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Scripts without blanks between words: Thai and Lao, Burmese, Khmer, kana, Chinese characters.
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
# Accents that Unicode does not take off.
_STROKES = str.maketrans({"đ": "d", "ħ": "h", "ł": "l", "ø": "o", "ŧ": "t", "ı": "i"})
_UNSEEN = {"Zs", "Zl", "Zp", "Cc", "Cf", "Cs"}
_BLANKS_AT_LINE_ENDS = re.compile(r"[ \t]+$", re.MULTILINE)


def one_line(text: str) -> str:
    """Make one line of ``text``: line ends and tabs become blanks, nothing but words at either end."""
    return _UNFIT.sub("", re.sub("[\n\t]", " ", _LINE_ENDS.sub("\n", text))).strip()


def many_lines(text: str) -> str:
    """Keep the lines of ``text``, each ended by one newline, without blanks after a line or blank lines around."""
    return _BLANKS_AT_LINE_ENDS.sub("", _UNFIT.sub("", _LINE_ENDS.sub("\n", text))).strip("\n")


def is_blank(text: str) -> bool:
    """Tell whether nothing of ``text`` can be seen: blanks, joiners and direction marks only."""
    return all(unicodedata.category(sign) in _UNSEEN for sign in text)


def folded(text: str) -> str:
    """Bring ``text`` to the shape in which search compares: no case, no accents, no widths."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(filterfalse(unicodedata.combining, apart)).translate(_STROKES)
