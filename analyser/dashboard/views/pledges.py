"""One pledge: all parties side by side, ask by ask, quotes only."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.shelf import Entry, column_labels, pledge_set, read_or_say_why_not
from analyser.model.findings import Finding
from analyser.model.pledges import Pledge

BESIDE = 4  #: parties in one row of columns


def render() -> None:
    """Draw the page."""
    st.header(wording.PLEDGES)
    read = read_or_say_why_not()
    if not read:
        return
    pledges = {pledge.id: pledge for pledge in pledge_set().pledges}
    asked = st.query_params.get("pledge", "")
    names = list(pledges)
    chosen = st.selectbox(
        wording.CHOOSE_PLEDGE, names, index=names.index(asked) if asked in pledges else 0, key="pledge",
        format_func=lambda name: f"{pledges[name].number} {pledges[name].text}",
    )  # fmt: skip
    st.query_params["pledge"] = chosen
    _pledge(pledges[chosen], read)


def _pledge(pledge: Pledge, read: tuple[Entry, ...]) -> None:
    st.html(Markup('<p class="pledge">{} {}</p>').format(pledge.number, pledge.text))
    st.caption(wording.ARTICLES.format(articles=", ".join(pledge.uncrc)))
    labels = column_labels(read)
    findings = {e.facts.id: {f.ask: f for f in e.record.scorecard.findings} for e in read if e.record}
    for ask in pledge.asks:
        st.html(markup.ask_heading(ask.id, ask.text))
        beside = min(len(read), BESIDE)
        for start in range(0, len(read), beside):
            columns = st.columns(beside)
            for column, entry in zip(columns, read[start : start + beside], strict=False):
                with column:
                    _party(labels[entry.facts.id], findings[entry.facts.id][ask.id])


def _party(label: str, finding: Finding) -> None:
    quotes = Markup("").join(markup.quote(j.candidate.passage) for j in finding.evidence)
    heading = Markup('<h5 class="party">{}</h5>').format(label)
    st.html(heading + markup.chip(finding.status, checked=bool(finding.confirmed)) + quotes)
