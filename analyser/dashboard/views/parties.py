"""One party's manifesto: every pledge with status and best quotes, and its promises on children beyond the pledges."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.shelf import Entry, pledge_set, read_or_say_why_not
from analyser.model.findings import Finding
from analyser.model.pledges import Pledge


def render() -> None:
    """Draw the page."""
    st.header(wording.PARTIES)
    read = {entry.facts.id: entry for entry in read_or_say_why_not()}
    if not read:
        return
    names, asked = list(read), st.query_params.get("manifesto", "")
    chosen = st.selectbox(
        wording.CHOOSE_MANIFESTO, names, index=names.index(asked) if asked in read else 0, key="party",
        format_func=lambda name: f"{read[name].facts.party}, {read[name].facts.election}",
    )  # fmt: skip
    st.query_params["manifesto"] = chosen
    _party(read[chosen])


def _party(entry: Entry) -> None:
    assert entry.record is not None
    findings = {finding.ask: finding for finding in entry.record.scorecard.findings}
    scores = {score.pledge: score for score in entry.record.scorecard.pledges}
    theme = ""
    titles = {theme.id: theme.title for theme in pledge_set().themes}
    for pledge in pledge_set().pledges:
        if pledge.theme != theme:
            theme = pledge.theme
            st.subheader(titles[theme])
        score = scores[pledge.id]
        line = Markup("<p>{} {} <small>{}</small></p>").format(
            Markup("<strong>{} {}</strong><br>").format(pledge.number, pledge.text),
            markup.chip(score.status),
            score.count,
        )
        st.html(line + _quotes(pledge, findings))
    _beyond(entry)


def _quotes(pledge: Pledge, findings: dict[str, Finding]) -> Markup:
    """The best quote of every ask of a pledge, each passage once."""
    quotes, seen = [], set()
    for ask in pledge.asks:
        for judgement in findings[ask.id].evidence[:1]:
            passage = judgement.candidate.passage
            if passage.id not in seen:
                seen.add(passage.id)
                quotes.append(markup.quote(passage, where=ask.id))
    return Markup("").join(quotes)


def _beyond(entry: Entry) -> None:
    assert entry.record is not None
    st.subheader(wording.BEYOND_TITLE)
    st.caption(wording.BEYOND_HINT)
    if not entry.record.beyond:
        st.text(wording.BEYOND_NOTHING)
        return
    st.html(Markup("").join(markup.quote(passage) for passage in entry.record.beyond))
