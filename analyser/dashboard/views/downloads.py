"""Downloads: the tables as CSV and XLSX, a picture of the matrix, and a page that prints well."""

from __future__ import annotations

import streamlit as st

from analyser.dashboard import wording
from analyser.dashboard.pictures import matrix_png, matrix_svg
from analyser.dashboard.prints import print_party, print_pledge
from analyser.dashboard.shelf import Entry, current_report, entries, pledge_set
from analyser.model.report import Report
from analyser.report import select, tables, to_csv
from analyser.report.xlsx import to_xlsx


def render() -> None:
    """Draw the page."""
    st.header(wording.DOWNLOADS)
    shelf = entries()
    if not any(entry.record for entry in shelf):
        st.info(wording.EMPTY_SHELF)
        return
    report = _chosen(shelf)
    if not report.manifestos and not report.unreadable:
        st.info(wording.NOTHING_MATCHES)
        return
    _tables(report)
    _pictures(report)
    _prints(report)


def _chosen(shelf: tuple[Entry, ...]) -> Report:
    """The report of what is chosen here; everything by default."""
    everything = current_report()
    names = {entry.facts.id: f"{entry.facts.party}, {entry.facts.election}" for entry in shelf}
    themes = {theme.id: theme.title for theme in pledge_set().themes}
    left, right = st.columns(2)
    wanted = left.multiselect(
        wording.DOWNLOAD_MANIFESTOS, list(names), format_func=names.__getitem__, placeholder=wording.ALL
    )
    of_themes = right.multiselect(
        wording.FILTER_THEME, list(themes), format_func=themes.__getitem__, placeholder=wording.ALL
    )
    pledges = [pledge.id for pledge in pledge_set().pledges if pledge.theme in of_themes]
    return select(everything, manifestos=wanted or None, pledges=pledges or None)


def _tables(report: Report) -> None:
    st.subheader(wording.DOWNLOAD_TABLES)
    st.caption(wording.DOWNLOAD_TABLES_HINT)
    files = [(f"{table.name}.csv", to_csv(table), "text/csv") for table in tables(report)]
    xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    files.append(("scorecard.xlsx", to_xlsx(report), xlsx))
    for column, (name, content, kind) in zip(st.columns(len(files)), files, strict=True):
        column.download_button(name, content, name, kind, on_click="ignore", width="stretch", key=name)


def _pictures(report: Report) -> None:
    st.subheader(wording.DOWNLOAD_PICTURE)
    st.caption(wording.DOWNLOAD_PICTURE_HINT)
    left, right, _ = st.columns([1, 1, 3])
    left.download_button(
        "coverage.svg", lambda: matrix_svg(report), "coverage.svg", "image/svg+xml", on_click="ignore", width="stretch"
    )
    right.download_button(
        "coverage.png", lambda: matrix_png(report), "coverage.png", "image/png", on_click="ignore", width="stretch"
    )


def _prints(report: Report) -> None:
    st.subheader(wording.DOWNLOAD_PRINT)
    st.caption(wording.DOWNLOAD_PRINT_HINT)
    pledges = {pledge.id: f"{pledge.number} {pledge.text}" for pledge in report.pledge_set.pledges}
    parties = {
        record.scorecard.facts.id: f"{record.scorecard.facts.party}, {record.scorecard.facts.election}"
        for record in report.manifestos
    }
    left, right = st.columns(2)
    with left:
        pledge = st.selectbox(wording.CHOOSE_PLEDGE, list(pledges), format_func=pledges.__getitem__)
        if pledge:
            page = print_pledge(report, pledge).encode()
            st.download_button(wording.PRINT_PLEDGE, page, f"pledge-{pledge}.html", "text/html", on_click="ignore")
    with right:
        party = st.selectbox(wording.CHOOSE_MANIFESTO, list(parties), format_func=parties.__getitem__)
        if party:
            page = print_party(report, party).encode()
            st.download_button(wording.PRINT_PARTY, page, f"{party}.html", "text/html", on_click="ignore")
