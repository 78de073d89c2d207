"""One pledge: all parties side by side, ask by ask, quotes only."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.choosing import choose
from analyser.dashboard.reading import read_or_say_why_not
from analyser.dashboard.shelf import Shelf, pledge_set
from analyser.model.findings import Finding, Status
from analyser.model.pledges import Pledge

BESIDE = 4  #: parties in one row of columns


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
    st.html(Markup('<p class="pledge">{} {}</p><p class="note">{}</p>').format(pledge.number, pledge.text, articles))
    found = {e.facts.id: {f.ask: f for f in e.record.scorecard.findings} for e in shelf.read if e.record}
    names = list(shelf.labels)
    beside = min(len(names), BESIDE)
    for ask in pledge.asks:
        st.html(Markup('<div class="finding">{}</div>').format(markup.ask_heading(ask.id, ask.text)))
        for start in range(0, len(names), beside):
            for column, name in zip(st.columns(beside), names[start : start + beside], strict=False):
                column.html(_party(shelf.labels[name], found[name][ask.id] if name in found else None))


def _party(label: str, finding: Finding | None) -> Markup:
    heading = Markup('<h4 class="party">{}</h4>').format(label)
    if finding is None:
        return heading + markup.chip(Status.UNREAD)
    quotes = Markup("").join(markup.quote(j.candidate.passage) for j in finding.evidence)
    return heading + markup.chip(finding.status, checked=bool(finding.confirmed)) + quotes
