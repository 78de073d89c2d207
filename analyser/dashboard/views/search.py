"""Search: any words across all manifestos, with highlights and the pictures of their pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import islice

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.choosing import put_in_address
from analyser.dashboard.links import hit_name
from analyser.dashboard.reading import read_or_say_why_not
from analyser.dashboard.shelf import Shelf
from analyser.dashboard.viewer import SPOT, Source, Spot, viewer
from analyser.report.search import MAX_QUERY, Found, search, terms_of

SHOWN = 20  #: passages on one page of results
LIMIT, HIT, ONLY = "passages shown", "search hit", "search in"  #: keys of the session's state


def render() -> None:
    """Draw the page."""
    st.title(wording.SEARCH_TITLE, anchor=False)
    shelf = read_or_say_why_not()
    if shelf.read:
        _results(shelf)


@st.fragment
def _results(shelf: Shelf) -> None:
    asked = st.query_params.to_dict()
    query = st.text_input(
        wording.SEARCH_LABEL, asked.get("q", "")[:MAX_QUERY], key="query", placeholder=wording.SEARCH_HINT,
        max_chars=MAX_QUERY, on_change=_start_anew,
    )  # fmt: skip
    if not query.strip():
        put_in_address({})
        st.info(wording.SEARCH_EMPTY)
        return
    found = tuple(search([e.record for e in shelf.read if e.record], query))
    if not found:
        put_in_address({"q": query})
        st.info(markup.plain(_nothing(shelf, query)))
        return
    only = _only(shelf, found, asked)
    found = tuple(hit for hit in found if not only or hit.manifesto in only)
    named = {hit_name(hit.manifesto, hit.passage): hit for hit in found}
    wanted = st.session_state.setdefault(HIT, asked.get("hit", ""))
    chosen = wanted if wanted in named else next(iter(named))
    put_in_address({"q": query, "in": "|".join(only), "hit": chosen if chosen != next(iter(named)) else ""})
    left, right = st.columns([1, 1], gap="medium")
    with left, st.container(key="hits"):
        _hits(shelf, named, chosen, terms_of(query), query)
    with right, st.container(key="found-page"):
        hit = named[chosen]
        viewer(Source(query, shelf.by_id[hit.manifesto], (hit.passage,)), hit.passage.sheet)


def _only(shelf: Shelf, found: tuple[Found, ...], asked: Mapping[str, str]) -> list[str]:
    """How many passages each manifesto holds, as buttons that narrow the list; those that hold none are named."""
    counts = Counter(hit.manifesto for hit in found)
    there = [entry.facts.id for entry in shelf.read if counts[entry.facts.id]]
    without = [shelf.labels[entry.facts.id] for entry in shelf.read if not counts[entry.facts.id]]
    total = wording.SEARCH_COUNT.format(count=wording.passages(len(found)), manifestos=wording.manifestos(len(there)))
    st.html(Markup('<p role="status" class="total">{}</p>').format(total))
    named = [name for name in asked.get("in", "").split("|") if name in there]
    only = st.pills(
        wording.SEARCH_IN, there, default=named, selection_mode="multi", key=f"{ONLY} {there}", on_change=_from_the_top,
        format_func=lambda name: markup.plain(f"{shelf.labels[name]} ({counts[name]})"),
    )  # fmt: skip
    if without:
        st.html(markup.paragraphs([wording.SEARCH_NOT_IN.format(labels=" · ".join(without))]))
    return list(only)


def _hits(shelf: Shelf, named: Mapping[str, Found], chosen: str, terms: tuple[str, ...], query: str) -> None:
    limit = st.session_state.setdefault(LIMIT, SHOWN)
    for place, (name, hit) in enumerate(islice(named.items(), limit)):
        with st.container(key="hit-chosen" if name == chosen else f"hit-{place}", gap=None):
            st.html(markup.quote(hit.passage, terms, where=shelf.labels[hit.manifesto], starts=True))
            if hit.passage.pictured:
                st.button(
                    wording.SHOW_PAGE.format(sheet=hit.passage.sheet), key=f"show-{place}", type="tertiary",
                    on_click=_choose, args=(name, hit, query),
                )  # fmt: skip
    if len(named) > limit:
        st.text(wording.SEARCH_SHOWN.format(shown=limit, count=len(named)))
        st.button(wording.SEARCH_MORE, on_click=_more)


def _choose(name: str, hit: Found, query: str) -> None:
    st.session_state[HIT] = name
    st.session_state[SPOT] = Spot(query, hit.passage.sheet)


def _more() -> None:
    st.session_state[LIMIT] += SHOWN


def _from_the_top() -> None:
    for key in (LIMIT, SPOT):
        st.session_state.pop(key, None)
    st.session_state[HIT] = ""


def _start_anew() -> None:
    _from_the_top()
    for key in [key for key in st.session_state if str(key).startswith(ONLY)]:
        del st.session_state[key]
    st.query_params.pop("in", None)


def _nothing(shelf: Shelf, query: str) -> str:
    passages = sum(len(entry.record.passages) for entry in shelf.read if entry.record)
    searched = wording.manifestos(len(shelf.read))
    return wording.SEARCH_NOTHING.format(query=query, passages=f"{passages:,}", manifestos=searched)
