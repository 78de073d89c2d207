"""Search: any words across all manifestos, with highlights and the pictures of their pages."""

from __future__ import annotations

from itertools import islice

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.reading import read_or_say_why_not
from analyser.dashboard.shelf import Shelf
from analyser.dashboard.viewer import SPOT, Spot, boxes_of, viewer
from analyser.report.search import MAX_QUERY, Found, search, terms_of

SHOWN = 20  #: passages on one page of results
LIMIT, HIT = "passages shown", "search hit"  #: keys of the session's state


def render() -> None:
    """Draw the page."""
    st.title(wording.SEARCH_TITLE, anchor=False)
    shelf = read_or_say_why_not()
    if shelf.read:
        _results(shelf)


@st.fragment
def _results(shelf: Shelf) -> None:
    query = st.text_input(
        wording.SEARCH_LABEL, st.query_params.get("q", "")[:MAX_QUERY], key="query", placeholder=wording.SEARCH_HINT,
        max_chars=MAX_QUERY, on_change=_start_anew,
    )  # fmt: skip
    if st.query_params.get("q", "") != query:
        st.query_params.from_dict({"q": query} if query else {})
    if not query.strip():
        st.info(wording.SEARCH_EMPTY)
        return
    found = tuple(search([e.record for e in shelf.read if e.record], query))
    if not found:
        st.info(markup.plain(wording.SEARCH_NOTHING.format(query=query, sheets=_sheets(shelf))))
        return
    _count(shelf, found)
    left, right = st.columns([1, 1], gap="medium")
    chosen = found[min(st.session_state.get(HIT, 0), len(found) - 1)]
    with left, st.container(key="hits"):
        _hits(shelf, found, terms_of(query), query)
    with right, st.container(key="panel-narrow"):
        viewer(query, shelf.by_id[chosen.manifesto], chosen.passage.sheet, boxes_of([chosen.passage]))


def _count(shelf: Shelf, found: tuple[Found, ...]) -> None:
    labels = {e.facts.id: shelf.labels[e.facts.id] for e in shelf.read}
    counts = ", ".join(f"{label} {sum(f.manifesto == name for f in found)}" for name, label in labels.items())
    st.html(Markup('<p role="status">{}</p>').format(wording.SEARCH_COUNT.format(count=len(found), counts=counts)))


def _hits(shelf: Shelf, found: tuple[Found, ...], terms: tuple[str, ...], query: str) -> None:
    limit = st.session_state.setdefault(LIMIT, SHOWN)
    for place, hit in enumerate(islice(found, limit)):
        st.html(markup.quote(hit.passage, terms, where=shelf.labels[hit.manifesto], starts=True))
        st.button(
            wording.SHOW_PAGE.format(sheet=hit.passage.sheet), key=f"hit-{place}", type="tertiary", on_click=_choose,
            args=(place, hit, query),
        )  # fmt: skip
    if len(found) > limit:
        st.text(wording.SEARCH_SHOWN.format(shown=limit, count=len(found)))
        st.button(wording.SEARCH_MORE, on_click=_more)


def _choose(place: int, hit: Found, query: str) -> None:
    st.session_state[HIT] = place
    st.session_state[SPOT] = Spot(query, hit.passage.sheet)


def _more() -> None:
    st.session_state[LIMIT] += SHOWN


def _start_anew() -> None:
    for key in (LIMIT, HIT, SPOT):
        st.session_state.pop(key, None)


def _sheets(shelf: Shelf) -> int:
    return sum(len(entry.record.sheets) for entry in shelf.read if entry.record)
