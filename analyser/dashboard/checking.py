"""A person puts their name to a finding, says otherwise, or takes it back."""

from __future__ import annotations

import streamlit as st

from analyser.dashboard import markup, wording
from analyser.dashboard.shelf import Entry, workspace
from analyser.errors import AnalyserError
from analyser.model.findings import Finding, Status
from analyser.report.statuses import shown

CHOICES = (
    Status.COMMITTED, Status.PARTIAL, Status.MENTIONED, Status.OPPOSED, Status.NONE, Status.UNCLEAR,
    Status.NOT_APPLICABLE,
)  # fmt: skip
NAME = "checker's name"  #: kept for the session, so that it is typed once


def check_form(entry: Entry, finding: Finding) -> None:
    """Draw the form for one finding, and what people have said of it so far."""
    key, shelf = f"{entry.stored.key}-{finding.ask}", workspace()
    history = shelf.checks.history(entry.stored.key, finding.ask)
    said = wording.CHECK_AGAIN if history else wording.CHECK_THIS
    opened = st.popover(said, type="tertiary", key=f"check-{key}", on_change="rerun")
    if not opened.open:
        return
    with opened:
        for past in history:
            st.text(wording.PAST_CHECK.format(person=past.person, day=wording.day(past.at), status=shown(past.status)))
            if past.note:
                st.text(past.note)
        with st.form(f"form-{key}", border=False):
            options = list(CHOICES)
            index = options.index(finding.status) if finding.status in options else None
            status = st.selectbox(wording.YOUR_VERDICT, options, index=index, format_func=shown)
            person = st.text_input(wording.YOUR_NAME, st.session_state.get(NAME, ""), max_chars=80)
            note = st.text_area(wording.YOUR_NOTE, max_chars=2000)
            if st.form_submit_button(wording.PUT_NAME, type="primary"):
                suggested = history[-1].suggested if history else finding.status
                _put(entry, finding.ask, status, suggested, person, note)
        if history and st.button(wording.WITHDRAW, key=f"withdraw-{key}"):
            shelf.checks.withdraw(entry.stored.key, finding.ask)
            st.rerun()


def _put(entry: Entry, ask: str, status: Status | None, suggested: Status, person: str, note: str) -> None:
    if status is None:
        st.error(wording.CHOOSE_VERDICT)
        return
    try:
        workspace().checks.put(entry.stored.key, ask, status, suggested, person, note)
    except AnalyserError as error:
        st.error(markup.plain(str(error)))
        return
    st.session_state[NAME] = person
    st.rerun()
