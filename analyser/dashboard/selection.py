"""Which cell is selected: a click in the matrix or the two select boxes, the keyboard's way to every cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from analyser.dashboard import wording
from analyser.dashboard.address import View
from analyser.report.coverage import Row

ROW_BOX, PARTY_BOX, LAST_CLICK = "pick row", "pick party", "last click"  #: keys of the session's state


def select(view: View, clicked: tuple[str, str] | None, rows: Sequence[Row], labels: Mapping[str, str]) -> View:
    """Draw the two boxes, filled in by a new click, and return the view with what they name."""
    ids = [row.id for row in rows]
    _fill_in(view, clicked, ids, labels)
    row_labels = {row.id: row.label for row in rows}
    left, right = st.columns([3, 2])
    row = left.selectbox(
        wording.PICK_ROW, ids, index=None, key=ROW_BOX, format_func=lambda i: row_labels.get(i, i),
        placeholder=wording.PICK_ROW_EMPTY,
    )  # fmt: skip
    manifesto = right.selectbox(
        wording.PICK_PARTY, list(labels), index=None, key=PARTY_BOX, format_func=lambda i: labels.get(i, i),
        placeholder=wording.PICK_PARTY_EMPTY,
    )  # fmt: skip
    same = (row or "", manifesto or "") == (view.row, view.manifesto)
    return replace(view, row=row or "", manifesto=manifesto or "", sheet=view.sheet if same else 0)


def _fill_in(view: View, clicked: tuple[str, str] | None, ids: Sequence[str], labels: Mapping[str, str]) -> None:
    state = st.session_state
    if clicked and clicked != state.get(LAST_CLICK):
        state[LAST_CLICK] = clicked
        state[ROW_BOX], state[PARTY_BOX] = clicked
    state.setdefault(ROW_BOX, view.row or None)
    state.setdefault(PARTY_BOX, view.manifesto or None)
    if state[ROW_BOX] not in ids:
        state[ROW_BOX] = None
    if state[PARTY_BOX] not in labels:
        state[PARTY_BOX] = None
