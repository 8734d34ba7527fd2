"""Documents for word processors: headings, texts, tables and pictures that read and print well, in both directions."""

import io
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt, RGBColor

from grooc_xblocks.documents.pictures import Picture

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WIDEST, HIGHEST = Cm(17), Cm(22)
Columns = Sequence[tuple[str, int]]
"""Heads as message ids, and how wide each column is beside the others."""
_LINK_COLOUR = RGBColor(0x0B, 0x57, 0x9C)
_BEHIND_BIDI = ("adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "jc", "rPr")
_OF_THE_PAGE = ("Title", "Heading1", "Heading2")
"""Styles that begin where the page begins; further headings belong to somebody's text."""
_CELL, _CELL_SIZE = "Cell", Pt(9.5)
_KEPT_WHOLE = 8
"""Lines of a table that stands on one page when it can."""


class Paper:
    """
    A document while it is written. ``words`` translates a message; ``locale`` is the language of the document, and
    ``right_to_left`` how that is written. A text stands in its own direction, whatever that of the document is.
    """

    def __init__(self, title: str, *, words: Callable[[str], str], locale: str, right_to_left: bool) -> None:
        self.words, self._right_to_left = words, right_to_left
        self._document = Document()
        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
        properties = self._document.core_properties
        properties.title, properties.language, properties.author, properties.comments = title, locale, "", ""
        self._speak(locale)
        self._set_cells()
        self._number_pages()
        self.heading(title, 0)

    def _speak(self, locale: str) -> None:
        """Name the language, by which a text is read aloud and its spelling is checked."""
        for language in self._document.styles.element.iter(qn("w:lang")):
            language.set(qn("w:bidi" if self._right_to_left else "w:val"), locale)

    def _set_cells(self) -> None:
        """Have cells set smaller than texts: tables of seven columns are read on paper too."""
        style = self._document.styles.add_style(_CELL, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.size = self._document.styles["No Spacing"], _CELL_SIZE
        size = OxmlElement("w:szCs")
        size.set(qn("w:val"), str(int(_CELL_SIZE.pt * 2)))
        style.element.rPr.append(size)

    def _number_pages(self) -> None:
        footer = self._document.sections[0].footer.paragraphs[0]
        page = OxmlElement("w:fldSimple")
        page.set(qn("w:instr"), "PAGE")
        footer._p.append(page)
        footer.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def heading(self, text: str, level: int, *, on_new_page: bool = False) -> None:
        """Add a heading; level 0 is the title of the document."""
        heading = self._document.add_heading(text, level)
        heading.paragraph_format.page_break_before = on_new_page or None

    def text(self, text: str, *, bold: bool = False, with_next: bool = False, close: bool = False) -> None:
        """Add a paragraph; ``with_next`` keeps it on the page of what follows, ``close`` to it as well."""
        paragraph = self._new("Normal", close=close)
        paragraph.add_run(text).bold = bold or None
        if with_next:
            paragraph.paragraph_format.keep_with_next = True

    def _new(self, style: str, *, close: bool) -> Any:
        paragraph = self._document.add_paragraph(style=style)
        if close:
            paragraph.paragraph_format.keep_with_next, paragraph.paragraph_format.space_after = True, Pt(2)
        return paragraph

    def line(
        self, spans: Sequence[tuple[str, str]], *, style: str = "Normal", number: int | None = None, close: bool = False
    ) -> None:
        """
        Add a paragraph of words, each with the address it leads to, or "". ``number`` is one of ``numbering``.
        """
        paragraph = self._new(style, close=close)
        for words, address in spans:
            if address:
                self._link(paragraph, words, address)
            else:
                paragraph.add_run(words)
        if number is not None:
            numbered = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            numbered.get_or_add_ilvl().val, numbered.get_or_add_numId().val = 0, number

    def numbering(self, first: int) -> int:
        """Begin a numbered list at ``first``."""
        numbering = self._document.part.numbering_part.element
        usual = self._document.styles["List Number"].element.pPr.numPr.numId.val
        begun = numbering.add_num(numbering.num_having_numId(usual).abstractNumId.val)
        begun.add_lvlOverride(ilvl=0).add_startOverride(first)
        return int(begun.numId)

    def _link(self, paragraph: Any, words: str, address: str) -> None:
        run = paragraph.add_run(words)
        run.font.color.rgb, run.font.underline = _LINK_COLOUR, True
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), self._document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        paragraph._p.append(link)
        link.append(run._r)

    def picture(self, picture: Picture, words: str) -> None:
        """Add a picture as wide as the page, or as high; what it shows is said in words for those who do not see it."""
        is_high = picture.width * HIGHEST < picture.height * WIDEST
        size = {"height": HIGHEST} if is_high else {"width": WIDEST}
        shape = self._document.add_picture(io.BytesIO(picture.png), **size)
        shape._inline.docPr.set("descr", words)
        for side in ("distT", "distB", "distL", "distR"):  # some programs keep a distance where none is told
            shape._inline.set(side, "0")

    def table(self, columns: Columns, rows: Sequence[Sequence[str]]) -> None:
        """
        Add a table without its empty columns; its head is repeated on every page and never alone at the foot of one,
        and no row breaks over two.
        """
        filled = [place for place in range(len(columns)) if any(row[place] for row in rows)]
        heads = [self.words(columns[place][0]) for place in filled]
        lines = [heads, *([row[place] for place in filled] for row in rows)]
        unit = WIDEST // sum(columns[place][1] for place in filled)
        widths = [unit * columns[place][1] for place in filled]
        table = self._document.add_table(len(lines), len(filled), style="Table Grid")
        table.autofit = False
        for grid, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
            grid.w = width
        for row, line in zip(table._tbl.tr_lst, lines, strict=True):
            row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for cell, text, width in zip(row.tc_lst, line, widths, strict=True):
                cell.p_lst[0].style = _CELL
                cell.p_lst[0].add_r().text = text
                cell.width = width
        table._tbl.tr_lst[0].get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for cell in table.rows[0].cells:
            cell.paragraphs[0].runs[0].bold = True
        kept = len(lines) - 1 if len(lines) <= _KEPT_WHOLE else 1
        for row in table._tbl.tr_lst[:kept]:
            for cell in row.tc_lst:
                cell.p_lst[0].get_or_add_pPr().get_or_add_keepNext()
        self._space()

    def _space(self) -> None:
        """Keep what follows a table from sticking to it."""
        behind = self._document.add_paragraph().paragraph_format
        behind.space_after, behind.line_spacing = Pt(0), Pt(8)

    def written(self) -> bytes:
        """Return the document."""
        for paragraph in self._document.element.body.iter(qn("w:p")):
            self._direct(paragraph)
        if self._right_to_left:
            for table in self._document.element.body.iter(qn("w:tbl")):
                table.tblPr.insert(1, OxmlElement("w:bidiVisual"))  # behind the style: the schema has an order
        written = io.BytesIO()
        self._document.save(written)
        return written.getvalue()

    def _direct(self, paragraph: Any) -> None:
        """Let a paragraph run as its first word does, as the page does; a heading begins where the page begins."""
        runs = list(paragraph.iter(qn("w:r")))
        to_left = is_right_to_left("".join(run.text for run in runs), self._right_to_left)
        properties = paragraph.get_or_add_pPr()
        if to_left:
            bidi = OxmlElement("w:bidi")
            properties.insert_element_before(bidi, *(f"w:{name}" for name in _BEHIND_BIDI))
            for run in runs:
                _turn(run)
        elif self._right_to_left and paragraph.style in _OF_THE_PAGE:
            properties.get_or_add_jc().val = WD_ALIGN_PARAGRAPH.RIGHT


def _turn(run: Any) -> None:
    """Have a run set as scripts from right to left are, bold ones too."""
    properties = run.get_or_add_rPr()
    if properties.find(qn("w:b")) is not None:
        properties.find(qn("w:b")).addnext(OxmlElement("w:bCs"))
    properties.append(OxmlElement("w:rtl"))


def is_right_to_left(text: str, otherwise: bool) -> bool:
    """Tell which way a text runs, by the first sign that has a direction of its own (UAX 9, P2 and P3)."""
    return next(_directions(text), otherwise)


def _directions(text: str) -> Iterator[bool]:
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in ("L", "R", "AL"):
            yield direction != "L"
