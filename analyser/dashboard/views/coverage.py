"""Coverage: pledges, asks or articles by manifesto, and beside the grid the evidence behind the selected cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, matrix, wording
from analyser.dashboard.address import View, to_address
from analyser.dashboard.filters import STATUSES, clear, filters, read_view, remember, wanted
from analyser.dashboard.measure import measure
from analyser.dashboard.panel import panel
from analyser.dashboard.phone import phone_list, short_list
from analyser.dashboard.reading import read_or_say_why_not
from analyser.dashboard.selection import anchor, fill_boxes, grid_key, select, take_click
from analyser.dashboard.shelf import Entry, pledge_set
from analyser.dashboard.viewer import on_a_phone
from analyser.model.findings import Status
from analyser.report.coverage import Cell, Row
from analyser.report.labels import tell_apart

PANEL_SHARE = {1: 1.9, 2: 1.6, 3: 1.4, 4: 1.1}  #: width of the panel beside the matrix, by number of columns
NARROW_PANEL = 0.72  #: with more columns than that
LEAST_PANEL = 540  #: pixels: a narrower panel shows too little of a page, and is docked below the matrix
AROUND = 128  #: pixels that a page leaves to its sides, between its columns, and to its scroll bar
DOCK = Path(__file__).parents[1] / "dock.css"


def render() -> None:
    """Draw the page."""
    st.title(wording.COVERAGE_QUESTION, anchor=False)
    shelf = read_or_say_why_not()
    if not shelf.columns:
        return
    view = filters(read_view(shelf), shelf)
    shown, rows, cells = wanted(shelf, view)
    if not cells:
        st.query_params.from_dict(to_address(view))
        remember(view)
        st.info(wording.NOTHING_MATCHES)
        st.button(wording.CLEAR_FILTERS, on_click=clear)
        return
    labels = tell_apart({entry.facts.id: (entry.facts.party, entry.facts.election) for entry in shown})
    _grid_and_panel(view, rows, cells, shown, labels)


@st.fragment
def _grid_and_panel(
    view: View, rows: Sequence[Row], cells: Sequence[Cell], shown: tuple[Entry, ...], labels: dict[str, str]
) -> None:
    fill_boxes(view, [row.id for row in rows], labels)
    st.html(_counts(cells))
    st.html(f"<style>{_room(measure(rows, len(shown)).least_width(len(shown)))}</style>")
    left, right = st.columns([1, PANEL_SHARE.get(len(shown), NARROW_PANEL)], gap="medium")
    with left:
        _matrix(view, rows, cells, shown, labels)
    with right, st.container(key="panel"):
        view = select(view, rows, labels)
        row = next((r for r in rows if r.id == view.row), None)
        entry = next((e for e in shown if e.facts.id == view.manifesto), None)
        if row is None or entry is None:
            st.info(wording.PICK_NOTHING)
        else:
            sheet = panel(row, entry, {ask.id: ask.text for ask in pledge_set().asks}, view)
            view = replace(view, sheet=sheet)
            st.html(markup.keep_in_view(labels[entry.facts.id], row.label), unsafe_allow_javascript=True)
    remember(view)
    if st.query_params.to_dict() != to_address(view):
        st.query_params.from_dict(to_address(view))


@st.cache_resource(show_spinner=False)
def _room(least: int) -> str:
    """The style of a page whose matrix needs so many pixels: the panel beside it, or docked where there is no room."""
    beside = least + AROUND + LEAST_PANEL
    return (
        f"@media (min-width: {beside}px) {{ .stHorizontalBlock:has(> .stColumn .st-key-panel) {{ flex-wrap: nowrap; }} "
        f".stColumn:has(.st-key-matrix) {{ min-width: {least}px; }} "
        f".stColumn:has(> * .st-key-panel) {{ min-width: {LEAST_PANEL}px; }} }}\n"
        f"@media (min-width: 641px) and (max-width: {beside - 1}px) {{ {DOCK.read_text(encoding='utf-8')} }}"
    )


def _matrix(
    view: View, rows: Sequence[Row], cells: Sequence[Cell], shown: tuple[Entry, ...], labels: dict[str, str]
) -> None:
    palette = matrix.DARK if st.context.theme.type == "dark" else matrix.LIGHT
    grid = matrix.Grid(tuple(rows), tuple(cells), tuple(labels.items()))
    with st.container(key="matrix"):
        st.vega_lite_chart(
            spec=matrix.specification(grid, palette, anchor(view)), width="stretch", on_select=take_click,
            key=grid_key(), alt=wording.MATRIX_SPOKEN.format(columns=len(shown)),
        )  # fmt: skip
    st.html(_list(view, rows, cells, shown, labels))
    with st.expander(wording.LEGEND):
        st.html(markup.legend(STATUSES) + markup.paragraphs([wording.LEGEND_MORE]))
    twin = st.expander(wording.AS_TABLE, key="as table", on_change="rerun")
    if not twin.open:
        return
    with twin:
        by_place = {(cell.row, cell.manifesto): cell for cell in cells}
        body = [(row.label, [by_place.get((row.id, name)) for name in labels]) for row in rows]
        st.html(markup.table(list(labels.values()), body, wording.COVERAGE_QUESTION))


def _list(
    view: View, rows: Sequence[Row], cells: Sequence[Cell], shown: tuple[Entry, ...], labels: dict[str, str]
) -> Markup:
    """What stands for the matrix in a narrow window."""
    address = to_address(replace(view, row="", manifesto="", sheet=0))
    if on_a_phone():
        read = {entry.facts.id: entry.record for entry in shown if entry.record}
        findings = {name: {f.ask: f for f in record.scorecard.findings} for name, record in read.items()}
        return phone_list(rows, cells, labels, findings, address)
    return short_list(tuple(rows), tuple(cells), tuple(labels.items()), tuple(address.items()))


def _counts(cells: Sequence[Cell]) -> Markup:
    counts = Counter(cell.status for cell in cells)
    chips = Markup(" ").join(
        Markup('<span class="count">{} {}</span>').format(markup.chip(status), counts[status])
        for status in Status
        if counts[status]
    )
    return Markup('<p class="counts"><span class="counts-of">{}</span> {}</p>').format(wording.COUNTS, chips)
