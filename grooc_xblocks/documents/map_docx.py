"""A map as a document for word processors: headings, a table for each kind, links, reflections, and the picture."""

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm

from grooc_xblocks.documents.pictures import Picture
from grooc_xblocks.domain.asset_fields import PROBLEM, Asset
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.words import counted as _n
from grooc_xblocks.domain.words import marked as _

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
STATES = {"idea": _("Idea"), "asked": _("Asked"), "agreed": _("Agreed"), "active": _("Active")}
_WIDEST, _HIGHEST = Cm(17), Cm(22)
_COLUMNS = (
    (_("No."), 2), (_("Name"), 5), (_("What it offers"), 7), (_("Level"), 4), (_("State"), 3), (_("Who knows it"), 4),
    (_("Place"), 4), (_("Note"), 6),
)  # fmt: skip
"""Heads, and how wide a column is beside the others."""
_LINK_COLUMNS = ((_("From"), 5), (_("How"), 4), (_("To"), 5))
Columns = Sequence[tuple[str, int]]


@dataclass(frozen=True)
class MapDocument:
    """
    What the document tells. ``people`` are names of learners by id; ``reflections`` are a name with questions and
    answers; ``say`` translates a message (with its plural, for a number); ``locale`` is the language it is in.
    """

    title: str
    subtitle: str
    problem: str
    map: AssetMap
    kinds: Sequence[Mapping[str, Any]]
    levels: Sequence[Mapping[str, Any]]
    verbs: Sequence[Mapping[str, Any]]
    people: Mapping[int, str]
    reflections: Sequence[tuple[str, Sequence[tuple[str, str]]]]
    say: Callable[[str, str, int | None], str]
    locale: str
    right_to_left: bool = False
    picture: Picture | None = None
    names: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        named = {key: one["name"] for key, one in self.map.assets.items()}
        object.__setattr__(self, "names", {**named, PROBLEM: self.words(_("the problem we work on"))})

    def words(self, text: str) -> str:
        """Return a message in the reader's language."""
        return self.say(text, "", None)


def write(told: MapDocument) -> bytes:
    """Write the document."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    properties = document.core_properties
    properties.title, properties.language, properties.author, properties.comments = told.title, told.locale, "", ""
    document.add_heading(told.title, 0)
    document.add_paragraph(told.subtitle)
    document.add_heading(told.words(_("The problem we work on")), 1)
    document.add_paragraph(told.problem or told.words(_("Not written yet.")))
    if told.picture is not None:
        document.add_heading(told.words(_("The map as a picture")), 1)
        _add_picture(document, told.picture, description(told))
    _add_assets(document, told)
    _add_links(document, told)
    _add_reflections(document, told)
    if told.right_to_left:
        _turn(document)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def description(told: MapDocument) -> str:
    """Return in words what the picture shows: how many assets, and by kind which."""
    one, many = _n("A map with %(count)s asset.", "A map with %(count)s assets.")
    number = len(told.map.assets)
    lines = [told.say(one, many, number) % {"count": number}]
    for kind, assets in _by_kind(told):
        names = ", ".join(asset["name"] for asset in assets)
        lines.append(told.words(_("%(kind)s: %(names)s.")) % {"kind": kind, "names": names})
    return "\n".join(lines)


def _add_picture(document: Any, picture: Picture, words: str) -> None:
    """Add a picture as wide as the page, or as high; what it shows is said in words for those who do not see it."""
    wide = picture.width * _HIGHEST < picture.height * _WIDEST
    size = {"height": _HIGHEST} if wide else {"width": _WIDEST}
    shape = document.add_picture(io.BytesIO(picture.png), **size)
    shape._inline.docPr.set("descr", words)


def _add_assets(document: Any, told: MapDocument) -> None:
    document.add_heading(told.words(_("What we have")), 1)
    levels = {level["id"]: level["name"] for level in told.levels}
    numbers = count(1)
    for kind, assets in _by_kind(told):
        document.add_heading(kind, 2)
        rows = [[str(next(numbers)), *_asset_row(told, asset, levels)] for asset in assets]
        _add_table(document, told, _COLUMNS, rows)
    if not told.map.assets:
        document.add_paragraph(told.words(_("Nothing is on the map yet.")))


def _by_kind(told: MapDocument) -> Iterator[tuple[str, list[Asset]]]:
    """
    Give each kind there is by name, with its assets, oldest first; those of a kind that the author dropped come last.

    The view counts in the same order (meeting/order.ts): a picture with many shapes bears the numbers of the tables.
    """
    offered = {kind["id"] for kind in told.kinds}
    kinds = [*told.kinds, {"id": None, "name": told.words(_("Other"))}]
    in_order = sorted(told.map.assets.items(), key=lambda item: (item[1]["at"], item[0]))
    for kind in kinds:
        assets = [
            asset for _key, asset in in_order if (asset["kind"] if asset["kind"] in offered else None) == kind["id"]
        ]
        if assets:
            yield kind["name"], assets


def _asset_row(told: MapDocument, asset: Mapping[str, Any], levels: Mapping[str, str]) -> list[str]:
    knows = [str(told.people.get(one, "") if isinstance(one, int) else one) for one in asset["knows"]]
    state = told.words(STATES[asset["state"]])
    level = levels.get(asset["level"], "")
    known = ", ".join(filter(None, knows))
    return [asset["name"], asset["offers"], level, state, known, asset["place"], asset["note"]]


def _add_links(document: Any, told: MapDocument) -> None:
    if not told.map.links:
        return
    document.add_heading(told.words(_("Links")), 1)
    verbs = {verb["id"]: verb["name"] for verb in told.verbs}
    rows = [
        [told.names.get(link["from"], ""), str(verbs.get(link["verb"], link["verb"])), told.names.get(link["to"], "")]
        for link in told.map.links.values()
    ]
    _add_table(document, told, _LINK_COLUMNS, rows)


def _add_reflections(document: Any, told: MapDocument) -> None:
    if not told.reflections:
        return
    document.add_heading(told.words(_("What we think about it")), 1)
    for name, answers in told.reflections:
        document.add_heading(name or told.words(_("Somebody who has left")), 2)
        for question, answer in answers:
            asked = document.add_paragraph()
            asked.add_run(question).bold = True
            asked.paragraph_format.keep_with_next = True
            document.add_paragraph(answer)


def _add_table(document: Any, told: MapDocument, columns: Columns, rows: Sequence[Sequence[str]]) -> None:
    """Add a table without its empty columns; its head is repeated on every page, and no row breaks over two."""
    filled = [place for place in range(len(columns)) if any(row[place] for row in rows)]
    lines = [[told.words(columns[place][0]) for place in filled], *([row[place] for place in filled] for row in rows)]
    unit = _WIDEST // sum(columns[place][1] for place in filled)
    widths = [unit * columns[place][1] for place in filled]
    table = document.add_table(len(lines), len(filled), style="Table Grid")
    table.autofit = False
    for grid, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
        grid.w = width
    for row, line in zip(table._tbl.tr_lst, lines, strict=True):
        row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, text, width in zip(row.tc_lst, line, widths, strict=True):
            cell.p_lst[0].add_r().text = text
            cell.width = width
    table._tbl.tr_lst[0].get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True


def _turn(document: Any) -> None:
    """Let paragraphs and tables run from right to left."""
    for paragraph in document.element.body.iter(qn("w:p")):
        paragraph.get_or_add_pPr().append(OxmlElement("w:bidi"))
        for run in paragraph.iter(qn("w:r")):
            run.get_or_add_rPr().append(OxmlElement("w:rtl"))
    for table in document.element.body.iter(qn("w:tbl")):
        table.tblPr.insert(1, OxmlElement("w:bidiVisual"))  # behind the style: the schema has an order
