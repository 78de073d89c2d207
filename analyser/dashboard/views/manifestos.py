"""Manifestos: add them, watch them being read, and see what is on the shelf."""

from __future__ import annotations

import streamlit as st

from analyser.dashboard import markup, wording
from analyser.dashboard.card import card
from analyser.dashboard.reading import show_progress
from analyser.dashboard.shelf import current_shelf, supervisor, workspace
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
    st.subheader(wording.ON_THE_SHELF, anchor=False)
    for entry in shelf.entries:
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
    for kind, sentence in st.session_state.pop(SAID, []):
        (st.success if kind == "success" else st.error)(markup.plain(sentence))


def _take(name: str, content: bytes) -> tuple[str, str]:
    """Put one file on the shelf, or say in a sentence why not."""
    try:
        stored = workspace().add(name, content, propose_facts(name))
    except AnalyserError as error:
        return "error", str(error)
    return "success", wording.ADDED.format(file=stored.file_name, party=stored.facts.party)
