"""Which cell is selected: a click in the matrix or the two select boxes, the keyboard's way to every cell.

The chart frames what was clicked by itself. What the boxes or an address chose it cannot know: that is its *anchor*,
and a new anchor makes a new chart, so that no click from before is left in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from analyser.dashboard import wording
from analyser.dashboard.address import View
from analyser.dashboard.matrix import Event, selected
from analyser.report.coverage import Row

ROW_BOX, PARTY_BOX = "pick row", "pick party"  #: keys of the two boxes
ANCHOR = "matrix anchor"  #: the cell that was chosen other than by a click in the chart
GRID = "grid"  #: how the chart's key starts


def anchor(view: View) -> tuple[str, str] | None:
    """The cell that the chart frames before it is clicked."""
    found: tuple[str, str] | None = st.session_state.setdefault(ANCHOR, _cell(view.row, view.manifesto))
    return found


def grid_key() -> str:
    """The chart's key; another for every anchor."""
    return f"{GRID} {st.session_state.get(ANCHOR)}"


def take_click() -> None:
    """Put the clicked cell into the boxes; called when the chart's selection has changed."""
    event: Event | None = st.session_state.get(grid_key())
    clicked = selected(event)
    if clicked is not None:
        st.session_state[ROW_BOX], st.session_state[PARTY_BOX] = clicked


def _take_boxes() -> None:
    """The boxes were changed by hand: the chart is to frame what they name."""
    st.session_state[ANCHOR] = _cell(st.session_state.get(ROW_BOX), st.session_state.get(PARTY_BOX))


def fill_boxes(view: View, ids: Sequence[str], labels: Mapping[str, str]) -> None:
    """Give the boxes what the address says at first, and take from them what is not on the screen."""
    state = st.session_state
    state.setdefault(ROW_BOX, view.row or None)
    state.setdefault(PARTY_BOX, view.manifesto or None)
    if state[ROW_BOX] not in ids:
        state[ROW_BOX] = None
    if state[PARTY_BOX] not in labels:
        state[PARTY_BOX] = None


def select(view: View, rows: Sequence[Row], labels: Mapping[str, str]) -> View:
    """Draw the two boxes and return the view with the cell they name."""
    row_labels = {row.id: row.label for row in rows}
    left, right = st.columns([3, 2])
    row = left.selectbox(
        wording.PICK_ROW, list(row_labels), index=None, key=ROW_BOX, format_func=lambda i: row_labels.get(i, i),
        placeholder=wording.PICK_ROW_EMPTY, on_change=_take_boxes,
    )  # fmt: skip
    manifesto = right.selectbox(
        wording.PICK_PARTY, list(labels), index=None, key=PARTY_BOX, format_func=lambda i: labels.get(i, i),
        placeholder=wording.PICK_PARTY_EMPTY, on_change=_take_boxes,
    )  # fmt: skip
    same = (row or "", manifesto or "") == (view.row, view.manifesto)
    return replace(view, row=row or "", manifesto=manifesto or "", sheet=view.sheet if same else 0)


def _cell(row: str | None, manifesto: str | None) -> tuple[str, str] | None:
    return (row, manifesto) if row and manifesto else None
