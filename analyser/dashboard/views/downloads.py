"""Downloads: the tables as CSV and XLSX, a picture of the matrix, and a page that prints well.

Every file is made when its button is pressed, so that opening the page costs nothing.
"""

from __future__ import annotations

from functools import partial

import streamlit as st

from analyser.dashboard import wording
from analyser.dashboard.filters import remembered, wanted
from analyser.dashboard.prints import print_party, print_pledge
from analyser.dashboard.reading import read_or_say_why_not
from analyser.dashboard.shelf import Shelf
from analyser.dashboard.slide import matrix_png, matrix_svg
from analyser.model.report import Report
from analyser.report import select, tables, to_csv
from analyser.report.xlsx import to_xlsx

TABLES = ("scorecard", "findings", "evidence", "documents")  #: in the order of `analyser.report.tables`
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def render() -> None:
    """Draw the page."""
    st.title(wording.DOWNLOADS, anchor=False)
    everything = read_or_say_why_not()
    shelf = everything.of_this_version
    if everything.columns and not shelf.columns:
        st.info(wording.DOWNLOAD_NOTHING_YET)
    if not shelf.columns:
        return
    report = _chosen(shelf)
    _tables(report)
    _pictures(report)
    _prints(report)


def _chosen(shelf: Shelf) -> Report:
    """The report of everything, or of what the coverage page shows."""
    view = remembered(shelf)
    columns, rows, _ = wanted(shelf, view)
    asks = {ask for row in rows for ask in row.asks}
    pledges = [p.id for p in shelf.report.pledge_set.pledges if any(ask.id in asks for ask in p.asks)]
    everything = len(columns) == len(shelf.columns) and len(pledges) == len(shelf.report.pledge_set.pledges)
    if everything or not columns or not pledges:
        st.text(wording.DOWNLOAD_EVERYTHING.format(parties=len(shelf.columns)))
        return shelf.report
    choices = {
        "filtered": wording.DOWNLOAD_FILTERED.format(parties=len(columns), pledges=len(pledges)),
        "everything": wording.DOWNLOAD_ALL.format(parties=len(shelf.columns)),
    }
    choice = st.radio(wording.DOWNLOAD_WHAT, list(choices), format_func=choices.__getitem__, key="download what")
    if choice == "everything":
        return shelf.report
    return select(shelf.report, manifestos=[entry.facts.id for entry in columns], pledges=pledges)


def _tables(report: Report) -> None:
    st.subheader(wording.DOWNLOAD_TABLES, anchor=False)
    st.text(wording.DOWNLOAD_TABLES_HINT)
    columns = st.columns(len(TABLES) + 1)
    for column, place, name in zip(columns, range(len(TABLES)), TABLES, strict=False):
        column.download_button(
            f"{name}.csv", partial(_csv, report, place), f"{name}.csv", "text/csv",
            on_click="ignore", width="stretch", key=f"{name}.csv",
        )  # fmt: skip
    columns[-1].download_button(
        "scorecard.xlsx", lambda: to_xlsx(report), "scorecard.xlsx", XLSX, on_click="ignore", width="stretch",
        key="scorecard.xlsx",
    )  # fmt: skip


def _csv(report: Report, place: int) -> bytes:
    return to_csv(tables(report)[place])


def _pictures(report: Report) -> None:
    st.subheader(wording.DOWNLOAD_PICTURE, anchor=False)
    st.text(wording.DOWNLOAD_PICTURE_HINT)
    left, right, _ = st.columns([1, 1, 3])
    left.download_button(
        "coverage.svg", lambda: matrix_svg(report), "coverage.svg", "image/svg+xml", on_click="ignore", width="stretch"
    )
    right.download_button(
        "coverage.png", lambda: matrix_png(report), "coverage.png", "image/png", on_click="ignore", width="stretch"
    )


def _prints(report: Report) -> None:
    st.subheader(wording.DOWNLOAD_PRINT, anchor=False)
    st.text(wording.DOWNLOAD_PRINT_HINT)
    pledges = {pledge.id: f"{pledge.number} {pledge.title or pledge.text}" for pledge in report.pledge_set.pledges}
    parties = {
        record.scorecard.facts.id: f"{record.scorecard.facts.party}, {record.scorecard.facts.election}"
        for record in report.manifestos
    }
    left, right = st.columns(2)
    with left:
        pledge = st.selectbox(wording.CHOOSE_PLEDGE, list(pledges), format_func=pledges.__getitem__)
        if pledge:
            st.download_button(
                wording.PRINT_PLEDGE, lambda: print_pledge(report, pledge).encode(), f"pledge-{pledge}.html",
                "text/html", on_click="ignore",
            )  # fmt: skip
    with right:
        party = st.selectbox(wording.CHOOSE_MANIFESTO, list(parties), format_func=parties.__getitem__)
        if party:
            st.download_button(
                wording.PRINT_PARTY, lambda: print_party(report, party).encode(), f"{party}.html", "text/html",
                on_click="ignore",
            )  # fmt: skip
