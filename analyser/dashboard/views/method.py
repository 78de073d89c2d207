"""Method: how a status comes about, how well it agrees with experts, which documents were read."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from analyser import __version__
from analyser.bundled import method_text
from analyser.dashboard import markup, wording
from analyser.dashboard.filters import STATUSES
from analyser.dashboard.shelf import Entry, current_shelf, pledge_set


def render() -> None:
    """Draw the page."""
    st.title(wording.METHOD, anchor=False)
    st.html(markup.legend(STATUSES) + markup.paragraphs([wording.LEGEND_MORE]))
    st.markdown(_body(method_text()))
    st.subheader(wording.DOCUMENTS, anchor=False)
    st.text(wording.VERSION.format(version=__version__, pledges=pledge_set().title, published=pledge_set().published))
    entries = current_shelf().entries
    if entries:
        st.html(_documents(entries))


def _body(text: str) -> str:
    """The method's text without its own title: the page has one."""
    first, _, rest = text.partition("\n")
    return rest if first.startswith("# ") else text


def _documents(entries: tuple[Entry, ...]) -> Markup:
    head = (wording.FACT_PARTY, wording.FACT_ELECTION, wording.FACT_FILE, wording.FACT_ADDED, wording.FACT_HASH)
    rows = Markup("").join(
        Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td><td class="hash">{}</td></tr>').format(
            entry.facts.party, entry.facts.election, entry.stored.file_name, wording.day(entry.stored.added),
            entry.record.sha256 if entry.record else f"{entry.stored.key}…",
        )
        for entry in entries
    )  # fmt: skip
    heads = Markup("").join(Markup('<th scope="col">{}</th>').format(name) for name in head)
    return Markup(
        '<div class="scroll" tabindex="0" role="region" aria-label="{}">'
        '<table class="grid"><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>'
    ).format(wording.DOCUMENTS, heads, rows)
