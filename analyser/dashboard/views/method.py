"""Method: in short, how a status comes about and how far to trust it; the documents; then the whole method."""

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
    steps = [sentence.format(asks=len(pledge_set().asks)) for sentence in wording.METHOD_STEPS]
    for title, lines, ordered in (
        (wording.METHOD_HOW, steps, True),
        (wording.METHOD_TRUST, wording.METHOD_AGREED, False),
        (wording.METHOD_CANNOT, wording.METHOD_LIMITS, False),
    ):
        st.subheader(title, anchor=False)
        st.html(_list(lines, ordered=ordered))
    st.subheader(wording.LEGEND, anchor=False)
    st.html(markup.legend(STATUSES) + markup.paragraphs([wording.LEGEND_MORE]))
    _documents(current_shelf().entries)
    st.subheader(wording.METHOD_DETAIL, anchor=False)
    with st.expander(wording.METHOD_WHOLE):
        st.markdown(_body(method_text()))


def _list(lines: list[str] | tuple[str, ...], *, ordered: bool) -> Markup:
    items = Markup("").join(Markup("<li>{}</li>").format(line) for line in lines)
    return Markup('<{0} class="plain">{1}</{0}>').format("ol" if ordered else "ul", items)


def _body(text: str) -> str:
    """The method's text without its own title: the page has one."""
    first, _, rest = text.partition("\n")
    return rest if first.startswith("# ") else text


def _documents(entries: tuple[Entry, ...]) -> None:
    st.subheader(wording.DOCUMENTS, anchor=False)
    st.text(wording.VERSION.format(version=__version__, pledges=pledge_set().title, published=pledge_set().published))
    if not entries:
        st.text(wording.EMPTY_SHELF)
        return
    heads = Markup("").join(Markup('<th scope="col">{}</th>').format(name) for name in wording.DOCUMENT_HEADS)
    st.html(
        Markup(
            '<div class="scroll" tabindex="0" role="region" aria-label="{}">'
            '<table class="grid"><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>'
        ).format(wording.DOCUMENTS, heads, Markup("").join(map(_document, entries)))
    )


def _document(entry: Entry) -> Markup:
    facts, record = entry.facts, entry.record
    election = f"{facts.election} ({wording.day(facts.date)})" if facts.date else facts.election
    return Markup(
        '<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td class="hash">{}</td></tr>'
    ).format(
        facts.party, election, entry.stored.file_name, _extent(entry), wording.day(entry.stored.added),
        record.sha256 if record else f"{entry.stored.key}…",
    )  # fmt: skip


def _extent(entry: Entry) -> str:
    """How many pages were read; of an edition that is no PDF only what it is."""
    if entry.record is None:
        return wording.COUNT_UNREAD
    sheets = len(entry.record.sheets)
    if entry.record.format == "pdf":
        return wording.pages(sheets)
    return wording.TEXT_EDITION if sheets == 1 else f"{wording.TEXT_EDITION}, {wording.pages(sheets)}"
