"""Coverage: pledges, asks or articles by manifesto, and the evidence behind the selected cell."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import streamlit as st

from analyser.dashboard import markup, matrix, wording
from analyser.dashboard.address import View, to_address
from analyser.dashboard.filters import filters, read_view
from analyser.dashboard.panel import panel
from analyser.dashboard.shelf import Entry, column_labels, entries, pledge_set
from analyser.model.findings import Status
from analyser.report.coverage import Cell, Row, Rows, grid, rows_of

LEGEND = (
    Status.COMMITTED, Status.PARTIAL, Status.MENTIONED, Status.OPPOSED, Status.MIXED, Status.NONE, Status.UNREAD,
)  # fmt: skip


def render() -> None:
    """Draw the page."""
    st.header(wording.COVERAGE_QUESTION)
    read = tuple(entry for entry in entries() if entry.record is not None)
    if not read:
        st.info(wording.EMPTY_SHELF)
        return
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
def _grid_and_panel(view: View, rows: list[Row], cells: list[Cell], shown: tuple[Entry, ...]) -> None:
    labels = column_labels(shown)
    with st.container(key="matrix"):
        palette = matrix.DARK if st.context.theme.type == "dark" else matrix.LIGHT
        event = st.altair_chart(
            matrix.chart(rows, cells, labels, palette), on_select="rerun", key="grid", alt=_spoken(rows, cells, shown)
        )
    clicked = matrix.selected(event)
    view = _select(view, clicked, rows, labels)
    st.query_params.from_dict(to_address(view))
    _counts(cells)
    with st.expander(wording.AS_TABLE):
        body = [(row.label, [c for c in cells if c.row == row.id]) for row in rows]
        st.html(markup.table(list(labels.values()), body, wording.COVERAGE_QUESTION))
    with st.expander(wording.LEGEND):
        st.html(markup.legend(LEGEND))
    row = next((r for r in rows if r.id == view.row), None)
    entry = next((e for e in shown if e.facts.id == view.manifesto), None)
    if row is None or entry is None:
        st.info(wording.PICK_NOTHING)
        return
    st.subheader(f"{row.label[:120]}: {labels[entry.facts.id]}")
    texts = {ask.id: ask.text for ask in pledge_set().asks}
    panel(row, entry, texts, view.sheet)


def _select(view: View, clicked: tuple[str, str] | None, rows: list[Row], labels: dict[str, str]) -> View:
    """The keyboard's way to a cell: two boxes, which a click fills in."""
    if clicked and clicked != st.session_state.get("last click"):
        st.session_state["last click"] = clicked
        st.session_state["pick row"], st.session_state["pick party"] = clicked
    ids = [row.id for row in rows]
    st.session_state.setdefault("pick row", view.row if view.row in ids else None)
    st.session_state.setdefault("pick party", view.manifesto if view.manifesto in labels else None)
    left, right = st.columns([3, 1])
    row_labels = {row.id: row.label for row in rows}
    row = left.selectbox(wording.PICK_ROW, ids, index=None, key="pick row", format_func=lambda i: row_labels.get(i, i))
    manifesto = right.selectbox(
        wording.PICK_PARTY, list(labels), index=None, key="pick party", format_func=lambda i: labels.get(i, i)
    )
    same = (row or "", manifesto or "") == (view.row, view.manifesto)
    return replace(view, row=row or "", manifesto=manifesto or "", sheet=view.sheet if same else 0)


def _counts(cells: list[Cell]) -> None:
    counts = Counter(cell.status for cell in cells)
    line = markup.Markup(" ").join(
        markup.Markup("<span>{} {}</span>").format(markup.chip(status), counts[status])
        for status in Status
        if counts[status]
    )
    st.html(markup.Markup('<p class="counts">{}: {}</p>').format(wording.COUNTS, line))


def _wanted(entry: Entry, view: View) -> bool:
    facts = entry.facts
    return (not view.election or facts.election == view.election) and (not view.parties or facts.party in view.parties)


def _cell_wanted(cell: Cell, view: View) -> bool:
    if view.statuses and cell.status.value not in view.statuses:
        return False
    return not view.checked or cell.checked == (view.checked == "checked")


def _spoken(rows: list[Row], cells: list[Cell], shown: tuple[Entry, ...]) -> str:
    kind = {Rows.PLEDGES: "pledges", Rows.ASKS: "asks"}.get(Rows.PLEDGES, "rows")
    return (
        f"Matrix of {len(rows)} {kind} by {len(shown)} manifestos, {len(cells)} cells. "
        f"The same cells stand in the table and the select boxes below."
    )
