"""What is being read right now: progress bars that draw themselves anew, and a page that fills once one is ready."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from analyser.dashboard import markup, wording
from analyser.dashboard.shelf import Shelf, current_shelf, workspace
from analyser.workspace import JobState, Stored

REFRESH_SECONDS = 1.0  #: how often the bars are drawn anew while something is being read
MOST_NAMED = 3  #: manifestos that a sentence names one by one; of more it gives the number


def read_or_say_why_not() -> Shelf:
    """Everything on the shelf; say what is being read, and where there is nothing to show, what to do next."""
    shelf = current_shelf()
    if shelf.waiting:
        with st.container(key="reading", gap="small"):
            st.text(wording.STILL_READING if shelf.columns else wording.FIRST_READING)
            show_progress(shelf)
    elif not shelf.columns:
        st.info(wording.EMPTY_SHELF)
    if shelf.earlier:
        st.info(markup.plain(wording.EARLIER_SHOWN.format(manifestos=named(entry.stored for entry in shelf.earlier))))
    return shelf


def show_progress(shelf: Shelf) -> None:
    """Draw a bar for what is being read, and name what waits; the page is drawn anew when one of them is done."""
    if shelf.waiting:
        _bars(frozenset(entry.stored.key for entry in shelf.waiting))


def named(manifestos: Iterable[Stored]) -> str:
    """Some manifestos in a sentence: by name, or by their number where they are many."""
    names = [f"{stored.facts.party}, {stored.facts.election}" for stored in manifestos]
    return "; ".join(names) if len(names) <= MOST_NAMED else wording.MANIFESTOS_COUNTED.format(number=len(names))


@st.fragment(run_every=REFRESH_SECONDS)
def _bars(waiting: frozenset[str]) -> None:
    there = workspace()
    unfinished = {job.manifesto: job for job in there.jobs.unfinished()}
    if unfinished.keys() != waiting:
        st.rerun()
    jobs = [(stored, unfinished[stored.key]) for stored in there.manifestos() if stored.key in unfinished]
    for stored, job in jobs:
        if job.state is JobState.RUNNING:
            share = job.done / job.total if job.total else 0.0
            stage = wording.stage(job.stage, job.done, job.total)
            st.progress(
                min(share, 1.0), text=markup.plain(wording.WORKING.format(party=stored.facts.party, stage=stage))
            )
        if job.sentence:
            st.text(wording.QUEUED_AGAIN.format(file=stored.file_name, sentence=job.sentence))
    queued = [stored for stored, job in jobs if job.state is JobState.QUEUED]
    if queued:
        st.text(wording.QUEUED.format(manifestos=named(queued)))
