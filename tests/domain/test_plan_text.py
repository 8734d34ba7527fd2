import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_text as rules
from grooc_xblocks.domain.addresses import is_address
from grooc_xblocks.domain.plan_text import Block, Span
from tests.domain.asset_maps import TORTURE

pieces = st.sampled_from(
    [
        *TORTURE, "# ", "- ", "1. ", "٣. ", "12) ", "[a](https://b.example)", "[", "](", ")", "(", "https://c.example",
        "[x](javascript:alert(1))", "[y](HTTP://d.example/e_(f))", "[ ](https://g.example)", "", "\n", "\n\n", " ",
    ]
)  # fmt: skip
texts = st.lists(pieces | st.text(max_size=8), max_size=14).map("".join)


@given(texts)
def test_any_text_is_read_and_reading_what_was_written_gives_the_same(text):
    blocks = rules.parse(text)
    assert rules.parse(rules.write(blocks)) == blocks


@given(texts)
def test_every_link_leads_to_a_page_and_nothing_else_is_a_link(text):
    for block in rules.parse(text):
        for span in (span for line in block.lines for span in line):
            assert span.text
            assert not span.address or is_address(span.address, ("http", "https"))


@given(texts)
def test_no_letter_is_lost_and_none_is_made_up(text):
    shown = [span.text + span.address for block in rules.parse(text) for line in block.lines for span in line]
    assert letters("".join(shown)) == letters(text)


def letters(text):
    return [sign for sign in text if sign.isalpha()]


@given(
    st.text(st.sampled_from("abc é؟-#[]().1"), min_size=1, max_size=30).map(lambda words: "x" + words.rstrip() + "x")
)
def test_a_line_that_begins_with_a_word_says_just_what_it_says(line):
    assert rules.plain(line) == line


def test_a_section_as_a_group_writes_it():
    text = (
        "# First steps\nFrom 1 December every discussion begins\nwith two quiet minutes.\n\n"
        "- Cards are handed in\n• The five speak last\n3. ask\n4. listen, see [our notes](https://n.example/a_(b))."
    )
    assert rules.parse(text) == (
        Block("heading", ((Span("First steps"),),)),
        Block("paragraph", ((Span("From 1 December every discussion begins"),), (Span("with two quiet minutes."),))),
        Block("bullets", ((Span("Cards are handed in"),), (Span("The five speak last"),))),
        Block(
            "numbers",
            (
                (Span("ask"),),
                (Span("listen, see "), Span("our notes", "https://n.example/a_(b)"), Span(".")),
            ),
            first=3,
        ),
    )
    assert rules.plain(text).splitlines()[-1] == "listen, see our notes."


@pytest.mark.parametrize(
    "line",
    [
        "[a](javascript:alert(1))", "[a](data:text/html,x)", "[a](mailto:a@b.example)", "[a](//b.example)", "[a](https://)",
        "[a](https://you@b.example)", "[a](https://b.example c)", "<b>a</b>", "[\u200f](https://b.example)", "#a", "-a",
        "1.a", "#", "- ", "[a] (https://b.example)",
    ],
)  # fmt: skip
def test_what_is_no_sign_is_text_as_it_stands(line):
    assert rules.parse(line) == (Block("paragraph", ((Span(line.strip()),),)),)


def test_two_headings_are_two_and_a_blank_line_parts_lists_and_paragraphs():
    kinds = [(block.kind, len(block.lines)) for block in rules.parse("# a\n# b\nc\n\nd\n- e\n\n- f\n\n\n")]
    assert kinds == [("heading", 1), ("heading", 1), ("paragraph", 1), ("paragraph", 1), ("bullets", 1), ("bullets", 1)]


def test_a_list_may_count_far():
    blocks = rules.parse("998. a\n999. b\n999. c")
    assert rules.parse(rules.write(blocks)) == blocks


def test_nothing_written_is_nothing_to_show():
    assert rules.parse("") == rules.parse(" \n\t\n\u200e") == ()


def test_a_long_text_full_of_half_links_is_read_at_once():
    rules.parse("[a](" * 1500)
    rules.parse("[a](" + "(" * 6000)
    rules.parse("[a](" + "x" * 6000)
