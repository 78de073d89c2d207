"""All tables of a report as one workbook, one sheet a table, with the notice first.

Made to be read as it opens: a head that stays in view and filters, texts wrapped, every cell from its top, statuses on
their tints, and a page that prints in landscape with the head on every sheet of paper.
"""

from __future__ import annotations

import io
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from analyser.model.report import Report
from analyser.report.csv_files import tables
from analyser.report.statuses import LOOKS, Look, shown
from analyser.report.tables import NOTICE, Table, Value

CELL_LIMIT = 32_767  #: characters that Excel keeps in one cell
WIDTHS = {
    "text": 60, "ask_text": 45, "quote": 80, "best quote": 60, "reasons": 60, "heading": 40, "reason": 60, "terms": 30,
    "comment": 40, "theme": 24, "pledge": 26, "asks": 18, "sha256": 20, "source": 30,
}  # fmt: skip
NARROW = 13  #: characters, of every other column
CLIPPED = frozenset((NOTICE, "sha256"))  #: one line, cut at the cell's edge: the same on every row, or for machines
FROZEN = {"scorecard": "C2", "findings": "B2", "evidence": "C2", "documents": "B2"}  #: what stays in view
HEAD_HEIGHT = 32.0  #: points: two lines
DAYS = "d mmmm yyyy"  #: how a date is shown: 12 December 2019
ABOUT_WIDTH = 100  #: characters; a notice is read in lines, not in one

BOLD = Font(bold=True)
WRAPPED = Alignment(wrap_text=True, vertical="top")
TOP = Alignment(vertical="top")
CUT = Alignment(horizontal="fill", vertical="top")
HEAD_FILL = PatternFill("solid", fgColor="E9EDF2")
HEAD_LINE = Border(bottom=Side("thin", color="808C9B"))


def to_xlsx(report: Report) -> bytes:
    """Return a workbook with the report's tables. Every text is stored as text: none is a formula, none is altered."""
    workbook = Workbook(write_only=True)
    _about(workbook.create_sheet("about"), report)
    for table in tables(report):
        _sheet(workbook.create_sheet(table.name), table)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _about(sheet: WriteOnlyWorksheet, report: Report) -> None:
    sheet.column_dimensions["A"].width = WIDTHS["theme"]
    sheet.column_dimensions["B"].width = ABOUT_WIDTH
    lines = (
        ("pledges", report.pledge_set.title),
        ("published", f"{report.pledge_set.publisher}, {_day(report.pledge_set.published)}"),
        ("notice", report.pledge_set.notice),
        ("made", f"{_day(report.created)}, manifesto analyser {report.version}"),
        ("status", "A suggestion until a person has checked it; the column “confirmed” says who did."),
        ("PDF page", "The page of the PDF, counted from 1; the printed page is the number on the paper. A text edition "
                     "without pages has neither."),
        *((shown(status), look.meaning) for status, look in LOOKS.items()),
    )  # fmt: skip
    for name, text in lines:
        sheet.append([_head(sheet, name), _cell(sheet, text, WRAPPED)])


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _sheet(sheet: WriteOnlyWorksheet, table: Table) -> None:
    names = [column.rpartition(": ")[2] for column in table.columns]
    sheet.freeze_panes = FROZEN[table.name]
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(names))}{len(table.rows) + 1}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.row_dimensions[1].height = HEAD_HEIGHT
    for place, name in enumerate(names, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = WIDTHS.get(name, NARROW)
    sheet.append([_head(sheet, column) for column in table.columns])
    # Cells are written at once, so that one of each kind serves every row: several times as fast as a cell a value.
    tinted = {word: _tinted(sheet, look, word) for status, look in LOOKS.items() for word in (status.value, look.word)}
    columns = [(_cell(sheet, None, _alignment(name)), tinted if name == "status" else {}) for name in names]
    for row in table.rows:
        sheet.append(
            [ready.get(str(value)) or _fill(cell, value) for (cell, ready), value in zip(columns, row, strict=True)]
        )


def _alignment(name: str) -> Alignment:
    return CUT if name in CLIPPED else WRAPPED if name in WIDTHS else TOP


def _head(sheet: WriteOnlyWorksheet, text: str) -> WriteOnlyCell:
    cell = _cell(sheet, text, WRAPPED)
    cell.font, cell.fill, cell.border = BOLD, HEAD_FILL, HEAD_LINE
    return cell


def _tinted(sheet: WriteOnlyWorksheet, look: Look, word: str) -> WriteOnlyCell:
    cell = _cell(sheet, word, TOP)
    cell.font = Font(color=f"FF{look.ink[1:]}")
    cell.fill = PatternFill("solid", fgColor=look.tint[1:])
    return cell


def _cell(sheet: WriteOnlyWorksheet, value: Value, alignment: Alignment) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet)
    cell.alignment = alignment
    return _fill(cell, value)


def _fill(cell: WriteOnlyCell, value: Value) -> WriteOnlyCell:
    """Put a value into a cell; a text stays a text, whatever it starts with."""
    if isinstance(value, date):
        cell.value, cell.number_format = value, DAYS
    elif not isinstance(value, str):
        cell.value = value
    elif value:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:CELL_LIMIT]
        cell.data_type = "s"
    else:
        cell.value = None
    return cell
