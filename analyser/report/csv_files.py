"""Tables as CSV files: Excel and LibreOffice open them with their pound signs and accents, and none holds a formula."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

from analyser.model.report import Report
from analyser.report.scorecard import scorecard_table
from analyser.report.tables import Table, Value, documents_table, evidence_table, findings_table
from analyser.report.whole_files import write_whole

FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")  #: OWASP, "CSV Injection"; the last four are their full-width forms


def tables(report: Report) -> tuple[Table, ...]:
    """All tables of a report: scorecard, findings, evidence, documents."""
    return scorecard_table(report), findings_table(report), evidence_table(report), documents_table(report)


def to_csv(table: Table) -> bytes:
    """Return a table as the bytes of a CSV file: UTF-8 with the mark that Excel looks for, CRLF between rows."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow([_cell(column) for column in table.columns])
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return buffer.getvalue().encode("utf-8-sig")


def write_csv_files(report: Report, folder: Path) -> tuple[Path, ...]:
    """Write every table of a report into a folder that exists, and return the files.

    Raises:
        OSError: A file cannot be written; `filename` says which.
    """
    paths = []
    for table in tables(report):
        path = folder / f"{table.name}.csv"
        write_whole(path, to_csv(table))
        paths.append(path)
    return tuple(paths)


def guard(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula: an apostrophe before one that starts like a formula.

    A quote that starts with a dash, such as ``- more nurses``, so gets one character that isn't the manifesto's; every
    other text is unchanged.
    """
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _cell(value: Value) -> str | int | float | date:
    return guard(value) if isinstance(value, str) else "" if value is None else value
