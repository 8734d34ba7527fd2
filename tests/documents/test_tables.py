"""Tables that spreadsheets open."""

import csv
import io
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.documents.tables import csv_lines

cells = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=20)


def read(lines):
    return list(csv.reader(io.StringIO(b"".join(lines).decode("utf-8-sig"), newline="")))


def test_a_table_begins_with_the_mark_that_spreadsheets_look_for_once():
    lines = list(csv_lines([["Group"], ["خريطة"]]))
    assert [line.startswith(b"\xef\xbb\xbf") for line in lines] == [True, False]
    assert read(lines) == [["Group"], ["خريطة"]]


def test_a_cell_that_would_be_a_formula_is_a_text():
    row = ["=1+1", "+1", "-1", "@x", "\tx", "a=b", "5-3", Decimal("-4.5")]
    assert read(csv_lines([row])) == [["'=1+1", "'+1", "'-1", "'@x", "'\tx", "a=b", "5-3", "-4.5"]]


@given(st.lists(st.lists(cells, min_size=2, max_size=4), max_size=4))
def test_every_cell_comes_back_but_for_the_apostrophe(rows):
    assert [[cell.removeprefix("'") for cell in row] for row in read(csv_lines(rows))] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]
