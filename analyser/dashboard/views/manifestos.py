"""Manifestos: add, watch, correct, replace and remove them, and see how well each could be read."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analyser.dashboard import wording
from analyser.dashboard.shelf import Entry, entries, supervisor, workspace
from analyser.errors import AnalyserError
from analyser.extract.facts import propose_facts
from analyser.model.manifesto import Facts
from analyser.workspace import JobState
from analyser.workspace.store import FORMATS

REFRESH_SECONDS = 1.0  #: how often the progress bars are drawn anew while something is being read
CLEAN = {"A", "B"}  #: grades with which a manifesto can be read as it is


def render() -> None:
    """Draw the page."""
    st.header(wording.MANIFESTOS)
    _add()
    _shelf()


def _add() -> None:
    with st.form("add", clear_on_submit=False, border=True):
        st.subheader(wording.ADD_TITLE)
        files = st.file_uploader(
            wording.ADD_FILES, type=[suffix.lstrip(".") for suffix in FORMATS], accept_multiple_files=True, key="files"
        )
        st.caption(wording.ADD_HINT)
        sent = st.form_submit_button(wording.ADD_BUTTON, type="primary")
    if sent and not files:
        st.warning(wording.ADD_NOTHING)
    if sent and files:
        for file in files:
            _take(file.name, file.getvalue())
        supervisor().ensure()


def _take(name: str, content: bytes, replaces: Entry | None = None) -> None:
    """Put one file on the shelf, or say in a sentence why not."""
    facts = propose_facts(name) if replaces is None else replaces.facts
    try:
        stored = workspace().add(name, content, facts, replaces=replaces.stored.key if replaces else None)
    except AnalyserError as error:
        st.error(str(error))
        return
    st.success(wording.ADDED.format(file=stored.file_name, party=stored.facts.party))


@st.fragment
def _shelf() -> None:
    shelf = entries()
    if not shelf:
        st.info(wording.EMPTY_SHELF)
        return
    if any(entry.waiting for entry in shelf):
        supervisor().ensure()
        _watched()
    for entry in shelf:
        _card(entry)


@st.fragment(run_every=REFRESH_SECONDS)
def _watched() -> None:
    """The progress bars; once the last is done the page is drawn anew."""
    waiting = [entry for entry in entries() if entry.waiting]
    if not waiting:
        st.rerun()
    for entry in waiting:
        assert entry.job is not None
        job = entry.job
        if job.state is JobState.QUEUED:
            st.progress(0.0, text=wording.QUEUED.format(party=entry.facts.party, file=entry.stored.file_name))
        else:
            share = job.done / job.total if job.total else 0.0
            st.progress(
                min(share, 1.0),
                text=wording.WORKING.format(party=entry.facts.party, stage=job.stage, done=job.done, total=job.total),
            )


def _card(entry: Entry) -> None:
    key, facts = entry.stored.key, entry.facts
    with st.container(border=True, key=f"card-{key}"):
        left, right = st.columns([3, 2])
        with left:
            st.subheader(facts.party, anchor=False)
            st.text(
                wording.DOCUMENT.format(election=facts.election, file=entry.stored.file_name, added=entry.stored.added)
            )
            if facts.proposed:
                st.warning(wording.PROPOSED)
            _health(entry)
        with right:
            _facts_form(entry)
            _replace_form(entry)
            _remove_form(entry)


def _health(entry: Entry) -> None:
    if entry.job is not None and entry.job.state is JobState.FAILED:
        st.error(entry.job.sentence)
    if entry.record is None:
        return
    record = entry.record
    to_look_at = [sheet.number for sheet in record.sheets if sheet.health.notes]
    st.text(wording.GRADE[record.grade].format(sheets=len(record.sheets), words=record.words))
    if to_look_at:
        st.text(wording.LOOK_AT.format(sheets=", ".join(map(str, to_look_at))))
        with st.expander(wording.DOCTOR):
            for sheet in record.sheets:
                for note in sheet.health.notes:
                    st.text(f"{wording.page(sheet.number, sheet.printed)}: {note}")


def _facts_form(entry: Entry) -> None:
    key, facts = entry.stored.key, entry.facts
    with st.expander(wording.CORRECT, expanded=facts.proposed), st.form(f"facts-{key}", border=False):
        party = st.text_input(wording.FACT_PARTY, facts.party, max_chars=80)
        election = st.text_input(wording.FACT_ELECTION, facts.election, max_chars=80)
        nation = st.text_input(wording.FACT_NATION, facts.nation, max_chars=40)
        source = st.text_input(wording.FACT_SOURCE, facts.source, max_chars=300)
        offset = st.number_input(wording.FACT_OFFSET, value=facts.page_offset, step=1, help=wording.FACT_OFFSET_HELP)
        if st.form_submit_button(wording.SAVE):
            if not party.strip() or not election.strip():
                st.error(wording.FACTS_NEEDED)
                return
            said = Facts(
                facts.id, party.strip(), election.strip(), facts.date, nation.strip(), source.strip(),
                None if offset is None else int(offset),
            )  # fmt: skip
            workspace().correct(key, replace(said, proposed=False))
            supervisor().ensure()
            st.rerun()


def _replace_form(entry: Entry) -> None:
    with st.expander(wording.REPLACE), st.form(f"replace-{entry.stored.key}", border=False):
        file = st.file_uploader(wording.REPLACE_FILE, type=[s.lstrip(".") for s in FORMATS])
        st.caption(wording.REPLACE_HINT)
        if st.form_submit_button(wording.REPLACE) and file is not None:
            _take(file.name, file.getvalue(), replaces=entry)
            supervisor().ensure()


def _remove_form(entry: Entry) -> None:
    key = entry.stored.key
    if st.button(wording.REMOVE, key=f"remove-{key}"):
        _confirm_removal(key, entry.facts.party, entry.stored.file_name)


@st.dialog(wording.REMOVE_TITLE)
def _confirm_removal(key: str, party: str, file_name: str) -> None:
    st.text(wording.REMOVE_ASK.format(party=party, file=file_name))
    yes, no = st.columns(2)
    if yes.button(wording.REMOVE_YES, type="primary", width="stretch"):
        workspace().remove(key)
        st.rerun()
    if no.button(wording.REMOVE_NO, width="stretch"):
        st.rerun()
