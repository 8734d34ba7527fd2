"""Codes that open a group: spoken on the phone, copied from paper, hopeless to guess."""

import secrets
import unicodedata

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O or U: they are misread, or make words
LENGTH = 12  # 5 bits a symbol, so 60 bits
_MISREAD = str.maketrans("OIL", "011")


def new_code() -> str:
    """Draw a code such as ``K7TQ9MXD4WRE``; each of its 60 bits is unpredictable."""
    return "".join(secrets.choice(SYMBOLS) for _ in range(LENGTH))


def normalise(text: str) -> str:
    """
    Bring what a person typed or pasted to the shape of ``new_code``.

    Case, dashes, blanks and stray marks do not matter, digits of any script count, O is read as 0, I and L as 1.
    What comes back need not be a code: see ``is_code``.
    """
    plain = "".join(_plain(symbol) for symbol in unicodedata.normalize("NFKC", text))
    return plain.upper().translate(_MISREAD)


def _plain(symbol: str) -> str:
    digit = unicodedata.decimal(symbol, None)
    if digit is not None:
        return str(digit)
    return symbol if symbol.isascii() and symbol.isalpha() else ""


def is_code(text: str) -> bool:
    """Tell whether a normalised text can be a code at all, before any table is asked."""
    return len(text) == LENGTH and all(symbol in SYMBOLS for symbol in text)


def shown(code: str) -> str:
    """Break a code into fours for the eye: ``K7TQ-9MXD-4WRE``."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))
