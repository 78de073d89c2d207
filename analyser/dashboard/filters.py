"""The filters of the coverage page, kept in the address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analyser.dashboard import wording
from analyser.dashboard.address import Known, View, from_address
from analyser.dashboard.shelf import Entry, pledge_set
from analyser.model.findings import Status
from analyser.report.coverage import Rows, rows_of
from analyser.report.statuses import shown

STATUSES = (
    Status.COMMITTED, Status.PARTIAL, Status.MENTIONED, Status.OPPOSED, Status.MIXED, Status.NONE, Status.UNREAD,
)  # fmt: skip


def read_view(read: tuple[Entry, ...]) -> View:
    """The view that the address asks for, held against what exists here."""
    yardstick = pledge_set()
    known = Known(
        elections=frozenset(entry.facts.election for entry in read),
        parties=frozenset(entry.facts.party for entry in read),
        themes=frozenset(theme.id for theme in yardstick.themes),
        statuses=frozenset(status.value for status in STATUSES),
        rows=frozenset(row.id for rows in Rows for row in rows_of(yardstick, rows)),
        manifestos=frozenset(entry.facts.id for entry in read),
    )
    return from_address(st.query_params.to_dict(), known)


def filters(view: View, read: tuple[Entry, ...]) -> View:
    """Draw the filters and return the view they make of it."""
    themes = {theme.id: theme.title for theme in pledge_set().themes}
    elections = sorted({entry.facts.election for entry in read})
    parties = sorted({entry.facts.party for entry in read}, key=str.casefold)
    columns = st.columns([3, 3, 3, 3, 3, 3], vertical_alignment="bottom")
    with columns[0]:
        rows = st.segmented_control(
            "Rows", list(wording.ROWS), default=view.rows.value, format_func=wording.ROWS.__getitem__, key="rows",
            label_visibility="collapsed", required=True,
        )  # fmt: skip
    return replace(
        view,
        rows=Rows(rows or Rows.PLEDGES),
        election=_one(columns[1], wording.FILTER_ELECTION, ["", *elections], view.election, lambda e: e or wording.ALL),
        themes=_several(columns[2], wording.FILTER_THEME, list(themes), view.themes, themes.__getitem__),
        parties=_several(columns[3], wording.FILTER_PARTY, parties, view.parties, str),
        statuses=_several(
            columns[4], wording.FILTER_STATUS, [s.value for s in STATUSES], view.statuses, lambda s: shown(Status(s))
        ),
        checked=_one(
            columns[5], wording.FILTER_CHECKED, list(wording.CHECKED_CHOICES), view.checked,
            wording.CHECKED_CHOICES.__getitem__,
        ),
    )  # fmt: skip


def _several(
    column: DeltaGenerator,
    label: str,
    options: list[str],
    default: tuple[str, ...],
    show: Callable[[str], str],
) -> tuple[str, ...]:
    return tuple(
        column.multiselect(label, options, default=list(default), format_func=show, key=label, placeholder=wording.ALL)
    )


def _one(column: DeltaGenerator, label: str, options: list[str], default: str, show: Callable[[str], str]) -> str:
    return column.selectbox(label, options, index=options.index(default), format_func=show, key=label)
