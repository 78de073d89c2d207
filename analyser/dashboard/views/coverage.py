"""Coverage: pledges, asks or articles by manifesto, and beside the grid the evidence behind the selected cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, matrix, wording
from analyser.dashboard.address import View, to_address
from analyser.dashboard.filters import STATUSES, filters, read_view
from analyser.dashboard.panel import panel
from analyser.dashboard.phone import phone_list
from analyser.dashboard.selection import select
from analyser.dashboard.shelf import Entry, column_labels, entries, pledge_set, read_or_say_why_not
from analyser.model.findings import Status
from analyser.report.coverage import Cell, Row, grid, rows_of

PANEL_SHARE = {1: 1.4, 2: 1.2, 3: 1.05, 4: 0.95}  #: width of the panel beside the matrix, by number of columns
NARROW_PANEL = 0.75  #: with more columns than that


def render() -> None:
    """Draw the page."""
    st.header(wording.COVERAGE_QUESTION)
    read = read_or_say_why_not()
    if not read:
        return
    waiting = sum(entry.waiting for entry in entries())
    if waiting:
        st.info(wording.STILL_READING.format(waiting=waiting))
    view = filters(read_view(read), read)
    shown = tuple(entry for entry in read if _wanted(entry, view))
    rows = rows_of(pledge_set(), view.rows, view.themes)
    cells = [c for c in grid(rows, [e.record for e in shown if e.record]) if _cell_wanted(c, view)]
    if not cells:
        st.info(wording.NOTHING_MATCHES)
        return
    kept = [row for row in rows if any(cell.row == row.id for cell in cells)]
    _grid_and_panel(view, kept, cells, shown)


@st.fragment
def _grid_and_panel(view: View, rows: Sequence[Row], cells: Sequence[Cell], shown: tuple[Entry, ...]) -> None:
    labels = column_labels(shown)
    st.html(_counts(cells))
    left, right = st.columns([1, PANEL_SHARE.get(len(shown), NARROW_PANEL)], gap="medium")
    with left:
        event = _matrix(rows, cells, shown, labels)
    with right, st.container(key="panel"):
        view = select(view, matrix.selected(event), rows, labels)
        st.query_params.from_dict(to_address(view))
        row = next((r for r in rows if r.id == view.row), None)
        entry = next((e for e in shown if e.facts.id == view.manifesto), None)
        if row is None or entry is None:
            st.info(wording.PICK_NOTHING)
        else:
            panel(row, entry, {ask.id: ask.text for ask in pledge_set().asks}, view)


def _matrix(
    rows: Sequence[Row], cells: Sequence[Cell], shown: tuple[Entry, ...], labels: dict[str, str]
) -> matrix.Event | None:
    records = {entry.facts.id: entry.record for entry in shown if entry.record}
    with st.container(key="matrix"):
        palette = matrix.DARK if st.context.theme.type == "dark" else matrix.LIGHT
        event: matrix.Event = st.altair_chart(
            matrix.chart(rows, cells, labels, palette), on_select="rerun", key="grid",
            alt=wording.MATRIX_SPOKEN.format(rows=len(rows), columns=len(shown), cells=len(cells)),
        )  # fmt: skip
    st.html(phone_list(rows, cells, labels, records))
    with st.expander(wording.AS_TABLE):
        by_place = {(cell.row, cell.manifesto): cell for cell in cells}
        body = [(row.label, [by_place.get((row.id, name)) for name in labels]) for row in rows]
        st.html(markup.table(list(labels.values()), body, wording.COVERAGE_QUESTION))
    with st.expander(wording.LEGEND):
        st.html(markup.legend(STATUSES))
    return event


def _counts(cells: Sequence[Cell]) -> Markup:
    counts = Counter(cell.status for cell in cells)
    chips = Markup(" ").join(
        Markup('<span class="count">{} {}</span>').format(markup.chip(status), counts[status])
        for status in Status
        if counts[status]
    )
    return Markup('<p class="counts">{}</p>').format(chips)


def _wanted(entry: Entry, view: View) -> bool:
    facts = entry.facts
    return (not view.election or facts.election == view.election) and (not view.parties or facts.party in view.parties)


def _cell_wanted(cell: Cell, view: View) -> bool:
    if view.statuses and cell.status.value not in view.statuses:
        return False
    return not view.checked or cell.checked == (view.checked == "checked")
