"""What is being read right now: progress bars that draw themselves anew, and a page that fills once one is ready."""

from __future__ import annotations

import streamlit as st

from analyser.dashboard import markup, wording
from analyser.dashboard.shelf import Entry, Shelf, current_shelf, workspace
from analyser.workspace import Job, JobState

REFRESH_SECONDS = 1.0  #: how often the bars are drawn anew while something is being read


def read_or_say_why_not() -> Shelf:
    """Everything on the shelf; say what is being read, and where there is nothing to show, what to do next."""
    shelf = current_shelf()
    if shelf.waiting:
        with st.container(key="reading", gap="small"):
            st.text(wording.STILL_READING if shelf.columns else wording.FIRST_READING)
            show_progress(shelf)
    elif not shelf.columns:
        st.info(wording.EMPTY_SHELF)
    return shelf


def show_progress(shelf: Shelf) -> None:
    """Draw a bar for everything that waits or is being read; the page is drawn anew when one of them is done."""
    if shelf.waiting:
        _bars(frozenset(entry.stored.key for entry in shelf.waiting))


@st.fragment(run_every=REFRESH_SECONDS)
def _bars(waiting: frozenset[str]) -> None:
    unfinished = {job.manifesto: job for job in workspace().jobs.unfinished()}
    if unfinished.keys() != waiting:
        st.rerun()
    for entry in current_shelf().waiting:
        if entry.job is not None and entry.stored.key in unfinished:
            _bar(entry, unfinished[entry.stored.key])


def _bar(entry: Entry, job: Job) -> None:
    party, file = entry.facts.party, entry.stored.file_name
    if job.state is JobState.QUEUED:
        st.progress(0.0, text=markup.plain(wording.QUEUED.format(party=party, file=file)))
    else:
        share = job.done / job.total if job.total else 0.0
        stage = wording.stage(job.stage, job.done, job.total)
        st.progress(min(share, 1.0), text=markup.plain(wording.WORKING.format(party=party, stage=stage)))
    if job.sentence:
        st.text(job.sentence)
