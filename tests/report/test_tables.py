"""The exported tables: their columns are a contract, and every cell can be traced to the report."""

import csv
import io
from dataclasses import replace
from datetime import datetime

import pytest
from openpyxl import load_workbook

from analyser.model.findings import Status
from analyser.report import assemble, labels, select, tables, to_csv
from analyser.report.csv_files import guard, write_csv_files
from analyser.report.statuses import LOOKS
from analyser.report.tables import number_or_text
from analyser.report.xlsx import to_xlsx
from tests.conftest import NOTICE


def rows(report, name: str) -> list[dict[str, str]]:
    table = next(table for table in tables(report) if table.name == name)
    return list(csv.DictReader(io.StringIO(to_csv(table).decode("utf-8-sig"), newline="")))


def test_findings_have_the_columns_of_the_contract(report):
    """Scripts of others rely on the names and on their order."""
    assert list(rows(report, "findings")[0]) == [
        "manifesto", "party", "election", "theme", "pledge", "ask", "ask_text", "status", "confidence", "confirmed",
        "reasons", "comment", "notice",
    ]  # fmt: skip


def test_evidence_has_the_columns_of_the_contract(report):
    """Scripts of others rely on the names and on their order."""
    assert list(rows(report, "evidence")[0]) == [
        "manifesto", "ask", "rank", "role", "score", "quote", "heading", "pdf_page", "printed_page", "terms", "notice",
    ]  # fmt: skip


def test_findings_hold_a_row_for_every_manifesto_and_ask(report):
    """Those that could not be read have their rows, and these never say "none"."""
    found = rows(report, "findings")
    assert [row["manifesto"] for row in found] == ["alder-2031"] * 3 + ["willow-2031"] * 3 + ["birch-2031"] * 3
    assert [row["status"] for row in found[:3]] == ["committed", "mentioned", "none"]
    assert {row["status"] for row in found[6:]} == {"not read"}
    assert found[6]["reasons"] == "it has no text. OCR it."


def test_a_finding_gives_its_reasons_and_confidence(report):
    """Reasons name the codebook's rule; no confidence stands where there is no verdict."""
    found = rows(report, "findings")
    assert found[0]["reasons"] == "Own promise. (rule 3) | Plain."
    assert found[0]["confidence"] == "0.9"
    assert found[5]["status"] == "no verdict"
    assert found[5]["confidence"] == ""


def test_evidence_is_ranked_from_one(report):
    """Evidence comes first, then the candidates, and rank runs through both."""
    found = [row for row in rows(report, "evidence") if (row["manifesto"], row["ask"]) == ("alder-2031", "1a")]
    assert [(row["rank"], row["role"]) for row in found] == [("1", "evidence"), ("2", "candidate"), ("3", "candidate")]
    assert found[0]["quote"] == "We will end spills – for £5."
    assert (found[0]["pdf_page"], found[0]["printed_page"]) == ("1", "0")
    assert (found[0]["heading"], found[0]["terms"]) == ("Water > Rivers", "spills")


def test_the_scorecard_has_one_row_a_pledge(report):
    """Parties stand in alphabetical order, whatever the order in which they were read."""
    found = rows(report, "scorecard")
    assert [row["pledge"] for row in found] == ["01-sewage", "02-parks"]
    heads = [column.partition(":")[0] for column in found[0] if column.endswith(": status")]
    assert heads == ["alder party", "Willow Party", "Birch Party"]
    assert found[0]["alder party: status"] == "Partly"
    assert found[0]["alder party: asks"] == "1 of 2 asks committed, 0 partial"
    assert found[0]["alder party: best quote"] == "We will end spills – for £5."
    assert (found[0]["alder party: PDF page"], found[0]["alder party: printed page"]) == ("1", "0")
    assert found[0]["Birch Party: status"] == "Could not be read"


def test_a_mixed_pledge_quotes_both_directions(report):
    """One quote alone would speak for the party or against it."""
    row = rows(report, "scorecard")[0]
    assert row["Willow Party: status"] == "Mixed"
    assert row["Willow Party: best quote"] == "We will end spills – for £5.\n=1+1 is not a sum"
    assert row["Willow Party: PDF page"] == "1; 2"


def test_every_row_of_every_table_carries_the_notice(report):
    """The notice survives sorting and filtering."""
    for table in tables(report):
        assert table.rows
        assert table.columns[-1] == "notice"
        assert {row[-1] for row in table.rows} == {NOTICE}
        assert {len(row) for row in table.rows} == {len(table.columns)}


def test_documents_say_what_was_read(report):
    """A sheet without text makes a document read in part."""
    found = rows(report, "documents")
    assert [(row["manifesto"], row["read"], row["sheets_unread"]) for row in found] == [
        ("alder-2031", "in part", "4"), ("willow-2031", "in part", "4"), ("birch-2031", "no", ""),
    ]  # fmt: skip
    assert found[0]["reason"].startswith("PDF page 4 has no text")
    assert found[2]["reason"] == "it has no text. OCR it."


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_starts_like_a_formula(start):
    """An apostrophe keeps a spreadsheet from reading a text as a formula."""
    assert guard(f"{start}HYPERLINK(1)") == f"'{start}HYPERLINK(1)"


@pytest.mark.parametrize("text", ["", "– a dash of print", "£5 = five", "a\n=b", "‘quoted’", "1-2", "• a bullet"])
def test_every_other_text_is_unchanged(text):
    """A quote is verbatim wherever it cannot be mistaken for a formula."""
    assert guard(text) == text


def test_no_csv_cell_of_a_hostile_manifesto_is_a_formula(pledge_set, make_record):
    """Party, election and file name are strangers' words too."""
    hostile = make_record("=cmd", "@party", (Status.COMMITTED,) * 3, "+2031")
    for table in tables(assemble(pledge_set, [hostile])):
        for row in csv.reader(io.StringIO(to_csv(table).decode("utf-8-sig"), newline="")):
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_csv_files_start_with_the_mark_that_excel_looks_for(report, tmp_path):
    """Without it Excel garbles pound signs."""
    paths = write_csv_files(report, tmp_path)
    assert [path.name for path in paths] == ["scorecard.csv", "findings.csv", "evidence.csv", "documents.csv"]
    assert all(path.read_bytes().startswith(b"\xef\xbb\xbf") for path in paths)


def test_the_workbook_holds_the_same_cells(report):
    """One sheet a table, text verbatim and never a formula."""
    book = load_workbook(io.BytesIO(to_xlsx(report)))
    assert book.sheetnames == ["about", "scorecard", "findings", "evidence", "documents"]
    for table in tables(report):
        sheet = book[table.name]
        written = [[day_of(cell.value) for cell in row] for row in sheet.iter_rows()]
        expected = [list(table.columns), *[[None if value == "" else value for value in row] for row in table.rows]]
        assert written == expected
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert NOTICE in [row[1].value for row in book["about"].iter_rows()]


def day_of(value):
    """A workbook knows moments only."""
    return value.date() if isinstance(value, datetime) else value


def test_the_workbook_opens_ready_to_read(report):
    """The head stays in view and filters, long texts wrap, statuses stand on their tints, days read as days."""
    book = load_workbook(io.BytesIO(to_xlsx(report)))
    findings = book["findings"]
    assert (findings.freeze_panes, findings.auto_filter.ref) == ("B2", f"A1:M{findings.max_row}")
    cells = {head.value: cell for head, cell in zip(findings[1], findings[2], strict=True)}
    assert cells["status"].fill.fgColor.rgb.endswith(LOOKS[Status.COMMITTED].tint[1:])
    assert cells["reasons"].alignment.wrap_text
    assert {cell.alignment.vertical for cell in cells.values()} == {"top"}
    assert cells["election"].value == 2031
    day = next(cell for cell in book["documents"][2] if cell.is_date)
    assert day.number_format == "d mmmm yyyy"


def test_an_edition_without_pages_claims_none(report):
    """Its page cells are empty, wherever they stand."""
    text = replace(report.manifestos[0], format="txt", sheets=report.manifestos[0].sheets[:1])
    found = replace(report, manifestos=(text,))
    assert {row["pdf_page"] for row in rows(found, "evidence")} == {""}
    assert rows(found, "documents")[0]["sheets"] == ""
    assert {row["alder party: PDF page"] for row in rows(found, "scorecard")} == {""}


@pytest.mark.parametrize(
    ("text", "value"),
    [("2031", 2031), ("0", 0), ("007", "007"), ("iv", "iv"), ("12–13", "12–13"), ("²", "²"), ("", "")],
)
def test_a_number_is_a_number_and_nothing_else_is(text, value):
    """A spreadsheet then sorts years and pages as numbers."""
    assert number_or_text(text) == value


def test_a_report_can_be_narrowed_to_what_is_filtered(report):
    """The export of a filtered view holds these cells, and the same words in them."""
    part = select(report, manifestos=["willow-2031", "birch-2031"], pledges=["02-parks"])
    assert {(row["manifesto"], row["ask"]) for row in rows(part, "findings")} == {
        ("willow-2031", "2a"),
        ("birch-2031", "2a"),
    }
    assert [row["pledge"] for row in rows(part, "scorecard")] == ["02-parks"]
    assert select(report) == report


def test_labels_say_as_much_as_it_takes(pledge_set, make_record):
    """A party alone is its name; two elections, or two files of one, are told apart."""
    none = (Status.NONE,) * 3
    made = [
        make_record("a", "Alder", none),
        make_record("b", "Birch", none, "2027"),
        make_record("c", "Birch", none, "2031"),
        make_record("d", "Willow", none),
        make_record("e", "Willow", none),
    ]
    report = assemble(pledge_set, made)
    assert labels(report) == {
        "a": "Alder", "b": "Birch, 2027", "c": "Birch, 2031", "d": "Willow, 2031 (d)", "e": "Willow, 2031 (e)",
    }  # fmt: skip
    assert report.notes == ("Willow has 2 manifestos for 2031: d, e. All are shown, told apart by the file's name.",)
