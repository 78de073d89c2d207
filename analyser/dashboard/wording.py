"""Every sentence the dashboard says, in one file: plain English, short, the same for every party."""

from __future__ import annotations

TITLE = "Manifesto analyser"

COVERAGE = "Coverage"
PLEDGES = "Pledges"
PARTIES = "Parties"
COMPARE = "Compare"
SEARCH = "Search"
MANIFESTOS = "Manifestos"
DOWNLOADS = "Downloads"
METHOD = "Method"

COVERAGE_QUESTION = "Which party committed to what?"
ROWS = {"pledges": "Pledges", "asks": "Asks", "uncrc": "UNCRC"}
FILTER_ELECTION = "Election"
FILTER_THEME = "Theme"
FILTER_PARTY = "Party"
FILTER_STATUS = "Status"
FILTER_CHECKED = "Checked or suggested"
CHECKED_CHOICES = {"": "Both", "checked": "Checked by a person", "suggested": "Suggested by the analyser"}
ALL = "All"
CHECKED = "✓ checked"
SUGGESTED = "suggested"
FROM_OCR = "read from a picture of the page (OCR)"
LEGEND = "What the words mean"
AS_TABLE = "The same as a table"
PICK_ROW = "Show the evidence for"
PICK_PARTY = "of"
PICK_ROW_EMPTY = "a pledge, ask or article"
PICK_PARTY_EMPTY = "a party"
MATRIX_SPOKEN = (
    "Matrix of {rows} rows by {columns} manifestos, {cells} cells. "
    "The same cells stand in the table below and in the select boxes."
)
PICK_NOTHING = "Choose a cell of the matrix, or use the two boxes above, to read the evidence."
NOTHING_MATCHES = "No cell matches these filters. Widen one of them, or clear them all."
CLEAR_FILTERS = "Clear all filters"
EMPTY_SHELF = "No manifesto has been read yet. Go to Manifestos and add one: a PDF, or an accessible edition."
STILL_READING = "{waiting} still being read. The dashboard shows what is ready."
COUNTS = "Cells per status"

NO_MENTION = "No mention found. {terms} terms were looked for in {passages} passages on {sheets} pages."
UNREAD_SHEETS = "These pages could not be read, so nothing can be said about them: {sheets}."
SEARCH_RECORD = "How it was searched"
NEAREST = "The nearest passages, and why they do not count"
WHY = "Why"
FURTHER = "Further passages that were looked at"
PAGE_PICTURE = "PDF page {sheet} of {party}, with the passage highlighted"
PREVIOUS_PAGE = "‹ page {sheet}"
NEXT_PAGE = "page {sheet} ›"
NO_PICTURE = "This edition has no page pictures: it is not a PDF."

YOUR_NAME = "Your name"
YOUR_VERDICT = "Your verdict"
YOUR_NOTE = "Note (optional)"
PUT_NAME = "Put my name to it"
WITHDRAW = "Withdraw the check"


def page(sheet: int, printed: str | None) -> str:
    """A page reference with both numbers: ``PDF page 31 (printed 29)``.

    Example:
        >>> page(31, "29")
        'PDF page 31 (printed 29)'
        >>> page(1, None)
        'PDF page 1'
    """
    return f"PDF page {sheet} (printed {printed})" if printed else f"PDF page {sheet}"
