"""
The translations that the browser needs, read from the compiled catalogue.

They travel with a view's own data, so that no second script has to be there first. Messages for the browser are those
of ``frontend/**/strings*.ts``; extraction lists them in ``conf/locale/front_end.json``.
"""

import gettext
import json
from functools import lru_cache
from pathlib import Path
from typing import TypedDict

LOCALE = Path(__file__).resolve().parent / "conf" / "locale"
# Rules that tell plural forms apart look at a number's last two digits, and at small numbers whole.
COUNTS = 200
# French and Spanish tell round millions apart as well, in catalogues that follow Unicode's rules.
A_MILLION = 1_000_000


class Catalog(TypedDict):
    """Messages by their English text: the translation, or one translation for each plural form."""

    messages: dict[str, str | list[str]]
    plural: str
    """The plural form (a digit) for each n from 0 to 199; from 200 on, that of 100 + n % 100."""


def front_end_catalog(locale: str) -> Catalog | None:
    """
    Give the browser's messages in a language such as ``ar``, ``pt-br`` or ``es_419``.

    A regional language that has no catalogue falls back to the language itself. None means English: there is no
    catalogue, or nothing in it is translated.
    """
    return catalog_in(LOCALE, locale)


def translate(locale: str, message: str) -> str:
    """Translate a message of ours where the runtime's own service does not know it; English where nobody does."""
    known = _known(locale)
    return known.gettext(message) if known and message else message


def translate_plural(locale: str, one: str, many: str, count: int) -> str:
    """Do as ``translate`` for a message that depends on a number."""
    return (_known(locale) or gettext.NullTranslations()).ngettext(one, many, count)


@lru_cache(maxsize=64)
def _known(locale: str) -> gettext.GNUTranslations | None:
    compiled = _compiled(LOCALE, locale.lower().replace("_", "-"))
    return _opened(compiled) if compiled else None


@lru_cache(maxsize=64)
def _opened(compiled: Path) -> gettext.GNUTranslations:
    with compiled.open("rb") as file:
        return gettext.GNUTranslations(file)


@lru_cache(maxsize=64)
def catalog_in(folder: Path, locale: str) -> Catalog | None:
    """Do as ``front_end_catalog``, for the catalogues in a given folder."""
    compiled = _compiled(folder, locale.lower().replace("_", "-"))
    if compiled is None:
        return None
    translations = _opened(compiled)
    wanted: list[str | list[str]] = json.loads((folder / "front_end.json").read_text(encoding="utf-8"))
    messages = dict(filter(None, (_entry(message, translations) for message in wanted)))
    if not messages:
        return None
    return {"messages": messages, "plural": "".join(str(_form(translations, n)) for n in range(COUNTS))}


def _compiled(folder: Path, locale: str) -> Path | None:
    # Looked up among what is there, so that a locale from a request never becomes a path.
    found = {path.parent.parent.name.lower().replace("_", "-"): path for path in folder.glob("*/LC_MESSAGES/text.mo")}
    return found.get(locale) or found.get(locale.partition("-")[0])


def _entry(message: str | list[str], translations: gettext.GNUTranslations) -> tuple[str, str | list[str]] | None:
    """Translate one message: a text, or a pair of singular and plural. None when there is no translation."""
    if isinstance(message, str):
        translated = translations.gettext(message)
        return (message, translated) if translated != message else None
    one, many = message
    examples: dict[int, int] = {}
    for n in (*range(COUNTS), A_MILLION):
        examples.setdefault(_form(translations, n), n)
    forms = [translations.ngettext(one, many, examples.get(form, 0)) for form in range(max(examples) + 1)]
    return (one, forms) if not set(forms) <= {one, many} else None


def _form(translations: gettext.GNUTranslations, n: int) -> int:
    form: int = translations.plural(n)  # type: ignore[attr-defined]  # set when the catalogue is read
    return form
