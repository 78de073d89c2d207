"""Search: any words across all manifestos, with highlights and the pictures of their pages."""

from __future__ import annotations

from itertools import islice

import streamlit as st

from analyser.dashboard import markup, wording
from analyser.dashboard.pictures import page_picture
from analyser.dashboard.shelf import Entry, column_labels, read_or_say_why_not
from analyser.report.search import Found, search, terms_of

SHOWN = 50  #: passages on one page of results


def render() -> None:
    """Draw the page."""
    st.header(wording.SEARCH)
    read = read_or_say_why_not()
    if not read:
        return
    _results(read)


@st.fragment
def _results(read: tuple[Entry, ...]) -> None:
    query = st.text_input(
        wording.SEARCH_LABEL, st.query_params.get("q", ""), key="query", placeholder=wording.SEARCH_HINT, max_chars=200
    )
    st.query_params.from_dict({"q": query} if query else {})
    if not query.strip():
        st.info(wording.SEARCH_EMPTY)
        return
    found = tuple(search([e.record for e in read if e.record], query))
    if not found:
        st.info(wording.SEARCH_NOTHING.format(query=query, sheets=_sheets(read)))
        return
    labels, by_id = column_labels(read), {entry.facts.id: entry for entry in read}
    counts = ", ".join(f"{labels[name]} {sum(f.manifesto == name for f in found)}" for name in labels)
    st.text(wording.SEARCH_COUNT.format(count=len(found), counts=counts))
    left, right = st.columns([1, 1], gap="medium")
    with left:
        for place, hit in enumerate(islice(found, SHOWN)):
            _hit(place, hit, terms_of(query), labels[hit.manifesto])
        if len(found) > SHOWN:
            st.caption(wording.SEARCH_MORE.format(shown=SHOWN, count=len(found)))
    with right, st.container(key="panel"):
        _page(found[min(st.session_state.get("search hit", 0), len(found) - 1)], by_id)


def _hit(place: int, hit: Found, terms: tuple[str, ...], label: str) -> None:
    st.html(markup.quote(hit.passage, terms, where=label, starts=True))
    st.button(wording.SHOW_PAGE, key=f"hit-{place}", type="tertiary", on_click=_choose, args=(place,))


def _choose(place: int) -> None:
    st.session_state["search hit"] = place


def _page(hit: Found, by_id: dict[str, Entry]) -> None:
    entry = by_id[hit.manifesto]
    if entry.record is None or entry.record.format != "pdf":
        st.caption(wording.NO_PICTURE)
        return
    boxes = tuple(region.box for region in hit.passage.regions if region.sheet == hit.passage.sheet)
    st.image(
        page_picture(str(entry.stored.path), hit.passage.sheet, boxes),
        caption=wording.PAGE_PICTURE.format(sheet=hit.passage.sheet, party=entry.facts.party),
    )


def _sheets(read: tuple[Entry, ...]) -> int:
    return sum(len(entry.record.sheets) for entry in read if entry.record)
