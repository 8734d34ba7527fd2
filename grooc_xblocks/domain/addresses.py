"""Addresses that people are to follow; they are not looked up here, only read."""

import unicodedata
from collections.abc import Collection
from urllib.parse import urlsplit


def is_address(url: str, schemes: Collection[str] = ("https",)) -> bool:
    """
    Tell whether ``url`` is the address of a page, whole and by one of ``schemes``.

    A name or a password in front of the host makes an address look like another one, so neither is taken.
    """
    # The parser drops line ends and tabs silently, so signs are looked at first.
    if any(unicodedata.category(sign)[0] in "ZC" or sign in '\\"<>' for sign in url):
        return False
    try:
        parts = urlsplit(url)
        is_port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return parts.scheme in schemes and bool(parts.hostname) and is_port and "@" not in parts.netloc
