import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import reflection_texts as texts
from grooc_xblocks.domain.errors import Refused
from grooc_xblocks.domain.reflection_settings import REFLECTION, RESPONSE
from grooc_xblocks.domain.texts import is_blank

CAN_BRING = {"map": {3: "After the walk"}, "plan": {1: "Quiet minutes"}}
BLOG = {"kind": "link", "url": "https://aminateaches.example/quiet-minutes", "summary": "How the cards came about"}
TALK = {"kind": "talk", "with": "Mateo and Yusuf", "when": "2026-11-20", "summary": "We keep the cards."}
MAP = {"kind": "map", "number": 3, "title": "whatever a browser says", "summary": ""}

FILE = {"kind": "file", "file": "a1b2c3d4e5f6", "name": "whatever", "size": 1, "summary": "The form we walked with"}
FILES = {"a1b2c3d4e5f6": ("Walk.pdf", 2048)}


def refused(deed, *told) -> set[str]:
    with pytest.raises(Refused) as caught:
        deed(*told)
    for text, params in caught.value.details["fields"].values():
        assert "%" not in text % params
    return set(caught.value.details["fields"])


def brought(*attachments):
    return texts.brought(attachments, CAN_BRING, FILES)


class TestWhatIsNeeded:
    def test_what_the_author_requires_and_nothing_else(self):
        texts.require_shareable({"tried": "Cards"}, (), REFLECTION)
        assert refused(texts.require_shareable, {"noticed": "Twelve voices"}, (), REFLECTION) == {"answers.tried"}
        assert refused(texts.require_shareable, {"tried": "\u200b\n"}, (), REFLECTION) == {"answers.tried"}

    def test_something_at_all(self):
        free = [{**prompt, "required": False} for prompt in REFLECTION]
        texts.require_shareable({"wonder": "Why?"}, (), free)
        texts.require_shareable({}, (BLOG,), free)
        assert refused(texts.require_shareable, {"gone": "x"}, (), free) == {"answers.tried"}

    def test_a_response_is_one_line_of_any_length_under_any_prompt(self):
        texts.require_answer({"wish": "ok"}, RESPONSE)
        assert refused(texts.require_answer, {"wish": " "}, RESPONSE) == {"answers.like"}

    def test_a_line_of_a_response_can_be_required_too(self):
        prompts = [*RESPONSE[:1], {**RESPONSE[1], "required": True}, {**RESPONSE[2], "required": True}]
        assert refused(texts.require_answer, {"like": "The cards"}, prompts) == {"answers.wish", "answers.wonder"}

    @given(st.dictionaries(st.sampled_from(["tried", "noticed", "wonder", "gone"]), st.text()))
    def test_what_is_stored_is_what_was_written_under_the_prompts_there_are(self, answers):
        there = texts.written(answers, REFLECTION)
        assert list(there) == [one for one in ("tried", "noticed", "wonder") if not is_blank(answers.get(one, ""))]
        assert all(answers[one] == text for one, text in there.items())


class TestWhatIsBroughtAlong:
    def test_each_kind_keeps_what_belongs_to_it_and_a_version_has_its_own_title(self):
        told = brought({**BLOG, "title": "x"}, TALK, MAP, FILE)
        file = {**FILE, "name": "Walk.pdf", "size": 2048}
        assert told == [BLOG, TALK, {**MAP, "title": "After the walk"}, file]

    @pytest.mark.parametrize(
        "wrong",
        [
            {**BLOG, "summary": "\u2060 "},
            {**BLOG, "url": "http://aminateaches.example"},
            {**TALK, "summary": ""},
            {**TALK, "when": "yesterday"},
            {**TALK, "when": "20261120"},
            {**MAP, "number": 4},
            {**MAP, "kind": "plan"},
            {**FILE, "file": "b1b2c3d4e5f6"},
            {**FILE, "summary": " "},
        ],
    )
    def test_what_cannot_be_is_said_at_its_place(self, wrong):
        assert refused(brought, TALK, wrong) == {"attachments.1"}

    def test_a_talk_needs_neither_a_day_nor_names(self):
        assert brought({**TALK, "when": "", "with": ""}) == [{**TALK, "when": "", "with": ""}]

    def test_a_few_things_and_no_more(self):
        assert len(brought(*[BLOG] * texts.ATTACHMENTS)) == texts.ATTACHMENTS
        assert refused(brought, *[BLOG] * (texts.ATTACHMENTS + 1)) == {"attachments"}


class TestAddresses:
    @pytest.mark.parametrize(
        "url",
        [
            "https://aminateaches.example",
            "https://aminateaches.example:8443/a?b=c&d=%20#e",
            "https://مدونة.example/صفحة",
            "https://localhost/path",
        ],
    )
    def test_a_page_can_be_linked(self, url):
        assert texts.link_fault(url) is None

    @pytest.mark.parametrize(
        "url",
        [
            "",
            "aminateaches.example",
            "http://aminateaches.example",
            "javascript:alert(1)",
            "JavaScript://example.org/%0aalert(1)",
            "data:text/html,x",
            "https://",
            "https:///path",
            "https:aminateaches.example",
            "https://[",
            "https://a:port/",
            "https://a:99999/",
            "https://your.school@evil.example/",
            "https://a.example/ b",
            "https://a.example/\u202egnp.exe",
            "https://a.example/\tb",
            "https://a.example\\@evil.example",
            'https://a.example/"onclick="',
            "https://a.example/" + "x" * 2000,
        ],
    )
    def test_nothing_else_can(self, url):
        assert texts.link_fault(url) is not None

    @given(st.text())
    def test_no_text_is_too_odd_to_be_read(self, text):
        url = "https://" + text
        if texts.link_fault(url) is None:
            assert url.split() == [url]
            assert "@" not in url.partition("//")[2].partition("/")[0].partition("?")[0].partition("#")[0]


class TestTitles:
    @pytest.mark.parametrize(
        ("text", "title"),
        [
            ("The cards felt like a test. We stopped.", "The cards felt like a test"),
            ("Why do they ask for nothing? I wonder.", "Why do they ask for nothing?"),
            ("e.g. three Tuesdays", "e.g. three Tuesdays"),
            ("\n \nTwo quiet minutes\nwith cards", "Two quiet minutes"),
            ("बोडा-बोडा चालकों से पूछा। वे हँसे।", "बोडा-बोडा चालकों से पूछा"),
            (".", "."),
            ("word " * 40, "word " * 15 + "word…"),
            ("word" * 5 + " " + "x" * 200, "word" * 5 + " " + "x" * 58 + "…"),
            ("\u200b" * 100 + "a\u200b.", "a\u200b."),
            ("x" * 80, "x" * 80),
            ("x" * 200, "x" * 79 + "…"),
        ],
    )
    def test_a_title_is_the_first_words(self, text, title):
        assert texts.first_words(text) == title

    @given(st.text().filter(lambda text: not is_blank(text)))
    def test_it_is_one_short_line_with_something_in_it(self, text):
        title = texts.first_words(text)
        assert not is_blank(title)
        assert len(title) <= texts.TITLE
        assert "\n" not in title

    def test_it_comes_from_the_first_text_there_is(self):
        assert texts.title({"tried": " ", "noticed": "Voices", "wonder": "Who?"}, [BLOG]) == "Voices"
        assert texts.title({}, [MAP, BLOG]) == "whatever a browser says"
        assert texts.title({}, [BLOG, MAP]) == "How the cards came about"
        assert texts.title({}, []) == ""
