"""One pledge: a table of every party's status on every ask, then each party's own words, in alphabetical order."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.choosing import choose
from analyser.dashboard.filters import STATUSES
from analyser.dashboard.links import cell_link
from analyser.dashboard.reading import read_or_say_why_not
from analyser.dashboard.shelf import Shelf, pledge_set
from analyser.model.findings import Finding, Status
from analyser.model.pledges import Ask, Pledge

Found = Mapping[str, Mapping[str, Finding]]  #: findings by manifesto and ask, of what was read


def render() -> None:
    """Draw the page."""
    st.title(wording.PLEDGES_TITLE, anchor=False)
    shelf = read_or_say_why_not()
    if not shelf.columns:
        return
    pledges = {pledge.id: pledge for pledge in pledge_set().pledges}
    names = {name: f"{pledge.number} {pledge.title or pledge.text}" for name, pledge in pledges.items()}
    _pledge(pledges[choose(wording.CHOOSE_PLEDGE, names, "pledge")], shelf)


def _pledge(pledge: Pledge, shelf: Shelf) -> None:
    articles = wording.ARTICLES.format(articles=", ".join(pledge.uncrc))
    st.html(
        Markup('<p class="pledge">{} {}</p><p class="note">{}</p>').format(pledge.number, pledge.text, articles)
        + markup.paragraphs([wording.STANDING])
    )
    found = {e.facts.id: {f.ask: f for f in e.record.scorecard.findings} for e in shelf.read if e.record}
    st.html(_table(pledge, shelf.labels, found))
    with st.expander(wording.LEGEND):
        st.html(markup.legend(STATUSES) + markup.paragraphs([wording.LEGEND_MORE]))
    for ask in pledge.asks:
        st.html(_ask(ask, pledge, shelf.labels, found))


def _table(pledge: Pledge, labels: Mapping[str, str], found: Found) -> Markup:
    """Every status at a glance; each leads to its cell, with the record of the search behind it."""
    heads = [Markup('<b>{}</b> <span class="word">{}</span>').format(ask.id, ask.text) for ask in pledge.asks]
    rows = [
        (label, [_chip(found, name, ask, pledge, short=True) for ask in pledge.asks]) for name, label in labels.items()
    ]
    return markup.grid(heads, rows, wording.PLEDGE_TABLE.format(number=pledge.number))


def _ask(ask: Ask, pledge: Pledge, labels: Mapping[str, str], found: Found) -> Markup:
    lines = Markup("").join(
        Markup('<div class="line"><h4 class="party">{}</h4><div>{}</div><div class="words">{}</div></div>').format(
            label, _chip(found, name, ask, pledge), _quotes(found, name, ask, pledge)
        )
        for name, label in labels.items()
    )
    return Markup('<section class="finding lines">{}{}</section>').format(markup.ask_heading(ask.id, ask.text), lines)


def _chip(found: Found, manifesto: str, ask: Ask, pledge: Pledge, *, short: bool = False) -> Markup:
    if manifesto not in found:
        return markup.chip(Status.UNREAD)
    finding = found[manifesto][ask.id]
    chip = markup.chip(finding.status, checked=bool(finding.confirmed), short=short)
    return markup.linked(chip, cell_link(pledge.id, manifesto))


def _quotes(found: Found, manifesto: str, ask: Ask, pledge: Pledge) -> Markup:
    if manifesto not in found:
        return Markup("")
    passages = [judgement.candidate.passage for judgement in found[manifesto][ask.id].evidence]
    return Markup("").join(markup.quote(passage, link=cell_link(pledge.id, manifesto, passage)) for passage in passages)
