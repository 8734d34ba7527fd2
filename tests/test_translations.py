"""The machinery that keeps catalogues in step with the sources."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from tools import translations

PYTHON = """
from django.utils.translation import gettext_lazy, ngettext
_ = lambda text: text
# Translators: a button
JOIN = _("Join")
WAITING = _n("%(n)s person waits", "%(n)s people wait")
def label(n): return ngettext("%(n)s place", "%(n)s places", n) % {"n": n}
NAME = gettext_lazy("Name")
"""
BROWSER = """
import { gettext, interpolate, ngettext } from "../shared/i18n";
export const join = (): string => gettext("Join");
export const it = (name: string) => interpolate(gettext("It's %(name)s' turn"), { name });
export const hours = (n: number) => interpolate(ngettext("%(n)s hour", "%(n)s hours", n), { n });
"""


@pytest.fixture
def template(tmp_path: Path) -> tuple[Catalog, list[str | list[str]]]:
    """Extract from one Python module and one strings.ts; what stands beside them is no source of messages."""
    sources = {
        "grooc_xblocks/groups/api.py": PYTHON,
        "frontend/one/strings.ts": BROWSER,
        "frontend/one/View.tsx": 'gettext("Not here")',
        "frontend/node_modules/other/strings.ts": 'gettext("Not ours")',
    }
    for name, text in sources.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return translations.extract(tmp_path)


def test_messages_of_python_and_browser_share_one_catalogue(template: tuple[Catalog, list[str | list[str]]]) -> None:
    messages = [message.id for message in template[0] if message.id]
    plurals = [
        ("%(n)s place", "%(n)s places"),
        ("%(n)s hour", "%(n)s hours"),
        ("%(n)s person waits", "%(n)s people wait"),
    ]
    assert sorted(messages, key=str) == sorted(["Join", *plurals, "Name", "It's %(name)s' turn"], key=str)
    assert [place for place, _ in template[0]["Join"].locations] == [
        "grooc_xblocks/groups/api.py",
        "frontend/one/strings.ts",
    ]
    assert template[0]["Join"].auto_comments == ["a button"]


def test_the_browsers_messages_are_listed_apart(template: tuple[Catalog, list[str | list[str]]]) -> None:
    assert template[1] == [["%(n)s hour", "%(n)s hours"], "It's %(name)s' turn", "Join"]


def test_every_sentence_of_the_matching_that_counts_is_extracted_with_its_plural() -> None:
    """Whatever a ``Fact`` gives to ngettext must be a pair in the catalogue; two single messages are never found."""
    template, _ = translations.extract(translations.ROOT)
    pairs = {message.id for message in template if isinstance(message.id, tuple)}
    single = {message.id for message in template if isinstance(message.id, str)}
    counting = {pair for pair in pairs if "%(count)d" in pair[1]}
    assert (
        "Only %(count)d other person speaks %(languages)s.",
        "Only %(count)d other people speak %(languages)s.",
    ) in (counting)
    assert [text for pair in pairs for text in pair if text in single] == []


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (Message("Hi %(name)s", "Salut %(name)s"), None),
        (Message("Hi %(name)s", "Salut %(nom)s"), "other placeholders"),
        (Message("Hi %(name)s", "Salut"), "other placeholders"),
        (Message(("%(n)s hour", "%(n)s hours"), ("une heure", "%(n)s heures")), None),
        (Message(("%(n)s hour", "%(n)s hours"), ("%(x)s heure", "%(n)s heures")), "other placeholders"),
        (Message(("%(n)s hour", "%(n)s hours"), ("%(n)s heure", "")), "some plural forms only"),
        (Message("Hi", "Salut", flags=["fuzzy"]), "fuzzy"),
        (Message("Hi", ""), None),
    ],
)
def test_a_faulty_translation_is_told(message: Message, fault: str | None) -> None:
    found = list(translations.message_faults(message, complete=False))
    assert len(found) == (fault is not None)
    assert all(fault in text for text in found)


def test_a_complete_language_translates_everything() -> None:
    assert list(translations.message_faults(Message("Hi", ""), complete=True)) == ["not translated"]


def test_what_is_written_again_is_the_same_to_the_byte() -> None:
    assert translations.produce()[0] == translations.produce()[0]
