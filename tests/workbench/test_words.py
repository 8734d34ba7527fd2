"""The player speaks the languages it offers."""

import re
from pathlib import Path

import grooc_workbench
import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.conf import settings

HOME = Path(grooc_workbench.__file__).parent
LANGUAGES = [code for code, _ in settings.LANGUAGES if code != "en"]
PLAIN = re.compile(r"""\{%\s*translate\s+(["'])(.*?)\1""")
BLOCK = re.compile(r"\{%\s*blocktranslate[^%]*%\}(.*?)\{%\s*endblocktranslate", re.DOTALL)
NAME = re.compile(r"\{\{\s*(\w+)\s*\}\}")


def messages() -> set[str]:
    """What the templates say, as Django looks it up."""
    found: set[str] = set()
    for template in (HOME / "templates").rglob("*.html"):
        text = template.read_text(encoding="utf-8")
        found.update(message for _, message in PLAIN.findall(text))
        found.update(NAME.sub(r"%(\1)s", message) for message in BLOCK.findall(text))
    return found


def catalog(language: str) -> dict[str, str]:
    file = HOME / "locale" / language / "LC_MESSAGES" / "django.po"
    with file.open("rb") as opened:
        return {message.id: message.string for message in read_po(opened) if message.id}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_and_no_translation_is_left_over_from_a_message_that_went(language: str) -> None:
    assert len(messages()) > 40
    words = catalog(language)
    assert messages() <= {message for message, translation in words.items() if translation}
    code = "".join(path.read_text(encoding="utf-8") for path in HOME.rglob("*.py"))
    assert {message for message in words if message not in messages() and f'"{message}"' not in code} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_names_the_same_values_as_its_message(language: str) -> None:
    for message, translation in catalog(language).items():
        assert sorted(re.findall(r"%\(\w+\)s", message)) == sorted(re.findall(r"%\(\w+\)s", translation)), message


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    with (HOME / "locale" / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        compiled = {message.id: message.string for message in read_mo(file) if message.id}
    assert compiled == catalog(language)
