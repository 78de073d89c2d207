"""The filters of the coverage page, kept in the address and, between pages, in the session."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace

import streamlit as st

from analyser.dashboard import wording
from analyser.dashboard.address import Known, View, from_address, to_address
from analyser.dashboard.selection import ANCHOR, PARTY_BOX, ROW_BOX
from analyser.dashboard.shelf import Entry, Shelf, pledge_set
from analyser.model.findings import Status
from analyser.report.coverage import Cell, Row, Rows, grid, rows_of
from analyser.report.statuses import shown

STATUSES = (
    Status.COMMITTED, Status.PARTIAL, Status.MENTIONED, Status.OPPOSED, Status.MIXED, Status.NONE, Status.UNREAD,
)  # fmt: skip
ROWS, VIEW, MORE = "rows", "coverage view", "more filters"  #: keys of the session's state
KEYS = (
    ROWS, wording.FILTER_ELECTION, wording.FILTER_THEME, wording.FILTER_PARTY, wording.FILTER_STATUS,
    wording.FILTER_CHECKED,
)  # fmt: skip


def read_view(shelf: Shelf) -> View:
    """The view that the address asks for, held against what exists here; without one, the view left last."""
    params = st.query_params.to_dict()
    if not params:
        params = st.session_state.get(VIEW, {})
    view = from_address(params, _known(shelf))
    if _lost(params, view):
        st.info(wording.LINK_STALE)
    return view


def _lost(params: Mapping[str, str], view: View) -> bool:
    """Whether an address asked for something that is not here."""
    there = {"rows": Rows.PLEDGES.value, **to_address(view)}
    return any(params.get(field.name) and params[field.name] != there.get(field.name) for field in fields(View))


def remembered(shelf: Shelf) -> View:
    """What the coverage page showed last in this session; everything, if it was not opened."""
    return from_address(st.session_state.get(VIEW, {}), _known(shelf))


def remember(view: View) -> None:
    st.session_state[VIEW] = to_address(view)


def clear() -> None:
    """Show everything again; the kind of row stays. A button's callback."""
    for key in (*KEYS[1:], VIEW, ANCHOR, ROW_BOX, PARTY_BOX):
        st.session_state.pop(key, None)
    rows = st.query_params.get(ROWS)
    st.query_params.from_dict({ROWS: rows} if rows else {})


def wanted(shelf: Shelf, view: View) -> tuple[tuple[Entry, ...], tuple[Row, ...], tuple[Cell, ...]]:
    """The columns, rows and cells that a view lets through."""
    columns = tuple(
        entry
        for entry in shelf.columns
        if (not view.election or entry.facts.election == view.election)
        and (not view.parties or entry.facts.party in view.parties)
    )
    rows = rows_of(pledge_set(), view.rows, view.themes)
    unreadable = [entry.facts.id for entry in columns if entry.record is None]
    cells = grid(rows, [entry.record for entry in columns if entry.record], unreadable)
    cells = tuple(cell for cell in cells if _cell_wanted(cell, view))
    there = {cell.row for cell in cells}
    return columns, tuple(row for row in rows if row.id in there), cells


def filters(view: View, shelf: Shelf) -> View:
    """Draw the filters and return the view they make of it.

    The switch shows and hides the last four in a narrow window; the style sheet does that, so that it costs no answer.
    """
    themes = {theme.id: theme.title for theme in pledge_set().themes}
    elections = sorted({entry.facts.election for entry in shelf.columns})
    parties = sorted({entry.facts.party for entry in shelf.columns}, key=str.casefold)
    statuses = {status.value: shown(status) for status in STATUSES}
    with st.container(key="filters"):
        rows = st.segmented_control(
            wording.FILTER_ROWS, list(wording.ROWS), default=view.rows.value, format_func=wording.ROWS.__getitem__,
            key=ROWS, required=True,
        )  # fmt: skip
        election = _one(wording.FILTER_ELECTION, ["", *elections], view.election, lambda e: e or wording.ALL)
        st.toggle(wording.more_filters(_set_of_more(view)), key=MORE)
        return replace(
            view,
            rows=Rows(rows or Rows.PLEDGES),
            election=election,
            themes=_several(wording.FILTER_THEME, list(themes), view.themes, themes.__getitem__),
            parties=_several(wording.FILTER_PARTY, parties, view.parties, str),
            statuses=_several(wording.FILTER_STATUS, list(statuses), view.statuses, statuses.__getitem__),
            checked=_one(
                wording.FILTER_CHECKED, list(wording.CHECKED_CHOICES), view.checked,
                wording.CHECKED_CHOICES.__getitem__,
            ),
        )  # fmt: skip


@st.cache_resource(show_spinner=False)
def _row_ids() -> frozenset[str]:
    """The ids of all rows that the yardstick has, whatever they stand for."""
    return frozenset(row.id for rows in Rows for row in rows_of(pledge_set(), rows))


def _set_of_more(view: View) -> int:
    """How many of the filters that a narrow window hides are set."""
    return sum(map(bool, (view.themes, view.parties, view.statuses, view.checked)))


def _known(shelf: Shelf) -> Known:
    return Known(
        elections=frozenset(entry.facts.election for entry in shelf.columns),
        parties=frozenset(entry.facts.party for entry in shelf.columns),
        themes=frozenset(theme.id for theme in pledge_set().themes),
        statuses=frozenset(status.value for status in STATUSES),
        rows=_row_ids(),
        manifestos=frozenset(entry.facts.id for entry in shelf.columns),
    )


def _cell_wanted(cell: Cell, view: View) -> bool:
    if view.statuses and cell.status.value not in view.statuses:
        return False
    return not view.checked or cell.checked == (view.checked == "checked")


def _several(label: str, options: list[str], default: Sequence[str], show: Callable[[str], str]) -> tuple[str, ...]:
    return tuple(
        st.multiselect(label, options, default=list(default), format_func=show, key=label, placeholder=wording.ALL)
    )


def _one(label: str, options: list[str], default: str, show: Callable[[str], str]) -> str:
    return st.selectbox(label, options, index=options.index(default), format_func=show, key=label)
