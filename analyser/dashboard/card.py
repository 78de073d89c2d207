"""One manifesto on its shelf: whose it is, how well it could be read, and what can be done with it."""

from __future__ import annotations

from typing import Literal

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.card_forms import CORRECT, REPLACE, carry_out, confirm_removal, facts_form, replace_form
from analyser.dashboard.pictures import blocks_picture
from analyser.dashboard.shelf import Entry, workspace
from analyser.errors import AnalyserError
from analyser.extract.doctor import Diagnosis, examine, page_list
from analyser.extract.pdf import ocr
from analyser.model.findings import Status
from analyser.workspace.store import Stored, check_file

OPEN = "open form"  #: key of the session's state: the manifesto and the form that is open, if one is


def card(entry: Entry) -> None:
    """Draw one manifesto."""
    key = entry.stored.key
    with st.container(border=True, key=f"card-{key}", gap="small"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="top", gap="small"):
            with st.container(gap="xsmall"):
                st.html(_facts(entry))
                if entry.record is not None:
                    _doctor(entry, examine(entry.record.sheets))
            _actions(entry)
        _troubles(entry)
        opened = st.session_state.get(OPEN)
        if opened == (key, CORRECT):
            facts_form(entry, _close)
        if opened == (key, REPLACE):
            replace_form(entry, _close)


def _facts(entry: Entry) -> Markup:
    facts, record = entry.facts, entry.record
    lines = [wording.DOCUMENT.format(file=entry.stored.file_name, added=entry.stored.added)]
    more = [facts.nation, wording.day(facts.date) if facts.date else "", facts.source]
    if any(more):
        lines.append(" · ".join(part for part in more if part))
    if record is not None:
        read = wording.GRADE[record.grade].format(pages=wording.pages(len(record.sheets)), words=record.words)
        lines.append(f"{read} {wording.EARLIER_CARD}" if entry.earlier else read)
    if facts.proposed:
        lines.append(wording.PROPOSED.format(party=facts.party, election=facts.election))
    return Markup('<h3 class="card">{}, {}</h3>{}').format(facts.party, facts.election, markup.paragraphs(lines))


def _actions(entry: Entry) -> None:
    """What can be done with it; what was taken from the file's name is confirmed with one click."""
    key = entry.stored.key
    with st.container(horizontal=True, vertical_alignment="center", gap="small", width="content", key=f"do-{key}"):
        if entry.facts.proposed and st.button(wording.THAT_IS_RIGHT, key=f"right-{key}"):
            confirm_all((entry.stored,))
        kind: Literal["secondary", "tertiary"] = "secondary" if entry.facts.proposed else "tertiary"
        st.button(wording.CORRECT, key=f"correct-{key}", type=kind, on_click=_open, args=(key, CORRECT))
        st.button(wording.REPLACE, key=f"replace-{key}", type="tertiary", on_click=_open, args=(key, REPLACE))
        if st.button(wording.REMOVE, key=f"remove-{key}", type="tertiary"):
            confirm_removal(entry.stored)


def confirm_all(manifestos: tuple[Stored, ...]) -> None:
    """Take what was proposed as right, and draw the page anew."""
    try:
        for stored in manifestos:
            workspace().confirm(stored.key)
    except AnalyserError as error:
        st.error(markup.plain(str(error)))
        return
    st.rerun()


def _troubles(entry: Entry) -> None:
    """What stands in the way of reading it, with the button that gets it out of the way."""
    stored, job = entry.stored, entry.job
    try:
        check_file(stored)
    except AnalyserError as error:
        st.error(markup.plain(str(error)))
        return
    if entry.failed and job is not None:
        st.html(markup.chip(Status.UNREAD))
        st.error(markup.plain(job.sentence))
        if stored.replaces is not None:
            st.info(wording.OLD_EDITION_STAYS)
        if job.scanned and not stored.ocr:
            _offer_ocr(stored)
        else:
            _offer_reading(stored)
    elif entry.record is None and not entry.waiting:
        st.warning(wording.RECORD_GONE)
        _offer_reading(stored)


def _offer_reading(stored: Stored) -> None:
    if st.button(wording.READ_AGAIN, key=f"again-{stored.key}", type="tertiary"):
        _read_again(stored)


def _offer_ocr(stored: Stored) -> None:
    if not ocr.is_available():
        st.text(ocr.HOW_TO_INSTALL)
    elif st.button(wording.READ_BY_OCR, key=f"ocr-{stored.key}", help=wording.OCR_HELP):
        _read_again(stored, by_ocr=True)


def _read_again(stored: Stored, *, by_ocr: bool = False) -> None:
    carry_out(lambda: workspace().read_again(stored.key, ocr=by_ocr), st.rerun)


def _doctor(entry: Entry, diagnosis: Diagnosis) -> None:
    """The pages to look at; opened, what the extraction doctor says of each, and each with its blocks as read."""
    if not diagnosis.complaints:
        return
    sheets = page_list([complaint.sheet for complaint in diagnosis.complaints])
    label = wording.LOOK_AT.format(pages=sheets)
    opened = st.expander(label, key=f"doctor-{entry.stored.key}", on_change="rerun", type="compact")
    if not opened.open:
        return
    with opened:
        if entry.record is not None and not entry.stored.ocr and any(s.health.image_only for s in entry.record.sheets):
            _offer_ocr(entry.stored)
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


def _open(key: str, form: str) -> None:
    """Open a form, or close it where it is open; a button's callback."""
    opened = (key, form)
    st.session_state[OPEN] = None if st.session_state.get(OPEN) == opened else opened


def _close() -> None:
    st.session_state[OPEN] = None
    st.rerun()
