"""Taking a person who is named on a map out of everything that was kept of it."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from grooc_xblocks.domain.asset_fields import CHOICES
from grooc_xblocks.domain.texts import UNSPACED, folded

Kept = Mapping[str, Mapping[str, Any]]
"""Values by field and key: a shared state, a snapshot's value, or the delta of one change (None: the key went)."""

MARK = "…"
"""Stands where a name stood."""
_SHORTEST = 2  # letters of a name that is looked for in other texts
_NO_WORDS = frozenset({"by", "at", "shared_at", "from", "to", "asset", "role", "edits", *CHOICES})
"""Below these keys stand ids, times and choices, where a name never is."""
_PREFIXES = frozenset("وفبلك")  # Arabic writes these small words together with the name after them
_Name = tuple[str, re.Pattern[str]]  # how a name reads when only its letters count, and where its letters stand


def names_of(kept: Kept, asset: str) -> frozenset[str]:
    """Return every name under which ``kept`` knows the asset, on the map or removed."""
    values = [kept.get("assets", {}).get(asset), (kept.get("removed", {}).get(asset) or {}).get("asset")]
    return frozenset(value["name"] for value in values if value is not None)


def erased(kept: Kept, asset: str, names: Collection[str]) -> Kept:
    """
    Return ``kept`` without the asset, its links, position and comments, and without its ``names`` in any text.

    In other people's texts "…" stands in place of a name; neither case nor the kind of blanks matters, parts of longer
    words stay. Returns the very same ``kept`` when there is nothing to take out, so that a caller writes only what
    changed.
    """
    without = {field: _without(field, values, asset) for field, values in kept.items()}
    without = without_names(without, names)
    return kept if without == kept else without


def without_names(value: Any, names: Collection[str]) -> Any:
    """
    Return a text, or values with texts at any depth, with "…" in place of ``names``; choices, ids and times stay.

    A name of one letter is left where it is: it stands in half of all texts.
    """
    looked_for = sorted((name for name in names if sum(map(str.isalnum, name)) >= _SHORTEST), key=len, reverse=True)
    if not looked_for:
        return value
    return _scrubbed(value, [(_flat(name), _pattern(name)) for name in looked_for], "")


def without_words_of_names(value: Any, names: Collection[str]) -> Any:
    """
    Return what ``without_names`` does, and take out single words of the ``names`` as well, of three letters or more and
    written as in the name: whoever is "Mateo García" is called "Mateo", but a "may" is no May.
    """
    words = {word for name in names for word in name.split() if sum(map(str.isalnum, word)) > _SHORTEST}
    patterns = [
        (_flat(word), re.compile("|".join(map(re.escape, _forms(word)))))
        for word in sorted(words, key=len, reverse=True)
    ]
    cleaned = without_names(value, names)
    return _scrubbed(cleaned, patterns, "") if patterns else cleaned


def _flat(text: str) -> str:
    """Return a text in which a name that stands in it is surely found, and quickly; perhaps others as well."""
    return " ".join(folded(text).split())


def _without(field: str, values: Mapping[str, Any], asset: str) -> Mapping[str, Any]:
    """Leave out what is the asset's own: its entries, its links, and the comments on it."""
    rest = {key: value for key, value in values.items() if key != asset}
    if field in ("links", "comments"):
        return {key: value for key, value in rest.items() if not _is_about(value, asset)}
    if field == "removed":
        return {
            key: value and {**value, "links": _without("links", value["links"], asset)} for key, value in rest.items()
        }
    return rest


def _is_about(value: Mapping[str, Any] | None, asset: str) -> bool:
    return value is not None and asset in (value.get("from"), value.get("to"), value.get("asset"))


def _pattern(name: str) -> re.Pattern[str]:
    """Return a pattern for the letters of a name, composed or decomposed."""
    words = "|".join(r"\s+".join(map(re.escape, form.split())) for form in _forms(name.strip()))
    return re.compile(words, re.IGNORECASE)


def _forms(name: str) -> list[str]:
    return sorted({unicodedata.normalize(form, name) for form in ("NFC", "NFD")}, key=len, reverse=True)


def _scrubbed(value: Any, names: Sequence[_Name], key: str) -> Any:
    """Replace names in every text of a value. Whoever is known only by that name is left out altogether."""
    if isinstance(value, str):
        return value if key in _NO_WORDS else _text_without(value, names)
    if isinstance(value, Mapping):
        signed = value.get("role") is not None  # a comment: its name is an account's
        return {name: one if signed and name == "name" else _scrubbed(one, names, name) for name, one in value.items()}
    if isinstance(value, list | tuple):
        cleaned = [(one, _scrubbed(one, names, key)) for one in value]
        return [after for one, after in cleaned if one == after or after != MARK]
    return value


def _text_without(text: str, names: Sequence[_Name]) -> str:
    flat = _flat(text)
    for wanted, pattern in names:
        if wanted in flat:
            text = pattern.sub(lambda found: MARK if _stands_alone(found) else found[0], text)
    return text


def _stands_alone(found: re.Match[str]) -> bool:
    """Tell whether a name that was found is no part of a longer word."""
    text, start, end = found.string, found.start(), found.end()
    before = text[:start][-2:]
    if before and before[-1] in _PREFIXES and not _are_one_word(before):
        before = ""
    return not _are_one_word(before[-1:] + text[start]) and not _are_one_word(text[end - 1 : end + 1])


def _are_one_word(two: str) -> bool:
    """Tell whether two signs are letters, marks or digits of one word; one sign alone is not."""
    return len(two) == 2 and all(unicodedata.category(one)[0] in "LMN" and not UNSPACED.match(one) for one in two)
