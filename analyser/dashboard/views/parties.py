"""One party's manifesto: every pledge with status and best quotes, and its promises on children beyond the pledges."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.choosing import choose
from analyser.dashboard.reading import read_or_say_why_not
from analyser.dashboard.shelf import Entry, pledge_set
from analyser.model.findings import Finding, Status
from analyser.model.pledges import Pledge
from analyser.report.coverage import Rows, cell, rows_of


def render() -> None:
    """Draw the page."""
    st.title(wording.PARTIES_TITLE, anchor=False)
    shelf = read_or_say_why_not()
    if not shelf.columns:
        return
    names = {e.facts.id: f"{e.facts.party}, {e.facts.election}" for e in shelf.columns}
    entry = shelf.by_id[choose(wording.CHOOSE_MANIFESTO, names, "manifesto")]
    if entry.record is None:
        assert entry.job is not None
        st.html(markup.chip(Status.UNREAD) + markup.paragraphs([entry.job.sentence, wording.UNREAD_MEANS]))
        return
    _party(entry)


def _party(entry: Entry) -> None:
    assert entry.record is not None
    findings = {finding.ask: finding for finding in entry.record.scorecard.findings}
    cells = {row.id: cell(row, entry.record) for row in rows_of(pledge_set(), Rows.PLEDGES)}
    for theme in pledge_set().themes:
        st.subheader(theme.title, anchor=False)
        for pledge in pledge_set().pledges:
            if pledge.theme == theme.id:
                found = cells[pledge.id]
                line = Markup('<h3 class="ask">{} {}</h3><p class="standing">{} {}</p>').format(
                    pledge.number, pledge.text, markup.chip(found.status, checked=found.checked),
                    wording.COUNT.format(count=found.count),
                )  # fmt: skip
                st.html(Markup('<div class="finding">{}</div>').format(line + _quotes(pledge, findings)))
    _beyond(entry)


def _quotes(pledge: Pledge, findings: dict[str, Finding]) -> Markup:
    """The best quote of every ask of a pledge, each passage once."""
    quotes, seen = [], set()
    for ask in pledge.asks:
        finding = findings[ask.id]
        for judgement in finding.evidence[:1]:
            passage = judgement.candidate.passage
            if passage.id not in seen:
                seen.add(passage.id)
                quotes.append(markup.quote(passage, where=wording.ask_status(ask.id, finding.status)))
    return Markup("").join(quotes)


def _beyond(entry: Entry) -> None:
    assert entry.record is not None
    st.subheader(wording.BEYOND_TITLE, anchor=False)
    st.text(wording.BEYOND_HINT if entry.record.beyond else wording.BEYOND_NOTHING)
    st.html(Markup('<div class="beyond">{}</div>').format(Markup("").join(map(markup.quote, entry.record.beyond))))
