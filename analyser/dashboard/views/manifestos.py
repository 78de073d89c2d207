"""Manifestos: add them, watch them being read, confirm whose they are, and see what is on the shelf."""

from __future__ import annotations

import streamlit as st

from analyser.dashboard import markup, wording
from analyser.dashboard.card import card, confirm_all
from analyser.dashboard.reading import show_progress
from analyser.dashboard.shelf import Entry, current_shelf, supervisor, workspace
from analyser.errors import AnalyserError
from analyser.extract.facts import propose_facts
from analyser.workspace.store import FORMATS

SAID = "said of the files"  #: key of the session's state: what became of the files that were sent last
ROUND = "upload round"  #: key of the session's state: another number empties the uploader


def render() -> None:
    """Draw the page."""
    st.title(wording.MANIFESTOS, anchor=False)
    _add()
    shelf = current_shelf()
    if not shelf.entries:
        st.info(wording.EMPTY_SHELF)
        return
    if shelf.waiting:
        st.subheader(wording.BEING_READ, anchor=False)
        show_progress(shelf)
        st.text(wording.GO_ON)
    proposed = [entry for entry in shelf.entries if entry.facts.proposed]
    if proposed:
        _to_confirm(proposed)
    settled = [entry for entry in shelf.entries if not entry.facts.proposed]
    if settled:
        st.subheader(wording.ON_THE_SHELF.format(number=len(settled)), anchor=False)
    for entry in settled:
        card(entry)


def _to_confirm(proposed: list[Entry]) -> None:
    """What was added and nobody has confirmed yet stands first, with one button for all of it."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"):
        st.subheader(wording.TO_CONFIRM.format(number=len(proposed)), anchor=False, width="content")
        if len(proposed) > 1 and st.button(wording.ALL_RIGHT.format(number=len(proposed)), key="all right"):
            confirm_all(tuple(entry.stored for entry in proposed))
    for entry in proposed:
        card(entry)


def _add() -> None:
    place = st.session_state.setdefault(ROUND, 0)
    with st.form("add", clear_on_submit=False, border=True):
        files = st.file_uploader(
            wording.ADD_FILES, type=[suffix.lstrip(".") for suffix in FORMATS], accept_multiple_files=True,
            key=f"files {place}", help=wording.ADD_HINT,
        )  # fmt: skip
        sent = st.form_submit_button(wording.ADD_BUTTON, type="primary")
    if sent and files:
        st.session_state[SAID] = [_take(file.name, file.getvalue()) for file in files]
        st.session_state[ROUND] = place + 1
        supervisor().ensure()
        st.rerun()
    if sent:
        st.warning(wording.ADD_NOTHING)
    _say(st.session_state.pop(SAID, []))


def _take(name: str, content: bytes) -> tuple[str, str]:
    """Put one file on the shelf and return its name with an empty string, or with the sentence that says why not."""
    try:
        return workspace().add(name, content, propose_facts(name)).file_name, ""
    except AnalyserError as error:
        return name, str(error)


def _say(outcomes: list[tuple[str, str]]) -> None:
    """What became of the files: one line for those that were taken, one for each that was not."""
    taken = [name for name, refused in outcomes if not refused]
    if taken:
        st.success(markup.plain(wording.added(taken)))
    for _, refused in outcomes:
        if refused:
            st.error(markup.plain(refused))
