"""Names as people see them: the name to show, and one or two letters for a small round face."""

import re
import unicodedata

_BETWEEN_WORDS = re.compile(r"[\s_.]+")
_ARABIC_ARTICLE = "ال"
_ARABIC_PARTICLES = {"بن", "ابن", "أبو", "ابو", "عبد"}  # these open a family name: يوسف بن علي is ي and ب
_JOINER = "\u200d"
_VIRAMA = 9  # the combining class of the sign that ties two consonants into one
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)


def shown_name(name: str, fallback: str) -> str:
    """Choose the learner's own words for the name, else ``fallback`` (the account's name)."""
    return name.strip() or fallback.strip()


def initials(name: str) -> str:
    """
    Take the first letters of the first and the last word, as capitals where the script has them.

    A letter is what a reader sees as one: it keeps its marks (``É``), its vowel signs (``मी``) and its ties (``क्ष``).
    One word gives one letter. A name without letters gives its first sign, an empty one ``?``.
    """
    words = [bare for word in _BETWEEN_WORDS.split(unicodedata.normalize("NFC", name)) if (bare := _bare(word))]
    if not words:
        return _first_sign(name.strip()) or "?"
    if len(words) == 1:
        return _capital(_first_sign(words[0]))
    last = words[-2] if len(words) > 2 and words[-2] in _ARABIC_PARTICLES else words[-1]
    return _capital(_first_sign(words[0])) + _capital(_first_sign(_without_article(last)))


def _bare(word: str) -> str:
    """Drop quotes, brackets and other marks before the first letter or digit."""
    for start, sign in enumerate(word):
        if unicodedata.category(sign)[0] in "LN":
            return word[start:]
    return ""


def _without_article(word: str) -> str:
    rest = word.removeprefix(_ARABIC_ARTICLE)
    return rest if len(rest) > 1 else word


def _first_sign(text: str) -> str:
    end = 1
    while end < len(text) and _belongs(text[end - 1], text[end], end):
        end += 1
    return text[:end]


def _belongs(before: str, sign: str, position: int) -> bool:
    """Tell whether ``sign`` is read as one with ``before``: the part of Unicode's annex 29 that names need."""
    if unicodedata.category(sign)[0] == "M" or sign == _JOINER or ord(sign) in _SKIN_TONES:
        return True
    if before == _JOINER or unicodedata.combining(before) == _VIRAMA:
        return unicodedata.category(sign)[0] in "LS"
    return position == 1 and ord(before) in _FLAG_LETTERS and ord(sign) in _FLAG_LETTERS


def _capital(sign: str) -> str:
    # Title case, not upper: Georgian has capitals that few typefaces know. A letter that would grow (ß) stays.
    capital = sign[0].title()
    return (capital if len(capital) == 1 else sign[0]) + sign[1:]
