"""
Keep the catalogues of messages in step with the sources.

``python tools/translations.py update [new language...]`` or ``python tools/translations.py check``.

One catalogue holds the messages of the blocks, of the server's side (``grooc_xblocks/**/*.py``) and of the browser's
(``frontend/**/strings*.ts``); ``front_end.json`` lists which of them the browser needs. The platform reads the
compiled ``translations/<language>/LC_MESSAGES/text.mo``. The files carry no dates and no line numbers, so that only
messages change them.
"""

import copy
import io
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "grooc_xblocks" / "conf" / "locale"
FRONT_END = LOCALE / "front_end.json"
KEYWORDS = {**DEFAULT_KEYWORDS, "gettext_noop": None, "gettext_lazy": None, "ngettext_lazy": (1, 2), "_n": (1, 2)}
PLACEHOLDER = re.compile(r"%\((\w+)\)")
LEFT_OUT = re.compile("Report-Msgid-Bugs-To|P.+-Date|Last-Translator|Language-Team|Generated-By")
# Babel's rule for Arabic has its last two forms the other way round from everybody else's.
ARABIC = "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5"

Files = dict[Path, bytes]


class SteadyCatalog(Catalog):
    """A catalogue whose header says nothing about when, by whom and with what it was written."""

    def _steady_headers(self) -> list[tuple[str, str]]:
        return [header for header in super()._get_mime_headers() if not LEFT_OUT.match(header[0])]

    mime_headers = property(_steady_headers, Catalog._set_mime_headers)


def new_catalog(language: str) -> Catalog:
    """Begin a catalogue of a language, with the plural forms that its translators expect."""
    catalog = SteadyCatalog(locale=language, project="GROOC", version="XBlocks", charset="utf-8", fuzzy=False)
    if language == "ar":
        catalog.mime_headers = [("Plural-Forms", ARABIC)]
    return catalog


def extract(root: Path) -> tuple[Catalog, list[str | list[str]]]:
    """Collect the messages of the sources below ``root``, and list those the browser needs: a text, or one and many."""
    template = new_catalog("en")
    template.header_comment = "# Messages of the GROOC XBlocks. Written by `make translations`."
    for path in sorted((root / "grooc_xblocks").rglob("*.py")):
        _add(template, root, path, "python")
    browser = set()
    for path in sorted((root / "frontend").rglob("strings*.ts")):
        if "node_modules" not in path.parts:
            browser |= _add(template, root, path, "javascript")
    return template, [list(key) if len(key) > 1 else key[0] for key in sorted(browser)]


def _add(template: Catalog, root: Path, path: Path, method: str) -> set[tuple[str, ...]]:
    """Add one file's messages to the template, and give them."""
    added = set()
    place = path.relative_to(root).as_posix()
    found = extract_from_file(method, str(path), KEYWORDS, comment_tags=["Translators:"], strip_comment_tags=True)
    for line, ids, comments, context in found:
        template.add(ids, None, [(place, line)], auto_comments=comments, context=context)
        added.add(_texts(ids))
    return added


def _texts(value: str | Sequence[str] | None) -> tuple[str, ...]:
    """Give the forms of a message or of its translation; one that has no plural has one form."""
    return (value or "",) if isinstance(value, str | None) else tuple(value)


def languages() -> list[str]:
    """Name the languages that have a catalogue, English (the messages themselves) apart."""
    return sorted(path.parent.parent.name for path in LOCALE.glob("*/LC_MESSAGES/text.po") if path.parts[-3] != "en")


def complete_languages() -> list[str]:
    """Name the languages that ``config.yaml`` promises whole."""
    promised = (LOCALE / "config.yaml").read_text().split("locales:")[1].split("\n\n")[0]
    return [language for language in re.findall(r"- (\w+)", promised) if language != "en"]


def produce(new: Iterable[str] = ()) -> tuple[Files, dict[str, Catalog]]:
    """Work out what every file of the catalogues should hold, and the catalogue of each language."""
    template, browser = extract(ROOT)
    files = {
        _path("en", "po"): _po(template),
        FRONT_END: (json.dumps(browser, ensure_ascii=False, indent=1) + "\n").encode(),
    }
    catalogs = {}
    for language in sorted({*languages(), *new}):
        catalogs[language] = catalog = _translated(language, template)
        files[_path(language, "po")] = _po(catalog)
        files[_path(language, "mo")] = _mo(copy.deepcopy(catalog))
    return files, catalogs


def _path(language: str, suffix: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / f"text.{suffix}"


def _translated(language: str, template: Catalog) -> Catalog:
    """Give the template's messages with what is translated of them so far; messages that are no more are dropped."""
    catalog = new_catalog(language)
    catalog.header_comment = f"# Messages of the GROOC XBlocks in {catalog.locale.english_name}."
    known = Catalog(locale=language)
    if _path(language, "po").exists():
        with _path(language, "po").open("rb") as file:
            known = read_po(file, locale=language)
    for message in template:
        if not message.id:
            continue
        old = known.get(message.id, message.context)
        # A message that got a plural, or lost it, is a new one.
        string = old.string if old and old.pluralizable == message.pluralizable else None
        catalog.add(
            message.id, string, message.locations, old.flags & {"fuzzy"} if old else (),
            message.auto_comments, old.user_comments if old else (), context=message.context,
        )  # fmt: skip
    return catalog


def _po(catalog: Catalog) -> bytes:
    file = io.BytesIO()
    write_po(file, catalog, width=120, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
    return file.getvalue()


def _mo(catalog: Catalog) -> bytes:
    """Compile what is translated; Babel's own writer would fill missing plural forms with English."""
    for message in list(catalog):
        if message.id and not all(_texts(message.string)):
            catalog.delete(message.id, message.context)
    file = io.BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def faults(files: Files, catalogs: dict[str, Catalog]) -> Iterator[str]:
    """Say what is out of step, and what is wrong in the translations."""
    for path, content in files.items():
        if not path.exists() or path.read_bytes() != content:
            yield f"{path.relative_to(ROOT)}: not up to date; run `make translations` and commit what it writes"
    for language in complete_languages():
        if language not in catalogs:
            yield f"{language}: named in config.yaml, but has no catalogue"
    for language, catalog in catalogs.items():
        complete = language in complete_languages()
        for message in catalog:
            if message.id:
                yield from (
                    f"{language}: {fault}: {message.id!r}" for fault in message_faults(message, complete=complete)
                )


def message_faults(message: Message, *, complete: bool) -> Iterator[str]:
    """Say what is wrong with one translation; in a complete language, so is its absence."""
    strings = _texts(message.string)
    if not all(strings):
        if any(strings):
            yield "has some plural forms only"
        elif complete:
            yield "not translated"
        return
    if message.fuzzy:
        yield "fuzzy"
    allowed = {name for text in _texts(message.id) for name in PLACEHOLDER.findall(text)}
    for text in strings:
        names = set(PLACEHOLDER.findall(text))
        # A plural form may say "one" in words instead of the number.
        if not names <= allowed or (len(strings) == 1 and names != allowed):
            yield f"other placeholders than the message: {text!r}"


def update(new: Iterable[str]) -> int:
    files, catalogs = produce(new)
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for language, catalog in catalogs.items():
        done = sum(1 for message in catalog if message.id and all(_texts(message.string)))
        print(f"{language}: {done} of {len(catalog)} messages translated")
    return 0


def check() -> int:
    found = list(faults(*produce()))
    print("\n".join(found) or "The catalogues are in step with the sources.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(check() if sys.argv[1:] == ["check"] else update(sys.argv[2:]))
