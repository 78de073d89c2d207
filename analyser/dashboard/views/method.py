"""Method: how a status comes about, how well it agrees with experts, which documents were read."""

from __future__ import annotations

import streamlit as st

from analyser import __version__
from analyser.bundled import method_text
from analyser.dashboard import markup, wording
from analyser.dashboard.filters import STATUSES
from analyser.dashboard.shelf import entries, pledge_set


def render() -> None:
    """Draw the page."""
    st.header(wording.METHOD)
    st.html(markup.legend(STATUSES))
    st.markdown(method_text())
    st.subheader(wording.DOCUMENTS)
    st.text(wording.VERSION.format(version=__version__, pledges=pledge_set().title, published=pledge_set().published))
    rows = [
        {
            wording.FACT_PARTY: entry.facts.party,
            wording.FACT_ELECTION: entry.facts.election,
            wording.FACT_FILE: entry.stored.file_name,
            wording.FACT_ADDED: wording.day(entry.stored.added),
            wording.FACT_HASH: entry.record.sha256 if entry.record else entry.stored.key,
        }
        for entry in entries()
    ]
    if rows:
        st.dataframe(rows, hide_index=True)
