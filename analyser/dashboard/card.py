"""One manifesto on its shelf: how well it could be read, and the ways to correct, replace and remove it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.pictures import blocks_picture
from analyser.dashboard.shelf import Entry, supervisor, workspace
from analyser.errors import AnalyserError
from analyser.extract.doctor import Diagnosis, examine
from analyser.model.findings import Status
from analyser.workspace import JobState
from analyser.workspace.store import FORMATS

LONGEST_NAME, LONGEST_NATION, LONGEST_SOURCE = 80, 40, 300  #: characters
MOST_PAGES_OFF = 200  #: pages between the printed number and the PDF's


def card(entry: Entry) -> None:
    """Draw one manifesto."""
    key, facts = entry.stored.key, entry.facts
    with st.container(border=True, key=f"card-{key}"):
        left, right = st.columns([3, 2])
        with left:
            st.html(
                Markup('<h3 class="card">{}</h3><p class="note">{}</p>').format(
                    facts.party,
                    wording.DOCUMENT.format(
                        election=facts.election, file=entry.stored.file_name, added=entry.stored.added
                    ),
                )
            )
            if facts.proposed:
                st.warning(wording.PROPOSED)
            _health(entry)
        with right:
            _facts_form(entry)
            _replace_form(entry)
            if st.button(wording.REMOVE, key=f"remove-{key}"):
                _confirm_removal(key, facts.party, entry.stored.file_name)


def _health(entry: Entry) -> None:
    if entry.job is not None and entry.job.state is JobState.FAILED:
        st.html(markup.chip(Status.UNREAD))
        st.error(markup.plain(entry.job.sentence))
        if entry.stored.replaces is not None:
            st.info(wording.OLD_EDITION_STAYS)
    if entry.record is None:
        return
    record = entry.record
    diagnosis = examine(record.sheets)
    st.text(wording.GRADE[record.grade].format(sheets=len(record.sheets), words=record.words))
    if not diagnosis.complaints:
        return
    numbers = ", ".join(str(complaint.sheet) for complaint in diagnosis.complaints)
    st.text(wording.LOOK_AT.format(sheets=numbers))
    opened = st.expander(wording.DOCTOR, key=f"doctor-{entry.stored.key}", on_change="rerun", type="compact")
    if opened.open:
        with opened:
            _doctor(entry, diagnosis)


def _doctor(entry: Entry, diagnosis: Diagnosis) -> None:
    """What the extraction doctor says of each doubtful sheet, and the sheet with its blocks as they were read."""
    for complaint in diagnosis.complaints:
        where = wording.page(complaint.sheet, complaint.printed)
        lines = Markup("").join(Markup("<li>{}</li>").format(reason) for reason in complaint.reasons)
        st.html(Markup('<p class="note"><strong>{}</strong></p><ul class="reasons">{}</ul>').format(where, lines))
        place = f"{entry.stored.key}-{complaint.sheet}"
        if (
            entry.record is not None
            and entry.record.format == "pdf"
            and st.button(wording.SHOW_BLOCKS.format(sheet=complaint.sheet), key=f"blocks-{place}", type="tertiary")
        ):
            _blocks(entry, complaint.sheet)


@st.dialog(wording.BLOCKS_TITLE, width="large")
def _blocks(entry: Entry, sheet: int) -> None:
    try:
        picture = blocks_picture(str(entry.stored.path), sheet)
    except AnalyserError as error:
        st.error(markup.plain(str(error)))
        return
    if picture is not None:
        said = wording.BLOCKS.format(sheet=sheet)
        st.image(picture, caption=said, alt=said, width="stretch")


def _facts_form(entry: Entry) -> None:
    key, facts = entry.stored.key, entry.facts
    with st.expander(wording.CORRECT, expanded=facts.proposed), st.form(f"facts-{key}", border=False):
        party = st.text_input(wording.FACT_PARTY, facts.party, max_chars=LONGEST_NAME)
        election = st.text_input(wording.FACT_ELECTION, facts.election, max_chars=LONGEST_NAME)
        date = st.date_input(wording.FACT_DATE, facts.date, format="DD/MM/YYYY")
        nation = st.text_input(wording.FACT_NATION, facts.nation, max_chars=LONGEST_NATION)
        source = st.text_input(wording.FACT_SOURCE, facts.source, max_chars=LONGEST_SOURCE)
        offset = st.number_input(
            wording.FACT_OFFSET, value=facts.page_offset, step=1, help=wording.FACT_OFFSET_HELP,
            min_value=-MOST_PAGES_OFF, max_value=MOST_PAGES_OFF,
        )  # fmt: skip
        if not st.form_submit_button(wording.SAVE):
            return
        if not party.strip() or not election.strip():
            st.error(wording.FACTS_NEEDED)
            return
        said = replace(
            facts, party=party.strip(), election=election.strip(), date=date, nation=nation.strip(),
            source=source.strip(), page_offset=None if offset is None else int(offset), proposed=False,
        )  # fmt: skip
        workspace().correct(key, said)
        supervisor().ensure()
        st.rerun()


def _replace_form(entry: Entry) -> None:
    with st.expander(wording.REPLACE), st.form(f"replace-{entry.stored.key}", border=False):
        file = st.file_uploader(wording.REPLACE_FILE, type=[s.lstrip(".") for s in FORMATS])
        st.text(wording.REPLACE_HINT)
        if not st.form_submit_button(wording.REPLACE_BUTTON):
            return
        if file is None:
            st.warning(wording.ADD_NOTHING)
            return
        try:
            workspace().add(file.name, file.getvalue(), entry.facts, replaces=entry.stored.key)
        except AnalyserError as error:
            st.error(markup.plain(str(error)))
            return
        supervisor().ensure()
        st.rerun()


@st.dialog(wording.REMOVE_TITLE)
def _confirm_removal(key: str, party: str, file_name: str) -> None:
    st.text(wording.REMOVE_ASK.format(party=party, file=file_name))
    yes, no = st.columns(2)
    if yes.button(wording.REMOVE_YES, type="primary", width="stretch"):
        workspace().remove(key)
        st.rerun()
    if no.button(wording.REMOVE_NO, width="stretch"):
        st.rerun()
