"""All tables of a report as one workbook, one sheet a table, with the notice first."""

from __future__ import annotations

import io
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from analyser.model.report import Report
from analyser.report.csv_files import tables
from analyser.report.tables import Table, Value

CELL_LIMIT = 32_767  #: characters that Excel keeps in one cell
WIDTHS = {"text": 60, "ask_text": 45, "quote": 80, "best quote": 60, "reasons": 60, "heading": 40, "reason": 60}
NARROW = 16  #: characters, of every other column
BOLD = Font(bold=True)
WRAPPED = Alignment(wrap_text=True, vertical="top")


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
    sheet.column_dimensions["A"].width = NARROW
    sheet.column_dimensions["B"].width = 100  # a notice is read in lines, not in one
    lines = (
        ("pledges", report.pledge_set.title),
        ("published", f"{report.pledge_set.publisher}, {_day(report.pledge_set.published)}"),
        ("notice", report.pledge_set.notice),
        ("made", f"{_day(report.created)}, manifesto analyser {report.version}"),
        ("status", "A suggestion until a person has checked it; the column “confirmed” says who did."),
    )
    for name, text in lines:
        sheet.append([_text(sheet, name, bold=True), _text(sheet, text)])


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _sheet(sheet: WriteOnlyWorksheet, table: Table) -> None:
    sheet.freeze_panes = "A2"
    widths = [WIDTHS.get(column.rpartition(": ")[2]) for column in table.columns]
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width or NARROW
    sheet.append([_text(sheet, column, bold=True) for column in table.columns])
    for row in table.rows:
        sheet.append([_value(sheet, value, wrap=bool(width)) for value, width in zip(row, widths, strict=True)])


def _value(sheet: WriteOnlyWorksheet, value: Value, *, wrap: bool) -> WriteOnlyCell | Value:
    """A bare value is written several times as fast as a cell with a style, so only what needs one gets one."""
    if not isinstance(value, str) or not (wrap or value.startswith("=") or ILLEGAL_CHARACTERS_RE.search(value)):
        return value
    return _text(sheet, value)


def _text(sheet: WriteOnlyWorksheet, text: str, *, bold: bool = False) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", text)[:CELL_LIMIT])
    cell.data_type = "s"
    cell.alignment = WRAPPED
    if bold:
        cell.font = BOLD
    return cell
