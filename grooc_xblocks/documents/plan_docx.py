"""A plan as a document for word processors: its parts, the map, what was measured, what happened, what others said."""

from collections.abc import Sequence

from grooc_xblocks.documents import map_docx
from grooc_xblocks.documents.paper import Columns, Paper
from grooc_xblocks.documents.plan_told import Measured, Note, PlanDocument, Row, Section
from grooc_xblocks.domain import plan_text
from grooc_xblocks.domain.words import marked as _

_NOTHING = _("Not written yet.")
_Told = tuple[tuple[str, int, str], ...]
"""Of each column: its head, how wide it is beside the others, and the field it shows."""
_COLUMNS: dict[str, _Told] = {
    "actions": (
        (_("No."), 4, "number"), (_("What"), 9, "what"), (_("Who"), 6, "who"), (_("When"), 6, "when"),
        (_("With what"), 6, "uses"), (_("Done when"), 7, "done_when"), (_("Status"), 6, "status"),
    ),
    "indicators": (
        (_("No."), 4, "number"), (_("What"), 8, "what"), (_("Unit"), 5, "unit"), (_("Start"), 4, "baseline"),
        (_("Target"), 4, "target"), (_("By when"), 6, "until"), (_("How it is read"), 8, "how"), (_("Who"), 6, "who"),
    ),
    "checklist": ((_("What"), 12, "what"), (_("Status"), 4, "status")),
}  # fmt: skip
_READINGS: _Told = (
    (_("Day"), 4, "day"), (_("Value"), 3, "value"), (_("Who"), 5, "who"), (_("How it was read"), 8, "how"),
)  # fmt: skip
_SIGNERS: _Told = ((_("Name"), 6, "name"), (_("What they said"), 6, "answer"), (_("Why"), 10, "why"))


def write(told: PlanDocument) -> bytes:
    """Write the document."""
    paper = Paper(told.title, words=told.words, locale=told.locale, right_to_left=told.right_to_left)
    paper.text(told.subtitle)
    if told.by:
        paper.text(told.by)
    paper.heading(told.words(_("The problem we work on")), 1)
    _add_text(paper, told.problem or told.words(_NOTHING))
    for part in told.parts:
        paper.heading(part.title, 1)
        if part.note:
            paper.text(part.note, close=True)
        for section in part.sections:
            _add_section(paper, section)
    _add_map(paper, told)
    _add_lived(paper, told)
    _add_said(paper, told)
    if told.signers:
        paper.heading(told.words(_("Who agreed")), 1)
        _add_table(paper, _SIGNERS, told.signers)
    return paper.written()


def _add_section(paper: Paper, section: Section) -> None:
    paper.heading(section.title, 2)
    if section.text:
        _add_text(paper, section.text)
    if section.kind == "links":
        for row in section.rows:
            _add_link(paper, row)
    elif section.rows:
        _add_table(paper, _COLUMNS[section.kind], _numbered(section.rows))
    if not section.text and not section.rows:
        paper.text(paper.words(_NOTHING))


def _numbered(rows: Sequence[Row]) -> list[Row]:
    return [{"number": str(number), **row} for number, row in enumerate(rows, 1)]


def _add_table(paper: Paper, told: _Told, rows: Sequence[Row]) -> None:
    columns: Columns = [(head, width) for head, width, _field in told]
    paper.table(columns, [[row.get(field, "") for _head, _width, field in told] for row in rows])


def _add_text(paper: Paper, text: str) -> None:
    """Add a text with its headings, which stand below those of sections, its lists and its links."""
    for block in plan_text.parse(text):
        lines = [[(span.text, span.address) for span in line] for line in block.lines]
        match block.kind:
            case "heading":
                paper.line(lines[0], style="Heading 3")
            case "bullets":
                for line in lines:
                    paper.line(line, style="List Bullet")
            case "numbers":
                list_number = paper.numbering(block.first)
                for line in lines:
                    paper.line(line, style="List Number", number=list_number)
            case "paragraph":
                paper.line([span for line in lines for span in (*line, ("\n", ""))][:-1])


def _add_link(paper: Paper, row: Row) -> None:
    """Add where a link leads, its address for whoever reads on paper, and what is there in the group's own words."""
    paper.line([(row["what"] or row["address"], row["address"])], close=True)
    if row["what"]:
        paper.text(row["address"], close=True)
    paper.text(row["summary"])


def _add_map(paper: Paper, told: PlanDocument) -> None:
    if told.map is None:
        return
    paper.heading(told.words(_("Our asset map")), 1, on_new_page=True)
    if told.map.picture is not None:
        paper.picture(told.map.picture, map_docx.description(told.map))
    map_docx.add_assets(paper, told.map)
    if told.map.map.links:
        paper.heading(told.words(_("Links")), 2)
        map_docx.add_links(paper, told.map)


def _add_lived(paper: Paper, told: PlanDocument) -> None:
    """Add what became of the plan: what was measured, then what happened."""
    if told.measured:
        paper.heading(told.words(_("What we measure")), 1, on_new_page=True)
    for measured in told.measured:
        _add_measured(paper, measured)
    if told.notes:
        paper.heading(told.words(_("What happened")), 1)
    for note in told.notes:
        _add_note(paper, note)


def _add_measured(paper: Paper, told: Measured) -> None:
    """Add an indicator: the sentence, the chart that shows the same, and every reading."""
    paper.heading(told.what, 2)
    paper.text(told.says, with_next=bool(told.readings))
    if told.picture is not None:
        paper.picture(told.picture, told.says)
    if told.readings:
        _add_table(paper, _READINGS, told.readings)


def _add_note(paper: Paper, note: Note) -> None:
    paper.heading(note.title, 2)
    for words, said in note.told:
        if words:
            paper.text(words, bold=True, close=True)
        if isinstance(said, str):
            paper.text(said)
        else:
            for point in said:
                paper.line([(point, "")], style="List Bullet")


def _add_said(paper: Paper, told: PlanDocument) -> None:
    """Add reflections that the group chose, and the feedback it used."""
    if told.thoughts:
        paper.heading(told.words(_("What we think about it")), 1)
    for thought in told.thoughts:
        paper.heading(thought.title, 2)
        if thought.name:
            paper.text(thought.name, close=True)
        _add_text(paper, thought.text)
    if told.used:
        paper.heading(told.words(_("What others said, and what we did with it")), 1)
    for one in told.used:
        paper.heading(one.name or told.words(_("Somebody in the course")), 2)
        paper.text(one.text)
        if one.will or one.because:
            paper.text(one.will or told.words(_("What we did with it")), bold=True, close=bool(one.because))
        if one.because:
            paper.text(one.because)
