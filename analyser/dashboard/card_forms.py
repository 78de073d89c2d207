"""The forms of a manifesto's card: correct its facts, replace its file, remove it. What was entered is never lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from analyser.dashboard import markup, wording
from analyser.dashboard.shelf import Entry, supervisor, workspace
from analyser.errors import AnalyserError
from analyser.workspace import Stored
from analyser.workspace.store import FORMATS

CORRECT, REPLACE = "correct", "replace"  #: the forms, by name
LONGEST_NAME, LONGEST_NATION, LONGEST_SOURCE = 80, 40, 300  #: characters
MOST_PAGES_OFF = 200  #: pages between the printed number and the PDF's


def facts_form(entry: Entry, close: Callable[[], None]) -> None:
    """Draw the form for party, election and page numbers; `close` is called once they are saved, or on Cancel."""
    facts = entry.facts
    with st.form(f"facts-{entry.stored.key}", border=False):
        first, second, third = st.columns(2), st.columns(2), st.columns(2)
        party = first[0].text_input(wording.FACT_PARTY, facts.party, max_chars=LONGEST_NAME)
        election = first[1].text_input(wording.FACT_ELECTION, facts.election, max_chars=LONGEST_NAME)
        date = second[0].date_input(wording.FACT_DATE, facts.date, format="DD/MM/YYYY")
        nation = second[1].text_input(wording.FACT_NATION, facts.nation, max_chars=LONGEST_NATION)
        source = third[0].text_input(wording.FACT_SOURCE, facts.source, max_chars=LONGEST_SOURCE)
        offset = third[1].number_input(
            wording.FACT_OFFSET, value=facts.page_offset, step=1, help=wording.FACT_OFFSET_HELP,
            min_value=-MOST_PAGES_OFF, max_value=MOST_PAGES_OFF,
        )  # fmt: skip
        if not _sent(wording.SAVE, close):
            return
        if not party.strip() or not election.strip():
            st.error(wording.FACTS_NEEDED)
            return
        said = replace(
            facts, party=party.strip(), election=election.strip(), date=date, nation=nation.strip(),
            source=source.strip(), page_offset=None if offset is None else int(offset), proposed=False,
        )  # fmt: skip
        carry_out(lambda: workspace().correct(entry.stored.key, said), close)


def replace_form(entry: Entry, close: Callable[[], None]) -> None:
    """Draw the form for a corrected edition; `close` is called once it is taken, or on Cancel."""
    with st.form(f"replace-{entry.stored.key}", border=False):
        st.text(wording.REPLACE_HINT)
        file = st.file_uploader(wording.REPLACE_FILE, type=[s.lstrip(".") for s in FORMATS])
        if not _sent(wording.REPLACE_BUTTON, close):
            return
        if file is None:
            st.warning(wording.ADD_NOTHING)
            return
        name, content = file.name, file.getvalue()
        carry_out(lambda: workspace().add(name, content, entry.facts, replaces=entry.stored.key), close)


@st.dialog(wording.REMOVE_TITLE)
def confirm_removal(stored: Stored) -> None:
    """Ask a second time before a manifesto goes."""
    st.text(wording.REMOVE_ASK.format(party=stored.facts.party, file=stored.file_name))
    yes, no = st.columns(2)
    if yes.button(wording.REMOVE_YES, type="primary", width="stretch"):
        carry_out(lambda: workspace().remove(stored.key), st.rerun)
    if no.button(wording.REMOVE_NO, width="stretch"):
        st.rerun()


def _sent(label: str, close: Callable[[], None]) -> bool:
    """Draw a form's two buttons; True where the first one was pressed."""
    with st.container(horizontal=True, gap="small"):
        sent = st.form_submit_button(label, type="primary")
        if st.form_submit_button(wording.CANCEL):
            close()
    return sent


def carry_out(action: Callable[[], object], close: Callable[[], None]) -> None:
    """Do what a person asks for; where it cannot be done say why, and leave a form as it was filled in."""
    try:
        action()
    except AnalyserError as error:
        st.error(markup.plain(str(error)))
        return
    supervisor().ensure()
    close()
