"""The browser's translations, as the server hands them over."""

import gettext
import json
from pathlib import Path
from typing import Any

import pytest
from babel.messages.mofile import write_mo
from django.utils import translation as django_translation

from grooc_xblocks.catalog import LOCALE, catalog_in, front_end_catalog, translate_plural
from tools.translations import new_catalog

ARABIC = ["لا أعضاء", "عضو واحد", "عضوان", "%(n)s أعضاء", "%(n)s عضوًا", "%(n)s عضو"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder of catalogues in which "Join" is for the browser and "Settings" is not."""
    wanted = ["Join", "Leave", ["%(n)s member", "%(n)s members"]]
    (tmp_path / "front_end.json").write_text(json.dumps(wanted))
    compile_catalog(tmp_path, "ar", {"Join": "انضم", ("%(n)s member", "%(n)s members"): ARABIC})
    compile_catalog(tmp_path, "fr", {"Join": "Rejoindre", "Settings": "Réglages"})
    compile_catalog(tmp_path, "pt", {"Join": "Entrar"})
    compile_catalog(tmp_path, "es_419", {"Join": "Unirse"})
    compile_catalog(tmp_path, "hi", {})
    return tmp_path


def compile_catalog(folder: Path, language: str, messages: dict) -> None:
    catalog = new_catalog(language)
    for message, translation in messages.items():
        catalog.add(message, translation)
    compiled = folder / language / "LC_MESSAGES" / "text.mo"
    compiled.parent.mkdir(parents=True)
    with compiled.open("wb") as file:
        write_mo(file, catalog)


def test_a_language_gives_its_translations_of_the_browsers_messages_and_of_no_others(folder: Path) -> None:
    assert catalog_in(folder, "fr")["messages"] == {"Join": "Rejoindre"}


def test_a_plural_comes_in_all_its_forms_under_the_singular(folder: Path) -> None:
    assert catalog_in(folder, "ar")["messages"]["%(n)s member"] == ARABIC


@pytest.mark.parametrize(
    ("n", "form"), [(0, 0), (1, 1), (2, 2), (7, 3), (11, 4), (99, 4), (100, 5), (103, 3), (111, 4)]
)
def test_the_plural_string_says_which_form_a_number_takes(folder: Path, n: int, form: int) -> None:
    plural = catalog_in(folder, "ar")["plural"]
    assert len(plural) == 200
    assert plural[n] == str(form)


def test_numbers_from_200_on_take_the_form_of_their_last_two_digits_after_a_hundred(folder: Path) -> None:
    with (folder / "ar" / "LC_MESSAGES" / "text.mo").open("rb") as file:
        rule = gettext.GNUTranslations(file).plural
    plural = catalog_in(folder, "ar")["plural"]
    assert all(int(plural[100 + n % 100]) == rule(n) for n in range(200, 1300))


@pytest.mark.parametrize("locale", ["pt-br", "pt_BR", "PT"])
def test_a_regional_language_falls_back_to_the_language(folder: Path, locale: str) -> None:
    assert catalog_in(folder, locale)["messages"] == {"Join": "Entrar"}


@pytest.mark.parametrize("locale", ["es-419", "es_419"])
def test_a_region_with_a_catalogue_of_its_own_gets_that(folder: Path, locale: str) -> None:
    assert catalog_in(folder, locale)["messages"] == {"Join": "Unirse"}


@pytest.mark.parametrize("locale", ["en", "de", "", "../fr", "fr/../fr", "\0", "hi"])
def test_without_translations_there_is_no_catalogue(folder: Path, locale: str) -> None:
    assert catalog_in(folder, locale) is None


def test_a_catalogue_is_read_once(folder: Path) -> None:
    assert catalog_in(folder, "fr") is catalog_in(folder, "fr")


def test_english_needs_no_catalogue() -> None:
    assert front_end_catalog("en") is None


def test_the_packages_own_catalogues_are_where_the_platform_looks_for_them() -> None:
    platform = LOCALE.parent.parent / "translations"
    assert platform.resolve() == LOCALE
    assert (platform / "ar" / "LC_MESSAGES" / "text.mo").is_file()


@pytest.fixture
def pair() -> tuple[str, str]:
    """A message of ours that depends on a number."""
    wanted = json.loads((LOCALE / "front_end.json").read_text(encoding="utf-8"))
    return next((one, many) for one, many in (message for message in wanted if isinstance(message, list)))


def test_the_server_chooses_plurals_too(pair: tuple[str, str]) -> None:
    assert [translate_plural("en", *pair, count) for count in (1, 2)] == list(pair)
    assert translate_plural("tlh", *pair, 2) == pair[1]
    arabic = {translate_plural("ar", *pair, count) for count in (0, 1, 2, 3, 11, 100)}
    assert len(arabic) > 2
    assert arabic.isdisjoint(pair)


def test_a_block_says_a_message_in_the_form_its_number_takes(pair: tuple[str, str], block: Any, people: Any) -> None:
    speaking = block(None, people.amina)
    with django_translation.override("ar"):
        said = [speaking.say(*pair, count) for count in (1, 2, 11)]
        assert said == [translate_plural("ar", *pair, count) for count in (1, 2, 11)]
    assert [speaking.say(*pair, count) for count in (1, 5)] == list(pair)
    assert speaking.say("Not in any catalogue: %(x)s") == "Not in any catalogue: %(x)s"
